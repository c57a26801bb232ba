//! What a form lets the user choose from, in the words and the order of the language.

use crate::plan::{
    Area, Commune, CommuneKind, Facility, HospitalKind, Id, MoveKind, MoveStatus, PlaceKind, Post, Qualification, Sex,
    SiteKind, Slot, Source, Specialty, Zone,
};
use crate::text::{collation, numbers, sentences, t};
use crate::ui::View;

/// A value and its words.
pub type Options<T> = Vec<(T, String)>;

/// Facilities by name.
pub fn facilities(view: &View, wanted: impl Fn(&Facility) -> bool) -> Options<Id<Facility>> {
    let plan = view.plan();
    let mut slots: Vec<Slot<Facility>> =
        plan.facilities.slots().filter(|&slot| wanted(&plan.facilities[slot])).collect();
    let keys = view.session.document.keys();
    slots.sort_by(|&a, &b| keys.facility(a).cmp(&keys.facility(b)));
    slots.into_iter().map(|slot| (plan.facilities[slot].id.clone(), plan.facilities[slot].name.clone())).collect()
}

pub fn areas(view: &View) -> Options<Id<Area>> {
    let plan = view.plan();
    let mut slots: Vec<Slot<Area>> = plan.areas.slots().collect();
    let keys = view.session.document.keys();
    slots.sort_by(|&a, &b| keys.area(a).cmp(&keys.area(b)));
    slots.into_iter().map(|slot| (plan.areas[slot].id.clone(), plan.areas[slot].name.clone())).collect()
}

/// Communes by name.
pub fn communes(view: &View) -> Options<Id<Commune>> {
    let mut options: Options<Id<Commune>> =
        view.plan().communes.iter().map(|commune| (commune.id.clone(), commune.name.clone())).collect();
    options.sort_by(|(_, a), (_, b)| collation::compare(a, b));
    options
}

/// What figures may come from, by title.
pub fn sources(view: &View) -> Options<Id<Source>> {
    let mut options: Options<Id<Source>> =
        view.plan().sources.iter().map(|source| (source.id.clone(), source.title.clone())).collect();
    options.sort_by(|(_, a), (_, b)| collation::compare(a, b));
    options
}

pub fn commune_kinds(view: &View) -> Options<CommuneKind> {
    let all = [CommuneKind::Ward, CommuneKind::Commune, CommuneKind::SpecialZone];
    all.map(|kind| (kind, sentences::commune_kind(view.language, kind))).to_vec()
}

/// The zones of health care (Vùng 1, 2, 3).
pub fn zones(view: &View) -> Options<Zone> {
    let all = [(Zone::One, "1"), (Zone::Two, "2"), (Zone::Three, "3")];
    all.map(|(zone, number)| (zone, t!(view.language, "zone", number = number))).to_vec()
}

/// The same with a first line for none.
pub fn or_none<T>(view: &View, options: Options<T>) -> Options<Option<T>> {
    or(t!(view.language, "inspector-none"), options)
}

/// The same for what everybody has, but is not known here.
pub fn or_unknown<T>(view: &View, options: Options<T>) -> Options<Option<T>> {
    or(t!(view.language, "inspector-unknown"), options)
}

/// The same for what may not have been written down.
pub fn or_not_written<T>(view: &View, options: Options<T>) -> Options<Option<T>> {
    or(t!(view.language, "inspector-not-written"), options)
}

fn or<T>(none: String, options: Options<T>) -> Options<Option<T>> {
    let none = (None, none);
    std::iter::once(none).chain(options.into_iter().map(|(value, words)| (Some(value), words))).collect()
}

pub fn move_kinds(view: &View) -> Options<MoveKind> {
    MoveKind::ALL.map(|kind| (kind, sentences::move_kind(view.language, kind))).to_vec()
}

pub fn statuses(view: &View) -> Options<MoveStatus> {
    let all = [MoveStatus::Proposed, MoveStatus::Agreed, MoveStatus::Parked];
    all.map(|status| (status, sentences::move_status(view.language, status))).to_vec()
}

pub fn qualifications(view: &View) -> Options<Qualification> {
    use Qualification as Q;
    let all = [Q::Doctor, Q::Resident, Q::SpecialistOne, Q::Master, Q::SpecialistTwo, Q::Doctorate];
    all.map(|qualification| (qualification, sentences::qualification(view.language, qualification))).to_vec()
}

pub fn posts(view: &View) -> Options<Post> {
    use Post as P;
    let all = [P::None, P::DepartmentHead, P::DepartmentDeputy, P::StationDirector, P::StationDeputy, P::HospitalBoard];
    all.map(|post| (post, sentences::post(view.language, post))).to_vec()
}

pub fn sexes(view: &View) -> Options<Sex> {
    [Sex::Female, Sex::Male].map(|sex| (sex, sentences::sex(view.language, sex))).to_vec()
}

pub fn hospital_kinds(view: &View) -> Options<HospitalKind> {
    use HospitalKind as K;
    let all =
        [K::Provincial, K::Specialised, K::General, K::Regional, K::HealthCentre, K::Polyclinic, K::Private, K::Other];
    all.map(|kind| (kind, sentences::hospital_kind(view.language, kind))).to_vec()
}

/// A station, and every kind of hospital.
pub fn place_kinds(view: &View) -> Options<PlaceKind> {
    let station = (PlaceKind::Station, sentences::place_kind(view.language, PlaceKind::Station));
    let hospitals = hospital_kinds(view).into_iter().map(|(kind, words)| (PlaceKind::Hospital(kind), words));
    std::iter::once(station).chain(hospitals).collect()
}

/// Professional levels 1–5.
pub fn levels(view: &View) -> Options<u32> {
    (1..=5).map(|level| (level, numbers::number(view.language, level.into()))).collect()
}

/// The specialties not among `had`, by name.
pub fn specialties_beside(view: &View, had: &[Specialty]) -> Options<Specialty> {
    let missing = Specialty::ALL.iter().copied().filter(|specialty| !had.contains(specialty));
    let mut options: Options<Specialty> =
        missing.map(|specialty| (specialty, sentences::specialty(view.language, specialty))).collect();
    options.sort_by(|(_, a), (_, b)| collation::compare(a, b));
    options
}

/// What a site is called where its facility is known.
pub fn site_name(view: &View, name: &str, kind: SiteKind) -> String {
    if !name.is_empty() {
        return name.to_owned();
    }
    match kind {
        SiteKind::Seat => t!(view.language, "inspector-seat"),
        SiteKind::Point => t!(view.language, "inspector-point"),
    }
}
