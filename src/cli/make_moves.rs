//! `phanbo move`: makes moves and saves the plan as a new revision.

use super::answer::Reply;
use super::author::author;
use super::date::day;
use super::moves::{ToldMoves, WorkedOut, rising_ids};
use super::opened;
use super::usage::{Form, MoveJob};
use super::{effect, json, saved};
use crate::plan::Plan;

pub fn make_moves(job: &MoveJob) -> Reply {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn work_out(job: &MoveJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let told = ToldMoves::read(language, &job.moves, &author(language, job.by.as_deref())?)?;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let answer = match told.work_out(language, &opened.plan, wanted, &mut rising_ids()) {
        Ok(worked_out) => save(job, &opened.to_edit(), &worked_out),
        Err(sentence) => Reply::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

fn save(job: &MoveJob, before: &Plan, worked_out: &WorkedOut) -> Reply {
    let language = job.wording.lang;
    let plan = match saved::save(language, before, &worked_out.changes, &job.output) {
        Ok(plan) => plan,
        Err(sentence) => return Reply::failed(sentence),
    };
    let out = match job.format {
        Form::Text => effect::text(language, before, worked_out) + &saved::told(language, &plan, &job.output),
        Form::Json => {
            let mut said = effect::json(before, worked_out);
            said["revision"] = plan.lineage.revision.into();
            json::pretty(&said)
        }
    };
    if worked_out.creates_errors() { Reply::faulty(out) } else { Reply::ok(out) }
}
