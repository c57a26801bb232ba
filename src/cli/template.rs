//! `phanbo template`: an empty workbook for units to fill in.

use super::answer::{Reply, line};
use super::opened;
use super::opened::name;
use super::usage::TemplateJob;
use crate::advise::Desk;
use crate::exchange::export::{template, xlsx};
use crate::file;
use crate::plan::Date;
use crate::text::t;

/// The workbook says this is when it was made, where no plan gives a day: it is the same every time.
const WITHOUT_PLAN: Date = jiff::civil::date(2026, 1, 1);

pub fn write(job: &TemplateJob) -> Reply {
    match make(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn make(job: &TemplateJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    if job.output.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("xlsx")) {
        return Err(t!(language, "cli-template-form", file = name(&job.output)));
    }
    opened::not_over(language, job.plan.as_slice(), &job.output)?;
    let opened = job.plan.as_ref().map(|file| opened::open(language, file)).transpose()?;
    let (desk, warning) = opened.map_or((None, None), |opened| {
        let first = opened.plan.cover.baseline;
        (Some(Desk::new(opened.plan, first)), opened.warning)
    });
    let plan = desk.as_ref().map(Desk::plan);
    let book = xlsx::Book {
        language,
        plan,
        title: t!(language, "template-title"),
        day: plan.map_or(WITHOUT_PLAN, |plan| plan.cover.baseline),
    };
    let bytes = xlsx::write(&book, &template::sheets(language, desk.as_ref()))
        .map_err(|error| t!(language, "cli-export-too-large", cause = error.to_string()))?;
    file::write(&bytes, &job.output).map_err(|error| file::save_sentence(language, &name(&job.output), &error))?;
    Ok(Reply::ok(line(&t!(language, "cli-template-written", file = name(&job.output)))).warned(warning))
}
