//! A row of a ranking: the place in the order, who and from where, and at the right what it brings.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::expand::paint_ground;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// The column of the ranks.
const RANK: f32 = 20.0;
const LINE: f32 = 16.0;
const ABOVE: f32 = 4.0;

/// Two lines in three columns that stand under each other from row to row.
pub struct RankRow<'a> {
    pub rank: &'a str,
    pub title: &'a str,
    pub note: &'a str,
    pub gain: (Tone, &'a str),
    pub side: &'a str,
}

impl RankRow<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let lines = if self.note.is_empty() && self.side.is_empty() { 1.0 } else { 2.0 };
        let height = palette.px(LINE) * lines + palette.px(ABOVE) * 2.0;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let (name, enabled) = (self.accessible_name(), ui.is_enabled());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        paint_ground(ui, rect, &response, &palette);
        let cut = self.paint(ui, rect, &palette);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.line));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if cut { response.on_hover_text(name) } else { response }
    }

    /// Says whether anything had to be cut.
    fn paint(&self, ui: &Ui, rect: Rect, palette: &Palette) -> bool {
        let painter = ui.painter();
        let (gap, line) = (palette.px(6.0), palette.px(LINE));
        let inner = rect.shrink2(vec2(palette.px(2.0), palette.px(ABOVE)));
        let top = inner.with_max_y(inner.top() + line);
        let below = inner.with_min_y(inner.top() + line);
        let (tone, gain) = self.gain;
        let gain = Phrase::new(palette).toned(tone, gain).lay_out(painter, inner.width() / 2.0);
        let side = Phrase::new(palette).muted(self.side).lay_out(painter, inner.width() / 2.0);
        let left = inner.left() + palette.px(RANK);
        let room = |aside: f32| inner.right() - left - if aside > 0.0 { aside + gap } else { 0.0 };
        let rank = Phrase::new(palette).muted(self.rank).lay_out(painter, palette.px(RANK));
        let title = Phrase::new(palette).strong(self.title).lay_out(painter, room(gain.size().x));
        let note = Phrase::new(palette).muted(self.note).lay_out(painter, room(side.size().x));
        rank.paint_in(painter, top);
        title.paint_in(painter, Rect::from_min_max(pos2(left, top.top()), top.max));
        note.paint_in(painter, Rect::from_min_max(pos2(left, below.top()), below.max));
        gain.paint_right_in(painter, top);
        side.paint_right_in(painter, below);
        [&title, &note, &gain, &side].iter().any(|laid| laid.elided())
    }

    fn accessible_name(&self) -> String {
        let title = format!("{}. {}", self.rank, self.title);
        let parts = [title.as_str(), self.note, self.gain.1, self.side].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}
