//! Merging copies into the open plan: chosen in a dialog, typed, or dropped on the window; and taking the result over.

use std::path::PathBuf;
use std::sync::Arc;

use super::{comparing, folders, importing, tasks};
use crate::app::Program;
use crate::app::works::Answer;
use crate::app::works::merging::{self, MergeOrder, Merged, Refused};
use crate::compare::{Merger, PlanCopy};
use crate::edit::{ChangeSet, Deed};
use crate::file::{self, Revision};
use crate::session::action::{EditAction, FileAction};
use crate::session::tasks::merging::{MergeTask, MergeWish, Reckoned};
use crate::session::{self, Advice, Document, Impossible, Job, Session, Task, Work};
use crate::text::{Language, numbers::number, t};

/// Asks for a copy in a dialog of the system.
pub fn ask(program: &mut Program) {
    comparing::ask_for(program, Work::MergeDialog);
}

/// Reads copies and puts them together with the open plan, and with those that are merged already or still being read.
/// Whatever else stands in front gives way, after a question where something was begun in it.
pub fn read(program: &mut Program, paths: &[PathBuf]) {
    let again = FileAction::MergeWith(paths.to_vec());
    if merge_in_front(program).is_none() && tasks::asks_about_work(program, Some(&again)) {
        return;
    }
    if matches!(in_front(program), Some(Task::Import(_))) {
        importing::give_up(program);
    }
    let paths: Vec<PathBuf> = paths.iter().map(|path| folders::whole(program, path)).collect();
    let (known, mut coming) = merge_in_front(program).map(MergeTask::copies).unwrap_or_default();
    coming.extend(paths);
    let before = decided(program);
    put_together(program, before, (known, coming));
}

/// What stands in front, or behind the question whether it is put away.
fn in_front(program: &Program) -> Option<&Task> {
    match &program.session.task {
        Some(Task::PutAway { back, .. }) => Some(back.as_ref()),
        task => task.as_ref(),
    }
}

/// The merge that stands there, or behind the field for a further copy.
fn merge_in_front(program: &Program) -> Option<&MergeTask> {
    match in_front(program)? {
        Task::Merge(task) | Task::ComparePath { into: Some(task), .. } => Some(task),
        _ => None,
    }
}

/// Takes what is being decided out of the window.
fn decided(program: &mut Program) -> Option<Box<MergeTask>> {
    let in_front = match program.session.task.take() {
        Some(Task::PutAway { back, .. }) => Some(*back),
        task => task,
    };
    let task = match in_front {
        Some(Task::Merge(task)) => task,
        Some(Task::ComparePath { into, .. }) => into?,
        _ => return None,
    };
    if task.worked.is_some() { Some(task) } else { task.before }
}

/// Puts copies that are read and copies to be read together with the plan as it is now. What was decided before is
/// taken over or gone back to.
fn put_together(program: &mut Program, before: Option<Box<MergeTask>>, coming: (Vec<PlanCopy>, Vec<PathBuf>)) {
    give_up(program);
    let (known, paths) = coming.clone();
    let history = program.keeping.as_ref().map(|keeping| keeping.store.history());
    let own = program.session.document.path().map(ToOwned::to_owned);
    let order = MergeOrder { ours: open_plan(program), known, paths, own, history };
    program.session.task = Some(Task::Merge(Box::new(MergeTask::reading(before, coming))));
    let fs = Arc::clone(&program.fs);
    program.start(Work::Merging, move |line| {
        let goes_on = |done, of| {
            line.say(Answer::MergeRead(done, of));
            line.wake();
            !line.is_stopped()
        };
        merging::merge(&*fs, order, &goes_on).map(|merged| Answer::Merged(Box::new(merged)))
    });
}

/// Nobody waits for copies that are read, or for what comes of a choice.
pub fn give_up(program: &mut Program) {
    for number in program.session.under_way.give_up(|work| matches!(work, Work::Merging | Work::Reckoning)) {
        program.works.stop(number);
    }
}

/// How many copies of how many are read.
pub fn reads(program: &mut Program, job: &Job, read: (usize, usize)) {
    if let Some(Task::Merge(task)) = program.session.task.as_mut().filter(|_| !job.given_up) {
        task.read = Some(read);
    }
}

/// Takes up what earlier merges have left to be decided: the open plan alone is put together.
pub fn decide_open(program: &mut Program) {
    put_together(program, None, (Vec::new(), Vec::new()));
}

/// Something is chosen or looked at. What comes of it is worked out beside the window.
pub fn update(program: &mut Program, wish: MergeWish) {
    let Some(Task::Merge(task)) = &mut program.session.task else { return };
    if task.update(wish) {
        reckon(program);
    }
}

/// Back to what is being decided, after a further copy was asked for in vain.
pub fn go_on(program: &mut Program, task: Box<MergeTask>) {
    program.session.task = Some(Task::Merge(task));
    reckon(program);
}

fn reckon(program: &mut Program) {
    for number in program.session.under_way.give_up(|work| *work == Work::Reckoning) {
        program.works.stop(number);
    }
    let shown = program.session.document.roster().date();
    let Some(Task::Merge(task)) = &mut program.session.task else { return };
    task.day = Some(shown);
    let (Some(merge), choices, at) = (task.worked.clone(), task.choices.clone(), task.at) else { return };
    // Where only another conflict is looked at the merged plan stays as it is.
    let is_other = program.merged.is_none() || task.reckoned_now().is_none();
    program.start(Work::Reckoning, move |line| {
        // What was chosen otherwise meanwhile is not worked out.
        if line.is_stopped() {
            return None;
        }
        let reckoned = Reckoned::new(&merge, choices, at, shown);
        let merged = is_other.then(|| Box::new(Document::new(reckoned.plan.clone(), None)));
        Some(Answer::Reckoned(Box::new(reckoned), merged))
    });
}

/// On another day the choices come to something else.
pub fn follow(program: &mut Program) {
    let shown = program.session.document.roster().date();
    if program.session.merging().is_some_and(|(task, _)| task.day != Some(shown)) {
        reckon(program);
    }
}

/// What comes of the choices is known; of choices that are others by now nobody asks.
pub fn was_reckoned(program: &mut Program, job: &Job, reckoned: Reckoned, merged: Option<Box<Document>>) {
    if let Some(Task::Merge(task)) = program.session.task.as_mut().filter(|_| !job.given_up)
        && task.choices == reckoned.choices
    {
        task.reckoned = Some(Arc::new(reckoned));
        let merged = merged.map(|document| Box::new(MergedPlan { document: *document, advice: Advice::default() }));
        program.merged = merged.or(program.merged.take());
    }
}

/// The plan that would come of a merge, and what is worked out about it: never to be told of the open one, nor the other
/// way round.
pub struct MergedPlan {
    document: Document,
    advice: Advice,
}

/// Draws or asks something with the plan that is shown. While copies are merged the plan that would come of it takes the
/// place of the open one for as long as this takes: nothing that is done, saved or kept ever meets it, and however it
/// ends the open plan is back.
pub fn with_shown(session: &mut Session, merged: &mut Option<Box<MergedPlan>>, work: impl FnOnce(&mut Session)) {
    let is_merging = session.merging().is_some();
    let Some(merged) = merged.as_mut().filter(|_| is_merging) else {
        *merged = None;
        return work(session);
    };
    let (date, read_only) = (session.document.roster().date(), session.document.is_read_only());
    if merged.document.roster().date() != date {
        merged.document.set_date(date);
    }
    merged.document.set_read_only(read_only);
    let exchanged = Exchanged::new(session, merged);
    work(&mut *exchanged.session);
}

/// Takes in what was worked out for a version of a plan, if it is still the one shown.
pub fn learn(program: &mut Program, version: u64, answer: session::Advised) {
    let session = &mut program.session;
    if version == session.document.version() {
        session.advice.learn(version, answer);
    } else if let Some(merged) = program.merged.as_mut().filter(|merged| version == merged.document.version()) {
        merged.advice.learn(version, answer);
    }
}

/// Two plans in each other's place until this is dropped.
struct Exchanged<'a> {
    session: &'a mut Session,
    other: &'a mut MergedPlan,
}

impl<'a> Exchanged<'a> {
    fn new(session: &'a mut Session, other: &'a mut MergedPlan) -> Self {
        exchange(session, other);
        Self { session, other }
    }
}

impl Drop for Exchanged<'_> {
    fn drop(&mut self) {
        exchange(self.session, self.other);
    }
}

fn exchange(session: &mut Session, other: &mut MergedPlan) {
    std::mem::swap(&mut session.document, &mut other.document);
    std::mem::swap(&mut session.advice, &mut other.advice);
}

/// Since a version of the plan it was changed: what was put together with that one is put together again with the plan
/// as it is; with another plan that was opened it has nothing to do.
fn put_together_again(program: &mut Program, version: u64, copies: Vec<PlanCopy>) {
    let language = program.session.settings.language;
    let before = decided(program);
    if program.session.document.had(version) {
        program.session.notify(t!(language, "merge-again"), None);
        put_together(program, before, (copies, Vec::new()));
    } else {
        program.session.notify(t!(language, "merge-of-another"), None);
    }
}

/// The open plan as a copy: what is not saved yet counts as changed in a revision that no other copy knows.
fn open_plan(program: &mut Program) -> PlanCopy {
    let document = &program.session.document;
    let revision = Revision { id: (program.ids)(), saved_at: (program.clock)() };
    let plan = file::next_after_merges(document.plan(), document.unsaved(), &document.merges(), &revision);
    PlanCopy { name: t!(program.session.settings.language, "merge-open-plan"), plan: Arc::new(plan), is_sound: true }
}

/// The copies have been read. The question whether the merge is put away gives way to it, as it is now. Of what was
/// edited meanwhile nothing is known: they are put together again.
pub fn was_read(program: &mut Program, job: &Job, merged: Merged) {
    let language = program.session.settings.language;
    if job.given_up || merge_in_front(program).is_none() {
        return;
    }
    let refused: Vec<String> = merged.refused.iter().map(|(name, why)| sentence(language, name, why)).collect();
    match merged.merge {
        None => fail(program, refused.join(" ")),
        Some(merge) if program.session.document.changed_since(job.version) => {
            put_together_again(program, job.version, merge.copies()[1..].to_vec());
        }
        Some(merge) => {
            let mut task = MergeTask::new(Arc::new(merge), job.version, refused, merged.base);
            if let Some(before) = decided(program) {
                task.take_over(&before);
            }
            program.session.task = Some(Task::Merge(Box::new(task)));
            reckon(program);
        }
    }
}

/// The thread that read or merged the copies broke.
pub fn broke(program: &mut Program) {
    if merge_in_front(program).is_some() {
        let text = t!(program.session.settings.language, "merge-broken");
        fail(program, text);
    }
}

/// Nothing comes of what was read. What was being decided before goes on.
fn fail(program: &mut Program, text: String) {
    match decided(program) {
        None => program.session.task = Some(Task::Message { text }),
        Some(before) => {
            go_on(program, before);
            program.session.notify(text, None);
        }
    }
}

fn sentence(language: Language, name: &str, why: &Refused) -> String {
    match why {
        Refused::Unread(error) => file::open_sentence(language, name, error),
        Refused::OtherPlan => t!(language, "merge-another-plan", file = name),
        Refused::Twice => t!(language, "merge-same-file", file = name),
    }
}

/// Takes the merged plan over as one edit. What is undecided is kept in the plan as a list, where that is wanted.
pub fn finish(program: &mut Program, keeps_open: bool) {
    let Some(Task::Merge(task)) = &program.session.task else { return };
    let Some(merge) = task.worked.clone().filter(|_| keeps_open || task.open() == 0) else { return };
    if program.session.document.changed_since(task.version) {
        let version = task.version;
        return put_together_again(program, version, merge.copies()[1..].to_vec());
    }
    let choices = task.choices.clone();
    let left = if keeps_open { merge.left_open(&choices, &mut *program.ids) } else { Vec::new() };
    let changes = merge.changes(&choices, &left);
    let copies = merge.copies().iter().skip(1).map(|copy| copy.name.clone()).collect();
    let change = ChangeSet { deed: Deed::Merged { copies, records: changes.len() }, changes };
    let time = (program.clock)();
    let session = &mut program.session;
    let descent = merge.descent(&choices, &left, Merger { by: &session.user, time: &time });
    if session.document.merge(change.clone(), descent).is_err() {
        return super::refuse(program, Impossible::ReadOnly);
    }
    session.task = None;
    let language = session.settings.language;
    let text = t!(language, "merge-done", number = number(language, change.changes.len() as i64));
    program.session.notify(text, Some((t!(language, "action-undo"), EditAction::Undo.into())));
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;
    use crate::compare::Merge;
    use crate::fixture::Fixture;
    use crate::plan::Plan;
    use crate::session::Settings;

    fn titled(title: &str) -> Plan {
        let mut plan = Fixture::new().station("s").build();
        plan.cover.title = title.into();
        plan
    }

    fn title(session: &Session) -> &str {
        &session.document.plan().cover.title
    }

    #[test]
    fn a_frame_that_panics_while_the_merged_plan_is_shown_leaves_the_open_one_open() {
        let mut session = Session::new(Document::new(titled("open"), None), Settings::default(), String::new());
        let copy = PlanCopy { name: "a".into(), plan: Arc::new(titled("open")), is_sound: true };
        let merge = Merge::new(vec![copy], None).expect("one plan");
        session.task = Some(Task::Merge(Box::new(MergeTask::new(Arc::new(merge), 0, Vec::new(), None))));
        let document = Document::new(titled("merged"), None);
        let mut merged = Some(Box::new(MergedPlan { document, advice: Advice::default() }));
        let frame = |session: &mut Session| {
            assert_eq!(title(session), "merged");
            panic!("a frame went wrong");
        };
        let ended = catch_unwind(AssertUnwindSafe(|| with_shown(&mut session, &mut merged, frame)));
        assert!(ended.is_err() && title(&session) == "open");
        with_shown(&mut session, &mut merged, |session| assert_eq!(title(session), "merged"));
        session.task = None;
        with_shown(&mut session, &mut merged, |session| assert_eq!(title(session), "open"));
        assert!(merged.is_none(), "nobody looks at it any more");
    }
}
