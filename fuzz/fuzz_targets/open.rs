//! Whatever the bytes are, opening them answers; and what opens is saved and opened again as the same plan.

#![no_main]

use libfuzzer_sys::fuzz_target;
use phanbo::file::{from_bytes, to_bytes};
use phanbo::roster::Roster;
use phanbo::rules::Checked;

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = from_bytes(bytes) else { return };
    let written = to_bytes(&read.plan);
    let again = from_bytes(&written).expect("what was opened can be saved");
    assert!(again.remark.is_none(), "what was just written is whole");
    assert_eq!(again.plan, read.plan);
    assert_eq!(to_bytes(&again.plan), written);
    // Dangling references and impossible moves are shown, not died of.
    let roster = Roster::new(&read.plan, read.plan.cover.baseline);
    Checked::new(&read.plan, &roster);
});
