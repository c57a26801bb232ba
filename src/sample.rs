//! The plans of Quảng Ninh that come inside the program.

use crate::file;
use crate::plan::Plan;

/// The bytes of `sample_plans/quang_ninh.phanbo`.
pub static QUANG_NINH: &[u8] = include_bytes!("../sample_plans/quang_ninh.phanbo");

/// The bytes of `sample_plans/quang_ninh_2025.phanbo`.
static QUANG_NINH_2025: &[u8] = include_bytes!("../sample_plans/quang_ninh_2025.phanbo");

/// Quảng Ninh as it was on 31/10/2025, with the reorganisation of the next day.
pub fn quang_ninh_2025() -> Plan {
    file::from_bytes(QUANG_NINH_2025).expect("the sample inside the program is a plan file").plan
}

/// The network of Quảng Ninh after the reorganisation of 2025, with invented doctors.
pub fn quang_ninh() -> Plan {
    file::from_bytes(QUANG_NINH).expect("the sample inside the program is a plan file").plan
}
