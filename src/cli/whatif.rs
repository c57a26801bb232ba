//! `phanbo whatif`: what moves would do, without making them.

use super::answer::Reply;
use super::date::day;
use super::moves::{ToldMoves, WorkedOut, rising_ids};
use super::shown::with_names;
use super::usage::{Form, WhatIfJob};
use super::{effect, json, opened};
use crate::plan::Plan;

pub fn what_if(job: &WhatIfJob) -> Reply {
    match think(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn think(job: &WhatIfJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let told = ToldMoves::read(language, &job.moves, "")?;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let answer = match told.work_out(language, &opened.plan, wanted, &mut rising_ids()) {
        Ok(worked_out) => {
            let effect = with_names(&opened.plan, worked_out.effect);
            say(job, &opened.plan, &WorkedOut { effect, ..worked_out })
        }
        Err(sentence) => Reply::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

fn say(job: &WhatIfJob, plan: &Plan, worked_out: &WorkedOut) -> Reply {
    let out = match job.format {
        Form::Text => effect::text(job.wording.lang, plan, worked_out),
        Form::Json => json::pretty(&effect::json(plan, worked_out)),
    };
    if worked_out.creates_errors() { Reply::faulty(out) } else { Reply::ok(out) }
}
