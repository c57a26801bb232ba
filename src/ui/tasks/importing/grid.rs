//! The sheet as it is: the header tinted, units' names grey, merged cells as one, doubtful cells outlined. Letters and row
//! numbers stay in sight: by them the doubts name their cells.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::{FontId, Pos2, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::doubts::tone;
use crate::exchange::import::sheet::{At, Sheet, column_name};
use crate::exchange::import::{Level, Line, Understood};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::remembered::{Same, remembered};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, drawable};

const ROW: f32 = 22.0;
const NUMBERS: f32 = 34.0;
const NARROWEST: f32 = 44.0;
const WIDEST: f32 = 180.0;
/// Rows whose texts decide how wide a column is.
const MEASURED: u32 = 40;

/// Draws as many rows as fit into `height`; the rest is scrolled to.
pub fn show(ui: &mut Ui, view: &View, import: &Import, height: f32, actions: &mut Actions) {
    let Some(found) = &import.found else { return };
    let list = &found.0;
    let palette = Palette::of(ui);
    let key = (Same(Arc::clone(found)), palette.px(1.0).to_bits());
    let widths = remembered(ui, "widths of the sheet", key, || widths(ui, &list.sheet, &palette));
    let levels = levels(import);
    let lefts: Vec<f32> = widths
        .iter()
        .scan(palette.px(NUMBERS), |left, width| {
            let at = *left;
            *left += width;
            Some(at)
        })
        .collect();
    let total = lefts.last().copied().unwrap_or(0.0) + widths.last().copied().unwrap_or(0.0);
    let row = palette.px(ROW);
    let size = vec2(total, row * (list.sheet.last_row() + 1) as f32);
    let area = ScrollArea::both().id_salt("sheet").max_height(height).auto_shrink([false, true]);
    area.show_viewport(ui, |ui, seen| {
        // Which cell is meant only the pointer says: the keyboard comes by what is doubtful.
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
        let name = t!(view.language, "import-grid", sheet = list.sheet.name.clone());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let pinned = rect.min + seen.min.to_vec2();
        let drawn =
            Drawn { ui, list, palette, origin: rect.min, pinned, widths: &widths, lefts: &lefts, levels: &levels };
        let first = (seen.top() / row).floor().max(0.0) as u32;
        let end = ((seen.bottom() / row).ceil() as u32).min(list.sheet.last_row());
        for at in first.max(1)..=end {
            drawn.row(at, import.looked_at);
        }
        drawn.heads(seen.size(), first.max(1)..=end);
        if let Some(place) = response.interact_pointer_pos().filter(|_| response.clicked())
            && let Some(at) = drawn.cell_at(place)
        {
            actions.push(TaskAction::Import(ImportWish::LookAt(at)));
        }
        follow(ui, import, &lefts, rect.min, row);
    });
}

/// The cell asked for comes into sight.
fn follow(ui: &Ui, import: &Import, lefts: &[f32], origin: Pos2, row: f32) {
    if let Some(at) = import.scroll_to {
        let left = lefts.get(usize::from(at.column)).copied().unwrap_or_default();
        let top = origin + vec2(left, row * at.row as f32);
        // What is pinned at the left and above must not lie on it.
        let around = vec2(Palette::of(ui).px(NUMBERS), row);
        ui.scroll_to_rect(Rect::from_min_size(top, vec2(60.0, row)).expand2(around), None);
    }
}

fn widths(ui: &Ui, sheet: &Sheet, palette: &Palette) -> Vec<f32> {
    let width = |text: &str| ui.painter().layout_no_wrap(drawable(ui, text), palette.small(), palette.ink).size().x;
    let mut widths = vec![palette.px(NARROWEST); usize::from(sheet.width())];
    for (at, _) in sheet.cells().filter(|(at, _)| at.row <= MEASURED) {
        let spans = sheet.merge(at).is_some_and(|merge| merge.last.column > merge.first.column);
        if !spans {
            let wanted = (width(&sheet.text(at)) + palette.px(10.0)).min(palette.px(WIDEST));
            let known = &mut widths[usize::from(at.column)];
            *known = known.max(wanted);
        }
    }
    widths
}

fn levels(import: &Import) -> BTreeMap<At, Level> {
    let mut levels = BTreeMap::new();
    // The worst come first.
    for problem in import.doubts() {
        if let Some(at) = problem.at {
            levels.entry(at).or_insert(problem.level());
        }
    }
    levels
}

struct Drawn<'a> {
    ui: &'a Ui,
    list: &'a Understood,
    palette: Palette,
    origin: Pos2,
    /// Where what is seen begins: letters stand along its top, row numbers along its left.
    pinned: Pos2,
    widths: &'a [f32],
    lefts: &'a [f32],
    levels: &'a BTreeMap<At, Level>,
}

impl Drawn<'_> {
    fn top(&self, row: u32) -> f32 {
        self.origin.y + self.palette.px(ROW) * row as f32
    }

    fn rect(&self, first: At, last: At) -> Rect {
        let (left, right) =
            (usize::from(first.column), usize::from(last.column).min(self.widths.len().saturating_sub(1)));
        let from = pos2(self.origin.x + self.lefts.get(left).copied().unwrap_or_default(), self.top(first.row));
        let to = pos2(self.origin.x + self.lefts[right] + self.widths[right], self.top(last.row + 1));
        Rect::from_min_max(from, to)
    }

    fn cell_at(&self, place: Pos2) -> Option<At> {
        let row = ((place.y - self.origin.y) / self.palette.px(ROW)).floor();
        let x = place.x - self.origin.x;
        let column = self.lefts.iter().zip(self.widths).position(|(left, width)| (*left..left + width).contains(&x))?;
        let inner = self.pinned + vec2(self.palette.px(NUMBERS), self.palette.px(ROW));
        (row >= 1.0 && place.x >= inner.x && place.y >= inner.y).then(|| At::new(row as u32, column as u16))
    }

    /// The letters above the columns and the numbers beside the rows, over what is scrolled below them.
    fn heads(&self, seen: Vec2, rows: RangeInclusive<u32>) {
        let (across, down) = (self.palette.px(NUMBERS), self.palette.px(ROW));
        let ground = |size: Vec2| {
            self.ui.painter().rect_filled(Rect::from_min_size(self.pinned, size), 0, self.ui.visuals().window_fill);
        };
        ground(vec2(seen.x, down));
        for (column, (left, width)) in self.lefts.iter().zip(self.widths).enumerate() {
            let rect = Rect::from_min_size(pos2(self.origin.x + left, self.pinned.y), vec2(*width, down));
            self.text(rect, &column_name(column as u16), self.palette.small(), true);
        }
        ground(vec2(across, seen.y));
        for row in rows.filter(|row| self.top(*row) >= self.pinned.y + down * 0.5) {
            let rect = Rect::from_min_size(pos2(self.pinned.x, self.top(row)), vec2(across, down));
            self.text(rect, &row.to_string(), self.palette.small(), true);
        }
        ground(vec2(across, down));
    }

    fn row(&self, row: u32, looked_at: Option<At>) {
        let line = self.list.lines.get(&row);
        let palette = &self.palette;
        let ground = match line {
            Some(Line::Header) => Some(palette.selected),
            Some(Line::Group { .. } | Line::Subtotal(_) | Line::Total(_)) => Some(palette.chip),
            _ => None,
        };
        let pale = !matches!(line, Some(Line::Data | Line::Header | Line::Group { .. }));
        for column in 0..self.widths.len() as u16 {
            let at = At::new(row, column);
            let merge = self.list.sheet.merge(at).copied();
            if merge.is_some_and(|merge| merge.first != at) {
                continue;
            }
            let rect = self.rect(at, merge.map_or(at, |merge| merge.last));
            let fill = self.levels.get(&at).map(|level| palette.tone_ground(tone(*level))).or(ground);
            if let Some(fill) = fill {
                self.ui.painter().rect_filled(rect, 0, fill);
            }
            self.ui.painter().rect_stroke(rect, 0, palette.hairline(), StrokeKind::Inside);
            let font = if line == Some(&Line::Header) { palette.small_strong() } else { palette.small() };
            self.text(rect, &self.list.sheet.text(at), font, pale);
            let outline = if looked_at == Some(at) {
                Some(palette.accent)
            } else {
                self.levels.get(&at).map(|level| palette.tone(tone(*level)))
            };
            if let Some(colour) = outline {
                self.ui.painter().rect_stroke(rect, 0, egui::Stroke::new(1.5, colour), StrokeKind::Inside);
            }
        }
    }

    fn text(&self, rect: Rect, text: &str, font: FontId, pale: bool) {
        if text.is_empty() {
            return;
        }
        let colour = if pale { self.palette.muted } else { self.palette.ink };
        let inner = rect.shrink2(Vec2::new(self.palette.px(4.0), 0.0));
        let laid = Phrase::new(&self.palette)
            .with(&drawable(self.ui, text), font, colour)
            .lay_out(self.ui.painter(), inner.width());
        laid.paint_in(self.ui.painter(), inner);
    }
}
