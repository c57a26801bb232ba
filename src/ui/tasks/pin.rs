//! Before doctors are pinned who have proposed moves: agree these first, once for all, or pin alone.

use egui::Ui;

use super::{Front, agree, buttons, primary, secondary};
use crate::plan::Move;
use crate::session::action::{Actions, EditAction};
use crate::session::tasks::pinning::{PinAnswer, Pinning};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::movements;
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, wrapped};

/// As many moves are told.
const SHOWN: usize = 8;

pub(super) fn show(ui: &Ui, front: &mut Front, view: &View, pinning: &Pinning, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &title(view, pinning), 480.0, |ui, front| {
        let palette = Palette::of(ui);
        for step in pinning.moves(view.plan()).take(SHOWN) {
            wrapped(ui, &told(view, step), palette.body(), palette.ink);
        }
        let more = pinning.steps.len().saturating_sub(SHOWN);
        if more > 0 {
            muted(ui, &t!(language, "dialog-intended-more", number = number(language, more as i64)));
        }
        wrapped(ui, &t!(language, "pin-about"), palette.small(), palette.muted);
        let (basis, entered) = agree::decision(ui, front, language, &pinning.decision, actions);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            if ui.add(secondary(ui, t!(language, "pin-alone"))).clicked() {
                actions.push(EditAction::Pin(PinAnswer::Alone));
            }
            let pressed = ui.add_enabled(basis.is_ok(), primary(ui, t!(language, "pin-agree"))).clicked();
            if let (true, Ok(basis)) = (pressed || entered, basis) {
                actions.push(EditAction::Pin(PinAnswer::Agree(basis)));
            }
        });
    });
}

fn title(view: &View, pinning: &Pinning) -> String {
    match &pinning.doctors[..] {
        [alone] => {
            let doctor = view.plan().doctors.get(alone).map_or_else(|| alone.to_string(), |doctor| doctor.name.clone());
            t!(view.language, "pin-title", doctor = doctor)
        }
        several => {
            let count = several.len() as i64;
            t!(view.language, "pin-title-several", count = count, number = number(view.language, count))
        }
    }
}

/// "Trần Thị Lan: luân phiên BVĐKKV Tiên Yên → Hải Lạng, 01/01/2026–03/07/2026".
fn told(view: &View, step: &Move) -> String {
    let kind = sentences::move_kind(view.language, step.kind);
    let told = format!("{kind} {}, {}", movements::route(view, step), movements::term(view, step));
    t!(view.language, "reason-of", doctor = movements::doctor_name(view, step), reason = told)
}
