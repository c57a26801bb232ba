//! Who comes and who goes, year by year, as steps from one year's doctors to the next.

use egui::{Align2, Color32, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::forecast::{Forecast, Year};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::forecast::ForecastWish;
use crate::text::numbers::{number, signed};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::hatch;
use crate::ui::widgets::outline::paint_focus_ring;

/// One step: from so many doctors to so many.
struct Step {
    from: i64,
    to: i64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Recruited,
    Named,
    Unlisted,
    Leaving,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Recruited, Self::Named, Self::Unlisted, Self::Leaving];

    fn colour(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Self::Recruited => (palette.good_ground, palette.good),
            Self::Named => (palette.bad_ground, palette.bad),
            Self::Unlisted => (palette.panel, palette.muted),
            Self::Leaving => (palette.warn_ground, palette.warn),
        }
    }

    fn name(self, view: &View) -> String {
        match self {
            Self::Recruited => t!(view.language, "forecast-legend-recruited"),
            Self::Named => t!(view.language, "forecast-legend-named"),
            Self::Unlisted => t!(view.language, "forecast-legend-unlisted"),
            Self::Leaving => t!(view.language, "forecast-legend-leaving"),
        }
    }
}

fn steps(year: &Year) -> [Step; 4] {
    let come = year.start + year.recruit;
    let named = come - year.retire_named;
    let unlisted = named - year.retire_unlisted;
    [
        Step { from: year.start, to: come, kind: Kind::Recruited },
        Step { from: come, to: named, kind: Kind::Named },
        Step { from: named, to: unlisted, kind: Kind::Unlisted },
        Step { from: unlisted, to: unlisted - year.leave, kind: Kind::Leaving },
    ]
}

pub fn show(ui: &mut Ui, view: &View, forecast: &Forecast, size: Vec2, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, 6, palette.panel, palette.hairline(), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(palette.px(12.0), palette.px(8.0)));
    let below = legend(ui.painter(), view, inner, &palette);
    let levels = forecast.years.iter().flat_map(|year| {
        let steps = steps(year).map(|step| step.to);
        steps.into_iter().chain([year.start, year.end])
    });
    let (least, most) = levels.fold((i64::MAX, i64::MIN), |(least, most), level| (least.min(level), most.max(level)));
    let whole = (most - least).max(1) as f32;
    let plot = Rect::from_min_max(
        pos2(inner.left(), below + palette.px(20.0)),
        pos2(inner.right(), inner.bottom() - palette.px(36.0)),
    );
    let y = |level: i64| plot.bottom() - plot.height() * (level - least) as f32 / whole;
    let width = plot.width() / forecast.years.len().max(1) as f32;
    for (at, year) in forecast.years.iter().enumerate() {
        let left = plot.left() + width * at as f32;
        let column = Rect::from_min_max(pos2(left, below + palette.px(2.0)), pos2(left + width, inner.bottom()));
        one(ui, view, year, (column, width), &y, actions);
    }
}

fn one(
    ui: &mut Ui,
    view: &View,
    year: &Year,
    (column, width): (Rect, f32),
    y: &impl Fn(i64) -> f32,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let chosen = view.session.pages.forecast.year == Some(year.year);
    let sentence = sentences::forecast_year(view.language, year);
    let response = ui.interact(column, ui.scope_id().with(("steps", year.year)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &sentence));
    if chosen || response.hovered() {
        let ground = if chosen { palette.selected } else { palette.ground };
        ui.painter().rect_filled(column.shrink(1.0), 4, ground);
    }
    let painter = ui.painter().clone();
    // Room for four steps and, after them, the line at the end.
    let slot = (width - palette.px(8.0)) / 4.5;
    let mut left = column.left() + palette.px(4.0);
    for step in steps(year) {
        let bar = Rect::from_min_max(
            pos2(left, y(step.from.max(step.to))),
            pos2(left + slot - 2.0, y(step.from.min(step.to))),
        );
        paint(&painter, view, &step, bar, &palette);
        left += slot;
    }
    let at = y(year.end);
    let (from, to) = (pos2(left, at), pos2(column.right() - 1.0, at));
    painter.line_segment([from, to], Stroke::new(2.0, palette.ink));
    let end = number(view.language, year.end);
    // Below the line nothing else stands: the next year begins on it.
    painter.text(to + vec2(0.0, palette.px(2.0)), Align2::RIGHT_TOP, end, palette.small_strong(), palette.ink);
    let below = pos2(column.center().x, column.bottom() - palette.px(2.0));
    painter.text(below, Align2::CENTER_BOTTOM, year.year.to_string(), palette.small_strong(), palette.ink);
    if response.has_focus() {
        paint_focus_ring(&painter, column, 4, &palette);
    }
    if response.on_hover_text(sentence).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::Year((!chosen).then_some(year.year))));
    }
}

fn paint(painter: &Painter, view: &View, step: &Step, bar: Rect, palette: &Palette) {
    let by = step.to - step.from;
    if by == 0 {
        return;
    }
    let (ground, line) = step.kind.colour(palette);
    painter.rect(bar, 2, ground, Stroke::new(1.0, line), StrokeKind::Inside);
    if step.kind == Kind::Unlisted {
        hatch(painter, bar, line.gamma_multiply(0.5));
    }
    let words = signed(view.language, by);
    let galley = painter.layout_no_wrap(words, palette.small(), line);
    // Of many years a bar is too narrow for its number, which is then read from the sentence of the year.
    if galley.size().x > bar.width() + 2.0 {
        return;
    }
    // Beside a bar too low for its number the number stands above it.
    let centre = bar.center().x - galley.size().x / 2.0;
    let top = if bar.height() >= galley.size().y + 2.0 && step.kind != Kind::Unlisted {
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
    for kind in Kind::ALL {
        let name = painter.layout_no_wrap(kind.name(view), palette.small(), palette.muted);
        if x > inner.left() && x + palette.px(15.0) + name.size().x > inner.right() {
            (x, top) = (inner.left(), top + line);
        }
        let (ground, edge) = kind.colour(palette);
        let sign = Rect::from_min_size(pos2(x, top + palette.px(2.0)), Vec2::splat(palette.px(10.0)));
        painter.rect(sign, 2, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
        if kind == Kind::Unlisted {
            hatch(painter, sign, edge.gamma_multiply(0.6));
        }
        let at = pos2(sign.right() + palette.px(5.0), sign.center().y - name.size().y / 2.0);
        x = at.x + name.size().x + palette.px(16.0);
        painter.galley(at, name, palette.muted);
    }
    top + line
}
