//! What `phanbo merge` asks about at once, so that no answer leaves half of something behind.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::{Date, date};
use phanbo::compare::{Merge, PlanCopy};
use phanbo::edit::{Command, Reorganisation, change_set};
use phanbo::plan::{Facility, Move, MoveKind, Plan, Table};
use phanbo::roster::Roster;
use phanbo::text::Language;
use phanbo::text::sentences::decided_value;
use serde_json::json;

use super::merge::{Copies, rotation, saved, sent, told};

/// A station is put into another as a point; what comes of it is called by a name.
fn put_into(plan: &mut Plan, into: &str, date: Date, named: &str) {
    let merge = Reorganisation::Merge { station: "tyt-c".into(), into: into.into(), as_point: true, date };
    let mut number = 0;
    let mut ids = || {
        number += 1;
        format!("{named}-{number}")
    };
    let roster = Roster::new(plan, plan.cover.baseline);
    let change = change_set(plan, &roster, &Command::Reorganise(merge), &mut ids).expect("it can be made");
    change.apply(plan);
}

#[test]
fn a_doctor_sent_to_a_station_that_was_put_into_another_is_decided_with_all_of_the_act() {
    let sent = sent();
    let act = saved(&sent, "ACT0000001", |plan| put_into(plan, "tyt-a", date(2026, 7, 1), "a"));
    let moved = saved(&sent, "MOVE000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-c")));
    let copies = Copies::new(&[("nhập", &act), ("chuyển", &moved)]);
    let json = copies.merge(&["nhập", "chuyển"], "--format json").json();
    assert_eq!(told(&json["conflicts"]), [("move", "m-1")], "{json:#}");
    assert_eq!((&json["conflicts"][0]["kind"], &json["taken"]), (&json!("rule"), &json!([])));
    for (side, as_it_was) in [("ours", &act), ("theirs", &moved)] {
        assert_eq!(copies.merge(&["nhập", "chuyển"], &format!("--take {side}")).code, 0);
        let out = copies.out().expect("it was written");
        assert_eq!(out.differing(as_it_was), BTreeSet::new(), "{side}: nothing of the act is left, or all of it");
    }
}

/// A doctor who goes for good to a station that the other side closes, far behind what is foretold on the first day.
#[test]
fn who_goes_to_a_station_that_the_other_side_closes_years_later_is_decided() {
    let sent = sent();
    let closed = Some(date(2028, 7, 1));
    let closing = saved(&sent, "CLOSE00001", |plan| {
        let place = plan.facilities.get(&"tyt-c".into()).expect("it is there").clone();
        plan.facilities.replace(Facility { closed, ..place });
    });
    let for_good = Move { kind: MoveKind::Transfer, end: None, ..rotation("m-1", "linh", "tyt-c") };
    let moved = saved(&sent, "MOVE000001", |plan| plan.moves.push(for_good));
    let copies = Copies::new(&[("đóng", &closing), ("chuyển", &moved)]);
    for names in [["đóng", "chuyển"], ["chuyển", "đóng"]] {
        let json = copies.merge(&names, "--format json").json();
        assert_eq!(told(&json["conflicts"]), [("move", "m-1")], "{json:#}");
        assert_eq!(json["conflicts"][0]["kind"], "rule");
    }
}

#[test]
fn a_move_that_two_copies_have_made_each_for_itself_is_asked_about_as_the_same_move() {
    let sent = sent();
    let for_a_reason = |id: &str, to: &str, why: &str| Move { why: why.into(), ..rotation(id, "linh", to) };
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(for_a_reason("m-1", "tyt-a", "xã đề nghị")));
    for (to, is_same) in [("tyt-a", true), ("tyt-b", false)] {
        let two = saved(&sent, "TWO0000001", |plan| plan.moves.push(for_a_reason("m-2", to, "thay BS Dũng")));
        let copies = Copies::new(&[("một", &one), ("hai", &two)]);
        let json = copies.merge(&["một", "hai"], "--format json").json();
        let said = json["conflicts"][0]["sentence"]["vi"].as_str().expect("a sentence");
        assert_eq!(said.contains("các bản cùng ghi một lượt điều động"), is_same, "{said}");
        assert_eq!(said.contains("các lượt điều động khác nhau"), !is_same, "{said}");
        assert_eq!(copies.merge(&["một", "hai"], "--take theirs").code, 0);
        let out = copies.out().expect("it was written");
        assert_eq!(out.moves.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(), ["m-2"]);
    }
}

#[test]
fn what_differs_between_moves_that_read_alike_is_told_beside_each() {
    let sent = sent();
    let with = |id: &str, why: &str| Move { why: why.into(), ..rotation(id, "linh", "tyt-a") };
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(with("m-1", "xã đề nghị")));
    let two = saved(&sent, "TWO0000001", |plan| plan.moves.push(with("m-2", "thay BS Dũng")));
    let copies = [("một", one), ("hai", two)];
    let copy = |(name, plan): (&str, Plan)| PlanCopy { name: name.to_owned(), plan: Arc::new(plan), is_sound: true };
    let merge = Merge::new(copies.map(copy).into(), None).expect("copies of one plan");
    let value = |copy| decided_value(Language::Vietnamese, merge.copies(), &merge.conflicts[0], copy);
    assert!(value(0).contains("xã đề nghị") && value(1).contains("thay BS Dũng"), "{} · {}", value(0), value(1));
}

#[test]
fn two_acts_upon_one_place_are_one_conflict_named_after_them_and_cannot_both_be_had() {
    let sent = sent();
    // On one day both copies close the station alike, on two days each in its own way.
    for day in [date(2026, 7, 1), date(2026, 9, 1)] {
        let one = saved(&sent, "ONE0000001", |plan| put_into(plan, "tyt-a", date(2026, 7, 1), "one"));
        let two = saved(&sent, "TWO0000001", |plan| put_into(plan, "tyt-b", day, "two"));
        let copies = Copies::new(&[("một", &one), ("hai", &two)]);
        let json = copies.merge(&["một", "hai"], "--format json").json();
        assert_eq!(json["conflicts"].as_array().map(Vec::len), Some(1), "{json:#}");
        let conflict = &json["conflicts"][0];
        assert_eq!((&conflict["kind"], &conflict["table"]), (&json!("overlap"), &json!("act")));
        assert!(conflict["sentence"]["vi"].as_str().is_some_and(|of| of.contains("sắp xếp khác nhau")), "{conflict}");
        for (side, as_it_was) in [("ours", &one), ("theirs", &two)] {
            assert_eq!(copies.merge(&["một", "hai"], &format!("--take {side}")).code, 0);
            assert_eq!(copies.out().expect("it was written").differing(as_it_was), BTreeSet::new(), "{side}");
        }
        let copy = |plan: &Plan| PlanCopy { name: String::new(), plan: Arc::new(plan.clone()), is_sound: true };
        let merge = Merge::new(vec![copy(&one), copy(&two)], None).expect("copies of one plan");
        assert!(!merge.conflicts[0].can_be_both, "a station is put into one other");
    }
}

#[test]
fn what_comes_back_comes_with_what_it_refers_to() {
    let sent = sent();
    let deleted = saved(&sent, "GONE000001", |plan| {
        plan.doctors.remove(&"lan".into());
        plan.postings.remove(&"lan@bv".into());
    });
    let edited = saved(&sent, "EDIT000001", |plan| {
        let mut posting = plan.postings.get(&"lan@bv".into()).expect("it is there").clone();
        posting.sessions = 5;
        plan.postings.replace(posting);
    });
    let copies = Copies::new(&[("xóa", &deleted), ("sửa", &edited)]);
    let json = copies.merge(&["xóa", "sửa"], "--format json").json();
    assert_eq!(told(&json["conflicts"]), [("posting", "lan@bv")], "{json:#}");
    for (side, as_it_was) in [("ours", &deleted), ("theirs", &edited)] {
        assert_eq!(copies.merge(&["xóa", "sửa"], &format!("--take {side}")).code, 0);
        assert_eq!(copies.out().expect("it was written").differing(as_it_was), BTreeSet::new(), "{side}");
    }
}

/// The moves of the merged plan.
fn moves(copies: &Copies) -> Vec<String> {
    let out = copies.out().expect("it was written");
    out.moves.iter().map(|step| step.id.to_string()).collect()
}

#[test]
fn a_move_put_in_the_place_of_one_that_the_other_side_edited_is_decided_with_it() {
    let begun = saved(&sent(), "BEGUN00001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let elsewhere = saved(&begun, "ELSE000001", |plan| {
        plan.moves.remove(&"m-1".into());
        plan.moves.push(rotation("m-2", "linh", "tyt-c"));
    });
    let longer = saved(&begun, "LONGER0001", |plan| {
        let mut step = plan.moves.get(&"m-1".into()).expect("it is there").clone();
        step.end = Some(date(2027, 3, 1));
        plan.moves.replace(step);
    });
    let copies = Copies::new(&[("gốc", &begun), ("nơi khác", &elsewhere), ("lâu hơn", &longer)]);
    for base in ["", " --base gốc"] {
        let json = copies.merge(&["nơi khác", "lâu hơn"], &format!("--format json{base}")).json();
        let records = json!([{ "table": "move", "id": "m-1" }, { "table": "move", "id": "m-2" }]);
        assert_eq!(json["conflicts"].as_array().map(Vec::len), Some(1), "{json:#}");
        assert_eq!((&json["conflicts"][0]["kind"], &json["conflicts"][0]["records"]), (&json!("overlap"), &records));
        for (side, left) in [("ours", "m-2"), ("theirs", "m-1")] {
            assert_eq!(copies.merge(&["nơi khác", "lâu hơn"], &format!("--take {side}{base}")).code, 0);
            assert_eq!(moves(&copies), [left]);
        }
    }
}

#[test]
fn two_merges_of_the_same_copies_that_were_decided_differently_are_asked_once() {
    let sent = sent();
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let two = saved(&sent, "TWO0000001", |plan| plan.moves.push(rotation("m-2", "linh", "tyt-c")));
    let copies = Copies::new(&[("một", &one), ("hai", &two)]);
    for (names, merged) in [(["một", "hai"], "ra một"), (["hai", "một"], "ra hai")] {
        assert_eq!(copies.merge(&names, "--take ours").code, 0);
        std::fs::rename(copies.path("ra"), copies.path(merged)).expect("writable");
    }
    let json = copies.merge(&["ra một", "ra hai"], "--format json").json();
    assert_eq!(json["conflicts"].as_array().map(Vec::len), Some(1), "{json:#}");
    for (side, left) in [("ours", "m-1"), ("theirs", "m-2")] {
        assert_eq!(copies.merge(&["ra một", "ra hai"], &format!("--take {side}")).code, 0);
        assert_eq!(moves(&copies), [left], "one of them, and not both or none");
    }
    let out = copies.out().expect("it was written");
    assert!(!out.gone.contains(Table::Move, "m-2") && out.gone.contains(Table::Move, "m-1"));
}
