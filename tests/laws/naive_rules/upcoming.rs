//! T07: stations that will have no regular doctor within a year, looked at day by day.

use jiff::{ToSpan, civil::Weekday};
use phanbo::plan::{Facility, MoveKind};

use super::{Found, picture::Picture, service::last_working_day, whereabouts::effective};

/// Looks at every station that has a regular doctor on the day.
pub fn check(picture: &Picture, found: &mut Vec<Found>) {
    let stations = picture.open_stations().into_iter().map(|(facility, _)| facility);
    let mut covered: Vec<&Facility> = stations.filter(|station| !picture.regular(station).is_empty()).collect();
    let horizon = picture.day.saturating_add(12.months());
    let mut day = picture.day;
    // Who was regular on the last day somebody was, by the covered stations.
    let mut regular: Vec<_> = covered.iter().map(|station| (picture.day, picture.regular(station))).collect();
    while day < horizon && !covered.is_empty() {
        day = day.saturating_add(1.day());
        let then = Picture::new(picture.standing, day);
        let workday = day.weekday() != Weekday::Saturday && day.weekday() != Weekday::Sunday;
        for index in (0..covered.len()).rev() {
            let now = then.regular(covered[index]);
            if !then.is_open(covered[index]) {
                // Closed for good: no rule speaks of it any more.
                covered.remove(index);
                regular.remove(index);
            } else if !now.is_empty() {
                regular[index] = (day, now);
            } else if workday {
                let (last, doctors) = regular.remove(index);
                let doctor = doctors[0];
                let leaves = effective(picture.standing, doctor)
                    .into_iter()
                    .any(|step| step.kind == MoveKind::Leave && step.start == last.saturating_add(1.day()));
                let cause = match last_working_day(doctor) {
                    Some(end) if end == last => "retirement",
                    _ if leaves => "leave",
                    _ => "move",
                };
                let finding = Found::new("T07", "station", covered.remove(index).id.as_str()).warning();
                found.push(finding.fact("date", day).fact("cause", cause).fact("doctor", &doctor.id));
            }
        }
    }
}
