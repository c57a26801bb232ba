//! Random edits: every command, and raw change sets as undo, a comparison or an import may make them.

use jiff::civil::Date;
use phanbo::{
    edit::{Change, ChangeSet, Command, Deed, Placement, Reorganisation, change_set},
    plan::{AnyRecord, Id, Key, MoveKind, MoveStatus, PlaceKind, Plan, Table},
    roster::Roster,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    pieces::{day, id, reference},
    records::{any_record, exception},
};

/// An edit that takes shape once the plan is known.
#[derive(Clone, Debug)]
pub enum Edit {
    Command(Command),
    /// A doctor is taken up at the place of that number where he or she is that day, and put down at a site.
    Drag {
        doctor: usize,
        place: usize,
        to: String,
        start: Date,
        kind: Option<MoveKind>,
    },
    Raw(Vec<Raw>),
}

/// A part of a raw change set.
#[derive(Clone, Debug)]
pub enum Raw {
    /// A new line, even where its id stands already: what undoing the deletion of a copy does.
    Insert(AnyRecord),
    /// In the place of the record of its id, if there is one.
    Replace(AnyRecord),
    Delete(Key),
}

/// What a user does next.
#[derive(Clone, Debug)]
pub enum Doing {
    Edit(Edit),
    Undo,
    Redo,
    Save,
}

/// Fewer than `most` doings; so many saves come to two redos.
pub fn doings(saves: u32, most: usize) -> impl Strategy<Value = Vec<Doing>> {
    let doing = prop_oneof![
        6 => edit().prop_map(Doing::Edit),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        saves => Just(Doing::Save),
    ];
    vec(doing, 1..most)
}

/// The plan after these edits, as far as they take shape.
pub fn edited(mut plan: Plan, edits: &[Edit], on: Date) -> Plan {
    make(&mut plan, edits, on);
    plan
}

/// Makes these edits, as far as they take shape, and says what each has changed.
pub fn make(plan: &mut Plan, edits: &[Edit], on: Date) -> Vec<ChangeSet> {
    let mut editor = Editor::default();
    let mut made = Vec::new();
    for edit in edits {
        let roster = Roster::new(plan, on);
        if let Some(change_set) = editor.change_set(edit, plan, &roster) {
            change_set.apply(plan);
            made.push(change_set);
        }
    }
    made
}

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => drag(),
        6 => command().prop_map(Edit::Command),
        3 => vec(raw(), 1..4).prop_map(Edit::Raw),
    ]
}

fn kind() -> impl Strategy<Value = MoveKind> {
    select(MoveKind::ALL.as_slice())
}

fn drag() -> impl Strategy<Value = Edit> {
    (0..6usize, 0..3usize, reference(Table::Site, 8), day(), option::weighted(0.3, kind()))
        .prop_map(|(doctor, place, to, start, kind)| Edit::Drag { doctor, place, to, start, kind })
}

fn command() -> impl Strategy<Value = Command> {
    let status = select([MoveStatus::Proposed, MoveStatus::Agreed, MoveStatus::Parked].as_slice());
    prop_oneof![
        2 => place().prop_map(Command::Place),
        1 => (vec(place(), 1..4), any::<bool>()).prop_map(|(placements, swaps)| together(placements, swaps)),
        1 => (vec(reference(Table::Doctor, 6).prop_map(Id::new), 0..4), any::<bool>())
            .prop_map(|(doctors, pinned)| Command::Pin { doctors, pinned }),
        1 => (vec(reference(Table::Facility, 4).prop_map(Id::new), 0..4), any::<bool>())
            .prop_map(|(places, locked)| Command::Lock { places, locked }),
        2 => send_away(),
        2 => (step(), status).prop_map(|(step, status)| Command::SetStatus { step, status }),
        1 => step().prop_map(Command::Withdraw),
        1 => exception().prop_map(accept),
        1 => (0..8usize).prop_map(|number| Command::TakeBack(Id::new(id(Table::Exception, number)))),
        2 => reorganisation().prop_map(Command::Reorganise),
        1 => (act(), any::<bool>()).prop_map(|(act, anyway)| Command::TakeBackAct { act, anyway }),
        1 => turn(),
        1 => reference(Table::Site, 8).prop_map(|site| Command::MakeSeat(Id::new(site))),
        6 => any_record().prop_map(Command::Put),
        4 => key().prop_map(Command::Delete),
    ]
}

/// A facility is of another kind.
pub fn turn() -> BoxedStrategy<Command> {
    use phanbo::plan::HospitalKind as Kind;
    let hospital = select([Kind::Regional, Kind::Polyclinic].as_slice()).prop_map(PlaceKind::Hospital);
    let into = prop_oneof![Just(PlaceKind::Station), hospital];
    (reference(Table::Facility, 4), into)
        .prop_map(|(facility, into)| Command::Turn { facility: Id::new(facility), into })
        .boxed()
}

fn accept(record: AnyRecord) -> Command {
    match record {
        AnyRecord::Exception(exception) => Command::Accept(exception),
        record => Command::Put(record),
    }
}

fn place() -> impl Strategy<Value = Placement> {
    let from = option::of(reference(Table::Site, 8).prop_map(Id::new));
    (reference(Table::Doctor, 6), from, reference(Table::Site, 8), day(), option::of(kind())).prop_map(
        |(doctor, from, to, start, kind)| {
            let (by, why) = (String::new(), String::new());
            Placement { doctor: Id::new(doctor), from, to: Id::new(to), start, kind, by, why }
        },
    )
}

/// Several doctors at one site, or two of them each at the site of the other.
fn together(mut placements: Vec<Placement>, swaps: bool) -> Command {
    match &mut placements[..] {
        [one, other, ..] if swaps => {
            one.to = other.from.clone().unwrap_or_else(|| other.to.clone());
            other.to = one.from.clone().unwrap_or_else(|| one.to.clone());
            placements.truncate(2);
        }
        [one, others @ ..] => others.iter_mut().for_each(|other| other.to = one.to.clone()),
        [] => {}
    }
    Command::PlaceAll(placements)
}

fn send_away() -> impl Strategy<Value = Command> {
    let kind = prop_oneof![2 => select([MoveKind::Leave, MoveKind::Training].as_slice()), 1 => kind()];
    (reference(Table::Doctor, 6), kind, day(), option::of(day())).prop_map(|(doctor, kind, start, end)| {
        let (by, why) = (String::new(), String::new());
        Command::SendAway { doctor: Id::new(doctor), kind, start, end, gain: None, by, why }
    })
}

/// A move of the plan, or one an earlier edit made.
fn step() -> impl Strategy<Value = Id<phanbo::plan::Move>> {
    let made = (0..4usize).prop_map(made_id);
    prop_oneof![2 => reference(Table::Move, 9), 1 => made].prop_map(Id::new)
}

fn made_id(number: usize) -> String {
    format!("new-{number}")
}

/// An act of the plan, or one an earlier edit made.
fn act() -> impl Strategy<Value = Id<phanbo::plan::Act>> {
    prop_oneof![1 => reference(Table::Act, 3), 1 => (0..4usize).prop_map(made_id)].prop_map(Id::new)
}

/// An act of the network, between places that mostly are there.
pub fn reorganisation() -> BoxedStrategy<Reorganisation> {
    let station = || reference(Table::Facility, 4).prop_map(Id::new);
    let site = || reference(Table::Site, 8).prop_map(Id::new);
    let name = || prop_oneof![8 => (0..40usize).prop_map(|number| format!("Trạm {number}")), 1 => Just(String::new())];
    let new = || option::weighted(0.2, (0..6usize).prop_map(|number| Id::new(format!("n{number}"))));
    let new_site = option::weighted(0.2, (0..6usize).prop_map(|number| Id::new(format!("n{number}"))));
    prop_oneof![
        8 => (station(), station(), any::<bool>(), day())
            .prop_map(|(station, into, as_point, date)| Reorganisation::Merge { station, into, as_point, date }),
        4 => (site(), new(), 0..3_000u32, day(), name()).prop_map(|(point, station, catchment, date, name)| {
            Reorganisation::Split { point, station, catchment, date, name }
        }),
        3 => (site(), station(), day())
            .prop_map(|(point, to, date)| Reorganisation::MovePoint { point, to, date }),
        3 => (site(), site(), day()).prop_map(|(point, into, date)| Reorganisation::ClosePoint { point, into, date }),
        1 => (station(), day()).prop_map(|(station, date)| Reorganisation::CloseStation { station, date }),
        1 => (new(), reference(Table::Commune, 3).prop_map(Id::new), option::of(reference(Table::Area, 2)), day(), name())
            .prop_map(|(station, commune, area, date, name)| {
                Reorganisation::AddStation { station, commune, area: area.map(Id::new), date, name }
            }),
        2 => (new_site, station(), day(), name())
            .prop_map(|(point, to, date, name)| Reorganisation::AddPoint { point, to, date, name }),
        1 => (station(), reference(Table::Area, 2).prop_map(Id::new))
            .prop_map(|(station, to)| Reorganisation::SetArea { station, to }),
    ]
    .boxed()
}

/// A record of any table, mostly one that others refer to.
pub fn key() -> impl Strategy<Value = Key> {
    let table = prop_oneof![
        2 => select(Table::ALL.as_slice()),
        4 => select([Table::Doctor, Table::Posting, Table::Move, Table::Exception].as_slice()),
    ];
    (table, 0..8usize).prop_map(|(table, number)| (table, id(table, number).into()))
}

fn raw() -> impl Strategy<Value = Raw> {
    prop_oneof![
        3 => any_record().prop_map(Raw::Insert),
        3 => any_record().prop_map(Raw::Replace),
        3 => key().prop_map(Raw::Delete),
    ]
}

/// Turns edits into change sets, with ids in a row for what they make.
#[derive(Default)]
pub struct Editor {
    made: usize,
}

impl Editor {
    /// The change set of an edit on a plan; none where the plan rejects it.
    pub fn change_set(&mut self, edit: &Edit, plan: &Plan, roster: &Roster) -> Option<ChangeSet> {
        if let Edit::Raw(parts) = edit {
            return Some(raw_change_set(parts, plan));
        }
        let command = edit.command(plan, roster)?;
        let mut ids = || {
            self.made += 1;
            made_id(self.made - 1)
        };
        change_set(plan, roster, &command, &mut ids).ok()
    }
}

impl Edit {
    /// The command it stands for; a raw change set is none.
    pub fn command(&self, plan: &Plan, roster: &Roster) -> Option<Command> {
        match self {
            Self::Command(command) => Some(command.clone()),
            Self::Drag { doctor, place, to, start, kind } => {
                let doctor = plan.doctors.slots().nth(*doctor)?;
                let at = &roster.presence(doctor).at;
                let (site, _) = *at.get(place % at.len().max(1))?;
                Some(Command::Place(Placement {
                    doctor: plan.doctors[doctor].id.clone(),
                    from: Some(plan.sites[site].id.clone()),
                    to: Id::new(to),
                    start: *start,
                    kind: *kind,
                    by: String::new(),
                    why: String::new(),
                }))
            }
            Self::Raw(_) => None,
        }
    }
}

/// Each part sees what the parts before it did.
fn raw_change_set(parts: &[Raw], plan: &Plan) -> ChangeSet {
    let mut plan = plan.clone();
    let mut changes = Vec::new();
    for part in parts {
        let change = match part {
            Raw::Insert(record) if matches!(record.key().0, Table::Cover | Table::Province) => continue,
            Raw::Insert(record) => Change { before: None, after: Some(record.clone()) },
            Raw::Replace(record) => Change { before: plan.record(&record.key()), after: Some(record.clone()) },
            Raw::Delete(key) if matches!(key.0, Table::Cover | Table::Province) => continue,
            Raw::Delete(key) => match plan.record(key) {
                None => continue,
                before => Change { before, after: None },
            },
        };
        plan.put_change(change.before.as_ref(), change.after.as_ref());
        changes.push(change);
    }
    ChangeSet { deed: Deed::Pinned { name: String::new(), pinned: true }, changes }
}
