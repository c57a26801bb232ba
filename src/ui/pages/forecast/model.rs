//! The forecast as data: the lines with what is said of them, the steps of each year; the numbers it rests on, and what
//! stands beside the page.

pub mod beside;
pub mod numbers;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::forecast::{Curves, Forecast, Point, Road, Year};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, signed, tenths};
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;

/// What is shown: the plan's road, as last worked out, with what is tried.
pub fn forecast(view: &View) -> Option<(Arc<Road>, Forecast)> {
    let road = Arc::clone(view.session.advice.road()?);
    let forecast = view.session.pages.forecast.shown(view.plan(), &road);
    Some((road, forecast))
}

/// The lines, and what is said of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastChart {
    pub curves: Curves,
    /// Of the point at which what is assumed begins.
    pub start: String,
    pub target: String,
    /// From the highest to the lowest.
    pub ends: Vec<CurveEnd>,
    /// Of each year, those that have passed first.
    pub years: Vec<(i16, String)>,
    /// Of the whole of it.
    pub spoken: String,
}

/// The right end of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveEnd {
    pub line: Curve,
    /// Doctors per 10,000 people.
    pub density: f32,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    Middle,
    /// With as many recruits as the target takes.
    Needed,
    Best,
    Worst,
}

/// The chart, or why there is none.
pub fn chart(view: &View, road: &Road, forecast: &Forecast) -> Result<ForecastChart, String> {
    let (language, ground) = (view.language, &road.ground);
    let Some(curves) = Curves::new(ground, forecast) else {
        return Err(sentences::forecast_no_people(language, ground));
    };
    let density = said(language, curves.middle.first().map_or(0.0, |first| first.1));
    let (doctors, date) = (number(language, ground.start), dates::date(language, ground.first));
    let past = ground.past.iter().map(|past| (past.year, sentences::past_year(language, past)));
    let mut years: Vec<(i16, String)> = past.collect();
    let spread = sentences::forecast_spread(language, forecast);
    let spoken = years.iter().map(|(_, told)| told.clone()).chain(spread).collect::<Vec<_>>().join(" ");
    years.extend(forecast.years.iter().map(|year| (year.year, sentences::forecast_year(language, year))));
    Ok(ForecastChart {
        start: t!(language, "forecast-start", density = density, doctors = doctors, date = date),
        target: sentences::forecast_target(language, ground),
        ends: ends(language, forecast, &curves),
        years,
        spoken,
        curves,
    })
}

/// Those of best and worst only where they are others.
fn ends(language: Language, forecast: &Forecast, curves: &Curves) -> Vec<CurveEnd> {
    let last = |line: &[Point]| line.last().map_or(0.0, |last| last.1);
    let recruited = |line: Curve, density: f32, recruits: i64| {
        let recruits = number(language, recruits);
        let words = t!(language, "forecast-end", density = said(language, density), recruits = recruits);
        CurveEnd { line, density, words }
    };
    let (now, middle) = (forecast.assumptions.get(AssumptionName::Recruits).value, last(&curves.middle));
    let mut ends = vec![recruited(Curve::Middle, middle, now)];
    if let Some((needed, line)) = curves.needed.as_ref().filter(|(needed, _)| *needed != now) {
        ends.push(recruited(Curve::Needed, last(line), *needed));
    }
    let (best, worst) = (last(&curves.best), last(&curves.worst));
    let words = t!(language, "forecast-end-best", density = said(language, best));
    let best = CurveEnd { line: Curve::Best, density: best, words };
    let words = t!(language, "forecast-end-worst", density = said(language, worst));
    let worst = CurveEnd { line: Curve::Worst, density: worst, words };
    ends.extend([best, worst].into_iter().filter(|end| (end.density - middle).abs() >= 0.05));
    ends.sort_by(|a, b| b.density.total_cmp(&a.density));
    ends
}

fn said(language: Language, density: f32) -> String {
    tenths(language, (density * 10.0).round() as i64)
}

/// A year as steps from its first doctors to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSteps {
    pub year: i16,
    pub steps: [YearStep; 4],
    /// Doctors at its end, never below zero.
    pub end: i64,
    pub said: String,
    pub sentence: String,
    /// Its people are listed beside the page.
    pub chosen: bool,
}

/// One step: from so many doctors to so many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearStep {
    pub kind: StepKind,
    pub from: i64,
    pub to: i64,
    /// How many come or go.
    pub said: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    Recruited,
    Named,
    Unlisted,
    Leaving,
}

impl StepKind {
    pub const ALL: [Self; 4] = [Self::Recruited, Self::Named, Self::Unlisted, Self::Leaving];

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Recruited => t!(language, "forecast-legend-recruited"),
            Self::Named => t!(language, "forecast-legend-named"),
            Self::Unlisted => t!(language, "forecast-legend-unlisted"),
            Self::Leaving => t!(language, "forecast-legend-leaving"),
        }
    }
}

pub fn columns(view: &View, forecast: &Forecast) -> Vec<YearSteps> {
    let language = view.language;
    let column = |year: &Year| YearSteps {
        year: year.year,
        steps: steps(language, year),
        end: year.end,
        said: number(language, year.end),
        sentence: sentences::forecast_year(language, year),
        chosen: view.session.pages.forecast.year == Some(year.year),
    };
    forecast.years.iter().map(column).collect()
}

fn steps(language: Language, year: &Year) -> [YearStep; 4] {
    let come = year.start + year.recruit;
    let named = come - year.retire_named;
    let unlisted = named - year.retire_unlisted;
    let step = |kind, from: i64, to: i64| YearStep { kind, from, to, said: signed(language, to - from) };
    [
        step(StepKind::Recruited, year.start, come),
        step(StepKind::Named, come, named),
        step(StepKind::Unlisted, named, unlisted),
        step(StepKind::Leaving, unlisted, unlisted - year.leave),
    ]
}
