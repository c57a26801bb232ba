//! T08: a station with more doctors of its own than posts for doctors.

use super::checker::{Check, Confidence, Fault, Remedy, Report, Rule, StationView, View};
use crate::plan::Severity;

pub(super) static RULE: Rule = Rule {
    code: "T08",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[],
    check: Check::Station(check),
};

fn check(view: &View, station: &StationView, report: &mut Report) {
    let Some(posts) = &station.station.doctor_posts else { return };
    let links = view.roster.links();
    let belongs = |doctor: &crate::plan::Slot<_>| {
        view.roster.presence(*doctor).home.iter().any(|&(site, _)| links.facility(site) == Some(station.slot))
    };
    let have = view.roster.followers(station.slot).filter(belongs).count() as i64;
    let posts = i64::from(posts.value);
    if have > posts {
        report.add(Fault::warning().fact("have", have).fact("posts", posts).shortfall(have - posts));
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::{Figure, MoveKind};

    fn one_post() -> Fixture {
        let one = |_: &mut _, station: &mut crate::plan::Station| station.doctor_posts = Some(Figure::new(1));
        Fixture::new().station_with("s", one).hospital("h").doctor_at("d", "s")
    }

    #[test]
    fn a_second_doctor_of_its_own() {
        let findings = found("T08", one_post().doctor_at("e", "s"));
        assert_eq!((findings[0].number("have"), findings[0].number("posts")), (Some(2), Some(1)));
    }

    #[test]
    fn a_doctor_on_loan_needs_no_post() {
        assert_eq!(found("T08", one_post().doctor_at("e", "h").step("m", MoveKind::Rotation, "e", "h", "s")), []);
    }
}
