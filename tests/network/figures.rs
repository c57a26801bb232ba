//! What becomes of the figures of stations when the network is reorganised.

use jiff::civil::date;
use phanbo::edit::{Command, Refusal, Reorganisation};
use phanbo::fixture::Fixture;
use phanbo::plan::{Date, DatedFigures, Facility, FacilityKind, Figure, Id, Plan, Station, StationFigure};

use super::{DAY, act, make, merged, split, two};

/// The figures of a station on a day: people, posts and nurses.
pub fn figures(plan: &Plan, id: &str, day: Date) -> (Option<u32>, Option<u32>, Option<u32>) {
    let station = plan.facilities.get(&id.into()).and_then(Facility::station).expect("a station");
    let value = |figure: Option<&Figure>| figure.map(|figure| figure.value);
    let nurses = station.figure_on(StationFigure::Nurses, day);
    (value(station.catchment_on(day)), value(station.posts_on(day)), value(nurses))
}

fn with(people: Option<u32>, posts: Option<u32>, nurses: Option<u32>) -> impl FnOnce(&mut Facility, &mut Station) {
    move |_, station| {
        station.catchment = people.map(Figure::new);
        station.posts = posts.map(Figure::new);
        station.others.nurses = nurses.map(Figure::new);
    }
}

#[test]
fn figures_add_up_from_the_day_on_with_a_source_that_says_how() {
    let before = Fixture::new()
        .station_with("a", with(Some(3_000), Some(5), Some(2)))
        .station_with("b", with(Some(12_000), Some(7), None))
        .build();
    let plan = merged(&before, true);
    assert_eq!(figures(&plan, "b", date(2026, 6, 30)), (Some(12_000), Some(7), None));
    assert_eq!(figures(&plan, "b", DAY), (Some(15_000), Some(12), None));
    let act = plan.acts.iter().next().expect("it is told");
    let source = plan.sources.get(&Id::new(format!("act-{}", act.id))).expect("it has one");
    assert_eq!(source.title, "Sắp xếp mạng lưới 01/07/2026: a nhập vào b");
    assert!(
        source.note.starts_with("Dân số phụ trách: 15.000. a: 3.000 (không ghi nguồn); cộng b: 12.000"),
        "{source:?}"
    );
    assert_eq!(source.act.as_deref(), Some(act.id.as_str()));
}

#[test]
fn where_the_people_of_the_one_are_unknown_those_of_both_are() {
    let of = |one: Option<u32>, other: Option<u32>| {
        let before = Fixture::new().station_with("a", with(one, None, None)).station_with("b", with(other, None, None));
        figures(&merged(&before.build(), true), "b", DAY).0
    };
    assert_eq!((of(None, Some(9_000)), of(Some(9_000), None)), (Some(0), None));
}

#[test]
fn a_new_station_takes_its_people_from_the_one_it_is_parted_from() {
    let plan = split(&two().build()).expect("it can be made");
    assert_eq!((figures(&plan, "a", DAY).0, figures(&plan, "n", DAY).0), (Some(6_000), Some(4_000)));
    let new = plan.facilities.get(&"n".into()).expect("it is there");
    assert_eq!((new.opened, new.name.as_str()), (Some(DAY), "N"));
    let too_many = |catchment: u32| {
        let (point, station) = ("a-1".into(), None);
        act(&two().build(), Reorganisation::Split { point, station, catchment, date: DAY, name: "N".into() })
    };
    let refused = |people| Err(Refusal::Catchment { place: "a".into(), people, of: 10_000 });
    assert_eq!((too_many(0), too_many(10_000)), (refused(0), refused(10_000)));
    assert!(too_many(9_999).is_ok());
}

/// What a station has from a day on.
fn later(from: Date, people: Option<u32>, posts: Option<u32>) -> DatedFigures {
    DatedFigures { catchment: people.map(Figure::new), posts: posts.map(Figure::new), ..DatedFigures::from(from) }
}

#[test]
fn figures_of_later_days_add_up_as_well() {
    let (autumn, spring) = (date(2026, 10, 1), date(2027, 4, 1));
    let before = Fixture::new()
        .station_with("a", |_, station| {
            (station.catchment, station.posts) = (Some(Figure::new(3_000)), Some(Figure::new(5)));
            station.figures = vec![later(spring, Some(3_300), None), later(date(2026, 2, 1), Some(3_100), None)];
        })
        .station_with("b", |_, station| {
            (station.catchment, station.posts) = (Some(Figure::new(12_000)), Some(Figure::new(7)));
            station.figures = vec![later(autumn, None, Some(9)), later(spring, Some(12_500), None)];
        })
        .build();
    let plan = merged(&before, true);
    let on = |day| (figures(&plan, "b", day).0, figures(&plan, "b", day).1);
    assert_eq!(on(date(2026, 6, 30)), (Some(12_000), Some(7)));
    assert_eq!(on(DAY), (Some(15_100), Some(12)));
    assert_eq!(on(autumn), (Some(15_100), Some(14)));
    assert_eq!(on(spring), (Some(15_800), Some(14)));
    let act = plan.acts.iter().next().expect("it is told").id.clone();
    let source = plan.sources.get(&Id::new(format!("act-{act}"))).expect("it has one");
    let of_spring = "Dân số phụ trách từ 01/04/2027: 15.800. a: 3.300 (không ghi nguồn); cộng b: 12.500";
    assert!(source.note.contains(of_spring), "{source:?}");
    let back = make(&plan, &Command::TakeBackAct { act, anyway: false });
    assert_eq!(back.as_ref(), Ok(&before));
}

#[test]
fn a_new_station_takes_its_people_from_later_figures_too() {
    let spring = date(2027, 4, 1);
    let with_later = |people| {
        let mut plan = two().build();
        let mut station = plan.facilities.get(&"a".into()).expect("it is there").clone();
        let FacilityKind::Station(of) = &mut station.kind else { panic!("a station") };
        of.figures = vec![later(spring, Some(people), None)];
        plan.facilities.replace(station);
        split(&plan)
    };
    let plan = with_later(11_000).expect("it can be made");
    let on = |day| (figures(&plan, "a", day).0, figures(&plan, "n", day).0);
    assert_eq!((on(DAY), on(spring)), ((Some(6_000), Some(4_000)), (Some(7_000), Some(4_000))));
    let refused = Refusal::Catchment { place: "a".into(), people: 4_000, of: 3_900 };
    assert_eq!(with_later(3_900), Err(refused), "then it would serve nobody");
}
