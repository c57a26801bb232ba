//! Bảng: the board on A3 for the wall: areas, the cards of their places, and the names on each.

use super::moves::kind;
use super::places::groups;
use super::sheet::{Cell, Column, Row, RowKind};
use crate::advise::Desk;
use crate::plan::{Doctor, FULL_TIME, Facility, Slot};
use crate::rules::checker::Situation;
use crate::text::collation::person_key;
use crate::text::names::short_facility;
use crate::text::numbers::number;
use crate::text::{Language, dates, sentences, t};

/// Cards side by side.
const CARDS: usize = 6;
/// Names under one card; where there are more it goes on in the next.
const NAMES: usize = 12;

/// The name of a place with its figures, and its doctors.
struct Card {
    head: String,
    names: Vec<String>,
}

pub fn columns() -> Vec<Column> {
    (0..CARDS).map(|_| Column::new(String::new(), 34)).collect()
}

pub fn rows(language: Language, desk: &Desk) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in groups(desk) {
        let area = group.area.map(|area| desk.plan().areas[area].name.clone());
        let heading = area.unwrap_or_else(|| t!(language, "sheet-no-area"));
        rows.push(row(RowKind::Heading, [heading]));
        let cards: Vec<Card> = group.facilities().flat_map(|slot| cards(language, desk, slot)).collect();
        for line in cards.chunks(CARDS) {
            rows.push(row(RowKind::Cards, line.iter().map(|card| card.head.clone())));
            let longest = line.iter().map(|card| card.names.len()).max().unwrap_or(0);
            rows.extend((0..longest).map(|at| {
                row(RowKind::Record, line.iter().map(|card| card.names.get(at).cloned().unwrap_or_default()))
            }));
        }
    }
    rows
}

fn row(kind: RowKind, texts: impl IntoIterator<Item = String>) -> Row {
    let mut cells: Vec<Cell> = texts.into_iter().map(Cell::text).collect();
    cells.resize(CARDS, Cell::Empty);
    Row { kind, cells }
}

/// The card of a place, in as many parts as its names need.
fn cards(language: Language, desk: &Desk, slot: Slot<Facility>) -> Vec<Card> {
    let names = names(language, desk, slot);
    let head = head(language, desk, slot);
    if names.is_empty() {
        return vec![Card { head, names }];
    }
    let parts = (0..).zip(names.chunks(NAMES));
    let of_part = |(part, names): (i32, &[String])| Card {
        head: if part == 0 { head.clone() } else { t!(language, "sheet-continued", name = short_name(desk, slot)) },
        names: names.to_vec(),
    };
    parts.map(of_part).collect()
}

fn short_name(desk: &Desk, slot: Slot<Facility>) -> String {
    short_facility(&desk.plan().facilities[slot].name)
}

/// "Hải Lạng: 1/4 bác sĩ", "BVĐKKV Tiên Yên: 46 bác sĩ, sàn 40".
pub fn head(language: Language, desk: &Desk, slot: Slot<Facility>) -> String {
    let name = short_name(desk, slot);
    let doctors = desk.checked().doctors_of(desk.plan(), desk.roster(), slot).unwrap_or(0);
    let doctors = number(language, doctors);
    match (desk.plan().facilities[slot].is_station(), desk.least_at(slot)) {
        (true, Some(least)) => {
            t!(language, "sheet-card-station", name = name, doctors = doctors, minimum = number(language, least))
        }
        (false, Some(least)) => {
            t!(language, "sheet-card-hospital", name = name, doctors = doctors, floor = number(language, least))
        }
        (_, None) => t!(language, "sheet-card", name = name, doctors = doctors),
    }
}

/// The doctors there on the day with their sessions a week, by name.
pub fn present(desk: &Desk, slot: Slot<Facility>) -> Vec<(Slot<Doctor>, i64)> {
    let present = &desk.roster().picture().at_facility(slot).present;
    let mut doctors: Vec<(Slot<Doctor>, i64)> = present.iter().map(|(&doctor, &sessions)| (doctor, sessions)).collect();
    doctors.sort_by_cached_key(|&(doctor, _)| person_key(&desk.plan().doctors[doctor].name));
    doctors
}

/// Those who are no names but a number.
pub fn unlisted(language: Language, number_of: u32) -> String {
    t!(language, "sheet-unlisted", number = number(language, number_of.into()))
}

/// The doctors there on the day, by name; at last those who are no names but a number.
fn names(language: Language, desk: &Desk, slot: Slot<Facility>) -> Vec<String> {
    let doctors = present(desk, slot);
    let mut names: Vec<String> =
        doctors.into_iter().map(|(doctor, sessions)| name(language, desk, slot, doctor, sessions)).collect();
    let more = desk.plan().facilities[slot].unlisted_doctors();
    if more > 0 {
        names.push(unlisted(language, more));
    }
    names
}

/// "Trần Thị Lan, CKI, Nhi (luân phiên đến 03/07/2026; 6 buổi)".
fn name(language: Language, desk: &Desk, slot: Slot<Facility>, doctor: Slot<Doctor>, sessions: i64) -> String {
    let record = &desk.plan().doctors[doctor];
    let rank = sentences::qualification_tag(record.qualification).to_owned();
    let specialty = record.specialties.first().map(|&of| sentences::specialty_tag(language, of)).unwrap_or_default();
    let parts = [record.name.clone(), rank, specialty];
    let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let mut marks: Vec<String> = brought(language, desk, slot, doctor).into_iter().collect();
    if sessions != i64::from(FULL_TIME) {
        marks.push(t!(language, "sheet-sessions-of", number = number(language, sessions)));
    }
    if marks.is_empty() { told } else { format!("{told} ({})", marks.join("; ")) }
}

/// "luân phiên có thời hạn đến 03/07/2026": the move by which a doctor is at a place; nothing where that is the baseline.
pub fn brought(language: Language, desk: &Desk, slot: Slot<Facility>, doctor: Slot<Doctor>) -> Option<String> {
    let (plan, roster) = (desk.plan(), desk.roster());
    let situation = Situation { plan, roster, settings: desk.checked().settings() };
    let sites = roster.links().sites(slot);
    let by =
        sites.iter().find_map(|&site| roster.brought_by(doctor, site).and_then(|step| situation.counted_move(step)))?;
    let kind = kind(language, by.record.kind).to_lowercase();
    Some(match by.record.end {
        Some(end) => t!(language, "sheet-until", kind = kind, end = dates::date(language, end)),
        None => kind,
    })
}
