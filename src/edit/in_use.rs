//! What refers to a place, an area or a commune: as long as anything does, it is closed rather than deleted.

use std::collections::BTreeSet;

use crate::plan::{Facility, Id, Key, Move, Plan, Site, Table};

/// The names of what would refer to nothing without a record. Nothing where another record of the id stands: the
/// references then mean that one.
pub fn in_use(plan: &Plan, key: &Key) -> Vec<String> {
    let (table, id) = (key.0, &*key.1);
    if plan.lines(key).len() > 1 {
        return Vec::new();
    }
    let names = match table {
        Table::Facility => of_facility(plan, &Id::new(id)),
        Table::Site => of_sites(plan, |site| site.as_str() == id),
        Table::Area => {
            let stations =
                plan.facilities.iter().filter(|place| place.area.as_ref().is_some_and(|of| of.as_str() == id));
            let targets = plan.targets.iter().filter(|target| target.area.as_ref().is_some_and(|of| of.as_str() == id));
            stations.map(|place| place.name.clone()).chain(targets.map(|target| target.id.to_string())).collect()
        }
        Table::Commune => {
            let here =
                plan.facilities.iter().filter(|place| place.commune.as_ref().is_some_and(|of| of.as_str() == id));
            here.map(|place| place.name.clone()).collect()
        }
        _ => BTreeSet::new(),
    };
    names.into_iter().collect()
}

/// Who works at its sites or is moved from or to them, who is bonded there, and which areas it supports.
fn of_facility(plan: &Plan, id: &Id<Facility>) -> BTreeSet<String> {
    let mut names = of_sites(plan, |site| plan.facility_of(site) == Some(id));
    let moves = plan.moves.iter_with_copies().filter(|step| step.from.as_ref() == Some(id));
    names.extend(moves.map(|step| doctor(plan, step)));
    let bonded = plan.doctors.iter().filter(|doctor| doctor.bonds.iter().any(|bond| bond.facility == *id));
    names.extend(bonded.map(|doctor| doctor.name.clone()));
    names.extend(plan.areas.iter().filter(|area| area.hospital.as_ref() == Some(id)).map(|area| area.name.clone()));
    names
}

fn of_sites(plan: &Plan, is_here: impl Fn(&Id<Site>) -> bool) -> BTreeSet<String> {
    let postings = plan.postings.iter_with_copies().filter(|posting| is_here(&posting.site));
    let postings = postings.map(|posting| {
        plan.doctors.get(&posting.doctor).map_or_else(|| posting.doctor.to_string(), |doctor| doctor.name.clone())
    });
    let moves = plan.moves.iter_with_copies().filter(|step| step.to.iter().any(|share| is_here(&share.site)));
    postings.chain(moves.map(|step| doctor(plan, step))).collect()
}

fn doctor(plan: &Plan, step: &Move) -> String {
    plan.doctors.get(&step.doctor).map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    #[test]
    fn a_place_is_in_use_while_anything_refers_to_it_or_to_its_sites() {
        let fixture = Fixture::new().area("k", Some("h")).hospital("h").station("s").point("s", "p").station("empty");
        let fixture = fixture.doctor_at("d", "p").doctor_at("e", "h").step("m", MoveKind::Rotation, "e", "h", "s");
        let plan = fixture.build();
        let users = |table, id: &str| in_use(&plan, &(table, id.into()));
        assert_eq!(users(Table::Facility, "s"), ["d", "e"]);
        assert_eq!(users(Table::Site, "p"), ["d"]);
        assert_eq!(users(Table::Facility, "h"), ["Khu vực k", "e"]);
        assert_eq!((users(Table::Facility, "empty"), users(Table::Area, "k")), (Vec::new(), Vec::new()));
    }
}
