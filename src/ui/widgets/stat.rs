//! A headline figure: large, with how it changed beside it and what it counts beneath.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::outline::paint_focus_ring;
use super::{Phrase, lines};
use crate::ui::theme::{Palette, Tone};

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Up,
    Down,
}

/// How much a figure changed; the tone says whether that is welcome.
#[derive(Clone, Copy, Debug)]
pub struct FigureChange<'a> {
    pub trend: Trend,
    pub amount: &'a str,
    pub tone: Tone,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Stat<'a> {
    /// `49/55`, or `17,4 → 19` with the arrow painted.
    pub figure: &'a str,
    pub change: Option<FigureChange<'a>>,
    /// Words instead of or after a change: "không đổi".
    pub note: &'a str,
    pub label: &'a str,
}

impl Stat<'_> {
    /// The width of the figure with all its words, the label in one line.
    pub fn width(&self, ui: &Ui) -> f32 {
        let palette = Palette::of(ui);
        let label = Phrase::new(&palette).muted(self.label).width(ui.painter());
        self.top_line(&palette).width(ui.painter()).max(label)
    }

    /// No wider than `most`: there the label takes as many lines as it needs. A click opens what the figure is made of.
    pub fn show(&self, ui: &mut Ui, most: f32) -> Response {
        let palette = Palette::of(ui);
        let top = self.top_line(&palette).lay_out(ui.painter(), most);
        let label = self.label(ui, &palette, most);
        let size = vec2(top.size().x.max(label.size().x), top.size().y + label.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.accessible_name()));
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(6.0, 2.0)), 4, palette.chip);
        }
        if response.has_focus() {
            paint_focus_ring(ui.painter(), rect.expand2(vec2(4.0, 0.0)), 4, &palette);
        }
        top.paint(ui.painter(), rect.left_top());
        ui.painter().galley(pos2(rect.left(), rect.bottom() - label.size().y), label, palette.muted);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if top.elided() { response.on_hover_text(self.accessible_name()) } else { response }
    }

    fn label(&self, ui: &Ui, palette: &Palette, most: f32) -> Arc<Galley> {
        lines::text(ui.painter(), self.label, palette.small(), palette.muted, most)
    }

    fn top_line(&self, palette: &Palette) -> Phrase {
        let mut phrase = Phrase::new(palette).with(self.figure, palette.figure(), palette.ink);
        if let Some(change) = self.change {
            let colour = palette.tone(change.tone);
            let moved = match change.trend {
                Trend::Up => phrase.gap(6.0).up(colour),
                Trend::Down => phrase.gap(6.0).down(colour),
            };
            phrase = moved.toned(change.tone, change.amount);
        }
        if self.note.is_empty() { phrase } else { phrase.gap(8.0).muted(self.note) }
    }

    fn accessible_name(&self) -> String {
        let change = self.change.map(|change| match change.trend {
            Trend::Up => format!(" (+{})", change.amount),
            Trend::Down => format!(" (−{})", change.amount),
        });
        let note = if self.note.is_empty() { String::new() } else { format!(", {}", self.note) };
        format!("{}: {}{}{note}", self.label, self.figure, change.unwrap_or_default())
    }
}

/// The hairline between two figures, in the middle of so much room.
pub fn stat_divider(ui: &mut Ui, room: f32) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(room, palette.px(38.0)), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), palette.hairline());
}
