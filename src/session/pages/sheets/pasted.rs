//! Rows copied from a table, as they are understood before they are taken.

use std::collections::BTreeMap;

use super::{SheetKind, doctors, reading, stations};
use crate::edit::{Change, Ids};
use crate::plan::{Birth, Doctor, Id, Plan, Slot};
use crate::session::Document;
use crate::text::folding::fold;
use crate::text::{Language, t};

/// As many rows are read at once.
pub const MOST_ROWS: usize = 20_000;

/// What was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub kind: SheetKind,
    /// What each column of the text is; none for those that are passed over.
    pub columns: Vec<Option<usize>>,
    /// The headings of columns that are passed over.
    pub passed_over: Vec<String>,
    pub new: usize,
    pub changed: usize,
    /// Rows that say what the plan says already.
    pub same: usize,
    /// What is not taken: the number of the line, and why.
    pub wrong: Vec<(usize, String)>,
    pub changes: Vec<Change>,
    /// What the lines so far are about: doctors by name and birth, stations by id.
    seen: BTreeMap<String, Vec<Option<Birth>>>,
}

/// Reads a text of rows and cells parted by tabs. A first line of headings says which column is which; without one they
/// stand as on the page, from `column` on.
pub fn read(
    kind: SheetKind,
    document: &Document,
    language: Language,
    (text, column): (&str, usize),
    ids: &mut Ids,
) -> Pasted {
    let lines = cells(text);
    let headings = lines.first().map(|line| line.iter().map(|cell| heading(kind, cell)).collect::<Vec<_>>());
    let is_heading = headings.as_ref().is_some_and(|found| found.iter().flatten().count() * 2 > found.len().max(1));
    let width = lines.iter().map(Vec::len).max().unwrap_or(0);
    let columns = match headings.filter(|_| is_heading) {
        Some(columns) => columns,
        None => (column..column + width).map(|column| (column < kind.columns()).then_some(column)).collect(),
    };
    let passed_over = match lines.first().filter(|_| is_heading) {
        Some(line) => {
            let unknown = line.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty());
            unknown.map(|(cell, _)| cell.clone()).collect()
        }
        None => Vec::new(),
    };
    let mut pasted = Pasted {
        kind,
        columns,
        passed_over,
        new: 0,
        changed: 0,
        same: 0,
        wrong: Vec::new(),
        changes: Vec::new(),
        seen: BTreeMap::new(),
    };
    let first = usize::from(is_heading);
    for (number, line) in lines.iter().enumerate().skip(first).take(MOST_ROWS) {
        if line.iter().all(std::string::String::is_empty) {
            continue;
        }
        match kind {
            SheetKind::Doctors => pasted.doctor(document, language, line, number + 1, ids),
            SheetKind::Stations => pasted.station(document, language, line, number + 1),
        }
    }
    pasted
}

/// What is copied from one cell alone: it is for a cell, whatever it says.
pub fn only_cell(text: &str) -> Option<String> {
    match &mut cells(text)[..] {
        [line] if line.len() == 1 => line.pop(),
        _ => None,
    }
}

/// Cells as spreadsheets put them on the clipboard: quoted where they hold a line end.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let lines = reader.records().filter_map(Result::ok);
    let clean = |cell: &str| cell.replace(['\r', '\n'], " ");
    lines.map(|line| line.iter().map(clean).collect()).collect()
}

/// The column a heading names: as the page calls it, in either language, or as lists do.
fn heading(kind: SheetKind, text: &str) -> Option<usize> {
    use doctors::Column as D;
    use stations::Column as S;
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    let named = (0..kind.columns())
        .find(|&column| Language::ALL.iter().any(|&language| fold(&kind.title(language, column)) == folded));
    let doctor = |column: D| doctors::COLUMNS.iter().position(|known| *known == column);
    let station = |column: S| stations::COLUMNS.iter().position(|known| *known == column);
    named.or_else(|| match (kind, folded.as_str()) {
        (SheetKind::Doctors, "ho va ten" | "ho ten" | "ten" | "bac si" | "name" | "full name") => doctor(D::Name),
        (SheetKind::Doctors, "ngay sinh" | "nam sinh" | "ngay thang nam sinh" | "born") => doctor(D::Birth),
        (SheetKind::Doctors, "gioi tinh" | "gioi" | "gender") => doctor(D::Sex),
        (SheetKind::Doctors, "trinh do" | "trinh do chuyen mon" | "hoc ham hoc vi" | "rank") => {
            doctor(D::Qualification)
        }
        (SheetKind::Doctors, "chuyen khoa" | "chuyen nganh" | "specialty") => doctor(D::Specialties),
        (SheetKind::Doctors, "don vi" | "don vi cong tac" | "noi cong tac" | "co so") => doctor(D::Place),
        (SheetKind::Doctors, "so buoi" | "so buoi tuan") => doctor(D::Sessions),
        (SheetKind::Doctors, "so gphn" | "so cchn" | "giay phep hanh nghe" | "chung chi hanh nghe") => {
            doctor(D::Licence)
        }
        (SheetKind::Doctors, "cam ket den" | "cam ket phuc vu" | "cam ket phuc vu den") => doctor(D::Bond),
        (SheetKind::Doctors, "mien luan phien den" | "mien luan phien") => doctor(D::Exempt),
        (SheetKind::Stations, "tram y te" | "don vi" | "ten tram" | "name") => station(S::Name),
        (SheetKind::Stations, "dan so" | "population" | "so dan") => station(S::Catchment),
        (SheetKind::Stations, "bien che" | "so bien che") => station(S::Posts),
        (SheetKind::Stations, "so y si" | "assistant doctors") => station(S::Assistants),
        (SheetKind::Stations, "so dieu duong" | "dieu duong vien") => station(S::Nurses),
        (SheetKind::Stations, "so ho sinh" | "nu ho sinh" | "ho sinh vien") => station(S::Midwives),
        (SheetKind::Stations, "duoc si" | "duoc si dai hoc" | "ds dai hoc") => station(S::Pharmacists),
        (SheetKind::Stations, "nhan luc khac" | "can bo khac") => station(S::Others),
        _ => None,
    })
}

impl Pasted {
    pub fn rows(&self) -> usize {
        self.new + self.changed + self.same
    }

    fn cell<'a>(&self, line: &'a [String], wanted: usize) -> Option<&'a str> {
        let place = self.columns.iter().position(|column| *column == Some(wanted))?;
        line.get(place).map(String::as_str)
    }

    /// The cells of a line in the order of the page: sessions rest on a place, whichever comes first in the text.
    fn in_order<'a>(&self, line: &'a [String]) -> Vec<(usize, &'a str)> {
        let cells = self.columns.iter().zip(line);
        let mut cells: Vec<_> = cells.filter_map(|(column, text)| Some(((*column)?, text.as_str()))).collect();
        cells.sort_by_key(|(column, _)| *column);
        cells
    }

    /// Whether a line before may be about the same. Each is worked out from the plan alone: of two, one would be lost.
    fn repeats(&mut self, name: String, birth: Option<Birth>) -> bool {
        let before = self.seen.entry(name).or_default();
        let is_repeated = before.iter().any(|one| one.is_none() || birth.is_none() || *one == birth);
        before.push(birth);
        is_repeated
    }

    /// Counts a row by what it changes.
    fn count(&mut self, is_new: bool, changes: Vec<Change>) {
        match (is_new, changes.is_empty()) {
            (true, _) => self.new += 1,
            (false, true) => self.same += 1,
            (false, false) => self.changed += 1,
        }
        self.changes.extend(changes);
    }

    fn doctor(&mut self, document: &Document, language: Language, line: &[String], number: usize, ids: &mut Ids) {
        let plan = document.plan();
        let column = |wanted| doctors::COLUMNS.iter().position(|known| *known == wanted);
        let cell = |wanted| column(wanted).and_then(|column| self.cell(line, column)).unwrap_or_default();
        let known = match known_doctor(plan, language, cell(doctors::Column::Name), cell(doctors::Column::Birth)) {
            Ok(known) => known,
            Err(why) => return self.wrong.push((number, why)),
        };
        let mut entry = match known {
            Some(slot) => doctors::DoctorRow::of(document, slot),
            None => doctors::DoctorRow::new(Id::new(ids())),
        };
        for (column, text) in self.in_order(line) {
            let column = doctors::COLUMNS[column];
            // An empty cell of somebody known says nothing, and takes nothing away.
            if text.is_empty() && (known.is_some() || column != doctors::Column::Name) {
                continue;
            }
            if known.is_some_and(|slot| column.says(document, language, slot, text)) {
                continue;
            }
            let put = match known {
                Some(slot) if column.is_by_move(document, slot) => Err(t!(language, "grid-moved")),
                _ => column.put(plan, language, &mut entry, text),
            };
            if let Err(why) = put {
                let title = column.title(language);
                let why = t!(language, "grid-wrong-cell", column = title, text = text, why = why);
                return self.wrong.push((number, why));
            }
        }
        if self.repeats(entry.doctor.name.to_lowercase(), entry.doctor.birth) {
            return self.wrong.push((number, t!(language, "grid-repeated")));
        }
        let changes = entry.changes(document, ids);
        self.count(known.is_none(), changes);
    }

    fn station(&mut self, document: &Document, language: Language, line: &[String], number: usize) {
        let plan = document.plan();
        let name = stations::COLUMNS.iter().position(|known| *known == stations::Column::Name);
        let name = name.and_then(|column| self.cell(line, column)).unwrap_or_default();
        let slot = match reading::place(language, plan, name, crate::plan::Facility::is_station) {
            Ok(Some(slot)) => slot,
            Ok(None) => return self.wrong.push((number, t!(language, "grid-no-name"))),
            Err(why) => return self.wrong.push((number, why)),
        };
        let mut facility = plan.facilities[slot].clone();
        for (column, text) in self.in_order(line) {
            let column = stations::COLUMNS[column];
            if text.is_empty() || !column.is_written() || column == stations::Column::Name {
                continue;
            }
            if let Err(why) = column.put(plan, (language, document.roster().date()), &mut facility, text) {
                let title = column.title(language);
                let why = t!(language, "grid-wrong-cell", column = title, text = text, why = why);
                return self.wrong.push((number, why));
            }
        }
        if self.repeats(facility.id.to_string(), None) {
            return self.wrong.push((number, t!(language, "grid-repeated")));
        }
        let changes = stations::changes(plan, facility);
        self.count(false, changes);
    }
}

/// The doctor of that name, and of that birth where both have one; none where there is nobody.
fn known_doctor(plan: &Plan, language: Language, name: &str, birth: &str) -> Result<Option<Slot<Doctor>>, String> {
    let folded = fold(name);
    if folded.is_empty() {
        return Err(t!(language, "grid-no-name"));
    }
    let birth = reading::birth(language, birth).map_err(|why| {
        let column = doctors::Column::Birth.title(language);
        t!(language, "grid-wrong-cell", column = column, text = birth, why = why)
    })?;
    let is_born_then = |doctor: &Doctor| birth.is_none() || doctor.birth.is_none() || doctor.birth == birth;
    // With tones: Hà and Hạ are two people.
    let is_called = |doctor: &Doctor| doctor.name.to_lowercase() == crate::text::names::clean(name).to_lowercase();
    let found =
        plan.doctors.slots().filter(|&slot| is_called(&plan.doctors[slot]) && is_born_then(&plan.doctors[slot]));
    match found.collect::<Vec<_>>()[..] {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        _ => Err(t!(language, "grid-several-doctors", name = name)),
    }
}
