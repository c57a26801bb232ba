//! What is under way beside the window, as plain values: a dialog of the system, files being read and saved. The
//! threads are elsewhere.

use std::path::{Path, PathBuf};

use super::{Document, Export};

/// A piece of work, and the plan it was begun for.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    pub number: u64,
    /// The document and its state when the work was begun ([`Document::version`]).
    pub version: u64,
    pub work: Work,
    /// When it was begun, in seconds of the window's clock.
    pub begun: f64,
    /// Nobody waits for what comes of it any more.
    pub given_up: bool,
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// The user is asked for a file in a dialog of the system.
    Dialog { saving: bool },
    /// The user is asked in such a dialog where something is to go out to.
    OutDialog(Export),
    /// Something is written for another program.
    Exporting(Export, PathBuf),
    /// The window is asked for a picture of itself: to be copied, or to be saved.
    Picturing { copy: bool },
    /// The user is asked for a list in a dialog of the system.
    ListDialog,
    /// The user is asked for a plan to compare in a dialog of the system.
    CompareDialog,
    /// The user is asked for a copy to merge in a dialog of the system.
    MergeDialog,
    /// Copies are read and merged.
    Merging,
    /// What comes of what is chosen in a merge is worked out.
    Reckoning,
    /// A plan is held against the open one.
    Differing,
    /// A plan is read to be compared.
    Comparing(PathBuf),
    /// A list is read.
    ReadingList(PathBuf),
    /// A list that was read is understood.
    UnderstandingList,
    /// What is to be said of a list is written beside it.
    WritingReport(PathBuf),
    /// A plan is read to be opened.
    Opening(PathBuf),
    /// The document is saved.
    Saving(PathBuf),
    /// An earlier version is read, to be compared or gone back to.
    Version { path: PathBuf, restore: bool },
    /// Files of the start page are looked for, and the samples looked at.
    LookingAtStart,
    /// Unsaved work of programs that died is looked for.
    LookingForDied,
    /// Unsaved work of a program that died is read, by the name of its run.
    Recovering { run: String, purpose: Purpose },
    /// Who could come where is worked out.
    Advising,
}

impl Work {
    /// The file the user waits for, where no window in front says so.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Opening(path) | Self::Saving(path) | Self::Exporting(_, path) | Self::Version { path, .. } => {
                Some(path)
            }
            _ => None,
        }
    }

    /// Whether it can be given up. What writes is not left half done.
    pub fn can_be_given_up(&self) -> bool {
        matches!(self, Self::Opening(_) | Self::Version { .. } | Self::Exporting(..))
    }
}

/// What is wanted of unsaved work that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The plan with its edits.
    Recover,
    /// The plan as it was last saved.
    OpenSaved,
    /// What the edits make different.
    Compare,
}

/// All of it, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct UnderWay {
    begun: u64,
    jobs: Vec<Job>,
}

impl UnderWay {
    /// Notes a piece of work begun for a document in a state, at a time in seconds of the window's clock; says its number.
    pub fn begin(&mut self, work: Work, version: u64, now: f64) -> u64 {
        self.begun += 1;
        self.jobs.push(Job { number: self.begun, version, work, begun: now, given_up: false });
        self.begun
    }

    /// Notes its end; nothing for a number that is not under way.
    pub fn end(&mut self, number: u64) -> Option<Job> {
        let place = self.jobs.iter().position(|job| job.number == number)?;
        Some(self.jobs.remove(place))
    }

    pub fn job(&self, number: u64) -> Option<&Job> {
        self.jobs.iter().find(|job| job.number == number)
    }

    /// From now on nobody waits for work of a kind. Says which it was.
    pub fn give_up(&mut self, is_of_kind: impl Fn(&Work) -> bool) -> Vec<u64> {
        let jobs = self.jobs.iter_mut().filter(|job| !job.given_up && is_of_kind(&job.work));
        jobs.map(|job| {
            job.given_up = true;
            job.number
        })
        .collect()
    }

    /// From now on nobody waits for this work.
    pub fn give_up_one(&mut self, number: u64) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.number == number) {
            job.given_up = true;
        }
    }

    /// The oldest work the user waits for that nothing in front tells of.
    pub fn untold(&self) -> Option<&Job> {
        self.awaited().find(|job| job.work.file().is_some())
    }

    /// Whether a dialog of the system is open, and if so whether it asks where to save.
    pub fn dialog(&self) -> Option<bool> {
        self.awaited().find_map(|job| match job.work {
            Work::Dialog { saving } => Some(saving),
            Work::ListDialog | Work::CompareDialog | Work::MergeDialog => Some(false),
            _ => None,
        })
    }

    /// What an open dialog of the system asks a place for, to go out to.
    pub fn out_dialog(&self) -> Option<Export> {
        self.awaited().find_map(|job| match job.work {
            Work::OutDialog(export) => Some(export),
            _ => None,
        })
    }

    /// Whether the window has been asked for a picture of itself.
    pub fn is_picturing(&self) -> bool {
        self.awaited().any(|job| matches!(job.work, Work::Picturing { .. }))
    }

    /// Whether a file is being read to be opened.
    pub fn is_opening(&self, file: &Path) -> bool {
        self.awaited().any(|job| matches!(&job.work, Work::Opening(path) if path == file))
    }

    /// The file that is being read to be opened, by its number.
    pub fn opening(&self) -> Option<u64> {
        self.awaited().find(|job| matches!(job.work, Work::Opening(_))).map(|job| job.number)
    }

    /// Whether a document is being saved. There is at most one save of a document.
    pub fn is_saving(&self, document: &Document) -> bool {
        self.saves().any(|job| document.had(job.version))
    }

    /// Whether any document is being saved, open or not.
    pub fn is_saving_any(&self) -> bool {
        self.saves().next().is_some()
    }

    /// Whether any thread is at work that will come to an end; advice never ends for good.
    pub fn is_busy(&self) -> bool {
        self.jobs.iter().any(|job| job.work != Work::Advising)
    }

    fn saves(&self) -> impl Iterator<Item = &Job> {
        self.awaited().filter(|job| matches!(job.work, Work::Saving(_)))
    }

    fn awaited(&self) -> impl Iterator<Item = &Job> {
        self.jobs.iter().filter(|job| !job.given_up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn a_save_is_of_its_document_whatever_was_edited_since_and_of_no_other() {
        let (mut one, other) =
            (Document::new(Fixture::new().build(), None), Document::new(Fixture::new().build(), None));
        let mut under_way = UnderWay::default();
        let number = under_way.begin(Work::Saving(PathBuf::from("a")), one.version(), 0.0);
        one.set_date(one.plan().cover.baseline);
        assert!(under_way.is_saving(&one) && !under_way.is_saving(&other) && under_way.is_saving_any());
        under_way.end(number);
        assert!(!under_way.is_saving(&one) && under_way.end(number).is_none());
    }

    #[test]
    fn what_is_given_up_is_still_at_work_but_waited_for_by_nobody() {
        let mut under_way = UnderWay::default();
        let number = under_way.begin(Work::Dialog { saving: true }, 0, 0.0);
        assert_eq!(under_way.dialog(), Some(true));
        assert_eq!(under_way.give_up(|work| matches!(work, Work::Dialog { .. })), [number]);
        assert_eq!((under_way.dialog(), under_way.is_busy()), (None, true));
        assert!(under_way.end(number).is_some_and(|job| job.given_up) && !under_way.is_busy());
    }
}
