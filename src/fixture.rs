//! A plan in a few lines, for tests of every room.

use jiff::civil::date;

use crate::plan::{
    Area, Birth, Commune, CommuneKind, Cover, Date, Doctor, FULL_TIME, Facility, FacilityKind, Figure, Hospital,
    HospitalKind, Id, Lineage, Move, MoveKind, MoveStatus, Plan, Posting, Province, Sessions, Sex, Share, Site,
    SiteKind, Station,
};

/// The first day of every fixture.
pub const DAY_ONE: Date = date(2026, 1, 1);

/// Builds a plan; ids are what a test calls things.
pub struct Fixture {
    plan: Plan,
}

impl Default for Fixture {
    fn default() -> Self {
        Self::new()
    }
}

impl Fixture {
    /// An empty province of a million people on [`DAY_ONE`].
    pub fn new() -> Self {
        let lineage = Lineage {
            plan: "01J00000000000000000000000".into(),
            revision: "0000000001".into(),
            parents: Vec::new(),
            ancestors: Vec::new(),
            app: "0.1.0".into(),
            saved_at: "2026-01-01T00:00:00Z".into(),
        };
        let cover = Cover { title: "Phương án thử".into(), note: String::new(), baseline: DAY_ONE };
        let population = Some(Figure::new(1_000_000));
        let province = Province { name: "Tỉnh thử".into(), population, ..Province::default() };
        Self { plan: Plan::new(lineage, cover, province) }
    }

    pub fn build(self) -> Plan {
        self.plan
    }

    #[must_use]
    pub fn province(mut self, change: impl FnOnce(&mut Province)) -> Self {
        change(&mut self.plan.province);
        self
    }

    #[must_use]
    pub fn area(mut self, id: &str, hospital: Option<&str>) -> Self {
        let hospital = hospital.map(Id::new);
        self.plan.areas.push(Area {
            id: id.into(),
            name: format!("Khu vực {id}"),
            hospital,
            order: None,
            note: String::new(),
        });
        self
    }

    /// A commune of `population` people.
    #[must_use]
    pub fn commune(mut self, id: &str, population: u32) -> Self {
        self.plan.communes.push(Commune {
            id: id.into(),
            name: id.to_owned(),
            kind: CommuneKind::Commune,
            population: Some(Figure::new(population)),
            hectares: None,
            point: None,
            former_district: String::new(),
            zone: None,
            note: String::new(),
        });
        self
    }

    /// A station of 10,000 people with a main seat of the same id.
    #[must_use]
    pub fn station(self, id: &str) -> Self {
        self.station_with(id, |_, _| {})
    }

    #[must_use]
    pub fn station_with(self, id: &str, change: impl FnOnce(&mut Facility, &mut Station)) -> Self {
        let mut station = Station { catchment: Some(Figure::new(10_000)), ..Station::default() };
        let mut facility = facility(id, FacilityKind::Station(Station::default()));
        change(&mut facility, &mut station);
        facility.kind = FacilityKind::Station(station);
        self.facility(facility)
    }

    /// A hospital with a main seat of the same id.
    #[must_use]
    pub fn hospital(self, id: &str) -> Self {
        self.hospital_with(id, |_, _| {})
    }

    #[must_use]
    pub fn hospital_with(self, id: &str, change: impl FnOnce(&mut Facility, &mut Hospital)) -> Self {
        let mut hospital = hospital();
        let mut facility = facility(id, FacilityKind::Hospital(hospital.clone()));
        change(&mut facility, &mut hospital);
        facility.kind = FacilityKind::Hospital(hospital);
        self.facility(facility)
    }

    fn facility(self, facility: Facility) -> Self {
        let id = facility.id.clone();
        let mut this = self;
        this.plan.facilities.push(facility);
        this.site(id.as_str(), id.as_str(), SiteKind::Seat)
    }

    /// A point of a facility.
    #[must_use]
    pub fn point(self, facility: &str, id: &str) -> Self {
        self.site(facility, id, SiteKind::Point)
    }

    #[must_use]
    pub fn site(mut self, facility: &str, id: &str, kind: SiteKind) -> Self {
        self.plan.sites.push(Site::new(id.into(), facility.into(), id.to_owned(), kind));
        self
    }

    /// A doctor without a place.
    #[must_use]
    pub fn doctor(self, id: &str) -> Self {
        self.doctor_with(id, |_| {})
    }

    #[must_use]
    pub fn doctor_with(mut self, id: &str, change: impl FnOnce(&mut Doctor)) -> Self {
        let mut doctor = doctor(id);
        change(&mut doctor);
        self.plan.doctors.push(doctor);
        self
    }

    /// A doctor full time at a site.
    #[must_use]
    pub fn doctor_at(self, id: &str, site: &str) -> Self {
        self.doctor(id).posting(id, site, FULL_TIME)
    }

    #[must_use]
    pub fn posting(mut self, doctor: &str, site: &str, sessions: Sessions) -> Self {
        let id = Id::new(format!("{doctor}@{site}"));
        self.plan.postings.push(Posting {
            id,
            doctor: doctor.into(),
            site: site.into(),
            sessions,
            week: None,
            note: String::new(),
        });
        self
    }

    /// A counted move of full time from a facility to a site, from [`DAY_ONE`] on, without an end.
    #[must_use]
    pub fn step(self, id: &str, kind: MoveKind, doctor: &str, from: &str, to: &str) -> Self {
        self.step_with(id, kind, doctor, from, to, |_| {})
    }

    #[must_use]
    pub fn step_with(
        mut self,
        id: &str,
        kind: MoveKind,
        doctor: &str,
        from: &str,
        to: &str,
        change: impl FnOnce(&mut Move),
    ) -> Self {
        let mut step = step(id, kind, doctor, from, to);
        change(&mut step);
        self.plan.moves.push(step);
        self
    }

    #[must_use]
    pub fn change(mut self, change: impl FnOnce(&mut Plan)) -> Self {
        change(&mut self.plan);
        self
    }
}

/// A doctor of whom nothing is known.
pub fn doctor(id: &str) -> Doctor {
    Doctor::new(id.into(), id.to_owned())
}

/// A man born in 1964: he retires on 30/04/2026 when born in October.
pub fn born(doctor: &mut Doctor, year: i16, month: i8) {
    doctor.sex = Some(Sex::Male);
    doctor.birth = Some(Birth::Date(date(year, month, 15)));
}

/// A move of full time, practice at the new place registered; empty `from` or `to` is none.
pub fn step(id: &str, kind: MoveKind, doctor: &str, from: &str, to: &str) -> Move {
    let share = |site: &str| Share::new(site.into(), FULL_TIME);
    Move {
        from: (!from.is_empty()).then(|| from.into()),
        to: (!to.is_empty()).then(|| share(to)).into_iter().collect(),
        status: MoveStatus::Agreed,
        registered: true,
        ..Move::proposed(id.into(), kind, doctor.into(), DAY_ONE)
    }
}

fn facility(id: &str, kind: FacilityKind) -> Facility {
    Facility::new(id.into(), id.to_owned(), kind)
}

fn hospital() -> Hospital {
    Hospital::new(HospitalKind::Regional)
}
