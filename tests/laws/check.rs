//! Checking holds its laws on random plans: touched-only is the same as everything, order of records is no matter,
//! and a second reading of the rule book agrees.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use phanbo::{
    cores::Cores,
    edit::Command,
    fixture::{DAY_ONE, Fixture, born, doctor},
    generate::Size,
    plan::{Plan, Record, Records, Slot},
    roster::{Crew, Places, Roster, Touched},
    rules::{Checked, Fact, Finding, Totals},
};
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestCaseResult, TestRunner},
};

use crate::naive_rules::{Found, Standing, Verdict};
use crate::random_plans::{Editor, edit, edited, edits::Edit, pieces::day, plan};

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn checking_what_an_edit_touched_is_checking_everything(
        plan in plan(), edits in vec(edit(), 1..12), on in day()
    ) {
        follow_edits(plan, &edits, on)?;
    }

    #[test]
    fn checking_twice_gives_the_same_findings(plan in plan(), on in day()) {
        let (first, second) = (Roster::new(&plan, on), Roster::new(&plan.clone(), on));
        prop_assert_eq!(&first, &second);
        same(&Checked::new(&plan, &first), &Checked::new(&plan, &second))?;
    }

    #[test]
    fn any_number_of_parts_gives_what_one_gives(
        plan in plan(), edits in vec(edit(), 0..6), on in day(), parts in 2..6_usize
    ) {
        // In its tables records are gone, and others stand in their slots.
        let plan = edited(plan, &edits, on);
        let (alone, shared) = (Roster::new(&plan, on), Roster::by(&Backwards(parts), &plan, on));
        prop_assert_eq!(&shared, &alone);
        same(&Checked::by(&Backwards(parts), &plan, &shared), &Checked::new(&plan, &alone))?;
    }

    #[test]
    fn the_order_of_records_in_the_file_is_no_matter(plan in plan(), seed in any::<u64>(), on in day()) {
        let (one, other) = (reordered(&plan, 0), reordered(&plan, seed));
        let (one_roster, other_roster) = (Roster::new(&one, on), Roster::new(&other, on));
        for doctor in one.doctors.iter() {
            let at = |plan: &Plan, roster: &Roster| {
                let slot = plan.doctors.slot(&doctor.id).expect("both hold the same records");
                let presence = roster.presence(slot);
                (by_site(plan, &presence.home), by_site(plan, &presence.at))
            };
            prop_assert_eq!(at(&one, &one_roster), at(&other, &other_roster), "{:?}", doctor.id);
        }
        same(&Checked::new(&one, &one_roster), &Checked::new(&other, &other_roster))?;
    }

    #[test]
    fn everybody_is_where_the_rule_book_says(plan in plan(), on in vec(day(), 4)) {
        let (roster, standing) = (Roster::new(&plan, on[0]), Standing::new(&plan));
        for &day in &on {
            let moved = roster.at(&plan, day);
            for doctor in plan.doctors.iter() {
                let slot = plan.doctors.slot(&doctor.id).expect("it is in the table");
                let presence = roster.presence_on(&plan, slot, day);
                let naive = crate::naive_rules::day_of(&standing, doctor, day);
                prop_assert_eq!(by_site(&plan, &presence.home), naive.home, "home of {} on {}", doctor.id, day);
                prop_assert_eq!(by_site(&plan, &presence.at), naive.at, "{} on {}", doctor.id, day);
                prop_assert_eq!(moved.presence(slot), &presence);
            }
        }
    }

    #[test]
    fn stays_are_the_longest_runs_of_equal_days(plan in plan()) {
        let (first, last) = (date(2025, 12, 1), date(2026, 6, 15));
        let (roster, standing) = (Roster::new(&plan, first), Standing::new(&plan));
        for doctor in plan.doctors.iter() {
            let slot = plan.doctors.slot(&doctor.id).expect("it is in the table");
            let mut stays: Vec<_> = roster
                .stays(&plan, slot)
                .into_iter()
                .map(|stay| {
                    let (from, until) = (stay.from.unwrap_or(Date::MIN), stay.until.unwrap_or(Date::MAX));
                    (from, until, plan.sites[stay.site].id.to_string(), stay.sessions)
                })
                .filter(|(from, until, ..)| *from <= last && first <= *until)
                .map(|(from, until, site, sessions)| (from.max(first), until.min(last), site, sessions))
                .collect();
            stays.sort();
            prop_assert_eq!(stays, crate::naive_rules::runs(&standing, doctor, first, last), "{}", doctor.id);
        }
    }

    #[test]
    fn a_second_reading_of_the_rule_book_finds_the_same(plan in plan(), on in day()) {
        let checked = Checked::new(&plan, &Roster::new(&plan, on));
        let verdict = Verdict {
            findings: checked.findings().map(|finding| told(finding)).collect(),
            accepted: checked.accepted().map(|finding| told(finding)).collect(),
            totals: totals(checked.totals()),
        };
        let read = crate::naive_rules::check(&plan, on);
        prop_assert!(verdict == read, "{}", crate::naive_rules::difference(&verdict, &read));
    }

    #[test]
    fn absurd_numbers_and_days_are_checked_without_a_panic(plan in plan(), edits in vec(edit(), 1..4), bits in any::<u32>()) {
        follow_edits(absurd(&plan, bits), &edits, if bits % 2 == 0 { Date::MAX } else { Date::MIN })?;
    }
}

#[test]
fn a_plan_large_enough_for_several_cores_is_checked_as_by_one() {
    let plan = phanbo::generate::plan(Size { stations: 60, doctors: 5_000, seed: 3 });
    let (alone, shared) = (Roster::new(&plan, DAY_ONE), Roster::by(&Cores, &plan, DAY_ONE));
    assert_eq!(shared, alone);
    let (alone, shared) = (Checked::new(&plan, &alone), Checked::by(&Cores, &plan, &shared));
    assert!(alone.findings().count() > 100);
    same(&alone, &shared).expect("the same is found");
}

#[test]
fn a_doctors_new_birth_date_judges_the_postings_anew() {
    let plan = Fixture::new().station("s").doctor_with("d", |doctor| born(doctor, 1960, 1)).posting("d", "s", 10);
    let edit = Edit::Command(Command::Put(doctor("d").into()));
    follow_edits(plan.build(), &[edit], DAY_ONE).expect("following the edit finds the same as checking everything");
}

/// What X04 can be about.
const REFERENCES: [&str; 12] =
    ["id", "doctor", "site", "facility", "from", "to", "subject", "area", "commune", "source", "hospital", "gone"];

/// Random plans looked through: so many that the rarest findings come up.
const PLANS: u32 = 512;

/// The laws above say something only if the random plans and edits reach what they speak of.
#[test]
fn random_plans_break_every_rule_and_random_edits_change_findings() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan(), vec(edit(), 4), day());
    let (mut seen, mut plans_with) = (BTreeMap::<String, u32>::new(), BTreeMap::<String, u32>::new());
    let (mut followed, mut missed) = (0, 0);
    for _ in 0..PLANS {
        let (mut plan, edits, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let verdict = crate::naive_rules::check(&plan, on);
        let codes = verdict.findings.iter().map(|finding| finding.code.clone());
        let details = verdict.findings.iter().map(|finding| format!("{}/{}", finding.code, finding.detail));
        let accepted = verdict.accepted.iter().map(|_| "accepted".to_owned());
        for code in codes.clone().collect::<BTreeSet<_>>() {
            *plans_with.entry(code).or_default() += 1;
        }
        for what in codes.chain(details).chain(accepted) {
            *seen.entry(what).or_default() += 1;
        }
        let (mut roster, mut editor) = (Roster::new(&plan, on), Editor::default());
        for edit in &edits {
            let Some(change_set) = editor.change_set(edit, &plan, &roster) else { continue };
            let before = Checked::new(&plan, &roster);
            change_set.apply(&mut plan);
            let touched = roster.update(&plan, change_set.pairs());
            followed += u32::from(touched != Touched::Everything);
            // A check that does not follow the edit must be seen to be wrong.
            missed += u32::from(same(&before, &Checked::new(&plan, &roster)).is_err());
        }
    }
    for rule in crate::naive_rules::rules() {
        let (code, times) = (rule.code, plans_with.get(rule.code).copied().unwrap_or(0));
        let who = "the second reading (tests/laws/naive_rules) of random plans (tests/laws/random_plans)";
        assert!((5..PLANS).contains(&times), "{who} finds {code} in {times} of {PLANS} of them, {plans_with:?}");
    }
    for detail in ["end_before_start", "end_missing", "place_missing", "sessions", "from_not_home", "week"] {
        assert!(seen.get(&format!("X05/{detail}")).is_some_and(|&times| times >= 10), "{detail} in {seen:?}");
    }
    for field in REFERENCES {
        assert!(seen.contains_key(&format!("X04/{field}")), "{field} in {seen:?}");
    }
    for field in ["name", "week", "catchments", "days"] {
        assert!(seen.contains_key(&format!("X03/{field}")), "{field} in {seen:?}");
    }
    assert!(seen.get("accepted").is_some_and(|&times| times >= 10), "{seen:?}");
    assert!(followed >= 200 && missed >= 200, "{followed} edits touched a part, {missed} changed findings");
}

/// Does the last of so many parts first.
struct Backwards(usize);

impl Crew for Backwards {
    fn parts(&self, _items: usize) -> usize {
        self.0
    }

    fn each<T: Send>(&self, parts: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let mut done: Vec<T> = (0..parts).rev().map(work).collect();
        done.reverse();
        done
    }

    fn both<A: Send, B: Send>(
        &self,
        _items: usize,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        let other = other();
        (one(), other)
    }
}

/// After every edit, the roster and the findings that were brought up to date are those made anew.
fn follow_edits(mut plan: Plan, edits: &[Edit], on: Date) -> TestCaseResult {
    let mut roster = Roster::new(&plan, on);
    let mut checked = Checked::new(&plan, &roster);
    let mut editor = Editor::default();
    for edit in edits {
        let Some(change_set) = editor.change_set(edit, &plan, &roster) else { continue };
        change_set.apply(&mut plan);
        let touched = roster.update(&plan, change_set.pairs());
        checked.update(&plan, &roster, &touched);
        let anew = Roster::new(&plan, on);
        prop_assert_eq!(&roster, &anew, "after {:?}", change_set);
        same(&checked, &Checked::new(&plan, &anew))?;
    }
    Ok(())
}

/// The same findings, accepted findings and totals, and the same about each subject.
fn same(one: &Checked, other: &Checked) -> TestCaseResult {
    prop_assert_eq!(one.findings().collect::<Vec<_>>(), other.findings().collect::<Vec<_>>());
    prop_assert_eq!(one.accepted().collect::<Vec<_>>(), other.accepted().collect::<Vec<_>>());
    prop_assert_eq!(one.totals(), other.totals());
    for (finding, of_other) in one.findings().chain(one.accepted()).zip(other.findings().chain(other.accepted())) {
        prop_assert_eq!(one.about(&finding.subject), other.about(&of_other.subject));
    }
    Ok(())
}

/// The same plan, its records with distinct ids put into the tables in another order.
fn reordered(plan: &Plan, seed: u64) -> Plan {
    fn shuffled<R: Record>(table: &Records<R>, seed: u64) -> Records<R> {
        let mut records: Vec<(u64, R)> = Vec::new();
        for (number, record) in table.iter().enumerate() {
            let key = (number as u64 + 1).wrapping_mul(seed | 1).rotate_left(17).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            records.push((key, record.clone()));
        }
        records.sort_by_key(|(key, _)| *key);
        records.into_iter().map(|(_, record)| record).collect()
    }
    Plan {
        targets: shuffled(&plan.targets, seed),
        rules: shuffled(&plan.rules, seed),
        sources: shuffled(&plan.sources, seed),
        areas: shuffled(&plan.areas, seed),
        communes: shuffled(&plan.communes, seed),
        facilities: shuffled(&plan.facilities, seed),
        sites: shuffled(&plan.sites, seed),
        doctors: shuffled(&plan.doctors, seed),
        postings: shuffled(&plan.postings, seed),
        moves: shuffled(&plan.moves, seed),
        exceptions: shuffled(&plan.exceptions, seed),
        acts: shuffled(&plan.acts, seed),
        assumptions: shuffled(&plan.assumptions, seed),
        past_years: shuffled(&plan.past_years, seed),
        ..plan.clone()
    }
}

/// The largest numbers and the ends of the calendar, wherever a bit says so.
fn absurd(plan: &Plan, bits: u32) -> Plan {
    let is = |bit: u32| bits >> (bit % 32) & 1 == 1;
    let mut wild = plan.clone();
    wild.postings = Records::default();
    for (mut posting, number) in plan.postings.iter().cloned().zip(1..) {
        if is(number) {
            posting.sessions = u32::MAX;
        }
        wild.postings.push(posting);
    }
    wild.moves = Records::default();
    for (mut step, number) in plan.moves.iter().cloned().zip(7..) {
        if is(number) {
            step.to.iter_mut().for_each(|share| share.sessions = u32::MAX);
            step.start = if is(number + 1) { Date::MIN } else { Date::MAX };
            step.end = is(number + 2).then_some(Date::MAX);
        }
        wild.moves.push(step);
    }
    wild.facilities = Records::default();
    for mut facility in plan.facilities.iter().cloned() {
        use phanbo::plan::{FacilityKind, Figure};
        let most = || Some(Figure::new(u32::MAX));
        match &mut facility.kind {
            FacilityKind::Station(station) => {
                (station.catchment, station.minimum, station.density_tenths) = (most(), Some(u32::MAX), Some(u32::MAX));
            }
            FacilityKind::Hospital(hospital) => (hospital.floor, hospital.unlisted_doctors) = (most(), most()),
        }
        wild.facilities.push(facility);
    }
    wild.doctors = Records::default();
    for (mut doctor, number) in plan.doctors.iter().cloned().zip(20..) {
        use phanbo::plan::{Birth, Sex};
        doctor.sex = Some(if is(number) { Sex::Male } else { Sex::Female });
        let births = [Birth::Year(i16::MAX), Birth::Year(i16::MIN), Birth::Date(Date::MAX), Birth::Date(Date::MIN)];
        doctor.birth = Some(births[number as usize % 4]);
        wild.doctors.push(doctor);
    }
    wild
}

fn by_site(plan: &Plan, places: &Places) -> BTreeMap<String, i64> {
    let name = |site: Slot<_>| plan.sites[site].id.to_string();
    let sites: BTreeMap<_, _> = places.iter().map(|&(site, sessions)| (name(site), sessions)).collect();
    assert_eq!(sites.len(), places.len(), "a site stands once in {places:?}");
    sites
}

/// A finding as JSON would tell it.
fn told(finding: &Finding) -> Found {
    let value = |fact: &Fact| match fact {
        Fact::Unknown => "null".to_owned(),
        Fact::Number(number) => number.to_string(),
        Fact::Date(date) => date.to_string(),
        Fact::Id(id) => id.clone(),
        Fact::Ids(ids) => ids.join(" "),
    };
    Found {
        severity: finding.severity.code(),
        code: finding.code().to_owned(),
        kind: finding.subject.kind().name().to_owned(),
        subject: finding.subject_id.clone(),
        detail: finding.detail.clone(),
        facts: finding.facts.iter().map(|(name, fact)| ((*name).to_owned(), value(fact))).collect(),
        shortfall: finding.shortfall,
    }
}

fn totals(totals: &Totals) -> Vec<(&'static str, i64)> {
    vec![
        ("communes", totals.communes.into()),
        ("stations", totals.stations.into()),
        ("points", totals.points.into()),
        ("hospitals", totals.hospitals.into()),
        ("doctors_listed", totals.doctors_listed.into()),
        ("station_doctors", totals.station_doctors.into()),
        ("stations_with_regular_doctor", totals.stations_with_regular_doctor.into()),
        ("stations_with_doctor", totals.stations_with_doctor.into()),
        ("stations_below_minimum", totals.stations_below_minimum.into()),
        ("points_without_sessions", totals.points_without_sessions.into()),
        ("province_density_tenths", totals.province_density_tenths.unwrap_or(-1)),
    ]
}
