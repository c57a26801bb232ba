//! Every place a doctor could be moved to, with what the move would do there: the best first.

use crate::advise::{Effect, Preview};
use crate::plan::{Facility, Id, Site, SiteKind, Slot};
use crate::text::folding::{Query, fold};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::subjects::verdict::{verdict_tone, why_ranked};
use crate::ui::theme::Tone;

/// A line of the list.
pub struct PlaceLine {
    /// Where letting go puts the doctor.
    pub site: Id<Site>,
    pub name: String,
    folded: String,
    /// A point of the facility above it.
    pub is_point: bool,
    pub would_be: Option<WouldBe>,
}

/// What letting go would do.
pub struct WouldBe {
    pub tone: Tone,
    pub word: String,
    /// Solved and created, and how many doctors there would be.
    pub figures: String,
    /// Why it is not simply good.
    pub why: String,
    /// For the order of the list, best first.
    rank: (u8, std::cmp::Reverse<usize>),
}

/// All open facilities, each followed by its points.
pub fn all(view: &View) -> Vec<PlaceLine> {
    let (plan, links) = (view.plan(), view.roster().links());
    let keys = view.session.document.keys();
    let open = plan.facilities.slots().filter(|&slot| plan.facilities[slot].is_open(view.date()));
    let mut facilities: Vec<_> = open.map(|slot| (slot, would_be(view, slot))).collect();
    facilities.sort_by(|(a, would_be_a), (b, would_be_b)| {
        // Where the doctor is already comes last.
        let rank = |would_be: &Option<WouldBe>| (would_be.is_none(), would_be.as_ref().map(|would_be| would_be.rank));
        let first = rank(would_be_a).cmp(&rank(would_be_b));
        first.then_with(|| keys.facility(*a).cmp(&keys.facility(*b)))
    });
    let mut places = Vec::new();
    for (slot, would_be) in facilities {
        let facility = &plan.facilities[slot];
        let mut would_be = Some(would_be);
        for &site in links.sites(slot) {
            let site = &plan.sites[site];
            let is_point = site.kind == SiteKind::Point;
            let name = if is_point { site.name.clone() } else { facility.name.clone() };
            let folded = fold(&if is_point { format!("{name} {}", facility.name) } else { name.clone() });
            let would_be = if is_point { None } else { would_be.take().flatten() };
            places.push(PlaceLine { site: site.id.clone(), name, folded, is_point, would_be });
        }
    }
    places
}

/// The lines of the list a search leaves.
pub fn matching(places: &[PlaceLine], text: &str) -> Vec<usize> {
    let query = Query::new(text);
    (0..places.len()).filter(|&index| query.matches(&places[index].folded)).collect()
}

fn would_be(view: &View, slot: Slot<Facility>) -> Option<WouldBe> {
    let carried = view.session.carried.as_ref()?;
    let plan = view.plan();
    match carried.previews.get(&plan.facilities[slot].id)? {
        Ok(preview) => Some(judged(view, slot, preview)),
        Err(why) => {
            let why = sentences::rejected(view.language, why);
            let (tone, figures) = (Tone::Neutral, String::new());
            Some(WouldBe { tone, word: why.clone(), figures, why, rank: (u8::MAX, std::cmp::Reverse(0)) })
        }
    }
}

fn judged(view: &View, slot: Slot<Facility>, preview: &Preview) -> WouldBe {
    let (plan, language, effect) = (view.plan(), view.language, &preview.effect);
    let word = sentences::verdict(language, &preview.verdict);
    let tone = verdict_tone(&preview.verdict);
    let why = preview.verdict.reasons().iter().map(|reason| sentences::reason(language, plan, reason));
    let why: Vec<String> = why.chain(why_ranked(language, preview)).collect();
    // The numbered ones first, in their order; then class by class.
    let rank = preview.rank.unwrap_or(10 + preview.verdict.class());
    WouldBe {
        tone,
        word,
        figures: figures(view, slot, effect),
        why: why.join("\n"),
        rank: (rank, std::cmp::Reverse(effect.solved.len() + effect.reduced.len())),
    }
}

/// "giải quyết 1, phát sinh 0 · 2 → 3 / 4 BS".
fn figures(view: &View, slot: Slot<Facility>, effect: &Effect) -> String {
    let language = view.language;
    let count = |findings: usize| number(language, findings as i64);
    let solved = count(effect.solved.len());
    let findings = t!(language, "dialog-move-effect", solved = solved, created = count(effect.created.len()));
    let Some(&(now, then)) = effect.counts.get(&slot) else { return findings };
    let (now, then) = (number(language, now), number(language, then));
    let facility = &view.plan().facilities[slot];
    let floor = facility.hospital().and_then(|hospital| hospital.floor.as_ref());
    let people = if let Some(station) = view.rules().open_station(slot) {
        let minimum = number(language, station.minimum());
        t!(language, "dialog-move-minimum", now = now, then = then, minimum = minimum)
    } else if let Some(floor) = floor {
        t!(language, "dialog-move-floor", now = now, then = then, floor = number(language, floor.value.into()))
    } else {
        t!(language, "dialog-move-count", now = now, then = then)
    };
    format!("{findings} · {people}")
}
