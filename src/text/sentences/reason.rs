//! Why a move is not simply good.

use super::finding::{would_be_finding, would_be_short};
use super::post;
use crate::advise::Reason;
use crate::plan::{Facility, Id, Plan};
use crate::roster::Subject;
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

/// The reason in few words for a place itself: who is carried, and which place it is, is plain to see there.
pub fn reason_in_brief(language: Language, plan: &Plan, of: &Reason, here: &Id<Facility>) -> String {
    let brief = match of {
        Reason::Locked(facility) if facility == here => t!(language, "reason-locked-brief"),
        Reason::Finding(finding, step) if matches!(finding.subject, Subject::Doctor(_) | Subject::Move(_)) => {
            would_be_short(language, plan, finding, step.as_deref())
        }
        _ => String::new(),
    };
    if brief.is_empty() { reason(language, plan, of) } else { brief }
}
