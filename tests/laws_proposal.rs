//! Proposals hold their laws: on small plans the best plan is the best of all there are, and on random plans whatever is
//! proposed is legal, provable, and the same for the same plan.

mod naive_proposal;
mod random_plans;

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use naive_proposal::{Reading, Switches, Tried};
use phanbo::advise::Desk;
use phanbo::advise::proposal::{
    Bar, Bound, Choice, Figures, Options, Proposal, can_be_cured, cure, propose, propose_relaxed,
};
use phanbo::edit::ChangeSet;
use phanbo::fixture::{self, DAY_ONE, Fixture, born};
use phanbo::plan::{
    Bond, Coordinates, Doctor, Facility, FacilityKind, Figure, HospitalKind, Id, Licence, MoveKind, MoveStatus, Plan,
    Post, Records, RuleSetting, Severity, SiteKind, Slot, Specialty, Value,
};
use phanbo::roster::Roster;
use phanbo::rules::Checked;
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestCaseResult, TestRunner},
};

/// Numbers to be used one after the other; all smaller ones make a simpler plan.
struct Dice(std::vec::IntoIter<u16>);

impl Dice {
    fn below(&mut self, number: u16) -> u16 {
        self.0.next().unwrap_or(0) % number
    }

    /// Once in so many times; never for a throw of nothing.
    fn one_in(&mut self, number: u16) -> bool {
        self.below(number) == number - 1
    }
}

/// A plan of at most two hospitals, five stations and seven doctors, with everything a proposal looks at.
fn small() -> impl Strategy<Value = Plan> {
    vec(any::<u16>(), 260).prop_map(|numbers| small_from(&mut Dice(numbers.into_iter())))
}

fn small_from(dice: &mut Dice) -> Plan {
    let mut fixture = Fixture::new();
    for number in 0..4 {
        fixture = fixture.commune(&format!("c{number}"), 10_000);
    }
    let hospitals = 1 + dice.below(2);
    for number in 0..2 {
        let hospital = format!("h{}", number % hospitals);
        fixture = fixture.area(&format!("a{number}"), (!dice.one_in(4)).then_some(hospital.as_str()));
    }
    let mut places = Vec::new();
    for number in 0..hospitals {
        places.push(format!("h{number}"));
        fixture = hospital(fixture, &format!("h{number}"), dice);
    }
    for number in 0..2 + dice.below(4) {
        places.push(format!("s{number}"));
        fixture = station(fixture, &format!("s{number}"), dice);
    }
    let doctors = 3 + dice.below(5);
    for number in 0..doctors {
        fixture = doctor(fixture, &format!("d{number}"), &places, dice);
    }
    for number in 0..dice.below(3) {
        fixture = step(fixture, &format!("m{number}"), doctors, &places, dice);
    }
    let mut plan = fixture.build();
    // The last one's point is unknown.
    for id in ["c0", "c1", "c2"] {
        let mut commune = plan.communes.get(&id.into()).expect("it is there").clone();
        let (north, east) = (i32::from(dice.below(50)) * 1_000, i32::from(dice.below(50)) * 1_000);
        commune.point = Some(Coordinates { latitude: 2_100_000 + north, longitude: 10_700_000 + east });
        plan.communes.replace(commune);
    }
    rules(&mut plan, dice);
    plan
}

fn hospital(fixture: Fixture, id: &str, dice: &mut Dice) -> Fixture {
    fixture.hospital_with(id, |facility, hospital| {
        facility.commune = Some(format!("c{}", dice.below(4)).as_str().into());
        facility.locked = dice.one_in(12);
        hospital.floor = (!dice.one_in(4)).then(|| Figure::new(dice.below(6).into()));
        hospital.unlisted_doctors = Some(Figure::new(dice.below(12).into()));
        if dice.one_in(12) {
            hospital.kind = HospitalKind::Private;
        }
        if dice.one_in(4) {
            hospital.unlisted_specialties = vec![Specialty::Obstetrics];
        }
    })
}

fn station(fixture: Fixture, id: &str, dice: &mut Dice) -> Fixture {
    let fixture = fixture.station_with(id, |facility, station| {
        facility.area = (!dice.one_in(5)).then(|| format!("a{}", dice.below(2)).as_str().into());
        facility.commune = Some(format!("c{}", dice.below(4)).as_str().into());
        facility.locked = dice.one_in(8);
        facility.closed = dice.one_in(12).then(|| DAY_ONE.saturating_add(i64::from(dice.below(800)).days()));
        station.minimum = (!dice.one_in(5)).then(|| dice.below(4).into());
        station.catchment = (!dice.one_in(5)).then(|| Figure::new(1_000 * (1 + u32::from(dice.below(25)))));
    });
    let (no_seat, closes) = (dice.one_in(15), dice.one_in(20));
    fixture.change(|plan| {
        let mut site = plan.sites.get(&id.into()).expect("it is there").clone();
        site.kind = if no_seat { SiteKind::Point } else { SiteKind::Seat };
        site.closed = closes.then(|| date(2026, 6, 1));
        plan.sites.replace(site);
    })
}

fn doctor(fixture: Fixture, id: &str, places: &[String], dice: &mut Dice) -> Fixture {
    use Specialty::{Anaesthesia, Family, Internal, Obstetrics, Surgery};
    let place = |dice: &mut Dice| places[usize::from(dice.below(places.len() as u16))].clone();
    // Half of them at the first hospital.
    let home = if dice.below(2) == 0 { places[0].clone() } else { place(dice) };
    let known: [&[Specialty]; 8] = [
        &[],
        &[],
        &[Family],
        &[Family],
        &[Obstetrics],
        &[Obstetrics, Anaesthesia],
        &[Surgery],
        &[Anaesthesia, Internal],
    ];
    let fixture = fixture.doctor_with(id, |doctor| {
        doctor.specialties = known[usize::from(dice.below(8))].to_vec();
        doctor.pinned = dice.one_in(8);
        doctor.exempt_until = dice.one_in(16).then(|| day(dice));
        if dice.one_in(12) {
            doctor.bonds.push(Bond { facility: home.as_str().into(), until: day(dice), source: None });
        }
        doctor.post = if dice.one_in(20) { Post::DepartmentHead } else { Post::None };
        doctor.licence = match dice.below(20) {
            18 => Licence::None,
            19 => Licence::Number { number: id.to_owned(), until: Some(day(dice)) },
            _ => Licence::Unknown,
        };
        if dice.one_in(14) {
            born(doctor, 1964 + i16::try_from(dice.below(3)).unwrap_or(0), 10);
        }
        doctor.rotation_days_before = if dice.one_in(14) { u32::from(dice.below(200)) } else { 0 };
    });
    if dice.one_in(10) {
        let other = place(dice);
        let fixture = fixture.posting(id, &home, 6);
        return if other == home { fixture } else { fixture.posting(id, &other, 4) };
    }
    fixture.posting(id, &home, 10)
}

/// A day around the first one.
fn day(dice: &mut Dice) -> Date {
    DAY_ONE.saturating_add((i64::from(dice.below(40)) - 20).days())
}

fn step(fixture: Fixture, id: &str, doctors: u16, places: &[String], dice: &mut Dice) -> Fixture {
    if doctors == 0 {
        return fixture;
    }
    let place = |dice: &mut Dice| places[usize::from(dice.below(places.len() as u16))].clone();
    let doctor = format!("d{}", dice.below(doctors));
    let kinds = [MoveKind::Rotation, MoveKind::Transfer, MoveKind::Training, MoveKind::Support, MoveKind::Sessions];
    let kind = kinds[usize::from(dice.below(5))];
    let (from, to) = (place(dice), place(dice));
    let to = if kind.needs_place() { to } else { String::new() };
    fixture.step_with(id, kind, &doctor, &from, &to, |step| {
        step.start = DAY_ONE.saturating_add((i64::from(dice.below(300)) - 100).days());
        let end = step.start.saturating_add((i64::from(dice.below(200)) - 5).days());
        step.end = (!kind.is_permanent()).then_some(end);
        step.status = if dice.one_in(6) { MoveStatus::Parked } else { MoveStatus::Agreed };
    })
}

fn rules(plan: &mut Plan, dice: &mut Dice) {
    for code in ["B01", "B02", "B03", "D04", "D07", "D10", "T04", "T03", "T01"] {
        let mut rule = RuleSetting::nothing(code.into());
        rule.on = dice.one_in(9).then_some(false);
        if code == "B02" {
            rule.set_parameter("limit", Some(Value::Number([100, 50, 30, 20][usize::from(dice.below(4))])));
        }
        plan.rules.push(rule);
    }
}

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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

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
        // But for plans with the same id twice.
        prop_assume!(plan.doctors.duplicated().count() + plan.facilities.duplicated().count() == 0);
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
            steps.iter().for_each(|made| made.change.apply(&mut plan));
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
    let parts = (random_plans::plan().boxed(), vec(random_plans::edit(), 0..4), random_plans::day());
    let plans = parts.prop_map(|(mut plan, edits, on)| {
        let mut editor = random_plans::Editor::default();
        for edit in &edits {
            let roster = Roster::new(&plan, on);
            if let Some(change) = editor.change_set(edit, &plan, &roster) {
                change.apply(&mut plan);
            }
        }
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
