//! The sheet of a month, Monday first: walked by arrows, turned by Page up and down, a day taken by Enter or a click.

use egui::{Align2, Id, Key, Modifiers, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::{Icon, icon_button};
use crate::ui::theme::Palette;

/// What is written and said on a sheet, in the language of the window.
pub struct MonthWords<'a> {
    /// What opens it.
    pub open: &'a str,
    pub earlier: &'a str,
    pub later: &'a str,
    /// Monday first, as short as fits above a column.
    pub weekdays: [String; 7],
    /// The head of a month.
    pub month: &'a dyn Fn(Date) -> String,
    /// A day with its day of the week.
    pub day: &'a dyn Fn(Date) -> String,
    /// A day as it stands in a field.
    pub written: &'a dyn Fn(Date) -> String,
}

const CELL: f32 = 28.0;
const WEEKS: usize = 6;

/// Draws the sheet and says which day was taken. It opens at `day`; where it was walked to is the widget's own.
pub fn show(ui: &mut Ui, id: Id, day: Date, words: &MonthWords<'_>) -> Option<Date> {
    let walked: Option<Date> = ui.data(|data| data.get_temp(id));
    let (by, is_taken) = asked(ui);
    let mut at = walked.unwrap_or(day).saturating_add(by);
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    ui.set_width(palette.px(CELL) * 7.0);
    head(ui, &mut at, words);
    let first = at.first_of_month();
    let monday = first.saturating_sub(i64::from(first.weekday().to_monday_zero_offset()).days());
    let (rect, _) = ui.allocate_exact_size(vec2(7.0, WEEKS as f32 + 1.0) * palette.px(CELL), Sense::hover());
    let cell = |column: usize, line: usize| {
        let corner = rect.min + vec2(column as f32, line as f32) * palette.px(CELL);
        Rect::from_min_size(corner, Vec2::splat(palette.px(CELL)))
    };
    for (column, name) in words.weekdays.iter().enumerate() {
        let centre = cell(column, 0).center();
        ui.painter().text(centre, Align2::CENTER_CENTER, name, palette.small(), palette.muted);
    }
    let mut taken = is_taken.then_some(at);
    for number in 0..WEEKS * 7 {
        let date = monday.saturating_add((number as i64).days());
        let room = cell(number % 7, number / 7 + 1);
        if one(ui, (date, room), (at, day), &(words.day)(date)).clicked() {
            taken = Some(date);
        }
    }
    ui.data_mut(|data| data.insert_temp(id, at));
    taken
}

/// The next time it opens at the day of the field again.
pub fn forget(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.remove::<Date>(id));
}

/// How far the keys walk, and whether they take the day.
fn asked(ui: &Ui) -> (Span, bool) {
    ui.input_mut(|input| {
        let mut pressed = |key| input.count_and_consume_key(Modifiers::NONE, key) as i64;
        let days =
            pressed(Key::ArrowRight) - pressed(Key::ArrowLeft) + 7 * (pressed(Key::ArrowDown) - pressed(Key::ArrowUp));
        let months = pressed(Key::PageDown) - pressed(Key::PageUp);
        (months.months().days(days), pressed(Key::Enter) > 0)
    })
}

/// The month, with the ways to the one before and the next.
fn head(ui: &mut Ui, at: &mut Date, words: &MonthWords<'_>) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        if icon_button(ui, Icon::TriangleLeft, words.earlier, true).clicked() {
            *at = at.saturating_sub(1.month());
        }
        let size = vec2(ui.available_width() - palette.px(24.0), palette.px(24.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let title = (words.month)(*at);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
        let painter = ui.painter();
        painter.text(rect.center(), Align2::CENTER_CENTER, title, palette.body_strong(), palette.ink);
        if icon_button(ui, Icon::TriangleRight, words.later, true).clicked() {
            *at = at.saturating_add(1.month());
        }
    });
}

/// A day: the chosen one filled, the one walked to outlined, those of other months pale.
fn one(ui: &Ui, (date, room): (Date, Rect), (at, chosen): (Date, Date), name: &str) -> Response {
    let palette = Palette::of(ui);
    // The arrows walk: no day takes the keyboard.
    let response = ui.interact(room, ui.scope_id().with(("day", date.to_string())), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, date == chosen, name));
    let inner = room.shrink(1.0);
    let painter = ui.painter();
    if date == chosen {
        painter.rect_filled(inner, 4, palette.accent);
    } else if response.hovered() {
        painter.rect_filled(inner, 4, palette.chip);
    }
    if date == at {
        painter.rect_stroke(inner, 4, (palette.mark_width(), palette.accent), StrokeKind::Inside);
    }
    let ink = match () {
        () if date == chosen => palette.on_fill(),
        () if date.month() == at.month() => palette.ink,
        () => palette.muted,
    };
    painter.text(room.center(), Align2::CENTER_CENTER, date.day(), palette.body(), ink);
    response
}
