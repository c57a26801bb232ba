//! B04: a head of department or a member of the board is moved out of the hospital.

use super::checker::{Check, Confidence, Fault, MoveCase, Remedy, Report, Rule, Situation};
use crate::plan::{MoveKind, Post, Severity};

pub(super) static RULE: Rule = Rule {
    code: "B04",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Editing,
    confidence: Confidence::Local,
    parameters: &[],
    looks: &[],
    check: Check::Move(check),
};

fn check(situation: &Situation, step: &MoveCase, report: &mut Report) {
    let record = step.record;
    let from = record.from.as_ref().and_then(|id| situation.plan.facilities.get(id));
    let takes_out = !matches!(record.kind, MoveKind::Training | MoveKind::Recruit) && record.has_effect();
    if !takes_out
        || situation.is_made_by_act(record)
        || from.is_none_or(crate::plan::Facility::is_station)
        || situation.is_within(record)
    {
        return;
    }
    let post = situation.plan.doctors[step.doctor].post;
    if matches!(post, Post::DepartmentHead | Post::DepartmentDeputy | Post::HospitalBoard) {
        report.add(Fault::warning().fact("post", post.code()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Fact, found};
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, Post};

    fn moved(kind: MoveKind, post: Post, to: &str) -> Vec<super::super::Finding> {
        let fixture = Fixture::new().hospital("h").point("h", "campus").station("s");
        let fixture = fixture.doctor_with("d", |doctor| doctor.post = post).posting("d", "h", 10);
        found("B04", fixture.step("m", kind, "d", "h", to))
    }

    #[test]
    fn a_head_of_department_is_lent_to_a_station() {
        let findings = moved(MoveKind::Rotation, Post::DepartmentHead, "s");
        assert_eq!(findings[0].fact("post"), Some(&Fact::Id("department_head".into())));
        assert_eq!(moved(MoveKind::Leave, Post::HospitalBoard, "").len(), 1);
    }

    #[test]
    fn a_course_another_campus_and_a_doctor_without_a_post() {
        assert_eq!(moved(MoveKind::Training, Post::DepartmentHead, ""), []);
        assert_eq!(moved(MoveKind::Transfer, Post::DepartmentHead, "campus"), []);
        assert_eq!(moved(MoveKind::Rotation, Post::StationDirector, "s"), []);
    }

    #[test]
    fn what_a_network_act_has_made() {
        let fixture = Fixture::new().hospital("h").station("s");
        let fixture = fixture.doctor_with("d", |doctor| doctor.post = Post::DepartmentHead).posting("d", "h", 10);
        let of_act = |step: &mut crate::plan::Move| step.act = Some("sx-1".into());
        assert_eq!(found("B04", fixture.step_with("m", MoveKind::Transfer, "d", "h", "s", of_act)), []);
    }
}
