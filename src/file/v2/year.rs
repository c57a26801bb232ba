//! A year in a plan file: one the calendar has.

use std::ops::RangeInclusive;

use serde::{Deserialize, Deserializer, Serialize, de};

/// The years of the calendar all dates are reckoned in.
const YEARS: RangeInclusive<i16> = -9999..=9999;

/// A year from −9999 to 9999; any other is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Year(pub i16);

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let year = i16::deserialize(deserializer)?;
        if YEARS.contains(&year) { Ok(Self(year)) } else { Err(de::Error::custom("a year beyond the calendar")) }
    }
}
