//! D01: a doctor with more sessions a week than a working week has, now or within a year.

use super::checker::{Check, Confidence, DefaultValue, Fault, Look, Parameter, Remedy, Report, Rule, Situation};
use crate::plan::{Date, Doctor, Severity, Slot};
use crate::roster::Career;
use crate::roster::calendar::next;

/// Sessions a week one doctor can work (Luật Khám bệnh, chữa bệnh 2023 Đ.7(5), Đ.36: times at two places must not
/// overlap).
static MAXIMUM: Parameter = Parameter { name: "maximum", default: DefaultValue::Number(10, 1..=20) };

pub static RULE: Rule = Rule {
    code: "D01",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MAXIMUM],
    looks: &[Look::Horizon, Look::Named],
    check: Check::Doctor(check),
};

fn check(situation: &Situation, doctor: Slot<Doctor>, report: &mut Report) {
    let maximum = situation.settings.number(&MAXIMUM);
    let career = situation.roster.career(doctor);
    if most_ever(career) <= maximum {
        return;
    }
    for run in runs(situation, doctor, maximum).into_iter().filter(|run| situation.date() <= run.last) {
        report.add(
            Fault::error()
                .detail(&run.first.to_string())
                .fact("date", run.first.max(situation.date()))
                .fact("sessions", run.sessions)
                .shortfall(run.most - maximum),
        );
    }
}

/// No day can have more: all that is ever added, nothing taken off.
fn most_ever(career: &Career) -> i64 {
    let places = career.baseline.iter().chain(career.steps.iter().flat_map(|step| &step.to));
    places.map(|&(_, sessions)| sessions).sum()
}

/// Days without a gap on which there are too many.
struct Run {
    first: Date,
    last: Date,
    /// On the viewing date, or on the first of the days after it.
    sessions: i64,
    most: i64,
}

/// From the baseline, or from a viewing date before it, to the horizon.
fn runs(situation: &Situation, doctor: Slot<Doctor>, maximum: i64) -> Vec<Run> {
    let (today, start) = (situation.date(), situation.plan.cover.baseline.min(situation.date()));
    let mut runs: Vec<Run> = Vec::new();
    for (first, last) in situation.roster.career(doctor).runs(start, situation.horizon()) {
        let sessions = situation.roster.presence_on(situation.plan, doctor, first).sessions();
        if sessions <= maximum {
            continue;
        }
        match runs.last_mut().filter(|run| next(run.last) == first) {
            Some(run) => {
                // What is told is of the first day to come; days gone by only lengthen the run.
                if run.last < today {
                    run.sessions = sessions;
                }
                (run.last, run.most) = (last, run.most.max(sessions));
            }
            None => runs.push(Run { first, last, sessions, most: sessions }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, found, found_on};
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Date, MoveKind};

    /// Six sessions at one station and five at another, both for as long as it says.
    fn two_loans(first: (Date, Date), second: (Date, Date)) -> Fixture {
        let dated = |(start, end), sessions| {
            move |step: &mut crate::plan::Move| {
                (step.start, step.end, step.to[0].sessions) = (start, Some(end), sessions);
            }
        };
        let fixture = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h");
        let fixture = fixture.step_with("m", MoveKind::Sessions, "d", "h", "s", dated(first, 6));
        fixture.step_with("n", MoveKind::Sessions, "d", "h", "t", dated(second, 5))
    }

    #[test]
    fn two_loans_that_together_exceed_full_time() {
        let year = (DAY_ONE, date(2026, 12, 31));
        let findings = found("D01", two_loans(year, year));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].number("sessions"), findings[0].shortfall), (Some(11), 1));
        assert_eq!(findings[0].detail, "2026-01-01");
    }

    #[test]
    fn a_day_of_overlap_is_foretold_for_a_year_and_told_on_the_day_itself() {
        let (june, july) = (date(2026, 6, 30), date(2026, 7, 31));
        let overlap = || two_loans((DAY_ONE, june), (june, july));
        for day in [date(2025, 6, 30), DAY_ONE, june] {
            let findings = found_on("D01", day, overlap());
            assert_eq!((findings.len(), findings[0].detail.as_str()), (1, "2026-06-30"), "{day}");
            assert_eq!(findings[0].fact("date"), Some(&Fact::Date(june)));
        }
        for day in [date(2025, 6, 29), date(2026, 7, 1)] {
            assert_eq!(found_on("D01", day, overlap()), [], "{day}");
        }
    }

    #[test]
    fn a_run_begins_where_it_began_and_tells_the_day_that_is_looked_at() {
        let (start, end) = (date(2026, 2, 1), date(2026, 4, 30));
        let more = |step: &mut crate::plan::Move| {
            (step.start, step.end, step.to[0].sessions) = (date(2026, 3, 1), Some(date(2026, 3, 31)), 4);
        };
        let fixture = || {
            let fixture = two_loans((start, end), (start, end)).station("u");
            fixture.step_with("o", MoveKind::Sessions, "d", "h", "u", more)
        };
        for (day, told, sessions) in
            [(DAY_ONE, start, 11), (date(2026, 3, 15), date(2026, 3, 15), 15), (date(2026, 4, 2), date(2026, 4, 2), 11)]
        {
            let findings = found_on("D01", day, fixture());
            assert_eq!((findings.len(), findings[0].detail.as_str()), (1, "2026-02-01"), "{day}");
            assert_eq!(findings[0].fact("date"), Some(&Fact::Date(told)));
            assert_eq!((findings[0].number("sessions"), findings[0].shortfall), (Some(sessions), 5), "{day}");
        }
    }

    #[test]
    fn a_loan_takes_from_home_what_it_adds_elsewhere() {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        assert_eq!(found("D01", fixture.step("m", MoveKind::Rotation, "d", "h", "s")), []);
    }
}
