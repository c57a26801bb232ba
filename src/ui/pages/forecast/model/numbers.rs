//! The numbers a forecast rests on, each as a row; and what is written in their fields, understood or refused in words.

use std::ops::RangeInclusive;

use crate::forecast::{Assumptions, Case, Forecast, Road, range};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, read_count, read_signed_tenths, signed_tenths};
use crate::text::{sentences, t};
use crate::ui::View;

/// A number the forecast rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberRow {
    pub label: String,
    pub value: i64,
    /// As its field has it.
    pub written: String,
    pub unit: String,
    /// From where to where its line goes, and what is worth a look on it.
    pub line: RangeInclusive<i64>,
    pub marks: [i64; 3],
    /// What it is as long as nothing else is tried.
    pub note: String,
    /// What leads back to that, where something else is tried.
    pub back: Option<String>,
    /// All that is known of where it comes from.
    pub known: String,
}

/// An assumption, as planned and as it is shown.
pub fn assumed(
    view: &View,
    road: &Road,
    (name, planned, forecast): (AssumptionName, &Assumptions, &Forecast),
) -> NumberRow {
    let language = view.language;
    let (value, of_plan) = (forecast.assumptions.get(name).value, planned.get(name));
    let written = |value| match name {
        AssumptionName::Growth => signed_tenths(language, value),
        _ => number(language, value),
    };
    let unit = match name {
        AssumptionName::Growth => t!(language, "forecast-unit-percent"),
        _ => t!(language, "forecast-unit-people"),
    };
    NumberRow {
        label: sentences::assumption_name(language, name),
        value,
        written: written(value),
        unit,
        line: reach(road, planned, name, value),
        marks: [of_plan.value, of_plan.best, of_plan.worst],
        note: sentences::assumed_in_brief(language, of_plan),
        back: (value != of_plan.value).then(|| t!(language, "forecast-back", value = written(of_plan.value))),
        known: sentences::assumed(language, view.plan(), of_plan),
    }
}

/// The year up to which it goes.
pub fn last_year(view: &View, road: &Road) -> NumberRow {
    let (language, ground) = (view.language, &road.ground);
    let (year, usual) = (road.last_year(view.session.pages.forecast.to), road.last_year(None));
    let note = t!(language, "forecast-last-usual", year = usual.to_string());
    NumberRow {
        label: t!(language, "forecast-last-year"),
        value: year.into(),
        written: year.to_string(),
        unit: String::new(),
        line: ground.first_year().into()..=ground.last_year().into(),
        marks: [usual.into(); 3],
        back: (year != usual).then(|| t!(language, "forecast-back", value = usual.to_string())),
        known: note.clone(),
        note,
    }
}

/// How far a line reaches: it does not stretch while it is pulled.
fn reach(road: &Road, planned: &Assumptions, name: AssumptionName, value: i64) -> RangeInclusive<i64> {
    if name == AssumptionName::Growth {
        return value.min(-30)..=value.max(30);
    }
    let of_plan = planned.get(name);
    let needed = if name == AssumptionName::Recruits {
        road.ground.recruits_needed(planned.numbers(Case::Middle)).unwrap_or_default()
    } else {
        0
    };
    let most = (2 * of_plan.value).max(of_plan.best).max(of_plan.worst).max(needed + needed / 4).max(50);
    let round = (most + 49) / 50 * 50;
    0..=round.min(*range(name).end()).max(value)
}

/// What is written for an assumption, or in words why it cannot be.
pub fn read(view: &View, name: AssumptionName, text: &str) -> Result<i64, String> {
    let value = match name {
        AssumptionName::Growth => read_signed_tenths(text),
        _ => read_count(text).map(i64::from),
    };
    value.filter(|value| range(name).contains(value)).ok_or_else(|| sentences::number_refused(view.language, name))
}

/// The same for the last year.
pub fn read_year(view: &View, road: &Road, text: &str) -> Result<i64, String> {
    let (language, ground) = (view.language, &road.ground);
    let to: i64 = text.trim().parse().map_err(|_| t!(language, "inspector-wrong-number"))?;
    let year = i16::try_from(to).unwrap_or(if to < 0 { i16::MIN } else { i16::MAX });
    ground.check_year(year).map_err(|wrong| sentences::wrong_year(language, ground, to, wrong))?;
    Ok(to)
}
