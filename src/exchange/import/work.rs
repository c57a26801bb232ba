//! What reading the rows of a list has in common, whatever it lists: cells by field, units, doubts, rows left out.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::field::{Field, ListKind};
use super::header::Layout;
use super::headings::{is_department, is_district};
use super::hospitals::may_be_hospital;
use super::lines::{Line, lines};
use super::places::{Match, Places};
use super::problem::{Code, FixLabel, Problem};
use super::reading::words::{has_no_place, is_ditto, says_as_above};
use super::several;
use super::sheet::{At, CellValue, Sheet, one_line, shown};
use super::understood::{Choices, Meant, Skipped, UnknownPlace, Watch};
use super::unit_names::{UnitName, council_in, named_in, undated};
use crate::plan::{Facility, Id, Plan};
use crate::text::folding::fold;

pub(super) struct Work<'a> {
    watch: &'a mut Watch<'a>,
    /// Nobody waits any more.
    given_up: bool,
    pub sheet: &'a Sheet,
    pub layout: &'a Layout,
    pub plan: &'a Plan,
    pub places: &'a Places,
    pub choices: &'a Choices,
    pub lines: BTreeMap<u32, Line>,
    pub problems: Vec<Problem>,
    /// Rows of units of which none is taken.
    pub left_out: BTreeSet<u32>,
    skipped: Vec<Skipped>,
    unknown: Vec<UnknownPlace>,
    /// Names looked up before, with the district beside them.
    known: BTreeMap<(String, Option<String>), Match>,
    unit: Unit,
    /// What the title says, once it is asked for.
    title: Option<Named>,
    /// The district whose name stands above those of the units.
    district: Option<String>,
    /// How many digits most licences begin with, once it is asked for.
    pub licence_length: OnceCell<usize>,
    /// Whether the name of a unit stands in every row, once it is asked for.
    row_by_row: OnceCell<bool>,
    /// Cells that only say "as above", with the one they mean.
    repeated: BTreeMap<At, At>,
}

/// Whose rows are being read.
#[derive(Clone, Debug, Default)]
struct Unit {
    /// Of the last name above the rows, if it is known.
    group: Named,
    /// Of the last row that named one itself.
    last: Named,
    /// What it was called there.
    said: String,
}

/// A unit a row or a name above rows has told.
#[derive(Clone, Debug, Default)]
enum Named {
    #[default]
    Nobody,
    /// One the plan does not know, or that is asked about.
    Unknown,
    /// One whose rows are to be left out.
    Refused,
    Known(Id<Facility>),
}

impl Named {
    fn known(&self) -> Option<Id<Facility>> {
        match self {
            Self::Known(id) => Some(id.clone()),
            Self::Nobody | Self::Unknown | Self::Refused => None,
        }
    }

    fn is_told(&self) -> bool {
        !matches!(self, Self::Nobody)
    }
}

type Finished = (BTreeMap<u32, Line>, Vec<Skipped>, Vec<Problem>, Vec<UnknownPlace>, BTreeSet<u32>);

impl<'a> Work<'a> {
    pub fn new(
        sheet: &'a Sheet,
        layout: &'a Layout,
        (plan, places): (&'a Plan, &'a Places),
        choices: &'a Choices,
        watch: &'a mut Watch<'a>,
    ) -> Self {
        let is_unit = |text: &str| {
            let unit = UnitName::new(text);
            unit.is_unit() || unit.kind.is_some() || unit.town || is_department(text)
        };
        let is_place = |text: &str| places.find(text, None).id().is_some();
        let lines = lines(sheet, layout, &is_unit, &is_place);
        let repeated = repeated(sheet, layout, &lines);
        Self {
            watch,
            given_up: false,
            sheet,
            layout,
            plan,
            places,
            choices,
            lines,
            problems: Vec::new(),
            left_out: BTreeSet::new(),
            skipped: Vec::new(),
            unknown: Vec::new(),
            known: BTreeMap::new(),
            unit: Unit::default(),
            title: None,
            district: None,
            licence_length: OnceCell::new(),
            row_by_row: OnceCell::new(),
            repeated,
        }
    }

    /// Rows left out in the order of the sheet, those of one reason beside each other together; empty ones apart.
    pub fn finish(mut self) -> Finished {
        self.problems.sort_by_key(|problem| (problem.at.map(|at| (at.row, at.column)), problem.code));
        // Of a cell merged over several rows each of them tells the same.
        self.problems.dedup();
        // What a formula failed at is said once, and nobody is asked what its mark may mean.
        let faults = self.problems.iter().filter(|problem| problem.code == Code::FormulaFault);
        let faults: BTreeSet<At> = faults.filter_map(|problem| problem.at).collect();
        let is_faulty = |at: &At| faults.contains(at);
        self.problems.retain(|told| told.code == Code::FormulaFault || !told.at.as_ref().is_some_and(is_faulty));
        self.unknown.retain(|unknown| !unknown.cells.iter().all(is_faulty));
        let first = self.layout.first_row();
        let mut empty = [(); 2].map(|()| Skipped { why: "empty", ..Skipped::default() });
        let mut merged: Vec<Skipped> = Vec::new();
        self.skipped.sort_by_key(|skipped| skipped.rows.first().copied());
        for skipped in self.skipped {
            if skipped.why == "empty" {
                let part = usize::from(skipped.rows.first().is_some_and(|&row| row >= first));
                empty[part].rows.extend(skipped.rows);
                continue;
            }
            let joins = matches!(skipped.why, "title" | "signature" | "note" | "other_table" | "left");
            let is_empty = |row: u32| self.lines.get(&row).is_none_or(|line| *line == Line::Empty);
            let follows = |last: &Skipped| match (last.rows.last(), skipped.rows.first()) {
                (Some(&last), Some(&first)) => (last + 1..first).all(is_empty),
                _ => false,
            };
            match merged.last_mut().filter(|last| joins && last.why == skipped.why && follows(last)) {
                Some(last) => last.rows.extend(skipped.rows),
                None => merged.push(skipped),
            }
        }
        merged.extend(empty.into_iter().filter(|part| !part.rows.is_empty()));
        (self.lines, merged, self.problems, self.unknown, self.left_out)
    }

    pub fn tell(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    pub fn skip(&mut self, skipped: Skipped) {
        self.skipped.push(skipped);
    }

    /// The cell of a row under a field, if it holds anything; also where it is merged with the one above, or repeats it.
    pub fn value(&self, row: u32, field: Field) -> Option<(At, &'a CellValue)> {
        let at = At::new(row, self.layout.column(field)?);
        if let Some(&meant) = self.repeated.get(&at) {
            let (_, cell) = self.sheet.covering(meant)?;
            return (!shown(&cell.value).is_empty()).then_some((at, &cell.value));
        }
        let (from, cell) = self.sheet.covering(at)?;
        let is_unit = field.is_unit();
        if is_unit && says_as_above(&shown(&cell.value)) {
            return None;
        }
        // A name or a number that stands merged over several rows belongs to the first.
        let is_own = from.row == row || is_unit || field.can_repeat() && from.column == at.column;
        (is_own && !shown(&cell.value).is_empty()).then_some((from, &cell.value))
    }

    pub fn text(&self, row: u32, field: Field) -> String {
        self.value(row, field).map(|(_, value)| shown(value)).unwrap_or_default()
    }

    /// The cell a doubt about a field of a row is about, also where it is empty.
    pub fn at(&self, row: u32, field: Field) -> Option<At> {
        self.layout.column(field).map(|column| At::new(row, column))
    }

    /// Titles, sums, units' names and the like become rows left out; what is left are the rows to be read.
    pub fn pass(&mut self, row: u32, line: &Line) -> bool {
        let last = self.lines.keys().next_back().copied().unwrap_or(row).max(1);
        self.given_up |= !(self.watch)((u64::from(row) * 100 / u64::from(last)).min(100) as u8);
        if self.given_up {
            return false;
        }
        match line {
            Line::Data => return true,
            Line::Header => return false,
            Line::Group { at, text } => {
                let facility = self.enter(*at, text);
                self.skip(Skipped { facility, ..Skipped::new(row, "group") });
            }
            Line::Subtotal(says) => {
                let of = self.unit.group.known();
                self.skip(Skipped { of, says: says.clone(), ..Skipped::new(row, "subtotal") });
            }
            Line::Total(says) => self.skip(Skipped { says: says.clone(), ..Skipped::new(row, "total") }),
            other => {
                if let Some(why) = other.why() {
                    self.skip(Skipped::new(row, why));
                }
            }
        }
        false
    }

    /// Below the name of a unit. A department leaves the unit as it was; areas above stations are no units.
    fn enter(&mut self, at: At, text: &str) -> Option<Id<Facility>> {
        if is_department(text) || self.layout.kind == ListKind::Stations {
            return self.unit.group.known();
        }
        if self.is_area(at, text) {
            self.unit = Unit::default();
            self.district = Some(UnitName::district_of(text)).filter(|_| is_district(text));
            return None;
        }
        let district = self.district.clone();
        let facility = self.place(at, text, district.as_deref());
        self.unit = Unit { group: self.named(text, facility.as_ref()), ..Unit::default() };
        facility
    }

    /// A heading over several units, as a district or a part of the province: the next row with anything in it is the
    /// name of a unit, and what it says itself is none that is known.
    fn is_area(&self, at: At, text: &str) -> bool {
        let next = self.lines.range(at.row + 1..).map(|(_, line)| line).find(|line| **line != Line::Empty);
        let Some(Line::Group { text: below, .. }) = next else { return false };
        let is_wide = is_district(text) || fold(text).starts_with("khu vuc ");
        !is_department(below) && (is_wide || self.places.find(text, None).id().is_none())
    }

    /// The place a name means. What it means was chosen, is known, or is asked.
    pub fn place(&mut self, at: At, text: &str, district: Option<&str>) -> Option<Id<Facility>> {
        let key = (text.to_owned(), district.map(str::to_owned));
        let is_first = !self.known.contains_key(&key);
        let (places, choices, plan) = (self.places, self.choices, self.plan);
        let found = self.known.entry(key).or_insert_with(|| several::find(places, text, district)).clone();
        let chosen = match choices.places.get(text) {
            Some(Meant::Known(id)) => Some(id).filter(|id| plan.facilities.contains(id)),
            // It is in the plan that the list is held against.
            Some(Meant::NewHospital) => found.id(),
            Some(Meant::Refused) | None => None,
        };
        if chosen.is_some() || self.is_refused(text) {
            let nearest: &[Id<Facility>] = if let Match::Unknown(nearest) = &found { nearest } else { &[] };
            self.ask(at, text, nearest);
            return chosen.cloned();
        }
        match &found {
            Match::Old(id) if is_first => {
                let name = self.places.name(id).to_owned();
                self.tell(Problem::new(at, Code::OldPlace, text).more(name));
            }
            Match::Unknown(nearest) if self.ask(at, text, nearest) => {
                let names: Vec<&str> = nearest.iter().map(|id| places.name(id)).collect();
                self.tell(Problem::new(at, Code::UnknownPlace, text).more(names.join(", ")));
            }
            Match::Known(_) | Match::Old(_) | Match::Unknown(_) => {}
        }
        found.id().cloned()
    }

    /// Puts a name among those asked about; says whether it was not yet asked of this cell.
    fn ask(&mut self, at: At, text: &str, nearest: &[Id<Facility>]) -> bool {
        match self.unknown.iter_mut().find(|unknown| unknown.text == text) {
            Some(unknown) if unknown.cells.contains(&at) => return false,
            Some(unknown) => unknown.cells.push(at),
            None => {
                self.unknown.push(UnknownPlace {
                    text: text.to_owned(),
                    cells: vec![at],
                    nearest: nearest.to_vec(),
                    may_be_hospital: self.layout.kind != ListKind::Stations && may_be_hospital(text),
                });
            }
        }
        true
    }

    /// A unit by its name and the place that means.
    fn named(&self, text: &str, place: Option<&Id<Facility>>) -> Named {
        match place {
            Some(id) => Named::Known(id.clone()),
            None if self.is_refused(text) => Named::Refused,
            None => Named::Unknown,
        }
    }

    /// The rows of a unit of that name are to be left out.
    pub fn is_refused(&self, text: &str) -> bool {
        self.choices.places.get(text) == Some(&Meant::Refused)
    }

    /// Where the person of a row works: what the row says, what the row above said, or whose name stands above. In a list
    /// that names the unit of every row a row without one is asked about.
    pub fn facility(&mut self, row: u32) -> Option<Id<Facility>> {
        if self.is_nowhere(row) {
            return None;
        }
        let named = if self.unit_cell(row).is_some() {
            self.own_facility(row);
            Some(&self.unit.last)
        } else {
            let last = if self.is_row_by_row() { &Named::Nobody } else { &self.unit.last };
            [last, &self.unit.group].into_iter().find(|named| named.is_told())
        };
        if let Some(named) = named {
            if matches!(named, Named::Refused) {
                self.left_out.insert(row);
            }
            return named.known();
        }
        if !self.unit.last.is_told() {
            self.unit.group = self.titled();
        }
        if !self.unit.group.is_told() {
            self.tell_no_place(row);
        }
        if matches!(self.unit.group, Named::Refused) {
            self.left_out.insert(row);
        }
        self.unit.group.known()
    }

    /// The place a row itself names; that there is none is a doubt.
    pub fn own_facility(&mut self, row: u32) -> Option<Id<Facility>> {
        let Some((at, value)) = self.unit_cell(row) else {
            self.tell_no_place(row);
            return None;
        };
        let district = self.text(row, Field::District);
        let district = (!district.is_empty()).then_some(district);
        let said = shown(value);
        let facility = self.place(at, &said, district.as_deref());
        self.unit.last = self.named(&said, facility.as_ref());
        self.unit.said = said;
        facility
    }

    /// The row says in words that somebody has no place.
    pub fn is_nowhere(&self, row: u32) -> bool {
        self.unit_cell(row).is_some_and(|(_, value)| has_no_place(&shown(value)))
    }

    fn unit_cell(&self, row: u32) -> Option<(At, &'a CellValue)> {
        self.value(row, Field::Facility).or_else(|| self.value(row, Field::Commune))
    }

    fn tell_no_place(&mut self, row: u32) {
        let of_unit = self.at(row, Field::Facility).or_else(|| self.at(row, Field::Commune));
        let at = of_unit.or_else(|| self.at(row, Field::Name)).unwrap_or(At::new(row, 0));
        let problem = Problem::new(at, Code::PlaceMissing, "");
        let said = self.unit.said.clone();
        let is_offered = of_unit.is_some() && !said.is_empty();
        self.tell(if is_offered { problem.fix(FixLabel::Take(said.clone()), vec![(at, said)]) } else { problem });
    }

    /// Whether units are named row by row: more rows repeat the name above them than leave it out.
    fn is_row_by_row(&self) -> bool {
        *self.row_by_row.get_or_init(|| {
            let mut rows = self.lines.iter().filter(|(_, line)| **line == Line::Data).map(|(&row, _)| row);
            let Some(first) = rows.next() else { return false };
            let said = |row: u32| self.unit_cell(row).map(|(at, value)| (at.row, shown(value)));
            let (mut above, mut repeated, mut blank) = (said(first), 0, 0);
            for row in rows {
                let told = said(row);
                match (&above, &told) {
                    (_, None) => blank += 1,
                    // Merged cells are one name for all their rows.
                    (Some((from, name)), Some((at, same))) if name == same && from != at => repeated += 1,
                    _ => {}
                }
                above = told;
            }
            repeated > blank
        })
    }

    /// The unit the whole list is of, where its title names one.
    fn titled(&mut self) -> Named {
        if self.title.is_none() {
            self.title = Some(self.read_title());
        }
        self.title.clone().unwrap_or_default()
    }

    /// One that is not known is asked about, unless a column is for units.
    fn read_title(&mut self) -> Named {
        let titles = self.lines.iter().filter(|(_, line)| **line == Line::Title).map(|(&row, _)| row);
        let cells: Vec<(At, String)> = titles
            .flat_map(|row| self.sheet.filled(row).into_iter().map(move |(column, text)| (At::new(row, column), text)))
            .collect();
        let units = || {
            let own = cells.iter().filter_map(|(at, text)| Some((*at, text, named_in(text)?)));
            // What a commune's station leaves out of its own name: "UBND XÃ ĐÔ LƯƠNG", and "TRẠM Y TẾ" below.
            own.chain(cells.iter().filter_map(|(at, text)| Some((*at, text, council_in(text)?))))
        };
        for (at, text, name) in units() {
            let names = || std::iter::once(name).chain(undated(name));
            if let Some(said) = names().find(|name| self.choices.places.contains_key(*name)) {
                return self.ask_title(at, said);
            }
            if let Some(id) = names().find_map(|name| self.places.find(name, None).id().cloned()) {
                return self.follow_title(Some(at), text, id);
            }
        }
        // A book with a sheet for each unit says it on its tabs.
        let tab = one_line(&self.sheet.name);
        if let Some(id) = named_in(&tab).and_then(|name| self.places.find(name, None).id().cloned()) {
            return self.follow_title(None, &tab, id);
        }
        let has_units = self.layout.has(Field::Facility) || self.layout.has(Field::Commune);
        if has_units {
            return Named::Nobody;
        }
        let mut bare = units().map(|(at, _, name)| (at, undated(name).unwrap_or(name)));
        if let Some((at, name)) = bare.find(|(_, name)| !UnitName::new(name).name.is_empty()) {
            return self.ask_title(at, name);
        }
        // The name alone says whose it is where nothing else does.
        let tabbed = self.places.find(&tab, None).id().cloned();
        tabbed.map_or(Named::Nobody, |id| self.follow_title(None, &tab, id))
    }

    fn follow_title(&mut self, at: Option<At>, text: &str, unit: Id<Facility>) -> Named {
        let told = self.places.name(&unit).to_owned();
        self.tell(Problem::new(at, Code::PlaceFromTitle, text).more(told));
        Named::Known(unit)
    }

    fn ask_title(&mut self, at: At, name: &str) -> Named {
        let facility = self.place(at, name, None);
        self.named(name, facility.as_ref())
    }
}

/// Cells of the rows to be read that hold only a mark of repetition, each with the cell above that it repeats.
fn repeated(sheet: &Sheet, layout: &Layout, lines: &BTreeMap<u32, Line>) -> BTreeMap<At, At> {
    /// No mark is longer, in bytes.
    const LONGEST: usize = 12;
    let mut repeated = BTreeMap::new();
    for (&column, _) in layout.columns.iter().filter(|(_, column)| column.field.is_some_and(Field::can_repeat)) {
        let mut said = None;
        for (&row, _) in lines.iter().filter(|(_, line)| **line == Line::Data) {
            let at = At::new(row, column);
            let is_mark = |value: &CellValue| match value {
                CellValue::Text(text) => text.len() <= LONGEST && is_ditto(&shown(value)),
                _ => false,
            };
            match said.filter(|_| sheet.cell(at).is_some_and(|cell| is_mark(&cell.value))) {
                Some(above) => drop(repeated.insert(at, above)),
                None => said = Some(at),
            }
        }
    }
    repeated
}
