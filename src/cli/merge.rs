//! `phanbo merge`: copies of one plan put together, by who changed what.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::author::author;
use super::moves::rising_ids;
use super::opened::{self, Opened, name, place};
use super::usage::{Form, MergeJob, Side};
use super::{diff, json, saved};
use crate::compare::{Choice, Conflict, Merge, PlanCopy, Taken};
use crate::file;
use crate::plan::{Lineage, Plan};
use crate::text::{Language, numbers::number, sentences, t};

pub fn merge(job: &MergeJob) -> Reply {
    match put_together(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn put_together(job: &MergeJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let by = author(language, job.by.as_deref())?;
    let paths: Vec<&PathBuf> = std::iter::once(&job.ours).chain(&job.theirs).collect();
    told_once(language, job, &paths)?;
    let opened = paths.iter().map(|path| opened::open(language, path)).collect::<Result<Vec<_>, _>>()?;
    let base = job.base.as_ref().map(|path| opened::open(language, path)).transpose()?;
    let copies: Vec<PlanCopy> = std::iter::zip(&paths, &opened)
        .map(|(path, opened)| PlanCopy {
            name: name(path),
            plan: Arc::new(opened.plan.clone()),
            is_sound: opened.is_sound,
        })
        .collect();
    let refused = |why| {
        let names: Vec<&str> = copies.iter().map(|copy| copy.name.as_str()).collect();
        let base = job.base.as_deref().map(name).unwrap_or_default();
        sentences::no_merge(language, &names, &base, why)
    };
    let merge = Merge::new(copies.clone(), base.as_ref().map(|base| &base.plan)).map_err(refused)?;
    let told =
        |(a, b): (usize, usize)| t!(language, "merge-twins", a = copies[a].name.clone(), b = copies[b].name.clone());
    let warnings = opened.iter().chain(&base).filter_map(|of| of.warning.clone());
    let warnings: Vec<String> = warnings.chain(merge.twins().into_iter().map(told)).collect();
    let answer = finish(job, &by, &merge, &opened[0])?;
    Ok(warnings.into_iter().rev().fold(answer, |answer, warning| answer.warned(Some(warning))))
}

/// Every file is named once, and none of them is where the result goes: the copies are not touched.
fn told_once(language: Language, job: &MergeJob, paths: &[&PathBuf]) -> Result<(), String> {
    opened::each_once(language, paths)?;
    let out = place(&job.output);
    let is_input =
        paths.iter().any(|path| place(path) == out) || job.base.as_deref().is_some_and(|base| place(base) == out);
    if is_input { Err(t!(language, "merge-into-input", file = name(&job.output))) } else { Ok(()) }
}

/// What becomes of OUT.
enum Written {
    /// There is something to decide first.
    Nothing,
    /// Nothing is to be taken: it is the first copy as it was.
    Ours,
    Merged(Box<Plan>),
}

fn finish(job: &MergeJob, by: &str, merge: &Merge, ours: &Opened) -> Result<Reply, String> {
    let language = job.wording.lang;
    let choices: Vec<Option<Choice>> =
        merge.conflicts.iter().map(|conflict| job.take.map(|side| chosen(conflict, side))).collect();
    let left = if job.keep_open { merge.left_open(&choices, &mut rising_ids()) } else { Vec::new() };
    let is_open = !merge.conflicts.is_empty() && job.take.is_none();
    let revision = saved::revision();
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let saved = Lineage { revision: revision.id, saved_at: revision.saved_at, app: version, ..Lineage::default() };
    let written = if is_open && !job.keep_open {
        Written::Nothing
    } else {
        merge.finished(&choices, &left, by, &saved).map_or(Written::Ours, |plan| Written::Merged(Box::new(plan)))
    };
    let plan = merge.plan(&choices, &left);
    match &written {
        Written::Nothing => {}
        Written::Ours => write(language, job, |path| file::write(&ours.bytes, path))?,
        Written::Merged(plan) => write(language, job, |path| file::save(plan, path))?,
    }
    let out = match job.format {
        Form::Text => text(job, by, merge, &plan, &written),
        Form::Json => json::pretty(&all(merge, &plan)),
    };
    Ok(if is_open { Reply::faulty(out) } else { Reply::ok(out) })
}

fn write(
    language: Language,
    job: &MergeJob,
    write: impl Fn(&Path) -> Result<(), file::SaveError>,
) -> Result<(), String> {
    write(&job.output).map_err(|error| file::save_sentence(language, &name(&job.output), &error))
}

/// The other side is the first copy in the order given that has something to say.
fn chosen(conflict: &Conflict, side: Side) -> Choice {
    let theirs = conflict.parties.iter().find(|&&copy| copy > 0).copied();
    Choice::Of(if side == Side::Theirs { theirs.unwrap_or(0) } else { 0 })
}

fn all(merge: &Merge, plan: &Plan) -> Value {
    let copies = merge.copies();
    let settled = |of: &Taken| {
        let mut change = diff::one(&copies[0].plan, plan, &of.change);
        if let Some(fields) = change.as_object_mut() {
            fields.shift_insert(0, "from".to_owned(), copies[of.from].name.clone().into());
        }
        change
    };
    json!({
        "taken": merge.taken.iter().map(settled).collect::<Vec<_>>(),
        "same": merge.same.iter().map(settled).collect::<Vec<_>>(),
        "conflicts": merge.conflicts.iter().map(|of| conflict(copies, of)).collect::<Vec<_>>(),
        "new_findings": json::findings(plan, &merge.new_findings(plan, plan.cover.baseline), &[]),
    })
}

fn conflict(copies: &[PlanCopy], conflict: &Conflict) -> Value {
    let (table, id) = &conflict.records[0];
    let theirs = conflict.parties.iter().filter(|&&copy| copy > 0);
    let theirs = theirs.map(|&copy| json!({ "file": copies[copy].name, "value": conflict.values[copy] }));
    let kept = conflict.kept.iter().map(|kept| json!({ "file": kept.file, "value": conflict.kept_value(kept) }));
    let mut told = json!({
        "table": table.name(),
        "id": &**id,
        "name": sentences::conflict_name(Language::default(), copies, conflict),
        "field": conflict.part.field(),
        "kind": conflict.kind.code(),
        "ours": conflict.values[0],
        "theirs": theirs.chain(kept).collect::<Vec<_>>(),
        "base": conflict.base,
        "sentence": json::both(|language| sentences::conflict(language, copies, conflict)),
    });
    if conflict.is_of_several() {
        let records = conflict.records.iter().map(|(table, id)| json!({ "table": table.name(), "id": &**id }));
        told["records"] = records.collect::<Vec<_>>().into();
    }
    told
}

fn text(job: &MergeJob, by: &str, merge: &Merge, plan: &Plan, written: &Written) -> String {
    let (language, copies) = (job.wording.lang, merge.copies());
    let mut text = String::new();
    for (number, copy) in copies.iter().enumerate() {
        let of = merge.taken.iter().filter(|taken| taken.from == number).collect::<Vec<_>>();
        let heading = t!(language, "merge-taken", file = copy.name.clone(), number = count(language, of.len()));
        text.push_str(&paragraph(&heading, of.iter().map(|of| told(language, merge, plan, of))));
    }
    let heading = t!(language, "merge-same", number = count(language, merge.same.len()));
    text.push_str(&paragraph(&heading, merge.same.iter().map(|of| told(language, merge, plan, of))));
    let heading = t!(language, "merge-conflicts", number = count(language, merge.conflicts.len()));
    let conflicts = merge.conflicts.iter().map(|conflict| {
        let sentence = sentences::conflict(language, copies, conflict);
        match job.take.map(|side| chosen(conflict, side)) {
            Some(Choice::Of(copy)) => {
                format!("{sentence} – {}", t!(language, "merge-chosen", file = copies[copy].name.clone()))
            }
            _ => sentence,
        }
    });
    text.push_str(&paragraph(&heading, conflicts));
    let new = merge.new_findings(plan, plan.cover.baseline);
    let heading = t!(language, "merge-new-findings", number = count(language, new.len()));
    text.push_str(&paragraph(&heading, new.iter().map(|finding| sentences::finding(language, plan, finding))));
    if !by.is_empty() {
        text.push_str(&line(&t!(language, "merge-by", name = by)));
    }
    let open = merge.conflicts.len();
    if job.keep_open && open > 0 {
        let open = count(language, open);
        text.push_str(&line(&t!(language, "merge-left-open", number = open, file = name(&job.output))));
    }
    text + &match written {
        Written::Nothing => line(&t!(language, "merge-not-written")),
        Written::Ours => line(&t!(language, "merge-nothing", file = copies[0].name.clone())),
        Written::Merged(plan) => saved::told(language, plan, &job.output),
    }
}

fn told(language: Language, merge: &Merge, plan: &Plan, of: &Taken) -> String {
    sentences::record_change(language, &merge.copies()[0].plan, plan, &of.change)
}

fn count(language: Language, number_of: usize) -> String {
    number(language, number_of as i64)
}

/// A heading with a line each; nothing where there are none.
fn paragraph(heading: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.map(|text| line(&format!("  {text}"))).collect();
    if lines.is_empty() { lines } else { line(heading) + &lines + "\n" }
}
