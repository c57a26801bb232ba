//! What happens to a station in time, case by case, on plans of a few lines.

use jiff::civil::{Date, date};
use phanbo::fixture::{Fixture, born};
use phanbo::plan::{Move, MoveKind, MoveStatus, Plan};
use phanbo::roster::Roster;
use phanbo::rules::checker::RuleSettings;
use phanbo::timeline::{Cause, Days, Line, Step, held, line};

/// Two stations and a hospital.
fn places() -> Fixture {
    Fixture::new().station("a").station("b").hospital("h")
}

fn term(start: Date, end: Option<Date>) -> impl FnOnce(&mut Move) {
    move |step| (step.start, step.end) = (start, end)
}

/// Each step of a station in 2026 to 2028: day, regular / part-time / sessions, and the causes.
fn steps(fixture: Fixture, station: &str) -> Vec<String> {
    steps_within(fixture, station, Days::from(date(2026, 1, 1)))
}

fn steps_within(fixture: Fixture, station: &str, days: Days) -> Vec<String> {
    let plan = fixture.build();
    let line = line_of(&plan, station, days);
    let told = line.steps.iter().map(|step| {
        let numbers = step.numbers;
        let causes =
            step.causes.iter().map(|cause| format!(" {}", cause_of(&plan, cause))).collect::<Vec<_>>().concat();
        format!("{} {}/{}/{}{causes}", step.date, numbers.regular, numbers.part_time, numbers.sessions)
    });
    told.collect()
}

fn line_of(plan: &Plan, station: &str, days: Days) -> Line {
    let slot = plan.facilities.slot(&station.into()).expect("the station");
    line(plan, &Roster::new(plan, days.first), &RuleSettings::new(plan), days, slot)
}

/// What the strip of a station shows in 2026 to 2028: from which day, how many regular doctors, and whether that is
/// proposed; no number while it is not open.
fn shown(fixture: Fixture, station: &str) -> Vec<(Date, Option<u32>, bool)> {
    let line = line_of(&fixture.build(), station, Days::from(date(2026, 1, 1)));
    let told = |step: &Step| (step.date, step.open.then_some(step.numbers.regular), step.proposed);
    line.shown.iter().map(told).collect()
}

fn cause_of(plan: &Plan, cause: &Cause) -> String {
    let doctor = cause.doctor.map(|slot| plan.doctors[slot].id.as_str());
    let step = cause.step.map(|slot| plan.moves[slot].id.as_str());
    [Some(cause.kind.code()), doctor, step].into_iter().flatten().collect::<Vec<_>>().join(":")
}

#[test]
fn a_leap_day_is_a_day_like_others() {
    let fixture = places().doctor_at("d", "h").step_with(
        "m",
        MoveKind::Rotation,
        "d",
        "h",
        "a",
        term(date(2028, 2, 29), Some(date(2028, 2, 29))),
    );
    assert_eq!(steps(fixture, "a"), ["2026-01-01 0/0/0", "2028-02-29 1/0/10 move:d:m", "2028-03-01 0/0/0 return:d:m"]);
}

#[test]
fn a_term_goes_over_the_end_of_a_year() {
    let days = term(date(2026, 11, 2), Some(date(2027, 5, 31)));
    let fixture = places().doctor_at("d", "a").step_with("m", MoveKind::Secondment, "d", "a", "b", days);
    assert_eq!(steps(fixture, "a"), ["2026-01-01 1/0/10", "2026-11-02 0/0/0 move:d:m", "2027-06-01 1/0/10 return:d:m"]);
}

#[test]
fn two_moves_on_one_day_are_two_causes_of_one_step() {
    let fixture = places()
        .doctor_at("d", "a")
        .doctor_at("e", "h")
        .step_with("m", MoveKind::Transfer, "d", "a", "b", term(date(2026, 3, 2), None))
        .step_with("n", MoveKind::Transfer, "e", "h", "b", term(date(2026, 3, 2), None));
    assert_eq!(steps(fixture, "b"), ["2026-01-01 0/0/0", "2026-03-02 2/0/20 move:d:m move:e:n"]);
}

#[test]
fn one_doctor_for_another_on_one_day_is_no_step() {
    let fixture = places()
        .doctor_at("d", "a")
        .doctor_at("e", "b")
        .step_with("m", MoveKind::Transfer, "d", "a", "h", term(date(2026, 3, 2), None))
        .step_with("n", MoveKind::Transfer, "e", "b", "a", term(date(2026, 3, 2), None));
    assert_eq!(steps(fixture, "a"), ["2026-01-01 1/0/10"]);
}

#[test]
fn a_chain_of_moves_leads_from_place_to_place() {
    let fixture = || {
        places()
            .doctor_at("d", "h")
            .step_with("m", MoveKind::Transfer, "d", "h", "a", term(date(2026, 3, 2), None))
            .step_with("n", MoveKind::Transfer, "d", "a", "b", term(date(2026, 9, 1), None))
    };
    let way = ["2026-01-01 0/0/0", "2026-03-02 1/0/10 move:d:m", "2026-09-01 0/0/0 move:d:n"];
    assert_eq!(steps(fixture(), "a"), way);
    assert_eq!(steps(fixture(), "b"), ["2026-01-01 0/0/0", "2026-09-01 1/0/10 move:d:n"]);
}

#[test]
fn a_transfer_during_a_rotation_shows_where_the_doctor_comes_back_to() {
    let fixture = || {
        places()
            .doctor_at("d", "h")
            .step_with("m", MoveKind::Rotation, "d", "h", "a", term(date(2026, 3, 2), Some(date(2026, 8, 31))))
            .step_with("n", MoveKind::Transfer, "d", "h", "b", term(date(2026, 6, 1), None))
    };
    assert_eq!(
        steps(fixture(), "a"),
        ["2026-01-01 0/0/0", "2026-03-02 1/0/10 move:d:m", "2026-09-01 0/0/0 return:d:m"]
    );
    assert_eq!(steps(fixture(), "b"), ["2026-01-01 0/0/0", "2026-09-01 1/0/10 return:d:m"]);
}

#[test]
fn a_retirement_inside_a_rotation_ends_it() {
    // Born in October 1964, a man works to 30/04/2026.
    let fixture = places().doctor_with("d", |doctor| born(doctor, 1964, 10)).posting("d", "h", 10).step_with(
        "m",
        MoveKind::Rotation,
        "d",
        "h",
        "a",
        term(date(2026, 3, 2), Some(date(2026, 8, 31))),
    );
    let way = ["2026-01-01 0/0/0", "2026-03-02 1/0/10 move:d:m", "2026-05-01 0/0/0 retirement:d"];
    assert_eq!(steps(fixture, "a"), way);
}

#[test]
fn a_training_that_ends_into_a_loan_is_one_day_with_two_causes() {
    let fixture = || {
        places()
            .doctor_at("d", "a")
            .step_with("m", MoveKind::Training, "d", "a", "", term(date(2026, 2, 2), Some(date(2026, 6, 30))))
            .step_with("n", MoveKind::Support, "d", "a", "b", term(date(2026, 7, 1), Some(date(2026, 7, 31))))
    };
    let there = ["2026-01-01 0/0/0", "2026-07-01 1/0/10 return:d:m move:d:n", "2026-08-01 0/0/0 return:d:n"];
    assert_eq!(steps(fixture(), "b"), there);
    let home = ["2026-01-01 1/0/10", "2026-02-02 0/0/0 move:d:m", "2026-08-01 1/0/10 return:d:n"];
    assert_eq!(steps(fixture(), "a"), home);
}

#[test]
fn a_loan_without_an_end_lasts() {
    let some = |step: &mut Move| {
        (step.start, step.end) = (date(2026, 3, 2), None);
        step.to[0].sessions = 4;
    };
    let fixture = || places().doctor_at("d", "a").step_with("m", MoveKind::Sessions, "d", "a", "b", some);
    assert_eq!(steps(fixture(), "a"), ["2026-01-01 1/0/10", "2026-03-02 1/0/6 move:d:m"]);
    assert_eq!(steps(fixture(), "b"), ["2026-01-01 0/0/0", "2026-03-02 0/1/4 move:d:m"]);
}

#[test]
fn leaving_opening_and_closing_are_causes_of_their_own() {
    let fixture = Fixture::new()
        .station_with("a", |facility, _| {
            (facility.opened, facility.closed) = (Some(date(2026, 2, 1)), Some(date(2027, 2, 1)));
        })
        .doctor_at("d", "a")
        .doctor_at("e", "a")
        .step_with("m", MoveKind::Leave, "d", "a", "", term(date(2026, 6, 1), None));
    assert_eq!(
        steps(fixture, "a"),
        ["2026-01-01 0/0/0", "2026-02-01 2/0/20 opening", "2026-06-01 1/0/10 leave:d:m", "2027-02-01 0/0/0 closing"]
    );
}

#[test]
fn an_empty_station_is_shown_to_open_and_to_close_though_it_never_has_a_number() {
    let fixture = || {
        Fixture::new().station_with("a", |facility, _| {
            (facility.opened, facility.closed) = (Some(date(2026, 7, 1)), Some(date(2026, 9, 1)));
        })
    };
    assert_eq!(steps(fixture(), "a"), ["2026-01-01 0/0/0"]);
    let open = [(date(2026, 1, 1), None, false), (date(2026, 7, 1), Some(0), false), (date(2026, 9, 1), None, false)];
    assert_eq!(shown(fixture(), "a"), open);
}

#[test]
fn a_proposal_that_takes_over_from_an_agreed_move_is_shown_though_the_number_stays() {
    let fixture = |first: MoveStatus, second: MoveStatus| {
        let by = |status: MoveStatus, start: Date, end: Date| {
            move |step: &mut Move| (step.status, step.start, step.end) = (status, start, Some(end))
        };
        let (first, second) =
            (by(first, date(2026, 2, 2), date(2026, 6, 30)), by(second, date(2026, 7, 1), date(2026, 12, 31)));
        let fixture = places().doctor_at("d", "h").doctor_at("e", "h");
        let fixture = fixture.step_with("m", MoveKind::Rotation, "d", "h", "a", first);
        fixture.step_with("n", MoveKind::Rotation, "e", "h", "a", second)
    };
    let shown_as = |first: MoveStatus, second: MoveStatus| {
        let told = ["2026-01-01 0/0/0", "2026-02-02 1/0/10 move:d:m", "2027-01-01 0/0/0 return:e:n"];
        assert_eq!(steps(fixture(first, second), "a"), told);
        shown(fixture(first, second), "a")
    };
    let strip = |first: bool, second: bool| {
        let during = [(date(2026, 2, 2), Some(1), first), (date(2026, 7, 1), Some(1), second)];
        [vec![(date(2026, 1, 1), Some(0), false)], during.to_vec(), vec![(date(2027, 1, 1), Some(0), false)]].concat()
    };
    assert_eq!(shown_as(MoveStatus::Agreed, MoveStatus::Proposed), strip(false, true));
    assert_eq!(shown_as(MoveStatus::Proposed, MoveStatus::Agreed), strip(true, false));
}

#[test]
fn parked_moves_change_nothing_and_only_the_days_asked_for_are_told() {
    let parked = |step: &mut Move| step.status = phanbo::plan::MoveStatus::Parked;
    let fixture = places().doctor_at("d", "a").step_with("m", MoveKind::Transfer, "d", "a", "b", parked);
    assert_eq!(steps(fixture, "b"), ["2026-01-01 0/0/0"]);
    let fixture = || {
        let days = term(date(2026, 3, 2), Some(date(2026, 6, 30)));
        places().doctor_at("d", "h").step_with("m", MoveKind::Rotation, "d", "h", "a", days)
    };
    let days = |first, last| Days { first, last };
    let inside = days(date(2026, 3, 2), date(2026, 6, 30));
    assert_eq!(steps_within(fixture(), "a", inside), ["2026-03-02 1/0/10"], "the first step has no cause");
    let one_more = days(date(2026, 6, 30), date(2026, 7, 1));
    assert_eq!(steps_within(fixture(), "a", one_more), ["2026-06-30 1/0/10", "2026-07-01 0/0/0 return:d:m"]);
}

#[test]
fn a_finding_is_told_from_its_first_day_to_its_last() {
    let days = Days { first: date(2026, 3, 1), last: date(2026, 4, 30) };
    let plan = places()
        .doctor_at("d", "h")
        .step_with("m", MoveKind::Rotation, "d", "h", "a", term(date(2026, 3, 10), Some(date(2026, 4, 9))))
        .build();
    let all = held(&plan, days, &|| true).expect("it is wanted");
    let without = all.iter().filter(|held| held.finding.code() == "T01" && held.finding.subject_id == "a");
    let told: Vec<_> = without.map(|held| (held.since, held.until)).collect();
    assert_eq!(told, [(date(2026, 3, 1), Some(date(2026, 3, 9))), (date(2026, 4, 10), None)]);
    assert_eq!(held(&plan, days, &|| false), None, "nobody waits for it");
}
