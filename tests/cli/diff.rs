//! `phanbo diff`: what two plans differ in, for people and for programs.

use phanbo::file;
use phanbo::plan::{MoveStatus, Plan};
use serde_json::{Value, json};

use super::{Folder, phanbo, small};

/// The small plan, and a copy in which things were done to it.
fn two(change: impl FnOnce(&mut Plan)) -> (Folder, [String; 2]) {
    let (folder, a) = Folder::with(&small().build());
    let b = folder.path("bản hai.phanbo");
    file::save(&small().change(change).build(), &b).expect("a plan can be saved");
    (folder, [a, b].map(|path| path.display().to_string()))
}

fn agree(plan: &mut Plan) {
    let mut step = plan.moves.get(&"m-1".into()).expect("it is there").clone();
    step.status = MoveStatus::Agreed;
    step.end = Some(jiff::civil::date(2026, 8, 31));
    plan.moves.replace(step);
}

#[test]
fn identical_plans_are_told_in_one_sentence_and_end_with_0() {
    let (_folder, [a, b]) = two(|_| ());
    let run = phanbo(["diff", &a, &b]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "Hai phương án giống nhau.\n", ""));
    let json = phanbo(["diff", &a, &b, "--format", "json"]).json();
    assert_eq!((&json["same"], &json["changes"]), (&json!(true), &json!([])));
    assert_eq!(json["before"], json["after"]);
}

#[test]
fn descent_program_and_times_are_no_difference() {
    let (_folder, [a, b]) = two(|plan| {
        plan.lineage.revision = "ANOTHER001".into();
        plan.lineage.saved_at = "2026-05-05T00:00:00Z".into();
        plan.stamps.insert((phanbo::plan::Table::Doctor, "bs-a".into()), "ANOTHER001".into());
    });
    assert_eq!(phanbo(["diff", &a, &b]).code, 0);
}

#[test]
fn every_record_that_differs_is_told_with_its_fields_and_what_it_does() {
    let (_folder, [a, b]) = two(|plan| {
        agree(plan);
        let posting = plan.postings.iter().next().expect("one").id.clone();
        plan.postings.remove(&posting);
        let mut doctor = plan.doctors.get(&"bs-b".into()).expect("it is there").clone();
        (doctor.note, doctor.pinned) = ("đã hỏi".into(), true);
        plan.doctors.replace(doctor);
    });
    let run = phanbo(["diff", &a, &b, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{run:?}");
    let json = run.json();
    let keys: Vec<&String> = json.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["same", "changes", "solved", "created", "before", "after"]);
    let told = |change: &Value| (change["table"].clone(), change["id"].clone(), change["kind"].clone());
    let changes = json["changes"].as_array().expect("a list");
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>()[0], (json!("doctor"), json!("bs-b"), json!("changed")));
    assert_eq!(
        changes[0]["fields"],
        json!([
            { "field": "pinned", "a": null, "b": true },
            { "field": "note", "a": null, "b": "đã hỏi" }
        ])
    );
    assert_eq!(
        changes[0]["sentence"]["vi"],
        "sửa bác sĩ bs-b: ghim từ không có thành có; ghi chú từ không có thành đã hỏi"
    );
    assert_eq!((&changes[1]["kind"], &changes[1]["table"]), (&json!("gone"), &json!("posting")));
    assert_eq!((&changes[2]["id"], &changes[2]["name"]), (&json!("m-1"), &json!("bs-b")));
    assert_eq!(changes[2]["fields"][0], json!({ "field": "end", "a": "2026-07-31", "b": "2026-08-31" }));
    let created = json["created"].as_array().expect("a list");
    assert!(created.iter().any(|one| one["rule"] == "T01" && one["subject"]["id"] == "tyt-b"), "{created:?}");
    assert_eq!(json["before"]["station_doctors"], 1);
    assert_eq!(json["after"]["station_doctors"], 0);
    let back = phanbo(["diff", &b, &a, "--format", "json"]).json();
    assert_eq!((&back["solved"], &back["before"]), (&json["created"], &json["after"]));
}

#[test]
fn a_doctors_title_and_level_are_called_otherwise_than_a_plans_and_a_hospitals() {
    let (_folder, [a, b]) = two(|plan| {
        let mut doctor = plan.doctors.get(&"bs-b".into()).expect("it is there").clone();
        (doctor.title, doctor.level) = ("Bác sĩ chính".into(), Some(3));
        plan.doctors.replace(doctor);
    });
    let json = phanbo(["diff", &a, &b, "--format", "json"]).json();
    let sentence = &json["changes"][0]["sentence"];
    for (language, fields) in [
        ("vi", ["chức danh nghề nghiệp từ không có thành Bác sĩ chính", "bậc nghề nghiệp từ không có thành 3"]),
        ("en", ["professional title from nothing to Bác sĩ chính", "professional level from nothing to 3"]),
    ] {
        let told = sentence[language].as_str().expect("a sentence");
        assert!(told.ends_with(&format!(": {}", fields.join("; "))), "{told}");
    }
}

#[test]
fn the_text_groups_the_changes_by_meaning() {
    let (_folder, [a, b]) = two(|plan| {
        let mut step = plan.moves.get(&"m-1".into()).expect("it is there").clone();
        step.status = MoveStatus::Parked;
        plan.moves.replace(step.clone());
        (step.id, step.start) = ("m-2".into(), jiff::civil::date(2026, 8, 3));
        (step.end, step.status) = (Some(jiff::civil::date(2026, 9, 30)), MoveStatus::Proposed);
        plan.moves.push(step);
        plan.cover.title = "Bản hai".into();
    });
    let run = phanbo(["diff", &a, &b]);
    for text in [
        "Bản hai\n",
        "Bố trí người: 1\n  BS bs-b từ bv đến tyt-a, tăng cường (03/08/2026 – 30/09/2026; 10 buổi/tuần)\n",
        "Lượt thống nhất, tạm gác, rút lại: 1\n  tạm gác lượt điều động của BS bs-b\n",
        "Số liệu và hồ sơ được sửa: 1\n  sửa thông tin phương án Bản hai: tiêu đề từ ",
    ] {
        assert!(run.out.contains(text), "{text}\n{}", run.out);
    }
    let english = phanbo(["diff", &a, &b, "--lang", "en"]);
    assert!(english.out.contains("People moved: 1\n"), "{english:?}");
}

#[test]
fn plans_of_different_families_are_compared_and_it_is_said_that_they_are() {
    let (_folder, [a, b]) = two(|plan| {
        plan.lineage.plan = "another".into();
        agree(plan);
    });
    let run = phanbo(["diff", &a, &b]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("Đây là hai phương án khác nhau"), "{run:?}");
}

#[test]
fn what_is_no_plan_is_refused_with_its_own_sentence() {
    let (folder, [a, b]) = two(agree);
    let before = folder.content();
    let (cut, note) = (folder.put("cụt.phanbo", "// phanbo plan 2\n(header: (plan"), folder.put("ghi chú.txt", "chào"));
    let newer = folder.put("mới.phanbo", "// phanbo plan 9\n()\n");
    let place = folder.path("").display().to_string();
    for (file, sentence) in [
        (cut.display().to_string(), "cụt.phanbo"),
        (note.display().to_string(), "ghi chú.txt"),
        (newer.display().to_string(), "mới.phanbo"),
        (place, "thư mục"),
        (folder.path("không có").display().to_string(), "không có"),
    ] {
        phanbo(["diff", &a, &file]).failed(sentence);
        phanbo(["diff", &file, &b]).failed(sentence);
    }
    phanbo(["diff", &a, &b, "--date", "2025-12-31"]).failed("31/12/2025");
    phanbo(["diff", &a, &b, "--date", "3/1/2026"]).failed("3/1/2026");
    assert_eq!(folder.content().len(), before.len() + 3, "nothing is written");
}
