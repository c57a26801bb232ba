//! The ten half-days of a working week as cells: clicked, painted by dragging over them, or toggled by the space bar.

use egui::{Align2, Id, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::outline::paint_focus_ring;
use crate::ui::theme::Palette;

/// What a half-day is to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfDay {
    Here,
    /// At another place of the same person.
    Elsewhere,
    Free,
}

/// What is written and said, in the language of the window.
pub struct WeekWords<'a> {
    /// Monday to Friday, as short as fits above two cells.
    pub days: [&'a str; 5],
    /// Morning and afternoon, a letter each.
    pub halves: [&'a str; 2],
    /// A half-day in full: of Monday to Friday, whether it is the afternoon.
    pub full: &'a dyn Fn(usize, bool) -> String,
}

const CELL: Vec2 = vec2(22.0, 20.0);
/// Between days.
const GAP: f32 = 5.0;

/// The names of the days above the cells of all rows.
pub fn week_head(ui: &mut Ui, words: &WeekWords<'_>) {
    let palette = Palette::of(ui);
    let size = size(ui, &palette);
    let (rect, _) = ui.allocate_exact_size(vec2(width(size, &palette), palette.px(15.0)), Sense::hover());
    for (day, name) in words.days.into_iter().enumerate() {
        let middle = cell(rect, size, day * 2, &palette).right_center();
        ui.painter().text(middle, Align2::CENTER_CENTER, name, palette.small(), palette.muted);
    }
}

/// A row of cells; says which of them were turned, each into here or away.
pub fn week_row(ui: &mut Ui, id: Id, half_days: [HalfDay; 10], words: &WeekWords<'_>) -> Vec<(usize, bool)> {
    let palette = Palette::of(ui);
    let size = size(ui, &palette);
    let (rect, _) = ui.allocate_exact_size(vec2(width(size, &palette), size.y), Sense::hover());
    let mut turned = Vec::new();
    for (at, &half_day) in half_days.iter().enumerate() {
        let room = cell(rect, size, at, &palette);
        let response = show_cell(ui, id.with(at), room, (at, half_day), words);
        let is_here = half_day == HalfDay::Here;
        let (pressed, released) = ui.input(|input| (input.pointer.primary_pressed(), input.pointer.any_released()));
        if response.is_pointer_button_down_on() {
            if pressed {
                turned.push((at, !is_here));
            } else {
                // What the first cell has become, all become up to the one the pointer has come over.
                let over = ui.input(|input| input.pointer.latest_pos());
                let to = over.and_then(|over| (0..10).find(|&to| cell(rect, size, to, &palette).contains(over)));
                let painted = to.map_or(at..=at, |to| at.min(to)..=at.max(to));
                let others = painted.filter(|&other| (half_days[other] == HalfDay::Here) != is_here);
                turned.extend(others.map(|other| (other, is_here)));
            }
        } else if response.clicked() && !released {
            turned.push((at, !is_here));
        }
    }
    turned
}

fn show_cell(ui: &Ui, id: Id, rect: Rect, (at, half_day): (usize, HalfDay), words: &WeekWords<'_>) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let name = (words.full)(at / 2, at % 2 == 1);
    let (enabled, is_here) = (ui.is_enabled(), half_day == HalfDay::Here);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, is_here, &name));
    let (ground, ink) = match half_day {
        HalfDay::Here => (palette.accent, palette.on_fill()),
        HalfDay::Elsewhere => (palette.chip, palette.chip_line),
        HalfDay::Free => (palette.panel, palette.muted),
    };
    ui.painter().rect(rect, 2, ground, palette.hairline(), StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, words.halves[at % 2], palette.small(), ink);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 2, &palette);
    }
    response.on_hover_text(name)
}

/// A cell as large as the room allows.
fn size(ui: &Ui, palette: &Palette) -> Vec2 {
    let widest = (ui.available_width() - palette.px(GAP) * 4.0) / 10.0;
    vec2(palette.px(CELL.x).min(widest), palette.px(CELL.y))
}

fn width(size: Vec2, palette: &Palette) -> f32 {
    size.x * 10.0 + palette.px(GAP) * 4.0
}

fn cell(rect: Rect, size: Vec2, at: usize, palette: &Palette) -> Rect {
    let x = size.x * at as f32 + palette.px(GAP) * (at / 2) as f32;
    Rect::from_min_size(rect.min + vec2(x, 0.0), vec2(size.x, rect.height()))
}
