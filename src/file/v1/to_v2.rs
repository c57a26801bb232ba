//! From version 1 to version 2: what version 2 has added is absent.

use super::{Area, Document, Facility, FacilityKind, Move, Posting, Share, Site, Source, Station};
use crate::file::v2;

impl From<Document> for v2::Document {
    fn from(document: Document) -> Self {
        Self {
            header: document.header,
            province: document.province,
            targets: document.targets,
            rules: document.rules,
            sources: all(document.sources),
            areas: all(document.areas),
            communes: document.communes,
            facilities: all(document.facilities),
            sites: all(document.sites),
            doctors: document.doctors,
            postings: all(document.postings),
            moves: all(document.moves),
            exceptions: document.exceptions,
            open: Vec::new(),
            acts: Vec::new(),
            assumptions: Vec::new(),
            past_years: Vec::new(),
            merges: Vec::new(),
            gone: document.gone,
        }
    }
}

fn all<A, B: From<A>>(items: Vec<A>) -> Vec<B> {
    items.into_iter().map(B::from).collect()
}

impl From<Source> for v2::Source {
    fn from(Source { id, title, date, address, changed }: Source) -> Self {
        Self { id, title, date, address, note: v2::Note::default(), act: None, changed }
    }
}

impl From<Area> for v2::Area {
    fn from(Area { id, name, hospital, note, changed }: Area) -> Self {
        Self { id, name, hospital, order: None, note, changed }
    }
}

impl From<Facility> for v2::Facility {
    fn from(facility: Facility) -> Self {
        Self {
            id: facility.id,
            name: facility.name,
            kind: match facility.kind {
                FacilityKind::Station(station) => v2::FacilityKind::Station(station.into()),
                FacilityKind::Hospital(hospital) => v2::FacilityKind::Hospital(hospital),
            },
            area: facility.area,
            commune: facility.commune,
            opened: facility.opened,
            closed: facility.closed,
            locked: facility.locked,
            note: facility.note,
            changed: facility.changed,
        }
    }
}

impl From<Station> for v2::Station {
    fn from(station: Station) -> Self {
        Self {
            catchment: station.catchment,
            posts: station.posts,
            doctor_posts: station.doctor_posts,
            staff: station.staff,
            assistant_doctors: station.assistant_doctors,
            nurses: station.nurses,
            midwives: station.midwives,
            pharmacists: station.pharmacists,
            others: station.others,
            figures: Vec::new(),
            employers: Vec::new(),
            minimum: station.minimum,
            deadline: station.deadline,
            density_tenths: station.density_tenths,
        }
    }
}

impl From<Site> for v2::Site {
    fn from(Site { id, facility, name, kind, point, note, changed }: Site) -> Self {
        Self { id, facility, name, kind, point, opened: None, closed: None, act: None, note, changed }
    }
}

impl From<Posting> for v2::Posting {
    fn from(Posting { id, doctor, site, sessions, note, changed }: Posting) -> Self {
        Self { id, doctor, site, sessions, week: None, note, changed }
    }
}

impl From<Move> for v2::Move {
    fn from(step: Move) -> Self {
        Self {
            id: step.id,
            kind: step.kind,
            doctor: step.doctor,
            from: step.from,
            to: all(step.to),
            start: step.start,
            end: step.end,
            status: step.status,
            by: step.by,
            why: step.why,
            basis: step.basis,
            gain: step.gain,
            registered: false,
            act: None,
            changed: step.changed,
        }
    }
}

impl From<Share> for v2::Share {
    fn from(Share { site, sessions }: Share) -> Self {
        Self { site, sessions, week: None }
    }
}
