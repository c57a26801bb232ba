//! What a column of a list can hold.

use serde::{Deserialize, Serialize};

use crate::plan::{Qualification, StationFigure};

/// What a list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListKind {
    /// People: danh sách trích ngang, danh sách bác sĩ.
    Staff,
    /// A row a station: biểu tổng hợp nhân lực.
    Stations,
    /// Moves: danh sách luân phiên, điều động.
    Rotations,
}

impl ListKind {
    pub const ALL: [Self; 3] = [Self::Staff, Self::Stations, Self::Rotations];

    pub fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Stations => "stations",
            Self::Rotations => "rotations",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field {
            $($(#[$doc])* $name),+
        }

        impl Field {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word by which the command line and JSON know it.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code),+
                }
            }
        }
    };
}

fields! {
    // Anybody's list.
    Number = "number",
    Note = "note",
    /// Known, and not kept: telephone numbers, pay, addresses.
    NotKept = "not_kept",
    // People.
    Name = "name",
    FamilyNames = "family_names",
    /// Between family name and name, where each has a column.
    MiddleNames = "middle_names",
    GivenName = "given_name",
    Birth = "birth",
    BirthYear = "birth_year",
    /// Where day, month and year stand in columns of their own.
    BirthDay = "birth_day",
    BirthMonth = "birth_month",
    BirthMale = "birth_male",
    BirthFemale = "birth_female",
    Sex = "sex",
    MaleMark = "male_mark",
    FemaleMark = "female_mark",
    Qualification = "qualification",
    QualificationAndSpecialty = "qualification_and_specialty",
    DoctorMark = "doctor_mark",
    ResidentMark = "resident_mark",
    SpecialistOneMark = "specialist_one_mark",
    MasterMark = "master_mark",
    SpecialistTwoMark = "specialist_two_mark",
    DoctorateMark = "doctorate_mark",
    OtherMark = "other_profession_mark",
    Specialty = "specialty",
    Facility = "facility",
    Commune = "commune",
    District = "district",
    Site = "site",
    Post = "post",
    Contract = "contract",
    /// A tick where somebody is on the establishment, beside one for contracts.
    Established = "established",
    Licence = "licence",
    LicenceIssued = "licence_issued",
    LicenceUntil = "licence_until",
    Title = "title",
    // Stations.
    /// What the points of a station are called, all of them in one cell.
    PointNames = "point_names",
    Population = "population",
    Points = "points",
    Posts = "posts",
    DoctorPosts = "doctor_posts",
    Staff = "staff",
    Doctors = "doctors",
    AssistantDoctors = "assistant_doctors",
    Nurses = "nurses",
    Midwives = "midwives",
    Pharmacists = "pharmacists",
    Others = "others",
    DoctorsWanted = "doctors_wanted",
    // Moves.
    From = "from",
    To = "to",
    MoveKind = "kind",
    Start = "start",
    End = "end",
    /// First and last day in one cell, or how many months it lasts.
    Period = "period",
    DaysAWeek = "days_a_week",
    SessionsAWeek = "sessions_a_week",
    Why = "why",
    Decision = "decision",
}

impl Field {
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// The rank a marked column stands for.
    pub fn marks(self) -> Option<Qualification> {
        match self {
            Self::DoctorMark => Some(Qualification::Doctor),
            Self::ResidentMark => Some(Qualification::Resident),
            Self::SpecialistOneMark => Some(Qualification::SpecialistOne),
            Self::MasterMark => Some(Qualification::Master),
            Self::SpecialistTwoMark => Some(Qualification::SpecialistTwo),
            Self::DoctorateMark => Some(Qualification::Doctorate),
            _ => None,
        }
    }

    /// Only one column can be this.
    pub fn is_single(self) -> bool {
        !self.is_profession() && !matches!(self, Self::Note | Self::NotKept | Self::OtherMark)
    }

    /// A mark of repetition, or a cell merged over several rows, can say it of several people.
    pub fn can_repeat(self) -> bool {
        let is_own = (Self::Name..=Self::BirthFemale).contains(&self)
            || matches!(self, Self::Number | Self::Note | Self::NotKept | Self::Licence | Self::PointNames);
        // Units are repeated by what reads them: below another unit's name a mark says nothing.
        !is_own && !self.is_figure() && !matches!(self, Self::Facility | Self::Commune)
    }

    /// It names a unit: a merged cell names it for all its rows.
    pub fn is_unit(self) -> bool {
        matches!(self, Self::Facility | Self::Commune | Self::From | Self::To)
    }

    /// It counts a station's people of one profession: several columns of it are added.
    pub fn is_profession(self) -> bool {
        (Self::Doctors..=Self::Others).contains(&self)
    }

    /// It is a count of a station.
    pub fn is_figure(self) -> bool {
        (Self::Population..=Self::DoctorsWanted).contains(&self)
    }

    /// The figure of a station that a plan holds of it; the others are only held against what a plan counts.
    pub fn of_station(self) -> Option<StationFigure> {
        match self {
            Self::Population => Some(StationFigure::Catchment),
            Self::Posts => Some(StationFigure::Posts),
            Self::DoctorPosts => Some(StationFigure::DoctorPosts),
            Self::Staff => Some(StationFigure::Staff),
            Self::AssistantDoctors => Some(StationFigure::AssistantDoctors),
            Self::Nurses => Some(StationFigure::Nurses),
            Self::Midwives => Some(StationFigure::Midwives),
            Self::Pharmacists => Some(StationFigure::Pharmacists),
            Self::Others => Some(StationFigure::OtherStaff),
            _ => None,
        }
    }

    /// It is held against the other columns, and nothing of it is kept.
    pub fn is_only_read(self) -> bool {
        self.is_figure() && self.of_station().is_none()
    }

    /// Fields that stand in a list of that kind.
    pub fn fits(self, kind: ListKind) -> bool {
        match kind {
            _ if self <= Self::NotKept => true,
            ListKind::Stations => {
                self.is_figure() || matches!(self, Self::Facility | Self::Commune | Self::District | Self::PointNames)
            }
            ListKind::Staff => (Self::Name..=Self::Title).contains(&self),
            ListKind::Rotations => (Self::Name..=Self::Title).contains(&self) || self >= Self::From,
        }
    }
}

/// How sure it is what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sure {
    Unknown,
    /// It is known, and nothing of it is kept.
    Ignored,
    Likely,
    Certain,
}

impl Sure {
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Ignored => "ignored",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// A column of a list, as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The words above it, from the top.
    pub header: String,
    pub field: Option<Field>,
    pub sure: Sure,
}
