//! Which doctors may be one person listed twice (rule X02).

use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasher as _;
use std::num::NonZero;

use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::spelling;
use crate::plan::{Birth, Doctor, Licence, Plan, Slot};

/// Doctors by what tells a person: the licence number, or the name with the full birth date. Both are kept as numbers
/// that all spellings have in common. Others may have the same number, so a group is looked at itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identities {
    /// Each by slot.
    doctors: HashMap<NonZero<u64>, SmallVec<[Slot<Doctor>; 2]>, FixedState>,
    /// By slot index: the doctor's numbers, and whether another doctor has one of them.
    numbers: Vec<Numbers>,
    shared: Vec<bool>,
}

/// Of the licence, and of name and birth.
type Numbers = [Option<NonZero<u64>>; 2];

impl Identities {
    pub fn new(plan: &Plan) -> Self {
        let mut identities = Self {
            doctors: HashMap::with_capacity_and_hasher(2 * plan.doctors.len(), FixedState::default()),
            numbers: plan.doctors.beside(|_, doctor| numbers(doctor)),
            shared: vec![false; plan.doctors.slot_count()],
        };
        for (doctor, _) in plan.doctors.by_slot() {
            identities.file(doctor);
        }
        identities
    }

    /// Files a doctor under what the record says now.
    pub fn set(&mut self, slot: Slot<Doctor>, doctor: &Doctor) {
        let old = std::mem::replace(&mut self.numbers[slot.index()], numbers(doctor));
        for number in old.into_iter().flatten() {
            let mut others = self.doctors.remove(&number).unwrap_or_default();
            others.retain(|other| *other != slot);
            for other in &others {
                self.shared[other.index()] = false;
            }
            others.into_iter().for_each(|other| self.file(other));
        }
        self.shared[slot.index()] = false;
        self.file(slot);
    }

    fn file(&mut self, slot: Slot<Doctor>) {
        for number in self.numbers[slot.index()].into_iter().flatten() {
            let same = self.doctors.entry(number).or_default();
            if let Err(place) = same.binary_search(&slot) {
                same.insert(place, slot);
            }
            if same.len() > 1 {
                same.iter().for_each(|doctor| self.shared[doctor.index()] = true);
            }
        }
    }

    /// The doctors who may be the same person, the doctor included. Transitive: who may be one of them is one of them.
    pub fn perhaps_same(&self, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        self.linked(doctor, |_, _| true)
    }

    /// Those of them who are, by what the plan says of them.
    pub fn same(&self, plan: &Plan, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        self.linked(doctor, |one, other| is_same(&plan.doctors[one], &plan.doctors[other]))
    }

    /// Whether another doctor may be the same person. Mostly none may.
    pub fn is_perhaps_another(&self, doctor: Slot<Doctor>) -> bool {
        self.shared[doctor.index()]
    }

    fn linked(
        &self,
        doctor: Slot<Doctor>,
        is_same: impl Fn(Slot<Doctor>, Slot<Doctor>) -> bool,
    ) -> BTreeSet<Slot<Doctor>> {
        let mut group = BTreeSet::from([doctor]);
        let mut open = vec![doctor];
        while let Some(next) = open.pop() {
            let numbers = self.numbers[next.index()].into_iter().flatten();
            let others = numbers.filter_map(|number| self.doctors.get(&number)).flatten();
            open.extend(others.copied().filter(|&other| is_same(next, other) && group.insert(other)));
        }
        group
    }
}

/// Licences without a number, and births known by their year alone match nothing. The same on every run: rosters are
/// compared.
fn numbers(doctor: &Doctor) -> Numbers {
    let licence = match &doctor.licence {
        Licence::Number { number, .. } => spelling::number_of_licence(number),
        Licence::Unknown | Licence::None => None,
    };
    let person = match doctor.birth {
        Some(Birth::Date(birth)) => {
            Some(FixedState::default().hash_one((birth, spelling::number_of_name(&doctor.name))))
        }
        _ => None,
    };
    [licence, person].map(|number| Some(NonZero::new(number?).unwrap_or(NonZero::<u64>::MIN)))
}

/// Licences without a number, empty names, and births known by their year alone match nothing.
fn is_same(one: &Doctor, other: &Doctor) -> bool {
    has_same_licence(one, other) || is_same_person(one, other)
}

fn has_same_licence(one: &Doctor, other: &Doctor) -> bool {
    let [Some(one), Some(other)] = [one, other].map(|doctor| match &doctor.licence {
        Licence::Number { number, .. } => spelling::licence(number),
        Licence::Unknown | Licence::None => None,
    }) else {
        return false;
    };
    one == other
}

fn is_same_person(one: &Doctor, other: &Doctor) -> bool {
    matches!(one.birth, Some(Birth::Date(_)))
        && one.birth == other.birth
        && spelling::is_same_name(&one.name, &other.name)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{Fixture, doctor};

    #[test]
    fn names_of_the_same_letters_have_one_number_and_are_not_the_same() {
        let named = |name: &'static str| {
            move |doctor: &mut Doctor| {
                (doctor.name, doctor.birth) = (name.into(), Some(Birth::Date(date(1980, 1, 1))));
            }
        };
        let fixture = Fixture::new().doctor_with("a", named("An Bình")).doctor_with("b", named("Bình An"));
        let plan = fixture.doctor_with("c", named("BÌNH  AN")).build();
        let [a, b, c] = ["a", "b", "c"].map(|id| plan.doctors.find(id).expect("it is there"));
        let mut identities = Identities::new(&plan);
        assert_eq!(identities.perhaps_same(a), BTreeSet::from([a, b, c]));
        assert_eq!([a, b].map(|one| identities.same(&plan, one)), [[a].into(), [b, c].into()]);
        for one in [b, c] {
            identities.set(one, &doctor("d"));
        }
        assert!(!identities.is_perhaps_another(a), "nobody else says anything any more");
    }
    #[test]
    fn a_doctor_filed_anew_is_filed_as_from_nothing() {
        let person = |name: &'static str, licence: &'static str| {
            move |doctor: &mut Doctor| {
                (doctor.name, doctor.birth) = (name.into(), Some(Birth::Date(date(1980, 1, 1))));
                doctor.licence = Licence::Number { number: licence.into(), until: None };
            }
        };
        let of = |second: (&'static str, &'static str)| {
            let fixture =
                Fixture::new().doctor_with("a", person("An", "1")).doctor_with("b", person(second.0, second.1));
            fixture.doctor_with("c", person("Lan", "2")).doctor_with("d", person("An", "3")).build()
        };
        let said = [("An", "1"), ("An", "2"), ("Lan", "2"), ("Lan", "1"), ("Chi", "4"), ("Chi", "3")];
        for (before, after) in said.iter().flat_map(|before| said.iter().map(move |after| (*before, *after))) {
            let (plan, changed) = (of(before), of(after));
            let b = plan.doctors.find("b").expect("it is there");
            let mut identities = Identities::new(&plan);
            identities.set(b, &changed.doctors[b]);
            assert_eq!(identities, Identities::new(&changed), "{before:?} {after:?}");
        }
    }
}
