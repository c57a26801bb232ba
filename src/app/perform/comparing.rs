//! Holding another plan against the open one: chosen in a dialog, typed, or an earlier version; and taking over from it.

use std::path::Path;
use std::sync::Arc;

use super::{editing, folders, tasks};
use crate::app::Program;
use crate::app::works::dialogs::{self, DialogWords};
use crate::app::works::{Answer, ToCompare};
use crate::compare::Difference;
use crate::file::{self, OpenError, Remark};
use crate::plan::Plan;
use crate::session::action::{FileAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::compare::{CompareWish, Other};
use crate::session::{Job, Task, Work, no_dialog};
use crate::text::names::file_name;
use crate::text::t;

/// Asks for the other plan in a dialog of the system.
pub fn ask(program: &mut Program) {
    ask_for(program, Work::CompareDialog);
}

/// Asks for a plan to be compared or merged.
pub fn ask_for(program: &mut Program, work: Work) {
    if let Err(why) = no_dialog(&program.session) {
        return super::refuse(program, why);
    }
    let language = program.session.settings.language;
    let is_merge = work == Work::MergeDialog;
    if !is_merge {
        tasks::clear(program);
    }
    let words = DialogWords {
        title: if is_merge { t!(language, "merge-dialog-title") } else { t!(language, "compare-dialog-title") },
        filter: t!(language, "dialog-plan-files"),
        extensions: dialogs::OF_PLANS,
        folder: Some(folders::sensible(program)).filter(|folder| !folder.as_os_str().is_empty()),
        file_name: String::new(),
    };
    let system = Arc::clone(&program.dialogs);
    program.start(work, move |_| Some(dialogs::ask(&*system, &words, false)));
}

/// Asks for its path in the window itself, after asking about what was begun in front; a merge goes on behind the field
/// for a further copy. A dialog that hangs, or that nobody finds, is waited for no longer.
pub fn type_path(program: &mut Program, merging: bool) {
    let goes_on = merging && matches!(program.session.task, Some(Task::Merge(_) | Task::ComparePath { .. }));
    if !goes_on && tasks::asks_about_work(program, Some(&FileAction::TypeComparePath { merging })) {
        return;
    }
    program.session.under_way.give_up(|work| matches!(work, Work::CompareDialog | Work::MergeDialog));
    let folder = folders::sensible(program);
    let text = folder.join("").display().to_string();
    let into = match program.session.task.take() {
        Some(Task::Merge(task) | Task::ComparePath { into: Some(task), .. }) if merging => Some(task),
        _ => None,
    };
    program.session.task = Some(Task::ComparePath { merging, into, folder, text, problem: None });
}

/// Reads the plan to be compared, in the place of any other that is being read for that, after asking about what was
/// begun in front.
pub fn read(program: &mut Program, path: &Path) {
    let path = folders::whole(program, path);
    if tasks::asks_about_work(program, Some(&FileAction::CompareWith(path.clone()))) {
        return;
    }
    program.session.under_way.give_up(|work| matches!(work, Work::Comparing(_)));
    let fs = Arc::clone(&program.fs);
    // The field with a path stays until the plan is there.
    if !matches!(program.session.task, Some(Task::ComparePath { .. })) {
        program.session.task = Some(Task::Reading { name: file_name(&path) });
    }
    program.start(Work::Comparing(path.clone()), move |_| {
        let read = file::open_with(&*fs, &path);
        let read = read.map(|read| ToCompare { remark: read.parsed.remark, plan: read.parsed.plan });
        Some(Answer::ToCompare(path, Box::new(read)))
    });
}

/// Nobody waits for the plan that is read to be compared.
pub fn give_up(program: &mut Program) {
    for number in program.session.under_way.give_up(|work| matches!(work, Work::Comparing(_))) {
        program.works.stop(number);
    }
}

/// While the page is shown: holds the plans against each other beside the window, as they are now.
pub fn look(program: &mut Program) {
    let session = &mut program.session;
    if session.pages.shown != Page::Compare {
        return;
    }
    let Some((ours, theirs, day)) = session.pages.compare.ask(&session.document) else { return };
    for number in session.under_way.give_up(|work| *work == Work::Differing) {
        program.works.stop(number);
    }
    program.start(Work::Differing, move |line| {
        // What is of an earlier state of the plan is not worked out.
        (!line.is_stopped()).then(|| Answer::Differs(Box::new(Difference::new(&ours, &theirs, Some(day)))))
    });
}

/// What differs is known.
pub fn was_looked(program: &mut Program, job: &Job, difference: Difference) {
    if !job.given_up {
        program.session.pages.compare.learn(job.version, difference);
    }
}

/// The other plan has been read. It is compared with whatever is open now, after asking about what was begun meanwhile.
pub fn was_read(program: &mut Program, job: &Job, path: &Path, read: Result<ToCompare, OpenError>) {
    if job.given_up || program.session.document.is_nothing() {
        return;
    }
    if read.is_ok() && tasks::asks_about_work(program, Some(&FileAction::CompareWith(path.to_owned()))) {
        return;
    }
    let (language, name) = (program.session.settings.language, file_name(path));
    match read {
        Err(error) => {
            let text = file::open_sentence(language, &name, &error);
            match &mut program.session.task {
                Some(Task::ComparePath { problem, .. }) => *problem = Some(text),
                _ => tasks::tell(program, text),
            }
        }
        Ok(ToCompare { remark, plan }) => {
            let is_of_family = plan.lineage.plan == program.session.document.plan().lineage.plan;
            hold(program, name.clone(), plan);
            let remark = remark.map(|remark: Remark| file::remark_sentence(language, &name, remark));
            let other = (!is_of_family).then(|| t!(language, "compare-other-plan"));
            let said: Vec<String> = remark.into_iter().chain(other).collect();
            if !said.is_empty() {
                program.session.notify(said.join(" "), None);
            }
        }
    }
}

/// Shows a plan beside the open one, by the name people know it by.
pub fn hold(program: &mut Program, name: String, plan: Plan) {
    put_away(program);
    let session = &mut program.session;
    session.task = None;
    session.pages.compare.hold(Other { name, saved_at: plan.lineage.saved_at.clone(), plan: Arc::new(plan) });
    session.pages.shown = Page::Compare;
    look(program);
}

/// Nothing is held against the open plan any more.
fn put_away(program: &mut Program) {
    for number in program.session.under_way.give_up(|work| *work == Work::Differing) {
        program.works.stop(number);
    }
    program.session.pages.compare.put_away();
}

pub fn perform(program: &mut Program, wish: CompareWish) {
    let session = &mut program.session;
    let page = &mut session.pages.compare;
    match wish {
        CompareWish::Fold(group, true) => drop(page.folded.insert(group)),
        CompareWish::Fold(group, false) => drop(page.folded.remove(&group)),
        CompareWish::Close => {
            put_away(program);
            super::paging::perform(program, PageAction::Show(Page::Board));
        }
        CompareWish::Take(keys) => {
            let change = page.taking(&session.document, &keys);
            if let Some(change) = change {
                editing::make(program, &change);
            }
        }
    }
}
