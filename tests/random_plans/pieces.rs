//! What records are made of: ids from small pools, days in a narrow window, numbers, texts.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use phanbo::plan::{Figure, Id, Sessions, Severity, Specialty, Table};
use proptest::{collection::vec, option, prelude::*, sample::select};
use unicode_normalization::UnicodeNormalization;

/// Rules a setting or exception may name; Z99 is unknown, D06 sets the default end of a rotation.
pub const CODES: [&str; 15] =
    ["T01", "T02", "T03", "T04", "T05", "B01", "D01", "D04", "P01", "P07", "X01", "X04", "X05", "D06", "Z99"];

/// The id of the record with that number. The first four sites are called as their facilities are.
pub fn id(table: Table, number: usize) -> String {
    let prefix = match table {
        Table::Cover | Table::Province => return table.name().to_owned(),
        Table::Rule => return CODES[number % CODES.len()].to_owned(),
        Table::Site if number >= 4 => "x",
        Table::Facility | Table::Site => "f",
        Table::Target => "t",
        Table::Source => "s",
        Table::Area => "a",
        Table::Commune => "c",
        Table::Doctor => "d",
        Table::Posting => "q",
        Table::Move => "m",
        Table::Exception => "e",
    };
    format!("{prefix}{}", number + 1)
}

/// A reference to one of the first `count` records of a table; now and then to nothing.
pub fn reference(table: Table, count: usize) -> impl Strategy<Value = String> {
    prop_oneof![40 => (0..count).prop_map(move |number| id(table, number)), 1 => Just("ghost".to_owned())]
}

/// A doctor of the plan: mostly one of the first two, so that a doctor has many moves.
pub fn doctor() -> impl Strategy<Value = String> {
    prop_oneof![2 => reference(Table::Doctor, 2), 1 => reference(Table::Doctor, 6)]
}

pub fn optional<R: 'static>(table: Table, count: usize) -> impl Strategy<Value = Option<Id<R>>> {
    option::weighted(0.8, reference(table, count).prop_map(Id::new))
}

/// Days on which much happens at once.
const CROWDED: [Date; 3] = [date(2026, 1, 1), date(2026, 1, 5), date(2026, 1, 6)];

/// A day around New Year 2026; now and then one on which somebody retires or a deadline falls.
pub fn day() -> impl Strategy<Value = Date> {
    const LANDMARKS: [Date; 7] = [
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2026, 4, 30),
        date(2026, 5, 1),
        date(2026, 5, 31),
        date(2026, 6, 1),
        date(2027, 12, 31),
    ];
    prop_oneof![
        6 => select(CROWDED.as_slice()),
        9 => (-10..=20i64).prop_map(|days| date(2026, 1, 1).saturating_add(days.days())),
        2 => select(LANDMARKS.as_slice()),
    ]
}

pub fn sessions() -> impl Strategy<Value = Sessions> {
    prop_oneof![4 => Just(10), 1 => Just(5), 1 => Just(4), 8 => 0..=12u32]
}

pub fn figure(values: impl Strategy<Value = u32>) -> impl Strategy<Value = Figure> {
    let source = option::weighted(0.2, reference(Table::Source, 2).prop_map(Id::new));
    (values, source).prop_map(|(value, source)| Figure { value, source })
}

pub fn people() -> impl Strategy<Value = u32> {
    prop_oneof![1 => Just(0), 3 => Just(10_000), 6 => 1..=60_000u32]
}

pub fn severity() -> impl Strategy<Value = Severity> {
    select([Severity::Error, Severity::Warning, Severity::Info].as_slice())
}

pub fn specialties() -> impl Strategy<Value = Vec<Specialty>> {
    vec(select(Specialty::ALL), 0..3)
}

pub fn revision() -> impl Strategy<Value = String> {
    (0..5u8).prop_map(|number| format!("revision-{number}"))
}

const TEXTS: [&str; 5] = ["", "Nguyễn Thị Hạnh", "Trạm Y tế \"Cẩm Phả\"", "None", "a\nb\t\\ // sha256: 0"];

/// A text in NFC: mostly plain, now and then with whatever characters there are.
pub fn text() -> impl Strategy<Value = String> {
    let odd = vec(any::<char>(), 0..6).prop_map(|chars| chars.into_iter().nfc().collect());
    prop_oneof![30 => select(TEXTS.as_slice()).prop_map(str::to_owned), 1 => odd]
}
