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
    /// By slot index.
    numbers: Vec<Numbers>,
}

/// Of the licence, and of name and birth.
type Numbers = [Option<NonZero<u64>>; 2];

impl Identities {
    pub fn new(plan: &Plan) -> Self {
        let mut identities = Self {
            doctors: HashMap::with_capacity_and_hasher(2 * plan.doctors.len(), FixedState::default()),
            numbers: plan.doctors.beside(|_, doctor| numbers(doctor)),
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
            if let Some(others) = self.doctors.get_mut(&number) {
                others.retain(|other| *other != slot);
                if others.is_empty() {
                    self.doctors.remove(&number);
                }
            }
        }
        self.file(slot);
    }

    fn file(&mut self, slot: Slot<Doctor>) {
        for number in self.numbers[slot.index()].into_iter().flatten() {
            let others = self.doctors.entry(number).or_default();
            if let Err(place) = others.binary_search(&slot) {
                others.insert(place, slot);
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
        self.numbers[doctor.index()].into_iter().flatten().any(|number| self.with(number).len() > 1)
    }

    fn linked(
        &self,
        doctor: Slot<Doctor>,
        is_same: impl Fn(Slot<Doctor>, Slot<Doctor>) -> bool,
    ) -> BTreeSet<Slot<Doctor>> {
        let mut group = BTreeSet::from([doctor]);
        let mut open = vec![doctor];
        while let Some(next) = open.pop() {
            let others = self.numbers[next.index()].into_iter().flatten().flat_map(|number| self.with(number));
            open.extend(others.copied().filter(|&other| is_same(next, other) && group.insert(other)));
        }
        group
    }

    /// All who have a number, by slot.
    fn with(&self, number: NonZero<u64>) -> &[Slot<Doctor>] {
        self.doctors.get(&number).map_or(&[], |doctors| doctors)
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
}
