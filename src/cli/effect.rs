//! What moves do to a plan, for people and for programs.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::{Value, json};

use super::answer::line;
use super::moves::WorkedOut;
use super::{json, report};
use crate::edit::ChangeSet;
use crate::plan::{Move, Plan};
use crate::rules::{Finding, Totals};
use crate::text::{Language, dates, numbers::number, sentences, t};

pub fn json(plan: &Plan, worked_out: &WorkedOut) -> Value {
    let effect = &worked_out.effect;
    let steps: Vec<Move> = effect.steps().map(Cow::into_owned).collect();
    let list = |findings: &[Arc<Finding>]| json::findings(plan, findings, &steps);
    json!({
        "plan": json::cover(plan),
        "date": json::day(worked_out.date),
        "moves": steps.iter().map(|step| json::step(plan, step)).collect::<Vec<_>>(),
        "solved": list(&effect.solved),
        "created": list(&effect.created),
        "reduced": list(&effect.reduced),
        "grown": list(&effect.grown),
        "before": json::totals(&effect.before),
        "after": json::totals(&effect.after),
    })
}

pub fn text(language: Language, plan: &Plan, worked_out: &WorkedOut) -> String {
    let mut text = report::head(language, plan, worked_out.date) + "\n";
    text.push_str(&line(&t!(language, "cli-effect-moves")));
    for (change, step) in worked_out.steps() {
        text.push_str(&line(&format!("  {}", step_words(language, change, step))));
    }
    text.push('\n');
    text.push_str(&findings(language, plan, worked_out));
    text + &totals(language, plan, &worked_out.effect.before, &worked_out.effect.after)
}

/// The move with its days and its sessions.
fn step_words(language: Language, change: &ChangeSet, step: &Move) -> String {
    let deed = sentences::deed(language, &change.deed);
    let start = dates::date(language, step.start);
    let days = match step.end {
        Some(end) => t!(language, "cli-effect-days", start = start, end = dates::date(language, end)),
        None => t!(language, "cli-effect-from", start = start),
    };
    if step.to.is_empty() {
        return t!(language, "cli-effect-away", deed = deed, days = days);
    }
    let sessions = number(language, step.sessions().into());
    t!(language, "cli-effect-move", deed = deed, days = days, sessions = sessions)
}

/// A paragraph for what is solved, created, reduced and grown, as far as there is any.
pub fn findings(language: Language, plan: &Plan, worked_out: &WorkedOut) -> String {
    let effect = &worked_out.effect;
    let steps: Vec<Move> = effect.steps().map(Cow::into_owned).collect();
    let lists = [&effect.solved, &effect.created, &effect.reduced, &effect.grown];
    paragraphs(language, std::iter::zip(HEADINGS, lists.map(|list| (plan, &list[..]))), &steps)
}

/// The same for findings of two plans.
pub fn lists(language: Language, solved: (&Plan, &[Arc<Finding>]), created: (&Plan, &[Arc<Finding>])) -> String {
    paragraphs(language, std::iter::zip(HEADINGS, [solved, created]), &[])
}

/// What a list of findings is called, with their number.
type Heading = fn(Language, String) -> String;

const HEADINGS: [Heading; 4] = [
    |language, count| t!(language, "cli-effect-solved", number = count),
    |language, count| t!(language, "cli-effect-created", number = count),
    |language, count| t!(language, "cli-effect-reduced", number = count),
    |language, count| t!(language, "cli-effect-grown", number = count),
];

fn paragraphs<'a>(
    language: Language,
    lists: impl Iterator<Item = (Heading, (&'a Plan, &'a [Arc<Finding>]))>,
    steps: &[Move],
) -> String {
    let mut text = String::new();
    for (heading, (plan, findings)) in lists.filter(|(_, (_, findings))| !findings.is_empty()) {
        text.push_str(&line(&heading(language, number(language, findings.len() as i64))));
        for finding in findings {
            let severity = sentences::rule_text(language, &format!("severity-{}", finding.severity.code()));
            let sentence = json::sentence(language, plan, finding, json::step_of(finding, steps));
            text.push_str(&line(&t!(language, "cli-effect-finding", severity = severity, sentence = sentence)));
        }
        text.push('\n');
    }
    if text.is_empty() { line(&t!(language, "cli-effect-none")) + "\n" } else { text }
}

/// The totals that change, before and after.
pub fn totals(language: Language, plan: &Plan, before: &Totals, after: &Totals) -> String {
    let (before, after) = (report::numbers(language, before), report::numbers(language, after));
    let changed: Vec<bool> = before.iter().zip(&after).map(|(before, after)| before != after).collect();
    let mut pairs = before.into_iter().zip(after).map(|(before, after)| format!("{before} → {after}"));
    let pairs = std::array::from_fn(|_| pairs.next().unwrap_or_default());
    let labelled = report::labelled(language, plan.province.kind(), pairs);
    let changed = labelled.iter().zip(changed).filter(|(_, changed)| *changed);
    let text: String = changed.map(|(text, _)| line(text)).collect();
    if text.is_empty() { line(&t!(language, "cli-effect-same-totals")) } else { text }
}
