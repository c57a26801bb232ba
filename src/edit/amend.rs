//! Going on with an edit of a move: what is changed of the move next belongs to the edit that made it.

use super::{Change, ChangeSet, Deed};
use crate::plan::{Facility, Id, Move, Plan};

/// An edit that was made, with the move as it is to be now. The plan is the one it led to; the name of the edit follows
/// what it has become.
#[must_use]
pub fn amended(plan: &Plan, made: ChangeSet, step: &Move) -> ChangeSet {
    let Some(before) = plan.moves.get(&step.id) else { return made };
    let deed = deed(plan, made.deed.clone(), step);
    let next = ChangeSet { deed: made.deed.clone(), changes: vec![Change::replace(before.clone(), step.clone())] };
    ChangeSet { deed, ..made.folded(next) }
}

fn deed(plan: &Plan, made: Deed, step: &Move) -> Deed {
    let name = |id: &Id<Facility>| plan.facilities.get(id).map(|facility| facility.name.clone());
    let to = step.to.first().filter(|_| step.kind.needs_place());
    let to = to.and_then(|share| plan.facility_of(&share.site)).and_then(name);
    match (made, to) {
        (Deed::Moved { doctor, .. }, Some(to)) => {
            Deed::Moved { kind: step.kind, doctor, from: step.from.as_ref().and_then(name), to }
        }
        (Deed::Moved { doctor, .. } | Deed::Away { doctor, .. }, None) => {
            Deed::Away { kind: step.kind, doctor, start: step.start }
        }
        (Deed::Redirected { doctor, .. }, Some(to)) => Deed::Redirected { doctor, to },
        (made, _) => made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{MoveKind, Share};

    #[test]
    fn an_edit_is_called_by_what_it_has_become() {
        let mut plan = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h").build();
        let step = Move {
            from: Some("h".into()),
            to: vec![Share::new("s".into(), 10)],
            ..Move::proposed("m".into(), MoveKind::Rotation, "d".into(), DAY_ONE)
        };
        let name = |id: &str| plan.facilities.get(&id.into()).map_or_else(String::new, |place| place.name.clone());
        let (doctor, from, to) = (String::from("An"), Some(name("h")), name("t"));
        let deed = Deed::Moved { kind: MoveKind::Rotation, doctor: doctor.clone(), from: from.clone(), to: name("s") };
        let made = ChangeSet { deed, changes: vec![Change::insert(step.clone())] };
        made.apply(&mut plan);
        let after = Move { kind: MoveKind::Support, to: vec![Share::new("t".into(), 4)], ..step };
        let made = amended(&plan, made, &after);
        assert_eq!(made.deed, Deed::Moved { kind: MoveKind::Support, doctor, from, to });
        assert_eq!(made.changes, [Change::insert(after)]);
    }
}
