//! Where on the board a chosen thing is.

use crate::app::Selection;
use crate::plan::{Facility, Id, Plan, Slot};
use crate::roster::Roster;

/// The facility whose card shows a selection: the place itself, where a doctor works, where a move goes.
pub fn facility_of(plan: &Plan, roster: &Roster, selection: &Selection) -> Option<Slot<Facility>> {
    match selection {
        Selection::Facility(id) => plan.facilities.slot(id),
        Selection::Doctor(id) => {
            let doctor = plan.doctors.slot(id)?;
            roster.main_place(plan, doctor).or_else(|| roster.main_home(plan, doctor))
        }
        Selection::Move(id) => {
            let step = plan.moves.get(id)?;
            let to = step.to.first().and_then(|share| plan.sites.get(&share.site)).map(|site| &site.facility);
            plan.facilities.slot(to.or(step.from.as_ref())?)
        }
        Selection::Area(id) => roster.links().stations_of_area(plan.areas.slot(id)?).first().copied(),
        Selection::Province => None,
        Selection::Finding(key) => match key.subject_kind {
            "station" | "hospital" | "facility" => plan.facilities.slot(&Id::new(&key.subject)),
            "point" | "site" => plan.facilities.slot(&plan.sites.get(&Id::new(&key.subject))?.facility),
            "doctor" => facility_of(plan, roster, &Selection::Doctor(Id::new(&key.subject))),
            "move" => facility_of(plan, roster, &Selection::Move(Id::new(&key.subject))),
            "area" => facility_of(plan, roster, &Selection::Area(Id::new(&key.subject))),
            _ => None,
        },
    }
}
