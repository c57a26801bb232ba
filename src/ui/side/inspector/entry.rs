//! A line that leads to something else: its name, a word at the right, and a muted line beneath.

use egui::{CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::expand::paint_ground;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// What the line says. An arrow `→` is painted.
#[derive(Clone, Copy, Default)]
pub struct Entry<'a> {
    pub title: &'a str,
    pub aside: &'a str,
    pub note: &'a str,
    /// The mark in front of the title; its word is in the other texts.
    pub tone: Option<Tone>,
}

impl Entry<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let line = palette.px(18.0);
        let height = if self.note.is_empty() { line } else { line + palette.px(15.0) };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let (name, enabled) = (self.accessible_name(), ui.is_enabled());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        paint_ground(ui, rect, &response, &palette);
        let cut = self.paint(ui, rect, line, &palette);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if cut { response.on_hover_text(name) } else { response }
    }

    /// Says whether anything had to be cut.
    fn paint(&self, ui: &Ui, rect: Rect, line: f32, palette: &Palette) -> bool {
        let painter = ui.painter();
        let top = rect.with_max_y(rect.top() + line);
        let aside = Phrase::new(palette).muted(self.aside).lay_out(painter, rect.width() * 0.6);
        let start = Phrase::new(palette);
        let start = self.tone.map_or_else(|| start.clone(), |tone| start.clone().mark(tone));
        let room = rect.width() - aside.size().x - palette.px(6.0);
        let title = start.body(self.title).lay_out(painter, room);
        let note = Phrase::new(palette).muted(self.note).lay_out(painter, rect.width());
        title.paint_in(painter, top);
        aside.paint_right_in(painter, top);
        note.paint_in(painter, rect.with_min_y(top.bottom()));
        title.elided() || aside.elided() || note.elided()
    }

    fn accessible_name(&self) -> String {
        let parts = [self.title, self.aside, self.note].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}
