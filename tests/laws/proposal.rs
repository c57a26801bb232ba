//! Proposals hold their laws: on small plans the best plan is the best of all there are, and on random plans whatever is
//! proposed is legal, provable, and the same for the same plan.

use std::collections::BTreeSet;

use jiff::civil::Date;
use phanbo::advise::Desk;
use phanbo::advise::proposal::{
    Bar, Bound, Choice, Figures, Options, Proposal, can_be_cured, cure, propose, propose_relaxed,
};
use phanbo::edit::ChangeSet;
use phanbo::fixture::{self, DAY_ONE, Fixture};
use phanbo::plan::{Doctor, Facility, FacilityKind, Figure, Id, Plan, Records, RuleSetting, Severity, Slot};
use phanbo::roster::Roster;
use phanbo::rules::Checked;
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestCaseResult, TestRunner},
};

use crate::naive_proposal::{Reading, Switches, Tried};
use crate::random_plans;
use crate::small_plans::small;

fn options(switches: Switches, choice: Choice) -> Options {
    let Switches { density, keep_density, within_areas } = switches;
    Options { choice, density, keep_density, within_areas }
}

fn switches() -> impl Strategy<Value = Switches> {
    any::<[bool; 3]>().prop_map(|[density, keep_density, within_areas]| Switches {
        density,
        keep_density,
        within_areas,
    })
}

fn propose_on(plan: &Plan, on: Date, options: Options) -> Proposal {
    propose(&Desk::new(plan.clone(), on), options)
}

fn id(plan: &Plan, slot: Slot<Facility>) -> String {
    plan.facilities[slot].id.to_string()
}

/// Shortages as the naive reading tells them: one for each station, the worst first.
fn shortages(figures: &Figures) -> Vec<i64> {
    figures.spread.iter().flat_map(|&(shortage, stations)| std::iter::repeat_n(shortage, stations as usize)).collect()
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn on_a_small_plan_nothing_is_better_on_any_level(plan in small(), switches in switches()) {
        let tried = Reading::new(&plan, DAY_ONE, switches).try_all();
        let proposal = propose_on(&plan, DAY_ONE, options(switches, Choice::Fair));
        let after = &proposal.after;
        let found = (
            after.without,
            after.shortage,
            shortages(after),
            after.density_shortage.unwrap_or(0),
            proposal.rows.len() as i64,
            proposal.distance,
        );
        prop_assert_eq!(found, tried.best.clone());
        proof_holds(&plan, &proposal, &tried)?;
        let most = propose_on(&plan, DAY_ONE, options(switches, Choice::Most));
        prop_assert_eq!((most.after.without, most.after.shortage), (tried.best.0, tried.least_shortage));
        prop_assert_eq!((&most.proof, &most.would_help), (&proposal.proof, &proposal.would_help));
        prop_assert_eq!(most.other_choice.below, after.below);
        prop_assert_eq!(most.after.below, proposal.other_choice.below);
        let near = most.after.below - tried.fewest_below;
        prop_assert!(near == 0 || switches.within_areas && near == 1, "{near} more stations short");
        let ways: Vec<_> = most.rows.iter().map(|row| (row.from, row.to)).collect();
        let left = Reading::new(&plan, DAY_ONE, switches).below_after(&ways);
        let nearest = tried.nearest.get(&left).copied();
        prop_assert_eq!(nearest, Some((most.rows.len() as i64, most.distance)), "{:?}", left);
    }

    #[test]
    fn relaxing_a_bound_gains_what_is_said(plan in small(), switches in switches()) {
        let proposal = propose_on(&plan, DAY_ONE, options(switches, Choice::Fair));
        let left = proposal.after.shortage;
        let said = |bound: Bound, facility: Option<Slot<Facility>>| {
            let help = proposal.would_help.iter().find(|help| help.bound == bound && help.facility == facility);
            help.map_or(0, |help| help.gain)
        };
        for slot in plan.facilities.slots() {
            let facility = &plan.facilities[slot];
            let bounds: &[(Bound, &'static str)] = if facility.is_station() {
                &[(Bound::Density, "density")]
            } else {
                &[(Bound::Floor, "floor"), (Bound::Away, "away")]
            };
            for &(bound, code) in bounds {
                let relaxed = Reading::relaxing(&plan, DAY_ONE, switches, (facility.id.as_str(), code));
                prop_assert_eq!(said(bound, Some(slot)), left - relaxed.try_all().least_shortage, "{} {}", code, facility.id);
            }
            let reading = Reading::new(&plan, DAY_ONE, switches);
            let shortage_with = |change: fn(&mut Facility, i64)| {
                let minimum = if facility.is_station() { reading.minimum(slot) } else { 0 };
                let changed = changed(&plan, slot, |facility| change(facility, minimum));
                Reading::new(&changed, DAY_ONE, switches).try_all().least_shortage
            };
            if facility.is_station() && facility.locked && reading.is_short(slot) {
                let opened = shortage_with(|facility, _| facility.locked = false);
                prop_assert_eq!(said(Bound::Lock, Some(slot)), left - opened, "lock {}", facility.id);
            }
            if facility.is_station() && !reading.is_short(slot) && reading.minimum(slot) > 1 {
                let lower = shortage_with(|facility, minimum| {
                    if let FacilityKind::Station(station) = &mut facility.kind {
                        station.minimum = Some(minimum as u32 - 1);
                    }
                });
                prop_assert_eq!(said(Bound::Minimum, Some(slot)), left - lower, "minimum {}", facility.id);
            }
        }
        let anywhere = Reading::new(&plan, DAY_ONE, Switches { within_areas: false, ..switches }).try_all();
        prop_assert_eq!(said(Bound::Area, None), left - anywhere.least_shortage);
    }

    #[test]
    fn freeing_a_pinned_doctor_gains_what_is_said(plan in small(), switches in switches()) {
        let proposal = propose_on(&plan, DAY_ONE, options(switches, Choice::Fair));
        for help in proposal.would_help.iter().filter(|help| help.bound == Bound::Doctors) {
            let Some(kept) = help.reasons.iter().find(|kept| kept.why == Bar::Pinned) else { continue };
            let at = help.facility.expect("it is a place's");
            let roster = Roster::new(&plan, DAY_ONE);
            let gains = plan.doctors.slots().filter(|&doctor| {
                plan.doctors[doctor].pinned && roster.main_home(&plan, doctor) == Some(at)
            });
            let gains = gains.map(|doctor| {
                let freed = Doctor { pinned: false, ..plan.doctors[doctor].clone() };
                let mut plan = plan.clone();
                plan.doctors.replace(freed);
                proposal.after.shortage - Reading::new(&plan, DAY_ONE, switches).try_all().least_shortage
            });
            prop_assert_eq!(gains.max(), Some(kept.gain), "{}", id(&plan, at));
        }
    }

    #[test]
    fn a_proposal_is_legal_in_every_part_and_leaves_nothing_to_propose(
        (plan, on) in small_or_any(),
        switches in switches(),
        taken in vec(any::<bool>(), 40),
    ) {
        let before = Desk::new(plan.clone(), on);
        let proposal = propose(&before, options(switches, Choice::Fair));
        let proposed = proposal.moves(before.clone(), "", &mut rising_ids());
        prop_assert_eq!(proposed.moves.len(), proposal.rows.len());
        let all: Vec<&ChangeSet> = proposed.moves.iter().map(|step| &step.change).collect();
        let some: Vec<&ChangeSet> = all.iter().zip(taken).filter(|(_, taken)| *taken).map(|(change, _)| *change).collect();
        let errors = errors(before.checked());
        for changes in [&all, &some] {
            let mut desk = before.clone();
            changes.iter().rev().for_each(|change| drop(desk.apply(change)));
            let new: Vec<_> = self::errors(desk.checked()).difference(&errors).cloned().collect();
            prop_assert!(new.is_empty(), "{new:?}");
        }
        let again = propose(&proposed.after, options(switches, Choice::Fair));
        prop_assert_eq!(&again.before, &proposal.after, "what is foretold is what comes");
        prop_assert_eq!(&again.rows, &Vec::new());
    }

    #[test]
    fn the_order_of_the_lines_changes_nothing((plan, on) in small_or_any(), switches in switches()) {
        // But for plans with the same id twice: the first of them counts.
        let people = plan.doctors.duplicated().count() + plan.postings.duplicated().count();
        let places = plan.facilities.duplicated().count() + plan.sites.duplicated().count();
        let around = plan.areas.duplicated().count() + plan.communes.duplicated().count();
        prop_assume!(people + places + around == 0);
        for choice in [Choice::Fair, Choice::Most] {
            let told = |plan: &Plan| {
                let desk = Desk::new(plan.clone(), on);
                let proposal = propose(&desk, options(switches, choice));
                let rows: Vec<_> = proposal.rows.iter().map(|row| (id(plan, row.from), id(plan, row.to), row.after.clone())).collect();
                let help: Vec<_> = proposal.would_help.iter().map(|help| (help.bound, help.facility.map(|slot| id(plan, slot)), help.gain)).collect();
                let cut: Vec<_> = proposal.proof.cut.iter().map(|one| (one.bound, id(plan, one.facility), one.amount)).collect();
                let proposed = proposal.moves(desk, "", &mut || "proposed".to_owned());
                let doctors: Vec<Id<Doctor>> = proposed.moves.into_iter().map(|step| step.doctor).collect();
                (rows, help, cut, doctors)
            };
            prop_assert_eq!(told(&plan), told(&turned(&plan)));
        }
    }

    #[test]
    fn what_is_looked_at_gains_what_was_said(plan in small(), switches in switches()) {
        let desk = Desk::new(plan, DAY_ONE);
        // Beyond the minimums nothing is said of what a relaxed bound gains.
        let options = Options { density: false, ..options(switches, Choice::Fair) };
        let proposal = propose(&desk, options);
        for help in &proposal.would_help {
            let Some(relaxed) = help.relaxed() else { continue };
            let then = propose_relaxed(&desk, options, relaxed);
            // A lower minimum is also one doctor fewer that the giver itself is to have.
            prop_assert_eq!(proposal.after.shortage - then.after.shortage, help.gain, "{:?}", help);
        }
    }

    #[test]
    fn rows_not_taken_leave_the_totals_alone(plan in small(), switches in switches(), taken in vec(any::<bool>(), 7)) {
        let desk = Desk::new(plan, DAY_ONE);
        let proposal = propose(&desk, options(switches, Choice::Fair));
        let running = proposal.running(|row| taken[row % taken.len()]);
        let whole = proposal.running(|_| true);
        prop_assert_eq!(whole, proposal.rows.iter().map(|row| row.after.clone()).collect::<Vec<_>>());
        let mut steps = proposal.moves(desk.clone(), "", &mut rising_ids()).moves;
        steps.retain(|made| taken[made.row % taken.len()]);
        if let Some(last) = steps.last() {
            let mut plan = desk.plan().clone();
            for made in &steps {
                made.change.apply(&mut plan);
            }
            let then = propose(&Desk::new(plan, DAY_ONE), options(switches, Choice::Fair));
            prop_assert_eq!(&running[last.row], &then.before);
        }
    }

    #[test]
    fn a_cure_cures_or_says_what_is_missing((plan, on) in small_or_any()) {
        let desk = Desk::new(plan, on);
        let findings: Vec<_> = desk.checked().findings().filter(|finding| can_be_cured(finding)).cloned().collect();
        let before = errors(desk.checked());
        for finding in findings {
            let cured = cure(&desk, &finding, Options::default()).expect("it can be cured");
            let proof = &cured.proof;
            prop_assert_eq!(proof.wanted - proof.available + proof.locked, cured.after.shortage);
            prop_assert_eq!(cured.rows.len() as i64, cured.before.shortage - cured.after.shortage);
            let proposed = cured.moves(desk.clone(), "", &mut rising_ids());
            let after = proposed.after.checked();
            let is_left = after.findings().any(|open| (open.code(), &open.subject_id) == (finding.code(), &finding.subject_id));
            if cured.after.shortage == 0 {
                prop_assert!(!is_left, "{finding:?}");
            }
            let new: Vec<_> = errors(after).difference(&before).cloned().collect();
            prop_assert!(new.is_empty(), "{new:?}");
        }
    }

    #[test]
    fn one_free_doctor_more_makes_nothing_worse(plan in small(), switches in switches(), at in 0..7usize) {
        let before = propose_on(&plan, DAY_ONE, options(switches, Choice::Fair)).after;
        let slots: Vec<_> = plan.facilities.slots().collect();
        let at = plan.facilities[slots[at % slots.len()]].id.clone();
        let mut more = plan.clone();
        more.doctors.push(fixture::doctor("more"));
        let posting = Fixture::new().posting("more", at.as_str(), 10).build();
        more.postings.push(posting.postings.iter().next().expect("one").clone());
        let after = propose_on(&more, DAY_ONE, options(switches, Choice::Fair)).after;
        prop_assert!((after.without, after.shortage) <= (before.without, before.shortage), "{after:?} {before:?} at {at}");
    }
}

/// A random plan after some random edits, in which every rule keeps its own severity, and a day.
fn any_plan() -> BoxedStrategy<(Plan, Date)> {
    let parts = (random_plans::plan().boxed(), vec(random_plans::edit(), 0..4), random_plans::pieces::day());
    let plans = parts.prop_map(|(plan, edits, on)| {
        let mut plan = random_plans::edited(plan, &edits, on);
        let rules: Vec<RuleSetting> = plan.rules.iter().cloned().collect();
        for rule in rules {
            plan.rules.replace(RuleSetting { severity: None, ..rule });
        }
        (plan, on)
    });
    plans.boxed()
}

/// An id of its own for each move.
fn rising_ids() -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("proposed-{number}")
    }
}

fn small_or_any() -> BoxedStrategy<(Plan, Date)> {
    prop_oneof![small().prop_map(|plan| (plan, DAY_ONE)), any_plan()].boxed()
}

/// Errors of the rules a proposal answers for, accepted ones too.
fn errors(checked: &Checked) -> BTreeSet<(String, String, String)> {
    let answers = |code: &str| ["T01", "T02", "T03", "B01", "B03"].contains(&code) || code.starts_with(['D', 'X']);
    let all = checked.findings().chain(checked.accepted());
    let errors = all.filter(|finding| finding.severity == Severity::Error && answers(finding.code()));
    errors.map(|finding| (finding.code().to_owned(), finding.subject_id.clone(), finding.detail.clone())).collect()
}

fn changed(plan: &Plan, slot: Slot<Facility>, change: impl FnOnce(&mut Facility)) -> Plan {
    let mut plan = plan.clone();
    let mut facility = plan.facilities[slot].clone();
    change(&mut facility);
    plan.facilities.replace(facility);
    plan
}

/// The same plan with its records in the opposite order.
fn turned(plan: &Plan) -> Plan {
    fn turn<R: phanbo::plan::Record>(records: &Records<R>) -> Records<R> {
        let all: Vec<R> = records.iter_with_copies().cloned().collect();
        all.into_iter().rev().collect()
    }
    let mut turned = plan.clone();
    (turned.facilities, turned.sites, turned.doctors) =
        (turn(&plan.facilities), turn(&plan.sites), turn(&plan.doctors));
    (turned.areas, turned.communes, turned.postings) = (turn(&plan.areas), turn(&plan.communes), turn(&plan.postings));
    turned
}

/// The proof adds up, and says of each station what trying everything shows.
fn proof_holds(plan: &Plan, proposal: &Proposal, tried: &Tried) -> TestCaseResult {
    let proof = &proposal.proof;
    prop_assert_eq!(proof.left, tried.least_shortage);
    prop_assert_eq!(proof.locked, tried.locked);
    prop_assert_eq!(proof.wanted - proof.available + proof.locked, proof.left);
    prop_assert_eq!(proof.cut.iter().map(|barrier| barrier.amount).sum::<i64>(), proof.available);
    prop_assert!(proof.cut.iter().all(|barrier| barrier.amount > 0));
    prop_assert_eq!(proof.stations.iter().map(|lacking| lacking.short).sum::<i64>(), proof.wanted);
    let said: Vec<_> = proof.stations.iter().map(|one| (id(plan, one.station), (one.short, one.least))).collect();
    prop_assert_eq!(said, tried.lacking.clone().into_iter().collect::<Vec<_>>());
    Ok(())
}

/// The laws above say something only if the small plans reach what they speak of.
#[test]
fn small_plans_have_doctors_to_move_bounds_that_hold_and_stations_left_short() {
    let mut runner = TestRunner::deterministic();
    let strategy = (small(), switches());
    let (mut moved, mut short, mut shared) = (0, 0, 0);
    let mut bounds = BTreeSet::new();
    let mut relaxed = BTreeSet::new();
    for _ in 0..400 {
        let (plan, switches) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let proposal = propose_on(&plan, DAY_ONE, options(switches, Choice::Fair));
        moved += usize::from(!proposal.rows.is_empty());
        short += usize::from(proposal.proof.stations.len() > 1);
        shared += usize::from(proposal.proof.stations.iter().any(|lacking| lacking.least == 0));
        bounds.extend(proposal.proof.cut.iter().map(|barrier| barrier.bound));
        relaxed.extend(proposal.would_help.iter().map(|help| help.bound));
    }
    assert!(moved >= 150 && short >= 100 && shared >= 25, "{moved} moved, {short} short, {shared} shared");
    assert!(bounds.len() >= 5, "{bounds:?}");
    assert_eq!(relaxed.len(), 7, "{relaxed:?}");
}

/// A plan that leaves a doctor at home who could help is seen to be worse.
#[test]
fn the_naive_reading_sees_a_better_plan() {
    let plan = Fixture::new()
        .station_with("s", |_, station| station.minimum = Some(1))
        .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(9)))
        .doctor_at("d", "h")
        .build();
    let tried = Reading::new(&plan, DAY_ONE, Switches::default()).try_all();
    assert_eq!((tried.free, tried.best), (1, (0, 0, Vec::new(), 0, 1, 10_300)));
}
