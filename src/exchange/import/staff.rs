//! A list of people: a row a doctor, with everybody else counted and left out.

use std::collections::BTreeMap;

use super::field::{Field, ListKind};
use super::lines::Line;
use super::person_rows::{Trained, name, person, specialise, trained};
use super::problem::{Code, Problem};
use super::reading::words::is_vacant;
use super::sheet::At;
use super::understood::{Entry, Person, Row, Skipped};
use super::work::Work;
use crate::plan::{Birth, Date, Licence};
use crate::roster::spelling;

pub(super) fn rows(work: &mut Work) -> Vec<Row> {
    let lines = work.lines.clone();
    let mut rows = Vec::new();
    let mut sums = Sums::default();
    for (&row, line) in &lines {
        sums.at(work, row, line);
        if !work.pass(row, line) {
            continue;
        }
        if name(work, row).is_empty() {
            let at = work.at(row, Field::Name).or_else(|| work.at(row, Field::GivenName)).unwrap_or(At::new(row, 0));
            work.tell(Problem::new(at, Code::NameMissing, ""));
            continue;
        }
        if is_vacant(&name(work, row)) {
            work.skip(Skipped::new(row, "vacant"));
            continue;
        }
        sums.people += 1;
        sums.all += 1;
        let first = work.problems.len();
        let facility = work.facility(row);
        let before = work.problems.len();
        let (trained, behind) = trained(work, row);
        let rank = match trained {
            Trained::Doctor(rank) => rank,
            Trained::Other(other) => {
                let person = Some(name(work, row));
                work.problems.truncate(before);
                // Where whoever is no doctor works need not be known.
                let told = work.problems.split_off(first);
                work.problems.extend(told.into_iter().filter(|problem| problem.code != Code::PlaceMissing));
                work.skip(Skipped { person, counts_as: Some(other), ..Skipped::new(row, "not_a_doctor") });
                continue;
            }
        };
        let mut person = person(work, row, facility);
        person.qualification = rank;
        specialise(work, row, &mut person, &behind);
        rows.push(Row { row, entry: Entry::Person(person) });
    }
    twice(work, &rows);
    rows
}

/// People counted, to be held against what the list itself says.
#[derive(Default)]
struct Sums {
    /// Since the last unit's name or sum.
    people: u32,
    all: u32,
}

impl Sums {
    fn at(&mut self, work: &mut Work, row: u32, line: &Line) {
        match line {
            Line::Group { .. } => self.people = 0,
            // At the end of a list it may be the sum of all of it.
            Line::Subtotal(says) if says[..] != [self.all] => {
                Self::compare(work, row, says, self.people);
                self.people = 0;
            }
            Line::Total(says) => Self::compare(work, row, says, self.all),
            _ => {}
        }
    }

    /// Only where a single number stands there: more are sums of columns.
    fn compare(work: &mut Work, row: u32, says: &[u32], counted: u32) {
        if let [told] = says
            && *told != counted
        {
            let column = work
                .sheet
                .filled(row)
                .iter()
                .find(|(_, text)| text.contains(&told.to_string()))
                .map_or(0, |(column, _)| *column);
            work.tell(
                Problem::new(At::new(row, column), Code::CountDiffers, told.to_string()).more(counted.to_string()),
            );
        }
    }
}

/// The same licence, or the same name and nothing that tells two people apart, in two rows.
pub(super) fn twice(work: &mut Work, rows: &[Row]) {
    let mut licences: BTreeMap<String, (u32, String)> = BTreeMap::new();
    let mut people: BTreeMap<String, Vec<(u32, &Person)>> = BTreeMap::new();
    let births = [Field::Birth, Field::BirthYear, Field::BirthMale, Field::BirthFemale];
    // Somebody may well be moved twice.
    let is_moves = work.layout.kind == ListKind::Rotations;
    let has_births = is_moves || births.iter().any(|&field| work.layout.has(field));
    for row in rows {
        let Some(person) = row.person() else { continue };
        if let Some(Licence::Number { number, .. }) = &person.licence {
            let key = spelling::name(number);
            match licences.get(&key) {
                Some((first, name)) => {
                    let at = work.at(row.row, Field::Licence).unwrap_or(At::new(row.row, 0));
                    let told = format!("{first} ({name})");
                    work.tell(Problem::new(at, Code::LicenceTwice, number.clone()).more(told));
                    continue;
                }
                None => {
                    licences.insert(key, (row.row, person.name.clone()));
                }
            }
        }
        let above = people.entry(spelling::name(&person.name)).or_default();
        if let Some((first, _)) = above.iter().find(|(_, other)| can_be_one(other, person, has_births)) {
            let at = work.at(row.row, Field::Name).or_else(|| work.at(row.row, Field::GivenName));
            work.tell(Problem::new(at, Code::PersonTwice, person.name.clone()).more(first.to_string()));
        } else {
            above.push((row.row, person));
        }
    }
}

/// Of two people of one name: born on the same day, or in the same year where one has no more. In a list that tells no
/// births their licences may tell them apart.
fn can_be_one(one: &Person, other: &Person, has_births: bool) -> bool {
    let year = |birth: Birth| birth.reckoned().map(Date::year);
    match (one.birth, other.birth) {
        (Some(Birth::Date(one)), Some(Birth::Date(other))) => one == other,
        (Some(one), Some(other)) => year(one) == year(other),
        (None, None) => !has_births && (one.licence.is_none() || other.licence.is_none()),
        (Some(_), None) | (None, Some(_)) => false,
    }
}
