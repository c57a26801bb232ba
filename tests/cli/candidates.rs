//! `phanbo candidates`: who could come to a station, and who cannot.

use serde_json::{Value, json};

use super::{Folder, lending, on};

#[test]
fn json_ranks_those_who_can_and_says_why_others_cannot() {
    let (folder, path) = Folder::with(&lending().doctor_at("bình", "tyt-b").build());
    let before = folder.content();
    let run = on("candidates", &path, "--station tyt-a --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = run.json();
    assert_eq!((&said["date"], &said["station"]["id"]), (&json!("2026-01-01"), &json!("tyt-a")));
    let can = said["candidates"].as_array().expect("a list");
    let ranks: Vec<&Value> = can.iter().map(|one| &one["rank"]).collect();
    assert_eq!(ranks, [1, 2, 3]);
    let lan = can.iter().find(|one| one["doctor"]["id"] == "lan").expect("she can come");
    assert_eq!(lan["from"], "bv");
    assert_eq!(lan["move"]["kind"], "rotation");
    assert!(lan["solved"].as_array().expect("a list").iter().any(|one| one["rule"] == "T01"));
    assert!(lan["created"].as_array().expect("a list").iter().any(|one| one["rule"] == "T07"));
    assert_eq!(lan["reasons"][0], json!({ "vi": "bớt 1 vi phạm", "en": "1 violation fewer" }));
    assert!(lan["reasons"].as_array().expect("a list").contains(&json!({ "vi": "cùng khu vực", "en": "same area" })));
    let waiting = can.iter().find(|one| one["doctor"]["id"] == "vân").expect("she can come");
    assert_eq!((&waiting["from"], &waiting["move"]["kind"]), (&Value::Null, &json!("recruit")));
    let cannot = said["cannot"].as_array().expect("a list");
    let pinned = cannot.iter().find(|one| one["doctor"]["id"] == "pau").expect("she cannot come");
    assert_eq!(pinned["why"]["en"], "The doctor is pinned to the present place of work.");
    let needed = cannot.iter().find(|one| one["doctor"]["id"] == "bình").expect("he cannot come");
    assert_eq!(needed["why"]["vi"], "Nơi đi chỉ còn 1 bác sĩ, cần giữ ít nhất 4.");
    assert_eq!(run.out, on("candidates", &path, "--station tyt-a --format json").out, "the same twice");
    assert_eq!(folder.content(), before);
}

#[test]
fn text_says_the_same_in_both_languages() {
    let (_folder, path) = Folder::with(&lending().build());
    let run = on("candidates", &path, "--station tyt-a");
    assert!(
        run.out.starts_with("Phương án thử\nTỉnh thử\nNgày 01/01/2026\n\nCó thể đến tyt-a: 3 bác sĩ\n  1. "),
        "{}",
        run.out
    );
    assert!(run.out.contains("lan [lan], bv: bớt 1 vi phạm; "), "{}", run.out);
    assert!(run.out.contains("vân [vân], chưa có nơi công tác: "), "{}", run.out);
    let end = "\nKhông thể đến: 1 bác sĩ\n  pau [pau]: Bác sĩ đã được ghim tại nơi đang công tác.\n";
    assert!(run.out.ends_with(end), "{}", run.out);
    let run = on("candidates", &path, "--station tyt-a --lang en --date 2026-02-01");
    assert!(run.out.contains("Date 01/02/2026\n\nCould come to tyt-a: 3\n  1. "), "{}", run.out);
}

#[test]
fn where_nobody_can_come_only_recruiting_helps() {
    let (_folder, path) = Folder::with(&phanbo::fixture::Fixture::new().station("tyt-a").build());
    let run = on("candidates", &path, "--station tyt-a");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Không bác sĩ nào có thể đến tyt-a: chỉ giải quyết được bằng tuyển dụng.\n"), "{run:?}");
}

#[test]
fn what_is_no_open_station_is_told() {
    let plan = lending()
        .station_with("đóng", |facility, _| facility.closed = Some(phanbo::fixture::DAY_ONE))
        .change(|plan| {
            let mut record = plan.facilities.get(&"tyt-a".into()).expect("it is there").clone();
            record.id = "không-trụ-sở".into();
            plan.facilities.push(record);
        })
        .build();
    let (_folder, path) = Folder::with(&plan);
    for (station, vietnamese, english) in [
        ("đâu", "không có cơ sở nào mang mã “đâu”", "no facility with the id “đâu”"),
        ("bv", "bv không phải trạm y tế", "bv is not a health station"),
        ("đóng", "không hoạt động vào ngày 01/01/2026", "is not open on 01/01/2026"),
        ("không-trụ-sở", "chưa có địa điểm làm việc", "has no site to work at"),
    ] {
        on("candidates", &path, &format!("--station {station}")).failed(vietnamese);
        on("candidates", &path, &format!("--station {station} --lang en")).failed(english);
    }
    on("candidates", &path, "").failed("Thiếu --station <ID>.");
    on("candidates", &path, "--station tyt-a --date 2025-01-01").failed("Chọn ngày 01/01/2026 hoặc muộn hơn.");
}
