//! Deleting a record, and with it whatever would refer to nothing without it.

use super::{Change, ChangeSet, Deed, Rejected, command::name, in_use};
use crate::plan::{AnyRecord, Exception, Key, Plan, Table};

/// Deletes a record and what cannot stand without it; one edit, so that undo brings back all of it.
pub(super) fn delete(plan: &Plan, key: &Key) -> Result<ChangeSet, Rejected> {
    let before = plan.record(key).filter(|_| !matches!(key.0, Table::Cover | Table::Province));
    let before = before.ok_or(Rejected::NoSuchRecord)?;
    let users = in_use(plan, key);
    if !users.is_empty() {
        return Err(Rejected::InUse(users));
    }
    let deed = match &before {
        AnyRecord::Rule(setting) => Deed::RuleReset { rule: setting.id.to_string() },
        before => Deed::Deleted { table: key.0, name: name(plan, before) },
    };
    Ok(with_dependents(plan, before, deed))
}

/// A record and its dependents taken away under a name.
pub(super) fn with_dependents(plan: &Plan, record: AnyRecord, deed: Deed) -> ChangeSet {
    let mut going = dependents(plan, &record.key());
    going.push(record);
    ChangeSet { deed, changes: going.into_iter().map(Change::delete).collect() }
}

/// What would refer to nothing without a record: a doctor's postings and moves, and what was accepted of any of them.
/// And the sites of a place that nothing else refers to: what happens to the people of a place is decided, not swept
/// along. Nothing where another
/// record of the same id stands: the references then mean that one.
pub fn dependents(plan: &Plan, key: &Key) -> Vec<AnyRecord> {
    let (table, id) = (key.0, &*key.1);
    if plan.lines(key).len() > 1 {
        return Vec::new();
    }
    let mut found: Vec<AnyRecord> = Vec::new();
    if table == Table::Doctor {
        let postings = plan.postings.iter_with_copies().filter(|posting| posting.doctor.as_str() == id);
        found.extend(postings.cloned().map(AnyRecord::from));
        let moves = plan.moves.iter_with_copies().filter(|step| step.doctor.as_str() == id);
        found.extend(moves.cloned().map(AnyRecord::from));
    }
    if table == Table::Facility && in_use(plan, key).is_empty() {
        let sites = plan.sites.iter_with_copies().filter(|site| site.facility.as_str() == id);
        found.extend(sites.cloned().map(AnyRecord::from));
    }
    let gone: Vec<Key> = found.iter().map(AnyRecord::key).chain([key.clone()]).collect();
    let accepted = plan.exceptions.iter_with_copies();
    let of_them = |exception: &&Exception| gone.iter().any(|(table, id)| is_about(exception, *table, id));
    found.extend(accepted.filter(of_them).cloned().map(AnyRecord::from));
    in_reach(plan, &found)
}

/// Those an edit can take away and bring back: of records that share an id, the first lines one after the other as far
/// as all of them are to go. Behind another record of the id a copy counts for nothing, and stays.
pub(super) fn in_reach(plan: &Plan, wanted: &[AnyRecord]) -> Vec<AnyRecord> {
    let mut keys: Vec<Key> = Vec::new();
    for key in wanted.iter().map(AnyRecord::key) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let first_lines = |key: &Key| plan.lines(key).into_iter().take_while(|line| wanted.contains(line));
    keys.iter().flat_map(first_lines).collect()
}

/// Whether a finding was accepted about that very record.
fn is_about(exception: &Exception, table: Table, id: &str) -> bool {
    exception.subject == id && exception.kind().is_some_and(|kind| kind.table() == table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, Severity};

    fn accepted(id: &str, kind: &str, subject: &str) -> Exception {
        Exception {
            id: id.into(),
            rule: "D03".into(),
            subject_kind: kind.into(),
            subject: subject.into(),
            detail: String::new(),
            severity: Severity::Error,
            shortfall: 0,
            reason: "agreed".into(),
            by: "Lan".into(),
        }
    }

    /// A doctor with a posting, a move and an exception about the move, beside another with the same.
    fn plan() -> Plan {
        let fixture = Fixture::new().station("s").hospital("h").doctor_at("d", "h").doctor_at("other", "h");
        let fixture =
            fixture.step("m", MoveKind::Rotation, "d", "h", "s").step("n", MoveKind::Rotation, "other", "h", "s");
        fixture
            .change(|plan| {
                for (id, kind, subject) in
                    [("1", "move", "m"), ("2", "doctor", "d"), ("3", "move", "n"), ("4", "station", "s")]
                {
                    plan.exceptions.push(accepted(id, kind, subject));
                }
            })
            .build()
    }

    fn ids(plan: &Plan) -> Vec<String> {
        let postings = plan.postings.iter().map(|posting| posting.doctor.to_string());
        let moves = plan.moves.iter().map(|step| step.id.to_string());
        postings.chain(moves).chain(plan.exceptions.iter().map(|exception| exception.id.to_string())).collect()
    }

    #[test]
    fn a_doctor_goes_with_postings_moves_and_what_was_accepted_of_them_and_comes_back_with_them() {
        let before = plan();
        let mut plan = before.clone();
        let change = delete(&plan, &(Table::Doctor, "d".into())).expect("it is there");
        change.apply(&mut plan);
        assert_eq!(ids(&plan), ["other", "n", "3", "4"]);
        assert!(!plan.doctors.contains(&"d".into()));
        change.inverted().apply(&mut plan);
        assert_eq!(plan, before);
    }

    #[test]
    fn a_move_takes_what_was_accepted_of_it_and_nothing_else() {
        let mut plan = plan();
        delete(&plan, &(Table::Move, "m".into())).expect("it is there").apply(&mut plan);
        assert_eq!(ids(&plan), ["d", "other", "n", "2", "3", "4"]);
    }

    #[test]
    fn while_another_record_of_the_id_stands_nothing_goes_with_one_of_them() {
        let mut plan = plan();
        let copy = plan.doctors.get(&"d".into()).expect("it is there").clone();
        plan.doctors.push(copy);
        let change = delete(&plan, &(Table::Doctor, "d".into())).expect("it is there");
        assert_eq!(change.changes.len(), 1);
        change.apply(&mut plan);
        assert!(plan.doctors.contains(&"d".into()));
    }

    #[test]
    fn a_posting_that_shares_its_id_with_another_is_left_alone() {
        let mut plan = plan();
        let mut copy = plan.postings.iter().next().expect("a posting").clone();
        copy.doctor = "other".into();
        plan.postings.push(copy);
        let before = plan.clone();
        let change = delete(&plan, &(Table::Doctor, "d".into())).expect("it is there");
        change.apply(&mut plan);
        change.inverted().apply(&mut plan);
        assert_eq!(plan, before, "no other record went in its place");
    }

    #[test]
    fn what_is_not_there_and_what_cannot_go_are_refused() {
        let plan = plan();
        assert_eq!(delete(&plan, &(Table::Doctor, "nobody".into())), Err(Rejected::NoSuchRecord));
        assert_eq!(delete(&plan, &(Table::Province, "province".into())), Err(Rejected::NoSuchRecord));
    }
}
