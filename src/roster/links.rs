//! Which records stand, and what belongs to what.
//!
//! A record stands when every record it cannot do without stands (rule X04); only standing ones have effect.

use std::ops::Range;

use smallvec::SmallVec;

use super::Crew;
use super::beside::Beside;
use crate::plan::{Area, Commune, Doctor, Facility, Move, Plan, Posting, Site, Slot, Target};

/// What is a doctor's, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OfDoctor {
    pub postings: Postings,
    pub moves: Moves,
}

/// A doctor's standing postings.
pub(super) type Postings = SmallVec<[Slot<Posting>; 2]>;
/// A doctor's standing moves.
pub(super) type Moves = SmallVec<[Slot<Move>; 2]>;

/// References of the plan, resolved once into slots. Dense tables by slot index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    facility_of_site: Vec<Option<Slot<Facility>>>,
    sites: Vec<SmallVec<[Slot<Site>; 4]>>,
    area: Vec<Option<Slot<Area>>>,
    commune: Vec<Option<Slot<Commune>>>,
    stations_of_area: Vec<Vec<Slot<Facility>>>,
    hospital_of_area: Vec<Option<Slot<Facility>>>,
    areas_of_hospital: Vec<SmallVec<[Slot<Area>; 1]>>,
    target_of_area: Vec<Option<Slot<Target>>>,
    stations_of_commune: Vec<Vec<Slot<Facility>>>,
    standing: Assignments,
    of_doctors: Beside<Doctor, OfDoctor>,
    /// Sites that are not always open, or whose facility is not. By slot index.
    bounded: Vec<bool>,
}

/// Whose a posting is, and where.
type Assignment = (Slot<Doctor>, Slot<Site>);

/// Doctor and site by posting. It ends with the last posting that stands: equal links are equal however they came about.
#[derive(Clone, Debug, Default, PartialEq)]
struct Assignments(Vec<Option<Assignment>>);

/// Whose each move is, by its slot index, while it stands.
pub(super) struct Movers(Vec<Option<Slot<Doctor>>>);

impl Assignments {
    /// Of all postings, stretch by stretch.
    fn new(stretches: Vec<Vec<Option<Assignment>>>) -> Self {
        let mut stretches = stretches.into_iter();
        let mut all = stretches.next().unwrap_or_default();
        stretches.for_each(|mut stretch| all.append(&mut stretch));
        all.truncate(all.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
        Self(all)
    }

    fn set(&mut self, posting: Slot<Posting>, of: Option<Assignment>) {
        if self.0.len() <= posting.index() {
            self.0.resize(posting.index() + 1, None);
        }
        self.0[posting.index()] = of;
        while self.0.last() == Some(&None) {
            self.0.pop();
        }
    }
}

impl Links {
    /// Of all but the doctors, to whom [`Links::set_doctors`] gives what is theirs; with whose each move is that stands.
    pub(super) fn new(crew: &impl Crew, plan: &Plan) -> (Self, Movers) {
        let mut links = Self {
            facility_of_site: vec![None; plan.sites.slot_count()],
            sites: vec![SmallVec::new(); plan.facilities.slot_count()],
            area: vec![None; plan.facilities.slot_count()],
            commune: vec![None; plan.facilities.slot_count()],
            stations_of_area: vec![Vec::new(); plan.areas.slot_count()],
            hospital_of_area: vec![None; plan.areas.slot_count()],
            areas_of_hospital: vec![SmallVec::new(); plan.facilities.slot_count()],
            target_of_area: vec![None; plan.areas.slot_count()],
            stations_of_commune: vec![Vec::new(); plan.communes.slot_count()],
            standing: Assignments::default(),
            of_doctors: Beside::default(),
            bounded: vec![false; plan.sites.slot_count()],
        };
        links.link_facilities(plan);
        // To say whose a posting is takes a sixth of what is done for a doctor.
        let parts = crew.parts(plan.postings.len() / 6);
        let each = crew.each(parts, |part| {
            let (mut place, mut doctor) = (None, None);
            let postings = plan.postings.beside_in(plan.postings.stretch(part, parts), |_, posting| {
                let of = links.of_posting(plan, posting, place);
                place = of.or(place);
                of
            });
            let moves = plan.moves.beside_in(plan.moves.stretch(part, parts), |_, step| {
                let of = links.of_move(plan, step, doctor);
                doctor = of.or(doctor);
                of
            });
            (postings, moves)
        });
        let (postings, moves): (Vec<_>, Vec<_>) = each.into_iter().unzip();
        links.standing = Assignments::new(postings);
        (links, Movers(moves.concat()))
    }

    /// What is the doctors' whose slots have these indices, by slot.
    pub(super) fn of_stretch(&self, plan: &Plan, movers: &Movers, doctors: Range<usize>) -> Vec<OfDoctor> {
        let mut all = Vec::new();
        all.resize_with(doctors.len(), OfDoctor::default);
        let own = |doctor: Slot<Doctor>| doctor.index().checked_sub(doctors.start).filter(|&own| own < doctors.len());
        for (index, place) in self.standing.0.iter().enumerate() {
            if let Some(own) = place.and_then(|(doctor, _)| own(doctor)) {
                all[own].postings.push(Slot::beside(index));
            }
        }
        for (index, doctor) in movers.0.iter().enumerate() {
            if let Some(own) = doctor.and_then(own) {
                all[own].moves.push(Slot::beside(index));
            }
        }
        // Mostly there is one, or they are so already.
        for of in &mut all {
            of.postings.sort_unstable_by(|&one, &other| plan.postings[one].id.cmp(&plan.postings[other].id));
            of.moves.sort_unstable_by(|&one, &other| plan.moves[one].id.cmp(&plan.moves[other].id));
        }
        all
    }

    pub(super) fn set_doctors(&mut self, of_doctors: Beside<Doctor, OfDoctor>) {
        self.of_doctors = of_doctors;
    }

    fn link_facilities(&mut self, plan: &Plan) {
        let mut before = None;
        for site in plan.sites.slots() {
            let facility = plan.facilities.slot_near(before, &plan.sites[site].facility);
            before = facility.or(before);
            self.facility_of_site[site.index()] = facility;
            if let Some(facility) = facility {
                self.sites[facility.index()].push(site);
                let (of_site, of_facility) = (&plan.sites[site], &plan.facilities[facility]);
                let bounds = [of_site.opened, of_site.closed, of_facility.opened, of_facility.closed];
                self.bounded[site.index()] = bounds.iter().any(Option::is_some);
            }
        }
        for sites in &mut self.sites {
            // Sites come by id; the sort is stable, so points stay by id behind the seat.
            sites.sort_by_key(|&site| plan.sites[site].kind);
        }
        for slot in plan.facilities.slots() {
            let facility = &plan.facilities[slot];
            let area = facility.area.as_ref().and_then(|id| plan.areas.slot(id));
            let commune = facility.commune.as_ref().and_then(|id| plan.communes.slot(id));
            self.area[slot.index()] = area;
            self.commune[slot.index()] = commune;
            if facility.is_station() {
                if let Some(area) = area {
                    self.stations_of_area[area.index()].push(slot);
                }
                if let Some(commune) = commune {
                    self.stations_of_commune[commune.index()].push(slot);
                }
            }
        }
        for slot in plan.areas.slots() {
            let hospital = plan.areas[slot].hospital.as_ref().and_then(|id| plan.facilities.slot(id));
            let hospital = hospital.filter(|&slot| !plan.facilities[slot].is_station());
            self.hospital_of_area[slot.index()] = hospital;
            if let Some(hospital) = hospital {
                self.areas_of_hospital[hospital.index()].push(slot);
            }
        }
        for slot in plan.targets.slots() {
            if let Some(area) = plan.targets[slot].area.as_ref().and_then(|id| plan.areas.slot(id)) {
                self.target_of_area[area.index()].get_or_insert(slot);
            }
        }
    }

    /// Links a posting if its doctor and its site stand.
    pub fn add_posting(&mut self, plan: &Plan, slot: Slot<Posting>) {
        if let Some((doctor, site)) = self.of_posting(plan, &plan.postings[slot], None) {
            self.of_doctors[doctor].postings.push(slot);
            self.standing.set(slot, Some((doctor, site)));
        }
    }

    /// Whose a posting is, and where, if both stand. Mostly they are near those of the posting before.
    fn of_posting(&self, plan: &Plan, posting: &Posting, before: Option<Assignment>) -> Option<Assignment> {
        let site = plan.sites.slot_near(before.map(|(_, site)| site), &posting.site);
        let site = site.filter(|&site| self.stands(site))?;
        Some((plan.doctors.slot_near(before.map(|(doctor, _)| doctor), &posting.doctor)?, site))
    }

    /// Links a move if its doctor, its `from` and its places stand.
    pub fn add_move(&mut self, plan: &Plan, slot: Slot<Move>) {
        if let Some(doctor) = self.of_move(plan, &plan.moves[slot], None) {
            self.of_doctors[doctor].moves.push(slot);
        }
    }

    /// Whose a move is, if doctor, `from` and places stand.
    fn of_move(&self, plan: &Plan, step: &Move, before: Option<Slot<Doctor>>) -> Option<Slot<Doctor>> {
        let doctor = plan.doctors.slot_near(before, &step.doctor)?;
        let from_stands = step.from.as_ref().is_none_or(|from| plan.facilities.contains(from));
        let to_stands = step.to.iter().all(|share| plan.sites.slot(&share.site).is_some_and(|site| self.stands(site)));
        (from_stands && to_stands).then_some(doctor)
    }

    /// Reads a doctor's postings anew from the given slots. Gives back what they were.
    pub fn relink_postings(&mut self, plan: &Plan, doctor: Slot<Doctor>, slots: &[Slot<Posting>]) -> Postings {
        let old = std::mem::take(&mut self.of_doctors[doctor].postings);
        for &slot in &old {
            // One that has become another doctor's may be linked to him or her already.
            if self.standing(slot).is_some_and(|(of, _)| of == doctor) {
                self.standing.set(slot, None);
            }
        }
        for &slot in slots {
            self.add_posting(plan, slot);
        }
        old
    }

    /// The same of a doctor's moves.
    pub fn relink_moves(&mut self, plan: &Plan, doctor: Slot<Doctor>, slots: &[Slot<Move>]) -> Moves {
        let old = std::mem::take(&mut self.of_doctors[doctor].moves);
        for &slot in slots {
            self.add_move(plan, slot);
        }
        old
    }

    /// Links a doctor as before a change. `plan` is the plan as it was then.
    pub fn put_back(&mut self, plan: &Plan, doctor: Slot<Doctor>, postings: Option<Postings>, moves: Option<Moves>) {
        if let Some(postings) = postings {
            self.relink_postings(plan, doctor, &postings);
        }
        if let Some(moves) = moves {
            self.of_doctors[doctor].moves = moves;
        }
    }

    /// Whether a site, or its facility, is not open on every day.
    pub fn is_bounded(&self, site: Slot<Site>) -> bool {
        self.bounded[site.index()]
    }

    pub fn stands(&self, site: Slot<Site>) -> bool {
        self.facility_of_site[site.index()].is_some()
    }

    /// The facility of a site that stands.
    pub fn facility(&self, site: Slot<Site>) -> Option<Slot<Facility>> {
        self.facility_of_site[site.index()]
    }

    /// The sites of a facility: main seat first, then points by id.
    pub fn sites(&self, facility: Slot<Facility>) -> &[Slot<Site>] {
        &self.sites[facility.index()]
    }

    pub fn area(&self, facility: Slot<Facility>) -> Option<Slot<Area>> {
        self.area[facility.index()]
    }

    pub fn commune(&self, facility: Slot<Facility>) -> Option<Slot<Commune>> {
        self.commune[facility.index()]
    }

    /// The stations of an area by id, open or not.
    pub fn stations_of_area(&self, area: Slot<Area>) -> &[Slot<Facility>] {
        &self.stations_of_area[area.index()]
    }

    pub fn hospital_of_area(&self, area: Slot<Area>) -> Option<Slot<Facility>> {
        self.hospital_of_area[area.index()]
    }

    /// The stations of a commune by id, open or not.
    pub fn stations_of_commune(&self, commune: Slot<Commune>) -> &[Slot<Facility>] {
        &self.stations_of_commune[commune.index()]
    }

    /// The areas a hospital supports, by id.
    pub fn areas_of_hospital(&self, hospital: Slot<Facility>) -> &[Slot<Area>] {
        &self.areas_of_hospital[hospital.index()]
    }

    /// What an area is to reach: of several targets the first by id.
    pub fn target_of_area(&self, area: Slot<Area>) -> Option<Slot<Target>> {
        self.target_of_area[area.index()]
    }

    /// Whose a posting is, and where, while it stands.
    pub fn standing(&self, posting: Slot<Posting>) -> Option<(Slot<Doctor>, Slot<Site>)> {
        self.standing.0.get(posting.index()).copied().flatten()
    }

    /// The number of these doctors' postings at each site and at each facility, by slot index.
    pub(super) fn posted(&self, doctors: &Range<usize>) -> (Vec<usize>, Vec<usize>) {
        let (mut at_sites, mut at_facilities) = (vec![0; self.facility_of_site.len()], vec![0; self.sites.len()]);
        let standing = self.standing.0.iter().flatten();
        for &(_, site) in standing.filter(|(doctor, _)| doctors.contains(&doctor.index())) {
            at_sites[site.index()] += 1;
            if let Some(facility) = self.facility(site) {
                at_facilities[facility.index()] += 1;
            }
        }
        (at_sites, at_facilities)
    }

    /// What is a doctor's.
    pub(super) fn of_doctor(&self, doctor: Slot<Doctor>) -> &OfDoctor {
        &self.of_doctors[doctor]
    }

    /// A doctor's standing postings.
    pub fn postings(&self, doctor: Slot<Doctor>) -> &[Slot<Posting>] {
        &self.of_doctors[doctor].postings
    }

    /// A doctor's standing moves of every status.
    pub fn moves(&self, doctor: Slot<Doctor>) -> &[Slot<Move>] {
        &self.of_doctors[doctor].moves
    }
}
