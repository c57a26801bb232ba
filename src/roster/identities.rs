//! Which doctors may be one person listed twice (rule X02).

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;
use smallvec::SmallVec;

use super::spelling;
use crate::plan::{Birth, Date, Doctor, Licence, Plan, Slot};

/// Doctors by what tells a person: the licence number, or the name with the full birth date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identities {
    /// By slot index.
    marks: Vec<SmallVec<[Mark; 2]>>,
    /// Each by slot.
    doctors: HashMap<Mark, SmallVec<[Slot<Doctor>; 2]>, RandomState>,
}

/// What two records of one person have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Mark {
    Licence(String),
    Person(String, Date),
}

impl Identities {
    pub fn new(plan: &Plan) -> Self {
        let marks = vec![SmallVec::new(); plan.doctors.slot_count()];
        let mut identities =
            Self { marks, doctors: HashMap::with_capacity_and_hasher(2 * plan.doctors.len(), RandomState::default()) };
        for doctor in plan.doctors.slots() {
            identities.set(doctor, &plan.doctors[doctor]);
        }
        identities
    }

    /// Files a doctor under what the record says now.
    pub fn set(&mut self, slot: Slot<Doctor>, doctor: &Doctor) {
        for mark in std::mem::take(&mut self.marks[slot.index()]) {
            if let Some(others) = self.doctors.get_mut(&mark) {
                others.retain(|other| *other != slot);
                if others.is_empty() {
                    self.doctors.remove(&mark);
                }
            }
        }
        let marks = marks(doctor);
        for mark in &marks {
            let others = self.doctors.entry(mark.clone()).or_default();
            if let Err(place) = others.binary_search(&slot) {
                others.insert(place, slot);
            }
        }
        self.marks[slot.index()] = marks;
    }

    /// The doctors who may be the same person, the doctor included. Transitive: who equals one of them is one of them.
    pub fn group(&self, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        if !self.is_marked_twice(doctor) {
            return BTreeSet::from([doctor]);
        }
        let mut group = BTreeSet::from([doctor]);
        let mut open = vec![doctor];
        while let Some(next) = open.pop() {
            let others = self.marks[next.index()].iter().filter_map(|mark| self.doctors.get(mark)).flatten();
            open.extend(others.copied().filter(|&other| group.insert(other)));
        }
        group
    }

    /// Whether another doctor has a mark of this one. Mostly none has.
    pub fn is_marked_twice(&self, doctor: Slot<Doctor>) -> bool {
        self.marks[doctor.index()].iter().any(|mark| self.doctors.get(mark).is_some_and(|others| others.len() > 1))
    }
}

/// Licences without a number, empty names, and births known by their year alone match nothing.
fn marks(doctor: &Doctor) -> SmallVec<[Mark; 2]> {
    let licence = match &doctor.licence {
        Licence::Number { number, .. } => spelling::licence(number).map(Mark::Licence),
        Licence::Unknown | Licence::None => None,
    };
    let person = match doctor.birth {
        Some(Birth::Date(birth)) => {
            let name = spelling::name(&doctor.name);
            (!name.is_empty()).then_some(Mark::Person(name, birth))
        }
        _ => None,
    };
    licence.into_iter().chain(person).collect()
}
