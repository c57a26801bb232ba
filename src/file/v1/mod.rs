//! Version 1 of the plan file, frozen: read, never written.
//!
//! What version 2 has changed is declared here as it was; the rest are the records of version 2. Whoever changes one
//! of those before version 2 is released copies it here first.

mod to_v2;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::declare::records;
use super::v2::{Basis, Coordinates, Figure, Gain, Hospital, MoveKind, MoveStatus, Note, SiteKind, Text};

pub use super::v2::{Commune, Doctor, Exception, Gone, Header, Province, Rule, Target};

records! {
    Document {
        header: Header,
        province: Province,
        targets?: Vec<Target>,
        rules?: Vec<Rule>,
        sources?: Vec<Source>,
        areas?: Vec<Area>,
        communes?: Vec<Commune>,
        facilities?: Vec<Facility>,
        sites?: Vec<Site>,
        doctors?: Vec<Doctor>,
        postings?: Vec<Posting>,
        moves?: Vec<Move>,
        exceptions?: Vec<Exception>,
        gone?: Vec<Gone>,
    }
    Source {
        id: Text,
        title: Text,
        date?: Option<Date>,
        address?: Text,
        changed?: Option<Text>,
    }
    Area {
        id: Text,
        name: Text,
        hospital?: Option<Text>,
        note?: Note,
        changed?: Option<Text>,
    }
    Facility {
        id: Text,
        name: Text,
        kind: FacilityKind,
        area?: Option<Text>,
        commune?: Option<Text>,
        opened?: Option<Date>,
        closed?: Option<Date>,
        locked?: bool,
        note?: Note,
        changed?: Option<Text>,
    }
    Station {
        catchment?: Option<Figure>,
        posts?: Option<Figure>,
        doctor_posts?: Option<Figure>,
        staff?: Option<Figure>,
        assistant_doctors?: Option<Figure>,
        nurses?: Option<Figure>,
        midwives?: Option<Figure>,
        pharmacists?: Option<Figure>,
        others?: Option<Figure>,
        minimum?: Option<u32>,
        deadline?: Option<Date>,
        density_tenths?: Option<u32>,
    }
    Site {
        id: Text,
        facility: Text,
        name: Text,
        kind: SiteKind,
        point?: Option<Coordinates>,
        note?: Note,
        changed?: Option<Text>,
    }
    Posting {
        id: Text,
        doctor: Text,
        site: Text,
        sessions: u32,
        note?: Note,
        changed?: Option<Text>,
    }
    Move {
        id: Text,
        kind: MoveKind,
        doctor: Text,
        from?: Option<Text>,
        to?: Vec<Share>,
        start: Date,
        end?: Option<Date>,
        status: MoveStatus,
        by?: Text,
        why?: Note,
        basis?: Option<Basis>,
        gain?: Option<Gain>,
        changed?: Option<Text>,
    }
    Share {
        site: Text,
        sessions: u32,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacilityKind {
    Station(Station),
    Hospital(Hospital),
}
