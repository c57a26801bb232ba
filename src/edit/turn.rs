//! A place is of another kind, on all days: a station a hospital or the reverse, a point the seat. A correction, and no
//! act of the network: what reorganises from a day on is merged, split, opened or closed.

use super::delete::in_reach;
use super::network::{Refusal, acts_in_order, concerns};
use super::{Change, ChangeSet, Deed, Rejected};
use crate::plan::{
    AnyRecord, Area, Employer, Exception, Facility, FacilityKind, Hospital, HospitalKind, Id, PlaceKind, Plan, Site,
    SiteKind, Station, SubjectKind,
};

/// Turns a facility into another kind. Its sites, its people and whatever names it stay with it; figures that the other
/// kind does not have go, and with them what was accepted of a kind of place that it no longer is.
pub(super) fn turn(plan: &Plan, id: &Id<Facility>, into: PlaceKind) -> Result<ChangeSet, Rejected> {
    let before = plan.facilities.get(id).ok_or(Rejected::NoSuchPlace)?;
    if before.place_kind() == into {
        return Err(Rejected::NothingChanges);
    }
    let deed = Deed::Turned { name: before.name.clone(), into };
    let after = match (&before.kind, into) {
        (FacilityKind::Hospital(hospital), PlaceKind::Hospital(kind)) => {
            let kind = FacilityKind::Hospital(Hospital { kind, ..hospital.clone() });
            let after = Facility { kind, ..before.clone() };
            return Ok(ChangeSet { deed, changes: vec![Change::replace(before.clone(), after)] });
        }
        (FacilityKind::Station(station), PlaceKind::Hospital(kind)) => hospital_of(before, station, kind),
        (_, PlaceKind::Station) => station_of(plan, before),
    };
    // An act rests on its stations as they are: what it made of one could not be taken back from a hospital.
    if let Some(act) = acts_in_order(plan).into_iter().rev().find(|act| concerns(plan, act, id)) {
        let refusal = Refusal::HasAct { place: before.name.clone(), date: act.date };
        return Err(Rejected::Network(Box::new(refusal)));
    }
    let mut changes = vec![Change::replace(before.clone(), after)];
    if !before.is_station() {
        let supported = plan.areas.iter().filter(|area| area.hospital.as_ref() == Some(id));
        changes.extend(supported.map(|area| Change::replace(area.clone(), Area { hospital: None, ..area.clone() })));
    }
    let was = if before.is_station() { SubjectKind::Station } else { SubjectKind::Hospital };
    changes.extend(no_longer_accepted(plan, was, id.as_str()));
    Ok(ChangeSet { deed, changes })
}

/// A station as a hospital: who employs its people last does so on all days.
fn hospital_of(before: &Facility, station: &Station, kind: HospitalKind) -> Facility {
    let last = station.employers.iter().max_by_key(|employer| employer.from);
    let hospital = Hospital { employer: last.map(|employer| employer.name.clone()), ..Hospital::new(kind) };
    Facility { kind: FacilityKind::Hospital(hospital), area: None, ..before.clone() }
}

/// A hospital as a station: of the area it supports, where it supports one.
fn station_of(plan: &Plan, before: &Facility) -> Facility {
    let mut supported = plan.areas.iter().filter(|area| area.hospital.as_ref() == Some(&before.id));
    let area = match (supported.next(), supported.next()) {
        (Some(one), None) => Some(one.id.clone()),
        _ => before.area.clone(),
    };
    let employer = before.hospital().and_then(|hospital| hospital.employer.clone());
    let from = plan.cover.baseline;
    let employers = employer.map(|name| Employer { name, from }).into_iter().collect();
    let station = Station { employers, ..Station::default() };
    Facility { kind: FacilityKind::Station(station), area, ..before.clone() }
}

/// The main seat of a place goes to one of its points; what was the seat is a point.
pub(super) fn make_seat(plan: &Plan, id: &Id<Site>) -> Result<ChangeSet, Rejected> {
    let point = plan.sites.get(id).ok_or(Rejected::NoSuchPlace)?;
    if point.kind == SiteKind::Seat {
        return Err(Rejected::NothingChanges);
    }
    let seats = plan.sites_of(&point.facility).into_iter().filter(|site| site.kind == SiteKind::Seat);
    let turned = |site: &Site, kind| Change::replace(site.clone(), Site { kind, ..site.clone() });
    let mut changes: Vec<Change> = seats.map(|seat| turned(seat, SiteKind::Point)).collect();
    changes.push(turned(point, SiteKind::Seat));
    changes.extend(no_longer_accepted(plan, SubjectKind::Point, id.as_str()));
    let facility = plan.facilities.get(&point.facility);
    let facility = facility.map_or_else(|| point.facility.to_string(), |facility| facility.name.clone());
    Ok(ChangeSet { deed: Deed::SeatMoved { facility, site: point.name.clone() }, changes })
}

/// What was accepted of a place as what it no longer is.
fn no_longer_accepted(plan: &Plan, kind: SubjectKind, id: &str) -> Vec<Change> {
    let is_about = |exception: &&Exception| exception.kind() == Some(kind) && exception.subject == id;
    let accepted: Vec<AnyRecord> =
        plan.exceptions.iter_with_copies().filter(is_about).cloned().map(AnyRecord::from).collect();
    in_reach(plan, &accepted).into_iter().map(Change::delete).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Act, ActKind, Figure, MoveKind, Severity};

    /// An area with a hospital and a station with a point; a doctor at each, one of them on loan to the station.
    fn plan() -> Plan {
        let employer = Employer { name: "Sở Y tế".into(), from: date(2026, 7, 1) };
        let fixture = Fixture::new().area("k", Some("h")).hospital("h").station_with("s", move |facility, station| {
            facility.area = Some("k".into());
            station.catchment = Some(Figure::new(8_000));
            station.employers = vec![employer];
        });
        let fixture = fixture.point("s", "p").doctor_at("a", "s").doctor_at("b", "h");
        let mut plan = fixture.step("m", MoveKind::Rotation, "b", "h", "s").build();
        for (kind, subject) in [("station", "s"), ("hospital", "h"), ("point", "p"), ("facility", "s")] {
            plan.exceptions.push(Exception {
                id: format!("{kind} {subject}").as_str().into(),
                rule: "T03".into(),
                subject_kind: kind.into(),
                subject: subject.into(),
                detail: String::new(),
                severity: Severity::Error,
                shortfall: 1,
                reason: "agreed".into(),
                by: String::new(),
            });
        }
        plan
    }

    fn accepted(plan: &Plan) -> Vec<&str> {
        plan.exceptions.iter().map(|exception| exception.id.as_str()).collect()
    }

    #[test]
    fn a_station_that_becomes_a_hospital_keeps_its_people_and_who_employs_them() {
        let mut plan = plan();
        let before = plan.clone();
        let change =
            turn(&plan, &"s".into(), PlaceKind::Hospital(HospitalKind::Regional)).expect("nothing is in the way");
        change.apply(&mut plan);
        let facility = plan.facilities.get(&"s".into()).expect("it is there");
        assert_eq!(facility.hospital().and_then(|hospital| hospital.employer.as_deref()), Some("Sở Y tế"));
        assert_eq!((facility.place_kind(), &facility.area), (PlaceKind::Hospital(HospitalKind::Regional), &None));
        assert_eq!((&plan.postings, &plan.moves, &plan.sites), (&before.postings, &before.moves, &before.sites));
        assert_eq!(accepted(&plan), ["facility s", "hospital h", "point p"]);
        change.inverted().apply(&mut plan);
        assert_eq!(plan, before);
    }

    #[test]
    fn a_hospital_that_becomes_a_station_joins_the_one_area_it_supports() {
        let mut plan = plan();
        turn(&plan, &"h".into(), PlaceKind::Station).expect("nothing is in the way").apply(&mut plan);
        let facility = plan.facilities.get(&"h".into()).expect("it is there");
        assert_eq!((facility.is_station(), &facility.area), (true, &Some("k".into())));
        assert_eq!(plan.areas.get(&"k".into()).and_then(|area| area.hospital.clone()), None);
        assert_eq!(accepted(&plan), ["facility s", "point p", "station s"]);
    }

    #[test]
    fn a_place_of_an_act_stays_what_it_is_until_the_act_is_taken_back() {
        let mut plan = plan();
        let day = date(2026, 3, 1);
        plan.acts.push(Act {
            id: "1".into(),
            kind: ActKind::Add,
            date: day,
            place: "p".into(),
            into: Some("s".into()),
            name: "p".into(),
            made: Vec::new(),
        });
        let refusal = turn(&plan, &"s".into(), PlaceKind::Hospital(HospitalKind::Other));
        let place = plan.facilities.get(&"s".into()).expect("it is there").name.clone();
        assert_eq!(refusal, Err(Rejected::Network(Box::new(Refusal::HasAct { place, date: day }))));
        assert_eq!(turn(&plan, &"s".into(), PlaceKind::Station), Err(Rejected::NothingChanges));
    }

    #[test]
    fn the_seat_changes_places_with_a_point() {
        let mut plan = plan();
        let before = plan.clone();
        let change = make_seat(&plan, &"p".into()).expect("it is a point");
        change.apply(&mut plan);
        let kinds: Vec<_> = plan.sites_of(&"s".into()).iter().map(|site| (site.id.as_str(), site.kind)).collect();
        assert_eq!(kinds, [("p", SiteKind::Seat), ("s", SiteKind::Point)]);
        assert_eq!(accepted(&plan), ["facility s", "hospital h", "station s"]);
        assert_eq!(make_seat(&plan, &"p".into()), Err(Rejected::NothingChanges));
        change.inverted().apply(&mut plan);
        assert_eq!(plan, before);
    }
}
