//! `phanbo merge`: copies of one plan put together, told for people and for programs.

use std::path::PathBuf;

use phanbo::edit::{Change, ChangeSet, Deed, Unsaved};
use phanbo::file::{self, Revision, next_revision};
use phanbo::fixture::Fixture;
use phanbo::plan::{AnyRecord, Doctor, Facility, Figure, Key, Move, MoveKind, MoveStatus, Plan, RuleSetting, Table};
use serde_json::{Value, json};

use super::{Folder, Run, on, phanbo};

/// A hospital, three stations and doctors, as it was sent to the districts.
pub(super) fn sent() -> Plan {
    let mut plan = Fixture::new()
        .hospital("bv")
        .station("tyt-a")
        .station("tyt-b")
        .station("tyt-c")
        .doctor_with("linh", |doctor| doctor.name = "Ngô Anh Linh".into())
        .posting("linh", "bv", 10)
        .doctor_at("lan", "bv")
        .doctor_at("nga", "tyt-b")
        .build();
    plan.lineage.revision = "SENT000001".into();
    plan
}

/// The plan as somebody has edited and saved it.
pub(super) fn saved(plan: &Plan, revision: &str, edit: impl FnOnce(&mut Plan)) -> Plan {
    let mut after = plan.clone();
    edit(&mut after);
    let changes: Vec<Change> = phanbo::edit::difference(plan, &after);
    let change = ChangeSet { deed: Deed::Restored, changes };
    let (mut next, mut unsaved) = (plan.clone(), Unsaved::default());
    unsaved.note(&change);
    change.apply(&mut next);
    next_revision(&next, &unsaved, &Revision { id: revision.into(), saved_at: "2026-12-03T07:05:00Z".into() })
}

pub(super) fn doctor(plan: &mut Plan, id: &str, change: impl FnOnce(&mut Doctor)) {
    let mut doctor = plan.doctors.get(&id.into()).expect("it is there").clone();
    change(&mut doctor);
    plan.doctors.replace(doctor);
}

fn facility(plan: &mut Plan, id: &str, change: impl FnOnce(&mut Facility)) {
    let mut facility = plan.facilities.get(&id.into()).expect("it is there").clone();
    change(&mut facility);
    plan.facilities.replace(facility);
}

pub(super) fn rotation(id: &str, doctor: &str, to: &str) -> Move {
    let mut step = phanbo::fixture::step(id, MoveKind::Rotation, doctor, "bv", to);
    (step.start, step.end) = (jiff::civil::date(2026, 7, 1), Some(jiff::civil::date(2027, 1, 15)));
    step.status = MoveStatus::Proposed;
    step
}

/// A folder with copies by their names.
pub(super) struct Copies(Folder);

impl Copies {
    pub(super) fn new(copies: &[(&str, &Plan)]) -> Self {
        let folder = Folder::new();
        for (name, plan) in copies {
            file::save(plan, &folder.path(&format!("{name}.phanbo"))).expect("a plan can be saved");
        }
        Self(folder)
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path(&format!("{name}.phanbo"))
    }

    /// Merges copies by their names into `ra`, with options as one writes them.
    pub(super) fn merge(&self, names: &[&str], options: &str) -> Run {
        let files = names.iter().map(|name| self.path(name).into_os_string());
        let out = ["-o".into(), self.path("ra").into_os_string()];
        let mut options: Vec<std::ffi::OsString> = options.split_whitespace().map(Into::into).collect();
        if let Some(base) = options.iter().position(|option| option == "--base") {
            options[base + 1] = self.path(&options[base + 1].to_string_lossy()).into_os_string();
        }
        phanbo(std::iter::once("merge".into()).chain(files).chain(out).chain(options))
    }

    pub(super) fn out(&self) -> Option<Plan> {
        self.path("ra").exists().then(|| file::open(&self.path("ra")).expect("a plan").plan)
    }
}

pub(super) fn told(list: &Value) -> Vec<(&str, &str)> {
    let list = list.as_array().expect("a list");
    list.iter().map(|one| (one["table"].as_str().expect("a table"), one["id"].as_str().expect("an id"))).collect()
}

fn key(table: Table, id: &str) -> Key {
    (table, id.into())
}

#[test]
fn what_only_one_side_changed_is_taken_and_keeps_its_stamp() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.note = "đã hỏi".into()));
    let theirs = saved(&sent, "THEIRS0001", |plan| {
        plan.moves.push(rotation("m-1", "linh", "tyt-a"));
        plan.cover.title = "Sửa ở huyện".into();
    });
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs)]);
    let run = copies.merge(&["ta", "huyện"], "--format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let json = run.json();
    let keys: Vec<&String> = json.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["taken", "same", "conflicts", "new_findings"]);
    assert_eq!(told(&json["taken"]), [("cover", "cover"), ("move", "m-1")]);
    assert_eq!(json["taken"][1]["from"], copies.path("huyện").display().to_string());
    assert_eq!((&json["taken"][1]["kind"], &json["same"], &json["conflicts"]), (&json!("new"), &json!([]), &json!([])));
    let out = copies.out().expect("it was written");
    assert_eq!(out.doctors.get(&"lan".into()).map(|doctor| doctor.note.as_str()), Some("đã hỏi"));
    assert_eq!(out.stamps.get(&key(Table::Move, "m-1")).map(String::as_str), Some("THEIRS0001"));
    assert_eq!(out.stamps.get(&key(Table::Doctor, "lan")).map(String::as_str), Some("OURS000001"));
    assert_eq!(out.lineage.parents, ["OURS000001", "THEIRS0001"]);
    assert_eq!(
        out.lineage.ancestors.last_chunk(),
        Some(&["SENT000001".into(), "OURS000001".into(), "THEIRS0001".into()])
    );
    assert_ne!(out.lineage.revision, "OURS000001");
}

#[test]
fn what_both_changed_differently_is_asked_and_nothing_is_written_unless_somebody_decides() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.note = "một".into()));
    let theirs = saved(&sent, "THEIRS0001", |plan| doctor(plan, "lan", |doctor| doctor.note = "hai".into()));
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs)]);
    let run = copies.merge(&["ta", "huyện"], "--format json");
    assert_eq!((run.code, copies.out()), (1, None), "{run:?}");
    let conflict = &run.json()["conflicts"][0];
    assert_eq!(
        (&conflict["table"], &conflict["id"], &conflict["kind"]),
        (&json!("doctor"), &json!("lan"), &json!("record"))
    );
    assert_eq!((&conflict["field"], &conflict["base"]), (&Value::Null, &Value::Null));
    assert_eq!((&conflict["ours"]["note"], &conflict["theirs"][0]["value"]["note"]), (&json!("một"), &json!("hai")));
    assert!(conflict["sentence"]["vi"].as_str().is_some_and(|text| text.contains("lan")), "{conflict}");
    for (take, note) in [("ours", "một"), ("theirs", "hai")] {
        let run = copies.merge(&["ta", "huyện"], &format!("--take {take}"));
        assert_eq!(run.code, 0, "{run:?}");
        let out = copies.out().expect("it was written");
        assert_eq!(out.doctors.get(&"lan".into()).map(|doctor| doctor.note.as_str()), Some(note));
        let stamp = out.stamps.get(&key(Table::Doctor, "lan"));
        assert_eq!(stamp, Some(&out.lineage.revision), "whoever won, it was decided here");
    }
}

#[test]
fn with_the_base_fields_do_not_collide() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.note = "một".into()));
    let theirs = saved(&sent, "THEIRS0001", |plan| {
        doctor(plan, "lan", |doctor| doctor.level = Some(3));
        facility(plan, "tyt-a", |facility| facility.name = "Trạm Mới".into());
    });
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs), ("gốc", &sent)]);
    let run = copies.merge(&["ta", "huyện"], "--base gốc --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let out = copies.out().expect("it was written");
    let lan = out.doctors.get(&"lan".into()).expect("it is there");
    assert_eq!((lan.note.as_str(), lan.level), ("một", Some(3)));
    assert_eq!(out.stamps.get(&key(Table::Doctor, "lan")), Some(&out.lineage.revision), "it is no copy's");
    assert_eq!(out.stamps.get(&key(Table::Facility, "tyt-a")).map(String::as_str), Some("THEIRS0001"));

    let other = saved(&sent, "OTHER00001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(4)));
    file::save(&other, &copies.path("khác")).expect("a plan can be saved");
    let run = copies.merge(&["ta", "huyện", "khác"], "--base gốc --format json");
    let conflict = &run.json()["conflicts"][0];
    assert_eq!((run.code, &conflict["kind"], &conflict["field"]), (1, &json!("field"), &json!("level")));
    let values: Vec<&Value> = conflict["theirs"].as_array().expect("a list").iter().map(|of| &of["value"]).collect();
    assert_eq!(
        (&conflict["ours"], values, &conflict["base"]),
        (&Value::Null, vec![&json!(3), &json!(4)], &Value::Null)
    );
    let run = copies.merge(&["ta", "huyện", "khác"], "--base gốc --take theirs");
    let lan = copies.out().expect("it was written").doctors.get(&"lan".into()).cloned().expect("it is there");
    assert_eq!((run.code, lan.level, lan.note.as_str()), (0, Some(3), "một"), "the first in the order given");
}

#[test]
fn two_moves_of_one_doctor_in_overlapping_time_are_one_conflict() {
    let sent = sent();
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let two = saved(&sent, "TWO0000001", |plan| plan.moves.push(rotation("m-2", "linh", "tyt-c")));
    let copies = Copies::new(&[("ta", &sent), ("Tiên Yên", &one), ("Móng Cái", &two)]);
    let run = copies.merge(&["ta", "Tiên Yên", "Móng Cái"], "--format json");
    assert_eq!(run.code, 1, "{run:?}");
    let conflict = &run.json()["conflicts"][0];
    assert_eq!((&conflict["kind"], &conflict["name"]), (&json!("overlap"), &json!("Ngô Anh Linh")));
    assert_eq!(conflict["records"], json!([{ "table": "move", "id": "m-1" }, { "table": "move", "id": "m-2" }]));
    assert_eq!(conflict["theirs"].as_array().map(Vec::len), Some(2));
    let steps = || -> Vec<String> {
        copies.out().map(|plan| plan.moves.iter().map(|step| step.id.to_string()).collect()).unwrap_or_default()
    };
    assert_eq!(copies.merge(&["ta", "Tiên Yên", "Móng Cái"], "--take theirs").code, 0);
    assert_eq!(steps(), ["m-1"]);
    assert_eq!(copies.merge(&["ta", "Tiên Yên", "Móng Cái"], "--take ours").code, 0);
    assert_eq!(steps(), Vec::<String>::new());
}

#[test]
fn moves_that_follow_each_other_and_two_for_good_are_no_conflict() {
    let sent = sent();
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let later =
        |step: &mut Move| (step.start, step.end) = (jiff::civil::date(2027, 2, 1), Some(jiff::civil::date(2027, 9, 1)));
    let two = saved(&sent, "TWO0000001", |plan| {
        let mut step = rotation("m-2", "linh", "tyt-c");
        later(&mut step);
        plan.moves.push(step);
    });
    let copies = Copies::new(&[("một", &one), ("hai", &two)]);
    let run = copies.merge(&["một", "hai"], "--format json");
    let conflicts: Vec<Value> = run.json()["conflicts"].as_array().cloned().unwrap_or_default();
    assert!(conflicts.iter().all(|of| of["kind"] != "overlap"), "{conflicts:?}");
}

#[test]
fn edits_that_are_harmless_apart_and_break_a_rule_together_are_a_conflict() {
    let sent = sent();
    let pinned = saved(&sent, "PIN0000001", |plan| doctor(plan, "linh", |doctor| doctor.pinned = true));
    let moved = saved(&sent, "MOVE000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let copies = Copies::new(&[("ghim", &pinned), ("chuyển", &moved)]);
    let run = copies.merge(&["ghim", "chuyển"], "--format json");
    let json = run.json();
    assert_eq!((run.code, json["conflicts"].as_array().map(Vec::len)), (1, Some(1)), "{json:#}");
    let conflict = &json["conflicts"][0];
    assert_eq!(conflict["kind"], "rule");
    assert_eq!(conflict["records"], json!([{ "table": "move", "id": "m-1" }, { "table": "doctor", "id": "linh" }]));
    assert_eq!(copies.merge(&["ghim", "chuyển"], "--take theirs").code, 0);
    let out = copies.out().expect("it was written");
    assert!(out.moves.contains(&"m-1".into()) && !out.doctors.get(&"linh".into()).expect("there").pinned);
}

#[test]
fn deleted_here_and_edited_there_is_asked_and_comes_back_with_all_that_went_with_it() {
    let sent = sent();
    let deleted = saved(&sent, "GONE000001", |plan| {
        plan.doctors.remove(&"lan".into());
        let posting = plan.postings.iter().find(|posting| posting.doctor.as_str() == "lan").expect("one").id.clone();
        plan.postings.remove(&posting);
    });
    let edited = saved(&sent, "EDIT000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let copies = Copies::new(&[("xóa", &deleted), ("sửa", &edited)]);
    let run = copies.merge(&["xóa", "sửa"], "--format json");
    let json = run.json();
    assert_eq!((run.code, told(&json["conflicts"])), (1, vec![("doctor", "lan")]), "{json:#}");
    assert_eq!(json["conflicts"][0]["ours"], Value::Null);
    assert_eq!(copies.merge(&["xóa", "sửa"], "--take theirs").code, 0);
    let out = copies.out().expect("it was written");
    assert!(out.doctors.contains(&"lan".into()) && out.postings.iter().any(|of| of.doctor.as_str() == "lan"));
    assert!(!out.gone.contains(Table::Doctor, "lan"));
    assert_eq!(copies.merge(&["xóa", "sửa"], "--take ours").code, 0);
    let out = copies.out().expect("it was written");
    assert_eq!(out.gone.revision(&key(Table::Doctor, "lan")), Some(out.lineage.revision.as_str()));
}

#[test]
fn a_reference_to_what_the_other_side_deleted_is_a_conflict_also_where_its_rule_is_off() {
    for on in [None, Some(false)] {
        let mut sent = sent();
        sent.rules.push(RuleSetting { on, ..RuleSetting::nothing("X04".into()) });
        let deleted = saved(&sent, "GONE000001", |plan| {
            plan.facilities.remove(&"tyt-c".into());
            plan.sites.remove(&"tyt-c".into());
        });
        let moved = saved(&sent, "MOVE000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-c")));
        let copies = Copies::new(&[("xóa", &deleted), ("chuyển", &moved)]);
        let json = copies.merge(&["xóa", "chuyển"], "--format json").json();
        assert_eq!(json["conflicts"].as_array().map(Vec::len), Some(1), "{json:#}");
        assert_eq!(json["conflicts"][0]["kind"], "rule");
        copies.merge(&["xóa", "chuyển"], "--take theirs");
        let out = copies.out().expect("it was written");
        assert!(
            out.moves.contains(&"m-1".into())
                && out.facilities.contains(&"tyt-c".into())
                && out.sites.contains(&"tyt-c".into())
        );
        copies.merge(&["xóa", "chuyển"], "--take ours");
        let out = copies.out().expect("it was written");
        assert!(!out.moves.contains(&"m-1".into()) && !out.facilities.contains(&"tyt-c".into()));
        assert_eq!(out.rules.get(&"X04".into()).and_then(|setting| setting.on), on, "it stays as it was");
    }
}

#[test]
fn the_same_person_added_twice_is_a_new_finding_and_stops_nothing() {
    let sent = sent();
    let add = |id: &str| {
        let id = id.to_owned();
        move |plan: &mut Plan| {
            let mut new = plan.doctors.get(&"lan".into()).expect("it is there").clone();
            (new.id, new.name) = (id.as_str().into(), "Đào Minh Khuê".into());
            phanbo::fixture::born(&mut new, 1985, 3);
            plan.doctors.push(new);
        }
    };
    let (one, two) = (saved(&sent, "ONE0000001", add("k-1")), saved(&sent, "TWO0000001", add("k-2")));
    let copies = Copies::new(&[("một", &one), ("hai", &two)]);
    let run = copies.merge(&["một", "hai"], "--format json");
    assert_eq!(run.code, 0, "{run:?}");
    let findings = run.json()["new_findings"].clone();
    assert!(findings.as_array().expect("a list").iter().any(|of| of["rule"] == "X02"), "{findings:#}");
    assert_eq!(copies.out().map(|plan| plan.doctors.len()), Some(5));
}

#[test]
fn the_same_change_on_both_sides_is_told_as_the_same_and_rename_against_move_as_two() {
    let sent = sent();
    let rename = |plan: &mut Plan| facility(plan, "tyt-a", |facility| facility.name = "Trạm Mới".into());
    let one = saved(&sent, "ONE0000001", rename);
    let two = saved(&sent, "TWO0000001", |plan| {
        rename(plan);
        plan.moves.push(rotation("m-1", "linh", "tyt-a"));
    });
    let copies = Copies::new(&[("một", &one), ("hai", &two)]);
    let run = copies.merge(&["một", "hai"], "--format json");
    let json = run.json();
    assert_eq!(
        (run.code, told(&json["same"]), told(&json["taken"])),
        (0, vec![("facility", "tyt-a")], vec![("move", "m-1")])
    );
    let out = copies.out().expect("it was written");
    assert_eq!(out.stamps.get(&key(Table::Facility, "tyt-a")), Some(&out.lineage.revision));
}

#[test]
fn nothing_to_take_leaves_the_very_bytes_and_a_copy_of_a_copy_is_known() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let later = saved(&ours, "LATER00001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(3)));
    let copies = Copies::new(&[("gốc", &sent), ("ta", &ours), ("sau", &later)]);
    let run = copies.merge(&["ta", "gốc"], "");
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(std::fs::read(copies.path("ra")).ok(), std::fs::read(copies.path("ta")).ok());
    let run = copies.merge(&["gốc", "sau"], "--format json");
    assert_eq!(
        (run.code, told(&run.json()["taken"])),
        (0, vec![("doctor", "lan")]),
        "two saves later is still one side"
    );
    assert_eq!(copies.out().and_then(|plan| plan.doctors.get(&"lan".into())?.level), Some(3));
}

#[test]
fn a_first_day_is_decided_though_only_one_side_changed_it() {
    let sent = sent();
    let later = saved(&sent, "LATER00001", |plan| plan.cover.baseline = jiff::civil::date(2026, 3, 1));
    let copies = Copies::new(&[("ta", &sent), ("huyện", &later)]);
    let run = copies.merge(&["ta", "huyện"], "--format json");
    assert_eq!((run.code, told(&run.json()["conflicts"])), (1, vec![("cover", "cover")]), "{run:?}");
    let run = copies.merge(&["ta", "huyện"], "--take theirs");
    assert_eq!((run.code, copies.out().map(|plan| plan.cover.baseline)), (0, Some(jiff::civil::date(2026, 3, 1))));
}

#[test]
fn without_a_common_past_everything_is_asked_and_twins_are_told() {
    let sent = sent();
    let mut cut = saved(&sent, "CUT0000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    (cut.lineage.parents, cut.lineage.ancestors) = (Vec::new(), Vec::new());
    let mut twin = sent.clone();
    doctor(&mut twin, "nga", |doctor| doctor.level = Some(4));
    let copies = Copies::new(&[("ta", &sent), ("cắt", &cut), ("đôi", &twin)]);
    let run = copies.merge(&["ta", "cắt"], "--format json");
    assert_eq!((run.code, told(&run.json()["conflicts"])), (1, vec![("doctor", "lan")]), "{run:?}");
    let run = copies.merge(&["ta", "đôi"], "--format json");
    assert_eq!((run.code, told(&run.json()["conflicts"])), (1, vec![("doctor", "nga")]), "{run:?}");
    assert!(run.err.contains("mang cùng một lần lưu"), "{run:?}");
}

#[test]
fn a_copy_changed_outside_the_program_counts_as_changed_where_it_differs() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let later = saved(&ours, "LATER00001", |plan| doctor(plan, "nga", |doctor| doctor.level = Some(2)));
    let copies = Copies::new(&[("ta", &later), ("tay", &ours)]);
    let text = std::fs::read_to_string(copies.path("tay")).expect("text");
    let by_hand = text.replace("Ngô Anh Linh", "Ngô Ánh Linh");
    assert_ne!(text, by_hand);
    std::fs::write(copies.path("tay"), by_hand).expect("writable");
    let run = copies.merge(&["ta", "tay"], "--format json");
    let json = run.json();
    assert_eq!(told(&json["taken"]), [("doctor", "linh")], "{json:#}");
    assert_eq!(told(&json["conflicts"]), [("doctor", "nga")], "its stamps prove nothing: {json:#}");
    assert!(run.err.contains("tay.phanbo"), "{run:?}");
}

/// A command that saves makes a revision of what was changed by hand: its stamps prove something again.
#[test]
fn what_was_changed_outside_the_program_and_saved_by_a_command_is_no_less_changed() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let copies = Copies::new(&[("ta", &ours), ("tay", &ours)]);
    let text = std::fs::read_to_string(copies.path("tay")).expect("text");
    std::fs::write(copies.path("tay"), text.replace("Ngô Anh Linh", "Ngô Ánh Linh")).expect("writable");
    let run = on("propose", &copies.path("tay"), &format!("-o {}", copies.path("tay2").display()));
    assert_eq!(run.code, 0, "{run:?}");
    let run = copies.merge(&["ta", "tay2"], "--format json");
    let json = run.json();
    assert!(told(&json["taken"]).contains(&("doctor", "linh")), "{json:#}");
    assert!(!run.err.contains("tay2.phanbo"), "{run:?}");
}

#[test]
fn what_cannot_be_merged_has_a_sentence_each_and_nothing_is_written() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let mut foreign = ours.clone();
    foreign.lineage.plan = "another".into();
    let copies = Copies::new(&[("ta", &ours), ("gốc", &sent), ("khác", &foreign)]);
    std::fs::write(copies.path("mới"), "// phanbo plan 9\n()\n").expect("writable");
    std::fs::write(copies.path("hỏng"), "// phanbo plan 2\n(header: (pl").expect("writable");
    std::fs::create_dir(copies.path("thư mục")).expect("writable");
    let before = copies.0.content();
    for (names, options, sentence) in [
        (&["ta", "khác"][..], "", "bản của một phương án khác: chỉ so sánh được"),
        (&["ta", "ta"], "", "được nêu hai lần"),
        (&["ta", "gốc", "gốc"], "", "được nêu hai lần"),
        (&["ta", "ra"], "", "ra.phanbo"),
        (&["ta", "mới"], "", "mới.phanbo"),
        (&["ta", "hỏng"], "", "hỏng.phanbo"),
        (&["ta", "thư mục"], "", "thư mục.phanbo"),
        (&["ta", "gốc"], "--base khác", "không thể làm gốc chung"),
        (&["gốc", "ta"], "--base ta", "không được làm từ gốc"),
        (&["ta", "gốc"], "--take ours --keep-open", "--keep-open"),
        (&["ta", "gốc"], "--take mine", "mine"),
        (&["ta"], "", "THEIRS"),
    ] {
        copies.merge(names, options).failed(sentence);
    }
    let ours = copies.path("ta").display().to_string();
    phanbo(["merge", &ours, &copies.path("gốc").display().to_string(), "-o", &ours]).failed("không bị sửa");
    assert_eq!(copies.0.content(), before);
}

#[test]
fn the_text_says_what_was_taken_what_is_the_same_and_what_is_to_be_decided() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| {
        doctor(plan, "lan", |doctor| doctor.level = Some(2));
        facility(plan, "bv", |facility| facility.note = "x".into());
    });
    let theirs = saved(&sent, "THEIRS0001", |plan| {
        doctor(plan, "lan", |doctor| doctor.level = Some(3));
        plan.moves.push(rotation("m-1", "linh", "tyt-a"));
        facility(plan, "bv", |facility| facility.note = "x".into());
        if let phanbo::plan::FacilityKind::Station(station) =
            &mut plan.facilities.get(&"tyt-b".into()).expect("there").clone().kind
        {
            station.catchment = Some(Figure::new(5_912));
        }
    });
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs)]);
    let run = copies.merge(&["ta", "huyện"], "");
    assert_eq!(run.code, 1);
    for text in [
        "huyện.phanbo: 1\n  BS Ngô Anh Linh từ bv đến tyt-a, luân phiên (01/07/2026 – 15/01/2027; 10 buổi/tuần)\n",
        "Các bản sửa giống nhau: 1\n  sửa cơ sở y tế bv\n",
        "Điểm khác nhau cần chọn: 1\n  bác sĩ lan: các bản sửa khác nhau\n",
        "Chưa ghi gì. Dùng --take ours",
    ] {
        assert!(run.out.contains(text), "{text}\n{}", run.out);
    }
    let english = copies.merge(&["ta", "huyện"], "--lang en --take ours");
    for text in ["Differences to decide: 1\n", "ta.phanbo was chosen"] {
        assert!(english.out.contains(text), "{text}: {english:?}");
    }
}

/// Files are read as the program writes them: a change made here is one record.
#[test]
fn the_helper_that_saves_stamps_what_it_changes() {
    let plan = saved(&sent(), "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.level = Some(2)));
    let stamped: Vec<&Key> = plan.stamps.keys().collect();
    assert_eq!(stamped, [&AnyRecord::from(plan.doctors.get(&"lan".into()).expect("there").clone()).key()]);
}
