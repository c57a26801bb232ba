//! `phanbo format`: a plan file in the one form the program writes, its content unchanged.

use super::answer::{Reply, line};
use super::opened::{self, Opened, name};
use super::saved::revision;
use super::usage::FormatJob;
use crate::file::{self, Disk, Store, revised_by_hand, snapshots};
use crate::plan::Plan;
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

/// Formatting is no edit: the plan keeps its revision. One that was changed outside the program becomes a revision of
/// its own, so that its records can be told from those of other copies.
fn save(job: &FormatJob, opened: &Opened, target: &std::path::Path) -> Reply {
    let language = job.wording.lang;
    let by_hand = || revised_by_hand(&opened.plan, earlier(&opened.plan).as_ref(), &revision());
    let result = if opened.is_sound { file::save(&opened.plan, target) } else { file::save(&by_hand(), target) };
    match result {
        Ok(()) => Reply::ok(line(&t!(language, "cli-format-written", file = name(target)))),
        Err(error) => Reply::failed(file::save_sentence(language, &name(target), &error)),
    }
}

/// The newest earlier version on this machine of the revision that a plan says it is.
fn earlier(plan: &Plan) -> Option<Plan> {
    let disk = Disk::at_once();
    let history = Store::of_user()?.history();
    let versions = snapshots::list(&disk, &history, &plan.lineage.plan).into_iter();
    let read = |version: snapshots::Snapshot| file::open(&version.path).ok().map(|read| read.plan);
    versions.filter_map(read).find(|version| version.lineage.revision == plan.lineage.revision)
}
