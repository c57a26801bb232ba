//! The page in the middle of the window, under the tabs that lead to all of them.

pub mod board;
mod changes;
mod compare;
pub mod forecast;
pub mod map;
pub mod proposal;
mod sheets;
mod start;
mod time;
mod wheel;

use egui::{Align, Frame, Layout, Margin, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::theme::Palette;
use super::widgets::Phrase;
use super::widgets::outline::paint_focus_ring;
use crate::session::Side;
use crate::session::action::{Actions, PageAction, SettingsAction};
use crate::session::pages::Page;
use crate::session::pages::sheets::Kind;
use crate::text::t;
use crate::ui::bar::menu_bar::name_with_keys;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    match view.session.pages.shown {
        Page::Board => board::show(ui, view, actions),
        Page::Changes => changes::show(ui, view, actions),
        Page::Compare => compare::show(ui, view, actions),
        Page::Time => time::show(ui, view, actions),
        Page::Proposal => proposal::show(ui, view, actions),
        Page::Forecast => forecast::show(ui, view, actions),
        Page::Map => map::show(ui, view, actions),
        Page::Doctors => sheets::show(ui, view, Kind::Doctors, actions),
        Page::Stations => sheets::show(ui, view, Kind::Stations, actions),
        Page::Start => start::show(ui, view, actions),
    }
}

/// Tab while nothing has the keyboard: on a sheet it goes on from the chosen cell. Whether it was for the page.
pub fn take_tab(ui: &Ui, view: &View, actions: &mut Actions) -> bool {
    match view.session.pages.shown {
        Page::Doctors => sheets::take_tab(ui, view, Kind::Doctors, actions),
        Page::Stations => sheets::take_tab(ui, view, Kind::Stations, actions),
        _ => false,
    }
}

/// A line narrower than this has smaller tabs, closer together.
const NARROW: f32 = 760.0;

/// The line above a page: the tabs at the left, what the page itself offers at the right.
fn line(ui: &mut Ui, view: &View, actions: &mut Actions, offers: impl FnOnce(&mut Ui, &mut Actions)) {
    Frame::new().inner_margin(Margin { left: 14, right: 14, top: 6, bottom: 2 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            let palette = Palette::of(ui);
            let is_narrow = ui.available_width() < palette.px(NARROW);
            ui.spacing_mut().item_spacing.x = palette.px(if is_narrow { 7.0 } else { 14.0 });
            panel_button(ui, view, Side::Findings, actions);
            let compared = view.session.pages.compare.other().map(|_| Page::Compare);
            for page in Page::ALL.into_iter().chain(compared) {
                if tab(ui, view, page, is_narrow) {
                    actions.push(PageAction::Show(page));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                panel_button(ui, view, Side::Inspector, actions);
                offers(ui, actions);
            });
        });
    });
}

/// The height of that line, with the room around it.
pub fn line_height(ui: &Ui) -> f32 {
    Palette::of(ui).px(24.0) + 8.0
}

/// The way to a panel that is not there: closed, or without room.
fn panel_button(ui: &mut Ui, view: &View, side: Side, actions: &mut Actions) {
    if view.session.shows(side) {
        return;
    }
    let palette = Palette::of(ui);
    let (text, wish) = match side {
        Side::Findings => (t!(view.language, "board-findings"), SettingsAction::ToggleFindings),
        Side::Inspector => (t!(view.language, "board-inspector"), SettingsAction::ToggleInspector),
    };
    let phrase = Phrase::new(&palette).with(&text, palette.body(), palette.accent);
    let name = name_with_keys(ui, view.session, &wish.into())();
    if phrase.show_button(ui).on_hover_text(name).clicked() {
        actions.push(wish);
    }
}

/// Says whether a page that is not shown was asked for.
fn tab(ui: &mut Ui, view: &View, page: Page, is_narrow: bool) -> bool {
    let palette = Palette::of(ui);
    let (name, shown) = (page.name(view.language), view.session.pages.shown == page);
    let phrase = Phrase::new(&palette);
    let font = if is_narrow { palette.small() } else { palette.body() };
    let strong = if is_narrow { palette.small_strong() } else { palette.body_strong() };
    let phrase = if shown { phrase.with(&name, strong, palette.ink) } else { phrase.with(&name, font, palette.muted) };
    let laid = phrase.lay_out(ui.painter(), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(laid.size() + vec2(0.0, palette.px(6.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, shown, &name));
    laid.paint_in(ui.painter(), rect);
    if shown {
        let y = rect.bottom();
        ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], Stroke::new(2.0, palette.accent));
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 3, &palette);
    }
    response.clicked() && !shown
}
