//! The open document follows edits, undo and dates as if it had been opened anew each time: roster, findings, the
//! figures it compares with, and the order of names.

mod random_plans;

use jiff::civil::Date;
use phanbo::{
    edit::{Change, ChangeSet, Deed},
    plan::{AnyRecord, Facility, Move, MoveStatus, Plan, Table},
    roster::{Roster, Touched},
    rules::{Checked, Totals},
    session::Document,
};
use proptest::{
    collection::vec, prelude::*, strategy::ValueTree, test_runner::TestCaseResult, test_runner::TestRunner,
};
use random_plans::{Editor, day, edit, edits::Edit, plan, records::facility};

/// What may happen to a document.
#[derive(Clone, Debug)]
enum Event {
    Edit(Edit),
    /// The place of that number gets the particulars of another, and stays where it belongs.
    Place(usize, AnyRecord),
    Date(Date),
    Undo,
    Redo,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => edit().prop_map(Event::Edit),
        4 => (0..4usize, facility()).prop_map(|(number, other)| Event::Place(number, other)),
        2 => day().prop_map(Event::Date),
        2 => Just(Event::Undo),
        1 => Just(Event::Redo),
    ]
}

proptest! {
    // A shrunk case becomes a test of its own, with a name; no file of seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_that_follows_is_a_document_opened_anew(plan in plan(), events in vec(event(), 1..10), on in day()) {
        let (mut document, mut editor) = (Document::new(plan, None), Editor::default());
        document.set_date(on);
        for event in &events {
            happen(&mut document, &mut editor, event);
            as_if_opened_anew(&document, event)?;
        }
    }
}

/// The law above says something only if places change in their own particulars, with people in them.
#[test]
fn random_particulars_of_places_touch_less_than_everything_and_change_figures() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan(), vec((0..4usize, facility()), 4), day());
    let (mut parts, mut figures) = (0, 0);
    for _ in 0..128 {
        let (plan, places, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let mut document = Document::new(plan, None);
        document.set_date(on);
        for (number, other) in &places {
            let Some(change) = particulars(document.plan(), *number, other) else { continue };
            let (mut plan, mut roster) = (document.plan().clone(), document.roster().clone());
            change.apply(&mut plan);
            parts += usize::from(matches!(roster.update(&plan, change.pairs()), Touched::Subjects(_)));
            let before = *document.checked().totals();
            document.make(change).expect("it may be edited");
            figures += usize::from(before != *document.checked().totals());
        }
    }
    assert!(parts >= 64 && figures >= 32, "{parts} touched parts, {figures} changed figures");
}

fn happen(document: &mut Document, editor: &mut Editor, event: &Event) {
    match event {
        Event::Edit(edit) => {
            let change = editor.change_set(edit, document.plan(), document.roster());
            if let Some(change) = change {
                document.make(change).expect("it may be edited");
            }
        }
        Event::Place(number, other) => {
            let change = particulars(document.plan(), *number, other);
            if let Some(change) = change {
                document.make(change).expect("it may be edited");
            }
        }
        Event::Date(date) => document.set_date(*date),
        Event::Undo => drop(document.undo()),
        Event::Redo => drop(document.redo()),
    }
}

fn particulars(plan: &Plan, number: usize, other: &AnyRecord) -> Option<ChangeSet> {
    let before = plan.facilities.iter().nth(number)?;
    let AnyRecord::Facility(other) = other else { return None };
    let is_alike = before.is_station() == other.is_station();
    let after = Facility {
        id: before.id.clone(),
        area: before.area.clone(),
        commune: before.commune.clone(),
        kind: if is_alike { other.kind.clone() } else { before.kind.clone() },
        ..(**other).clone()
    };
    let deed = Deed::Changed { table: Table::Facility, name: after.name.clone() };
    Some(ChangeSet { deed, changes: vec![Change::replace(before.clone(), after)] })
}

fn as_if_opened_anew(document: &Document, event: &Event) -> TestCaseResult {
    let (plan, date) = (document.plan(), document.roster().date());
    let roster = Roster::new(plan, date);
    prop_assert_eq!(document.roster(), &roster, "after {:?}", event);
    let checked = Checked::new(plan, &roster);
    let found = |checked: &Checked| checked.findings().chain(checked.accepted()).cloned().collect::<Vec<_>>();
    prop_assert_eq!(found(document.checked()), found(&checked), "after {:?}", event);
    prop_assert_eq!(document.checked().totals(), checked.totals(), "after {:?}", event);
    prop_assert_eq!(document.baseline(), &baseline(plan, date), "after {:?}", event);
    let anew = Document::new(plan.clone(), None);
    for slot in plan.doctors.slots() {
        prop_assert_eq!(document.keys().doctor(slot), anew.keys().doctor(slot), "after {:?}", event);
    }
    for slot in plan.facilities.slots() {
        prop_assert_eq!(document.keys().facility(slot), anew.keys().facility(slot), "after {:?}", event);
    }
    for slot in plan.sites.slots() {
        prop_assert_eq!(document.keys().site(slot), anew.keys().site(slot), "after {:?}", event);
    }
    for slot in plan.areas.slots() {
        prop_assert_eq!(document.keys().area(slot), anew.keys().area(slot), "after {:?}", event);
    }
    Ok(())
}

/// What the totals are without the moves that start on or after the first day and are of no act, counted from nothing.
fn baseline(plan: &Plan, date: Date) -> Totals {
    let mut first = plan.clone();
    for step in plan.moves.iter().filter(|step| step.start >= plan.cover.baseline && !step.is_of_act()) {
        first.moves.replace(Move { status: MoveStatus::Parked, ..step.clone() });
    }
    *Checked::new(&first, &Roster::new(&first, date)).totals()
}
