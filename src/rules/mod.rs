//! The rule book: what is wrong with a plan on a date. One file a rule, named after the fault.
//!
//! Checking is total and pure: any plan that loads can be checked, and gives the same findings in the same order.

pub mod checker;

mod agreed_without_decision;
mod area_density_below_target;
mod bond_broken;
mod commune_without_station;
mod dangling_reference;
mod director_on_extension;
mod doctor_at_closed_place;
mod doctor_overbooked;
mod exempt_doctor_moved;
mod head_moved_out;
mod hospital_below_floor;
mod hospital_specialty_lost;
mod hospital_with_many_away;
mod implausible_figure;
mod impossible_move;
mod licence_missing;
mod move_after_last_working_day;
mod move_not_registered;
mod pinned_or_locked;
mod point_with_few_sessions;
mod population_missing;
mod province_bed_density;
mod province_doctor_density;
mod province_nurse_density;
mod province_pharmacist_density;
mod retirement_near;
mod rotation_too_long;
mod rotation_too_short;
mod same_person_twice;
mod secondment_too_long;
mod specialty_unfit_for_station;
mod station_below_minimum;
mod station_below_staff_norm;
mod station_density_below_target;
mod station_over_its_posts;
mod station_soon_without_regular_doctor;
mod station_without_doctor;
mod station_without_doctor_of_its_own;
mod station_without_needed_specialty;
mod station_without_regular_doctor;
mod station_without_support;
mod stations_without_regular_or_part_time;

use checker::Rule;
pub use checker::{Checked, Fact, Finding, Totals};

/// The rules that others speak of, by name.
pub mod named {
    pub use super::dangling_reference::RULE as DANGLING_REFERENCE;
    pub use super::doctor_at_closed_place::RULE as DOCTOR_AT_CLOSED_PLACE;
    pub use super::doctor_overbooked::RULE as DOCTOR_OVERBOOKED;
    pub use super::hospital_below_floor::RULE as HOSPITAL_BELOW_FLOOR;
    pub use super::hospital_specialty_lost::RULE as HOSPITAL_SPECIALTY_LOST;
    pub use super::hospital_with_many_away::RULE as HOSPITAL_WITH_MANY_AWAY;
    pub use super::impossible_move::RULE as IMPOSSIBLE_MOVE;
    pub use super::licence_missing::RULE as LICENCE_MISSING;
    pub use super::move_after_last_working_day::RULE as MOVE_AFTER_LAST_WORKING_DAY;
    pub use super::move_not_registered::RULE as MOVE_NOT_REGISTERED;
    pub use super::pinned_or_locked::RULE as PINNED_OR_LOCKED;
    pub use super::point_with_few_sessions::RULE as POINT_WITH_FEW_SESSIONS;
    pub use super::province_doctor_density::RULE as PROVINCE_DOCTOR_DENSITY;
    pub use super::retirement_near::RULE as RETIREMENT_NEAR;
    pub use super::rotation_too_long::RULE as ROTATION_TOO_LONG;
    pub use super::rotation_too_short::RULE as ROTATION_TOO_SHORT;
    pub use super::specialty_unfit_for_station::RULE as SPECIALTY_UNFIT_FOR_STATION;
    pub use super::station_below_minimum::RULE as STATION_BELOW_MINIMUM;
    pub use super::station_below_staff_norm::RULE as STATION_BELOW_STAFF_NORM;
    pub use super::station_density_below_target::RULE as STATION_DENSITY_BELOW_TARGET;
    pub use super::station_soon_without_regular_doctor::RULE as STATION_SOON_WITHOUT_REGULAR_DOCTOR;
    pub use super::station_without_doctor::RULE as STATION_WITHOUT_DOCTOR;
    pub use super::station_without_regular_doctor::RULE as STATION_WITHOUT_REGULAR_DOCTOR;
    pub use super::station_without_support::RULE as STATION_WITHOUT_SUPPORT;
}

/// Every rule, in the order of the rule book.
pub static RULES: &[&Rule] = &[
    &station_without_doctor::RULE,
    &station_without_regular_doctor::RULE,
    &station_below_minimum::RULE,
    &station_density_below_target::RULE,
    &point_with_few_sessions::RULE,
    &station_without_needed_specialty::RULE,
    &station_soon_without_regular_doctor::RULE,
    &station_over_its_posts::RULE,
    &station_below_staff_norm::RULE,
    &station_without_support::RULE,
    &station_without_doctor_of_its_own::RULE,
    &hospital_below_floor::RULE,
    &hospital_with_many_away::RULE,
    &hospital_specialty_lost::RULE,
    &head_moved_out::RULE,
    &doctor_overbooked::RULE,
    &exempt_doctor_moved::RULE,
    &bond_broken::RULE,
    &move_after_last_working_day::RULE,
    &retirement_near::RULE,
    &rotation_too_short::RULE,
    &rotation_too_long::RULE,
    &secondment_too_long::RULE,
    &licence_missing::RULE,
    &specialty_unfit_for_station::RULE,
    &pinned_or_locked::RULE,
    &agreed_without_decision::RULE,
    &director_on_extension::RULE,
    &move_not_registered::RULE,
    &doctor_at_closed_place::RULE,
    &province_doctor_density::RULE,
    &province_pharmacist_density::RULE,
    &province_nurse_density::RULE,
    &province_bed_density::RULE,
    &area_density_below_target::RULE,
    &commune_without_station::RULE,
    &stations_without_regular_or_part_time::RULE,
    &population_missing::RULE,
    &same_person_twice::RULE,
    &implausible_figure::RULE,
    &dangling_reference::RULE,
    &impossible_move::RULE,
];

/// The findings of one rule on a plan's first day, for the tests in the rules' files.
#[cfg(test)]
fn found(code: &str, fixture: crate::fixture::Fixture) -> Vec<Finding> {
    found_on(code, crate::fixture::DAY_ONE, fixture)
}

/// The findings of one rule on a date; they are the same whichever day the date is come to from.
#[cfg(test)]
fn found_on(code: &str, date: crate::plan::Date, fixture: crate::fixture::Fixture) -> Vec<Finding> {
    use crate::roster::Roster;
    let plan = fixture.build();
    let mut roster = Roster::new(&plan, date);
    let found = found_by(code, &Checked::new(&plan, &roster));
    for days in [-366, -30, -1, 1, 30, 366] {
        let from = date.saturating_add(jiff::Span::new().days(days));
        roster = Roster::new(&plan, from);
        let mut checked = Checked::new(&plan, &roster);
        let touched = roster.set_date(&plan, date, &checked.settings().spans(from, date));
        checked.set_date(&plan, &roster, from, touched);
        assert_eq!(found_by(code, &checked), found, "{code} on {date}, come to from {from}");
    }
    found
}

#[cfg(test)]
fn found_by(code: &str, checked: &Checked) -> Vec<Finding> {
    checked.findings().filter(|finding| finding.code() == code).map(|finding| (**finding).clone()).collect()
}
