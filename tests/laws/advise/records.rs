//! Doctors as the laws of advice want them: alike, or of whom nothing is known; and places enough for several to be alike.

use phanbo::plan::{Doctor, Facility, Id, Licence, Plan, Posting, Qualification, Site};

/// Everybody a second time, under another name and licence number, born in the same month, of another rank; without
/// the moves.
pub fn with_twins(mut plan: Plan) -> Plan {
    for mut twin in plan.doctors.iter().cloned().collect::<Vec<_>>() {
        let id = Id::new(format!("{} twin", twin.id));
        for posting in plan.postings.iter().filter(|posting| posting.doctor == twin.id).cloned().collect::<Vec<_>>() {
            let id_of_posting = Id::new(format!("{} twin", posting.id));
            plan.postings.push(Posting { id: id_of_posting, doctor: id.clone(), ..posting });
        }
        twin.name = format!("{} the second", twin.name);
        twin.qualification = Qualification::Doctorate;
        twin.note = "twin".into();
        if let Licence::Number { number, .. } = &mut twin.licence
            && number.chars().any(char::is_alphanumeric)
        {
            number.push_str("9000");
        }
        plan.doctors.push(Doctor { id, ..twin });
    }
    plan
}

/// A record by which nobody could be thought of for a place: it has only just been begun.
pub fn says_nothing(doctor: &Doctor) -> bool {
    (doctor.birth, doctor.sex, doctor.qualification) == (None, None, Qualification::Doctor)
        && doctor.specialties.is_empty()
        && doctor.licence == Licence::Unknown
}

/// Every place twice more: once as it is, and once locked where it is not, with somebody else of the plan at each site
/// where anybody works.
pub fn with_more_places(mut plan: Plan) -> Plan {
    let doctors: Vec<_> = plan.doctors.iter().map(|doctor| doctor.id.clone()).collect();
    let facilities: Vec<_> = plan.facilities.iter().cloned().collect();
    let sites: Vec<_> = plan.sites.iter().cloned().collect();
    let postings: Vec<_> = plan.postings.iter().cloned().collect();
    for name in ["second", "third"] {
        let is_third = name == "third";
        let other = |id: &str| format!("{id} the {name}");
        for facility in &facilities {
            let (id, locked) = (Id::new(other(facility.id.as_str())), facility.locked != is_third);
            plan.facilities.push(Facility { id, name: other(&facility.name), locked, ..facility.clone() });
        }
        for site in &sites {
            let (id, facility) = (Id::new(other(site.id.as_str())), Id::new(other(site.facility.as_str())));
            plan.sites.push(Site { id, facility, ..site.clone() });
        }
        for posting in postings.iter().filter(|_| is_third) {
            let next = doctors.iter().position(|doctor| *doctor == posting.doctor).map_or(0, |doctor| doctor + 1);
            let Some(doctor) = doctors.get(next % doctors.len().max(1)).cloned() else { continue };
            let (id, site) = (Id::new(other(posting.id.as_str())), Id::new(other(posting.site.as_str())));
            plan.postings.push(Posting { id, doctor, site, ..posting.clone() });
        }
    }
    plan
}
