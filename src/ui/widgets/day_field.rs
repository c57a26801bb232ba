//! A day: typed, or taken from the sheet of a month that opens below the field.

use egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Ui, UiBuilder, vec2};
use jiff::civil::Date;

use super::field::{draft_field_as_wide, row};
use super::month::{self, MonthWords};
use super::{Edited, Icon, drafts, icon_button};
use crate::session::Draft;
use crate::ui::theme::Palette;

/// A day as text, with its sheet. `day` is the one the field has, or where the sheet begins. A day taken from the sheet
/// goes the way of a typed one: what `parse` refuses stays in the field.
pub fn day_row<T>(
    ui: &mut Ui,
    (label, current): (&str, &str),
    day: Date,
    words: &MonthWords<'_>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    row(ui, label, |ui, id| {
        let palette = Palette::of(ui);
        let side = ui.spacing().interact_size.y;
        // The margin of a field comes on top of its width.
        let width = ui.available_width() - side - palette.px(9.0);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let asks = has_focus && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown));
        let mut edited = draft_field_as_wide(ui, id, (label, width), current, &parse);
        let room = Rect::from_min_size(edited.response.rect.right_top(), vec2(side, side));
        let mut beside = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("sheet of", label)));
        let button = icon_button(&mut beside, Icon::Calendar, words.open, true);
        ui.advance_cursor_after_rect(room.with_max_x(room.left() + palette.px(1.0)));
        let Some(taken) = sheet(ui, id, &button, (day, asks), words) else { return edited };
        edited.response.request_focus();
        let text = (words.written)(taken);
        match parse(&text) {
            Ok(value) => {
                drafts::keep(ui, id, None);
                drafts::hand_over(ui);
                edited.value = Some(value);
            }
            Err(wrong) => {
                let (field, label, wrong) = (id.value(), label.to_owned(), Some(wrong));
                drafts::keep(ui, id, Some(Draft { field, label, text, wrong, several_lines: false }));
            }
        }
        edited
    })
}

/// The sheet while it is open, and the day taken from it.
fn sheet(ui: &Ui, id: Id, button: &Response, (day, asks): (Date, bool), words: &MonthWords<'_>) -> Option<Date> {
    let list = id.with("sheet");
    if asks {
        Popup::open_id(ui.ctx(), list);
    }
    let mut taken = None;
    let shown = Popup::from_toggle_button_response(button)
        .id(list)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words.open)
        .show(|ui| taken = month::show(ui, list, day, words));
    if shown.is_none() {
        month::forget(ui, list);
    }
    if taken.is_some() {
        Popup::close_id(ui.ctx(), list);
    }
    taken
}
