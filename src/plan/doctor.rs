//! A doctor: a bác sĩ of any rank (y sĩ are counts, not records).

use super::{Date, Facility, Id, Record, Source, Specialties, Table};

/// A person with qualifications, a licence, and whatever limits where he or she may be moved.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Doctor {
    pub id: Id<Doctor>,
    /// Full name in Vietnamese order: family, middle, given.
    pub name: String,
    pub sex: Option<Sex>,
    pub birth: Option<Birth>,
    pub qualification: Qualification,
    pub specialties: Specialties,
    pub licence: Licence,
    pub post: Post,
    /// Professional title of the old scheme (chức danh nghề nghiệp, hạng).
    pub title: String,
    /// Professional level 1–5 of the new scheme (bậc nghề nghiệp).
    pub level: Option<u32>,
    /// Last day of an exemption from rotation and secondment; its reason is not stored.
    pub exempt_until: Option<Date>,
    pub bonds: Vec<Bond>,
    /// Working days of rotation done before the plan.
    pub rotation_days_before: u32,
    /// End of a granted extension of service beyond retirement age.
    pub extension: Option<Date>,
    /// Not to be moved: never suggested, a drag asks.
    pub pinned: bool,
    pub note: String,
}

impl Doctor {
    /// A doctor of whom nothing else is known.
    pub fn new(id: Id<Self>, name: String) -> Self {
        Self {
            id,
            name,
            sex: None,
            birth: None,
            qualification: Qualification::Doctor,
            specialties: Specialties::new(),
            licence: Licence::Unknown,
            post: Post::None,
            title: String::new(),
            level: None,
            exempt_until: None,
            bonds: Vec::new(),
            rotation_days_before: 0,
            extension: None,
            pinned: false,
            note: String::new(),
        }
    }

    /// Whether a record says nothing by which a doctor could be thought of for a place: it has only just been begun.
    pub fn is_blank(&self) -> bool {
        self.birth.is_none()
            && self.sex.is_none()
            && self.specialties.is_empty()
            && self.licence == Licence::Unknown
            && self.qualification == Qualification::Doctor
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    Female,
    Male,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Birth {
    Date(Date),
    /// Only the year is known: counts as 1 January.
    Year(i16),
}

impl Birth {
    /// The birth date the retirement rules reckon with (NĐ 135/2020 Đ.3: only the year known is 1 January).
    pub fn reckoned(self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(date),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
        }
    }
}

/// The ladder of `MoH` form Biểu 4/BCH, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualification {
    /// Bác sĩ
    Doctor,
    /// Bác sĩ nội trú
    Resident,
    /// Bác sĩ chuyên khoa I
    SpecialistOne,
    /// Thạc sĩ
    Master,
    /// Bác sĩ chuyên khoa II
    SpecialistTwo,
    /// Tiến sĩ
    Doctorate,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Licence {
    Unknown,
    None,
    Number { number: String, until: Option<Date> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Post {
    None,
    DepartmentHead,
    DepartmentDeputy,
    StationDirector,
    StationDeputy,
    HospitalBoard,
}

impl Post {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::DepartmentHead => "department_head",
            Self::DepartmentDeputy => "department_deputy",
            Self::StationDirector => "station_director",
            Self::StationDeputy => "station_deputy",
            Self::HospitalBoard => "hospital_board",
        }
    }
}

/// A commitment to serve at a facility until a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bond {
    pub facility: Id<Facility>,
    pub until: Date,
    pub source: Option<Id<Source>>,
}

impl Record for Doctor {
    const TABLE: Table = Table::Doctor;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
