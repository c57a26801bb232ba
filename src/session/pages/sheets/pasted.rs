//! Rows and cells copied from a table, as they are understood before they are taken.

use std::collections::BTreeMap;

use super::copied::{MOST_LINES, cells, headings, is_empty};
use super::{SheetKind, SheetPage, doctors, reading, stations};
use crate::edit::{Change, Ids};
use crate::plan::{Birth, Doctor, Id, Plan, Slot};
use crate::session::Document;
use crate::text::folding::fold;
use crate::text::{Language, t};

/// What was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub kind: SheetKind,
    /// What each column of the text is; none for those that are passed over.
    pub columns: Vec<Option<usize>>,
    /// The headings of columns that are passed over.
    pub passed_over: Vec<String>,
    /// It names nobody: its cells fill those of the page.
    pub fills: bool,
    /// It is all taken without being told, as one cell is.
    pub at_once: bool,
    /// There are more lines than are read.
    pub is_cut: bool,
    pub new: usize,
    pub changed: usize,
    /// Rows that say what the plan says already.
    pub same: usize,
    /// What is not taken, a row or a cell: the number of the line, and why.
    pub wrong: Vec<(usize, String)>,
    pub changes: Vec<Change>,
    /// What the lines so far are about: doctors by name and birth, stations by id.
    seen: BTreeMap<String, Vec<Option<Birth>>>,
}

/// The changes that several texts of a row stand for; and which of them are not taken, with why, in words.
pub type Filled = (Vec<Change>, Vec<(usize, String)>);

/// The cell that cells without names begin at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The rows they fill, one below the other: all chosen ones, or that of the cell and those below it.
    pub rows: Vec<String>,
    pub column: usize,
    /// The rows are chosen: a line alone is for each of them.
    pub is_chosen: bool,
}

impl Corner {
    /// The cell the keyboard is at.
    pub fn of(sheet: &SheetPage) -> Option<Self> {
        let (row, column) = sheet.at.as_ref()?;
        let chosen = sheet.written_to(row);
        let is_chosen = chosen.len() > 1;
        let below = || sheet.rows().iter().skip_while(|known| *known != row).cloned().collect();
        Some(Self { rows: if is_chosen { chosen } else { below() }, column: *column, is_chosen })
    }
}

/// Reads a text of rows and cells parted by tabs. A first line of headings says which column is which; without one they
/// stand as on the page, from the corner on. Lines that name nobody fill the rows there.
pub fn read(
    kind: SheetKind,
    document: &Document,
    language: Language,
    (text, corner): (&str, Option<&Corner>),
    ids: &mut Ids,
) -> Pasted {
    let mut lines = cells(text);
    let is_cut = lines.len() > MOST_LINES;
    lines.truncate(MOST_LINES);
    let from = corner.map_or(0, |corner| corner.column);
    let top = lines.iter().position(|line| !is_empty(line)).unwrap_or_default();
    let headings = lines.get(top).and_then(|line| headings(kind, language, line, from));
    let is_headed = headings.is_some();
    let width = lines.iter().map(Vec::len).max().unwrap_or(0);
    let columns = match headings {
        Some(columns) => columns,
        None => (from..from + width).map(|column| (column < kind.columns()).then_some(column)).collect(),
    };
    let passed_over = match lines.get(top).filter(|_| is_headed) {
        Some(line) => {
            let unknown = line.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty());
            unknown.map(|(cell, _)| cell.clone()).collect()
        }
        None => Vec::new(),
    };
    // The first column of either page is the name.
    let filled = corner.filter(|_| !columns.contains(&Some(0)));
    let mut pasted = Pasted {
        kind,
        columns,
        passed_over,
        fills: filled.is_some(),
        at_once: false,
        is_cut,
        new: 0,
        changed: 0,
        same: 0,
        wrong: Vec::new(),
        changes: Vec::new(),
        seen: BTreeMap::new(),
    };
    let first = if is_headed { top + 1 } else { 0 };
    if let Some(corner) = filled {
        pasted.fill(document, language, corner, (first, &lines[first..]), ids);
        pasted.at_once = !is_headed && !is_cut && pasted.wrong.is_empty() && !pasted.changes.is_empty();
        return pasted;
    }
    for (number, line) in lines.iter().enumerate().skip(first) {
        if is_empty(line) {
            continue;
        }
        match kind {
            SheetKind::Doctors => pasted.doctor(document, language, line, number + 1, ids),
            SheetKind::Stations => pasted.station(document, language, line, number + 1),
        }
    }
    pasted
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

    /// Cells into those of the page, a line a row. What cannot be written is told cell by cell; an empty cell says
    /// nothing, and takes nothing away.
    fn fill(
        &mut self,
        document: &Document,
        language: Language,
        corner: &Corner,
        (first, lines): (usize, &[Vec<String>]),
        ids: &mut Ids,
    ) {
        let kind = self.kind;
        let is_for_each = corner.is_chosen && lines.len() == 1;
        for (place, line) in lines.iter().enumerate() {
            let number = first + place + 1;
            // Below headings what has none is passed over.
            let over = self.columns.iter().copied().zip(line).filter(|(column, _)| first == 0 && column.is_none());
            let over = over.map(|(_, text)| text.as_str()).filter(|text| !text.is_empty());
            self.wrong.extend(over.map(|text| (number, t!(language, "grid-no-column", text = text))));
            let cells: Vec<_> = self.in_order(line).into_iter().filter(|(_, text)| !text.is_empty()).collect();
            let rows = if is_for_each { Some(&corner.rows[..]) } else { corner.rows.get(place..=place) };
            let Some(rows) = rows else {
                let told = |(column, text): (usize, &str)| {
                    let (title, why) = (kind.title(language, column), t!(language, "grid-no-row"));
                    (number, t!(language, "grid-wrong-cell", column = title, text = text, why = why))
                };
                self.wrong.extend(cells.into_iter().map(told));
                continue;
            };
            for row in rows {
                self.fill_row(document, language, (row.as_str(), number), &cells, ids);
            }
        }
    }

    fn fill_row(
        &mut self,
        document: &Document,
        language: Language,
        (row, number): (&str, usize),
        cells: &[(usize, &str)],
        ids: &mut Ids,
    ) {
        if cells.is_empty() {
            return;
        }
        let kind = self.kind;
        let (changes, wrong) = match kind {
            SheetKind::Doctors => doctors::fill(document, language, row, cells, ids),
            SheetKind::Stations => stations::fill(document, language, row, cells),
        };
        let name = kind.text(document, language, row, 0);
        let told = |(place, why): &(usize, String)| {
            let (column, text) = cells[*place];
            let (title, name, why) = (kind.title(language, column), name.as_str(), why.as_str());
            (number, t!(language, "grid-wrong-there", name = name, column = title, text = text, why = why))
        };
        self.wrong.extend(wrong.iter().map(told));
        // A row of which nothing is taken is neither changed nor as it was.
        if wrong.is_empty() || !changes.is_empty() {
            self.count(false, changes);
        }
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
            let put = match known {
                Some(slot) => column.enter(document, language, (slot, &mut entry), text),
                None => column.put(plan, language, &mut entry, text),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{AnyRecord, Licence, Sex};
    use crate::session::pages::sheets::doctors::Column;

    const VI: Language = Language::Vietnamese;

    /// Four doctors of a station, called as their ids.
    fn document() -> Document {
        let all = ["a", "b", "c", "d"].into_iter();
        let plan = all.fold(Fixture::new().station("s"), |plan, id| plan.doctor_at(id, "s"));
        Document::new(plan.build(), None)
    }

    /// A cell of the first of these rows.
    fn below(rows: &[&str], column: Column) -> Corner {
        let column = doctors::COLUMNS.iter().position(|known| *known == column).expect("a column");
        Corner { rows: rows.iter().map(|&row| row.to_owned()).collect(), column, is_chosen: false }
    }

    fn filled(text: &str, corner: &Corner) -> Pasted {
        read(SheetKind::Doctors, &document(), VI, (text, Some(corner)), &mut String::new)
    }

    /// The doctors that are changed, each with what is said of him or her.
    fn said<T>(pasted: &Pasted, of: impl Fn(&Doctor) -> T) -> Vec<(String, T)> {
        let after = pasted.changes.iter().filter_map(|change| match change.after.as_ref()? {
            AnyRecord::Doctor(doctor) => Some((doctor.id.to_string(), of(doctor))),
            _ => None,
        });
        after.collect()
    }

    fn sexes(pasted: &Pasted) -> Vec<(String, Option<Sex>)> {
        said(pasted, |doctor| doctor.sex)
    }

    fn of<T>(id: &str, value: T) -> (String, T) {
        (id.to_owned(), value)
    }

    fn licence(number: &str) -> Licence {
        Licence::Number { number: number.to_owned(), until: None }
    }

    #[test]
    fn a_column_without_names_fills_the_rows_from_the_cell_on_and_an_empty_cell_has_its_row() {
        let pasted = filled("1/A\r\n\r\n3/A\r\n", &below(&["b", "c", "d"], Column::Licence));
        let licences = said(&pasted, |doctor| doctor.licence.clone());
        assert_eq!(licences, [of("b", licence("1/A")), of("d", licence("3/A"))]);
        assert!(pasted.at_once && pasted.wrong.is_empty());
        assert_eq!((pasted.new, pasted.changed, pasted.same), (0, 2, 0));
    }

    #[test]
    fn a_block_fills_columns_as_well_and_a_cell_may_rest_on_the_one_before() {
        let pasted = filled("05/03/1970\tnam\n1980\tNữ\n", &below(&["a", "b"], Column::Birth));
        assert!(pasted.at_once, "{:?}", pasted.wrong);
        assert_eq!(sexes(&pasted), [of("a", Some(Sex::Male)), of("b", Some(Sex::Female))]);
        let text = "Ngày sinh\tGiới\tNghỉ hưu\n05/03/1970\tnam\t31/03/2034\n";
        let headed = filled(text, &below(&["a"], Column::Retirement));
        assert_eq!((headed.changed, headed.wrong.len(), headed.at_once), (1, 0, false), "headings are told first");
    }

    #[test]
    fn what_cannot_be_read_is_told_cell_by_cell_and_the_rest_is_offered() {
        let text = "1970\tkhông\n31/02/1980\tnữ\n1990\tnam\n";
        let pasted = filled(text, &below(&["c", "d"], Column::Birth));
        assert!(pasted.fills && !pasted.at_once);
        assert_eq!((pasted.changed, pasted.same), (2, 0));
        let told: Vec<_> = pasted.wrong.iter().map(|(line, why)| (*line, why.as_str())).collect();
        assert_eq!(
            told,
            [
                (1, "c: Giới “không”: Chưa rõ là nam hay nữ."),
                (2, "d: Ngày sinh “31/02/1980”: Lịch không có ngày này"),
                (3, "Ngày sinh “1990”: Không còn dòng nào để điền."),
                (3, "Giới “nam”: Không còn dòng nào để điền."),
            ]
        );
        let over = filled("x\tthừa\n", &below(&["a"], Column::Pinned));
        assert_eq!(over.wrong, [(1, "Không còn cột nào để điền “thừa”.".to_owned())]);
        assert_eq!(over.changed, 1);
    }

    #[test]
    fn chosen_rows_are_the_ones_filled_and_a_line_alone_is_for_each_of_them() {
        let chosen = Corner { is_chosen: true, ..below(&["a", "c"], Column::Sex) };
        let each = filled("nam\tCKI\n", &chosen);
        assert_eq!(sexes(&each), [of("a", Some(Sex::Male)), of("c", Some(Sex::Male))]);
        let three = filled("nam\nnữ\nnữ\n", &chosen);
        assert_eq!(sexes(&three), [of("a", Some(Sex::Male)), of("c", Some(Sex::Female))]);
        assert_eq!(three.wrong.len(), 1, "nothing is written into a row that is not chosen");
    }

    #[test]
    fn a_rank_is_no_heading_where_ranks_stand() {
        let pasted = filled("Bác sĩ\nBác sĩ CKI\n", &below(&["a", "b"], Column::Qualification));
        assert_eq!((pasted.new, pasted.changed, pasted.same, pasted.at_once), (0, 1, 1, true));
        let elsewhere = below(&["a", "b"], Column::Licence);
        assert_eq!(filled("Bác sĩ\nLê An\n", &elsewhere).new, 1, "a list of names");
        assert_eq!(filled("Số GPHN\n1/A\n", &elsewhere).changed, 1, "the heading is no licence");
    }

    #[test]
    fn lines_beyond_those_that_are_read_are_told_and_none_of_them_is_taken() {
        let read = |line: usize| filled(&format!("nam{}nữ", "\n".repeat(line - 1)), &below(&["a"], Column::Sex));
        let last = read(MOST_LINES);
        assert_eq!((last.is_cut, last.changed, last.wrong.len()), (false, 1, 1));
        for beyond in [MOST_LINES + 1, MOST_LINES + 9].map(read) {
            assert_eq!((beyond.is_cut, beyond.changed, beyond.wrong.len()), (true, 1, 0));
            assert!(!beyond.at_once, "it is told first");
        }
    }

    #[test]
    fn the_number_of_a_line_counts_the_empty_ones_above_it() {
        let text = "\nHọ và tên\tNgày sinh\n\nLê An\t\"31/02\n1980\"\nLê Ba\t31/02/1980\n";
        let pasted = read(SheetKind::Doctors, &document(), VI, (text, None), &mut String::new);
        assert_eq!(pasted.wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5]);
    }
}
