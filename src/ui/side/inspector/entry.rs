//! A line that leads to something else: its name, a word at the right, and a muted line beneath.

use egui::{CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::expand::paint_ground;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// The height of a muted line.
const NOTE: f32 = 15.0;

/// What the line says. An arrow `→` is painted.
#[derive(Clone, Copy, Default)]
pub struct ListLine<'a> {
    pub title: &'a str,
    pub aside: &'a str,
    pub note: &'a str,
    /// The mark in front of the title; its word is in the other texts.
    pub tone: Option<Tone>,
}

impl ListLine<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.show_with(ui, "")
    }

    /// With a second muted line, for what must not be cut.
    pub fn show_with(&self, ui: &mut Ui, second: &str) -> Response {
        let palette = Palette::of(ui);
        let line = palette.px(18.0);
        let notes = [self.note, second].into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>();
        let height = line + palette.px(NOTE) * notes.len() as f32;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let (name, enabled) = (self.accessible_name(second), ui.is_enabled());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        paint_ground(ui, rect, &response, &palette);
        let cut = self.paint(ui, rect, (line, &notes), &palette);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if cut { response.on_hover_text(name) } else { response }
    }

    /// Says whether anything had to be cut.
    fn paint(&self, ui: &Ui, rect: Rect, (line, notes): (f32, &[&str]), palette: &Palette) -> bool {
        let painter = ui.painter();
        let top = rect.with_max_y(rect.top() + line);
        let aside = Phrase::new(palette).muted(self.aside).lay_out(painter, rect.width() * 0.6);
        let start = Phrase::new(palette);
        let start = self.tone.map_or_else(|| start.clone(), |tone| start.clone().mark(tone));
        let room = rect.width() - aside.size().x - palette.px(6.0);
        let title = start.body(self.title).lay_out(painter, room);
        title.paint_in(painter, top);
        aside.paint_right_in(painter, top);
        let mut cut = title.elided() || aside.elided();
        for (place, note) in notes.iter().enumerate() {
            let note = Phrase::new(palette).muted(note).lay_out(painter, rect.width());
            let at = Rect::from_min_size(
                top.left_bottom() + vec2(0.0, palette.px(NOTE) * place as f32),
                vec2(rect.width(), palette.px(NOTE)),
            );
            note.paint_in(painter, at);
            cut |= note.elided();
        }
        cut
    }

    fn accessible_name(&self, second: &str) -> String {
        let parts = [self.title, self.aside, self.note, second].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// A line that leads to something: what it is at the left, its name at the right, on a second line where it is long.
pub struct Leading<'a> {
    pub label: &'a str,
    pub value: &'a str,
}

impl Leading<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let (line, width) = (palette.px(18.0), ui.available_width());
        let label = Phrase::new(&palette).muted(self.label).lay_out(ui.painter(), width);
        let value = |width| Phrase::new(&palette).body(self.value).lay_out(ui.painter(), width);
        let beside = width - label.size().x - palette.px(10.0);
        let fits = value(f32::INFINITY).size().x <= beside;
        let value = value(if fits { beside } else { width });
        let height = if fits { line } else { line * 2.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let (name, enabled) = (format!("{}, {}", self.value, self.label), ui.is_enabled());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        paint_ground(ui, rect, &response, &palette);
        label.paint_in(ui.painter(), rect.with_max_y(rect.top() + line));
        value.paint_right_in(ui.painter(), rect.with_min_y(rect.bottom() - line));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if value.elided() { response.on_hover_text(name) } else { response }
    }
}
