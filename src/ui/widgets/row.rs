//! A line of a list: words at the left, words at the right, one thing to click over its whole width.

use egui::{CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::Phrase;
use super::outline::paint_focus_ring;
use crate::ui::theme::Palette;

const HEIGHT: f32 = 24.0;
const MARGIN: f32 = 8.0;
/// The words at the right never take more of the line than this.
const MOST_AT_RIGHT: f32 = 0.62;

/// `Row::new(name).right(figures).chosen(true).show(ui)`.
#[must_use]
pub struct Row {
    left: Phrase,
    right: Option<Phrase>,
    chosen: bool,
}

impl Row {
    pub fn new(left: Phrase) -> Self {
        Self { left, right: None, chosen: false }
    }

    pub fn right(self, right: Phrase) -> Self {
        Self { right: Some(right), ..self }
    }

    /// What Enter would choose.
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }

    /// The height of every row, for lists that draw only what is seen.
    pub fn height(palette: &Palette) -> f32 {
        palette.px(HEIGHT).round()
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, Self::height(&palette)), Sense::click());
        let inner = rect.shrink2(vec2(palette.px(MARGIN), 0.0));
        let right = self.right.map(|right| right.lay_out(ui.painter(), inner.width() * MOST_AT_RIGHT));
        let taken = right.as_ref().map_or(0.0, |right| right.size().x + palette.px(MARGIN));
        let left = self.left.lay_out(ui.painter(), inner.width() - taken);
        let name = format!("{} {}", left.spoken(), right.as_ref().map_or("", |right| right.spoken()));
        let name = name.trim();
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.chosen, name));
        paint_ground(ui, rect, &response, self.chosen, &palette);
        left.paint_in(ui.painter(), inner);
        let cut = left.elided() || right.as_ref().is_some_and(super::LaidPhrase::elided);
        if let Some(right) = right {
            right.paint_right_in(ui.painter(), inner);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if cut { response.on_hover_text(name) } else { response }
    }
}

fn paint_ground(ui: &Ui, rect: Rect, response: &Response, chosen: bool, palette: &Palette) {
    if chosen {
        ui.painter().rect_filled(rect, 4, palette.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4, palette.chip);
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(2.0), 4, palette);
    }
}
