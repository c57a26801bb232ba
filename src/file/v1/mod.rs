//! Version 1 of the plan file, frozen: these types change only with the version number.
//!
//! Plain structs and externally tagged enums, every unknown field refused, no floats, no maps.

mod from_plan;
mod text;
mod to_plan;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::plan;

pub use text::{Note, TOO_LONG, Text};

/// Turns the parsed file into the plan it describes.
pub fn to_plan(document: Document) -> plan::Plan {
    document.into()
}

/// The file of a plan.
pub fn from_plan(plan: &plan::Plan) -> Document {
    plan.into()
}

/// Declares a record of the file: optional fields are left out when absent, lists when empty, flags when false.
macro_rules! records {
    ($($(#[$outer:meta])* $name:ident { $($rest:tt)* })+) => {
        $(records!(@ $(#[$outer])* $name [] $($rest)*);)+
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*]) => {
        $(#[$outer])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($done)* }
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*] $field:ident?: $type:ty, $($rest:tt)*) => {
        records!(@ $(#[$outer])* $name [
            $($done)*
            #[serde(default, skip_serializing_if = "absent")]
            pub $field: $type,
        ] $($rest)*);
    };
    (@ $(#[$outer:meta])* $name:ident [$($done:tt)*] $field:ident: $type:ty, $($rest:tt)*) => {
        records!(@ $(#[$outer])* $name [$($done)* pub $field: $type,] $($rest)*);
    };
}

/// Whether a field marked `?` says nothing and is left out.
fn absent<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

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
    Header {
        plan: Text,
        revision: Text,
        parents?: Vec<Text>,
        ancestors?: Vec<Text>,
        app: Text,
        saved_at: Text,
        title: Text,
        baseline: Date,
        note?: Note,
        changed?: Option<Text>,
    }
    Province {
        name: Text,
        population?: Option<Figure>,
        pharmacists?: Option<Figure>,
        nurses?: Option<Figure>,
        beds?: Option<Figure>,
        as_of?: Option<Date>,
        changed?: Option<Text>,
    }
    /// A public number and the source it is taken from.
    Figure {
        value: u32,
        source?: Option<Text>,
    }
    Target {
        id: Text,
        area?: Option<Text>,
        density_tenths: u32,
        deadline?: Option<Date>,
        source?: Option<Text>,
        changed?: Option<Text>,
    }
    Rule {
        code: Text,
        on?: Option<bool>,
        severity?: Option<Severity>,
        parameters?: Vec<Parameter>,
        note?: Note,
        changed?: Option<Text>,
    }
    Parameter {
        name: Text,
        value: Value,
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
    Commune {
        id: Text,
        name: Text,
        kind: CommuneKind,
        population?: Option<Figure>,
        hectares?: Option<Figure>,
        point?: Option<Coordinates>,
        former_district?: Text,
        zone?: Option<Zone>,
        note?: Note,
        changed?: Option<Text>,
    }
    Coordinates {
        latitude: i32,
        longitude: i32,
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
    Hospital {
        level: HospitalKind,
        employer?: Option<Text>,
        floor?: Option<Figure>,
        unlisted_doctors?: Option<Figure>,
        unlisted_specialties?: Vec<Specialty>,
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
    Doctor {
        id: Text,
        name: Text,
        sex?: Option<Sex>,
        birth?: Option<Birth>,
        qualification: Qualification,
        specialties?: Vec<Specialty>,
        licence?: Option<Licence>,
        post?: Option<Post>,
        title?: Text,
        level?: Option<u32>,
        exempt_until?: Option<Date>,
        bonds?: Vec<Bond>,
        rotation_days_before?: u32,
        extension?: Option<Date>,
        pinned?: bool,
        note?: Note,
        changed?: Option<Text>,
    }
    Bond {
        facility: Text,
        until: Date,
        source?: Option<Text>,
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
    Basis {
        number?: Text,
        date?: Option<Date>,
    }
    Gain {
        qualification?: Option<Qualification>,
        specialties?: Vec<Specialty>,
    }
    Exception {
        id: Text,
        rule: Text,
        subject_kind: Text,
        subject: Text,
        detail?: Text,
        severity: Severity,
        shortfall: i64,
        reason: Note,
        by: Text,
        changed?: Option<Text>,
    }
    Gone {
        table: Table,
        id: Text,
        revision: Text,
    }
}

/// Declares an enum of the file and its two-way conversion to the plan's enum of the same variants.
macro_rules! choices {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant),+ }

        impl From<plan::$name> for $name {
            fn from(value: plan::$name) -> Self {
                match value { $(plan::$name::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for plan::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}

choices! {
    Severity { Error, Warning, Info }
    CommuneKind { Ward, Commune, SpecialZone }
    Zone { One, Two, Three }
    HospitalKind { Provincial, Specialised, General, Regional, HealthCentre, Polyclinic, Private, Other }
    SiteKind { Seat, Point }
    Sex { Female, Male }
    Qualification { Doctor, Resident, SpecialistOne, Master, SpecialistTwo, Doctorate }
    Post { None, DepartmentHead, DepartmentDeputy, StationDirector, StationDeputy, HospitalBoard }
    MoveKind { Transfer, Rotation, Secondment, Sessions, Support, Training, Recruit, Leave }
    MoveStatus { Proposed, Agreed, Parked }
    Table {
        Cover, Province, Target, Rule, Source, Area, Commune, Facility, Site, Doctor, Posting, Move, Exception,
    }
    Specialty {
        General, Family, Traditional, Preventive, Dental, Internal, Surgery, Obstetrics, Paediatrics,
        EmergencyIntensive, Anaesthesia, Imaging, Laboratory, Haematology, OrthopaedicTrauma, Cardiology,
        Endocrinology, Oncology, Neurology, Psychiatry, Infectious, TuberculosisLung, Dermatology, Ophthalmology,
        Ent, Rehabilitation, Geriatrics, Pathology, Forensic, Management,
    }
}

/// A parameter's value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Number(i64),
    Date(Date),
    List(Vec<Text>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacilityKind {
    Station(Station),
    Hospital(Hospital),
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Birth {
    Date(Date),
    Year(i16),
}

/// A licence; where the field is absent it is unknown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Licence {
    None,
    Held {
        number: Text,
        #[serde(default, skip_serializing_if = "absent")]
        until: Option<Date>,
    },
}
