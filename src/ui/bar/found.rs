//! What a search finds: doctors, stations, hospitals, points and areas by name, best first.

use crate::plan::{Area, Doctor, Facility, Licence, Plan, Site, SiteKind, Slot};
use crate::session::{Document, Selection, SortKeys};
use crate::text::collation::SortKey;
use crate::text::folding::{Query, fold};

/// How many are shown.
const MOST: usize = 12;

/// The names of a plan as search sees them, made once for a state of the plan.
pub struct Index(Vec<IndexEntry>);

struct IndexEntry {
    of: Hit,
    folded: String,
    /// How much of `folded` is the name; a licence number may follow.
    name: usize,
}

/// A thing found. Things of equal rank come in the order of these kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    Facility(Slot<Facility>),
    Area(Slot<Area>),
    Doctor(Slot<Doctor>),
    Point(Slot<Site>),
}

impl Index {
    pub fn new(plan: &Plan) -> Self {
        let facilities = plan.facilities.slots().map(|slot| {
            let name = &plan.facilities[slot].name;
            IndexEntry::new(Hit::Facility(slot), name, "")
        });
        let areas = plan.areas.slots().map(|slot| IndexEntry::new(Hit::Area(slot), &plan.areas[slot].name, ""));
        let doctors = plan.doctors.slots().map(|slot| {
            let doctor = &plan.doctors[slot];
            let licence = if let Licence::Number { number, .. } = &doctor.licence { number.as_str() } else { "" };
            IndexEntry::new(Hit::Doctor(slot), &doctor.name, licence)
        });
        let is_point = |slot: &Slot<Site>| plan.sites[*slot].kind == SiteKind::Point;
        let points = plan.sites.slots().filter(is_point).map(|slot| {
            let site = &plan.sites[slot];
            let facility = plan.facilities.get(&site.facility).map_or("", |facility| facility.name.as_str());
            IndexEntry::new(Hit::Point(slot), &format!("{} {facility}", site.name), "")
        });
        Self(facilities.chain(areas).chain(doctors).chain(points).collect())
    }

    /// The best finds for what was typed.
    pub fn find(&self, text: &str, keys: &SortKeys) -> Vec<Hit> {
        let query = Query::new(text);
        if query.is_empty() {
            return Vec::new();
        }
        let typed = fold(text);
        let words: Vec<&str> = typed.split(' ').collect();
        let mut hits: Vec<(u8, Hit)> = self
            .0
            .iter()
            .filter(|entry| query.matches(&entry.folded))
            .map(|entry| (entry.rank(&typed, &words), entry.of))
            .collect();
        let order = |(rank, of): &(u8, Hit), (other_rank, other): &(u8, Hit)| {
            let first = (rank, of.kind()).cmp(&(other_rank, other.kind()));
            first.then_with(|| of.key(keys).cmp(&other.key(keys))).then_with(|| of.cmp(other))
        };
        // A letter finds thousands, of whom nobody sees more than the first.
        if hits.len() > MOST {
            hits.select_nth_unstable_by(MOST, order);
            hits.truncate(MOST);
        }
        hits.sort_unstable_by(order);
        hits.into_iter().map(|(_, of)| of).collect()
    }
}

impl IndexEntry {
    fn new(of: Hit, name: &str, besides: &str) -> Self {
        let mut folded = fold(name);
        let name = folded.len();
        if !besides.is_empty() {
            folded.push(' ');
            folded.push_str(&fold(besides));
        }
        Self { of, folded, name }
    }

    /// How well it fits, 0 best: the whole name, then what a name is called by, then its other words.
    fn rank(&self, typed: &str, words: &[&str]) -> u8 {
        let name = &self.folded[..self.name];
        let called = name.strip_prefix("tram y te ").unwrap_or(name);
        if name == typed || called == typed {
            return 0;
        }
        let given = name.rsplit(' ').next().unwrap_or(name);
        let (whole, begun) = if matches!(self.of, Hit::Doctor(_)) {
            (words.contains(&given), words.iter().any(|word| given.starts_with(word)))
        } else {
            let of_name = |word: &&str| called.split(' ').any(|of_name| of_name == *word);
            (words.iter().all(of_name), called.starts_with(typed))
        };
        match (whole, begun) {
            (true, _) => 1,
            (_, true) => 2,
            _ => 3,
        }
    }
}

impl Hit {
    fn kind(self) -> u8 {
        match self {
            Self::Facility(_) => 0,
            Self::Area(_) => 1,
            Self::Doctor(_) => 2,
            Self::Point(_) => 3,
        }
    }

    fn key(self, keys: &SortKeys) -> Option<&SortKey> {
        match self {
            Self::Facility(slot) => keys.facility(slot),
            Self::Area(slot) => keys.area(slot),
            Self::Doctor(slot) => keys.doctor(slot),
            Self::Point(slot) => keys.site(slot),
        }
    }

    /// What to show; a point is shown with its station.
    pub fn selection(self, document: &Document) -> Option<Selection> {
        let plan = document.plan();
        Some(match self {
            Self::Facility(slot) => Selection::Facility(plan.facilities[slot].id.clone()),
            Self::Area(slot) => Selection::Area(plan.areas[slot].id.clone()),
            Self::Doctor(slot) => Selection::Doctor(plan.doctors[slot].id.clone()),
            Self::Point(slot) => {
                let facility = document.roster().links().facility(slot)?;
                Selection::Facility(plan.facilities[facility].id.clone())
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn names(text: &str) -> Vec<String> {
        let plan = sample::quang_ninh();
        let name = |of: Hit| match of {
            Hit::Facility(slot) => plan.facilities[slot].name.clone(),
            Hit::Area(slot) => plan.areas[slot].name.clone(),
            Hit::Doctor(slot) => plan.doctors[slot].name.clone(),
            Hit::Point(slot) => plan.sites[slot].name.clone(),
        };
        Index::new(&plan).find(text, &SortKeys::new(&plan)).into_iter().map(name).collect()
    }

    #[test]
    fn a_station_comes_before_its_points_and_people_of_that_given_name_before_others() {
        assert!(names("dong mai").first().is_some_and(|name| name.ends_with("Đông Mai")));
        let lan = names("lan");
        let given = |name: &String| fold(name).rsplit(' ').next().is_some_and(|given| given == "lan");
        assert!(lan.len() <= MOST && lan.iter().any(given), "{lan:?}");
    }

    #[test]
    fn nothing_is_found_for_nothing_and_for_nonsense() {
        assert!(names(" ").is_empty());
        assert!(names("zzzz").is_empty());
    }
}
