//! A table of stations taken over where the plan has figures that begin on days, and points: what it tells holds
//! afterwards.

use jiff::civil::date;
use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::field::Field;
use phanbo::exchange::import::{
    Choices, Compared, FieldDifference, ListOrigin, Places, Standing, changes, compare, understand,
};
use phanbo::fixture::Fixture;
use phanbo::plan::{Date, DatedFigures, Facility, Figure, Plan, Site, SiteKind, Station, StationFigure, StationStaff};

use super::shapes;

/// A plan with one station, and these figures of it that begin on days.
fn plan(figures: Vec<DatedFigures>) -> Plan {
    Fixture::new()
        .station_with("s", |facility, station| {
            facility.name = "Trạm Y tế Sông Đà".into();
            station.staff = Some(Figure::new(10));
            station.others.nurses = Some(Figure::new(2));
            station.figures = figures;
        })
        .build()
}

fn station(plan: &Plan) -> &Station {
    plan.facilities.get(&"s".into()).and_then(Facility::station).expect("a station")
}

/// Staff and nurses on a day.
fn on(plan: &Plan, day: Date) -> (Option<u32>, Option<u32>) {
    let value = |figure: Option<&Figure>| figure.map(|figure| figure.value);
    let station = station(plan);
    (value(station.staff_on(day)), value(station.figure_on(StationFigure::Nurses, day)))
}

fn table(staff: &str, nurses: &str) -> Book {
    let rows: [&[&str]; 2] = [&["TT", "Tên trạm y tế", "Hiện có", "Điều dưỡng"], &["1", "TYT Sông Đà", staff, nurses]];
    book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &rows))).expect("it is read")
}

/// A table taken over as of a day; gives the plan afterwards.
fn taken(plan: &Plan, book: &Book, day: Date) -> (Plan, Compared) {
    let choices = Choices::default();
    let list = understand(&book.sheets[0], plan, &Places::new(plan), &choices);
    let compared = compare(plan, &list, &choices, day);
    let origin = ListOrigin { file: "a.xlsx".into(), sheet: "Sheet1".into(), date: day };
    let mut made = 0;
    let mut ids = || {
        made += 1;
        format!("made-{made:03}")
    };
    let changes = changes(plan, &list, &compared, &choices, &origin, &mut ids);
    let mut after = plan.clone();
    changes.apply(&mut after);
    let mut back = after.clone();
    changes.take_back(&mut back);
    assert_eq!(back, *plan, "taken back it is as it was");
    (after, compared)
}

/// What a table tells holds on its day, and coming again it changes nothing.
fn holds(plan: &Plan, day: Date) -> Plan {
    let book = table("21", "7");
    let (after, compared) = taken(plan, &book, day);
    assert!(matches!(compared.standings[..], [Standing::Changed(..)]), "{:?}", compared.standings);
    assert_eq!(on(&after, day), (Some(21), Some(7)));
    let (again, compared) = taken(&after, &book, day);
    assert_eq!(compared.standings, [Standing::Same(None)]);
    assert_eq!(again, after);
    after
}

fn staff(day: Date, staff: u32) -> DatedFigures {
    DatedFigures { staff: Some(Figure::new(staff)), ..DatedFigures::from(day) }
}

fn nurses(day: Date, nurses: u32) -> DatedFigures {
    let others = StationStaff { nurses: Some(Figure::new(nurses)), ..StationStaff::default() };
    DatedFigures { others, ..DatedFigures::from(day) }
}

#[test]
fn a_figure_that_has_begun_is_put_right_where_it_holds() {
    let first = plan(Vec::new()).cover.baseline;
    let before = first.yesterday().expect("a day");
    for figures in [
        vec![],
        vec![staff(first, 12)],
        vec![nurses(before, 3), staff(first, 12)],
        // In the list the later day stands first.
        vec![nurses(first, 4), staff(first, 12), nurses(before, 3), staff(before, 11)],
    ] {
        let begun = figures.len();
        let after = holds(&plan(figures), first);
        assert_eq!(station(&after).figures.len(), begun, "it begins nothing");
    }
    let after = holds(&plan(vec![staff(first, 12)]), first);
    assert_eq!(station(&after).staff, Some(Figure::new(10)), "before that day it is as it was");
    assert_eq!(station(&after).others.nurses.as_ref().map(|figure| figure.value), Some(7));
}

#[test]
fn the_figure_a_table_is_held_against_is_the_latest_by_day() {
    let first = plan(Vec::new()).cover.baseline;
    let before = first.yesterday().expect("a day");
    let plan = plan(vec![nurses(first, 4), nurses(before, 3)]);
    let (_, compared) = taken(&plan, &table("10", "3"), first);
    let known = FieldDifference::Figure(Field::Nurses, Some(4), 3);
    assert_eq!(compared.standings, [Standing::Changed(None, vec![known])]);
}

#[test]
fn other_figures_that_begin_on_the_day_of_a_table_are_kept() {
    let day = date(2027, 3, 1);
    let posts = DatedFigures { posts: Some(Figure::new(30)), ..staff(day, 12) };
    let plan = plan(vec![posts]);
    assert!(plan.cover.baseline < day);
    let after = holds(&plan, day);
    let [dated] = &station(&after).figures[..] else { panic!("{:?}", station(&after).figures) };
    assert_eq!(dated.posts, Some(Figure::new(30)), "the table says nothing of posts");
    assert_eq!(on(&after, day.yesterday().expect("a day")), (Some(10), Some(2)), "before that day it is as it was");
}

#[test]
fn figures_of_an_act_stay_and_those_of_a_table_of_that_day_hold() {
    let day = date(2027, 3, 1);
    let of_act = DatedFigures { act: Some("a".into()), ..staff(day, 12) };
    for figures in [vec![of_act.clone()], vec![nurses(day, 3), of_act.clone()], vec![of_act.clone(), nurses(day, 3)]] {
        let after = holds(&plan(figures), day);
        assert!(station(&after).figures.contains(&of_act));
    }
}

#[test]
fn counts_no_number_can_hold_together_are_the_most_it_can() {
    let most = u32::MAX.to_string();
    let rows: [&[&str]; 2] =
        [&["TT", "Tên trạm y tế", "Hiện có", "DSĐH", "DSTH"], &["1", "TYT Sông Đà", "12", &most, &most]];
    let book = book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &rows))).expect("it is read");
    let plan = plan(Vec::new());
    let (_, compared) = taken(&plan, &book, plan.cover.baseline);
    let [Standing::Changed(None, differences)] = &compared.standings[..] else { panic!("{:?}", compared.standings) };
    assert!(differences.contains(&FieldDifference::Figure(Field::Pharmacists, None, u32::MAX)), "{differences:?}");
}

#[test]
fn points_that_a_table_names_come_into_the_plan_once_with_nothing_but_their_names() {
    let plan = Fixture::new()
        .station_with("s", |facility, _| facility.name = "Trạm Y tế Sông Đà".into())
        .point("s", "Điểm trạm Bình Dân")
        .build();
    // What the plan says of the people is the same.
    let row = ["1", "TYT Sông Đà", "10.000", "2", "Bình Dân; Đoàn Kết"];
    let rows: [&[&str]; 2] = [&["TT", "Tên trạm y tế", "Dân số", "Số điểm trạm", "Tên các điểm trạm"], &row];
    let book = book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &rows))).expect("it is read");
    for day in [plan.cover.baseline, date(2027, 3, 1)] {
        let (after, compared) = taken(&plan, &book, day);
        let names = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let points =
            FieldDifference::Points(names(&["Điểm trạm Bình Dân"]), names(&["Điểm trạm Bình Dân", "Đoàn Kết"]));
        assert_eq!(compared.standings, [Standing::Changed(None, vec![points])]);
        let new = after.sites.iter().find(|site| site.name == "Đoàn Kết").expect("it is added").clone();
        assert_eq!(new, Site::new(new.id.clone(), "s".into(), "Đoàn Kết".into(), SiteKind::Point));
        assert_eq!((after.sites.len(), after.sources.len()), (plan.sites.len() + 1, plan.sources.len()));
        assert_eq!(station(&after), station(&plan), "its figures are as they were");
        let (again, compared) = taken(&after, &book, day);
        assert_eq!((compared.standings, again), (vec![Standing::Same(None)], after));
    }
}
