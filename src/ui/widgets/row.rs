//! A line of a list: words at the left, words at the right, one thing to click over its whole width; and many of them.

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

/// Rows drawn beyond the edges of what is seen, so that the keyboard can walk on to them.
const BEYOND: usize = 3;

/// So many rows among other things that are scrolled: only those in sight are drawn, and there is room for the rest.
pub fn rows_in_sight(ui: &mut Ui, count: usize, mut each: impl FnMut(&mut Ui, usize)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = Row::height(&Palette::of(ui));
        let (top, seen) = (ui.cursor().top(), ui.clip_rect());
        let above = |y: f32| (((y - top) / height).max(0.0) as usize).min(count);
        let first = above(seen.top()).saturating_sub(BEYOND);
        let last = (above(seen.bottom()) + 1 + BEYOND).min(count);
        ui.add_space(height * first as f32);
        (first..last).for_each(|place| each(ui, place));
        ui.add_space(height * (count - last) as f32);
    });
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
