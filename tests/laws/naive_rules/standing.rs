//! What stands: the first record of each id, without those whose mandatory references lead nowhere (X04).

use std::collections::HashSet;

use phanbo::plan::{Area, Commune, Doctor, Facility, FacilityKind, Move, Plan, Posting, Record, Records, Site};

/// The records rules look at, by id. Copies and dropped records are not among them.
pub struct Standing<'a> {
    pub plan: &'a Plan,
    pub facilities: Vec<&'a Facility>,
    pub sites: Vec<&'a Site>,
    pub doctors: Vec<&'a Doctor>,
    pub postings: Vec<&'a Posting>,
    pub moves: Vec<&'a Move>,
}

impl<'a> Standing<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        let facilities = firsts(&plan.facilities);
        let doctors = firsts(&plan.doctors);
        let known_facility = |id: &str| facilities.iter().any(|facility| facility.id.as_str() == id);
        let known_doctor = |id: &str| doctors.iter().any(|doctor| doctor.id.as_str() == id);
        let mut sites = firsts(&plan.sites);
        sites.retain(|site| known_facility(site.facility.as_str()));
        let known_site = |id: &str| sites.iter().any(|site| site.id.as_str() == id);
        let mut postings = firsts(&plan.postings);
        postings.retain(|posting| known_doctor(posting.doctor.as_str()) && known_site(posting.site.as_str()));
        let mut moves = firsts(&plan.moves);
        moves.retain(|step| {
            known_doctor(step.doctor.as_str())
                && step.from.as_ref().is_none_or(|from| known_facility(from.as_str()))
                && step.to.iter().all(|share| known_site(share.site.as_str()))
        });
        Self { plan, facilities, sites, doctors, postings, moves }
    }

    pub fn facility_of(&self, site: &str) -> &'a str {
        let site = self.sites.iter().find(|known| known.id.as_str() == site);
        site.expect("a standing record refers to standing sites").facility.as_str()
    }

    pub fn site(&self, id: &str) -> Option<&'a Site> {
        self.sites.iter().copied().find(|site| site.id.as_str() == id)
    }

    pub fn facility(&self, id: &str) -> Option<&'a Facility> {
        self.facilities.iter().copied().find(|facility| facility.id.as_str() == id)
    }

    /// The area a facility names; none where it names one that is not there.
    pub fn area(&self, facility: &Facility) -> Option<&'a Area> {
        firsts(&self.plan.areas).into_iter().find(|area| facility.area.as_ref() == Some(&area.id))
    }

    /// The commune a facility names; none where it names one that is not there.
    pub fn commune(&self, facility: &Facility) -> Option<&'a Commune> {
        firsts(&self.plan.communes).into_iter().find(|commune| facility.commune.as_ref() == Some(&commune.id))
    }

    /// The hospital of an area: a station is none.
    pub fn hospital_of(&self, area: &Area) -> Option<&'a Facility> {
        let facility = self.facility(area.hospital.as_ref()?.as_str())?;
        matches!(facility.kind, FacilityKind::Hospital(_)).then_some(facility)
    }

    /// The counted moves of a doctor in the order (start, id).
    pub fn counted_moves(&self, doctor: &str) -> Vec<&'a Move> {
        let mut moves: Vec<&Move> = self.moves.iter().copied().filter(|step| step.doctor.as_str() == doctor).collect();
        moves.retain(|step| step.status != phanbo::plan::MoveStatus::Parked);
        moves.sort_by(|a, b| (a.start, a.id.as_str()).cmp(&(b.start, b.id.as_str())));
        moves
    }
}

/// The first record of each id, by id.
pub fn firsts<R: Record>(table: &Records<R>) -> Vec<&R> {
    let mut seen = HashSet::new();
    let mut firsts: Vec<&R> = table.iter_with_copies().filter(|record| seen.insert(record.id().as_str())).collect();
    firsts.sort_by(|a, b| a.id().as_str().cmp(b.id().as_str()));
    firsts
}
