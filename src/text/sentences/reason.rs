//! Why a move is not simply good.

use super::finding::{finding_of_move, finding_short, would_be_finding, would_be_short};
use super::post;
use crate::advise::{Reason, Verdict};
use crate::plan::{Doctor, Facility, Id, Plan};
use crate::roster::Subject;
use crate::rules::{Fact, Finding};
use crate::text::{Language, names, numbers::number, t};

/// What to think of a move, in a word.
pub fn verdict(language: Language, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Good => t!(language, "verdict-good"),
        Verdict::Unneeded => t!(language, "verdict-unneeded"),
        Verdict::Warning(_) => t!(language, "verdict-warning"),
        Verdict::Asks(_) => t!(language, "verdict-asks"),
        Verdict::Impossible(_) => t!(language, "verdict-impossible"),
    }
}

/// The reason in words.
pub fn reason(language: Language, plan: &Plan, of: &Reason) -> String {
    match of {
        Reason::Locked(facility) => {
            let name =
                plan.facilities.get(facility).map_or_else(|| facility.to_string(), |facility| facility.name.clone());
            t!(language, "reason-locked", name = name)
        }
        Reason::Pinned => t!(language, "reason-pinned"),
        Reason::Leads(held) => t!(language, "reason-leads", post = post(language, *held)),
        Reason::Agreed => t!(language, "reason-agreed"),
        Reason::Finding(finding, step) => would_be_finding(language, plan, finding, step.as_deref()),
        Reason::Of(doctor, alone) => match &**alone {
            // A finding is told by its doctor as it is.
            Reason::Finding(finding, Some(step)) => finding_of_move(language, plan, finding, step),
            alone => t!(language, "reason-of", doctor = name(plan, doctor), reason = reason(language, plan, alone)),
        },
    }
}

fn name(plan: &Plan, doctor: &Id<Doctor>) -> String {
    let name = plan.doctors.get(doctor).map_or_else(|| doctor.to_string(), |doctor| doctor.name.clone());
    names::strip_controls(&name).into_owned()
}

/// The reason in few words for a place itself: who is carried, and which place it is, is plain to see there. Another
/// place is named by what becomes of it.
pub fn reason_in_brief(language: Language, plan: &Plan, of: &Reason, here: &Id<Facility>) -> String {
    let brief = match of {
        Reason::Locked(facility) if facility == here => t!(language, "reason-locked-brief"),
        Reason::Finding(finding, step) => match place_of(plan, finding) {
            Some(facility) if facility.id != *here => {
                let gives = step.as_ref().is_some_and(|step| step.from.as_ref() == Some(&facility.id));
                elsewhere(language, plan, finding, facility, gives)
            }
            Some(_) => finding_short(language, plan, finding),
            None if matches!(finding.subject, Subject::Doctor(_) | Subject::Move(_)) => {
                would_be_short(language, plan, finding, step.as_deref())
            }
            None => String::new(),
        },
        Reason::Of(doctor, alone) => {
            let (doctor, reason) =
                (names::short_name(&name(plan, doctor)), reason_in_brief(language, plan, alone, here));
            t!(language, "reason-of", doctor = doctor, reason = reason)
        }
        _ => String::new(),
    };
    if brief.is_empty() { reason(language, plan, of) } else { brief }
}

/// The station or hospital a finding is about.
fn place_of<'a>(plan: &'a Plan, finding: &Finding) -> Option<&'a Facility> {
    match finding.subject {
        Subject::Station(slot) | Subject::Hospital(slot) => plan.facilities.in_slot(slot),
        _ => None,
    }
}

/// "nơi cử: Bình Liêu còn 2/4": what would be left, where that is what was found.
fn elsewhere(language: Language, plan: &Plan, finding: &Finding, facility: &Facility, gives: bool) -> String {
    let count = |name: &str| match finding.fact(name) {
        Some(Fact::Number(count)) => Some(number(language, *count)),
        _ => None,
    };
    let what = match count("have").zip(count("need")) {
        Some((have, need)) => t!(language, "reason-left", have = have, need = need),
        None => finding_short(language, plan, finding),
    };
    let place = names::short_facility(&facility.name);
    if gives {
        t!(language, "reason-giver", place = place, reason = what)
    } else {
        t!(language, "reason-elsewhere", place = place, reason = what)
    }
}
