//! A choice between a few words side by side, such as the language.

use egui::emath::GuiRounding as _;
use egui::{Color32, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::outline::paint_focus_ring;
use crate::ui::theme::Palette;

/// One of the words, and what it stands for in full (read aloud, shown when hovered).
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    pub text: &'a str,
    pub name: &'a str,
}

/// Returns the place of a segment clicked that was not the chosen one.
pub fn segmented(ui: &mut Ui, segments: &[Segment<'_>], chosen: usize) -> Option<usize> {
    let palette = Palette::of(ui);
    let widest = segments.iter().map(|segment| text_width(ui, &palette, segment.text)).fold(0.0, f32::max);
    let each = vec2((widest + palette.px(20.0)).round(), palette.px(22.0));
    let (rect, _) = ui.allocate_exact_size(vec2(each.x * segments.len() as f32, each.y), Sense::hover());
    ui.painter().rect(rect, 4, palette.panel, palette.hairline(), StrokeKind::Inside);
    let mut clicked = None;
    for (index, segment) in segments.iter().enumerate() {
        let room = Rect::from_min_size(rect.min + vec2(each.x * index as f32, 0.0), each);
        if show_segment(ui, room, *segment, index == chosen).clicked() && index != chosen {
            clicked = Some(index);
        }
    }
    clicked
}

fn show_segment(ui: &mut Ui, rect: Rect, segment: Segment<'_>, chosen: bool) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(("segment", segment.name)), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, segment.name));
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 4, palette.accent);
    } else if response.hovered() {
        painter.rect_filled(rect.shrink(1.0), 3, palette.chip);
    }
    let colour = if chosen { palette.on_fill() } else { palette.ink };
    let galley = painter.layout_no_wrap(segment.text.to_owned(), palette.body(), Color32::PLACEHOLDER);
    let left_top = (rect.center() - galley.size() / 2.0).round_to_pixels(painter.pixels_per_point());
    painter.galley(left_top, galley, colour);
    if response.has_focus() {
        paint_focus_ring(painter, rect, 4, &palette);
    }
    response.on_hover_text(segment.name)
}

fn text_width(ui: &Ui, palette: &Palette, text: &str) -> f32 {
    let size: Vec2 = ui.painter().layout_no_wrap(text.to_owned(), palette.body(), palette.ink).size();
    size.x
}
