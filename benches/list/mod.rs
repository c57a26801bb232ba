//! A list of a unit to be measured: its rows name people and places of a plan.

use phanbo::exchange::import::sheet::{At, CellValue, Sheet};
use phanbo::plan::{Doctor, Plan};

/// A list as units send it: a title, a header, and so many people at the places of a plan, some of them known to it.
pub fn of(plan: &Plan, people: u32) -> Sheet {
    let header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị", "Số GPHN"];
    let mut sheet = Sheet::named("Danh sách");
    let mut put = |row: u32, cells: &[&str]| {
        for (column, text) in (0_u16..).zip(cells) {
            sheet.put(At::new(row, column), CellValue::Text((*text).to_owned()), false);
        }
    };
    put(1, &["DANH SÁCH BÁC SĨ"]);
    put(3, &header);
    let places: Vec<&str> = plan.facilities.iter().map(|facility| facility.name.as_str()).collect();
    let doctors: Vec<&Doctor> = plan.doctors.iter().collect();
    for number in 0..people {
        let at = number as usize;
        let day = format!("{}/{}/{}", number % 28 + 1, number % 12 + 1, 1_965 + number % 35);
        let licence = format!("{number:06}/QNI-CCHN");
        let name = if number.is_multiple_of(3) {
            doctors[at % doctors.len()].name.clone()
        } else {
            format!("Nguyễn Văn {number}")
        };
        let cells = [&number.to_string(), &name, &day, "Nam", "BSCKI", "Nội", places[at / 9 % places.len()], &licence];
        put(number + 4, &cells);
    }
    sheet
}
