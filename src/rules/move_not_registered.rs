//! D14: an agreed move that is about to start, practice at the new place not yet registered.

use jiff::ToSpan;

use super::checker::{
    Check, Confidence, DefaultValue, Fault, Look, MoveCase, Parameter, Remedy, Report, Rule, Situation,
};
use crate::plan::{MoveKind, MoveStatus, Severity, Share};

/// Days ahead in which the start of a move is worth a note.
static DAYS: Parameter = Parameter { name: "days", default: DefaultValue::Number(30, 0..=365) };

pub static RULE: Rule = Rule {
    code: "D14",
    severity: Severity::Info,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Verified,
    parameters: &[&DAYS],
    looks: &[Look::Day, Look::Days(&DAYS)],
    check: Check::Arrival(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let brings_somebody = !matches!(record.kind, MoveKind::Training | MoveKind::Leave) && record.has_effect();
    if !brings_somebody || record.status != MoveStatus::Agreed || record.registered {
        return;
    }
    let latest = situation.date().saturating_add(situation.settings.number(&DAYS).days());
    if record.start < situation.plan.cover.baseline || record.start > latest {
        return;
    }
    if goes_elsewhere(situation, step) && works_there(situation, step) {
        report.add(Fault::info().fact("start", record.start));
    }
}

/// To a facility other than the one left; without one left, to any.
fn goes_elsewhere(situation: &Situation, step: &MoveCase) -> bool {
    let facility = |share: &Share| situation.plan.facility_of(&share.site);
    step.record.to.iter().any(|share| facility(share) != step.record.from.as_ref())
}

/// On the viewing date, or on the move's start where that is later.
fn works_there(situation: &Situation, step: &MoveCase) -> bool {
    let at_new_place = |site| step.record.to.iter().any(|share| situation.plan.sites.slot(&share.site) == Some(site));
    if step.record.start > situation.date() {
        let then = situation.roster.presence_on(situation.plan, step.doctor, step.record.start);
        then.at.iter().any(|&(site, _)| at_new_place(site))
    } else {
        situation.roster.presence(step.doctor).at.iter().any(|&(site, _)| at_new_place(site))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Fact, Finding, found, found_on};
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Date, Move, MoveKind, MoveStatus};

    fn moved(kind: MoveKind, to: &str, change: impl FnOnce(&mut Move)) -> Fixture {
        let fixture = Fixture::new().hospital("h").point("h", "campus").station("s").doctor_at("d", "h");
        let unregistered = |step: &mut Move| {
            step.registered = false;
            change(step);
        };
        fixture.step_with("m", kind, "d", "h", to, unregistered)
    }

    fn starting(day: Date) -> Vec<Finding> {
        found("D14", moved(MoveKind::Transfer, "s", |step| step.start = day))
    }

    #[test]
    fn a_move_within_thirty_days_and_one_that_has_started() {
        let findings = starting(date(2026, 1, 31));
        assert_eq!(findings[0].fact("start"), Some(&Fact::Date(date(2026, 1, 31))));
        assert_eq!(found_on("D14", date(2027, 1, 1), moved(MoveKind::Rotation, "s", |_| {})).len(), 1);
        let unregistered = |step: &mut Move| step.registered = false;
        let recruited = Fixture::new().station("s").doctor("d");
        let recruited = recruited.step_with("m", MoveKind::Recruit, "d", "", "s", unregistered);
        assert_eq!(found("D14", recruited).len(), 1);
    }

    #[test]
    fn the_day_after_those_and_one_that_ran_before_the_plan() {
        assert_eq!(starting(date(2026, 2, 1)), []);
        assert_eq!(starting(date(2025, 12, 31)), []);
    }

    #[test]
    fn registered_proposed_within_the_hospital_or_over() {
        assert_eq!(found("D14", moved(MoveKind::Transfer, "s", |step| step.registered = true)), []);
        assert_eq!(found("D14", moved(MoveKind::Transfer, "s", |step| step.status = MoveStatus::Proposed)), []);
        assert_eq!(found("D14", moved(MoveKind::Sessions, "campus", |_| {})), []);
        let over = moved(MoveKind::Rotation, "s", |step| step.end = Some(DAY_ONE));
        assert_eq!(found_on("D14", date(2026, 1, 2), over), []);
    }
}
