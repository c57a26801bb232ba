//! Files that earlier programs have written open for ever: one of each released version, every field in it.

use std::sync::Arc;

use phanbo::file::{Disk, Fs, OpenError, VERSION, from_bytes, journal::died, to_bytes};
use phanbo::plan::AnyRecord;

const VERSION_1: &str = include_str!("version_1.phanbo");
const VERSION_2: &str = include_str!("version_2.phanbo");

/// What version 2 has added, in the order of the file.
const TABLES: [&str; 5] = ["open", "acts", "assumptions", "past_years", "merges"];

/// What stands between the line that names the version and the one with the hash.
fn body(text: &str) -> &str {
    let (first, rest) = text.split_once('\n').expect("it has a first line");
    assert!(first.starts_with("// phanbo plan "), "{first}");
    rest.rsplit_once("// sha256: ").expect("it has a hash").0
}

fn saved(text: &str) -> String {
    let parsed = from_bytes(text.as_bytes()).expect("it opens");
    assert_eq!(parsed.remark, None, "the hash fits");
    String::from_utf8(to_bytes(&parsed.plan)).expect("a plan file is text")
}

#[test]
fn a_file_of_version_1_is_saved_as_version_2_with_the_same_contents() {
    let saved = saved(VERSION_1);
    assert!(saved.starts_with(&format!("// phanbo plan {VERSION}\n")));
    assert_eq!(body(&saved), body(VERSION_1));
}

#[test]
fn a_file_of_version_2_is_saved_as_the_same_bytes() {
    assert_eq!(saved(VERSION_2), VERSION_2);
}

/// The lines of the file of version 2 that hold a table it has added.
fn table(name: &str) -> std::ops::RangeInclusive<usize> {
    let at = |line: &str, from: usize| VERSION_2.lines().skip(from).position(|other| other == line).map(|at| from + at);
    let first = at(&format!("  {name}: ["), 0).expect("it is there");
    first..=at("  ],", first).expect("it ends")
}

/// Both files are alike but for the lines that hold something of version 2, and its tables.
#[test]
fn what_version_2_has_added_is_refused_in_a_file_of_version_1() {
    let added = TABLES.map(table);
    let is_added = |at: &usize| added.iter().any(|table| table.contains(at));
    let others = || VERSION_2.lines().zip(0..).filter(|(line, at)| !is_added(at) && !line.contains("table: act"));
    let lines = || VERSION_1.lines().zip(others().map(|(line, _)| line));
    let added: Vec<usize> = (0..).zip(lines()).filter(|(_, (one, two))| one != two).map(|(number, _)| number).collect();
    let [_, records @ .., _] = &added[..] else { panic!("the first line and the last differ") };
    assert_eq!(records.len(), 6, "a source, an area, a station, a site, a posting and a move");
    for &number in records {
        let text: Vec<&str> = lines().zip(0..).map(|((one, two), at)| if at == number { two } else { one }).collect();
        let error = from_bytes(text.join("\n").as_bytes()).expect_err("a field version 1 does not know");
        assert!(matches!(error, OpenError::UnknownField { place, .. } if place.line == number + 1), "{error}");
    }
}

#[test]
fn a_file_of_version_1_has_none_of_the_tables_version_2_has_added() {
    let line = table(TABLES[0]).start() + 1;
    for lines in TABLES.map(table) {
        let rows: Vec<&str> = VERSION_2.lines().skip(*lines.start()).take(lines.count()).collect();
        let text = VERSION_1.replace("  gone: [", &format!("{}\n  gone: [", rows.join("\n")));
        let error = from_bytes(text.as_bytes()).expect_err("a table version 1 does not know");
        assert!(matches!(error, OpenError::UnknownField { place, .. } if place.line == line), "{error}");
    }
}

#[test]
fn a_journal_of_version_1_is_recovered() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let session = folder.path().join("session");
    std::fs::create_dir(&session).expect("writable");
    let written = [
        ("1.phanbo", include_str!("journal_of_version_1/1.phanbo")),
        ("1.journal", include_str!("journal_of_version_1/1.journal")),
    ];
    for (name, text) in written {
        std::fs::write(session.join(name), text).expect("writable");
    }
    let fs: Arc<dyn Fs> = Arc::new(Disk::at_once());
    let died = died(&fs, folder.path()).pop().expect("it left edits");
    let recovered = died.recover().expect("it can be read");
    assert_eq!(recovered.saved.doctors.len(), 1);
    let added: Vec<_> = recovered
        .edits
        .iter()
        .flat_map(|edit| &edit.changes)
        .map(|change| match &change.after {
            Some(AnyRecord::Doctor(doctor)) => doctor.id.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(added, ["d0", "d1", "d2"]);
}
