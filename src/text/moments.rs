//! Moments as people in Vietnam read them: the country has one time zone, seven hours ahead of UTC.

use jiff::{Timestamp, tz::Offset};

use crate::text::{Language, dates};

const VIETNAM: Offset = Offset::constant(7);

/// `24/11/2026 09:30`.
pub fn local(language: Language, moment: Timestamp) -> String {
    let there = VIETNAM.to_datetime(moment);
    format!("{} {:02}:{:02}", dates::date(language, there.date()), there.hour(), there.minute())
}

/// The same of a time as files have it; as it stands there where it is none.
pub fn local_of(language: Language, text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |moment| local(language, moment))
}

/// A time as the file system has it.
pub fn of_nanoseconds(since_1970: u64) -> Option<Timestamp> {
    Timestamp::from_nanosecond(i128::from(since_1970)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evening_in_greenwich_is_the_next_morning_in_vietnam() {
        assert_eq!(local_of(Language::Vietnamese, "2026-11-23T23:05:00Z"), "24/11/2026 06:05");
        assert_eq!(local_of(Language::Vietnamese, "yesterday"), "yesterday");
    }
}
