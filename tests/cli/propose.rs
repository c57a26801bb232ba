//! `phanbo propose`: the best plan by moving alone, its proof, and saving it.

use phanbo::file;
use phanbo::fixture::{DAY_ONE, Fixture};
use phanbo::plan::{Facility, Figure, MoveKind, MoveStatus, RuleSetting, Station};
use serde_json::{Value, json};

use super::{Folder, faultless, lending, on, phanbo};

/// A station that lacks four, a hospital with two who may go and one who is pinned, a station that can spare one.
fn lacking() -> Fixture {
    let in_area = |minimum| {
        move |facility: &mut Facility, station: &mut Station| {
            (facility.area, station.minimum) = (Some("kv".into()), Some(minimum));
        }
    };
    Fixture::new()
        .area("kv", Some("bv"))
        .station_with("tyt-a", in_area(4))
        .station_with("tyt-b", in_area(1))
        .station_with("tyt-c", in_area(1))
        .hospital_with("bv", |_, hospital| {
            (hospital.floor, hospital.unlisted_doctors) = (Some(Figure::new(20)), Some(Figure::new(20)));
        })
        .doctor_at("lan", "bv")
        .doctor_at("mai", "bv")
        .doctor_with("pau", |doctor| doctor.pinned = true)
        .posting("pau", "bv", 10)
        .doctor_at("bình", "tyt-b")
        .doctor_at("cúc", "tyt-c")
        .doctor_at("cường", "tyt-c")
}

fn keys(value: &Value) -> Vec<&String> {
    value.as_object().expect("an object").keys().collect()
}

#[test]
fn json_says_it_all_in_the_order_of_the_keys() {
    let (folder, path) = Folder::with(&lacking().build());
    let before = folder.content();
    let run = on("propose", &path, "--format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = run.json();
    let all = [
        "date",
        "choice",
        "density",
        "keep_density",
        "within_areas",
        "before",
        "after",
        "moves",
        "distance",
        "proof",
        "would_help",
        "other_choice",
    ];
    assert_eq!(keys(&said), all);
    assert_eq!(
        (&said["date"], &said["choice"], &said["density"]),
        (&json!("2026-01-01"), &json!("fair"), &json!(false))
    );
    let figures = |without: i64, shortage: i64| {
        json!({
            "without": without, "shortage": shortage, "spread": [[shortage, 1]], "below": 1, "density_shortage": null
        })
    };
    assert_eq!((&said["before"], &said["after"]), (&figures(1, 4), &figures(0, 1)));
    assert_eq!(keys(&said["before"]), ["without", "shortage", "spread", "below", "density_shortage"]);
    let moves = said["moves"].as_array().expect("a list");
    let told: Vec<_> = moves.iter().map(|one| (&one["doctor"]["id"], &one["from"], &one["to"], &one["kind"])).collect();
    let (bv, a, rotation) = (json!("bv"), json!("tyt-a"), json!("rotation"));
    assert_eq!(
        told,
        [
            (&json!("lan"), &bv, &a, &rotation),
            (&json!("mai"), &bv, &a, &rotation),
            (&json!("cúc"), &json!("tyt-c"), &a, &json!("transfer"))
        ]
    );
    assert_eq!(keys(&moves[0]), ["doctor", "from", "to", "kind", "start", "end", "solved", "created", "after"]);
    assert_eq!((&moves[0]["start"], &moves[0]["end"]), (&json!("2026-01-01"), &json!("2026-07-03")));
    assert_eq!(moves[2]["end"], Value::Null);
    let codes = |list: &Value| -> Vec<String> {
        list.as_array().expect("a list").iter().filter_map(|one| Some(one["rule"].as_str()?.to_owned())).collect()
    };
    assert!(codes(&moves[0]["solved"]).contains(&"T01".to_owned()), "{:?}", moves[0]);
    assert!(codes(&moves[0]["created"]).contains(&"T07".to_owned()), "{:?}", moves[0]);
    assert!(codes(&moves[2]["solved"]).contains(&"T07".to_owned()), "the transfer stays: {:?}", moves[2]);
    assert_eq!(moves[2]["after"], said["after"]);
    // Nobody has a point: 10,000 each, and no area is left.
    assert_eq!(said["distance"], 30_000);
    let proof = json!({
        "wanted": 4, "available": 3, "locked": 0, "left": 1,
        "stations": [{ "id": "tyt-a", "short": 4, "least": 1 }],
        "cut": [
            { "bound": "minimum", "facility": "tyt-c", "amount": 1 },
            { "bound": "doctors", "facility": "bv", "amount": 2 }
        ]
    });
    assert_eq!(said["proof"], proof);
    let help = json!([{
        "bound": "doctors", "facility": "bv", "gain": 1, "reasons": [{ "why": "pinned", "doctors": 1, "gain": 1 }]
    }]);
    assert_eq!(said["would_help"], help);
    assert_eq!(said["other_choice"], json!({ "below": 1, "shortage": 1 }));
    assert_eq!(run.out, on("propose", &path, "--format json").out, "the same twice");
    assert_eq!(folder.content(), before);
}

#[test]
fn the_choice_and_the_switches_are_told() {
    let (_folder, path) = Folder::with(&lacking().build());
    let said = on("propose", &path, "--choice most --density --keep-density --within-areas --format json").json();
    let told = ["choice", "density", "keep_density", "within_areas"].map(|key| said[key].clone());
    assert_eq!(told, [json!("most"), json!(true), json!(true), json!(true)]);
    // Ten sessions for ten thousand people are half a doctor short of 1.5.
    assert_eq!(said["before"]["density_shortage"], 1);
    // The station that could spare one would fall below its own target.
    assert_eq!(said["proof"]["left"], 2);
}

#[test]
fn all_moves_are_saved_as_proposed() {
    let plan = lacking().build();
    let (folder, path) = Folder::with(&plan);
    let out = folder.path("đề xuất.phanbo");
    let (file, target) = (path.display().to_string(), out.display().to_string());
    let run = phanbo(["propose", &file, "-o", &target, "--by", "Phòng Tổ chức"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let saved = file::open(&out).expect("a plan").plan;
    assert_eq!(saved.moves.len(), 3);
    for step in saved.moves.iter() {
        assert_eq!((step.status, step.by.as_str(), step.start), (MoveStatus::Proposed, "Phòng Tổ chức", DAY_ONE));
    }
    assert_eq!(saved.moves.iter().filter(|step| step.kind == MoveKind::Rotation).count(), 2);
    assert_eq!(saved.lineage.parents, std::slice::from_ref(&plan.lineage.revision));
    assert!(run.out.ends_with(&format!("\nĐã lưu {target}, bản sửa đổi {}.\n", saved.lineage.revision)), "{run:?}");
    let again = on("propose", &out, "--format json").json();
    assert_eq!((&again["moves"], &again["after"]["shortage"]), (&json!([]), &json!(1)));
}

#[test]
fn text_says_the_same_in_both_languages() {
    let (_folder, path) = Folder::with(&lacking().build());
    let run = on("propose", &path, "");
    let head = "Phương án thử\nTỉnh thử\nNgày 01/01/2026\n\nTốt nhất có thể chỉ bằng điều động (chia đều): số bác sĩ còn \
                thiếu 4 → 1, bằng 3 lượt điều động.\n  Trạm không có bác sĩ thường xuyên: 1 → 0\n";
    assert!(run.out.starts_with(head), "{}", run.out);
    for text in [
        "\n  2 lượt luân phiên hết hạn từ 03/07/2026\n  1. lan [lan]: bv → tyt-a (còn 1 trạm thiếu 3 bác sĩ)\n",
        "\n     Giải quyết: tyt-a: chưa có bác sĩ",
        "\n1 trạm cần thêm 4 bác sĩ, chuyển được nhiều nhất 3: giới hạn ở 1 (mức tối thiểu của trạm cử), 2 (hết bác sĩ \
         được phép đi).\n",
        "\nKhông phương án điều động nào còn thiếu ít hơn 1 bác sĩ: 4 − 3 + 0 = 1.\n",
        "\n  tyt-a thiếu 4: ít nhất 1 chỉ giải quyết được bằng tuyển dụng\n",
        "\n  bv: thêm 1 bác sĩ được phép đi – giảm 1 (chỉ vướng một lý do: 1 đã ghim)\n",
    ] {
        assert!(run.out.contains(text), "{text}\n{}", run.out);
    }
    let run = on("propose", &path, "--lang en --date 2026-02-02");
    assert!(
        run.out.contains("\nThe best that moving alone can do (shared evenly): doctors lacking 4 → 1; moves: 3.\n")
    );
    assert!(
        run.out.contains("\nNo plan by moving leaves fewer than 1 doctor lacking: 4 − 3 + 0 = 1.\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_bound_whose_rule_is_off_is_told_not_to_count() {
    let said = |off: &[&str]| {
        let rules = off.iter().map(|&code| RuleSetting { on: Some(false), ..RuleSetting::nothing(code.into()) });
        let (_folder, path) = Folder::with(&lacking().change(|plan| plan.rules = rules.collect()).build());
        on("propose", &path, "").out
    };
    assert!(!said(&["B03"]).contains("Không tính"));
    assert!(said(&["B01"]).contains("\nKhông tính mức tối thiểu của bệnh viện: quy tắc đang tắt.\n\n"));
    let both = "\nKhông tính mức tối thiểu của bệnh viện: quy tắc đang tắt.\nKhông tính tỷ lệ bác sĩ được cử đi cùng lúc: quy tắc \
                đang tắt.\n";
    assert!(said(&["B01", "B02"]).contains(both));
}

#[test]
fn where_nothing_can_be_proposed_it_says_why() {
    let (_folder, path) = Folder::with(&faultless());
    let run = on("propose", &path, "");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("\nMọi trạm đã đủ số bác sĩ tối thiểu.\n"), "{run:?}");
    // A hospital of two may send nobody: a fifth of two is less than one.
    let (_folder, path) = Folder::with(&lending().build());
    let run = on("propose", &path, "--lang en");
    assert!(
        run.out.contains("\nStations short together: 2. They need 7 more doctors, and nobody can be moved there.\n")
    );
    assert!(run.out.contains("\n  bv: one more doctor away at once – 1\n"), "{run:?}");
}

#[test]
fn what_cannot_be_understood_is_told() {
    let (_folder, path) = Folder::with(&lacking().build());
    on("propose", &path, "--choice best").failed("“best” không phải giá trị hợp lệ của --choice <fair|most>.");
    on("propose", &path, "--date 2025-01-01").failed("Chọn ngày 01/01/2026 hoặc muộn hơn.");
    on("propose", &path, "--date 1/1/2026").failed("Ngày “1/1/2026” không hợp lệ.");
    on("propose", &path, "-o /nowhere/at/all.phanbo").failed("thư mục không tồn tại");
}
