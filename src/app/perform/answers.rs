//! What the threads have done: every answer carries the plan, and the state of it, that it was asked for.

use super::{comparing, files, importing, merging, opening, out, recovery, saving, tasks, versions};
use crate::app::Program;
use crate::app::works::Answer;
use crate::app::works::job::Word;
use crate::file::SaveError;
use crate::session::action::{Action, FileAction, OutAction};
use crate::session::{Job, Task, Work};
use crate::text::names::file_name;
use crate::text::t;

/// Takes in what was said since the last frame.
pub fn take(program: &mut Program) {
    for (number, word) in program.works.words() {
        let session = &mut program.session;
        let job = match &word {
            Word::Part(_) => session.under_way.job(number).cloned(),
            Word::Done(_) | Word::Broke(_) => session.under_way.end(number),
        };
        match (job, word) {
            (Some(job), Word::Part(answer) | Word::Done(Some(answer))) => take_in(program, &job, answer),
            (Some(job), Word::Broke(cause)) => broke(program, &job, &cause),
            (_, Word::Done(None)) | (None, _) => {}
        }
    }
}

fn take_in(program: &mut Program, job: &Job, answer: Answer) {
    match (answer, &job.work) {
        (Answer::Opened(opened), _) => opening::opened(program, job, *opened),
        (Answer::Saved(ended), _) => saving::ended(program, job, *ended),
        (Answer::Version(result), Work::Version { path, restore }) => {
            versions::opened(program, job, (path, *restore), *result);
        }
        (Answer::ListRead(file, result), _) => importing::was_read(program, job, &file, *result),
        (Answer::ListLookedAt(done), _) => importing::looked_at(program, job, done),
        (Answer::ListUnderstood(found), _) => importing::was_understood(program, job, *found),
        (Answer::ReportWritten(written), Work::WritingReport(target)) => {
            importing::report_written(program, target, written);
        }
        (Answer::Differs(difference), _) => comparing::was_looked(program, job, *difference),
        (Answer::ToCompare(path, read), _) => comparing::was_read(program, job, &path, *read),
        (Answer::Merged(merged), _) => merging::was_read(program, job, *merged),
        (Answer::MergeRead(done, of), _) => merging::reads(program, job, (done, of)),
        (Answer::Reckoned(reckoned, merged), _) => merging::was_reckoned(program, job, *reckoned, merged),
        (Answer::Died(died), _) => program.died = died,
        (Answer::LookedAtStart(looked), _) => program.session.pages.start.learn(*looked),
        (Answer::DiedRead(read), Work::Recovering { purpose, .. }) => {
            recovery::read(program, job, *purpose, *read);
        }
        (Answer::Advised(version, answer), _) => merging::learn(program, version, answer),
        // The path has been typed instead.
        (Answer::Chosen(_) | Answer::NoDialog, _) if job.given_up => {}
        (Answer::Chosen(None), _) => nothing_chosen(program, job),
        (Answer::Exported(exported), _) => out::ended(program, *exported),
        (Answer::Pictured(image), work) => {
            out::pictured(program, *work == Work::Picturing { copy: true }, image.as_deref());
        }
        (Answer::NoDialog, _) => type_path(program, job),
        (Answer::Chosen(Some(chosen)), Work::OutDialog(export)) => out::chosen(program, job, *export, chosen),
        (Answer::Chosen(Some(chosen)), Work::Dialog { saving: true }) => saving::chosen(program, job, chosen),
        (Answer::Chosen(Some(chosen)), Work::ListDialog) => files::read_list(program, &chosen.path),
        (Answer::Chosen(Some(chosen)), Work::MergeDialog) => merging::read(program, &[chosen.path]),
        (Answer::Chosen(Some(chosen)), Work::CompareDialog) => comparing::read(program, &chosen.path),
        (Answer::Chosen(Some(chosen)), _) => files::leave_for(program, FileAction::OpenFile(chosen.path)),
        (Answer::Version(_) | Answer::DiedRead(_) | Answer::ReportWritten(_), _) => {}
    }
}

/// The path is asked for in the window itself, where no dialog of the system can be shown. What was begun in front
/// stays there, and the field is offered beside it; a merge goes on behind the field for a further copy.
fn type_path(program: &mut Program, job: &Job) {
    let merges = matches!(program.session.task, Some(Task::Merge(_) | Task::ComparePath { .. }));
    if tasks::is_begun(program) && !(merges && job.work == Work::MergeDialog) {
        return nothing_chosen(program, job);
    }
    match &job.work {
        Work::OutDialog(export) => out::type_path(program, *export),
        Work::CompareDialog => comparing::type_path(program, false),
        Work::MergeDialog => comparing::type_path(program, true),
        Work::ListDialog => importing::type_path(program),
        work => opening::type_path(program, *work == Work::Dialog { saving: true }),
    }
}

fn nothing_chosen(program: &mut Program, job: &Job) {
    program.after_save = None;
    let language = program.session.settings.language;
    let wish: Action = match job.work {
        Work::OutDialog(export) => OutAction::TypePath(export).into(),
        Work::CompareDialog => FileAction::TypeComparePath { merging: false }.into(),
        Work::MergeDialog => FileAction::TypeComparePath { merging: true }.into(),
        _ => FileAction::TypePath { saving: job.work == Work::Dialog { saving: true } }.into(),
    };
    program.session.notify(t!(language, "nothing-chosen"), Some((t!(language, "type-path"), wish)));
}

/// A fault of the program itself, in a thread. What it was to do is not done; the plan is as it was.
fn broke(program: &mut Program, job: &Job, cause: &str) {
    tracing::error!(?job, cause, "a thread panicked");
    let language = program.session.settings.language;
    match &job.work {
        Work::Saving(path) => saving::broke(program, job, path.clone()),
        Work::Dialog { .. } | Work::OutDialog(_) | Work::ListDialog | Work::CompareDialog | Work::MergeDialog
            if !job.given_up =>
        {
            type_path(program, job);
        }
        Work::Merging if !job.given_up => merging::broke(program),
        Work::Differing if !job.given_up => tasks::tell(program, t!(language, "compare-broken")),
        Work::Comparing(path) | Work::Opening(path) if !job.given_up => {
            tasks::tell(program, t!(language, "open-broken", file = file_name(path)));
        }
        Work::Exporting(_, path) => tasks::tell(program, t!(language, "export-broken", file = file_name(path))),
        Work::ReadingList(_) | Work::UnderstandingList if !job.given_up => importing::broke(program),
        Work::WritingReport(path) => importing::report_written(program, path, Err(SaveError::Broken)),
        Work::Version { .. } => tasks::tell(program, t!(language, "version-broken")),
        Work::Recovering { .. } if !job.given_up => tasks::tell(program, t!(language, "recovery-unreadable")),
        Work::LookingForDied => tasks::tell(program, t!(language, "recovery-broken")),
        Work::Advising => {
            let session = &mut program.session;
            session.advice.stop(session.document.version());
        }
        // The page says nothing of what it does not know.
        Work::LookingAtStart
        | Work::Dialog { .. }
        | Work::OutDialog(_)
        | Work::Picturing { .. }
        | Work::ListDialog
        | Work::CompareDialog
        | Work::MergeDialog
        | Work::Merging
        | Work::Reckoning
        | Work::Differing
        | Work::Comparing(_)
        | Work::ReadingList(_)
        | Work::UnderstandingList
        | Work::Opening(_)
        | Work::Recovering { .. } => {}
    }
}
