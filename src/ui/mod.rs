//! Draws the screen from the session, and says what the user asked for. One part of the screen a file.
//!
//! Every part is a `fn show(&mut Ui, &View, &mut Actions)`: it reads, draws and pushes actions; it changes nothing.

mod bar;
mod carry;
mod editor;
mod escape;
pub mod fonts;
mod foot;
mod head;
mod pages;
mod parts;
mod remembered;
mod side;
mod subjects;
mod tabbing;
mod tasks;
pub mod theme;
mod tour;
mod view;
pub mod widgets;

use std::sync::Arc;
use std::time::Duration;

use egui::{CentralPanel, Event, Frame, Key, Modifiers, Panel, Rect, Ui};

pub use bar::shortcuts::shortcuts;
pub use view::View;

use crate::session::action::{Actions, PageAction, SettingsAction};
use crate::session::{Room, Side};
use crate::text::t;
use parts::Parts;
use side::inspector::expand;
use theme::Palette;
use widgets::{drafts, lines};

/// How long cards light up after an edit.
pub const FLASH: Duration = Duration::from_millis(900);

/// Draws the whole window.
pub fn window(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let session = view.session;
    let several_lines = t!(view.language, "field-several-lines");
    drafts::begin(ui, session.drafts.clone(), session.taking_in, session.refocus_field, several_lines);
    expand::begin(ui, Arc::clone(&session.opened));
    lines::begin(ui);
    tabbing::begin(ui, view, actions);
    parts(ui, view, actions);
    carry::leave_drop(ui, view, actions);
    for place in expand::end(ui) {
        actions.push(PageAction::Flip(place));
    }
    actions.typed = drafts::end(ui);
    let is_of_work = |event: &Event| matches!(event, Event::PointerMoved(_) | Event::Key { .. });
    if ui.input(|input| input.events.iter().any(is_of_work)) {
        lay_out_ahead(ui);
    }
}

/// What an edit is told in, before there is one. At the start nobody has anything to edit yet, and is not to wait for it.
fn lay_out_ahead(ui: &Ui) {
    let palette = Palette::of(ui);
    for font in [palette.small(), palette.body(), palette.body_strong()] {
        lines::lay_out_ahead(ui.painter(), &font, lines::LETTERS);
    }
    lines::lay_out_ahead(ui.painter(), &palette.figure(), lines::FIGURES);
}

fn parts(ui: &mut Ui, view: &View, actions: &mut Actions) {
    if view.session.is_at_start() {
        return start(ui, view, actions);
    }
    let (palette, typing) = (Palette::of(ui), ui.text_edit_focused());
    let bar = |margin: egui::Margin| Frame::new().fill(palette.panel).inner_margin(margin);
    let line = egui::Margin::symmetric(12, 4);
    let mut parts = Parts::default();
    let top = |id| Panel::top(id).resizable(false).frame(bar(line));
    parts.push(top("menu bar").show(ui, |ui| bar::show(ui, view, actions)).response.rect);
    let head = top("headline").show(ui, |ui| head::show(ui, view, actions)).response.rect;
    let slim = Panel::top("scrubber").resizable(false).frame(bar(egui::Margin::symmetric(12, 0)));
    let time = slim.show(ui, |ui| head::scrubber::show(ui, view, actions)).response.rect;
    parts.push(head.union(time));
    if let Some(tour) = &view.session.tour {
        let line = Panel::top("tour").resizable(false).frame(Frame::new());
        parts.push(line.show(ui, |ui| tour::show(ui, view, tour, actions)).response.rect);
    }
    let foot = Panel::bottom("tray").resizable(false).frame(bar(line));
    let foot = foot.show(ui, |ui| of_plan(ui, view, |ui| foot::show(ui, view, actions)));
    // Where the list is closed by key, the pointer is on nothing in it.
    side::parties::point_at(ui, None);
    if view.session.shows(Side::Findings) {
        let frame = bar(egui::Margin::ZERO);
        let show = |ui: &mut Ui, actions: &mut Actions| side::findings::show(ui, view, actions);
        parts.push(panel(ui, view, Side::Findings, frame, actions, show));
    }
    let beside = beside(ui, view, bar(egui::Margin { left: 14, right: 12, top: 10, bottom: 0 }), actions);
    if typing && !ui.text_edit_focused() {
        // Enter has done its work where a field was left by it: on the page it opens nothing.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    // Its ground is what the window is cleared with: not painted, it costs nothing.
    let show = pages::shown(view).show;
    let page = CentralPanel::no_frame().show(ui, |ui| of_plan(ui, view, |ui| show(ui, view, actions)));
    ui.data_mut(|data| data.insert_temp(page_id(), page.response.rect));
    // The keyboard comes to the cards; the line above them is reached from there.
    let cards = page.response.rect;
    let top = ui.read_response(pages::line_id()).map_or(cards.top(), |line| line.rect.bottom());
    parts.push(cards.with_min_y(top));
    beside.into_iter().chain([foot.response.rect]).for_each(|rect| parts.push(rect));
    if let Some(forward) = view.session.step {
        parts.step(ui, forward);
    }
    editor::show(ui, view, actions);
    tasks::show(ui, view, actions);
}

/// What is drawn of a plan keeps a place of its own in what scrolls: another plan begins at the top, and a copy of this
/// one, as a save or a merge leaves it, stays where it was.
fn of_plan(ui: &mut Ui, view: &View, content: impl FnOnce(&mut Ui)) {
    ui.push_id(view.plan().lineage.plan.as_str(), content);
}

/// What stands at the right of the page: what is decided while copies are merged, else what is looked at.
fn beside(ui: &mut Ui, view: &View, frame: Frame, actions: &mut Actions) -> Option<Rect> {
    if let Some((task, merge)) = view.session.merging() {
        return Some(tasks::merging::beside(ui, view, frame, (task, merge), actions));
    }
    view.session.shows(Side::Inspector).then(|| {
        let content = pages::shown(view).beside;
        panel(ui, view, Side::Inspector, frame, actions, |ui, actions| content(ui, view, actions))
    })
}

/// The start page has the window to itself: nothing of a plan stands beside it.
fn start(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let line = Frame::new().fill(palette.panel).inner_margin(egui::Margin::symmetric(12, 4));
    let top = Panel::top("menu bar").resizable(false).frame(line);
    top.show(ui, |ui| bar::show(ui, view, actions));
    let foot = Panel::bottom("start foot").resizable(false).frame(line);
    foot.show(ui, |ui| foot::at_start(ui, view, actions));
    CentralPanel::no_frame().show(ui, |ui| (pages::shown(view).show)(ui, view, actions));
    tasks::show(ui, view, actions);
}

fn page_id() -> egui::Id {
    egui::Id::unique("where the page is")
}

/// Where the page was drawn last, for a picture of it.
pub fn page_rect(context: &egui::Context) -> Option<Rect> {
    context.data(|data| data.get_temp(page_id()))
}

/// A panel beside the page. It can be drawn wider and narrower, and keeps that width: one for each size of type.
fn panel(
    ui: &mut Ui,
    view: &View,
    side: Side,
    frame: Frame,
    actions: &mut Actions,
    content: impl FnOnce(&mut Ui, &mut Actions),
) -> Rect {
    let (palette, room, theme) = (Palette::of(ui), view.session.room(), view.settings().theme);
    let (made, least, most) = match (side, room) {
        (Side::Findings, Room::Wide) => (264.0, 180.0, 420.0),
        (Side::Findings, Room::Close) => (220.0, 180.0, 260.0),
        (Side::Findings, Room::One | Room::None) => (264.0, 180.0, 320.0),
        (Side::Inspector, Room::Wide) => (286.0, 220.0, 480.0),
        (Side::Inspector, Room::Close) => (244.0, 220.0, 290.0),
        (Side::Inspector, Room::One | Room::None) => (260.0, 220.0, 340.0),
    };
    let range = palette.px(least)..=palette.px(most);
    let drawn = view.settings().widths.of(theme, side);
    let width = drawn.unwrap_or(palette.px(made)).clamp(*range.start(), *range.end());
    let id = (side, theme.scale().to_bits(), room);
    let panel = match side {
        Side::Findings => Panel::left(id),
        Side::Inspector => Panel::right(id),
    };
    let panel = panel.resizable(true).default_size(width).size_range(range).frame(frame);
    let rect = panel.show(ui, |ui| of_plan(ui, view, |ui| content(ui, actions))).response.rect;
    let is = rect.width();
    if (is - width).abs() > 1.0 && !ui.input(|input| input.pointer.any_down()) {
        actions.push(SettingsAction::Widen(side, is));
    }
    rect
}
