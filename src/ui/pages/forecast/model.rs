//! The forecast as data: the lines with what is said of them, the steps of each year, the numbers it rests on, and what
//! stands beside the page.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::forecast::{
    Assumptions, Case, Curves, Forecast, Named, NamedKind, Numbers, Outlook, Point, Road, Year, range,
};
use crate::plan::AssumptionName;
use crate::text::numbers::{number, signed, signed_tenths, tenths};
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

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

/// How the number of recruits the target takes comes about: the people, the doctors they want, who goes, and what one
/// recruit less would come to.
pub fn worked_out(view: &View, road: &Road, forecast: &Forecast, recruits: i64) -> Vec<String> {
    let (language, ground) = (view.language, &road.ground);
    let count = |value| number(language, value);
    let numbers = |recruits| Numbers { recruits, ..forecast.assumptions.numbers(Case::Middle) };
    let years = ground.years(numbers(recruits), ground.target_year);
    let Some(last) = years.last() else { return Vec::new() };
    let (Some(people), Some(wanted)) = (last.people, last.wanted(ground.target_tenths)) else { return Vec::new() };
    let year = last.year.to_string();
    let out: i64 = years.iter().map(|year| year.retire_named + year.retire_unlisted + year.leave).sum();
    let span = count(years.len() as i64);
    let mut sentences = vec![
        t!(language, "forecast-how-wanted", year = year.clone(), people = count(people), wanted = count(wanted)),
        t!(language, "forecast-how-start", start = count(ground.start), years = span, out = count(out)),
        t!(language, "forecast-how-end", needed = count(recruits), end = count(last.end)),
    ];
    let comes = |named: &&Named| named.kind == NamedKind::Comes && named.date.year() <= ground.target_year;
    let come = ground.named.iter().filter(comes).count() as i64;
    if come > 0 {
        sentences.insert(2, t!(language, "forecast-how-come", come = count(come)));
    }
    if recruits > 0 {
        let fewer = ground.years(numbers(recruits - 1), ground.target_year);
        let end = fewer.last().map_or(0, |year| year.end);
        sentences.push(t!(language, "forecast-how-fewer", fewer = count(recruits - 1), end = count(end)));
    }
    sentences
}

/// What somebody known by name does, and when: who retires does so at the end of a month.
pub fn what_and_when(language: Language, named: &Named) -> String {
    let when = match named.kind {
        NamedKind::Retires => dates::month(named.date),
        NamedKind::Leaves | NamedKind::Comes => dates::date(language, named.date),
    };
    format!("{} {when}", sentences::named_kind(language, named.kind))
}

/// A station as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedStation {
    pub name: String,
    /// The day it is first without a regular doctor, or else how many end there; nothing where nobody does.
    pub note: Option<(Tone, String)>,
    /// Who ends there.
    pub ends: Vec<String>,
}

/// Only those in sight are asked for.
pub fn station(view: &View, outlook: &Outlook) -> ListedStation {
    let language = view.language;
    // Worked out beside the window: somebody may have been deleted since.
    let is_whole = outlook.events.iter().all(|event| view.plan().doctors.in_slot(event.doctor).is_some());
    let ends = if is_whole { sentences::station_ends(language, view.plan(), outlook) } else { Vec::new() };
    let note = match outlook.without_from {
        Some(date) => Some((Tone::Warning, dates::date(language, date))),
        None if ends.is_empty() => None,
        None => {
            let count = number(language, ends.len() as i64);
            Some((Tone::Neutral, t!(language, "forecast-station-ends", number = count)))
        }
    };
    ListedStation { name: view.short_name(outlook.station), note, ends }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Fixture, born};
    use crate::plan::{Assumption, Figure, PastYear, Plan};
    use crate::session::pages::forecast::ForecastWish;
    use crate::session::{Advised, Document, Session, Settings};

    /// Eighteen doctors for 10,000 people, of whom one at the station retires on 30/04/2026; one is recruited a year, at
    /// best three, and two retire.
    fn plan() -> Plan {
        let record = |name: AssumptionName, value: i32, best: Option<i32>| Assumption {
            id: name.code().into(),
            name,
            value,
            best,
            worst: None,
            source: None,
            remark: String::new(),
        };
        Fixture::new()
            .province(|province| province.population = Some(Figure::new(10_000)))
            .station_with("s", |facility, _| facility.name = "Trạm Y tế Đông Ngũ".into())
            .hospital_with("h", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(17)))
            .doctor_with("mai", |doctor| {
                born(doctor, 1964, 10);
                doctor.name = "Lý Thị Mai".into();
            })
            .posting("mai", "s", 10)
            .change(|plan| {
                plan.assumptions.push(record(AssumptionName::Recruits, 1, Some(3)));
                plan.assumptions.push(record(AssumptionName::Retirements, 2, None));
                let (doctors, people) = (Some(17), Some(9_900));
                plan.past_years.push(PastYear { id: "p".into(), year: 2025, doctors, people, source: None });
            })
            .build()
    }

    /// What is told of a plan once its road is worked out, after some wishes.
    fn told<T>(plan: Plan, wishes: &[ForecastWish], tell: impl FnOnce(&View, &Road, &Forecast) -> T) -> T {
        let document = Document::new(plan, None);
        let road = Road::new(document.plan(), document.roster(), document.checked().settings());
        let mut session = Session::new(document, Settings::default(), String::new());
        let version = session.document.version();
        session.advice.learn(version, Advised::Road(Arc::new(road)));
        for wish in wishes {
            session.pages.forecast.update(wish);
        }
        let view = View::new(&session, false);
        let (road, forecast) = forecast(&view).expect("it is worked out");
        tell(&view, &road, &forecast)
    }

    #[test]
    fn the_chart_says_where_it_begins_and_ends_and_what_each_year_brings() {
        let text = told(plan(), &[ForecastWish::LastYear(Some(2027))], |view, road, forecast| {
            let chart = chart(view, road, forecast).expect("there are people");
            let ends = chart.ends.into_iter().map(|end| format!("{:?}: {}", end.line, end.words));
            let years = chart.years.into_iter().map(|(_, told)| told);
            let lines: Vec<String> = [chart.start, chart.target].into_iter().chain(ends).chain(years).collect();
            format!("{}\n{}\n", lines.join("\n"), chart.spoken)
        });
        let expected = "\
18,0 · 18 bác sĩ, 01/01/2026
Chỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030
Needed: 20,0 · tuyển 3
Best: 20,0 tốt nhất
Middle: 16,0 · tuyển 1
Năm 2025, đã qua: cuối năm 17 bác sĩ; 9.900 dân, 17,2 trên 10.000 dân.
Năm 2026: đầu kỳ 18 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (1 biết tên, 1 ước tính); thôi việc, chuyển đi 0; \
cuối năm 17; 10.000 dân, 17,0 trên 10.000 dân
Năm 2027: đầu kỳ 17 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (0 biết tên, 2 ước tính); thôi việc, chuyển đi 0; \
cuối năm 16; 10.000 dân, 16,0 trên 10.000 dân
Năm 2025, đã qua: cuối năm 17 bác sĩ; 9.900 dân, 17,2 trên 10.000 dân. \
Cuối năm 2027: 16,0 trên 10.000 dân; tốt nhất 20,0, kém nhất 16,0.
";
        assert_eq!(text, expected);
    }

    #[test]
    fn without_people_it_is_said_why_there_is_no_chart() {
        let mut plan = plan();
        plan.province.population = None;
        let why = told(plan, &[], |view, road, forecast| chart(view, road, forecast).err());
        let expected = "Chưa có dân số của tỉnh nên không tính được số trên 10.000 dân và số cần tuyển.";
        assert_eq!(why.as_deref(), Some(expected));
    }

    #[test]
    fn a_year_goes_in_steps_from_its_first_doctors_to_its_last() {
        let wishes = [ForecastWish::LastYear(Some(2027)), ForecastWish::Year(Some(2027))];
        let text = told(plan(), &wishes, |view, _, forecast| {
            let one = |column: YearSteps| {
                let steps = column.steps.each_ref().map(|step| format!("{:?} {}→{}", step.kind, step.said, step.to));
                let (from, chosen) = (column.steps[0].from, if column.chosen { " *" } else { "" });
                format!("{}: {from}, {} = {}{chosen}\n", column.year, steps.join(", "), column.said)
            };
            columns(view, forecast).into_iter().map(one).collect::<Vec<_>>().concat()
        });
        let expected = "\
2026: 18, Recruited +1→19, Named −1→18, Unlisted −1→17, Leaving 0→17 = 17
2027: 17, Recruited +1→18, Named 0→18, Unlisted −2→16, Leaving 0→16 = 16 *
";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_number_says_what_it_is_how_far_its_line_goes_and_what_leads_back() {
        let wishes = [ForecastWish::LastYear(Some(2027)), ForecastWish::Try(AssumptionName::Recruits, 12)];
        let text = told(plan(), &wishes, |view, road, forecast| {
            let planned = Assumptions::of(view.plan());
            let assumed = AssumptionName::ALL.map(|name| assumed(view, road, (name, &planned, forecast)));
            let one = |of: NumberRow| {
                let (name, line, marks) = (format!("{}: {} {}", of.label, of.written, of.unit), of.line, of.marks);
                format!("{} · {line:?} {marks:?} · {}\n", name.trim_end(), of.back.unwrap_or(of.note))
            };
            assumed.into_iter().chain([last_year(view, road)]).map(one).collect::<Vec<_>>().concat()
        });
        let expected = "\
Tuyển dụng: 12 người/năm · 0..=50 [1, 3, 1] · Về 1
Thôi việc, chuyển đi: 0 người/năm · 0..=50 [0, 0, 0] · Phương án: 0
Nghỉ hưu: 2 người/năm · 0..=50 [2, 2, 2] · Phương án: 2
Tăng dân số: +0,0 %/năm · -30..=30 [0, 0, 0] · Phương án: +0,0
Đến hết năm: 2027 · 2026..=2040 [2030, 2030, 2030] · Về 2030
";
        assert_eq!(text, expected);
    }

    #[test]
    fn beside_it_stands_how_the_recruits_needed_come_about_who_goes_and_which_station_is_left() {
        let text = told(plan(), &[], |view, road, forecast| {
            let needed = forecast.recruits_needed.expect("there are people");
            let named = road.ground.named.iter().map(|named| what_and_when(view.language, named));
            let stations = road.stations(2030).0.iter().map(|outlook| {
                let ListedStation { name, note, ends } = station(view, outlook);
                format!("{name}, {note:?}: {}", ends.join(", "))
            });
            worked_out(view, road, forecast, needed).into_iter().chain(named).chain(stations).collect::<Vec<_>>()
        });
        let expected = [
            "Cuối năm 2030: 10.000 dân, cần 19 bác sĩ.",
            "Đầu kỳ có 18 bác sĩ; trong 5 năm giảm 10.",
            "Tuyển 3 người mỗi năm: còn 23.",
            "Tuyển 2 người mỗi năm: còn 18, chưa đủ.",
            "nghỉ hưu 04/2026",
            "Đông Ngũ, Some((Warning, \"01/05/2026\")): 30/04/2026 Lý Thị Mai (nghỉ hưu)",
        ];
        assert_eq!(text, expected);
    }
}
