//! `phanbo forecast`: the road to the province's target, year by year, and what it takes to reach it.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::usage::{ForecastJob, Form};
use super::{json, opened};
use crate::forecast::{Assumed, Assumptions, Forecast, Ground, Outlook, Year, last_day, outlooks, range};
use crate::plan::{AssumptionName, Date, Id, Plan};
use crate::roster::Roster;
use crate::rules::checker::RuleSettings;
use crate::text::{Language, dates, sentences, t};

pub fn forecast(job: &ForecastJob) -> Reply {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn work_out(job: &ForecastJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let tried = tried(job)?;
    let wanted = job.to.as_deref().map(|text| year(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let answer = say(job, &opened.plan, tried, wanted).unwrap_or_else(Reply::failed);
    Ok(answer.warned(opened.warning))
}

/// The numbers to be tried in the place of the plan's.
fn tried(job: &ForecastJob) -> Result<Vec<(AssumptionName, i64)>, String> {
    let options = [
        (AssumptionName::Recruits, &job.recruits),
        (AssumptionName::Leavers, &job.leavers),
        (AssumptionName::Retirements, &job.retirements),
        (AssumptionName::Growth, &job.growth),
    ];
    let given = options.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?)));
    given
        .map(|(name, text)| {
            let number = text.parse().ok().filter(|number| range(name).contains(number));
            let refused = || sentences::number_refused(job.wording.lang, name);
            number.map(|number| (name, number)).ok_or_else(refused)
        })
        .collect()
}

fn year(language: Language, text: &str) -> Result<i16, String> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let malformed = || t!(language, "cli-forecast-year", year = text.to_owned());
    is_year.then(|| text.parse().ok()).flatten().ok_or_else(malformed)
}

fn say(
    job: &ForecastJob,
    plan: &Plan,
    tried: Vec<(AssumptionName, i64)>,
    wanted: Option<i16>,
) -> Result<Reply, String> {
    let language = job.wording.lang;
    let (roster, settings) = (Roster::new(plan, plan.cover.baseline), RuleSettings::new(plan));
    let ground = Ground::new(plan, &roster, &settings);
    let to = wanted.unwrap_or_else(|| ground.usual_year());
    ground.check_year(to).map_err(|wrong| sentences::wrong_year(language, &ground, to.into(), wrong))?;
    let assumptions = tried.into_iter().fold(Assumptions::of(plan), |all, (name, value)| all.trying(name, value));
    let forecast = Forecast::new(&ground, assumptions, to);
    let outlooks = outlooks(plan, &roster, &settings, last_day(to));
    Ok(Reply::ok(match job.format {
        Form::Text => text(language, plan, &ground, &forecast, &outlooks),
        Form::Json => json::pretty(&json(plan, &ground, &forecast, &outlooks)),
    }))
}

fn json(plan: &Plan, ground: &Ground, forecast: &Forecast, outlooks: &[Outlook]) -> Value {
    let years = |years: &[Year]| Value::from(years.iter().map(json_year).collect::<Vec<_>>());
    let others = forecast.others.iter().map(|other| {
        let years = forecast.years.iter().zip(&other.density_tenths);
        let years = years.map(|(year, tenths)| json!({ "year": year.year, "density_tenths": tenths }));
        json!({
            "name": other.name,
            "count": other.count,
            "target_tenths": other.target_tenths,
            "target_year": other.target_year,
            "years": years.collect::<Vec<_>>(),
        })
    });
    let past = ground.past.iter().map(|past| {
        json!({
            "year": past.year,
            "end": past.doctors,
            "population": past.people,
            "density_tenths": past.density_tenths(),
        })
    });
    json!({
        "past": past.collect::<Vec<_>>(),
        "years": years(&forecast.years),
        "target_tenths": ground.target_tenths,
        "target_year": ground.target_year,
        "recruits_needed_a_year": forecast.recruits_needed,
        "reached_in": forecast.reached_in,
        "assumptions": forecast.assumptions.iter().map(json_assumed).collect::<Vec<_>>(),
        "best": { "years": years(&forecast.best) },
        "worst": { "years": years(&forecast.worst) },
        "others": others.collect::<Vec<_>>(),
        "stations": outlooks.iter().map(|outlook| json_station(plan, outlook)).collect::<Vec<_>>(),
    })
}

fn json_year(year: &Year) -> Value {
    json!({
        "year": year.year,
        "start": year.start,
        "retire_named": year.retire_named,
        "retire_unlisted": year.retire_unlisted,
        "leave": year.leave,
        "recruit": year.recruit,
        "end": year.end,
        "population": year.people,
        "density_tenths": year.density_tenths(),
    })
}

fn json_assumed(assumed: &Assumed) -> Value {
    json!({
        "name": assumed.name.code(),
        "value": assumed.value,
        "best": assumed.best,
        "worst": assumed.worst,
        "source": assumed.source.as_ref().map(Id::as_str),
        "remark": assumed.remark,
    })
}

fn json_station(plan: &Plan, outlook: &Outlook) -> Value {
    let events = outlook.events.iter().map(|event| {
        json!({
            "date": json::day(event.date),
            "kind": event.kind.code(),
            "doctor": plan.doctors[event.doctor].id.as_str(),
            "move": event.step.map(|slot| plan.moves[slot].id.as_str()),
        })
    });
    json!({
        "id": plan.facilities[outlook.station].id.as_str(),
        "name": plan.facilities[outlook.station].name,
        "first_without": outlook.without_from.map(Date::year),
        "events": events.collect::<Vec<_>>(),
    })
}

fn text(language: Language, plan: &Plan, ground: &Ground, forecast: &Forecast, outlooks: &[Outlook]) -> String {
    let to = forecast.years.last().map_or_else(String::new, |year| year.year.to_string());
    let mut text = line(&plan.cover.title) + &line(&plan.province.name);
    let mut say = |sentence: &str| text.push_str(&line(sentence));
    let from = dates::date(language, ground.first);
    say(&t!(language, "cli-forecast-head", from = from, to = to.clone()));
    say(&sentences::forecast_target(language, ground));
    say("");
    say(&t!(language, "cli-forecast-assumptions"));
    for assumed in forecast.assumptions.iter() {
        say(&format!("  {}", sentences::assumed(language, plan, assumed)));
    }
    for sentence in sentences::assumptions_amiss(language, forecast) {
        say(&sentence);
    }
    say("");
    for past in &ground.past {
        say(&sentences::past_year(language, past));
    }
    for year in &forecast.years {
        say(&sentences::forecast_year(language, year));
    }
    say("");
    if let Some(sentence) = sentences::forecast_spread(language, forecast) {
        say(&sentence);
    }
    say(&sentences::recruits_needed(language, ground, forecast));
    if ground.people.is_some() {
        say(&sentences::target_reached(language, ground, forecast));
    }
    say(&sentences::forecast_moving(language, ground));
    for other in &forecast.others {
        if let Some(sentence) = sentences::forecast_other(language, other) {
            say(&sentence);
        }
    }
    say("");
    tell_named(language, plan, ground, forecast, &mut say);
    let without: Vec<&Outlook> = outlooks.iter().filter(|outlook| outlook.without_from.is_some()).collect();
    if without.is_empty() {
        say(&t!(language, "cli-forecast-no-station", to = to));
    } else {
        say(&t!(language, "cli-forecast-stations"));
    }
    for outlook in without {
        let station = plan.facilities[outlook.station].name.clone();
        let since = sentences::without_from(language, outlook);
        say(&t!(language, "cli-forecast-station", station = station, since = since));
        for end in sentences::station_ends(language, plan, outlook) {
            say(&format!("    {end}"));
        }
    }
    text
}

fn tell_named(language: Language, plan: &Plan, ground: &Ground, forecast: &Forecast, say: &mut impl FnMut(&str)) {
    let last = forecast.years.last().map_or(ground.first_year(), |year| year.year);
    let mut named = ground.named.iter().filter(|named| named.date.year() <= last).peekable();
    if named.peek().is_none() {
        return;
    }
    say(&t!(language, "cli-forecast-named"));
    for named in named {
        say(&format!("  {}", sentences::named_change(language, plan, named)));
    }
    say("");
}
