//! The top line of the window: menus, undo and redo, the viewing date, search, language, projector.

use std::path::PathBuf;

use egui::{
    Button, Key, MenuBar, Modifiers, Popup, Rect, Response, Role, ScrollArea, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::shortcuts::keys_text;
use super::{date_field, search};
use crate::session::action::{Action, Actions, EditAction, FileAction, SettingsAction};
use crate::session::{Listed, Menu, Session, Theme, possible};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Icon, Segment, at_right, explain, icon_button_called, segmented};

/// Room at the left of a menu's words for the tick.
const GUTTER: f32 = 24.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let bar_style = |style: &mut egui::Style| {
        egui::containers::menu::menu_style(style);
        style.spacing.button_padding = vec2(8.0, 2.0);
    };
    MenuBar::new().style(bar_style as fn(&mut egui::Style)).ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = Palette::of(ui).px(2.0);
        // The first word stands where everything below begins.
        ui.add_space(-8.0);
        let at_start = view.session.is_at_start();
        let below = ui.min_rect().bottom();
        for menu in Menu::ALL.into_iter().filter(|menu| !at_start || *menu != Menu::Edit) {
            let shown = ui.menu_button(menu.name(view.language), |ui| menu_items(ui, menu, below, view, actions));
            open_by_letter(ui, view, menu, &shown.response);
        }
        if at_start {
            return at_right(ui, "right end", |ui| languages(ui, view, actions));
        }
        ui.add_space(Palette::of(ui).px(8.0));
        for (icon, wish) in [(Icon::Undo, EditAction::Undo), (Icon::Redo, EditAction::Redo)] {
            action_button(ui, view, icon, wish, actions);
        }
        let room = ui.available_width();
        at_right(ui, "right end", |ui| right_end(ui, view, room, actions));
    });
}

/// Alt and a letter of its name open a menu; while Alt is held the letter is underlined.
fn open_by_letter(ui: &Ui, view: &View, menu: Menu, button: &Response) {
    if view.session.carried.is_some() || view.session.in_front().is_some() {
        return;
    }
    let letter = menu.letter(view.language);
    if ui.input_mut(|input| input.consume_key(Modifiers::ALT, letter)) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(button));
        button.request_focus();
    }
    if ui.input(|input| input.modifiers.alt) {
        underline(ui, &menu.name(view.language), letter, button.rect);
    }
}

fn underline(ui: &Ui, name: &str, letter: Key, button: Rect) {
    let palette = Palette::of(ui);
    let Some(place) = name.chars().position(|part| part.to_uppercase().eq(letter.name().chars())) else { return };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), palette.body(), palette.ink);
    let glyph = galley.rows.first().and_then(|row| row.row.glyphs.get(place));
    if let Some(glyph) = glyph {
        let left = button.center().x - galley.size().x / 2.0 + glyph.pos.x;
        let y = button.center().y + galley.size().y / 2.0 - palette.px(2.0);
        ui.painter().hline(left..=left + glyph.advance_width, y, egui::Stroke::new(1.0, palette.ink));
    }
}

/// A button of one icon for a listed action, named with its keys; greyed while asking for it would do nothing.
pub fn action_button(ui: &mut Ui, view: &View, icon: Icon, wish: impl Into<Action>, actions: &mut Actions) {
    let action = wish.into();
    let possible = Listed::of(&action).is_some_and(|row| row.is_possible(view.session));
    let name = name_with_keys(ui, view.session, &action);
    if icon_button_called(ui, icon, &name, possible).clicked() {
        actions.push(action);
    }
}

/// The name of a listed action with the keys that ask for it; undo and redo say what they take back or do again. It is
/// put together when somebody wants to know: then egui itself may be at work, and is asked nothing any more.
pub fn name_with_keys<'a>(ui: &Ui, session: &'a Session, action: &Action) -> impl Fn() -> String + 'a {
    let row = Listed::of(action);
    let keys = row.and_then(|row| row.keys.first()).map(|&keys| keys_text(ui, keys));
    move || match (row, &keys) {
        (Some(row), Some(keys)) => format!("{} ({keys})", row.name_now(session)),
        (Some(row), None) => row.name_now(session),
        (None, _) => String::new(),
    }
}

/// In so much room: where that is not enough for all of it the search is narrower.
fn right_end(ui: &mut Ui, view: &View, room: f32, actions: &mut Actions) {
    let palette = Palette::of(ui);
    // Out of the menus' style again.
    ui.reset_style();
    ui.horizontal(|ui| date_field::show(ui, view, actions));
    ui.add_space(palette.px(4.0));
    // What the others take comes from the pass before.
    let id = ui.make_persistent_id("beside the search");
    let beside: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let width = search::width(ui, view, room - beside);
    search::show(ui, view, width, actions);
    ui.add_space(palette.px(4.0));
    languages(ui, view, actions);
    let projector = Action::Settings(SettingsAction::UseTheme(Theme::Projector));
    let name = Listed::of(&projector).map(|row| row.name(view.language)).unwrap_or_default();
    let button = Button::new(name).selected(view.settings().theme == Theme::Projector).frame_when_inactive(false);
    let button = ui.add(button);
    explain(&button, name_with_keys(ui, view.session, &projector));
    if button.clicked() {
        actions.push(projector);
    }
    let others = ui.min_rect().width() - width;
    ui.data_mut(|data| data.insert_temp(id, others));
}

fn languages(ui: &mut Ui, view: &View, actions: &mut Actions) {
    ui.reset_style();
    let segments = [Segment { text: "VI", name: "Tiếng Việt" }, Segment { text: "EN", name: "English" }];
    let chosen = Language::ALL.iter().position(|language| *language == view.language).unwrap_or_default();
    if let Some(&language) = segmented(ui, &segments, chosen).and_then(|index| Language::ALL.get(index)) {
        actions.push(SettingsAction::UseLanguage(language));
    }
}

/// A menu stands below its button: a long one scrolls, and its frame and the margin around it take the rest.
fn menu_items(ui: &mut Ui, menu: Menu, below: f32, view: &View, actions: &mut Actions) {
    ui.spacing_mut().button_padding = vec2(Palette::of(ui).px(GUTTER), 2.0);
    let least = Palette::of(ui).px(220.0);
    ui.set_min_width(least);
    let room = ui.content_rect().bottom() - below - Palette::of(ui).px(24.0);
    // As high as that allows, and not only as high as a popup is at first.
    ScrollArea::vertical().id_salt("menu").max_height(room).min_scrolled_height(room).show(ui, |ui| {
        ui.set_min_width(least);
        for (number, group) in menu.groups().into_iter().enumerate() {
            if number > 0 {
                ui.separator();
            }
            for rows in group.chunk_by(|a, b| a.within(view.language) == b.within(view.language)) {
                match rows[0].within(view.language) {
                    Some(name) => {
                        ui.menu_button(name, |ui| items(ui, view, rows, actions));
                    }
                    None => items(ui, view, rows, actions),
                }
            }
            if menu == Menu::File && number == 0 {
                recent(ui, view, actions);
            }
        }
    });
}

fn items(ui: &mut Ui, view: &View, rows: &[&Listed], actions: &mut Actions) {
    for row in rows {
        item(ui, view, row, actions);
    }
}

fn item(ui: &mut Ui, view: &View, row: &Listed, actions: &mut Actions) {
    let name = row.name_now(view.session);
    let mut button = Button::new(&name).wrap_mode(egui::TextWrapMode::Extend);
    if let Some(&keys) = row.keys.first() {
        button = button.shortcut_text(keys_text(ui, keys));
    }
    let enabled = row.is_possible(view.session);
    let response = ui.add_enabled(enabled, button);
    let checked = row.is_checked(view.session);
    // The name alone: the keys are no part of it.
    response.widget_info(|| match checked {
        Some(checked) => WidgetInfo::selected(Role::Button, enabled, checked, &name),
        None => WidgetInfo::labeled(Role::Button, enabled, &name),
    });
    if checked == Some(true) {
        paint_tick(ui, response.rect);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        // A click of the mouse closes the menu by itself, the keyboard's does not.
        ui.close();
        actions.push(row.action.clone());
    }
}

fn paint_tick(ui: &Ui, item: Rect) {
    let palette = Palette::of(ui);
    let middle = pos2(item.left() + palette.px(GUTTER / 2.0), item.center().y);
    let room = Rect::from_center_size(middle, Vec2::splat(palette.px(9.0)));
    let at = |x: f32, y: f32| pos2(room.left() + room.width() * x, room.top() + room.height() * y);
    let stroke = egui::Stroke::new(palette.mark_width(), palette.accent);
    ui.painter().line(vec![at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)], stroke);
}

/// The files opened lately, by name, with the folder in the tooltip.
fn recent(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let files = &view.settings().recent;
    let can_open = |path: &PathBuf| possible(view.session, &FileAction::OpenFile(path.clone()).into()).is_ok();
    ui.add_enabled_ui(files.first().is_some_and(can_open), |ui| {
        ui.menu_button(t!(view.language, "bar-recent"), |ui| {
            for path in files {
                let whole = path.display().to_string();
                let name = path.file_name().map_or_else(|| whole.clone(), |name| name.to_string_lossy().into_owned());
                if ui.push_id(path, |ui| ui.button(name)).inner.on_hover_text(whole).clicked() {
                    ui.close();
                    actions.push(FileAction::OpenFile(path.clone()));
                }
            }
            ui.separator();
            if ui.button(t!(view.language, "bar-clear-recent")).clicked() {
                ui.close();
                actions.push(FileAction::ClearRecent);
            }
        });
    });
}
