//! T08: a station with more doctors of its own than posts for doctors.

use super::checker::{Check, Confidence, Fault, Look, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

pub(super) static RULE: Rule = Rule {
    code: "T08",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Verified,
    parameters: &[],
    looks: &[Look::Day],
    check: Check::Station(check),
};

fn check(situation: &Situation, station: &StationCase, report: &mut Report) {
    let Some(posts) = station.station.doctor_posts_on(situation.date()) else { return };
    let (have, posts) = (station.own_doctors(), i64::from(posts.value));
    if have > posts {
        report.add(Fault::warning().fact("have", have).fact("posts", posts).shortfall(have - posts));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{found, found_on};
    use crate::fixture::Fixture;
    use crate::plan::{DatedFigures, Figure, MoveKind};

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
    fn posts_taken_away_from_a_day_on_are_missing_from_that_day() {
        let day = date(2026, 7, 1);
        let fewer = move |_: &mut _, station: &mut crate::plan::Station| {
            station.doctor_posts = Some(Figure::new(1));
            station.figures = vec![DatedFigures { doctor_posts: Some(Figure::new(0)), ..DatedFigures::from(day) }];
        };
        let fixture = || Fixture::new().station_with("s", fewer).doctor_at("d", "s");
        assert_eq!(found_on("T08", date(2026, 6, 30), fixture()), []);
        assert_eq!(found_on("T08", day, fixture()).len(), 1);
    }

    #[test]
    fn a_doctor_on_loan_needs_no_post() {
        assert_eq!(found("T08", one_post().doctor_at("e", "h").step("m", MoveKind::Rotation, "e", "h", "s")), []);
    }
}
