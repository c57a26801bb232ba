//! Version 2 of the plan file: once a release has written it, these types change only with the version number.
//!
//! Plain structs and externally tagged enums, every unknown field refused, no floats, no maps.

mod from_plan;
mod merges;
mod row;
mod text;
mod to_plan;
mod week;
mod year;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::declare::{absent, choices, records};
use crate::plan;

pub use row::{Cover, Row};
pub use text::{Note, TOO_LONG, Text};
pub use week::Week;
pub use year::Year;

/// Turns the parsed file into the plan it describes.
pub fn to_plan(document: Document) -> plan::Plan {
    document.into()
}

/// The file of a plan.
pub fn from_plan(plan: &plan::Plan) -> Document {
    plan.into()
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
        open?: Vec<Open>,
        acts?: Vec<Act>,
        assumptions?: Vec<Assumption>,
        past_years?: Vec<PastYear>,
        merges?: Vec<Merge>,
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
        note?: Note,
        act?: Option<Text>,
        changed?: Option<Text>,
    }
    Area {
        id: Text,
        name: Text,
        hospital?: Option<Text>,
        order?: Option<u32>,
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
        figures?: Vec<DatedFigures>,
        employers?: Vec<Employer>,
        minimum?: Option<u32>,
        deadline?: Option<Date>,
        density_tenths?: Option<u32>,
    }
    /// What replaces a station's figures from a day on; what is left out stays as it was.
    DatedFigures {
        from: Date,
        act?: Option<Text>,
        catchment?: Option<Figure>,
        posts?: Option<Figure>,
        doctor_posts?: Option<Figure>,
        staff?: Option<Figure>,
        assistant_doctors?: Option<Figure>,
        nurses?: Option<Figure>,
        midwives?: Option<Figure>,
        pharmacists?: Option<Figure>,
        others?: Option<Figure>,
    }
    Employer {
        name: Text,
        from: Date,
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
        opened?: Option<Date>,
        closed?: Option<Date>,
        act?: Option<Text>,
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
        week?: Option<Week>,
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
        registered?: bool,
        act?: Option<Text>,
        changed?: Option<Text>,
    }
    Share {
        site: Text,
        sessions: u32,
        week?: Option<Week>,
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
    /// What a merge has left to be decided.
    Open {
        id: Text,
        kind: OpenKind,
        table: Table,
        record: Text,
        field?: Option<Text>,
        values?: Vec<OpenValue>,
        changed?: Option<Text>,
    }
    /// What a copy has there.
    OpenValue {
        file: Text,
        time: Text,
        revision: Text,
        records?: Vec<Held>,
    }
    Held {
        table: Table,
        id: Text,
        record?: Option<Row>,
    }
    /// A merge the plan has come through.
    Merge {
        revision: Text,
        time: Text,
        by?: Text,
        copies?: Vec<MergedCopy>,
        decided?: Vec<Decided>,
    }
    MergedCopy {
        file: Text,
        time: Text,
        revision: Text,
        taken?: u32,
    }
    /// What stood against each other in a merge, and the places of what counts.
    Decided {
        kind: OpenKind,
        table: Table,
        record: Text,
        field?: Option<Text>,
        values?: Vec<OpenValue>,
        chosen?: Vec<u32>,
    }
    Act {
        id: Text,
        kind: ActKind,
        date: Date,
        place: Text,
        into?: Option<Text>,
        name?: Text,
        made?: Vec<Made>,
        changed?: Option<Text>,
    }
    /// A record an act has made; one that was there already says what it was.
    Made {
        table: Table,
        id: Text,
        was?: Option<Was>,
        mark?: Text,
    }
    /// A number a year that the forecast reckons with.
    Assumption {
        id: Text,
        name: AssumptionName,
        value: i32,
        best?: Option<i32>,
        worst?: Option<i32>,
        source?: Option<Text>,
        remark?: Note,
        changed?: Option<Text>,
    }
    /// What is known of a year before the plan's first day.
    PastYear {
        id: Text,
        year: Year,
        doctors?: Option<u32>,
        people?: Option<u32>,
        source?: Option<Text>,
        changed?: Option<Text>,
    }
    Gone {
        table: Table,
        id: Text,
        revision: Text,
    }
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
    OpenKind { Record, Field, Overlap, Rule }
    ActKind { MergePoint, MergeClosed, Split, Move, Close, Add }
    AssumptionName { Recruits, Leavers, Retirements, Growth }
    Table {
        Cover, Province, Target, Rule, Source, Area, Commune, Facility, Site, Doctor, Posting, Move, Exception, Open, Act,
        Assumption, PastYear,
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

#[expect(clippy::large_enum_variant, reason = "most facilities are stations")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacilityKind {
    Station(Station),
    Hospital(Hospital),
}

/// What a record was before an act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Was {
    Open {
        #[serde(default, skip_serializing_if = "absent")]
        until: Option<Date>,
    },
    WithoutFigures,
    Move(Box<Move>),
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Birth {
    Date(Date),
    Year(Year),
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
