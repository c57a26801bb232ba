//! People of plans under test.

use phanbo::fixture::born;
use phanbo::plan::Doctor;

/// Called so, and far from retirement.
pub fn named(name: &str) -> impl FnOnce(&mut Doctor) {
    move |doctor: &mut Doctor| {
        born(doctor, 1985, 5);
        doctor.name = name.into();
    }
}
