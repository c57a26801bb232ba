//! The table of ARCHITECTURE.md: which room may import which, and the code held to it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::source::{Named, ROOT, Source, sources};

/// The heading of the table; it stands in ARCHITECTURE.md in exactly this form.
const HEADING: &str = "| room | holds | may import |";

/// Plans that the tests of every room may use.
const FOR_TESTS: [&str; 2] = ["fixture", "sample"];

/// A row: a room is a file or folder under `src/`, the deepest row that fits counts.
struct Room {
    name: String,
    may: May,
}

enum May {
    /// Everything but `fixture` and these.
    EverythingBut(Vec<String>),
    /// Rooms, or parts of one (`app::action`).
    Only(Vec<String>),
}

struct Table(Vec<Room>);

impl Table {
    fn from_architecture() -> Self {
        let text = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
        let rows = text.lines().skip_while(|line| *line != HEADING).skip(2).take_while(|line| line.starts_with('|'));
        let table = Self(rows.map(Room::from_row).collect());
        assert!(table.0.len() > 10, "ARCHITECTURE.md has no table that begins with: {HEADING}");
        table
    }

    /// The room a path of modules lies in.
    fn room(&self, modules: &[String]) -> Option<&Room> {
        let path = modules.join("/") + "/";
        let holds = |room: &&Room| path.starts_with(&format!("{}/", room.name));
        self.0.iter().filter(holds).max_by_key(|room| room.name.len())
    }

    /// What a source imports and may not.
    fn breaches(&self, source: &Source) -> Vec<String> {
        let Some(home) = self.home(source) else { return vec![format!("{}: no row in the table", source.path)] };
        let judge = |named: Named| {
            let to = target(&named, self)?;
            let forbidden = match self.room(&to) {
                Some(room) if room.name == home.name || named.in_test && FOR_TESTS.contains(&room.name.as_str()) => {
                    false
                }
                Some(room) => !home.may.import(room, &to),
                // `crate::t!`, or a name that is gone: the compiler's business, but not a room.
                None => !to.is_empty(),
            };
            forbidden.then(|| format!("{} ({}): {}", source.place(named.line), home.name, to.join("::")))
        };
        source.named().into_iter().filter_map(judge).collect()
    }

    /// The room of a source. `main.rs` is one, `lib.rs` none: it only lists the others.
    fn home(&self, source: &Source) -> Option<&Room> {
        match source.path.as_str() {
            "src/main.rs" => self.room(&["main".to_owned()]),
            _ => self.room(&source.module()),
        }
    }
}

impl Room {
    fn from_row(row: &str) -> Self {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [name, _, may] = cells[..] else { panic!("not three cells: {row}") };
        let [name] = &quoted(name)[..] else { panic!("not one room: {row}") };
        let rooms = quoted(may);
        let may = match may.split_whitespace().next() {
            Some("everything") => May::EverythingBut(rooms),
            Some("nothing") => May::Only(Vec::new()),
            _ => May::Only(rooms),
        };
        Self { name: name.clone(), may }
    }
}

impl May {
    fn import(&self, room: &Room, path: &[String]) -> bool {
        let path = path.join("::") + "::";
        match self {
            Self::EverythingBut(others) => room.name != "fixture" && !others.contains(&room.name),
            Self::Only(rooms) => {
                let part = |allowed: &String| allowed.contains("::") && path.starts_with(&format!("{allowed}::"));
                rooms.contains(&room.name) || rooms.iter().any(part)
            }
        }
    }
}

/// What stands between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The modules a path leads to from the top of the crate; nothing for paths into other crates.
fn target(named: &Named, table: &Table) -> Option<Vec<String>> {
    let first = named.segments.first()?.as_str();
    let mut from = named.module.clone();
    let mut rest = &named.segments[..];
    match first {
        "crate" | "phanbo" => return Some(rest[1..].to_vec()),
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|segment| segment == "super") {
                from.pop();
                rest = &rest[1..];
            }
        }
        // A path down from here, or into another crate: counts only if it leads into a room of its own.
        _ => {}
    }
    from.extend_from_slice(rest);
    let leads_on = matches!(first, "self" | "super") || table.room(&from)?.name.split('/').count() > named.module.len();
    leads_on.then_some(from)
}

#[test]
fn every_room_imports_only_what_the_table_of_the_architecture_allows() {
    let table = Table::from_architecture();
    let sources: Vec<_> = sources("src").into_iter().filter(|source| source.path != "src/lib.rs").collect();
    let breaches: Vec<_> = sources.iter().flat_map(|source| table.breaches(source)).collect();
    assert!(breaches.is_empty(), "imports ARCHITECTURE.md does not allow:\n{}", breaches.join("\n"));
}

/// A page that is taken out takes nothing along but the arms that show it, which stand in the list of pages: outside
/// their folder nobody can name one, and there none names another.
#[test]
fn a_page_is_drawn_by_itself_alone() {
    let table = Table::from_architecture();
    let of_page = |path: &str| path.strip_prefix("src/ui/pages/")?.split_once('/').map(|(page, _)| page.to_owned());
    let sources = sources("src/ui");
    let pages: BTreeSet<String> = sources.iter().filter_map(|source| of_page(&source.path)).collect();
    assert!(pages.contains("board") && pages.contains("time"), "{pages:?}");
    let others = |source: &Source| {
        let named = source.named().into_iter().filter_map(|named| {
            let to = target(&named, &table)?;
            let [ui, within, page, ..] = &to[..] else { return None };
            let is_page = ui == "ui" && within == "pages" && pages.contains(page);
            let is_own = of_page(&source.path).as_ref() == Some(page);
            (is_page && !is_own).then(|| format!("{}: {page}", source.place(named.line)))
        });
        named.collect::<Vec<_>>()
    };
    let found: Vec<_> = sources.iter().flat_map(others).collect();
    assert!(found.is_empty(), "drawn with parts of another page:\n{}", found.join("\n"));
    let list = sources.iter().find(|source| source.path == "src/ui/pages/mod.rs").expect("the list of pages");
    let is_open = (0..list.words.len()).any(|at| list.follows(at, &["pub", "mod"]));
    assert!(!is_open, "{} shows a page to others", list.path);
    let drawn = Source::new("src/ui/pages/map/made_up.rs", "use super::super::time::marks; use crate::ui::pages::map;");
    assert_eq!(others(&drawn), ["src/ui/pages/map/made_up.rs:1: time"]);
}

/// The pages that arms of a match are about, where these are called `Page::Board` or `Self::Board`.
fn page_arms(source: &Source, called: &str) -> Vec<String> {
    let is_arm = |at: &usize| {
        let after = at + 3;
        let is_followed = [&["=", ">"][..], &["if"], &["|"]].iter().any(|by| source.follows(after, by));
        let is_compared = *at > 0 && source.words[at - 1].text == "=" || source.follows(after, &["|", "|"]);
        source.follows(*at, &[called, "::"]) && is_followed && !is_compared
    };
    (0..source.words.len()).filter(is_arm).map(|at| source.words[at + 2].text.clone()).collect()
}

#[test]
fn pages_are_matched_once_for_their_state_and_once_for_their_drawing_and_nowhere_else() {
    const STATES: &str = "src/session/pages/mod.rs";
    for source in sources("src") {
        let is_of_states = source.path == STATES;
        let arms = page_arms(&source, if is_of_states { "Self" } else { "Page" });
        if !is_of_states && source.path != "src/ui/pages/mod.rs" {
            assert!(arms.is_empty(), "{} matches pages: {arms:?}", source.path);
            continue;
        }
        let pages: BTreeSet<String> = arms.iter().cloned().collect();
        assert!(pages.len() > 5 && pages.len() == arms.len(), "{}: {arms:?}", source.path);
        if is_of_states {
            let is_listed = |at: &usize| {
                let ends = source.follows(at + 3, &[","]) || source.follows(at + 3, &["]"]);
                source.follows(*at, &["Self", "::"]) && ends
            };
            let listed = (0..source.words.len()).filter(is_listed).map(|at| source.words[at + 2].text.clone());
            assert_eq!(listed.collect::<BTreeSet<_>>(), pages, "in neither list of pages");
        }
    }
    let arms = |text: &str| page_arms(&Source::new("src/app/made_up.rs", text), "Page");
    let matched = "match page { Page::Map | Page::Time => 1, Page::Board if is_open => 2, _ => 3 }";
    assert_eq!(arms(matched), ["Map", "Time", "Board"]);
    let compared = "match page { _ if page != Page::Map => page == Page::Time || is_open, _ => show(Page::Time) }";
    assert!(arms(compared).is_empty());
}

#[test]
fn every_room_of_the_table_exists() {
    for room in Table::from_architecture().0 {
        let folder = Path::new(ROOT).join("src").join(&room.name);
        assert!(folder.is_dir() || folder.with_extension("rs").is_file(), "src/{} does not exist", room.name);
    }
}

/// The negative control: if this passes over a forbidden import, the test above proves nothing.
#[test]
fn a_forbidden_import_is_seen_however_it_is_written() {
    let table = Table::from_architecture();
    let breaches = |path: &str, text: &str| table.breaches(&Source::new(path, text)).len();
    for (path, text) in [
        ("src/plan/made_up.rs", "use crate::roster::Roster;"),
        ("src/plan/made_up.rs", "pub(crate) use crate::{plan::Id, text::{dates, sentences::{self, deed}}};"),
        ("src/plan/made_up.rs", "fn f(of: &crate::rules::Finding) {}"),
        ("src/plan/made_up.rs", "use super::super::file;\nuse super::Plan; fn f() { file::open() }"),
        ("src/plan/made_up.rs", "use crate::fixture::Fixture;"),
        ("src/plan/made_up.rs", "#[cfg(test)] mod tests { use crate::edit::Command; }"),
        ("src/roster/mod.rs", "mod a { mod b { use super::super::super::rules::RULES; } }"),
        ("src/rules/made_up.rs", "/* ' */ const A: char = '\"'; const B: &str = r#\"\"\"#; use crate::edit;"),
        ("src/file/made_up.rs", "use crate::text::sentences::deed;"),
        ("src/text/mod.rs", "mod sentences; pub use sentences::deed;"),
        ("src/ui/widgets/made_up.rs", "use crate::plan::Doctor;"),
        ("src/ui/subjects/made_up.rs", "use crate::ui::pages;"),
        ("src/ui/made_up.rs", "use crate::app::Program;"),
        ("src/session/made_up.rs", "use crate::ui::View;"),
        ("src/session/made_up.rs", "use crate::file::{Stamp, open};"),
        ("src/ui/made_up.rs", "use crate::file::open;"),
        ("src/cli/made_up.rs", "use crate::app::Session;"),
        ("src/app/made_up.rs", "use crate::fixture::Fixture;"),
        ("src/new_room/mod.rs", "//! No row."),
    ] {
        assert!(breaches(path, text) > 0, "{path}: {text}");
    }
    for (path, text) in [
        ("src/plan/made_up.rs", "use super::Plan; use std::fmt; // use crate::roster::Roster;"),
        ("src/plan/made_up.rs", "const A: &str = \"use crate::roster::Roster;\"; fn f<'a>(b: &'a str) {}"),
        ("src/plan/made_up.rs", "#[cfg(test)] mod tests { use crate::fixture::Fixture; }"),
        ("src/roster/made_up.rs", "use crate::plan::{Doctor, Slot}; #[cfg(test)] fn f(a: crate::fixture::Fixture) {}"),
        ("src/ui/made_up.rs", "use crate::session::{Session, action::Action}; use super::widgets::Chip;"),
        ("src/ui/subjects/made_up.rs", "use crate::ui::View; use super::super::carry::is_pulled;"),
    ] {
        assert_eq!(breaches(path, text), 0, "{path}: {text}");
    }
}
