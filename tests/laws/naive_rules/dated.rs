//! A station's figures on a day, and who employs there: the plain ones, and what has replaced them by then.

use jiff::civil::Date;
use phanbo::plan::{DatedFigures, Figure, Station};

pub fn catchment(station: &Station, day: Date) -> Option<&Figure> {
    on(station, day, station.catchment.as_ref(), |dated| dated.catchment.as_ref())
}

pub fn doctor_posts(station: &Station, day: Date) -> Option<&Figure> {
    on(station, day, station.doctor_posts.as_ref(), |dated| dated.doctor_posts.as_ref())
}

pub fn staff(station: &Station, day: Date) -> Option<&Figure> {
    on(station, day, station.staff.as_ref(), |dated| dated.staff.as_ref())
}

/// Replaces the plain figure by each later one that is given, in the order of their days, then of the list.
fn on<'a>(
    station: &'a Station,
    day: Date,
    plain: Option<&'a Figure>,
    given: impl Fn(&'a DatedFigures) -> Option<&'a Figure>,
) -> Option<&'a Figure> {
    let mut dated: Vec<&DatedFigures> = station.figures.iter().filter(|figures| figures.from <= day).collect();
    dated.sort_by_key(|figures| figures.from);
    dated.into_iter().fold(plain, |figure, figures| given(figures).or(figure))
}

/// The latest of a station's employers.
pub fn employer(station: &Station, day: Date) -> Option<&str> {
    let mut employers: Vec<_> = station.employers.iter().filter(|employer| employer.from <= day).collect();
    employers.sort_by_key(|employer| employer.from);
    employers.last().map(|employer| employer.name.as_str())
}
