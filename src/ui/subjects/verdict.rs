//! What to think of letting go of a doctor at a place: the colour of the verdict, and what the place's number rests on.

use crate::advise::{Preview, Verdict};
use crate::text::{Language, numbers::number, sentences, t};
use crate::ui::theme::Tone;

pub fn verdict_tone(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Good => Tone::Good,
        Verdict::Unneeded | Verdict::Warning(_) | Verdict::Asks(_) => Tone::Warning,
        Verdict::Impossible(_) => Tone::Bad,
    }
}

/// What a place's number rests on; none for a place without one.
pub fn why_ranked(language: Language, preview: &Preview) -> Option<String> {
    let rank = number(language, preview.rank?.into());
    let reasons = sentences::merit(language, &preview.merit).join("; ");
    Some(t!(language, "advice-why", rank = rank, reasons = reasons))
}
