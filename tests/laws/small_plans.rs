//! Small plans by chance: few enough people and places that every plan there is can be tried.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use phanbo::fixture::{DAY_ONE, Fixture, born};
use phanbo::plan::{
    Bond, Coordinates, Figure, HospitalKind, Licence, MoveKind, MoveStatus, Plan, Post, RuleSetting, SiteKind,
    Specialty, Value,
};
use proptest::{collection::vec, prelude::*};

/// Numbers to be used one after the other; all smaller ones make a simpler plan.
pub struct Dice(std::vec::IntoIter<u16>);

impl Dice {
    pub fn below(&mut self, number: u16) -> u16 {
        self.0.next().unwrap_or(0) % number
    }

    /// Once in so many times; never for a throw of nothing.
    pub fn one_in(&mut self, number: u16) -> bool {
        self.below(number) == number - 1
    }
}

/// A plan of at most two hospitals, five stations and seven doctors, with everything a proposal looks at.
pub fn small() -> impl Strategy<Value = Plan> {
    vec(any::<u16>(), 260).prop_map(|numbers| small_from(&mut Dice(numbers.into_iter())))
}

pub fn small_from(dice: &mut Dice) -> Plan {
    let mut fixture = Fixture::new();
    for number in 0..4 {
        fixture = fixture.commune(&format!("c{number}"), 10_000);
    }
    let hospitals = 1 + dice.below(2);
    for number in 0..2 {
        let hospital = format!("h{}", number % hospitals);
        fixture = fixture.area(&format!("a{number}"), (!dice.one_in(4)).then_some(hospital.as_str()));
    }
    let mut places = Vec::new();
    for number in 0..hospitals {
        places.push(format!("h{number}"));
        fixture = hospital(fixture, &format!("h{number}"), dice);
    }
    for number in 0..2 + dice.below(4) {
        places.push(format!("s{number}"));
        fixture = station(fixture, &format!("s{number}"), dice);
    }
    let doctors = 3 + dice.below(5);
    for number in 0..doctors {
        fixture = doctor(fixture, &format!("d{number}"), &places, dice);
    }
    for number in 0..dice.below(3) {
        fixture = step(fixture, &format!("m{number}"), doctors, &places, dice);
    }
    let mut plan = fixture.build();
    // The last one's point is unknown.
    for id in ["c0", "c1", "c2"] {
        let mut commune = plan.communes.get(&id.into()).expect("it is there").clone();
        let (north, east) = (i32::from(dice.below(50)) * 1_000, i32::from(dice.below(50)) * 1_000);
        commune.point = Some(Coordinates { latitude: 2_100_000 + north, longitude: 10_700_000 + east });
        plan.communes.replace(commune);
    }
    rules(&mut plan, dice);
    plan
}

fn hospital(fixture: Fixture, id: &str, dice: &mut Dice) -> Fixture {
    fixture.hospital_with(id, |facility, hospital| {
        facility.commune = Some(format!("c{}", dice.below(4)).as_str().into());
        facility.locked = dice.one_in(12);
        hospital.floor = (!dice.one_in(4)).then(|| Figure::new(dice.below(6).into()));
        hospital.unlisted_doctors = Some(Figure::new(dice.below(12).into()));
        if dice.one_in(12) {
            hospital.kind = HospitalKind::Private;
        }
        if dice.one_in(4) {
            hospital.unlisted_specialties = vec![Specialty::Obstetrics].into();
        }
    })
}

fn station(fixture: Fixture, id: &str, dice: &mut Dice) -> Fixture {
    let fixture = fixture.station_with(id, |facility, station| {
        facility.area = (!dice.one_in(5)).then(|| format!("a{}", dice.below(2)).as_str().into());
        facility.commune = Some(format!("c{}", dice.below(4)).as_str().into());
        facility.locked = dice.one_in(8);
        facility.closed = dice.one_in(12).then(|| DAY_ONE.saturating_add(i64::from(dice.below(800)).days()));
        station.minimum = (!dice.one_in(5)).then(|| dice.below(4).into());
        station.catchment = (!dice.one_in(5)).then(|| Figure::new(1_000 * (1 + u32::from(dice.below(25)))));
    });
    let (no_seat, closes) = (dice.one_in(15), dice.one_in(20));
    fixture.change(|plan| {
        let mut site = plan.sites.get(&id.into()).expect("it is there").clone();
        site.kind = if no_seat { SiteKind::Point } else { SiteKind::Seat };
        site.closed = closes.then(|| date(2026, 6, 1));
        plan.sites.replace(site);
    })
}

fn doctor(fixture: Fixture, id: &str, places: &[String], dice: &mut Dice) -> Fixture {
    use Specialty::{Anaesthesia, Family, Internal, Obstetrics, Surgery};
    let place = |dice: &mut Dice| places[usize::from(dice.below(places.len() as u16))].clone();
    // Half of them at the first hospital.
    let home = if dice.below(2) == 0 { places[0].clone() } else { place(dice) };
    let known: [&[Specialty]; 8] = [
        &[],
        &[],
        &[Family],
        &[Family],
        &[Obstetrics],
        &[Obstetrics, Anaesthesia],
        &[Surgery],
        &[Anaesthesia, Internal],
    ];
    let fixture = fixture.doctor_with(id, |doctor| {
        doctor.specialties = known[usize::from(dice.below(8))].into();
        doctor.pinned = dice.one_in(8);
        doctor.exempt_until = dice.one_in(16).then(|| day(dice));
        if dice.one_in(12) {
            doctor.bonds.push(Bond { facility: home.as_str().into(), until: day(dice), source: None });
        }
        doctor.post = if dice.one_in(20) { Post::DepartmentHead } else { Post::None };
        doctor.licence = match dice.below(20) {
            18 => Licence::None,
            19 => Licence::Number { number: id.to_owned(), until: Some(day(dice)) },
            _ => Licence::Unknown,
        };
        if dice.one_in(14) {
            born(doctor, 1964 + i16::try_from(dice.below(3)).unwrap_or(0), 10);
        }
        doctor.rotation_days_before = if dice.one_in(14) { u32::from(dice.below(200)) } else { 0 };
    });
    if dice.one_in(10) {
        let other = place(dice);
        let fixture = fixture.posting(id, &home, 6);
        return if other == home { fixture } else { fixture.posting(id, &other, 4) };
    }
    fixture.posting(id, &home, 10)
}

/// A day around the first one.
fn day(dice: &mut Dice) -> Date {
    DAY_ONE.saturating_add((i64::from(dice.below(40)) - 20).days())
}

fn step(fixture: Fixture, id: &str, doctors: u16, places: &[String], dice: &mut Dice) -> Fixture {
    if doctors == 0 {
        return fixture;
    }
    let place = |dice: &mut Dice| places[usize::from(dice.below(places.len() as u16))].clone();
    let doctor = format!("d{}", dice.below(doctors));
    let kinds = [MoveKind::Rotation, MoveKind::Transfer, MoveKind::Training, MoveKind::Support, MoveKind::Sessions];
    let kind = kinds[usize::from(dice.below(5))];
    let (from, to) = (place(dice), place(dice));
    let to = if kind.needs_place() { to } else { String::new() };
    fixture.step_with(id, kind, &doctor, &from, &to, |step| {
        step.start = DAY_ONE.saturating_add((i64::from(dice.below(300)) - 100).days());
        let end = step.start.saturating_add((i64::from(dice.below(200)) - 5).days());
        step.end = (!kind.is_permanent()).then_some(end);
        step.status = if dice.one_in(6) { MoveStatus::Parked } else { MoveStatus::Agreed };
    })
}

fn rules(plan: &mut Plan, dice: &mut Dice) {
    for code in ["B01", "B02", "B03", "D04", "D07", "D10", "T04", "T03", "T01"] {
        let mut rule = RuleSetting::nothing(code.into());
        rule.on = dice.one_in(9).then_some(false);
        if code == "B02" {
            rule.set_parameter("limit", Some(Value::Number([100, 50, 30, 20][usize::from(dice.below(4))])));
        }
        plan.rules.push(rule);
    }
}
