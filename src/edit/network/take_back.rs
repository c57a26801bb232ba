//! Taking back an act: what it made goes, what it changed is as it was. The last one first.

use std::collections::BTreeSet;

use crate::edit::delete::dependents;
use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{Act, AnyRecord, Facility, FacilityKind, Id, Key, Made, Plan, Site, Table, Was};

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
    if let Some(later) = later_act(plan, act) {
        return Err(Refusal::NotTheLast { place: later.name.clone(), date: later.date });
    }
    let edited = edited_since(plan, act);
    if !anyway && !edited.is_empty() {
        return Err(Refusal::Edited(edited));
    }
    let mut then = Then { plan: plan.clone(), changes: Vec::new() };
    for made in act.made.iter().rev() {
        // As it is by now: what was made later is taken back already.
        let Some(now) = then.plan.record(&key(made)) else { continue };
        match as_it_was(&now, &made.was, act) {
            Some(was) if was == now => {}
            Some(was) => then.make(Change::replace(now, was)),
            None => {
                // What goes with it is asked of the plan as it was: the act's own moves are gone by now, and that is no
                // reason to sweep along a point that somebody has added.
                for record in dependents(plan, &key(made)) {
                    then.delete(record);
                }
                then.delete(now);
            }
        }
    }
    then.make(Change::delete(act.clone()));
    let still_used = users(&then.plan, plan, act);
    if !still_used.is_empty() {
        return Err(Refusal::StillUsed(still_used));
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
    fn make(&mut self, change: Change) {
        self.plan.put_change(change.before.as_ref(), change.after.as_ref());
        self.changes.push(change);
    }

    /// Deletes a record that is still there: undo would bring back twice what was deleted twice, as a seat is that the
    /// act has made and that goes with its station as well.
    fn delete(&mut self, record: AnyRecord) {
        if self.plan.record(&record.key()).as_ref() == Some(&record) {
            self.make(Change::delete(record));
        }
    }
}

fn key(made: &Made) -> Key {
    (made.table, made.id.as_str().into())
}

/// The last act that rests on a station of this one, if it comes after it.
fn later_act<'a>(plan: &'a Plan, act: &Act) -> Option<&'a Act> {
    let mut stations = plan.facilities.iter().filter(|facility| concerns(plan, act, &facility.id));
    let others = acts_in_order(plan).into_iter().rev();
    let mut others = others.take_while(|other| (other.date, &other.id) > (act.date, &act.id));
    let stations: Vec<&Facility> = stations.by_ref().collect();
    others.find(|other| stations.iter().any(|station| concerns(plan, other, &station.id)))
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
