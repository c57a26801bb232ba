//! The line above the table: what is chosen and does together, and what can be done with it.

use egui::{Align, Button, Layout, Popup, Ui};

use super::model::{joint, resting};
use crate::plan::MoveStatus;
use crate::session::action::{Action, Actions, PageAction};
use crate::session::pages::changes::ChangesWish;
use crate::session::possible;
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::head::counting;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, elided, menu_item};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    let chosen = view.session.pages.changes.chosen.len();
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(palette.px(30.0));
        if chosen == 0 {
            Phrase::new(&palette).muted(&t!(language, "changes-choose-some")).show(ui);
        } else {
            let count = number(language, chosen as i64);
            let words = t!(language, "changes-chosen", count = (chosen as i64), number = count);
            Phrase::new(&palette).with(&words, palette.body_strong(), palette.ink).show(ui);
            buttons(ui, view, actions);
        }
    });
    // A line of its own, there or not: nothing jumps when a row is chosen.
    let (joint, resting) = (joint(view), resting(view));
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            counting::switch(ui, view, actions);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if let Some(words) = &resting {
                    let words = Phrase::new(&palette).mark(Tone::Warning).gap(4.0).toned(Tone::Warning, words);
                    ui.scope(|ui| {
                        ui.set_max_width(ui.available_width() * 0.7);
                        words.show(ui);
                    });
                }
                elided(ui, joint.as_deref().unwrap_or(" "), ui.available_width(), palette.small(), palette.muted);
            });
        });
    });
}

/// What can be done with what is chosen.
fn wishes(language: Language) -> [(String, ChangesWish); 5] {
    [
        (t!(language, "changes-edit"), ChangesWish::Edit),
        (t!(language, "changes-agree"), ChangesWish::Set(MoveStatus::Agreed)),
        (t!(language, "changes-park"), ChangesWish::Set(MoveStatus::Parked)),
        (t!(language, "changes-propose"), ChangesWish::Set(MoveStatus::Proposed)),
        (t!(language, "changes-withdraw"), ChangesWish::Withdraw),
    ]
}

/// The same in the menu of a row.
pub fn items(ui: &mut Ui, view: &View, actions: &mut Actions) {
    for (name, wish) in wishes(view.language) {
        let can = view.session.pages.changes.can(&wish, view.plan());
        let action = Action::from(PageAction::Changes(wish));
        let enabled = can && possible(view.session, &action).is_ok();
        if ui.add_enabled_ui(enabled, |ui| menu_item(ui, name)).inner {
            actions.push(action);
        }
    }
}

/// Greyed where the plan cannot be changed now, or where moves of an act are chosen that go only with all of it. Only the
/// latter is told: another choice would help.
fn buttons(ui: &mut Ui, view: &View, actions: &mut Actions) {
    for (name, wish) in wishes(view.language) {
        let can = view.session.pages.changes.can(&wish, view.plan());
        let action = Action::from(PageAction::Changes(wish));
        let enabled = can && possible(view.session, &action).is_ok();
        let button = ui.add_enabled(enabled, Button::new(name));
        let button = if can { button } else { button.on_disabled_hover_text(t!(view.language, "changes-of-act")) };
        if button.clicked() {
            actions.push(action);
        }
    }
}

/// Which moves are listed, with how many there are.
pub fn filter(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let shown = view.session.pages.changes.status;
    let text = t!(view.language, "changes-filter", which = which(view.language, shown));
    let button = Phrase::new(&palette).muted(&text).gap(3.0).down(palette.muted).show_button(ui);
    Popup::menu(&button).show(|ui| {
        for status in [None, Some(MoveStatus::Proposed), Some(MoveStatus::Agreed), Some(MoveStatus::Parked)] {
            if ui.selectable_label(status == shown, which(view.language, status)).clicked() {
                actions.push(PageAction::Changes(ChangesWish::Show(status)));
            }
        }
    });
}

fn which(language: Language, status: Option<MoveStatus>) -> String {
    match status {
        None => t!(language, "changes-all"),
        Some(status) => sentences::move_status(language, status),
    }
}
