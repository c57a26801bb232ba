//! A plan as bytes, and bytes as a plan.

use std::fmt::Write as _;

use ron::{Options, error::SpannedError, extensions::Extensions, ser::PrettyConfig};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::contents::Contents;
use super::{OpenError, Position, v1, v2};
use crate::plan::Plan;

/// The version this program writes.
pub const VERSION: u32 = 2;

/// Bytes a plan file may have.
pub const FILE_CAP: u64 = 64 * 1024 * 1024;

pub(super) const FIRST_LINE: &str = "// phanbo plan ";
pub(super) const HASH_LINE: &str = "// sha256: ";
/// Doctors a file may hold.
pub const DOCTOR_CAP: usize = 100_000;
const FACILITY_CAP: usize = 10_000;
/// Of any other table.
const RECORD_CAP: usize = 500_000;

/// A plan read from bytes.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    pub plan: Plan,
    /// What is to be said of the file although it opened.
    pub remark: Option<Remark>,
}

/// Why a file that opened is not simply what the program wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// No line holds the hash of what stands before it: changed outside the program, or damaged.
    Changed,
    /// The plan is whole, but from this line on (counted from 1) something else stands behind it, which was left out.
    Behind { line: usize },
}

/// The file of a plan. The same plan always gives the same bytes.
pub fn to_bytes(plan: &Plan) -> Vec<u8> {
    let config = PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .depth_limit(2)
        .struct_names(false)
        .separate_tuple_members(false);
    let body = options()
        .to_string_pretty(&v2::from_plan(plan), config)
        .expect("plain structs, enums and lists can always be written");
    let mut text = format!("{FIRST_LINE}{VERSION}\n{body}\n");
    let hash = hash(text.as_bytes());
    text.push_str(HASH_LINE);
    text.push_str(&hash);
    text.push('\n');
    text.into_bytes()
}

/// The plan in a file's bytes.
///
/// What is well-formed but wrong (a reference to nothing, an id twice) opens, and shows as findings of the X rules.
pub fn from_bytes(bytes: &[u8]) -> Result<Parsed, OpenError> {
    if bytes.len() as u64 > FILE_CAP {
        return Err(OpenError::TooLarge { limit_mb: FILE_CAP >> 20 });
    }
    let contents = Contents::read(bytes)?;
    let document = document(contents.plan())?;
    check_caps(&document)?;
    Ok(Parsed { plan: v2::to_plan(document), remark: contents.remark })
}

/// What a file of any version says, as this version does.
fn document(text: &str) -> Result<v2::Document, OpenError> {
    match version(text)? {
        1 => read::<v1::Document>(text).map(Into::into),
        VERSION => read(text),
        version => Err(OpenError::Newer { version }),
    }
}

fn read<D: DeserializeOwned>(text: &str) -> Result<D, OpenError> {
    options().from_str(text).map_err(|error| not_read(text, error))
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The version in the first line.
fn version(text: &str) -> Result<u32, OpenError> {
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let first = text.lines().next().unwrap_or_default();
    let number = first.strip_prefix(FIRST_LINE).map(str::trim).and_then(|number| number.parse().ok());
    number.filter(|&version| version > 0).ok_or(OpenError::Foreign)
}

/// Where nothing follows but the rest of a word, whatever the parser missed, the file is not wrong but cut off.
fn not_read(text: &str, error: SpannedError) -> OpenError {
    let whole = matches!(error.code, ron::Error::MissingStructField { .. } | ron::Error::DuplicateStructField { .. });
    let mut lines = text.split('\n').skip(error.span.end.line - 1);
    let here = lines.next().unwrap_or_default().chars().skip(error.span.end.col - 1);
    let mut rest = here.chain(lines.flat_map(str::chars));
    if matches!(error.code, ron::Error::TrailingCharacters) {
        return OpenError::TextBehind(next_word(text, error.span.start.line, error.span.start.col));
    }
    if whole || rest.any(|letter| !(letter.is_alphanumeric() || letter == '_' || letter.is_whitespace())) {
        return error.into();
    }
    OpenError::CutOff(Position { line: error.span.start.line, column: error.span.start.col })
}

/// The first place from a line and column on that is neither blank nor a comment.
fn next_word(text: &str, line: usize, column: usize) -> Position {
    let mut skipped = column - 1;
    for (number, here) in (1..).zip(text.split('\n')).skip(line - 1) {
        let blank = here.chars().skip(skipped).take_while(|letter| letter.is_whitespace()).count();
        let word: String = here.chars().skip(skipped + blank).take(2).collect();
        if !word.is_empty() && word != "//" {
            return Position { line: number, column: skipped + blank + 1 };
        }
        skipped = 0;
    }
    Position { line, column }
}

fn check_caps(document: &v2::Document) -> Result<(), OpenError> {
    let others = [
        document.sites.len(),
        document.postings.len(),
        document.moves.len(),
        document.exceptions.len(),
        document.open.len(),
        document.acts.len(),
        document.assumptions.len(),
        document.past_years.len(),
    ];
    for (count, limit) in [(document.doctors.len(), DOCTOR_CAP), (document.facilities.len(), FACILITY_CAP)]
        .into_iter()
        .chain(others.map(|count| (count, RECORD_CAP)))
    {
        if count > limit {
            return Err(OpenError::TooMany { limit });
        }
    }
    Ok(())
}

pub(super) fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn refused(text: &str) -> OpenError {
        from_bytes(text.as_bytes()).expect_err("no plan")
    }

    #[test]
    fn a_file_cut_anywhere_is_cut_off_or_opens_with_a_warning() {
        let text = String::from_utf8(to_bytes(&Fixture::new().station("tyt").doctor_at("bs", "tyt").build()));
        let text = text.expect("text");
        let cuts = (FIRST_LINE.len() + 1..text.len() - 1).filter(|&cut| text.is_char_boundary(cut));
        for cut in cuts {
            let read = from_bytes(&text.as_bytes()[..cut]);
            let told =
                read.as_ref().map_or_else(|error| matches!(error, OpenError::CutOff(_)), |read| read.remark.is_some());
            assert!(told, "{}: {read:?}", &text[..cut]);
        }
    }

    #[test]
    fn a_fault_at_the_end_of_a_whole_file_is_told_as_it_is() {
        assert!(matches!(refused("// phanbo plan 2\n()"), OpenError::MissingField { .. }));
        assert!(matches!(refused("// phanbo plan 2\n(header: (plun"), OpenError::CutOff(_)));
        let whole = String::from_utf8(to_bytes(&Fixture::new().build())).expect("text");
        let (body, _) = whole.rsplit_once(HASH_LINE).expect("the last line");
        assert!(matches!(refused(&format!("{body}()")), OpenError::TextBehind(_)));
    }
}
