//! A small whole number: typed, or made one less and one more by the buttons beside it.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::field::{draft_field_as_wide, row};
use super::outline::paint_focus_ring;
use super::{Edited, Icon, icon_button, paint_icon};
use crate::ui::theme::Palette;

/// Room for two digits.
const WIDTH: f32 = 34.0;

/// The two buttons: what they are called, and whether each can be used.
#[derive(Clone, Copy, Debug)]
pub struct Steps<'a> {
    pub less: (&'a str, bool),
    pub more: (&'a str, bool),
}

/// The number with its buttons; `step` says which of them was used: −1, 0 or 1.
pub fn stepper_row<T>(
    ui: &mut Ui,
    label: &str,
    current: &str,
    steps: Steps<'_>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> (Edited<T>, i32) {
    let mut step = 0;
    let edited = row(ui, label, |ui, id| {
        let palette = Palette::of(ui);
        // What is wrong with the number stands below it, so the buttons stand beside the whole of it.
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = palette.px(4.0);
            if icon_button(ui, Icon::Less, steps.less.0, steps.less.1).clicked() {
                step -= 1;
            }
            let size = vec2(palette.px(WIDTH), ui.spacing().interact_size.y);
            let field = |ui: &mut Ui| draft_field_as_wide(ui, id, (label, palette.px(WIDTH)), current, parse);
            let edited = ui.allocate_ui(size, |ui| ui.vertical(field).inner).inner;
            if icon_button(ui, Icon::More, steps.more.0, steps.more.1).clicked() {
                step += 1;
            }
            edited
        })
        .inner
    });
    (edited, step)
}

/// The number alone with its buttons, in a line of a card; says which of them was used.
pub fn small_stepper(ui: &Ui, id: Id, rect: Rect, number: &str, steps: Steps<'_>) -> i32 {
    let palette = Palette::of(ui);
    let side = rect.height();
    let less = rect.with_max_x(rect.left() + side);
    let more = rect.with_min_x(rect.right() - side);
    let middle = rect.with_min_x(less.right()).with_max_x(more.left());
    ui.painter().text(middle.center(), egui::Align2::CENTER_CENTER, number, palette.small_strong(), palette.ink);
    let used = |room: Rect, icon: Icon, (name, enabled): (&str, bool)| {
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(room, id.with(name), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if enabled && response.hovered() {
            ui.painter().rect_filled(room, 4, palette.chip);
        }
        if response.has_focus() {
            paint_focus_ring(ui.painter(), room.shrink(1.0), 4, &palette);
        }
        let colour = if enabled { palette.muted } else { palette.chip_line };
        paint_icon(ui.painter(), room.shrink(side * 0.22), icon, colour, &palette);
        let clicked = response.clicked();
        let _ = response.on_hover_text(name);
        i32::from(clicked)
    };
    used(more, Icon::More, steps.more) - used(less, Icon::Less, steps.less)
}
