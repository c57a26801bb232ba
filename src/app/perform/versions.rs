//! Earlier versions of the open plan: listed, compared, gone back to; and the removal of everything kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{comparing, tasks};
use crate::app::Program;
use crate::app::works::Answer;
use crate::edit::{ChangeSet, Deed, difference};
use crate::file::{self, OnDisk, OpenError, snapshots};
use crate::plan::Plan;
use crate::session::action::{EditAction, FileAction};
use crate::session::{EarlierVersion, Impossible, Job, Task, Work};
use crate::text::numbers::number;
use crate::text::{moments, t};

pub fn list(program: &mut Program) {
    let Some(keeping) = &program.keeping else { return };
    let plan = &program.session.document.plan().lineage.plan;
    let versions = snapshots::list(&*keeping.fs, &keeping.store.history(), plan).into_iter();
    let versions = versions
        .filter_map(|snapshot| {
            let time = jiff::Timestamp::from_second(snapshot.time).ok()?;
            Some(EarlierVersion { time, revision: snapshot.revision, path: snapshot.path, size: snapshot.size })
        })
        .collect();
    program.session.task = Some(Task::Versions { versions });
}

/// Reads an earlier version.
pub fn open(program: &mut Program, path: PathBuf, restore: bool) {
    let fs = Arc::clone(&program.fs);
    let work = Work::Version { path: path.clone(), restore };
    program.start(work, move |_| Some(Answer::Version(Box::new(file::open_with(&*fs, &path)))));
}

/// An earlier version has been read. It is put into the plan, and the state of it, that it was read for; after asking
/// about what was begun in front meanwhile.
pub fn opened(program: &mut Program, job: &Job, (path, restore): (&Path, bool), result: Result<OnDisk, OpenError>) {
    if job.given_up {
        return;
    }
    let session = &mut program.session;
    let language = session.settings.language;
    if !session.document.had(job.version) {
        return session.notify(t!(language, "version-of-another"), None);
    }
    let is_of_before = session.document.version() != job.version;
    let path = path.to_owned();
    let again = if restore { FileAction::RestoreVersion(path) } else { FileAction::CompareVersion(path) };
    match result {
        Err(error) => {
            let text = file::open_sentence(language, &t!(language, "dialog-versions-one"), &error);
            tasks::tell(program, text);
        }
        Ok(_) if restore && is_of_before => {
            let again = (t!(language, "dialog-versions-restore"), again.into());
            program.session.notify(t!(language, "version-of-before"), Some(again));
        }
        Ok(_) if tasks::asks_about_work(program, Some(&again)) => {}
        Ok(version) if restore => go_back(program, &version.parsed.plan),
        Ok(version) => {
            let moment = moments::local_of(language, &version.parsed.plan.lineage.saved_at);
            let name = t!(language, "compare-version", time = moment);
            comparing::hold(program, name, version.parsed.plan);
        }
    }
}

/// The plan becomes what it was, as an edit that can be taken back.
fn go_back(program: &mut Program, version: &Plan) {
    let session = &mut program.session;
    let language = session.settings.language;
    let changes = difference(session.document.plan(), version);
    if session.document.make(ChangeSet { deed: Deed::Restored, changes }).is_err() {
        return super::refuse(program, Impossible::ReadOnly);
    }
    session.task = None;
    session.notify(t!(language, "restored"), Some((t!(language, "action-undo"), EditAction::Undo.into())));
}

/// Removes all that this machine keeps beside the plan files. The journal of what is open and unsaved stays: it goes
/// with the next save.
pub fn forget_all(program: &mut Program) {
    let mut stayed = 0;
    if let Some(keeping) = &program.keeping {
        stayed = keeping.store.remove_history(&*keeping.fs);
        for died in program.died.drain(..) {
            died.delete();
        }
        for died in file::journal::died(&keeping.fs, &keeping.store.recovery()) {
            died.delete();
        }
    }
    program.kept_at = None;
    let session = &mut program.session;
    session.settings.forget_recent();
    session.settings.last = None;
    let language = session.settings.language;
    let text = match (stayed, session.document.is_dirty()) {
        (0, false) => t!(language, "forgotten"),
        (0, true) => t!(language, "forgotten-but-unsaved"),
        (stayed, _) => t!(language, "forgotten-but", number = number(language, stayed as i64)),
    };
    session.task = Some(Task::Message { text });
}
