//! A plan as bytes, and bytes as a plan.

use std::fmt::Write as _;

use ron::{Options, error::SpannedError, extensions::Extensions, ser::PrettyConfig};
use sha2::{Digest, Sha256};

use super::{OpenError, Place, v1};
use crate::plan::Plan;

/// The version this program writes.
pub const VERSION: u32 = 1;

/// Bytes a plan file may have.
pub const FILE_CAP: u64 = 64 * 1024 * 1024;

const FIRST_LINE: &str = "// phanbo plan ";
const HASH_LINE: &str = "// sha256: ";
/// Doctors a file may hold.
pub const DOCTOR_CAP: usize = 100_000;
const FACILITY_CAP: usize = 10_000;
/// Of any other table.
const RECORD_CAP: usize = 500_000;

/// A plan read from bytes.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    pub plan: Plan,
    /// Whether the hash line fits. If not, the file was changed outside the program, or is damaged.
    pub intact: bool,
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
        .to_string_pretty(&v1::from_plan(plan), config)
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
    let text = text(bytes)?;
    match version(text)? {
        VERSION => {}
        version => return Err(OpenError::Newer { version }),
    }
    let document: v1::Document = options().from_str(text).map_err(|error| not_read(text, error))?;
    check_caps(&document)?;
    Ok(Parsed { plan: v1::to_plan(document), intact: is_intact(text) })
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The text of a file, or why it is none.
fn text(bytes: &[u8]) -> Result<&str, OpenError> {
    match bytes {
        [] => return Err(OpenError::Empty),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Err(OpenError::Utf16),
        [0xEF, 0xBB, 0xBF, ..] => return Err(OpenError::ByteOrderMark),
        [b'P', b'K', 3 | 5, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(OpenError::Office),
        _ => {}
    }
    if bytes.starts_with(&[b'/', 0]) || bytes.starts_with(&[0, b'/']) {
        return Err(OpenError::Utf16);
    }
    if !bytes.starts_with(b"//") && bytes.iter().take(4096).any(|&byte| byte == 0) {
        return Err(OpenError::Binary);
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        let place = Place { line, column };
        // The first bytes of a letter and then nothing: the rest is missing.
        if error.error_len().is_none() { OpenError::CutOff(place) } else { OpenError::NotUtf8(place) }
    })
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
    let whole = matches!(
        error.code,
        ron::Error::MissingStructField { .. }
            | ron::Error::DuplicateStructField { .. }
            | ron::Error::TrailingCharacters
    );
    let mut lines = text.split('\n').skip(error.span.end.line - 1);
    let here = lines.next().unwrap_or_default().chars().skip(error.span.end.col - 1);
    let mut rest = here.chain(lines.flat_map(str::chars));
    if whole || rest.any(|letter| !(letter.is_alphanumeric() || letter == '_' || letter.is_whitespace())) {
        return error.into();
    }
    OpenError::CutOff(Place { line: error.span.start.line, column: error.span.start.col })
}

fn check_caps(document: &v1::Document) -> Result<(), OpenError> {
    let others = [document.sites.len(), document.postings.len(), document.moves.len(), document.exceptions.len()];
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

/// Whether the last line holds the hash of everything before it.
fn is_intact(text: &str) -> bool {
    let Some(start) = text.trim_end().rfind('\n') else { return false };
    let (before, last) = text.split_at(start + 1);
    last.trim_end().strip_prefix(HASH_LINE).is_some_and(|stated| stated == hash(before.as_bytes()))
}

pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
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
            let told = read.as_ref().map_or_else(|error| matches!(error, OpenError::CutOff(_)), |read| !read.intact);
            assert!(told, "{}: {read:?}", &text[..cut]);
        }
    }

    #[test]
    fn a_fault_at_the_end_of_a_whole_file_is_told_as_it_is() {
        assert!(matches!(refused("// phanbo plan 1\n()"), OpenError::MissingField { .. }));
        assert!(matches!(refused("// phanbo plan 1\n(header: (plun"), OpenError::CutOff(_)));
        let whole = String::from_utf8(to_bytes(&Fixture::new().build())).expect("text");
        assert!(matches!(refused(&(whole + "()")), OpenError::Syntax(_)));
    }
}
