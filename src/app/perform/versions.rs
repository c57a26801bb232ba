//! Earlier versions of the open plan: listed, compared, gone back to; and the removal of everything kept.

use crate::app::Program;
use crate::edit::{self, ChangeSet, Deed, difference};
use crate::file::{self, OnDisk, OpenError, snapshots};
use crate::session::{EarlierVersion, Task};
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

/// An earlier version has been read.
pub fn opened(program: &mut Program, restore: bool, result: Result<OnDisk, OpenError>) {
    let language = program.session.settings.language;
    let session = &mut program.session;
    match result {
        Err(error) => {
            let text = file::open_sentence(language, &t!(language, "dialog-versions-one"), &error);
            session.task = Some(Task::Message { text });
        }
        Ok(version) if restore => {
            let changes = difference(session.document.plan(), &version.parsed.plan);
            session.task = None;
            session.document.make(ChangeSet { deed: Deed::Restored, changes });
            crate::app::works::keeper::note_edits(program);
            let undo = (
                t!(language, "action-undo"),
                crate::session::action::Action::Edit(crate::session::action::EditAction::Undo),
            );
            program.session.notify(t!(language, "restored"), Some(undo));
        }
        Ok(version) => {
            let moment = moments::local_of(language, &version.parsed.plan.lineage.saved_at);
            let differences = edit::deeds(&version.parsed.plan, session.document.plan());
            let than = t!(language, "dialog-differences-version", time = moment);
            let back = session.task.take().map(Box::new);
            session.task = Some(Task::Differences { than, differences, back });
        }
    }
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
    session.settings.recent.clear();
    session.settings.last = None;
    let language = session.settings.language;
    let text = match (stayed, session.document.is_dirty()) {
        (0, false) => t!(language, "forgotten"),
        (0, true) => t!(language, "forgotten-but-unsaved"),
        (stayed, _) => t!(language, "forgotten-but", number = number(language, stayed as i64)),
    };
    session.task = Some(Task::Message { text });
}
