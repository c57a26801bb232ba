//! Findings, edits and refusals in whole sentences.

mod arguments;
mod codes;
mod deed;
mod finding;
mod reason;
mod rejected;

pub use codes::{
    commune_kind, hospital_kind, move_kind, move_status, post, qualification, qualification_tag, sex, specialty,
    specialty_tag, table,
};
pub use deed::deed;
pub use finding::{explanation, finding, finding_short, rule_basis, rule_text, rule_title, subject_name};
pub use reason::reason;
pub use rejected::rejected;
