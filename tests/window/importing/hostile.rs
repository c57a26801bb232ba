//! Files that are no lists, or mean harm: each is refused in a sentence, by a reader that ends alone.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::sheet::At;
use phanbo::exchange::import::{Refusal, apart, wording};
use phanbo::text::Language;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::shapes;

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A workbook written by hand, with whatever stands in its sheet, its list of texts and beside them.
fn workbook(cells: &str, strings: &str, beside: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns=\"{NAMESPACE}\"><sheetData>{cells}</sheetData></worksheet>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 6] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ];
    for (name, content) in parts.iter().chain(beside) {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a file");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a workbook").into_inner()
}

fn strings(told: &str, texts: &[&str]) -> String {
    let texts = texts.iter().map(|text| format!("<si><t>{text}</t></si>")).collect::<Vec<_>>().concat();
    format!("<sst xmlns=\"{NAMESPACE}\" count=\"1\" {told}>{texts}</sst>")
}

/// A workbook of these rows, written by hand.
pub fn sheet_of(rows: &str) -> Vec<u8> {
    workbook(rows, &strings("", &[]), &[])
}

fn read(name: &str, bytes: &[u8]) -> Result<Book, Refusal> {
    book::read(name, bytes)
}

#[test]
fn a_workbook_written_by_hand_is_read() {
    let cells = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>"#;
    let book = read("a.xlsx", &workbook(cells, &strings("uniqueCount=\"1\"", &["Trạm"]), &[])).expect("it is read");
    assert_eq!(book.sheets[0].text(At::new(1, 0)), "Trạm");
}

#[test]
fn one_far_cell_is_nothing() {
    let cells = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let book = read("a.xlsx", &workbook(cells, &strings("", &[]), &[])).expect("it is read");
    assert_eq!((book.sheets[0].last_row(), book.sheets[0].cut), (1, true));
}

#[test]
fn places_no_sheet_has_are_refused() {
    let cells = [
        r#"<row r="1"><c r="AAAAAAAAA1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A99999999999"><v>1</v></c></row>"#,
        r#"<row r="99999999999"><c><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:ZZZZZZZZ2">1</f><v>1</v></c></row>"#,
    ];
    for cells in cells {
        assert_eq!(read("a.xlsx", &workbook(cells, &strings("", &[]), &[])), Err(Refusal::Forged), "{cells}");
    }
    let rows = r#"<row r="9999999"/><row><c><v>1</v></c></row>"#;
    assert_ne!(read("a.xlsx", &workbook(rows, &strings("", &[]), &[])), Err(Refusal::Forged), "it is only far");
}

#[test]
fn counts_that_are_forged_are_refused_wherever_they_stand() {
    for told in ["uniqueCount=\"4000000000\"", "uniqueCount='99999999999999999999'", "uniqueCount = \"800000000\""] {
        let book = workbook("", &strings(told, &["a"]), &[]);
        assert_eq!(read("a.xlsx", &book), Err(Refusal::Forged), "{told}");
    }
    let late = format!("<!--{}-->{}", " ".repeat(10_000), strings("uniqueCount=\"4000000000\"", &["a"]));
    assert_eq!(read("a.xlsx", &workbook("", &late, &[])), Err(Refusal::Forged));
}

#[test]
fn archives_larger_than_any_list_are_refused() {
    let zeros = vec![0; 65 << 20];
    let bomb = workbook("", &strings("", &[]), &[("xl/media/a.bin", &zeros)]);
    assert!(bomb.len() < 1 << 20, "it is small on the disk");
    assert_eq!(read("a.xlsx", &bomb), Err(Refusal::Swollen));
    let part = vec![0; 33 << 20];
    let names: Vec<String> = (0..4).map(|number| format!("xl/media/{number}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &part[..])).collect();
    assert_eq!(read("a.xlsx", &workbook("", &strings("", &[]), &parts)), Err(Refusal::Swollen));
    let names: Vec<String> = (0..1_001).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a"[..])).collect();
    assert_eq!(read("a.xlsx", &workbook("", &strings("", &[]), &many)), Err(Refusal::Swollen));
    assert_eq!(read("a.xlsx", &vec![b'a'; (20 << 20) + 1]), Err(Refusal::TooLarge));
}

/// Where the entries of an archive's directory stand.
fn directory(book: &[u8]) -> Vec<usize> {
    (0..book.len() - 4).filter(|&at| book[at..].starts_with(b"PK\x01\x02")).collect()
}

#[test]
fn files_that_lie_on_each_other_are_refused() {
    let same: [(&str, &[u8]); 2] = [("b.txt", b"aaaa"), ("c.txt", b"aaaa")];
    let whole = workbook("", &strings("", &[]), &same);
    assert!(
        read("a.xlsx", &whole) == Err(Refusal::Empty),
        "as it was written nothing is wrong with it but that it is empty"
    );
    // The last entry of the directory is sent to where the one before it lies: two names, one content.
    let mut one_content = whole.clone();
    let [.., one, other] = directory(&whole)[..] else { panic!("several files") };
    let place = whole[one + 42..one + 46].to_vec();
    one_content[other + 42..other + 46].copy_from_slice(&place);
    assert_eq!(read("a.xlsx", &one_content), Err(Refusal::Forged));
    // The one before it is said to be so long that it reaches into the last.
    let mut reaching = whole.clone();
    reaching[one + 20..one + 24].copy_from_slice(&60_u32.to_le_bytes());
    assert_eq!(read("a.xlsx", &reaching), Err(Refusal::Forged));
}

#[test]
fn a_directory_that_counts_wrongly_is_refused() {
    let whole = workbook("", &strings("", &[]), &[]);
    let end = (0..whole.len() - 4).rev().find(|&at| whole[at..].starts_with(b"PK\x05\x06")).expect("an end");
    let counted = u16::from(whole[end + 10]);
    for told in [0, counted - 1, counted + 1, 0xFFFE] {
        let mut book = whole.clone();
        for at in [end + 8, end + 10] {
            book[at..at + 2].copy_from_slice(&told.to_le_bytes());
        }
        let refused = read("a.xlsx", &book);
        assert!(matches!(refused, Err(Refusal::Forged | Refusal::Damaged | Refusal::Swollen)), "{told}: {refused:?}");
    }
}

#[test]
fn a_sheet_that_says_it_fills_everything_is_read_cell_by_cell() {
    let cells = r#"<row r="3"><c r="B3"><v>7</v></c></row><row r="900000"><c r="C900000"/></row>"#;
    let whole = workbook(cells, &strings("", &[]), &[]);
    let sheet = format!(
        "<worksheet xmlns=\"{NAMESPACE}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>"
    );
    let claims = replaced(&whole, "xl/worksheets/sheet1.xml", sheet.as_bytes());
    for book in [whole, claims] {
        let begun = Instant::now();
        let read = read("a.xlsx", &book).expect("it is read");
        assert_eq!((read.sheets[0].last_row(), read.sheets[0].width(), read.sheets[0].cut), (3, 2, false));
        assert!(begun.elapsed() < Duration::from_secs(5), "nothing is made for cells that are not there");
    }
}

/// The same archive with another content of one of its files.
fn replaced(book: &[u8], of: &str, content: &[u8]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(book)).expect("an archive");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let entry = from.by_index_raw(index).expect("a file");
        if entry.name().expect("a name") == of {
            to.start_file(of, SimpleFileOptions::default()).expect("a file");
            to.write_all(content).expect("its content");
        } else {
            to.raw_copy_file(entry).expect("copied");
        }
    }
    to.finish().expect("an archive").into_inner()
}

#[test]
fn other_kinds_of_files_are_named_whatever_they_are_called() {
    let encrypted: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let archive = |name: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).expect("a file");
        zip.write_all(b"<a/>").expect("its content");
        zip.finish().expect("an archive").into_inner()
    };
    for (name, bytes, refusal) in [
        ("a.xlsx", encrypted, Refusal::Encrypted),
        ("a.xlsx", vec![0xD0, 0xCF, 0x11, 0xE0, 0], Refusal::OldExcel),
        ("a.xlsx", archive("content.xml"), Refusal::OpenDocument),
        ("a.xlsx", archive("word/document.xml"), Refusal::Word),
        ("a.xlsx", archive("xl/workbook.bin"), Refusal::BinaryExcel),
        ("a.xlsx", archive("a.txt"), Refusal::Foreign),
        ("a.xlsx", b"<html><body><table>".to_vec(), Refusal::Html),
        ("a.csv", b"<!DOCTYPE html><p>".to_vec(), Refusal::Html),
        ("a.xlsx", b"%PDF-1.7".to_vec(), Refusal::Pdf),
        ("a.csv", vec![0x89, b'P', b'N', b'G'], Refusal::Picture),
        ("a.xlsx", b"STT;T\xc3\xaan".to_vec(), Refusal::Foreign),
        ("a.csv", b"a\0b".to_vec(), Refusal::Foreign),
        ("a.csv", b" \r\n".to_vec(), Refusal::Empty),
        ("a.xlsx", b"PK\x03\x04".to_vec(), Refusal::Damaged),
    ] {
        assert_eq!(read(name, &bytes), Err(refusal), "{name} {refusal:?}");
        for language in Language::ALL {
            assert!(wording::refusal(language, name, refusal).contains(name));
        }
    }
}

#[test]
fn a_book_cut_off_anywhere_is_refused_as_damaged_and_an_empty_file_as_empty() {
    let whole = std::fs::read(super::workbook("06_dau_x_nam_sinh.xlsx")).expect("a workbook");
    assert_eq!(read("a.xlsx", &[]).err(), Some(Refusal::Empty));
    for end in (97..whole.len()).step_by(97) {
        assert_eq!(read("a.xlsx", &whole[..end]).err(), Some(Refusal::Damaged), "{end} of {}", whole.len());
    }
}

/// Reads a file with a reader of its own, for so long.
fn apart_within(file: &Path, patience: Duration) -> Result<Book, Refusal> {
    let begun = Instant::now();
    let (_kept, never) = mpsc::channel::<()>();
    let mut wait = |_| {
        let _ = never.recv_timeout(Duration::from_millis(2));
        if begun.elapsed() > patience { Err(Refusal::TooLong) } else { Ok(()) }
    };
    apart::read(Path::new(env!("CARGO_BIN_EXE_phanbo")), file, &mut wait)
}

#[test]
fn a_reader_of_its_own_says_the_same() {
    let file = super::workbook("02_trich_ngang_mau_chinh_thuc.xlsx");
    assert_eq!(apart_within(&file, Duration::from_mins(1)), apart::read_here(&file));
    let none = super::workbook("none.xlsx");
    assert_eq!(apart_within(&none, Duration::from_mins(1)), Err(Refusal::NotFound));
}

#[test]
fn a_book_that_bursts_takes_only_its_reader_along() {
    // A text of a megabyte, said ten thousand times: small on the disk, ten gigabytes in memory.
    let mut cells = String::new();
    for row in 1..=10_000 {
        write!(cells, "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>").expect("text");
    }
    let text = "a".repeat(1 << 20);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.xlsx");
    std::fs::write(&file, workbook(&cells, &strings("", &[&text]), &[])).expect("written");
    assert_eq!(apart_within(&file, Duration::from_mins(1)), Err(Refusal::Burst));
}

#[test]
fn whoever_waits_no_longer_gets_an_answer_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.xlsx");
    std::fs::write(&file, shapes::bytes(|sheet| shapes::table(sheet, &[&["a", "b"]]))).expect("written");
    let mut stop = |_| Err(Refusal::Cancelled);
    let read = apart::read(Path::new(env!("CARGO_BIN_EXE_phanbo")), &file, &mut stop);
    assert!(matches!(read, Err(Refusal::Cancelled) | Ok(_)));
    assert_eq!(apart::read(Path::new("/no/such/program"), &file, &mut |_| Ok(())), Err(Refusal::NoReader));
}
