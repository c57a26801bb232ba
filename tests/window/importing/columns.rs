//! Columns in other orders and other words than the usual ones: what each is taken for, and what is asked.

use jiff::civil::date;
use phanbo::exchange::import::field::{Field, Sure};
use phanbo::exchange::import::{Choices, Entry, MoveRow, StationRow, Understood, glance};
use phanbo::plan::{Birth, MoveKind, Post, Qualification};
use phanbo::sample;
use rust_xlsxwriter::{Format, Worksheet};

use super::list;
use super::shapes::{doubts, made, people, table};

fn read(rows: &[&[&str]]) -> Understood {
    merged(rows, |_| ())
}

fn merged(rows: &[&[&str]], merge: impl FnOnce(&mut Worksheet)) -> Understood {
    let book = made(|sheet| {
        table(sheet, rows);
        merge(sheet);
    });
    list(&sample::quang_ninh(), &book, &Choices::default()).0
}

/// The same, with columns said by hand.
fn said(rows: &[&[&str]], columns: &[(u16, Option<Field>)]) -> Understood {
    let choices = Choices { columns: columns.iter().copied().collect(), ..Choices::default() };
    list(&sample::quang_ninh(), &made(|sheet| table(sheet, rows)), &choices).0
}

fn moves(list: &Understood) -> Vec<&MoveRow> {
    let mut all = Vec::new();
    for row in &list.rows {
        if let Entry::Move(step) = &row.entry {
            all.push(step);
        }
    }
    all
}

fn stations(list: &Understood) -> Vec<&StationRow> {
    let mut all = Vec::new();
    for row in &list.rows {
        if let Entry::Station(station) = &row.entry {
            all.push(station);
        }
    }
    all
}

fn fields(list: &Understood) -> Vec<&'static str> {
    list.layout
        .columns
        .values()
        .map(|column| match (column.field, column.sure) {
            (None, Sure::Unknown) => "?",
            (_, Sure::Ignored) => "-",
            (field, _) => field.map_or("", Field::code),
        })
        .collect()
}

#[test]
fn first_and_last_day_may_stand_in_one_column() {
    let head = ["TT", "Họ và tên", "Trình độ", "Đơn vị cử đi", "Trạm Y tế tiếp nhận", "Thời gian luân phiên"];
    let row = |days| ["1", "Ngô Văn A", "BS", "BVĐKKV Tiên Yên", "TYT Hà Tu", days];
    let rows = [
        row("Từ 04/01/2027 đến hết 09/07/2027"),
        row("04/01 – 09/07/2027"),
        row("06 tháng, từ 04/01/2027"),
        row("Quý I/2027"),
        row("4/1/27 - 9/7/27"),
    ];
    let title: &[&str] = &["DANH SÁCH BÁC SĨ LUÂN PHIÊN"];
    let all: Vec<&[&str]> = [title, &head].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let list = read(&all);
    let days: Vec<_> = moves(&list).iter().map(|step| (step.start, step.end)).collect();
    let (start, end) = (Some(date(2027, 1, 4)), Some(date(2027, 7, 9)));
    assert_eq!(days, [(start, end), (start, end), (start, None), (None, None), (None, None)]);
    let told: Vec<String> = doubts(&list).into_iter().filter(|doubt| doubt.starts_with('F')).collect();
    assert_eq!(told, ["F5 end_missing", "F6 not_a_date", "F7 year_two_digits"]);
    let term = list.problems.iter().find(|problem| problem.code.code() == "end_missing").expect("the term");
    assert_eq!(term.fixes[0].cells[0].1, "04/01/2027 – 03/07/2027", "six months are offered, not taken");
}

#[test]
fn moves_are_known_by_other_words_and_the_unit_without_a_word_is_the_other_end() {
    let list = read(&[
        &["DANH SÁCH BÁC SĨ TĂNG CƯỜNG CHO TRẠM Y TẾ"],
        &[
            "STT",
            "Trạm Y tế",
            "Họ tên bác sĩ được cử",
            "Đơn vị cử đi",
            "Ngày bắt đầu",
            "Thời gian (tháng)",
            "Số ngày/tuần",
        ],
        &["1", "TYT Hà Tu", "BSCKI Ngô Văn An", "BV Bãi Cháy", "04/01/2027", "6", "2,5"],
        &["", "", "BS Ngô Văn Ba", "BV Bãi Cháy", "04/01/2027", "6", "thứ 2, 4, 6"],
    ]);
    assert_eq!(fields(&list), ["number", "to", "name", "from", "start", "period", "days_a_week"]);
    let [first, second] = moves(&list)[..] else { panic!("two moves") };
    assert_eq!(first.kind, Some(MoveKind::Support));
    assert_eq!(first.person.qualification, Some(Qualification::SpecialistOne), "the rank stands before the name");
    assert_eq!((first.to.clone(), first.sessions), (Some("tyt-06652".into()), Some(5)));
    assert_eq!((second.to.clone(), second.sessions), (None, None));
    let told = doubts(&list);
    assert!(
        told.contains(&"B4 place_missing".to_owned()) && told.contains(&"G4 sessions_doubtful".to_owned()),
        "{told:?}"
    );
    let list = read(&[
        &["DANH SÁCH VIÊN CHỨC ĐIỀU ĐỘNG"],
        &[
            "STT",
            "Họ và tên",
            "Chức danh, trình độ",
            "Đơn vị trước khi điều động",
            "Đơn vị sau khi điều động",
            "Thời điểm",
            "Số QĐ",
        ],
        &["1", "Ngô Văn An", "Bác sĩ CKI", "TYT Hà Tu", "TYT Bãi Cháy", "01/01/2027", "12/QĐ-SYT"],
    ]);
    assert_eq!(fields(&list), ["number", "name", "qualification", "from", "to", "start", "decision"]);
    let list = read(&[
        &["DANH SÁCH LUÂN PHIÊN"],
        &["STT", "Họ và tên", "Trình độ", "Từ (bệnh viện)", "Đến (trạm y tế)", "Từ ngày … đến ngày …"],
        &["1", "Ngô Văn An", "Bác sĩ", "BV Bãi Cháy", "TYT Hà Tu", "04/01/2027 đến 30/06/2027"],
    ]);
    assert_eq!(fields(&list), ["number", "name", "qualification", "from", "to", "period"]);
    assert_eq!(moves(&list)[0].end, Some(date(2027, 6, 30)));
}

#[test]
fn training_is_told_by_the_name_or_the_post_where_no_column_is_for_it() {
    let list = read(&[
        &["Tên cơ sở: Trạm Y tế phường Hà Tu"],
        &["STT", "Họ và tên", "Số GPHN", "Phạm vi hành nghề", "Vị trí chuyên môn"],
        &["1", "Ngô Văn An", "001234/QNI-CCHN", "Khám bệnh, chữa bệnh bằng YHCT", "Bác sĩ, Trạm trưởng"],
        &["2", "Ngô Thị Ba", "001235/QNI-CCHN", "Chăm sóc người bệnh", "Điều dưỡng"],
    ]);
    assert_eq!(people(&list).len(), 1);
    assert_eq!(people(&list)[0].qualification, Some(Qualification::Doctor));
    assert_eq!(doubts(&list), ["A1 place_from_title"]);
}

#[test]
fn ticks_for_establishment_and_contract_stand_beside_each_other() {
    let list = read(&[
        &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị", "Biên chế", "Hợp đồng"],
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu", "x", ""],
        &["2", "Ngô Văn Ba", "1981", "BS", "TYT Hà Tu", "", "x"],
        &["3", "Ngô Văn Bốn", "1982", "BS", "TYT Hà Tu", "", ""],
    ]);
    let contracts: Vec<_> = people(&list).iter().map(|person| person.contract).collect();
    assert_eq!(contracts, [Some(false), Some(true), None]);
    let list = read(&[
        &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị", "Biên chế"],
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu", "HĐ"],
    ]);
    assert_eq!(people(&list)[0].contract, Some(true));
}

#[test]
fn a_district_above_the_units_is_no_unit_and_tells_names_apart() {
    let list = read(&[
        &["STT", "Họ và tên", "Năm sinh", "Trình độ"],
        &["A", "Khu vực Ba Chẽ"],
        &["I", "Xã Kỳ Thượng"],
        &["1", "Ngô Văn An", "1980", "BS"],
        &["B", "Huyện Tiên Yên (cũ)"],
        &["I", "Xã Tiên Yên"],
        &["1", "Ngô Văn Ba", "1981", "BS"],
        &["C", "Khối trạm"],
        &["I", "Trạm Y tế lạ"],
        &["1", "Ngô Văn Bốn", "1982", "BS"],
    ]);
    let places: Vec<_> = people(&list).iter().map(|person| person.facility.clone()).collect();
    assert_eq!(places, [Some("tyt-06979".into()), Some("tyt-06862".into()), None]);
    assert_eq!(doubts(&list), ["B9 unknown_place"]);
    let groups = list.skipped.iter().filter(|skipped| skipped.why == "group");
    assert!(groups.clone().count() == 6, "{:?}", groups.collect::<Vec<_>>());
}

#[test]
fn counts_in_several_columns_of_a_profession_are_added_and_a_part_of_a_sum_is_left_out() {
    let head = ["TT", "Trạm Y tế", "Dân số", "Bác sĩ", "", "", "Điều dưỡng", "", "DSĐH", "DSTH", "Trong đó nữ"];
    let below = ["", "", "", "Tổng số", "CKI", "CKII", "ĐH", "CĐ", "", "", ""];
    let numbers = ["(1)", "(2)", "(3)", "(4)=5+6", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"];
    let row = ["1", "Hà Tu", "45.210", "4", "1", "0", "2", "3", "1", "2", "5"];
    let total = ["", "Tổng cộng", "45.210", "4", "1", "0", "2", "3", "1", "3", "5"];
    let list = merged(&[&head, &below, &numbers, &row, &total], |sheet| {
        for (first, last, text) in [(3, 5, "Bác sĩ"), (6, 7, "Điều dưỡng")] {
            sheet.merge_range(0, first, 0, last, text, &Format::new()).expect("merged");
        }
    });
    let wanted = [
        "number",
        "facility",
        "population",
        "doctors",
        "-",
        "-",
        "nurses",
        "nurses",
        "pharmacists",
        "pharmacists",
        "-",
    ];
    assert_eq!(fields(&list), wanted);
    let figures = &stations(&list)[0].figures;
    let told = [Field::Doctors, Field::Nurses, Field::Pharmacists].map(|field| figures[&field]);
    assert_eq!(told, [4, 5, 3]);
    assert_eq!(doubts(&list), ["J5 total_differs"], "each column has a sum of its own");
}

#[test]
fn what_is_allotted_or_wanted_is_not_taken_for_who_is_there() {
    let head = ["TT", "Trạm Y tế", "Biên chế được giao", "", "Hiện có", "", "Nhu cầu bổ sung", ""];
    let below = ["", "", "Tổng số", "Bác sĩ", "Tổng số", "Bác sĩ", "Bác sĩ", "Điều dưỡng"];
    let list = merged(&[&head, &below, &["1", "Hà Tu", "20", "5", "18", "4", "1", "2"]], |sheet| {
        for (first, text) in [(2, "Biên chế được giao"), (4, "Hiện có"), (6, "Nhu cầu bổ sung")] {
            sheet.merge_range(0, first, 0, first + 1, text, &Format::new()).expect("merged");
        }
    });
    assert_eq!(
        fields(&list),
        ["number", "facility", "posts", "doctor_posts", "staff", "doctors", "doctors_wanted", "-"]
    );
}

#[test]
fn a_table_of_hospitals_is_read_and_said_to_be_none_of_stations() {
    let list = read(&[
        &["STT", "Tên bệnh viện", "Hạng", "Số giường", "Tổng số nhân lực", "Bác sĩ"],
        &["1", "BV Bãi Cháy", "I", "1000", "900", "240"],
    ]);
    assert_eq!(doubts(&list), ["B2 not_a_station"]);
}

#[test]
fn a_doubtful_count_makes_no_sum_wrong() {
    let list = read(&[
        &["TT", "Trạm Y tế", "Dân số", "Biên chế được giao"],
        &["1", "Hà Tu", "45.210", "20"],
        &["2", "Bãi Cháy", "24,956", "22"],
        &["", "Tổng cộng", "70.166", "43"],
    ]);
    assert_eq!(doubts(&list), ["C3 number_doubtful", "D4 total_differs"]);
}

#[test]
fn a_term_of_a_licence_is_asked_about_with_the_day_it_would_end() {
    let list = read(&[
        &["TT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị", "Số GPHN", "Ngày cấp", "Thời hạn GPHN"],
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu", "001234/QNI-GPHN", "01/02/2025", "5 năm"],
        &["2", "Ngô Văn Ba", "1981.0", "BS", "TYT Hà Tu", "001235/QNI-GPHN", "01/02/2025", "không thời hạn"],
    ]);
    assert_eq!(doubts(&list), ["H2 licence_term"]);
    assert_eq!(list.problems[0].fixes[0].cells[0].1, "01/02/2030");
    assert_eq!(people(&list).len(), 2);
}

#[test]
fn a_term_longer_than_all_days_is_asked_about_without_one() {
    let list = read(&[
        &["TT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị", "Số GPHN", "Ngày cấp", "Thời hạn GPHN"],
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu", "001234/QNI-GPHN", "01/02/2025", "20000 năm"],
    ]);
    assert_eq!(doubts(&list), ["H2 licence_term"]);
    assert_eq!(list.problems[0].fixes.len(), 1, "to read nothing");
}

#[test]
fn a_column_said_by_hand_counts_and_the_one_found_before_it_is_asked_about() {
    let rows: [&[&str]; 2] = [
        &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Đơn vị", "Trạm y tế"],
        &["1", "Ngô Văn A", "1980", "Nam", "BS", "Phòng TCCB", "Hà An"],
    ];
    let list = said(&rows, &[(6, Some(Field::Facility))]);
    assert_eq!(people(&list)[0].facility, Some("tyt-07168".into()));
    assert_eq!(doubts(&list), ["F1 column_unknown"]);
    let list = said(&rows, &[(5, None), (6, Some(Field::Facility))]);
    assert_eq!(doubts(&list), [] as [&str; 0]);
    // A column that is not there takes nothing from those that are.
    assert_eq!(fields(&said(&rows, &[(60, Some(Field::Facility))]))[5], "facility");
}

#[test]
fn names_in_three_columns_births_in_three_and_signs_for_as_above() {
    let list = read(&[
        &["STT", "Họ", "Đệm", "Tên", "Ngày sinh", "", "", "Trình độ", "CK", "Nơi làm việc", "Chức vụ"],
        &["", "", "", "", "Ngày", "Tháng", "Năm", "", "", "", ""],
        &["1", "Ngô", "Văn", "An", "5", "3", "1980", "BS", "Nội", "TYT Hà Tu", "TT"],
        &["2", "Ngô", "Thị", "Ba", "31", "2", "1981", "BS", "", "-nt-", "PTT"],
        &["3", "Ngô", "", "Bốn", "", "", "1982", "BS", "", "-", ""],
    ]);
    let told: Vec<_> = people(&list)
        .iter()
        .map(|person| (person.name.clone(), person.birth, person.facility.clone(), person.post))
        .collect();
    let station = || Some("tyt-06652".into());
    assert_eq!(
        told,
        [
            ("Ngô Văn An".into(), Some(Birth::Date(date(1980, 3, 5))), station(), Some(Post::StationDirector)),
            ("Ngô Thị Ba".into(), None, station(), Some(Post::StationDeputy)),
            ("Ngô Bốn".into(), Some(Birth::Year(1982)), station(), None),
        ]
    );
    assert_eq!(doubts(&list), ["E4 not_a_date"]);
}

#[test]
fn letters_for_the_columns_are_nobody() {
    let list = read(&[
        &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị"],
        &["A", "B", "C", "D", "E"],
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu"],
    ]);
    assert_eq!((people(&list).len(), doubts(&list)), (1, vec![]));
}

#[test]
fn a_table_below_of_those_who_left_is_another_one() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị"];
    let list = read(&[
        &["I. DANH SÁCH BÁC SĨ HIỆN CÓ"],
        head,
        &["1", "Ngô Văn An", "1980", "BS", "TYT Hà Tu"],
        &["II. DANH SÁCH BÁC SĨ NGHỈ VIỆC TRONG NĂM"],
        head,
        &["1", "Ngô Văn Ba", "1981", "BS", "TYT Hà Tu"],
    ]);
    let names: Vec<&str> = people(&list).into_iter().map(|person| person.name.as_str()).collect();
    assert_eq!((names, doubts(&list)), (vec!["Ngô Văn An"], vec!["A5 other_table".into()]));
}

#[test]
fn those_who_left_are_nobody_s_doctors_without_a_header_of_their_own_too() {
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Trình độ"];
    let rows = |title: &'static str| {
        read(&[
            head,
            &["I", "TYT Hà Tu"],
            &["1", "Ngô Văn An", "1980", "BS"],
            &[title],
            &["1", "Ngô Văn Ba", "1964", "BS"],
            &["2", "Ngô Văn Cao", "1965", "BS"],
            &["II", "TYT Bãi Cháy"],
            &["1", "Ngô Văn Dần", "1980", "BS"],
        ])
    };
    let titled = "DANH SÁCH BÁC SĨ NGHỈ HƯU, THÔI VIỆC THEO NGHỊ ĐỊNH 178/2024/NĐ-CP";
    for title in [titled, "Nghỉ hưu", "B/ Chuyển công tác", "I.2. Các trường hợp nghỉ hưu năm 2026: 02 người"]
    {
        let list = rows(title);
        let told: Vec<_> = people(&list).iter().map(|person| (person.name.as_str(), person.facility.clone())).collect();
        assert_eq!(told, [("Ngô Văn An", Some("tyt-06652".into())), ("Ngô Văn Dần", Some("tyt-06673".into()))]);
        assert_eq!(doubts(&list), ["A5 people_left"], "{title}");
        let left: Vec<_> = list.skipped.iter().filter(|skipped| skipped.why == "left").collect();
        assert!(left.len() == 1 && left[0].rows == [5, 6], "{left:?}");
    }
    for there in ["Danh sách bác sĩ đi học", "Danh sách bác sĩ sắp nghỉ hưu", "Danh sách chuyển công tác đến"]
    {
        assert_eq!(people(&rows(there)).len(), 4, "{there}");
    }
}

#[test]
fn names_of_points_stand_in_one_cell_and_what_is_none_is_asked_about() {
    let list = read(&[
        &["TT", "Trạm Y tế", "Dân số", "Số điểm trạm", "Tên các điểm trạm"],
        &["1", "Hà Tu", "45.210", "2", "1. TYT Hà Tu; 2. Điểm trạm Hà Lầm; 3. Hà Trung (khu 3, khu 4)"],
        &["2", "Bãi Cháy", "24.956", "3", "- Hùng Thắng\n- Tuần Châu."],
        &["3", "Hà An", "9.000", "0", "không có"],
        &["4", "Đông Mai", "9.000", "2", "02 điểm"],
    ]);
    assert_eq!(fields(&list), ["number", "facility", "population", "points", "point_names"]);
    let points: Vec<String> = stations(&list).iter().map(|station| station.points.join("|")).collect();
    assert_eq!(points, ["Điểm trạm Hà Lầm|Hà Trung (khu 3, khu 4)", "Hùng Thắng|Tuần Châu", "", ""]);
    assert_eq!(doubts(&list), ["E3 points_differ", "E5 point_unclear"]);
    let head: &[&str] = &["TT", "Trạm Y tế", "Dân số", "Điểm trạm"];
    let named = read(&[head, &["1", "Hà Tu", "9.000", "Hà Lầm, Hà Trung"]]);
    assert_eq!((fields(&named)[3], stations(&named)[0].points.len()), ("point_names", 2), "words stand below it");
    let marked = ["Điểm trạm Hà Lầm – Điểm trạm Hà Trung", "Hà Lầm / Hà Trung", "Điểm trạm Bạch Đằng – Hạ Long"];
    for (cell, points) in marked.into_iter().zip([2, 2, 1]) {
        let list = read(&[head, &["1", "Hà Tu", "9.000", cell]]);
        assert_eq!((stations(&list)[0].points.len(), doubts(&list)), (points, vec![]), "{cell}");
    }
}

#[test]
fn a_number_of_doctors_is_counted_and_no_pay() {
    let list = read(&[
        &["TT", "Trạm Y tế", "Số lượng bác sĩ", "Số lượng y sĩ", "Số lượng điểm trạm"],
        &["1", "Hà Tu", "4", "2", "1"],
    ]);
    assert_eq!(fields(&list), ["number", "facility", "doctors", "assistant_doctors", "points"]);
    assert_eq!(doubts(&list), [""; 0]);
}

#[test]
fn day_month_and_year_side_by_side_are_the_birth_where_nothing_else_is() {
    let list = read(&[
        &["STT", "Họ và tên", "Ngày", "Tháng", "Năm", "Trình độ", "Đơn vị"],
        &["1", "Ngô Văn An", "5", "6", "1980", "BS", "TYT Hà Tu"],
        &["2", "Ngô Văn Ba", "", "", "1981", "BS", "TYT Hà Tu"],
    ]);
    let births: Vec<_> = people(&list).iter().map(|person| (person.birth, person.sex)).collect();
    assert_eq!(births, [(Some(Birth::Date(date(1980, 6, 5))), None), (Some(Birth::Year(1981)), None)]);
}

#[test]
fn bac_si_above_names_is_the_column_of_names() {
    let list = read(&[&["Phường, xã", "Bác sĩ", "Sinh năm", "Trình độ"], &["Hà Tu", "Ngô Văn An", "1980", "BS"]]);
    assert_eq!(fields(&list), ["commune", "name", "birth_year", "qualification"]);
}

#[test]
fn a_part_named_as_the_whole_is_not_counted_twice() {
    let head = ["TT", "Tên trạm", "Dân số", "BS", "", "Số BS còn thiếu"];
    let below = ["", "", "", "TS", "BS", ""];
    let list = merged(&[&head, &below, &["1", "Hà Tu", "42108,4", "4", "3", "1"]], |sheet| {
        sheet.merge_range(0, 3, 0, 4, "BS", &Format::new()).expect("merged");
    });
    assert_eq!(fields(&list), ["number", "facility", "population", "doctors", "-", "doctors_wanted"]);
    assert_eq!(stations(&list)[0].figures[&Field::Doctors], 4);
}

#[test]
fn a_row_of_parts_below_headings_that_span_belongs_to_the_header() {
    let head = ["STT", "Tên trạm", "Dân số", "Bác sĩ", "", "Y sĩ"];
    let below = ["", "", "", "Biên chế", "Hợp đồng", ""];
    let list = merged(&[&head, &below, &["1", "Hà Tu", "45.210", "3", "1", "2"]], |sheet| {
        sheet.merge_range(0, 3, 0, 4, "Bác sĩ", &Format::new()).expect("merged");
    });
    assert_eq!(list.layout.header, Some((1, 2)));
    assert_eq!(fields(&list), ["number", "facility", "population", "doctors", "doctors", "assistant_doctors"]);
    assert_eq!(stations(&list)[0].figures[&Field::Doctors], 4);
    assert_eq!(doubts(&list), [""; 0]);
}

#[test]
fn choices_and_findings_of_an_export_are_no_lists() {
    let choices: &[&[&str]] = &[
        &["Giới tính", "Trình độ", "Chuyên khoa", "Chức vụ", "Trạm Y tế"],
        &["Nam", "Bác sĩ", "Đa khoa", "Giám đốc Trạm Y tế", "Bệnh viện Bãi Cháy"],
        &["Nữ", "Bác sĩ nội trú", "Y học gia đình", "Phó Giám đốc", "Trạm Y tế Hà Tu"],
    ];
    let findings: &[&[&str]] = &[
        &["STT", "Mức", "Mã", "Nơi", "Nội dung", "Căn cứ"],
        &[
            "1",
            "Vi phạm",
            "T01",
            "Trạm Y tế Hải Lạng",
            "Trạm Y tế Hải Lạng: chưa có bác sĩ (cần 1)",
            "100% trạm có bác sĩ",
        ],
    ];
    for rows in [choices, findings] {
        assert_eq!(glance(&made(|sheet| table(sheet, rows)).sheets[0]), None, "{rows:?}");
    }
}

#[test]
fn what_was_remembered_of_two_columns_and_can_only_be_in_one_is_passed_over() {
    let rows: [&[&str]; 2] = [
        &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Cụm", "Liên xã", "Đơn vị"],
        &["1", "Ngô Văn A", "1980", "BS", "Đông", "II", "Hà An"],
    ];
    let earlier = ["Cụm", "Liên xã"].map(|heading| (heading.to_owned(), Some(Field::Facility)));
    let choices = Choices { remembered: earlier.into(), ..Choices::default() };
    let (list, _) = list(&sample::quang_ninh(), &made(|sheet| table(sheet, &rows)), &choices);
    assert_eq!(fields(&list), ["number", "name", "birth_year", "qualification", "?", "?", "facility"]);
}
