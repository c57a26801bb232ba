//! Who comes and who goes, year by year, as steps from one year's doctors to the next.

use egui::{Align2, Color32, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::model::{self, StepKind, YearStep, YearSteps};
use crate::forecast::Forecast;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::forecast::ForecastWish;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::hatch;
use crate::ui::widgets::outline::paint_focus_ring;

/// The ground and the edge of a bar.
fn colours(kind: StepKind, palette: &Palette) -> (Color32, Color32) {
    match kind {
        StepKind::Recruited => (palette.good_ground, palette.good),
        StepKind::Named => (palette.bad_ground, palette.bad),
        StepKind::Unlisted => (palette.panel, palette.muted),
        StepKind::Leaving => (palette.warn_ground, palette.warn),
    }
}

pub fn show(ui: &mut Ui, view: &View, forecast: &Forecast, size: Vec2, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, 6, palette.panel, palette.hairline(), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(palette.px(12.0), palette.px(8.0)));
    let below = legend(ui.painter(), view, inner, &palette);
    let columns = model::columns(view, forecast);
    let levels = columns.iter().flat_map(|column| {
        let ends = column.steps.iter().flat_map(|step| [step.from, step.to]);
        ends.chain([column.end])
    });
    let (least, most) = levels.fold((i64::MAX, i64::MIN), |(least, most), level| (least.min(level), most.max(level)));
    let whole = (most - least).max(1) as f32;
    let plot = Rect::from_min_max(
        pos2(inner.left(), below + palette.px(20.0)),
        pos2(inner.right(), inner.bottom() - palette.px(36.0)),
    );
    let y = |level: i64| plot.bottom() - plot.height() * (level - least) as f32 / whole;
    let width = plot.width() / columns.len().max(1) as f32;
    for (at, of) in columns.iter().enumerate() {
        let left = plot.left() + width * at as f32;
        let column = Rect::from_min_max(pos2(left, below + palette.px(2.0)), pos2(left + width, inner.bottom()));
        one(ui, of, (column, width), &y, actions);
    }
}

fn one(ui: &mut Ui, of: &YearSteps, (column, width): (Rect, f32), y: &impl Fn(i64) -> f32, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let response = ui.interact(column, ui.scope_id().with(("steps", of.year)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, of.chosen, &of.sentence));
    if of.chosen || response.hovered() {
        let ground = if of.chosen { palette.selected } else { palette.ground };
        ui.painter().rect_filled(column.shrink(1.0), 4, ground);
    }
    let painter = ui.painter().clone();
    // Room for four steps and, after them, the line at the end.
    let slot = (width - palette.px(8.0)) / 4.5;
    let mut left = column.left() + palette.px(4.0);
    for step in &of.steps {
        let bar = Rect::from_min_max(
            pos2(left, y(step.from.max(step.to))),
            pos2(left + slot - 2.0, y(step.from.min(step.to))),
        );
        paint(&painter, step, bar, &palette);
        left += slot;
    }
    let at = y(of.end);
    let (from, to) = (pos2(left, at), pos2(column.right() - 1.0, at));
    painter.line_segment([from, to], Stroke::new(2.0, palette.ink));
    // Below the line nothing else stands: the next year begins on it.
    painter.text(to + vec2(0.0, palette.px(2.0)), Align2::RIGHT_TOP, &of.said, palette.small_strong(), palette.ink);
    let below = pos2(column.center().x, column.bottom() - palette.px(2.0));
    painter.text(below, Align2::CENTER_BOTTOM, of.year.to_string(), palette.small_strong(), palette.ink);
    if response.has_focus() {
        paint_focus_ring(&painter, column, 4, &palette);
    }
    if response.on_hover_text(&of.sentence).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::Year((!of.chosen).then_some(of.year))));
    }
}

fn paint(painter: &Painter, step: &YearStep, bar: Rect, palette: &Palette) {
    if step.to == step.from {
        return;
    }
    let (ground, line) = colours(step.kind, palette);
    painter.rect(bar, 2, ground, Stroke::new(1.0, line), StrokeKind::Inside);
    if step.kind == StepKind::Unlisted {
        hatch(painter, bar, line.gamma_multiply(0.5));
    }
    let galley = painter.layout_no_wrap(step.said.clone(), palette.small(), line);
    // Of many years a bar is too narrow for its number, which is then read from the sentence of the year.
    if galley.size().x > bar.width() + 2.0 {
        return;
    }
    // Beside a bar too low for its number the number stands above it.
    let centre = bar.center().x - galley.size().x / 2.0;
    let top = if bar.height() >= galley.size().y + 2.0 && step.kind != StepKind::Unlisted {
        bar.center().y - galley.size().y / 2.0
    } else {
        bar.top() - galley.size().y
    };
    painter.galley(pos2(centre, top), galley, line);
}

/// What the steps mean, in as many lines as it takes; says how far down it reaches.
fn legend(painter: &Painter, view: &View, inner: Rect, palette: &Palette) -> f32 {
    let line = palette.px(15.0);
    let (mut x, mut top) = (inner.left(), inner.top());
    for kind in StepKind::ALL {
        let name = painter.layout_no_wrap(kind.name(view.language), palette.small(), palette.muted);
        if x > inner.left() && x + palette.px(15.0) + name.size().x > inner.right() {
            (x, top) = (inner.left(), top + line);
        }
        let (ground, edge) = colours(kind, palette);
        let sign = Rect::from_min_size(pos2(x, top + palette.px(2.0)), Vec2::splat(palette.px(10.0)));
        painter.rect(sign, 2, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
        if kind == StepKind::Unlisted {
            hatch(painter, sign, edge.gamma_multiply(0.6));
        }
        let at = pos2(sign.right() + palette.px(5.0), sign.center().y - name.size().y / 2.0);
        x = at.x + name.size().x + palette.px(16.0);
        painter.galley(at, name, palette.muted);
    }
    top + line
}
