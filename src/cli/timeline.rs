//! `phanbo timeline`: what each station has from which day and why, and from when to when each finding holds.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::date::day;
use super::usage::{Form, TimelineJob};
use super::{json, opened};
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::checker::RuleSettings;
use crate::text::{Language, dates, sentences, t};
use crate::timeline::{Days, FindingRun, Line, Step, WrongDays, held, lines};

pub fn timeline(job: &TimelineJob) -> Reply {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn work_out(job: &TimelineJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let read = |text: &Option<String>| text.as_deref().map(|text| day(language, text)).transpose();
    let (from, to) = (read(&job.from)?, read(&job.to)?);
    let opened = opened::open(language, &job.file)?;
    let answer = match days(language, &opened.plan, from, to) {
        Ok(days) => say(job, &opened.plan, days),
        Err(sentence) => Reply::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

/// The days to look at, or why they cannot be.
fn days(language: Language, plan: &Plan, from: Option<Date>, to: Option<Date>) -> Result<Days, String> {
    let baseline = plan.cover.baseline;
    let first = from.unwrap_or(baseline);
    let last = to.unwrap_or_else(|| Days::from(first).last);
    let said = |date| dates::date(language, date);
    Days::within(baseline, first, last).map_err(|wrong| match wrong {
        WrongDays::BeforeBaseline => {
            t!(language, "cli-date-too-early", date = said(first), baseline = said(baseline))
        }
        WrongDays::Backwards => t!(language, "cli-timeline-backwards", from = said(first), to = said(last)),
        WrongDays::TooMany => t!(language, "cli-timeline-too-long", from = said(first), to = said(last)),
    })
}

fn say(job: &TimelineJob, plan: &Plan, days: Days) -> Reply {
    let lines = lines(plan, &Roster::new(plan, days.first), &RuleSettings::new(plan), days);
    // Nobody stops a command but by ending it.
    let held = held(plan, days, &|| true).unwrap_or_default();
    Reply::ok(match job.format {
        Form::Text => text(job.wording.lang, plan, days, &lines, &held),
        Form::Json => json::pretty(&json(plan, days, &lines, &held)),
    })
}

fn json(plan: &Plan, days: Days, lines: &[Line], held: &[FindingRun]) -> Value {
    let stations = lines.iter().map(|line| {
        let facility = &plan.facilities[line.station];
        let steps: Vec<Value> = line.steps.iter().map(|step| json_step(plan, step)).collect();
        json!({ "id": facility.id.as_str(), "name": facility.name, "steps": steps })
    });
    let findings = held.iter().map(|held| {
        let mut finding = json::finding(plan, &held.finding, &[]);
        finding["since"] = json::day(held.since);
        finding["until"] = held.until.map_or(Value::Null, json::day);
        finding
    });
    json!({
        "from": json::day(days.first),
        "to": json::day(days.last),
        "stations": stations.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
    })
}

fn json_step(plan: &Plan, step: &Step) -> Value {
    let causes = step.causes.iter().map(|cause| {
        json!({
            "kind": cause.kind.code(),
            "doctor": cause.doctor.map(|slot| plan.doctors[slot].id.as_str()),
            "move": cause.step.map(|slot| plan.moves[slot].id.as_str()),
        })
    });
    json!({
        "date": json::day(step.date),
        "regular": step.numbers.regular,
        "part_time": step.numbers.part_time,
        "sessions": step.numbers.sessions,
        "causes": causes.collect::<Vec<_>>(),
    })
}

fn text(language: Language, plan: &Plan, days: Days, lines: &[Line], held: &[FindingRun]) -> String {
    let said = |date| dates::date(language, date);
    let mut text = line(&plan.cover.title) + &line(&plan.province.name);
    text += &line(&t!(language, "cli-timeline-days", from = said(days.first), to = said(days.last)));
    text.push('\n');
    for of_station in lines {
        text += &line(&plan.facilities[of_station.station].name);
        for step in &of_station.steps {
            text += &line(&format!("  {}", step_in_words(language, plan, step)));
        }
    }
    text.push('\n');
    for held in held {
        let sentence = sentences::finding(language, plan, &held.finding);
        let run = sentences::held(language, held.since, held.until);
        text += &line(&t!(language, "cli-timeline-finding", run = run, sentence = sentence));
    }
    text
}

/// "01/07/2026: 0 thường xuyên, 0 bán thời gian, 0 buổi/tuần (Nông Văn Dũng hết luân phiên)".
fn step_in_words(language: Language, plan: &Plan, step: &Step) -> String {
    let numbers = sentences::station_numbers(language, step.numbers);
    let words = t!(language, "cli-timeline-step", date = dates::date(language, step.date), numbers = numbers);
    let causes: Vec<String> = step.causes.iter().map(|cause| sentences::cause(language, plan, cause)).collect();
    if causes.is_empty() { words } else { format!("{words} ({})", causes.join("; ")) }
}
