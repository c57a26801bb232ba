//! What no source file contains, and what every one has.

use std::collections::BTreeSet;

use crate::source::{Source, sources};

const LONGEST: usize = 500;
const LONG: usize = 350;

/// The only rooms that know of a window.
const WINDOWED: [&str; 2] = ["src/app/", "src/ui/"];

/// Where threads are begun: work beside the window, and parts of a task that end with it.
const THREADED: [&str; 2] = ["src/app/works/", "src/cores.rs"];

/// What the session may know of the window: the names of keys.
const KEYS: [&str; 3] = ["egui::Key", "egui::KeyboardShortcut", "egui::Modifiers"];

/// Rooms whose answers depend on nothing but what is passed in.
const PURE: [&str; 12] = [
    "src/plan/",
    "src/roster/",
    "src/rules/",
    "src/edit/",
    "src/advise/",
    "src/compare/",
    "src/timeline/",
    "src/forecast/",
    "src/map/",
    "src/file/",
    "src/text/",
    "src/generate/",
];

fn is_in(source: &Source, rooms: &[&str]) -> bool {
    rooms.iter().any(|room| source.path.starts_with(room))
}

/// Fails with the places at which a check of every source under `src/` objects.
fn nowhere(objects: impl Fn(&Source) -> Vec<String>) {
    let places: Vec<_> = sources("src").iter().flat_map(objects).collect();
    assert!(places.is_empty(), "\n{}", places.join("\n"));
}

/// Where a source names one of these crates or paths.
fn names(source: &Source, wanted: &[&str]) -> Vec<String> {
    let hits = |segments: &[String]| {
        let path = segments.join("::") + "::";
        wanted.iter().any(|wanted| path.starts_with(&format!("{wanted}::")))
    };
    source
        .named()
        .into_iter()
        .filter(|named| hits(&named.segments))
        .map(|named| format!("{}: {}", source.place(named.line), named.segments.join("::")))
        .collect()
}

/// Where a source calls these functions of these types, whatever path leads to them.
fn calls(source: &Source, wanted: &[[&str; 2]]) -> Vec<String> {
    let hit = |at: &usize| wanted.iter().any(|[of, name]| source.follows(*at, &[of, "::", name]));
    let places = (0..source.words.len()).filter(hit);
    places.map(|at| format!("{}: {}", source.place(source.words[at].line), source.words[at].text)).collect()
}

/// What may be kept in egui's memory between frames, and where: nothing a frame is drawn from, which is the session's.
const IN_MEMORY: [(&str, &str); 24] = [
    ("src/ui/mod.rs", "where the page lies, for a picture of it"),
    ("src/ui/remembered.rs", "cache"),
    ("src/ui/pages/board/layout.rs", "cache"),
    ("src/ui/pages/board/line_counts.rs", "cache"),
    ("src/ui/theme/palette.rs", "cache"),
    ("src/ui/widgets/right.rs", "cache"),
    ("src/ui/widgets/widths.rs", "cache"),
    ("src/ui/widgets/lines.rs", "cache"),
    ("src/ui/widgets/drafts.rs", "carried through the frame"),
    ("src/ui/side/inspector/expand.rs", "carried through the frame"),
    ("src/ui/parts.rs", "where the keyboard was"),
    ("src/ui/tabbing.rs", "where the keyboard was"),
    ("src/ui/tasks/merging/list.rs", "which line was looked at, to follow it"),
    ("src/ui/tasks/mod.rs", "where the keyboard begins"),
    ("src/ui/bar/date_field.rs", "where the keyboard begins"),
    ("src/ui/bar/menu_bar.rs", "how much room the search has"),
    ("src/ui/bar/search.rs", "where keyboard and pointer are in an open list"),
    ("src/ui/widgets/choice.rs", "where the keyboard is, also in an open list"),
    ("src/ui/widgets/month.rs", "where the keyboard is on an open sheet"),
    ("src/ui/side/parties.rs", "where the pointer is"),
    ("src/ui/side/inspector/steady.rs", "where the hand is on a page that grows above it"),
    ("src/ui/pages/board/anchor.rs", "where the eye is while the board scrolls"),
    ("src/ui/pages/time/kept.rs", "where the eye has the rows while the pointer is on them"),
    ("src/ui/pages/wheel.rs", "a notch of the wheel half turned"),
];

/// How long a toast has stood is egui's clock, not ours.
const TIMED: &str = "src/ui/widgets/toast.rs";

#[test]
fn a_frame_is_drawn_from_the_session_and_not_from_what_the_window_remembers() {
    let remembers = |source: &Source| {
        let is_memory = |word: &str| {
            ["get_temp", "insert_temp", "get_persisted", "insert_persisted"].iter().any(|way| word.starts_with(way))
                || ["CollapsingHeader", "CollapsingState", "collapsing"].contains(&word)
        };
        source.words.iter().filter(|word| is_memory(&word.text)).map(|word| source.place(word.line)).collect()
    };
    let mut met = BTreeSet::new();
    nowhere(|source| {
        let places: Vec<String> = remembers(source);
        let is_listed = source.path == TIMED || IN_MEMORY.iter().any(|(path, _)| *path == source.path);
        if is_listed { Vec::new() } else { places }
    });
    for source in sources("src") {
        if !remembers(&source).is_empty() {
            met.insert(source.path.clone());
        }
    }
    let listed = IN_MEMORY.iter().map(|(path, _)| *path).chain([TIMED]);
    let idle: Vec<_> = listed.filter(|path| !met.contains(*path)).collect();
    assert!(idle.is_empty(), "listed, but remembers nothing: {idle:?}");
}

#[test]
fn the_window_stays_in_app_and_ui() {
    let foreign = ["egui", "eframe", "egui_extras", "rfd", "winit"];
    nowhere(|source| {
        let mut found = if is_in(source, &WINDOWED) { Vec::new() } else { names(source, &foreign) };
        if is_in(source, &["src/session/"]) {
            found.retain(|place| !KEYS.iter().any(|key| place.ends_with(key)));
        }
        found
    });
}

#[test]
fn threads_are_begun_in_works_and_those_that_end_with_their_task_in_cores() {
    nowhere(|source| {
        let mut found = if is_in(source, &THREADED) { Vec::new() } else { names(source, &["std::thread"]) };
        // Whoever starts the program lends it a way to wait.
        found.retain(|place| !is_in(source, &["src/app/start.rs"]) || !place.ends_with("std::thread::sleep"));
        found
    });
}

#[test]
fn the_session_knows_no_files_and_no_processes() {
    let foreign = ["std::fs", "std::io", "std::process", "crate::exchange::import::apart"];
    nowhere(|source| if is_in(source, &["src/session/"]) { names(source, &foreign) } else { Vec::new() });
}

#[test]
fn clock_and_chance_are_passed_in() {
    let foreign = ["std::time::SystemTime", "std::time::Instant", "rand", "getrandom", "fastrand", "uuid"];
    let asked = [
        ["Instant", "now"],
        ["SystemTime", "now"],
        ["Timestamp", "now"],
        ["Zoned", "now"],
        ["Ulid", "generate"],
        ["Ulid", "new"],
    ];
    nowhere(|source| {
        if !is_in(source, &PURE) {
            return Vec::new();
        }
        [names(source, &foreign), calls(source, &asked)].concat()
    });
}

#[test]
fn the_screen_knows_no_files_and_changes_no_plan() {
    nowhere(|source| {
        if !is_in(source, &["src/ui/"]) {
            return Vec::new();
        }
        let changed = ["Plan", "Document", "Session", "Program"];
        let mutable = (0..source.words.len()).filter(|&at| {
            let after = if source.follows(at + 1, &["'"]) { 3 } else { 1 };
            !source.words[at].in_test
                && source.words[at].text == "&"
                && source.follows(at + after, &["mut"])
                && changed.iter().any(|name| source.follows(at + after + 1, &[name]))
        });
        let mutable = mutable.map(|at| format!("{}: &mut", source.place(source.words[at].line)));
        mutable.chain(names(source, &["std::fs", "crate::file"])).collect()
    });
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let mut too_long = Vec::new();
    for source in sources("src").into_iter().chain(sources("tests")).chain(sources("benches")) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            too_long.push(format!("{}: {lines} lines", source.path));
        } else if lines > LONG {
            println!("long: {} has {lines} lines", source.path);
        }
    }
    assert!(too_long.is_empty(), "\n{}", too_long.join("\n"));
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    for source in sources("src").into_iter().chain(sources("tests")).chain(sources("benches")) {
        assert!(source.text.starts_with("//! "), "{} does not begin with //!", source.path);
    }
}

#[test]
fn nothing_unfinished_and_no_printing_outside_the_command_line() {
    nowhere(|source| {
        let unfinished: &[&str] = &["todo", "unimplemented", "dbg"];
        let printing: &[&str] = if is_in(source, &["src/cli/"]) { &[] } else { &["println", "print", "eprintln"] };
        let wanted: Vec<&str> = unfinished.iter().chain(printing).copied().collect();
        let hit = |at: &usize| wanted.contains(&source.words[*at].text.as_str()) && source.follows(at + 1, &["!"]);
        let places = (0..source.words.len()).filter(hit);
        places.map(|at| format!("{}: {}!", source.place(source.words[at].line), source.words[at].text)).collect()
    });
}

#[test]
fn running_code_does_not_unwrap() {
    nowhere(|source| {
        let hit = |at: &usize| source.follows(*at, &[".", "unwrap", "(", ")"]) && !source.words[*at].in_test;
        let places = (0..source.words.len()).filter(hit);
        places.map(|at| format!("{}: unwrap()", source.place(source.words[at].line))).collect()
    });
}

#[test]
fn no_file_or_module_is_named_after_nothing() {
    const EMPTY: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "manager", "misc", "shared"];
    for source in sources("src").into_iter().chain(sources("tests")) {
        let inline = source.words.windows(2).filter(|pair| pair[0].text == "mod").map(|pair| pair[1].text.clone());
        for name in source.module().into_iter().chain(inline) {
            assert!(!EMPTY.contains(&name.as_str()), "{}: {name} says nothing", source.path);
        }
    }
}

/// The negative control of the checks above.
#[test]
fn what_is_forbidden_is_seen() {
    let source = |text| Source::new("src/plan/made_up.rs", text);
    assert_eq!(names(&source("use std::{fmt, thread::{self, spawn}};"), &["std::thread"]).len(), 2);
    assert_eq!(names(&source("fn f(ui: &mut egui::Ui) {}"), &["egui"]).len(), 1);
    assert_eq!(names(&source("use ::rfd::FileDialog;"), &["rfd"]).len(), 1);
    assert_eq!(names(&source("// egui::Ui\nconst A: &str = \"egui::Ui\";"), &["egui"]).len(), 0);
    assert_eq!(calls(&source("let now = jiff::Timestamp::now();"), &[["Timestamp", "now"]]).len(), 1);
    let tested = source("fn f() { a.unwrap() }\n#[cfg(test)]\nmod tests { fn g() { b.unwrap() } }\nfn h() {}");
    let unwraps: Vec<_> = tested.words.iter().filter(|word| word.text == "unwrap").map(|word| word.in_test).collect();
    assert_eq!(unwraps, [false, true]);
    let beside = Source::new("src/plan/tests.rs", "fn g() { b.unwrap() }");
    assert!(beside.words.iter().all(|word| word.in_test));
    assert!(tested.words.last().is_some_and(|word| !word.in_test));
}
