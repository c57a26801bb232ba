//! Taking back what has reorganised the network: what is asked first, what is refused, and what is left.

use jiff::civil::date;
use phanbo::edit::{Command, Refusal, Renewal, Reorganisation, change_set, renewed};
use phanbo::file::to_bytes;
use phanbo::fixture::Fixture;
use phanbo::plan::{
    Commune, Facility, FacilityKind, Figure, Id, Lineage, Move, MoveKind, MoveStatus, Plan, Site, SiteKind, Table,
};
use phanbo::roster::Roster;

use super::{DAY, act, make, merge, merged, placed, two};

#[test]
fn acts_are_taken_back_from_the_last_one_and_what_was_edited_since_is_asked_for() {
    let before = two().station("c").doctor_at("d", "a").build();
    let once = merged(&before, true);
    let twice = merge(&once, "b", "c", true).expect("it can be made");
    let acts: Vec<_> = phanbo::edit::acts_in_order(&twice).into_iter().map(|act| act.id.clone()).collect();
    let back =
        |plan: &Plan, act: usize, anyway: bool| make(plan, &Command::TakeBackAct { act: acts[act].clone(), anyway });
    assert_eq!(back(&twice, 0, false), Err(Refusal::NotTheLast { place: "b".into(), date: DAY }));
    assert_eq!(back(&twice, 1, false).as_ref(), Ok(&once));
    assert_eq!(back(&once, 0, false).as_ref(), Ok(&before));
    let mut agreed = once.clone();
    let step = once.moves.iter().next().expect("one transfer").clone();
    agreed.moves.replace(Move { status: MoveStatus::Agreed, ..step });
    assert_eq!(back(&agreed, 0, false), Err(Refusal::Edited(vec!["d".into()])));
    assert_eq!(back(&agreed, 0, true).as_ref(), Ok(&before));
    let mut noted = once.clone();
    let closed = once.facilities.get(&"a".into()).expect("it is there").clone();
    noted.facilities.replace(Facility { note: "kho".into(), ..closed });
    let back_again = back(&noted, 0, false).expect("another edit is no change of the act");
    assert_eq!(back_again.facilities.get(&"a".into()).map(|facility| facility.note.as_str()), Some("kho"));
}

#[test]
fn an_act_stays_while_something_made_since_refers_to_what_it_made() {
    let before = two().doctor_at("d", "h").build();
    let mut plan = merged(&before, true);
    let made = plan.sites.iter().find(|site| site.name == "Điểm trạm a").expect("it is there").id.clone();
    let mut step = phanbo::fixture::step("m", MoveKind::Transfer, "d", "h", made.as_str());
    step.start = date(2026, 9, 1);
    plan.moves.push(step);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let back = make(&plan, &Command::TakeBackAct { act, anyway: true });
    assert_eq!(back, Err(Refusal::StillUsed(vec!["d".into()])));
}

#[test]
fn who_was_moved_on_from_where_an_act_has_led_is_asked_for_and_is_not_at_two_places_without_it() {
    let before = two().station("u").station("v").doctor_at("d", "a").build();
    let once = merged(&before, false);
    let on = placed(&placed(&once, "d", ("b", "u")), "d", ("u", "v"));
    let mut plan = placed(&once, "d", ("b", "u"));
    let agreed = plan.moves.iter().find(|step| step.act.is_none()).expect("it is new").clone();
    plan.moves.replace(Move { status: MoveStatus::Agreed, ..agreed });
    let chain = placed(&plan, "d", ("u", "v"));
    assert_eq!((on.moves.len(), chain.moves.len()), (2, 3), "a proposed move is led on, an agreed one is followed");
    let act = once.acts.iter().next().expect("it is told").id.clone();
    let back = |plan: &Plan, anyway: bool| make(plan, &Command::TakeBackAct { act: act.clone(), anyway });
    for plan in [&on, &plan, &chain] {
        assert_eq!(back(plan, false), Err(Refusal::Edited(vec!["d".into()])));
        assert_eq!(back(plan, true).as_ref(), Ok(&before));
    }
}

#[test]
fn who_was_lent_from_where_an_act_has_led_is_asked_for_and_who_is_away_goes_from_home_without_it() {
    let before = two().station("u").doctor_at("d", "a").build();
    let once = merged(&before, false);
    let act = once.acts.iter().next().expect("it is told").id.clone();
    let back = |plan: &Plan, anyway: bool| make(plan, &Command::TakeBackAct { act: act.clone(), anyway });
    let since = |kind: MoveKind, from: &str, to: &str| {
        let end = (!kind.is_permanent()).then_some(date(2026, 12, 31));
        Move { start: date(2026, 9, 1), end, ..phanbo::fixture::step("m", kind, "d", from, to) }
    };
    let with = |plan: &Plan, step: Move| {
        let mut plan = plan.clone();
        plan.moves.push(step);
        plan
    };
    let asked = Err(Refusal::Edited(vec!["d".into()]));
    for kind in [MoveKind::Rotation, MoveKind::Secondment, MoveKind::Sessions, MoveKind::Support] {
        let plan = with(&once, since(kind, "b", "u"));
        assert_eq!(back(&plan, false), asked, "{kind:?}");
        assert_eq!(back(&plan, true).as_ref(), Ok(&before), "{kind:?}");
    }
    for kind in [MoveKind::Training, MoveKind::Leave] {
        let left = back(&with(&once, since(kind, "b", "")), false);
        assert_eq!(left, Ok(with(&before, since(kind, "a", ""))), "{kind:?}: nothing of it is lost");
    }
    let on = with(&placed(&once, "d", ("b", "u")), Move { start: DAY, ..since(MoveKind::Support, "u", "h") });
    assert_eq!(back(&on, false), asked);
    assert_eq!(back(&on, true).as_ref(), Ok(&before), "the loan began where the transfer of its day had led");
}

#[test]
fn acts_on_different_stations_that_have_changed_one_move_are_taken_back_from_the_last_one() {
    let running = |step: &mut Move| {
        (step.start, step.end) = (date(2026, 3, 1), Some(date(2026, 9, 30)));
        step.to.iter_mut().for_each(|share| share.sessions = 4);
    };
    let before = two().station("c").station("e").doctor_at("d", "a");
    let before = before.step_with("m", MoveKind::Secondment, "d", "a", "c", running).build();
    let once = merged(&before, true);
    let twice = merge(&once, "c", "e", true).expect("it can be made");
    let acts: Vec<_> = phanbo::edit::acts_in_order(&twice).into_iter().map(|act| act.id.clone()).collect();
    let back = |plan: &Plan, act: usize| make(plan, &Command::TakeBackAct { act: acts[act].clone(), anyway: false });
    assert_eq!(back(&twice, 0), Err(Refusal::NotTheLast { place: "c".into(), date: DAY }));
    assert_eq!(back(&twice, 1).as_ref(), Ok(&once));
    assert_eq!(back(&once, 0).as_ref(), Ok(&before));
}

#[test]
fn a_point_added_to_a_new_station_is_not_swept_along_with_it() {
    let before = Fixture::new().commune("c", 5_000).station("a").build();
    let (commune, name) = (Id::<Commune>::new("c"), "N".to_owned());
    let add = Reorganisation::AddStation { station: Some("n".into()), commune, area: None, date: DAY, name };
    let mut plan = act(&before, add).expect("it can be made");
    let made = plan.acts.iter().next().expect("it is told").id.clone();
    let seat = plan.sites.get(&"n-0".into()).expect("it is there").clone();
    let (id, name, kind) = ("p".into(), "Thôn Đông".to_owned(), SiteKind::Point);
    plan.sites.insert(Site { id, name, kind, act: None, ..seat });
    let back = make(&plan, &Command::TakeBackAct { act: made, anyway: true });
    assert_eq!(back, Err(Refusal::StillUsed(vec!["Thôn Đông".into()])));
}

#[test]
fn undo_of_taking_back_brings_each_record_back_once() {
    let before = Fixture::new().commune("c", 5_000).station("a").build();
    let (commune, name) = (Id::<Commune>::new("c"), "N".to_owned());
    let add = Reorganisation::AddStation { station: Some("n".into()), commune, area: None, date: DAY, name };
    let with_it = act(&before, add).expect("it can be made");
    let made = with_it.acts.iter().next().expect("it is told").id.clone();
    let back = Command::TakeBackAct { act: made, anyway: false };
    let roster = Roster::new(&with_it, with_it.cover.baseline);
    let change = change_set(&with_it, &roster, &back, &mut String::new).expect("nothing rests on it");
    let mut plan = with_it.clone();
    change.apply(&mut plan);
    assert!(to_bytes(&plan) == to_bytes(&before), "nothing of it is left");
    change.inverted().apply(&mut plan);
    assert!(to_bytes(&plan) == to_bytes(&with_it), "its seat stands there once");
}

#[test]
fn an_act_of_before_the_first_day_is_what_the_plan_begins_with() {
    let mut plan = merged(&two().doctor_at("d", "a").build(), true);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let back = |plan: &Plan| make(plan, &Command::TakeBackAct { act: act.clone(), anyway: true });
    plan.cover.baseline = DAY;
    assert!(back(&plan).is_ok(), "it is of the first day");
    let first = date(2026, 7, 2);
    plan.cover.baseline = first;
    assert_eq!(back(&plan), Err(Refusal::BeforeFirstDay { date: DAY, first }));
}

#[test]
fn a_point_that_an_act_has_made_and_that_is_the_seat_by_now_is_not_taken_from_its_station() {
    let plan = merged(&two().build(), true);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let point = plan.sites.iter().find(|site| site.name == "Điểm trạm a").expect("it is there").id.clone();
    let plan = make(&plan, &Command::MakeSeat(point)).expect("it is a point");
    let back = |plan: &Plan| make(plan, &Command::TakeBackAct { act: act.clone(), anyway: true });
    assert_eq!(back(&plan), Err(Refusal::MadeTheSeat("b".into())));
    let plan = make(&plan, &Command::MakeSeat("b".into())).expect("it is a point now");
    assert!(back(&plan).is_ok());
}

#[test]
fn an_act_of_the_day_on_which_a_renewed_plan_begins_is_what_it_begins_with() {
    let plan = merged(&two().doctor_at("d", "a").build(), false);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let renewal = Renewal { lineage: Lineage::default(), title: String::new(), baseline: DAY, keeps_open_moves: true };
    let new = renewed(&plan, renewal, &mut || "new".to_owned());
    let posted: Vec<&str> = new.postings.iter().map(|posting| posting.site.as_str()).collect();
    assert_eq!((posted, new.moves.len()), (vec!["b"], 0));
    let back = Command::TakeBackAct { act, anyway: true };
    assert_eq!(make(&new, &back), Err(Refusal::BegunWith(DAY)), "d would stay at b while a opens again");
}

#[test]
fn a_deleted_move_of_an_act_of_the_first_day_is_no_beginning() {
    let mut plan = merged(&two().doctor_at("d", "a").build(), true);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    plan.cover.baseline = DAY;
    let steps: Vec<Move> = plan.moves.iter().cloned().collect();
    assert!(!steps.is_empty(), "d goes along");
    for step in steps {
        plan.gone.insert((Table::Move, step.id.as_str().into()), "R1".into());
        plan.put_change(Some(&step.into()), None);
    }
    assert!(make(&plan, &Command::TakeBackAct { act, anyway: true }).is_ok());
}

/// The plan with a new station "n", of which something is edited; what taking the act back asks about.
fn asked(edit: impl FnOnce(&mut Plan)) -> Result<(), Refusal> {
    let before = Fixture::new().commune("c", 5_000).station("a").build();
    let (commune, name) = (Id::<Commune>::new("c"), "N".to_owned());
    let add = Reorganisation::AddStation { station: Some("n".into()), commune, area: None, date: DAY, name };
    let mut plan = act(&before, add).expect("it can be made");
    let made = plan.acts.iter().next().expect("it is told").id.clone();
    edit(&mut plan);
    make(&plan, &Command::TakeBackAct { act: made, anyway: false }).map(|_| ())
}

fn edited(plan: &mut Plan, edit: impl FnOnce(&mut Facility)) {
    let mut station = plan.facilities.get(&"n".into()).expect("it is there").clone();
    edit(&mut station);
    plan.facilities.replace(station);
}

#[test]
fn whatever_would_be_lost_of_what_an_act_has_made_is_asked_for() {
    assert_eq!(asked(|_| ()), Ok(()), "nothing is edited");
    let station = |edit: fn(&mut Facility)| asked(|plan| edited(plan, edit));
    let figure = |edit: fn(&mut phanbo::plan::Station)| {
        asked(|plan| {
            edited(plan, |facility| {
                let FacilityKind::Station(station) = &mut facility.kind else { panic!("a station") };
                edit(station);
            });
        })
    };
    let of_station = Err(Refusal::Edited(vec!["N".into()]));
    assert_eq!(station(|facility| facility.note = "nhà mượn".into()), of_station);
    assert_eq!(station(|facility| facility.locked = true), of_station);
    assert_eq!(figure(|station| station.catchment = Some(Figure::new(4_000))), of_station);
    assert_eq!(figure(|station| station.others.nurses = Some(Figure::new(2))), of_station);
    assert_eq!(figure(|station| station.minimum = Some(2)), of_station);
    let renamed = station(|facility| facility.name = "Trạm M".into());
    assert_eq!(renamed, Err(Refusal::Edited(vec!["Trạm M".into()])));
    let placed = asked(|plan| {
        let mut seat = plan.sites.get(&"n-0".into()).expect("it is there").clone();
        seat.point = Some(phanbo::plan::Coordinates { latitude: 2_100_000, longitude: 10_700_000 });
        plan.sites.replace(seat);
    });
    assert!(matches!(placed, Err(Refusal::Edited(_))), "{placed:?}");
}

#[test]
fn a_registration_at_the_new_place_is_asked_for() {
    let before = two().doctor_at("d", "a").build();
    let mut plan = merged(&before, true);
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let step = plan.moves.iter().next().expect("one transfer").clone();
    plan.moves.replace(Move { registered: true, ..step });
    let back = make(&plan, &Command::TakeBackAct { act, anyway: false });
    assert_eq!(back, Err(Refusal::Edited(vec!["d".into()])));
}

/// The mark that version 0.2.0 has written of the one transfer of that merger.
const OF_OLD: &str = "57201872cfeefab7";

#[test]
fn marks_of_old_are_compared_as_they_were_made() {
    let before = two().doctor_at("d", "a").build();
    let mut plan = merged(&before, false);
    let mut act = plan.acts.iter().next().expect("it is told").clone();
    let step = plan.moves.iter().next().expect("one transfer").clone();
    act.made.iter_mut().filter(|made| made.id == step.id.as_str()).for_each(|made| made.mark = OF_OLD.into());
    plan.acts.replace(act.clone());
    let back = |plan: &Plan| make(plan, &Command::TakeBackAct { act: act.id.clone(), anyway: false });
    assert_eq!(back(&plan).as_ref(), Ok(&before));
    plan.moves.replace(Move { registered: true, ..step.clone() });
    assert_eq!(back(&plan).as_ref(), Ok(&before), "it says nothing of a registration");
    plan.moves.replace(Move { status: MoveStatus::Agreed, ..step });
    assert_eq!(back(&plan), Err(Refusal::Edited(vec!["d".into()])));
}
