//! A list as one change of a plan: what is new, what is different, and whoever was ticked to be deleted.

use super::compare::{Compared, Difference, Standing, alike, is_kept, merged};
use super::field::Field;
use super::understood::{Choices, Entry, MoveRow, Person, StationRow, Understood};
use crate::edit::{ChangeSet, Deed, Ids, dependents, difference};
use crate::plan::{
    AnyRecord, Date, DatedFigures, Doctor, FULL_TIME, Facility, FacilityKind, Figure, Id, Move, Plan, Posting,
    Record as _, Sessions, Share, Site, SiteKind, Source, StationStaff, Table,
};

/// Where a list comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file, without its folder.
    pub file: String,
    pub sheet: String,
    /// The day its figures stand for.
    pub date: Date,
}

/// The one change set that takes a list over; empty where the plan has it all.
pub fn changes(
    plan: &Plan,
    list: &Understood,
    compared: &Compared,
    choices: &Choices,
    origin: &Origin,
    ids: &mut Ids,
) -> ChangeSet {
    let mut taking = Taking { plan: plan.clone(), before: plan, origin, ids, source: None };
    for (row, standing) in list.rows.iter().zip(&compared.standings) {
        taking.take(&row.entry, standing);
    }
    let removed = compared.missing.iter().filter(|id| choices.removed.contains(*id));
    let removed: Vec<&Id<Doctor>> = removed.collect();
    for id in &removed {
        taking.remove(id);
    }
    let changes = difference(plan, &taking.plan);
    let deed = Deed::Imported {
        list: origin.file.clone(),
        new: compared.new_ones(),
        changed: compared.changed(),
        removed: removed.len(),
    };
    ChangeSet { deed, changes }
}

struct Taking<'a, 'b> {
    /// With what was taken over so far.
    plan: Plan,
    before: &'a Plan,
    origin: &'a Origin,
    ids: &'a mut Ids<'b>,
    /// The list as a source of figures, once one is taken.
    source: Option<Id<Source>>,
}

impl Taking<'_, '_> {
    fn take(&mut self, entry: &Entry, standing: &Standing) {
        match (entry, standing) {
            (Entry::Person(person), Standing::New) => {
                self.begin(person, person.facility.as_ref());
            }
            (Entry::Person(person), Standing::Changed(Some(id), differences)) => self.change(id, person, differences),
            (Entry::Station(station), Standing::Changed(..)) => self.station(station),
            (Entry::Move(step), Standing::New) => {
                let doctor = self.begin(&step.person, step.from.as_ref());
                self.step(step, &doctor);
            }
            (Entry::Move(step), Standing::NewOf(doctor)) => self.step(step, doctor),
            (Entry::Move(step), Standing::Changed(Some(doctor), _)) => {
                if let Some(known) = alike(self.before, step, doctor) {
                    self.plan.moves.replace(Move { end: step.end, ..known.clone() });
                }
            }
            _ => {}
        }
    }

    /// A doctor the plan did not have, full time at the seat of a place or at the point named.
    fn begin(&mut self, person: &Person, facility: Option<&Id<Facility>>) -> Id<Doctor> {
        let id: Id<Doctor> = Id::new((self.ids)());
        let doctor = merged(&Doctor::new(id.clone(), person.name.clone()), person);
        self.plan.doctors.insert(doctor);
        self.post(&id, facility, person.site.as_ref());
        id
    }

    fn post(&mut self, doctor: &Id<Doctor>, facility: Option<&Id<Facility>>, site: Option<&Id<Site>>) {
        let Some(site) = site.cloned().or_else(|| facility.and_then(|facility| self.seat(facility))) else { return };
        self.plan.postings.insert(Posting {
            id: Id::new((self.ids)()),
            doctor: doctor.clone(),
            site,
            sessions: FULL_TIME,
            week: None,
            note: String::new(),
        });
    }

    fn seat(&self, facility: &Id<Facility>) -> Option<Id<Site>> {
        let sites = self.plan.sites_of(facility);
        let seat = sites.iter().find(|site| site.kind == SiteKind::Seat).or(sites.first());
        seat.map(|site| site.id.clone())
    }

    fn change(&mut self, id: &Id<Doctor>, person: &Person, differences: &[Difference]) {
        let Some(doctor) = self.plan.doctors.get(id) else { return };
        let after = merged(doctor, person);
        self.plan.doctors.replace(after);
        let Some(Difference::Place(_, facility)) = differences.iter().find(|one| matches!(one, Difference::Place(..)))
        else {
            return;
        };
        let old: Vec<Id<Posting>> = self
            .plan
            .postings
            .iter()
            .filter(|posting| posting.doctor == *id)
            .map(|posting| posting.id.clone())
            .collect();
        for posting in &old {
            self.plan.postings.remove(posting);
        }
        self.post(id, Some(facility), person.site.as_ref());
    }

    fn remove(&mut self, id: &Id<Doctor>) {
        for record in dependents(&self.plan, &(Table::Doctor, id.shared())) {
            match record {
                AnyRecord::Posting(posting) => self.plan.postings.remove(posting.id()),
                AnyRecord::Move(step) => self.plan.moves.remove(step.id()),
                AnyRecord::Exception(exception) => self.plan.exceptions.remove(exception.id()),
                _ => {}
            }
        }
        self.plan.doctors.remove(id);
    }

    fn step(&mut self, row: &MoveRow, doctor: &Id<Doctor>) {
        let (Some(kind), Some(start)) = (row.kind, row.start) else { return };
        let last = self.plan.moves.iter().filter(|known| known.doctor == *doctor && known.start == start);
        let last = last.map(|known| known.id.as_str().to_owned()).max().unwrap_or_default();
        let id = Id::new(crate::edit::later(&last, (self.ids)()));
        let seat = row.to.as_ref().filter(|_| kind.needs_place()).and_then(|to| self.seat(to));
        let sessions: Sessions = row.sessions.unwrap_or(FULL_TIME);
        self.plan.moves.insert(Move {
            from: row.from.clone().filter(|_| kind.needs_from()),
            to: seat.map(|site| Share::new(site, sessions)).into_iter().collect(),
            end: row.end.filter(|_| !kind.is_permanent()),
            why: row.why.clone(),
            basis: row.basis.clone(),
            ..Move::proposed(id, kind, doctor.clone(), start)
        });
    }

    /// A station's figures: those of the plan's first day, or from a later day on.
    fn station(&mut self, row: &StationRow) {
        let Some(facility) = row.facility.as_ref().and_then(|id| self.plan.facilities.get(id)).cloned() else { return };
        let source = Some(self.source());
        let figure = |field: Field| row.figures.get(&field).map(|&value| Figure { value, source: source.clone() });
        let mut facility = facility;
        let FacilityKind::Station(station) = &mut facility.kind else { return };
        let kept = |field: &Field| is_kept(*field);
        if self.origin.date > self.plan.cover.baseline {
            let day = self.origin.date;
            let mut dated = DatedFigures::from(day);
            for &field in row.figures.keys().filter(|field| kept(field)) {
                match field {
                    Field::Population => dated.catchment = figure(field),
                    Field::Posts => dated.posts = figure(field),
                    Field::DoctorPosts => dated.doctor_posts = figure(field),
                    Field::Staff => dated.staff = figure(field),
                    other => set_other(&mut dated.others, other, figure(other)),
                }
            }
            station.figures.retain(|known| known.from != day || known.act.is_some());
            station.figures.push(dated);
            station.figures.sort_by_key(|figures| figures.from);
        } else {
            for &field in row.figures.keys().filter(|field| kept(field)) {
                match field {
                    Field::Population => station.catchment = figure(field),
                    Field::Posts => station.posts = figure(field),
                    Field::DoctorPosts => station.doctor_posts = figure(field),
                    Field::Staff => station.staff = figure(field),
                    other => set_other(&mut station.others, other, figure(other)),
                }
            }
        }
        self.plan.facilities.replace(facility);
    }

    fn source(&mut self) -> Id<Source> {
        if let Some(source) = &self.source {
            return source.clone();
        }
        let id: Id<Source> = Id::new((self.ids)());
        self.plan.sources.insert(Source {
            id: id.clone(),
            title: format!("{}, {}", self.origin.file, self.origin.sheet),
            date: Some(self.origin.date),
            address: String::new(),
            note: String::new(),
            act: None,
        });
        self.source = Some(id.clone());
        id
    }
}

/// The count of a profession other than doctors.
pub(super) fn other_staff(staff: &StationStaff, field: Field) -> Option<&Figure> {
    match field {
        Field::AssistantDoctors => staff.assistant_doctors.as_ref(),
        Field::Nurses => staff.nurses.as_ref(),
        Field::Midwives => staff.midwives.as_ref(),
        Field::Pharmacists => staff.pharmacists.as_ref(),
        Field::Others => staff.other.as_ref(),
        _ => None,
    }
}

fn set_other(staff: &mut StationStaff, field: Field, figure: Option<Figure>) {
    match field {
        Field::AssistantDoctors => staff.assistant_doctors = figure,
        Field::Nurses => staff.nurses = figure,
        Field::Midwives => staff.midwives = figure,
        Field::Pharmacists => staff.pharmacists = figure,
        Field::Others => staff.other = figure,
        _ => {}
    }
}
