//! What spreadsheets put on the clipboard: lines of cells, and which columns of a page their headings name.

use super::{SheetKind, doctors, reading, stations};
use crate::text::Language;
use crate::text::folding::fold;

/// As many lines are read at once: rows, and one of headings.
pub const MOST_LINES: usize = 20_001;

/// What is copied from one cell alone: it is for a cell, whatever it says.
pub fn only_cell(text: &str) -> Option<String> {
    match &mut cells(text)[..] {
        [line] if line.len() == 1 => line.pop(),
        _ => None,
    }
}

/// The cells of each line, quoted where they hold a line end. A line without anything is one too: in a column it is an
/// empty cell. Of those beyond what is read there is one, to tell that there are any.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let clean = |cell: &str| cell.trim().replace('\n', " ");
    let mut lines: Vec<Vec<String>> = Vec::new();
    // The reader passes over empty lines: how many there are tell the line ends before a record, less those in cells.
    let (mut counted, mut ends, mut within) = (0, 0, 0);
    for record in reader.records().filter_map(Result::ok) {
        let begin = record.position().map_or(counted, |position| position.byte() as usize).max(counted);
        let begin = begin + text[begin..].find(|letter| letter != '\n').unwrap_or_default();
        ends += text[counted..begin].matches('\n').count();
        counted = begin;
        let above = ends - within;
        lines.resize(above.min(MOST_LINES + 1), Vec::new());
        if lines.len() > MOST_LINES {
            break;
        }
        within += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        lines.push(record.iter().map(clean).collect());
    }
    lines
}

pub fn is_empty(line: &[String]) -> bool {
    line.iter().all(String::is_empty)
}

/// The columns that the cells of a line name, where more than half of them do. The text is for a cell of column `from`.
pub fn headings(kind: SheetKind, language: Language, line: &[String], from: usize) -> Option<Vec<Option<usize>>> {
    // "Bác sĩ" by itself heads names; where ranks stand it is one.
    let is_of_ranks = kind == SheetKind::Doctors && doctors::COLUMNS.get(from) == Some(&doctors::Column::Qualification);
    if is_of_ranks && line.len() == 1 && reading::qualification(language, &line[0]).is_ok() {
        return None;
    }
    let named: Vec<Option<usize>> = line.iter().map(|cell| heading(kind, cell)).collect();
    (named.iter().flatten().count() * 2 > named.len()).then_some(named)
}

/// The column a heading names: as the page calls it, in either language, or as lists do.
fn heading(kind: SheetKind, text: &str) -> Option<usize> {
    use doctors::Column as D;
    use stations::Column as S;
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    let named = (0..kind.columns())
        .find(|&column| Language::ALL.iter().any(|&language| fold(&kind.title(language, column)) == folded));
    let doctor = |column: D| doctors::COLUMNS.iter().position(|known| *known == column);
    let station = |column: S| stations::COLUMNS.iter().position(|known| *known == column);
    named.or_else(|| match (kind, folded.as_str()) {
        (SheetKind::Doctors, "ho va ten" | "ho ten" | "ten" | "bac si" | "name" | "full name") => doctor(D::Name),
        (SheetKind::Doctors, "ngay sinh" | "nam sinh" | "ngay thang nam sinh" | "born") => doctor(D::Birth),
        (SheetKind::Doctors, "gioi tinh" | "gioi" | "gender") => doctor(D::Sex),
        (SheetKind::Doctors, "trinh do" | "trinh do chuyen mon" | "hoc ham hoc vi" | "rank") => {
            doctor(D::Qualification)
        }
        (SheetKind::Doctors, "chuyen khoa" | "chuyen nganh" | "specialty") => doctor(D::Specialties),
        (SheetKind::Doctors, "don vi" | "don vi cong tac" | "noi cong tac" | "co so") => doctor(D::Place),
        (SheetKind::Doctors, "so buoi" | "so buoi tuan") => doctor(D::Sessions),
        (SheetKind::Doctors, "so gphn" | "so cchn" | "giay phep hanh nghe" | "chung chi hanh nghe") => {
            doctor(D::Licence)
        }
        (SheetKind::Doctors, "cam ket den" | "cam ket phuc vu" | "cam ket phuc vu den") => doctor(D::Bond),
        (SheetKind::Doctors, "mien luan phien den" | "mien luan phien") => doctor(D::Exempt),
        (SheetKind::Stations, "tram y te" | "don vi" | "ten tram" | "name") => station(S::Name),
        (SheetKind::Stations, "dan so" | "population" | "so dan") => station(S::Catchment),
        (SheetKind::Stations, "bien che" | "so bien che") => station(S::Posts),
        (SheetKind::Stations, "so y si" | "assistant doctors") => station(S::Assistants),
        (SheetKind::Stations, "so dieu duong" | "dieu duong vien") => station(S::Nurses),
        (SheetKind::Stations, "so ho sinh" | "nu ho sinh" | "ho sinh vien") => station(S::Midwives),
        (SheetKind::Stations, "duoc si" | "duoc si dai hoc" | "ds dai hoc") => station(S::Pharmacists),
        (SheetKind::Stations, "nhan luc khac" | "can bo khac") => station(S::Others),
        _ => None,
    })
}
