//! Moves that nobody has agreed to, as a plan that begins on a later day takes them over: when they begin there, by
//! which ids, and what is open about them.

use std::collections::BTreeMap;

use super::Ids;
use super::later::later;
use super::renewed::is_settled;
use crate::plan::{AnyRecord, Date, Doctor, Id, Move, Open, Table};
use crate::roster::{calendar::next, term};

/// The ids that moves have come to have, by those they had.
pub(super) type Renamed = BTreeMap<Id<Move>, Id<Move>>;

/// Moves in the order in which they have effect, as none of them begins before a day: what should have begun before
/// begins on that day, for as long. A term that followed another one of its doctor follows it still.
pub(super) fn begun_from(steps: &[&Move], date: Date) -> Vec<Move> {
    // The last days of each doctor's terms, as they were and as they are now.
    let mut ends: BTreeMap<&Id<Doctor>, Vec<(Date, Date)>> = BTreeMap::new();
    let mut begun = Vec::new();
    for &step in steps {
        let has_term = step.has_effect() && !step.kind.is_permanent();
        let before = ends.entry(&step.doctor).or_default();
        let followed = before.iter().filter(|&&(was, _)| has_term && was < step.start);
        let free = followed.map(|&(_, end)| next(end)).max().unwrap_or(date);
        let start = step.start.max(date).max(free);
        let now = if start == step.start { step.clone() } else { term::begun(step, start) };
        before.extend(step.end.zip(now.end).filter(|_| has_term));
        begun.push(now);
    }
    begun
}

/// Moves of one doctor that have come to begin on one day have effect there by their ids: one that would come before
/// what it is to follow gets a later id.
pub(super) fn in_their_order(mut steps: Vec<Move>, ids: &mut Ids) -> (Vec<Move>, Renamed) {
    let mut last: BTreeMap<(Id<Doctor>, Date), Id<Move>> = BTreeMap::new();
    let mut renamed = Renamed::new();
    for step in &mut steps {
        let day = (step.doctor.clone(), step.start);
        if let Some(before) = last.get(&day).filter(|before| **before > step.id) {
            let id: Id<Move> = Id::new(later(before.as_str(), ids()));
            renamed.insert(std::mem::replace(&mut step.id, id.clone()), id);
        }
        last.insert(day, step.id.clone());
    }
    (steps, renamed)
}

/// What is open about moves follows them: to the ids they have now and, where nobody has agreed to what a copy has, to
/// the day before which none of them begins.
pub(super) fn following(open: &Open, renamed: &Renamed, date: Date) -> Open {
    let follow = |id: &mut String| {
        if let Some(now) = renamed.get(id.as_str()) {
            *id = now.to_string();
        }
    };
    let mut open = open.clone();
    if open.table == Table::Move {
        follow(&mut open.record);
    }
    let held = open.values.iter_mut().flat_map(|value| &mut value.records);
    for held in held.filter(|held| held.table == Table::Move) {
        follow(&mut held.id);
        if let Some(AnyRecord::Move(step)) = &mut held.record {
            if step.start < date && !is_settled(step) {
                **step = term::begun(step, date);
            }
            step.id = Id::new(&held.id);
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::{Renewal, renewed};
    use crate::fixture::Fixture;
    use crate::plan::{Held, Lineage, MoveKind, MoveStatus, OpenKind, OpenValue, Plan};

    /// The plan that begins on a day, with what nobody has agreed to.
    fn renew(old: &Plan, day: Date) -> Plan {
        let mut made = 0;
        let mut ids = || {
            made += 1;
            format!("made-{made}")
        };
        let lineage = Lineage { plan: "new".into(), ..Lineage::default() };
        renewed(old, Renewal { lineage, title: "Mới".into(), baseline: day, keeps_open_moves: true }, &mut ids)
    }

    fn places() -> Fixture {
        Fixture::new().station("s").station("t").hospital("h").doctor_at("a", "s").doctor_at("b", "h")
    }

    fn proposed(start: Date, end: Option<Date>) -> impl Fn(&mut Move) {
        move |step: &mut Move| (step.status, step.start, step.end) = (MoveStatus::Proposed, start, end)
    }

    #[test]
    fn what_is_brought_to_the_first_day_keeps_its_order() {
        let old = places()
            .step_with("c", MoveKind::Transfer, "a", "s", "t", proposed(date(2026, 3, 2), None))
            .step_with("b", MoveKind::Transfer, "a", "t", "h", proposed(date(2026, 5, 4), None))
            .step_with("a", MoveKind::Transfer, "a", "h", "s", proposed(date(2026, 7, 1), None));
        let new = renew(&old.build(), date(2026, 7, 1));
        let moves: Vec<_> = new.moves.iter().map(|step| (step.id.as_str(), step.to[0].site.as_str())).collect();
        assert_eq!(moves, [("c", "t"), ("made-1", "h"), ("made-2", "s")], "by id, as they have effect");
    }

    #[test]
    fn terms_that_followed_each_other_follow_each_other_still_and_others_stay_where_they_were() {
        let (first, day) = (date(2026, 10, 1), date(2027, 1, 1));
        let (second, third) = (date(2027, 4, 1), date(2027, 10, 1));
        let parked = |step: &mut Move| {
            proposed(second, Some(date(2027, 9, 30)))(step);
            step.status = MoveStatus::Parked;
        };
        let old = places()
            .step_with("m", MoveKind::Rotation, "b", "h", "s", proposed(first, Some(date(2027, 3, 31))))
            .step_with("n", MoveKind::Training, "b", "h", "", proposed(second, Some(date(2027, 9, 30))))
            .step_with("o", MoveKind::Rotation, "b", "h", "t", proposed(third, Some(date(2027, 12, 31))))
            .step_with("p", MoveKind::Rotation, "b", "h", "t", parked)
            .step_with("q", MoveKind::Rotation, "a", "s", "t", proposed(second, Some(date(2027, 9, 30))))
            .step_with("r", MoveKind::Leave, "b", "h", "", proposed(date(2028, 6, 1), None));
        let new = renew(&old.build(), day);
        let told: Vec<_> = new.moves.iter().map(|step| (step.id.as_str(), step.start, step.end)).collect();
        let expected = [
            ("m", day, Some(date(2027, 6, 30))),
            ("n", date(2027, 7, 1), Some(date(2027, 12, 31))),
            ("o", date(2028, 1, 1), Some(date(2028, 3, 31))),
            ("p", second, Some(date(2027, 9, 30))),
            ("q", second, Some(date(2027, 9, 30))),
            ("r", date(2028, 6, 1), None),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_open_about_a_move_follows_it_to_its_new_id_and_day() {
        let day = date(2026, 7, 1);
        let old = places()
            .step_with("c", MoveKind::Transfer, "a", "s", "t", proposed(date(2026, 3, 2), None))
            .step_with("b", MoveKind::Transfer, "a", "t", "h", proposed(date(2026, 5, 4), None));
        let mut old = old.build();
        let step = old.moves.get(&"b".into()).expect("it is there").clone();
        let held = |why: &str| {
            let record = Move { why: why.into(), ..step.clone() };
            let records = vec![Held { table: Table::Move, id: "b".into(), record: Some(record.into()) }];
            OpenValue { file: why.into(), time: String::new(), revision: String::new(), records }
        };
        let (kind, record, values) = (OpenKind::Record, "b".to_owned(), vec![held("one"), held("two")]);
        old.open.push(Open { id: "1".into(), kind, table: Table::Move, record, field: None, values });
        let new = renew(&old, day);
        let open = new.open.get(&"1".into()).expect("it came along");
        assert_eq!(open.about(), (Table::Move, "made-1".into()));
        assert!(new.moves.contains(&"made-1".into()) && !new.moves.contains(&"b".into()));
        for held in open.values.iter().flat_map(|value| &value.records) {
            let step = held.record.as_ref().and_then(AnyRecord::as_move).expect("a move");
            assert_eq!((held.id.as_str(), step.id.as_str(), step.start), ("made-1", "made-1", day));
        }
    }
}
