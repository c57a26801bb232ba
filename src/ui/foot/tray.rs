//! The foot of the window: doctors without a place, parked moves; while a doctor is carried, what letting go does, and
//! then what it did.

use egui::{Align, Layout, ScrollArea, Ui};

use super::outcome;
use crate::plan::{Doctor, MoveStatus, Slot};
use crate::session::Carried;
use crate::session::action::Actions;
use crate::text::{names, numbers::number, t};
use crate::ui::View;
use crate::ui::pages::board::chips::ChipWords;
use crate::ui::pages::board::hovered;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// Hints narrower than this would be cut.
const HINT_ROOM: f32 = 360.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let height = Palette::of(ui).px(28.0);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        match &view.session.carried {
            Some(carried) => effect(ui, view, carried),
            None => waiting(ui, view, actions),
        }
    });
}

fn waiting(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    let doctors = without_place(view);
    let width = ui.available_width();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if let Some(effect) = view.session.outcome() {
            outcome::show(ui, view, effect, actions);
        } else if width > palette.px(900.0) {
            Phrase::new(&palette).muted(&t!(language, "tray-hint")).show(ui);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            Phrase::new(&palette).with(&t!(language, "tray-title"), palette.body(), palette.muted).show(ui);
            if doctors.is_empty() {
                Phrase::new(&palette).muted(&t!(language, "tray-empty")).show(ui);
            }
            let room = ui.available_width() - if parked(view) > 0 { palette.px(190.0) } else { 0.0 };
            ScrollArea::horizontal().id_salt("tray").max_width(room.max(100.0)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for doctor in doctors {
                    let words = ChipWords::new(view, doctor, None, None);
                    let name = words.name(view);
                    let response = words.chip(view, &name, false).show(ui, words.ui_id(view));
                    words.react(ui, view, &response, actions);
                }
            });
            if parked(view) > 0 {
                let count = number(language, parked(view));
                let text = t!(language, "tray-parked", number = count);
                Phrase::new(&palette).with(&text, palette.body(), palette.muted).show(ui);
            }
        });
    });
}

/// Listed doctors without a place on the viewing date who are not in training: newly taken on, or not yet placed.
fn without_place(view: &View) -> Vec<Slot<Doctor>> {
    let (plan, roster, date) = (view.plan(), view.roster(), view.date());
    let has_left = |slot: Slot<Doctor>| {
        let career = roster.career(slot);
        let retired = career.last_day.is_some_and(|last| date > last);
        let left = career.steps.iter().any(|step| step.kind == crate::plan::MoveKind::Leave && step.start <= date);
        retired || left
    };
    let is_waiting = |slot: &Slot<Doctor>| {
        let presence = roster.presence(*slot);
        presence.home.is_empty() && presence.at.is_empty() && !has_left(*slot)
    };
    let mut doctors: Vec<_> = plan.doctors.slots().filter(is_waiting).collect();
    let keys = view.session.document.keys();
    doctors.sort_by(|&a, &b| keys.doctor(a).cmp(&keys.doctor(b)));
    doctors
}

fn parked(view: &View) -> i64 {
    view.plan().moves.iter().filter(|step| step.status == MoveStatus::Parked).count() as i64
}

/// "T. T. Lan: BVĐK … → Trạm …; giải quyết 2, giảm 1, phát sinh 0; mật độ toàn tỉnh không đổi".
fn effect(ui: &mut Ui, view: &View, carried: &Carried) {
    let palette = Palette::of(ui);
    let language = view.language;
    let plan = view.plan();
    let name = plan.doctors.get(&carried.lifted.doctor).map_or("", |doctor| &doctor.name);
    let from = carried.lifted.origin(plan).and_then(|id| plan.facilities.slot(&id)).map(|slot| view.short_name(slot));
    let from = from.unwrap_or_else(|| t!(language, "tray-name"));
    let mut phrase = Phrase::new(&palette).strong(&names::short_name(name)).gap(4.0);
    let over = hovered(ui).and_then(|id| plan.facilities.slot(&id));
    let to = over.map(|slot| view.short_name(slot));
    let route = to.map_or_else(|| from.clone(), |to| format!("{from} → {to}"));
    phrase = phrase.with(&route, palette.body(), palette.ink);
    let preview = over.and_then(|slot| carried.previews.get(&plan.facilities[slot].id));
    if let Some(Ok(preview)) = preview {
        let effect = &preview.effect;
        let count = |findings: &[_]| number(language, findings.len() as i64);
        let good = t!(language, "effect-good", solved = count(&effect.solved), reduced = count(&effect.reduced));
        let helps = !effect.solved.is_empty() || !effect.reduced.is_empty();
        phrase = phrase.gap(12.0);
        phrase = if helps { phrase.mark(Tone::Good).toned(Tone::Good, &good) } else { phrase.muted(&good) };
        let made = effect.created.len() + effect.grown.len();
        let bad = t!(language, "effect-bad", created = count(&effect.created), grown = count(&effect.grown));
        phrase = phrase.gap(10.0);
        phrase = if made > 0 { phrase.mark(Tone::Warning).toned(Tone::Warning, &bad) } else { phrase.muted(&bad) };
        phrase = phrase.gap(10.0).muted(&outcome::density(view, effect));
    }
    let keys = ui.available_width() > palette.px(HINT_ROOM) * 2.0;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if keys {
            let hint = match carried.grip {
                crate::session::action::Grip::Key => t!(language, "carry-hint-keys"),
                _ => t!(language, "carry-hint-hand"),
            };
            Phrase::new(&palette).muted(&hint).show(ui);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| phrase.show(ui));
    });
}
