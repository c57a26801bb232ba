//! D08: a secondment longer than the law allows.

use super::checker::{Check, Confidence, Default, Fault, MoveView, Parameter, Remedy, Report, Rule, View};
use super::exempt_doctor_moved::NEW_LAW;
use crate::plan::{MoveKind, Severity};
use crate::roster::calendar::{add_months, days_between, previous};

/// Months (Luật Viên chức 2010 Đ.36: at most three years).
static MAXIMUM: Parameter = Parameter { name: "maximum_months", default: Default::Number(36, 1..=600) };

pub(super) static RULE: Rule = Rule {
    code: "D08",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MAXIMUM],
    check: Check::Move(check),
};

fn check(view: &View, step: &MoveView, report: &mut Report) {
    let record = step.record;
    let Some(end) = record.end.filter(|_| record.kind == MoveKind::Secondment && record.has_effect()) else { return };
    let last = previous(add_months(record.start, view.settings.number(&MAXIMUM)));
    if end > last {
        let severity = if record.start >= NEW_LAW { Severity::Warning } else { Severity::Error };
        report.add(Fault::new(severity).fact("end", end).shortfall(days_between(last, end)));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{Date, MoveKind, Severity};

    fn seconded(start: Date, end: Date) -> Vec<Finding> {
        let fixture = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        let dates = |step: &mut crate::plan::Move| (step.start, step.end) = (start, Some(end));
        found("D08", fixture.step_with("m", MoveKind::Secondment, "d", "h", "s", dates))
    }

    #[test]
    fn a_day_beyond_three_years() {
        let findings = seconded(date(2026, 3, 1), date(2029, 3, 1));
        assert_eq!((findings[0].severity, findings[0].shortfall), (Severity::Error, 1));
        assert_eq!(seconded(date(2026, 7, 1), date(2029, 7, 1))[0].severity, Severity::Warning);
    }

    #[test]
    fn three_years_to_the_day() {
        assert_eq!(seconded(date(2026, 3, 1), date(2029, 2, 28)), []);
    }
}
