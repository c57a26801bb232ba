//! Acts of the network hold their laws on random plans: nobody loses a session, nobody's people are lost, nothing before
//! the day differs, and both undo and taking back lead to the plan as it was.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use phanbo::{
    edit::{Command, Reorganisation, acts_in_order, change_set},
    file::to_bytes,
    plan::{Date, Figure, Plan},
    roster::Roster,
    rules::Checked,
};
use proptest::{collection::vec, prelude::*, test_runner::TestCaseResult};

use crate::random_plans::{Editor, edit, edits::Edit, edits::reorganisation, edits::turn, plan};

/// What is done next: an act, or now and then something else.
#[derive(Clone, Debug)]
enum Doing {
    Act(Reorganisation),
    Other(Edit),
}

fn doings() -> impl Strategy<Value = Vec<Doing>> {
    vec(prop_oneof![4 => reorganisation().prop_map(Doing::Act), 1 => edit().prop_map(Doing::Other)], 1..6)
}

/// Does one thing after the other, as far as it is not refused, and looks at each act.
fn each(
    plan: Plan,
    doings: &[Doing],
    look: impl Fn(&Plan, &Reorganisation, &Plan) -> TestCaseResult,
) -> TestCaseResult {
    let mut plan = plan;
    let (mut number, mut editor) = (0, Editor::default());
    for doing in doings {
        let wish = match doing {
            Doing::Act(wish) => wish,
            Doing::Other(edit) => {
                let roster = Roster::new(&plan, plan.cover.baseline);
                if let Some(change) = editor.change_set(edit, &plan, &roster) {
                    change.apply(&mut plan);
                }
                continue;
            }
        };
        let mut ids = || {
            number += 1;
            format!("act-made-{number:04}")
        };
        let roster = Roster::new(&plan, plan.cover.baseline);
        let Ok(change) = change_set(&plan, &roster, &Command::Reorganise(wish.clone()), &mut ids) else { continue };
        let before = plan.clone();
        change.apply(&mut plan);
        look(&before, wish, &plan)?;
        let mut undone = plan.clone();
        change.inverted().apply(&mut undone);
        prop_assert_eq!(&undone, &before);
        prop_assert!(to_bytes(&undone) == to_bytes(&before), "undo gives other bytes");
    }
    Ok(())
}

/// The days around everything that is written down in a plan.
fn days(plan: &Plan) -> BTreeSet<Date> {
    let moves = plan.moves.iter().flat_map(|step| [Some(step.start), step.end]).flatten();
    let acts = plan.acts.iter().map(|act| act.date);
    let around = |day: Date| [day.saturating_sub(1.day()), day, day.saturating_add(1.day())];
    moves.chain(acts).chain([plan.cover.baseline]).flat_map(around).collect()
}

/// Sessions by doctor and site on a day.
fn picture(plan: &Plan, roster: &Roster, day: Date) -> BTreeMap<(String, String), i64> {
    let mut picture = BTreeMap::new();
    for doctor in plan.doctors.slots() {
        let presence = roster.presence_on(plan, doctor, day);
        for (site, sessions) in presence.at {
            let key = (plan.doctors[doctor].id.to_string(), plan.sites[site].id.to_string());
            *picture.entry(key).or_default() += sessions;
        }
    }
    picture
}

fn sessions(picture: &BTreeMap<(String, String), i64>) -> BTreeMap<&str, i64> {
    let mut sums = BTreeMap::new();
    for ((doctor, _), sessions) in picture {
        *sums.entry(doctor.as_str()).or_default() += sessions;
    }
    sums
}

/// The people each open station serves on a day, where given.
fn people(plan: &Plan, day: Date) -> BTreeMap<String, Option<u32>> {
    let stations = plan.facilities.iter().filter(|facility| facility.is_open(day));
    stations
        .filter_map(|facility| {
            let people = Figure::people(facility.station()?.catchment_on(day));
            Some((facility.id.to_string(), people))
        })
        .collect()
}

/// What refers to nothing, or is there twice.
fn faulty(plan: &Plan) -> BTreeSet<String> {
    let checked = Checked::new(plan, &Roster::new(plan, plan.cover.baseline));
    let all = checked.findings().chain(checked.accepted()).filter(|finding| finding.code() == "X04");
    all.map(|finding| format!("{} {} {}", finding.subject.kind().name(), finding.subject_id, finding.detail)).collect()
}

/// The plan with X04 at its own severity, and on.
fn unset(mut plan: Plan) -> Plan {
    plan.rules = phanbo::plan::Records::default();
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..crate::without_seeds() })]

    #[test]
    fn every_doctor_keeps_all_sessions_and_nothing_before_the_day_differs(
        plan in plan(), doings in doings()
    ) {
        each(plan, &doings, |before, wish, after| {
            let Some(date) = wish.date() else { return Ok(()) };
            let (one, other) = (Roster::new(before, date), Roster::new(after, date));
            for day in days(before).into_iter().chain(days(after)) {
                let (was, is) = (picture(before, &one, day), picture(after, &other, day));
                prop_assert_eq!(sessions(&was), sessions(&is), "{} {:?}", day, wish);
                if day < date {
                    prop_assert_eq!(&was, &is, "{} {:?}", day, wish);
                    prop_assert_eq!(people(before, day), people(after, day), "{} {:?}", day, wish);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_people_of_the_province_stay_as_many(plan in plan(), doings in doings()) {
        each(plan, &doings, |before, wish, after| {
            let Some(date) = wish.date() else { return Ok(()) };
            // What closes with nothing to take over is told, and its people are nobody's.
            if matches!(wish, Reorganisation::CloseStation { .. }) {
                return Ok(());
            }
            let (was, is) = (people(before, date), people(after, date));
            let sum = |people: &BTreeMap<String, Option<u32>>| people.values().flatten().map(|&of| u64::from(of)).sum::<u64>();
            // Where those of one station are unknown, so are those of what it is put together with.
            if was.values().all(Option::is_some) {
                prop_assert_eq!(sum(&was), sum(&is), "{:?}", wish);
            }
            Ok(())
        })?;
    }

    #[test]
    fn nothing_refers_to_nothing_after_an_act(plan in plan(), doings in doings()) {
        each(unset(plan), &doings, |before, wish, after| {
            let told = faulty(before);
            let new: Vec<_> = faulty(after).into_iter().filter(|fault| !told.contains(fault)).collect();
            prop_assert!(new.is_empty(), "{:?} {:?}", new, wish);
            Ok(())
        })?;
    }

    #[test]
    fn a_place_of_another_kind_loses_nobody_and_nothing_refers_to_nothing(plan in plan(), command in turn()) {
        let plan = unset(plan);
        let roster = Roster::new(&plan, plan.cover.baseline);
        let Ok(change) = change_set(&plan, &roster, &command, &mut String::new) else { return Ok(()) };
        let mut after = plan.clone();
        change.apply(&mut after);
        let told = faulty(&plan);
        // Of two records of one id the second shows when the first goes: it stood there before.
        let stood_behind = |fault: &str| {
            let record = fault.rsplit_once(' ').map(|(record, _)| format!("{record} id"));
            record.is_some_and(|record| told.contains(&record))
        };
        let new: Vec<_> = faulty(&after).into_iter().filter(|fault| !told.contains(fault)).collect();
        let new: Vec<_> = new.into_iter().filter(|fault| !stood_behind(fault)).collect();
        prop_assert!(new.is_empty(), "{:?} {:?}", new, command);
        let then = Roster::new(&after, plan.cover.baseline);
        for day in days(&plan) {
            prop_assert_eq!(picture(&plan, &roster, day), picture(&after, &then, day), "{} {:?}", day, command);
        }
        change.inverted().apply(&mut after);
        prop_assert!(to_bytes(&after) == to_bytes(&plan), "undo gives other bytes");
    }

    #[test]
    fn taking_back_an_act_leaves_nothing_of_it(plan in plan(), doings in doings()) {
        each(plan, &doings, |before, wish, after| {
            let made = acts_in_order(after).into_iter().find(|act| !before.acts.contains(&act.id));
            let Some(act) = made.map(|act| act.id.clone()) else { return Ok(()) };
            // The acts of random plans have been made by nobody: some rest on what is there now.
            if acts_in_order(before).iter().any(|other| Some(other.date) >= wish.date()) {
                return Ok(());
            }
            let roster = Roster::new(after, after.cover.baseline);
            let back = Command::TakeBackAct { act, anyway: false };
            let change = change_set(after, &roster, &back, &mut String::new);
            let change = change.map_err(|refusal| TestCaseError::fail(format!("{refusal:?}")))?;
            let mut plan = after.clone();
            change.apply(&mut plan);
            prop_assert!(to_bytes(&plan) == to_bytes(before), "{:?}", wish);
            change.inverted().apply(&mut plan);
            prop_assert!(to_bytes(&plan) == to_bytes(after), "undo gives other bytes: {:?}", wish);
            Ok(())
        })?;
    }
}
