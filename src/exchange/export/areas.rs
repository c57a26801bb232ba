//! Trước – sau theo khu vực: the figures of each area without the moves the plan proposes, and with them.

use super::places::{AreaGroup, groups};
use super::sheet::{Cell, Column};
use crate::advise::Desk;
use crate::plan::{Facility, Slot};
use crate::rules::checker::{Situation, rounded};
use crate::text::{Language, t};

pub fn columns(language: Language) -> Vec<Column> {
    let (before, after) = (t!(language, "sheet-before"), t!(language, "sheet-after"));
    let mut columns = vec![
        Column::new(t!(language, "sheet-area"), 22),
        Column::summed(t!(language, "sheet-area-stations"), 10),
        Column::summed(t!(language, "sheet-people"), 12),
    ];
    let counts = [
        t!(language, "sheet-with-regular"),
        t!(language, "sheet-below-minimum"),
        t!(language, "sheet-doctors-wanted"),
        t!(language, "sheet-empty-points"),
        t!(language, "sheet-regular-doctors"),
        t!(language, "sheet-hospital-doctors"),
    ];
    for group in counts {
        columns.push(Column::summed(before.clone(), 10).under(&group));
        columns.push(Column::summed(after.clone(), 10).under(&group));
    }
    let density = t!(language, "sheet-density");
    columns.push(Column::new(before, 10).under(&density));
    columns.push(Column::new(after, 10).under(&density));
    columns
}

/// A row an area, then one for what belongs to none.
pub fn rows(language: Language, desk: &Desk) -> Vec<Vec<Cell>> {
    let without = without_moves(desk);
    let row = |group: AreaGroup| {
        let (before, after) = (AreaFigures::of(&without, &group), AreaFigures::of(desk, &group));
        let name =
            group.area.map_or_else(|| t!(language, "sheet-no-area"), |area| desk.plan().areas[area].name.clone());
        let mut cells = vec![
            Cell::text(name),
            Cell::number(after.stations),
            Cell::known(after.people, |people| Cell::number(people as i64)),
        ];
        for (before, after) in before.counts.into_iter().zip(after.counts) {
            cells.extend([Cell::number(before), Cell::number(after)]);
        }
        cells.extend([before, after].map(|figures| Cell::known(figures.density(), Cell::Tenths)));
        cells
    };
    groups(desk).into_iter().map(row).collect()
}

/// The same plan on the same day with all its proposed moves parked.
pub fn without_moves(desk: &Desk) -> Desk {
    Desk::new(desk.plan().without_proposals(), desk.roster().date())
}

/// What is counted of an area on a desk.
struct AreaFigures {
    stations: i64,
    /// None where the people of a station are missing.
    people: Option<u64>,
    /// Sessions a week at its stations.
    sessions: u64,
    /// Stations with a regular doctor; below their minimum; doctors lacking to it; points without sessions; regular
    /// doctors; doctors present at its hospital.
    counts: [i64; 6],
}

impl AreaFigures {
    fn of(desk: &Desk, group: &AreaGroup) -> Self {
        let situation = Situation { plan: desk.plan(), roster: desk.roster(), settings: desk.checked().settings() };
        let mut figures = Self { stations: 0, people: Some(0), sessions: 0, counts: [0; 6] };
        for station in group.stations.iter().filter_map(|&slot| situation.open_station(slot)) {
            let (regular, minimum) = (i64::from(station.regular_doctors()), station.minimum());
            figures.stations += 1;
            figures.people = figures.people.zip(station.catchment()).map(|(sum, people)| sum + u64::from(people));
            figures.sessions += station.sessions();
            let empty = empty_points(&situation, station.slot);
            let more =
                [i64::from(regular > 0), i64::from(regular < minimum), (minimum - regular).max(0), empty, regular];
            figures.counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
        }
        let present = group.hospitals.iter().filter_map(|&slot| situation.open_hospital(slot));
        figures.counts[5] = present.map(|hospital| hospital.present()).sum();
        figures
    }

    /// Full-time doctors of the stations per 10,000 people, in tenths.
    fn density(&self) -> Option<i64> {
        self.people.filter(|&people| people > 0).map(|people| rounded(self.sessions * 10_000, people))
    }
}

fn empty_points(situation: &Situation, station: Slot<Facility>) -> i64 {
    let points = situation.roster.links().sites(station).iter().filter_map(|&site| situation.open_point(site));
    points.filter(|point| point.sessions == 0).count() as i64
}
