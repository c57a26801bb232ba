//! `phanbo import`: a unit's list into a plan, new or there already.

use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::answer::Reply;
use super::date::{day, viewing_date};
use super::list_answers::{self, Question};
use super::moves::rising_ids;
use super::new::lineage;
use super::opened::{self, name, place};
use super::saved;
use super::usage::{Form, ImportJob};
use crate::edit::ChangeSet;
use crate::exchange::import::apart;
use crate::exchange::import::book::Book;
use crate::exchange::import::field::{Field, ListKind};
use crate::exchange::import::sheet::{Sheet, column_of};
use crate::exchange::import::{self, Choices, Compared, ListOrigin, Places, Refusal, Understood, wording};
use crate::file;
use crate::plan::{Cover, Date, Facility, Plan, Province};
use crate::provinces;
use crate::text::names::file_name;
use crate::text::{dates, t};

/// How long a file may take to be read.
const PATIENCE: Duration = Duration::from_mins(1);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

pub fn import(job: &ImportJob) -> Reply {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

/// The plan a list goes into.
struct TargetPlan {
    plan: Plan,
    /// It is a plan of its own that nobody has saved yet.
    is_new: bool,
    warning: Option<String>,
}

fn work_out(job: &ImportJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let mut choices = choices(job)?;
    let wanted = wanted(job)?;
    if job.output.is_none() && !job.dry_run {
        return Err(t!(language, "cli-import-no-output"));
    }
    // The unit's list is the only one there is.
    if job.output.as_deref().is_some_and(|output| place(output) == place(&job.book)) {
        return Err(t!(language, "cli-import-into-list", file = name(&job.book)));
    }
    let target = target(job, wanted)?;
    choices.places = list_answers::places(job, &target.plan)?;
    choices.people = list_answers::people(job, &target.plan)?;
    let date = viewing_date(language, &target.plan, wanted)?;
    let read = read(job)?;
    let sheet = sheet(job, &read)?;
    let plan = import::with_new_hospitals(&target.plan, &choices);
    let list = import::understand(sheet, &plan, &Places::new(&plan), &choices);
    let compared = import::compare(&plan, &list, &choices, date);
    if list.layout.header.is_none() && list.rows.is_empty() {
        return Err(t!(language, "cli-import-no-header", file = name(&job.book), sheet = sheet.name.clone()));
    }
    if let Some(sentence) = list_answers::not_asked(language, &choices, &list, &compared) {
        return Err(sentence);
    }
    let origin = ListOrigin { file: file_name(&job.book), sheet: sheet.name.clone(), date };
    let changes = import::changes(&target.plan, &list, &compared, &choices, &origin, &mut rising_ids());
    let saved = match &job.output {
        Some(output) if !job.dry_run => Some(save(job, &target, &changes, output)?),
        _ => None,
    };
    let new = import::new_hospitals(&target.plan, &plan, &list, &compared);
    let questions = list_answers::questions(language, &plan, (&list, &compared), &choices);
    let out = match job.format {
        Form::Text => {
            let report = import::report(language, &plan, &name(&job.book), &list, &compared, &new);
            report + &list_answers::told(language, &questions) + &saved.unwrap_or_default()
        }
        Form::Json => super::json::pretty(&told(&plan, &read, (&list, &compared), &new, &questions)),
    };
    let answer = if compared.left_out() > 0 { Reply::faulty(out) } else { Reply::ok(out) };
    Ok(answer.warned(target.warning))
}

/// The day given, in years that lists and plans may be of: a new plan begins on it.
fn wanted(job: &ImportJob) -> Result<Option<Date>, String> {
    let language = job.wording.lang;
    let Some(text) = &job.date else { return Ok(None) };
    let date = day(language, text)?;
    let first_day = dates::first_day(language, date);
    let told = if job.into.is_some() {
        first_day.map_err(|_| t!(language, "cli-import-other-year", date = dates::date(language, date)))
    } else {
        first_day
    };
    told.map(Some)
}

fn choices(job: &ImportJob) -> Result<Choices, String> {
    let language = job.wording.lang;
    let mut choices = Choices::default();
    if let Some(code) = &job.kind {
        let kinds = ListKind::ALL.map(ListKind::code).join(", ");
        let wrong = || t!(language, "cli-import-no-kind", text = code.as_str(), known = kinds);
        choices.kind = Some(ListKind::from_code(code).ok_or_else(wrong)?);
    }
    for pair in &job.map {
        let fields = || Field::ALL.iter().map(|field| field.code()).collect::<Vec<_>>().join(", ");
        let wrong = || t!(language, "cli-import-map-wrong", text = pair.as_str(), known = fields());
        let (column, field) = pair.split_once('=').ok_or_else(wrong)?;
        let column = column_of(column).ok_or_else(wrong)?;
        choices.columns.insert(column, Some(Field::from_code(field.trim()).ok_or_else(wrong)?));
    }
    Ok(choices)
}

/// The plan there is, the one a province begins with, or for a mere look an empty one.
fn target(job: &ImportJob, date: Option<Date>) -> Result<TargetPlan, String> {
    let language = job.wording.lang;
    if let Some(file) = &job.into {
        let opened = opened::open(language, file)?;
        return Ok(TargetPlan { plan: opened.to_edit().into_owned(), is_new: false, warning: opened.warning });
    }
    let baseline = date.unwrap_or_else(today);
    let plan = match &job.province {
        Some(text) => {
            let province =
                provinces::find(text).ok_or_else(|| t!(language, "cli-new-no-province", text = text.as_str()))?;
            provinces::new_plan(province, lineage(baseline), baseline)
        }
        None if job.dry_run => {
            let cover = Cover { title: String::new(), note: String::new(), baseline };
            Plan::new(lineage(baseline), cover, Province::default())
        }
        None => return Err(t!(language, "cli-import-no-plan")),
    };
    Ok(TargetPlan { plan, is_new: true, warning: None })
}

/// The day it is in Vietnam.
fn today() -> Date {
    jiff::tz::Offset::constant(7).to_datetime(jiff::Timestamp::now()).date()
}

/// Reads the list in a process of its own, for as long as anybody would wait.
fn read(job: &ImportJob) -> Result<Book, String> {
    let program = std::env::current_exe().map_err(|_| Refusal::NoReader);
    let begun = Instant::now();
    let (_kept, never) = mpsc::channel::<()>();
    let mut wait = |_| {
        // Nothing ever comes: it is the moment between two looks.
        let _ = never.recv_timeout(BETWEEN_LOOKS);
        if begun.elapsed() > PATIENCE { Err(Refusal::TooLong) } else { Ok(()) }
    };
    let read = program.and_then(|program| apart::read(&program, &job.book, &mut wait));
    read.map_err(|refusal| wording::refusal(job.wording.lang, &name(&job.book), refusal))
}

/// The sheet asked for, or the one that looks like a list. Two alike are asked about.
fn sheet<'a>(job: &ImportJob, read: &'a Book) -> Result<&'a Sheet, String> {
    let language = job.wording.lang;
    let names =
        |sheets: &[&Sheet]| sheets.iter().map(|sheet| format!("“{}”", sheet.name)).collect::<Vec<_>>().join(", ");
    let all: Vec<&Sheet> = read.sheets.iter().collect();
    if let Some(wanted) = &job.sheet {
        let found = all.iter().find(|sheet| sheet.name.trim() == wanted.trim());
        return found
            .copied()
            .ok_or_else(|| t!(language, "cli-import-no-sheet", text = wanted.as_str(), known = names(&all)));
    }
    let lists: Vec<&Sheet> = all.iter().copied().filter(|sheet| import::glance(sheet).is_some()).collect();
    // A kind that is asked for says which of several is meant.
    let wanted = job.kind.as_deref().and_then(ListKind::from_code);
    let is_meant = |sheet: &&Sheet| wanted.is_some() && import::glance(sheet) == wanted;
    let meant: Vec<&Sheet> = lists.iter().copied().filter(is_meant).collect();
    let lists = if meant.is_empty() { lists } else { meant };
    let shown: Vec<&Sheet> = lists.iter().copied().filter(|sheet| !sheet.hidden).collect();
    match (&shown[..], &lists[..]) {
        ([only], _) | ([], [only]) => Ok(only),
        ([], []) => Ok(all.iter().find(|sheet| !sheet.is_empty()).or(all.first()).expect("a book has sheets")),
        ([], several) | (several, _) => {
            Err(t!(language, "cli-import-several", file = name(&job.book), known = names(several)))
        }
    }
}

fn save(job: &ImportJob, target: &TargetPlan, changes: &ChangeSet, output: &Path) -> Result<String, String> {
    let language = job.wording.lang;
    if target.is_new {
        let mut plan = target.plan.clone();
        changes.apply(&mut plan);
        file::save(&plan, output).map_err(|error| file::save_sentence(language, &name(output), &error))?;
        return Ok(saved::told(language, &plan, output));
    }
    let plan = saved::save(language, &target.plan, std::slice::from_ref(changes), output)?;
    Ok(saved::told(language, &plan, output))
}

fn told(
    plan: &Plan,
    read: &Book,
    (list, compared): (&Understood, &Compared),
    new: &[&Facility],
    questions: &[Question],
) -> Value {
    let mut told = import::json::json(plan, list, compared);
    let new = new.iter().map(|hospital| json!({ "id": hospital.id.as_str(), "name": hospital.name }));
    told["new_hospitals"] = new.collect();
    told["questions"] = list_answers::json(questions);
    if let Some(writing) = &read.writing {
        told["encoding"] = writing.encoding.clone().into();
        told["separator"] = writing.separator.to_string().into();
    }
    told
}
