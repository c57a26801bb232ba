//! The rule book: what is wrong with a plan on a date. One file a rule, named after the fault.
//!
//! Checking is total and pure: any plan that loads can be checked, and gives the same findings in the same order.

pub mod checker;

mod dangling_reference;
mod doctor_overbooked;
mod hospital_below_floor;
mod impossible_move;
mod move_after_last_working_day;
mod point_with_few_sessions;
mod population_missing;
mod province_doctor_density;
mod station_below_minimum;
mod station_density_below_target;
mod station_without_doctor;
mod station_without_regular_doctor;
mod stations_without_regular_or_part_time;

use checker::Rule;
pub use checker::{Checked, Fact, Finding, Totals};

/// Every rule, in the order of the rule book.
pub static RULES: &[&Rule] = &[
    &station_without_doctor::RULE,
    &station_without_regular_doctor::RULE,
    &station_below_minimum::RULE,
    &station_density_below_target::RULE,
    &point_with_few_sessions::RULE,
    &hospital_below_floor::RULE,
    &doctor_overbooked::RULE,
    &move_after_last_working_day::RULE,
    &province_doctor_density::RULE,
    &stations_without_regular_or_part_time::RULE,
    &population_missing::RULE,
    &dangling_reference::RULE,
    &impossible_move::RULE,
];

/// The findings of one rule on a plan's first day, for the tests in the rules' files.
#[cfg(test)]
fn found(code: &str, fixture: crate::fixture::Fixture) -> Vec<Finding> {
    found_on(code, crate::fixture::DAY_ONE, fixture)
}

/// The findings of one rule on a date.
#[cfg(test)]
fn found_on(code: &str, date: crate::plan::Date, fixture: crate::fixture::Fixture) -> Vec<Finding> {
    let plan = fixture.build();
    let checked = Checked::new(&plan, &crate::roster::Roster::new(&plan, date));
    checked.findings().filter(|finding| finding.code() == code).map(|finding| (**finding).clone()).collect()
}
