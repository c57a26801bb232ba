//! Why an edit was refused.

use super::network_refusal;
use crate::edit::Rejected;
use crate::text::{Language, t};

/// The refusal in words, with what to do.
pub fn rejected(language: Language, rejected: &Rejected) -> String {
    match rejected {
        Rejected::NoSuchDoctor => t!(language, "rejected-no-doctor"),
        Rejected::NoSuchPlace => t!(language, "rejected-no-place"),
        Rejected::NoSuchMove => t!(language, "rejected-no-move"),
        Rejected::NoSuchRecord => t!(language, "rejected-no-record"),
        Rejected::AlreadyThere => t!(language, "rejected-already-there"),
        Rejected::NotThere => t!(language, "rejected-not-there"),
        Rejected::NoPlaceToLeave => t!(language, "rejected-no-place-to-leave"),
        Rejected::NothingChanges => t!(language, "rejected-nothing-changes"),
        Rejected::InUse(names) => t!(language, "rejected-in-use", names = in_short(names)),
        Rejected::Network(refusal) => network_refusal(language, refusal),
    }
}

/// As many names as are told; of more it is said that there are.
fn in_short(names: &[String]) -> String {
    const SHOWN: usize = 6;
    let mut shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    if names.len() > SHOWN {
        shown.push("…");
    }
    shown.join(", ")
}
