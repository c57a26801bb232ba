//! What stands in a file that may be a plan: its text, whatever an editor or a mail program has done to its line ends,
//! and how much of it is the plan.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use super::format::{FIRST_LINE, HASH_LINE, hexadecimal};
use super::{OpenError, Position, Remark};

/// Letters of a hash.
const HASH_LENGTH: usize = 64;
/// Letters of a line that mail programs send in quoted-printable (RFC 2045, 6.7).
const LONGEST_MAIL_LINE: usize = 76;

/// The text of a file, in standard line ends and without a byte order mark.
#[derive(Debug)]
pub struct Contents<'a> {
    text: Cow<'a, str>,
    /// Bytes of it that belong to the plan.
    end: usize,
    pub remark: Option<Remark>,
}

impl<'a> Contents<'a> {
    /// The text of a file's bytes, or why they are none.
    pub fn read(bytes: &'a [u8]) -> Result<Self, OpenError> {
        if let Some(other) = no_text(bytes) {
            return Err(other);
        }
        let bytes = without_mark(bytes);
        let (valid, rest) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => (valid(&bytes[..error.valid_up_to()]), Some(error)),
        };
        let text = in_standard_line_ends(valid);
        let behind = |at: usize| Some(Remark::Behind { line: place(&text[..at]).line });
        if let Some(end) = whole(&text) {
            let more = text[end..].find(|letter: char| !letter.is_whitespace()).map(|at| end + at);
            let remark = more.or(rest.map(|_| text.len())).and_then(behind);
            return Ok(Self { text, end, remark });
        }
        match rest {
            // The first bytes of a letter and then nothing: the rest is missing.
            Some(error) if error.error_len().is_none() => return Err(OpenError::CutOff(place(&text))),
            Some(_) => return Err(OpenError::NotUtf8(place(&text))),
            None => {}
        }
        if let Some(line) = soft_break(&text) {
            return Err(OpenError::QuotedPrintable { line });
        }
        let end = text.len();
        Ok(Self { text, end, remark: Some(Remark::Changed) })
    }

    /// What is to be read as a plan.
    pub fn plan(&self) -> &str {
        &self.text[..self.end]
    }
}

/// What a file is that is no text in UTF-8 at first sight.
fn no_text(bytes: &[u8]) -> Option<OpenError> {
    match bytes {
        [] => Some(OpenError::Empty),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'/', 0, ..] | [0, b'/', ..] => Some(OpenError::Utf16),
        [b'P', b'K', 3 | 5, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(OpenError::Office),
        _ if without_mark(bytes).starts_with(b"//") => None,
        _ => bytes.iter().take(4096).any(|&byte| byte == 0).then_some(OpenError::Binary),
    }
}

/// Editors put it before the first letter ("UTF-8 with BOM"); it says nothing.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

fn valid(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Lines ended by a line feed alone, as this program writes them, whether they were ended as on Windows, twice so by a
/// mail program, or by a carriage return alone. Inside a plan's texts both stand as escapes.
fn in_standard_line_ends(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let lines: Vec<String> = text.split('\n').map(|line| line.trim_end_matches('\r').replace('\r', "\n")).collect();
    Cow::Owned(lines.join("\n"))
}

/// Where the plan ends: behind the first line that holds the hash of everything before it.
fn whole(text: &str) -> Option<usize> {
    let mut hasher = Sha256::new();
    let mut done = 0;
    for (before, _) in text.match_indices(&format!("\n{HASH_LINE}")) {
        hasher.update(&text[done..=before]);
        done = before + 1;
        let start = done + HASH_LINE.len();
        let stated = text.get(start..start + HASH_LENGTH);
        if stated.is_some_and(|stated| stated == hexadecimal(&hasher.clone().finalize())) {
            return Some(start + HASH_LENGTH);
        }
    }
    None
}

/// The first line that a mail program has broken off with an equals sign: a file in its quoted-printable form has only
/// short lines, and of other letters only codes.
fn soft_break(text: &str) -> Option<usize> {
    let is_mailed =
        text.is_ascii() && text.starts_with(FIRST_LINE) && text.lines().all(|line| line.len() <= LONGEST_MAIL_LINE);
    let is_broken = |line: &str| line.ends_with('=') && !line.trim_start().starts_with("//");
    if is_mailed { text.lines().position(is_broken).map(|before| before + 1) } else { None }
}

/// The place behind a text.
fn place(text: &str) -> Position {
    let line = text.matches('\n').count() + 1;
    let column = text.chars().rev().take_while(|&letter| letter != '\n').count() + 1;
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_line_ends_become_line_feeds() {
        for text in ["a\nb\n", "a\r\nb\r\n", "a\r\r\nb\r\r\n", "a\nb\r\n"] {
            assert_eq!(in_standard_line_ends(text), "a\nb\n", "{text:?}");
        }
        assert_eq!(in_standard_line_ends("a\rb\r"), "a\nb");
        assert_eq!(in_standard_line_ends("a\r\n\r\nb"), "a\n\nb");
    }

    #[test]
    fn a_hash_line_is_one_only_at_the_beginning_of_a_line_and_only_if_it_fits() {
        let hash = |text: &str| hexadecimal(&Sha256::digest(text));
        let plan = format!("a\n{HASH_LINE}{}", hash("a\n"));
        assert_eq!(whole(&plan), Some(plan.len()));
        assert_eq!(whole(&format!("{plan}\n-- \n")), Some(plan.len()));
        assert_eq!(whole(&format!("b{plan}")), None);
        assert_eq!(whole(&format!("a\n {HASH_LINE}{}", hash("a\n "))), None);
        assert_eq!(whole(&plan[..plan.len() - 1]), None);
        let other = format!("a\n{HASH_LINE}{}\n", hash("b"));
        let twice = format!("{other}{HASH_LINE}{}", hash(&other));
        assert_eq!(whole(&twice), Some(twice.len()), "an earlier line that does not fit hides no later one that does");
    }
}
