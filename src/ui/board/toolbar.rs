//! The line above the board: how it is sorted and how near it is.

use egui::{Align, Frame, Layout, Margin, Popup, Ui};

use crate::app::action::{Action, Actions};
use crate::text::t;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;
use crate::ui::{SortBy, View, Zoom};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    Frame::new().inner_margin(Margin { left: 14, right: 14, top: 6, bottom: 2 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            Phrase::new(&palette).with(&t!(language, "board-title"), palette.heading(), palette.ink).show(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let zoom = match view.settings().zoom {
                    Zoom::Overview => t!(language, "board-zoom-overview"),
                    Zoom::Normal => t!(language, "board-zoom-normal"),
                    Zoom::Detail => t!(language, "board-zoom-detail"),
                };
                menu(ui, &zoom, |ui| {
                    item(ui, view, Action::ZoomIn, false, actions);
                    item(ui, view, Action::ZoomOut, false, actions);
                });
                let sort = match view.settings().sort_by {
                    SortBy::Need => t!(language, "action-sort-by-need"),
                    SortBy::Name => t!(language, "action-sort-by-name"),
                };
                menu(ui, &sort, |ui| {
                    item(ui, view, Action::SortByNeed, view.settings().sort_by == SortBy::Need, actions);
                    item(ui, view, Action::SortByName, view.settings().sort_by == SortBy::Name, actions);
                });
            });
        });
    });
}

fn menu(ui: &mut Ui, text: &str, items: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    let button = Phrase::new(&palette).muted(text).gap(3.0).down(palette.muted).show_button(ui);
    Popup::menu(&button).show(items);
}

fn item(ui: &mut Ui, view: &View, action: Action, chosen: bool, actions: &mut Actions) {
    let Some(name) = action.name(view.language) else { return };
    let keys = action.shortcuts().first().map(|keys| ui.format_shortcut(keys)).unwrap_or_default();
    if ui.add(egui::Button::selectable(chosen, name).shortcut_text(keys)).clicked() {
        actions.push(action);
    }
}
