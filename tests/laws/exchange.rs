//! What goes out comes in again, in either language: the tables of a plan, exported and imported, say nothing that the
//! plan does not, and nothing of them has to be looked at.

use phanbo::advise::Desk;
use phanbo::exchange::export::{self, Cell, Column, ExportSheet, ExportTable, Row, RowKind, csv, template, xlsx};
use phanbo::exchange::import::field::Sure;
use phanbo::exchange::import::sheet::Sheet as Read;
use phanbo::exchange::import::{Choices, Code, Places, Standing, book, compare, understand};
use phanbo::fixture::{self, doctor, step};
use phanbo::generate::{self, Size};
use phanbo::plan::{MoveKind, Plan, Share, Slot};
use phanbo::sample;
use phanbo::text::Language;
use proptest::prelude::*;

/// The tables that are lists of records, and how many each has.
fn tables(desk: &Desk) -> [(ExportTable, usize); 3] {
    let plan = desk.plan();
    let stations = plan.facilities.slots().filter(|&slot| desk.roster().picture().is_open_station(slot)).count();
    [
        (ExportTable::Doctors, plan.doctors.len()),
        (ExportTable::Stations, stations),
        (ExportTable::Moves, plan.moves.len()),
    ]
}

/// Reads a table back for the plan it came from: every column and every row is understood, every row is what the plan
/// has, and there is no doubt but those of a kind that is expected.
fn comes_in_again(desk: &Desk, sheet: &Read, records: usize, expected: Option<Code>) {
    let (plan, choices) = (desk.plan(), Choices::default());
    let list = understand(sheet, plan, &Places::new(plan), &choices);
    for column in list.layout.columns.values() {
        assert!(column.sure > Sure::Unknown, "{}: {column:?}", sheet.name);
    }
    assert_eq!(list.rows.len(), records, "{}: {:?}", sheet.name, list.skipped);
    let compared = compare(plan, &list, &choices, desk.roster().date());
    for (row, standing) in list.rows.iter().zip(&compared.standings) {
        assert!(matches!(standing, Standing::Same(_)), "{} {}: {standing:?} {:?}", sheet.name, row.row, row.entry);
    }
    let problems = list.problems.iter().chain(&compared.problems);
    let doubts: Vec<_> = problems.filter(|problem| expected != Some(problem.code)).collect();
    assert!(doubts.is_empty(), "{}: {doubts:?}", sheet.name);
    assert!(compared.missing.is_empty(), "{}: {:?}", sheet.name, compared.missing);
}

/// Writes sheets as a workbook, and reads back those of the tables that are lists of records.
fn come_in_again(desk: &Desk, language: Language, sheets: &[ExportSheet], expected: Option<Code>) {
    let plan = desk.plan();
    let (title, day) = (plan.cover.title.clone(), plan.cover.baseline);
    let workbook = xlsx::Book { language, plan: Some(plan), title, day };
    let read = book::read("a.xlsx", &xlsx::write(&workbook, sheets).expect("a workbook")).expect("it is read");
    for (table, records) in tables(desk) {
        let name = export::sheet(language, table, std::slice::from_ref(desk)).name;
        let sheet = read.sheets.iter().find(|sheet| sheet.name == name).expect("it is there");
        comes_in_again(desk, sheet, records, expected);
    }
}

/// The same of the tables as separated values, a file each.
fn come_in_again_separated(desk: &Desk, language: Language) {
    for (table, records) in tables(desk) {
        let bytes = csv::write(language, &export::sheet(language, table, std::slice::from_ref(desk)));
        let read = book::read("a.csv", &bytes).expect("it is read");
        comes_in_again(desk, &read.sheets[0], records, None);
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
fn filled_in(mut empty: ExportSheet, full: &ExportSheet) -> ExportSheet {
    let place = |column: &Column| {
        full.columns.iter().position(|known| (&known.group, &known.header) == (&column.group, &column.header))
    };
    let places: Vec<Option<usize>> = empty.columns.iter().map(place).collect();
    let cell = |row: &Row, place: &Option<usize>| place.map_or(Cell::Empty, |place| row.cells[place].clone());
    let records = full.rows.iter().filter(|row| row.kind == RowKind::Record);
    empty.rows = records.map(|row| Row::record(places.iter().map(|place| cell(row, place)).collect())).collect();
    empty
}

/// The sample with a move of every kind besides: also of people whose post is one of where they come from.
fn moved() -> Plan {
    let mut plan = sample::quang_ninh();
    let mut recruit = doctor("moi");
    fixture::born(&mut recruit, 1990, 5);
    recruit.name = "Ngô Văn Mới".into();
    plan.doctors.push(recruit);
    for (number, kind, who, from, to) in [
        (1, MoveKind::Transfer, "bs-0393", "bv-mong-cai", "tyt-07135-0"),
        (2, MoveKind::Transfer, "bs-0037", "tyt-07069", "bv-tinh-0"),
        (3, MoveKind::Sessions, "bs-0092", "bv-quang-yen", "tyt-07168-0"),
        (4, MoveKind::Leave, "bs-0038", "tyt-07069", ""),
        (5, MoveKind::Training, "bs-0046", "tyt-07093", ""),
        (6, MoveKind::Secondment, "bs-0047", "tyt-07093", "bv-tinh-0"),
        (7, MoveKind::Support, "bs-0400", "bv-mong-cai", "tyt-07135-0"),
        (8, MoveKind::Recruit, "moi", "", "tyt-07135-0"),
    ] {
        let mut step = step(&format!("them-{number}"), kind, who, from, to);
        step.end = kind.needs_end().then_some(jiff::civil::date(2026, 12, 31));
        if kind == MoveKind::Sessions {
            step.to = vec![Share::new(to.into(), 3)];
        }
        plan.moves.push(step);
    }
    plan
}

#[test]
fn the_tables_of_the_sample_come_in_again_in_both_languages_also_after_moves() {
    let day = jiff::civil::date;
    for (plan, date) in
        [(sample::quang_ninh(), day(2026, 3, 2)), (moved(), day(2026, 4, 1)), (moved(), day(2027, 12, 31))]
    {
        let desk = Desk::new(plan, date);
        for language in Language::ALL {
            come_in_again(&desk, language, &export::book(language, std::slice::from_ref(&desk)), None);
            come_in_again_separated(&desk, language);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..crate::without_seeds() })]

    #[test]
    fn what_is_exported_to_excel_imports_again_as_it_was(stations in 2_u32..9, doctors in 5_u32..70, seed in 0_u64..10_000) {
        let plan = plan(stations, doctors, seed);
        let day = plan.cover.baseline;
        let desk = Desk::new(plan, day);
        prop_assert!(people_with_a_home(&desk) > 0);
        for language in Language::ALL {
            come_in_again(&desk, language, &export::book(language, std::slice::from_ref(&desk)), None);
        }
    }

    #[test]
    fn so_does_what_is_exported_as_separated_values(stations in 2_u32..9, doctors in 5_u32..70, seed in 0_u64..10_000) {
        let plan = plan(stations, doctors, seed);
        let day = plan.cover.baseline;
        let desk = Desk::new(plan, day);
        for language in Language::ALL {
            come_in_again_separated(&desk, language);
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
        let day = plan.cover.baseline;
        let desk = [Desk::new(plan, day)];
        for language in Language::ALL {
            let empty = template::sheets(language, is_for_the_plan.then_some(&desk[0]));
            let sheets: Vec<ExportSheet> = empty
                .into_iter()
                .zip([ExportTable::Doctors, ExportTable::Stations, ExportTable::Moves])
                .map(|(empty, table)| filled_in(empty, &export::sheet(language, table, &desk)))
                .collect();
            // What a unit tells is held against its sums.
            come_in_again(&desk[0], language, &sheets, Some(Code::SumDiffers));
        }
    }
}
