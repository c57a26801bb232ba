//! What is gone, on random plans and edits: a deletion is noted by the next save, a record made anew is gone no more and
//! gone again when that is undone, and a record that stands in a file though it is gone is neither lost nor settled
//! before somebody edits it.

use std::collections::BTreeMap;

use phanbo::{
    edit::{Command, change_set},
    file::{Revision, from_bytes, next_revision, to_bytes},
    fixture::{Fixture, doctor},
    plan::{Doctor, Key, Plan, Table},
    session::Document,
};
use proptest::{prelude::*, test_runner::TestCaseResult};

use crate::random_plans::{Doing, Editor, doings, pieces::day, plan};

/// A document beside its file, as it was last saved.
struct Work {
    document: Document,
    file: Plan,
    saves: usize,
}

impl Work {
    fn new(file: Plan) -> Self {
        Self { document: Document::new(file.clone(), None), file, saves: 0 }
    }

    fn save(&mut self) -> Plan {
        let next = self.next_file();
        self.document.saved(&next, "plan.phanbo".into(), self.document.version());
        std::mem::replace(&mut self.file, next)
    }

    fn next_file(&mut self) -> Plan {
        self.saves += 1;
        let revision = Revision { id: format!("saved-{}", self.saves), saved_at: "2026-11-26T00:00:00Z".to_owned() };
        next_revision(self.document.plan(), self.document.unsaved(), &revision)
    }

    fn make(&mut self, command: &Command) {
        let (plan, roster) = (self.document.plan(), self.document.roster());
        let change = change_set(plan, roster, command, &mut || "new".to_owned()).expect("it can be made");
        self.document.make(change).expect("it may be changed");
    }

    fn rename(&mut self, id: &str, name: &str) {
        let renamed = Doctor { name: name.to_owned(), ..doctor(id) };
        self.make(&Command::Put(renamed.into()));
    }

    fn gone(&self) -> Vec<(Key, &str)> {
        self.document.plan().gone.iter().collect()
    }

    fn is_gone(&self, id: &str) -> bool {
        self.document.plan().gone.contains(Table::Doctor, id)
    }

    /// What the file notes holds as long as the id is not there, or is there exactly as in the file.
    fn holds(&self) -> TestCaseResult {
        let plan = self.document.plan();
        let counts = |key: &Key| plan.lines(key).is_empty() || plan.lines(key) == self.file.lines(key);
        let expected: Vec<(Key, &str)> = self.file.gone.iter().filter(|(key, _)| counts(key)).collect();
        prop_assert_eq!(self.gone(), expected);
        Ok(())
    }

    fn saves_what_holds(&mut self) -> TestCaseResult {
        let old = self.save();
        let (gone, before): (BTreeMap<Key, &str>, BTreeMap<Key, &str>) =
            (self.file.gone.iter().collect(), old.gone.iter().collect());
        for key in gone.keys() {
            let untouched = before.contains_key(key) && old.lines(key) == self.file.lines(key);
            prop_assert!(self.file.lines(key).is_empty() || untouched, "{key:?} is there and gone");
            prop_assert!(before.contains_key(key) || !old.lines(key).is_empty(), "{key:?} never was in a file");
        }
        for key in before.keys().filter(|key| self.file.lines(key).is_empty()) {
            prop_assert!(gone.contains_key(key), "the deletion of {key:?} is forgotten");
        }
        let read = from_bytes(&to_bytes(&self.file)).expect("what is saved opens");
        prop_assert_eq!(&read.plan, &self.file);
        Ok(())
    }
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn what_is_gone_follows_edits_undo_redo_and_saves(plan in plan(), doings in doings(2, 20), on in day()) {
        let mut work = Work::new(plan);
        if on >= work.file.cover.baseline {
            work.document.set_date(on);
        }
        let mut editor = Editor::default();
        for doing in &doings {
            match doing {
                Doing::Edit(edit) => {
                    let (plan, roster) = (work.document.plan(), work.document.roster());
                    if let Some(change) = editor.change_set(edit, plan, roster) {
                        work.document.make(change).expect("it may be changed");
                    }
                }
                Doing::Undo => drop(work.document.undo()),
                Doing::Redo => drop(work.document.redo()),
                Doing::Save => work.saves_what_holds()?,
            }
            work.holds()?;
        }
    }
}

/// A plan in whose file a doctor stands though gone.
fn contradictory() -> Plan {
    let mut plan = Fixture::new().doctor("d").doctor("e").build();
    plan.gone.insert((Table::Doctor, "d".into()), "earlier".to_owned());
    plan
}

#[test]
fn a_deletion_undone_after_a_save_is_no_deletion_and_done_again_it_is_the_same_one() {
    let mut work = Work::new(Fixture::new().doctor("d").build());
    work.make(&Command::Delete((Table::Doctor, "d".into())));
    assert!(!work.is_gone("d"), "it is noted by the save");
    work.save();
    let saved = work.document.plan().clone();
    assert_eq!(work.gone(), [((Table::Doctor, "d".into()), "saved-1")]);
    work.document.undo();
    assert!(!work.is_gone("d") && work.document.is_dirty());
    work.document.redo();
    assert_eq!((work.document.plan(), work.document.is_dirty()), (&saved, false));
    work.document.undo();
    work.save();
    assert_eq!((work.gone(), work.file.doctors.len()), (vec![], 1));
}

#[test]
fn a_record_that_is_there_though_gone_is_neither_dropped_nor_settled_by_a_save_of_something_else() {
    let mut work = Work::new(contradictory());
    work.rename("e", "Hà");
    work.save();
    assert!(work.is_gone("d") && work.file.doctors.len() == 2);
    assert_eq!(work.gone(), [((Table::Doctor, "d".into()), "earlier")]);
}

#[test]
fn an_edit_of_it_keeps_it_and_undoing_that_leaves_it_as_it_was() {
    let mut work = Work::new(contradictory());
    work.rename("d", "Hà");
    assert!(!work.is_gone("d"));
    work.document.undo();
    assert_eq!(work.document.plan(), &contradictory());
    work.document.redo();
    work.save();
    assert!(!work.is_gone("d") && work.file.gone.iter().next().is_none());
    work.document.undo();
    assert!(!work.is_gone("d"), "it was said to be there, and saved so");
}

#[test]
fn its_deletion_deletes_it_for_good_with_the_next_save() {
    let mut work = Work::new(contradictory());
    work.make(&Command::Delete((Table::Doctor, "d".into())));
    assert!(work.is_gone("d"));
    work.document.undo();
    assert_eq!(work.document.plan(), &contradictory());
    work.document.redo();
    work.save();
    assert_eq!(work.gone(), [((Table::Doctor, "d".into()), "saved-1")]);
    assert_eq!(work.file.doctors.len(), 1);
}

#[test]
fn what_is_made_anew_while_a_deletion_is_being_saved_is_there() {
    let mut work = Work::new(Fixture::new().doctor("d").build());
    work.make(&Command::Delete((Table::Doctor, "d".into())));
    let (saved, version) = (work.next_file(), work.document.version());
    work.document.undo();
    work.document.saved(&saved, "plan.phanbo".into(), version);
    assert!(!work.is_gone("d") && work.document.is_dirty());
    work.save();
    assert_eq!((work.gone(), work.file.doctors.len()), (vec![], 1));
}
