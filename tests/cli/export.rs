//! `phanbo export`: tables for other programs.

use std::path::Path;

use phanbo::file;
use phanbo::plan::MoveKind;

use super::{Folder, Run, phanbo, small};

fn export(files: &[&Path], output: &Path, options: &str) -> Run {
    let args = ["export".into()].into_iter().chain(files.iter().map(|file| file.as_os_str().to_owned()));
    let args = args.chain(["-o".into(), output.as_os_str().to_owned()]);
    phanbo(args.chain(options.split_whitespace().map(Into::into)))
}

#[test]
fn a_workbook_is_written_and_the_same_plan_gives_the_same_one() {
    let (folder, plan) = Folder::with(&small().build());
    let [first, second] = ["a.xlsx", "b.xlsx"].map(|name| folder.path(name));
    for output in [&first, &second] {
        let run = export(&[&plan], output, "--date 2026-05-01");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    }
    let [first, second] = [first, second].map(|path| std::fs::read(path).expect("it is there"));
    assert!(first.starts_with(b"PK") && first == second);
}

#[test]
fn several_plans_are_rolled_up_a_station_a_row_and_a_finding_a_line() {
    let (folder, plan) = Folder::with(&small().build());
    let other = folder.path("khác.phanbo");
    let named = small().province(|province| province.name = "Nghệ An".into()).build();
    file::save(&named, &other).expect("a plan can be saved");

    let values = folder.path("all.csv");
    assert_eq!(export(&[&plan, &other], &values, "").code, 0);
    let text = std::fs::read_to_string(&values).expect("text");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 1 + 2 + 2, "{text}");
    assert!(lines[0].starts_with("STT;Tỉnh, thành phố;Tên trạm y tế;Khu vực;Dân số;"), "{text}");
    assert!(lines[3].starts_with("3;Nghệ An;tyt-a;;10000;1;"), "{text}");

    let findings = folder.path("all.jsonl");
    assert_eq!(export(&[&plan, &other], &findings, "").code, 0);
    let text = std::fs::read_to_string(&findings).expect("text");
    let told: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("a line is a value")).collect();
    assert!(told.iter().any(|line| line["province"] == "Nghệ An" && line["rule"] == "T01"), "{text}");
    let accepted = told.iter().filter(|line| line["accepted"] == true).count();
    assert_eq!(accepted, 2, "{text}");
}

#[test]
fn one_table_can_be_chosen_in_either_language() {
    let (folder, plan) = Folder::with(&small().build());
    let values = folder.path("moves.csv");
    assert_eq!(export(&[&plan], &values, "--table moves --lang en").code, 0);
    let text = std::fs::read_to_string(&values).expect("text");
    assert!(
        text.contains("1,bs-b,1964-10-15,Doctor,bv,tyt-a,Support,2026-04-01,2026-07-31,5.0,,88.0,Agreed"),
        "{text}"
    );
}

#[test]
fn a_paper_is_written_for_word_and_needs_what_it_is_about() {
    let (folder, plan) = Folder::with(&small().build());
    for paper in ["moves", "decision", "submission", "plan", "staffing", "findings"] {
        let target = folder.path(&format!("{paper}.docx"));
        let run = export(&[&plan], &target, &format!("--paper {paper}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        assert!(std::fs::read(&target).expect("it is there").starts_with(b"PK"));
    }
    let [one, all] = ["one.docx", "all.docx"].map(|name| folder.path(name));
    assert_eq!(export(&[&plan], &one, "--paper decision --doctor bs-b").code, 0);
    assert_eq!(export(&[&plan], &all, "--paper decision").code, 0);
    assert_eq!(std::fs::read(&one).expect("there"), std::fs::read(&all).expect("there"), "there is but one");
    let none = "bs-a chưa có lượt điều động nào";
    export(&[&plan], &one, "--paper decision --doctor bs-a").failed(none);
    let unknown = "không có bác sĩ nào mang mã “bs-x”";
    export(&[&plan], &one, "--paper decision --doctor bs-x").failed(unknown);
    export(&[&plan], &one, "--paper staffing --doctor bs-x").failed(unknown);
    let (folder, plan) = Folder::with(&super::faultless());
    export(&[&plan], &folder.path("a.docx"), "--paper moves").failed("chưa có lượt điều động nào");
}

#[test]
fn a_plan_of_moves_that_are_for_good_has_no_plan_of_rotation() {
    let plan = small().step("m-2", MoveKind::Transfer, "bs-a", "tyt-b", "tyt-a").change(|plan| {
        plan.moves.remove(&"m-1".into());
    });
    let (folder, plan) = Folder::with(&plan.build());
    let target = folder.path("a.docx");
    assert_eq!(export(&[&plan], &target, "--paper moves").code, 0);
    export(&[&plan], &target, "--paper plan").failed("Phương án chưa có lượt luân phiên, biệt phái");
}

#[test]
fn no_plan_is_written_over_by_what_is_made_of_it() {
    let (folder, plan) = Folder::with(&small().build());
    let bytes = std::fs::read(&plan).expect("it is there");
    let [values, book] = ["nhân lực.csv", "mẫu.xlsx"].map(|name| folder.put(name, &bytes));
    let before = folder.content();
    export(&[&plan, &values], &values, "").failed("nhân lực.csv là tệp phương án được đọc, không được ghi đè.");
    export(&[&book], &book, "--lang en").failed("is the plan that is read");
    let roundabout = folder.path("./mẫu.xlsx");
    let form = ["template".as_ref(), "-o".as_ref(), roundabout.as_os_str(), "--for".as_ref(), book.as_os_str()];
    phanbo(form).failed("là tệp phương án được đọc");
    assert_eq!(folder.content(), before);
}

#[test]
fn a_form_for_units_has_the_places_of_its_plan() {
    let (folder, plan) = Folder::with(&small().build());
    let [bare, filled] = ["bare.xlsx", "filled.xlsx"].map(|name| folder.path(name));
    let run = |target: &Path, options: Vec<&std::ffi::OsStr>| {
        phanbo(["template".as_ref(), "-o".as_ref(), target.as_os_str()].into_iter().chain(options))
    };
    assert_eq!(run(&bare, Vec::new()).code, 0);
    assert_eq!(run(&filled, vec!["--for".as_ref(), plan.as_os_str()]).code, 0);
    let sizes = [&bare, &filled].map(|path| std::fs::metadata(path).expect("it is there").len());
    assert!(sizes.iter().all(|&size| size > 5_000) && sizes[0] != sizes[1], "{sizes:?}");
    run(&folder.path("a.csv"), Vec::new()).failed(".xlsx");
    run(&folder.path("a.xlsx"), vec!["--for".as_ref(), "none.phanbo".as_ref()]).failed("none.phanbo");
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_is_left() {
    let (folder, plan) = Folder::with(&small().build());
    let other = folder.put("khác.phanbo", std::fs::read(&plan).expect("it is there"));
    let before = folder.content();
    export(&[&plan], &folder.path("a.pdf"), "").failed(".xlsx, .csv");
    export(&[&plan], &folder.path("a.docx"), "").failed("--paper: moves, decision");
    export(&[&plan], &folder.path("a.xlsx"), "--paper moves").failed(".docx");
    export(&[&plan], &folder.path("a.xlsx"), "--table doctors").failed("Chỉ tệp .csv ghi được một bảng");
    export(&[&plan], &folder.path("a.docx"), "--table doctors --paper moves --lang en").failed("to a .csv");
    export(&[&plan, &other], &folder.path("a.docx"), "--paper findings").failed("một phương án");
    export(&[&plan, &other, &plan], &folder.path("a.csv"), "").failed("thử.phanbo được nêu hai lần.");
    export(&[&plan, &folder.path("./thử.phanbo")], &folder.path("a.csv"), "--lang en").failed("is named twice.");
    export(&[&plan], &folder.path("a.xlsx"), "--date 2025-12-31").failed("31/12/2025");
    export(&[&folder.path("none.phanbo")], &folder.path("a.xlsx"), "").failed("none.phanbo");
    export(&[&plan], &folder.path("no/a.xlsx"), "").failed("a.xlsx");
    assert_eq!(folder.content(), before);
}
