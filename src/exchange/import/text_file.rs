//! A list saved as text: its letters, what stands between its fields, and its records as rows of a sheet.

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::book::{Book, Writing};
use super::legacy;
use super::refusal::{COLUMN_LIMIT, ROW_LIMIT, Refusal};
use super::sheet::{At, CellValue, Sheet};

const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Book, Refusal> {
    let (encoding, text) = decoded(bytes);
    let text = ended(text);
    let (told, text) = separator_line(&text);
    let separator = told.unwrap_or_else(|| separator(text));
    let skipped = u32::from(told.is_some());
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut sheet = Sheet::named(stem);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator as u8).from_reader(text.as_bytes());
    // A record stands in the row of the line it begins in, less the line breaks inside the fields before it.
    let mut breaks = 0;
    let (mut counted, mut lines) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::Damaged)?;
        // The reader begins a record behind the one before, with whatever line ends and empty lines follow that.
        let begin = record.position().map_or(counted, |position| position.byte() as usize).max(counted);
        let begin = begin + text[begin..].find(|letter| letter != '\n').unwrap_or_default();
        lines += text[counted..begin].matches('\n').count() as u32;
        counted = begin;
        let line = lines;
        let row = line + skipped - breaks;
        breaks += record.iter().map(|field| field.matches('\n').count() as u32).sum::<u32>();
        if row > ROW_LIMIT {
            sheet.cut = true;
            break;
        }
        sheet.lines.insert(row, line + skipped);
        for (column, field) in (0_u16..).zip(record.iter()) {
            if column >= COLUMN_LIMIT {
                sheet.cut |= !field.trim().is_empty();
            } else if !field.trim().is_empty() {
                sheet.put(At::new(row, column), CellValue::of_text(field), false);
            }
        }
    }
    if sheet.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(Book { sheets: vec![sheet], writing: Some(Writing { encoding: encoding.to_owned(), separator }) })
}

/// How a text of two bytes a letter is written; none where it is none. A mark in front tells it, or in which half of
/// its letters the zeros are: plain ones have one there.
pub(super) fn wide(bytes: &[u8]) -> Option<(&'static str, &'static Encoding)> {
    let (little, big) = (("utf-16le", UTF_16LE), ("utf-16be", UTF_16BE));
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    // Digits, blanks, signs and line ends are plain in every list; a mark of its own for the tone ends with a zero.
    let is_plain = |plain: usize, other: usize| plain > bytes.len() / 8 && other < plain / 4;
    match bytes {
        [0xFF, 0xFE, ..] => Some(little),
        [0xFE, 0xFF, ..] => Some(big),
        _ if is_plain(zeros(1), zeros(0)) => Some(little),
        _ if is_plain(zeros(0), zeros(1)) => Some(big),
        _ => None,
    }
}

/// The text, and what its letters were written in.
fn decoded(bytes: &[u8]) -> (&'static str, String) {
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return ("utf-8-bom", String::from_utf8_lossy(rest).into_owned());
    }
    if let Some((name, letters)) = wide(bytes) {
        return (name, letters.decode(bytes).0.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return ("utf-8", text.to_owned());
    }
    // One byte a letter: either the code page of Windows, or one of the old fonts that put letters of their own there.
    let western = WINDOWS_1252.decode(bytes).0.into_owned();
    if legacy::recognise([western.as_str()]).is_some() {
        return ("windows-1252", western);
    }
    ("windows-1258", WINDOWS_1258.decode(bytes).0.into_owned())
}

/// The text with every line ended in one way: a list saved as "CSV (Macintosh)" ends them with a carriage return alone. A
/// file that was made one of Windows twice has two in front of a line feed, and they end one line.
fn ended(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', "\n")
}

/// The first line of Excel's own, `sep=;`.
fn separator_line(text: &str) -> (Option<char>, &str) {
    let told = text.strip_prefix("sep=").and_then(|rest| Some((rest.chars().next()?, rest.split_once('\n')?.1)));
    match told {
        Some((separator, rest)) if SEPARATORS.contains(&separator) => (Some(separator), rest),
        _ => (None, text),
    }
}

/// What stands in most of the first lines equally often, outside quotes; of equals the semicolon, as a Vietnamese
/// Windows writes it.
fn separator(text: &str) -> char {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(40).collect();
    let worth = |separator: &char| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, *separator)).collect();
        let most = counts.iter().copied().max().unwrap_or_default();
        (1..=most)
            .map(|wanted| counts.iter().filter(|&&count| count == wanted).count() * wanted)
            .max()
            .unwrap_or_default()
    };
    SEPARATORS.into_iter().rev().max_by_key(worth).unwrap_or(';')
}

fn outside_quotes(line: &str, wanted: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|&letter| {
            quoted ^= letter == '"';
            !quoted && letter == wanted
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(bytes: &[u8]) -> (Sheet, Writing) {
        let book = read("a.csv", bytes).expect("a list");
        (book.sheets[0].clone(), book.writing.expect("a text"))
    }

    #[test]
    fn letters_and_separators_of_every_kind_give_the_same_sheet() {
        let text = "Họ tên;Năm sinh\r\nNguyễn Thị Lan;\"1980\"\r\n\r\n\"Đỗ\nHòa\";1981\r\nx;y\r\n";
        let wide = |bytes: fn(u16) -> [u8; 2]| {
            std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        let tabs = text.replace(';', "\t");
        for (encoding, separator, bytes) in [
            ("utf-8", ';', text.as_bytes().to_vec()),
            ("utf-8", '\t', tabs.as_bytes().to_vec()),
            ("utf-8", ',', text.replace(';', ",").into_bytes()),
            ("utf-8-bom", ';', [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat()),
            ("utf-16le", ';', wide(u16::to_le_bytes)),
            ("utf-16be", ';', wide(u16::to_be_bytes)),
            ("utf-16le", ';', wide(u16::to_le_bytes).split_off(2)),
            ("utf-16be", ';', wide(u16::to_be_bytes).split_off(2)),
            ("utf-8", '|', text.replace(';', "|").into_bytes()),
        ] {
            let (sheet, writing) = sheet(&bytes);
            assert_eq!(writing, Writing { encoding: encoding.into(), separator });
            assert_eq!(sheet.text(At::new(2, 0)), "Nguyễn Thị Lan", "{encoding}");
            assert_eq!(sheet.text(At::new(4, 0)), "Đỗ Hòa", "a line left empty is a row left empty");
            assert_eq!(sheet.text(At::new(5, 1)), "y", "a line break inside a field begins no row");
            assert_eq!(sheet.lines.get(&5), Some(&6));
        }
    }

    #[test]
    fn lines_that_end_as_on_a_macintosh_are_rows_of_their_own() {
        let text = "Họ tên,Năm sinh\rNguyễn Thị Lan,1980\r\r\"Đỗ\nHòa\",1981\rx,y\r";
        let lost = "Họ tên,Năm sinh\r\nNguyễn Thị Lan,1980\r\r\n\r\n\"Đỗ\r\nHòa\",1981\rx,y\n";
        for text in [text.to_owned(), text.replace('\n', "\r"), lost.to_owned()] {
            for (front, first) in [("", 1), ("sep=,\r", 2)] {
                let (sheet, writing) = sheet(format!("{front}{text}").as_bytes());
                assert_eq!(writing, Writing { encoding: "utf-8".into(), separator: ',' });
                let row = |row: u32| sheet.filled(first + row).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
                assert_eq!(row(0), ["Họ tên", "Năm sinh"], "{front}{text}");
                assert_eq!(row(1), ["Nguyễn Thị Lan", "1980"], "{front}{text}");
                assert_eq!(row(2), [] as [&str; 0], "a line left empty is a row left empty: {front}{text}");
                assert_eq!(row(3), ["Đỗ Hòa", "1981"], "{front}{text}");
                assert_eq!(row(4), ["x", "y"], "{front}{text}");
                assert_eq!(sheet.last_row(), first + 4);
            }
        }
    }

    #[test]
    fn what_stands_between_fields_is_told_by_every_line_that_a_macintosh_ended() {
        // Taken for one line, the commas of an address would outweigh the semicolons.
        let text = "Họ tên;Địa chỉ\rLan;Hà Tu\rAn;Khu 2, Hà Tu, Hạ Long\rHòa;Tổ 1, Khu 2, Hà Tu, Hạ Long\r";
        let (sheet, writing) = sheet(text.as_bytes());
        assert_eq!(writing.separator, ';');
        assert_eq!(sheet.text(At::new(4, 1)), "Tổ 1, Khu 2, Hà Tu, Hạ Long");
    }

    #[test]
    fn the_code_page_of_a_vietnamese_windows_is_read() {
        // "Nguyễn;Đỗ" with the tones as letters of their own.
        let bytes = [b'N', b'g', b'u', b'y', 0xEA, 0xDE, b'n', b';', 0xD0, 0xF4, 0xDE, b'\n'];
        let (sheet, writing) = sheet(&bytes);
        assert_eq!(writing.encoding, "windows-1258");
        assert_eq!(sheet.text(At::new(1, 0)), "Nguyễn");
        assert_eq!(sheet.text(At::new(1, 1)), "Đỗ");
    }
}
