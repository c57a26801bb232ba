//! Who could come to a station: best first, each with what it would do to both sides; then who cannot, and why.

use std::cell::RefCell;
use std::sync::Arc;

use egui::{Id as UiId, Sense, Ui, Vec2};

use super::entry::Entry;
use super::expand::{block, first_of, flip, is_on, section};
use crate::advise::{Candidate, Candidates, Reason};
use crate::app::Selection;
use crate::app::action::{Action, Actions};
use crate::edit::Placement;
use crate::plan::{Doctor, Facility, Id, Slot};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{link_like, muted, paint_mark, wrapped};

/// As many as are listed before "and the others".
const CAP: usize = 5;
const CAP_OF_OTHERS: usize = 15;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let station = &view.plan().facilities[slot];
    if !station.is_open(view.date()) {
        return;
    }
    let language = view.language;
    let found = view.session.advice.who_could_come(&station.id);
    let count = found.map_or_else(String::new, |found| number(language, found.can.len() as i64));
    section(ui, "candidates", &t!(language, "candidates-title"), &count, |ui| {
        let Some(found) = found else { return drop(muted(ui, &t!(language, "candidates-busy"))) };
        if found.can.is_empty() {
            muted(ui, &t!(language, "candidates-none"));
        }
        can(ui, view, actions, station, found);
        cannot(ui, view, station, found);
    });
}

fn can(ui: &mut Ui, view: &View, actions: &mut Actions, station: &Facility, found: &Candidates) {
    let language = view.language;
    let ranked: Vec<(i64, &Candidate)> = (1..).zip(&found.can).collect();
    let more = t!(language, "inspector-more", number = number(language, ranked.len().saturating_sub(CAP) as i64));
    let wishes = RefCell::new(Vec::new());
    first_of(ui, ("candidates", &station.id), &ranked, CAP, &more, |ui, &(rank, candidate)| {
        wishes.borrow_mut().extend(one(ui, view, station, rank, candidate));
    });
    for wish in wishes.into_inner() {
        actions.push(wish);
    }
}

/// A doctor; a click shows why he or she stands there in the order, and the ways on.
fn one(ui: &mut Ui, view: &View, station: &Facility, rank: i64, candidate: &Candidate) -> Option<Action> {
    let language = view.language;
    let id = UiId::unique(("candidate", &station.id, &candidate.doctor));
    let title = format!("{}. {}", number(language, rank), name(view, &candidate.doctor));
    let effect = &candidate.effect;
    let count = |findings: usize| number(language, findings as i64);
    let figures =
        t!(language, "candidates-effect", solved = count(effect.solved.len()), created = count(effect.created.len()));
    let note = format!("{} · {figures}", origin(view, candidate));
    if (Entry { title: &title, aside: "", note: &note, tone: None }).show(ui).clicked() {
        flip(ui, id);
    }
    let mut wish = None;
    if is_on(ui, id) {
        ui.push_id(id, |ui| block(ui, |ui, palette| wish = details(ui, view, palette, station, (rank, candidate))));
    }
    wish
}

fn details(
    ui: &mut Ui,
    view: &View,
    palette: &Palette,
    station: &Facility,
    (rank, candidate): (i64, &Candidate),
) -> Option<Action> {
    let (language, plan, effect) = (view.language, view.plan(), &candidate.effect);
    if !view.session.advice.is_current(&station.id, view.session.document.version()) {
        muted(ui, &t!(language, "candidates-busy"));
        return None;
    }
    let reasons = sentences::merit(language, &candidate.merit).join("; ");
    let why = t!(language, "candidates-why", rank = number(language, rank), reasons = reasons);
    wrapped(ui, &why, palette.small(), palette.ink);
    for (&slot, &(now, then)) in &effect.counts {
        if now != then {
            let (now, then) = (number(language, now), number(language, then));
            muted(ui, &t!(language, "candidates-count", place = view.short_name(slot), now = now, then = then));
        }
    }
    for (tone, findings) in [(Tone::Good, &effect.solved), (Tone::Warning, &effect.created)] {
        for finding in findings {
            let step = effect.step().cloned().map(Arc::new);
            let words = sentences::reason(language, plan, &Reason::Finding(Arc::clone(finding), step));
            marked(ui, tone, &words);
        }
    }
    let move_here = link_like(ui, &t!(language, "candidates-move")).clicked();
    let look = link_like(ui, &t!(language, "candidates-look")).clicked();
    if look {
        return Some(Action::Jump(Selection::Doctor(candidate.doctor.clone())));
    }
    move_here.then(|| placed(view, station, candidate)).flatten()
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

/// The move a drop of the doctor on the station's card would be.
fn placed(view: &View, station: &Facility, candidate: &Candidate) -> Option<Action> {
    let to = view.plan().sites_of(&station.id).first()?.id.clone();
    Some(Action::Place(Box::new(Placement {
        doctor: candidate.doctor.clone(),
        from: candidate.from.clone(),
        to,
        start: view.date(),
        kind: None,
        by: view.session.user.clone(),
        why: String::new(),
    })))
}

fn cannot(ui: &mut Ui, view: &View, station: &Facility, found: &Candidates) {
    let language = view.language;
    let id = UiId::unique(("cannot come", &station.id));
    let count = number(language, found.cannot.len() as i64);
    let open = is_on(ui, id);
    let words =
        if open { t!(language, "candidates-cannot-hide") } else { t!(language, "candidates-cannot", number = count) };
    if !found.cannot.is_empty() && link_like(ui, &words).clicked() {
        flip(ui, id);
    }
    if !open {
        return;
    }
    let more = found.cannot.len().saturating_sub(CAP_OF_OTHERS) as i64;
    let more = t!(language, "inspector-more", number = number(language, more));
    first_of(ui, ("cannot", &station.id), &found.cannot, CAP_OF_OTHERS, &more, |ui, (doctor, why)| {
        let palette = Palette::of(ui);
        wrapped(ui, &name(view, doctor), palette.body(), palette.ink);
        muted(ui, &sentences::why(language, view.plan(), why));
    });
}

fn name(view: &View, doctor: &Id<Doctor>) -> String {
    view.plan().doctors.get(doctor).map_or_else(|| doctor.to_string(), |doctor| doctor.name.clone())
}

/// Where the doctor would be taken from.
fn origin(view: &View, candidate: &Candidate) -> String {
    let site = candidate.from.as_ref().and_then(|site| view.plan().sites.get(site));
    let facility = site.and_then(|site| view.plan().facilities.slot(&site.facility));
    facility.map_or_else(|| t!(view.language, "chip-no-place"), |slot| view.short_name(slot))
}
