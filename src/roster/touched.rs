//! What a change of one doctor touches: the subjects whose findings it can alter.

use smallvec::SmallVec;

use super::{Roster, Subject, followers::facilities};
use crate::plan::{Commune, Doctor, Facility, Id, Move, Plan, Site, Slot, Table};

/// The subjects to check again after a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Touched {
    /// Another date, other settings, a place that belongs elsewhere, something referred to inserted or deleted.
    Everything,
    /// Each once, in their order.
    Subjects(Vec<Subject>),
}

/// Collects what the doctors of a change touch, before it and after it.
pub(super) struct Reach {
    subjects: Vec<Subject>,
    facilities: SmallVec<[Slot<Facility>; 4]>,
}

impl Reach {
    pub fn new() -> Self {
        // As many as a move of one doctor mostly touches.
        Self { subjects: Vec::with_capacity(64), facilities: SmallVec::new() }
    }

    /// The doctor, whoever may be the same person, every one of the doctor's moves, every facility any of them or of
    /// the postings names (with its points, area and areas supported, and the doctors of a station), and the province.
    pub fn add_doctor(&mut self, plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) {
        self.subjects.extend([Subject::Province, Subject::Doctor(doctor)]);
        self.subjects.extend(roster.links.moves(doctor).iter().map(|&slot| Subject::Move(slot)));
        self.subjects.extend(roster.identities.perhaps_same(doctor).into_iter().map(Subject::Doctor));
        // Whether a posting is plausible depends on when its doctor's service ends (rule X03).
        let postings = roster.links.postings(doctor).iter().filter_map(|&slot| plan.postings.in_slot(slot));
        self.subjects.extend(postings.map(|posting| Subject::Record(Table::Posting, posting.id.as_str().into())));
        for facility in facilities(roster.career(doctor), &roster.links) {
            self.add_facility(plan, roster, facility);
        }
    }

    /// A doctor who stays where he or she is while a day comes by that is looked at: what that means for the doctor, the
    /// moves and the places, and for nobody else there.
    pub fn add_resting(&mut self, plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) {
        self.subjects.push(Subject::Doctor(doctor));
        self.subjects.extend(roster.links.moves(doctor).iter().map(|&slot| Subject::Move(slot)));
        let places = facilities(roster.career(doctor), &roster.links);
        self.subjects.extend(places.map(|place| Subject::facility(plan, place)));
    }

    /// A move that may have no effect, or not stand, is still looked at by the rules about moves.
    pub fn add_move(&mut self, plan: &Plan, roster: &Roster, id: &Id<Move>, from: Option<&Id<Facility>>) {
        self.subjects.extend(plan.moves.slot(id).map(Subject::Move));
        if let Some(facility) = from.and_then(|id| plan.facilities.slot(id)) {
            self.add_facility(plan, roster, facility);
        }
    }

    /// A place whose own particulars were changed, but not what belongs to what: its sites, its area or the areas it
    /// supports with their stations, its commune, and the doctors and moves that name it.
    pub fn add_place(&mut self, plan: &Plan, roster: &Roster, place: Slot<Facility>) {
        self.add_facility(plan, roster, place);
        self.subjects.push(Subject::Province);
        let links = &roster.links;
        for &site in links.sites(place) {
            self.subjects.push(Subject::Record(Table::Site, plan.sites[site].id.shared()));
        }
        if let Some(commune) = links.commune(place) {
            self.add_commune(plan, commune);
        }
        for &area in links.areas_of_hospital(place) {
            links.stations_of_area(area).iter().for_each(|&station| self.add_facility(plan, roster, station));
        }
        for doctor in roster.followers(place) {
            self.add_doctor(plan, roster, doctor);
        }
        let is_here = |site: &Id<Site>| plan.sites.slot(site).and_then(|site| links.facility(site)) == Some(place);
        let id = &plan.facilities[place].id;
        for slot in plan.moves.slots() {
            let step = &plan.moves[slot];
            if step.from.as_ref() == Some(id) || step.to.iter().any(|share| is_here(&share.site)) {
                self.subjects.extend([Subject::Move(slot), Subject::Record(Table::Move, step.id.shared())]);
            }
        }
    }

    fn add_commune(&mut self, plan: &Plan, commune: Slot<Commune>) {
        let id = plan.communes[commune].id.shared();
        self.subjects.extend([Subject::Commune(commune), Subject::Record(Table::Commune, id)]);
    }

    pub fn add(&mut self, subject: Subject) {
        self.subjects.push(subject);
    }

    pub fn subjects(mut self) -> Vec<Subject> {
        self.subjects.sort_unstable();
        self.subjects.dedup();
        self.subjects
    }

    fn add_facility(&mut self, plan: &Plan, roster: &Roster, facility: Slot<Facility>) {
        if self.facilities.contains(&facility) {
            return;
        }
        self.facilities.push(facility);
        self.subjects.push(Subject::facility(plan, facility));
        if plan.facilities[facility].is_station() {
            self.subjects.extend(roster.links.sites(facility).iter().map(|&site| Subject::Point(site)));
            self.subjects.extend(roster.links.area(facility).map(Subject::Area));
            // Whether a doctor is the only regular one depends on the others there (rule D05).
            let there = roster.picture.at_facility(facility).present.keys();
            self.subjects.extend(there.map(|&doctor| Subject::Doctor(doctor)));
        } else {
            self.subjects.extend(roster.links.areas_of_hospital(facility).iter().map(|&area| Subject::Area(area)));
        }
    }
}
