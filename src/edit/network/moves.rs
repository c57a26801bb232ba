//! What becomes of moves when the network is reorganised: loans and trainings under way are cut and go on, what starts
//! later goes from and to what has taken over.

use crate::plan::{Facility, Id, Move, MoveKind, Share, Was};
use crate::roster::calendar::previous;

use super::Refusal;
use super::follow::Follower;
use crate::edit::place::merged;

/// Where a move goes from and to once the network is reorganised.
struct Turned {
    from: Option<Id<Facility>>,
    to: Vec<Share>,
    /// Sessions that part from the others: they go to the other station.
    apart: Vec<Share>,
}

/// Looks at all moves of a doctor.
pub(super) fn turn_moves(follower: &mut Follower) -> Result<(), Refusal> {
    let slots = follower.draft.roster.links().moves(follower.doctor).to_vec();
    let steps: Vec<Move> = slots.into_iter().map(|slot| follower.draft.before.moves[slot].clone()).collect();
    let has_left = has_left(follower);
    for step in steps {
        let date = follower.draft.date;
        let under_way = step.start < date && step.end.is_none_or(|end| end >= date);
        let is_later = if step.kind.is_permanent() { step.start > date } else { step.start >= date };
        if step.ends_before_start() || !(is_later || under_way && !step.kind.is_permanent()) {
            continue;
        }
        let Some(turned) = turned(follower, &step) else { continue };
        if is_later {
            later(follower, &step, turned)?;
        } else if step.status.is_counted() && !has_left {
            cut(follower, &step, turned);
        }
    }
    Ok(())
}

/// From the start of a leave until a later recruit: then loans neither take nor bring.
fn has_left(follower: &Follower) -> bool {
    let steps = follower.draft.roster.career(follower.doctor).steps.iter();
    let mut last = steps
        .filter(|step| step.start <= follower.draft.date && matches!(step.kind, MoveKind::Leave | MoveKind::Recruit));
    last.next_back().is_some_and(|step| step.kind == MoveKind::Leave)
}

/// None where the act does not touch it.
fn turned(follower: &Follower, step: &Move) -> Option<Turned> {
    let succession = follower.succession;
    let from = if step.kind.needs_from() && goes_from(follower, step) {
        Some(succession.to.clone())
    } else {
        step.from.clone()
    };
    let (staying, going) =
        if step.kind.needs_place() { succession.divided(&step.to) } else { (step.to.clone(), Vec::new()) };
    let is_apart = !staying.is_empty() && !succession.is_within() && !succession.whole;
    let turned = if going.is_empty() {
        Turned { from, to: step.to.clone(), apart: Vec::new() }
    } else if is_apart {
        Turned { from, to: staying, apart: succession.turned(&going) }
    } else {
        Turned { from, to: succession.turned(&step.to), apart: Vec::new() }
    };
    let is_same = turned.from == step.from && turned.to == step.to && turned.apart.is_empty();
    (!is_same).then_some(turned)
}

/// Whether a move that takes from the station takes from what goes: all of it, or all the doctor has there that day.
fn goes_from(follower: &Follower, step: &Move) -> bool {
    let succession = follower.succession;
    if step.from.as_ref() != Some(&succession.left) || succession.is_within() {
        return false;
    }
    // On its own day a permanent move has already taken: the day before tells.
    let day = if step.kind.is_permanent() { previous(step.start) } else { step.start };
    let home = follower.home_on(day.max(follower.draft.date));
    succession.whole || !home.is_empty() && home.iter().all(|share| succession.goes(&share.site))
}

/// A loan or training under way: the old row ends the day before, a new one of the same kind, status, basis and end goes
/// on. What a training brings, its last part brings.
fn cut(follower: &mut Follower, step: &Move, turned: Turned) {
    let (date, act) = (follower.draft.date, follower.draft.act.to_string());
    let ended = Move {
        end: Some(previous(date)),
        gain: None,
        act: step.act.clone().or_else(|| Some(act.clone())),
        ..step.clone()
    };
    follower.draft.replace(step.clone(), ended, Was::Move(Box::new(step.clone())));
    let apart = Some(turned.apart).filter(|apart| !apart.is_empty());
    for to in std::iter::once(turned.to).chain(apart) {
        let id = follower.draft.move_id(&step.doctor, date);
        let (from, act) = (turned.from.clone(), Some(act.clone()));
        follower.draft.insert(Move { id, from, to, start: date, act, ..step.clone() });
    }
}

/// A move that starts later, or a loan that starts on the day.
fn later(follower: &mut Follower, step: &Move, turned: Turned) -> Result<(), Refusal> {
    let Turned { from, to, apart } = turned;
    let permanent = step.kind.is_permanent() && !apart.is_empty();
    let to = if permanent { follower.on_the_seat(to, &apart) } else { to };
    let after = Move { from: from.clone(), to: merged(to), ..step.clone() };
    follower.draft.replace(step.clone(), after, Was::Move(Box::new(step.clone())));
    if permanent {
        follower.lend(step.start, step.status, apart)?;
    } else if !apart.is_empty() {
        let id = follower.draft.move_id(&step.doctor, step.start);
        let act = Some(follower.draft.act.to_string());
        follower.draft.insert(Move { id, from, to: apart, act, ..step.clone() });
    }
    Ok(())
}
