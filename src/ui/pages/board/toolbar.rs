//! The menus above the board: how it is sorted and how near it is.

use egui::{Popup, Ui};

use crate::session::action::{Actions, PageAction};
use crate::session::{Listed, SortBy, Zoom};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// The most room between the two.
const APART: f32 = 14.0;

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
    menu(ui, &sort_name(view), |ui| {
        item(ui, view, PageAction::SortByNeed, actions);
        item(ui, view, PageAction::SortByName, actions);
    });
}

/// What they take.
pub fn width(ui: &Ui, view: &View) -> f32 {
    let names = [zoom_name(view.language, view.settings().zoom), sort_name(view)];
    let widths = names.map(|name| button(ui, &name).lay_out(ui.painter(), f32::INFINITY).size().x);
    widths.iter().sum::<f32>() + Palette::of(ui).px(APART)
}

fn sort_name(view: &View) -> String {
    match view.settings().sort_by {
        SortBy::Need => t!(view.language, "action-sort-by-need"),
        SortBy::Name => t!(view.language, "action-sort-by-name"),
    }
}

fn zoom_name(language: Language, zoom: Zoom) -> String {
    match zoom {
        Zoom::Overview => t!(language, "board-zoom-overview"),
        Zoom::Normal => t!(language, "board-zoom-normal"),
        Zoom::Detail => t!(language, "board-zoom-detail"),
    }
}

fn menu(ui: &mut Ui, text: &str, items: impl FnOnce(&mut Ui)) {
    let button = button(ui, text).show_button(ui);
    Popup::menu(&button).show(items);
}

fn button(ui: &Ui, text: &str) -> Phrase {
    let palette = Palette::of(ui);
    Phrase::new(&palette).muted(text).gap(3.0).down(palette.muted)
}

fn item(ui: &mut Ui, view: &View, wish: PageAction, actions: &mut Actions) {
    let Some(row) = Listed::of(&wish.into()) else { return };
    let keys = row.keys.first().map(|keys| ui.format_shortcut(keys)).unwrap_or_default();
    let chosen = row.is_checked(view.session) == Some(true);
    if ui.add(egui::Button::selectable(chosen, row.name(view.language)).shortcut_text(keys)).clicked() {
        actions.push(row.action.clone());
    }
}
