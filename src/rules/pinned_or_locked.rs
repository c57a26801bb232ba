//! D11: a proposed move of a pinned doctor, or into or out of a locked place.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{MoveStatus, Severity};

pub static RULE: Rule = Rule {
    code: "D11",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Arrival(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let is_judged = record.status == MoveStatus::Proposed && record.has_effect() && !situation.is_made_by_act(record);
    if !is_judged {
        return;
    }
    let (plan, links) = (situation.plan, situation.roster.links());
    let to = record.to.iter().filter(|_| record.kind.needs_place());
    let to = to.filter_map(|share| links.facility(plan.sites.slot(&share.site)?));
    let from = record.from.iter().filter(|_| record.kind.needs_from()).filter_map(|id| plan.facilities.slot(id));
    let is_locked = |place| plan.facilities[place].locked;
    if (plan.doctors[step.doctor].pinned || from.chain(to).any(is_locked)) && !situation.is_within(record) {
        report.add(Fault::error());
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Finding, found};
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, MoveStatus};

    fn rotation(pinned: bool, locked: bool, status: MoveStatus) -> Vec<Finding> {
        let fixture = Fixture::new()
            .hospital("h")
            .station_with("s", |facility, _| facility.locked = locked)
            .doctor_with("d", |doctor| doctor.pinned = pinned)
            .posting("d", "h", 10);
        found("D11", fixture.step_with("m", MoveKind::Rotation, "d", "h", "s", |step| step.status = status))
    }

    #[test]
    fn a_pinned_doctor_and_a_locked_place() {
        assert_eq!(rotation(true, false, MoveStatus::Proposed).len(), 1);
        assert_eq!(rotation(false, true, MoveStatus::Proposed).len(), 1);
    }

    #[test]
    fn what_is_agreed_and_what_is_free() {
        assert_eq!(rotation(true, true, MoveStatus::Agreed), []);
        assert_eq!(rotation(false, false, MoveStatus::Proposed), []);
    }

    #[test]
    fn what_a_network_act_has_made() {
        let of_act = |act: Option<&str>| {
            let fixture = Fixture::new().hospital("h").station_with("s", |facility, _| facility.locked = true);
            let step = |step: &mut crate::plan::Move| {
                (step.status, step.act) = (MoveStatus::Proposed, act.map(str::to_owned));
            };
            found("D11", fixture.doctor_at("d", "h").step_with("m", MoveKind::Transfer, "d", "h", "s", step)).len()
        };
        assert_eq!((of_act(None), of_act(Some("sx-1"))), (1, 0));
    }

    #[test]
    fn a_recruit_comes_in_whatever_place_he_or_she_is_said_to_come_from() {
        let within = |kind| {
            let fixture = Fixture::new().station_with("s", |facility, _| facility.locked = true).point("s", "p");
            let proposed = |step: &mut crate::plan::Move| step.status = MoveStatus::Proposed;
            found("D11", fixture.doctor_at("d", "s").step_with("m", kind, "d", "s", "p", proposed)).len()
        };
        assert_eq!((within(MoveKind::Recruit), within(MoveKind::Transfer)), (1, 0));
    }
}
