//! How the open plan changes: by edits and merges, taken back and made again, and by a look at another day.

use super::{Document, ReadOnly};
use crate::advise::EditEffect;
use crate::edit::{ChangeSet, Deed, Descent, KeptEdit, settling};
use crate::plan::Date;
use crate::roster::Touched;
use crate::session::DeskStep;

impl Document {
    /// Carries out an edit that was worked out, and remembers it for undo. Says what one of moves alone did.
    ///
    /// # Errors
    /// It is only to be looked at: nothing has changed.
    pub fn make(&mut self, change: ChangeSet) -> Result<Option<EditEffect>, ReadOnly> {
        self.changeable()?;
        let change = settling(self.plan(), change);
        let made = if change.is_of_moves() {
            let (made, touched) = self.desk.make(change.clone());
            self.follow(&change, &touched);
            Some(made)
        } else {
            self.apply(&change);
            None
        };
        self.history.push(change);
        self.keep_merges();
        Ok(made)
    }

    /// Carries out a merge, and remembers what it leaves for the next save.
    ///
    /// # Errors
    /// It is only to be looked at: nothing has changed.
    pub fn merge(&mut self, change: ChangeSet, descent: Descent) -> Result<(), ReadOnly> {
        self.merge_all(change, vec![descent])
    }

    fn merge_all(&mut self, change: ChangeSet, descents: Vec<Descent>) -> Result<(), ReadOnly> {
        self.make(change)?;
        let (depth, version) = (self.history.depth(), self.version);
        self.merges.retain(|(other, ..)| *other < depth);
        self.merges.extend(descents.into_iter().map(|descent| (depth, version, descent)));
        self.keep_merges();
        Ok(())
    }

    /// Makes an edit again that was kept when the program died. A merge is one as before: the next save knows of it.
    pub fn recover(&mut self, edit: KeptEdit) {
        let KeptEdit { changes, merges } = edit;
        let count_before: Vec<Descent> = self.merges().into_iter().cloned().collect();
        let new = merges.iter().flatten().filter(|merge| !count_before.contains(merge));
        let new: Vec<Descent> = new.cloned().collect();
        // A plan just made is read-only to nobody.
        let _ = if new.is_empty() {
            self.make(ChangeSet { deed: Deed::Recovered, changes }).map(drop)
        } else {
            let copies = new.iter().flat_map(|of| of.record.copies.iter().skip(1)).map(|copy| copy.file.clone());
            let deed = Deed::Merged { copies: copies.collect(), records: changes.len() };
            self.merge_all(ChangeSet { deed, changes }, new)
        };
        if let Some(count) = merges {
            self.merges.retain(|(.., descent)| count.contains(descent));
            self.keep_merges();
        }
    }

    /// Has the journal be told with the last edit what merges leave for the next save, where that has changed.
    fn keep_merges(&mut self) {
        let now: Vec<Descent> = self.merges().into_iter().cloned().collect();
        if now != self.kept_merges
            && let Some(last) = self.unkept.last_mut()
        {
            last.merges = Some(now.clone());
            self.kept_merges = now;
        }
    }

    /// Takes back the last edit; nothing where there is none, or where it may not be changed.
    pub fn undo(&mut self) -> Option<ChangeSet> {
        self.changeable().ok()?;
        let change = self.history.undo()?;
        self.apply(&change);
        self.keep_merges();
        Some(change)
    }

    /// Makes again what was taken back last; nothing as with undo.
    pub fn redo(&mut self) -> Option<ChangeSet> {
        self.changeable().ok()?;
        let change = self.history.redo()?;
        self.apply(&change);
        self.keep_merges();
        Some(change)
    }

    pub fn set_date(&mut self, date: Date) {
        let same_year = self.roster().date().year() == date.year();
        let touched = self.desk.set_date(date);
        self.steps.push(DeskStep::Date(date));
        self.baseline.set_date(date);
        self.agreed.iter_mut().for_each(|desk| desk.set_date(date));
        self.version += 1;
        self.note_touched(&touched);
        if !same_year {
            // Days of the year shown are told without it.
            self.touched.note_everything(self.version);
        }
    }

    fn apply(&mut self, change: &ChangeSet) {
        let touched = self.desk.apply(change);
        self.follow(change, &touched);
    }

    /// The desk has made an edit.
    fn follow(&mut self, change: &ChangeSet, touched: &Touched) {
        self.unsaved.note(change);
        self.unkept.push(change.changes.clone().into());
        self.steps.push(DeskStep::Change(change.clone()));
        self.baseline.follow(self.desk.plan(), change);
        self.agreed.iter_mut().for_each(|desk| desk.follow(self.desk.plan(), change));
        self.keys.follow(self.desk.plan(), change);
        self.version += 1;
        self.changed_in = self.version;
        self.touched.note_names(self.version, change);
        self.note_touched(touched);
    }

    fn note_touched(&mut self, touched: &Touched) {
        if self.off_board.follow(self.desk.plan(), self.desk.roster(), touched) {
            self.touched.note_waiting(self.version);
        }
        self.touched.note(self.version, (self.desk.plan(), self.desk.roster()), touched);
    }
}
