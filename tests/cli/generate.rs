//! `phanbo generate`: an invented plan that opens and can be worked with.

use phanbo::generate::{self, BASELINE, Size};
use phanbo::roster::Roster;
use phanbo::rules::Checked;

use super::{Folder, on, phanbo};

fn generate(folder: &Folder, name: &str, size: &str) -> super::Run {
    let target = folder.path(name).display().to_string();
    phanbo(["generate"].into_iter().chain(size.split_whitespace()).chain(["-o", &target]))
}

#[test]
fn the_same_seed_writes_the_same_file() {
    let folder = Folder::new();
    let size = "--stations 20 --doctors 300";
    let run = generate(&folder, "a.phanbo", &format!("{size} --seed 1"));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(run.out.contains(": 20 trạm y tế, 300 bác sĩ, "), "{run:?}");
    generate(&folder, "b.phanbo", size);
    generate(&folder, "c.phanbo", &format!("{size} --seed 2"));
    let [a, b, c] = ["a", "b", "c"].map(|name| std::fs::read(folder.path(&format!("{name}.phanbo"))).expect("a file"));
    assert_eq!(a, b, "the seed is 1 where none is given");
    assert_ne!(a, c);
}

#[test]
fn it_opens_without_a_warning_and_has_no_fault_in_its_data() {
    let folder = Folder::new();
    generate(&folder, "a.phanbo", "--stations 60 --doctors 900 --seed 5");
    let path = folder.path("a.phanbo");
    let run = on("check", &path, "--format json");
    assert_eq!(run.err, "");
    let said = run.json();
    assert_eq!(said["totals"]["stations"], 60);
    let findings = said["findings"].as_array().expect("a list");
    assert!(findings.iter().all(|one| !one["rule"].as_str().expect("a code").starts_with('X')));
    assert_eq!(on("format", &path, "--check").code, 0);
}

#[test]
fn whatever_the_seed_the_data_are_sound_and_there_is_something_to_plan() {
    for seed in 0..5 {
        let plan = generate::plan(Size { seed, ..Size::PROVINCE });
        let checked = Checked::new(&plan, &Roster::new(&plan, BASELINE));
        let codes: Vec<&str> = checked.findings().map(|finding| finding.code()).collect();
        let data: Vec<_> = checked.findings().filter(|finding| finding.code().starts_with('X')).collect();
        assert!(data.is_empty(), "seed {seed}: {data:?}");
        for code in ["T03", "T04", "T05", "D05", "D09"] {
            assert!(codes.contains(&code), "seed {seed}: no {code}");
        }
        let regular = checked.totals().stations_with_regular_doctor;
        assert!((44..=55).contains(&regular), "seed {seed}: {regular} of 55 stations have a regular doctor");
    }
}

#[test]
fn a_size_no_file_holds_is_told() {
    let folder = Folder::new();
    for (size, vietnamese) in [
        ("--stations 0 --doctors 10", "“0” không phải số trạm hợp lệ. Ghi số nguyên từ 1 đến 5.000"),
        ("--stations 5001 --doctors 10", "“5001” không phải số trạm hợp lệ"),
        ("--stations 9 --doctors 100001", "Ghi số nguyên từ 0 đến 100.000 sau --doctors."),
        ("--stations 9 --doctors mười", "“mười” không phải số bác sĩ hợp lệ"),
        ("--stations 9 --doctors 10 --seed -1", "“-1”"),
        ("--stations 9 --doctors 10 --seed một", "“một” không phải số gốc hợp lệ"),
        ("--stations 9", "Thiếu --doctors <M>."),
    ] {
        generate(&folder, "a.phanbo", size).failed(vietnamese);
    }
    std::fs::create_dir(folder.path("thư-mục")).expect("a folder");
    generate(&folder, "thư-mục", "--stations 1 --doctors 1").failed("là một thư mục");
    assert_eq!(folder.content().len(), 1);
}
