//! Who of a plan somebody in a list is: by licence, else by name and birth date, or name, birth year and unit, else it
//! is asked.

use std::collections::BTreeMap;

use super::compare::works_at;
use super::understood::Person;
use crate::plan::{Birth, Date, Doctor, Id, Licence, Plan};
use crate::roster::{Roster, spelling};

/// The people of a plan by what tells them.
pub(super) struct People<'a> {
    plan: &'a Plan,
    /// On the day of the list.
    roster: &'a Roster,
    /// How many rows of the list tell of somebody of that name, born in that year.
    listed: BTreeMap<(String, i16), u32>,
    licences: BTreeMap<String, Vec<&'a Id<Doctor>>>,
    births: BTreeMap<(String, Date), Vec<&'a Id<Doctor>>>,
    names: BTreeMap<String, Vec<&'a Id<Doctor>>>,
}

/// Who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    New,
    Known(Id<Doctor>),
    /// One of these, or nobody known.
    Ask(Vec<Id<Doctor>>),
}

impl<'a> People<'a> {
    pub fn new(plan: &'a Plan, roster: &'a Roster, list: impl Iterator<Item = &'a Person>) -> Self {
        let mut listed = BTreeMap::new();
        for key in list.filter_map(name_and_year) {
            *listed.entry(key).or_default() += 1;
        }
        let (licences, births, names) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut people = Self { plan, roster, listed, licences, births, names };
        for doctor in plan.doctors.iter() {
            let name = spelling::name(&doctor.name);
            if let Licence::Number { number, .. } = &doctor.licence
                && let Some(key) = spelling::licence(number)
            {
                people.licences.entry(key).or_default().push(&doctor.id);
            }
            if let Some(Birth::Date(date)) = doctor.birth {
                people.births.entry((name.clone(), date)).or_default().push(&doctor.id);
            }
            people.names.entry(name).or_default().push(&doctor.id);
        }
        people
    }

    pub fn find(&self, person: &Person) -> Match {
        let name = spelling::name(&person.name);
        if let Some(Licence::Number { number, .. }) = &person.licence
            && let Some(same) = spelling::licence(number).and_then(|key| self.licences.get(&key))
        {
            return match same[..] {
                [only] if self.is_named(only, &name) => Match::Known(only.clone()),
                _ => ask(same),
            };
        }
        if let Some(Birth::Date(date)) = person.birth
            && let Some(same) = self.births.get(&(name.clone(), date))
        {
            return match same[..] {
                // The same person with two different licences is somebody to ask about.
                [only] if self.licence_fits(only, person) => Match::Known(only.clone()),
                _ => ask(same),
            };
        }
        let same = self.names.get(&name).into_iter().flatten().copied();
        let possible: Vec<&Id<Doctor>> = same.filter(|id| self.can_be(id, person)).collect();
        match possible[..] {
            [] => Match::New,
            [only] if self.is_told_by_year(only, person) => Match::Known(only.clone()),
            _ => ask(&possible),
        }
    }

    /// Of the only one who can be meant: the list or the plan has no more of the birth than its year, the unit is the
    /// same, nothing else differs, and the list tells once of somebody like that.
    fn is_told_by_year(&self, id: &Id<Doctor>, person: &Person) -> bool {
        let Some((doctor, unit)) = self.plan.doctors.get(id).zip(person.facility.as_ref()) else { return false };
        let births = (doctor.birth, person.birth);
        let is_by_year = matches!(births, (Some(Birth::Year(_)), Some(_)) | (Some(_), Some(Birth::Year(_))));
        is_by_year
            && doctor.sex.zip(person.sex).is_none_or(|(one, other)| one == other)
            && self.licence_fits(id, person)
            && name_and_year(person).is_some_and(|key| self.listed.get(&key) == Some(&1))
            && works_at(self.roster, self.plan, id, unit)
    }

    fn is_named(&self, id: &Id<Doctor>, name: &str) -> bool {
        self.plan.doctors.get(id).is_some_and(|doctor| spelling::name(&doctor.name) == *name)
    }

    fn licence_fits(&self, id: &Id<Doctor>, person: &Person) -> bool {
        let known = self.plan.doctors.get(id).map(|doctor| &doctor.licence);
        match (known, &person.licence) {
            // A number that is no number, as 000000, tells nobody apart, but it is the same here and there.
            (Some(Licence::Number { number: known, .. }), Some(Licence::Number { number, .. })) => known == number,
            _ => true,
        }
    }

    /// Of the same name: nothing that is known of both tells them apart. Of one year with other licences it is more
    /// likely a number mistyped than two people: that is asked as well.
    fn can_be(&self, id: &Id<Doctor>, person: &Person) -> bool {
        let Some(doctor) = self.plan.doctors.get(id) else { return false };
        let year = |birth: Birth| birth.reckoned().map(Date::year);
        let births = match (doctor.birth, person.birth) {
            (Some(Birth::Date(one)), Some(Birth::Date(other))) => Some(one == other || is_turned(one, other)),
            (Some(one), Some(other)) => Some(year(one) == year(other)),
            _ => None,
        };
        births.unwrap_or_else(|| {
            self.licence_fits(id, person) || is_issued_anew(&doctor.licence, person.licence.as_ref())
        })
    }
}

fn name_and_year(person: &Person) -> Option<(String, i16)> {
    Some((spelling::name(&person.name), person.birth?.reckoned()?.year()))
}

/// Day and month change places where a list goes through a program of other habits.
fn is_turned(one: Date, other: Date) -> bool {
    (one.year(), one.month(), one.day()) == (other.year(), other.day(), other.month())
}

/// The same number under another kind of licence: 001234/QNI-CCHN became 001234/QNI-GPHN.
fn is_issued_anew(known: &Licence, told: Option<&Licence>) -> bool {
    let digits = |number: &str| {
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        digits.trim_start_matches('0').to_owned()
    };
    match (known, told) {
        (Licence::Number { number: known, .. }, Some(Licence::Number { number: told, .. })) => {
            !digits(known).is_empty() && digits(known) == digits(told)
        }
        _ => false,
    }
}

fn ask(same: &[&Id<Doctor>]) -> Match {
    Match::Ask(same.iter().map(|&id| id.clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use jiff::civil::date;

    fn plan() -> Plan {
        let held = |number: &str| Licence::Number { number: number.into(), until: None };
        Fixture::new()
            .doctor_with("a", |doctor| {
                doctor.name = "Trần Thị Lan".into();
                doctor.birth = Some(Birth::Date(date(1980, 3, 5)));
                doctor.licence = held("001234/QNI-CCHN");
            })
            .doctor_with("b", |doctor| {
                doctor.name = "Đỗ Hòa".into();
                doctor.birth = Some(Birth::Date(date(1990, 1, 1)));
            })
            .doctor_with("c", |doctor| {
                doctor.name = "Vi Thị Hà".into();
                doctor.birth = Some(Birth::Date(date(1985, 6, 7)));
            })
            .build()
    }

    fn person(name: &str, birth: Option<Birth>, licence: Option<&str>) -> Person {
        let licence = licence.map(|number| Licence::Number { number: number.into(), until: None });
        Person { name: name.into(), birth, licence, ..Person::default() }
    }

    #[test]
    fn a_licence_or_name_and_birth_date_tell_a_person_and_less_is_asked_about() {
        let plan = plan();
        let roster = Roster::new(&plan, plan.cover.baseline);
        let people = People::new(&plan, &roster, std::iter::empty());
        let day = |year| Some(Birth::Date(date(year, 1, 1)));
        let known = |id: &str| Match::Known(id.into());
        let ask = |id: &str| Match::Ask(vec![id.into()]);
        assert_eq!(people.find(&person("Trần Thị Lan", None, Some("1234/QNI-CCHN"))), known("a"));
        assert_eq!(people.find(&person("Lê Văn Tám", None, Some("001234/QNI-CCHN"))), ask("a"));
        assert_eq!(people.find(&person("Đỗ Hoà", day(1990), None)), known("b"));
        assert_eq!(people.find(&person("Đỗ Hòa", Some(Birth::Year(1990)), None)), ask("b"));
        assert_eq!(people.find(&person("Đỗ Hòa", day(1991), None)), Match::New);
        assert_eq!(people.find(&person("Trần Thị Lan", Some(Birth::Year(1980)), Some("9/X"))), ask("a"));
        assert_eq!(people.find(&person("Trần Thị Lan", Some(Birth::Year(1981)), Some("9/X"))), Match::New);
        assert_eq!(people.find(&person("Trần Thị Lan", None, Some("9/X"))), Match::New);
        assert_eq!(people.find(&person("Trần Thị Lan", Some(Birth::Year(1980)), Some("001234/QNI-GPHN"))), ask("a"));
        assert_eq!(people.find(&person("Vi Thị Hà", Some(Birth::Date(date(1985, 7, 6))), None)), ask("c"));
        assert_eq!(people.find(&person("Vi Thị Hà", Some(Birth::Date(date(1985, 7, 8))), None)), Match::New);
        assert_eq!(people.find(&person("Ngô Minh", None, None)), Match::New);
    }

    #[test]
    fn of_one_year_and_unit_is_whom_both_the_plan_and_the_list_have_once() {
        let named = |name: &'static str, birth: Birth| {
            move |doctor: &mut Doctor| {
                doctor.name = name.into();
                doctor.birth = Some(birth);
            }
        };
        let plan = Fixture::new()
            .station("s")
            .station("t")
            .doctor_with("a", named("Lê Hân", Birth::Year(1980)))
            .posting("a", "s", 10)
            .doctor_with("b", named("Đỗ Hòa", Birth::Date(date(1990, 1, 1))))
            .posting("b", "s", 10)
            .doctor_with("c", named("Vi Hà", Birth::Year(1985)))
            .posting("c", "s", 10)
            .doctor_with("d", named("Vi Hà", Birth::Year(1985)))
            .posting("d", "t", 10)
            .build();
        let roster = Roster::new(&plan, plan.cover.baseline);
        let at = |unit: &str, name: &str, birth: Birth| Person {
            facility: Some(unit.into()),
            ..person(name, Some(birth), None)
        };
        let found = |list: &[Person]| People::new(&plan, &roster, list.iter()).find(&list[0]);
        let year = Birth::Year;
        assert_eq!(found(&[at("s", "Lê Hân", year(1980))]), Match::Known("a".into()));
        assert_eq!(found(&[at("s", "Lê Hân", Birth::Date(date(1980, 3, 5)))]), Match::Known("a".into()));
        assert_eq!(found(&[at("s", "Đỗ Hoà", year(1990))]), Match::Known("b".into()));
        assert_eq!(found(&[at("s", "Lê Hân", year(1981))]), Match::New);
        let ask = |ids: &[&str]| Match::Ask(ids.iter().map(Id::new).collect());
        assert_eq!(found(&[at("t", "Lê Hân", year(1980))]), ask(&["a"]), "at another unit");
        assert_eq!(found(&[at("s", "Vi Hà", year(1985))]), ask(&["c", "d"]), "the plan has two of them");
        let twice = [at("s", "Lê Hân", year(1980)), at("t", "Lê Hân", Birth::Date(date(1980, 3, 5)))];
        assert_eq!(found(&twice), ask(&["a"]), "the list has two of them");
    }
}
