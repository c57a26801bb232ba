//! Which doctors may be one person listed twice (rule X02).

use std::collections::BTreeSet;
use std::hash::BuildHasher as _;
use std::num::NonZero;

use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::beside::Beside;
use super::spelling;
use crate::plan::{Birth, Doctor, Licence, Plan, Slot};

/// What tells a person: the licence number, or the name with the full birth date. Both are kept as numbers that all
/// spellings have in common. Others may have the same number, so a group is looked at itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identities {
    people: Beside<Doctor, Person>,
    /// The numbers that several doctors have, each with these, in order: mostly there are few.
    shared: Vec<(Number, Slot<Doctor>)>,
    /// By slot index, whether another doctor has one of the numbers.
    is_shared: Vec<bool>,
}

type Number = NonZero<u64>;

/// Of the licence, and of name and birth.
type Numbers = [Option<Number>; 2];

/// What tells a doctor; nothing where none lies.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Person {
    numbers: Numbers,
    /// Seen while the name is at hand: to fetch it once more takes as long as all else that is looked at.
    has_plain_name: bool,
}

impl Person {
    pub fn new(doctor: &Doctor) -> Self {
        Self { numbers: numbers(doctor), has_plain_name: spelling::is_plain_name(&doctor.name) }
    }

    fn has(&self, number: Number) -> bool {
        self.numbers.contains(&Some(number))
    }

    fn each_number(self) -> impl Iterator<Item = Number> {
        self.numbers.into_iter().flatten()
    }
}

impl Identities {
    /// Of all doctors by slot index.
    pub fn new(people: Beside<Doctor, Person>) -> Self {
        let mut identities = Self { is_shared: vec![false; people.len()], shared: perhaps_shared(&people), people };
        identities.shared.sort_unstable();
        identities.shared.dedup();
        let groups = identities.shared.chunk_by(|(one, _), (other, _)| one == other);
        let groups: Vec<_> = groups.filter(|group| group.len() > 1).collect();
        identities.shared = groups.concat();
        for (_, doctor) in &identities.shared {
            identities.is_shared[doctor.index()] = true;
        }
        identities
    }

    /// Files a doctor under what the record says now.
    pub fn set(&mut self, slot: Slot<Doctor>, doctor: &Doctor) {
        let now = Person::new(doctor);
        let before = std::mem::replace(&mut self.people[slot], now);
        for number in before.each_number().chain(now.each_number()) {
            if before.has(number) != now.has(number) {
                self.look_for(number);
            }
        }
    }

    /// Looks anew who has a number.
    fn look_for(&mut self, number: Number) {
        let of_it = self.people.iter().enumerate().filter(|(_, person)| person.has(number));
        let of_it = of_it.map(|(index, _)| (number, Slot::beside(index)));
        let mut of_it: SmallVec<[(Number, Slot<Doctor>); 4]> = of_it.collect();
        if of_it.len() == 1 {
            of_it.clear();
        }
        let known = self.shared.partition_point(|&(other, _)| other < number)
            ..self.shared.partition_point(|&(other, _)| other <= number);
        let was: SmallVec<[(Number, Slot<Doctor>); 4]> = self.shared.splice(known, of_it.iter().copied()).collect();
        for (_, doctor) in was.into_iter().chain(of_it) {
            let is_known = |number| self.with(number).next().is_some();
            self.is_shared[doctor.index()] = self.people[doctor].each_number().any(is_known);
        }
    }

    /// The doctors who have a number that several have.
    fn with(&self, number: Number) -> impl Iterator<Item = Slot<Doctor>> + '_ {
        let first = self.shared.partition_point(|&(other, _)| other < number);
        self.shared[first..].iter().take_while(move |(other, _)| *other == number).map(|&(_, doctor)| doctor)
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
        self.is_shared[doctor.index()]
    }

    /// Whether a doctor's name is plainly one, without digits or other signs. Others may be in order too.
    pub fn has_plain_name(&self, doctor: Slot<Doctor>) -> bool {
        self.people[doctor].has_plain_name
    }

    fn linked(
        &self,
        doctor: Slot<Doctor>,
        is_same: impl Fn(Slot<Doctor>, Slot<Doctor>) -> bool,
    ) -> BTreeSet<Slot<Doctor>> {
        let mut group = BTreeSet::from([doctor]);
        if !self.is_perhaps_another(doctor) {
            return group;
        }
        let mut open = vec![doctor];
        while let Some(next) = open.pop() {
            let others = self.people[next].each_number().flat_map(|number| self.with(number));
            open.extend(others.filter(|&other| is_same(next, other) && group.insert(other)));
        }
        group
    }
}

/// The numbers that several doctors seem to have, in no order: nearly all doctors are seen to be alone without being put
/// in order.
fn perhaps_shared(people: &Beside<Doctor, Person>) -> Vec<(Number, Slot<Doctor>)> {
    let each = people.iter().enumerate().flat_map(|(index, person)| {
        let numbers = person.numbers.iter().flatten();
        numbers.map(move |&number| (number, Slot::beside(index)))
    });
    // Who shares a few bits by chance hardly shares a few others, too.
    let seem_shared = sieved(each, people.len(), 0);
    sieved(seem_shared.iter().copied(), seem_shared.len(), 21)
}

/// Those who share a few bits of their number with others, counted by these bits.
fn sieved(
    each: impl Iterator<Item = (Number, Slot<Doctor>)> + Clone,
    count: usize,
    turn: u32,
) -> Vec<(Number, Slot<Doctor>)> {
    let size = (8 * count).next_power_of_two();
    // All bits of a number have a say in the upper ones of the product.
    let bits = |number: Number| {
        (number.get().rotate_left(turn).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (size - 1)
    };
    let mut counts = vec![0_u8; size];
    each.clone().for_each(|(number, _)| {
        let count = &mut counts[bits(number)];
        *count = count.saturating_add(1);
    });
    let mut seem_shared = Vec::new();
    each.for_each(|one| {
        if counts[bits(one.0)] > 1 {
            seem_shared.push(one);
        }
    });
    seem_shared
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

    fn identities(plan: &Plan) -> Identities {
        Identities::new(plan.doctors.beside(|_, doctor| Person::new(doctor)).into())
    }

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
        let mut known = identities(&plan);
        assert_eq!(known.perhaps_same(a), BTreeSet::from([a, b, c]));
        assert_eq!([a, b].map(|one| known.same(&plan, one)), [[a].into(), [b, c].into()]);
        for one in [b, c] {
            known.set(one, &doctor("d"));
        }
        assert!(!known.is_perhaps_another(a), "nobody else says anything any more");
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
            let mut known = identities(&plan);
            known.set(b, &changed.doctors[b]);
            assert_eq!(known, identities(&changed), "{before:?} {after:?}");
        }
    }
}
