//! The rows of the page, the signs on them and the ends of terms as text.

use jiff::civil::date;

use super::model::end::TermEnd;
use super::model::{self, Row, signs, words};
use crate::fixture::{DAY_ONE, Fixture, born};
use crate::plan::{Bond, Date, Doctor, Facility, Id, Licence, Move, MoveKind, MoveStatus, Plan, Station};
use crate::session::pages::time::TimeWish;
use crate::session::{Document, Session, Settings};
use crate::text::Language;
use crate::timeline::{Days, Timeline};
use crate::ui::View;

fn station(name: &'static str, area: Option<&'static str>, minimum: u32) -> impl FnOnce(&mut Facility, &mut Station) {
    move |place: &mut Facility, station: &mut Station| {
        place.name = name.into();
        place.area = area.map(Id::new);
        station.minimum = Some(minimum);
    }
}

/// In one area a station waits for a rotation that is only proposed, and another one's doctor retires; of two more
/// stations one never has its minimum, the other one always.
fn plan() -> Fixture {
    Fixture::new()
        .area("kv1", None)
        .area("kv2", None)
        .hospital("ty")
        .station_with("hl", station("Trạm Y tế Hải Lạng", Some("kv1"), 1))
        .station_with("dn", station("Trạm Y tế Đông Ngũ", Some("kv1"), 1))
        .station_with("bc", station("Trạm Y tế Ba Chẽ", None, 2))
        .station_with("ql", station("Trạm Y tế Quảng La", Some("kv2"), 1))
        .doctor_with("an", |doctor| {
            doctor.name = "Vũ An".into();
            born(doctor, 1964, 10);
        })
        .posting("an", "hl", 10)
        .doctor_with("lan", |doctor| doctor.name = "Trần Thị Lan".into())
        .posting("lan", "ty", 10)
        .doctor_at("minh", "bc")
        .doctor_at("hoa", "ql")
        .step_with("m", MoveKind::Rotation, "lan", "ty", "dn", |step| {
            (step.start, step.end) = (date(2026, 3, 2), Some(date(2026, 8, 31)));
            step.status = MoveStatus::Proposed;
        })
}

fn window(plan: Plan) -> Session {
    Session::new(Document::new(plan, None), Settings::default(), String::new())
}

fn timeline(session: &Session) -> Timeline {
    let document = &session.document;
    let days = Days::from(document.plan().cover.baseline);
    Timeline::new(document.plan(), document.roster(), document.checked().settings(), days)
}

/// A row a line: under an area its stations, under an open station its doctors.
fn printed(session: &Session) -> Vec<String> {
    let (view, timeline) = (View::new(session, false), timeline(session));
    model::rows(&view, &timeline, None).iter().map(|row| print(&view, &timeline, row)).collect()
}

fn print(view: &View, timeline: &Timeline, row: &Row) -> String {
    let sign = |open: bool| if open { "▾" } else { "▸" };
    let name = words::name(view, row);
    match row {
        Row::Band { note, folded, .. } => format!("{} {name} | {note}", sign(!folded)),
        Row::Steady { names, shown, .. } => format!("  {} {name} | {names}", sign(*shown)),
        Row::Station { station, open, without } => {
            let line = model::line(timeline, *station).expect("every station has a strip");
            let told = [Some(words::spoken(view, line)), words::since(view, *without)];
            format!("  {} {}", sign(*open), told.into_iter().flatten().collect::<Vec<_>>().join(" | "))
        }
        Row::Doctor { stays, .. } => {
            let until = |stay| words::until(view, stay, timeline.days.last);
            let stays = stays.iter().map(|stay| format!("{} {}", words::by(view, stay), until(stay)));
            format!("    {name} | {}", stays.collect::<Vec<_>>().join(", "))
        }
    }
}

fn no_trouble(session: &Session) -> Option<String> {
    let (view, timeline) = (View::new(session, false), timeline(session));
    words::no_trouble(&view, &model::rows(&view, &timeline, None), timeline.days.last)
}

#[test]
fn areas_and_stations_stand_by_their_first_trouble_and_say_from_when_on_nobody_is_there() {
    assert_eq!(
        printed(&window(plan().build())),
        [
            "▾ Khu vực kv1 | 2 trạm · 2 trạm có lúc không có BS thường xuyên · 2 trạm có lúc dưới mức tối thiểu",
            "  ▸ Đông Ngũ: từ 01/01/2026 0 bác sĩ thường xuyên, từ 02/03/2026 1 bác sĩ thường xuyên (đề xuất), \
             từ 01/09/2026 0 bác sĩ thường xuyên | hiện nay",
            "  ▸ Hải Lạng: từ 01/01/2026 1 bác sĩ thường xuyên, từ 01/05/2026 0 bác sĩ thường xuyên | 01/05/2026",
            "▾ Chưa thuộc khu vực nào | \
             1 trạm · 0 trạm có lúc không có BS thường xuyên · 1 trạm có lúc dưới mức tối thiểu",
            "  ▸ Ba Chẽ: từ 01/01/2026 1 bác sĩ thường xuyên",
            "▾ Khu vực kv2 | 1 trạm · 0 trạm có lúc không có BS thường xuyên · 0 trạm có lúc dưới mức tối thiểu",
            "  ▸ 1 trạm đủ suốt kỳ | Quảng La",
        ]
    );
}

#[test]
fn an_open_station_says_by_what_each_doctor_is_there_and_until_when() {
    let mut session = window(plan().build());
    let page = &mut session.pages.time;
    page.update(TimeWish::Open("dn".into(), true));
    page.update(TimeWish::Open("hl".into(), true));
    page.update(TimeWish::ShowSteady("kv2".into(), true));
    let rows = printed(&session);
    assert!(rows[1].starts_with("  ▾ Đông Ngũ: ") && rows[3].starts_with("  ▾ Hải Lạng: "), "{rows:?}");
    assert_eq!(rows[2], "    Trần Thị Lan | luân phiên đến 31/08/2026");
    assert_eq!(rows[4], "    Vũ An | cơ hữu nghỉ hưu 30/04/2026");
    assert_eq!(rows[8..], ["  ▾ 1 trạm đủ suốt kỳ | Quảng La", "  ▸ Quảng La: từ 01/01/2026 1 bác sĩ thường xuyên"]);
}

#[test]
fn of_an_area_that_is_folded_away_the_heading_stays_and_its_trouble_is_not_forgotten() {
    let mut session = window(plan().build());
    session.settings.language = Language::English;
    session.pages.time.update(TimeWish::Fold("kv1".into(), true));
    assert_eq!(
        printed(&session),
        [
            "▸ Khu vực kv1 | Stations: 2 · at some time without a regular doctor: 2 · \
             at some time below the minimum: 2",
            "▾ In no area | Stations: 1 · at some time without a regular doctor: 0 · \
             at some time below the minimum: 1",
            "  ▸ Ba Chẽ: from 01/01/2026 regular doctors: 1",
            "▾ Khu vực kv2 | Stations: 1 · at some time without a regular doctor: 0 · \
             at some time below the minimum: 0",
            "  ▸ Never short: 1 | Quảng La",
        ]
    );
    assert_eq!(no_trouble(&session), None, "in the area there are two such stations");
}

#[test]
fn where_no_station_is_ever_without_a_doctor_that_is_said() {
    let session = window(Fixture::new().station("t").doctor_at("d", "t").build());
    let words = "Đến 31/12/2028 không trạm nào hết bác sĩ thường xuyên.";
    assert_eq!(no_trouble(&session).as_deref(), Some(words), "though it has fewer than its minimum");
}

#[test]
fn a_plan_without_stations_has_no_rows() {
    assert_eq!(printed(&window(Fixture::new().hospital("h").build())), [""; 0]);
}

#[test]
fn rows_that_are_shown_keep_their_order_until_they_are_let_go() {
    let names = |session: &Session, shown: Option<&[Row]>| -> Vec<String> {
        let (view, timeline) = (View::new(session, false), timeline(session));
        model::rows(&view, &timeline, shown).iter().map(|row| words::name(&view, row)).take(3).collect()
    };
    let before = window(plan().build());
    let shown = model::rows(&View::new(&before, false), &timeline(&before), None);
    let longer = plan().change(|plan| {
        let mut step = plan.moves.get(&"m".into()).expect("there").clone();
        (step.start, step.end) = (DAY_ONE, Some(date(2026, 12, 31)));
        plan.moves.replace(step);
    });
    let after = window(longer.build());
    assert_eq!(names(&after, Some(&shown[..])), ["Khu vực kv1", "Đông Ngũ", "Hải Lạng"]);
    assert_eq!(names(&after, None), ["Khu vực kv1", "Hải Lạng", "Đông Ngũ"]);
}

#[test]
fn the_strip_says_since_when_until_when_and_why() {
    let session = window(plan().build());
    let (view, timeline) = (View::new(&session, false), timeline(&session));
    let slot = view.plan().facilities.slot(&"dn".into()).expect("there");
    let line = model::line(&timeline, slot).expect("there");
    assert_eq!(
        words::told(&view, &line.shown[1], Some(date(2026, 8, 31))),
        "Từ 02/03/2026 đến hết 31/08/2026: 1 thường xuyên, 0 bán thời gian, 10 buổi/tuần\n\
         Trần Thị Lan bắt đầu luân phiên"
    );
    let runs = model::runs(line, model::minimum(&view, slot), timeline.days.last);
    let runs: Vec<String> = runs.iter().map(|run| words::run(&view, run)).collect();
    assert_eq!(runs, ["0 bác sĩ thường xuyên", "1", "0 bác sĩ thường xuyên"]);
}

/// What is said at the end of the rotation: all of it, the day on which whoever follows begins, and how far it can be
/// lengthened.
fn end(change: impl FnOnce(&mut Move)) -> Vec<String> {
    let plan = plan().change(|plan| {
        let slot = plan.moves.slot(&"m".into()).expect("there");
        plan.moves.amend(slot, change);
    });
    let session = window(plan.build());
    let (view, timeline) = (View::new(&session, false), timeline(&session));
    let station = view.plan().facilities.slot(&"dn".into()).expect("there");
    let step = view.plan().moves.get(&"m".into()).expect("there");
    let Some(end) = TermEnd::of(&view, &timeline, station, step) else { return Vec::new() };
    let longer = end.longer.map(|(_, words)| words);
    [end.title, end.about].into_iter().chain(end.nobody).chain([end.relief.to_string()]).chain(longer).collect()
}

#[test]
fn the_end_of_a_term_says_whose_it_is_from_when_on_nobody_is_there_and_how_far_it_can_be_lengthened() {
    assert_eq!(
        end(|_| ()),
        [
            "Hết luân phiên 31/08/2026",
            "Trần Thị Lan · ty → Đông Ngũ, từ 02/03/2026 · 131 ngày làm việc",
            "Từ 01/09/2026 trạm không còn bác sĩ thường xuyên",
            "2026-09-01",
            "Kéo dài đến 04/03/2027",
        ]
    );
    assert_eq!(end(|step| step.end = None), [""; 0], "what has no end has none to speak of");
}

#[test]
fn over_a_weekend_nobody_is_missed_and_what_is_no_rotation_is_not_lengthened() {
    let secondment = |step: &mut Move| (step.kind, step.end) = (MoveKind::Secondment, Some(date(2026, 8, 28)));
    assert_eq!(
        end(secondment),
        [
            "Hết biệt phái 28/08/2026",
            "Trần Thị Lan · ty → Đông Ngũ, từ 02/03/2026 · 130 ngày làm việc",
            "Từ 31/08/2026 trạm không còn bác sĩ thường xuyên",
            "2026-08-31",
        ]
    );
}

/// The signs for the doctor of the rotation at its station, where something about her is otherwise.
fn marked(change: impl FnOnce(&mut Doctor)) -> Vec<String> {
    let plan = plan().change(|plan| {
        let slot = plan.doctors.slot(&"lan".into()).expect("there");
        plan.doctors.amend(slot, change);
    });
    let session = window(plan.build());
    let (view, days) = (View::new(&session, false), Days::from(DAY_ONE));
    let station = view.plan().facilities.slot(&"dn".into()).expect("there");
    let doctor = view.plan().doctors.slot(&"lan".into()).expect("there");
    let bonds = signs::bonds(&view, (station, doctor), days.last).map(|bond| words::bond(&view, bond.until));
    let licences = signs::licences(&view, station, |until| until <= days.last);
    bonds.chain(licences.map(|(doctor, until)| words::licence_of(&view, doctor, until))).collect()
}

#[test]
fn a_commitment_to_the_station_and_a_licence_that_runs_out_there_are_told() {
    let bond = |facility: &str, until: Date| Bond { facility: facility.into(), until, source: None };
    let bonds = vec![bond("dn", date(2027, 12, 31)), bond("hl", date(2027, 6, 30))];
    assert_eq!(marked(|doctor| doctor.bonds = bonds), ["cam kết đến 31/12/2027"]);
    let licence = |until: Date| {
        let licence = Licence::Number { number: "001/QNI-GPHN".into(), until: Some(until) };
        marked(|doctor| doctor.licence = licence)
    };
    assert_eq!(licence(date(2026, 5, 31)), ["Trần Thị Lan: giấy phép hành nghề hết hạn 31/05/2026"]);
    assert_eq!(licence(date(2026, 8, 31)), [""; 0], "from the next day on she is elsewhere");
    assert_eq!(licence(date(2029, 1, 1)), [""; 0], "which is not looked at");
}
