//! What lies between two plans, as the changes that lead from one to the other.

use super::Change;
use crate::plan::{AnyRecord, Plan};

/// The changes that turn `from` into `to`, by table and id. Descent and stamps are no part of it.
pub fn difference(from: &Plan, to: &Plan) -> Vec<Change> {
    from.differing(to).iter().flat_map(|key| changes_of(from.lines(key), to.lines(key))).collect()
}

/// The changes of one id. It may stand on several lines: edits work on the first of them, as on a stack.
pub fn changes_of(mut before: Vec<AnyRecord>, mut after: Vec<AnyRecord>) -> Vec<Change> {
    while before.last().is_some() && before.last() == after.last() {
        before.pop();
        after.pop();
    }
    if let ([was], [is]) = (&before[..], &after[..]) {
        return vec![Change::replace(was.clone(), is.clone())];
    }
    let gone = before.into_iter().map(Change::delete);
    gone.chain(after.into_iter().rev().map(Change::insert)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn leads(from: &Plan, to: &Plan) -> usize {
        let changes = difference(from, to);
        let mut plan = from.clone();
        for change in &changes {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
        assert_eq!(plan, *to);
        changes.len()
    }

    #[test]
    fn the_changes_lead_from_one_plan_to_the_other_and_are_no_more_than_needed() {
        let one = Fixture::new().station("s").doctor("a").doctor("b").build();
        let two = Fixture::new().station("s").doctor_with("a", |doctor| doctor.note = "x".into()).doctor("c").build();
        assert_eq!(leads(&one, &one), 0);
        assert_eq!((leads(&one, &two), leads(&two, &one)), (3, 3));
    }

    #[test]
    fn an_id_that_stands_twice_is_followed_line_by_line() {
        let once = Fixture::new().doctor("a").build();
        let twice = Fixture::new().doctor_with("a", |doctor| doctor.note = "x".into()).doctor("a").build();
        assert_eq!((leads(&once, &twice), leads(&twice, &once)), (1, 1));
    }
}
