//! Whose rows are whose: names of units that hold for the rows below, and rows that have none.

use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::{Choices, Code, Meant, Person, Problem, Row, Standing, Who};
use phanbo::sample;

use super::{list, shapes};

const HEADER: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị"];

fn row<'a>(name: &'a str, unit: &'a str) -> [&'a str; 7] {
    ["1", name, "1980", "Nam", "BS", "Nội", unit]
}

/// What a list with these units is understood as.
struct Read {
    /// The place of each person, by its code; a dash where there is none.
    places: Vec<String>,
    doubts: Vec<String>,
    standings: Vec<Standing>,
}

fn book_of(people: &[[&str; 7]]) -> Book {
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(people.iter().map(|row| &row[..])).collect();
    book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &all))).expect("it is read")
}

fn read(units: &[&str]) -> Read {
    let plan = sample::quang_ninh();
    let names = ["Ngô Văn Ất", "Ngô Văn Bính", "Ngô Văn Đinh", "Ngô Văn Giáp", "Ngô Văn Kỷ", "Ngô Văn Canh"];
    let rows: Vec<[&str; 7]> = names.iter().zip(units).map(|(name, unit)| row(name, unit)).collect();
    let (list, compared) = list(&plan, &book_of(&rows), &Choices::default());
    let people = list.rows.iter().filter_map(Row::person);
    let place = |person: &Person| person.facility.as_ref().map_or("-", |id| id.as_str()).to_owned();
    let at = |problem: &Problem| problem.at.map(|at| at.to_string()).unwrap_or_default();
    Read {
        places: people.map(place).collect(),
        doubts: list.problems.iter().map(|problem| format!("{} {}", at(problem), problem.code.code())).collect(),
        standings: compared.standings,
    }
}

const MAI: &str = "TYT P. Đông Mai";
const AN: &str = "TYT P. Hà An";
const OF_MAI: &str = "tyt-07135";
const OF_AN: &str = "tyt-07168";

#[test]
fn a_name_that_stands_once_holds_for_the_rows_below() {
    let Read { places, doubts, .. } = read(&[MAI, "", "", AN, ""]);
    assert_eq!(places, [OF_MAI, OF_MAI, OF_MAI, OF_AN, OF_AN]);
    assert_eq!(doubts, [] as [&str; 0]);
}

#[test]
fn in_a_list_that_names_the_unit_of_every_row_one_without_is_asked_about() {
    let Read { places, doubts, standings } = read(&[MAI, MAI, AN, AN, "", AN]);
    assert_eq!(places, [OF_MAI, OF_MAI, OF_AN, OF_AN, "-", OF_AN]);
    assert_eq!(doubts, ["G6 place_missing"]);
    assert_eq!(standings[4], Standing::LeftOut, "until somebody says where");
}

#[test]
fn the_name_above_is_offered_for_it() {
    let plan = sample::quang_ninh();
    let rows = [row("Ngô Văn Ất", AN), row("Ngô Văn Bính", AN), row("Ngô Văn Đinh", "")];
    let book = book_of(&rows);
    // One row repeats the name and one has none: that may be either.
    let (list_of, _) = list(&plan, &book, &Choices::default());
    assert_eq!(list_of.problems, []);
    let rows = [row("Ngô Văn Ất", AN), row("Ngô Văn Bính", AN), row("Ngô Văn Giáp", AN), row("Ngô Văn Đinh", "")];
    let book = book_of(&rows);
    let (asked, _) = list(&plan, &book, &Choices::default());
    let mut choices = Choices::default();
    choices.cells.extend(asked.problems[0].fixes[0].cells.clone());
    let (answered, compared) = list(&plan, &book, &choices);
    assert_eq!(answered.problems, []);
    assert_eq!(compared.new_ones(), 4);
}

#[test]
fn somebody_without_a_place_is_said_to_have_none_and_comes_in_so() {
    let Read { places, doubts, standings } = read(&[MAI, "Chưa bố trí", "chưa phân công"]);
    assert_eq!(places, [OF_MAI, "-", "-"]);
    assert_eq!(doubts, [] as [&str; 0]);
    assert_eq!(standings, [Standing::New, Standing::New, Standing::New]);
}

#[test]
fn nobody_loses_a_place_because_a_list_has_none() {
    let plan = sample::quang_ninh();
    let posting = plan.postings.iter().next().expect("somebody works");
    let doctor = plan.doctors.get(&posting.doctor).expect("it is somebody");
    let rows = [["1", &doctor.name, "", "", "", "", "Chưa bố trí"]];
    let book = book_of(&rows);
    let mut choices = Choices::default();
    choices.people.insert(2, Who::Known(doctor.id.clone()));
    let (_, compared) = list(&plan, &book, &choices);
    assert_eq!(compared.standings, [Standing::Same(Some(doctor.id.clone()))]);
    assert!(compared.problems.iter().any(|problem| problem.code == Code::PlaceKept), "{:?}", compared.problems);
}

#[test]
fn a_row_of_figures_without_a_station_is_no_second_row_of_the_one_above() {
    let plan = sample::quang_ninh();
    let rows: [&[&str]; 3] = [
        &["TT", "Tên trạm y tế", "Dân số (người)", "Biên chế được giao", "Hiện có"],
        &["1", "TYT An Sinh", "24.956", "24", "21"],
        &["2", "", "21.845", "22", "19"],
    ];
    let book = book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &rows))).expect("it is read");
    let (list, compared) = list(&plan, &book, &Choices::default());
    let codes: Vec<Code> = list.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::PlaceMissing]);
    assert!(matches!(compared.standings[..], [Standing::Changed(..), Standing::LeftOut]), "{:?}", compared.standings);
}

#[test]
fn what_a_name_was_said_to_mean_stays_among_those_asked_about() {
    let plan = sample::quang_ninh();
    let book = book_of(&[row("Ngô Văn Ất", "TYT Đông Mia"), row("Ngô Văn Bính", "TYT Đông Mia")]);
    let (asked, _) = list(&plan, &book, &Choices::default());
    assert_eq!(asked.unknown_places[0].cells.len(), 2);
    for place in [Meant::Known(OF_MAI.into()), Meant::Refused] {
        let mut choices = Choices::default();
        choices.places.insert("TYT Đông Mia".into(), place);
        let (answered, _) = list(&plan, &book, &choices);
        assert_eq!((&answered.unknown_places, answered.problems), (&asked.unknown_places, vec![]));
    }
}
