//! `phanbo check`: the JSON and the text of a small plan.

use phanbo::fixture::Fixture;
use phanbo::plan::{MoveKind, Severity};
use serde_json::{Value, json};

use super::{Folder, accepted, faultless, on, small};

const A: [&str; 3] = ["station", "tyt-a", "tyt-a"];
const B: [&str; 3] = ["station", "tyt-b", "tyt-b"];

fn json_of(path: &std::path::Path, options: &str) -> Value {
    let run = on("check", path, &format!("--format json {options}"));
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

fn one(rule: &str, severity: &str, subject: [&str; 3], facts: &Value, vi: &str, en: &str) -> Value {
    let [kind, id, name] = subject;
    json!({
        "rule": rule, "severity": severity, "subject": { "kind": kind, "id": id, "name": name }, "detail": "",
        "facts": facts, "sentence": { "vi": vi, "en": en },
    })
}

#[test]
fn json_says_all_there_is() {
    let (_folder, path) = Folder::with(&small().build());
    let found = json_of(&path, "");
    assert_eq!(found["plan"], json!({ "title": "Phương án thử", "province": "Tỉnh thử" }));
    assert_eq!(found["date"], "2026-01-01");
    assert_eq!(
        found["totals"],
        json!({
            "communes": 1, "stations": 2, "points": 1, "hospitals": 1, "doctors_listed": 2, "station_doctors": 1,
            "stations_with_regular_doctor": 1, "stations_below_minimum": 2, "points_without_sessions": 1,
            "province_density_tenths": 0,
        })
    );
    let expected = expected();
    let listed = found["findings"].as_array().expect("a list");
    assert_eq!(listed.len(), expected.len(), "{listed:#?}");
    for (found, expected) in listed.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    let held = one(
        "T03",
        "warning",
        B,
        &json!({ "have": 1, "need": 4 }),
        "tyt-b: có 1 bác sĩ thường xuyên, cần 4 (thiếu 3)",
        "tyt-b: regular doctors 1, needed 4 (short by 3)",
    );
    assert_eq!(found["accepted"], json!([held]));
}

/// The findings of the small plan on its first day, in their order.
fn expected() -> Vec<Value> {
    [errors(), warnings(), notes()].concat()
}

fn errors() -> Vec<Value> {
    vec![
        one(
            "B01",
            "error",
            ["hospital", "bv", "bv"],
            &json!({ "present": 1, "floor": 2 }),
            "bv: còn 1 bác sĩ, mức tối thiểu 2 (thiếu 1)",
            "bv: doctors left 1, floor 2 (short by 1)",
        ),
        one(
            "D04",
            "error",
            ["move", "m-1", "bs-b"],
            &json!({ "last": "2026-04-30" }),
            "bs-b: lượt điều động bắt đầu hoặc kết thúc sau ngày làm việc cuối cùng 30/04/2026",
            "bs-b: the move starts or ends after the last working day 30/04/2026",
        ),
        one(
            "P06",
            "error",
            ["commune", "xã-a", "xã-a"],
            &json!({}),
            "xã-a: chưa có trạm y tế nào đang hoạt động (cần 1)",
            "xã-a: no open health station (needs 1)",
        ),
        one(
            "T01",
            "error",
            A,
            &json!({ "need": 1 }),
            "tyt-a: chưa có bác sĩ (cần 1)",
            "tyt-a: no doctor at all (needs 1)",
        ),
    ]
}

fn warnings() -> Vec<Value> {
    vec![
        one(
            "D12",
            "warning",
            ["move", "m-1", "bs-b"],
            &json!({}),
            "bs-b: lượt điều động đã thống nhất nhưng chưa ghi đủ số và ngày của quyết định (tăng cường đến tyt-a từ \
             ngày 01/04/2026)",
            "bs-b: the move is agreed, yet number and date of the decision are not both on record (support to tyt-a \
             from 01/04/2026)",
        ),
        one(
            "T03",
            "warning",
            A,
            &json!({ "have": 0, "need": 4 }),
            "tyt-a: có 0 bác sĩ thường xuyên, cần 4 (thiếu 4)",
            "tyt-a: regular doctors 0, needed 4 (short by 4)",
        ),
        one(
            "T04",
            "warning",
            A,
            &json!({ "sessions": 0, "catchment": 10_000, "target_tenths": 15 }),
            "tyt-a: 0 buổi/tuần cho 10.000 dân, tương đương 0,0 bác sĩ/10.000 dân, chỉ tiêu 1,5 (thiếu 15 buổi/tuần)",
            "tyt-a: weekly sessions 0 for 10,000 people, that is 0.0 doctors per 10,000, target 1.5 (weekly sessions \
             short by 15)",
        ),
        one(
            "T04",
            "warning",
            B,
            &json!({ "sessions": 10, "catchment": 10_000, "target_tenths": 15 }),
            "tyt-b: 10 buổi/tuần cho 10.000 dân, tương đương 1,0 bác sĩ/10.000 dân, chỉ tiêu 1,5 (thiếu 5 buổi/tuần)",
            "tyt-b: weekly sessions 10 for 10,000 people, that is 1.0 doctors per 10,000, target 1.5 (weekly sessions \
             short by 5)",
        ),
        one(
            "T05",
            "warning",
            ["point", "điểm-a", "điểm-a – tyt-a"],
            &json!({ "have": 0, "need": 2 }),
            "điểm-a – tyt-a: 0 buổi có bác sĩ mỗi tuần, cần 2 (thiếu 2)",
            "điểm-a – tyt-a: weekly sessions with a doctor 0, needed 2 (short by 2)",
        ),
    ]
}

fn notes() -> Vec<Value> {
    let alone = |station: [&str; 3]| {
        let id = station[1];
        let vi = format!("{id}: chưa thuộc khu vực nào có bệnh viện hỗ trợ");
        one("T10", "info", station, &json!({}), &vi, &format!("{id}: in no area with a supporting hospital"))
    };
    vec![
        one(
            "D05",
            "info",
            ["doctor", "bs-b", "bs-b"],
            &json!({ "last": "2026-04-30" }),
            "bs-b: sắp nghỉ hưu, ngày làm việc cuối cùng 30/04/2026",
            "bs-b: close to retirement, last working day 30/04/2026",
        ),
        one(
            "P01",
            "info",
            ["province", "province", "Tỉnh thử"],
            &json!({ "have_tenths": 0, "target_tenths": 190 }),
            "Tỉnh thử: 0,0 bác sĩ/10.000 dân, chỉ tiêu 19,0 (thiếu 1.898 bác sĩ)",
            "Tỉnh thử: 0.0 doctors per 10,000 people, target 19.0 (doctors missing: 1,898)",
        ),
        one(
            "P07",
            "info",
            ["province", "province", "Tỉnh thử"],
            &json!({ "with": 1, "all": 2 }),
            "Tỉnh thử: 1/2 trạm y tế có bác sĩ thường xuyên hoặc bán thời gian (còn 1 trạm chưa có)",
            "Tỉnh thử: health stations with a regular or part-time doctor 1/2 (still without: 1)",
        ),
        alone(A),
        alone(B),
    ]
}

#[test]
fn json_keeps_the_order_of_its_keys() {
    let (_folder, path) = Folder::with(&small().build());
    let run = on("check", &path, "--format json");
    assert_eq!(run.code, 1, "{run:?}");
    let head = r#"{
  "plan": {
    "title": "Phương án thử",
    "province": "Tỉnh thử"
  },
  "date": "2026-01-01",
  "totals": {
    "communes": 1,
    "stations": 2,
    "points": 1,
    "hospitals": 1,
    "doctors_listed": 2,
    "station_doctors": 1,
    "stations_with_regular_doctor": 1,
    "stations_below_minimum": 2,
    "points_without_sessions": 1,
    "province_density_tenths": 0
  },
  "findings": [
    {
      "rule": "B01",
      "severity": "error",
      "subject": {
        "kind": "hospital",
        "id": "bv",
        "name": "bv"
      },
      "detail": "",
      "facts": {
        "present": 1,
        "floor": 2
      },
      "sentence": {
        "vi": "bv: còn 1 bác sĩ, mức tối thiểu 2 (thiếu 1)",
        "en": "bv: doctors left 1, floor 2 (short by 1)"
      }
    },
"#;
    assert!(run.out.starts_with(head), "{}", run.out);
    assert!(run.out.ends_with("  ]\n}\n"), "{}", run.out);
    let facts = ["\"sessions\": 10,", "\"catchment\": 10000,", "\"target_tenths\": 15\n"].map(|key| run.out.rfind(key));
    assert!(facts.is_sorted() && facts.iter().all(Option::is_some), "{facts:?}");
    assert!(run.out.find("\"findings\"") < run.out.find("\"accepted\""));
    assert_eq!(run.out, on("check", &path, "--format json --lang en").out);
}

#[test]
fn what_is_unknown_is_null_and_nothing_found_is_an_empty_list() {
    let plan = Fixture::new().province(|province| province.population = None).build();
    let (_folder, path) = Folder::with(&plan);
    let found = json_of(&path, "");
    assert_eq!(found["totals"]["province_density_tenths"], Value::Null);
    assert_eq!(found["findings"][0]["rule"], "X01");
    assert_eq!(found["findings"][0]["facts"], json!({}));
    assert_eq!(found["accepted"], json!([]));
    assert!(on("check", &path, "").out.contains("Bác sĩ/10.000 dân toàn tỉnh: chưa rõ\n"));
}

#[test]
fn a_detail_names_the_field() {
    let plan = small().step("m-2", MoveKind::Transfer, "bs-9", "tyt-b", "tyt-a").build();
    let (_folder, path) = Folder::with(&plan);
    let found = json_of(&path, "");
    let dangling = found["findings"].as_array().expect("a list").iter().find(|one| one["rule"] == "X04");
    let dangling = dangling.expect("the missing doctor is found");
    assert_eq!(dangling["subject"], json!({ "kind": "move", "id": "m-2", "name": "m-2" }));
    assert_eq!(dangling["detail"], "doctor");
}

#[test]
fn text_reads_from_top_to_bottom() {
    let (_folder, path) = Folder::with(&small().build());
    let run = on("check", &path, "");
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{run:?}");
    let head = "Phương án thử\nTỉnh thử\nNgày 01/01/2026\n\nXã, phường, đặc khu: 1\nTrạm y tế: 2\nĐiểm trạm: 1\n";
    assert!(run.out.starts_with(head), "{}", run.out);
    for part in [
        "\nTrạm chưa có bác sĩ – vi phạm: 1\n  tyt-a: chưa có bác sĩ (cần 1)\n\n",
        "\nTrạm chưa đạt chỉ tiêu bác sĩ trên 10.000 dân – cảnh báo: 2\n  tyt-a: 0 buổi/tuần",
        "\nĐã chấp nhận là ngoại lệ\n  tyt-b: có 1 bác sĩ thường xuyên, cần 4 (thiếu 3)\n\n",
    ] {
        assert!(run.out.contains(part), "{part}\n{}", run.out);
    }
    assert!(run.out.ends_with("\nVi phạm: 4; cảnh báo: 5; thông tin: 5; đã chấp nhận: 1\n"), "{}", run.out);
}

#[test]
fn text_speaks_english_when_asked() {
    let (_folder, path) = Folder::with(&small().build());
    let run = on("check", &path, "--lang en");
    assert!(run.out.starts_with("Phương án thử\nTỉnh thử\nDate 01/01/2026\n\n"), "{}", run.out);
    assert!(run.out.contains("\nStation without a doctor – violation: 1\n  tyt-a: no doctor at all (needs 1)\n"));
    assert!(run.out.contains("\nAccepted as exceptions\n  tyt-b: "));
    assert!(run.out.ends_with("\nViolations: 4; warnings: 5; information: 5; accepted: 1\n"), "{}", run.out);
}

#[test]
fn a_plan_without_faults_says_so() {
    let (_folder, path) = Folder::with(&faultless());
    let run = on("check", &path, "");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(run.out.contains("\nKhông phát hiện vi phạm, cảnh báo hay thông tin nào.\n"), "{}", run.out);
    assert!(run.out.ends_with("\nVi phạm: 0; cảnh báo: 0; thông tin: 0; đã chấp nhận: 0\n"), "{}", run.out);
    assert!(on("check", &path, "--lang en").out.contains("\nNo findings"));
}

#[test]
fn accepted_errors_and_warnings_do_not_count_as_violations() {
    let lone = Fixture::new().station("tyt-a");
    let (_folder, path) = Folder::with(&lone.build());
    assert_eq!(on("check", &path, "").code, 1);
    let error = accepted("T01", "station", "tyt-a", Severity::Error, 1);
    let lone = Fixture::new().station("tyt-a").change(|plan| plan.exceptions.push(error));
    let (_folder, path) = Folder::with(&lone.build());
    let run = on("check", &path, "");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("cảnh báo: 2;"), "{run:?}");
}

#[test]
fn a_later_date_shows_the_plan_on_that_day() {
    let (_folder, path) = Folder::with(&small().build());
    let found = json_of(&path, "--date 2026-04-01");
    assert_eq!(found["date"], "2026-04-01");
    assert_eq!(found["totals"]["station_doctors"], 2);
    let rules: Vec<&Value> = found["findings"].as_array().expect("a list").iter().map(|one| &one["rule"]).collect();
    assert!(!rules.contains(&&json!("T01")), "{rules:?}");
    assert!(on("check", &path, "--date 2026-04-01").out.contains("\nNgày 01/04/2026\n"));
    assert_eq!(on("check", &path, "--date 9999-12-31").code, 1);
}

#[test]
fn words_in_a_plan_cannot_steer_the_terminal() {
    let plan = small().change(|plan| plan.cover.title = "Đỏ\u{1b}[31m\nhai dòng".to_owned()).build();
    let (_folder, path) = Folder::with(&plan);
    assert!(on("check", &path, "").out.starts_with("Đỏ[31m hai dòng\nTỉnh thử\n"));
}
