//! What the abbreviations of a chip stand for: in full, for who rests on it.

use crate::plan::{Doctor, MoveStatus, Post, Site, Slot};
use crate::roster::retirement;
use crate::text::{dates, numbers::number, sentences, t};
use crate::ui::View;

/// A line each: the name, rank and specialties, how the doctor is there, and what limits where he or she may go.
pub fn doctor(view: &View, slot: Slot<Doctor>, site: Option<Slot<Site>>) -> String {
    let (plan, language) = (view.plan(), view.language);
    let record = &plan.doctors[slot];
    let date = |day| dates::date(language, day);
    let mut rank = vec![sentences::qualification(language, record.qualification)];
    rank.extend(record.specialties.iter().map(|&specialty| sentences::specialty(language, specialty)));
    let mut lines = vec![record.name.clone(), rank.join(", ")];
    if record.post != Post::None {
        lines.push(sentences::post(language, record.post));
    }
    let step = site.and_then(|site| view.roster().brought_by(slot, site)).map(|step| &plan.moves[step]);
    if let Some(step) = step {
        let kind = sentences::move_kind(language, step.kind);
        let how = match step.end.filter(|_| step.kind.is_loan()) {
            Some(end) => t!(language, "inspector-stay-until", kind = kind, date = date(end)),
            None => t!(language, "inspector-stay-since", kind = kind, date = date(step.start)),
        };
        let proposed = step.status == MoveStatus::Proposed;
        let status = proposed.then(|| format!(" ({})", sentences::move_status(language, step.status)));
        lines.push(how + &status.unwrap_or_default());
    }
    let here = site.and_then(|site| view.roster().presence(slot).at.iter().find(|(at, _)| *at == site));
    lines.extend(here.map(|&(_, sessions)| t!(language, "headline-sessions", number = number(language, sessions))));
    if let Some(until) = record.exempt_until.filter(|&until| until >= view.date()) {
        lines.push(t!(language, "spelled-exempt", date = date(until)));
    }
    if let Some(until) = record.bonds.iter().map(|bond| bond.until).filter(|&until| until >= view.date()).max() {
        lines.push(t!(language, "spelled-bond", date = date(until)));
    }
    if let Some(last) = retirement::last_working_day(record) {
        lines.push(t!(language, "inspector-retires", date = date(last)));
    }
    if record.pinned {
        lines.push(t!(language, "inspector-is-pinned"));
    }
    lines.join("\n")
}
