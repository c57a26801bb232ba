//! The list of what is to be decided, while it is walked by key.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use phanbo::plan::{Doctor, Facility, Plan};
use phanbo::session::Document;
use phanbo::session::action::FileAction;
use phanbo::text::{Language, sentences};

use super::{Window, act, edited, merge, put, sent, settle};
use crate::hand::{Opening, opened_with, press};

/// A copy in which every doctor and every place has another note.
fn noted(revision: &str, note: &str) -> Plan {
    edited(revision, |plan| {
        for doctor in sent().doctors.iter() {
            plan.doctors.replace(Doctor { note: note.to_owned(), ..doctor.clone() });
        }
        for facility in sent().facilities.iter() {
            plan.facilities.replace(Facility { note: note.to_owned(), ..facility.clone() });
        }
    })
}

/// Where the panel begins in which the merge is decided.
const PANEL: f32 = 470.0;

/// Whether the conflict looked at stands in the list as it is seen.
fn is_listed(harness: &Window) -> bool {
    let (task, merge) = harness.state().session.merging().expect("it is being decided");
    let name = sentences::conflict_name(Language::Vietnamese, merge.copies(), &merge.conflicts[task.at]);
    let is_its_line = |label: String| label.contains(&name);
    let mut lines = harness.query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(is_its_line));
    lines.any(|line| line.rect().left() > PANEL)
}

#[test]
fn the_conflict_that_the_arrows_lead_to_comes_into_sight() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = put(&folder, "so-y-te.phanbo", &sent());
    let opening = Opening { size: [911.0, 512.0], ..Opening::default() };
    let mut harness = opened_with(Document::nothing(), opening);
    act(&mut harness, FileAction::OpenFile(path));
    settle(&mut harness);
    let one = put(&folder, "tien-yen.phanbo", &noted("ONE0000001", "một"));
    let two = put(&folder, "mong-cai.phanbo", &noted("TWO0000001", "hai"));
    merge(&mut harness, vec![one, two]);
    assert!(is_listed(&harness), "the first");
    for _ in 0..4 {
        press(&mut harness, Key::ArrowDown);
        settle(&mut harness);
    }
    let at = harness.state().session.merging().map(|(task, _)| task.at);
    assert_eq!(at, Some(4), "the last of two doctors and three places");
    assert!(is_listed(&harness), "the last");
}
