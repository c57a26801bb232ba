//! The journal as text: one line an edit, each with a mark that ties it to all lines before it.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::entry;
use crate::edit::KeptEdit;
use crate::file::{Stamp, VERSION, format};

/// What the first line of a journal begins with; then follows the version of the plan file its records are in.
const FIRST_LINE: &str = "// phanbo journal ";
/// Letters of the hash before each line.
const MARK: usize = 16;

/// Which file the plan came from, and what it was like then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// None for a plan that was never saved.
    pub path: Option<String>,
    pub stamp: Option<Stamp>,
    pub title: String,
}

/// What a journal holds.
#[derive(Debug, PartialEq)]
pub struct Read {
    pub origin: Origin,
    /// The edits, in order.
    pub edits: Vec<KeptEdit>,
    /// Whether it ends where a line ends. If not, the program died while it wrote the last one, or it is damaged.
    pub whole: bool,
}

/// Writes the lines of a journal in order.
#[derive(Clone, Debug)]
pub struct Scribe {
    mark: String,
}

impl Scribe {
    /// For the journal of what is done to the plan in these bytes.
    pub fn new(base: &[u8]) -> Self {
        Self { mark: format::hash(base) }
    }

    /// What a journal begins with.
    pub fn begin(&mut self, origin: &Origin) -> Option<String> {
        Some(format!("{FIRST_LINE}{VERSION}\n") + &self.line(&ron::ser::to_string(origin).ok()?))
    }

    /// The line of an edit.
    pub fn edit(&mut self, edit: &KeptEdit) -> Option<String> {
        Some(self.line(&entry::to_text(edit)?))
    }

    fn line(&mut self, text: &str) -> String {
        self.mark = format::hash(format!("{}{text}", self.mark).as_bytes());
        let mut line = String::with_capacity(MARK + text.len() + 2);
        // Writing to a string cannot fail.
        let _ = writeln!(line, "{} {text}", &self.mark[..MARK]);
        line
    }
}

/// Reads a journal as far as it is whole. Nothing where not even its beginning is.
pub fn read(bytes: &[u8], base: &[u8]) -> Option<Read> {
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let version = version(lines.next()?)?;
    let mut scribe = Scribe::new(base);
    let origin = ron::from_str(scribe.checked(lines.next()?)?).ok()?;
    let mut edits = Vec::new();
    for line in lines {
        match scribe.checked(line).and_then(|text| entry::from_text(version, text)) {
            Some(edit) => edits.push(edit),
            None => return Some(Read { origin, edits, whole: false }),
        }
    }
    Some(Read { origin, edits, whole: true })
}

/// The version in the first line; nothing where a newer program wrote it.
fn version(line: &[u8]) -> Option<u32> {
    let number = std::str::from_utf8(line).ok()?.strip_prefix(FIRST_LINE)?.strip_suffix('\n')?;
    number.parse().ok().filter(|version| (1..=VERSION).contains(version))
}

impl Scribe {
    /// The text of a line that is whole and follows on the one before.
    fn checked<'a>(&mut self, line: &'a [u8]) -> Option<&'a str> {
        let (mark, text) = std::str::from_utf8(line).ok()?.strip_suffix('\n')?.split_at_checked(MARK)?;
        let text = text.strip_prefix(' ')?;
        self.mark = format::hash(format!("{}{text}", self.mark).as_bytes());
        (self.mark[..MARK] == *mark).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Change;
    use crate::fixture::Fixture;
    use crate::plan::Plan;

    fn journal() -> (Plan, Vec<u8>, Vec<KeptEdit>) {
        let plan = Fixture::new().station("s").doctor("a").doctor("b").build();
        let edits: Vec<_> = plan
            .doctors
            .iter()
            .map(|doctor| vec![Change::delete(doctor.clone()), Change::insert(doctor.clone())].into())
            .collect();
        let mut scribe = Scribe::new(b"base");
        let mut text = scribe.begin(&Origin { title: "Phương án".into(), ..Origin::default() }).expect("plain");
        for edit in &edits {
            text += &scribe.edit(edit).expect("plain");
        }
        (plan, text.into_bytes(), edits)
    }

    #[test]
    fn a_journal_cut_anywhere_gives_back_every_edit_that_is_whole_and_no_other() {
        let (_, bytes, edits) = journal();
        assert_eq!(read(&bytes, b"base").map(|read| (read.edits, read.whole)), Some((edits.clone(), true)));
        for cut in 0..bytes.len() {
            let whole_lines = bytes[..cut].split(|&byte| byte == b'\n').count() - 1;
            match read(&bytes[..cut], b"base") {
                None => assert!(whole_lines < 2, "cut at {cut}"),
                Some(read) => {
                    assert_eq!(read.edits[..], edits[..whole_lines - 2], "cut at {cut}");
                    assert_eq!(read.whole, bytes[cut - 1] == b'\n', "cut at {cut}");
                }
            }
        }
    }

    #[test]
    fn no_flipped_bit_changes_what_is_recovered() {
        let (_, bytes, edits) = journal();
        for bit in 0..bytes.len() * 8 {
            let mut damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            let Some(read) = read(&damaged, b"base") else { continue };
            assert!(!read.whole && edits.starts_with(&read.edits), "bit {bit}");
        }
    }

    #[test]
    fn a_journal_of_another_plan_or_with_a_line_left_out_is_not_replayed() {
        let (_, bytes, edits) = journal();
        assert_eq!(read(&bytes, b"other"), None);
        let text = String::from_utf8(bytes).expect("text");
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let without = [&lines[..2], &lines[3..]].concat().concat();
        assert_eq!(read(without.as_bytes(), b"base").map(|read| (read.edits.len(), read.whole)), Some((0, false)));
        assert_eq!(edits.len(), 2);
    }
}
