//! The document: a baseline, the moves proposed on top of it, and every record they refer to.
//!
//! Plain data. A [`Plan`] is changed only by [`Plan::put_change`], with values made in `edit`.

mod act;
mod any;
mod area;
mod assumption;
mod commune;
mod cover;
mod doctor;
mod exception;
mod facility;
mod gone;
mod id;
mod lineage;
mod merged;
mod moves;
mod open;
mod past_year;
mod posting;
mod province;
mod records;
mod rule_setting;
mod site;
mod source;
mod specialty;
mod station;
mod station_figure;
mod subject_kind;
mod target;
mod week;

pub use act::{Act, ActKind, Made, Was};
pub use any::{AnyRecord, AnySlot, Key, Table};
pub use area::Area;
pub use assumption::{Assumption, AssumptionName};
pub use commune::{Commune, CommuneKind, Zone};
pub use cover::Cover;
pub use doctor::{Birth, Bond, Doctor, Licence, Post, Qualification, Sex};
pub use exception::Exception;
pub use facility::{Facility, FacilityKind, Hospital, HospitalKind, PlaceKind};
pub use gone::Gone;
pub use id::Id;
pub use lineage::{Lineage, capped};
pub use merged::{Decided, MergeRecord, MergedCopy, all_merges};
pub use moves::{Basis, Gain, Move, MoveKind, MoveStatus, Share};
pub use open::{Held, Open, OpenKind, OpenValue};
pub use past_year::PastYear;
pub use posting::Posting;
pub use province::{Province, ProvinceKind};
pub use records::{Record, Records, Slot};
pub use rule_setting::{RuleSetting, Severity, Value};
pub use site::{Coordinates, Site, SiteKind};
pub use source::{Figure, Source};
pub use specialty::{Specialties, Specialty};
pub use station::{DatedFigures, Employer, Station, StationStaff};
pub use station_figure::StationFigure;
pub use subject_kind::SubjectKind;
pub use target::Target;
pub use week::Week;

/// A day of the calendar, without time or zone.
pub type Date = jiff::civil::Date;

/// Half-days of work in a week (buổi). Ten are full time; a file may hold any number, rules X03 and X05 judge it.
pub type Sessions = u32;

/// Working days a rotation lasts at least (TT 18/2014/TT-BYT Đ.6: six months of 22 days; rule D06).
pub const ROTATION_MINIMUM_DAYS: i64 = 132;

/// What a plan can set instead.
pub const ROTATION_MINIMUM_RANGE: std::ops::RangeInclusive<i64> = 0..=10_000;

/// Ten half-days a week.
pub const FULL_TIME: Sessions = 10;

use std::collections::BTreeMap;

/// A whole plan: everything a plan file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub lineage: Lineage,
    pub cover: Cover,
    pub province: Province,
    pub targets: Records<Target>,
    pub rules: Records<RuleSetting>,
    pub sources: Records<Source>,
    pub areas: Records<Area>,
    pub communes: Records<Commune>,
    pub facilities: Records<Facility>,
    pub sites: Records<Site>,
    pub doctors: Records<Doctor>,
    pub postings: Records<Posting>,
    pub moves: Records<Move>,
    pub exceptions: Records<Exception>,
    /// What merges have left to be decided.
    pub open: Records<Open>,
    /// What has reorganised the network, and from which day on.
    pub acts: Records<Act>,
    /// What the forecast takes for granted.
    pub assumptions: Records<Assumption>,
    /// What is known of the years before its first day.
    pub past_years: Records<PastYear>,
    /// Revision in which a record last changed; absent while it is the plan's first.
    pub stamps: BTreeMap<Key, String>,
    /// Ids deleted since the plan began.
    pub gone: Gone,
    /// The merges it has come through, oldest first.
    pub merges: Vec<MergeRecord>,
}

impl Plan {
    /// An empty plan that starts on `baseline`.
    pub fn new(lineage: Lineage, cover: Cover, province: Province) -> Self {
        Self {
            lineage,
            cover,
            province,
            targets: Records::default(),
            rules: Records::default(),
            sources: Records::default(),
            areas: Records::default(),
            communes: Records::default(),
            facilities: Records::default(),
            sites: Records::default(),
            doctors: Records::default(),
            postings: Records::default(),
            moves: Records::default(),
            exceptions: Records::default(),
            open: Records::default(),
            acts: Records::default(),
            assumptions: Records::default(),
            past_years: Records::default(),
            stamps: BTreeMap::new(),
            gone: Gone::default(),
            merges: Vec::new(),
        }
    }

    /// The facility of a site.
    pub fn facility_of(&self, site: &Id<Site>) -> Option<&Id<Facility>> {
        self.sites.get(site).map(|site| &site.facility)
    }

    /// The sites of a facility: main seat first, then its points by id (the order in which loans take sessions).
    pub fn sites_of<'a>(&'a self, facility: &Id<Facility>) -> Vec<&'a Site> {
        let mut sites: Vec<&Site> = self.sites.iter().filter(|site| site.facility == *facility).collect();
        sites.sort_by_key(|site| site.kind);
        sites
    }

    /// The plan against which its moves are measured: all that it proposes is parked (docs/rule-book.md, *Against the
    /// baseline*).
    #[must_use]
    pub fn without_proposals(&self) -> Self {
        let first = self.cover.baseline;
        self.with_each_move(|step| step.parked_if_proposal(first))
    }

    /// The plan with every move as `made` has it: the same ids in the same places.
    #[must_use]
    pub fn with_each_move(&self, made: impl Fn(&Move) -> Move) -> Self {
        Self { moves: self.moves.iter_with_copies().map(made).collect(), ..self.clone() }
    }

    /// Replaces `before` by `after`; one of them may be absent (insertion, deletion). What is gone follows.
    pub fn put_change(&mut self, before: Option<&AnyRecord>, after: Option<&AnyRecord>) {
        let Some(key) = after.or(before).map(AnyRecord::key) else { return };
        let noted = self.gone.is_in_file(&key).then(|| self.lines(&key));
        match after {
            Some(record) => self.put(record.clone(), before.is_none()),
            None => self.remove(&key),
        }
        if let Some(before) = noted {
            let after = self.lines(&key);
            self.gone.follow(key, before, &after);
        }
    }

    /// Takes over what a save has written about where the plan comes from and what is gone. Edits made while it was
    /// written count.
    pub fn follow_save(&mut self, saved: &Self) {
        self.lineage = saved.lineage.clone();
        self.stamps.clone_from(&saved.stamps);
        self.gone = saved.gone.clone();
        self.gone.now_in_file();
        self.merges.clone_from(&saved.merges);
        let keys: Vec<Key> = self.gone.iter().map(|(key, _)| key).collect();
        for key in keys {
            let after = self.lines(&key);
            self.gone.follow(key.clone(), saved.lines(&key), &after);
        }
    }
}
