//! What is doubtful or wrong in a list, cell by cell.

use super::sheet::At;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The row is not taken until it is corrected.
    Error,
    /// The cell is not taken until somebody says what it means.
    Ask,
    Warning,
    Info,
}

impl Level {
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Ask => "ask",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal $level:ident),+ $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($name),+
        }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code),+
                }
            }

            pub fn level(self) -> Level {
                match self {
                    $(Self::$name => Level::$level),+
                }
            }
        }
    };
}

codes! {
    HeaderMissing = "header_missing" Error,
    ColumnUnknown = "column_unknown" Ask,
    NameMissing = "name_missing" Error,
    NamesSeveral = "names_several" Error,
    NotADate = "not_a_date" Error,
    NoBirth = "birth_missing" Warning,
    YearTwoDigits = "year_two_digits" Ask,
    DateAsNumber = "date_as_number" Ask,
    MonthOnly = "month_only" Info,
    BirthImplausible = "birth_implausible" Warning,
    SexTwice = "sex_twice" Ask,
    SexMissing = "sex_missing" Warning,
    SexUnclear = "sex_unclear" Ask,
    QualificationTwice = "qualification_twice" Info,
    QualificationMissing = "qualification_missing" Ask,
    QualificationUnclear = "qualification_unclear" Ask,
    MarkUnclear = "mark_unclear" Ask,
    SpecialtyUnknown = "specialty_unknown" Ask,
    SpecialtyTwice = "specialty_twice" Warning,
    UnknownPlace = "unknown_place" Ask,
    PlaceMissing = "place_missing" Ask,
    PlaceKept = "place_kept" Warning,
    OldPlace = "old_place" Info,
    PlaceFromTitle = "place_from_title" Info,
    PlaceTwice = "place_twice" Warning,
    NotAStation = "not_a_station" Warning,
    LicenceZeros = "licence_zeros" Warning,
    LicenceTerm = "licence_term" Ask,
    LicenceUnclear = "licence_unclear" Ask,
    LicenceSeveral = "licence_several" Ask,
    LicenceTwice = "licence_twice" Warning,
    PersonTwice = "person_twice" Warning,
    OtherTable = "other_table" Warning,
    PeopleLeft = "people_left" Warning,
    NumberDoubtful = "number_doubtful" Ask,
    NotANumber = "not_a_number" Error,
    SumDiffers = "sum_differs" Warning,
    TotalDiffers = "total_differs" Warning,
    CountDiffers = "count_differs" Warning,
    PopulationImplausible = "population_implausible" Warning,
    PointUnclear = "point_unclear" Ask,
    PointsDiffer = "points_differ" Warning,
    KindUnknown = "kind_unknown" Ask,
    KindFromTitle = "kind_from_title" Info,
    StartMissing = "start_missing" Error,
    EndMissing = "end_missing" Ask,
    EndBeforeStart = "end_before_start" Error,
    SessionsDoubtful = "sessions_doubtful" Ask,
    PersonAsk = "person_ask" Ask,
    PersonAgain = "person_again" Ask,
    YearOnly = "year_only" Warning,
    HiddenRow = "hidden_row" Warning,
    HiddenColumn = "hidden_column" Warning,
    Formulas = "formulas" Info,
    FormulaEmpty = "formula_empty" Warning,
    FormulaFault = "formula_fault" Error,
    LegacyFont = "legacy_font" Warning,
    CutOff = "cut_off" Warning,
    PictureOfTable = "picture_of_table" Warning,
}

/// One doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The cell; none for the sheet as a whole.
    pub at: Option<At>,
    pub code: Code,
    /// What stands in the cell.
    pub text: String,
    /// What else the sentence names.
    pub more: String,
    /// Ways out, one click each.
    pub fixes: Vec<Fix>,
}

impl Problem {
    pub fn new(at: impl Into<Option<At>>, code: Code, text: impl Into<String>) -> Self {
        Self { at: at.into(), code, text: text.into(), more: String::new(), fixes: Vec::new() }
    }

    #[must_use]
    pub fn more(mut self, more: impl Into<String>) -> Self {
        self.more = more.into();
        self
    }

    /// A way out: these cells are read as these texts.
    #[must_use]
    pub fn fix(mut self, label: FixLabel, cells: impl Into<Vec<(At, String)>>) -> Self {
        self.fixes.push(Fix { label, cells: cells.into() });
        self
    }

    pub fn level(&self) -> Level {
        self.code.level()
    }
}

/// A way out of a doubt: what to read in which cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub label: FixLabel,
    pub cells: Vec<(At, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FixLabel {
    /// Reads this instead.
    Take(String),
    Male,
    Female,
    /// Whoever it is about is no doctor.
    NotADoctor,
    /// Reads nothing.
    Blank,
}
