//! What a paper says of the forecast: its sentences, its table and its chart, under what the plan assumes.

use super::document::{Block, Chart, Grid, Line, LineKind, Paragraph, Style};
use super::{tables, words};
use crate::advise::Desk;
use crate::exchange::export;
use crate::forecast::{Assumed, Curves, Forecast, Ground, Point};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, tenths};
use crate::text::{Language, dates, sentences, t};

/// Papers are written in Vietnamese.
const LANGUAGE: Language = Language::Vietnamese;

/// The forecast a paper is about, with the plan it is of.
pub struct Road<'a> {
    desk: &'a Desk,
    ground: Ground,
    forecast: Forecast,
}

impl<'a> Road<'a> {
    pub fn new(desk: &'a Desk) -> Self {
        let (ground, forecast) = Forecast::of(desk.plan(), desk.roster(), desk.checked().settings());
        Self { desk, ground, forecast }
    }

    pub fn field(&self, name: &str) -> Option<String> {
        let Self { ground, forecast, .. } = self;
        let assumed =
            |name| words::sentence(&sentences::assumed(LANGUAGE, self.desk.plan(), forecast.assumptions.get(name)));
        Some(match name {
            "ngày đầu phương án" => words::day(ground.first),
            "bác sĩ đầu kỳ" => number(LANGUAGE, ground.start),
            "chỉ tiêu toàn tỉnh" => sentences::forecast_target(LANGUAGE, ground),
            "khoảng dự báo" => sentences::forecast_spread(LANGUAGE, forecast)
                .unwrap_or_else(|| sentences::forecast_no_people(LANGUAGE, ground)),
            "số cần tuyển" => sentences::recruits_needed(LANGUAGE, ground, forecast),
            "năm đạt chỉ tiêu" => sentences::target_reached(LANGUAGE, ground, forecast),
            "di chuyển trong tỉnh" => sentences::forecast_moving(LANGUAGE, ground),
            "giả định tuyển dụng" => assumed(AssumptionName::Recruits),
            "giả định thôi việc" => assumed(AssumptionName::Leavers),
            "giả định nghỉ hưu" => assumed(AssumptionName::Retirements),
            "giả định dân số" => assumed(AssumptionName::Growth),
            _ => return None,
        })
    }

    pub fn table(&self, width: u32) -> Grid {
        let sheet = export::forecast(LANGUAGE, self.desk, &self.ground, &self.forecast);
        tables::grid(&sheet, &COLUMNS, width)
    }

    /// The lines as the window draws them; without people a sentence in their place.
    pub fn chart(&self) -> Block {
        match Curves::new(&self.ground, &self.forecast) {
            Some(curves) => Block::Chart(self.drawn(&curves)),
            None => {
                let words = sentences::forecast_no_people(LANGUAGE, &self.ground);
                Block::Paragraph(Paragraph::new(Style::Body, words))
            }
        }
    }

    fn drawn(&self, curves: &Curves) -> Chart {
        let first = self.ground.first_year();
        let earliest =
            self.ground.past.iter().filter(|past| past.density_tenths().is_some()).map(|past| past.year).min();
        let past: Vec<i16> = earliest.map_or_else(Vec::new, |earliest| (earliest..first).collect());
        let day = dates::date(LANGUAGE, self.ground.first);
        let years = self.forecast.years.iter().map(|year| year.year);
        let across =
            past.iter().copied().map(|year| year.to_string()).chain([day]).chain(years.map(|year| year.to_string()));
        let across: Vec<String> = across.collect();
        // Rounded once, as in the window: of hundredths a tenth may be rounded up twice.
        let line = |name: String, kind, last: Option<&Point>, hundredths: Vec<Option<i64>>| {
            let last = last.map(|(_, density)| tenths(LANGUAGE, (density * 10.0).round() as i64)).unwrap_or_default();
            Line { name, kind, last, hundredths }
        };
        // Behind the years that have passed: from the first day on.
        let later = |points: &[Point]| {
            let values = points.iter().map(|point| Some(hundredths(*point)));
            vec![None; past.len()].into_iter().chain(values).collect::<Vec<_>>()
        };
        let mut lines = Vec::new();
        if !past.is_empty() {
            lines.push(line(
                t!(LANGUAGE, "forecast-known"),
                LineKind::Known,
                curves.past.iter().flatten().last(),
                known(curves, &past, across.len()),
            ));
        }
        lines.push(line(
            t!(LANGUAGE, "forecast-assumed-from"),
            LineKind::Expected,
            curves.middle.last(),
            later(&curves.middle),
        ));
        if self.forecast.assumptions.iter().any(Assumed::has_spread) {
            lines.push(line(t!(LANGUAGE, "forecast-best"), LineKind::Spread, curves.best.last(), later(&curves.best)));
            lines.push(line(
                t!(LANGUAGE, "forecast-worst"),
                LineKind::Spread,
                curves.worst.last(),
                later(&curves.worst),
            ));
        }
        if let Some((recruits, needed)) = &curves.needed {
            let name = t!(LANGUAGE, "forecast-with", recruits = number(LANGUAGE, *recruits));
            lines.push(line(name, LineKind::Needed, needed.last(), later(needed)));
        }
        let target = vec![Some(self.ground.target_tenths * 10); across.len()];
        let name = t!(LANGUAGE, "map-target", target = tenths(LANGUAGE, self.ground.target_tenths));
        // Its number is its name.
        lines.push(Line { last: String::new(), ..line(name, LineKind::Target, None, target) });
        Chart { described: self.field("khoảng dự báo").unwrap_or_default(), across, lines }
    }
}

/// The past year by year, with gaps where nothing is known, and the first day where the past comes up to it.
fn known(curves: &Curves, past: &[i16], across: usize) -> Vec<Option<i64>> {
    let mut values = vec![None; across];
    for &(when, density) in curves.past.iter().flatten() {
        // The end of a year is the beginning of the next.
        let ended = |year: &i16| (when - f32::from(*year) - 1.0).abs() < f32::EPSILON;
        if let Some(at) = past.iter().position(ended) {
            values[at] = values[at].or(Some(hundredths((when, density))));
        }
    }
    let reaches = past.len().checked_sub(1).is_some_and(|last| values[last].is_some());
    if let Some(first) = curves.middle.first().filter(|_| reaches) {
        values[past.len()] = Some(hundredths(*first));
    }
    values
}

fn hundredths((_, density): Point) -> i64 {
    (density * 100.0).round() as i64
}

const COLUMNS: [(&str, u32); 11] = [
    ("Năm", 7),
    ("Đầu kỳ", 9),
    ("Tuyển dụng", 9),
    ("Nghỉ hưu, biết tên", 10),
    ("Nghỉ hưu, ước tính", 10),
    ("Thôi việc, chuyển đi", 11),
    ("Cuối năm", 9),
    ("Dân số", 12),
    ("Tỷ lệ trên 10.000 dân", 11),
    ("Tốt nhất trên 10.000 dân", 11),
    ("Kém nhất trên 10.000 dân", 11),
];
