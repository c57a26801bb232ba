//! Doctors per 10,000 people at the end of each year: what is assumed, between best and worst, what the target takes.

use egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};
use egui::{pos2, vec2};

use crate::forecast::{Case, Forecast, Road, Year};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, tenths};
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

/// Where the lines are drawn, and how years and densities lie on it.
struct Plot {
    rect: Rect,
    /// The first day and the end of each year.
    points: usize,
    least: f32,
    most: f32,
}

impl Plot {
    fn x(&self, point: usize) -> f32 {
        self.rect.left() + self.rect.width() * point as f32 / (self.points - 1).max(1) as f32
    }

    fn y(&self, density: f32) -> f32 {
        self.rect.bottom() - self.rect.height() * (density - self.least) / (self.most - self.least)
    }

    fn at(&self, (point, density): (usize, f32)) -> Pos2 {
        pos2(self.x(point), self.y(density))
    }

    fn line(&self, densities: &[f32]) -> Vec<Pos2> {
        densities.iter().copied().enumerate().map(|point| self.at(point)).collect()
    }
}

/// The lines, as densities at the first day and at the end of each year.
struct Lines {
    middle: Vec<f32>,
    best: Vec<f32>,
    worst: Vec<f32>,
    /// With as many recruits as the target takes.
    needed: Option<(i64, Vec<f32>)>,
    target: f32,
}

pub fn show(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, size: Vec2) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, 6, palette.panel, palette.hairline(), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(palette.px(12.0), palette.px(8.0)));
    let Some(lines) = lines(road, forecast) else {
        let words = t!(view.language, "forecast-no-people");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
            wrapped(ui, &words, palette.body(), palette.muted);
        });
        return;
    };
    let spoken = sentences::forecast_spread(view.language, forecast).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let painter = ui.painter_at(rect);
    let title = t!(view.language, "forecast-chart");
    painter.text(inner.left_top(), Align2::LEFT_TOP, title, palette.small(), palette.muted);
    let plot = plot(&lines, inner, &palette);
    grid(&painter, view, forecast, road, &plot, &palette);
    draw(&painter, &lines, &plot, &palette);
    target(&painter, view, road, &lines, &plot, &palette);
    ends(&painter, view, forecast, &lines, &plot, &palette);
    for (at, year) in forecast.years.iter().enumerate() {
        let strip = Rect::from_x_y_ranges(plot.x(at)..=plot.x(at + 1), plot.rect.y_range());
        let hovered = ui.interact(strip, ui.scope_id().with(("year", year.year)), Sense::hover());
        hovered.on_hover_text(sentences::forecast_year(view.language, year));
    }
}

fn lines(road: &Road, forecast: &Forecast) -> Option<Lines> {
    let ground = &road.ground;
    let first = ground.start as f32 * 10_000.0 / ground.people? as f32;
    let line = |years: &[Year]| {
        let ends = years.iter().filter_map(|year| Some(year.end as f32 * 10_000.0 / year.people? as f32));
        std::iter::once(first).chain(ends).collect::<Vec<f32>>()
    };
    let last = forecast.years.last()?.year;
    let needed = forecast.recruits_needed.map(|recruits| {
        let numbers = crate::forecast::Numbers { recruits, ..forecast.assumptions.numbers(Case::Middle) };
        (recruits, line(&ground.years(numbers, last)))
    });
    Some(Lines {
        middle: line(&forecast.years),
        best: line(&forecast.best),
        worst: line(&forecast.worst),
        needed,
        target: ground.target_tenths as f32 / 10.0,
    })
}

fn plot(lines: &Lines, inner: Rect, palette: &Palette) -> Plot {
    let needed = lines.needed.iter().flat_map(|(_, line)| line);
    let all = lines.middle.iter().chain(&lines.best).chain(&lines.worst).chain(needed).chain([&lines.target]);
    let (least, most) = all.fold((f32::MAX, f32::MIN), |(least, most), &one| (least.min(one), most.max(one)));
    let pad = ((most - least) * 0.12).max(0.2);
    let rect = Rect::from_min_max(
        pos2(inner.left() + palette.px(34.0), inner.top() + palette.px(22.0)),
        pos2(inner.right() - palette.px(116.0), inner.bottom() - palette.px(18.0)),
    );
    Plot { rect, points: lines.middle.len(), least: (least - pad).max(0.0), most: most + pad }
}

/// Lines at round densities, and the years below.
fn grid(painter: &Painter, view: &View, forecast: &Forecast, road: &Road, plot: &Plot, palette: &Palette) {
    let span = plot.most - plot.least;
    let step =
        [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0].into_iter().find(|step| span / step <= 6.0).unwrap_or(200.0);
    let mut density = (plot.least / step).ceil() * step;
    while density <= plot.most {
        let y = plot.y(density);
        painter.line_segment([pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)], Stroke::new(1.0, palette.line));
        let words = tenths(view.language, (density * 10.0).round() as i64);
        let at = pos2(plot.rect.left() - palette.px(6.0), y);
        painter.text(at, Align2::RIGHT_CENTER, words, palette.small(), palette.muted);
        density += step;
    }
    let below = plot.rect.bottom() + palette.px(4.0);
    let first = dates::date(view.language, road.ground.first);
    painter.text(pos2(plot.rect.left(), below), Align2::LEFT_TOP, first, palette.small(), palette.muted);
    for (at, year) in (1..).zip(&forecast.years) {
        // Where there are many years the words of some would run into each other.
        let is_last = at == forecast.years.len();
        if forecast.years.len() <= 8 && at > 1 || is_last || forecast.years.len() > 8 && at % 3 == 1 && at > 1 {
            let words = t!(view.language, "forecast-year-end", year = year.year.to_string());
            painter.text(pos2(plot.x(at), below), Align2::CENTER_TOP, words, palette.small(), palette.muted);
        }
    }
}

fn draw(painter: &Painter, lines: &Lines, plot: &Plot, palette: &Palette) {
    let (best, worst) = (plot.line(&lines.best), plot.line(&lines.worst));
    for (best, worst) in best.windows(2).zip(worst.windows(2)) {
        let band = vec![best[0], best[1], worst[1], worst[0]];
        painter.add(Shape::convex_polygon(band, palette.accent.gamma_multiply(0.14), Stroke::NONE));
    }
    if let Some((_, needed)) = &lines.needed {
        dashed(painter, &plot.line(needed), Stroke::new(palette.mark_width(), palette.good));
    }
    let middle = plot.line(&lines.middle);
    painter.line(middle.clone(), Stroke::new(palette.mark_width(), palette.accent));
    for at in middle {
        painter.circle_filled(at, palette.px(3.0), palette.accent);
    }
}

fn dashed(painter: &Painter, line: &[Pos2], stroke: Stroke) {
    painter.extend(Shape::dashed_line(line, stroke, 5.0, 4.0));
}

fn target(painter: &Painter, view: &View, road: &Road, lines: &Lines, plot: &Plot, palette: &Palette) {
    let y = plot.y(lines.target);
    let ends = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
    dashed(painter, &ends, Stroke::new(1.5, palette.bad));
    let words = sentences::forecast_target(view.language, &road.ground);
    let at = pos2(plot.rect.left() + palette.px(6.0), y - palette.px(2.0));
    painter.text(at, Align2::LEFT_BOTTOM, words, palette.small(), palette.bad);
}

/// What stands at the right end of each line, told apart by words and never one over the other.
fn ends(painter: &Painter, view: &View, forecast: &Forecast, lines: &Lines, plot: &Plot, palette: &Palette) {
    let language = view.language;
    let last = |line: &[f32]| line.last().copied().unwrap_or_default();
    let said = |density: f32| tenths(language, (density * 10.0).round() as i64);
    let recruits = |number_of: i64| number(language, number_of);
    let now = forecast.assumptions.get(AssumptionName::Recruits).value;
    let middle = last(&lines.middle);
    let mut words: Vec<(f32, String, FontId, Color32)> = vec![(
        middle,
        t!(language, "forecast-end", density = said(middle), recruits = recruits(now)),
        palette.small_strong(),
        palette.accent,
    )];
    if let Some((needed, line)) = lines.needed.as_ref().filter(|(needed, _)| *needed != now) {
        let text = t!(language, "forecast-end", density = said(last(line)), recruits = recruits(*needed));
        words.push((last(line), text, palette.small_strong(), palette.good));
    }
    for (line, key) in [(&lines.best, true), (&lines.worst, false)] {
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
