//! The tables as plain data, read as text.

use insta::assert_snapshot;
use phanbo::exchange::export::{self, Cell, ExportTable, RowKind, clip};
use phanbo::fixture::{Fixture, born};
use phanbo::plan::{Facility, Figure, MoveKind, Station};
use phanbo::text::Language::{self, English, Vietnamese};

use super::{desk, sample_desk, small};

/// A table of the sample: headers and the first rows, the sums at last.
fn told(language: Language, table: ExportTable, rows: usize) -> String {
    let mut sheet = export::sheet(language, table, &[sample_desk()]);
    let total = sheet.rows.pop_if(|row| row.kind == RowKind::Total);
    sheet.rows.truncate(rows);
    sheet.rows.extend(total);
    format!("{}\n{}\n{}", sheet.title, sheet.about, clip::text(language, &sheet))
}

#[test]
fn the_staff_of_every_station_of_the_sample() {
    assert_snapshot!("stations", told(Vietnamese, ExportTable::Stations, usize::MAX));
}

#[test]
fn the_areas_of_the_sample_before_and_after_its_moves() {
    assert_snapshot!("areas", told(Vietnamese, ExportTable::Areas, usize::MAX));
}

#[test]
fn the_first_doctors_of_the_sample() {
    assert_snapshot!("doctors", told(Vietnamese, ExportTable::Doctors, 30));
}

#[test]
fn the_moves_of_the_sample() {
    assert_snapshot!("moves", told(Vietnamese, ExportTable::Moves, usize::MAX));
}

#[test]
fn the_worst_findings_of_the_sample() {
    assert_snapshot!("findings", told(Vietnamese, ExportTable::Findings, 20));
}

#[test]
fn the_board_of_the_sample_begins_with_its_first_areas() {
    assert_snapshot!("board", told(Vietnamese, ExportTable::Board, 40));
}

#[test]
fn every_table_speaks_english() {
    let tables = ExportTable::ALL.map(|table| told(English, table, 3));
    assert_snapshot!("english", tables.join("\n"));
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    for desks in [vec![desk(&small())], vec![desk(&small()), sample_desk()]] {
        for sheet in export::book(Vietnamese, &desks) {
            assert!(!sheet.rows.is_empty(), "{}", sheet.name);
            for row in &sheet.rows {
                assert_eq!(row.cells.len(), sheet.columns.len(), "{}", sheet.name);
            }
        }
    }
}

#[test]
fn several_plans_are_one_table_with_their_provinces_and_one_sum() {
    let desks = [desk(&small()), sample_desk()];
    let sheet = export::sheet(Vietnamese, ExportTable::Stations, &desks);
    assert_eq!(sheet.headers()[..3], ["STT", "Tỉnh, thành phố", "Tên trạm y tế"]);
    assert_eq!(sheet.rows.len(), 2 + 55 + 1);
    assert_eq!(sheet.rows[1].cells[..2], [Cell::Number(2), Cell::text("Tỉnh thử")]);
    assert_eq!(sheet.rows[2].cells[..2], [Cell::Number(3), Cell::text("Quảng Ninh")]);
    assert!(export::book(Vietnamese, &desks).iter().all(export::ExportSheet::has_headers), "no board of two provinces");
}

#[test]
fn what_is_not_known_of_one_station_is_not_known_of_all() {
    let sum = |people: Option<u32>| {
        let unknown = |_: &mut Facility, station: &mut Station| station.catchment = people.map(Figure::new);
        let plan = Fixture::new().station("a").station_with("b", unknown).build();
        let sheet = export::sheet(Vietnamese, ExportTable::Stations, &[desk(&plan)]);
        let at = sheet.headers().iter().position(|header| header == "Dân số").expect("the column");
        sheet.rows[2].cells[at].clone()
    };
    assert_eq!((sum(Some(500)), sum(None)), (Cell::Number(10_500), Cell::Empty));
}

#[test]
fn a_table_pastes_as_html_and_names_stay_text() {
    let sheet = export::sheet(Vietnamese, ExportTable::Stations, &[desk(&small())]);
    let html = clip::html(Vietnamese, &sheet);
    assert!(html.contains("<th>Hiện có: Bác sĩ</th>"), "{html}");
    assert!(html.contains("<td style=\"mso-number-format:'\\@'\">=HYPERLINK(&quot;http://x&quot;)</td>"), "{html}");
    assert_eq!(html.matches("<tr>").count(), sheet.rows.len() + 1);
}

#[test]
fn before_is_without_the_moves_the_plan_proposes() {
    let sheet = export::sheet(Vietnamese, ExportTable::Areas, &[desk(&small())]);
    let at = |header: &str| sheet.headers().iter().position(|found| found == header).expect(header);
    let row = &sheet.rows[0].cells;
    let (before, after) = ("Trạm có bác sĩ thường xuyên: Trước", "Trạm có bác sĩ thường xuyên: Sau");
    assert_eq!((&row[at(before)], &row[at(after)]), (&Cell::Number(1), &Cell::Number(2)));
    let (before, after) = ("Bác sĩ tại bệnh viện: Trước", "Bác sĩ tại bệnh viện: Sau");
    assert_eq!((&row[at(before)], &row[at(after)]), (&Cell::Number(41), &Cell::Number(40)));
}

/// The cells of a column, by its header.
fn column(desk: &phanbo::advise::Desk, table: ExportTable, header: &str) -> Vec<Cell> {
    let sheet = export::sheet(Vietnamese, table, std::slice::from_ref(desk));
    let at = sheet.headers().iter().position(|known| known == header).expect("the column is there");
    sheet.rows.iter().map(|row| row.cells[at].clone()).collect()
}

#[test]
fn the_working_days_of_a_loan_are_those_of_full_time() {
    let days = |sessions: u32| {
        let end = jiff::civil::date(2026, 1, 16);
        let plan = Fixture::new().hospital("h").station("s").doctor_at("d", "h");
        let plan = plan.step_with("m", MoveKind::Rotation, "d", "h", "s", |step| {
            (step.start, step.end) = (jiff::civil::date(2026, 1, 5), Some(end));
            step.to[0].sessions = sessions;
        });
        column(&desk(&plan.build()), ExportTable::Moves, "Số ngày làm việc quy đổi")
    };
    assert_eq!((days(10), days(4)), (vec![Cell::Tenths(100)], vec![Cell::Tenths(40)]));
}

#[test]
fn who_belongs_nowhere_is_listed_with_the_reason() {
    let plan = Fixture::new().station("s").doctor_with("a", |doctor| born(doctor, 1964, 10)).posting("a", "s", 10);
    let plan = plan.doctor_at("b", "s").doctor("c");
    let plan = plan.step_with("m", MoveKind::Leave, "b", "s", "", |step| step.start = jiff::civil::date(2026, 2, 1));
    let desk = phanbo::advise::Desk::new(plan.build(), jiff::civil::date(2026, 5, 4));
    let places = column(&desk, ExportTable::Doctors, "Đơn vị công tác");
    assert_eq!(places, ["Đã nghỉ hưu", "Đã thôi việc, chuyển đi", "Chưa bố trí"].map(Cell::text));
}

#[test]
fn a_licence_pastes_with_its_zeros() {
    let plan = Fixture::new().station("s").doctor_with("a", |doctor| {
        doctor.licence = phanbo::plan::Licence::Number { number: "000124".into(), until: None };
    });
    let sheet = export::sheet(Vietnamese, ExportTable::Doctors, &[desk(&plan.build())]);
    let html = clip::html(Vietnamese, &sheet);
    assert!(html.contains("<td style=\"mso-number-format:'\\@'\">000124</td>"), "{html}");
}
