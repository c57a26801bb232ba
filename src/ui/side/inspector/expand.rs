//! What opens and closes: the sections of the panel, and the explanation beneath a figure.

use std::collections::BTreeSet;
use std::hash::Hash;
use std::sync::Arc;

use egui::{CursorIcon, Frame, Id, Margin, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::steady::part;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{FactLine, Icon, Phrase, paint_icon, wrapped};

/// The room at the right of a line for the sign that it opens.
const SIGN: f32 = 12.0;

/// A part of the page under a heading that folds it away. What was folded stays so from page to page.
pub fn section(ui: &mut Ui, key: &'static str, title: &str, note: &str, body: impl FnOnce(&mut Ui)) {
    part(ui, key, |ui| {
        if is_unfolded(ui, key, title, note) {
            body(ui);
        }
    });
}

/// Unfolds a section that is drawn next.
pub fn unfold(ui: &Ui, key: &'static str) {
    let id = section_id(key);
    if is_on(ui, id) {
        flip(ui, id);
    }
}

fn section_id(key: &'static str) -> Id {
    Id::unique(("inspector section", key))
}

/// Draws the heading, and says whether what stands below it is to be seen.
fn is_unfolded(ui: &mut Ui, key: &'static str, title: &str, note: &str) -> bool {
    ui.add_space(Palette::of(ui).px(8.0));
    let id = section_id(key);
    let folded = is_on(ui, id);
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), palette.px(20.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let words = Phrase::new(&palette).strong(title).gap(5.0).muted(note);
    let laid = words.lay_out(ui.painter(), rect.width() - palette.px(SIGN));
    let (name, enabled) = (laid.spoken().to_owned(), ui.is_enabled());
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, !folded, &name));
    paint_ground(ui, rect, &response, &palette);
    laid.paint_in(ui.painter(), rect);
    paint_sign(ui, rect, !folded, &palette);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        flip(ui, id);
    }
    !is_on(ui, id)
}

/// A figure; a click shows beneath it how it came about.
pub fn figure(ui: &mut Ui, label: &str, value: &str, note: &str, explain: impl FnOnce() -> Vec<String>) {
    let id = ui.make_persistent_id(("explained", label));
    let fact = FactLine { label, value, note, opens: true };
    let response = beside_sign(ui, is_on(ui, id), |ui| fact.show(ui));
    if response.clicked() {
        flip(ui, id);
    }
    if is_on(ui, id) {
        block(ui, |ui, palette| {
            for line in explain() {
                wrapped(ui, &line, palette.small(), palette.ink);
            }
        });
    }
}

/// Text on a ground of its own.
pub fn block(ui: &mut Ui, body: impl FnOnce(&mut Ui, &Palette)) {
    let palette = Palette::of(ui);
    Frame::new().fill(palette.ground).corner_radius(5).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        body(ui, &palette);
    });
}

/// Draws a line that leaves room for the sign, and the sign.
fn beside_sign(ui: &mut Ui, open: bool, line: impl FnOnce(&mut Ui) -> Response) -> Response {
    let palette = Palette::of(ui);
    let response = ui
        .scope(|ui| {
            ui.set_max_width(ui.available_width() - palette.px(SIGN));
            line(ui)
        })
        .inner;
    let right = response.rect.right() + palette.px(SIGN);
    paint_sign(ui, response.rect.with_max_x(right), open, &palette);
    response
}

/// The sign at the right end of a line.
pub fn paint_sign(ui: &Ui, line: Rect, open: bool, palette: &Palette) {
    let side = palette.px(8.0);
    let centre = pos2(line.right() - side / 2.0, line.center().y);
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    paint_icon(ui.painter(), Rect::from_center_size(centre, Vec2::splat(side)), icon, palette.muted, palette);
}

/// What a line that can be clicked looks like under pointer and keyboard.
pub fn paint_ground(ui: &Ui, rect: Rect, response: &Response, palette: &Palette) {
    if response.hovered() {
        ui.painter().rect_filled(rect, 4, palette.chip);
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(1.0), 4, palette);
    }
}

/// What is clicked open: carried into a frame from the session, and what is clicked in it carried out again.
#[derive(Clone, Default)]
struct Opened {
    places: Arc<BTreeSet<u64>>,
    flipped: Vec<u64>,
}

/// The frame begins with what the session has open.
pub fn begin(ui: &Ui, places: Arc<BTreeSet<u64>>) {
    ui.data_mut(|data| data.insert_temp(carrier(), Opened { places, flipped: Vec::new() }));
}

/// What was clicked open or closed in this frame.
pub fn end(ui: &Ui) -> Vec<u64> {
    let opened: Opened = ui.data_mut(|data| data.remove_temp(carrier())).unwrap_or_default();
    opened.flipped
}

fn carrier() -> Id {
    Id::unique("what is clicked open")
}

/// Whether something that starts closed (or unfolded) has been clicked.
pub fn is_on(ui: &Ui, id: Id) -> bool {
    let opened: Opened = ui.data(|data| data.get_temp(carrier())).unwrap_or_default();
    let place = id.value();
    opened.places.contains(&place) != opened.flipped.contains(&place)
}

pub fn flip(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.get_temp_mut_or_default::<Opened>(carrier()).flipped.push(id.value()));
}

/// Under which it is kept whether all of many things are shown.
pub fn all_of(ui: &Ui, key: impl Hash + std::fmt::Debug) -> Id {
    ui.make_persistent_id(("all of", key))
}

/// The first of many things, and a line that shows the rest.
pub fn first_of<T>(
    ui: &mut Ui,
    key: impl Hash + std::fmt::Debug,
    all: &[T],
    cap: usize,
    more: &str,
    each: impl Fn(&mut Ui, &T),
) {
    let id = all_of(ui, key);
    let shown = if is_on(ui, id) { all.len() } else { cap };
    all.iter().take(shown).for_each(|thing| each(ui, thing));
    if all.len() > shown && crate::ui::widgets::link_like(ui, more).clicked() {
        flip(ui, id);
    }
}
