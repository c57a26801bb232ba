//! The plan of Quảng Ninh that comes inside the program.

use crate::file;
use crate::plan::Plan;

/// The bytes of `sample_plans/quang_ninh.phanbo`.
pub static QUANG_NINH: &[u8] = include_bytes!("../sample_plans/quang_ninh.phanbo");

/// The network of Quảng Ninh after the reorganisation of 2025, with invented doctors.
pub fn quang_ninh() -> Plan {
    file::from_bytes(QUANG_NINH).expect("the sample inside the program is a plan file").plan
}
