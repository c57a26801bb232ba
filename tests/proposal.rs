//! What a proposal does, case by case, on plans of a few lines.

use jiff::civil::date;
use phanbo::advise::Desk;
use phanbo::advise::proposal::{Bar, Bound, Choice, Options, Outlook, Proposal, propose};
use phanbo::fixture::{DAY_ONE, Fixture, born};
use phanbo::plan::{
    Act, ActKind, Bond, Coordinates, Doctor, Facility, Figure, Hospital, HospitalKind, Licence, MoveKind, Plan, Post,
    SiteKind, Slot, Specialty, Station,
};

/// A hospital with room for many to go, by everything but what a test adds.
fn ample(_: &mut Facility, hospital: &mut Hospital) {
    hospital.unlisted_doctors = Some(Figure::new(100));
}

fn needs(minimum: u32) -> impl FnOnce(&mut Facility, &mut Station) {
    move |_, station| (station.minimum, station.catchment) = (Some(minimum), None)
}

/// One hospital, and a station that needs so many.
fn one_station(minimum: u32) -> Fixture {
    Fixture::new().hospital_with("h", ample).station_with("s", needs(minimum))
}

/// What a case changes about its doctor.
type Change = fn(&mut Doctor);

fn proposed(fixture: Fixture) -> (Plan, Proposal) {
    proposed_with(fixture, Options::default())
}

fn proposed_with(fixture: Fixture, options: Options) -> (Plan, Proposal) {
    let desk = Desk::new(fixture.build(), DAY_ONE);
    let proposal = propose(&desk, options);
    (desk.plan().clone(), proposal)
}

fn id(plan: &Plan, slot: Slot<Facility>) -> &str {
    plan.facilities[slot].id.as_str()
}

fn ways((plan, proposal): &(Plan, Proposal)) -> Vec<(&str, &str)> {
    proposal.rows.iter().map(|row| (id(plan, row.from), id(plan, row.to))).collect()
}

fn helps((plan, proposal): &(Plan, Proposal)) -> Vec<(Bound, &str, i64)> {
    let helps = proposal.would_help.iter();
    helps.map(|help| (help.bound, help.facility.map_or("", |slot| id(plan, slot)), help.gain)).collect()
}

fn cut((plan, proposal): &(Plan, Proposal)) -> Vec<(Bound, &str, i64)> {
    proposal.proof.cut.iter().map(|barrier| (barrier.bound, id(plan, barrier.facility), barrier.amount)).collect()
}

#[test]
fn one_thing_alone_keeps_a_doctor_and_is_told_as_the_reason() {
    let with = |change: Change| proposed(one_station(1).doctor_with("d", change).posting("d", "h", 10));
    assert_eq!(ways(&with(|_| {})), [("h", "s")]);
    let bars: [(Bar, Change); 8] = [
        (Bar::Pinned, |doctor| doctor.pinned = true),
        (Bar::Exempt, |doctor| doctor.exempt_until = Some(DAY_ONE)),
        (Bar::Bond, |doctor| doctor.bonds = vec![Bond { facility: "h".into(), until: DAY_ONE, source: None }]),
        (Bar::Post, |doctor| doctor.post = Post::DepartmentDeputy),
        (Bar::Licence, |doctor| doctor.licence = Licence::None),
        (Bar::Specialty, |doctor| doctor.specialties = vec![Specialty::Surgery].into()),
        (Bar::Ends, |doctor| born(doctor, 1965, 1)),
        (Bar::Days, |doctor| doctor.rotation_days_before = 133),
    ];
    for (bar, change) in bars {
        let kept = with(change);
        assert_eq!(ways(&kept), [], "{bar:?}");
        assert_eq!(helps(&kept), [(Bound::Doctors, "h", 1)], "{bar:?}");
        let reasons: Vec<_> = kept.1.would_help[0].reasons.iter().map(|one| (one.why, one.doctors, one.gain)).collect();
        assert_eq!(reasons, [(bar, 1, 1)]);
    }
    let two_bars = with(|doctor| (doctor.pinned, doctor.post) = (true, Post::HospitalBoard));
    assert_eq!(two_bars.1.would_help[0].reasons, []);
}

#[test]
fn what_barely_does_not_keep_a_doctor() {
    let with = |change: Change| proposed(one_station(1).doctor_with("d", change).posting("d", "h", 10));
    let free: [Change; 7] = [
        |doctor| doctor.exempt_until = Some(date(2025, 12, 31)),
        |doctor| doctor.bonds = vec![Bond { facility: "s".into(), until: date(2030, 1, 1), source: None }],
        |doctor| doctor.bonds = vec![Bond { facility: "h".into(), until: date(2025, 12, 31), source: None }],
        |doctor| doctor.licence = Licence::Number { number: "1".into(), until: Some(DAY_ONE) },
        |doctor| doctor.specialties = vec![Specialty::Surgery, Specialty::Internal].into(),
        |doctor| born(doctor, 1965, 7),
        |doctor| doctor.rotation_days_before = 132,
    ];
    for (number, change) in free.into_iter().enumerate() {
        assert_eq!(ways(&with(change)), [("h", "s")], "{number}");
    }
}

#[test]
fn who_is_not_full_time_at_one_place_or_has_another_move_is_elsewhere() {
    let parted = one_station(1).station_with("t", needs(0)).doctor("d").posting("d", "h", 6).posting("d", "t", 4);
    assert_eq!(ways(&proposed(parted)), []);
    let later = |step: &mut phanbo::plan::Move| step.start = date(2027, 6, 1);
    let moving = one_station(1).doctor_at("d", "h").step_with("m", MoveKind::Transfer, "d", "h", "s", later);
    let moving = proposed(moving);
    assert_eq!(ways(&moving), []);
    assert_eq!(moving.1.would_help[0].reasons[0].why, Bar::Elsewhere);
    let ended = |step: &mut phanbo::plan::Move| {
        (step.start, step.end) = (date(2025, 6, 2), Some(date(2025, 12, 31)));
        step.to[0].sessions = 1;
    };
    let back = one_station(1).doctor_at("d", "h").step_with("m", MoveKind::Sessions, "d", "h", "s", ended);
    assert_eq!(ways(&proposed(back)), [("h", "s")]);
}

#[test]
fn a_hospital_keeps_its_floor_on_every_day_of_the_rotation() {
    let fixture = |floor| {
        let fixture = Fixture::new().station_with("s", needs(4)).hospital("other").hospital_with("h", |_, hospital| {
            (hospital.floor, hospital.unlisted_doctors) = (Some(Figure::new(floor)), Some(Figure::new(20)));
        });
        let leaves = |step: &mut phanbo::plan::Move| step.start = date(2026, 7, 3);
        let fixture = ["a", "b", "c", "d"].iter().fold(fixture, |all, id| all.doctor_at(id, "h"));
        proposed(fixture.step_with("m", MoveKind::Leave, "d", "h", "", leaves))
    };
    // 24 today, 23 on the last day of the rotation; the limit of a fifth lets four go.
    let case = fixture(21);
    assert_eq!(ways(&case), [("h", "s"); 2]);
    assert_eq!(cut(&case), [(Bound::Floor, "h", 2)]);
    assert_eq!(helps(&case), [(Bound::Floor, "h", 1)]);
    assert_eq!(case.1.rotation_end, date(2026, 7, 3));
    let below = fixture(25);
    assert_eq!((ways(&below), helps(&below)), (vec![], vec![]), "one less would still let nobody go");
}

#[test]
fn a_hospital_lends_no_more_than_its_share_and_keeps_the_last_of_a_critical_specialty() {
    let four = |fixture: Fixture, specialty: &[Specialty]| {
        ["a", "b", "c", "d"].iter().fold(fixture, |all, id| {
            all.doctor_with(id, |doctor| doctor.specialties = specialty.into()).posting(id, "h", 10)
        })
    };
    let sixteen = |_: &mut Facility, hospital: &mut Hospital| hospital.unlisted_doctors = Some(Figure::new(8));
    let share = proposed(four(Fixture::new().hospital_with("h", sixteen), &[]).station_with("s", needs(4)));
    assert_eq!((ways(&share).len(), cut(&share)), (2, vec![(Bound::Away, "h", 2)]), "a fifth of twelve");
    let obstetrics = [Specialty::Obstetrics];
    let last = proposed(four(one_station(4), &obstetrics));
    assert_eq!((ways(&last).len(), cut(&last)), (3, vec![(Bound::Specialty, "h", 3)]));
    assert!(last.1.rows.iter().all(|row| row.specialty == Some(Specialty::Obstetrics)));
    let unlisted = |facility: &mut Facility, hospital: &mut Hospital| {
        ample(facility, hospital);
        hospital.unlisted_specialties = vec![Specialty::Obstetrics].into();
    };
    let covered = Fixture::new().hospital_with("h", unlisted).station_with("s", needs(4));
    assert_eq!(ways(&proposed(four(covered, &obstetrics))).len(), 4);
    let both = [Specialty::Obstetrics, Specialty::Anaesthesia];
    assert_eq!(ways(&proposed(four(one_station(4), &both))), []);
}

#[test]
fn private_hospitals_and_locked_or_closed_places_give_nobody() {
    let with = |change: fn(&mut Facility, &mut Hospital)| {
        let fixture = Fixture::new().station_with("s", needs(1)).hospital_with("h", move |facility, hospital| {
            ample(facility, hospital);
            change(facility, hospital);
        });
        ways(&proposed(fixture.doctor_at("d", "h"))).len()
    };
    assert_eq!(with(|_, _| {}), 1);
    assert_eq!(with(|_, hospital| hospital.kind = HospitalKind::Private), 0);
    assert_eq!(with(|_, hospital| hospital.kind = HospitalKind::Other), 0);
    assert_eq!(with(|facility, _| facility.locked = true), 0);
    assert_eq!(with(|facility, _| facility.closed = Some(DAY_ONE)), 0);
}

#[test]
fn a_station_gives_what_it_has_over_its_minimum_on_every_working_day_of_the_year() {
    let giver = |retiring: i16| {
        let fixture = Fixture::new().station_with("giver", needs(2)).station_with("s", needs(4));
        let fixture = ["a", "b", "c"].iter().fold(fixture, |all, id| all.doctor_at(id, "giver"));
        proposed(fixture.doctor_with("d", |doctor| born(doctor, retiring, 1)).posting("d", "giver", 10))
    };
    // Four today; who was born in 1965 retires within the year.
    assert_eq!(cut(&giver(1965)), [(Bound::Minimum, "giver", 1)]);
    assert_eq!(cut(&giver(1975)), [(Bound::Minimum, "giver", 2)]);
    assert_eq!(helps(&giver(1965)), [(Bound::Minimum, "giver", 1)]);
}

#[test]
fn density_brings_more_and_keeping_it_lets_fewer_go() {
    // Sixteen sessions are asked for: six are lacking, which is one doctor.
    let dense = |_: &mut Facility, station: &mut Station| {
        (station.minimum, station.catchment) = (Some(1), Some(Figure::new(10_600)));
    };
    let fixture =
        || one_station(1).station_with("t", dense).doctor_at("a", "t").doctor_at("b", "h").doctor_at("c", "h");
    assert_eq!(ways(&proposed(fixture())), [("h", "s")]);
    let density = Options { density: true, ..Options::default() };
    let case = proposed_with(fixture(), density);
    assert_eq!(ways(&case), [("h", "s"), ("h", "t")], "the station without a doctor first");
    assert_eq!((case.1.before.density_shortage, case.1.after.density_shortage), (Some(1), Some(0)));
    // Two doctors are twenty sessions: one may go with fifteen needed only if density is let go.
    let keeping = || {
        let fixture = Fixture::new().station_with("s", needs(1)).station_with("t", |_, station| {
            (station.minimum, station.catchment) = (Some(1), Some(Figure::new(10_000)));
        });
        fixture.doctor_at("a", "t").doctor_at("b", "t")
    };
    assert_eq!(ways(&proposed(keeping())), [("t", "s")]);
    let keep = proposed_with(keeping(), Options { keep_density: true, ..Options::default() });
    assert_eq!((ways(&keep), helps(&keep)), (vec![], vec![(Bound::Density, "t", 1)]));
}

#[test]
fn within_areas_only_those_who_share_one_come() {
    let in_area = |area: &'static str| {
        move |facility: &mut Facility, station: &mut Station| {
            facility.area = Some(area.into());
            station.minimum = Some(1);
        }
    };
    let fixture = || {
        let fixture = Fixture::new().area("near", Some("h")).area("far", None).hospital_with("h", ample);
        fixture
            .station_with("s", in_area("far"))
            .station_with("t", in_area("near"))
            .doctor_at("a", "h")
            .doctor_at("b", "h")
    };
    assert_eq!(ways(&proposed(fixture())), [("h", "t"), ("h", "s")], "the own area is nearer");
    let within = proposed_with(fixture(), Options { within_areas: true, ..Options::default() });
    assert_eq!(ways(&within), [("h", "t")]);
    assert_eq!(helps(&within), [(Bound::Area, "", 1)]);
}

#[test]
fn the_fair_choice_shares_what_there_is_and_the_other_fills_stations() {
    let fixture = || {
        let fixture = Fixture::new().hospital_with("h", ample).station_with("a", needs(2)).station_with("b", needs(3));
        let fixture = fixture.station_with("c", needs(4));
        let fixture = ["a", "b", "c"].iter().fold(fixture, |all, at| all.doctor_at(&format!("{at}-1"), at));
        ["1", "2", "3"].iter().fold(fixture, |all, id| all.doctor_at(id, "h"))
    };
    let fair = proposed(fixture());
    assert_eq!(fair.1.after.spread, [(1, 3)]);
    assert_eq!((fair.1.other_choice.below, fair.1.other_choice.shortage), (1, 3));
    assert_eq!(ways(&fair), [("h", "c"), ("h", "b"), ("h", "c")], "who lacks most first");
    let most = proposed_with(fixture(), Options { choice: Choice::Most, ..Options::default() });
    assert_eq!(most.1.after.spread, [(3, 1)]);
    assert_eq!((most.1.other_choice.below, most.1.other_choice.shortage), (3, 3));
    assert_eq!(fair.1.proof, most.1.proof);
}

/// A station without a doctor, and two of two doctors that can give one: the near one has just the twenty sessions that
/// its people ask for.
fn near_and_far() -> Fixture {
    let places = [("x", 10_700_000), ("y", 10_705_000), ("z", 10_720_000)];
    let serving = |commune: &'static str, people: Option<u32>| {
        move |facility: &mut Facility, station: &mut Station| {
            facility.commune = Some(commune.into());
            (station.minimum, station.catchment) = (Some(1), people.map(Figure::new));
        }
    };
    let fixture = places.iter().fold(Fixture::new(), |all, (id, _)| all.commune(id, 10_000));
    let fixture = fixture.change(|plan| {
        for (id, longitude) in places {
            let mut commune = plan.communes.get(&id.into()).expect("it is there").clone();
            commune.point = Some(Coordinates { latitude: 2_100_000, longitude });
            plan.communes.replace(commune);
        }
    });
    let fixture = fixture.station_with("s", serving("x", None)).station_with("near", serving("y", Some(13_000)));
    let fixture = fixture.station_with("far", serving("z", None)).doctor_at("a", "near").doctor_at("b", "near");
    fixture.doctor_at("c", "far").doctor_at("d", "far")
}

#[test]
fn the_density_a_giver_loses_goes_before_distance_only_where_doctors_are_shared_evenly() {
    let told = |choice, density| {
        let (plan, proposal) = proposed_with(near_and_far(), Options { choice, density, ..Options::default() });
        let from: Vec<_> = proposal.rows.iter().map(|row| id(&plan, row.from).to_owned()).collect();
        (from, proposal.distance, proposal.after.density_shortage)
    };
    let from = |place: &str| vec![place.to_owned()];
    assert_eq!(told(Choice::Most, true), (from("near"), 352, Some(1)));
    assert_eq!(told(Choice::Fair, true), (from("far"), 508, Some(0)));
    assert_eq!(told(Choice::Fair, false), (from("near"), 352, None));
}

#[test]
fn where_nobody_may_come_is_told_apart_and_opening_it_would_help() {
    let locked = |facility: &mut Facility, station: &mut Station| {
        (facility.locked, station.minimum) = (true, Some(2));
    };
    let closing = |facility: &mut Facility, station: &mut Station| {
        (facility.closed, station.minimum) = (Some(date(2027, 1, 1)), Some(1));
    };
    let fixture = one_station(1)
        .station_with("locked", locked)
        .station_with("closing", closing)
        .station_with("no-seat", needs(1));
    let fixture = fixture.change(|plan| {
        let mut site = plan.sites.get(&"no-seat".into()).expect("it is there").clone();
        site.kind = SiteKind::Point;
        plan.sites.replace(site);
    });
    let case = proposed(["a", "b", "c", "d"].iter().fold(fixture, |all, id| all.doctor_at(id, "h")));
    assert_eq!(ways(&case), [("h", "s")]);
    let (plan, proposal) = &case;
    let proof = &proposal.proof;
    assert_eq!((proof.wanted, proof.available, proof.locked, proof.left), (0, 0, 4, 4));
    assert_eq!(helps(&case), [(Bound::Lock, "locked", 2)]);
    let outlook = |id: &str| proof.outlook(plan.facilities.slot(&id.into()).expect("it is there"));
    assert_eq!(
        (outlook("locked"), outlook("no-seat"), outlook("s")),
        (Outlook::Locked, Outlook::Locked, Outlook::Filled)
    );
}

#[test]
fn a_station_alone_can_only_recruit_and_several_share_what_is_lacking() {
    let lacking = |fixture: Fixture| proposed(fixture.doctor_at("a", "h")).1.proof;
    let alone = lacking(one_station(3));
    assert_eq!(alone.stations.iter().map(|one| (one.short, one.least)).collect::<Vec<_>>(), [(3, 2)]);
    assert_eq!(alone.outlook(alone.stations[0].station), Outlook::Recruiting(2));
    let shared = lacking(one_station(1).station_with("t", needs(1)));
    let told = Outlook::Shared { stations: 2, lacking: 1 };
    assert!(shared.stations.iter().all(|one| shared.outlook(one.station) == told));
}

#[test]
fn the_doctor_who_brings_fewest_new_findings_goes() {
    // The first would leave the hospital without a dentist's colleague in dentistry: a warning (B03).
    let dentist = |doctor: &mut Doctor| doctor.specialties = vec![Specialty::Dental, Specialty::Family].into();
    let fixture =
        one_station(1).doctor_with("a", dentist).posting("a", "h", 10).doctor_at("b", "h").doctor_at("c", "h");
    let desk = Desk::new(fixture.build(), DAY_ONE);
    let proposed = propose(&desk, Options::default()).moves(desk, "Lan", &mut || "new-1".to_owned());
    assert_eq!(proposed.moves.iter().map(|step| step.doctor.as_str()).collect::<Vec<_>>(), ["b"]);
    let step = proposed.moves[0].step().expect("a move");
    assert_eq!((step.kind, step.by.as_str(), step.end), (MoveKind::Rotation, "Lan", Some(date(2026, 7, 3))));
    assert!(proposed.moves[0].solved.iter().any(|finding| finding.code() == "T01"));
}

#[test]
fn the_nearest_hospital_lends_and_between_equals_the_first_by_id() {
    let at = |longitude| Some(Coordinates { latitude: 2_100_000, longitude });
    let fixture = [("x", 0), ("y", 1), ("z", 2)].iter().fold(Fixture::new(), |all, (id, _)| all.commune(id, 10_000));
    let fixture = fixture.change(|plan| {
        for (id, degree) in [("x", 10_700_000), ("y", 10_720_000), ("z", 10_705_000)] {
            let mut commune = plan.communes.get(&id.into()).expect("it is there").clone();
            commune.point = at(degree);
            plan.communes.replace(commune);
        }
    });
    let hospital = |commune: &'static str| {
        move |facility: &mut Facility, hospital: &mut Hospital| {
            ample(facility, hospital);
            facility.commune = Some(commune.into());
        }
    };
    let fixture = fixture.hospital_with("far", hospital("y")).hospital_with("near", hospital("z"));
    let fixture = fixture.station_with("s", |facility, station| {
        (facility.commune, station.minimum) = (Some("x".into()), Some(1));
    });
    let case = proposed(fixture.doctor_at("a", "far").doctor_at("b", "near"));
    assert_eq!(ways(&case), [("near", "s")]);
    // 4,670 hundred-thousandths of a degree are 5.2 km; no area is shared.
    assert_eq!(case.1.distance, 352);
}

#[test]
fn a_bond_goes_with_a_station_that_was_put_into_another() {
    let day = date(2025, 12, 1);
    let bonded = |doctor: &mut Doctor| {
        doctor.bonds = vec![Bond { facility: "a".into(), until: date(2030, 1, 1), source: None }];
    };
    let closed = |facility: &mut Facility, _: &mut Station| facility.closed = Some(day);
    let fixture = Fixture::new().station_with("a", closed).station_with("b", needs(1)).station_with("s", needs(1));
    let fixture = ["d", "e"].iter().fold(fixture, |all, id| all.doctor_with(id, bonded).posting(id, "b", 10));
    let act = Act {
        id: "x".into(),
        kind: ActKind::MergePoint,
        date: day,
        place: "a".into(),
        into: Some("b".into()),
        name: String::new(),
        made: Vec::new(),
    };
    let case = proposed(fixture.change(|plan| plan.acts.push(act)));
    assert_eq!(ways(&case), []);
    assert_eq!(helps(&case), [(Bound::Doctors, "b", 1)]);
    assert_eq!(case.1.would_help[0].reasons[0].why, Bar::Bond);
}
