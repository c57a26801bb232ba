//! `phanbo new` and `phanbo provinces`: a plan for any province, from nothing.

use std::collections::BTreeMap;

use phanbo::file;
use phanbo::plan::{Date, Lineage};
use phanbo::provinces;
use phanbo::roster::Roster;
use phanbo::rules::Checked;

use super::{Folder, on, phanbo};

fn new(folder: &Folder, name: &str, options: &str) -> super::Run {
    let target = folder.path(name).display().to_string();
    phanbo(["new"].into_iter().chain(options.split_whitespace()).chain(["-o", &target]))
}

#[test]
fn a_province_is_begun_by_its_name_or_code_and_two_plans_differ_in_their_ids_alone() {
    let folder = Folder::new();
    let run = new(&folder, "a.phanbo", "--province nghe-an --baseline 2027-01-01");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(run.out.contains("Nghệ An") && run.out.contains("130 trạm y tế"), "{run:?}");
    new(&folder, "b.phanbo", "--province 40 --baseline 2027-01-01");
    let [a, b] = ["a", "b"].map(|name| {
        let bytes = std::fs::read(folder.path(&format!("{name}.phanbo"))).expect("a file");
        file::from_bytes(&bytes).expect("it opens").plan
    });
    assert_ne!((&a.lineage.plan, &a.lineage.revision), (&b.lineage.plan, &b.lineage.revision));
    let mut same = b.clone();
    same.lineage = a.lineage.clone();
    assert_eq!(same, a);
    assert_eq!(a.lineage.saved_at, b.lineage.saved_at);
    assert!(a.doctors.is_empty() && a.moves.is_empty());
    assert_eq!(on("check", &folder.path("a.phanbo"), "").code, 1, "no station has a doctor yet");
}

#[test]
fn a_preset_sets_the_rules() {
    let folder = Folder::new();
    new(&folder, "a.phanbo", "--province 40 --baseline 2027-01-01 --preset nghe-an");
    new(&folder, "b.phanbo", "--province 40 --baseline 2027-01-01 --preset nq72");
    let rules = |name| {
        let bytes = std::fs::read(folder.path(name)).expect("a file");
        file::from_bytes(&bytes)
            .expect("it opens")
            .plan
            .rules
            .iter()
            .map(|rule| rule.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(rules("a.phanbo"), ["T03"]);
    assert_eq!(rules("b.phanbo"), [] as [&str; 0], "the defaults are those of the resolution");
}

#[test]
fn what_is_not_known_is_refused_and_nothing_is_written() {
    let folder = Folder::new();
    let before = folder.content();
    for (options, said) in [
        ("--province Atlantis --baseline 2027-01-01", "Không có tỉnh, thành phố nào"),
        ("--province 40 --baseline 2027-02-30", "2027-02-30"),
        ("--province 40 --baseline 9999-12-31", "31/12/9999. Chọn một ngày trong các năm 1900 đến 2100."),
        ("--province 40 --baseline 1800-01-01 --lang en", "A plan cannot begin on 01/01/1800."),
        ("--province 40 --baseline 2027-01-01 --preset nq73", "Không có bộ tham số"),
    ] {
        let run = new(&folder, "a.phanbo", options);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(said), "{run:?}");
    }
    assert_eq!(folder.content(), before);
}

#[test]
fn the_provinces_are_listed_with_what_is_known_of_them() {
    let text = phanbo(["provinces"]);
    assert_eq!((text.code, text.out.lines().count()), (0, 34), "{text:?}");
    let said = phanbo(["provinces", "--format", "json"]).json();
    let of = |name: &str| {
        let provinces = said["provinces"].as_array().expect("a list");
        provinces.iter().find(|province| province["name"] == name).expect("it is there").clone()
    };
    assert_eq!((&of("Nghệ An")["communes"], &of("Nghệ An")["population"]), (&130.into(), &3_831_694.into()));
    assert!(of("Lào Cai")["population"].is_null(), "the people of some communes are doubtful");
}

#[test]
fn every_province_opens_checks_and_saves_with_the_findings_of_a_plan_without_people() {
    let first_day: Date = "2026-01-01".parse().expect("a date");
    let lineage = Lineage {
        plan: "01KTEST0000000000000000000".into(),
        revision: "AAAAAAAAAA".into(),
        parents: Vec::new(),
        ancestors: Vec::new(),
        app: "0".into(),
        saved_at: "2026-01-01T00:00:00Z".into(),
    };
    for province in provinces::all() {
        let plan = provinces::new_plan(province, lineage.clone(), first_day);
        let opened = file::from_bytes(&file::to_bytes(&plan)).expect("it opens").plan;
        assert_eq!(opened, plan, "{}", province.name);
        let checked = Checked::new(&plan, &Roster::new(&plan, first_day));
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in checked.findings() {
            *counts.entry(finding.code()).or_default() += 1;
        }
        let stations = province.units.len();
        assert_eq!(counts.get("T01"), Some(&stations), "{}: nobody works anywhere yet", province.name);
        let expected = ["P01", "P07", "T01", "T03", "T04", "T10", "X01", "X03"];
        let others: Vec<_> = counts.keys().filter(|code| !expected.contains(*code)).collect();
        assert!(others.is_empty(), "{}: {others:?}", province.name);
    }
}
