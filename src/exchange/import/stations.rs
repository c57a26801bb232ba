//! A table of stations: their figures, held against their own sums, and their points.

use std::collections::{BTreeMap, BTreeSet};

use super::field::Field;
use super::lines::Line;
use super::problem::{Code, FixLabel, Problem};
use super::reading::numbers::{Count, count};
use super::sheet::{At, CellValue, shown};
use super::understood::{Entry, Row, StationRow};
use super::work::Work;
use super::{own, points};
use crate::plan::{Facility, Id};

/// What makes up the number of staff.
const PARTS: [Field; 6] =
    [Field::Doctors, Field::AssistantDoctors, Field::Nurses, Field::Midwives, Field::Pharmacists, Field::Others];

/// Communes have more people than this; a smaller number has mostly lost its thousands.
const FEW_PEOPLE: u32 = 500;

/// The sums of a column's counts; none once one of them is doubtful.
type Sums = BTreeMap<u16, Option<u64>>;

pub(super) fn rows(work: &mut Work) -> Vec<Row> {
    let lines = work.lines.clone();
    let mut rows = Vec::new();
    let mut sums = Sums::new();
    let mut seen: BTreeSet<Id<Facility>> = BTreeSet::new();
    let is_own = own::is_table_of_stations(work.layout);
    for (&row, line) in &lines {
        if let Line::Total(_) = line {
            totals(work, row, &sums);
        }
        if !work.pass(row, line) {
            continue;
        }
        let figures = figures(work, row, &mut sums);
        let facility = work.own_facility(row);
        if let Some(facility) = &facility
            && !seen.insert(facility.clone())
        {
            let at = work.at(row, Field::Facility).unwrap_or(At::new(row, 0));
            let text = work.sheet.text(at);
            work.tell(Problem::new(at, Code::PlaceTwice, text));
        }
        let points = points::names(work, row, facility.as_ref());
        if !is_own {
            check_sum(work, row, &figures);
        }
        if let Some(points) = &points {
            check_points(work, row, &figures, points.len());
        }
        check_population(work, row, &figures);
        let is_station = |id: &Id<Facility>| work.plan.facilities.get(id).is_some_and(Facility::is_station);
        if facility.as_ref().is_some_and(|id| !is_station(id)) {
            let at = work.at(row, Field::Facility).or_else(|| work.at(row, Field::Commune)).unwrap_or(At::new(row, 0));
            let text = work.sheet.covering_text(at);
            work.tell(Problem::new(at, Code::NotAStation, text));
        }
        let points = points.unwrap_or_default();
        rows.push(Row { row, entry: Entry::Station(StationRow { facility, figures, points }) });
    }
    rows
}

/// The counts of a row. Columns of one profession are added.
fn figures(work: &mut Work, row: u32, sums: &mut Sums) -> BTreeMap<Field, u32> {
    let columns: Vec<(u16, Field)> = work
        .layout
        .columns
        .iter()
        .filter_map(|(&at, column)| Some((at, column.field?)))
        .filter(|(_, field)| field.is_figure())
        .collect();
    let mut figures: BTreeMap<Field, u32> = BTreeMap::new();
    for (column, field) in columns {
        let at = At::new(row, column);
        let Some(value) = work.sheet.cell(at).map(|cell| &cell.value) else { continue };
        let sum = sums.entry(column).or_insert(Some(0));
        match figure(work, at, value) {
            Some(number) => {
                let added = figures.entry(field).or_default();
                *added = added.saturating_add(number);
                *sum = sum.map(|sum| sum + u64::from(number));
            }
            None if matches!(count(value), Count::Doubtful(_)) => *sum = None,
            None => {}
        }
    }
    figures
}

fn figure(work: &mut Work, at: At, value: &CellValue) -> Option<u32> {
    let text = shown(value);
    match count(value) {
        Count::Sure(number) => return Some(number),
        Count::Nothing => {}
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
    None
}

/// A row against itself.
fn check_sum(work: &mut Work, row: u32, figures: &BTreeMap<Field, u32>) {
    if let Some((at, &told)) = work.at(row, Field::Staff).zip(figures.get(&Field::Staff)) {
        let parts: Vec<u32> = PARTS.iter().filter_map(|part| figures.get(part).copied()).collect();
        let sum: u32 = parts.iter().fold(0, |sum, part| sum.saturating_add(*part));
        // A row that leaves a part out says nothing by its sum.
        let complete = PARTS.iter().all(|part| !work.layout.has(*part) || figures.contains_key(part));
        if parts.len() >= 3 && complete && work.layout.has(Field::Others) && sum != told {
            work.tell(Problem::new(at, Code::SumDiffers, told.to_string()).more(sum.to_string()));
        }
    }
}

/// How many points are named against their number, where that is told.
fn check_points(work: &mut Work, row: u32, figures: &BTreeMap<Field, u32>, named: usize) {
    if let Some((at, &told)) = work.at(row, Field::PointNames).zip(figures.get(&Field::Points))
        && told as usize != named
    {
        work.tell(Problem::new(at, Code::PointsDiffer, told.to_string()).more(named.to_string()));
    }
}

fn check_population(work: &mut Work, row: u32, figures: &BTreeMap<Field, u32>) {
    if let Some((at, &people)) = work.at(row, Field::Population).zip(figures.get(&Field::Population))
        && people > 0
        && people < FEW_PEOPLE
    {
        work.tell(Problem::new(at, Code::PopulationImplausible, people.to_string()));
    }
}

/// The last row's sums against those of the rows above.
fn totals(work: &mut Work, row: u32, sums: &Sums) {
    for (&column, &sum) in sums {
        let at = At::new(row, column);
        let Some((sum, cell)) = sum.zip(work.sheet.cell(at)) else { continue };
        if let Count::Sure(told) = count(&cell.value)
            && u64::from(told) != sum
        {
            work.tell(Problem::new(at, Code::TotalDiffers, told.to_string()).more(sum.to_string()));
        }
    }
}
