//! Help and version, for people of both languages.

use std::collections::BTreeSet;
use std::ffi::OsString;

use super::{Folder, lending, phanbo, program};

#[test]
fn help_says_everything_twice() {
    let run = phanbo(["--help"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    for text in [
        "Bố trí bác sĩ về trạm y tế xã, phường, đặc khu\nDecide which doctors work at which commune health stations\n",
        "Cách dùng / Usage:\n  phanbo [FILE ...] [--renderer auto|gl|software]\n  phanbo COMMAND [FILE] [OPTIONS]\n",
        "check       Kiểm tra phương án theo các quy tắc\n              Check a plan against the rules\n",
        "format      Ghi lại tệp phương án",
        "\n              Rewrite a plan file",
        "In hướng dẫn này\n",
        " Print this help\n",
        "In phiên bản của chương trình\n",
        " Print the version of the program\n",
        "Mã kết thúc: 0 đạt;",
        "\nExit codes: 0 fine;",
    ] {
        assert!(run.out.contains(text), "{text}\n{}", run.out);
    }
    assert_eq!(run.out, phanbo(["-h"]).out);
}

#[test]
fn every_option_of_a_command_is_explained_twice() {
    let check = phanbo(["check", "--help"]);
    assert_eq!((check.code, check.err.as_str()), (0, ""), "{check:?}");
    let [format, what_if, candidates, make, propose, rules, generate] =
        ["format", "whatif", "candidates", "move", "propose", "rules", "generate"]
            .map(|command| phanbo([command, "--help"]));
    for (run, option, vietnamese, english) in [
        (&check, "<FILE>", "Tệp phương án (.phanbo)", "Plan file (.phanbo)"),
        (&check, "--date <YYYY-MM-DD>", "Ngày cần xem", "The date to look at"),
        (&check, "--format <text|json>", "Dạng kết quả", "Form of the result"),
        (&check, "--lang <vi|en>", "Ngôn ngữ: vi", "Language: vi"),
        (&format, "-o, --output <OUT>", "Ghi ra tệp này", "Write to this file"),
        (&format, "--check", "Chỉ kiểm tra, không ghi gì", "Only check, write nothing"),
        (&format, "--lang <vi|en>", "Ngôn ngữ: vi", "Language: vi"),
        (&format, "-h, --help", "In hướng dẫn này", "Print this help"),
        (&what_if, "--move <MOVE>", "Một lượt điều động; có thể lặp lại", "A move; may be repeated"),
        (&what_if, "--date <YYYY-MM-DD>", "Ngày cần xem", "The date to look at"),
        (&what_if, "MOVE ghi như doctor=MÃ", "MOVE ghi như", "MOVE is written as doctor=ID"),
        (&candidates, "--station <ID>", "Mã của trạm y tế", "Id of the health station"),
        (&candidates, "--format <text|json>", "Dạng kết quả", "Form of the result"),
        (&make, "-o, --output <OUT>", "Lưu vào tệp này", "Save to this file"),
        (&make, "--by <NAME>", "Người đề xuất", "Who proposes it"),
        (&propose, "--choice <fair|most>", "fair (chia đều, mặc định)", "fair (shared evenly, the default)"),
        (&propose, "--density", "Tính cả mật độ", "Stations may receive up to"),
        (&propose, "--keep-density", "Nơi cử giữ mật độ", "Stations that give keep"),
        (&propose, "--within-areas", "Chỉ trong khu vực", "Doctors stay within their area"),
        (&propose, "-o, --output <OUT>", "Lưu phương án", "Save the plan"),
        (&rules, "--format <text|json>", "Dạng kết quả", "Form of the result"),
        (&generate, "--stations <N>", "Số trạm y tế", "Number of health stations"),
        (&generate, "--doctors <M>", "Tổng số bác sĩ", "Number of doctors in all"),
        (&generate, "--seed <S>", "Số gốc", "Seed"),
    ] {
        let mut lines = run.out.lines().skip_while(|line| !line.trim_start().starts_with(option));
        let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        assert!(first.contains(vietnamese) && second.contains(english), "{option}\n{}", run.out);
    }
}

#[test]
fn the_readme_has_every_command_with_the_usage_that_its_help_prints() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the manual");
    let block = readme.split("## Command line\n```text\n").nth(1).and_then(|rest| rest.split("\n```").next());
    let mut lines = block.expect("all usages").lines();
    let help = phanbo(["--help"]).out;
    let first = lines.next().expect("the usage of the window");
    assert!(help.contains(&format!("\n  {first}\n")), "{first}\n{help}");
    let mut told = BTreeSet::new();
    for line in lines {
        let command = line.split(' ').nth(1).expect("a command");
        let usage = phanbo([command, "--help"]).out;
        assert!(usage.contains(&format!("\n  {line}\n")), "{line}\n{usage}");
        told.insert(command);
    }
    let listed = help.lines().skip_while(|line| !line.ends_with("/ Commands:")).skip(1);
    let listed =
        listed.take_while(|line| !line.is_empty()).filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let listed: BTreeSet<&str> = listed.filter(|word| !word.is_empty()).collect();
    assert_eq!(told, listed);
}

#[test]
fn the_version_is_that_of_the_package_and_names_the_commit_where_it_is_known() {
    for option in ["--version", "-V"] {
        let run = phanbo([option]);
        assert_eq!((run.code, run.out), (0, format!("phanbo {}\n", phanbo::text::version::version())));
    }
    assert!(phanbo::text::version::version().starts_with(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_manual_page_is_in_either_language_and_stands_in_no_list_of_commands() {
    let (vietnamese, english) = (phanbo(["man"]), phanbo(["man", "--lang", "en"]));
    assert!(vietnamese.out.starts_with(".TH PHANBO 1 ") && english.out.starts_with(".TH PHANBO 1 "));
    assert_ne!(vietnamese.out, english.out);
    assert!(!phanbo(["--help"]).out.contains("\n  man "));
}

#[test]
fn who_does_it_is_told_by_a_name_that_can_be_read_and_saved() {
    let (folder, path) = Folder::with(&lending().build());
    let copy = folder.path("bản khác.phanbo");
    std::fs::copy(&path, &copy).expect("a copy");
    let out = folder.path("ra.phanbo");
    let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
    let commands = [
        [words("move --move doctor=lan,to=tyt-a,start=2026-03-02"), vec![path.clone().into()]].concat(),
        [words("propose"), vec![path.clone().into()]].concat(),
        [words("merge"), vec![path.clone().into(), copy.into()]].concat(),
    ];
    let run = |command: &[OsString], by: &str| {
        let options = ["--lang", "en", "-o"].map(OsString::from).into_iter().chain([out.clone().into()]);
        phanbo(command.iter().cloned().chain(options).chain(["--by".into(), by.into()]))
    };
    for command in &commands {
        run(command, " \t").failed("--by is to name somebody, and no letter is given.");
        run(command, &"ẩ".repeat(2_000)).failed("The name given with --by has 2,000 letters; 1,000 are the most.");
        assert!(!out.exists(), "{command:?}");
    }
    assert!(run(&commands[0], " Phòng\u{1b}[2J Tổ chức\n").code < 2);
    let saved = phanbo::file::open(&out).expect("a plan").plan;
    assert_eq!(saved.moves.iter().next().expect("one move").by, "Phòng[2J Tổ chức");
}

#[test]
fn a_plan_is_saved_to_no_file_named_as_other_programs_name_their_output() {
    let (folder, path) = Folder::with(&lending().build());
    let before = folder.content();
    let file = path.display().to_string();
    let province = ["--province", "40", "--baseline", "2027-01-01"];
    for args in [
        vec!["move", &file, "--move", "doctor=lan,to=tyt-a,start=2026-03-02"],
        vec!["propose", &file],
        vec!["format", &file],
        [&["new"][..], &province].concat(),
    ] {
        let output = program().current_dir(folder.path("")).args(&args).args(["-o", "-"]).output();
        let output = output.expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true), "{args:?}: {err}");
        assert!(err.contains("“-” không phải tên tệp"), "{args:?}: {err}");
        assert_eq!(folder.content(), before, "{args:?}");
    }
}

#[test]
fn a_mistyped_command_is_no_file_to_open() {
    let said = "Không có lệnh nào tên “chek”, cũng không có tệp nào tên như vậy. Lệnh gần nhất là “check”.";
    phanbo(["chek"]).failed(said);
    phanbo(["merg", "a.phanbo", "b.phanbo"]).failed("Lệnh gần nhất là “merge”.\nGõ “phanbo --help”");
}
