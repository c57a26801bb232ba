//! `phanbo whatif`: the effect of moves, and everything that can be wrong about telling one.

use serde_json::{Value, json};

use super::{Folder, lending, on};

const LAN: &str = "--move doctor=lan,to=tyt-a,start=2026-03-02";

/// Rule and subject of every finding of a list.
fn named(list: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let findings = list.as_array().expect("a list");
    findings.iter().map(|one| (text(&one["rule"]), text(&one["subject"]["id"]))).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(rule, id)| ((*rule).to_owned(), (*id).to_owned())).collect()
}

#[test]
fn json_says_what_a_move_solves_and_creates() {
    let (folder, path) = Folder::with(&lending().build());
    let before = folder.content();
    let run = on("whatif", &path, &format!("{LAN} --format json"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = run.json();
    let keys: Vec<&String> = said.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["plan", "date", "moves", "solved", "created", "reduced", "grown", "before", "after"]);
    assert_eq!(said["date"], "2026-03-02", "the date is the first start");
    let step = &said["moves"][0];
    assert_eq!(step["doctor"], json!({ "id": "lan", "name": "lan" }));
    assert_eq!(
        (&step["kind"], &step["from"], &step["to"][0]["site"]),
        (&json!("rotation"), &json!("bv"), &json!("tyt-a"))
    );
    assert_eq!(named(&said["solved"]), pairs(&[("T01", "tyt-a"), ("P07", "province")]));
    assert_eq!(named(&said["created"]), pairs(&[("B02", "bv"), ("T07", "tyt-a"), ("T11", "tyt-a")]));
    assert_eq!(named(&said["reduced"]), pairs(&[("T03", "tyt-a"), ("T04", "tyt-a")]));
    assert_eq!(named(&said["grown"]), []);
    assert_eq!(said["before"]["stations_with_regular_doctor"], 1);
    assert_eq!(said["after"]["stations_with_regular_doctor"], 2);
    assert_eq!(said["before"]["province_density_tenths"], said["after"]["province_density_tenths"]);
    assert_eq!(run.out, on("whatif", &path, &format!("{LAN} --format json")).out, "the same twice");
    assert_eq!(folder.content(), before, "nothing is written");
}

/// The rival: two checks, and the difference between them.
#[test]
fn the_effect_is_the_difference_of_two_checks() {
    let (folder, path) = Folder::with(&lending().build());
    let moves =
        format!("{LAN} --move doctor=pau,to=tyt-a,start=2026-04-01 --move doctor=vân,to=tyt-b,start=2026-01-05");
    let out = folder.path("sau.phanbo");
    let said = on("whatif", &path, &format!("{moves} --date 2026-05-01 --format json")).json();
    let made = on("move", &path, &format!("{moves} -o {}", out.display()));
    assert!(made.code < 2, "{made:?}");
    let check = |file: &std::path::Path| on("check", file, "--date 2026-05-01 --format json").json();
    let (before, after) = (check(&path), check(&out));
    assert_eq!((&said["before"], &said["after"]), (&before["totals"], &after["totals"]));
    let lists = [&before["findings"], &after["findings"]].map(|list| list.as_array().expect("a list"));
    // Moves are told apart by ids that chance makes.
    let key = |one: &Value| match &one["subject"]["kind"] {
        kind if kind == "move" => json!([one["rule"], kind, one["subject"]["name"]]),
        kind => json!([one["rule"], kind, one["subject"]["id"], one["detail"]]),
    };
    let only = |here: usize, there: usize| {
        let known: Vec<Value> = lists[there].iter().map(key).collect();
        lists[here].iter().map(key).filter(|one| !known.contains(one)).collect::<Vec<_>>()
    };
    let keys = |list: &Value| list.as_array().expect("a list").iter().map(key).collect::<Vec<_>>();
    assert_eq!(keys(&said["solved"]), only(0, 1));
    assert_eq!(keys(&said["created"]), only(1, 0));
    assert!(!keys(&said["created"]).is_empty() && !keys(&said["solved"]).is_empty());
}

#[test]
fn a_move_that_brings_a_violation_ends_with_1_and_names_it() {
    let (_folder, path) = Folder::with(&lending().build());
    let run = on("whatif", &path, "--move doctor=pau,to=tyt-a,start=2026-01-01");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("\nPhát sinh: "), "{run:?}");
    assert!(run.out.contains("\n  vi phạm: tyt-b: chưa có bác sĩ (cần 1)\n"), "{run:?}");
    // The move is not in the plan, and is told by its doctor all the same.
    assert!(run.out.contains("  vi phạm: pau: "), "{run:?}");
    let said = on("whatif", &path, "--move doctor=pau,to=tyt-a,start=2026-01-01 --format json").json();
    let pinned = said["created"].as_array().expect("a list").iter().find(|one| one["rule"] == "D11").cloned();
    assert_eq!(pinned.expect("it is found")["subject"], json!({ "kind": "move", "id": "new-1", "name": "pau" }));
}

#[test]
fn text_reads_from_top_to_bottom_in_both_languages() {
    let (_folder, path) = Folder::with(&lending().build());
    let run = on("whatif", &path, LAN);
    let head = "Phương án thử\nTỉnh thử\nNgày 02/03/2026\n\nCác lượt điều động\n  \
                đề xuất BS lan luân phiên từ bv đến tyt-a (02/03/2026 – 01/09/2026; 10 buổi/tuần)\n\nGiải quyết: 2\n  \
                vi phạm: tyt-a: chưa có bác sĩ (cần 1)\n";
    assert!(run.out.starts_with(head), "{}", run.out);
    assert!(run.out.ends_with("\nTrạm có bác sĩ thường xuyên: 1 → 2\n"), "{}", run.out);
    let run = on("whatif", &path, &format!("{LAN} --lang en"));
    assert!(run.out.contains(
        "\nMoves\n  propose the rotation of lan from bv to tyt-a (02/03/2026 – 01/09/2026; weekly sessions: 10)\n"
    ));
    assert!(run.out.contains("\nSolved: 2\n  violation: tyt-a: no doctor at all (needs 1)\n"), "{}", run.out);
    let run = on("whatif", &path, &format!("{LAN} --date 2026-01-01 --lang en"));
    assert!(run.out.contains("The totals stay as they are.\n"), "the move has not begun\n{}", run.out);
}

#[test]
fn moves_follow_one_another() {
    let (_folder, path) = Folder::with(&lending().build());
    let moves = "--move doctor=vân,to=tyt-a,start=2026-02-01 --move doctor=vân,to=điểm-a,start=2026-06-01,sessions=4";
    let said = on("whatif", &path, &format!("{moves} --format json")).json();
    let steps = said["moves"].as_array().expect("a list");
    assert_eq!((&steps[0]["kind"], &steps[0]["from"]), (&json!("recruit"), &Value::Null));
    assert_eq!((&steps[1]["kind"], &steps[1]["from"]), (&json!("transfer"), &json!("tyt-a")));
    assert_eq!(steps[1]["to"], json!([{ "site": "điểm-a", "sessions": 4 }]));
    assert_eq!(said["date"], "2026-02-01");
}

#[test]
fn every_mistake_is_told_with_what_to_do() {
    let (folder, path) = Folder::with(&lending().build());
    let before = folder.content();
    for (told, vietnamese, english) in [
        ("doctor=ai,to=tyt-a,start=2026-01-01", "không có bác sĩ nào mang mã “ai”", "no doctor with the id “ai”"),
        ("doctor=lan,to=ở-đâu,start=2026-01-01", "địa điểm nào mang mã “ở-đâu”", "site with the id “ở-đâu”"),
        ("doctor=lan,from=đâu,to=tyt-a,start=2026-01-01", "bỏ khóa from", "leave out from"),
        ("doctor=lan,to=tyt-a,kind=loan,start=2026-01-01", "Chọn trong: transfer, rotation", "Choose from: transfer"),
        ("doctor=lan,to=tyt-a,start=2026-02-30", "Ngày “2026-02-30” không hợp lệ", "“2026-02-30” is not valid"),
        ("doctor=lan,to=tyt-a,start=2026-02-02,end=2026-02-01", "Chọn ngày kết thúc muộn hơn", "Choose a later end"),
        ("doctor=lan,to=tyt-a,start=2026-01-01,sessions=11", "từ 1 đến 10", "from 1 to 10"),
        ("doctor=lan,start=2026-01-01", "Thiếu khóa “to”", "“to” is missing"),
        ("doctor=lan,to=tyt-a", "Thiếu khóa “start”", "“start” is missing"),
        ("to=tyt-a,start=2026-01-01", "Thiếu khóa “doctor”", "“doctor” is missing"),
        ("doctor=lan,doctor=mai,to=tyt-a,start=2026-01-01", "xuất hiện nhiều lần", "stands more than once"),
        ("doctor=lan,to=,start=2026-01-01", "“to” chưa có giá trị", "“to” has no value"),
        ("doctor=lan,to=tyt-a,start=2026-01-01,why=x", "Không có khóa “why”", "no key “why”"),
        ("lan", "“lan” chưa đúng dạng", "“lan” is not a pair"),
        ("doctor=lan,to=tyt-a,kind=support,start=2026-01-01", "phải có ngày kết thúc", "must have an end"),
        ("doctor=pau,to=bv,start=2026-01-01,end=2026-02-01", "không có ngày kết thúc", "has no end"),
        ("doctor=vân,to=tyt-a,kind=transfer,start=2026-01-01", "chưa có nơi công tác", "no place of work to leave"),
        (
            "doctor=lan,to=tyt-a,start=2025-12-31",
            "Chọn ngày cần xem bằng --date",
            "Choose the date to look at by --date",
        ),
    ] {
        on("whatif", &path, &format!("--move {told}")).failed(vietnamese);
        let run = on("whatif", &path, &format!("--move {told} --lang en --format json"));
        run.failed(english);
        let out = folder.path("ra.phanbo");
        on("move", &path, &format!("--move {told} -o {}", out.display())).failed(vietnamese);
    }
    on("whatif", &path, &format!("{LAN} --date 2025-12-31")).failed("Chọn ngày 01/01/2026 hoặc muộn hơn.");
    on("whatif", &path, &format!("{LAN} --date mai")).failed("Ngày “mai” không hợp lệ.");
    on("whatif", &path, "").failed("Thiếu --move <MOVE>.");
    on("whatif", &folder.path("không-có.phanbo"), LAN).failed("Không tìm thấy tệp");
    assert_eq!(folder.content(), before);
}

#[test]
fn a_move_that_ran_before_the_plan_can_be_told_with_a_date() {
    let (_folder, path) = Folder::with(&lending().build());
    let told = "--move doctor=lan,to=tyt-a,start=2025-12-01 --date 2026-01-01 --format json";
    let said = on("whatif", &path, told).json();
    assert_eq!(said["date"], "2026-01-01");
    assert_eq!(said["after"]["stations_with_regular_doctor"], 2);
}
