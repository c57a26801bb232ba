//! A list taken over: one change of the plan, which can be taken back, and nobody deleted who was not ticked.

use jiff::civil::date;
use phanbo::edit::ChangeSet;
use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::{
    Choices, Code, Compared, FieldDifference, ListOrigin, Meant, Standing, Understood, Who, changes, json,
};
use phanbo::fixture::Fixture;
use phanbo::plan::{
    Birth, Doctor, Facility, Hospital, HospitalKind, Id, Licence, MoveKind, Plan, Post, Qualification, Sex,
};
use phanbo::sample;
use rust_xlsxwriter::{Format, Worksheet};

use super::{list, read, shapes};

fn origin(plan: &Plan) -> ListOrigin {
    ListOrigin { file: "a.xlsx".into(), sheet: "Sheet1".into(), date: plan.cover.baseline }
}

fn change_set(plan: &Plan, list: &Understood, compared: &Compared, choices: &Choices) -> ChangeSet {
    let mut made = 0;
    let mut ids = || {
        made += 1;
        format!("made-{made:03}")
    };
    changes(plan, list, compared, choices, &origin(plan), &mut ids)
}

/// Takes a book over; gives the plan afterwards.
pub fn taken(plan: &Plan, book: &Book, choices: &Choices) -> (Plan, Compared) {
    let (understood, compared) = list(plan, book, choices);
    let changes = change_set(plan, &understood, &compared, choices);
    let mut after = plan.clone();
    changes.apply(&mut after);
    let mut back = after.clone();
    changes.take_back(&mut back);
    assert_eq!(back, *plan, "taken back it is as it was");
    (after, compared)
}

#[test]
fn what_was_taken_over_is_the_same_when_it_comes_again() {
    let plan = sample::quang_ninh();
    for name in [
        "01_danh_sach_don_gian.xlsx",
        "02_trich_ngang_mau_chinh_thuc.xlsx",
        "03_bieu_tong_hop_tram.xlsx",
        "05_danh_sach_cham_phay_bom.csv",
    ] {
        let book = read(name);
        let (after, first) = taken(&plan, &book, &Choices::default());
        assert!(first.new_ones() + first.changed() > 0, "{name}");
        let (understood, again) = list(&after, &book, &Choices::default());
        assert_eq!(
            (again.new_ones(), again.changed(), again.left_out()),
            (0, 0, first.left_out()),
            "{name}: {again:?}"
        );
        assert_eq!(change_set(&after, &understood, &again, &Choices::default()).changes, [], "{name}");
    }
}

#[test]
fn new_doctors_stand_at_the_seat_of_their_place_and_moves_are_proposed() {
    let plan = sample::quang_ninh();
    let (after, _) = taken(&plan, &read("04_luan_phien.xlsx"), &Choices::default());
    let step = after.moves.iter().find(|step| step.id.as_str().starts_with("made-")).expect("a move");
    let doctor = after.doctors.get(&step.doctor).expect("its doctor");
    assert_eq!(doctor.name, "Đặng Văn Trường");
    assert_eq!(doctor.birth, Some(Birth::Year(1991)));
    assert_eq!(doctor.sex, None, "nothing is guessed from a name");
    assert_eq!((step.kind, step.sessions()), (MoveKind::Rotation, 10));
    assert_eq!(after.facility_of(&step.to[0].site), Some(&"tyt-06886".into()));
    let home = after.postings.iter().find(|posting| posting.doctor == doctor.id).expect("a posting");
    assert_eq!(after.facility_of(&home.site), Some(&"bv-tien-yen".into()));
    assert_eq!(after.moves.len(), plan.moves.len() + 8);
}

#[test]
fn a_stations_figures_say_where_they_come_from() {
    let plan = sample::quang_ninh();
    let (after, compared) = taken(&plan, &read("03_bieu_tong_hop_tram.xlsx"), &Choices::default());
    assert_eq!(compared.changed(), 5);
    let station = after.facilities.get(&"tyt-07081".into()).and_then(Facility::station).expect("a station");
    let staff = station.staff.clone().expect("its staff");
    assert_eq!(staff.value, 19);
    let source = after.sources.get(&staff.source.expect("a source")).expect("it is in the plan");
    assert_eq!(source.title, "a.xlsx, Sheet1");
}

fn small() -> Plan {
    Fixture::new()
        .station("s")
        .hospital("h")
        .doctor_at("a", "s")
        .doctor_at("b", "s")
        .doctor_at("c", "h")
        .change(|plan| {
            for (id, name, year) in [("a", "Trần Thị Lan", 1980), ("b", "Đỗ Hòa", 1990), ("c", "Vũ Minh", 1985)]
            {
                let mut doctor = plan.doctors.get(&id.into()).expect("it is there").clone();
                doctor.name = name.into();
                doctor.sex = Some(Sex::Female);
                doctor.birth = Some(Birth::Date(jiff::civil::date(year, 5, 20)));
                plan.doctors.replace(doctor);
            }
            let mut station = plan.facilities.get(&"s".into()).expect("it is there").clone();
            station.name = "Trạm Y tế Sông Đà".into();
            plan.facilities.replace(station);
        })
        .build()
}

pub fn book(rows: &[&[&str]]) -> Book {
    let header: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Đơn vị", "Số GPHN"];
    let all: Vec<&[&str]> = std::iter::once(header).chain(rows.iter().copied()).collect();
    book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &all))).expect("it is read")
}

#[test]
fn who_is_known_is_changed_field_by_field_and_who_is_missing_is_only_told() {
    let plan = small();
    let book = book(&[&["1", "Trần Thị Lan", "20/05/1980", "Nữ", "BSCKI", "TYT Sông Đà", "001234/QNI-CCHN"]]);
    let (understood, compared) = list(&plan, &book, &Choices::default());
    let Standing::Changed(Some(id), differences) = &compared.standings[0] else { panic!("{compared:?}") };
    assert_eq!(*id, "a".into());
    assert_eq!(
        *differences,
        [
            FieldDifference::Qualification(Qualification::Doctor, Qualification::SpecialistOne),
            FieldDifference::Licence(
                Licence::Unknown,
                Licence::Number { number: "001234/QNI-CCHN".into(), until: None }
            ),
        ]
    );
    assert_eq!(compared.missing, ["b".into()], "nobody at a place the list is not about is missing");
    let kept = change_set(&plan, &understood, &compared, &Choices::default());
    assert_eq!(kept.changes.len(), 1);
    let ticked = Choices { removed: ["b".into()].into(), ..Choices::default() };
    let (after, _) = taken(&plan, &book, &ticked);
    assert!(!after.doctors.contains(&"b".into()) && after.doctors.contains(&"c".into()));
    assert!(after.postings.iter().all(|posting| posting.doctor != "b".into()));
}

#[test]
fn an_empty_cell_takes_nothing_away_and_one_that_says_another_post_does() {
    let mut plan = small();
    let director = plan.doctors.get(&"a".into()).expect("it is there").clone();
    plan.doctors.replace(Doctor { post: Post::StationDirector, ..director });
    let read = |post: &str| {
        let header = ["Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Đơn vị", "Chức vụ"];
        let row = ["Trần Thị Lan", "20/05/1980", "Nữ", "BS", "TYT Sông Đà", post];
        list(&plan, &shapes::made(|sheet| shapes::table(sheet, &[&header, &row])), &Choices::default())
    };
    let standings = |post: &str| read(post).1.standings;
    assert_eq!(standings(""), [Standing::Same(Some("a".into()))]);
    let (understood, compared) = read("");
    assert_eq!(json::json(&plan, &understood, &compared)["rows"][0].get("post"), None, "the director stays it");
    let other = |post: Post| {
        let difference = FieldDifference::Post(Post::StationDirector, post);
        [Standing::Changed(Some("a".into()), vec![difference])]
    };
    assert_eq!(standings("Nhân viên"), other(Post::None));
    assert_eq!(standings("PTT"), other(Post::StationDeputy));
}

#[test]
fn one_name_and_birth_under_another_licence_is_asked_about() {
    let mut plan = small();
    let known = plan.doctors.get(&"b".into()).expect("it is there").clone();
    let licence = Licence::Number { number: "001234/QNI-CCHN".into(), until: None };
    plan.doctors.replace(Doctor { licence, ..known });
    let standings = |birth: &str| {
        let book = book(&[&["1", "Đỗ Hòa", birth, "Nữ", "BS", "TYT Sông Đà", "001243/QNI-CCHN"]]);
        list(&plan, &book, &Choices::default()).1.standings
    };
    for birth in ["20/05/1990", "1990"] {
        let ask = Standing::Ask(vec!["b".into()]);
        assert_eq!(standings(birth), [ask], "{birth}: a number mistyped is likelier than two people");
    }
    assert_eq!(standings("1991"), [Standing::New]);
}

#[test]
fn whoever_may_be_known_is_asked_about_and_an_answer_is_followed() {
    let plan = small();
    let book = book(&[&["1", "Đỗ Hoà", "", "Nữ", "BS", "TYT Sông Đà", ""]]);
    let (_, compared) = list(&plan, &book, &Choices::default());
    assert_eq!(compared.standings, [Standing::Ask(vec!["b".into()])]);
    assert_eq!(compared.left_out(), 1);
    let known = Choices { people: [(2, Who::Known("b".into()))].into(), ..Choices::default() };
    let (_, compared) = list(&plan, &book, &known);
    assert_eq!(compared.standings, [Standing::Same(Some("b".into()))], "the day of the birth is kept");
    let new = Choices { people: [(2, Who::New)].into(), ..Choices::default() };
    assert_eq!(taken(&plan, &book, &new).0.doctors.len(), 4);
}

#[test]
fn a_list_with_no_more_than_the_years_of_births_is_known_when_it_comes_again() {
    let plan = small();
    let row = |name: &'static str, year, sex| ["1", name, year, sex, "BS", "TYT Sông Đà", ""];
    let rows = [row("Ngô Văn Ất", "1980", "Nam"), row("Ngô Văn Bính", "1981", "Nam"), row("Đỗ Hoà", "1990", "Nữ")];
    let book = book(&[&rows[0], &rows[1], &rows[2]]);
    let (after, first) = taken(&plan, &book, &Choices::default());
    assert_eq!((first.new_ones(), first.same(), first.left_out()), (2, 1, 0), "{first:?}");
    let codes: Vec<Code> = first.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::YearOnly], "the day that the plan knows is kept, and that is told");
    let (again, compared) = taken(&after, &book, &Choices::default());
    assert_eq!((compared.same(), compared.left_out()), (3, 0), "{compared:?}");
    assert_eq!(again, after);
}

#[test]
fn somebody_listed_elsewhere_moves_there_on_the_first_day() {
    let plan = small();
    let book = book(&[&["1", "Vũ Minh", "20/05/1985", "Nữ", "BS", "TYT Sông Đà", ""]]);
    let (after, _) = taken(&plan, &book, &Choices::default());
    let homes: Vec<_> = after.postings.iter().filter(|posting| posting.doctor == "c".into()).collect();
    assert_eq!(homes.len(), 1);
    assert_eq!(after.facility_of(&homes[0].site), Some(&"s".into()));
}

#[test]
fn a_row_that_is_wrong_is_left_out_and_the_others_are_taken() {
    let plan = small();
    let book = book(&[
        &["1", "Ngô Văn A", "31/02/1980", "Nam", "BS", "TYT Sông Đà", ""],
        &["2", "Ngô Văn B", "28/02/1980", "Nam", "BS", "TYT Sông Đà", ""],
    ]);
    let (after, compared) = taken(&plan, &book, &Choices::default());
    assert_eq!((compared.new_ones(), compared.left_out(), after.doctors.len()), (1, 1, 4));
}

#[test]
fn whoever_a_row_left_out_may_be_about_is_not_missing() {
    let plan = small();
    let wrong = book(&[&["1", "Trần Thị Lan", "31/02/1980", "Nữ", "BS", "TYT Sông Đà", ""]]);
    let (_, compared) = list(&plan, &wrong, &Choices::default());
    assert_eq!((compared.standings, compared.missing), (vec![Standing::LeftOut], vec!["b".into()]));
    let asked = book(&[&["1", "Trần Thị Lan", "1980", "Nữ", "BS", "TYT Sông Đà", ""]]);
    let (_, compared) = list(&plan, &asked, &Choices { left_out: [2].into(), ..Choices::default() });
    assert_eq!((compared.standings, compared.missing), (vec![Standing::LeftOut], vec!["b".into()]));
}

#[test]
fn rows_of_a_unit_that_is_refused_are_left_out_whoever_they_are_about() {
    let plan = small();
    let rows: [&[&str]; 2] = [
        &["1", "Trần Thị Lan", "20/05/1980", "Nữ", "BSCKI", "BV Lạ", ""],
        &["2", "Đỗ Hòa", "20/05/1990", "Nữ", "BSCKI", "", ""],
    ];
    let refused = Choices { places: [("BV Lạ".to_owned(), Meant::Refused)].into(), ..Choices::default() };
    let (after, compared) = taken(&plan, &book(&rows), &refused);
    assert_eq!(compared.standings, [Standing::LeftOut, Standing::LeftOut]);
    assert_eq!(after, plan);
}

fn said(name: &str, meant: Meant) -> Choices {
    Choices { places: [(name.to_owned(), meant)].into(), ..Choices::default() }
}

fn new_hospital(name: &str) -> Choices {
    said(name, Meant::NewHospital)
}

#[test]
fn a_hospital_the_plan_does_not_have_comes_with_its_doctors_and_is_found_when_the_list_comes_again() {
    const NAME: &str = "Bệnh viện đa khoa khu vực Tây Bắc";
    let plan = small();
    let book = book(&[
        &["1", "Ngô Văn Ất", "20/05/1980", "Nam", "BSCKI", NAME, ""],
        &["2", "Ngô Văn Bính", "21/05/1981", "Nam", "BS", "BVĐKKV Tây Bắc", ""],
        &["3", "Ngô Thị Canh", "22/05/1982", "Nữ", "BS", "TYT Sông Đà", ""],
    ]);
    let (asked, compared) = list(&plan, &book, &Choices::default());
    let texts: Vec<&str> = asked.unknown_places.iter().map(|unknown| unknown.text.as_str()).collect();
    assert_eq!((texts, compared.left_out()), (vec![NAME, "BVĐKKV Tây Bắc"], 2));
    assert!(asked.unknown_places.iter().all(|unknown| unknown.may_be_hospital));
    let (after, compared) = taken(&plan, &book, &new_hospital(NAME));
    assert_eq!((compared.new_ones(), compared.left_out()), (3, 0), "one answer for both spellings");
    let id: Id<Facility> = "bv-benh-vien-da-khoa-khu-vuc-tay-bac".into();
    let hospital = after.facilities.get(&id).expect("it is added");
    assert_eq!((hospital.name.as_str(), &hospital.area, &hospital.commune), (NAME, &None, &None));
    assert_eq!(hospital.hospital(), Some(&Hospital::new(HospitalKind::Regional)), "nothing else is known");
    assert!(after.areas.iter().all(|area| area.hospital.is_none()));
    let there = after.postings.iter().filter(|posting| after.facility_of(&posting.site) == Some(&id));
    assert_eq!((there.count(), after.facilities.len()), (2, plan.facilities.len() + 1));
    let (again, compared) = list(&after, &book, &Choices::default());
    assert_eq!((again.unknown_places.len(), compared.same()), (0, 3));
    assert_eq!(taken(&after, &book, &new_hospital(NAME)).0, after, "said again it is there already");
}

#[test]
fn a_hospital_none_of_whose_rows_is_taken_is_not_added_nor_is_a_station() {
    let plan = small();
    let wrong = book(&[&["1", "Ngô Văn Ất", "31/02/1980", "Nam", "BS", "BV Tây Bắc", ""]]);
    let (after, compared) = taken(&plan, &wrong, &new_hospital("BV Tây Bắc"));
    assert_eq!((compared.standings, after), (vec![Standing::LeftOut], plan.clone()));
    let station = book(&[&["1", "Ngô Văn Ất", "28/02/1980", "Nam", "BS", "TYT Tây Bắc", ""]]);
    let (asked, _) = list(&plan, &station, &Choices::default());
    assert!(!asked.unknown_places[0].may_be_hospital, "stations come by acts of the network");
    assert_eq!(taken(&plan, &station, &new_hospital("TYT Tây Bắc")).0, plan);
}

#[test]
fn the_hospital_of_a_title_is_asked_about_once() {
    let plan = small();
    let book = shapes::made(|sheet| {
        let rows: [&[&str]; 5] = [
            &["BỆNH VIỆN ĐA KHOA TÂY BẮC"],
            &["DANH SÁCH BÁC SĨ NĂM 2026"],
            &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ"],
            &["1", "Ngô Văn Ất", "1980", "Nam", "BS"],
            &["2", "Ngô Văn Bính", "1981", "Nam", "BS"],
        ];
        shapes::table(sheet, &rows);
    });
    let (asked, compared) = list(&plan, &book, &Choices::default());
    let codes: Vec<Code> = asked.problems.iter().map(|problem| problem.code).collect();
    assert_eq!((codes, compared.left_out()), (vec![Code::UnknownPlace], 2));
    let name = &asked.unknown_places[0].text;
    assert_eq!(name, "BỆNH VIỆN ĐA KHOA TÂY BẮC");
    let choices = new_hospital(name);
    let (after, compared) = taken(&plan, &book, &choices);
    assert_eq!((compared.new_ones(), after.facilities.len()), (2, plan.facilities.len() + 1));
    assert_eq!(list(&plan, &book, &choices).0.unknown_places.len(), 1, "it stays listed");
    let (refused, _) = list(&plan, &book, &said(name, Meant::Refused));
    assert_eq!(refused.left_out.into_iter().collect::<Vec<_>>(), [4, 5]);
}

/// A list of one move of somebody the plan has.
fn step(kind: &str, end: &str) -> Book {
    let header = ["Họ và tên", "Ngày sinh", "Trình độ", "Đơn vị cử đi", "Nơi đến", "Hình thức", "Từ ngày", "Đến ngày"];
    let row = ["Vũ Minh", "20/05/1985", "BS", "BV Sông Mã", "TYT Sông Đà", kind, "04/01/2027", end];
    shapes::made(|sheet| shapes::table(sheet, &[&header, &row]))
}

/// With a hospital that has a name, and that list taken over.
fn with_move(kind: &str, end: &str) -> Plan {
    let mut plan = small();
    let mut hospital = plan.facilities.get(&"h".into()).expect("it is there").clone();
    hospital.name = "Bệnh viện Sông Mã".into();
    plan.facilities.replace(hospital);
    let (after, compared) = taken(&plan, &step(kind, end), &Choices::default());
    assert_eq!(compared.standings, [Standing::NewOf("c".into())]);
    after
}

#[test]
fn a_move_that_comes_again_keeps_its_end_where_the_list_tells_none() {
    let plan = with_move("Luân phiên", "30/06/2027");
    for end in ["30/06/2027", "30/6/27", ""] {
        let (_, compared) = list(&plan, &step("Luân phiên", end), &Choices::default());
        assert_eq!(compared.standings, [Standing::Same(Some("c".into()))], "{end}");
    }
    let (after, compared) = taken(&plan, &step("Luân phiên", "31/07/2027"), &Choices::default());
    let (known, told) = (Some(date(2027, 6, 30)), Some(date(2027, 7, 31)));
    assert_eq!(compared.standings, [Standing::Changed(Some("c".into()), vec![FieldDifference::End(known, told)])]);
    assert_eq!(after.moves.iter().map(|step| step.end).collect::<Vec<_>>(), [told]);
}

#[test]
fn a_move_for_good_has_no_end_however_often_it_comes() {
    let plan = with_move("Điều động", "30/06/2027");
    let (after, compared) = taken(&plan, &step("Điều động", "30/06/2027"), &Choices::default());
    assert_eq!(compared.standings, [Standing::Same(Some("c".into()))]);
    assert_eq!(after.moves.iter().map(|step| step.end).collect::<Vec<_>>(), [None]);
}

/// A list of rotations whose days stand as `head` and `days` have them, with cells merged over its rows.
fn rotations(head: &[&str], days: &[&[&str]], merge: impl FnOnce(&mut Worksheet)) -> (Understood, Compared) {
    let names = ["Ngô Văn Ất", "Ngô Văn Bính", "Ngô Văn Đinh", "Ngô Văn Giáp"];
    let mut rows = vec![["TT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị cử đi", "Nơi đến", "Hình thức"].to_vec()];
    rows[0].extend_from_slice(head);
    for (name, days) in names.into_iter().zip(days) {
        let mut row = vec!["1", name, "1980", "BS", "BVĐKKV Tiên Yên", "TYT Hải Lạng", "Luân phiên"];
        row.extend_from_slice(days);
        rows.push(row);
    }
    let all: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let book = shapes::made(|sheet| {
        shapes::table(sheet, &all);
        merge(sheet);
    });
    list(&sample::quang_ninh(), &book, &Choices::default())
}

#[test]
fn a_wrong_date_in_a_merged_cell_leaves_out_every_row_that_shares_it() {
    let merged = |text: &'static str| {
        let days: [&[&str]; 4] = [&[""], &[""], &[""], &["04/01/2027 – 09/07/2027"]];
        rotations(&["Thời gian"], &days, |sheet| {
            sheet.merge_range(1, 7, 3, 7, text, &Format::new()).expect("merged");
        })
    };
    let (new, out) = (Standing::New, Standing::LeftOut);
    let (understood, wrong) = merged("04/01/2027 – 31/06/2027");
    assert_eq!(wrong.standings, [out.clone(), out.clone(), out.clone(), new.clone()]);
    let told = understood.problems.iter().filter(|problem| problem.code == Code::NotADate);
    assert_eq!(told.count(), 1, "it is one cell");
    let right = merged("04/01/2027 – 30/06/2027").1;
    assert_eq!(right.standings, [new.clone(), new.clone(), new.clone(), new], "a day that is");
}

#[test]
fn a_wrong_date_in_a_merged_cell_does_not_leave_out_a_row_with_a_day_of_its_own() {
    // Cells that were merged by another program may still hold something of their own.
    let days: [&[&str]; 3] = [&["04/01/2027", ""], &["04/01/2027", ""], &["04/01/2027", "09/07/2027"]];
    let (_, compared) = rotations(&["Từ ngày", "Đến ngày"], &days, |sheet| {
        sheet.merge_range(1, 8, 3, 8, "31/06/2027", &Format::new()).expect("merged");
        sheet.write_string(3, 8, "09/07/2027").expect("a text");
    });
    assert_eq!(compared.standings, [Standing::LeftOut, Standing::LeftOut, Standing::New]);
}

#[test]
fn a_row_that_contradicts_a_merged_day_is_left_out_alone() {
    let days: [&[&str]; 3] = [&["04/08/2027", ""], &["04/01/2027", ""], &["05/01/2027", ""]];
    let (_, compared) = rotations(&["Từ ngày", "Đến ngày"], &days, |sheet| {
        sheet.merge_range(1, 8, 3, 8, "09/07/2027", &Format::new()).expect("merged");
    });
    assert_eq!(compared.standings, [Standing::LeftOut, Standing::New, Standing::New]);
}
