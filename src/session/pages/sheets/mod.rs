//! The pages *Bác sĩ* and *Trạm*: every doctor, every station a row, edited in the cell, several at once, and pasted.

mod bonds;
pub mod copied;
pub mod doctors;
pub mod pasted;
pub mod reading;
pub mod stations;

use std::collections::BTreeSet;

use super::PageState;
use super::changes::Choice;
use crate::edit::{Change, Ids};
use crate::plan::{Facility, Id, Specialty};
use crate::session::action::PageAction;
use crate::session::{Carried, Document, nearest};
use crate::text::Language;
use crate::text::collation::SortKey;

/// What a sheet lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SheetKind {
    Doctors,
    Stations,
}

/// Which rows are listed beside what is searched for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Only {
    #[default]
    All,
    /// Doctors at work nowhere, and in no course.
    Unplaced,
    InTraining,
    /// Doctors whose last working day is within twelve months of the day shown.
    RetiringSoon,
    BelowMinimum,
    WithoutRegular,
}

/// What the rows are filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words found in any order, without diacritics if wished.
    pub words: String,
    /// Where doctors work.
    pub place: Option<Id<Facility>>,
    pub specialty: Option<Specialty>,
    pub only: Only,
}

/// What the user of a sheet can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetWish {
    /// Goes to a cell: row, column; and chooses the row.
    GoTo(String, usize, Choice),
    ChooseAll(bool),
    /// Sorts by a column; the same again turns the order around.
    SortBy(usize),
    Filter(Filter),
    /// Begins to edit the cell: with what has been typed, or with what stands in it.
    Edit {
        field: u64,
        label: String,
        typed: Option<String>,
    },
    /// Ends editing of that cell, and goes so many rows and columns on.
    Done {
        row: String,
        column: usize,
        down: isize,
        right: isize,
    },
    /// Writes a text into a column of the row, or of all chosen rows where it is one of them.
    Write {
        row: String,
        column: usize,
        text: String,
    },
    /// Reads what was copied from a table, to be told before it is taken.
    Paste(String),
    /// Takes what was told.
    TakePasted,
}

/// The state of a sheet.
#[derive(Debug)]
pub struct SheetPage {
    pub kind: SheetKind,
    pub chosen: BTreeSet<String>,
    /// The row a range is counted from: the one chosen last, or where that is hidden the nearest to it.
    anchor: Option<String>,
    /// The cell the keyboard is at.
    pub at: Option<(String, usize)>,
    /// Whether that cell is being edited.
    pub is_editing: bool,
    /// That cell is to come into sight, once.
    pub follow: bool,
    pub column: usize,
    pub descending: bool,
    pub filter: Filter,
    /// The rows in their order, and what they were worked out from.
    rows: Vec<String>,
    of: Option<(u64, Language, usize, bool, Filter)>,
}

/// The sheet of each kind.
#[derive(Debug)]
pub struct Sheets {
    doctors: SheetPage,
    stations: SheetPage,
}

impl Default for Sheets {
    fn default() -> Self {
        Self { doctors: SheetPage::new(SheetKind::Doctors), stations: SheetPage::new(SheetKind::Stations) }
    }
}

impl Sheets {
    pub fn of(&self, kind: SheetKind) -> &SheetPage {
        match kind {
            SheetKind::Doctors => &self.doctors,
            SheetKind::Stations => &self.stations,
        }
    }

    pub fn of_mut(&mut self, kind: SheetKind) -> &mut SheetPage {
        match kind {
            SheetKind::Doctors => &mut self.doctors,
            SheetKind::Stations => &mut self.stations,
        }
    }
}

/// What a row is sorted by. What is missing comes last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Words(SortKey),
    Number(i64),
    Missing,
}

/// Why a text is not taken, in words; or the changes it stands for.
pub type Written = Result<Vec<Change>, String>;

impl PageState for SheetPage {
    fn prepare(&mut self, document: &mut Document, _: Option<&Carried>, language: Language) {
        self.look(document, language);
    }

    fn drawn(&mut self) {
        self.follow = false;
    }

    fn escape(&self, _: &Document) -> Option<PageAction> {
        let lets_go = self.chosen.len() > 1 && !self.is_editing;
        lets_go.then_some(PageAction::Sheet(self.kind, SheetWish::ChooseAll(false)))
    }

    fn is_sheet(&self) -> bool {
        true
    }
}

impl SheetPage {
    pub fn new(kind: SheetKind) -> Self {
        Self {
            kind,
            chosen: BTreeSet::new(),
            anchor: None,
            at: None,
            is_editing: false,
            follow: false,
            column: 0,
            descending: false,
            filter: Filter::default(),
            rows: Vec::new(),
            of: None,
        }
    }

    /// The rows in their order, as they were last worked out.
    pub fn rows(&self) -> &[String] {
        &self.rows
    }

    /// Works out the rows, if the plan, the day, the order or the filter is another; what is not seen is no longer
    /// chosen, and not written into.
    pub fn look(&mut self, document: &Document, language: Language) {
        let now = (document.version(), language, self.column, self.descending, self.filter.clone());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        let rows = self.kind.rows(document, language, &self.filter, self.column, self.descending);
        let before = std::mem::replace(&mut self.rows, rows);
        self.of = Some(now);
        self.chosen = self.rows.iter().filter(|id| self.chosen.contains(*id)).cloned().collect();
        let seen: BTreeSet<&str> = self.rows.iter().map(String::as_str).collect();
        let near = |row: String| nearest(&before, &row, |row| seen.contains(row.as_str())).cloned();
        self.anchor = self.anchor.take().and_then(near);
        if self.at.as_ref().is_some_and(|(row, _)| !self.rows.contains(row)) {
            (self.at, self.is_editing) = (None, false);
        }
    }

    /// Carries out what concerns the sheet alone.
    pub fn update(&mut self, wish: &SheetWish) {
        match wish {
            SheetWish::GoTo(row, column, choice) => self.go_to(row, *column, *choice),
            SheetWish::ChooseAll(true) => self.chosen = self.rows.iter().cloned().collect(),
            SheetWish::ChooseAll(false) => self.chosen.clear(),
            SheetWish::SortBy(column) => {
                self.descending = self.column == *column && !self.descending;
                self.column = *column;
            }
            SheetWish::Filter(filter) => {
                self.filter = filter.clone();
                // What is not seen is not edited along.
                self.chosen.clear();
            }
            SheetWish::Edit { .. } => {
                self.is_editing = self.at.is_some();
                self.follow = true;
            }
            SheetWish::Done { row, column, down, right } => {
                if self.at.as_ref().is_some_and(|(at, of)| at == row && of == column) {
                    self.is_editing = false;
                    // Of several rows written at once the next one would be written into with all of them: a first step
                    // ends the cell, and who goes on means that row alone.
                    let is_several = self.written_to(row).len() > 1;
                    let down = if is_several { down - down.signum() } else { *down };
                    if is_several && down != 0 {
                        self.chosen.clear();
                    }
                    // A cell that is only left may be out of sight, and stays there.
                    if (down, *right) != (0, 0) {
                        self.walk(down, *right, Choice::Only);
                    }
                }
            }
            SheetWish::Write { .. } | SheetWish::Paste(_) | SheetWish::TakePasted => {}
        }
    }

    fn go_to(&mut self, row: &str, column: usize, choice: Choice) {
        let before = self.at.replace((row.to_owned(), column));
        if before != self.at {
            self.is_editing = false;
        }
        self.follow = true;
        match choice {
            // A cell of a row that is chosen already: the others stay chosen, to be edited along.
            Choice::Only if self.chosen.len() > 1 && self.chosen.contains(row) => {}
            Choice::Only => self.chosen = [row.to_owned()].into(),
            Choice::Toggle => {
                if !self.chosen.remove(row) {
                    self.chosen.insert(row.to_owned());
                }
            }
            Choice::Through => {
                let place = |id: &str| self.rows.iter().position(|known| known == id);
                let here = place(row);
                let there = self.anchor.as_deref().and_then(place).or(here);
                // The range goes as far as here, and no longer as far as before.
                let before = before.as_ref().and_then(|(row, _)| place(row));
                if let (Some(before), Some(there)) = (before, there) {
                    for row in &self.rows[before.min(there)..=before.max(there)] {
                        self.chosen.remove(row);
                    }
                }
                if let (Some(here), Some(there)) = (here, there) {
                    self.chosen.extend(self.rows[here.min(there)..=here.max(there)].iter().cloned());
                }
                // Where it begins with this row the next one does too.
                if here != there {
                    return;
                }
            }
        }
        self.anchor = Some(row.to_owned());
    }

    /// The cell so many rows and columns on; at the edge it stays. Where the cell has gone out of the list the keyboard
    /// comes back near to it, or else to the first row.
    pub fn walked(&self, down: isize, right: isize) -> Option<(String, usize)> {
        self.walked_from(self.at.as_ref(), down, right)
    }

    /// The same from another cell.
    pub fn walked_from(&self, at: Option<&(String, usize)>, down: isize, right: isize) -> Option<(String, usize)> {
        let last = self.rows.len().checked_sub(1)?;
        let place = |row: &String| self.rows.iter().position(|known| known == row);
        let here = at.and_then(|(row, _)| place(row));
        let back = || self.anchor.as_ref().and_then(place).unwrap_or(0);
        let row = here.map_or_else(back, |here| here.saturating_add_signed(down).min(last));
        let column = at.map_or(0, |(_, column)| *column);
        let column = column.saturating_add_signed(right).min(self.kind.columns() - 1);
        Some((self.rows[row].clone(), column))
    }

    fn walk(&mut self, down: isize, right: isize, choice: Choice) {
        if let Some((row, column)) = self.walked(down, right) {
            self.go_to(&row, column, choice);
        }
    }

    /// The rows a text written into a cell is for: all chosen ones, where the row is one of them.
    pub fn written_to(&self, row: &str) -> Vec<String> {
        if self.chosen.len() > 1 && self.chosen.contains(row) {
            self.rows.iter().filter(|id| self.chosen.contains(*id)).cloned().collect()
        } else {
            vec![row.to_owned()]
        }
    }
}

impl SheetKind {
    pub fn columns(self) -> usize {
        match self {
            Self::Doctors => doctors::COLUMNS.len(),
            Self::Stations => stations::COLUMNS.len(),
        }
    }

    pub fn title(self, language: Language, column: usize) -> String {
        match self {
            Self::Doctors => doctors::COLUMNS[column].title(language),
            Self::Stations => stations::COLUMNS[column].title(language),
        }
    }

    /// Whether anything can be written into a column.
    pub fn is_written(self, column: usize) -> bool {
        match self {
            Self::Doctors => true,
            Self::Stations => stations::COLUMNS[column].is_written(),
        }
    }

    /// What stands in a cell.
    pub fn text(self, document: &Document, language: Language, row: &str, column: usize) -> String {
        match self {
            Self::Doctors => document
                .plan()
                .doctors
                .find(row)
                .map_or_else(String::new, |slot| doctors::COLUMNS[column].text(document, language, slot)),
            Self::Stations => document
                .plan()
                .facilities
                .find(row)
                .map_or_else(String::new, |slot| stations::COLUMNS[column].text(document, language, slot)),
        }
    }

    /// What writing a text into a column of several rows changes; or why it cannot be written there.
    ///
    /// # Errors
    /// The text is none for that column, or a row takes none there.
    pub fn write(
        self,
        document: &Document,
        language: Language,
        (rows, column): (&[String], usize),
        text: &str,
        ids: &mut Ids,
    ) -> Written {
        let mut changes = Vec::new();
        for row in rows {
            changes.extend(match self {
                Self::Doctors => doctors::write(document, language, row, column, text, ids)?,
                Self::Stations => stations::write(document, language, row, column, text)?,
            });
        }
        Ok(changes)
    }

    fn rows(
        self,
        document: &Document,
        language: Language,
        filter: &Filter,
        column: usize,
        descending: bool,
    ) -> Vec<String> {
        match self {
            Self::Doctors => doctors::rows(document, language, filter, column, descending),
            Self::Stations => stations::rows(document, language, filter, column, descending),
        }
    }
}

/// Rows in the order of their ranks, what is missing last either way; ties by id.
fn sorted(mut rows: Vec<(Rank, String)>, descending: bool) -> Vec<String> {
    rows.sort_by(|(a, a_id), (b, b_id)| {
        let missing = |rank: &Rank| *rank == Rank::Missing;
        let order = if descending { b.cmp(a) } else { a.cmp(b) };
        missing(a).cmp(&missing(b)).then(order).then_with(|| a_id.cmp(b_id))
    });
    rows.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{ChangeSet, Deed};
    use crate::fixture::Fixture;

    const VI: Language = Language::Vietnamese;

    /// Five doctors, of whom "b" is the only one who is no family doctor.
    fn document() -> Document {
        let of = |id: &str| (id != "b").then_some(Specialty::Family).into_iter().collect();
        let all = ["a", "b", "c", "d", "e"].into_iter();
        let plan = all.fold(Fixture::new(), |plan, id| plan.doctor_with(id, |doctor| doctor.specialties = of(id)));
        Document::new(plan.build(), None)
    }

    fn family() -> SheetWish {
        SheetWish::Filter(Filter { specialty: Some(Specialty::Family), ..Filter::default() })
    }

    fn sheet(document: &Document, wishes: &[SheetWish]) -> SheetPage {
        let mut sheet = SheetPage::new(SheetKind::Doctors);
        sheet.look(document, VI);
        for wish in wishes {
            sheet.update(wish);
            sheet.look(document, VI);
        }
        sheet
    }

    fn go(row: &str, choice: Choice) -> SheetWish {
        SheetWish::GoTo(row.to_owned(), 0, choice)
    }

    fn chosen(sheet: &SheetPage) -> Vec<&str> {
        sheet.chosen.iter().map(String::as_str).collect()
    }

    #[test]
    fn a_range_begins_at_the_row_nearest_to_one_that_is_hidden() {
        let document = document();
        let mut sheet = sheet(&document, &[go("b", Choice::Only), go("c", Choice::Through), family()]);
        assert_eq!((chosen(&sheet), sheet.rows().len()), (vec![], 4));
        let (row, column) = sheet.walked(1, 0).expect("a row");
        sheet.update(&SheetWish::GoTo(row, column, Choice::Through));
        assert_eq!(chosen(&sheet), ["c", "d"]);
    }

    #[test]
    fn a_range_is_drawn_back_and_around_the_row_it_begins_at() {
        let begun = [go("a", Choice::Only), go("c", Choice::Toggle), go("e", Choice::Through)];
        let mut sheet = sheet(&document(), &begun);
        assert_eq!(chosen(&sheet), ["a", "c", "d", "e"]);
        sheet.update(&go("d", Choice::Through));
        assert_eq!(chosen(&sheet), ["a", "c", "d"]);
        sheet.update(&go("b", Choice::Through));
        assert_eq!(chosen(&sheet), ["a", "b", "c"]);
    }

    #[test]
    fn the_keyboard_comes_back_near_to_the_row_that_is_hidden() {
        let document = document();
        let mut sheet = sheet(&document, &[go("b", Choice::Only), family()]);
        assert_eq!(sheet.at, None);
        assert_eq!(sheet.walked(1, 0), Some(("c".to_owned(), 0)));
        sheet.update(&go("c", Choice::Through));
        assert_eq!(chosen(&sheet), ["c"]);
    }

    #[test]
    fn rows_that_an_edit_hides_are_no_longer_chosen() {
        let mut document = document();
        let mut sheet = sheet(&document, &[family(), SheetWish::ChooseAll(true)]);
        assert_eq!(chosen(&sheet), ["a", "c", "d", "e"]);
        let before = document.plan().doctors.get(&"c".into()).expect("it is there").clone();
        let after = crate::plan::Doctor { specialties: crate::plan::Specialties::new(), ..before.clone() };
        let edit = ChangeSet { deed: Deed::Recovered, changes: vec![Change::replace(before, after)] };
        document.make(edit).expect("it may be changed");
        sheet.look(&document, VI);
        assert_eq!(chosen(&sheet), ["a", "d", "e"]);
        assert_eq!(sheet.written_to("a"), ["a", "d", "e"], "as many as are told are written into");
        document.undo();
        sheet.look(&document, VI);
        assert_eq!(chosen(&sheet), ["a", "d", "e"], "what was let go of does not come back");
    }
}
