//! An act of the network in a row of the table: what it does to the places, how many moves it has made, how far they are.

use super::model::{self, Line, basis, counts_said, tone};
use crate::edit::told;
use crate::plan::{Act, Move, MoveStatus, Slot};
use crate::session::pages::changes::RowKey;
use crate::text::numbers::number;
use crate::text::{dates, names, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// The row of an act with its moves that are listed. Of one whose record is gone only these are known.
pub fn line(view: &View, (id, steps): (&str, &[Slot<Move>]), open: bool) -> Line {
    let (plan, language) = (view.plan(), view.language);
    let act = plan.acts.get(&id.into());
    let moves: Vec<&Move> = steps.iter().map(|&step| &plan.moves[step]).collect();
    let key = RowKey::Act(id.to_owned());
    let effect = view.session.pages.changes.effect(view.session.document.version(), &key);
    let (effect, tone) = match (effect, act) {
        (Some(effect), Some(act)) => {
            ([model::told(view, effect, act.date, None), counts_said(view, effect)], tone(effect))
        }
        (None, Some(_)) => ([t!(language, "changes-act-rests"), String::new()], Tone::Neutral),
        (_, None) => (<[String; 2]>::default(), Tone::Neutral),
    };
    let count = number(language, moves.len() as i64);
    let count = t!(language, "changes-act-moves", count = (moves.len() as i64), number = count);
    let kind = act.map_or_else(|| t!(language, "network-title"), |act| sentences::act_kind(language, act.kind));
    let start = act.map(|act| act.date).or_else(|| moves.iter().map(|step| step.start).min());
    Line {
        key,
        open: Some(open),
        of_act: false,
        doctor: [act.map_or_else(|| id.to_owned(), |act| names::short_facility(&act.name)), String::new()],
        route: match act.and_then(|act| goal(view, act)) {
            Some(goal) => [format!("→ {goal}"), count],
            None => [count, String::new()],
        },
        kind: [kind, String::new()],
        term: [start.map(|start| dates::date(language, start)).unwrap_or_default(), t!(language, "changes-for-good")],
        status: status(view, &moves),
        parked: moves.iter().all(|step| step.status == MoveStatus::Parked),
        basis: common(moves.iter().map(|step| basis(view, step))).unwrap_or_default(),
        effect,
        tone,
        chosen: false,
    }
}

/// The place it leads to.
fn goal(view: &View, act: &Act) -> Option<String> {
    let (plan, id) = (view.plan(), act.into.as_ref()?);
    let facility = plan.facilities.find(id).map(|slot| view.short_name(slot));
    let site = || plan.sites.find(id).map(|slot| plan.sites[slot].name.clone());
    Some(facility.or_else(site).unwrap_or_else(|| id.clone()))
}

fn status(view: &View, moves: &[&Move]) -> (Tone, String) {
    if let Some(status) = common(moves.iter().map(|step| step.status)) {
        return model::status(view.language, status);
    }
    let agreed = moves.iter().filter(|step| step.status == MoveStatus::Agreed).count();
    let count = |moves: usize| number(view.language, moves as i64);
    (Tone::Info, t!(view.language, "changes-act-agreed", agreed = count(agreed), all = count(moves.len())))
}

/// What all of them have; nothing where they differ.
fn common<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The act as undo calls it.
pub fn deed(view: &View, id: &str) -> String {
    let act = view.plan().acts.get(&id.into());
    act.map_or_else(|| id.to_owned(), |act| sentences::deed(view.language, &told(view.plan(), act)))
}
