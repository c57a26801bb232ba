//! Importing a unit's list: read beside the window, understood in steps, taken over as one edit.

use std::path::Path;
use std::sync::Arc;

use super::new_plan::next_new_year;
use super::{editing, files, folders};
use crate::app::Program;
use crate::app::works::dialogs::{self, DialogWords};
use crate::app::works::{Answer, listing};
use crate::exchange::import::{ListOrigin, Refusal, changes, report, titles};
use crate::file::{Readers, SaveError};
use crate::plan::Lineage;
use crate::provinces;
use crate::session::tasks::importing::{Import, ImportWish, Read, ReadList, Reading};
use crate::session::{Document, Job, Task, Work, no_dialog};
use crate::text::folding::fold;
use crate::text::names::file_name;
use crate::text::t;

/// Endings of files that are lists and no plans.
const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "csv", "tsv", "xls", "xlsb", "ods"];

/// Whether a file is a list by its name: also of a kind that is only refused with advice.
pub fn is_list(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Asks for a list in a dialog of the system.
pub fn ask(program: &mut Program) {
    if let Err(why) = no_dialog(&program.session) {
        return super::refuse(program, why);
    }
    program.session.task = None;
    let language = program.session.settings.language;
    let words = DialogWords {
        title: t!(language, "import-dialog-title"),
        filter: t!(language, "import-dialog-files"),
        extensions: &["xlsx", "xlsm", "csv"],
        folder: Some(folders::sensible(program)).filter(|folder| !folder.as_os_str().is_empty()),
        file_name: String::new(),
    };
    let system = Arc::clone(&program.dialogs);
    program.start(Work::ListDialog, move |_| Some(dialogs::ask(&*system, &words, false)));
}

/// Asks for the path of a list in the window itself.
pub fn type_path(program: &mut Program) {
    let folder = folders::sensible(program);
    let text = folder.join("").display().to_string();
    program.session.task = Some(Task::ListPath { folder, text });
}

/// Reads a list, in the place of any other that is being read.
pub fn read(program: &mut Program, file: &Path) {
    give_up(program);
    let file = folders::whole(program, file);
    let remembered = program.session.settings.columns.clone();
    program.session.task = Some(Task::Import(Box::new(Import::new(file.clone(), remembered))));
    let lists = Arc::clone(&program.lists);
    program.start(Work::ReadingList(file.clone()), move |line| {
        let (file, result) = listing::read(&*lists, &file, line);
        Some(Answer::ListRead(file, Box::new(result)))
    });
}

/// What is being read or understood is not waited for any more; its reader is ended.
pub fn give_up(program: &mut Program) {
    stop(program, |work| matches!(work, Work::ReadingList(_) | Work::UnderstandingList));
}

fn stop(program: &mut Program, is_meant: impl Fn(&Work) -> bool) {
    for number in program.session.under_way.give_up(is_meant) {
        program.works.stop(number);
    }
}

/// Has the list understood as it is chosen now, beside the plan as it is now; what was begun before is given up.
fn look_again(program: &mut Program) {
    stop(program, |work| *work == Work::UnderstandingList);
    let session = &mut program.session;
    let Some(Task::Import(import)) = &mut session.task else { return };
    let Some(order) = import.order(&session.document) else { return };
    program.start(Work::UnderstandingList, move |line| listing::understand(&order, line));
}

/// Back to a list that was not put away after all.
pub fn go_on(program: &mut Program, import: Box<Import>) {
    program.session.task = Some(Task::Import(import));
    look_again(program);
}

/// How far it is with what is read or understood.
pub fn looked_at(program: &mut Program, job: &Job, done: u8) {
    let Some(Task::Import(import)) = &mut program.session.task else { return };
    match (&job.work, &mut import.reading) {
        _ if job.given_up => {}
        (Work::ReadingList(file), Reading::UnderWay(known)) if *file == import.file => *known = done,
        (Work::UnderstandingList, _) => import.looking = Some(done),
        _ => {}
    }
}

/// The list is understood; once more where the plan has changed meanwhile.
pub fn was_understood(program: &mut Program, job: &Job, found: ReadList) {
    if job.given_up {
        return;
    }
    let session = &mut program.session;
    let Some(Task::Import(import)) = &mut session.task else { return };
    import.understood(found, job.version);
    if !import.is_current(session.document.version()) {
        look_again(program);
    }
}

/// A list was read. It shows if it is still what stands in front.
pub fn was_read(program: &mut Program, job: &Job, file: &Path, result: Result<Read, Refusal>) {
    if job.given_up {
        return;
    }
    tracing::info!(file = %file.display(), refused = ?result.as_ref().err(), "list read");
    let session = &mut program.session;
    if let Some(Task::Import(import)) = &mut session.task
        && import.file == file
    {
        import.read(result, &session.document);
    }
    // Without a plan the list begins one: of the province its title names.
    let is_nothing = program.session.document.is_nothing();
    match is_nothing.then(|| titled(program)).flatten() {
        Some(province) => into(program, Some(&province)),
        None => look_again(program),
    }
}

/// The code of the province that the titles of a list name, the first cell that names one.
fn titled(program: &Program) -> Option<String> {
    let Some(Task::Import(import)) = &program.session.task else { return None };
    let sheet = import.book()?.sheets.get(import.sheet)?;
    let named = |text: &str| {
        let title = format!(" {} ", fold(text));
        provinces::all().iter().find(|province| title.contains(&format!(" {} ", fold(&province.name))))
    };
    titles(sheet).iter().find_map(|text| named(text)).map(|province| province.code.clone())
}

/// The thread that read or understood it broke.
pub fn broke(program: &mut Program) {
    let session = &mut program.session;
    if let Some(Task::Import(import)) = &mut session.task {
        import.read(Err(Refusal::NoReader), &session.document);
    }
}

pub fn update(program: &mut Program, wish: ImportWish) {
    if let Some(Task::Import(import)) = &mut program.session.task
        && import.update(wish)
    {
        look_again(program);
    }
}

/// The list goes into the open plan, or into a new one of a province.
pub fn into(program: &mut Program, province: Option<&str>) {
    let saved_at = (program.clock)();
    let baseline = next_new_year(&saved_at);
    let mut id = || (program.ids)();
    let new_plan = province.and_then(provinces::find).map(|province| {
        let lineage = Lineage {
            plan: id(),
            revision: id().chars().rev().take(10).collect(),
            parents: Vec::new(),
            ancestors: Vec::new(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            saved_at: saved_at.clone(),
        };
        (province.code.clone(), Arc::new(provinces::new_plan(province, lineage, baseline)))
    });
    if let Some(Task::Import(import)) = &mut program.session.task {
        import.new_plan = new_plan;
    }
    look_again(program);
}

/// Takes the list over as one edit; or begins a plan with it, once what is open is saved or given up.
pub fn apply(program: &mut Program) {
    let Some(Task::Import(import)) = &program.session.task else { return };
    if !import.is_current(program.session.document.version()) {
        return look_again(program);
    }
    let import = (**import).clone();
    let (Some(found), Some(choices)) = (&import.found, import.choices()) else { return };
    if import.remember {
        import.remember_in(&mut program.session.settings.columns);
    }
    let plan = import.plan(program.session.document.plan()).clone();
    let origin =
        ListOrigin { file: file_name(&import.file), sheet: found.0.sheet.name.clone(), date: plan.cover.baseline };
    let change = changes(&plan, &found.0, &found.1, choices, &origin, &mut *program.ids);
    if import.new_plan.is_none() {
        if program.session.document.changeable().is_ok() {
            program.session.task = None;
        }
        return editing::make(program, &change);
    }
    // What is open would be lost.
    if program.session.is_unsaved() {
        let text = t!(program.session.settings.language, "import-open-unsaved");
        return program.session.notify(text, None);
    }
    let mut document = Document::new(plan, None);
    if document.make(change).is_ok() {
        files::show(program, document, None);
    }
}

/// Saves what is to be said of the list as a text beside it, for whoever sent it.
pub fn save_report(program: &mut Program) {
    let session = &program.session;
    let language = session.settings.language;
    let Some(Task::Import(import)) = &session.task else { return };
    let Some(found) = &import.found else { return };
    let open = session.document.plan();
    let (plan, file) = (import.plan(open), file_name(&import.file));
    let text = report(language, plan, &file, &found.0, &found.1, &import.new_hospitals(open));
    let stem = import.file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let target = import.file.with_file_name(t!(language, "import-report-file", name = stem));
    // With a mark at its beginning Windows reads the letters rightly.
    let bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    let fs = Arc::clone(&program.fs);
    program.start(Work::WritingReport(target.clone()), move |_| {
        let written = crate::file::write_with(&*fs, &bytes, &target, None, Readers::AsBefore);
        Some(Answer::ReportWritten(written.map(|_| ()).map_err(|failed| failed.error)))
    });
}

/// The report stands beside the list, or does not.
pub fn report_written(program: &mut Program, target: &Path, written: Result<(), SaveError>) {
    let language = program.session.settings.language;
    let said = match written {
        Ok(()) => t!(language, "import-report-saved", file = target.display().to_string()),
        Err(error) => crate::file::save_sentence(language, &file_name(target), &error),
    };
    program.session.notify(said, None);
}
