//! A workbook changed in one of its parts. Bytes changed at random hardly ever get through what packs a book, so it is
//! unpacked, changed where rows, cells and texts stand, and packed again.

use std::io::{Cursor, Read as _, Write as _};
use std::ops::Range;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Largest part that is changed, in bytes.
const PART_LIMIT: u64 = 64 << 10;

/// Parts nothing is read from: they would only be carried along.
const UNREAD: [&str; 2] = ["theme", "docProps"];

/// What stands in cells and decides how they are understood.
const WORDS: [&str; 40] = [
    "Họ và tên",
    "Họ đệm",
    "Tên",
    "Ngày sinh",
    "Năm sinh",
    "Nam",
    "Nữ",
    "Giới tính",
    "Trình độ",
    "Chuyên khoa",
    "Đơn vị",
    "Trạm y tế",
    "Số GPHN",
    "Ngày cấp",
    "Chức vụ",
    "Ghi chú",
    "STT",
    "Hiện có",
    "Bác sĩ",
    "BS CKI",
    "Dân số",
    "Đơn vị cử đi",
    "Nơi đến",
    "Hình thức",
    "Từ ngày",
    "Thời gian",
    "Số buổi/tuần",
    "Tổng cộng",
    "I",
    "x",
    "1",
    "31/02/1980",
    "05/03/1980",
    "29281",
    "81.500",
    "0,5",
    "nt",
    "TYT P. Hà An",
    "BSCKI Nhi",
    "Ngô Văn A",
];

/// Marks between which a row, a cell or what is merged stands.
const ELEMENTS: [(&str, &str); 4] = [("<row", "</row>"), ("<c ", "</c>"), ("<mergeCell ", "/>"), ("<si", "</si>")];

pub struct Part {
    name: String,
    content: Vec<u8>,
}

/// What is inside of a workbook; nothing where it does not open as one.
pub fn unpacked(book: &[u8]) -> Option<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(book)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len().min(64) {
        let entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        if UNREAD.iter().any(|unread| name.contains(unread)) {
            continue;
        }
        let mut content = Vec::new();
        entry.take(PART_LIMIT).read_to_end(&mut content).ok()?;
        parts.push(Part { name, content });
    }
    Some(parts)
}

/// As they are, without pressing them: that takes no time, and is read as well.
pub fn packed(parts: &[Part]) -> Option<Vec<u8>> {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in parts {
        book.start_file(part.name.as_str(), stored).ok()?;
        book.write_all(&part.content).ok()?;
    }
    Some(book.finish().ok()?.into_inner())
}

/// A workbook with one of its parts changed: by `bytewise`, or as whole rows, cells and texts. Nothing where it is none.
pub fn changed(book: &[u8], seed: u32, bytewise: &mut dyn FnMut(&mut Vec<u8>)) -> Option<Vec<u8>> {
    let mut chance = Chance(u64::from(seed) | 1 << 40);
    let mut parts = unpacked(book)?;
    let holds_list = |part: &Part| part.name.contains("worksheets/") || part.name.ends_with("sharedStrings.xml");
    let lists: Vec<usize> = (0..parts.len()).filter(|&at| holds_list(&parts[at])).collect();
    let at = match lists.len() {
        0 => chance.below(parts.len())?,
        // What says where the sheets are and what their numbers look like has its turn as well.
        _ if chance.below(8) == Some(0) => chance.below(parts.len())?,
        several => lists[chance.below(several)?],
    };
    let content = &mut parts[at].content;
    match chance.below(4) {
        Some(0) => bytewise(content),
        Some(1) => element(content, &mut chance),
        _ => text(content, &mut chance),
    }
    packed(&parts)
}

/// One row, cell or merged area is left out, or stands twice.
fn element(content: &mut Vec<u8>, chance: &mut Chance) {
    let kinds: Vec<_> = ELEMENTS.iter().filter(|(opens, _)| !found(content, opens.as_bytes()).is_empty()).collect();
    let Some((opens, closes)) = chance.below(kinds.len()).map(|at| kinds[at]) else { return };
    let begins = found(content, opens.as_bytes());
    let Some(from) = chance.below(begins.len()).map(|at| begins[at]) else { return };
    let Some(length) = found(&content[from..], closes.as_bytes()).first().map(|at| at + closes.len()) else { return };
    let whole = content[from..from + length].to_vec();
    match chance.below(2) {
        Some(0) => drop(content.drain(from..from + length)),
        _ => drop(content.splice(from..from, whole)),
    }
}

/// What stands between two marks, or between quotes, becomes one of the words, or what stands elsewhere.
fn text(content: &mut Vec<u8>, chance: &mut Chance) {
    let spans = if chance.below(3) == Some(0) { spans(content, b'"', b'"') } else { spans(content, b'>', b'<') };
    let Some(span) = chance.below(spans.len()).map(|at| spans[at].clone()) else { return };
    let new = match chance.below(2) {
        Some(0) => chance.below(WORDS.len()).map(|at| WORDS[at].as_bytes().to_vec()),
        _ => chance.below(spans.len()).map(|at| content[spans[at].clone()].to_vec()),
    };
    content.splice(span, new.unwrap_or_default());
}

fn spans(content: &[u8], opens: u8, closes: u8) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut from = None;
    for (at, &byte) in content.iter().enumerate() {
        match from {
            Some(begin) if byte == closes => {
                spans.extend((at > begin).then_some(begin..at));
                from = None;
            }
            _ if byte == opens => from = Some(at + 1),
            _ => {}
        }
    }
    spans
}

fn found(content: &[u8], mark: &[u8]) -> Vec<usize> {
    content.windows(mark.len()).enumerate().filter(|(_, window)| *window == mark).map(|(at, _)| at).collect()
}

/// Numbers by a seed.
struct Chance(u64);

impl Chance {
    /// One below `end`; nothing where there is none.
    fn below(&mut self, end: usize) -> Option<usize> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (end > 0).then(|| (self.0 % end as u64) as usize)
    }
}
