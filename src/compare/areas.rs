//! Which areas a conflict is about, so that all of an area can be decided at once.

use std::collections::BTreeSet;

use super::conflict::Conflict;
use super::merge::Merge;
use crate::plan::{AnyRecord, Area, Facility, Id, Plan};

impl Merge {
    /// The areas of the places that a conflict is about in any copy: where a station lies, where a doctor works or goes.
    pub fn areas_of(&self, conflict: &Conflict) -> BTreeSet<Id<Area>> {
        let mut areas = BTreeSet::new();
        for copy in self.copies() {
            let records = conflict.records.iter().filter_map(|key| copy.plan.record(key));
            for record in records {
                areas.extend(areas_of_record(&copy.plan, &record));
            }
        }
        areas
    }
}

fn areas_of_record(plan: &Plan, record: &AnyRecord) -> Vec<Id<Area>> {
    let of_facility = |id: &Id<Facility>| plan.facilities.get(id).and_then(|facility| facility.area.clone());
    let of_site = |id| plan.facility_of(id).and_then(of_facility);
    match record {
        AnyRecord::Area(area) => vec![area.id.clone()],
        AnyRecord::Facility(facility) => facility.area.clone().into_iter().collect(),
        AnyRecord::Site(site) => of_facility(&site.facility).into_iter().collect(),
        AnyRecord::Posting(posting) => of_site(&posting.site).into_iter().collect(),
        AnyRecord::Move(step) => {
            let to = step.to.iter().filter_map(|share| of_site(&share.site));
            step.from.as_ref().and_then(of_facility).into_iter().chain(to).collect()
        }
        AnyRecord::Doctor(doctor) => {
            let postings = plan.postings.iter().filter(|posting| posting.doctor == doctor.id);
            postings.filter_map(|posting| of_site(&posting.site)).collect()
        }
        AnyRecord::Commune(commune) => {
            let stations = plan.facilities.iter().filter(|of| of.commune.as_ref() == Some(&commune.id));
            stations.filter_map(|of| of.area.clone()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{Part, PlanCopy};
    use crate::fixture::Fixture;
    use crate::plan::{MoveKind, OpenKind, Table};

    #[test]
    fn a_move_is_of_the_areas_it_leads_from_and_to_and_a_doctor_of_the_area_of_the_work() {
        let plan = Fixture::new()
            .area("one", Some("h"))
            .area("two", None)
            .hospital_with("h", |of, _| of.area = Some("one".into()))
            .station_with("s", |of, _| of.area = Some("two".into()))
            .doctor_at("d", "h")
            .step("m", MoveKind::Rotation, "d", "h", "s")
            .build();
        let copy = PlanCopy { name: "a".into(), plan: Arc::new(plan), is_sound: true };
        let merge = Merge::new(vec![copy], None).expect("one plan");
        let areas = |table, id: &str| -> Vec<String> {
            let conflict = Conflict {
                kind: OpenKind::Record,
                records: vec![(table, id.into())],
                part: Part::Whole,
                parties: BTreeSet::new(),
                values: Vec::new(),
                base: None,
                findings: Vec::new(),
                can_be_both: false,
                open: Vec::new(),
                kept: Vec::new(),
            };
            merge.areas_of(&conflict).iter().map(ToString::to_string).collect()
        };
        assert_eq!(areas(Table::Move, "m"), ["one", "two"]);
        assert_eq!(areas(Table::Doctor, "d"), ["one"]);
        assert_eq!(areas(Table::Facility, "s"), ["two"]);
        assert!(areas(Table::Province, "province").is_empty());
    }
}
