//! A record of any table: what a change holds before and after.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    Act, Area, Assumption, Commune, Cover, Doctor, Exception, Facility, Id, Move, Open, PastYear, Plan, Posting,
    Province, Record, Records, RuleSetting, Site, Slot, Source, Target,
};

/// The tables of a plan; cover and province are tables of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Cover,
    Province,
    Target,
    Rule,
    Source,
    Area,
    Commune,
    Facility,
    Site,
    Doctor,
    Posting,
    Move,
    Exception,
    Open,
    Act,
    Assumption,
    PastYear,
}

impl Table {
    pub const ALL: [Self; 17] = [
        Self::Cover,
        Self::Province,
        Self::Target,
        Self::Rule,
        Self::Source,
        Self::Area,
        Self::Commune,
        Self::Facility,
        Self::Site,
        Self::Doctor,
        Self::Posting,
        Self::Move,
        Self::Exception,
        Self::Open,
        Self::Act,
        Self::Assumption,
        Self::PastYear,
    ];

    /// The table's name in the singular, as JSON and findings give it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Province => "province",
            Self::Target => "target",
            Self::Rule => "rule",
            Self::Source => "source",
            Self::Area => "area",
            Self::Commune => "commune",
            Self::Facility => "facility",
            Self::Site => "site",
            Self::Doctor => "doctor",
            Self::Posting => "posting",
            Self::Move => "move",
            Self::Exception => "exception",
            Self::Open => "open",
            Self::Act => "act",
            Self::Assumption => "assumption",
            Self::PastYear => "past_year",
        }
    }
}

impl Table {
    /// The key of the one record of the cover or the province.
    pub fn single(self) -> Key {
        (self, self.name().into())
    }
}

/// A record's table and id. The cover and the province have the id of their table's name.
pub type Key = (Table, Arc<str>);

/// A record of any table.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyRecord {
    Cover(Box<Cover>),
    Province(Box<Province>),
    Target(Box<Target>),
    Rule(Box<RuleSetting>),
    Source(Box<Source>),
    Area(Box<Area>),
    Commune(Box<Commune>),
    Facility(Box<Facility>),
    Site(Box<Site>),
    Doctor(Box<Doctor>),
    Posting(Box<Posting>),
    Move(Box<Move>),
    Exception(Box<Exception>),
    Open(Box<Open>),
    Act(Box<Act>),
    Assumption(Box<Assumption>),
    PastYear(Box<PastYear>),
}

impl AnyRecord {
    /// The move, if it is one.
    pub fn as_move(&self) -> Option<&Move> {
        if let Self::Move(step) = self { Some(step) } else { None }
    }
}

/// Writes, once for all tables with many records, what differs only in the table's name.
macro_rules! tables {
    ($($variant:ident => $field:ident: $record:ty),+ $(,)?) => {
        $(impl From<$record> for AnyRecord {
            fn from(record: $record) -> Self {
                Self::$variant(Box::new(record))
            }
        })+

        impl AnyRecord {
            pub fn key(&self) -> Key {
                match self {
                    Self::Cover(_) => (Table::Cover, Table::Cover.name().into()),
                    Self::Province(_) => (Table::Province, Table::Province.name().into()),
                    $(Self::$variant(record) => (<$record>::TABLE, record.id().shared()),)+
                }
            }
        }

        /// Where a record of any table lies; the province is a table of one record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum AnySlot {
            Province,
            $($variant(Slot<$record>),)+
        }

        impl AnySlot {
            pub fn table(self) -> Table {
                match self {
                    Self::Province => Table::Province,
                    $(Self::$variant(_) => Table::$variant,)+
                }
            }

            /// The id of what lies there.
            pub fn id(self, plan: &Plan) -> &str {
                match self {
                    Self::Province => Table::Province.name(),
                    $(Self::$variant(slot) => plan.$field[slot].id().as_str(),)+
                }
            }
        }

        impl Plan {
            /// Where the record of an id lies that counts; the cover is no record of a table.
            pub fn find(&self, table: Table, id: &str) -> Option<AnySlot> {
                match table {
                    Table::Cover => None,
                    Table::Province => Some(AnySlot::Province),
                    $(Table::$variant => self.$field.find(id).map(AnySlot::$variant),)+
                }
            }

            /// Where the records that count lie, in one of so many parts of the plan: the province in the first, and a
            /// stretch of every table.
            pub fn slots_of(&self, part: usize, parts: usize) -> impl Iterator<Item = AnySlot> {
                let province = (part == 0).then_some(AnySlot::Province).into_iter();
                province$(.chain({
                    let records = self.$field.by_slot_in(self.$field.stretch(part, parts));
                    records.map(|(slot, _)| AnySlot::$variant(slot))
                }))+
            }

            /// The record of that key which counts.
            pub fn record(&self, key: &Key) -> Option<AnyRecord> {
                match key.0 {
                    Table::Cover => Some(self.cover.clone().into()),
                    Table::Province => Some(self.province.clone().into()),
                    $(Table::$variant => self.$field.get(&Id::new(&key.1)).cloned().map(AnyRecord::from),)+
                }
            }

            /// All lines of that key, the one that counts first.
            pub fn lines(&self, key: &Key) -> Vec<AnyRecord> {
                match key.0 {
                    Table::Cover => vec![self.cover.clone().into()],
                    Table::Province => vec![self.province.clone().into()],
                    $(Table::$variant => {
                        self.$field.lines(&Id::new(&key.1)).cloned().map(AnyRecord::from).collect()
                    })+
                }
            }

            /// The keys of whatever stands otherwise in another plan, or stands in one of the two alone.
            pub fn differing(&self, other: &Self) -> BTreeSet<Key> {
                let mut keys = BTreeSet::new();
                if self.cover != other.cover {
                    keys.insert(Table::Cover.single());
                }
                if self.province != other.province {
                    keys.insert(Table::Province.single());
                }
                $(differing(&self.$field, &other.$field, &mut keys);)+
                keys
            }

            /// Whether a table of records has that id.
            pub fn contains(&self, table: Table, id: &str) -> bool {
                match table {
                    Table::Cover | Table::Province => false,
                    $(Table::$variant => self.$field.find(id).is_some(),)+
                }
            }

            /// Whether any id stands twice or more in a table of records.
            pub fn has_duplicates(&self, table: Table) -> bool {
                match table {
                    Table::Cover | Table::Province => false,
                    $(Table::$variant => self.$field.duplicated().next().is_some(),)+
                }
            }

            /// Whether this one does.
            pub fn is_duplicated(&self, table: Table, id: &str) -> bool {
                match table {
                    Table::Cover | Table::Province => false,
                    $(Table::$variant => self.$field.is_duplicated(id),)+
                }
            }

            pub(super) fn put(&mut self, record: AnyRecord, as_new: bool) {
                match record {
                    AnyRecord::Cover(cover) => self.cover = *cover,
                    AnyRecord::Province(province) => self.province = *province,
                    $(AnyRecord::$variant(record) if as_new => self.$field.insert(*record),
                    AnyRecord::$variant(record) => self.$field.replace(*record),)+
                }
            }

            pub(super) fn remove(&mut self, key: &Key) {
                match key.0 {
                    Table::Cover | Table::Province => {}
                    $(Table::$variant => self.$field.remove(&Id::new(&key.1)),)+
                }
            }
        }
    };
}

tables! {
    Target => targets: Target,
    Rule => rules: RuleSetting,
    Source => sources: Source,
    Area => areas: Area,
    Commune => communes: Commune,
    Facility => facilities: Facility,
    Site => sites: Site,
    Doctor => doctors: Doctor,
    Posting => postings: Posting,
    Move => moves: Move,
    Exception => exceptions: Exception,
    Open => open: Open,
    Act => acts: Act,
    Assumption => assumptions: Assumption,
    PastYear => past_years: PastYear,
}

fn differing<R: Record>(here: &Records<R>, there: &Records<R>, keys: &mut BTreeSet<Key>) {
    let changed = here.iter().filter(|record| !here.lines(record.id()).eq(there.lines(record.id())));
    let missing = there.iter().filter(|record| !here.contains(record.id()));
    keys.extend(changed.chain(missing).map(|record| (R::TABLE, record.id().shared())));
}

impl From<Cover> for AnyRecord {
    fn from(cover: Cover) -> Self {
        Self::Cover(Box::new(cover))
    }
}

impl From<Province> for AnyRecord {
    fn from(province: Province) -> Self {
        Self::Province(Box::new(province))
    }
}
