//! What can go out of the open plan to other programs.

use crate::exchange::paper::Paper;

/// What is written to a file that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// All tables, for Excel.
    Workbook,
    /// A paper, for Word.
    Paper(Paper),
    /// The page in view, as a picture.
    Picture,
}

impl Export {
    pub const ALL: [Self; 10] = [
        Self::Workbook,
        Self::Picture,
        Self::Paper(Paper::Moves),
        Self::Paper(Paper::Decision),
        Self::Paper(Paper::Submission),
        Self::Paper(Paper::Plan),
        Self::Paper(Paper::Staffing),
        Self::Paper(Paper::Findings),
        Self::Paper(Paper::Forecast),
        Self::Paper(Paper::Agenda),
    ];

    /// How names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Paper(_) => "docx",
            Self::Picture => "png",
        }
    }
}

/// A table that is put on the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    Findings,
    /// The moves as the page of changes lists them.
    Changes,
    /// All doctors of the plan.
    Doctors,
    /// All stations with their figures.
    Stations,
    /// The doctors of the place that is looked at.
    Card,
    /// The forecast, with what is tried on its page.
    Forecast,
}
