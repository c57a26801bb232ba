//! What is new in the plan as such, without a day: a hospital, an area, a commune, a point. Each opens to be filled in.

use super::{editing, going};
use crate::app::Program;
use crate::edit::{Change, ChangeSet, Command, Deed};
use crate::plan::{
    AnyRecord, Area, Commune, CommuneKind, Facility, FacilityKind, Hospital, HospitalKind, Id, Record, Site, SiteKind,
    Table,
};
use crate::session::Selection;
use crate::text::t;

/// A hospital with a seat.
pub fn add_hospital(program: &mut Program) {
    let language = program.session.settings.language;
    let (id, seat): (Id<Facility>, Id<Site>) = (new(program), new(program));
    let kind = FacilityKind::Hospital(Hospital::new(HospitalKind::General));
    let facility = Facility::new(id.clone(), t!(language, "new-hospital"), kind);
    let seat = Site::new(seat, id.clone(), t!(language, "new-seat"), SiteKind::Seat);
    let deed = Deed::Added { table: Table::Facility, name: facility.name.clone() };
    let change = ChangeSet { deed, changes: vec![Change::insert(facility), Change::insert(seat)] };
    editing::make(program, &change);
    program.session.added = Some((Table::Facility, id.shared()));
    going::jump(program, Selection::Facility(id));
}

pub fn add_area(program: &mut Program) {
    let name = t!(program.session.settings.language, "new-area");
    let id: Id<Area> = new(program);
    put(program, Area { id: id.clone(), name, hospital: None, order: None, note: String::new() });
    going::jump(program, Selection::Area(id));
}

pub fn add_commune(program: &mut Program) {
    let name = t!(program.session.settings.language, "new-commune");
    let id: Id<Commune> = new(program);
    put(
        program,
        Commune {
            id: id.clone(),
            name,
            kind: CommuneKind::Commune,
            population: None,
            hectares: None,
            point: None,
            former_district: String::new(),
            zone: None,
            note: String::new(),
        },
    );
    going::jump(program, Selection::Commune(id));
}

/// Another place of work of a station or hospital.
pub fn add_point(program: &mut Program, of: &Id<Facility>) {
    let name = t!(program.session.settings.language, "new-point");
    let id: Id<Site> = new(program);
    put(program, Site::new(id, of.clone(), name, SiteKind::Point));
}

fn new<R: Record>(program: &mut Program) -> Id<R> {
    Id::new((program.ids)())
}

fn put(program: &mut Program, record: impl Into<AnyRecord>) {
    let record: AnyRecord = record.into();
    let key = record.key();
    editing::edit(program, &Command::Put(record));
    program.session.added = Some(key);
}
