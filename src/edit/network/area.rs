//! A station belongs to another area, on all days.

use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{Area, Facility, Id, Plan, Table};

use super::Refusal;

pub(super) fn set_area(plan: &Plan, station: &Id<Facility>, to: &Id<Area>) -> Result<ChangeSet, Refusal> {
    let before = plan.facilities.get(station).ok_or_else(|| Refusal::NoPlace(station.to_string()))?;
    if !before.is_station() {
        return Err(Refusal::NotAStation(before.name.clone()));
    }
    if !plan.areas.contains(to) {
        return Err(Refusal::NoArea(to.to_string()));
    }
    if before.area.as_ref() == Some(to) {
        return Err(Refusal::NothingChanges);
    }
    let after = Facility { area: Some(to.clone()), ..before.clone() };
    let deed = Deed::Changed { table: Table::Facility, name: before.name.clone() };
    Ok(ChangeSet { deed, changes: vec![Change::replace(before.clone(), after)] })
}
