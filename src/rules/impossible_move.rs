//! X05: a move that cannot be carried out as it is written.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{FULL_TIME, Severity, Share};
use crate::roster::home_before;

pub static RULE: Rule = Rule {
    code: "X05",
    severity: Severity::Error,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Product,
    parameters: &[],
    looks: &[],
    check: Check::Move(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let faults = [
        ("end_before_start", step.record.ends_before_start()),
        ("end_missing", step.record.kind.needs_end() && step.record.end.is_none()),
        ("place_missing", lacks_place(situation, step)),
        ("sessions", has_odd_sessions(step)),
        ("from_not_home", is_from_elsewhere(situation, step)),
        ("week", has_odd_week(step)),
    ];
    for (what, _) in faults.into_iter().filter(|(_, broken)| *broken) {
        report.add(Fault::error().detail(what));
    }
}

/// No place left or gone to though the kind needs one, or places of two facilities.
fn lacks_place(situation: &Situation, step: &MoveCase) -> bool {
    let kind = step.record.kind;
    let mut facilities = step.record.to.iter().filter_map(|share| situation.plan.facility_of(&share.site));
    let first = facilities.next();
    let two = facilities.any(|facility| Some(facility) != first);
    kind.needs_from() && step.record.from.is_none() || kind.needs_place() && (first.is_none() || two)
}

/// A leave and a training go nowhere: their `to` is ignored.
fn has_odd_sessions(step: &MoveCase) -> bool {
    let odd = |sessions| !(1..=FULL_TIME).contains(&sessions);
    step.record.kind.needs_place() && step.record.to.iter().any(|share| odd(share.sessions))
}

/// The half-days marked are not as many as the sessions.
fn has_odd_week(step: &MoveCase) -> bool {
    let odd = |share: &Share| share.week.is_some_and(|week| week.sessions() != share.sessions);
    step.record.kind.needs_place() && step.record.to.iter().any(odd)
}

/// The doctor has no home session, on the move's start and before its own effect, at the facility it starts from.
fn is_from_elsewhere(situation: &Situation, step: &MoveCase) -> bool {
    let Some(from) = step.record.from.as_ref().filter(|_| step.record.kind.needs_from()) else { return false };
    let links = situation.roster.links();
    let from = situation.plan.facilities.slot(from);
    let home = home_before(step.record, step.career, situation.plan, links);
    !home.iter().any(|&(site, _)| links.facility(site) == from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::found;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Move, MoveKind, Share, Week};

    fn details(kind: MoveKind, from: &str, to: &str, change: impl FnOnce(&mut Move)) -> Vec<String> {
        let fixture = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h");
        let findings = found("X05", fixture.step_with("m", kind, "d", from, to, change));
        findings.into_iter().map(|finding| finding.detail).collect()
    }

    #[test]
    fn each_impossible_thing_is_named() {
        use MoveKind::{Recruit, Rotation, Support, Transfer};
        let before = |step: &mut Move| step.end = Some(date(2025, 12, 31));
        assert_eq!(details(Rotation, "h", "s", before), ["end_before_start"]);
        assert_eq!(details(Support, "h", "s", |_| {}), ["end_missing"]);
        assert_eq!(details(Transfer, "h", "", |_| {}), ["place_missing"]);
        assert_eq!(details(Transfer, "", "s", |_| {}), ["place_missing"]);
        assert_eq!(details(Recruit, "", "", |_| {}), ["place_missing"]);
        let two = |step: &mut Move| step.to.push(Share::new("t".into(), 1));
        assert_eq!(details(Transfer, "h", "s", two), ["place_missing"]);
        assert_eq!(details(Transfer, "h", "s", |step| step.to[0].sessions = 11), ["sessions"]);
        assert_eq!(details(Transfer, "s", "t", |_| {}), ["from_not_home"]);
        let nine = |step: &mut Move| step.to[0].week = Week::from_marks("xxxxxxxxx-");
        assert_eq!(details(Transfer, "h", "s", nine), ["week"]);
    }

    #[test]
    fn a_plain_move_an_open_ended_one_by_sessions_and_one_after_another() {
        use MoveKind::{Leave, Recruit, Sessions, Transfer};
        let ends = |step: &mut Move| step.end = Some(DAY_ONE);
        assert!(details(MoveKind::Rotation, "h", "s", ends).is_empty());
        assert!(details(Sessions, "h", "s", |_| {}).is_empty());
        assert!(details(Transfer, "h", "s", |step| step.to[0].week = Week::from_marks("xxxxxxxxxx")).is_empty());
        assert!(details(Leave, "h", "", |_| {}).is_empty());
        assert!(details(Recruit, "", "s", |_| {}).is_empty());
        let chain = Fixture::new()
            .hospital("h")
            .station("s")
            .station("t")
            .doctor_at("d", "h")
            .step("m1", Transfer, "d", "h", "s")
            .step("m2", Transfer, "d", "s", "t");
        assert_eq!(found("X05", chain), []);
    }

    #[test]
    fn of_two_moves_of_one_day_the_one_whose_turn_comes_before_what_leads_there_is_told() {
        use MoveKind::Transfer;
        let of_one_day = |first: [&str; 2], second: [&str; 2]| {
            let fixture = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h");
            let fixture = fixture.step("m1", Transfer, "d", first[0], first[1]);
            let findings = found("X05", fixture.step("m2", Transfer, "d", second[0], second[1]));
            findings.into_iter().map(|finding| finding.detail).collect::<Vec<_>>()
        };
        assert!(of_one_day(["h", "s"], ["s", "t"]).is_empty());
        assert_eq!(of_one_day(["s", "t"], ["h", "s"]), ["from_not_home"]);
        assert_eq!(of_one_day(["h", "s"], ["h", "t"]), ["from_not_home"], "both from one place");
    }

    #[test]
    fn where_a_leave_or_a_training_says_it_goes_is_ignored() {
        let ends = |step: &mut Move| (step.end, step.to[0].sessions) = (Some(DAY_ONE), 11);
        assert!(details(MoveKind::Training, "h", "s", ends).is_empty());
        assert!(details(MoveKind::Leave, "h", "s", |step| step.to[0].sessions = 0).is_empty());
    }
}
