//! Doctors for a place, or places for a doctor: best first, each with what it would do to both sides; then those that
//! do not come in question, and why.

use std::cell::RefCell;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use egui::{Id as UiId, Sense, Ui, Vec2};

use super::expand::{all_of, block, first_of, flip, is_on};
use super::rank_row::RankRow;
use crate::advise::{Effect, Merit, Reason};
use crate::session::action::Action;
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{link_like, muted, paint_mark, wrapped};

/// As many as are listed before "and the others".
const CAP: usize = 5;
const CAP_OF_OTHERS: usize = 15;

/// One move that could be made.
pub struct Ranked<'a> {
    pub title: String,
    /// Beneath the title.
    pub note: String,
    /// What becomes of the other side: "nơi cử 46→45".
    pub side: String,
    pub merit: &'a Merit,
    pub effect: &'a Effect,
    /// The ways on: what each link says, and does.
    pub links: [(String, Option<Action>); 2],
}

/// The moves, best first; gives back what the user wants. Older ones than the plan cannot be opened. Of `count` there
/// are, only the best are at hand.
pub fn can<T>(
    ui: &mut Ui,
    view: &View,
    key: impl Hash + Debug + Copy,
    (all, count): (&[T], usize),
    is_current: bool,
    more: impl Fn(String) -> String,
    of: impl Fn(&T) -> Ranked,
) -> Vec<Action> {
    let language = view.language;
    let all: Vec<(i64, &T)> = (1..).zip(all).collect();
    let more = more(number(language, count.saturating_sub(CAP) as i64));
    let wishes = RefCell::new(Vec::new());
    first_of(ui, ("ranked", key), &all, CAP, &more, |ui, &(rank, one)| {
        let ranked = of(one);
        let id = UiId::unique(("ranked", key, &ranked.title, rank));
        if line(ui, view, rank, &ranked) {
            flip(ui, id);
        }
        if is_on(ui, id) {
            ui.push_id(id, |ui| {
                block(ui, |ui, palette| {
                    if is_current {
                        wishes.borrow_mut().extend(details(ui, view, palette, rank, ranked));
                    } else {
                        muted(ui, &awaited(view));
                    }
                });
            });
        }
    });
    if count > all.len() && is_on(ui, all_of(ui, ("ranked", key))) {
        muted(ui, &t!(language, "advice-behind", number = number(language, (count - all.len()) as i64)));
    }
    wishes.into_inner()
}

/// The row of the table; says whether it was clicked.
fn line(ui: &mut Ui, view: &View, rank: i64, ranked: &Ranked) -> bool {
    let (tone, gain) = gain(view.language, ranked.merit);
    let rank = number(view.language, rank);
    RankRow { rank: &rank, title: &ranked.title, note: &ranked.note, gain: (tone, &gain), side: &ranked.side }
        .show(ui)
        .clicked()
}

/// What counts most of what the move is worth: "−1 vi phạm".
fn gain(language: Language, merit: &Merit) -> (Tone, String) {
    let (errors, warnings, reduced) = (merit.errors, merit.warnings, merit.reduced() as i64);
    let said = |count: i64| (count.abs(), number(language, count.abs()));
    if errors < 0 {
        let (count, number) = said(errors);
        (Tone::Good, t!(language, "ranked-errors-fewer", count = count, number = number))
    } else if errors > 0 {
        let (count, number) = said(errors);
        (Tone::Bad, t!(language, "ranked-errors-more", count = count, number = number))
    } else if warnings < 0 {
        let (count, number) = said(warnings);
        (Tone::Good, t!(language, "ranked-warnings-fewer", count = count, number = number))
    } else if warnings > 0 {
        let (count, number) = said(warnings);
        (Tone::Warning, t!(language, "ranked-warnings-more", count = count, number = number))
    } else if reduced > 0 {
        (Tone::Good, t!(language, "outcome-reduced", number = number(language, reduced)))
    } else {
        (Tone::Neutral, t!(language, "ranked-same"))
    }
}

/// Why it stands there in the order, what it does, and the ways on.
fn details(ui: &mut Ui, view: &View, palette: &Palette, rank: i64, ranked: Ranked) -> Option<Action> {
    let (language, effect) = (view.language, ranked.effect);
    let reasons = sentences::merit(language, ranked.merit).join("; ");
    let why = t!(language, "advice-why", rank = number(language, rank), reasons = reasons);
    wrapped(ui, &why, palette.small(), palette.ink);
    for (&slot, &(now, then)) in &effect.counts {
        if now != then {
            let (now, then) = (number(language, now), number(language, then));
            muted(ui, &t!(language, "advice-count", place = view.short_name(slot), now = now, then = then));
        }
    }
    for (tone, findings) in [(Tone::Good, &effect.solved), (Tone::Warning, &effect.created)] {
        for finding in findings {
            let step = effect.step().map(|step| Arc::new(step.into_owned()));
            let words = sentences::reason(language, view.plan(), &Reason::Finding(Arc::clone(finding), step));
            marked(ui, tone, &words);
        }
    }
    let mut wish = None;
    for (words, action) in ranked.links {
        if link_like(ui, &words).clicked() {
            wish = action;
        }
    }
    wish
}

/// A sentence of what the move would solve or create, with its mark.
fn marked(ui: &mut Ui, tone: Tone, words: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(palette.px(14.0)), Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(1.0)), tone, &palette);
        wrapped(ui, words, palette.small(), palette.ink);
    });
}

/// The others, folded away behind a line: each with its name and the reason.
pub fn cannot<T>(
    ui: &mut Ui,
    view: &View,
    key: impl Hash + Debug + Copy,
    all: &[T],
    (shows, hides): (&str, &str),
    more: impl Fn(String) -> String,
    of: impl Fn(&T) -> (String, String),
) {
    let id = UiId::unique(("cannot", key));
    let open = is_on(ui, id);
    if !all.is_empty() && link_like(ui, if open { hides } else { shows }).clicked() {
        flip(ui, id);
    }
    if !open {
        return;
    }
    let more = more(number(view.language, all.len().saturating_sub(CAP_OF_OTHERS) as i64));
    first_of(ui, ("cannot", key), all, CAP_OF_OTHERS, &more, |ui, one| {
        let (name, why) = of(one);
        let palette = Palette::of(ui);
        wrapped(ui, &name, palette.body(), palette.ink);
        muted(ui, &why);
    });
}

/// Said where an answer is missing: it is being worked out, or does not come.
pub fn awaited(view: &View) -> String {
    let has_stopped = view.session.advice.has_stopped(view.session.document.version());
    if has_stopped { t!(view.language, "advice-stopped") } else { t!(view.language, "advice-busy") }
}
