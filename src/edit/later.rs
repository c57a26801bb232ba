//! Ids of new moves. Moves of one day have effect in the order of their ids (docs/rule-book.md, Who is where): one that is made
//! later gets a later id, whatever the ids that are there look like.

use super::Ids;
use crate::plan::{Date, Doctor, Id, Move, Plan, Slot};
use crate::roster::Roster;

/// An id for a new move of a doctor, which sorts after those of all moves the doctor has on that start.
pub(super) fn id_of_move(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>, start: Date, ids: &mut Ids) -> Id<Move> {
    let moves = roster.links().moves(doctor).iter().map(|&slot| &plan.moves[slot]);
    let last = moves.filter(|step| step.start == start).map(|step| step.id.as_str()).max();
    Id::new(later(last.unwrap_or_default(), ids()))
}

/// A text that sorts after `last` and ends in `fresh`: that itself if it does; else with a tilde before it, which sorts
/// after all figures and letters of ids, behind as much of the beginning of `last` as it takes.
pub fn later(last: &str, fresh: String) -> String {
    if fresh.as_str() > last {
        return fresh;
    }
    let beginnings = last.char_indices().map(|(end, _)| end).chain([last.len()]).map(|end| &last[..end]);
    let mut longer = beginnings.map(|beginning| format!("{beginning}~{fresh}"));
    longer.find(|id| id.as_str() > last).unwrap_or(fresh)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::MoveKind;

    #[test]
    fn an_id_is_taken_as_it_is_where_it_sorts_last_and_made_to_where_it_does_not() {
        for (last, fresh, id) in [
            ("", "01B", "01B"),
            ("01A", "01B", "01B"),
            ("01B", "01B", "~01B"),
            ("01C", "01B", "~01B"),
            ("zzz", "01B", "~01B"),
            ("~01A", "01B", "~01B"),
            ("~01C", "01B", "~~01B"),
            ("~", "01B", "~01B"),
            ("~~~", "01B", "~~~01B"),
            ("điểm", "01B", "đ~01B"),
            ("đỹ", "01B", "đỹ~01B"),
            ("\u{10FFFF}", "01B", "\u{10FFFF}~01B"),
        ] {
            assert_eq!(later(last, fresh.to_owned()), id, "after {last}");
            assert!(id > last, "{id} {last}");
        }
    }

    #[test]
    fn ids_do_not_grow_where_time_goes_on_and_by_a_letter_where_a_clock_goes_back() {
        let mut last = "zzz".to_owned();
        for number in 0..1_000 {
            last = later(&last, format!("{number:05}"));
        }
        assert_eq!(last, "~00999");
        for number in (0..20).rev() {
            last = later(&last, format!("{number:05}"));
        }
        assert_eq!(last.len(), 26, "{last}");
    }

    #[test]
    fn only_the_doctors_own_moves_of_that_start_are_looked_at_and_parked_ones_too() {
        let plan = Fixture::new()
            .station("s")
            .doctor_at("d", "s")
            .doctor_at("e", "s")
            .step("y", MoveKind::Leave, "e", "s", "")
            .step_with("x", MoveKind::Leave, "d", "s", "", |step| step.start = date(2026, 2, 1))
            .step_with("p", MoveKind::Leave, "d", "s", "", |step| step.status = crate::plan::MoveStatus::Parked)
            .build();
        let roster = Roster::new(&plan, DAY_ONE);
        let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
        let id = |start| id_of_move(&plan, &roster, doctor, start, &mut || "new".to_owned()).to_string();
        let starts = [DAY_ONE, date(2026, 2, 1), date(2026, 3, 1)];
        assert_eq!(starts.map(id), ["~new", "~new", "new"]);
    }
}
