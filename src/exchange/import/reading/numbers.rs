//! Counts as lists write them: "81.500" is eighty-one thousand five hundred, and what could be two numbers is neither.

use crate::exchange::import::sheet::{CellValue, one_line};
use crate::text::folding::fold;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Nothing,
    Sure(u32),
    /// It can be read in more than one way; what it most likely is.
    Doubtful(Option<u32>),
    /// No count at all.
    Wrong,
}

pub fn count(value: &CellValue) -> Count {
    match value {
        CellValue::Number(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number) => {
            Count::Sure(*number as u32)
        }
        // 81.5 was typed as 81.500 where the point is the decimal mark.
        CellValue::Number(number) if *number > 0.0 && (number * 1_000.0).fract() == 0.0 && *number < 1_000.0 => {
            Count::Doubtful(Some((number * 1_000.0) as u32))
        }
        CellValue::Number(number) if *number > 0.0 => Count::Doubtful(None),
        CellValue::Text(text) => of_text(&one_line(text)),
        CellValue::Number(_) | CellValue::Date(_) | CellValue::Bool(_) | CellValue::Fault(_) => Count::Wrong,
    }
}

fn of_text(text: &str) -> Count {
    // "24 người"
    let number = text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == ' ').trim();
    if matches!(text, "" | "-" | "–" | "—") {
        return Count::Nothing;
    }
    // None, or none known.
    if matches!(fold(text).as_str(), "khong" | "khong co" | "chua co") {
        return Count::Doubtful(Some(0));
    }
    // "20 nghìn": said in words, so it was rounded.
    let behind = fold(&text[number.len()..]);
    if matches!(behind.split(' ').next(), Some("nghin" | "ngan")) {
        let thousands = number.replace(',', ".").parse::<f64>().ok().map(|count| count * 1_000.0);
        let whole = thousands.filter(|count| count.fract() == 0.0 && (0.0..1e9).contains(count));
        return Count::Doubtful(whole.map(|count| count as u32));
    }
    if number.is_empty() || !number.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Count::Wrong;
    }
    let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    if let Some(count) = whole(number) {
        return Count::Sure(count);
    }
    let joined = |mark: char| {
        let parts: Vec<&str> = number.split(mark).collect();
        let grouped =
            parts.len() > 1 && (1..=3).contains(&parts[0].len()) && parts[1..].iter().all(|part| part.len() == 3);
        grouped.then(|| whole(&parts.concat())).flatten()
    };
    match joined('.') {
        Some(count) => Count::Sure(count),
        // A comma or a blank between thousands is the way of other countries, or of a slip.
        None => match joined(',').or_else(|| joined(' ')) {
            Some(count) => Count::Doubtful(Some(count)),
            None if number.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ')) => {
                Count::Doubtful(None)
            }
            None => Count::Wrong,
        },
    }
}

/// Every whole number in a text.
pub fn all_in(text: &str) -> Vec<u32> {
    let digits = |letter: char| !letter.is_ascii_digit() && letter != '.';
    text.split(digits).filter_map(|part| part.replace('.', "").parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_groups_thousands_and_whatever_could_be_two_numbers_is_asked_about() {
        for (text, wanted) in [
            ("81.500", Count::Sure(81_500)),
            ("1.234.567", Count::Sure(1_234_567)),
            ("24", Count::Sure(24)),
            ("24 người", Count::Sure(24)),
            ("81,500", Count::Doubtful(Some(81_500))),
            ("81\u{a0}500", Count::Doubtful(Some(81_500))),
            ("81.5", Count::Doubtful(None)),
            ("2,34", Count::Doubtful(None)),
            ("20 nghìn", Count::Doubtful(Some(20_000))),
            ("-", Count::Nothing),
            ("chưa có", Count::Doubtful(Some(0))),
            ("nhiều", Count::Wrong),
        ] {
            assert_eq!(count(&CellValue::Text(text.into())), wanted, "{text}");
        }
        assert_eq!(count(&CellValue::Number(81.5)), Count::Doubtful(Some(81_500)));
        assert_eq!(count(&CellValue::Number(21_845.0)), Count::Sure(21_845));
        assert_eq!(all_in("Cộng: 9 người"), [9]);
    }
}
