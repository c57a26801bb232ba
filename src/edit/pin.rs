//! Leaving doctors and places alone: pinning and locking several in one edit, and taking it back.

use super::{Change, ChangeSet, Deed, Rejected};
use crate::plan::{AnyRecord, Doctor, Facility, Id, Plan, Record, Records};

/// Those who are pinned already, or not pinned, are passed over.
pub(super) fn pin(plan: &Plan, doctors: &[Id<Doctor>], pinned: bool) -> Result<ChangeSet, Rejected> {
    let changed = changed(&plan.doctors, doctors, |doctor| (doctor.pinned != pinned).then(|| doctor.name.clone()));
    let after = |doctor: &Doctor| Doctor { pinned, ..doctor.clone() };
    let one = |name| Deed::Pinned { name, pinned };
    edit(changed, after, one, |doctors| Deed::PinnedAll { doctors, pinned })
}

/// The same of places.
pub(super) fn lock(plan: &Plan, places: &[Id<Facility>], locked: bool) -> Result<ChangeSet, Rejected> {
    let changed = changed(&plan.facilities, places, |place| (place.locked != locked).then(|| place.name.clone()));
    let after = |place: &Facility| Facility { locked, ..place.clone() };
    let one = |name| Deed::Locked { name, locked };
    edit(changed, after, one, |places| Deed::LockedAll { places, locked })
}

/// The records that become others, each once, with what they are called.
fn changed<'a, R: Record>(
    table: &'a Records<R>,
    ids: &[Id<R>],
    name_if_changed: impl Fn(&R) -> Option<String>,
) -> Vec<(&'a R, String)> {
    let mut ids: Vec<&Id<R>> = ids.iter().collect();
    ids.sort();
    ids.dedup();
    let records = ids.into_iter().filter_map(|id| table.get(id));
    records.filter_map(|record| Some((record, name_if_changed(record)?))).collect()
}

fn edit<R: Clone + Into<AnyRecord>>(
    named: Vec<(&R, String)>,
    after: impl Fn(&R) -> R,
    one: impl Fn(String) -> Deed,
    several: impl Fn(usize) -> Deed,
) -> Result<ChangeSet, Rejected> {
    let deed = match &named[..] {
        [] => return Err(Rejected::NothingChanges),
        [(_, name)] => one(name.clone()),
        all => several(all.len()),
    };
    let changes = named.into_iter().map(|(record, _)| Change::replace(record.clone(), after(record))).collect();
    Ok(ChangeSet { deed, changes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn only_those_who_become_others_are_changed_and_the_edit_is_named_by_how_many() {
        let plan = Fixture::new().hospital("h").doctor_at("a", "h").doctor_at("b", "h").build();
        let all = ["a".into(), "b".into(), "a".into(), "nobody".into()];
        let both = pin(&plan, &all, true).expect("they are not pinned");
        assert_eq!((both.changes.len(), both.deed.clone()), (2, Deed::PinnedAll { doctors: 2, pinned: true }));
        assert_eq!(pin(&plan, &all, false), Err(Rejected::NothingChanges));
        let mut pinned = plan.clone();
        both.apply(&mut pinned);
        assert_eq!(pin(&pinned, &all, true), Err(Rejected::NothingChanges));
        assert_eq!(pin(&pinned, &all[..1], false).map(|one| one.changes.len()), Ok(1));
        let locked = lock(&plan, &["h".into()], true).expect("it is open");
        let name = plan.facilities.get(&"h".into()).map(|place| place.name.clone()).unwrap_or_default();
        assert_eq!(locked.deed, Deed::Locked { name, locked: true });
    }
}
