//! The forecast in words: what is assumed, what a year brings, what it takes to reach the target, who is served how.

use super::province_kind;
use crate::forecast::{
    Assumed, Equity, Forecast, Ground, Named, NamedKind, Other, Outlook, Past, StationEnd, WrongYear, Year,
};
use crate::forecast::{MOST_YEARS, range};
use crate::plan::{AssumptionName, Plan};
use crate::text::{
    Language, dates,
    numbers::{number, signed_tenths, tenths},
    t,
};

/// "Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030".
pub fn forecast_target(language: Language, ground: &Ground) -> String {
    let (target, year) = (tenths(language, ground.target_tenths), ground.target_year.to_string());
    t!(language, "forecast-target", target = target, year = year)
}

pub fn assumption_name(language: Language, name: AssumptionName) -> String {
    match name {
        AssumptionName::Recruits => t!(language, "forecast-recruits"),
        AssumptionName::Leavers => t!(language, "forecast-leavers"),
        AssumptionName::Retirements => t!(language, "forecast-retirements"),
        AssumptionName::Growth => t!(language, "forecast-growth"),
    }
}

/// "84 người mỗi năm", "+1,0% mỗi năm".
pub fn assumed_value(language: Language, name: AssumptionName, value: i64) -> String {
    match name {
        AssumptionName::Growth => t!(language, "forecast-percent", number = signed_tenths(language, value)),
        _ => t!(language, "forecast-people-a-year", number = number(language, value)),
    }
}

/// An assumption with its spread, its source and its remark.
pub fn assumed(language: Language, plan: &Plan, assumed: &Assumed) -> String {
    let value = |value| assumed_value(language, assumed.name, value);
    let name = assumption_name(language, assumed.name);
    let mut text = t!(language, "forecast-assumed", name = name, value = value(assumed.value));
    if assumed.has_spread() {
        text += &t!(language, "forecast-spread", best = value(assumed.best), worst = value(assumed.worst));
    }
    if let Some(source) = assumed.source.as_ref().and_then(|id| plan.sources.get(id)) {
        text += &t!(language, "forecast-source", source = source.title.clone());
    }
    if !assumed.remark.is_empty() {
        text += &t!(language, "forecast-remark", remark = assumed.remark.clone());
    }
    text
}

/// "Phương án: 84 (từ 58 đến 112)".
pub fn assumed_in_brief(language: Language, assumed: &Assumed) -> String {
    let value = |value| match assumed.name {
        AssumptionName::Growth => signed_tenths(language, value),
        _ => number(language, value),
    };
    if assumed.has_spread() {
        let (least, most) = (assumed.best.min(assumed.worst), assumed.best.max(assumed.worst));
        t!(language, "forecast-brief-spread", value = value(assumed.value), least = value(least), most = value(most))
    } else {
        t!(language, "forecast-brief", value = value(assumed.value))
    }
}

/// Why the assumptions are not simply those of the plan: there are none, or some were passed over.
pub fn assumptions_amiss(language: Language, forecast: &Forecast) -> Vec<String> {
    let none = (!forecast.assumptions.is_given).then(|| t!(language, "forecast-no-assumptions"));
    let passed_over: Vec<&str> = forecast.assumptions.passed_over.iter().map(crate::plan::Id::as_str).collect();
    let some = (!passed_over.is_empty())
        .then(|| t!(language, "forecast-passed-over", ids = passed_over.join(", "), limits = limits(language)));
    none.into_iter().chain(some).collect()
}

fn limits(language: Language) -> String {
    let growth = number_refused(language, AssumptionName::Growth);
    format!("{} {growth}", number_refused(language, AssumptionName::Recruits))
}

/// What an assumption may be, told where something else was typed.
pub fn number_refused(language: Language, name: AssumptionName) -> String {
    let range = range(name);
    if name == AssumptionName::Growth {
        let [least, most] = [range.start(), range.end()].map(|end| signed_tenths(language, *end));
        t!(language, "forecast-growth-refused", least = least, most = most)
    } else {
        let [least, most] = [range.start(), range.end()].map(|end| number(language, *end));
        t!(language, "forecast-number-refused", least = least, most = most)
    }
}

/// Why no forecast can go up to a year.
pub fn wrong_year(language: Language, ground: &Ground, to: i64, wrong: WrongYear) -> String {
    let (to, first, last) = (to.to_string(), ground.first_year().to_string(), ground.last_year().to_string());
    match wrong {
        WrongYear::BeforePlan => t!(language, "forecast-year-before", year = to, first = first),
        WrongYear::TooMany => {
            t!(language, "forecast-year-too-many", year = to, last = last, years = i64::from(MOST_YEARS))
        }
    }
}

/// What a year brings, in one sentence.
pub fn forecast_year(language: Language, year: &Year) -> String {
    let count = |value| number(language, value);
    let mut text = t!(
        language,
        "forecast-year",
        year = year.year.to_string(),
        start = count(year.start),
        recruit = count(year.recruit),
        retire = count(year.retire_named + year.retire_unlisted),
        named = count(year.retire_named),
        unlisted = count(year.retire_unlisted),
        leave = count(year.leave),
        end = count(year.end),
    );
    if let (Some(people), Some(density)) = (year.people, year.density_tenths()) {
        let (people, density) = (count(people), tenths(language, density));
        text += &t!(language, "forecast-year-density", people = people, density = density);
    }
    if year.is_emptied {
        text += &t!(language, "forecast-year-emptied");
    }
    text
}

/// What is known of a year that has passed, in one sentence.
pub fn past_year(language: Language, past: &Past) -> String {
    let (year, doctors) = (past.year.to_string(), number(language, past.doctors));
    let mut text = t!(language, "forecast-past-told", year = year, doctors = doctors);
    if let (Some(people), Some(density)) = (past.people, past.density_tenths()) {
        let (people, density) = (number(language, people), tenths(language, density));
        text += &t!(language, "forecast-year-density", people = people, density = density);
    }
    text + "."
}

/// Between which figures the last year may end.
pub fn forecast_spread(language: Language, forecast: &Forecast) -> Option<String> {
    let last = |years: &[Year]| years.last().and_then(Year::density_tenths).map(|tenth| tenths(language, tenth));
    let year = forecast.years.last()?.year.to_string();
    let (middle, best, worst) = (last(&forecast.years)?, last(&forecast.best)?, last(&forecast.worst)?);
    Some(t!(language, "forecast-ends", year = year, middle = middle, best = best, worst = worst))
}

/// Without people nothing can be counted for 10,000 of them.
pub fn forecast_no_people(language: Language, ground: &Ground) -> String {
    t!(language, "forecast-no-people", kind = province_kind(language, ground.kind))
}

/// That moving people does not change how many there are.
pub fn forecast_moving(language: Language, ground: &Ground) -> String {
    t!(language, "forecast-moving", kind = province_kind(language, ground.kind))
}

/// How many have to be recruited a year to reach the target in its year, or why that cannot be said.
pub fn recruits_needed(language: Language, ground: &Ground, forecast: &Forecast) -> String {
    let (target, year) = (tenths(language, ground.target_tenths), ground.target_year.to_string());
    let now = number(language, forecast.assumptions.get(AssumptionName::Recruits).value);
    match forecast.recruits_needed {
        Some(needed) => {
            t!(language, "forecast-needed", needed = number(language, needed), target = target, year = year, now = now)
        }
        None if ground.people.is_none() => forecast_no_people(language, ground),
        None => t!(language, "forecast-target-past", year = year),
    }
}

/// When the target is reached with as many recruits as assumed; without a population nobody can say.
pub fn target_reached(language: Language, ground: &Ground, forecast: &Forecast) -> String {
    if ground.people.is_none() {
        return forecast_no_people(language, ground);
    }
    let now = number(language, forecast.assumptions.get(AssumptionName::Recruits).value);
    let target = tenths(language, ground.target_tenths);
    if let Some(year) = forecast.reached_in {
        return t!(language, "forecast-reached", recruits = now, target = target, year = year.to_string());
    }
    let year = (i32::from(ground.last_year()) + 1).to_string();
    t!(language, "forecast-not-reached", recruits = now, target = target, year = year)
}

/// "Dược sĩ đại học: 1.058 người; 7,4 → 7,0 trên 10.000 dân, chỉ tiêu 8,0 vào năm 2030".
pub fn forecast_other(language: Language, other: &Other) -> Option<String> {
    let name = match other.name {
        "pharmacists" => t!(language, "forecast-pharmacists"),
        "nurses" => t!(language, "forecast-nurses"),
        _ => t!(language, "forecast-beds"),
    };
    let said = |tenth: Option<i64>| tenth.map(|tenth| tenths(language, tenth));
    let (first, last) = (said(other.now_tenths)?, said(*other.density_tenths.last()?)?);
    let (count, target) = (number(language, other.count), tenths(language, other.target_tenths));
    let year = other.target_year.to_string();
    Some(t!(
        language,
        "forecast-other",
        name = name,
        count = count,
        first = first,
        last = last,
        target = target,
        year = year
    ))
}

/// What somebody known by name does.
pub fn named_kind(language: Language, kind: NamedKind) -> String {
    match kind {
        NamedKind::Retires => t!(language, "forecast-end-retirement"),
        NamedKind::Leaves => t!(language, "forecast-end-leave"),
        NamedKind::Comes => t!(language, "forecast-named-comes"),
    }
}

/// "31/05/2026: Tằng A Pẩu nghỉ hưu".
pub fn named_change(language: Language, plan: &Plan, named: &Named) -> String {
    let (date, doctor) = (dates::date(language, named.date), plan.doctors[named.doctor].name.clone());
    match named.kind {
        NamedKind::Retires => t!(language, "forecast-retires", date = date, doctor = doctor),
        NamedKind::Leaves => t!(language, "forecast-leaves", date = date, doctor = doctor),
        NamedKind::Comes => t!(language, "forecast-comes", date = date, doctor = doctor),
    }
}

/// From when on a station is without a regular doctor.
pub fn without_from(language: Language, outlook: &Outlook) -> String {
    match outlook.without_from {
        Some(date) => t!(language, "forecast-without-from", date = dates::date(language, date)),
        None => t!(language, "forecast-never-without"),
    }
}

/// Who ends at a station over the years: "31/05/2026 Tằng A Pẩu (nghỉ hưu)".
pub fn station_ends(language: Language, plan: &Plan, outlook: &Outlook) -> Vec<String> {
    let told = outlook.events.iter().map(|event| {
        let why = match event.kind {
            StationEnd::Retirement => t!(language, "forecast-end-retirement"),
            StationEnd::Leave => t!(language, "forecast-end-leave"),
            StationEnd::Term => t!(language, "forecast-end-term"),
            StationEnd::Move => t!(language, "forecast-end-move"),
        };
        let (date, doctor) = (dates::date(language, event.date), plan.doctors[event.doctor].name.clone());
        t!(language, "forecast-station-end", date = date, doctor = doctor, why = why)
    });
    told.collect()
}

/// "Gini 0,123, Theil 0,026 (54 trạm)".
pub fn equity(language: Language, equity: &Equity) -> String {
    let (Some(gini), Some(theil)) = (equity.gini_thousandths, equity.theil_thousandths) else {
        return t!(language, "equity-none");
    };
    let stations = number(language, equity.served.len() as i64);
    let [gini, theil] = [gini, theil].map(|value| crate::text::numbers::thousandths(language, value));
    t!(language, "equity-figures", gini = gini, theil = theil, stations = stations)
}

/// "Gini 0,128 → 0,123, Theil 0,026 → 0,025"; none where there is nothing to measure.
pub fn equity_change(language: Language, before: &Equity, after: &Equity) -> Option<String> {
    let said = |value| crate::text::numbers::thousandths(language, value);
    Some(t!(
        language,
        "equity-change",
        gini_before = said(before.gini_thousandths?),
        gini_after = said(after.gini_thousandths?),
        theil_before = said(before.theil_thousandths?),
        theil_after = said(after.theil_thousandths?),
    ))
}
