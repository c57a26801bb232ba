//! `phanbo export`: tables of a plan, or of several together, and papers, for other programs.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::date::{day, viewing_date};
use super::opened::name;
use super::usage::{ExportJob, Listed};
use super::{json, opened};
use crate::advise::Desk;
use crate::exchange::export::{self, ExportTable, csv, xlsx};
use crate::exchange::paper::{self, Paper};
use crate::file;
use crate::plan::{Doctor, Id, Move, Plan};
use crate::text::{Language, numbers::number, t};

pub fn export(job: &ExportJob) -> Reply {
    match make(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

/// What the name of the file asks for.
#[derive(Clone, Copy)]
enum Form {
    Workbook,
    Values,
    Lines,
    Paper,
}

impl Form {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "xlsx" => Some(Self::Workbook),
            "csv" => Some(Self::Values),
            "jsonl" => Some(Self::Lines),
            "docx" => Some(Self::Paper),
            _ => None,
        }
    }
}

fn make(job: &ExportJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let form = Form::of(&job.output).ok_or_else(|| t!(language, "cli-export-form", file = name(&job.output)))?;
    if job.paper.is_some() && !matches!(form, Form::Paper) {
        return Err(t!(language, "cli-export-paper-form", file = name(&job.output)));
    }
    if job.table.is_some() && !matches!(form, Form::Values) {
        return Err(t!(language, "cli-export-table-form", file = name(&job.output)));
    }
    // Counted twice it would be in every sum.
    opened::each_once(language, &job.files.iter().collect::<Vec<_>>())?;
    opened::not_over(language, &job.files, &job.output)?;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let (mut desks, mut warnings) = (Vec::new(), Vec::new());
    for file in &job.files {
        let opened = opened::open(language, file)?;
        let date = viewing_date(language, &opened.plan, wanted)?;
        desks.push(Desk::new(opened.plan, date));
        warnings.extend(opened.warning);
    }
    let bytes = match form {
        Form::Workbook => workbook(language, &desks)?,
        Form::Values => csv::write(language, &export::sheet(language, table(job.table), &desks)),
        Form::Lines => lines(&desks).into_bytes(),
        Form::Paper => paper(job, &desks)?,
    };
    file::write(&bytes, &job.output).map_err(|error| file::save_sentence(language, &name(&job.output), &error))?;
    let count = desks.len() as i64;
    let plans = number(language, count);
    let said = line(&t!(language, "cli-export-written", count = count, file = name(&job.output), plans = plans));
    Ok(warnings.into_iter().rev().fold(Reply::ok(said), |answer, warning| answer.warned(Some(warning))))
}

fn table(listed: Option<Listed>) -> ExportTable {
    match listed {
        None | Some(Listed::Stations) => ExportTable::Stations,
        Some(Listed::Doctors) => ExportTable::Doctors,
        Some(Listed::Moves) => ExportTable::Moves,
        Some(Listed::Findings) => ExportTable::Findings,
        Some(Listed::Areas) => ExportTable::Areas,
    }
}

fn workbook(language: Language, desks: &[Desk]) -> Result<Vec<u8>, String> {
    let Some(first) = desks.first() else { return Ok(Vec::new()) };
    let book = xlsx::Book {
        language,
        plan: (desks.len() == 1).then(|| first.plan()),
        title: first.plan().cover.title.clone(),
        day: first.plan().cover.baseline,
    };
    xlsx::write(&book, &export::book(language, desks))
        .map_err(|error| t!(language, "cli-export-too-large", cause = error.to_string()))
}

/// A paper is about one plan, and says which it is.
fn paper(job: &ExportJob, desks: &[Desk]) -> Result<Vec<u8>, String> {
    let language = job.wording.lang;
    let codes = || Paper::ALL.map(Paper::code).join(", ");
    let paper = job.paper.ok_or_else(|| t!(language, "cli-export-which-paper", papers = codes()))?;
    let [desk] = desks else { return Err(t!(language, "cli-export-one-plan")) };
    let doctor = job.doctor.as_deref().map(|id| found(language, desk.plan(), id)).transpose()?;
    let only = doctor.map(|doctor| of_doctor(desk.plan(), doctor));
    if !paper::can_be_written(paper, desk.plan(), &only) {
        return Err(nothing_to_write(language, paper, doctor));
    }
    Ok(paper::write(paper, desk, &only))
}

fn found<'a>(language: Language, plan: &'a Plan, id: &str) -> Result<&'a Doctor, String> {
    plan.doctors.get(&id.into()).ok_or_else(|| t!(language, "cli-move-unknown-doctor", doctor = id))
}

fn of_doctor(plan: &Plan, doctor: &Doctor) -> BTreeSet<Id<Move>> {
    plan.moves.iter().filter(|step| step.doctor == doctor.id).map(|step| step.id.clone()).collect()
}

/// Why there is nothing a paper could be about.
fn nothing_to_write(language: Language, paper: Paper, doctor: Option<&Doctor>) -> String {
    match (paper, doctor) {
        (Paper::Agenda, _) => t!(language, "paper-nothing-open"),
        (_, Some(doctor)) => t!(language, "paper-no-moves-of", doctor = doctor.name.as_str()),
        (Paper::Plan, None) => t!(language, "paper-no-loans"),
        (_, None) => t!(language, "paper-no-moves"),
    }
}

/// A finding a line, accepted ones too, each with its plan.
fn lines(desks: &[Desk]) -> String {
    let of_desk = |desk: &Desk| {
        let (plan, checked) = (desk.plan(), desk.checked());
        let told = checked.findings().chain(checked.accepted()).map(|finding| {
            let mut told = json!({
                "plan": plan.cover.title,
                "province": plan.province.name,
                "date": json::day(desk.roster().date()),
                "accepted": checked.is_accepted(finding),
            });
            if let (Value::Object(told), Value::Object(finding)) = (&mut told, json::finding(plan, finding, &[])) {
                told.extend(finding);
            }
            format!("{told}\n")
        });
        told.collect::<String>()
    };
    desks.iter().map(of_desk).collect()
}
