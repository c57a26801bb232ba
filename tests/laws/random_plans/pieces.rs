//! What records are made of: ids from small pools, days in a narrow window, numbers, texts.

use std::sync::LazyLock;

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use phanbo::{
    plan::{Figure, Id, Sessions, Severity, Specialties, Specialty, Table},
    rules::{RULES, checker::About},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use unicode_normalization::UnicodeNormalization;

/// Rules a setting or exception may name; Z99 is unknown.
pub static CODES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| RULES.iter().map(|rule| rule.code).chain(["Z99"]).collect());

/// The id of the record with that number. The first four sites are called as their facilities are.
pub fn id(table: Table, number: usize) -> String {
    let prefix = match table {
        Table::Cover | Table::Province => return table.name().to_owned(),
        // Seven apart, so that few numbers reach rules of all kinds.
        Table::Rule => return CODES[7 * number % CODES.len()].to_owned(),
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
        Table::Open => "o",
        Table::Act => "act-",
        Table::Assumption => "as",
        Table::PastYear => "py",
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

/// Rules that find nothing unless a setting turns them on.
pub fn off_at_first() -> impl Iterator<Item = &'static str> {
    RULES.iter().filter(|rule| !rule.on).map(|rule| rule.code)
}

/// Rules about a kind of subject whose findings are told apart by it alone. Those with a detail are named one by one.
pub fn about_all_of(kind: About) -> Vec<&'static str> {
    const WITH_DETAIL: [&str; 4] = ["D01", "D10", "D15", "X05"];
    let rules = RULES.iter().filter(|rule| rule.check.about() == kind).map(|rule| rule.code);
    rules.filter(|code| !WITH_DETAIL.contains(code)).collect()
}

/// The rule of a setting: mostly one that has parameters, often one that is off unless a setting turns it on, and now and
/// then the one rule with a parameter called `days`.
pub fn rule() -> impl Strategy<Value = String> {
    let with_parameters = RULES.iter().filter(|rule| !rule.parameters.is_empty()).map(|rule| rule.code);
    prop_oneof![
        2 => select(CODES.as_slice()),
        2 => select(with_parameters.collect::<Vec<_>>()),
        1 => select(off_at_first().collect::<Vec<_>>()),
        1 => Just("D14"),
    ]
    .prop_map(str::to_owned)
}

/// Days on which much happens at once.
const CROWDED: [Date; 3] = [date(2026, 1, 1), date(2026, 1, 5), date(2026, 1, 6)];

/// A day around New Year 2026; now and then one on which somebody retires or a deadline falls.
pub fn day() -> impl Strategy<Value = Date> {
    const LANDMARKS: [Date; 11] = [
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2026, 4, 30),
        date(2026, 5, 1),
        date(2026, 5, 31),
        date(2026, 6, 1),
        date(2026, 6, 30),
        date(2026, 7, 1),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 12, 31),
    ];
    prop_oneof![
        6 => select(CROWDED.as_slice()),
        9 => (-10..=20i64).prop_map(|days| date(2026, 1, 1).saturating_add(days.days())),
        2 => select(LANDMARKS.as_slice()),
    ]
}

/// The last day of a move: now and then years later.
pub fn end() -> impl Strategy<Value = Date> {
    let far = [date(2026, 12, 31), date(2028, 12, 31), date(2029, 1, 1), date(2029, 1, 5), date(2030, 6, 30)];
    prop_oneof![3 => day(), 1 => select(far.to_vec())]
}

pub fn sessions() -> impl Strategy<Value = Sessions> {
    prop_oneof![4 => Just(10), 1 => Just(5), 1 => Just(4), 8 => 0..=12u32]
}

pub fn figure(values: impl Strategy<Value = u32> + 'static) -> BoxedStrategy<Figure> {
    let source = option::weighted(0.2, reference(Table::Source, 2).prop_map(Id::new));
    (values, source).prop_map(|(value, source)| Figure { value, source }).boxed()
}

pub fn people() -> impl Strategy<Value = u32> {
    prop_oneof![2 => Just(0), 6 => Just(10_000), 11 => 1..=60_000u32, 1 => select([499, 500, 250_000, 250_001].as_slice())]
}

pub fn severity() -> impl Strategy<Value = Severity> {
    select([Severity::Error, Severity::Warning, Severity::Info].as_slice())
}

pub fn specialties() -> impl Strategy<Value = Specialties> {
    const COMMON: [Specialty; 4] =
        [Specialty::Family, Specialty::Internal, Specialty::Obstetrics, Specialty::Anaesthesia];
    vec(prop_oneof![1 => select(COMMON.as_slice()), 1 => select(Specialty::ALL)], 0..3).prop_map(Specialties::from_vec)
}

pub fn revision() -> impl Strategy<Value = String> {
    (0..5u8).prop_map(|number| format!("revision-{number}"))
}

const TEXTS: [&str; 13] = [
    "",
    "Nguyễn Thị Hạnh",
    " NGUYỄN  thị hạnh",
    "Nguy\u{ad}ễn Thị Hạnh",
    "Ðỗ Thị Hoà",
    "đỗ thị hòa\u{200b}",
    "Trạm Y tế \"Cẩm Phả\"",
    "None",
    "a\nb\t\\ // sha256: 0",
    "001234/QNI–CCHN",
    "1234/qni-cchn",
    "đang cấp lại 000",
    "Họ và tên dài đến mức không một ô nào trên màn hình nào chứa nổi cả",
];

/// A text in NFC: mostly plain, now and then with whatever characters there are.
pub fn text() -> impl Strategy<Value = String> {
    let odd = vec(any::<char>(), 0..6).prop_map(|chars| chars.into_iter().nfc().collect());
    prop_oneof![30 => select(TEXTS.as_slice()).prop_map(str::to_owned), 1 => odd]
}
