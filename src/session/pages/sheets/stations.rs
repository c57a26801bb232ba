//! The sheet of stations: its columns, what stands in them, and what writing into them changes.

use super::pasted::Filled;
use super::{Filter, Only, Rank, Written, reading, sorted};
use crate::edit::Change;
use crate::plan::{Area, Date, Facility, FacilityKind, Figure, Plan, Slot, Station, StationFigure};
use crate::rules::checker::Situation;
use crate::session::Document;
use crate::text::folding::{Query, fold};
use crate::text::{Language, dates, names, numbers, t};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Area,
    /// Regular doctors on the day shown.
    Doctors,
    Catchment,
    Posts,
    DoctorPosts,
    Staff,
    /// y sĩ.
    Assistants,
    Nurses,
    Midwives,
    /// With a university degree.
    Pharmacists,
    Others,
    /// Of its own; what holds for all stations where it has none.
    Minimum,
    Deadline,
    Density,
}

pub const COLUMNS: [Column; 15] = [
    Column::Name,
    Column::Area,
    Column::Doctors,
    Column::Catchment,
    Column::Posts,
    Column::DoctorPosts,
    Column::Staff,
    Column::Assistants,
    Column::Nurses,
    Column::Midwives,
    Column::Pharmacists,
    Column::Others,
    Column::Minimum,
    Column::Deadline,
    Column::Density,
];

/// The largest density target a station may set, in tenths of a doctor per 10,000 people.
const MOST_DENSITY: u32 = 1_000;
const MOST_MINIMUM: u32 = 100;

impl Column {
    pub fn title(self, language: Language) -> String {
        match self {
            Self::Name => t!(language, "grid-station"),
            Self::Area => t!(language, "grid-area"),
            Self::Doctors => t!(language, "grid-doctors-now"),
            Self::Catchment => t!(language, "grid-catchment"),
            Self::Posts => t!(language, "grid-posts"),
            Self::DoctorPosts => t!(language, "grid-doctor-posts"),
            Self::Staff => t!(language, "grid-staff"),
            Self::Assistants => t!(language, "grid-assistants"),
            Self::Nurses => t!(language, "grid-nurses"),
            Self::Midwives => t!(language, "grid-midwives"),
            Self::Pharmacists => t!(language, "grid-pharmacists"),
            Self::Others => t!(language, "grid-others"),
            Self::Minimum => t!(language, "grid-minimum"),
            Self::Deadline => t!(language, "grid-deadline"),
            Self::Density => t!(language, "grid-density"),
        }
    }

    /// What is counted is not written.
    pub fn is_written(self) -> bool {
        self != Self::Doctors
    }

    pub fn text(self, document: &Document, language: Language, slot: Slot<Facility>) -> String {
        let plan = document.plan();
        let facility = &plan.facilities[slot];
        let Some(station) = facility.station() else { return String::new() };
        let count = |value: Option<u32>| value.map(|value| numbers::number(language, value.into())).unwrap_or_default();
        match self {
            Self::Name => facility.name.clone(),
            Self::Area => {
                let area = facility.area.as_ref().and_then(|area| plan.areas.get(area));
                area.map_or_else(String::new, |area| area.name.clone())
            }
            Self::Doctors => numbers::number(language, regular(document, slot)),
            Self::Minimum => count(station.minimum),
            Self::Deadline => station.deadline.map(|date| dates::date(language, date)).unwrap_or_default(),
            Self::Density => {
                station.density_tenths.map(|tenths| numbers::tenths(language, tenths.into())).unwrap_or_default()
            }
            _ => count(self.known(document, station)),
        }
    }

    /// The figure of a station it shows: that of the day.
    fn figure(self) -> Option<StationFigure> {
        match self {
            Self::Catchment => Some(StationFigure::Catchment),
            Self::Posts => Some(StationFigure::Posts),
            Self::DoctorPosts => Some(StationFigure::DoctorPosts),
            Self::Staff => Some(StationFigure::Staff),
            Self::Assistants => Some(StationFigure::AssistantDoctors),
            Self::Nurses => Some(StationFigure::Nurses),
            Self::Midwives => Some(StationFigure::Midwives),
            Self::Pharmacists => Some(StationFigure::Pharmacists),
            Self::Others => Some(StationFigure::OtherStaff),
            _ => None,
        }
    }

    /// What it holds of a station on the day shown.
    fn known(self, document: &Document, station: &Station) -> Option<u32> {
        station.figure_on(self.figure()?, document.roster().date()).map(|figure| figure.value)
    }

    fn rank(self, document: &Document, slot: Slot<Facility>) -> Rank {
        let (plan, keys) = (document.plan(), document.keys());
        let facility = &plan.facilities[slot];
        let Some(station) = facility.station() else { return Rank::Missing };
        let number = |value: Option<u32>| value.map_or(Rank::Missing, |value| Rank::Number(value.into()));
        match self {
            Self::Name => keys.facility(slot).cloned().map_or(Rank::Missing, Rank::Words),
            Self::Area => {
                let area = facility.area.as_ref().and_then(|area| plan.areas.slot(area));
                area.and_then(|area| keys.area(area)).cloned().map_or(Rank::Missing, Rank::Words)
            }
            Self::Doctors => Rank::Number(regular(document, slot)),
            Self::Minimum => number(station.minimum),
            Self::Density => number(station.density_tenths),
            Self::Deadline => station.deadline.map_or(Rank::Missing, |date| {
                Rank::Number(crate::roster::calendar::days_between(jiff::civil::date(1900, 1, 1), date))
            }),
            _ => number(self.known(document, station)),
        }
    }

    /// Writes a text into a row. A figure is that of the day: where it stands among those of a later day it is put right
    /// there.
    ///
    /// # Errors
    /// It is none for this column: in words.
    pub fn put(
        self,
        plan: &Plan,
        (language, date): (Language, Date),
        facility: &mut Facility,
        text: &str,
    ) -> Result<(), String> {
        let is_empty = text.trim().is_empty();
        match self {
            Self::Name => {
                let name = names::clean(text);
                if name.is_empty() {
                    return Err(t!(language, "inspector-wrong-empty"));
                }
                facility.name = name;
                return Ok(());
            }
            Self::Area => {
                facility.area = area(plan, language, text)?.map(|slot| plan.areas[slot].id.clone());
                return Ok(());
            }
            _ => {}
        }
        let FacilityKind::Station(station) = &mut facility.kind else { return Ok(()) };
        let count = |most: u32| -> Result<Option<u32>, String> {
            if is_empty {
                return Ok(None);
            }
            let number = numbers::read_count(text).ok_or_else(|| t!(language, "inspector-wrong-number"))?;
            let words = numbers::number(language, most.into());
            if number <= most { Ok(Some(number)) } else { Err(t!(language, "inspector-wrong-most", most = words)) }
        };
        match self {
            Self::Minimum => station.minimum = count(MOST_MINIMUM)?,
            Self::Deadline => station.deadline = reading::day(language, text)?,
            Self::Density if is_empty => station.density_tenths = None,
            Self::Density => {
                let tenths = numbers::read_tenths(text).filter(|tenths| *tenths <= MOST_DENSITY);
                station.density_tenths = Some(tenths.ok_or_else(|| t!(language, "inspector-wrong-decimal"))?);
            }
            _ => {
                let which = self.figure().ok_or_else(|| t!(language, "grid-counted"))?;
                let value = count(u32::MAX)?;
                let (from, figure) = station.place_of(which, date);
                // Left out among figures of a day it would be as before that day, and not unknown.
                if let (Some(from), None) = (from, value) {
                    return Err(t!(language, "grid-dated", date = dates::date(language, from)));
                }
                // A number put right keeps its source.
                let source = figure.as_ref().and_then(|figure| figure.source.clone());
                *figure = value.map(|value| Figure { value, source });
            }
        }
        Ok(())
    }
}

fn area(plan: &Plan, language: Language, text: &str) -> Result<Option<Slot<Area>>, String> {
    let folded = fold(text);
    if folded.is_empty() {
        return Ok(None);
    }
    let found: Vec<_> = plan.areas.slots().filter(|&slot| fold(&plan.areas[slot].name) == folded).collect();
    match found[..] {
        [one] => Ok(Some(one)),
        [] => Err(t!(language, "grid-no-such-area", text = text.trim())),
        _ => Err(t!(language, "grid-several-places", text = text.trim())),
    }
}

/// What writing a text into a cell changes.
///
/// # Errors
/// Why it cannot be written there, in words.
pub fn write(document: &Document, language: Language, row: &str, column: usize, text: &str) -> Written {
    let (changes, mut wrong) = fill(document, language, row, &[(column, text)]);
    wrong.pop().map_or(Ok(changes), |(_, why)| Err(why))
}

/// What writing texts into cells of a row changes.
pub fn fill(document: &Document, language: Language, row: &str, cells: &[(usize, &str)]) -> Filled {
    let plan = document.plan();
    let Some(slot) = plan.facilities.find(row) else { return Filled::default() };
    let mut facility = plan.facilities[slot].clone();
    let put = |(place, &(column, text)): (usize, &(usize, &str))| {
        let column = COLUMNS[column];
        if text == column.text(document, language, slot) {
            return None;
        }
        let put = column.put(plan, (language, document.roster().date()), &mut facility, text);
        put.err().map(|why| (place, why))
    };
    let wrong = cells.iter().enumerate().filter_map(put).collect();
    (changes(plan, facility), wrong)
}

/// What makes the plan say what the row says.
pub fn changes(plan: &Plan, facility: Facility) -> Vec<Change> {
    match plan.facilities.get(&facility.id) {
        Some(before) if *before != facility => vec![Change::replace(before.clone(), facility)],
        _ => Vec::new(),
    }
}

fn situation(document: &Document) -> Situation<'_> {
    Situation { plan: document.plan(), roster: document.roster(), settings: document.checked().settings() }
}

fn regular(document: &Document, slot: Slot<Facility>) -> i64 {
    situation(document).open_station(slot).map_or(0, |station| i64::from(station.regular_doctors()))
}

/// The stations that are open on the day shown and that a filter leaves, sorted.
pub fn rows(document: &Document, language: Language, filter: &Filter, column: usize, descending: bool) -> Vec<String> {
    let plan = document.plan();
    let query = Query::new(&filter.words);
    let seen = situation(document);
    let is_listed = |slot: &Slot<Facility>| {
        let Some(station) = seen.open_station(*slot) else { return false };
        let regular = i64::from(station.regular_doctors());
        let only = match filter.only {
            Only::BelowMinimum => regular < station.minimum(),
            Only::WithoutRegular => regular == 0,
            _ => true,
        };
        let words = || {
            let cells = [Column::Name, Column::Area].map(|column| column.text(document, language, *slot));
            fold(&cells.join(" "))
        };
        only && (query.is_empty() || query.matches(&words()))
    };
    let slots = plan.facilities.slots().filter(is_listed);
    let ranked = slots.map(|slot| (COLUMNS[column].rank(document, slot), plan.facilities[slot].id.to_string()));
    sorted(ranked.collect(), descending)
}
