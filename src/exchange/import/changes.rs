//! A list as one change of a plan: what is new, what is different, and whoever was ticked to be deleted.

use std::collections::BTreeMap;

use super::compare::{Compared, FieldDifference, Standing, alike, merged};
use super::hospitals::{new_hospitals, with_new_hospitals};
use super::points::new_points;
use super::understood::{Choices, Entry, MoveRow, Person, Row, StationRow, Understood};
use crate::edit::{ChangeSet, Deed, Ids, dependents, difference};
use crate::plan::{
    AnyRecord, Date, Doctor, FULL_TIME, Facility, FacilityKind, Figure, Id, Move, Plan, Posting, Record as _, Sessions,
    Share, Site, SiteKind, Source, StationFigure, Table,
};

/// Where a list comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOrigin {
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
    origin: &ListOrigin,
    ids: &mut Ids,
) -> ChangeSet {
    let mut taking = Taking { plan: plan.clone(), before: plan, origin, ids, source: None, begun: BTreeMap::new() };
    let with = with_new_hospitals(plan, choices);
    for hospital in new_hospitals(plan, &with, list, compared) {
        taking.plan.facilities.insert(hospital.clone());
        for site in with.sites_of(&hospital.id) {
            taking.plan.sites.insert(site.clone());
        }
    }
    for (row, standing) in list.rows.iter().zip(&compared.standings) {
        taking.take(row, standing);
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
    origin: &'a ListOrigin,
    ids: &'a mut Ids<'b>,
    /// The list as a source of figures, once one is taken.
    source: Option<Id<Source>>,
    /// Whom rows began, with what each tells: later rows may tell of them again.
    begun: BTreeMap<u32, (Id<Doctor>, &'a Person)>,
}

impl<'a> Taking<'a, '_> {
    fn take(&mut self, row: &'a Row, standing: &Standing) {
        match (&row.entry, standing) {
            (Entry::Person(person), Standing::New) => {
                let doctor = self.begin(person, person.facility.as_ref());
                self.begun.insert(row.row, (doctor, person));
            }
            (Entry::Person(person), Standing::Also(first)) => {
                if let Some(doctor) = self.tell(*first, person) {
                    self.post_also(&doctor, person);
                }
            }
            (Entry::Person(person), Standing::Changed(Some(id), differences)) => self.change(id, person, differences),
            (Entry::Station(station), Standing::Changed(_, differences)) => {
                if differences.iter().any(|one| matches!(one, FieldDifference::Figure(..))) {
                    self.station(station);
                }
                self.points(station);
            }
            (Entry::Move(step), Standing::New) => {
                let doctor = self.begin(&step.person, step.from.as_ref());
                self.step(step, &doctor);
                self.begun.insert(row.row, (doctor, &step.person));
            }
            (Entry::Move(step), Standing::Also(first)) => {
                let doctor = self.tell(*first, &step.person);
                // A row may repeat the move as well.
                if let Some(doctor) = doctor.filter(|doctor| alike(&self.plan, step, doctor).is_none()) {
                    self.step(step, &doctor);
                }
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

    /// Whom an earlier row began, with what another one tells besides; where they differ the earlier one counts.
    fn tell(&mut self, first: u32, person: &Person) -> Option<Id<Doctor>> {
        let (id, began) = self.begun.get(&first)?;
        let doctor = self.plan.doctors.get(id)?;
        let after = merged(&merged(doctor, person), began);
        self.plan.doctors.replace(after);
        Some(id.clone())
    }

    /// A further post, where it is one: full time is shared among all of them, the earlier ones having what is over.
    fn post_also(&mut self, doctor: &Id<Doctor>, person: &Person) {
        let is_own = |posting: &&Posting| posting.doctor == *doctor;
        let site = self.site(person.facility.as_ref(), person.site.as_ref());
        if self.plan.postings.iter().filter(is_own).any(|posting| Some(&posting.site) == site.as_ref()) {
            return;
        }
        self.post(doctor, person.facility.as_ref(), person.site.as_ref());
        let posts: Vec<Posting> = self.plan.postings.iter().filter(is_own).cloned().collect();
        let count = posts.len() as Sessions;
        for (place, posting) in (0..).zip(posts) {
            let share = FULL_TIME / count + Sessions::from(place < FULL_TIME % count);
            self.plan.postings.replace(Posting { sessions: share.max(1), ..posting });
        }
    }

    fn site(&self, facility: Option<&Id<Facility>>, site: Option<&Id<Site>>) -> Option<Id<Site>> {
        site.cloned().or_else(|| facility.and_then(|facility| self.seat(facility)))
    }

    fn post(&mut self, doctor: &Id<Doctor>, facility: Option<&Id<Facility>>, site: Option<&Id<Site>>) {
        let Some(site) = self.site(facility, site) else { return };
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

    fn change(&mut self, id: &Id<Doctor>, person: &Person, differences: &[FieldDifference]) {
        let Some(doctor) = self.plan.doctors.get(id) else { return };
        let after = merged(doctor, person);
        self.plan.doctors.replace(after);
        let Some(FieldDifference::Place(_, facility)) =
            differences.iter().find(|one| matches!(one, FieldDifference::Place(..)))
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

    /// A station's figures: those that hold on the plan's first day, or from a later day on.
    fn station(&mut self, row: &StationRow) {
        let known = row.facility.as_ref().and_then(|id| self.plan.facilities.get(id));
        let Some(mut facility) = known.cloned() else { return };
        let FacilityKind::Station(station) = &mut facility.kind else { return };
        let source = self.source();
        let figure = |value: u32| Figure { value, source: Some(source.clone()) };
        let told = row.figures.iter().filter_map(|(field, &value)| Some((field.of_station()?, figure(value))));
        let told: Vec<(StationFigure, Figure)> = told.collect();
        if self.origin.date > self.plan.cover.baseline {
            let written: Vec<StationFigure> = told.iter().map(|(which, _)| *which).collect();
            let dated = station.beginning(self.origin.date, &written);
            for (which, figure) in told {
                *dated.figure_mut(which) = Some(figure);
            }
        } else {
            for (which, figure) in told {
                *station.place_of(which, self.origin.date).1 = Some(figure);
            }
        }
        self.plan.facilities.replace(facility);
    }

    /// The points a station does not have yet; nothing is known of them but their names.
    fn points(&mut self, row: &StationRow) {
        let Some(facility) = &row.facility else { return };
        for name in new_points(&self.plan, facility, &row.points) {
            let id = Id::new((self.ids)());
            self.plan.sites.insert(Site::new(id, facility.clone(), name, SiteKind::Point));
        }
    }

    fn source(&mut self) -> Id<Source> {
        if let Some(source) = &self.source {
            return source.clone();
        }
        let id: Id<Source> = Id::new((self.ids)());
        self.plan.sources.insert(Source {
            id: id.clone(),
            title: crate::text::names::clean(&format!("{}, {}", self.origin.file, self.origin.sheet)),
            date: Some(self.origin.date),
            address: String::new(),
            note: String::new(),
            act: None,
        });
        self.source = Some(id.clone());
        id
    }
}
