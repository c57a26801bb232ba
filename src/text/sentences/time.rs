//! What happens in time: a station's numbers, why they change, from when to when a finding holds.

use super::move_kind;
use crate::plan::{Date, Plan};
use crate::text::{Language, dates, numbers::number, t};
use crate::timeline::{Cause, CauseKind, Numbers};

/// "2 thường xuyên, 1 bán thời gian, 24 buổi/tuần".
pub fn station_numbers(language: Language, numbers: Numbers) -> String {
    let count = |value: u32| number(language, value.into());
    let (regular, part_time) = (count(numbers.regular), count(numbers.part_time));
    let sessions = number(language, numbers.sessions);
    t!(language, "time-numbers", regular = regular, part_time = part_time, sessions = sessions)
}

/// Why a station's numbers are others than the day before.
pub fn cause(language: Language, plan: &Plan, cause: &Cause) -> String {
    let doctor = cause.doctor.map_or_else(String::new, |slot| plan.doctors[slot].name.clone());
    let kind = cause.step.map_or_else(String::new, |slot| move_kind(language, plan.moves[slot].kind));
    match cause.kind {
        CauseKind::Move => t!(language, "time-cause-move", doctor = doctor, kind = kind),
        CauseKind::Return => t!(language, "time-cause-return", doctor = doctor, kind = kind),
        CauseKind::Leave => t!(language, "time-cause-leave", doctor = doctor),
        CauseKind::Retirement => t!(language, "time-cause-retirement", doctor = doctor),
        CauseKind::Opening => t!(language, "time-cause-opening"),
        CauseKind::Closing => t!(language, "time-cause-closing"),
    }
}

/// "từ 01/07/2026 đến hết 31/12/2026".
pub fn held(language: Language, since: Date, until: Option<Date>) -> String {
    let since = dates::date(language, since);
    match until {
        Some(until) => t!(language, "time-held-until", since = since, until = dates::date(language, until)),
        None => t!(language, "time-held", since = since),
    }
}
