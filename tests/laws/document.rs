//! The open document follows edits, undo and dates as if it had been opened anew each time: roster, findings, the
//! figures it compares with, and the order of names.

use std::sync::Arc;

use jiff::civil::Date;
use phanbo::{
    edit::{Change, ChangeSet, Deed},
    plan::{AnyRecord, Area, Facility, Move, MoveStatus, Plan, Slot, Table},
    roster::{Roster, Subject, Touched, calendar::add_months},
    rules::{Checked, Finding, Totals},
    session::{Document, Groups},
    text::{Language, sentences},
};
use proptest::{
    collection::vec, prelude::*, strategy::ValueTree, test_runner::TestCaseResult, test_runner::TestRunner,
};

use crate::random_plans::{Editor, edit, edits::Edit, pieces::day, plan, records::facility};

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
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn a_document_that_follows_is_a_document_opened_anew(plan in plan(), events in vec(event(), 1..10), on in day()) {
        let (mut document, mut editor) = (Document::new(plan, None), Editor::default());
        document.set_date(on);
        document.count_agreed_alone(true);
        let mut groups = Groups::new(document.checked());
        for event in &events {
            happen(&mut document, &mut editor, event);
            groups.follow(document.checked());
            as_if_opened_anew(&document, &groups, event)?;
        }
    }

    #[test]
    fn a_card_that_a_step_to_another_day_does_not_touch_looks_as_before(plan in plan(), days in vec(day(), 2..8)) {
        let mut document = Document::new(plan, None);
        for day in days {
            let slots: Vec<_> = document.plan().facilities.slots().collect();
            let was: Vec<_> = slots.iter().map(|&slot| (document.touched_in(slot), look(&document, slot))).collect();
            document.set_date(day);
            for (&slot, (touched, looked)) in slots.iter().zip(was) {
                if document.touched_in(slot) == touched {
                    prop_assert_eq!(look(&document, slot), looked, "{} on {}", slot.index(), day);
                }
            }
        }
    }

    #[test]
    fn a_card_that_an_edit_does_not_touch_looks_as_before(plan in plan(), events in vec(event(), 1..10), on in day()) {
        let (mut document, mut editor) = (Document::new(plan, None), Editor::default());
        document.set_date(on);
        for event in &events {
            let slots: Vec<_> = document.plan().facilities.slots().collect();
            let was: Vec<_> = slots.iter().map(|&slot| (document.touched_in(slot), look(&document, slot))).collect();
            happen(&mut document, &mut editor, event);
            for (&slot, (touched, looked)) in slots.iter().zip(was) {
                if document.touched_in(slot) == touched {
                    prop_assert_eq!(look(&document, slot), looked, "{} after {:?}", slot.index(), event);
                }
            }
        }
    }

    #[test]
    fn a_finding_that_stays_says_the_same_as_long_as_nobody_it_names_is_called_otherwise(
        plan in plan(), events in vec(event(), 1..10), on in day(),
    ) {
        let (mut document, mut editor) = (Document::new(plan, None), Editor::default());
        document.set_date(on);
        for event in &events {
            let all = document.checked().findings().chain(document.checked().accepted()).cloned();
            let said = |finding: Arc<Finding>| (document.said_in(&finding), words(&document, &finding), finding);
            let was: Vec<_> = all.map(said).collect();
            happen(&mut document, &mut editor, event);
            for (said_in, words_before, finding) in was {
                let about = document.checked().about(&finding.subject);
                if about.iter().any(|now| Arc::ptr_eq(now, &finding)) && document.said_in(&finding) == said_in {
                    prop_assert_eq!(words(&document, &finding), words_before, "after {:?}", event);
                }
            }
        }
    }

    #[test]
    fn a_band_none_of_whose_places_is_touched_says_the_same_in_its_heading(
        plan in plan(), events in vec(event(), 1..10), on in day(),
    ) {
        let (mut document, mut editor) = (Document::new(plan, None), Editor::default());
        document.set_date(on);
        for event in &events {
            let slots: Vec<_> = document.plan().areas.slots().collect();
            let was: Vec<_> = slots.iter().map(|&slot| heading(&document, slot)).collect();
            happen(&mut document, &mut editor, event);
            let kept = slots.into_iter().zip(was).filter(|(slot, _)| document.plan().areas.in_slot(*slot).is_some());
            for (slot, (key, said)) in kept {
                let (key_now, said_now) = heading(&document, slot);
                prop_assert!(key_now != key || said_now == said, "{said} became {said_now} after {event:?}");
            }
        }
    }
}

/// What the heading of an area's band is remembered by, and what it says: of the area, and of each of its open stations.
fn heading(document: &Document, area: Slot<Area>) -> ((Option<u64>, u64, usize), String) {
    let (plan, rules, links) = (document.plan(), document.counted(), document.roster().links());
    let stations = links.stations_of_area(area).iter();
    let open: Vec<_> = stations.filter_map(|&slot| rules.open_station(slot)).collect();
    let hospital = links.hospital_of_area(area).filter(|&slot| plan.facilities[slot].is_open(rules.date()));
    let places = open.iter().map(|station| station.slot).chain(hospital);
    let touched = places.clone().map(|place| document.touched_in(place)).max();
    let found = |slot| document.checked().open_about(&Subject::Station(slot));
    let said = open.iter().map(|station| {
        let codes: Vec<_> = found(station.slot).iter().map(|finding| (finding.code(), finding.severity)).collect();
        format!("{:?} {codes:?}", station.catchment())
    });
    let said = format!("{}: {}", plan.areas[area].name, said.collect::<Vec<_>>().join(", "));
    ((touched, document.named_in(), places.count()), said)
}

/// What a finding says in a list.
fn words(document: &Document, finding: &Finding) -> [String; 3] {
    let plan = document.plan();
    let subject = sentences::subject_name(Language::Vietnamese, plan, &finding.subject);
    let short = sentences::finding_short(Language::Vietnamese, plan, finding);
    [subject, short, sentences::finding(Language::Vietnamese, plan, finding)]
}

/// What a card shows of a place: its particulars and figures, what is found about it, and its doctors with what is found
/// about them, the moves that brought them, and what comes for them within a year.
fn look(document: &Document, place: Slot<Facility>) -> String {
    let (plan, roster, today) = (document.plan(), document.roster(), document.roster().date());
    let found = |subject: &Subject| {
        let about = document.checked().open_about(subject);
        about.iter().map(|finding| (finding.code(), finding.severity, finding.shortfall)).collect::<Vec<_>>()
    };
    let record = &plan.facilities[place];
    let (rules, picture) = (document.counted(), roster.picture());
    let figures =
        rules.open_station(place).map(|station| (station.minimum(), station.density_tenths(), station.catchment()));
    let sites =
        roster.links().sites(place).iter().map(|&site| (&plan.sites[site].name, picture.at_site(site).sessions));
    let mut told = vec![
        format!("{} {} {:?}", record.name, record.locked, record.unlisted_doctors()),
        format!("{:?} {} {figures:?}", found(&Subject::facility(plan, place)), record.is_open(today)),
        format!("{:?} {:?}", record.hospital().map(|hospital| &hospital.floor), sites.collect::<Vec<_>>()),
    ];
    for (&doctor, sessions) in picture.at_facility(place).present.iter() {
        let record = &plan.doctors[doctor];
        let retires = roster.career(doctor).last_day.filter(|&last| last <= add_months(today, 12));
        let exempt = record.exempt_until.is_some_and(|until| until >= today);
        let bond = record.bonds.iter().map(|bond| bond.until).filter(|&until| until >= today).max();
        let (about, presence) = (found(&Subject::Doctor(doctor)), roster.presence(doctor));
        told.push(format!("{} {sessions} {presence:?} {about:?} {retires:?} {exempt} {bond:?}", record.id));
        told.push(format!("{} {:?} {:?} {}", record.name, record.qualification, record.specialties, record.pinned));
        let brought = presence.at.iter().filter_map(|&(site, _)| roster.brought_by(doctor, site));
        let brought = brought.map(|step| (&plan.moves[step], found(&Subject::Move(step))));
        told.extend(brought.map(|(step, about)| format!("{:?} {:?} {:?} {about:?}", step.kind, step.status, step.end)));
    }
    told.join("\n")
}

/// The first law says something only if places change in their own particulars, with people in them.
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

fn as_if_opened_anew(document: &Document, groups: &Groups, event: &Event) -> TestCaseResult {
    let (plan, date) = (document.plan(), document.roster().date());
    let roster = Roster::new(plan, date);
    prop_assert_eq!(document.roster(), &roster, "after {:?}", event);
    let checked = Checked::new(plan, &roster);
    let found = |checked: &Checked| checked.findings().chain(checked.accepted()).cloned().collect::<Vec<_>>();
    prop_assert_eq!(found(document.checked()), found(&checked), "after {:?}", event);
    prop_assert_eq!(document.checked().totals(), checked.totals(), "after {:?}", event);
    prop_assert_eq!(groups, &Groups::new(document.checked()), "after {:?}", event);
    prop_assert_eq!(document.baseline(), &without(plan, date, |_| true), "after {:?}", event);
    let undecided = |step: &Move| step.status != MoveStatus::Agreed;
    prop_assert_eq!(document.counted_totals(), &without(plan, date, undecided), "after {:?}", event);
    let place = |slot| document.counted().plan.facilities[slot].id.clone();
    for slot in plan.facilities.slots() {
        prop_assert_eq!(place(slot), plan.facilities[slot].id.clone(), "after {:?}", event);
    }
    let mut anew = Document::new(plan.clone(), None);
    anew.set_date(date);
    prop_assert_eq!(document.off_board(), anew.off_board(), "after {:?}", event);
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

/// What the totals are without some of the moves that start on or after the first day and are of no act, counted from
/// nothing.
fn without(plan: &Plan, date: Date, left_out: fn(&Move) -> bool) -> Totals {
    let mut first = plan.clone();
    let proposed = |step: &&Move| step.start >= plan.cover.baseline && !step.is_of_act();
    for step in plan.moves.iter().filter(proposed).filter(|step| left_out(step)) {
        first.moves.replace(Move { status: MoveStatus::Parked, ..step.clone() });
    }
    *Checked::new(&first, &Roster::new(&first, date)).totals()
}
