//! Why a move is not simply good.

use super::{finding::would_be_finding, post};
use crate::advise::Reason;
use crate::plan::Plan;
use crate::text::{Language, t};

/// The reason in words.
pub fn reason(language: Language, plan: &Plan, reason: &Reason) -> String {
    match reason {
        Reason::Locked(facility) => {
            let name =
                plan.facilities.get(facility).map_or_else(|| facility.to_string(), |facility| facility.name.clone());
            t!(language, "reason-locked", name = name)
        }
        Reason::Pinned => t!(language, "reason-pinned"),
        Reason::Leads(of) => t!(language, "reason-leads", post = post(language, *of)),
        Reason::Agreed => t!(language, "reason-agreed"),
        Reason::Finding(finding, step) => would_be_finding(language, plan, finding, step.as_deref()),
    }
}
