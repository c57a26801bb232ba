//! Doctors per 10,000 people at the end of each year: what has been, what is assumed, between best and worst, what the
//! target takes.

use egui::{Align2, Color32, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{pos2, vec2};

use super::model::{self, Curve, CurveEnd, ForecastChart};
use crate::forecast::{Curves, Forecast, Point, Road};
use crate::text::numbers::tenths;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

/// What the first point says stands below it.
const BELOW_START: f32 = 24.0;
/// And below that, where the past is shown, what is known and what is assumed.
const BELOW_PAST: f32 = 16.0;

/// Where the lines are drawn, and how years and densities lie on it.
struct Plot {
    rect: Rect,
    /// Years of the calendar.
    from: f32,
    to: f32,
    /// Doctors per 10,000 people.
    least: f32,
    most: f32,
}

impl Plot {
    fn new(curves: &Curves, inner: Rect, palette: &Palette) -> Self {
        let ((from, to), (least, most)) = (curves.span(), curves.reach());
        // The first of the years that have passed is seen as a whole: its point stands at its end.
        let from = if curves.past.is_empty() { from } else { from - 1.0 };
        let pad = ((most - least) * 0.12).max(0.2);
        let rect = Rect::from_min_max(
            pos2(inner.left() + palette.px(34.0), inner.top() + palette.px(22.0)),
            pos2(inner.right() - palette.px(116.0), inner.bottom() - palette.px(18.0)),
        );
        let most = most + pad;
        let below = palette.px(BELOW_START) + if curves.past.is_empty() { 0.0 } else { palette.px(BELOW_PAST) };
        let room = (most - least) * below / (rect.height() - below).max(below);
        Self { rect, from, to, least: least - room.max(pad), most }
    }

    fn x(&self, when: f32) -> f32 {
        self.rect.left() + self.rect.width() * (when - self.from) / (self.to - self.from).max(0.1)
    }

    fn y(&self, density: f32) -> f32 {
        self.rect.bottom() - self.rect.height() * (density - self.least) / (self.most - self.least)
    }

    fn line(&self, points: &[Point]) -> Vec<Pos2> {
        points.iter().map(|&(when, density)| pos2(self.x(when), self.y(density))).collect()
    }

    /// The part of a year that is to be seen.
    fn year(&self, year: i16) -> Rect {
        let (from, to) = (f32::from(year).max(self.from), (f32::from(year) + 1.0).min(self.to));
        Rect::from_x_y_ranges(self.x(from)..=self.x(to), self.rect.y_range())
    }
}

pub fn show(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, size: Vec2) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, 6, palette.panel, palette.hairline(), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(palette.px(12.0), palette.px(8.0)));
    let chart = match model::chart(view, road, forecast) {
        Ok(chart) => chart,
        Err(words) => {
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
            ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
                wrapped(ui, &words, palette.body(), palette.muted);
            });
            return;
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.spoken));
    let painter = ui.painter_at(rect);
    let title = t!(view.language, "forecast-chart");
    painter.text(inner.left_top(), Align2::LEFT_TOP, title, palette.small(), palette.muted);
    let plot = Plot::new(&chart.curves, inner, &palette);
    grid(&painter, view, &plot, &palette);
    today(&painter, view, (&chart, &plot), &palette);
    draw(&painter, &chart.curves, &plot, &palette);
    target(&painter, (&chart, &plot), &palette);
    ends(&painter, &chart.ends, &plot, &palette);
    for (year, sentence) in chart.years {
        let strip = plot.year(year);
        if strip.is_positive() {
            let hovered = ui.interact(strip, ui.scope_id().with(("year", year)), Sense::hover());
            hovered.on_hover_text(sentence);
        }
    }
}

/// The lines at round densities part what is shown into so many at most.
const SPANS: u16 = 6;

/// The least round step that does, however large what is shown is: a figure may be mistyped.
fn step(span: f32) -> f32 {
    let round = (0..30).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * 10_f32.powi(power)));
    std::iter::once(0.5).chain(round).find(|step| span / step <= f32::from(SPANS)).unwrap_or(f32::MAX)
}

/// Lines at round densities, and the years below, each under the whole of it.
fn grid(painter: &Painter, view: &View, plot: &Plot, palette: &Palette) {
    let step = step(plot.most - plot.least);
    // There is room below nothing, but no line.
    let first = (plot.least / step).ceil().max(0.0);
    for density in (0..=SPANS).map(|line| (first + f32::from(line)) * step).filter(|at| *at <= plot.most) {
        let y = plot.y(density);
        painter.line_segment([pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)], Stroke::new(1.0, palette.line));
        let words = tenths(view.language, (density * 10.0).round() as i64);
        let at = pos2(plot.rect.left() - palette.px(6.0), y);
        painter.text(at, Align2::RIGHT_CENTER, words, palette.small(), palette.muted);
    }
    let (first, last) = (plot.from.floor() as i16, (plot.to.ceil() as i16) - 1);
    // Where there are many years the words of some would run into each other.
    let wide = plot.rect.width() / (plot.to - plot.from).max(0.1);
    let each = (palette.px(34.0) / wide.max(1.0)).ceil().max(1.0) as u16;
    let below = plot.rect.bottom() + palette.px(4.0);
    for year in (first..=last).rev() {
        let strip = plot.year(year);
        painter.line_segment([strip.right_top(), strip.right_bottom()], Stroke::new(0.5, palette.line));
        if (last - year).unsigned_abs().is_multiple_of(each) && strip.width() >= wide * 0.5 {
            let at = pos2(strip.center().x, below);
            painter.text(at, Align2::CENTER_TOP, year.to_string(), palette.small(), palette.muted);
        }
    }
}

/// The plan's first day: what was before it is known, what is after it is assumed.
fn today(painter: &Painter, view: &View, (chart, plot): (&ForecastChart, &Plot), palette: &Palette) {
    let Some(&(when, density)) = chart.curves.middle.first() else { return };
    let (x, has_past) = (plot.x(when), !chart.curves.past.is_empty());
    if has_past {
        let line = [pos2(x, plot.rect.top()), pos2(x, plot.rect.bottom())];
        painter.extend(Shape::dashed_line(&line, Stroke::new(1.0, palette.muted), 2.0, 3.0));
        let low = plot.rect.bottom() - palette.px(2.0);
        for (words, side, aside) in [
            (t!(view.language, "forecast-known"), Align2::RIGHT_BOTTOM, -4.0),
            (t!(view.language, "forecast-assumed-from"), Align2::LEFT_BOTTOM, 4.0),
        ] {
            painter.text(pos2(x + palette.px(aside), low), side, words, palette.small(), palette.muted);
        }
    }
    // Below the line and, where the past is shown, before it: what is assumed begins behind it.
    let galley = painter.layout_no_wrap(chart.start.clone(), palette.small_strong(), palette.ink);
    let left = (x - galley.size().x - palette.px(6.0)).max(plot.rect.left() + palette.px(4.0));
    // What is known and what is assumed is told below it, where there is both.
    let below = if has_past { palette.px(BELOW_PAST) } else { 0.0 };
    let top = (plot.y(density) + palette.px(8.0)).min(plot.rect.bottom() - below - galley.size().y);
    painter.galley(pos2(left, top), galley, palette.ink);
}

fn draw(painter: &Painter, curves: &Curves, plot: &Plot, palette: &Palette) {
    let (best, worst) = (plot.line(&curves.best), plot.line(&curves.worst));
    for (best, worst) in best.windows(2).zip(worst.windows(2)) {
        let band = vec![best[0], best[1], worst[1], worst[0]];
        painter.add(Shape::convex_polygon(band, palette.accent.gamma_multiply(0.14), Stroke::NONE));
    }
    for run in &curves.past {
        dots(painter, &plot.line(run), palette.muted, palette);
    }
    if let Some((_, needed)) = &curves.needed {
        dashed(painter, &plot.line(needed), Stroke::new(palette.mark_width(), palette.good));
    }
    dots(painter, &plot.line(&curves.middle), palette.accent, palette);
}

fn dots(painter: &Painter, line: &[Pos2], colour: Color32, palette: &Palette) {
    painter.line(line.to_vec(), Stroke::new(palette.mark_width(), colour));
    for &at in line {
        painter.circle_filled(at, palette.px(3.0), colour);
    }
}

fn dashed(painter: &Painter, line: &[Pos2], stroke: Stroke) {
    painter.extend(Shape::dashed_line(line, stroke, 5.0, 4.0));
}

fn target(painter: &Painter, (chart, plot): (&ForecastChart, &Plot), palette: &Palette) {
    let y = plot.y(chart.curves.target);
    let ends = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
    dashed(painter, &ends, Stroke::new(1.5, palette.bad));
    let at = pos2(plot.rect.left() + palette.px(6.0), y - palette.px(2.0));
    painter.text(at, Align2::LEFT_BOTTOM, &chart.target, palette.small(), palette.bad);
}

/// What stands at the right end of each line, told apart by words and never one over the other.
fn ends(painter: &Painter, ends: &[CurveEnd], plot: &Plot, palette: &Palette) {
    let apart = palette.px(15.0);
    let mut free = f32::MIN;
    for end in ends {
        let (font, colour) = match end.line {
            Curve::Middle => (palette.small_strong(), palette.accent),
            Curve::Needed => (palette.small_strong(), palette.good),
            Curve::Best | Curve::Worst => (palette.small(), palette.muted),
        };
        let y = plot.y(end.density).max(free);
        let at = pos2(plot.rect.right() + palette.px(8.0), y);
        painter.text(at, Align2::LEFT_CENTER, &end.words, font, colour);
        free = y + apart;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Theme;

    #[test]
    fn what_the_first_point_says_has_room_below_it_also_where_there_are_hardly_any_doctors() {
        let (flat, palette) = (vec![(2027.0, 0.4), (2031.0, 0.4)], Palette::of_theme(Theme::Light));
        let needed = Some((838, vec![(2027.0, 0.4), (2031.0, 19.0)]));
        let (best, worst) = (flat.clone(), flat.clone());
        let mut curves = Curves { past: Vec::new(), middle: flat.clone(), best, worst, needed, target: 19.0 };
        let room = |curves: &Curves| {
            let plot = Plot::new(curves, Rect::from_min_size(Pos2::ZERO, vec2(780.0, 235.0)), &palette);
            plot.rect.bottom() - plot.y(0.4)
        };
        assert!(room(&curves) >= 23.9, "{}", room(&curves));
        curves.past = vec![flat];
        assert!(room(&curves) >= 39.9, "{}", room(&curves));
    }

    #[test]
    fn lines_are_round_and_few_however_large_a_figure_is() {
        assert_eq!([2.9, 6.0, 100.0, 17_398.0].map(|span| step(span).to_string()), ["0.5", "1", "20", "5000"]);
        for span in [0.0, 0.7, 3.0, 2.5e7, 1e10, 3.4e37] {
            assert!(span / step(span) <= f32::from(SPANS), "{span}");
        }
    }
}
