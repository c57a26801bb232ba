//! The rule book as this plan sets it: every rule at the left, the chosen one with all it can be set to at the right.

mod details;
mod list;
mod parameters;

use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::Front;
use crate::edit::Command;
use crate::rules::RULES;
use crate::rules::checker::{PRESETS, Preset, Rule};
use crate::session::TaskWish;
use crate::session::action::{Actions, EditAction, TaskAction};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::bar::menu_bar::action_button;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Icon, at_right, muted};

const WIDTH: f32 = 1120.0;
const LIST_WIDTH: f32 = 430.0;
const GAP: f32 = 20.0;
/// What the heading and the buttons take of the window's height.
const AROUND: f32 = 176.0;

/// `open` is the rule it is open at.
pub fn show(ui: &Ui, front: &mut Front, view: &View, open: Option<&str>, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "rules-title"), WIDTH, |ui, front| {
        let chosen = rule_of(open).code;
        let presets = presets(ui, view, actions);
        ui.separator();
        let height = ui.ctx().content_rect().height() - Palette::of(ui).px(AROUND) - presets;
        let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height.max(200.0)), Sense::hover());
        let clicked = in_room(ui, "list", left_of(room, ui), |ui| list::show(ui, view, chosen, front.is_new));
        let rule = rule_of(clicked.or(Some(chosen)));
        in_room(ui, "details", right_of(room, ui), |ui| details::show(ui, view, rule, actions));
        if let Some(clicked) = clicked {
            actions.push(TaskAction::Wish(TaskWish::Rule(clicked)));
        }
        foot(ui, front, view, actions);
    });
}

/// The rule of that code; the first of the book where there is none.
fn rule_of(code: Option<&str>) -> &'static Rule {
    RULES.iter().find(|rule| Some(rule.code) == code).copied().unwrap_or(RULES[0])
}

fn left_of(room: Rect, ui: &Ui) -> Rect {
    room.with_max_x(room.left() + Palette::of(ui).px(LIST_WIDTH).min(room.width() * 0.45))
}

fn right_of(room: Rect, ui: &Ui) -> Rect {
    room.with_min_x(left_of(room, ui).right() + Palette::of(ui).px(GAP))
}

fn in_room<R>(ui: &mut Ui, salt: &'static str, room: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let line = pos2(room.left() - Palette::of(ui).px(GAP / 2.0), room.top());
    if salt == "details" {
        ui.painter().vline(line.x, room.y_range(), Palette::of(ui).hairline());
    }
    ui.scope_builder(UiBuilder::new().max_rect(room).id_salt(salt), content).inner
}

/// Sets of parameters that documents ask for; those in use are marked. Says how high they stand: they may take two lines.
fn presets(ui: &mut Ui, view: &View, actions: &mut Actions) -> f32 {
    let row = ui.horizontal_wrapped(|ui| {
        muted(ui, &t!(view.language, "rules-presets"));
        for preset in &PRESETS {
            let name = sentences::rule_text(view.language, &format!("preset-{}", preset.code));
            let used = preset.is_used(view.rule_settings);
            if ui.selectable_label(used, name).clicked() && !used {
                actions.edit(asked_by(view, preset));
            }
        }
    });
    row.response.rect.height()
}

fn asked_by(view: &View, preset: &Preset) -> Command {
    Command::UsePreset { preset: preset.code.to_owned(), settings: preset.settings(view.plan()) }
}

/// Undo and redo within reach, and the way out.
fn foot(ui: &mut Ui, front: &mut Front, view: &View, actions: &mut Actions) {
    ui.horizontal(|ui| {
        for (icon, wish) in [(Icon::Undo, EditAction::Undo), (Icon::Redo, EditAction::Redo)] {
            action_button(ui, view, icon, wish, actions);
        }
        at_right(ui, "close", |ui| {
            let close = ui.add(super::primary(ui, t!(view.language, "dialog-ok")));
            front.closed |= close.clicked();
        });
    });
}
