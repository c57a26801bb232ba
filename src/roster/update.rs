//! Bringing a roster up to date after an edit, touching only the doctors it names.

use smallvec::SmallVec;

use super::links::{Moves, Postings};
use super::picture::OnDay;
use super::{Career, Roster, Subject, Touched, touched::Reach};
use crate::plan::{
    AnyRecord, Doctor, Facility, Id, Key, Move, Plan, Posting, Record, Records, Slot, SubjectKind, Table,
};

/// What a change has made of a roster, to be taken back.
pub struct Before(Was);

enum Was {
    Everything(Box<Roster>),
    /// The doctors, and the places that were changed themselves.
    Parts(Vec<Kept>, SmallVec<[Slot<Facility>; 1]>),
}

/// A doctor as he or she stood in the roster.
struct Kept {
    doctor: Slot<Doctor>,
    postings: Option<Postings>,
    moves: Option<Moves>,
    career: Career,
    on_day: OnDay,
    /// The record itself was changed.
    identity: bool,
}

impl Roster {
    /// Follows a change of the plan. `plan` is the plan after it; `changes` are its records before and after.
    ///
    /// Moves, postings, exceptions and the particulars of a doctor, a place or the province touch only what they name;
    /// anything else is rare, and everything is derived anew.
    pub fn update<'a>(
        &mut self,
        plan: &Plan,
        changes: impl Iterator<Item = (Option<&'a AnyRecord>, Option<&'a AnyRecord>)>,
    ) -> Touched {
        self.try_update(plan, changes).0
    }

    /// The same, with what it takes to come back.
    pub fn try_update<'a>(
        &mut self,
        plan: &Plan,
        changes: impl Iterator<Item = (Option<&'a AnyRecord>, Option<&'a AnyRecord>)>,
    ) -> (Touched, Before) {
        let mut named = Named::default();
        for (before, after) in changes {
            if brings_up_a_copy(plan, before, after) || !named.add(before, after) {
                let anew = Self::new(plan, self.date());
                let was = Was::Everything(Box::new(std::mem::replace(self, anew)));
                return (Touched::Everything, Before(was));
            }
        }
        let doctors = named.doctors(plan);
        let mut reach = Reach::new();
        for &doctor in &doctors {
            reach.add_doctor(plan, self, doctor);
        }
        let kept = doctors.iter().map(|&doctor| self.follow(plan, doctor, &named)).collect();
        for &doctor in &doctors {
            reach.add_doctor(plan, self, doctor);
        }
        for (step, from) in &named.moves {
            reach.add_move(plan, self, step, from.as_ref());
        }
        // An exception refers to its subject, which may just have come or gone.
        for exception in plan.exceptions.iter() {
            let kind = exception.kind();
            let refers = |(table, id): &Key| kind == Some(SubjectKind::Record(*table)) && **id == *exception.subject;
            if named.records.iter().any(refers) {
                reach.add(Subject::Record(Table::Exception, exception.id.as_str().into()));
            }
        }
        let places = named.places(plan);
        for &place in &places {
            self.set_place(plan, place);
            reach.add_place(plan, self, place);
        }
        if named.province {
            reach.add(Subject::Province);
            reach.add(Subject::Record(Table::Province, Table::Province.name().into()));
        }
        named.records.into_iter().for_each(|(table, id)| reach.add(Subject::Record(table, id)));
        (Touched::Subjects(reach.subjects()), Before(Was::Parts(kept, places)))
    }

    /// Takes back what [`Roster::try_update`] did, the last first. `plan` is the plan as it was before.
    pub fn put_back(&mut self, plan: &Plan, Before(was): Before) {
        match was {
            Was::Everything(roster) => *self = *roster,
            Was::Parts(kept, places) => {
                kept.into_iter().rev().for_each(|kept| self.put_back_doctor(plan, kept));
                places.iter().for_each(|&place| self.set_place(plan, place));
            }
        }
    }

    fn set_place(&mut self, plan: &Plan, place: Slot<Facility>) {
        self.picture.set_place(place, plan, &self.links);
        self.agenda.set_place(place, plan, &self.links);
    }

    fn put_back_doctor(&mut self, plan: &Plan, kept: Kept) {
        let Kept { doctor, postings, moves, career, on_day, identity } = kept;
        self.links.put_back(plan, doctor, postings, moves);
        self.followers.follow(doctor, &self.careers[doctor], &career, &self.links);
        self.careers[doctor] = career;
        self.picture.set(doctor, on_day, &self.links);
        self.agenda.set_doctor(doctor, plan, &self.links, &self.careers[doctor]);
        if identity {
            self.identities.set(doctor, &plan.doctors[doctor]);
        }
    }

    fn follow(&mut self, plan: &Plan, doctor: Slot<Doctor>, named: &Named) -> Kept {
        let postings = (!named.postings.is_empty()).then(|| {
            let owner = |posting: &Posting| plan.doctors.slot(&posting.doctor) == Some(doctor);
            let slots = now_of(&plan.postings, self.links.postings(doctor), named.postings.iter(), owner);
            self.links.relink_postings(plan, doctor, &slots)
        });
        let moves = (!named.moves.is_empty()).then(|| {
            let owner = |step: &Move| plan.doctors.slot(&step.doctor) == Some(doctor);
            let slots = now_of(&plan.moves, self.links.moves(doctor), named.moves.iter().map(|(id, _)| id), owner);
            self.links.relink_moves(plan, doctor, &slots)
        });
        let career = Career::new(plan, &self.links, doctor, self.links.of_doctor(doctor));
        self.followers.follow(doctor, &self.careers[doctor], &career, &self.links);
        let career = std::mem::replace(&mut self.careers[doctor], career);
        self.agenda.set_doctor(doctor, plan, &self.links, &self.careers[doctor]);
        let identity = named.has_doctor(&plan.doctors[doctor].id);
        if identity {
            self.identities.set(doctor, &plan.doctors[doctor]);
        }
        let on_day = OnDay::new(self.date(), plan, &self.links, doctor, self.career(doctor));
        let on_day = self.picture.set(doctor, on_day, &self.links);
        Kept { doctor, postings, moves, career, on_day, identity }
    }
}

/// Whether a place is linked to others as before: only its own particulars differ.
fn belongs_alike(before: &Facility, after: &Facility) -> bool {
    let is_bounded = |facility: &Facility| facility.opened.is_some() || facility.closed.is_some();
    before.is_station() == after.is_station()
        && (&before.area, &before.commune) == (&after.area, &after.commune)
        && is_bounded(before) == is_bounded(after)
}

/// Whether an id stands twice here: then a line comes to count, or ceases to, that the change does not name.
fn brings_up_a_copy(plan: &Plan, before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> bool {
    let Some((table, id)) = before.or(after).map(AnyRecord::key) else { return false };
    let is_duplicated = match table {
        Table::Posting => plan.postings.is_duplicated(&id),
        Table::Move => plan.moves.is_duplicated(&id),
        Table::Facility => plan.facilities.is_duplicated(&id),
        _ => false,
    };
    is_duplicated || after.is_none() && plan.contains(table, &id)
}

/// Of the slots a doctor had and those a change names, the ones that are the doctor's now. Tables are linked in the
/// order of their ids, whatever slots an undo left them in.
fn now_of<'a, R: Record + 'a>(
    table: &'a Records<R>,
    had: &[Slot<R>],
    named: impl Iterator<Item = &'a Id<R>>,
    is_owner: impl Fn(&R) -> bool,
) -> SmallVec<[Slot<R>; 4]> {
    let slots = had.iter().copied().chain(named.filter_map(|id| table.slot(id)));
    let mut slots: SmallVec<_> = slots.filter(|&slot| table.in_slot(slot).is_some_and(&is_owner)).collect();
    slots.sort_unstable_by(|&a: &Slot<R>, &b| table[a].id().cmp(table[b].id()));
    slots.dedup();
    slots
}

/// A move, and the facility it takes its doctor from.
type Taking = (Id<Move>, Option<Id<Facility>>);

/// What the records of a change name. Some of it may stand there twice.
#[derive(Default)]
struct Named {
    doctors: SmallVec<[Id<Doctor>; 2]>,
    postings: SmallVec<[Id<Posting>; 2]>,
    moves: SmallVec<[Taking; 2]>,
    places: SmallVec<[Id<Facility>; 1]>,
    records: SmallVec<[Key; 2]>,
    province: bool,
}

impl Named {
    /// Whether the change touches only what it names.
    fn add(&mut self, before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> bool {
        if let (Some(AnyRecord::Doctor(_)), None) | (None, Some(AnyRecord::Doctor(_))) = (before, after) {
            return false;
        }
        match (before, after) {
            (Some(AnyRecord::Facility(before)), Some(AnyRecord::Facility(after))) => {
                self.places.push(after.id.clone());
                self.records.push((Table::Facility, after.id.shared()));
                return belongs_alike(before, after);
            }
            (Some(AnyRecord::Province(_)), Some(AnyRecord::Province(_))) => {
                self.province = true;
                return true;
            }
            // The first day alone is more than words.
            (Some(AnyRecord::Cover(before)), Some(AnyRecord::Cover(after))) => {
                return before.baseline == after.baseline;
            }
            _ => {}
        }
        [before, after].into_iter().flatten().all(|record| self.add_record(record))
    }

    fn add_record(&mut self, record: &AnyRecord) -> bool {
        match record {
            AnyRecord::Doctor(doctor) => self.doctors.push(doctor.id.clone()),
            AnyRecord::Posting(posting) => {
                self.doctors.push(posting.doctor.clone());
                self.postings.push(posting.id.clone());
            }
            AnyRecord::Move(step) => {
                self.doctors.push(step.doctor.clone());
                self.moves.push((step.id.clone(), step.from.clone()));
            }
            AnyRecord::Exception(_) => {}
            _ => return false,
        }
        let key = record.key();
        debug_assert!(matches!(key.0, Table::Doctor | Table::Posting | Table::Move | Table::Exception));
        self.records.push(key);
        true
    }

    /// The places there are, each once.
    fn places(&self, plan: &Plan) -> SmallVec<[Slot<Facility>; 1]> {
        let mut slots: SmallVec<_> = self.places.iter().filter_map(|id| plan.facilities.slot(id)).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    /// The doctors there are, each once.
    fn doctors(&self, plan: &Plan) -> SmallVec<[Slot<Doctor>; 2]> {
        let mut slots: SmallVec<_> = self.doctors.iter().filter_map(|id| plan.doctors.slot(id)).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    fn has_doctor(&self, doctor: &Id<Doctor>) -> bool {
        self.records.iter().any(|(table, id)| *table == Table::Doctor && **id == *doctor.as_str())
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
            week: None,
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
    fn records_touch_what_they_name_and_a_station_that_belongs_elsewhere_touches_everything() {
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
        let locked = Facility { locked: true, ..station.clone() };
        assert!(has(&touched(locked.into()), "d"));
        let elsewhere = Facility { area: Some("a".into()), ..station };
        assert_eq!(touched(elsewhere.into()), Touched::Everything);
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
