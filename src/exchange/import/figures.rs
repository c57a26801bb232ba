//! Where a station keeps the figures a table tells of it: which of them holds on a day, and how one is put there.

use super::field::Field;
use crate::plan::{Date, DatedFigures, Figure, Station, StationStaff};

/// The figure of a field that holds on a day.
pub(super) fn figure_on(station: &Station, field: Field, date: Date) -> Option<u32> {
    let figure = match field {
        Field::Population => station.catchment_on(date),
        Field::Posts => station.posts_on(date),
        Field::DoctorPosts => station.doctor_posts_on(date),
        Field::Staff => station.staff_on(date),
        Field::AssistantDoctors => station.others_on(date, |others| &others.assistant_doctors),
        Field::Nurses => station.others_on(date, |others| &others.nurses),
        Field::Midwives => station.others_on(date, |others| &others.midwives),
        Field::Pharmacists => station.others_on(date, |others| &others.pharmacists),
        Field::Others => station.others_on(date, |others| &others.other),
        _ => None,
    };
    figure.map(|figure| figure.value)
}

/// Puts figures right where each of them holds on a day: among those that have begun, or among those of old. Written
/// anywhere else, one that has begun would go on holding.
pub(super) fn put_right(station: &mut Station, date: Date, told: Vec<(Field, Figure)>) {
    for (field, figure) in told {
        if let Some(place) = holding(station, field, date) {
            *place = Some(figure);
        }
    }
}

/// Lets figures begin on a day, beside what else begins on it.
pub(super) fn begin(station: &mut Station, day: Date, told: Vec<(Field, Figure)>) {
    let fields: Vec<Field> = told.iter().map(|(field, _)| *field).collect();
    let dated = beginning(station, day, &fields);
    for (field, figure) in told {
        if let Some(place) = of_dated(dated, field) {
            *place = Some(figure);
        }
    }
}

fn holding(station: &mut Station, field: Field, date: Date) -> Option<&mut Option<Figure>> {
    let begun = station
        .figures
        .iter_mut()
        .enumerate()
        .filter_map(|(at, figures)| (figures.from <= date && tells(figures, field)).then_some((figures.from, at)));
    match begun.max() {
        Some((_, at)) => of_dated(&mut station.figures[at], field),
        None => of_old(station, field),
    }
}

/// The figures that begin on a day, for these fields to be written into. Those of an act stay as the act has them: where
/// they would hide a field, as of one day the later in the list holds, new ones stand behind them.
fn beginning<'a>(station: &'a mut Station, day: Date, fields: &[Field]) -> &'a mut DatedFigures {
    let mut known = None;
    for (at, figures) in station.figures.iter_mut().enumerate().filter(|(_, figures)| figures.from == day) {
        if figures.act.is_none() {
            known = Some(at);
        } else if fields.iter().any(|&field| tells(figures, field)) {
            known = None;
        }
    }
    let at = known.unwrap_or_else(|| {
        station.figures.sort_by_key(|figures| figures.from);
        let behind = station.figures.partition_point(|figures| figures.from <= day);
        station.figures.insert(behind, DatedFigures::from(day));
        behind
    });
    &mut station.figures[at]
}

fn tells(figures: &mut DatedFigures, field: Field) -> bool {
    of_dated(figures, field).is_some_and(|figure| figure.is_some())
}

fn of_dated(figures: &mut DatedFigures, field: Field) -> Option<&mut Option<Figure>> {
    match field {
        Field::Population => Some(&mut figures.catchment),
        Field::Posts => Some(&mut figures.posts),
        Field::DoctorPosts => Some(&mut figures.doctor_posts),
        Field::Staff => Some(&mut figures.staff),
        _ => of_others(&mut figures.others, field),
    }
}

fn of_old(station: &mut Station, field: Field) -> Option<&mut Option<Figure>> {
    match field {
        Field::Population => Some(&mut station.catchment),
        Field::Posts => Some(&mut station.posts),
        Field::DoctorPosts => Some(&mut station.doctor_posts),
        Field::Staff => Some(&mut station.staff),
        _ => of_others(&mut station.others, field),
    }
}

/// The count of a profession other than doctors.
fn of_others(staff: &mut StationStaff, field: Field) -> Option<&mut Option<Figure>> {
    match field {
        Field::AssistantDoctors => Some(&mut staff.assistant_doctors),
        Field::Nurses => Some(&mut staff.nurses),
        Field::Midwives => Some(&mut staff.midwives),
        Field::Pharmacists => Some(&mut staff.pharmacists),
        Field::Others => Some(&mut staff.other),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FIELDS: [Field; 9] = [
        Field::Population,
        Field::Posts,
        Field::DoctorPosts,
        Field::Staff,
        Field::AssistantDoctors,
        Field::Nurses,
        Field::Midwives,
        Field::Pharmacists,
        Field::Others,
    ];

    fn all(value: u32) -> Vec<(Field, Figure)> {
        FIELDS.into_iter().map(|field| (field, Figure::new(value))).collect()
    }

    fn on(station: &Station, day: Date) -> [Option<u32>; 9] {
        FIELDS.map(|field| figure_on(station, field, day))
    }

    /// All figures of old are 1; some are 2 from March on, others 3 from February on. The later stand first.
    fn station() -> Station {
        let mut station = Station::default();
        put_right(&mut station, date(2026, 1, 1), all(1));
        begin(&mut station, date(2026, 3, 1), all(2).into_iter().step_by(2).collect());
        begin(&mut station, date(2026, 2, 1), all(3).into_iter().step_by(3).collect());
        station.figures.reverse();
        station
    }

    #[test]
    fn whatever_is_put_right_on_a_day_holds_on_it() {
        for day in [date(2026, 1, 1), date(2026, 2, 1), date(2026, 2, 15), date(2026, 3, 1), date(2027, 1, 1)] {
            let mut station = station();
            let dated = station.figures.len();
            put_right(&mut station, day, all(9));
            assert_eq!(on(&station, day), [Some(9); 9], "{day}");
            assert_eq!(station.figures.len(), dated, "nothing else begins");
        }
    }

    #[test]
    fn the_figure_of_a_day_is_the_latest_by_day_and_not_the_last_in_the_list() {
        let station = station();
        let told = [2, 1, 2, 3, 2, 1, 2, 1, 2].map(Some);
        assert_eq!(on(&station, date(2026, 3, 1)), told);
        assert_eq!(on(&station, date(2026, 2, 1)), [3, 1, 1, 3, 1, 1, 3, 1, 1].map(Some));
    }

    #[test]
    fn figures_that_begin_stand_beside_others_of_that_day_and_behind_those_of_an_act() {
        let day = date(2026, 3, 1);
        let nurses = |value| vec![(Field::Nurses, Figure::new(value))];
        let mut station = station();
        begin(&mut station, day, nurses(7));
        assert_eq!(station.figures.len(), 2);
        assert_eq!(on(&station, day), [2, 1, 2, 3, 2, 7, 2, 1, 2].map(Some));
        let act = DatedFigures { act: Some("a".into()), staff: Some(Figure::new(5)), ..DatedFigures::from(day) };
        station.figures.push(act.clone());
        begin(&mut station, day, nurses(8));
        assert_eq!(station.figures.len(), 3, "the act says nothing of nurses");
        for staff in [6, 4] {
            begin(&mut station, day, vec![(Field::Staff, Figure::new(staff))]);
            assert_eq!(on(&station, day), [2, 1, 2, staff, 2, 8, 2, 1, 2].map(Some));
            assert_eq!(station.figures.len(), 4);
        }
        assert!(station.figures.contains(&act));
    }
}
