//! `phanbo format`: a plan file in the one form the program writes, its content unchanged.

use super::answer::{Reply, line};
use super::opened::{self, Opened, name};
use super::usage::FormatJob;
use crate::file;
use crate::text::t;

pub fn format(job: &FormatJob) -> Reply {
    match opened::open(job.wording.lang, &job.file) {
        Ok(opened) => shape(job, &opened).warned(opened.warning),
        Err(sentence) => Reply::failed(sentence),
    }
}

fn shape(job: &FormatJob, opened: &Opened) -> Reply {
    let language = job.wording.lang;
    let file = name(&job.file);
    let canonical = file::to_bytes(&opened.plan) == opened.bytes;
    match (job.check, canonical, &job.output) {
        (true, false, _) => Reply::faulty(line(&t!(language, "cli-format-needed", file = file))),
        (true, true, _) | (false, true, None) => Reply::ok(line(&t!(language, "cli-format-already", file = file))),
        (false, _, output) => save(job, opened, output.as_deref().unwrap_or(&job.file)),
    }
}

/// Formatting is no edit: the plan keeps its revision, unless it was changed outside the program.
fn save(job: &FormatJob, opened: &Opened, target: &std::path::Path) -> Reply {
    let language = job.wording.lang;
    match file::save(&opened.to_edit(), target) {
        Ok(()) => Reply::ok(line(&t!(language, "cli-format-written", file = name(target)))),
        Err(error) => Reply::failed(file::save_sentence(language, &name(target), &error)),
    }
}
