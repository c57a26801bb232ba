//! Doctors per 10,000 people at the end of each year: what has been, what is assumed, between best and worst, what the
//! target takes.

use egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};
use egui::{pos2, vec2};

use crate::forecast::{Curves, Forecast, Point, Road};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, tenths};
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

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
        Self { rect, from, to, least: (least - pad).max(0.0), most: most + pad }
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
    let Some(curves) = Curves::new(&road.ground, forecast) else {
        let words = sentences::forecast_no_people(view.language, &road.ground);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
            wrapped(ui, &words, palette.body(), palette.muted);
        });
        return;
    };
    let spread = sentences::forecast_spread(view.language, forecast);
    let past = road.ground.past.iter().map(|past| sentences::past_year(view.language, past));
    let spoken = past.chain(spread).collect::<Vec<_>>().join(" ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let painter = ui.painter_at(rect);
    let title = t!(view.language, "forecast-chart");
    painter.text(inner.left_top(), Align2::LEFT_TOP, title, palette.small(), palette.muted);
    let plot = Plot::new(&curves, inner, &palette);
    grid(&painter, view, &plot, &palette);
    today(&painter, view, road, (&curves, &plot), &palette);
    draw(&painter, &curves, &plot, &palette);
    target(&painter, view, road, (&curves, &plot), &palette);
    ends(&painter, view, forecast, (&curves, &plot), &palette);
    let past = road.ground.past.iter().map(|past| (past.year, sentences::past_year(view.language, past)));
    let to_come = forecast.years.iter().map(|year| (year.year, sentences::forecast_year(view.language, year)));
    for (year, sentence) in past.chain(to_come) {
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
    let first = (plot.least / step).ceil();
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
fn today(painter: &Painter, view: &View, road: &Road, (curves, plot): (&Curves, &Plot), palette: &Palette) {
    let Some(&(when, density)) = curves.middle.first() else { return };
    let x = plot.x(when);
    if !curves.past.is_empty() {
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
    let start = number(view.language, road.ground.start);
    let date = dates::date(view.language, road.ground.first);
    let said = tenths(view.language, (density * 10.0).round() as i64);
    let words = t!(view.language, "forecast-start", density = said, doctors = start, date = date);
    // Below the line and, where the past is shown, before it: what is assumed begins behind it.
    let galley = painter.layout_no_wrap(words, palette.small_strong(), palette.ink);
    let left = (x - galley.size().x - palette.px(6.0)).max(plot.rect.left() + palette.px(4.0));
    // What is known and what is assumed is told below it, where there is both.
    let below = if curves.past.is_empty() { 0.0 } else { palette.px(16.0) };
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

fn target(painter: &Painter, view: &View, road: &Road, (curves, plot): (&Curves, &Plot), palette: &Palette) {
    let y = plot.y(curves.target);
    let ends = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
    dashed(painter, &ends, Stroke::new(1.5, palette.bad));
    let words = sentences::forecast_target(view.language, &road.ground);
    let at = pos2(plot.rect.left() + palette.px(6.0), y - palette.px(2.0));
    painter.text(at, Align2::LEFT_BOTTOM, words, palette.small(), palette.bad);
}

/// What stands at the right end of each line, told apart by words and never one over the other.
fn ends(painter: &Painter, view: &View, forecast: &Forecast, (curves, plot): (&Curves, &Plot), palette: &Palette) {
    let language = view.language;
    let last = |line: &[Point]| line.last().map_or(0.0, |last| last.1);
    let said = |density: f32| tenths(language, (density * 10.0).round() as i64);
    let recruits = |number_of: i64| number(language, number_of);
    let now = forecast.assumptions.get(AssumptionName::Recruits).value;
    let middle = last(&curves.middle);
    let mut words: Vec<(f32, String, FontId, Color32)> = vec![(
        middle,
        t!(language, "forecast-end", density = said(middle), recruits = recruits(now)),
        palette.small_strong(),
        palette.accent,
    )];
    if let Some((needed, line)) = curves.needed.as_ref().filter(|(needed, _)| *needed != now) {
        let text = t!(language, "forecast-end", density = said(last(line)), recruits = recruits(*needed));
        words.push((last(line), text, palette.small_strong(), palette.good));
    }
    for (line, key) in [(&curves.best, true), (&curves.worst, false)] {
        let end = last(line);
        if (end - middle).abs() >= 0.05 {
            let density = said(end);
            let text = if key {
                t!(language, "forecast-end-best", density = density)
            } else {
                t!(language, "forecast-end-worst", density = density)
            };
            words.push((end, text, palette.small(), palette.muted));
        }
    }
    words.sort_by(|a, b| b.0.total_cmp(&a.0));
    let apart = palette.px(15.0);
    let mut free = f32::MIN;
    for (density, text, font, colour) in words {
        let y = plot.y(density).max(free);
        let at = pos2(plot.rect.right() + palette.px(8.0), y);
        painter.text(at, Align2::LEFT_CENTER, text, font, colour);
        free = y + apart;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_round_and_few_however_large_a_figure_is() {
        assert_eq!([2.9, 6.0, 100.0, 17_398.0].map(|span| step(span).to_string()), ["0.5", "1", "20", "5000"]);
        for span in [0.0, 0.7, 3.0, 2.5e7, 1e10, 3.4e37] {
            assert!(span / step(span) <= f32::from(SPANS), "{span}");
        }
    }
}
