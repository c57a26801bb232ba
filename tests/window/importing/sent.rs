//! Further workbooks as health offices of communes and districts send them: what is said above is repeated, what stands
//! around a name or a number is no part of it, and what is no list is told.

use phanbo::exchange::import::field::{Field, Sure};
use phanbo::exchange::import::{Choices, Entry, Row, Understood};
use phanbo::plan::{Birth, Licence, Plan, Qualification, Sex, Specialty};
use phanbo::sample;
use rust_xlsxwriter::Format;

use super::list;
use super::shapes::{doubts, made, people, table};

const HEADER: &[&str] =
    &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị", "Số GPHN", "Ghi chú"];

fn read(plan: &Plan, rows: &[&[&str]]) -> Understood {
    list(plan, &made(|sheet| table(sheet, rows)), &Choices::default()).0
}

/// Rows of one person each, under the usual header: what of them is not told is the same for all.
fn staff(plan: &Plan, rows: &[[&str; 9]]) -> Understood {
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    read(plan, &all)
}

fn skipped(list: &Understood) -> Vec<(&str, Vec<u32>)> {
    list.skipped.iter().map(|skipped| (skipped.why, skipped.rows.clone())).collect()
}

#[test]
fn marks_of_repetition_say_what_stands_above_in_whatever_hand() {
    let plan = sample::quang_ninh();
    let list = staff(
        &plan,
        &[
            ["1", "Ngô Văn An", "1980", "Nam", "BSCKI", "Nhi", "TYT Hà An", "000001/A", ""],
            ["2", "Ngô Văn Ba", "1981", "nt", "nt", "nt", "nt", "000002/A", ""],
            ["3", "Ngô Văn Cao", "1982", "\"", "//", "-nt-", "\"", "000003/A", ""],
            ["4", "Ngô Thị Dung", "1983", "Nữ", "- nt -", "″", "như trên", "000004/A", ""],
            ["5", "Ngô Thị Em", "1984", "NT", "BS", "-", "nt", "000005/A", ""],
        ],
    );
    assert_eq!(doubts(&list), [] as [&str; 0]);
    let told: Vec<_> = people(&list)
        .into_iter()
        .map(|person| (person.sex, person.qualification, person.specialties.len(), person.facility.is_some()))
        .collect();
    let (man, woman) = (Some(Sex::Male), Some(Sex::Female));
    let (expert, usual) = (Some(Qualification::SpecialistOne), Some(Qualification::Doctor));
    assert_eq!(
        told,
        [
            (man, expert, 1, true),
            (man, expert, 1, true),
            (man, expert, 1, true),
            (woman, expert, 1, true),
            (woman, usual, 0, true)
        ]
    );
}

#[test]
fn a_mark_below_an_empty_cell_repeats_nothing() {
    let plan = sample::quang_ninh();
    let list = staff(
        &plan,
        &[
            ["1", "Ngô Văn An", "1980", "Nam", "BS", "Nhi", "TYT Hà An", "", ""],
            ["2", "Ngô Văn Ba", "1981", "Nam", "BS", "", "TYT Hà An", "", ""],
            ["3", "Ngô Văn Cao", "1982", "Nam", "BS", "nt", "TYT Hà An", "", ""],
        ],
    );
    let told: Vec<usize> = people(&list).into_iter().map(|person| person.specialties.len()).collect();
    assert_eq!(told, [1, 0, 0]);
}

#[test]
fn what_stands_merged_over_several_rows_is_said_of_each_and_a_name_of_the_first() {
    let plan = sample::quang_ninh();
    let book = made(|sheet| {
        let first = ["1", "Ngô Văn An", "1980", "Nam", "BSCKI", "Nhi", "TYT Hà An", "000001/A"];
        let others = [["2", "Ngô Văn Ba", "1981"], ["3", "Ngô Văn Cao", "1982"]];
        table(sheet, &[HEADER, &first, &others[0], &others[1]]);
        for column in 3..7 {
            sheet.merge_range(1, column, 3, column, first[usize::from(column)], &Format::new()).expect("merged");
        }
    });
    let (list, compared) = list(&plan, &book, &Choices::default());
    assert_eq!(doubts(&list), [] as [&str; 0]);
    assert_eq!(compared.new_ones(), 3);
    for person in people(&list) {
        assert_eq!(person.sex, Some(Sex::Male));
        assert_eq!(person.qualification, Some(Qualification::SpecialistOne));
        assert_eq!(person.specialties, [Specialty::Paediatrics]);
        assert_eq!(person.facility, Some("tyt-07168".into()));
    }
    let licences = people(&list).iter().filter(|person| person.licence.is_some()).count();
    assert_eq!(licences, 1);
}

#[test]
fn ranks_and_addresses_in_front_of_a_name_and_remarks_behind_it_are_no_part_of_it() {
    let plan = sample::quang_ninh();
    let written = [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("BS. Nguyễn Văn An", "Nguyễn Văn An"),
        ("Nguyễn Văn An (PT)", "Nguyễn Văn An"),
        ("Ths.Bs Lê Văn Em", "Lê Văn Em"),
        ("Bác sĩ Lê Phú", "Lê Phú"),
        ("Bác sĩ CKI Lê Văn Phú", "Lê Văn Phú"),
        ("Nguyễn Văn Hà *", "Nguyễn Văn Hà"),
        ("Nguyễn Văn Khoa - Trạm trưởng", "Nguyễn Văn Khoa"),
        ("Nguyễn Văn Khoa, BSCKI", "Nguyễn Văn Khoa"),
        ("Đ/c Lê Hân", "Lê Hân"),
    ];
    for (text, name) in written {
        let list = staff(&plan, &[["1", text, "1980", "Nam", "BS", "Nội", "TYT Hà An", "", ""]]);
        let read: Vec<&str> = people(&list).into_iter().map(|person| person.name.as_str()).collect();
        assert_eq!(read, [name], "{text}");
    }
}

#[test]
fn a_birth_behind_the_name_is_a_birth_where_no_column_is_for_it() {
    let plan = sample::quang_ninh();
    let row = |name| ["1", name, "Nam", "Bác sĩ", "TYT Hà An"];
    let rows = ["Ngô Văn An (1980)", "Ngô Văn Ba, 1981", "Ngô Văn Cao - 05/03/1982", "Ngô Văn Dũng"].map(row);
    let header: &[&str] = &["TT", "Họ tên, năm sinh", "Giới", "Chức danh", "Nơi công tác"];
    let all: Vec<&[&str]> = [header].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let list = read(&plan, &all);
    let told: Vec<_> = people(&list).into_iter().map(|person| (person.name.as_str(), person.birth)).collect();
    let day = Birth::Date(jiff::civil::date(1982, 3, 5));
    assert_eq!(
        told,
        [
            ("Ngô Văn An", Some(Birth::Year(1980))),
            ("Ngô Văn Ba", Some(Birth::Year(1981))),
            ("Ngô Văn Cao", Some(day)),
            ("Ngô Văn Dũng", None),
        ]
    );
}

#[test]
fn a_licence_is_its_number_alone_and_the_number_of_an_identity_card_is_asked_about() {
    let plan = sample::quang_ninh();
    let written = [
        ("0001234/QN-CCHN", Some("0001234/QN-CCHN")),
        ("000123/BYT-GPHĐ", Some("000123/BYT-GPHĐ")),
        ("000124 / QNI - CCHN", Some("000124/QNI-CCHN")),
        ("CCHN số: 000125/QNI-CCHN", Some("000125/QNI-CCHN")),
        ("000126/QNI-GPHN, cấp ngày 05/03/2024", Some("000126/QNI-GPHN")),
        ("000127/QNI-GPHN cấp 05/03/2024", Some("000127/QNI-GPHN")),
        ("022085001234", None),
        ("chờ bổ sung", None),
    ];
    let rows = written.map(|(text, _)| ["1", "Ngô Văn An", "1980", "Nam", "BS", "Nội", "TYT Hà An", text, ""]);
    let list = staff(&plan, &rows);
    let number = |licence: &Option<Licence>| match licence {
        Some(Licence::Number { number, .. }) => Some(number.clone()),
        _ => None,
    };
    let read: Vec<_> = people(&list).into_iter().map(|person| number(&person.licence)).collect();
    assert_eq!(read, written.map(|(_, wanted)| wanted.map(str::to_owned)));
    let told: Vec<String> = doubts(&list).into_iter().filter(|doubt| doubt.starts_with('H')).collect();
    assert_eq!(told, ["H8 licence_unclear", "H9 licence_unclear"]);
    let none = staff(&plan, &[["1", "Ngô Văn An", "1980", "Nam", "BS", "Nội", "TYT Hà An", "đang làm hồ sơ", ""]]);
    assert_eq!(people(&none)[0].licence, Some(Licence::None));
}

#[test]
fn a_note_is_shown_with_its_row_and_decides_nothing() {
    let plan = sample::quang_ninh();
    let row = |note| ["1", "Ngô Văn An", "1980", "Nam", "BS", "Nội", "TYT Hà An", "", note];
    let list = staff(&plan, &["nghỉ thai sản", "Đi học CKI đến 12/2026", ""].map(row));
    let notes: Vec<&str> = people(&list).into_iter().map(|person| person.note.as_str()).collect();
    assert_eq!(notes, ["nghỉ thai sản", "Đi học CKI đến 12/2026", ""]);
    assert!(doubts(&list).iter().all(|doubt| doubt.ends_with("person_twice")), "{:?}", doubts(&list));
}

#[test]
fn days_that_went_through_texts_are_days_or_are_asked_about_with_the_day() {
    let plan = sample::quang_ninh();
    let row = |birth| ["1", "Ngô Văn An", birth, "Nam", "BS", "Nội", "TYT Hà An", "", ""];
    let list = staff(&plan, &["1985.0", "19800305", "29285", "29285.0"].map(row));
    let births: Vec<_> = people(&list).into_iter().map(|person| person.birth).collect();
    let day = Birth::Date(jiff::civil::date(1980, 3, 5));
    assert_eq!(births, [Some(Birth::Year(1985)), Some(day), None, None]);
    assert_eq!(doubts(&list), ["C4 date_as_number", "C5 date_as_number"]);
    let offered = |list: &Understood| list.problems[0].more.clone();
    assert_eq!(offered(&list), "05/03/1980");
}

#[test]
fn a_second_table_with_the_same_columns_goes_on_and_one_with_others_is_told() {
    let plan = sample::quang_ninh();
    let columns: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Số GPHN"];
    let person = |name| ["1", name, "1980", "Nam", "BS", ""];
    let (an, ba) = (person("Ngô Văn An"), person("Ngô Văn Ba"));
    let units: [&[&str]; 2] = [&["A. Trạm Y tế phường Hà An"], &["B. Trạm Y tế phường Đông Mai"]];
    let other = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Số CCHN"];
    for again in [columns, &other] {
        let list = read(&plan, &[units[0], columns, &an, &[], units[1], again, &ba]);
        let places: Vec<_> = people(&list).into_iter().map(|person| person.facility.clone().expect("known")).collect();
        assert_eq!(places, ["tyt-07168".into(), "tyt-07135".into()], "{again:?}");
    }
    let sums: [&[&str]; 3] =
        [&["BIỂU TỔNG HỢP"], &["STT", "Trạm y tế", "Dân số", "Biên chế"], &["1", "Hà An", "9.000", "8"]];
    let list = read(&plan, &[units[0], columns, &an, &ba, &[], sums[0], sums[1], sums[2]]);
    assert_eq!(people(&list).len(), 2);
    assert_eq!(doubts(&list), ["A1 place_from_title", "A7 other_table"]);
    assert!(skipped(&list).contains(&("other_table", vec![7, 8])));
    // Its header given by hand, the other one is read.
    let book = made(|sheet| table(sheet, &[units[0], columns, &an, &ba, &[], sums[0], sums[1], sums[2]]));
    let (chosen, _) = super::list(&plan, &book, &Choices { header: Some((7, 7)), ..Choices::default() });
    assert!(matches!(chosen.rows[..], [Row { row: 8, entry: Entry::Station(_) }]), "{:?}", chosen.rows);
}

#[test]
fn a_post_beside_a_name_is_no_place_to_sign() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["Họ và tên", "Trình độ", "Chức vụ", "Đơn vị công tác"],
            &["Ngô Văn An", "BS", "Trạm trưởng", "Hà An"],
            &["Ngô Văn Ba", "BS", "", "Hà An"],
            &["NGƯỜI LẬP", "", "GIÁM ĐỐC"],
            &["Vũ Thị Cúc", "", "Đinh Văn Dũng"],
        ],
    );
    let names: Vec<&str> = people(&list).into_iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ngô Văn An", "Ngô Văn Ba"]);
    assert_eq!(skipped(&list), [("signature", vec![4, 5])]);
}

#[test]
fn notes_with_rows_of_the_list_between_them_are_told_apart() {
    let plan = sample::quang_ninh();
    let person = |name| ["1", name, "1980", "Nam", "BS", "Nội", "TYT Hà An", "", ""];
    let (an, ba) = (person("Ngô Văn An"), person("Ngô Văn Ba"));
    let list = read(&plan, &[HEADER, &an, &["", "(đã nghỉ)"], &ba, &["", "Số liệu tạm tính"], &[], &["", "Hết"]]);
    assert_eq!(skipped(&list), [("note", vec![3]), ("note", vec![5, 7]), ("empty", vec![6])]);
}

#[test]
fn titles_typed_beside_each_other_are_no_part_of_the_header() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["SỞ Y TẾ QUẢNG NINH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            &["BỆNH VIỆN ĐA KHOA KHU VỰC TIÊN YÊN", "", "", "Độc lập - Tự do - Hạnh phúc"],
            &["DANH SÁCH NGƯỜI HÀNH NGHỀ"],
            &["STT", "Họ và tên", "Số chứng chỉ hành nghề", "Văn bằng chuyên môn", "Vị trí chuyên môn"],
            &["1", "Ngô Văn An", "000150/QNI-CCHN", "BSCKI Nội", "Trưởng khoa"],
            &["2", "Ngô Thị Ba", "000152/QNI-CCHN", "Điều dưỡng", "Điều dưỡng"],
        ],
    );
    assert_eq!(list.layout.header, Some((4, 4)));
    assert_eq!(people(&list)[0].facility, Some("bv-tien-yen".into()));
    assert_eq!(skipped(&list), [("title", vec![1, 2, 3]), ("not_a_doctor", vec![6])]);
}

/// A table of two stations with a column of ranks, and what each has in all.
fn with_ranks(plan: &Plan, staff: [&str; 2]) -> Understood {
    read(
        plan,
        &[
            &["STT", "Trạm y tế", "Biên chế giao", "Hiện có", "Bác sĩ", "BS CKI", "Y sĩ", "Điều dưỡng", "Khác"],
            &["1", "TYT Hà An", "38", staff[0], "5", "3", "4", "4", "1"],
            &["2", "TYT Đông Mai", "37", staff[1], "4", "2", "4", "4", "2"],
            &["", "Tổng cộng", "75", "", "9", "5", "8", "8", "3"],
        ],
    )
}

fn doctors(list: &Understood) -> Vec<u32> {
    let of = |row: &Row| match &row.entry {
        Entry::Station(station) => station.figures[&Field::Doctors],
        Entry::Person(_) | Entry::Move(_) => panic!("a station"),
    };
    list.rows.iter().map(of).collect()
}

#[test]
fn doctors_of_a_rank_are_counted_in_the_doctors_or_besides_as_the_sums_of_the_rows_say() {
    let plan = sample::quang_ninh();
    let within = with_ranks(&plan, ["14", "14"]);
    assert_eq!((doctors(&within), doubts(&within)), (vec![5, 4], vec![]));
    assert_eq!(within.layout.columns[&5].sure, Sure::Ignored);
    let besides = with_ranks(&plan, ["17", "16"]);
    assert_eq!((doctors(&besides), doubts(&besides)), (vec![8, 6], vec![]));
    assert_eq!(besides.layout.columns[&5].sure, Sure::Likely);
    // One row says this and the other that: nobody guesses.
    let neither = with_ranks(&plan, ["14", "16"]);
    assert!(doubts(&neither).contains(&"F1 column_unknown".to_owned()), "{:?}", doubts(&neither));
}

#[test]
fn a_degree_of_another_trade_makes_no_doctor_and_one_that_may_be_either_is_asked_about() {
    let plan = sample::quang_ninh();
    let row = |name, degree, title| ["1", name, "1980", "Nam", degree, title, "TYT Hà An"];
    let rows = [
        row("Ngô Văn An", "Thạc sĩ Luật", ""),
        row("Ngô Văn Ba", "Thạc sĩ", "Bác sĩ hạng III"),
        row("Ngô Văn Cao", "Thạc sĩ", "Kế toán viên"),
        row("Ngô Văn Dũng", "ThS. Y tế công cộng", "Bác sĩ chính"),
        row("Ngô Văn Giáp", "ThS. Y tế công cộng", ""),
        row("Ngô Văn Hai", "ThS.BS", ""),
        row("Ngô Văn Kỷ", "Thạc sĩ Nội khoa", ""),
    ];
    let header: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Chức danh nghề nghiệp", "Đơn vị"];
    let all: Vec<&[&str]> = [header].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let book = made(|sheet| table(sheet, &all));
    let ranks = |list: &Understood| people(list).iter().map(|person| person.qualification).collect::<Vec<_>>();
    let master = Some(Qualification::Master);
    let (asked, _) = list(&plan, &book, &Choices::default());
    assert_eq!(skipped(&asked), [("not_a_doctor", vec![2]), ("not_a_doctor", vec![4])]);
    assert_eq!(ranks(&asked), [master, master, None, master, master]);
    assert_eq!(doubts(&asked), ["E6 qualification_unclear"]);
    let [doctor, other] = &asked.problems[0].fixes[..] else { panic!("two ways out") };
    for (fix, wanted) in [(doctor, vec![master; 5]), (other, vec![master; 4])] {
        let choices = Choices { cells: fix.cells.iter().cloned().collect(), ..Choices::default() };
        let (answered, _) = list(&plan, &book, &choices);
        assert_eq!((ranks(&answered), doubts(&answered)), (wanted, vec![]), "{fix:?}");
    }
}

#[test]
fn a_nurse_ticked_as_a_master_is_a_nurse() {
    let plan = sample::quang_ninh();
    let list = read(
        &plan,
        &[
            &["STT", "Họ và tên", "Năm sinh", "BS", "ThS", "ĐD", "Đơn vị"],
            &["1", "Ngô Văn An", "1980", "x", "x", "", "TYT Hà An"],
            &["2", "Ngô Thị Ba", "1981", "", "x", "x", "TYT Hà An"],
        ],
    );
    assert_eq!(skipped(&list), [("not_a_doctor", vec![3])]);
    assert_eq!(people(&list)[0].qualification, Some(Qualification::Master));
}

#[test]
fn two_people_in_one_cell_are_not_taken_for_one() {
    let plan = sample::quang_ninh();
    let row = |name| ["1", name, "1980", "Nam", "BS", "Nội", "TYT Hà An", "", ""];
    let rows = ["Ngô Văn An, Trần Văn Ba", "Ngô Văn Cao\nLê Văn Dũng", "Ngô Văn Giáp, BSCKI"].map(row);
    let all: Vec<&[&str]> = [HEADER].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let (list, compared) = list(&plan, &made(|sheet| table(sheet, &all)), &Choices::default());
    assert_eq!(doubts(&list), ["B2 names_several", "B3 names_several"]);
    assert_eq!((compared.new_ones(), compared.left_out()), (1, 2));
}

#[test]
fn two_people_in_a_row_of_two_columns_for_names_are_not_taken_for_one() {
    let plan = sample::quang_ninh();
    let header = ["TT", "Họ đệm", "Tên", "Năm sinh", "Nam/Nữ", "Trình độ chuyên môn", "Trạm y tế"];
    let row = |(families, given)| ["1", families, given, "1980", "Nam", "BS", "Hà An"];
    let rows = [("Ngô Văn\nBế Văn", "Cao\nDũng"), ("Ngô; Bế", "An; Ba"), ("Ngô\nVăn", "Giáp"), ("Bế", "Hà, 1980")];
    let rows = rows.map(row);
    let all: Vec<&[&str]> = [&header[..]].into_iter().chain(rows.iter().map(|row| &row[..])).collect();
    let list = read(&plan, &all);
    assert_eq!(doubts(&list), ["C2 names_several", "C3 names_several"]);
}
