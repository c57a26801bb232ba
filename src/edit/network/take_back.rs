//! Taking back an act: what it made goes, what it changed is as it was. The last one first.

use std::collections::BTreeSet;

use crate::edit::delete::dependents;
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{
    Act, AnyRecord, Doctor, Facility, FacilityKind, Id, Key, Made, Move, Plan, Site, SiteKind, Table, Was,
};
use crate::roster::{Roster, home_before};

use super::Refusal;
use super::draft::concerns;
use super::mark::is_as_made;
use crate::edit::command::name;

/// The acts of a plan in the order in which they reorganise it.
pub fn acts_in_order(plan: &Plan) -> Vec<&Act> {
    let mut acts: Vec<&Act> = plan.acts.iter().collect();
    acts.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    acts
}

/// What an act has made or changed and somebody has edited since, by name.
pub fn edited_since(plan: &Plan, act: &Act) -> Vec<String> {
    let edited = act.made.iter().filter_map(|made| match plan.record(&key(made)) {
        // What was deleted since is not told: it is gone, as taking back would have it.
        None => None,
        Some(record) => (!is_as_made(&record, made, act.id.as_str())).then(|| name(plan, &record)),
    });
    edited.collect::<BTreeSet<_>>().into_iter().collect()
}

pub(super) fn take_back(plan: &Plan, id: &Id<Act>, anyway: bool) -> Result<ChangeSet, Refusal> {
    let act = plan.acts.get(id).ok_or(Refusal::NoAct)?;
    let first = plan.cover.baseline;
    // What an act did before the first day is part of what the plan begins with: nothing of it is up for decision.
    if act.date < first {
        return Err(Refusal::BeforeFirstDay { date: act.date, first });
    }
    // A move that somebody has deleted is noted as gone; what a plan begins with leaves no trace of its moves.
    let is_told = |id: &&str| plan.moves.find(id).is_some() || plan.gone.contains(Table::Move, id);
    if act.date == first && !moves_of(act).iter().all(is_told) {
        return Err(Refusal::BegunWith(first));
    }
    if let Some(later) = later_act(plan, act) {
        return Err(Refusal::NotTheLast { place: later.name.clone(), date: later.date });
    }
    let mut then = Then { plan: plan.clone(), changes: Vec::new() };
    then.undo(plan, act);
    let mut edited: BTreeSet<String> = edited_since(plan, act).into_iter().collect();
    edited.extend(then.settle_what_rests(plan, act));
    if !anyway && !edited.is_empty() {
        return Err(Refusal::Edited(edited.into_iter().collect()));
    }
    then.make(Change::delete(act.clone()));
    let still_used = users(&then.plan, plan, act);
    if !still_used.is_empty() {
        return Err(Refusal::StillUsed(still_used));
    }
    if let Some(place) = without_seat(&then.plan, plan, act) {
        return Err(Refusal::MadeTheSeat(place.name.clone()));
    }
    let deed = Deed::ActTakenBack { kind: act.kind, place: act.name.clone(), date: act.date };
    Ok(ChangeSet { deed, changes: then.changes })
}

/// The plan as it becomes while an act is taken back, and the changes that led there.
struct Then {
    plan: Plan,
    changes: Vec<Change>,
}

impl Then {
    /// What the act made goes, what it changed is as it was before.
    fn undo(&mut self, before: &Plan, act: &Act) {
        for made in act.made.iter().rev() {
            // As it is by now: what was made later is taken back already.
            let Some(now) = self.plan.record(&key(made)) else { continue };
            match as_it_was(&now, &made.was, act) {
                Some(was) if was == now => {}
                Some(was) => self.make(Change::replace(now, was)),
                None => {
                    let gone = dependents(before, &key(made)).into_iter();
                    // Its own sites are taken back by themselves; a point that somebody has added is not swept along.
                    gone.filter(|record| record.key().0 != Table::Site).for_each(|record| self.delete(record));
                    self.delete(now);
                }
            }
        }
    }

    /// Moves made since from where the act has led go with it: nobody is there to be taken from, and whoever they move
    /// for good would be at both places. Whose they are, by name. Who only goes away, on a course or for good, goes from
    /// where he or she is without the act: nothing else in the move depends on it.
    fn settle_what_rests(&mut self, before: &Plan, act: &Act) -> Vec<String> {
        let mut names = Vec::new();
        for step in moves_since(before, act) {
            let roster = Roster::new(&self.plan, act.date);
            if takes_from_home(&self.plan, &roster, step) {
                continue;
            }
            if let Some(from) = leaves_from(&self.plan, &roster, step) {
                self.make(Change::replace(step.clone(), Move { from: Some(from), ..step.clone() }));
                continue;
            }
            let record = AnyRecord::from(step.clone());
            names.push(name(before, &record));
            for dependent in dependents(&self.plan, &record.key()) {
                self.delete(dependent);
            }
            self.delete(record);
        }
        names
    }

    fn make(&mut self, change: Change) {
        self.plan.put_change(change.before.as_ref(), change.after.as_ref());
        self.changes.push(change);
    }

    /// Deletes a record that is still there: undo would bring back twice what was deleted twice.
    fn delete(&mut self, record: AnyRecord) {
        if self.plan.record(&record.key()).as_ref() == Some(&record) {
            self.make(Change::delete(record));
        }
    }
}

fn key(made: &Made) -> Key {
    (made.table, made.id.as_str().into())
}

/// The last act that rests on this one: one that comes after it on a station of it, or one made since that has changed
/// a move of it, as two acts do with a move that leads from a station of the one to a station of the other.
fn later_act<'a>(plan: &'a Plan, act: &Act) -> Option<&'a Act> {
    let stations = plan.facilities.iter().filter(|facility| concerns(plan, act, &facility.id));
    let stations: Vec<&Facility> = stations.collect();
    let moves = moves_of(act);
    let rests = |other: &&Act| {
        let comes_after = (other.date, &other.id) > (act.date, &act.id);
        let on_station = || stations.iter().any(|station| concerns(plan, other, &station.id));
        // Each act has an id after those of all there were when it was made.
        let on_move = || other.id > act.id && !moves.is_disjoint(&moves_of(other));
        comes_after && on_station() || on_move()
    };
    acts_in_order(plan).into_iter().rev().find(rests)
}

/// The moves an act has made or changed.
fn moves_of(act: &Act) -> BTreeSet<&str> {
    act.made.iter().filter(|made| made.table == Table::Move).map(|made| made.id.as_str()).collect()
}

/// Moves of those whom an act has moved, from its day on and none of its own, that can be carried out: in the order in
/// which they have effect; a loan or a course begins where those for good have led that day.
fn moves_since<'a>(plan: &'a Plan, act: &Act) -> Vec<&'a Move> {
    let own = moves_of(act);
    let moved = own.iter().filter_map(|id| plan.moves.find(id).map(|slot| &plan.moves[slot].doctor));
    let moved: BTreeSet<&Id<Doctor>> = moved.collect();
    let is_since = |step: &&Move| {
        let is_counted = step.kind.needs_from() && step.has_effect();
        is_counted && step.start >= act.date && moved.contains(&step.doctor) && !own.contains(step.id.as_str())
    };
    let mut steps: Vec<&Move> = plan.moves.iter().filter(is_since).collect();
    if !steps.is_empty() {
        let roster = Roster::new(plan, act.date);
        steps.retain(|step| takes_from_home(plan, &roster, step));
        steps.sort_by_key(|step| (step.start, !step.kind.is_permanent(), step.id.clone()));
    }
    steps
}

/// Where somebody who only goes away by a move is at home by then.
fn leaves_from(plan: &Plan, roster: &Roster, step: &Move) -> Option<Id<Facility>> {
    let doctor = plan.doctors.slot(&step.doctor).filter(|_| !step.kind.needs_place())?;
    let home = roster.main_home_before(plan, doctor, step)?;
    Some(plan.facilities[home].id.clone())
}

/// Whether the doctor is at home where a move takes from, before it does (rule X05).
fn takes_from_home(plan: &Plan, roster: &Roster, step: &Move) -> bool {
    let Some(doctor) = plan.doctors.slot(&step.doctor) else { return false };
    let home = home_before(step, roster.career(doctor), plan, roster.links());
    home.iter().any(|&(site, _)| Some(&plan.sites[site].facility) == step.from.as_ref())
}

/// A record without what the act made of it; none where it was not there.
fn as_it_was(now: &AnyRecord, was: &Was, act: &Act) -> Option<AnyRecord> {
    Some(match (now, was) {
        (_, Was::Nothing) => return None,
        (AnyRecord::Facility(now), Was::Open { until }) => Facility { closed: *until, ..(**now).clone() }.into(),
        (AnyRecord::Site(now), Was::Open { until }) => Site { closed: *until, ..(**now).clone() }.into(),
        (AnyRecord::Facility(now), Was::WithoutFigures) => {
            let mut was = (**now).clone();
            if let FacilityKind::Station(station) = &mut was.kind {
                station.figures.retain(|figures| figures.act.as_deref() != Some(act.id.as_str()));
            }
            was.into()
        }
        (AnyRecord::Move(now), Was::Move(was)) if was.id == now.id => (**was).clone().into(),
        // A file that says of a record what cannot be: it is left alone.
        (now, _) => now.clone(),
    })
}

/// A place that stays and has lost its seat: a site the act has made was chosen to be it.
fn without_seat<'a>(then: &'a Plan, before: &Plan, act: &Act) -> Option<&'a Facility> {
    let made = act.made.iter().filter(|made| made.table == Table::Site);
    let sites = made.filter_map(|made| before.sites.find(&made.id).map(|slot| &before.sites[slot]));
    let places =
        sites.filter(|site| site.kind == SiteKind::Seat).filter_map(|site| then.facilities.get(&site.facility));
    let mut left = places.filter(|place| then.sites_of(&place.id).iter().all(|site| site.kind != SiteKind::Seat));
    left.next()
}

/// What would refer to nothing without what the act made, by name.
fn users(then: &Plan, before: &Plan, act: &Act) -> Vec<String> {
    let is_gone = |table: Table, id: &str| before.contains(table, id) && !then.contains(table, id);
    let of_act = act.made.iter().any(|made| matches!(made.was, Was::Nothing));
    if !of_act {
        return Vec::new();
    }
    let mut names = BTreeSet::new();
    for site in then.sites.iter().filter(|site| is_gone(Table::Facility, site.facility.as_str())) {
        names.insert(site.name.clone());
    }
    let doctor = |id: &Id<crate::plan::Doctor>| {
        then.doctors.get(id).map_or_else(|| id.to_string(), |doctor| doctor.name.clone())
    };
    for posting in then.postings.iter().filter(|posting| is_gone(Table::Site, posting.site.as_str())) {
        names.insert(doctor(&posting.doctor));
    }
    for step in then.moves.iter() {
        let from = step.from.as_ref().is_some_and(|from| is_gone(Table::Facility, from.as_str()));
        if from || step.to.iter().any(|share| is_gone(Table::Site, share.site.as_str())) {
            names.insert(doctor(&step.doctor));
        }
    }
    for doctor in then.doctors.iter() {
        if doctor.bonds.iter().any(|bond| is_gone(Table::Facility, bond.facility.as_str())) {
            names.insert(doctor.name.clone());
        }
    }
    for facility in then.facilities.iter() {
        if facility
            .known_figures()
            .any(|figure| figure.source.as_ref().is_some_and(|id| is_gone(Table::Source, id.as_str())))
        {
            names.insert(facility.name.clone());
        }
    }
    names.into_iter().collect()
}
