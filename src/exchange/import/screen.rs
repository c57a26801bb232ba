//! A look at a workbook before it is read: what it is, and whether it is what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::markup::{Tag, tags, unescaped};
use super::refusal::{ENTRY_LIMIT, FILE_LIMIT, Refusal, TOTAL_LIMIT, UNPACKED_LIMIT};
use super::text_file;

/// What the reader of cells does not tell of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screened {
    /// By the name of the sheet.
    pub sheets: BTreeMap<String, Hidden>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    pub rows: BTreeSet<u32>,
    pub columns: BTreeSet<u16>,
    pub pictures: bool,
    /// How many rows stand in it, filled or not.
    pub told: u32,
}

/// What the first bytes of a file say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    Zip,
    Text,
}

/// What a file is by its content; whatever cannot be a list is refused.
pub fn format_of(bytes: &[u8]) -> Result<FileFormat, Refusal> {
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(Refusal::TooLarge);
    }
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if begins(b"PK") {
        return Ok(FileFormat::Zip);
    }
    if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted { Refusal::Encrypted } else { Refusal::OldExcel });
    }
    if begins(b"%PDF") {
        return Err(Refusal::Pdf);
    }
    if begins(&[0x89, b'P', b'N', b'G']) || begins(&[0xFF, 0xD8, 0xFF]) || begins(b"GIF8") {
        return Err(Refusal::Picture);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)]).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    if head.starts_with("<!doctype html") || head.contains("<html") || head.contains("<table") {
        return Err(Refusal::Html);
    }
    if head.starts_with("<?xml") || head.starts_with("{\\rtf") {
        return Err(Refusal::Foreign);
    }
    if bytes.contains(&0) && text_file::wide(bytes).is_none() {
        return Err(Refusal::Foreign);
    }
    Ok(FileFormat::Text)
}

/// Looks through a workbook: every file in it is unpacked and counted, whatever its sizes are said to be.
pub fn screen(bytes: &[u8]) -> Result<Screened, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > ENTRY_LIMIT || told_entries(bytes).is_some_and(|told| told > ENTRY_LIMIT) {
        return Err(Refusal::Swollen);
    }
    let told = told_entries(bytes);
    if told.is_some() && (told != Some(archive.len()) || told != listed_entries(bytes)) {
        return Err(Refusal::Forged);
    }
    kind(&archive)?;
    apart(&mut archive)?;
    let mut total = 0;
    let mut parts = Parts::default();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let name = plain(&entry.name().map_err(|_| Refusal::Damaged)?);
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        let wanted = is_looked_at(&name);
        let mut content = Vec::new();
        let mut limited = entry.take(UNPACKED_LIMIT + 1);
        let length = if wanted {
            limited.read_to_end(&mut content).map(|length| length as u64)
        } else {
            std::io::copy(&mut limited, &mut std::io::sink())
        };
        let length = length.map_err(|_| Refusal::Damaged)?;
        total += length;
        if length > UNPACKED_LIMIT || total > TOTAL_LIMIT {
            return Err(Refusal::Swollen);
        }
        let text = String::from_utf8_lossy(&content);
        if name.ends_with("sharedstrings.xml") {
            counted(&content)?;
        } else if name.contains("worksheets/") && wanted {
            parts.sheets.insert(name, hidden(&text)?);
        } else if name.ends_with("workbook.xml.rels") {
            parts.targets = text.into_owned();
        } else if name.ends_with("workbook.xml") {
            parts.workbook = text.into_owned();
        }
    }
    Ok(Screened { sheets: parts.by_name() })
}

/// What is kept of the files inside a workbook.
#[derive(Default)]
struct Parts {
    workbook: String,
    targets: String,
    /// By file.
    sheets: BTreeMap<String, Hidden>,
}

/// A file's name inside the archive, whichever way its folders are written.
fn plain(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}

/// Where the end of the archive stands, which says what there is.
fn end(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(66_000);
    Some(from + bytes[from..].windows(4).rposition(|window| window == b"PK\x05\x06")?)
}

fn number<const LENGTH: usize>(bytes: &[u8], at: usize) -> Option<usize> {
    let digits = bytes.get(at..at + LENGTH)?.iter().rev();
    Some(digits.fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

/// How many files the end of the archive says there are; nothing where that is said elsewhere.
fn told_entries(bytes: &[u8]) -> Option<usize> {
    number::<2>(bytes, end(bytes)? + 10).filter(|&told| told != usize::from(u16::MAX))
}

/// How many files the directory before that end lists, up to where the end begins.
fn listed_entries(bytes: &[u8]) -> Option<usize> {
    let end = end(bytes)?;
    let mut at = end.checked_sub(number::<4>(bytes, end + 12)?)?;
    let mut entries = 0;
    while at < end && bytes[at..].starts_with(b"PK\x01\x02") {
        let lengths = [28, 30, 32].map(|length| number::<2>(bytes, at + length));
        at += 46 + lengths.into_iter().flatten().sum::<usize>();
        entries += 1;
    }
    (at == end).then_some(entries)
}

fn kind(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), Refusal> {
    let has = |part: &str| archive.file_names().any(|name| name.is_ok_and(|name| plain(&name).contains(part)));
    if has("xl/workbook.xml") {
        Ok(())
    } else if has("xl/workbook.bin") {
        Err(Refusal::BinaryExcel)
    } else if has("word/document.xml") {
        Err(Refusal::Word)
    } else if has("content.xml") {
        Err(Refusal::OpenDocument)
    } else if has("workbook") {
        Ok(())
    } else {
        Err(Refusal::Foreign)
    }
}

/// No two files may lie on each other: that is how a small archive becomes a large one.
fn apart(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Refusal> {
    let mut spans = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        let data = entry.data_start().unwrap_or_else(|| entry.header_start() + 30);
        spans.push((entry.header_start(), data + entry.compressed_size()));
    }
    spans.sort_unstable();
    let overlaps = spans.windows(2).any(|pair| pair[1].0 < pair[0].1);
    if overlaps { Err(Refusal::Forged) } else { Ok(()) }
}

fn is_looked_at(name: &str) -> bool {
    let parts = ["sharedstrings.xml", "workbook.xml", "workbook.xml.rels"];
    parts.iter().any(|part| name.ends_with(part)) || name.contains("worksheets/") && !name.contains("_rels/")
}

/// Room is made for as many texts as the list of texts says it has: it cannot have more than its length allows.
fn counted(content: &[u8]) -> Result<(), Refusal> {
    const MARK: &[u8] = b"uniqueCount";
    const SHORTEST: usize = "<si/>".len();
    let text = |at: usize| String::from_utf8_lossy(&content[at..content.len().min(at + 64)]).into_owned();
    let places = content.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
    for (at, _) in places {
        let after = text(at + MARK.len());
        let Some(after) = after.trim_start().strip_prefix('=') else { continue };
        let digits: String = after
            .trim_start()
            .chars()
            .skip(1)
            .skip_while(|c| *c == ' ' || *c == '+')
            .take_while(char::is_ascii_digit)
            .collect();
        if digits.len() > 12 || digits.parse::<usize>().is_ok_and(|told| told > content.len() / SHORTEST + 16) {
            return Err(Refusal::Forged);
        }
    }
    Ok(())
}

impl Parts {
    /// What is hidden, by the name of the sheet.
    fn by_name(&self) -> BTreeMap<String, Hidden> {
        let targets: BTreeMap<&str, String> = tags(&self.targets)
            .filter(|tag| tag.name == "Relationship")
            .filter_map(|tag| Some((tag.attribute("Id")?, tag.attribute("Target")?.rsplit('/').next()?.to_lowercase())))
            .collect();
        let of = |tag: Tag| {
            let file = format!("/{}", targets.get(tag.attribute("id")?)?);
            let hidden = self.sheets.iter().find(|(name, _)| name.ends_with(&file)).map(|(_, hidden)| hidden.clone());
            Some((unescaped(tag.attribute("name")?), hidden.unwrap_or_default()))
        };
        tags(&self.workbook).filter(|tag| tag.name == "sheet").filter_map(of).collect()
    }
}

/// What is hidden in a sheet. One that speaks of places no sheet can have is forged.
fn hidden(sheet: &str) -> Result<Hidden, Refusal> {
    let mut hidden = Hidden::default();
    let mut row = 0_u32;
    for tag in tags(sheet) {
        if is_beyond(&tag) {
            return Err(Refusal::Forged);
        }
        match tag.name {
            "col" if tag.is_set("hidden") => {
                let number = |name| tag.attribute(name).and_then(|text| text.parse::<u16>().ok());
                let (first, last) = (number("min").unwrap_or(1).max(1), number("max").unwrap_or(0).min(64));
                hidden.columns.extend((first..=last).map(|column| column - 1));
            }
            "row" => {
                hidden.told = hidden.told.saturating_add(1);
                row = tag.attribute("r").and_then(|text| text.parse().ok()).unwrap_or(row.saturating_add(1));
                if tag.is_set("hidden") {
                    hidden.rows.insert(row);
                }
            }
            "drawing" => hidden.pictures = true,
            _ => {}
        }
    }
    Ok(hidden)
}

/// A place or an area farther than a sheet goes, XFD1048576: whoever reckons with it comes to a wrong one.
fn is_beyond(tag: &Tag) -> bool {
    const LETTERS: usize = 3;
    const FIGURES: usize = 7;
    let longest = |text: &str, is_part: fn(&char) -> bool| {
        text.split(|letter: char| !is_part(&letter)).map(str::len).max().unwrap_or_default()
    };
    let is_far = |text: &str| {
        longest(text, char::is_ascii_alphabetic) > LETTERS || longest(text, char::is_ascii_digit) > FIGURES
    };
    // By its tag: `r` is also the name of a namespace, which every sheet declares.
    let place = match tag.name {
        "c" | "row" => tag.attribute("r"),
        "f" | "mergeCell" | "dimension" | "autoFilter" | "hyperlink" => tag.attribute("ref"),
        _ => None,
    };
    place.is_some_and(is_far)
}
