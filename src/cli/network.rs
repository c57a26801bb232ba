//! `phanbo network`: reorganises the network act by act, and saves the plan as a new revision.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::date::viewing_date;
use super::moves::{WorkedOut, rising_ids};
use super::opened;
use super::usage::{Form, NetworkJob};
use super::{effect, json, report, saved, tell_act};
use crate::advise::Desk;
use crate::edit::{ChangeSet, Command, Reorganisation, change_set};
use crate::plan::{Act, AnyRecord, Move, Plan};
use crate::roster::Roster;
use crate::text::{Language, numbers::number, sentences, t};

pub fn reorganise(job: &NetworkJob) -> Reply {
    match work_out(job) {
        Ok(answer) => answer,
        Err(sentence) => Reply::failed(sentence),
    }
}

fn work_out(job: &NetworkJob) -> Result<Reply, String> {
    let language = job.wording.lang;
    let wishes: Vec<Reorganisation> = job
        .acts
        .iter()
        .map(|text| tell_act::read(language, text).map_err(|fault| told_wrong(language, text, &fault)))
        .collect::<Result<_, _>>()?;
    let opened = opened::open(language, &job.file)?;
    let answer = match make(job, &opened.plan, &wishes) {
        Ok(worked_out) => save(job, &opened.to_edit(), &worked_out),
        Err(sentence) => Reply::failed(sentence),
    };
    Ok(answer.warned(opened.warning))
}

fn told_wrong(language: Language, text: &str, fault: &str) -> String {
    t!(language, "cli-act-wrong", text = text, fault = fault)
}

/// The acts one after the other, each on what those before it have made. The effect is that of the first day.
fn make(job: &NetworkJob, before: &Plan, wishes: &[Reorganisation]) -> Result<WorkedOut, String> {
    let language = job.wording.lang;
    let (mut plan, mut ids, mut changes) = (before.clone(), rising_ids(), Vec::new());
    for (wish, text) in wishes.iter().zip(&job.acts) {
        let roster = Roster::new(&plan, plan.cover.baseline);
        let change = change_set(&plan, &roster, &Command::Reorganise(wish.clone()), &mut ids);
        let change = change.map_err(|refusal| told_wrong(language, text, &sentences::rejected(language, &refusal)))?;
        change.apply(&mut plan);
        changes.push(change);
    }
    let date = viewing_date(language, before, wishes.iter().filter_map(Reorganisation::date).min())?;
    let all = changes.iter().cloned().reduce(ChangeSet::and).ok_or_else(|| t!(language, "cli-act-none"))?;
    let effect = Desk::new(before.clone(), date).effect_of(all);
    Ok(WorkedOut { date, changes, effect })
}

fn save(job: &NetworkJob, before: &Plan, worked_out: &WorkedOut) -> Reply {
    let language = job.wording.lang;
    let plan = match saved::save(language, before, &worked_out.changes, &job.output) {
        Ok(plan) => plan,
        Err(sentence) => return Reply::failed(sentence),
    };
    // What is new has its name in the plan as it becomes, and what closes is still there.
    let out = match job.format {
        Form::Text => text(language, &plan, worked_out) + &saved::told(language, &plan, &job.output),
        Form::Json => {
            let mut said = effect::json(&plan, worked_out);
            said["acts"] = worked_out.changes.iter().filter_map(act).map(act_json).collect();
            said["revision"] = plan.lineage.revision.into();
            json::pretty(&said)
        }
    };
    if worked_out.creates_errors() { Reply::faulty(out) } else { Reply::ok(out) }
}

/// The record of the act that a change set makes; a correction makes none.
fn act(change: &ChangeSet) -> Option<&Act> {
    change.changes.iter().find_map(|change| match &change.after {
        Some(AnyRecord::Act(act)) => Some(&**act),
        _ => None,
    })
}

fn act_json(act: &Act) -> Value {
    let made = act.made.iter().map(|made| json!({ "table": made.table.name(), "id": made.id }));
    json!({
        "id": act.id.as_str(),
        "kind": act.kind.code(),
        "date": json::day(act.date),
        "place": act.place,
        "into": act.into,
        "name": act.name,
        "made": made.collect::<Vec<_>>(),
    })
}

fn text(language: Language, plan: &Plan, worked_out: &WorkedOut) -> String {
    let mut text = report::head(language, plan, worked_out.date) + "\n";
    text.push_str(&line(&t!(language, "cli-act-heading")));
    for change in &worked_out.changes {
        text.push_str(&line(&format!("  {}", sentences::deed(language, &change.deed))));
        let followers: Vec<&Move> = change.steps().collect();
        if !followers.is_empty() {
            let number = number(language, followers.len() as i64);
            text.push_str(&line(&format!("    {}", t!(language, "cli-act-moves", number = number))));
        }
    }
    text.push('\n');
    text.push_str(&effect::findings(language, plan, worked_out));
    text + &effect::totals(language, plan, &worked_out.effect.before, &worked_out.effect.after)
}
