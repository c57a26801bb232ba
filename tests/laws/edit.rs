//! Edits hold their laws on random plans: undo and redo lead through the same plans as clones would, and what is
//! unsaved is what differs.

use phanbo::{
    edit::{ChangeSet, Command, History, Unsaved, change_set},
    plan::{Date, Key, Plan, Records, Table},
    roster::Roster,
    rules::Checked,
};
use proptest::{collection::vec, prelude::*, sample::Index, test_runner::TestCaseResult};

use crate::random_plans::{Doing, Editor, doings, edit, edits::Edit, pieces::day, plan};

/// A session as the program keeps it, beside one that keeps a clone of every plan.
struct Session {
    plan: Plan,
    history: History,
    unsaved: Unsaved,
    clones: Vec<Plan>,
    /// Which clone the plan is.
    now: usize,
    saved: Plan,
}

impl Session {
    fn new(plan: Plan) -> Self {
        let (history, unsaved) = (History::default(), Unsaved::default());
        Self { clones: vec![plan.clone()], saved: plan.clone(), plan, history, unsaved, now: 0 }
    }

    fn apply(&mut self, change_set: &ChangeSet) {
        self.unsaved.note(change_set);
        change_set.apply(&mut self.plan);
    }

    fn edit(&mut self, change_set: ChangeSet) {
        self.apply(&change_set);
        self.history.push(change_set);
        self.clones.truncate(self.now + 1);
        self.clones.push(self.plan.clone());
        self.now += 1;
    }

    fn undo(&mut self) -> TestCaseResult {
        prop_assert_eq!(self.history.next_undo().is_some(), self.now > 0);
        if let Some(change_set) = self.history.undo() {
            self.apply(&change_set);
            self.now -= 1;
        }
        self.is_as_cloned()
    }

    fn redo(&mut self) -> TestCaseResult {
        prop_assert_eq!(self.history.next_redo().is_some(), self.now + 1 < self.clones.len());
        if let Some(change_set) = self.history.redo() {
            self.apply(&change_set);
            self.now += 1;
        }
        self.is_as_cloned()
    }

    fn save(&mut self) {
        self.saved = self.plan.clone();
        self.unsaved = Unsaved::default();
    }

    fn is_as_cloned(&self) -> TestCaseResult {
        prop_assert_eq!(&self.plan, &self.clones[self.now]);
        prop_assert_eq!(self.unsaved.is_dirty(&self.plan), self.plan != self.saved);
        Ok(())
    }
}

/// What refers to nothing: subject and field of the findings of rule X04.
fn dangling(plan: &Plan, on: Date) -> Vec<(String, String)> {
    let checked = Checked::new(plan, &Roster::new(plan, on));
    let all = checked.findings().chain(checked.accepted()).filter(|finding| finding.code() == "X04");
    all.map(|finding| (format!("{:?}", finding.subject), finding.detail.clone())).collect()
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn undo_and_redo_lead_through_the_plans_as_they_were(plan in plan(), doings in doings(1, 25), on in day()) {
        let mut session = Session::new(plan);
        let mut editor = Editor::default();
        for doing in &doings {
            match doing {
                Doing::Edit(edit) => {
                    let roster = Roster::new(&session.plan, on);
                    if let Some(change_set) = editor.change_set(edit, &session.plan, &roster) {
                        session.edit(change_set);
                    }
                    session.is_as_cloned()?;
                }
                Doing::Undo => session.undo()?,
                Doing::Redo => session.redo()?,
                Doing::Save => session.save(),
            }
        }
        for _ in 0..session.now {
            session.undo()?;
        }
        prop_assert_eq!(&session.plan, &session.clones[0]);
        for _ in 1..session.clones.len() {
            session.redo()?;
        }
        prop_assert_eq!(Some(&session.plan), session.clones.last());
    }

    #[test]
    fn inverting_twice_is_the_same_edit(plan in plan(), edit in edit(), on in day()) {
        let roster = Roster::new(&plan, on);
        if let Some(change_set) = Editor::default().change_set(&edit, &plan, &roster) {
            prop_assert_eq!(&change_set.inverted().inverted(), &change_set);
            let mut changed = plan.clone();
            change_set.apply(&mut changed);
            change_set.inverted().apply(&mut changed);
            prop_assert_eq!(changed, plan);
        }
    }

    #[test]
    fn deleting_leaves_nothing_that_refers_to_what_is_gone(plan in plan(), which in any::<Index>(), on in day()) {
        let keys: Vec<Key> = plan.slots_of(0, 1).map(|slot| (slot.table(), slot.id(&plan).into())).collect();
        let goes = |table| matches!(table, Table::Doctor | Table::Posting | Table::Move | Table::Exception);
        let keys: Vec<&Key> = keys.iter().filter(|key| goes(key.0) && plan.lines(key).len() == 1).collect();
        let Some(&key) = keys.get(which.index(keys.len().max(1))) else { return Ok(()) };
        let mut without_settings = plan.clone();
        without_settings.rules = Records::default();
        let before = dangling(&without_settings, on);
        let roster = Roster::new(&without_settings, on);
        let change = change_set(&without_settings, &roster, &Command::Delete(key.clone()), &mut String::new);
        change.expect("it is there").apply(&mut without_settings);
        for finding in dangling(&without_settings, on) {
            // What shared its id with another is told of already; behind one that goes it comes to light.
            let told = before.contains(&finding) || before.contains(&(finding.0.clone(), "id".to_owned()));
            prop_assert!(told, "{:?}", finding);
        }
    }

    #[test]
    fn a_rejected_command_says_so_and_an_accepted_one_changes_something(plan in plan(), edits in vec(edit(), 8), on in day()) {
        let roster = Roster::new(&plan, on);
        for edit in &edits {
            let change_set = Editor::default().change_set(edit, &plan, &roster);
            if let (Edit::Command(_) | Edit::Drag { .. }, Some(change_set)) = (edit, change_set) {
                let mut changed = plan.clone();
                change_set.apply(&mut changed);
                prop_assert_ne!(&changed, &plan, "{:?}", change_set);
            }
        }
    }
}
