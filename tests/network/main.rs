//! What becomes of people, moves and figures when the network is reorganised.

mod back;
mod figures;

use jiff::civil::date;
use phanbo::{
    edit::{Command, Division, Placement, Refusal, Rejected, Reorganisation, change_set, told},
    fixture::{DAY_ONE, Fixture},
    plan::{Commune, Date, Id, Move, MoveKind, Plan, Site, SiteKind, Week},
    roster::Roster,
    text::{Language, sentences},
};

const DAY: Date = date(2026, 7, 1);

fn make(plan: &Plan, command: &Command) -> Result<Plan, Refusal> {
    let mut number = plan.acts.len() * 100;
    let mut ids = || {
        number += 1;
        format!("new-{number:03}")
    };
    let roster = Roster::new(plan, plan.cover.baseline);
    match change_set(plan, &roster, command, &mut ids) {
        Ok(change) => {
            let mut plan = plan.clone();
            change.apply(&mut plan);
            Ok(plan)
        }
        Err(Rejected::Network(refusal)) => Err(*refusal),
        Err(other) => panic!("{other:?}"),
    }
}

fn act(plan: &Plan, wish: Reorganisation) -> Result<Plan, Refusal> {
    make(plan, &Command::Reorganise(wish))
}

fn merged(plan: &Plan, as_point: bool) -> Plan {
    merge(plan, "a", "b", as_point).expect("it can be made")
}

fn merge(plan: &Plan, station: &str, into: &str, as_point: bool) -> Result<Plan, Refusal> {
    act(plan, Reorganisation::Merge { station: station.into(), into: into.into(), as_point, date: DAY })
}

fn split(plan: &Plan) -> Result<Plan, Refusal> {
    let (point, station) = ("a-1".into(), Some("n".into()));
    act(plan, Reorganisation::Split { point, station, catchment: 4_000, date: DAY, name: "N".into() })
}

/// Two stations, the first with a point, and a hospital.
fn two() -> Fixture {
    Fixture::new().station("a").point("a", "a-1").station("b").hospital("h")
}

/// The moves that are not in another plan, in few words: kind doctor from>to:sessions start..end status act.
fn new_moves(plan: &Plan, before: &Plan) -> Vec<String> {
    let site = |id: &phanbo::plan::Id<phanbo::plan::Site>| {
        let site = plan.sites.get(id).expect("it is there");
        format!("{}/{}", site.facility, site.name)
    };
    let told = |step: &Move| {
        let to: Vec<String> = step.to.iter().map(|share| format!("{}:{}", site(&share.site), share.sessions)).collect();
        let day = |day: Option<Date>| day.map(|day| day.strftime("%d/%m").to_string()).unwrap_or_default();
        let from = step.from.as_ref().map(ToString::to_string).unwrap_or_default();
        let (kind, doctor, start, end) = (step.kind.code(), &step.doctor, day(Some(step.start)), day(step.end));
        let act = if step.act.is_some() { " act" } else { "" };
        format!("{kind} {doctor} {from}>{} {start}..{end} {:?}{act}", to.join("+"), step.status)
    };
    let mut moves: Vec<&Move> = plan.moves.iter().filter(|step| before.moves.get(&step.id) != Some(*step)).collect();
    moves.sort_by_key(|step| (step.doctor.clone(), step.start, step.id.clone()));
    moves.into_iter().map(told).collect()
}

#[test]
fn a_station_becomes_a_point_of_another_from_the_day_on() {
    let before = two().doctor("d").posting("d", "a", 6).posting("d", "a-1", 4).build();
    let plan = merged(&before, true);
    let points: Vec<_> = plan
        .sites
        .iter()
        .filter(|site| site.facility.as_str() == "b" && site.kind == SiteKind::Point)
        .map(|site| (site.name.as_str(), site.opened, site.act.is_some()))
        .collect();
    assert_eq!(points, [("Điểm trạm a", Some(DAY), true), ("a-1", Some(DAY), true)]);
    let closed = |id: &str| plan.sites.get(&id.into()).and_then(|site| site.closed);
    assert_eq!((closed("a"), closed("a-1"), closed("b")), (Some(DAY), Some(DAY), None));
    assert_eq!(plan.facilities.get(&"a".into()).and_then(|facility| facility.closed), Some(DAY));
    assert_eq!(new_moves(&plan, &before), ["transfer d a>b/Điểm trạm a:6+b/a-1:4 01/07.. Proposed act"]);
}

#[test]
fn a_point_that_a_merger_makes_is_called_otherwise_than_those_there_are() {
    let named = |plan: &mut Plan| {
        let point = plan.sites.get(&"b-1".into()).expect("it is there").clone();
        plan.sites.replace(Site { name: "điểm trạm A".into(), ..point });
    };
    let plan = merged(&two().point("b", "b-1").change(named).build(), true);
    let mut sites: Vec<_> = plan.sites_of(&"b".into()).iter().map(|site| site.name.clone()).collect();
    sites.sort();
    assert_eq!(sites, ["a-1", "b", "Điểm trạm a (a)", "điểm trạm A"]);
}

#[test]
fn where_the_seat_closes_its_people_go_to_the_seat_and_the_points_are_kept() {
    let before = two().doctor("d").posting("d", "a", 6).posting("d", "a-1", 4).build();
    let plan = merged(&before, false);
    assert_eq!(new_moves(&plan, &before), ["transfer d a>b/b:6+b/a-1:4 01/07.. Proposed act"]);
    assert_eq!(plan.sites.iter().filter(|site| site.facility.as_str() == "b").count(), 2);
}

#[test]
fn who_comes_that_day_follows_and_who_goes_that_day_does_not() {
    let on_the_day = |step: &mut Move| step.start = DAY;
    let before = two()
        .doctor_at("comes", "h")
        .step_with("m", MoveKind::Transfer, "comes", "h", "a", on_the_day)
        .doctor_at("goes", "a")
        .step_with("n", MoveKind::Transfer, "goes", "a", "h", on_the_day)
        .build();
    let plan = merged(&before, true);
    assert_eq!(new_moves(&plan, &before), ["transfer comes a>b/Điểm trạm a:10 01/07.. Proposed act"]);
    let made = plan.moves.iter().find(|step| step.act.is_some()).expect("it is there");
    assert!(made.id.as_str() > "m", "it has effect after the move of that day");
}

#[test]
fn loans_under_way_are_cut_and_go_on_and_those_of_later_are_turned() {
    let days = |start: Date, end: Date| {
        move |step: &mut Move| {
            (step.start, step.end) = (start, Some(end));
            step.to.iter_mut().for_each(|share| share.sessions = 4);
        }
    };
    let running = days(date(2026, 3, 1), date(2026, 9, 30));
    let later = days(date(2026, 8, 1), date(2026, 12, 31));
    let over = days(date(2026, 1, 1), date(2026, 6, 30));
    let before = two()
        .doctor_at("from", "a")
        .step_with("from-1", MoveKind::Secondment, "from", "a", "h", running)
        .step_with("from-2", MoveKind::Support, "from", "a", "h", later)
        .doctor_at("to", "h")
        .step_with("to-1", MoveKind::Rotation, "to", "h", "a-1", running)
        .step_with("to-0", MoveKind::Rotation, "to", "h", "a", over)
        .build();
    let plan = merged(&before, true);
    assert_eq!(
        new_moves(&plan, &before),
        [
            "secondment from a>h/h:4 01/03..30/06 Agreed act",
            "transfer from a>b/Điểm trạm a:10 01/07.. Proposed act",
            "secondment from b>h/h:4 01/07..30/09 Agreed act",
            "support from b>h/h:4 01/08..31/12 Agreed",
            "rotation to h>a/a-1:4 01/03..30/06 Agreed act",
            "rotation to h>b/a-1:4 01/07..30/09 Agreed act",
        ]
    );
}

#[test]
fn a_training_that_is_cut_brings_what_it_brings_at_its_end() {
    let gain = phanbo::plan::Gain { qualification: None, specialties: vec![phanbo::plan::Specialty::Family].into() };
    let before = two()
        .doctor_at("d", "a")
        .step_with("m", MoveKind::Training, "d", "a", "", |step| {
            (step.start, step.end, step.gain) = (DAY_ONE, Some(date(2026, 12, 31)), Some(gain));
        })
        .build();
    let plan = merged(&before, true);
    let parts: Vec<_> = plan.moves.iter().filter(|step| step.kind == MoveKind::Training).collect();
    let gains: Vec<_> = parts.iter().map(|step| (step.end, step.gain.is_some())).collect();
    assert_eq!(gains.len(), 2);
    assert!(gains.contains(&(Some(date(2026, 6, 30)), false)) && gains.contains(&(Some(date(2026, 12, 31)), true)));
    let home = Roster::new(&plan, date(2027, 1, 1));
    let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
    assert_eq!(home.sessions_at(doctor, plan.facilities.slot(&"b".into()).expect("it is there")), 10);
}

#[test]
fn nobody_follows_who_has_left_or_whose_service_has_ended() {
    let before = two()
        .doctor_at("left", "a")
        .step_with("m", MoveKind::Leave, "left", "a", "", |step| step.start = date(2026, 6, 1))
        .doctor_with("old", |doctor| phanbo::fixture::born(doctor, 1960, 1))
        .posting("old", "a", 10)
        .build();
    let plan = merged(&before, true);
    assert_eq!(new_moves(&plan, &before), Vec::<String>::new());
}

#[test]
fn sessions_divided_between_what_goes_and_what_stays_are_lent_from_the_seat() {
    let before = two().doctor("d").posting("d", "a", 6).posting("d", "a-1", 4).doctor_at("all", "a-1").build();
    let plan = split(&before).expect("it can be made");
    assert_eq!(
        new_moves(&plan, &before),
        [
            "transfer all a>n/Trụ sở chính:10 01/07.. Proposed act",
            "transfer d a>a/a:10 01/07.. Proposed act",
            "sessions d a>n/Trụ sở chính:4 01/07.. Proposed act",
        ]
    );
}

#[test]
fn a_divided_doctor_with_another_loan_in_that_time_is_named() {
    let before = two()
        .doctor("d")
        .posting("d", "a", 6)
        .posting("d", "a-1", 4)
        .step_with("m", MoveKind::Sessions, "d", "a", "h", |step| step.to[0].sessions = 2)
        .build();
    assert_eq!(split(&before), Err(Refusal::Crossed("d".into())));
}

#[test]
fn a_later_move_that_would_take_more_than_it_did_is_named_with_its_day() {
    let before = two()
        .doctor("d")
        .posting("d", "a", 5)
        .posting("d", "b", 5)
        .step_with("m", MoveKind::Transfer, "d", "a", "h", |step| {
            step.start = date(2026, 9, 1);
            step.to[0].sessions = 5;
        })
        .build();
    let refused = Refusal::CannotFollow { doctor: "d".into(), date: date(2026, 9, 1) };
    assert_eq!(merge(&before, "a", "b", true), Err(refused));
}

#[test]
fn half_days_go_along_where_they_are_settled() {
    let week = Week::from_marks("xxxx------");
    let before = two()
        .doctor("d")
        .posting("d", "a", 4)
        .change(|plan| {
            let posting = plan.postings.iter().next().expect("just made").clone();
            plan.postings.replace(phanbo::plan::Posting { week, ..posting });
        })
        .build();
    let plan = merged(&before, true);
    assert_eq!(plan.moves.iter().next().expect("one transfer").to[0].week, week);
}

#[test]
fn a_point_goes_to_another_station_or_closes_into_a_site() {
    let before = two().doctor_at("d", "a-1").build();
    let plan = act(&before, Reorganisation::MovePoint { point: "a-1".into(), to: "b".into(), date: DAY });
    let plan = plan.expect("it can be made");
    assert_eq!(new_moves(&plan, &before), ["transfer d a>b/a-1:10 01/07.. Proposed act"]);
    let plan = act(&before, Reorganisation::ClosePoint { point: "a-1".into(), into: "a".into(), date: DAY });
    let plan = plan.expect("it can be made");
    assert_eq!(new_moves(&plan, &before), ["transfer d a>a/a:10 01/07.. Proposed act"]);
    // Many stations have a point of one name: an act tells of which one.
    let deed = told(&plan, plan.acts.iter().next().expect("one"));
    let words = sentences::deed(Language::Vietnamese, &deed);
    assert_eq!(words, "đóng a-1 – a, chuyển người về a – a từ 01/07/2026");
}

#[test]
fn a_station_closes_only_when_nobody_is_or_will_be_there() {
    let close = |plan: &Plan| act(plan, Reorganisation::CloseStation { station: "a".into(), date: DAY });
    assert!(close(&two().build()).is_ok());
    let there = Err(Refusal::PeopleThere { place: "a".into(), doctors: vec!["d".into()] });
    assert_eq!(close(&two().doctor_at("d", "a-1").build()), there);
    let both = close(&two().doctor_at("d", "a-1").doctor_at("e", "a").doctor_at("f", "b").build());
    let Err(refusal @ Refusal::PeopleThere { .. }) = both else { panic!("{both:?}") };
    assert_eq!(refusal, Refusal::PeopleThere { place: "a".into(), doctors: vec!["d".into(), "e".into()] });
    let said = sentences::rejected(Language::Vietnamese, &Rejected::Network(Box::new(refusal)));
    assert!(said.starts_with("Nếu đóng a, 2 bác sĩ không còn nơi làm việc: d, e."), "{said}");
    let later = two().doctor_at("d", "h").step_with("m", MoveKind::Transfer, "d", "h", "a", |step| {
        step.start = date(2026, 12, 1);
    });
    assert_eq!(close(&later.build()), there);
}

#[test]
fn what_is_new_is_open_from_the_day_on() {
    let plan = Fixture::new().commune("c", 5_000).station("a").build();
    let add = |name: &str| Reorganisation::AddStation {
        station: Some("n".into()),
        commune: Id::<Commune>::new("c"),
        area: None,
        date: DAY,
        name: name.into(),
    };
    let with_it = act(&plan, add("Trạm Y tế Mới")).expect("it can be made");
    let seat = with_it.sites.get(&"n-0".into()).expect("it has a seat");
    assert_eq!((seat.kind, seat.opened), (SiteKind::Seat, Some(DAY)));
    assert_eq!(act(&plan, add(" A ")), Err(Refusal::NameInUse("A".into())));
    assert_eq!(act(&with_it, add("Khác")), Err(Refusal::IdInUse("n".into())));
    let point = |name: &str| Reorganisation::AddPoint { point: None, to: "a".into(), date: DAY, name: name.into() };
    let with_it = act(&plan, point("P")).expect("it can be made");
    assert_eq!(act(&with_it, point("p")), Err(Refusal::NameInUse("p".into())));
    assert_eq!(act(&plan, point(" ")), Err(Refusal::NoName));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let plan = two().station_with("locked", |facility, _| facility.locked = true).build();
    assert_eq!(merge(&plan, "a", "a", true), Err(Refusal::IntoItself("a".into())));
    assert_eq!(merge(&plan, "a", "locked", true), Err(Refusal::Locked("locked".into())));
    assert_eq!(merge(&plan, "h", "a", true), Err(Refusal::NotAStation("h".into())));
    assert_eq!(merge(&plan, "none", "a", true), Err(Refusal::NoPlace("none".into())));
    let seat = Reorganisation::MovePoint { point: "a".into(), to: "b".into(), date: DAY };
    assert_eq!(act(&plan, seat), Err(Refusal::NotAPoint("a".into())));
    let own = Reorganisation::MovePoint { point: "a-1".into(), to: "a".into(), date: DAY };
    assert_eq!(act(&plan, own), Err(Refusal::IntoItself("a-1".into())));
    let early = date(2025, 12, 31);
    let before = Reorganisation::CloseStation { station: "a".into(), date: early };
    assert_eq!(act(&plan, before), Err(Refusal::BeforeFirstDay { date: early, first: DAY_ONE }));
    assert_eq!(merge(&merged(&plan, true), "a", "b", true), Err(Refusal::NotOpen { place: "a".into(), date: DAY }));
    let earlier = Reorganisation::CloseStation { station: "b".into(), date: date(2026, 6, 30) };
    assert_eq!(act(&merged(&plan, true), earlier), Err(Refusal::LaterAct { place: "b".into(), date: DAY }));
}

#[test]
fn stations_can_be_put_together_one_after_the_other_on_one_day() {
    let before = two().station("c").doctor_at("d", "a").build();
    let plan = merge(&merged(&before, true), "b", "c", true).expect("it can be made");
    let doctor = plan.doctors.slot(&"d".into()).expect("it is there");
    let at = |id: &str| {
        let facility = plan.facilities.slot(&id.into()).expect("it is there");
        Roster::new(&plan, DAY).sessions_at(doctor, facility)
    };
    assert_eq!((at("a"), at("b"), at("c")), (0, 0, 10));
    assert_eq!(figures::figures(&plan, "c", DAY).0, Some(30_000));
}

/// What a command makes of a plan that is looked at on a later day than its first.
fn made_on(plan: &Plan, day: Date, command: &Command) -> Plan {
    let roster = Roster::new(plan, day);
    let change = change_set(plan, &roster, command, &mut || "zz-new".to_owned()).expect("it can be made");
    let mut plan = plan.clone();
    change.apply(&mut plan);
    plan
}

fn placed(plan: &Plan, doctor: &str, (from, to): (&str, &str)) -> Plan {
    let (doctor, from, to) = (doctor.into(), Some(from.into()), to.into());
    let (by, why) = (String::new(), String::new());
    made_on(plan, DAY, &Command::PlaceAll(vec![Placement { doctor, from, to, start: DAY, kind: None, by, why }]))
}

#[test]
fn who_has_followed_an_act_goes_on_by_a_new_move() {
    let before = two().station("u").doctor_at("d", "a").build();
    let merged = merged(&before, false);
    assert_eq!(new_moves(&merged, &before), ["transfer d a>b/b:10 01/07.. Proposed act"]);
    let plan = placed(&merged, "d", ("b", "u"));
    assert_eq!(new_moves(&plan, &merged), ["transfer d b>u/u:10 01/07.. Proposed"]);
    assert_eq!(plan.moves.len(), 2, "the act's transfer is as it was");
    assert_eq!(placed(&plan, "d", ("u", "b")), merged, "the new move is taken back, and no more");
    let back = placed(&merged, "d", ("b", "a"));
    assert_eq!(new_moves(&back, &merged), ["transfer d b>a/a:10 01/07.. Proposed"], "the act still leads to b");
}

#[test]
fn who_has_followed_an_act_is_divided_by_a_new_move() {
    let before = two().point("b", "b-1").doctor_at("d", "a").build();
    let merged = merged(&before, false);
    let plan = placed(&merged, "d", ("b", "b-1"));
    assert_eq!(new_moves(&plan, &merged), ["transfer d b>b/b-1:10 01/07.. Proposed"]);
    let (doctor, from, to) = ("d".into(), "b".into(), "b-1".into());
    let division = Division { doctor, from, to, sessions: 4, start: DAY, by: String::new() };
    let plan = made_on(&merged, DAY, &Command::Divide(division));
    assert_eq!(new_moves(&plan, &merged), ["transfer d b>b/b:6+b/b-1:4 01/07.. Proposed"]);
}

#[test]
fn a_loan_that_an_act_has_cut_is_nobodys_act_once_it_goes_elsewhere() {
    let running = |step: &mut Move| (step.start, step.end) = (date(2026, 3, 1), Some(date(2026, 9, 30)));
    let before = two().station("u").doctor_at("d", "h");
    let before = before.step_with("m", MoveKind::Rotation, "d", "h", "a", running).build();
    let merged = merged(&before, false);
    let plan = placed(&merged, "d", ("b", "u"));
    assert_eq!(new_moves(&plan, &merged), ["rotation d h>u/u:10 01/07..30/09 Proposed"]);
}
