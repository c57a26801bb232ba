//! T05: a point of a station with fewer doctor's sessions a week than the minimum.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, PointCase, Remedy, Report, Rule, Situation};
use crate::plan::Severity;

/// Sessions a week at a point.
static MINIMUM: Parameter = Parameter { name: "minimum", default: DefaultValue::Number(2, 0..=100) };

pub static RULE: Rule = Rule {
    code: "T05",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Product,
    parameters: &[&MINIMUM],
    looks: &[],
    check: Check::Point(check),
};

fn check(situation: &Situation, point: &PointCase, report: &mut Report) {
    let (have, need) = (point.sessions as i64, situation.settings.number(&MINIMUM));
    if have < need {
        report.add(Fault::warning().fact("have", have).fact("need", need).shortfall(need - have));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Checked, found, found_on};
    use crate::fixture::Fixture;
    use crate::roster::Roster;

    fn with_sessions(sessions: u32) -> Fixture {
        Fixture::new().station("s").point("s", "p").doctor("d").posting("d", "s", 8).posting("d", "p", sessions)
    }

    #[test]
    fn one_session_a_week_is_too_few() {
        let findings = found("T05", with_sessions(1));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].subject_id, "p");
        assert_eq!((findings[0].number("have"), findings[0].number("need")), (Some(1), Some(2)));
    }

    #[test]
    fn two_are_enough_and_the_campus_of_a_hospital_is_no_point() {
        assert_eq!(found("T05", with_sessions(2).hospital("h").point("h", "campus")), []);
    }

    #[test]
    fn a_point_that_is_closed_needs_nobody_and_is_no_point_without_sessions() {
        let closing = || {
            with_sessions(0).change(|plan| {
                let mut point = plan.sites.get(&"p".into()).expect("just made").clone();
                point.closed = Some(date(2026, 7, 1));
                plan.sites.replace(point);
            })
        };
        assert_eq!(found_on("T05", date(2026, 6, 30), closing()).len(), 1);
        assert_eq!(found_on("T05", date(2026, 7, 1), closing()), []);
        let plan = closing().build();
        let totals = |day| *Checked::new(&plan, &Roster::new(&plan, day)).totals();
        assert_eq!((totals(date(2026, 6, 30)).points_without_sessions, totals(date(2026, 7, 1)).points), (1, 0));
    }
}
