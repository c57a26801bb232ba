//! What is said of each shape of list, whole, as whoever sent it would read it.

use insta::assert_snapshot;
use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::{Choices, report};
use phanbo::sample;
use phanbo::text::Language::{self, English, Vietnamese};

use super::{list, read, shapes};

fn of(language: Language, name: &str, book: &Book) -> String {
    let plan = sample::quang_ninh();
    let (understood, compared) = list(&plan, book, &Choices::default());
    report(language, &plan, name, &understood, &compared, &[])
}

fn of_workbook(name: &str) -> String {
    of(Vietnamese, name, &read(name))
}

fn of_rows(rows: &[&[&str]]) -> String {
    let bytes = shapes::bytes(|sheet| shapes::table(sheet, rows));
    of(Vietnamese, "a.xlsx", &book::read("a.xlsx", &bytes).expect("it is read"))
}

#[test]
fn the_six_workbooks() {
    assert_snapshot!("simple_list", of_workbook("01_danh_sach_don_gian.xlsx"));
    assert_snapshot!("official_form", of_workbook("02_trich_ngang_mau_chinh_thuc.xlsx"));
    assert_snapshot!("table_of_stations", of_workbook("03_bieu_tong_hop_tram.xlsx"));
    assert_snapshot!("rotations", of_workbook("04_luan_phien.xlsx"));
    assert_snapshot!("separated_by_semicolons", of_workbook("05_danh_sach_cham_phay_bom.csv"));
    assert_snapshot!("ticks_and_years", of_workbook("06_dau_x_nam_sinh.xlsx"));
}

#[test]
fn in_english_the_same_is_said() {
    assert_snapshot!("in_english", of(English, "06.xlsx", &read("06_dau_x_nam_sinh.xlsx")));
}

#[test]
fn units_as_rows_departments_sums_and_signatures() {
    assert_snapshot!(
        "units_as_rows",
        of_rows(&[
            &["SỞ Y TẾ QUẢNG NINH"],
            &["DANH SÁCH TRÍCH NGANG BÁC SĨ"],
            &["TT", "Họ đệm", "Tên", "Năm sinh", "", "Trình độ", "", "", "Chuyên khoa", "Số GPHN (CCHN)"],
            &["", "", "", "Nam", "Nữ", "BS", "CKI", "Y sĩ", "", ""],
            &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
            &["I", "Trạm Y tế xã Húc Động"],
            &["1", "Ngô Văn", "Ất", "1980", "", "x", "", "", "Nội", "001637/QNI-CCHN"],
            &["2", "Ngô Thị", "Bính", "", "1985", "", "x", "", "Nhi", "1638/QNI-CCHN"],
            &["3", "Ngô Thị", "Kỷ", "", "1990", "", "", "x", "", ""],
            &["", "Cộng:", "3"],
            &["II", "TYT P. Đông Mia"],
            &["1", "Đinh Văn", "Giáp", "80", "", "x", "x", "", "Da liễu", "chưa có"],
            &[],
            &["", "Tổng cộng: 4 người"],
            &["", "* Số liệu đến ngày 05/11/2026"],
            &["", "", "", "", "", "Hạ Long, ngày 05 tháng 11 năm 2026"],
            &["", "NGƯỜI LẬP", "", "", "", "GIÁM ĐỐC"],
        ])
    );
}

#[test]
fn moves_with_wrong_days_and_kinds() {
    let header: &[&str] =
        &["STT", "Họ và tên", "Năm sinh", "Trình độ", "Đơn vị cử đi", "Nơi đến", "Hình thức", "Từ ngày", "Đến ngày"];
    let bv = "BVĐKKV Tiên Yên";
    assert_snapshot!(
        "moves",
        of_rows(&[
            header,
            &["1", "Ngô Văn Ất", "1980", "BS", bv, "Hà An", "Luân phiên", "01/03/2027", "31/08/2027"],
            &["2", "Ngô Văn Bính", "1981", "BS", bv, "Hà An", "Biệt phái", "01/09/2027", "31/08/2027"],
            &["3", "Ngô Văn Đinh", "1982", "BS", bv, "", "Điều động, luân phiên", "31/02/2027", ""],
            &["4", "Ngô Văn Giáp", "1983", "BS", bv, "TYT xã Vô Ngại", "Tăng cường", "01/03/2027", ""],
        ])
    );
}
