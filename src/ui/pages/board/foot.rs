//! What a card says at its foot while a doctor is carried: what letting go here would mean, in a word.

use crate::advise::{Preview, Verdict};
use crate::plan::{Facility, Severity, Slot};
use crate::session::Carried;
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;
use crate::ui::subjects::verdict::{verdict_tone, why_ranked};
use crate::ui::theme::Tone;

/// How a card stands to the doctor carried.
#[derive(Clone, Debug, Default)]
pub struct CardState {
    pub foot: Option<Foot>,
    /// The doctor comes from here.
    pub gives: bool,
    pub dimmed: bool,
    /// The doctors it would have.
    pub would_be: Option<i64>,
}

#[derive(Clone, Debug)]
pub struct Foot {
    pub tone: Tone,
    pub word: String,
    pub rank: Option<u8>,
    /// The whole reasons, for whoever hovers.
    pub why: Vec<String>,
    pub outlined: bool,
}

/// The state of a facility's card, while the doctor is over `hovered`.
pub fn state(view: &View, facility: Slot<Facility>, hovered: Option<Slot<Facility>>) -> CardState {
    let Some(carried) = &view.session.carried else { return CardState::default() };
    let id = &view.plan().facilities[facility].id;
    // Of several some may come from a place the others can go to.
    let is_left = gives(view, carried, facility) && hovered.is_some_and(|over| over != facility);
    match carried.preview(id).filter(|_| !is_left) {
        Some(Ok(preview)) => receiver(view, facility, preview),
        Some(Err(why)) => {
            let why = sentences::rejected(view.language, why);
            let foot = Foot { tone: Tone::Neutral, word: why.clone(), rank: None, why: vec![why], outlined: false };
            CardState { foot: Some(foot), dimmed: true, ..CardState::default() }
        }
        None if gives(view, carried, facility) => giver(view, carried, facility, hovered),
        None => CardState::default(),
    }
}

fn gives(view: &View, carried: &Carried, facility: Slot<Facility>) -> bool {
    carried.lifted.takes_from(view.plan(), &view.plan().facilities[facility].id)
}

fn receiver(view: &View, facility: Slot<Facility>, preview: &Preview) -> CardState {
    let language = view.language;
    let solves_error = preview.effect.solved.iter().any(|finding| finding.severity == Severity::Error);
    let reasons = preview.verdict.reasons();
    let why = match &preview.verdict {
        Verdict::Good => solved(view, preview),
        _ => reasons.iter().map(|reason| sentences::reason(language, view.plan(), reason)).collect(),
    };
    let here = &view.plan().facilities[facility].id;
    let first = reasons.first().map(|first| sentences::reason_in_brief(language, view.plan(), first, here));
    let word = match (&preview.verdict, first) {
        (Verdict::Good, _) if solves_error => t!(language, "verdict-good-solves"),
        // The mark says that it is a warning; the room is for the reason.
        (Verdict::Warning(_), Some(first)) => first,
        (verdict, first) => {
            let word = sentences::verdict(language, verdict);
            [word].into_iter().chain(first).collect::<Vec<_>>().join(": ")
        }
    };
    let tone = verdict_tone(&preview.verdict);
    CardState {
        would_be: preview.effect.counts.get(&facility).map(|&(_, then)| then),
        dimmed: matches!(preview.verdict, Verdict::Impossible(_)),
        foot: Some(Foot { tone, word, rank: preview.rank, why, outlined: preview.verdict == Verdict::Good }),
        gives: false,
    }
}

fn solved(view: &View, preview: &Preview) -> Vec<String> {
    let of = |key: String, findings: &[std::sync::Arc<crate::rules::Finding>]| {
        let say =
            |finding: &std::sync::Arc<_>| format!("{key}: {}", sentences::finding(view.language, view.plan(), finding));
        findings.iter().map(say).collect::<Vec<_>>()
    };
    let mut lines = of(t!(view.language, "effect-solves"), &preview.effect.solved);
    lines.extend(of(t!(view.language, "effect-reduces"), &preview.effect.reduced));
    lines.extend(why_ranked(view.language, preview));
    lines
}

/// What the move costs the place it takes from: the same wherever the doctor goes.
fn giver(view: &View, carried: &Carried, facility: Slot<Facility>, hovered: Option<Slot<Facility>>) -> CardState {
    let preview = |slot: Slot<Facility>| carried.preview(&view.plan().facilities[slot].id)?.as_deref().ok();
    let hovered = hovered.and_then(preview);
    let any = || carried.previews.values().find_map(|preview| preview.as_deref().ok());
    let would_be = hovered.or_else(any).and_then(|preview| preview.effect.counts.get(&facility)).map(|&(_, then)| then);
    CardState { foot: would_be.and_then(|then| cost(view, facility, then)), gives: true, dimmed: false, would_be }
}

fn cost(view: &View, facility: Slot<Facility>, then: i64) -> Option<Foot> {
    let language = view.language;
    let rules = view.rules();
    let (spare, above, below) = if let Some(station) = rules.open_station(facility) {
        let spare = then - station.minimum();
        let text = number(language, spare.abs());
        (
            spare,
            t!(language, "giver-above-minimum", number = text.clone()),
            t!(language, "giver-below-minimum", number = text),
        )
    } else {
        let hospital = rules.open_hospital(facility)?;
        let spare = then - i64::from(hospital.hospital.floor.as_ref()?.value);
        let text = number(language, spare.abs());
        (
            spare,
            t!(language, "giver-above-floor", number = text.clone()),
            t!(language, "giver-below-floor", number = text),
        )
    };
    let (tone, word) = if spare < 0 { (Tone::Bad, below) } else { (Tone::Good, above) };
    Some(Foot { tone, word, rank: None, why: Vec::new(), outlined: false })
}
