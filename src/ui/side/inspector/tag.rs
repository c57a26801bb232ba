//! Specialties as tags that can be taken off, with a list to add from.

use egui::{CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{choices, form};
use crate::plan::Specialties;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, Phrase, paint_icon};

/// The specialties of a doctor, of a training, or of doctors without names.
pub fn specialties(ui: &mut Ui, view: &View, label: &str, had: &mut Specialties) {
    let mut gone = None;
    let tags = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = Palette::of(ui).px(4.0);
        for &specialty in had.iter() {
            let word = sentences::specialty(view.language, specialty);
            let name = t!(view.language, "inspector-remove", what = word.clone());
            if removable(ui, &word, &name) {
                gone = Some(specialty);
            }
        }
    };
    if !had.is_empty() {
        ui.horizontal_wrapped(tags);
    }
    had.retain(|specialty| Some(*specialty) != gone);
    let invitation = t!(view.language, "inspector-add-specialty");
    had.extend(form::pick(ui, label, &invitation, choices::specialties_beside(view, had)));
}

/// A tag with a cross; says whether it was clicked. `name` says what the click does.
fn removable(ui: &mut Ui, word: &str, name: &str) -> bool {
    let palette = Palette::of(ui);
    let laid = Phrase::new(&palette).with(word, palette.small(), palette.ink).lay_out(ui.painter(), palette.px(190.0));
    let cross = palette.px(8.0);
    let size = vec2(laid.size().x + cross + palette.px(16.0), palette.px(20.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let ground = if response.hovered() { palette.selected } else { palette.chip };
    ui.painter().rect(rect, 4, ground, egui::Stroke::new(1.0, palette.chip_line), egui::StrokeKind::Inside);
    laid.paint_in(ui.painter(), rect.with_min_x(rect.left() + palette.px(6.0)));
    let centre = pos2(rect.right() - palette.px(5.0) - cross / 2.0, rect.center().y);
    paint_icon(ui.painter(), Rect::from_center_size(centre, Vec2::splat(cross)), Icon::Close, palette.muted, &palette);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 4, &palette);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name).clicked()
}
