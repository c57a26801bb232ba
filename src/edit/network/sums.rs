//! The figures of stations that are put together, and of one that is parted: from the act's day on, with a source that
//! says how they were made.

use crate::plan::{DatedFigures, Facility, FacilityKind, Figure, Station, StationStaff, Was};

use super::draft::{Draft, source_id};
use super::{Refusal, words};

/// How one figure was made.
pub(super) struct Sum {
    pub what: &'static str,
    /// The places, each with its figure of the day.
    pub parts: Vec<(String, Option<Figure>)>,
    pub is_difference: bool,
    /// None where an unknown part leaves it unknown.
    pub result: Option<u32>,
}

/// The figures that add up, as they are called.
const COUNTS: [&str; 9] = [
    "Dân số phụ trách",
    "Biên chế",
    "Biên chế bác sĩ",
    "Nhân lực hiện có",
    "Y sĩ",
    "Điều dưỡng",
    "Hộ sinh",
    "Dược sĩ đại học",
    "Nhân lực khác",
];

/// The figures of a station on a day, in the order of [`COUNTS`].
fn figures_on(station: &Station, day: crate::plan::Date) -> [Option<Figure>; 9] {
    let people = station.catchment_on(day).filter(|figure| figure.value > 0);
    [
        people.cloned(),
        station.posts_on(day).cloned(),
        station.doctor_posts_on(day).cloned(),
        station.staff_on(day).cloned(),
        station.others_on(day, |staff| &staff.assistant_doctors).cloned(),
        station.others_on(day, |staff| &staff.nurses).cloned(),
        station.others_on(day, |staff| &staff.midwives).cloned(),
        station.others_on(day, |staff| &staff.pharmacists).cloned(),
        station.others_on(day, |staff| &staff.other).cloned(),
    ]
}

/// The people and posts of a station come to another. Where the people of the one are unknown, those of both are.
pub(super) fn add_up(draft: &mut Draft, from: &Facility, to: &Facility, what: &str) -> Result<(), Refusal> {
    let (Some(one), Some(other)) = (from.station(), to.station()) else { return Ok(()) };
    let day = draft.date;
    let mut sums = Vec::new();
    let mut results: [Option<u32>; 9] = [None; 9];
    for (at, (mine, theirs)) in figures_on(one, day).into_iter().zip(figures_on(other, day)).enumerate() {
        let result = match (&mine, &theirs) {
            (Some(mine), Some(theirs)) => {
                let sum = mine.value.checked_add(theirs.value);
                Some(sum.ok_or_else(|| Refusal::TooLarge(to.name.clone()))?)
            }
            // What a station is said to have stays; but nobody can say how many people it serves.
            (None, Some(_)) if at == 0 => None,
            _ => continue,
        };
        results[at] = Some(result.unwrap_or(0));
        let parts = vec![(from.name.clone(), mine), (to.name.clone(), theirs)];
        sums.push(Sum { what: COUNTS[at], parts, is_difference: false, result });
    }
    if !sums.is_empty() {
        let source = words::source(draft, what, &sums);
        draft.insert(source);
        put(draft, to, results);
    }
    Ok(())
}

/// A station gives some of its people to one that is parted from it. The figure the new one has.
pub(super) fn take_away(
    draft: &mut Draft,
    from: &Facility,
    new: &str,
    people: u32,
    what: &str,
) -> Result<Figure, Refusal> {
    let had = from.station().and_then(|station| station.catchment_on(draft.date)).filter(|figure| figure.value > 0);
    let had = had.cloned();
    let of = had.as_ref().map_or(u32::MAX, |figure| figure.value);
    if people == 0 || people >= of {
        let of = if had.is_some() { of } else { 0 };
        return Err(Refusal::Catchment { place: from.name.clone(), people, of });
    }
    let left = had.as_ref().map(|figure| figure.value - people);
    let parts = vec![(from.name.clone(), had), (new.to_owned(), Some(Figure::new(people)))];
    let sum = Sum { what: COUNTS[0], parts, is_difference: true, result: left };
    let source = words::source(draft, what, &[sum]);
    draft.insert(source);
    if let Some(left) = left {
        let mut results = [None; 9];
        results[0] = Some(left);
        put(draft, from, results);
    }
    Ok(made(draft, people))
}

fn made(draft: &Draft, value: u32) -> Figure {
    Figure { value, source: Some(source_id(draft.act.as_str())) }
}

/// Figures of a station from the day on, behind those it has.
fn put(draft: &mut Draft, of: &Facility, results: [Option<u32>; 9]) {
    let [catchment, posts, doctor_posts, staff, assistant_doctors, nurses, midwives, pharmacists, other] =
        results.map(|result| result.map(|value| made(draft, value)));
    let others = StationStaff { assistant_doctors, nurses, midwives, pharmacists, other };
    let act = Some(draft.act.to_string());
    let figures = DatedFigures { from: draft.date, act, catchment, posts, doctor_posts, staff, others };
    // As it is by now: the same act may have changed it already.
    let Some(before) = draft.plan.facilities.get(&of.id).cloned() else { return };
    let mut after = before.clone();
    if let FacilityKind::Station(station) = &mut after.kind {
        station.figures.push(figures);
    }
    draft.replace(before, after, Was::WithoutFigures);
}
