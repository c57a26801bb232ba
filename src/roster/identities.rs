//! Which doctors may be one person listed twice (rule X02).

use std::collections::{BTreeMap, BTreeSet};

use icu_casemap::CaseMapper;
use unicode_normalization::UnicodeNormalization;

use crate::plan::{Birth, Date, Doctor, Licence, Plan, Slot};

/// Doctors by what tells a person: the licence number, or the name with the full birth date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identities {
    marks: BTreeMap<Slot<Doctor>, Vec<Mark>>,
    doctors: BTreeMap<Mark, BTreeSet<Slot<Doctor>>>,
}

/// What two records of one person have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Licence(String),
    Person(String, Date),
}

impl Identities {
    pub fn new(plan: &Plan) -> Self {
        let mut identities = Self::default();
        for doctor in plan.doctors.slots() {
            identities.set(doctor, &plan.doctors[doctor]);
        }
        identities
    }

    /// Files a doctor under what the record says now.
    pub fn set(&mut self, slot: Slot<Doctor>, doctor: &Doctor) {
        for mark in self.marks.remove(&slot).unwrap_or_default() {
            if let Some(others) = self.doctors.get_mut(&mark) {
                others.remove(&slot);
                if others.is_empty() {
                    self.doctors.remove(&mark);
                }
            }
        }
        let marks = marks(doctor);
        for mark in &marks {
            self.doctors.entry(mark.clone()).or_default().insert(slot);
        }
        self.marks.insert(slot, marks);
    }

    /// The doctors who may be the same person, the doctor included. Transitive: who equals one of them is one of them.
    pub fn group(&self, doctor: Slot<Doctor>) -> BTreeSet<Slot<Doctor>> {
        let mut group = BTreeSet::from([doctor]);
        let mut open = vec![doctor];
        while let Some(next) = open.pop() {
            let others =
                self.marks.get(&next).into_iter().flatten().filter_map(|mark| self.doctors.get(mark)).flatten();
            open.extend(others.copied().filter(|&other| group.insert(other)));
        }
        group
    }
}

/// Empty licences and names, and births known by their year alone, match nothing.
fn marks(doctor: &Doctor) -> Vec<Mark> {
    let licence = match &doctor.licence {
        Licence::Number { number, .. } => {
            let number: String = fold(number).split_whitespace().collect();
            (!number.is_empty()).then_some(Mark::Licence(number))
        }
        Licence::Unknown | Licence::None => None,
    };
    let name = fold(&doctor.name).split_whitespace().collect::<Vec<_>>().join(" ");
    let person = match doctor.birth {
        Some(Birth::Date(birth)) if !name.is_empty() => Some(Mark::Person(name, birth)),
        _ => None,
    };
    licence.into_iter().chain(person).collect()
}

/// NFC and full case folding; diacritics are kept.
fn fold(text: &str) -> String {
    let composed: String = text.nfc().collect();
    CaseMapper::new().fold_string(&composed).nfc().collect()
}
