//! People whom several rows of a list may tell of, and no plan knows: whom an earlier row begins, a later one may tell
//! of again. That is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::Standing;
use super::understood::{Person, Who};
use crate::plan::{Birth, Licence};
use crate::roster::spelling;

/// The people whom rows begin, by what tells them: a name with a licence, or with the year of a birth.
#[derive(Default)]
pub(super) struct Begun {
    licences: BTreeMap<(String, String), Vec<u32>>,
    births: BTreeMap<(String, i16), Vec<(Birth, u32)>>,
}

impl Begun {
    pub fn add(&mut self, row: u32, person: &Person) {
        if let Some(key) = licence(person) {
            self.licences.entry(key).or_default().push(row);
        }
        if let Some((key, birth)) = birth(person) {
            self.births.entry(key).or_default().push((birth, row));
        }
    }

    /// The rows that may begin somebody: of the same name, and of the same licence or a birth that agrees.
    pub fn find(&self, person: &Person) -> Vec<u32> {
        let held = licence(person).and_then(|key| self.licences.get(&key));
        let mut rows: BTreeSet<u32> = held.into_iter().flatten().copied().collect();
        if let Some((key, told)) = birth(person) {
            let born = self.births.get(&key).into_iter().flatten();
            rows.extend(born.filter(|(known, _)| agree(*known, told)).map(|(_, row)| *row));
        }
        rows.into_iter().collect()
    }
}

/// What becomes of a row that would begin somebody, beside the rows that may have begun the same person.
pub(super) fn settled(standing: Standing, rows: &[u32], said: Option<&Who>) -> Standing {
    match (standing, said) {
        (Standing::New, Some(Who::SameAs(first))) => Standing::Also(*first),
        (Standing::New, None) if !rows.is_empty() => Standing::AskSame(rows.to_vec()),
        (standing, _) => standing,
    }
}

fn licence(person: &Person) -> Option<(String, String)> {
    let Some(Licence::Number { number, .. }) = &person.licence else { return None };
    Some((spelling::name(&person.name), spelling::licence(number)?))
}

fn birth(person: &Person) -> Option<((String, i16), Birth)> {
    let birth = person.birth?;
    Some(((spelling::name(&person.name), birth.reckoned()?.year()), birth))
}

/// Of two births of one year: where both have a day it is the same.
fn agree(one: Birth, other: Birth) -> bool {
    match (one, other) {
        (Birth::Date(one), Birth::Date(other)) => one == other,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn person(name: &str, birth: Option<Birth>, licence: Option<&str>) -> Person {
        let licence = licence.map(|number| Licence::Number { number: number.into(), until: None });
        Person { name: name.into(), birth, licence, ..Person::default() }
    }

    #[test]
    fn one_name_with_one_licence_or_births_that_agree_may_be_one_person() {
        let day = |month| Some(Birth::Date(date(1981, month, 7)));
        let mut begun = Begun::default();
        begun.add(2, &person("Đỗ Hòa", day(6), Some("001234/QNI-CCHN")));
        begun.add(3, &person("Đỗ Hòa", day(8), None));
        let rows = |birth, licence| begun.find(&person("Đỗ Hoà", birth, licence));
        assert_eq!(rows(day(6), None), [2]);
        assert_eq!(rows(day(8), Some("1234/QNI-CCHN")), [2, 3]);
        assert_eq!(rows(Some(Birth::Year(1981)), None), [2, 3]);
        for (birth, licence) in [(day(9), Some("9/X")), (Some(Birth::Year(1982)), None), (None, None)] {
            assert_eq!(rows(birth, licence), [] as [u32; 0]);
        }
        assert_eq!(begun.find(&person("Đỗ Hoan", day(6), Some("001234/QNI-CCHN"))), [] as [u32; 0]);
    }
}
