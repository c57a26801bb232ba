//! The top line of the window: menus, undo and redo, the viewing date, search, language, projector.

use egui::{Button, MenuBar, Rect, Role, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::shortcuts::keys_text;
use super::theme::{Palette, Theme};
use super::widgets::{Icon, Segment, at_right, icon_button, segmented};
use super::{SortBy, View, Zoom, date_field, search};
use crate::app::Selection;
use crate::app::action::{Action, Actions, Menu};
use crate::edit::ChangeSet;
use crate::text::{Language, sentences, t};

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
        for menu in Menu::ALL {
            ui.menu_button(menu.name(view.language), |ui| menu_items(ui, menu, view, actions));
        }
        ui.add_space(Palette::of(ui).px(8.0));
        for (icon, action) in [(Icon::Undo, Action::Undo), (Icon::Redo, Action::Redo)] {
            let name = item_with_keys(ui, view, &action);
            if icon_button(ui, icon, &name, is_possible(view, &action)).clicked() {
                actions.push(action);
            }
        }
        at_right(ui, "right end", |ui| right_end(ui, view, actions));
    });
}

/// The name of an action with the keys that ask for it.
pub fn name_with_keys(ui: &Ui, language: Language, action: &Action) -> String {
    with_keys(ui, action.name(language).unwrap_or_default(), action)
}

/// The same, with what undo and redo would take back or do again.
pub fn item_with_keys(ui: &Ui, view: &View, action: &Action) -> String {
    with_keys(ui, item_name(view, action), action)
}

fn with_keys(ui: &Ui, name: String, action: &Action) -> String {
    match action.shortcuts().first() {
        Some(&keys) => format!("{name} ({})", keys_text(ui, keys)),
        None => name,
    }
}

fn right_end(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    // Out of the menus' style again.
    ui.reset_style();
    ui.horizontal(|ui| date_field::show(ui, view, actions));
    ui.add_space(palette.px(4.0));
    search::show(ui, view, actions);
    ui.add_space(palette.px(4.0));
    let segments = [Segment { text: "VI", name: "Tiếng Việt" }, Segment { text: "EN", name: "English" }];
    let chosen = Language::ALL.iter().position(|language| *language == view.language).unwrap_or_default();
    if let Some(&language) = segmented(ui, &segments, chosen).and_then(|index| Language::ALL.get(index)) {
        actions.push(Action::UseLanguage(language));
    }
    let projector = Action::UseTheme(Theme::Projector);
    let name = projector.name(view.language).unwrap_or_default();
    let button = Button::new(name).selected(view.settings().theme == Theme::Projector).frame_when_inactive(false);
    if ui.add(button).on_hover_text(name_with_keys(ui, view.language, &projector)).clicked() {
        actions.push(projector);
    }
}

fn menu_items(ui: &mut Ui, menu: Menu, view: &View, actions: &mut Actions) {
    ui.spacing_mut().button_padding = vec2(Palette::of(ui).px(GUTTER), 2.0);
    ui.set_min_width(Palette::of(ui).px(220.0));
    for (number, group) in menu.groups().into_iter().enumerate() {
        if number > 0 {
            ui.separator();
        }
        for action in group {
            item(ui, view, action, actions);
        }
        if menu == Menu::File && number == 0 {
            recent(ui, view, actions);
        }
    }
}

fn item(ui: &mut Ui, view: &View, action: Action, actions: &mut Actions) {
    let name = item_name(view, &action);
    let mut button = Button::new(&name).wrap_mode(egui::TextWrapMode::Extend);
    if let Some(&keys) = action.shortcuts().first() {
        button = button.shortcut_text(keys_text(ui, keys));
    }
    let enabled = is_possible(view, &action);
    let response = ui.add_enabled(enabled, button);
    let checked = is_checked(view, &action);
    // The name alone: the keys are no part of it.
    response.widget_info(|| match checked {
        Some(checked) => WidgetInfo::selected(Role::Button, enabled, checked, &name),
        None => WidgetInfo::labeled(Role::Button, enabled, &name),
    });
    if checked == Some(true) {
        paint_tick(ui, response.rect);
    }
    if response.clicked() {
        actions.push(action);
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
    ui.add_enabled_ui(!files.is_empty() && !view.busy, |ui| {
        ui.menu_button(t!(view.language, "bar-recent"), |ui| {
            for path in files {
                let whole = path.display().to_string();
                let name = path.file_name().map_or_else(|| whole.clone(), |name| name.to_string_lossy().into_owned());
                if ui.push_id(path, |ui| ui.button(name)).inner.on_hover_text(whole).clicked() {
                    actions.push(Action::OpenFile(path.clone()));
                }
            }
            ui.separator();
            if ui.button(t!(view.language, "bar-clear-recent")).clicked() {
                actions.push(Action::ClearRecent);
            }
        });
    });
}

/// Undo and redo say what they take back or do again.
fn item_name(view: &View, action: &Action) -> String {
    let language = view.language;
    let history = view.session.document.history();
    let deed = |change: &ChangeSet| sentences::deed(language, &change.deed);
    let named = match action {
        Action::Undo => history.next_undo().map(|change| t!(language, "bar-undo", deed = deed(change))),
        Action::Redo => history.next_redo().map(|change| t!(language, "bar-redo", deed = deed(change))),
        _ => None,
    };
    named.or_else(|| action.name(language)).unwrap_or_default()
}

/// Whether asking for it would do anything.
pub fn is_possible(view: &View, action: &Action) -> bool {
    let history = view.session.document.history();
    match action {
        Action::Undo => history.next_undo().is_some(),
        Action::Redo => history.next_redo().is_some(),
        Action::Open | Action::OpenSample | Action::Save | Action::SaveAs => !view.busy,
        Action::MoveTo => matches!(view.session.selection, Some(Selection::Doctor(_))),
        Action::NextFinding | Action::PreviousFinding => view.checked().findings().next().is_some(),
        Action::FirstDay => view.date() != view.plan().cover.baseline,
        Action::ZoomIn => view.settings().zoom != Zoom::Detail,
        Action::ZoomOut => view.settings().zoom != Zoom::Overview,
        _ => true,
    }
}

/// Whether a choice is the present one; nothing for what is no choice.
fn is_checked(view: &View, action: &Action) -> Option<bool> {
    let settings = view.settings();
    Some(match action {
        Action::UseLanguage(language) => *language == view.language,
        Action::UseTheme(theme) => *theme == settings.theme,
        Action::SortByNeed => settings.sort_by == SortBy::Need,
        Action::SortByName => settings.sort_by == SortBy::Name,
        Action::ToggleFindings => settings.findings_open,
        Action::ToggleInspector => settings.inspector_open,
        _ => return None,
    })
}
