//! The half-days of a week in a plan file: ten marks.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::plan;

/// Ten characters, `x` or `-`; anything else is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week(pub plan::Week);

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let marks = String::deserialize(deserializer)?;
        plan::Week::from_marks(&marks).map(Self).ok_or_else(|| de::Error::custom("not the marks of a week"))
    }
}
