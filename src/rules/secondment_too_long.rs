//! D08: a secondment longer than the law allows.

use super::checker::{
    Check, Confidence, DefaultValue, Fault, MoveCase, Parameter, Remedy, Report, Rule, Situation, WholeMove,
};
use super::exempt_doctor_moved::NEW_LAW;
use crate::plan::{MoveKind, Severity};
use crate::roster::calendar::{add_months, days_between, previous};

/// Months (Luật Viên chức 2010 Đ.36; from 01/07/2026 Nghị định 259/2026/NĐ-CP Đ.27: at most three years).
static MAXIMUM: Parameter = Parameter { name: "maximum_months", default: DefaultValue::Number(36, 1..=600) };

pub(super) static RULE: Rule = Rule {
    code: "D08",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&MAXIMUM],
    looks: &[],
    check: Check::Move(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    if record.kind != MoveKind::Secondment || !record.has_effect() {
        return;
    }
    // What a network act has cut is told of its first part.
    let wholes = situation.whole_moves(step.doctor, MoveKind::Secondment);
    let whole = wholes.iter().find(|whole| whole.first().id == record.id);
    let Some(end) = whole.and_then(WholeMove::end) else { return };
    let last = previous(add_months(record.start, situation.settings.number(&MAXIMUM)));
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
    fn two_parts_of_one_that_a_network_act_has_cut() {
        let cut = |second_start: Date, act: Option<&str>| {
            let dated = |start, end| {
                let act = act.map(str::to_owned);
                move |step: &mut crate::plan::Move| (step.start, step.end, step.act) = (start, Some(end), act)
            };
            let fixture = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h");
            let first = dated(date(2026, 3, 1), date(2026, 12, 31));
            let fixture = fixture.step_with("m", MoveKind::Secondment, "d", "h", "s", first);
            let second = dated(second_start, date(2029, 3, 2));
            found("D08", fixture.step_with("n", MoveKind::Secondment, "d", "h", "t", second))
        };
        let findings = cut(date(2027, 1, 1), Some("sx-1"));
        assert_eq!((findings.len(), findings[0].subject_id.as_str(), findings[0].shortfall), (1, "m", 2));
        assert_eq!(findings[0].severity, Severity::Error);
        assert_eq!(cut(date(2027, 1, 1), None), [], "two secondments, neither too long");
        assert_eq!(cut(date(2027, 1, 2), Some("sx-1")), [], "a day apart");
    }

    #[test]
    fn three_years_to_the_day() {
        assert_eq!(seconded(date(2026, 3, 1), date(2029, 2, 28)), []);
    }
}
