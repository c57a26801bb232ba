//! `phanbo candidates`: who could come to a station, best first, and who cannot.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::date::{day, viewing_date};
use super::moves::rising_ids;
use super::shown::with_names;
use super::usage::{CandidatesJob, Form};
use super::{json, opened, report};
use crate::advise::{Alike, Candidate, Candidates, Desk, Effect, candidates};
use crate::plan::{Date, Doctor, Facility, Id, Plan};
use crate::text::{Language, dates, numbers::number, sentences, t};

pub fn find_candidates(job: &CandidatesJob) -> Reply {
    match find(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn find(job: &CandidatesJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let plan = &opened.plan;
    let answer = match asked(job, plan, wanted) {
        Ok((date, station)) => Reply::ok(say(job, plan, date, station)),
        Err(sentence) => Reply::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

/// The date, and the station, which must be one, have a seat, and be open.
fn asked<'a>(job: &CandidatesJob, plan: &'a Plan, wanted: Option<Date>) -> Result<(Date, &'a Facility), String> {
    let language = job.wording.lang;
    let date = viewing_date(language, plan, wanted)?;
    let unknown = || t!(language, "cli-station-unknown", station = job.station.clone());
    let station = plan.facilities.get(&Id::new(&job.station)).ok_or_else(unknown)?;
    let name = || station.name.clone();
    if !station.is_station() {
        return Err(t!(language, "cli-station-other", name = name()));
    }
    if plan.sites_of(&station.id).is_empty() {
        return Err(t!(language, "cli-station-no-seat", name = name()));
    }
    if !station.is_open(date) {
        return Err(t!(language, "cli-station-closed", name = name(), date = dates::date(language, date)));
    }
    Ok((date, station))
}

fn say(job: &CandidatesJob, plan: &Plan, date: Date, station: &Facility) -> String {
    let mut desk = Desk::new(plan.clone(), date);
    let alike = Alike::new(&desk);
    let found = candidates(&mut desk, &alike, &station.id, usize::MAX, "", &mut rising_ids());
    match job.format {
        Form::Text => text(job.wording.lang, plan, date, station, &found),
        Form::Json => json::pretty(&json(plan, date, station, &found)),
    }
}

fn json(plan: &Plan, date: Date, station: &Facility, found: &Candidates) -> Value {
    let can = found.can.iter().zip(&found.effects);
    let can = (1..).zip(can).map(|(rank, (candidate, effect))| of_candidate(plan, rank, candidate, effect));
    let cannot = found.cannot.iter().map(|(doctor, why)| {
        json!({
            "doctor": json::doctor(plan, doctor),
            "why": json::both(|language| sentences::why(language, plan, why)),
        })
    });
    json!({
        "plan": json::cover(plan),
        "date": json::day(date),
        "station": { "id": station.id.as_str(), "name": station.name },
        "candidates": can.collect::<Vec<_>>(),
        "cannot": cannot.collect::<Vec<_>>(),
    })
}

fn of_candidate(plan: &Plan, rank: usize, candidate: &Candidate, effect: &Effect) -> Value {
    let effect = with_names(plan, effect.clone());
    let steps: Vec<_> = effect.steps().map(Cow::into_owned).collect();
    let [vietnamese, english] = Language::ALL.map(|language| sentences::merit(language, &candidate.merit));
    let reasons = vietnamese.into_iter().zip(english).map(|(vi, en)| json!({ "vi": vi, "en": en }));
    json!({
        "rank": rank,
        "doctor": json::doctor(plan, &candidate.doctor),
        "from": origin(plan, candidate).map(|from| from.id.as_str()),
        "move": steps.first().map(|step| json::step(plan, step)),
        "solved": json::findings(plan, &effect.solved, &steps),
        "created": json::findings(plan, &effect.created, &steps),
        "reduced": json::findings(plan, &effect.reduced, &steps),
        "grown": json::findings(plan, &effect.grown, &steps),
        "reasons": reasons.collect::<Vec<_>>(),
    })
}

fn text(language: Language, plan: &Plan, date: Date, station: &Facility, found: &Candidates) -> String {
    let count = |people: usize| number(language, people as i64);
    let mut text = report::head(language, plan, date) + "\n";
    let name = || station.name.clone();
    text.push_str(&line(&match found.can.len() {
        0 => t!(language, "cli-candidates-none", name = name()),
        people => t!(language, "cli-candidates", name = name(), number = count(people)),
    }));
    for (rank, candidate) in (1..).zip(&found.can) {
        let from = origin(plan, candidate).map_or_else(|| t!(language, "chip-no-place"), |from| from.name.clone());
        let reasons = sentences::merit(language, &candidate.merit).join("; ");
        let doctor = doctor(plan, &candidate.doctor);
        let rank = number(language, rank);
        text.push_str(&line(&t!(
            language,
            "cli-candidate",
            rank = rank,
            doctor = doctor,
            from = from,
            reasons = reasons
        )));
    }
    if !found.cannot.is_empty() {
        text.push('\n');
        text.push_str(&line(&t!(language, "cli-cannot", number = count(found.cannot.len()))));
    }
    for (id, why) in &found.cannot {
        let why = sentences::why(language, plan, why);
        text.push_str(&line(&t!(language, "cli-cannot-line", doctor = doctor(plan, id), why = why)));
    }
    text
}

/// The name, and the id by which the doctor is told to `move`.
fn doctor(plan: &Plan, id: &Id<Doctor>) -> String {
    let name = plan.doctors.get(id).map_or("", |doctor| &doctor.name);
    format!("{name} [{id}]")
}

/// Where the doctor would be taken from; nothing from the tray.
fn origin<'a>(plan: &'a Plan, candidate: &Candidate) -> Option<&'a Facility> {
    plan.facilities.get(plan.facility_of(candidate.from.as_ref()?)?)
}
