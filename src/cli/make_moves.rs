//! `phanbo move`: makes moves and saves the plan as a new revision.

use super::answer::{Answer, line};
use super::date::day;
use super::moves::{Told, WorkedOut, rising_ids};
use super::opened::{self, name};
use super::usage::{Form, MoveJob};
use super::{effect, json};
use crate::edit::Unsaved;
use crate::file::{self, Revision};
use crate::plan::Plan;
use crate::text::t;

pub fn make_moves(job: &MoveJob) -> Answer {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Answer::failed(sentence),
    }
}

fn work_out(job: &MoveJob) -> Result<Answer, String> {
    let language = job.wording.lang;
    let told = Told::read(language, &job.moves, job.by.as_deref().unwrap_or_default())?;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let answer = match told.work_out(language, &opened.plan, wanted, &mut rising_ids()) {
        Ok(worked_out) => save(job, &opened.plan, &worked_out),
        Err(sentence) => Answer::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

/// Edits and saves as the window does: every record that changed carries the new revision.
fn save(job: &MoveJob, before: &Plan, worked_out: &WorkedOut) -> Answer {
    let language = job.wording.lang;
    let (mut plan, mut unsaved) = (before.clone(), Unsaved::default());
    for change in &worked_out.changes {
        unsaved.note(change);
        change.apply(&mut plan);
    }
    let plan = file::next_revision(&plan, &unsaved, &revision());
    if let Err(error) = file::save(&plan, &job.output) {
        return Answer::failed(file::save_sentence(language, &name(&job.output), &error));
    }
    let out = match job.format {
        Form::Text => {
            let revision = plan.lineage.revision.clone();
            let saved = t!(language, "cli-move-saved", file = name(&job.output), revision = revision);
            effect::text(language, before, worked_out) + &line(&saved)
        }
        Form::Json => {
            let mut said = effect::json(before, worked_out);
            said["revision"] = plan.lineage.revision.into();
            json::pretty(&said)
        }
    };
    if worked_out.creates_errors() { Answer::faulty(out) } else { Answer::ok(out) }
}

fn revision() -> Revision {
    // The last letters of a ULID are chance, the first ones the time.
    let id = ulid::Ulid::generate().to_string().chars().rev().take(10).collect();
    Revision { id, saved_at: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string() }
}
