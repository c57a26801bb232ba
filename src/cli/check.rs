//! `phanbo check`: what is wrong with a plan on a date.

use super::answer::Answer;
use super::date::{day, viewing_date};
use super::usage::{CheckJob, Form};
use super::{json, opened, report};
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::Checked;

pub fn check(job: &CheckJob) -> Answer {
    match judge(job) {
        Ok(answer) => answer,
        Err(sentence) => Answer::failed(sentence),
    }
}

fn judge(job: &CheckJob) -> Result<Answer, String> {
    let language = job.wording.lang;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let opened = opened::open(language, &job.file)?;
    let plan = &opened.plan;
    let answer = match viewing_date(language, plan, wanted) {
        Ok(date) => findings(job, plan, date),
        Err(sentence) => Answer::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

fn findings(job: &CheckJob, plan: &Plan, date: Date) -> Answer {
    let checked = Checked::new(plan, &Roster::new(plan, date));
    let out = match job.format {
        Form::Text => report::report(job.wording.lang, plan, date, &checked),
        Form::Json => json::pretty(&json::checked(plan, date, &checked)),
    };
    if checked.has_errors() { Answer::faulty(out) } else { Answer::ok(out) }
}
