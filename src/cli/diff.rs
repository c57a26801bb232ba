//! `phanbo diff`: what two plans differ in, and what that does.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::date::day;
use super::usage::{DiffJob, Form};
use super::{effect, json, opened, report};
use crate::compare::{ChangeGroup, Difference, RecordChange};
use crate::plan::{Date, Plan};
use crate::text::{Language, dates, numbers::number, sentences, t};

pub fn diff(job: &DiffJob) -> Reply {
    match hold(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn hold(job: &DiffJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let wanted = job.date.as_deref().map(|text| day(language, text)).transpose()?;
    let (a, b) = (opened::open(language, &job.a)?, opened::open(language, &job.b)?);
    let answer = match too_early(language, [&a.plan, &b.plan], wanted) {
        Some(sentence) => Reply::failed(sentence),
        None => say(job, &a.plan, &b.plan, &Difference::new(&a.plan, &b.plan, wanted)),
    };
    Ok(answer.warned(b.warning).warned(a.warning))
}

/// Neither plan says how things are before its first day.
fn too_early(language: Language, plans: [&Plan; 2], wanted: Option<Date>) -> Option<String> {
    let first = plans.map(|plan| plan.cover.baseline).into_iter().max()?;
    let date = wanted.filter(|&date| date < first)?;
    let (date, baseline) = (dates::date(language, date), dates::date(language, first));
    Some(t!(language, "cli-date-too-early", date = date, baseline = baseline))
}

fn say(job: &DiffJob, a: &Plan, b: &Plan, difference: &Difference) -> Reply {
    let out = match job.format {
        Form::Text => text(job.wording.lang, a, b, difference),
        Form::Json => json::pretty(&all(a, b, difference)),
    };
    if difference.is_none() { Reply::ok(out) } else { Reply::faulty(out) }
}

fn all(a: &Plan, b: &Plan, difference: &Difference) -> Value {
    json!({
        "same": difference.is_none(),
        "changes": difference.changes.iter().map(|change| one(a, b, change)).collect::<Vec<_>>(),
        "solved": json::findings(a, &difference.solved, &[]),
        "created": json::findings(b, &difference.created, &[]),
        "before": json::totals(&difference.before),
        "after": json::totals(&difference.after),
    })
}

/// One record that differs, in `a` and `b`.
pub fn one(a: &Plan, b: &Plan, change: &RecordChange) -> Value {
    let fields = change.fields.iter().map(|one| json!({ "field": one.field, "a": one.a, "b": one.b }));
    json!({
        "table": change.key.0.name(),
        "id": &*change.key.1,
        "name": name(a, b, change),
        "kind": change.kind.code(),
        "fields": fields.collect::<Vec<_>>(),
        "sentence": json::both(|language| sentences::record_change(language, a, b, change)),
    })
}

/// Names are the plan's own; no language changes them.
fn name(a: &Plan, b: &Plan, change: &RecordChange) -> String {
    let record = |plan: &Plan, record| sentences::record_name(Language::default(), plan, record);
    let after = change.after.as_ref().map(|after| record(b, after));
    after.or_else(|| change.before.as_ref().map(|before| record(a, before))).unwrap_or_default()
}

fn text(language: Language, a: &Plan, b: &Plan, difference: &Difference) -> String {
    if difference.is_none() {
        return line(&t!(language, "compare-same"));
    }
    let mut text = report::head(language, b, difference.date);
    if a.lineage.plan != b.lineage.plan {
        text.push_str(&line(&t!(language, "compare-other-plan")));
    }
    text.push('\n');
    text.push_str(&changes(language, a, b, &difference.changes));
    text.push_str(&effect::lists(language, (a, &difference.solved), (b, &difference.created)));
    text + &effect::totals(language, b, &difference.before, &difference.after)
}

/// A paragraph a group.
pub fn changes(language: Language, a: &Plan, b: &Plan, changes: &[RecordChange]) -> String {
    let group = |group: ChangeGroup| {
        let of: Vec<&RecordChange> = changes.iter().filter(|change| change.group() == group).collect();
        let lines = of.iter().map(|change| line(&format!("  {}", sentences::record_change(language, a, b, change))));
        let (words, count) = (sentences::compare_group(language, group), number(language, of.len() as i64));
        let heading = line(&t!(language, "compare-heading", group = words, number = count));
        if of.is_empty() { String::new() } else { heading + &lines.collect::<String>() + "\n" }
    };
    ChangeGroup::ALL.map(group).concat()
}
