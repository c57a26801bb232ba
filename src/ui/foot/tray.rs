//! The foot of the window: doctors without a place, parked moves; while a doctor is carried, what letting go does, and
//! then what it did.

use std::sync::OnceLock;

use egui::{Align, Layout, Rect, ScrollArea, Ui, vec2};

use super::{away, notice, outcome, under_way};
use crate::advise::Preview;
use crate::forecast::Equity;
use crate::session::Carried;
use crate::session::action::{Actions, Grip, TaskAction};
use crate::text::{names, numbers::number, sentences, t};
use crate::ui::View;
use crate::ui::pages;
use crate::ui::remembered::{Appearance, remembered};
use crate::ui::subjects::chips::{ChipWords, DoctorAtPlace, in_tray};
use crate::ui::subjects::verdict::verdict_tone;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{LaidChip, Phrase, link_like};

/// A chip of the tray is no wider.
const CHIP: f32 = 220.0;
/// How much of the line the tray keeps while something is said beside it.
const BESIDE_NOTICE: f32 = 0.4;
/// In less than this what was just done is said without its effect, which stays when the words have gone.
const ROOM_FOR_BOTH: f32 = 1100.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let height = Palette::of(ui).px(28.0);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        match &view.session.carried {
            Some(carried) => effect(ui, view, carried),
            None => waiting(ui, view, actions),
        }
    });
}

fn waiting(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let job = under_way::told(ui, view);
    let notice = view.session.notice.as_ref().filter(|_| job.is_none());
    let is_said = job.is_some() || notice.is_some();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let width = ui.available_width();
        let fits = !is_said || width > palette.px(ROOM_FOR_BOTH);
        let picked = view.session.picked.several().len() as i64;
        if picked > 0 && fits {
            let (count, told) = (picked, number(view.language, picked));
            let hint = if width > palette.px(ROOM_FOR_BOTH) {
                t!(view.language, "picked-hint", count = count, number = told)
            } else {
                t!(view.language, "picked-brief", count = count, number = told)
            };
            Phrase::new(&palette).muted(&hint).show(ui);
        } else if let Some(made) = view.session.outcome().filter(|_| fits) {
            outcome::show(ui, view, made, actions);
        } else if width > palette.px(900.0) && !is_said {
            let hint = (pages::shown(view).hint)(view.language);
            Phrase::new(&palette).muted(&hint).show(ui);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let room = ui.available_width();
            let room = if is_said { room * BESIDE_NOTICE } else { room };
            match pages::shown(view).foot {
                Some(foot) => drop(ui.scope(|ui| {
                    ui.set_max_width(room);
                    foot(ui, view, actions);
                })),
                None => without_work(ui, view, room, !is_said, actions),
            }
            if let Some(job) = job {
                under_way::show(ui, view, job, actions);
            } else if let Some(notice) = notice {
                notice::show(ui, view, notice, ui.available_width(), actions);
            }
        });
    });
}

/// Who has no place, and what else is on no card: parked moves, people in training.
fn without_work(ui: &mut Ui, view: &View, room: f32, says_empty: bool, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    if view.plan().doctors.is_empty() && says_empty {
        return nobody(ui, view, actions);
    }
    // In that version anything about those who wait last changed.
    let key = (view.session.document.waiting_touched_in(), Appearance::of(ui, view));
    let waiting = remembered(ui, "tray", key, || without_place(ui, view));
    // What is said beside it would be read as who waits.
    if says_empty || !waiting.is_empty() {
        Phrase::new(&palette).with(&t!(language, "tray-title"), palette.body(), palette.muted).show(ui);
    }
    let begun = ui.min_rect().width();
    if waiting.is_empty() && says_empty {
        Phrase::new(&palette).muted(&t!(language, "tray-empty")).show(ui);
    } else if !waiting.is_empty() {
        // The words before it stand apart from it, and rounding must not cut those after it.
        let room = room - begun - (ui.spacing().item_spacing.x + 1.0) - away::width(ui, view);
        let chips = ScrollArea::horizontal().id_salt("tray").max_width(room.max(palette.px(100.0)));
        // There is no room below for a bar of its own.
        let scroll = &mut ui.spacing_mut().scroll;
        (scroll.floating_allocated_width, scroll.dormant_handle_opacity) = (0.0, 0.0);
        chips.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for Waiting { words, width, laid } in waiting.iter() {
                let name = || words.name(view);
                let chip = words.chip(view, &name, false).max_width(palette.px(CHIP));
                let seen = ui.is_rect_visible(Rect::from_min_size(ui.next_widget_position(), vec2(*width, 0.0)));
                let response = if seen {
                    chip.show_as(ui, words.id, laid.get_or_init(|| chip.lay_out(ui.painter())))
                } else {
                    chip.show_unseen(ui, words.id, *width)
                };
                words.react(ui, view, &response, &|| in_tray(view), actions);
            }
        });
    }
    away::show(ui, view, actions);
}

/// Where a plan begins without doctors it goes on with the lists of the units.
fn nobody(ui: &mut Ui, view: &View, actions: &mut Actions) {
    Phrase::new(&Palette::of(ui)).muted(&t!(view.language, "tray-nobody")).show(ui);
    if link_like(ui, &t!(view.language, "new-plan-next-import")).clicked() {
        actions.push(TaskAction::ImportList);
    }
}

/// A doctor who waits for a place, as the tray shows him or her.
struct Waiting {
    words: ChipWords,
    width: f32,
    /// Once it has been in sight.
    laid: OnceLock<LaidChip>,
}

/// Who waits for a place, by name.
fn without_place(ui: &Ui, view: &View) -> Vec<Waiting> {
    let widest = Palette::of(ui).px(CHIP);
    let waiting = |standing: DoctorAtPlace| {
        let (words, width) = (standing.words(view), standing.width(ui, view, widest));
        Waiting { words, width, laid: OnceLock::new() }
    };
    in_tray(view).into_iter().map(waiting).collect()
}

/// "T. T. Lan: BVĐK … → Trạm …; giải quyết 2, giảm 1, phát sinh 0; mật độ toàn tỉnh không đổi".
fn effect(ui: &mut Ui, view: &View, carried: &Carried) {
    let palette = Palette::of(ui);
    let language = view.language;
    let plan = view.plan();
    let mut phrase = Phrase::new(&palette).strong(&who(view, carried)).gap(4.0);
    let from = origin(view, carried);
    let over = carried.aim.as_ref().and_then(|id| plan.facilities.slot(id));
    let to = over.map(|slot| view.short_name(slot));
    let route = to.map_or_else(|| from.clone(), |to| format!("{from} → {to}"));
    phrase = phrase.with(&route, palette.body(), palette.ink);
    let preview = over.and_then(|slot| carried.preview(&plan.facilities[slot].id));
    let rests_on = carried.over.as_ref().and_then(|over| plan.doctors.get(&over.doctor));
    if let Some(other) = rests_on {
        let choice = t!(language, "carry-hint-over", doctor = names::short_name(&other.name));
        phrase = phrase.gap(10.0).toned(Tone::Info, &choice);
    } else if let Some(Ok(preview)) = preview {
        phrase = judged(view, preview, phrase.gap(10.0));
        phrase = counts(view, preview, phrase);
        if let Some(then) = &carried.equity
            && let Some(change) = sentences::equity_change(language, &Equity::of(&view.rules()), then)
        {
            phrase = phrase.gap(10.0).muted(&change);
        }
    } else if let Some(Err(why)) = preview {
        phrase = phrase.gap(10.0).muted(&sentences::rejected(language, why));
    }
    let keys = match (carried.grip, carried.has_ranks()) {
        (Grip::Key, true) => t!(language, "carry-hint-keys"),
        (Grip::Key, false) => t!(language, "carry-hint-keys-unranked"),
        (_, true) => t!(language, "carry-hint-hand"),
        (_, false) => t!(language, "carry-hint-hand-unranked"),
    };
    let hint = Phrase::new(&palette).muted(&keys);
    let width = |phrase: &Phrase| phrase.clone().lay_out(ui.painter(), f32::INFINITY).size().x;
    let fits = width(&phrase) + width(&hint) + palette.px(24.0) <= ui.available_width();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        // What it does matters more than how it is done.
        if fits {
            hint.show(ui);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| phrase.show(ui));
    });
}

/// The doctor, or how many.
fn who(view: &View, carried: &Carried) -> String {
    let count = carried.lifted.count() as i64;
    if count > 1 {
        return t!(view.language, "carry-several", count = count, number = number(view.language, count));
    }
    names::short_name(view.plan().doctors.get(&carried.lifted.doctor).map_or("", |doctor| &doctor.name))
}

/// The place they come from.
fn origin(view: &View, carried: &Carried) -> String {
    let plan = view.plan();
    let Some(origin) = carried.lifted.origin(plan) else { return t!(view.language, "tray-name") };
    if !carried.lifted.takes_only_from(plan, &origin) {
        return t!(view.language, "carry-several-places");
    }
    plan.facilities.slot(&origin).map(|slot| view.short_name(slot)).unwrap_or_default()
}

/// Every reason in full, where the move is not simply good.
fn judged(view: &View, preview: &Preview, phrase: Phrase) -> Phrase {
    let reasons = preview.verdict.reasons().iter();
    let reasons = reasons.map(|reason| sentences::reason(view.language, view.plan(), reason));
    let told = reasons.map(|reason| reason.trim_end_matches('.').to_owned()).collect::<Vec<_>>().join("; ");
    if told.is_empty() {
        return phrase;
    }
    let tone = verdict_tone(&preview.verdict);
    let word = sentences::verdict(view.language, &preview.verdict);
    phrase.mark(tone).toned(tone, &format!("{word}: {told}")).gap(10.0)
}

/// How many findings become fewer and more, and the province's density.
fn counts(view: &View, preview: &Preview, mut phrase: Phrase) -> Phrase {
    let (language, effect) = (view.language, &preview.effect);
    let count = |findings: &[_]| number(language, findings.len() as i64);
    let good = t!(language, "effect-good", solved = count(&effect.solved), reduced = count(&effect.reduced));
    let helps = !effect.solved.is_empty() || !effect.reduced.is_empty();
    phrase = if helps { phrase.mark(Tone::Good).toned(Tone::Good, &good) } else { phrase.muted(&good) };
    let made = effect.created.len() + effect.grown.len();
    let bad = t!(language, "effect-bad", created = count(&effect.created), grown = count(&effect.grown));
    phrase = phrase.gap(10.0);
    phrase = if made > 0 { phrase.mark(Tone::Warning).toned(Tone::Warning, &bad) } else { phrase.muted(&bad) };
    phrase.gap(10.0).muted(&outcome::density(view, &effect.before, &effect.after))
}
