//! A move that goes against something: the reasons, and the user's own reason for making it all the same.

use egui::{Key, TextEdit, Ui};

use super::{Front, buttons, primary, secondary};
use crate::advise::Verdict;
use crate::edit::{Placement, is_swap};
use crate::session::TaskWish;
use crate::session::action::{Actions, CarryAction, TaskAction};
use crate::text::names::clean;
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::subjects::verdict::verdict_tone;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{LINE_LETTERS, paint_mark, wrapped};

/// `verdict` has what speaks against the move, `written` is the user's own reason for it so far.
pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    placements: &[Placement],
    (verdict, written): (&Verdict, &str),
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &title(view, placements), 480.0, |ui, front| {
        for reason in verdict.reasons() {
            show_reason(ui, verdict_tone(verdict), &sentences::reason(language, view.plan(), reason));
        }
        let mut why = written.to_owned();
        let label = ui.label(t!(language, "dialog-asks-why"));
        let hint = t!(language, "dialog-asks-hint");
        let field = ui
            .add(TextEdit::singleline(&mut why).char_limit(LINE_LETTERS).hint_text(hint).desired_width(f32::INFINITY));
        let field = field.labelled_by(label.id);
        front.begins_at(&field);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let reason = clean(&why);
        if why != written {
            actions.push(TaskAction::Wish(TaskWish::Write(why)));
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let button = primary(ui, t!(language, "dialog-asks-anyway"));
            let pressed = ui.add_enabled(!reason.is_empty(), button).clicked();
            if (pressed || entered) && !reason.is_empty() {
                actions.push(CarryAction::DropAnyway { why: reason.clone() });
            }
        });
    });
}

fn title(view: &View, placements: &[Placement]) -> String {
    let (plan, language) = (view.plan(), view.language);
    let doctor = |of: &Placement| plan.doctors.get(&of.doctor).map_or_else(String::new, |doctor| doctor.name.clone());
    let place = |of: &Placement| {
        let facility = plan.facility_of(&of.to).and_then(|id| plan.facilities.get(id));
        facility.map_or_else(String::new, |facility| facility.name.clone())
    };
    match placements {
        [] => String::new(),
        [alone] => t!(language, "dialog-asks-title", doctor = doctor(alone), place = place(alone)),
        [one, other] if is_swap(one, other) => {
            t!(language, "dialog-asks-swap", one = doctor(one), other = doctor(other))
        }
        [one, ..] => {
            let count = placements.len() as i64;
            let number = number(language, count);
            t!(language, "dialog-asks-several", count = count, number = number, place = place(one))
        }
    }
}

fn show_reason(ui: &mut Ui, tone: Tone, reason: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(palette.px(16.0)), egui::Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone, &palette);
        wrapped(ui, reason, palette.body(), palette.ink);
    });
}
