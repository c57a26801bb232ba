//! Six workbooks in the shapes units send, each with what must be understood of it.

use phanbo::exchange::import::{Choices, json};
use phanbo::sample;
use serde_json::Value;

use super::{list, read, workbook};

/// Everything an expectation says of a value holds; what it does not say may be anything.
fn holds(wanted: &Value, told: &Value, place: &str, lost: &mut Vec<String>) {
    match (wanted, told) {
        (Value::Object(wanted), Value::Object(told)) => {
            for (key, value) in wanted {
                holds(value, told.get(key).unwrap_or(&Value::Null), &format!("{place}.{key}"), lost);
            }
        }
        (Value::Array(wanted), Value::Array(told)) if wanted.len() == told.len() => {
            for (index, (wanted, told)) in wanted.iter().zip(told).enumerate() {
                holds(wanted, told, &format!("{place}[{index}]"), lost);
            }
        }
        (wanted, told) if wanted == told => {}
        _ => lost.push(format!("{place}: {wanted} and not {told}")),
    }
}

fn check(name: &str) {
    let text = std::fs::read_to_string(workbook(&format!("{name}.expected.json"))).expect("an expectation");
    let mut wanted: Value = serde_json::from_str(&text).expect("JSON");
    // Wordings are examples, and what is not kept is not told.
    for problem in wanted["problems"].as_array_mut().expect("problems") {
        problem.as_object_mut().expect("a problem").remove("says");
    }
    for row in wanted["rows"].as_array_mut().expect("rows") {
        row.as_object_mut().expect("a row").remove("salary");
    }
    let plan = sample::quang_ninh();
    let (understood, compared) = list(&plan, &read(name), &Choices::default());
    let told = json::json(&plan, &understood, &compared);
    let mut lost = Vec::new();
    for key in ["kind", "header_rows", "rows", "problems"] {
        holds(&wanted[key], &told[key], key, &mut lost);
    }
    if let Some(sheet) = wanted.get("sheet") {
        holds(sheet, &told["sheet"], "sheet", &mut lost);
    }
    // Rows left out in any order.
    for skipped in wanted["skipped"].as_array().expect("rows left out") {
        let of = told["skipped"].as_array().expect("rows left out");
        let same = of.iter().find(|one| one["rows"] == skipped["rows"]).unwrap_or(&Value::Null);
        holds(skipped, same, &format!("skipped {}", skipped["rows"]), &mut lost);
    }
    assert_eq!(
        wanted["skipped"].as_array().map(Vec::len),
        told["skipped"].as_array().map(Vec::len),
        "{}",
        told["skipped"]
    );
    assert!(lost.is_empty(), "{name}:\n{}", lost.join("\n"));
}

#[test]
fn one_header_row_and_a_facility_on_every_row() {
    check("01_danh_sach_don_gian.xlsx");
}

#[test]
fn the_official_list_with_two_header_rows_groups_sums_and_signatures() {
    check("02_trich_ngang_mau_chinh_thuc.xlsx");
}

#[test]
fn a_station_table_whose_sum_is_wrong_in_one_row() {
    check("03_bieu_tong_hop_tram.xlsx");
}

#[test]
fn rotations_with_doctors_nobody_knows_yet() {
    check("04_luan_phien.xlsx");
}

#[test]
fn a_text_of_a_vietnamese_windows() {
    check("05_danh_sach_cham_phay_bom.csv");
}

#[test]
fn ticks_for_sex_and_rank_and_years_alone() {
    check("06_dau_x_nam_sinh.xlsx");
}
