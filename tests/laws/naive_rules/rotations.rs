//! D06 and D07: how long a doctor's rotations are together.

use jiff::{ToSpan, civil::Weekday};
use phanbo::plan::{Move, MoveKind};

use super::{Found, Standing, moves::joined, settings::number};

/// Looks at every doctor with a counted rotation that has an end.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    for doctor in &standing.doctors {
        let mut rotations = joined(standing, doctor, MoveKind::Rotation);
        rotations.retain(|rows| rows[rows.len() - 1].end.is_some());
        if rotations.is_empty() {
            continue;
        }
        let before = 10 * i64::from(doctor.rotation_days_before);
        let days_tenths = before + rotations.into_iter().flatten().map(weight).sum::<i64>();
        let about = |code| Found::new(code, "doctor", doctor.id.as_str()).fact("days_tenths", days_tenths);
        let minimum = number(standing.plan, "D06", "minimum", 132, 0, 10_000);
        if days_tenths < 10 * minimum {
            found.push(about("D06").warning().fact("minimum", minimum).shortfall(10 * minimum - days_tenths));
        }
        let maximum = number(standing.plan, "D07", "maximum", 264, 0, 10_000);
        if days_tenths > 10 * maximum {
            found.push(about("D07").fact("maximum", maximum).shortfall(days_tenths - 10 * maximum));
        }
    }
}

/// Working days, each of them in tenths of a full one.
fn weight(rotation: &Move) -> i64 {
    let sessions: i64 = rotation.to.iter().map(|share| i64::from(share.sessions)).sum();
    let mut days = 0;
    let mut day = rotation.start;
    while rotation.end.is_some_and(|end| day <= end) {
        if day.weekday() != Weekday::Saturday && day.weekday() != Weekday::Sunday {
            days += 1;
        }
        day = day.saturating_add(1.day());
    }
    days * sessions
}
