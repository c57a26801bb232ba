//! `phanbo check`: what is wrong with a plan on a date.

use super::answer::Reply;
use super::usage::{CheckJob, Form};
use super::{json, opened, report};
use crate::cores::Cores;
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::Checked;

pub fn check(job: &CheckJob) -> Reply {
    opened::on_day(job.wording.lang, &job.file, job.date.as_deref(), |opened, date| findings(job, &opened.plan, date))
}

fn findings(job: &CheckJob, plan: &Plan, date: Date) -> Reply {
    let checked = Checked::by(&Cores, plan, &Roster::by(&Cores, plan, date));
    let out = match job.format {
        Form::Text => report::report(job.wording.lang, plan, date, &checked),
        Form::Json => json::pretty(&json::checked(plan, date, &checked)),
    };
    if checked.has_errors() { Reply::faulty(out) } else { Reply::ok(out) }
}
