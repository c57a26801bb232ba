//! The sample of the reorganisation of 2025 is what its code makes, and what the newspapers said of it.

mod plan;

use std::collections::BTreeMap;

use jiff::civil::date;
use phanbo::file;
use phanbo::plan::{ActKind, Date, Figure, Plan};
use phanbo::roster::Roster;
use phanbo::rules::{Checked, Totals};
use phanbo::sample;

const FILE: &[u8] = include_bytes!("../../sample_plans/quang_ninh_2025.phanbo");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_plans/quang_ninh_2025.phanbo");

fn opened() -> Plan {
    let parsed = file::from_bytes(FILE).expect("a plan");
    assert_eq!(parsed.remark, None);
    parsed.plan
}

fn totals(plan: &Plan, day: Date) -> Totals {
    *Checked::new(plan, &Roster::new(plan, day)).totals()
}

#[test]
fn the_file_is_what_the_code_makes() {
    assert!(
        file::to_bytes(&plan::plan()) == FILE,
        "cargo test --test sample_2025 -- --ignored writes it anew: look at what differs"
    );
}

#[test]
#[ignore = "writes the file anew, after a change of the code"]
fn write_it() {
    std::fs::write(PATH, file::to_bytes(&plan::plan())).expect("writable");
}

#[test]
fn there_are_171_stations_and_2_sub_stations_the_day_before_and_55_with_92_points_then() {
    let plan = opened();
    let before = totals(&plan, date(2025, 10, 31));
    assert_eq!((before.stations, before.points, before.communes), (171, 2, 54));
    let after = totals(&plan, plan::DAY);
    assert_eq!((after.stations, after.points), (55, 92));
    let mut acts: BTreeMap<ActKind, usize> = BTreeMap::new();
    plan.acts.iter().for_each(|act| *acts.entry(act.kind).or_default() += 1);
    assert_eq!(acts, BTreeMap::from([(ActKind::MergePoint, 90), (ActKind::MergeClosed, 26)]));
}

#[test]
fn nobody_and_no_figure_is_lost_and_253_doctors_are_at_stations_on_both_days() {
    let (plan, today) = (opened(), sample::quang_ninh());
    assert_eq!(totals(&plan, date(2025, 10, 31)).station_doctors, totals(&plan, plan::DAY).station_doctors);
    let people = |plan: &Plan, day: Date| -> BTreeMap<String, Option<u32>> {
        let open = plan.facilities.iter().filter(|place| place.is_open(day));
        let people = |place: &phanbo::plan::Facility| Figure::people(place.station()?.catchment_on(day));
        open.filter(|place| place.is_station()).map(|place| (place.id.to_string(), people(place))).collect()
    };
    assert_eq!(people(&plan, plan::DAY), people(&today, today.cover.baseline));
}

#[test]
fn nothing_in_it_is_malformed_and_the_acts_leave_no_violation_of_their_own() {
    let plan = opened();
    for day in [date(2025, 10, 31), plan::DAY] {
        let checked = Checked::new(&plan, &Roster::new(&plan, day));
        let malformed = checked.findings().find(|one| matches!(one.code(), "X04" | "X05" | "D15" | "P06"));
        assert_eq!(malformed, None, "{day}");
    }
    assert!(plan.moves.iter().all(|step| step.act.is_none() || step.start == plan::DAY || step.end.is_some()));
}
