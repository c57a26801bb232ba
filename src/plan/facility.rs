//! A place that employs doctors: a commune health station or a hospital of any kind.

use super::{Area, Commune, Date, Figure, Id, Record, Specialties, Station, Table};

/// A station or a hospital. Doctors work at its [`super::Site`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facility {
    pub id: Id<Facility>,
    pub name: String,
    /// The area a station belongs to. A hospital belongs to the areas that name it.
    pub area: Option<Id<Area>>,
    /// The commune a station serves, or the one a hospital's seat stands in.
    pub commune: Option<Id<Commune>>,
    /// First day it is open; always open before where absent.
    pub opened: Option<Date>,
    /// First day it is closed; never where absent.
    pub closed: Option<Date>,
    /// Nobody is to come or go (rule D11).
    pub locked: bool,
    pub note: String,
    pub kind: FacilityKind,
}

#[expect(clippy::large_enum_variant, reason = "most facilities are stations")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FacilityKind {
    Station(Station),
    Hospital(Hospital),
}

/// What only a hospital, or another facility that is not a station, has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hospital {
    pub kind: HospitalKind,
    /// The employer, compared as text (rule D12); the facility itself where absent.
    pub employer: Option<String>,
    /// Doctors present below this number are too few (rule B01).
    pub floor: Option<Figure>,
    /// Doctors who are no candidates, given as a head count only.
    pub unlisted_doctors: Option<Figure>,
    /// Specialties the unlisted doctors have among them (rule B03).
    pub unlisted_specialties: Specialties,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HospitalKind {
    Provincial,
    Specialised,
    General,
    Regional,
    HealthCentre,
    Polyclinic,
    Private,
    Other,
}

/// What a facility is: a station, or a hospital of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    Station,
    Hospital(HospitalKind),
}

impl Hospital {
    /// One of which nothing but the kind is known.
    pub fn new(kind: HospitalKind) -> Self {
        Self { kind, employer: None, floor: None, unlisted_doctors: None, unlisted_specialties: Specialties::new() }
    }
}

impl Facility {
    /// Of which nothing else is known: always open, in no area and no commune.
    pub fn new(id: Id<Self>, name: String, kind: FacilityKind) -> Self {
        let (area, commune, opened, closed, locked, note) = (None, None, None, None, false, String::new());
        Self { id, name, area, commune, opened, closed, locked, note, kind }
    }

    pub fn place_kind(&self) -> PlaceKind {
        self.hospital().map_or(PlaceKind::Station, |hospital| PlaceKind::Hospital(hospital.kind))
    }

    pub fn station(&self) -> Option<&Station> {
        match &self.kind {
            FacilityKind::Station(station) => Some(station),
            FacilityKind::Hospital(_) => None,
        }
    }

    pub fn hospital(&self) -> Option<&Hospital> {
        match &self.kind {
            FacilityKind::Hospital(hospital) => Some(hospital),
            FacilityKind::Station(_) => None,
        }
    }

    pub fn is_station(&self) -> bool {
        self.station().is_some()
    }

    /// Whether it is open on `date` (docs/rule-book.md, Terms).
    pub fn is_open(&self, date: Date) -> bool {
        self.opened.is_none_or(|opened| opened <= date) && self.closed.is_none_or(|closed| date < closed)
    }

    /// All figures it has, a station's of old first.
    pub fn known_figures(&self) -> impl Iterator<Item = &Figure> {
        let station = self.station().into_iter().flat_map(Station::known_figures);
        let hospital = self.hospital().into_iter().flat_map(|hospital| [&hospital.floor, &hospital.unlisted_doctors]);
        station.chain(hospital.flatten())
    }

    /// Doctors given as a head count only; none at a station.
    pub fn unlisted_doctors(&self) -> u32 {
        self.hospital().and_then(|hospital| hospital.unlisted_doctors.as_ref()).map_or(0, |figure| figure.value)
    }
}

impl Record for Facility {
    const TABLE: Table = Table::Facility;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
