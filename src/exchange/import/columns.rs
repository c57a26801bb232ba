//! What columns hold where their own words leave it open: by what stands below them, or beside.

use std::collections::BTreeMap;

use super::field::{Column, Field, ListKind, Sure};
use super::header::is_column_numbers;
use super::reading::numbers::{Count, count};
use super::reading::ranks::training;
use super::sheet::{At, Sheet, shown};
use crate::text::folding::fold;

/// Settles what the columns of a list of a kind hold beside each other, once it is known of each alone.
pub(super) fn settle(sheet: &Sheet, header: (u32, u32), kind: ListKind, columns: &mut BTreeMap<u16, Column>) {
    match kind {
        ListKind::Stations => names_of_points(sheet, header, columns),
        ListKind::Staff => {
            names_of_doctors(sheet, header, columns);
            birth_in_parts(columns);
        }
        ListKind::Rotations => {
            names_of_doctors(sheet, header, columns);
            place_of_a_move(columns);
        }
    }
    one_column_each(columns);
}

/// Doctors of a rank in a column beside that of doctors are counted in it, or besides: the row's own sum says which. Where
/// it does not say so in every row, and in two at least, the column is asked about as any other.
pub(super) fn ranks_by_sums(sheet: &Sheet, last: u32, columns: &mut BTreeMap<u16, Column>) {
    let of = |wanted: &dyn Fn(&Column) -> bool| -> Vec<u16> {
        columns.iter().filter(|(_, column)| wanted(column)).map(|(&at, _)| at).collect()
    };
    let is_rank = |column: &Column| {
        let leaf = column.header.rsplit(" / ").next().unwrap_or_default();
        let told = training(leaf);
        column.sure == Sure::Unknown && told.profession.is_none() && !told.ranks.is_empty()
    };
    let ranks = of(&is_rank);
    let parts = of(&|column| column.field.is_some_and(Field::is_profession));
    let [staff] = of(&|column| column.field == Some(Field::Staff))[..] else { return };
    if ranks.is_empty() || !columns.values().any(|column| column.field == Some(Field::Doctors)) {
        return;
    }
    let sure = |row: u32, column: &u16| match count(&sheet.cell(At::new(row, *column))?.value) {
        Count::Sure(number) => Some(u64::from(number)),
        _ => None,
    };
    let (mut rows, mut within, mut besides) = (0, 0, 0);
    for row in last + 1..=sheet.last_row() {
        let sum = |columns: &[u16]| columns.iter().filter_map(|column| sure(row, column)).sum::<u64>();
        let (Some(told), of_rank) = (sure(row, &staff), sum(&ranks)) else { continue };
        if of_rank > 0 && !is_column_numbers(sheet, row) {
            rows += 1;
            within += usize::from(told == sum(&parts));
            besides += usize::from(told == sum(&parts) + of_rank);
        }
    }
    let (field, sure) = match rows {
        2.. if within == rows => (None, Sure::Ignored),
        2.. if besides == rows => (Some(Field::Doctors), Sure::Likely),
        _ => return,
    };
    for column in ranks {
        if let Some(column) = columns.get_mut(&column) {
            (column.field, column.sure) = (field, sure);
        }
    }
}

/// "Bác sĩ" heads names where no other column does and names stand below it; else it is a column of ticks.
fn names_of_doctors(sheet: &Sheet, (_, bottom): (u32, u32), columns: &mut BTreeMap<u16, Column>) {
    if columns.values().any(|column| matches!(column.field, Some(Field::Name | Field::GivenName))) {
        return;
    }
    let is_name = |at: u16| {
        let mut below = (bottom + 1..bottom + 6).map(|row| sheet.text(At::new(row, at)));
        below.any(|text| {
            let is_words = text.chars().all(|letter| letter.is_alphabetic() || " .".contains(letter));
            text.split(' ').count() > 1 && is_words && !training(&text).doctor
        })
    };
    let found = columns.iter_mut().find(|(at, column)| column.field == Some(Field::DoctorMark) && is_name(**at));
    if let Some((_, column)) = found {
        column.field = Some(Field::Name);
        column.sure = Sure::Likely;
    }
}

/// "Điểm trạm" heads names where more words than counts stand below it.
fn names_of_points(sheet: &Sheet, (_, bottom): (u32, u32), columns: &mut BTreeMap<u16, Column>) {
    if columns.values().any(|column| column.field == Some(Field::PointNames)) {
        return;
    }
    let is_named = |at: u16| {
        let (mut words, mut counts) = (0, 0);
        for cell in (bottom + 1..bottom + 9).filter_map(|row| sheet.cell(At::new(row, at))) {
            match count(&cell.value) {
                Count::Nothing => {}
                Count::Sure(_) | Count::Doubtful(_) => counts += 1,
                Count::Wrong => words += u32::from(shown(&cell.value).contains(char::is_alphabetic)),
            }
        }
        words > counts
    };
    let found = columns.iter_mut().find(|(at, column)| column.field == Some(Field::Points) && is_named(**at));
    if let Some((_, column)) = found {
        (column.field, column.sure) = (Some(Field::PointNames), Sure::Likely);
    }
}

/// Day, month and year side by side, without a word of what they are of: the birth, where no other column tells it.
fn birth_in_parts(columns: &mut BTreeMap<u16, Column>) {
    const PARTS: [(&str, Field); 3] =
        [("ngay", Field::BirthDay), ("thang", Field::BirthMonth), ("nam", Field::BirthYear)];
    let births = [Field::Birth, Field::BirthYear, Field::BirthMale, Field::BirthFemale];
    let is_birth = |column: &Column| column.field.is_some_and(|field| births.contains(&field));
    if columns.values().any(is_birth) {
        return;
    }
    let is_headed = |at: u16, words: &str| columns.get(&at).is_some_and(|column| fold(&column.header) == words);
    let begins = |&at: &u16| (at..).zip(PARTS).all(|(at, (words, _))| is_headed(at, words));
    let Some(first) = columns.keys().copied().find(begins) else { return };
    for (at, (_, field)) in (first..).zip(PARTS) {
        if let Some(column) = columns.get_mut(&at) {
            (column.field, column.sure) = (Some(field), Sure::Likely);
        }
    }
}

/// A unit without a word of which end of the move it is: the end that no other column says.
fn place_of_a_move(columns: &mut BTreeMap<u16, Column>) {
    let missing =
        [Field::From, Field::To].into_iter().find(|end| !columns.values().any(|column| column.field == Some(*end)));
    let Some(missing) = missing else { return };
    for column in columns.values_mut().filter(|column| column.field == Some(Field::Facility)) {
        column.field = Some(missing);
    }
}

/// Of several columns for one thing the surest counts, of equals the first. A lesser one beside a sure one is left out;
/// whatever else is too many has to be asked about. Counts of a profession are added, those of its parts only where
/// none is for all of it.
fn one_column_each(columns: &mut BTreeMap<u16, Column>) {
    let mut taken: BTreeMap<Field, (Sure, u16)> = BTreeMap::new();
    for (&at, column) in columns.iter() {
        if let Some(field) = column.field.filter(|field| field.is_single() || field.is_profession()) {
            let known = taken.get(&field);
            if known.is_none_or(|(sure, _)| column.sure > *sure) {
                taken.insert(field, (column.sure, at));
            }
        }
    }
    let winners: BTreeMap<Field, String> =
        taken.iter().map(|(&field, (_, at))| (field, columns[at].header.clone())).collect();
    for (at, column) in columns.iter_mut() {
        let Some(field) = column.field else { continue };
        let Some((sure, first)) = taken.get(&field) else { continue };
        if first == at || field.is_profession() && column.sure == *sure {
            continue;
        }
        let is_part = column.header.rsplit_once(" / ").map(|(above, _)| above)
            == winners[&field].rsplit_once(" / ").map(|(above, _)| above)
            && column.header.contains(" / ");
        let is_lesser = column.sure < *sure && (is_part || !field.is_profession());
        column.field = None;
        column.sure = if is_lesser { Sure::Ignored } else { Sure::Unknown };
    }
}
