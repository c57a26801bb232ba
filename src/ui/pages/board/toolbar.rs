//! The menus above the board: how it is sorted and how near it is.

use egui::{Popup, Ui};

use crate::session::action::{Actions, PageAction};
use crate::session::{Listed, SortBy, Zoom};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// The menus at the right end of the line.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let language = view.language;
    menu(ui, &zoom_name(language, view.settings().zoom), |ui| {
        for level in Zoom::ALL {
            let chosen = view.settings().zoom == level;
            if ui.add(egui::Button::selectable(chosen, zoom_name(language, level))).clicked() {
                actions.push(PageAction::Zoom(level));
            }
        }
        ui.separator();
        item(ui, view, PageAction::ZoomIn, actions);
        item(ui, view, PageAction::ZoomOut, actions);
    });
    let sort = match view.settings().sort_by {
        SortBy::Need => t!(language, "action-sort-by-need"),
        SortBy::Name => t!(language, "action-sort-by-name"),
    };
    menu(ui, &sort, |ui| {
        item(ui, view, PageAction::SortByNeed, actions);
        item(ui, view, PageAction::SortByName, actions);
    });
}

fn zoom_name(language: Language, zoom: Zoom) -> String {
    match zoom {
        Zoom::Overview => t!(language, "board-zoom-overview"),
        Zoom::Normal => t!(language, "board-zoom-normal"),
        Zoom::Detail => t!(language, "board-zoom-detail"),
    }
}

fn menu(ui: &mut Ui, text: &str, items: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    let button = Phrase::new(&palette).muted(text).gap(3.0).down(palette.muted).show_button(ui);
    Popup::menu(&button).show(items);
}

fn item(ui: &mut Ui, view: &View, wish: PageAction, actions: &mut Actions) {
    let Some(row) = Listed::of(&wish.into()) else { return };
    let keys = row.keys.first().map(|keys| ui.format_shortcut(keys)).unwrap_or_default();
    let chosen = row.is_checked(view.session) == Some(true);
    if ui.add(egui::Button::selectable(chosen, row.name(view.language)).shortcut_text(keys)).clicked() {
        actions.push(row.action.clone());
    }
}
