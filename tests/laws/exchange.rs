//! What goes out comes in again: the tables of a plan, exported and imported, say nothing that the plan does not.

use phanbo::advise::Desk;
use phanbo::exchange::export::{self, Cell, Column, Row, RowKind, Sheet, Table, csv, template, xlsx};
use phanbo::exchange::import::{Choices, Places, Standing, book, compare, understand};
use phanbo::generate::{self, Size};
use phanbo::plan::{Plan, Slot};
use phanbo::text::Language::Vietnamese;
use proptest::prelude::*;

/// The tables that are lists of records, and how many each has.
fn tables(desk: &Desk) -> [(Table, usize); 3] {
    let plan = desk.plan();
    let stations = plan.facilities.slots().filter(|&slot| desk.roster().picture().is_open_station(slot)).count();
    [(Table::Doctors, plan.doctors.len()), (Table::Stations, stations), (Table::Moves, plan.moves.len())]
}

/// Reads a table back for the plan it came from: every row is understood, and is what the plan has.
fn comes_in_again(desk: &Desk, sheet: &phanbo::exchange::import::sheet::Sheet, records: usize) {
    let (plan, choices) = (desk.plan(), Choices::default());
    let list = understand(sheet, plan, &Places::new(plan), &choices);
    assert_eq!(list.rows.len(), records, "{}: {:?}", sheet.name, list.skipped);
    let compared = compare(plan, &list, &choices, desk.roster().date());
    for (row, standing) in list.rows.iter().zip(&compared.standings) {
        assert!(matches!(standing, Standing::Same(_)), "{} {}: {standing:?} {:?}", sheet.name, row.row, row.entry);
    }
}

fn people_with_a_home(desk: &Desk) -> usize {
    let has_home = |&slot: &Slot<phanbo::plan::Doctor>| desk.roster().main_home(desk.plan(), slot).is_some();
    desk.plan().doctors.slots().filter(has_home).count()
}

fn plan(stations: u32, doctors: u32, seed: u64) -> Plan {
    generate::plan(Size { stations, doctors, seed })
}

/// The empty workbook's sheet filled in by a unit: in each of its columns what the plan's own table has under that header.
fn filled_in(mut empty: Sheet, full: &Sheet) -> Sheet {
    let place = |column: &Column| {
        full.columns.iter().position(|known| (&known.group, &known.header) == (&column.group, &column.header))
    };
    let places: Vec<Option<usize>> = empty.columns.iter().map(place).collect();
    let cell = |row: &Row, place: &Option<usize>| place.map_or(Cell::Empty, |place| row.cells[place].clone());
    let records = full.rows.iter().filter(|row| row.kind == RowKind::Record);
    empty.rows = records.map(|row| Row::record(places.iter().map(|place| cell(row, place)).collect())).collect();
    empty
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_exported_to_excel_imports_again_as_it_was(stations in 2_u32..9, doctors in 5_u32..70, seed in 0_u64..10_000) {
        let plan = plan(stations, doctors, seed);
        let desk = [Desk::new(plan.clone(), plan.cover.baseline)];
        let (title, day) = (plan.cover.title.clone(), plan.cover.baseline);
        let workbook = xlsx::Book { language: Vietnamese, plan: Some(&plan), title, day };
        let bytes = xlsx::write(&workbook, &export::book(Vietnamese, &desk)).expect("a workbook");
        let read = book::read("a.xlsx", &bytes).expect("it is read");
        prop_assert!(people_with_a_home(&desk[0]) > 0);
        for (table, records) in tables(&desk[0]) {
            let name = export::sheet(Vietnamese, table, &desk).name;
            let sheet = read.sheets.iter().find(|sheet| sheet.name == name).expect("it is there");
            comes_in_again(&desk[0], sheet, records);
        }
    }

    #[test]
    fn so_does_what_is_exported_as_separated_values(stations in 2_u32..9, doctors in 5_u32..70, seed in 0_u64..10_000) {
        let plan = plan(stations, doctors, seed);
        let desk = [Desk::new(plan.clone(), plan.cover.baseline)];
        for (table, records) in tables(&desk[0]) {
            let bytes = csv::write(Vietnamese, &export::sheet(Vietnamese, table, &desk));
            let read = book::read("a.csv", &bytes).expect("it is read");
            comes_in_again(&desk[0], &read.sheets[0], records);
        }
    }

    #[test]
    fn so_does_the_empty_workbook_once_it_is_filled_in(
        stations in 2_u32..9,
        doctors in 5_u32..70,
        seed in 0_u64..10_000,
        is_for_the_plan: bool,
    ) {
        let plan = plan(stations, doctors, seed);
        let desk = [Desk::new(plan.clone(), plan.cover.baseline)];
        let empty = template::sheets(Vietnamese, is_for_the_plan.then_some(&desk[0]));
        let sheets: Vec<Sheet> = empty
            .into_iter()
            .zip([Table::Doctors, Table::Stations, Table::Moves])
            .map(|(empty, table)| filled_in(empty, &export::sheet(Vietnamese, table, &desk)))
            .collect();
        let (title, day) = (plan.cover.title.clone(), plan.cover.baseline);
        let workbook = xlsx::Book { language: Vietnamese, plan: Some(&plan), title, day };
        let read = book::read("a.xlsx", &xlsx::write(&workbook, &sheets).expect("a workbook")).expect("it is read");
        for (table, records) in tables(&desk[0]) {
            let name = export::sheet(Vietnamese, table, &desk).name;
            let sheet = read.sheets.iter().find(|sheet| sheet.name == name).expect("it is there");
            comes_in_again(&desk[0], sheet, records);
        }
    }
}
