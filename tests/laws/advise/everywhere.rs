//! A doctor carried over all places at once shows at each what the move there alone would do.

use phanbo::advise::{Effect, Lifted, Taken, judge, previews};
use phanbo::plan::Plan;
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestCaseResult, TestRunner},
};

use super::Checking;
use super::records::with_more_places;
use crate::random_plans::{pieces::day, plan};

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn all_places_together_show_what_each_shows_alone(plan in plan(), hand in hand(), on in day()) {
        let before = Checking::new(&with_more_places(plan), on);
        if let Some(lifted) = taken_up(&before, &hand) {
            previews_are_what_each_shows_alone(&before, &lifted)?;
        }
    }
}

#[test]
fn in_random_plans_with_more_places_every_verdict_is_given() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan(), hand(), day());
    let (mut verdicts, mut together) = ([0; 5], 0);
    for _ in 0..1_024 {
        let (plan, hand, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let before = Checking::new(&with_more_places(plan), on);
        let Some(lifted) = taken_up(&before, &hand) else { continue };
        let shown = previews(&mut before.desk(), &lifted, &mut numbered());
        shown.values().flatten().for_each(|shown| verdicts[usize::from(shown.verdict.class())] += 1);
        together += usize::from(shown.values().flatten().count() > 6);
    }
    assert!(verdicts.iter().all(|&count| count >= 5), "good, warning, unneeded, asked about, impossible: {verdicts:?}");
    assert!(together >= 64, "{together}");
}

/// Doctors by their numbers, each at one of the places where he or she is.
fn hand() -> impl Strategy<Value = Vec<(usize, usize)>> {
    vec((0..6usize, 0..4usize), 1..4)
}

/// Those of a hand whom there are; beyond their places they are in the tray.
fn taken_up(before: &Checking, hand: &[(usize, usize)]) -> Option<Lifted> {
    let mut all: Vec<Taken> = Vec::new();
    for &(doctor, place) in hand {
        let Some(slot) = before.plan.doctors.slots().nth(doctor) else { continue };
        let at = before.roster.presence(slot).at.get(place);
        let from = at.map(|&(site, _)| before.plan.sites[site].id.clone());
        let taken = Taken { doctor: before.plan.doctors[slot].id.clone(), from };
        if !all.iter().any(|other| other.doctor == taken.doctor) {
            all.push(taken);
        }
    }
    let mut all = all.into_iter();
    let first = all.next()?;
    Some(Lifted { others: all.collect(), ..Lifted::new(first, before.roster.date(), "by") })
}

/// As many ids as wanted, always the same ones.
fn numbered() -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("new-{number}")
    }
}

fn previews_are_what_each_shows_alone(before: &Checking, lifted: &Lifted) -> TestCaseResult {
    let mut desk = before.desk();
    let shown = previews(&mut desk, lifted, &mut numbered());
    prop_assert_eq!((desk.plan(), desk.roster()), (&before.plan, &before.roster), "it is afterwards as it was");
    for (facility, shown) in &shown {
        let seat = before.plan.sites_of(facility)[0].id.clone();
        let alone = judge(&mut desk, &lifted.all_placed_at(&before.plan, &seat), &mut numbered());
        let alone = alone.map(|(effect, verdict)| (in_full(&before.plan, &effect), verdict));
        let shown = shown.as_ref().map(|shown| (in_full(&before.plan, &shown.effect), shown.verdict.clone()));
        prop_assert_eq!(shown.map_err(Clone::clone), alone, "{} to {}", &lifted.doctor, facility);
    }
    Ok(())
}

/// All that an effect says.
fn in_full(plan: &Plan, effect: &Effect) -> impl PartialEq + Clone + std::fmt::Debug + use<> {
    let Effect { change, solved, created, reduced, grown, before, after, counts } = effect.clone();
    (change.in_full(plan), [solved, created, reduced, grown], [before, after], counts)
}
