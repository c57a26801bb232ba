//! T07: a station that will lose its last regular doctor within a year.

use smallvec::SmallVec;

use super::checker::{Check, Confidence, Fault, Look, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::{Date, Doctor, Facility, MoveKind, Severity, Slot};
use crate::roster::calendar::{is_working_day, next, previous};

pub static RULE: Rule = Rule {
    code: "T07",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[Look::Horizon],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let end = situation.horizon();
    if station.regular_doctors() == 0 || station.regular().any(|doctor| stays(situation, doctor, end)) {
        return;
    }
    let Some(fall) = first_fall(situation, station.slot, end) else { return };
    let regular = regular_on(situation, station.slot, fall.last_good);
    let Some(doctor) = regular.min_by_key(|&doctor| &situation.plan.doctors[doctor].id) else { return };
    let cause = cause(situation, doctor, fall.last_good);
    report.add(
        Fault::warning()
            .fact("date", fall.date)
            .fact("cause", cause)
            .fact("doctor", situation.plan.doctors[doctor].id.as_str()),
    );
}

struct Fall {
    /// The first Monday to Friday without a regular doctor.
    date: Date,
    /// The last day before it with one.
    last_good: Date,
}

/// A doctor without moves is where the postings say until the last working day.
fn stays(situation: &Situation, doctor: Slot<Doctor>, end: Date) -> bool {
    let career = situation.roster.career(doctor);
    career.steps.is_empty() && career.last_day.is_none_or(|last| last > end)
}

/// Between two days on which something changes, nothing does: only those days are looked at.
fn first_fall(situation: &Situation, station: Slot<Facility>, end: Date) -> Option<Fall> {
    let mut days = changes(situation, station);
    days.retain(|day| *day > situation.date() && *day <= end);
    days.sort_unstable();
    days.dedup();
    days.push(next(end));
    let mut last_good = days.first().map(|&day| previous(day))?;
    for pair in days.windows(2) {
        let [from, until] = [pair[0], previous(pair[1])];
        if has_regular(situation, station, from) {
            last_good = until;
        } else if let Some(date) = first_working_day(from, until) {
            return Some(Fall { date, last_good });
        }
    }
    None
}

/// A closed station lacks nobody.
fn has_regular(situation: &Situation, station: Slot<Facility>, day: Date) -> bool {
    !situation.plan.facilities[station].is_open(day) || regular_on(situation, station, day).next().is_some()
}

fn first_working_day(from: Date, until: Date) -> Option<Date> {
    let days = std::iter::successors(Some(from), |&day| Some(next(day))).take(3).take_while(|&day| day <= until);
    days.into_iter().find(|&day| is_working_day(day))
}

/// The days on which the station's doctors may change, in no order, and some of them twice.
fn changes(situation: &Situation, station: Slot<Facility>) -> SmallVec<[Date; 16]> {
    let facility = &situation.plan.facilities[station];
    let mut days: SmallVec<_> = facility.opened.into_iter().chain(facility.closed).collect();
    for doctor in situation.roster.followers(station) {
        days.extend(situation.roster.career(doctor).changes());
    }
    days
}

fn regular_on(situation: &Situation, station: Slot<Facility>, day: Date) -> impl Iterator<Item = Slot<Doctor>> {
    let sessions = move |doctor: Slot<Doctor>| -> i64 {
        let at = situation.roster.presence_on(situation.plan, doctor, day).at;
        let here = at.iter().filter(|(site, _)| situation.roster.links().facility(*site) == Some(station));
        here.map(|&(_, sessions)| sessions).sum()
    };
    situation.roster.followers(station).filter(move |&doctor| sessions(doctor) >= situation.regular_sessions())
}

/// Why the doctor is gone the day after.
fn cause(situation: &Situation, doctor: Slot<Doctor>, last_good: Date) -> &'static str {
    let career = situation.roster.career(doctor);
    let leaves = |step: &crate::roster::CareerStep| step.kind == MoveKind::Leave && step.start == next(last_good);
    if career.last_day == Some(last_good) {
        "retirement"
    } else if career.steps.iter().any(leaves) {
        "leave"
    } else {
        "move"
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found};
    use crate::fixture::{Fixture, born};
    use crate::plan::{Date, MoveKind};

    fn rotation_until(end: Date) -> Fixture {
        Fixture::new().hospital("h").station("s").doctor_at("d", "h").step_with(
            "m",
            MoveKind::Rotation,
            "d",
            "h",
            "s",
            |step| step.end = Some(end),
        )
    }

    #[test]
    fn a_rotation_that_ends_on_a_friday_is_missed_on_the_monday() {
        let findings = found("T07", rotation_until(date(2026, 7, 3)));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].fact("date"), Some(&Fact::Date(date(2026, 7, 6))));
        assert_eq!(findings[0].fact("cause"), Some(&Fact::Id("move".into())));
        assert_eq!(findings[0].fact("doctor"), Some(&Fact::Id("d".into())));
    }

    #[test]
    fn retirement_and_leave_are_named_as_the_cause() {
        let retires = |doctor: &mut crate::plan::Doctor| born(doctor, 1964, 10);
        let fixture = Fixture::new().station("s").doctor_with("d", retires).posting("d", "s", 10);
        let findings = found("T07", fixture);
        assert_eq!(findings[0].fact("date"), Some(&Fact::Date(date(2026, 5, 1))));
        assert_eq!(findings[0].fact("cause"), Some(&Fact::Id("retirement".into())));
        let leaves = |step: &mut crate::plan::Move| step.start = date(2026, 3, 2);
        let fixture =
            Fixture::new().station("s").doctor_at("d", "s").step_with("m", MoveKind::Leave, "d", "s", "", leaves);
        assert_eq!(found("T07", fixture)[0].fact("cause"), Some(&Fact::Id("leave".into())));
    }

    #[test]
    fn a_successor_on_the_monday_leaves_no_gap_and_beyond_a_year_nothing_is_foretold() {
        let relieved = rotation_until(date(2026, 7, 3)).doctor_at("e", "h").step_with(
            "n",
            MoveKind::Rotation,
            "e",
            "h",
            "s",
            |step| step.start = date(2026, 7, 6),
        );
        assert_eq!(found("T07", relieved), []);
        assert_eq!(found("T07", rotation_until(date(2027, 1, 1))), []);
    }
}
