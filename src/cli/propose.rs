//! `phanbo propose`: the best plan by moving alone, and the proof of what moving cannot do.

use std::path::Path;

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::author::author;
use super::moves::rising_ids;
use super::opened::{self, Opened};
use super::usage::{Chosen, Form, ProposeJob};
use super::{json, report, saved, shown};
use crate::advise::Desk;
use crate::advise::proposal::{
    Barrier, Choice, Figures, Help, Lacking, Options, Proof, Proposal, Proposed, ProposedMove, Switch, propose,
};
use crate::edit::ChangeSet;
use crate::plan::{Date, Facility, Move, Plan, Slot};
use crate::text::{Language, numbers::number, sentences, t};

pub fn propose_moves(job: &ProposeJob) -> Reply {
    match author(job.wording.lang, job.by.as_deref()) {
        Ok(by) => {
            opened::on_day(job.wording.lang, &job.file, job.date.as_deref(), |opened, date| say(job, &by, opened, date))
        }
        Err(sentence) => Reply::failed(sentence),
    }
}

fn say(job: &ProposeJob, by: &str, opened: &Opened, date: Date) -> Reply {
    let (language, plan) = (job.wording.lang, &opened.plan);
    let desk = Desk::new(plan.clone(), date);
    let proposal = propose(&desk, options(job));
    let prices = prices(&desk, &proposal);
    let Proposed { moves, after } = proposal.moves(desk, by, &mut rising_ids());
    let saved = job.output.as_deref().map(|target| save(language, &opened.to_edit(), &moves, target)).transpose();
    let saved = match saved {
        Ok(saved) => saved,
        Err(sentence) => return Reply::failed(sentence),
    };
    let proposed = Proposed { moves: shown::proposed_with_names(plan, moves), after };
    Reply::ok(match job.format {
        Form::Text => text(language, &proposal, &proposed, &prices) + &saved.unwrap_or_default(),
        Form::Json => json::pretty(&json(&proposal, &proposed)),
    })
}

/// Saves the plan with the moves made; tells where.
fn save(language: Language, plan: &Plan, moves: &[ProposedMove], target: &Path) -> Result<String, String> {
    let changes: Vec<ChangeSet> = moves.iter().map(|made| made.change.clone()).collect();
    let saved = saved::save(language, plan, &changes, target)?;
    Ok("\n".to_owned() + &saved::told(language, &saved, target))
}

fn options(job: &ProposeJob) -> Options {
    let choice = match job.choice {
        Chosen::Fair => Choice::Fair,
        Chosen::Most => Choice::Most,
    };
    let (density, keep_density, within_areas) = (job.density, job.keep_density, job.within_areas);
    Options { choice, density, keep_density, within_areas }
}

/// For each switch that is on, what the proposal would be without it.
fn prices(desk: &Desk, proposal: &Proposal) -> Vec<(Switch, Proposal)> {
    let on = Switch::ALL.into_iter().filter(|switch| switch.is_on(proposal.options));
    on.map(|switch| (switch, propose(desk, switch.turned(proposal.options)))).collect()
}

fn json(proposal: &Proposal, proposed: &Proposed) -> Value {
    let plan = proposed.after.plan();
    let options = proposal.options;
    let steps: Vec<Move> = proposed.moves.iter().filter_map(ProposedMove::step).cloned().collect();
    let moves = proposed.moves.iter().filter_map(|made| {
        let (step, row) = (made.step()?, &proposal.rows[made.row]);
        Some(json!({
            "doctor": json::doctor(plan, &made.doctor),
            "from": id(plan, row.from),
            "to": id(plan, row.to),
            "kind": step.kind.code(),
            "start": json::day(step.start),
            "end": step.end.map(json::day),
            "solved": json::findings(plan, &made.solved, &steps),
            "created": json::findings(plan, &made.created, &steps),
            "after": figures(&row.after),
        }))
    });
    json!({
        "date": json::day(proposal.date),
        "choice": options.choice.code(),
        "density": options.density,
        "keep_density": options.keep_density,
        "within_areas": options.within_areas,
        "before": figures(&proposal.before),
        "after": figures(&proposal.after),
        "moves": moves.collect::<Vec<_>>(),
        "distance": proposal.distance,
        "proof": proof(plan, &proposal.proof),
        "would_help": proposal.would_help.iter().map(|help| would_help(plan, help)).collect::<Vec<_>>(),
        "other_choice": { "below": proposal.other_choice.below, "shortage": proposal.other_choice.shortage },
    })
}

fn figures(figures: &Figures) -> Value {
    json!({
        "without": figures.without,
        "shortage": figures.shortage,
        "spread": figures.spread,
        "below": figures.below,
        "density_shortage": figures.density_shortage,
    })
}

fn proof(plan: &Plan, proof: &Proof) -> Value {
    let station =
        |lacking: &Lacking| json!({ "id": id(plan, lacking.station), "short": lacking.short, "least": lacking.least });
    let barrier = |barrier: &Barrier| json!({ "bound": barrier.bound.code(), "facility": id(plan, barrier.facility), "amount": barrier.amount });
    json!({
        "wanted": proof.wanted,
        "available": proof.available,
        "locked": proof.locked,
        "left": proof.left,
        "stations": proof.stations.iter().map(station).collect::<Vec<_>>(),
        "cut": proof.cut.iter().map(barrier).collect::<Vec<_>>(),
    })
}

fn would_help(plan: &Plan, help: &Help) -> Value {
    let reasons = help.reasons.iter();
    let reasons = reasons.map(|kept| json!({ "why": kept.why.code(), "doctors": kept.doctors, "gain": kept.gain }));
    json!({
        "bound": help.bound.code(),
        "facility": help.facility.map(|slot| id(plan, slot)),
        "gain": help.gain,
        "reasons": reasons.collect::<Vec<_>>(),
    })
}

fn id(plan: &Plan, facility: Slot<Facility>) -> &str {
    plan.facilities[facility].id.as_str()
}

fn text(language: Language, proposal: &Proposal, proposed: &Proposed, prices: &[(Switch, Proposal)]) -> String {
    let plan = proposed.after.plan();
    let mut text = report::head(language, plan, proposal.date) + "\n";
    let mut say = |sentence: &str| text.push_str(&line(sentence));
    say(&sentences::proposal_headline(language, proposal));
    for sentence in sentences::proposal_figures(language, proposal) {
        say(&format!("  {sentence}"));
    }
    say(&sentences::proposal_choices(language, proposal));
    for (switch, without) in prices {
        say(&sentences::proposal_price(language, *switch, without, proposal));
    }
    for sentence in sentences::proposal_uncounted(language, proposal) {
        say(&sentence);
    }
    if !proposed.moves.is_empty() {
        say("");
        say(&t!(language, "cli-effect-moves"));
        let rotations = proposal.rotations(plan);
        if rotations > 0 {
            say(&format!("  {}", sentences::proposal_rotations(language, rotations, proposal.rotation_end)));
        }
    }
    let steps: Vec<Move> = proposed.moves.iter().filter_map(ProposedMove::step).cloned().collect();
    for (at, made) in (1..).zip(&proposed.moves) {
        let row = &proposal.rows[made.row];
        let doctor = plan.doctors.get(&made.doctor).map_or("", |doctor| &doctor.name);
        let doctor = format!("{doctor} [{}]", made.doctor);
        let name = |slot| plan.facilities[slot].name.clone();
        let (from, to) = (name(row.from), name(row.to));
        let left = sentences::proposal_left(language, &row.after);
        let at = number(language, at);
        say(&t!(language, "cli-propose-row", number = at, doctor = doctor, from = from, to = to, left = left));
        for (heading, findings) in
            [(t!(language, "cli-propose-solved"), &made.solved), (t!(language, "cli-propose-created"), &made.created)]
        {
            for finding in findings {
                let sentence = json::sentence(language, plan, finding, json::step_of(finding, &steps));
                say(&t!(language, "cli-propose-finding", what = heading.clone(), sentence = sentence));
            }
        }
    }
    say("");
    for sentence in sentences::proof(language, plan, &proposal.proof) {
        say(&sentence);
    }
    if !proposal.would_help.is_empty() {
        say("");
        say(&t!(language, "proposal-would-help"));
        for help in &proposal.would_help {
            say(&format!("  {}", sentences::would_help(language, plan, help)));
        }
    }
    text
}
