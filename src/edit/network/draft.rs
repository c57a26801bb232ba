//! An act while it is worked out: the plan as it was and as it becomes, and what was made on the way.

use crate::edit::later::later;
use crate::edit::{Change, ChangeSet, Deed, Ids};
use crate::plan::{
    Act, ActKind, AnyRecord, Date, Doctor, Facility, Id, Made, Move, Plan, Record, Site, SiteKind, Table, Was,
};
use crate::roster::{Roster, spelling::is_same_name};

use super::{Refusal, mark::mark, words};

/// An act being worked out.
pub(super) struct Draft<'a> {
    /// The plan without it, and who is where on its day.
    pub before: &'a Plan,
    pub roster: Roster,
    /// The plan with it, as far as it is worked out.
    pub plan: Plan,
    pub date: Date,
    pub act: Id<Act>,
    /// Sites at which nobody may be from the day on.
    pub closed: Vec<Id<Site>>,
    changes: Vec<Change>,
    made: Vec<(Table, String, Was)>,
    ids: &'a mut Ids<'a>,
}

impl<'a> Draft<'a> {
    pub fn new(before: &'a Plan, date: Date, ids: &'a mut Ids<'a>) -> Result<Self, Refusal> {
        let first = before.cover.baseline;
        if date < first {
            return Err(Refusal::BeforeFirstDay { date, first });
        }
        let last = before.acts.iter().map(|act| act.id.as_str()).max().unwrap_or_default();
        // A source carries the act's id as well: both have to be free.
        let is_free = |id: &str| !before.acts.contains(&id.into()) && !before.sources.contains(&source_id(id));
        let act = Id::new(fresh(|| later(last, ids()), is_free));
        let (roster, plan) = (Roster::new(before, date), before.clone());
        let (closed, changes, made) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { before, roster, plan, date, act, closed, changes, made, ids })
    }

    /// A station that is open on the day, free to be changed, and on which nothing later rests.
    pub fn station(&self, id: &Id<Facility>) -> Result<Facility, Refusal> {
        let facility = self.plan.facilities.get(id).ok_or_else(|| Refusal::NoPlace(id.to_string()))?;
        let name = || facility.name.clone();
        if !facility.is_station() {
            return Err(Refusal::NotAStation(name()));
        }
        if !facility.is_open(self.date) {
            return Err(Refusal::NotOpen { place: name(), date: self.date });
        }
        if facility.locked {
            return Err(Refusal::Locked(name()));
        }
        let later = self.plan.acts.iter().filter(|act| act.date > self.date);
        match later.filter(|act| concerns(&self.plan, act, id)).map(|act| act.date).min() {
            Some(date) => Err(Refusal::LaterAct { place: name(), date }),
            None => Ok(facility.clone()),
        }
    }

    /// A point that is open on the day, with its station.
    pub fn point(&self, id: &Id<Site>) -> Result<(Site, Facility), Refusal> {
        let (site, station) = self.site(id)?;
        if site.kind == SiteKind::Point { Ok((site, station)) } else { Err(Refusal::NotAPoint(station.name)) }
    }

    /// A site of a station that is open on the day, with the station.
    pub fn site(&self, id: &Id<Site>) -> Result<(Site, Facility), Refusal> {
        let site = self.plan.sites.get(id).ok_or_else(|| Refusal::NoPlace(id.to_string()))?.clone();
        let station = self.station(&site.facility)?;
        if site.is_open(self.date) {
            Ok((site, station))
        } else {
            Err(Refusal::NotOpen { place: site.name, date: self.date })
        }
    }

    /// The seat of a station, while it is open.
    pub fn seat(&self, of: &Facility) -> Result<Id<Site>, Refusal> {
        let sites = self.plan.sites_of(&of.id).into_iter();
        let mut seats = sites.filter(|site| site.kind == SiteKind::Seat && site.is_open(self.date));
        seats.next().map(|site| site.id.clone()).ok_or_else(|| Refusal::NoSeat(of.name.clone()))
    }

    /// A name that no station of the day has.
    pub fn free_name(&self, name: &str) -> Result<String, Refusal> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Refusal::NoName);
        }
        let mut others =
            self.plan.facilities.iter().filter(|facility| facility.closed.is_none_or(|day| self.date < day));
        if others.any(|facility| is_same_name(&facility.name, name)) {
            return Err(Refusal::NameInUse(name.to_owned()));
        }
        Ok(name.to_owned())
    }

    /// The id asked for if it is free, or a new one.
    pub fn free_id<R: Record>(&mut self, wanted: Option<&Id<R>>) -> Result<Id<R>, Refusal> {
        let plan = &self.plan;
        match wanted {
            Some(id) if id.as_str().trim().is_empty() => Err(Refusal::NoPlace(id.to_string())),
            Some(id) if plan.contains(R::TABLE, id.as_str()) => Err(Refusal::IdInUse(id.to_string())),
            Some(id) => Ok(id.clone()),
            None => Ok(Id::new(fresh(&mut *self.ids, |id| !plan.contains(R::TABLE, id)))),
        }
    }

    /// An id for a new move of a doctor: after all there are on its start, for they have effect in that order.
    pub fn move_id(&mut self, doctor: &Id<Doctor>, start: Date) -> Id<Move> {
        let plan = &self.plan;
        let that_day = plan.moves.iter().filter(|step| step.doctor == *doctor && step.start == start);
        let last = that_day.map(|step| step.id.as_str()).max().unwrap_or_default().to_owned();
        let ids = &mut *self.ids;
        Id::new(fresh(|| later(&last, ids()), |id| !plan.moves.contains(&id.into())))
    }

    pub fn insert(&mut self, record: impl Into<AnyRecord>) {
        self.put(Change::insert(record), Was::Nothing);
    }

    /// Puts a record in the place of what it was.
    pub fn replace(&mut self, before: impl Into<AnyRecord>, after: impl Into<AnyRecord>, was: Was) {
        self.put(Change::replace(before, after), was);
    }

    fn put(&mut self, change: Change, was: Was) {
        self.plan.put_change(change.before.as_ref(), change.after.as_ref());
        if let Some(key) = change.after.as_ref().map(AnyRecord::key) {
            self.made.push((key.0, key.1.to_string(), was));
        }
        self.changes.push(change);
    }

    /// A place ends on the day.
    pub fn close_facility(&mut self, facility: &Facility) {
        let after = Facility { closed: Some(self.date), ..facility.clone() };
        self.replace(facility.clone(), after, Was::Open { until: facility.closed });
    }

    /// The same of a site; one that would have opened later never does.
    pub fn close_site(&mut self, site: &Site) {
        self.closed.push(site.id.clone());
        let after = Site { closed: Some(self.date), ..site.clone() };
        self.replace(site.clone(), after, Was::Open { until: site.closed });
    }

    /// The act as one edit, with a record of itself.
    pub fn finish(mut self, kind: ActKind, place: ActPlace, into: Option<ActPlace>) -> ChangeSet {
        let plan = &self.plan;
        let made = self.made.into_iter().map(|(table, id, was)| {
            let record = plan.record(&(table, id.as_str().into()));
            let mark = record.map_or_else(String::new, |record| mark(&record, &was, self.act.as_str()));
            Made { table, id, was, mark }
        });
        let deed = Deed::Reorganised {
            kind,
            place: place.name.clone(),
            into: into.as_ref().map(|into| into.name.clone()),
            date: self.date,
        };
        let act = Act {
            id: self.act.clone(),
            kind,
            date: self.date,
            place: place.id,
            into: into.map(|into| into.id),
            name: place.name,
            made: made.collect(),
        };
        self.changes.push(Change::insert(act));
        ChangeSet { deed, changes: self.changes }
    }
}

/// A place as an act tells it.
pub(super) struct ActPlace {
    pub id: String,
    pub name: String,
}

impl ActPlace {
    /// A site as it is told where its station is not: many stations have a point of one name.
    pub fn of_station(site: &Site, station: &Facility) -> Self {
        Self { id: site.id.to_string(), name: words::of_station(&site.name, &station.name) }
    }
}

impl From<&Facility> for ActPlace {
    fn from(facility: &Facility) -> Self {
        Self { id: facility.id.to_string(), name: facility.name.clone() }
    }
}

impl From<&Site> for ActPlace {
    fn from(site: &Site) -> Self {
        Self { id: site.id.to_string(), name: site.name.clone() }
    }
}

/// The source of the figures an act has made.
pub(super) fn source_id(act: &str) -> Id<crate::plan::Source> {
    Id::new(format!("act-{act}"))
}

/// Whether an act is about a station: it or one of its sites is among its places, or was made by it.
pub(in crate::edit) fn concerns(plan: &Plan, act: &Act, station: &Id<Facility>) -> bool {
    let is_here = |id: &str| {
        id == station.as_str() || plan.sites.find(id).is_some_and(|slot| plan.sites[slot].facility == *station)
    };
    let made = act.made.iter().filter(|made| matches!(made.table, Table::Facility | Table::Site));
    is_here(&act.place) || act.into.as_deref().is_some_and(is_here) || made.map(|made| &made.id).any(|id| is_here(id))
}

/// The first of the ids offered that is free; one that is offered again is made longer.
fn fresh(mut ids: impl FnMut() -> String, is_free: impl Fn(&str) -> bool) -> String {
    let mut id = ids();
    while !is_free(&id) {
        id.push('~');
    }
    id
}
