//! How many lines a row of a workbook takes. Excel reckons that out by itself, but for merged cells; other office
//! programs believe the file, which says one where it says nothing, and write the second line over the row below.

use super::sheet::{Cell, Column, Row};

/// Lines of the fullest cell of a row.
pub fn of_row(row: &Row, columns: &[Column]) -> usize {
    let of_cell = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Text(text) => of_text(text, column.width),
        _ => 1,
    };
    row.cells.iter().zip(columns).map(of_cell).max().unwrap_or(1)
}

/// Lines of a text in a cell of this width, rather one too many than too few.
pub fn of_text(text: &str, width: u16) -> usize {
    let room = usize::from(width.max(1)) * 10;
    text.lines().map(|line| of_words(line, room)).sum::<usize>().max(1)
}

/// Broken at blanks, and within a word only where it is longer than a line.
fn of_words(line: &str, room: usize) -> usize {
    let (mut lines, mut filled) = (1, 0);
    for word in line.split_whitespace() {
        let long: usize = word.chars().map(tenths).sum();
        let beside = if filled == 0 { long } else { filled + tenths(' ') + long };
        if beside <= room {
            filled = beside;
        } else {
            lines += usize::from(filled > 0) + (long - 1) / room;
            filled = (long - 1) % room + 1;
        }
    }
    lines
}

/// How wide a letter of Times New Roman is, in tenths of the digit of Calibri by which columns are measured.
fn tenths(letter: char) -> usize {
    match letter {
        ' ' => 5,
        'i' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'j' | 'l' | 't' | '.' | ',' | ';' | ':' | '/' => 6,
        'f' | 'r' | '(' | ')' | '-' => 7,
        'm' | 'w' | 'M' | 'W' => 16,
        letter if letter.is_uppercase() => 14,
        _ => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_on_in_the_next_line_where_one_is_full() {
        for (text, width, lines) in [
            ("", 10, 1),
            ("ba ba", 5, 1),
            ("ba ba", 4, 2),
            // As Excel breaks them.
            ("Bệnh viện Đa khoa khu vực Cẩm Phả", 34, 1),
            ("Quảng Yên – Uông Bí", 16, 2),
            ("Quảng Yên – Uông Bí", 19, 1),
            ("Phó Giám đốc Trạm Y tế", 22, 1),
            ("Số ngày làm việc quy đổi", 11, 2),
            ("một\nhai", 10, 2),
            // A word longer than a line is broken, behind a blank or not.
            ("00000000", 3, 3),
            ("a 00000000", 3, 4),
            ("a", 0, 1),
        ] {
            assert_eq!(of_text(text, width), lines, "{text} in {width}");
        }
    }

    #[test]
    fn a_row_has_as_many_lines_as_its_fullest_cell() {
        let columns = [Column::new("Tên".into(), 10), Column::new("Ghi chú".into(), 5)];
        let of = |cells| of_row(&Row::record(cells), &columns);
        assert_eq!(of(vec![Cell::text("Hải Lạng"), Cell::text("nghỉ thai sản")]), 3);
        assert_eq!(of(vec![Cell::text("Hải Lạng"), Cell::Number(1_000_000)]), 1);
        assert_eq!(of(Vec::new()), 1);
    }
}
