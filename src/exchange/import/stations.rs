//! A table of stations: their figures, held against their own sums.

use std::collections::{BTreeMap, BTreeSet};

use super::field::Field;
use super::lines::Line;
use super::problem::{Code, FixLabel, Problem};
use super::reading::numbers::{Count, count};
use super::sheet::{At, shown};
use super::understood::{Entry, Row, StationRow};
use super::work::Work;
use crate::plan::{Facility, Id};

/// What makes up the number of staff.
const PARTS: [Field; 6] =
    [Field::Doctors, Field::AssistantDoctors, Field::Nurses, Field::Midwives, Field::Pharmacists, Field::Others];

/// Communes have more people than this; a smaller number has mostly lost its thousands.
const FEW_PEOPLE: u32 = 500;

pub(super) fn rows(work: &mut Work) -> Vec<Row> {
    let lines = work.lines.clone();
    let mut rows = Vec::new();
    let mut sums = BTreeMap::new();
    let mut seen: BTreeSet<Id<Facility>> = BTreeSet::new();
    for (&row, line) in &lines {
        if let Line::Total(_) = line {
            totals(work, row, &sums);
        }
        if !work.pass(row, line) {
            continue;
        }
        let figures = figures(work, row);
        for (&field, &value) in &figures {
            *sums.entry(field).or_insert(0_u64) += u64::from(value);
        }
        let facility = work.own_facility(row);
        if let Some(facility) = &facility
            && !seen.insert(facility.clone())
        {
            let at = work.at(row, Field::Facility).unwrap_or(At::new(row, 0));
            let text = work.sheet.text(at);
            work.tell(Problem::new(at, Code::PlaceTwice, text));
        }
        checked(work, row, &figures);
        rows.push(Row { row, entry: Entry::Station(StationRow { facility, figures }) });
    }
    rows
}

fn figures(work: &mut Work, row: u32) -> BTreeMap<Field, u32> {
    let fields: Vec<Field> =
        work.layout.columns.values().filter_map(|column| column.field).filter(|field| field.is_figure()).collect();
    let mut figures = BTreeMap::new();
    for field in fields {
        let Some((at, value)) = work.value(row, field) else { continue };
        let text = shown(value);
        match count(value) {
            Count::Nothing => {}
            Count::Sure(number) => {
                figures.insert(field, number);
            }
            Count::Doubtful(likely) => {
                let mut problem = Problem::new(at, Code::NumberDoubtful, text);
                if let Some(likely) = likely {
                    problem = problem
                        .more(likely.to_string())
                        .fix(FixLabel::Take(likely.to_string()), vec![(at, likely.to_string())]);
                }
                work.tell(problem.fix(FixLabel::Blank, vec![(at, String::new())]));
            }
            Count::Wrong => {
                work.tell(Problem::new(at, Code::NotANumber, text).fix(FixLabel::Blank, vec![(at, String::new())]));
            }
        }
    }
    figures
}

/// A row against itself.
fn checked(work: &mut Work, row: u32, figures: &BTreeMap<Field, u32>) {
    if let Some((at, &told)) = work.at(row, Field::Staff).zip(figures.get(&Field::Staff)) {
        let parts: Vec<u32> = PARTS.iter().filter_map(|part| figures.get(part).copied()).collect();
        let sum: u32 = parts.iter().fold(0, |sum, part| sum.saturating_add(*part));
        // A row that leaves a part out says nothing by its sum.
        let complete = PARTS.iter().all(|part| !work.layout.has(*part) || figures.contains_key(part));
        if parts.len() >= 3 && complete && work.layout.has(Field::Others) && sum != told {
            work.tell(Problem::new(at, Code::SumDiffers, told.to_string()).more(sum.to_string()));
        }
    }
    if let Some((at, &people)) = work.at(row, Field::Population).zip(figures.get(&Field::Population))
        && people > 0
        && people < FEW_PEOPLE
    {
        work.tell(Problem::new(at, Code::PopulationImplausible, people.to_string()));
    }
}

/// The last row's sums against those of the rows above.
fn totals(work: &mut Work, row: u32, sums: &BTreeMap<Field, u64>) {
    for (&field, &sum) in sums {
        let Some((at, value)) = work.value(row, field) else { continue };
        if let Count::Sure(told) = count(value)
            && u64::from(told) != sum
        {
            work.tell(Problem::new(at, Code::TotalDiffers, told.to_string()).more(sum.to_string()));
        }
    }
}
