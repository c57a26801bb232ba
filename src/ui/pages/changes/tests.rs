//! The rows of the page as text.

use jiff::civil::date;

use super::model::{self, Line};
use crate::edit::{Command, Reorganisation, change_set};
use crate::fixture::{DAY_ONE, Fixture};
use crate::plan::{Basis, Date, Doctor, Facility, Move, MoveKind, MoveStatus, Plan, Qualification, Share, Specialty};
use crate::roster::Roster;
use crate::session::pages::changes::{ChangesWish, Choice, Column, RowKey};
use crate::session::{Document, Session, Settings};
use crate::text::Language;
use crate::ui::View;

fn named<T>(name: &'static str) -> impl FnOnce(&mut Facility, &mut T) {
    move |place: &mut Facility, _: &mut T| place.name = name.into()
}

fn called(name: &'static str) -> impl FnOnce(&mut Doctor) {
    move |doctor: &mut Doctor| doctor.name = name.into()
}

/// A rotation that is proposed, a transfer that is agreed, a training that is parked.
fn three_moves() -> Plan {
    Fixture::new()
        .hospital_with("ty", named("Bệnh viện Đa khoa khu vực Tiên Yên"))
        .station_with("hl", named("Trạm Y tế Hải Lạng"))
        .point("hl", "hl-1")
        .station_with("dn", named("Trạm Y tế Đông Ngũ"))
        .doctor_with("lan", |doctor| {
            doctor.name = "Trần Thị Lan".into();
            doctor.qualification = Qualification::SpecialistOne;
            doctor.specialties = vec![Specialty::Internal].into();
        })
        .posting("lan", "ty", 10)
        .doctor_with("minh", called("Lê Văn Minh"))
        .posting("minh", "dn", 10)
        .doctor_with("hoa", called("Phạm Thị Hoa"))
        .posting("hoa", "ty", 10)
        .step_with("m1", MoveKind::Rotation, "lan", "ty", "hl", |step| {
            (step.start, step.end) = (date(2026, 2, 2), Some(date(2026, 8, 4)));
            step.status = MoveStatus::Proposed;
        })
        .step_with("m2", MoveKind::Transfer, "minh", "dn", "hl", |step| {
            step.start = date(2026, 3, 2);
            step.to = vec![Share::new("hl".into(), 6), Share::new("hl-1".into(), 4)];
            step.basis = Some(Basis { number: "1409/QĐ-SYT".into(), date: Some(date(2026, 2, 25)) });
        })
        .step_with("m3", MoveKind::Training, "hoa", "ty", "", |step| {
            (step.start, step.end) = (date(2026, 9, 7), Some(date(2027, 9, 3)));
            step.status = MoveStatus::Parked;
        })
        .build()
}

/// A station is put into another, and, where there is a second date, that one into a third. Both its doctors follow;
/// the move of one is agreed.
fn merged(dates: &[Date]) -> Plan {
    let mut plan = Fixture::new()
        .station_with("dn", named("Trạm Y tế Đông Ngũ"))
        .station_with("hl", named("Trạm Y tế Hải Lạng"))
        .station_with("bc", named("Trạm Y tế Ba Chẽ"))
        .doctor_with("minh", called("Lê Văn Minh"))
        .posting("minh", "dn", 10)
        .doctor_with("thu", called("Vũ Thị Thu"))
        .posting("thu", "dn", 10)
        .build();
    let mut count = 0;
    let mut ids = || {
        count += 1;
        format!("n-{count:02}")
    };
    for (&date, (station, into)) in dates.iter().zip([("dn", "hl"), ("hl", "bc")]) {
        let (station, into) = (station.into(), into.into());
        let merge = Command::Reorganise(Reorganisation::Merge { station, into, as_point: true, date });
        let roster = Roster::new(&plan, plan.cover.baseline);
        change_set(&plan, &roster, &merge, &mut ids).expect("it can be made").apply(&mut plan);
    }
    let first = plan.moves.iter().find(|step| step.doctor.as_str() == "minh").expect("he follows").clone();
    plan.moves.replace(Move { status: MoveStatus::Agreed, ..first });
    plan
}

/// The window with a plan as it is on a day, all rows worked out.
fn window(plan: Plan, day: Date) -> Session {
    let mut session = Session::new(Document::new(plan, None), Settings::default(), String::new());
    session.document.set_date(day);
    session.pages.changes.look(&mut session.document);
    session
}

fn wish(session: &mut Session, wish: &ChangesWish) {
    let document = &mut session.document;
    session.pages.changes.update(wish, document.plan(), document.keys());
    session.pages.changes.look(document);
}

/// The act of the network that came first.
fn first_act(session: &Session) -> String {
    session.document.plan().acts.iter().next().expect("it is told").id.to_string()
}

/// A row a line: its cells between bars, what a cell says below behind a slash.
fn printed(session: &Session) -> Vec<String> {
    let view = View::new(session, false);
    model::rows(&view).iter().map(|row| print(&model::line(&view, row))).collect()
}

fn print(line: &Line) -> String {
    let sign = match (line.open, line.of_act) {
        (Some(true), _) => "▾ ",
        (Some(false), _) => "▸ ",
        (None, true) => "  ",
        (None, false) => "",
    };
    let status = [line.status.1.clone(), line.basis.clone()];
    let cells = [&line.doctor, &line.route, &line.kind, &line.term, &status, &line.effect];
    let said = |cell: &[String; 2]| {
        let words: Vec<&str> = cell.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        words.join(" / ")
    };
    format!("{sign}{}", cells.map(said).join(" | "))
}

fn doctors(session: &Session) -> Vec<String> {
    let view = View::new(session, false);
    model::rows(&view).iter().map(|row| model::line(&view, row).doctor[0].clone()).collect()
}

#[test]
fn a_row_says_who_goes_where_as_what_for_how_long_how_far_that_is_and_what_it_does() {
    let mut session = window(three_moves(), date(2026, 3, 2));
    assert_eq!(
        printed(&session),
        [
            "Trần Thị Lan / CKI Nội | BVĐKKV Tiên Yên / → Hải Lạng | luân phiên / 10 buổi/tuần | \
             02/02/2026 – 04/08/2026 / 132 ngày làm việc | đề xuất | \
             giải quyết 1, giảm nhẹ 1, phát sinh 2 / Hải Lạng 1→2, BVĐKKV Tiên Yên 2→1",
            "Lê Văn Minh | Đông Ngũ / → Hải Lạng | điều động / 6 + 4 buổi/tuần | \
             02/03/2026 / lâu dài | đã thống nhất / 1409/QĐ-SYT, 25/02/2026 | \
             giải quyết 4, giảm nhẹ 1, phát sinh 2, nặng thêm 2 / Hải Lạng 1→2, Đông Ngũ 1→0",
            "Phạm Thị Hoa | BVĐKKV Tiên Yên | đào tạo | \
             07/09/2026 – 03/09/2027 / 260 ngày làm việc | tạm gác | không tính",
        ]
    );
    session.settings.language = Language::English;
    assert_eq!(
        printed(&session),
        [
            "Trần Thị Lan / CKI Int | BVĐKKV Tiên Yên / → Hải Lạng | rotation / 10 sessions a week | \
             02/02/2026 – 04/08/2026 / 132 working days | proposed | \
             solves 1, eases 1, creates 2 / Hải Lạng 1→2, BVĐKKV Tiên Yên 2→1",
            "Lê Văn Minh | Đông Ngũ / → Hải Lạng | transfer / 6 + 4 sessions a week | \
             02/03/2026 / for good | agreed / 1409/QĐ-SYT, 25/02/2026 | \
             solves 4, eases 1, creates 2, worsens 2 / Hải Lạng 1→2, Đông Ngũ 1→0",
            "Phạm Thị Hoa | BVĐKKV Tiên Yên | training | \
             07/09/2026 – 03/09/2027 / 260 working days | parked | not counted",
        ]
    );
}

#[test]
fn an_act_is_told_as_a_whole_and_opens_to_its_moves() {
    let mut session = window(merged(&[date(2026, 7, 1)]), date(2026, 7, 1));
    let act = first_act(&session);
    let whole = "Đông Ngũ | → Hải Lạng / 2 lượt | nhập thành điểm trạm | 01/07/2026 / lâu dài | 1/2 đã thống nhất | \
                 giải quyết 3, giảm nhẹ 3, phát sinh 2 / Hải Lạng 0→2";
    assert_eq!(printed(&session), [format!("▸ {whole}")]);
    wish(&mut session, &ChangesWish::Open(act.clone(), true));
    assert_eq!(
        printed(&session),
        [
            &*format!("▾ {whole}"),
            "  Lê Văn Minh | Đông Ngũ / → Hải Lạng | điều động / 10 buổi/tuần | 01/07/2026 / lâu dài | \
             đã thống nhất / chưa có căn cứ | giải quyết 1, giảm nhẹ 2, phát sinh 2 / Hải Lạng 1→2",
            "  Vũ Thị Thu | Đông Ngũ / → Hải Lạng | điều động / 10 buổi/tuần | 01/07/2026 / lâu dài | \
             đề xuất | giải quyết 1, giảm nhẹ 2 / Hải Lạng 1→2",
        ]
    );
    wish(&mut session, &ChangesWish::Choose(RowKey::Act(act.clone()), Choice::Only));
    let joint = model::joint(&View::new(&session, false));
    assert_eq!(joint.as_deref(), Some("cùng nhau: giải quyết 3, giảm nhẹ 3, phát sinh 2"), "as its row says");
    session.settings.language = Language::English;
    wish(&mut session, &ChangesWish::Open(act, false));
    assert_eq!(
        printed(&session),
        ["▸ Đông Ngũ | → Hải Lạng / 2 moves | merged as a point | 01/07/2026 / for good | 1/2 agreed | \
          solves 3, eases 3, creates 2 / Hải Lạng 0→2"]
    );
}

#[test]
fn an_act_that_has_not_begun_says_so_and_one_that_another_rests_on_says_that() {
    let mut session = window(merged(&[date(2026, 7, 1), date(2026, 8, 1)]), date(2026, 7, 1));
    assert_eq!(
        printed(&session),
        [
            "▸ Đông Ngũ | → Hải Lạng / 2 lượt | nhập thành điểm trạm | 01/07/2026 / lâu dài | 1/2 đã thống nhất | \
             việc sắp xếp sau dựa vào việc này",
            "▸ Hải Lạng | → Ba Chẽ / 2 lượt | nhập thành điểm trạm | 01/08/2026 / lâu dài | đề xuất | \
             chưa bắt đầu vào ngày đang xem",
        ]
    );
    let act = RowKey::Act(first_act(&session));
    wish(&mut session, &ChangesWish::Choose(act, Choice::Only));
    let view = View::new(&session, false);
    assert_eq!(model::joint(&view).as_deref(), Some("việc sắp xếp sau dựa vào việc này"));
    let resting = "lượt sau còn dựa vào: Lê Văn Minh (điều động 01/08/2026), Vũ Thị Thu (điều động 01/08/2026)";
    assert_eq!(model::resting(&view).as_deref(), Some(resting));
}

#[test]
fn a_filter_leaves_the_moves_of_one_status_and_a_column_sorts_them() {
    let mut session = window(three_moves(), DAY_ONE);
    assert_eq!(doctors(&session), ["Trần Thị Lan", "Lê Văn Minh", "Phạm Thị Hoa"], "by their first day");
    wish(&mut session, &ChangesWish::SortBy(Column::Doctor));
    assert_eq!(doctors(&session), ["Phạm Thị Hoa", "Trần Thị Lan", "Lê Văn Minh"], "by given name");
    wish(&mut session, &ChangesWish::SortBy(Column::Status));
    assert_eq!(doctors(&session), ["Trần Thị Lan", "Phạm Thị Hoa", "Lê Văn Minh"], "what is to be decided first");
    wish(&mut session, &ChangesWish::Show(Some(MoveStatus::Agreed)));
    assert_eq!(doctors(&session), ["Lê Văn Minh"]);
}

#[test]
fn a_page_without_rows_says_where_moves_come_from_or_that_the_filter_hides_them() {
    let mut session = window(Fixture::new().build(), DAY_ONE);
    let none = |session: &Session| (printed(session), model::none(&View::new(session, false)));
    let words = "Chưa có lượt điều động nào. Kéo một bác sĩ trên Bảng đến nơi khác để đề xuất lượt đầu tiên.";
    assert_eq!(none(&session), (Vec::new(), words.to_owned()));
    wish(&mut session, &ChangesWish::Show(Some(MoveStatus::Parked)));
    let words = "Không có lượt điều động nào ở trạng thái này. Chọn “tất cả” để xem các lượt khác.";
    assert_eq!(none(&session), (Vec::new(), words.to_owned()));
}
