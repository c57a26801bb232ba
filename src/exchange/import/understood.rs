//! A list as it is understood: its rows as data, what was left out and why, and every doubt.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{Field, ListKind};
use super::header::{Layout, layout};
use super::legacy::{self, Legacy};
use super::lines::Line;
use super::places::Places;
use super::problem::Problem;
use super::reading::ranks::Profession;
use super::sheet::{At, Sheet};
use super::work::Work;
use super::{rotations, staff, stations};
use crate::plan::{
    Basis, Birth, Date, Doctor, Facility, Id, Licence, MoveKind, Plan, Post, Qualification, Sessions, Sex, Site,
    Specialty,
};

/// What somebody has said about how a sheet is to be read. A value: going back and forth loses nothing of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub kind: Option<ListKind>,
    /// First and last row of the header.
    pub header: Option<(u32, u32)>,
    /// Columns by hand; nothing means one is left out.
    pub columns: BTreeMap<u16, Option<Field>>,
    /// Columns as they were said before, by their headings.
    pub remembered: BTreeMap<String, Option<Field>>,
    /// Cells that are read as something else.
    pub cells: BTreeMap<At, String>,
    /// Names of units and what each means.
    pub places: BTreeMap<String, Meant>,
    /// Who somebody is, by row.
    pub people: BTreeMap<u32, Who>,
    /// Rows that are not taken.
    pub left_out: BTreeSet<u32>,
    /// People missing in the list who are to be deleted.
    pub removed: BTreeSet<Id<Doctor>>,
    /// Old letters stay as they are.
    pub keep_legacy: bool,
}

/// Who a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    New,
    Known(Id<Doctor>),
    /// The new doctor whom this earlier row begins.
    SameAs(u32),
}

/// What the name of a unit means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    Known(Id<Facility>),
    /// A hospital that the plan does not have and is to have.
    NewHospital,
    /// None whose rows are to be taken.
    Refused,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The sheet with what was corrected or converted in it.
    pub sheet: Sheet,
    pub layout: Layout,
    pub lines: BTreeMap<u32, Line>,
    pub rows: Vec<Row>,
    pub skipped: Vec<Skipped>,
    pub problems: Vec<Problem>,
    /// Also those it was said of what they mean: that can be said otherwise.
    pub unknown_places: Vec<UnknownPlace>,
    /// Rows of units of which none is taken.
    pub left_out: BTreeSet<u32>,
    /// The old letters that were found, and in how many cells.
    pub legacy: Option<(Legacy, usize)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub row: u32,
    pub entry: Entry,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Person(Person),
    Station(StationRow),
    Move(MoveRow),
}

impl Row {
    pub fn person(&self) -> Option<&Person> {
        match &self.entry {
            Entry::Person(person) => Some(person),
            Entry::Move(step) => Some(&step.person),
            Entry::Station(_) => None,
        }
    }

    /// The places it tells of.
    pub fn places(&self) -> impl Iterator<Item = &Id<Facility>> {
        let told = match &self.entry {
            Entry::Person(person) => [person.facility.as_ref(), None],
            Entry::Station(station) => [station.facility.as_ref(), None],
            Entry::Move(step) => [step.from.as_ref(), step.to.as_ref()],
        };
        told.into_iter().flatten()
    }
}

/// A doctor as a row tells of one. What it does not tell is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub birth: Option<Birth>,
    pub sex: Option<Sex>,
    pub qualification: Option<Qualification>,
    pub specialties: Vec<Specialty>,
    pub facility: Option<Id<Facility>>,
    /// The list says that there is no place.
    pub unplaced: bool,
    pub site: Option<Id<Site>>,
    pub licence: Option<Licence>,
    pub post: Option<Post>,
    pub contract: Option<bool>,
    pub title: String,
    /// As it stands in the list; the plan keeps none of it.
    pub note: String,
}

/// A station's figures and points as a row tells them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationRow {
    pub facility: Option<Id<Facility>>,
    pub figures: BTreeMap<Field, u32>,
    /// What its points are called.
    pub points: Vec<String>,
}

/// A move as a row tells of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveRow {
    pub person: Person,
    pub from: Option<Id<Facility>>,
    pub to: Option<Id<Facility>>,
    pub kind: Option<MoveKind>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub sessions: Option<Sessions>,
    pub why: String,
    pub basis: Option<Basis>,
}

/// Rows that are no rows of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    pub rows: Vec<u32>,
    pub why: &'static str,
    /// Of a unit's name: the place it means.
    pub facility: Option<Id<Facility>>,
    /// Of somebody who is not a doctor.
    pub person: Option<String>,
    pub counts_as: Option<Profession>,
    /// Of a sum: the place it is for, and its numbers.
    pub of: Option<Id<Facility>>,
    pub says: Vec<u32>,
}

impl Skipped {
    pub fn new(row: u32, why: &'static str) -> Self {
        Self { rows: vec![row], why, ..Self::default() }
    }
}

/// A name no place of the plan is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPlace {
    pub text: String,
    pub cells: Vec<At>,
    pub nearest: Vec<Id<Facility>>,
    /// It may be a hospital that is to be added.
    pub may_be_hospital: bool,
}

/// Hears how many hundredths are done, and says whether to go on.
pub type Watch<'a> = dyn FnMut(u8) -> bool + 'a;

/// Reads a sheet as a list, for a plan, as it was chosen.
pub fn understand(original: &Sheet, plan: &Plan, places: &Places, choices: &Choices) -> Understood {
    understand_watched(original, plan, places, choices, &mut |_| true)
}

/// The same, with somebody who watches. Once the watch says that nobody waits the rows that follow are passed over.
pub fn understand_watched(
    original: &Sheet,
    plan: &Plan,
    places: &Places,
    choices: &Choices,
    watch: &mut Watch,
) -> Understood {
    let mut sheet = original.clone();
    let texts: Vec<String> = sheet.texts_mut().map(|text| text.clone()).collect();
    let legacy = if choices.keep_legacy {
        legacy::recognise(texts.iter().map(String::as_str)).map(|way| (way, 0))
    } else {
        legacy::convert(&mut sheet)
    };
    // What is said of a cell is in Unicode, whatever the sheet is in.
    for (at, text) in &choices.cells {
        sheet.correct(*at, text);
    }
    let layout = layout(&sheet, choices);
    let kind = layout.kind;
    let mut work = Work::new(&sheet, &layout, (plan, places), choices, watch);
    work.remark_sheet(legacy);
    let rows = match kind {
        ListKind::Staff => staff::rows(&mut work),
        ListKind::Stations => stations::rows(&mut work),
        ListKind::Rotations => rotations::rows(&mut work),
    };
    let (lines, skipped, problems, unknown_places, left_out) = work.finish();
    Understood { sheet, layout, lines, rows, skipped, problems, unknown_places, left_out, legacy }
}
