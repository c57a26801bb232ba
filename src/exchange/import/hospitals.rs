//! Hospitals that a list names and a plan does not have: added under the name the list gives, once somebody said so.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::compare::{Compared, Standing};
use super::places::Places;
use super::sheet::one_line;
use super::understood::{Choices, Meant, Understood};
use super::unit_names::{UnitName, What, hospital_words};
use crate::plan::{Facility, FacilityKind, Hospital, HospitalKind, Id, Plan, Site, SiteKind, Table};
use crate::text::folding::fold;
use crate::text::names::clean;

/// Whether a name that no place is known by may be a hospital's. A station is none, nor is a commune.
pub fn may_be_hospital(name: &str) -> bool {
    let unit = UnitName::new(name);
    match unit.what {
        What::Hospital => true,
        What::Unsaid => unit.kind.is_none() && !unit.town,
        What::Station | What::Point => false,
    }
}

/// A plan with the hospitals that a list is to add, for the list to be held against. A name that is known by then adds
/// none: one written in two ways is one hospital, and one that came with an earlier list is not added again.
pub fn with_new_hospitals<'a>(plan: &'a Plan, choices: &Choices) -> Cow<'a, Plan> {
    let mut with = Cow::Borrowed(plan);
    for (name, _) in choices.places.iter().filter(|(_, meant)| **meant == Meant::NewHospital) {
        if may_be_hospital(name) && Places::new(&with).find(name, None).id().is_none() {
            let (facility, seat) = hospital(&with, name);
            let with = with.to_mut();
            with.facilities.insert(facility);
            with.sites.insert(seat);
        }
    }
    with
}

/// Those that taking a list over adds to a plan: the ones that a row which is taken tells of. `with` is the plan the list
/// was held against.
pub fn new_hospitals<'a>(plan: &Plan, with: &'a Plan, list: &Understood, compared: &Compared) -> Vec<&'a Facility> {
    let is_taken = |standing: &Standing| {
        matches!(standing, Standing::New | Standing::NewOf(_) | Standing::Also(_) | Standing::Changed(..))
    };
    let rows = list.rows.iter().zip(&compared.standings).filter(|(_, standing)| is_taken(standing));
    let told: BTreeSet<&Id<Facility>> = rows.flat_map(|(row, _)| row.places()).collect();
    let new = told.into_iter().filter(|id| !plan.facilities.contains(id));
    new.filter_map(|id| with.facilities.get(id)).collect()
}

/// A hospital with a seat, of which nothing is known but the name and the kind that it says.
fn hospital(plan: &Plan, name: &str) -> (Facility, Site) {
    let name = clean(&one_line(name));
    let (id, seat) = free_ids(plan, &name);
    let seat = Site::new(seat, id.clone(), "Trụ sở chính".to_owned(), SiteKind::Seat);
    let kind = FacilityKind::Hospital(Hospital::new(kind(&name)));
    let facility = Facility::new(id, name, kind);
    (facility, seat)
}

/// Ids made of the name, so that they are the same whenever the list is understood anew.
fn free_ids(plan: &Plan, name: &str) -> (Id<Facility>, Id<Site>) {
    let code = format!("bv-{}", fold(name).replace(' ', "-"));
    let numbered = (2_u32..).map(|number| format!("{code}-{number}"));
    let mut ids = std::iter::once(code.clone())
        .chain(numbered)
        .map(|code| (Id::<Facility>::new(&code), Id::<Site>::new(format!("{code}-0"))));
    let is_free = |(id, seat): &(Id<Facility>, Id<Site>)| {
        let is_gone =
            plan.gone.contains(Table::Facility, id.as_str()) || plan.gone.contains(Table::Site, seat.as_str());
        !is_gone && !plan.facilities.contains(id) && !plan.sites.contains(seat)
    };
    ids.find(is_free).expect("numbers do not end")
}

/// The kind a name says; without a word of it the one that hospitals have until somebody says otherwise.
fn kind(name: &str) -> HospitalKind {
    let words = hospital_words(name);
    let says = |phrase: &str| phrase.split(' ').all(|word| words.contains(word));
    if says("phong kham") {
        HospitalKind::Polyclinic
    } else if says("trung tam y te") {
        HospitalKind::HealthCentre
    } else if says("benh vien khu vuc") {
        HospitalKind::Regional
    } else {
        HospitalKind::General
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn said(names: &[&str]) -> Choices {
        let places = names.iter().map(|name| ((*name).to_owned(), Meant::NewHospital)).collect();
        Choices { places, ..Choices::default() }
    }

    #[test]
    fn a_hospital_has_the_name_and_the_kind_that_the_list_gives_and_nothing_else() {
        let plan = Fixture::new().station("s").build();
        let with = with_new_hospitals(&plan, &said(&["BVĐKKV  Tây Bắc"]));
        let id = Id::new("bv-bvdkkv-tay-bac");
        let hospital = with.facilities.get(&id).expect("it is there");
        assert_eq!((hospital.name.as_str(), &hospital.area, &hospital.commune), ("BVĐKKV Tây Bắc", &None, &None));
        assert_eq!(hospital.hospital(), Some(&Hospital::new(HospitalKind::Regional)));
        let seats: Vec<_> = with.sites_of(&id).iter().map(|site| (site.id.as_str(), site.kind)).collect();
        assert_eq!(seats, [("bv-bvdkkv-tay-bac-0", SiteKind::Seat)]);
        assert_eq!((with.facilities.len(), plan.facilities.len()), (2, 1));
    }

    #[test]
    fn a_name_written_in_two_ways_is_one_hospital_and_one_that_is_there_is_not_added() {
        let plan = Fixture::new().station("s").build();
        let choices = said(&["BVĐKKV Tây Bắc", "Bệnh viện đa khoa khu vực Tây Bắc"]);
        let with = with_new_hospitals(&plan, &choices);
        assert_eq!(with.facilities.len(), 2);
        assert_eq!(*with_new_hospitals(&with, &choices), *with, "with an earlier list");
        assert_eq!(*with_new_hospitals(&plan, &Choices::default()), plan);
    }

    #[test]
    fn the_kind_is_read_and_a_station_is_no_hospital() {
        for (name, wanted) in [
            ("Bệnh viện Đa khoa khu vực Tây Bắc", HospitalKind::Regional),
            ("TTYT huyện Quế Phong", HospitalKind::HealthCentre),
            ("PKĐKKV Phú Phương", HospitalKind::Polyclinic),
            ("Bệnh viện Quế Phong", HospitalKind::General),
        ] {
            assert_eq!(kind(name), wanted, "{name}");
            assert!(may_be_hospital(name), "{name}");
        }
        for name in ["TYT Quế Phong", "Trạm Y tế xã Quế Phong", "xã Quế Phong", "Điểm trạm Châu Kim"]
        {
            assert!(!may_be_hospital(name), "{name}");
        }
        let plan = Fixture::new().station("s").build();
        assert_eq!(*with_new_hospitals(&plan, &said(&["TYT Quế Phong"])), plan);
    }
}
