//! Bringing a roster up to date after an edit, touching only the doctors it names.

use std::collections::BTreeSet;

use super::{Career, Presence, Roster, Subject, Touched, touched::Reach};
use crate::plan::{AnyRecord, Doctor, Id, Key, Move, Plan, Posting, Slot, Table};

impl Roster {
    /// Follows a change of the plan. `plan` is the plan after it; `changes` are its records before and after.
    ///
    /// Moves, postings, exceptions and a doctor's own particulars touch only what they name; anything else is rare,
    /// and everything is derived anew.
    pub fn update<'a>(
        &mut self,
        plan: &Plan,
        changes: impl Iterator<Item = (Option<&'a AnyRecord>, Option<&'a AnyRecord>)> + Clone,
    ) -> Touched {
        let mut named = Named::default();
        for (before, after) in changes {
            if brings_up_a_copy(plan, before, after) || !named.add(before, after) {
                *self = Self::new(plan, self.date());
                return Touched::Everything;
            }
        }
        let mut reach = Reach::default();
        let doctors: BTreeSet<Slot<Doctor>> = named.doctors.iter().filter_map(|id| plan.doctors.slot(id)).collect();
        for &doctor in &doctors {
            reach.add_doctor(plan, self, doctor);
        }
        for &doctor in &doctors {
            self.follow(plan, doctor, &named);
        }
        for &doctor in &doctors {
            reach.add_doctor(plan, self, doctor);
        }
        for record in &named.moves {
            reach.add_move(plan, self, record);
        }
        // An exception refers to its subject, which may just have come or gone.
        for exception in plan.exceptions.iter() {
            let refers = |(table, id): &Key| table.name() == exception.subject_kind && **id == *exception.subject;
            if named.records.iter().any(refers) {
                reach.subjects.insert(Subject::Record(Table::Exception, exception.id.as_str().into()));
            }
        }
        reach.subjects.extend(named.records.into_iter().map(|(table, id)| Subject::Record(table, id)));
        Touched::Subjects(reach.subjects)
    }

    fn follow(&mut self, plan: &Plan, doctor: Slot<Doctor>, named: &Named) {
        let postings = self.links.postings(doctor).iter().copied();
        let postings =
            still_of(postings, |slot| plan.postings.in_slot(slot).map(|posting| &posting.doctor), plan, doctor)
                .into_iter()
                .chain(named.postings.iter().filter_map(|id| plan.postings.slot(id)))
                .filter(|&slot| plan.doctors.slot(&plan.postings[slot].doctor) == Some(doctor))
                .collect::<BTreeSet<_>>();
        let moves = self.links.moves(doctor).iter().copied();
        let moves = still_of(moves, |slot| plan.moves.in_slot(slot).map(|step| &step.doctor), plan, doctor)
            .into_iter()
            .chain(named.moves.iter().filter_map(|step| plan.moves.slot(&step.id)))
            .filter(|&slot| plan.doctors.slot(&plan.moves[slot].doctor) == Some(doctor))
            .collect::<BTreeSet<_>>();
        self.links.relink(
            plan,
            doctor,
            &by_id(postings, |slot| &plan.postings[slot].id),
            &by_id(moves, |slot| &plan.moves[slot].id),
        );
        self.followers.remove(doctor, &self.careers[doctor.index()], &self.links);
        self.careers[doctor.index()] = Career::new(plan, &self.links, doctor);
        self.followers.add(doctor, &self.careers[doctor.index()], &self.links);
        if named.records.contains(&(Table::Doctor, plan.doctors[doctor].id.as_str().into())) {
            self.identities.set(doctor, &plan.doctors[doctor]);
        }
        let presence = Presence::on(self.date(), self.career(doctor), plan, &self.links);
        self.picture.set(doctor, &presence, &self.links);
    }
}

/// Whether an id stands twice here: then a line comes to count, or ceases to, that the change does not name.
fn brings_up_a_copy(plan: &Plan, before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> bool {
    let Some((table, id)) = before.or(after).map(AnyRecord::key) else { return false };
    let is_duplicated = match table {
        Table::Posting => plan.postings.is_duplicated(&id),
        Table::Move => plan.moves.is_duplicated(&id),
        _ => false,
    };
    is_duplicated || after.is_none() && plan.contains(table, &id)
}

/// Slots whose record is still there and still the doctor's.
fn still_of<'a, R>(
    slots: impl Iterator<Item = Slot<R>>,
    owner: impl Fn(Slot<R>) -> Option<&'a Id<Doctor>>,
    plan: &Plan,
    doctor: Slot<Doctor>,
) -> Vec<Slot<R>> {
    slots.filter(|&slot| owner(slot).is_some_and(|id| plan.doctors.slot(id) == Some(doctor))).collect()
}

/// Tables are linked in the order of their ids, whatever slots an undo left them in.
fn by_id<'a, R: 'a>(slots: BTreeSet<Slot<R>>, id: impl Fn(Slot<R>) -> &'a Id<R>) -> Vec<Slot<R>> {
    let mut slots: Vec<_> = slots.into_iter().collect();
    slots.sort_by(|&a, &b| id(a).cmp(id(b)));
    slots
}

/// What the records of a change name.
#[derive(Default)]
struct Named {
    doctors: BTreeSet<Id<Doctor>>,
    postings: BTreeSet<Id<Posting>>,
    moves: Vec<Move>,
    records: BTreeSet<Key>,
}

impl Named {
    /// Whether the change touches only what it names.
    fn add(&mut self, before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> bool {
        if let (Some(AnyRecord::Doctor(_)), None) | (None, Some(AnyRecord::Doctor(_))) = (before, after) {
            return false;
        }
        [before, after].into_iter().flatten().all(|record| self.add_record(record))
    }

    fn add_record(&mut self, record: &AnyRecord) -> bool {
        match record {
            AnyRecord::Doctor(doctor) => {
                self.doctors.insert(doctor.id.clone());
            }
            AnyRecord::Posting(posting) => {
                self.doctors.insert(posting.doctor.clone());
                self.postings.insert(posting.id.clone());
            }
            AnyRecord::Move(step) => {
                self.doctors.insert(step.doctor.clone());
                self.moves.push((**step).clone());
            }
            AnyRecord::Exception(_) => {}
            _ => return false,
        }
        let key = record.key();
        debug_assert!(matches!(key.0, Table::Doctor | Table::Posting | Table::Move | Table::Exception));
        self.records.insert(key);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{MoveKind, Sessions};

    /// Two doctors, of whom only the first line of posting `q` says that one works at the station.
    fn one_id_for_two_doctors() -> Plan {
        let posting = |doctor: &str, sessions: Sessions| Posting {
            id: "q".into(),
            doctor: doctor.into(),
            site: "s".into(),
            sessions,
            note: String::new(),
        };
        let fixture = Fixture::new().station("s").doctor("d").doctor("e");
        fixture.change(|plan| plan.postings = [posting("d", 10), posting("e", 4)].into_iter().collect()).build()
    }

    #[test]
    fn deleting_the_first_of_two_lines_brings_up_the_doctor_of_the_second() {
        let mut plan = one_id_for_two_doctors();
        let mut roster = Roster::new(&plan, DAY_ONE);
        let first = AnyRecord::from(plan.postings.iter().next().expect("it is there").clone());
        for (before, after) in [(Some(&first), None), (None, Some(&first))] {
            plan.put_change(before, after);
            roster.update(&plan, [(before, after)].into_iter());
            assert_eq!(roster, Roster::new(&plan, DAY_ONE));
        }
    }

    #[test]
    fn a_posting_a_move_a_doctor_and_an_exception_touch_what_they_name_and_a_station_touches_everything() {
        let fixture = Fixture::new().station("s").station("t").doctor_at("d", "s").doctor_at("e", "t");
        let plan = fixture.step("m", MoveKind::Transfer, "d", "s", "t").build();
        let exception = crate::plan::Exception {
            id: "x".into(),
            rule: "D01".into(),
            subject_kind: "doctor".into(),
            subject: "d".into(),
            detail: String::new(),
            severity: crate::plan::Severity::Error,
            shortfall: 1,
            reason: String::new(),
            by: String::new(),
        };
        let touched = |record: AnyRecord| {
            let (mut plan, mut roster) = (plan.clone(), Roster::new(&plan, DAY_ONE));
            let before = plan.record(&record.key());
            plan.put_change(before.as_ref(), Some(&record));
            roster.update(&plan, [(before.as_ref(), Some(&record))].into_iter())
        };
        let has = |touched: &Touched, doctor: &str| {
            let subject = Subject::Doctor(plan.doctors.slot(&doctor.into()).expect("it is there"));
            matches!(touched, Touched::Subjects(subjects) if subjects.contains(&subject))
        };
        let posting = Posting { sessions: 4, ..plan.postings.get(&"d@s".into()).expect("it is there").clone() };
        let step = Move { by: "A".into(), ..plan.moves.get(&"m".into()).expect("it is there").clone() };
        let doctor = Doctor { name: "D".into(), ..plan.doctors.get(&"d".into()).expect("it is there").clone() };
        for record in [AnyRecord::from(posting), step.into(), doctor.into()] {
            assert!(has(&touched(record.clone()), "d"), "{record:?}");
        }
        assert!(matches!(touched(exception.into()), Touched::Subjects(subjects) if subjects.len() == 1));
        let station = plan.facilities.get(&"s".into()).expect("it is there").clone();
        assert_eq!(touched(station.into()), Touched::Everything);
    }

    #[test]
    fn a_doctor_of_a_hospital_touches_the_areas_it_supports_and_no_others() {
        let fixture = Fixture::new().area("a", Some("h")).area("b", Some("i")).hospital("h").hospital("i");
        let mut plan = fixture.doctor_at("d", "h").build();
        let mut roster = Roster::new(&plan, DAY_ONE);
        let before = AnyRecord::from(plan.postings.iter().next().expect("it is there").clone());
        plan.put_change(Some(&before), None);
        let touched = roster.update(&plan, [(Some(&before), None)].into_iter());
        let area = |id: &str| Subject::Area(plan.areas.slot(&id.into()).expect("it is there"));
        let Touched::Subjects(subjects) = touched else { panic!("a posting touches what it names") };
        assert_eq!((subjects.contains(&area("a")), subjects.contains(&area("b"))), (true, false));
    }
}
