//! Lists as departments of health put them together: ranks within names, units above rows, one person in several rows.

use phanbo::exchange::import::book;
use phanbo::exchange::import::{Choices, Code, Standing, Understood, Who};
use phanbo::fixture::Fixture;
use phanbo::plan::{Birth, Doctor, Id, Licence, Plan, Qualification};
use phanbo::sample;
use rust_xlsxwriter::Workbook;

use super::list;
use super::shapes::{doubts, made, people, table};

const HEADER: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị", "Số GPHN"];

fn read(plan: &Plan, rows: &[&[&str]]) -> Understood {
    list(plan, &made(|sheet| table(sheet, rows)), &Choices::default()).0
}

fn staff(rows: &[[&str; 8]]) -> Understood {
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    read(&sample::quang_ninh(), &all)
}

/// Names and the places they are read to work at.
fn placed(list: &Understood) -> Vec<(&str, Option<&str>)> {
    people(list).into_iter().map(|person| (person.name.as_str(), person.facility.as_ref().map(Id::as_str))).collect()
}

#[test]
fn a_commune_named_alone_above_rows_is_whose_they_are() {
    let plan = sample::quang_ninh();
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let person = |number, name| [number, name, "1980", "BS"];
    let [a, b, c, d] = [("1", "Lý Văn An"), ("2", "Lý Văn Ba"), ("1", "Lý Văn Cao"), ("1", "Lý Văn Dần")]
        .map(|(number, name)| person(number, name));
    let list =
        read(&plan, &[head, &["I", "Trạm Y tế xã Ba Chẽ"], &a, &b, &["", "Tiên Yên"], &c, &["", "Đồng Rui"], &d]);
    // Đồng Rui is a commune of before 2025, today a part of Hải Lạng.
    let wanted = [
        ("Lý Văn An", Some("tyt-06978")),
        ("Lý Văn Ba", Some("tyt-06978")),
        ("Lý Văn Cao", Some("tyt-06862")),
        ("Lý Văn Dần", Some("tyt-06886")),
    ];
    assert_eq!(placed(&list), wanted);
    // One that is not known is asked about, and its people are not those of the unit above.
    let list = read(&plan, &[head, &["I", "Trạm Y tế xã Ba Chẽ"], &a, &b, &["", "Khe Lạ"], &c]);
    assert_eq!(placed(&list)[2], ("Lý Văn Cao", None));
    assert_eq!(doubts(&list), ["B5 unknown_place"]);
    // What is said of the people within a unit is none.
    let within = ["Bác sĩ hợp đồng", "Viên chức", "(xếp theo tuổi)", "Ghi chú: đã nghỉ hưu"];
    let others = ["Lãnh đạo", "Hành chính", "Nghỉ thai sản", "Đang đi học", "Phòng Kế hoạch", "TỔ 2", "phong TCCB"];
    for within in within.into_iter().chain(others) {
        let list = read(&plan, &[head, &["I", "Trạm Y tế xã Ba Chẽ"], &a, &b, &["", within], &c]);
        assert_eq!(placed(&list)[2], ("Lý Văn Cao", Some("tyt-06978")), "{within}");
    }
}

const COLUMNS: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Ghi chú"];
const BA_CHE: &[&str] = &["I", "Trạm Y tế xã Ba Chẽ"];
const HA_AN: &[&str] = &["II", "Trạm Y tế phường Hà An"];
const AN: &[&str] = &["1", "Lý Văn An", "1980", "BS"];
const BA: &[&str] = &["1", "Lý Văn Ba", "1964", "BS"];
const CAO: &[&str] = &["1", "Lý Văn Cao", "1980", "BS"];

#[test]
fn mere_words_for_those_who_left_head_them_up_to_the_next_heading() {
    let plan = sample::quang_ninh();
    let wanted = [("Lý Văn An", Some("tyt-06978")), ("Lý Văn Cao", Some("tyt-06978"))];
    let left: [&[&str]; 4] =
        [&["II", "Nghỉ hưu"], &["B.", "THÔI VIỆC"], &["", "Đã nghỉ hưu năm 2026"], &["II. Nghỉ việc"]];
    for heading in left {
        for next in [&["III", "Hợp đồng"][..], &["", "Viên chức"], &["C. Lãnh đạo"], &["", "Đang đi học"]]
        {
            let list = read(&plan, &[COLUMNS, BA_CHE, AN, heading, BA, next, CAO]);
            assert_eq!((placed(&list), doubts(&list)), (wanted.to_vec(), vec!["A5 people_left".into()]), "{heading:?}");
        }
        let rows = [COLUMNS, BA_CHE, AN, heading, COLUMNS, BA, &["", "(theo tuổi)"], BA, &["III", "Tổ 2"], CAO];
        let list = read(&plan, &rows);
        assert_eq!(placed(&list), wanted, "{heading:?} above a header of their own");
    }
    // One part of those who left follows another, and a title heads all parts of its list.
    let rows = [COLUMNS, BA_CHE, AN, &["II", "Nghỉ hưu"], BA, &["III", "Chuyển đi"], BA, &["IV", "Tổ 2"], CAO];
    let list = read(&plan, &rows);
    assert_eq!(placed(&list), wanted);
    let titled: [&[&str]; 4] = [&["II", "Danh sách nghỉ hưu, thôi việc"], &["", "Nghỉ hưu"], &["", "Viên chức"], BA];
    let list = read(&plan, &[&[COLUMNS, BA_CHE, AN][..], &titled, &[HA_AN, CAO]].concat());
    assert_eq!(placed(&list), [("Lý Văn An", Some("tyt-06978")), ("Lý Văn Cao", Some("tyt-07168"))]);
    assert_eq!(doubts(&list), ["A5 people_left"]);
}

#[test]
fn words_for_those_who_left_in_a_remark_a_row_or_a_unit_or_without_people_below_end_nothing() {
    let plan = sample::quang_ninh();
    let others: [&[&str]; 10] = [
        &["", "", "", "", "Đã nghỉ hưu"],
        &["", "(đã nghỉ hưu)"],
        &["", "* Nghỉ hưu"],
        &["2", "", "", "", "Nghỉ hưu"],
        &["2", "Nghỉ hưu"],
        &["", "Sắp nghỉ hưu"],
        &["II", "Chuyển công tác đến"],
        &["", "Nghỉ hưu: 01 (Lý Văn Dần)"],
        &["II", "Bác sĩ nghỉ hưu làm hợp đồng"],
        &["II", "Trạm Y tế xã Ba Chẽ (nghỉ hưu 01)"],
    ];
    let is_left = |list: &Understood| list.skipped.iter().any(|skipped| skipped.why == "left");
    for other in others {
        let list = read(&plan, &[COLUMNS, BA_CHE, AN, other, BA, CAO]);
        let names: Vec<&str> = placed(&list).into_iter().map(|(name, _)| name).collect();
        let is_there = |name: &str| names.contains(&name);
        assert!(["Lý Văn An", "Lý Văn Ba", "Lý Văn Cao"].into_iter().all(is_there), "{other:?}: {names:?}");
        assert!(!is_left(&list), "{other:?}");
    }
    let sums: [&[&str]; 3] = [&["", "Nghỉ hưu: 02"], &["", "Thôi việc: 01"], &["", "Chuyển đến: 03"]];
    let list = read(&plan, &[&[COLUMNS, BA_CHE, AN, BA][..], &sums].concat());
    assert!(!is_left(&list) && placed(&list).len() == 2 && doubts(&list).is_empty(), "{:?}", doubts(&list));
    // Above everybody it may be said of the whole list.
    let list = read(&plan, &[COLUMNS, &["Nghỉ hưu"], AN, BA]);
    assert!(!is_left(&list) && placed(&list).len() == 2);
}

#[test]
fn a_commune_whose_name_begins_as_a_department_does_without_diacritics_is_a_unit() {
    let plan = sample::quang_ninh();
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let rows: [&[&str]; 5] = [
        head,
        &["I", "Trạm Y tế xã Ba Chẽ"],
        &["1", "Lý Văn An", "1980", "BS"],
        &["", "Phong Cốc"],
        &["1", "Lý Văn Ba", "1980", "BS"],
    ];
    let list = read(&plan, &rows);
    assert_eq!(placed(&list), [("Lý Văn An", Some("tyt-06978")), ("Lý Văn Ba", Some("tyt-07183"))]);
}

#[test]
fn the_line_of_a_unit_is_one_whatever_else_it_says() {
    let plan = sample::quang_ninh();
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ"];
    let lines: [&[&str]; 7] = [
        &["", "TRẠM Y TẾ PHƯỜNG ĐÔNG MAI", "", "", "2"],
        &["", "TRẠM Y TẾ PHƯỜNG ĐÔNG MAI", "", "", "02 bác sĩ"],
        &["TRẠM Y TẾ PHƯỜNG ĐÔNG MAI", "02 bác sĩ"],
        &["Đơn vị: Trạm Y tế phường Đông Mai"],
        &["I.2. TYT phường Đông Mai: 02 bác sĩ"],
        &["", "1.2. Trạm Y tế phường Đông Mai"],
        &["Trạm Y tế: Đông Mai"],
    ];
    for line in lines {
        let an = ["1", "Lý Văn An", "1980", "Nam", "BS"];
        let ba = ["2", "Lý Văn Ba", "1981", "Nam", "BS"];
        let list = read(&plan, &[head, &["I", "Trạm Y tế phường Hà An"], &an, line, &ba]);
        let wanted = [("Lý Văn An", Some("tyt-07168")), ("Lý Văn Ba", Some("tyt-07135"))];
        assert_eq!(placed(&list), wanted, "{line:?}");
        assert_eq!(doubts(&list), [] as [&str; 0], "{line:?}");
    }
    // Whoever is born is somebody, whatever the name begins as without its signs.
    let vien = ["1", "Vien Thi Lan", "1980", "Nữ", "BS"];
    let list = read(&plan, &[head, &["I", "Trạm Y tế phường Hà An"], &vien]);
    assert_eq!(placed(&list), [("Vien Thi Lan", Some("tyt-07168"))]);
}

#[test]
fn in_a_long_sheet_of_single_cells_no_place_is_looked_for() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let alone: &[&str] = &["", "Hà An"];
    for (count, why) in [(3, "group"), (500, "note")] {
        let list = read(&sample::quang_ninh(), &[vec![head], vec![alone; count]].concat());
        let told: Vec<&str> = list.skipped.iter().map(|skipped| skipped.why).collect();
        assert!(told.contains(&why), "{count}: {told:?}");
    }
}

#[test]
fn a_title_is_read_once_and_tells_of_all_rows_below_it() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let list_of = |title: &str| {
        let rows: [&[&str]; 4] = [&[title], head, &["1", "Lý Văn An", "1980", "BS"], &["2", "Lý Văn Ba", "1981", "BS"]];
        read(&sample::quang_ninh(), &rows)
    };
    let list = list_of("DANH SÁCH BÁC SĨ TRẠM Y TẾ XÃ BA CHẼ");
    assert_eq!(placed(&list), [("Lý Văn An", Some("tyt-06978")), ("Lý Văn Ba", Some("tyt-06978"))]);
    assert_eq!(doubts(&list), ["A1 place_from_title"]);
    let list = list_of("DANH SÁCH BÁC SĨ");
    assert_eq!(placed(&list), [("Lý Văn An", None), ("Lý Văn Ba", None)]);
    assert_eq!(doubts(&list), ["B3 place_missing", "B4 place_missing"]);
}

#[test]
fn a_station_below_the_council_of_its_commune_is_whose_people_are_listed() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let people: [&[&str]; 2] = [&["1", "Lý Văn An", "1980", "BS"], &["2", "Lý Văn Ba", "1981", "Y sĩ"]];
    let rows = [&["UBND PHƯỜNG HÀ AN"][..], &["TRẠM Y TẾ"], head, people[0], people[1]];
    let list = read(&sample::quang_ninh(), &rows);
    assert_eq!(placed(&list), [("Lý Văn An", Some("tyt-07168"))]);
    assert_eq!(doubts(&list), ["A1 place_from_title"]);
}

#[test]
fn nobody_asks_where_whoever_is_no_doctor_works() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let list =
        read(&sample::quang_ninh(), &[head, &["1", "Lý Văn An", "1980", "BS"], &["2", "Lý Văn Ba", "1981", "Y sĩ"]]);
    assert_eq!(doubts(&list), ["B2 place_missing"]);
}

#[test]
fn a_post_that_nobody_has_makes_no_doctor() {
    let list = staff(&[
        ["1", "Khuyết", "", "", "BS", "", "TYT Hà An", ""],
        ["2", "Chưa có bác sĩ", "", "", "", "", "TYT Đông Mai", ""],
    ]);
    assert_eq!((placed(&list), doubts(&list)), (vec![], vec![]));
    let left: Vec<_> = list.skipped.iter().map(|skipped| (skipped.why, skipped.rows.clone())).collect();
    assert_eq!(left, [("vacant", vec![2]), ("vacant", vec![3])]);
}

#[test]
fn a_sheet_of_a_station_says_on_its_tab_whose_people_it_lists() {
    for tab in ["TYT Hà An", "Hà An"] {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name(tab).expect("a name");
        table(sheet, &[&["STT", "Họ và tên", "Năm sinh", "Trình độ"], &["1", "Lý Văn An", "1980", "BS"]]);
        let bytes = book.save_to_buffer().expect("a workbook");
        let book = book::read("a.xlsx", &bytes).expect("it is read");
        let (list, _) = list(&sample::quang_ninh(), &book, &Choices::default());
        assert_eq!(placed(&list), [("Lý Văn An", Some("tyt-07168"))]);
        assert_eq!(doubts(&list), ["place_from_title"]);
    }
}

#[test]
fn two_stations_in_a_cell_are_asked_about() {
    let row = |place| ["1", "Vũ Thị Bé", "1982", "Nữ", "BS", "Nhi", place, ""];
    let list = staff(&[row("TYT Hà An, TYT Đông Mai"), row("TYT Hà An, thị xã Quảng Yên")]);
    let places: Vec<_> = placed(&list).into_iter().map(|(_, place)| place).collect();
    assert_eq!(places, [None, Some("tyt-07168")]);
    let told: Vec<String> = doubts(&list).into_iter().filter(|doubt| doubt.starts_with('G')).collect();
    assert_eq!(told, ["G2 unknown_place"]);
    let nearest: Vec<&str> = list.unknown_places[0].nearest.iter().map(Id::as_str).collect();
    assert_eq!(nearest, ["tyt-07168", "tyt-07135"]);
}

#[test]
fn several_licences_in_a_cell_are_asked_about_and_none_is_taken() {
    let row = |licence| ["1", "Vũ Thị Bé", "1982", "Nữ", "BS", "Nhi", "TYT Hà An", licence];
    for text in ["001243/QNI-CCHN\n001244/QNI-GPHN", "001243/QNI-CCHN; 001244/QNI-GPHN"] {
        let list = staff(&[row(text)]);
        assert_eq!(people(&list)[0].licence, None, "{text}");
        assert_eq!(doubts(&list), ["H2 licence_several"], "{text}");
        let offered: Vec<&str> = list.problems[0].fixes.iter().map(|fix| fix.cells[0].1.as_str()).collect();
        assert_eq!(offered, ["001243/QNI-CCHN", "001244/QNI-GPHN"]);
    }
    let list = staff(&[row("001243/QNI-CCHN, cấp 05/06/2013")]);
    let number = Licence::Number { number: "001243/QNI-CCHN".into(), until: None };
    assert_eq!(people(&list)[0].licence, Some(number));
}

#[test]
fn what_stands_as_specialty_tells_the_trade_of_a_degree() {
    let row = |degree, specialty| ["1", "Ngô Văn An", "1980", "Nam", degree, specialty, "TYT Hà An", ""];
    for (degree, specialty, rank) in [
        ("Đại học", "Bác sĩ đa khoa", Qualification::Doctor),
        ("Sau đại học", "BSCKI Nội", Qualification::SpecialistOne),
        ("Thạc sĩ", "Bác sĩ nội trú Nhi", Qualification::Master),
        ("Thạc sĩ", "Dược lý", Qualification::Master),
    ] {
        let list = staff(&[row(degree, specialty)]);
        assert_eq!(people(&list)[0].qualification, Some(rank), "{degree} {specialty}");
    }
    for (degree, specialty) in [("Thạc sĩ", "Điều dưỡng"), ("Trung cấp", "Y sĩ"), ("Đại học", "Dược")]
    {
        assert!(people(&staff(&[row(degree, specialty)])).is_empty(), "{degree} {specialty}");
    }
    assert_eq!(doubts(&staff(&[row("Sau đại học", "BSCKI Nội")])), [] as [&str; 0]);
}

#[test]
fn a_formula_that_nobody_has_reckoned_is_told() {
    let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let told = |cell: &str| {
        let header = [text("A1", "Họ và tên"), text("B1", "Số GPHN"), text("C1", "Trình độ")].concat();
        let person = text("A2", "Ngô Văn An");
        let cell = [cell, &text("C2", "Bác sĩ")].concat();
        let bytes = super::hostile::sheet_of(&format!("<row r=\"1\">{header}</row><row r=\"2\">{person}{cell}</row>"));
        let book = book::read("a.xlsx", &bytes).expect("it is read");
        let (list, _) = list(&sample::quang_ninh(), &book, &Choices::default());
        assert_eq!(people(&list)[0].licence, None);
        doubts(&list).contains(&"B2 formula_empty".to_owned())
    };
    assert!(told("<c r=\"B2\"><f>C2</f><v></v></c>"), "as a program writes it that does not reckon");
    assert!(!told("<c r=\"B2\" t=\"str\"><f>C2</f><v></v></c>"), "its result is empty");
    assert!(!told(""));
}

#[test]
fn one_name_with_a_year_and_with_a_day_of_it_is_told_to_be_twice() {
    let row = |name, birth| ["1", name, birth, "Nữ", "BS", "Nhi", "TYT Hà An", ""];
    let list = staff(&[row("Hoàng Thị Hoà", "1981"), row("Hoàng Thị Hòa", "06/07/1981"), row("Hoàng Thị Hòa", "1982")]);
    assert_eq!(doubts(&list), ["B3 person_twice"]);
    let head: &[&str] = &["STT", "Họ và tên", "Trình độ", "Đơn vị"];
    let list = read(
        &sample::quang_ninh(),
        &[head, &["1", "Vũ Thị Tư", "BS", "TYT Hà An"], &["2", "Vũ Thị Tư", "BS", "TYT Đông Mai"]],
    );
    assert_eq!(doubts(&list), ["B3 person_twice"], "nothing tells them apart");
}

/// A row that would move whom another row leaves in place moves nobody until it is said who it means.
#[test]
fn a_doctor_listed_at_two_stations_is_asked_about() {
    let plan = Fixture::new()
        .station_with("s", |station, _| station.name = "Trạm Y tế Hà An".into())
        .station_with("t", |station, _| station.name = "Trạm Y tế Đông Mai".into())
        .doctor_with("a", |doctor| {
            doctor.name = "Cao Bá Bốn".into();
            doctor.birth = Some(Birth::Date(jiff::civil::date(1984, 1, 1)));
            doctor.qualification = Qualification::Doctor;
        })
        .posting("a", "s", 10)
        .build();
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Trình độ", "Đơn vị"];
    let row = |place| ["1", "Cao Bá Bốn", "01/01/1984", "BS", place];
    let book = made(|sheet| table(sheet, &[head, &row("Trạm Y tế Hà An"), &row("Trạm Y tế Đông Mai")]));
    let ids: Vec<Id<Doctor>> = vec!["a".into()];
    let compared = |choices: &Choices| list(&plan, &book, choices).1;
    let asked = compared(&Choices::default());
    assert_eq!(asked.standings, [Standing::Same(Some("a".into())), Standing::Ask(ids.clone())]);
    assert_eq!(asked.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::PersonAsk]);
    let said = compared(&Choices { people: [(3, Who::Known("a".into()))].into(), ..Choices::default() });
    assert!(matches!(said.standings[1], Standing::Changed(..)), "{:?}", said.standings);
    assert_eq!(said.asked.get(&3), Some(&ids), "it can be said otherwise");
    // Without the other row it is a change of place as any.
    let alone = compared(&Choices { left_out: [2].into(), ..Choices::default() });
    assert!(matches!(alone.standings[1], Standing::Changed(..)), "{:?}", alone.standings);
}

#[test]
fn an_assistant_doctor_by_what_stands_in_front_of_the_name_is_left_out_with_a_word() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Đơn vị"];
    let row = |name| ["1", name, "1981", "TYT Hà An"];
    let list = read(&sample::quang_ninh(), &[head, &row("Y sĩ Nguyễn Văn An"), &row("BS. Lê Văn Ba")]);
    assert_eq!(placed(&list), [("Lê Văn Ba", Some("tyt-07168"))]);
    let left: Vec<_> = list.skipped.iter().map(|skipped| (skipped.why, skipped.person.as_deref())).collect();
    assert_eq!(left, [("not_a_doctor", Some("Nguyễn Văn An"))]);
}

#[test]
fn a_formula_that_failed_is_told_once_also_where_it_came_as_text() {
    let row = |name, birth, unit| ["1", name, birth, "Nữ", "BS", "Nhi", unit, ""];
    for (row, doubt) in [
        (row("#NAME?", "1981", "TYT Hà An"), "B2 formula_fault"),
        (row("Hoàng Thị Hoà", "#REF!", "TYT Hà An"), "C2 formula_fault"),
        (row("Hoàng Thị Hoà", "1981", "#N/A"), "G2 formula_fault"),
    ] {
        let list = staff(&[row]);
        assert_eq!(doubts(&list), [doubt]);
        assert_eq!(list.unknown_places, []);
    }
    let text = "Họ và tên;Năm sinh;Trình độ;Đơn vị\n#REF!;1981;BS;TYT Hà An\n";
    let book = book::read("a.csv", text.as_bytes()).expect("it is read");
    let (understood, compared) = list(&sample::quang_ninh(), &book, &Choices::default());
    assert_eq!((doubts(&understood), compared.standings), (vec!["A2 formula_fault".into()], vec![Standing::LeftOut]));
}
