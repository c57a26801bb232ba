//! T04: a station with too few doctors for the people it serves.

use super::checker::{Check, Confidence, DefaultValue, Fault, Parameter, Remedy, Report, Rule, Situation, StationCase};
use crate::plan::Severity;

/// Tenths of a full-time doctor per 10,000 people.
pub(super) static TARGET: Parameter = Parameter { name: "target_tenths", default: DefaultValue::Number(15, 0..=1000) };

pub static RULE: Rule = Rule {
    code: "T04",
    severity: Severity::Warning,
    on: true,
    remedy: Remedy::Moving,
    confidence: Confidence::Product,
    parameters: &[&TARGET],
    looks: &[],
    check: Check::Station(check),
};

/// Density = sessions ÷ 10 × 10,000 ÷ catchment. Compared with the target without rounding: by the sessions it asks for.
fn check(_: &Situation, station: &StationCase, report: &mut Report) {
    let (Some(catchment), Some(need)) = (station.catchment(), station.density_need()) else { return };
    let sessions = station.sessions() as i64;
    if sessions < need {
        report.add(
            Fault::warning()
                .fact("sessions", sessions)
                .fact("catchment", catchment)
                .fact("target_tenths", station.density_target_tenths())
                .shortfall(need - sessions),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use crate::fixture::Fixture;
    use crate::plan::Figure;

    /// A station for `people` with fifteen sessions a week: 1.5 doctors.
    fn fifteen_sessions_for(people: u32) -> Fixture {
        Fixture::new()
            .station_with("s", |_, station| station.catchment = Some(Figure::new(people)))
            .doctor_at("d", "s")
            .doctor("e")
            .posting("e", "s", 5)
    }

    #[test]
    fn one_person_too_many_for_the_doctors_there() {
        let findings = found("T04", fifteen_sessions_for(10_001));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].number("sessions"), Some(15));
        assert_eq!((findings[0].number("catchment"), findings[0].number("target_tenths")), (Some(10_001), Some(15)));
        assert_eq!(findings[0].shortfall, 1);
    }

    #[test]
    fn exactly_the_target_is_enough_and_a_missing_catchment_is_not_judged() {
        assert_eq!(found("T04", fifteen_sessions_for(10_000)), []);
        assert_eq!(found("T04", fifteen_sessions_for(0)), []);
    }

    #[test]
    fn the_largest_numbers_a_file_may_hold_are_judged() {
        let fixture = Fixture::new().station_with("s", |_, station| {
            (station.catchment, station.density_tenths) = (Some(Figure::new(u32::MAX)), Some(u32::MAX));
        });
        let shortfall = u128::from(u32::MAX) * u128::from(u32::MAX) / 10_000 + 1;
        assert_eq!(found("T04", fixture)[0].shortfall as u128, shortfall);
    }
}
