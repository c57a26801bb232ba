//! Which half-days of a working week somebody is at a place.

use std::fmt;

use super::Sessions;

/// The ten half-days (buổi) of a week that are marked: Monday morning first, Friday afternoon last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Week([bool; Self::HALF_DAYS]);

impl Week {
    pub const HALF_DAYS: usize = 10;

    /// Ten characters, `x` for a half-day there and `-` for one elsewhere; nothing where it is anything else.
    pub fn from_marks(marks: &str) -> Option<Self> {
        let marked = |mark| match mark {
            'x' => Some(true),
            '-' => Some(false),
            _ => None,
        };
        marks.chars().map(marked).collect::<Option<Vec<bool>>>()?.try_into().ok().map(Self)
    }

    pub fn new(marks: [bool; Self::HALF_DAYS]) -> Self {
        Self(marks)
    }

    /// By half-day, Monday morning first.
    pub fn marks(self) -> [bool; Self::HALF_DAYS] {
        self.0
    }

    /// How many half-days are marked.
    pub fn sessions(self) -> Sessions {
        self.0.into_iter().map(Sessions::from).sum()
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|&marked| f.write_str(if marked { "x" } else { "-" }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_marks_are_a_week_and_nothing_else_is() {
        let week = Week::from_marks("xx--x----x").expect("ten marks");
        assert_eq!((week.sessions(), week.to_string().as_str()), (4, "xx--x----x"));
        for marks in ["", "xx--x----", "xx--x----xx", "XX--x----x", "xx--x---- "] {
            assert_eq!(Week::from_marks(marks), None, "{marks:?}");
        }
    }
}
