//! Whatever is wrong with a file is told as what it is, and nothing damaged opens as if it were whole.

use phanbo::{
    file::{OpenError, Position, Remark, from_bytes, open, to_bytes},
    fixture::Fixture,
    plan::{MoveKind, Plan},
};
use rstest::rstest;

/// A plan whose file has a record of most kinds.
fn small() -> Plan {
    Fixture::new()
        .area("a", Some("h"))
        .hospital("h")
        .station("s")
        .point("s", "p")
        .doctor_with("d", |doctor| doctor.name = "Nguyễn Thị Hạnh".into())
        .posting("d", "h", 10)
        .step_with("m", MoveKind::Rotation, "d", "h", "p", |step| step.end = Some(jiff::civil::date(2026, 7, 3)))
        .build()
}

fn small_text() -> String {
    String::from_utf8(to_bytes(&small())).expect("a plan file is text")
}

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

#[rstest]
#[case::empty(b"", OpenError::Empty)]
#[case::blank(b" \r\n\n\t\n", OpenError::Empty)]
#[case::workbook(b"PK\x03\x04\x14\x00\x06\x00", OpenError::Office)]
#[case::empty_archive(b"PK\x05\x06\x00\x00", OpenError::Office)]
#[case::old_word_document(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", OpenError::Office)]
#[case::picture(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", OpenError::Binary)]
#[case::zeros(&[0; 300], OpenError::Binary)]
#[case::byte_order_mark_alone(b"\xEF\xBB\xBF", OpenError::Empty)]
#[case::byte_order_mark(b"\xEF\xBB\xBF// phanbo plan 2\n", OpenError::CutOff(at(1, 17)))]
#[case::other_text("Danh sách bác sĩ\n".as_bytes(), OpenError::Foreign)]
#[case::line_one_not_first(b"\n// phanbo plan 2\n()\n", OpenError::Foreign)]
#[case::no_version(b"// phanbo plan\n()\n", OpenError::Foreign)]
#[case::version_zero(b"// phanbo plan 0\n()\n", OpenError::Foreign)]
#[case::next_version(b"// phanbo plan 3\n{ \"anything\": 1 }\n", OpenError::Newer { version: 3 })]
#[case::old_encoding(b"// phanbo plan 2\n(\n  header: (title: \"Ph\xFAc\"", OpenError::NotUtf8(at(3, 22)))]
#[case::half_a_letter(b"// phanbo plan 2\n(title: \"\xE1\xBB", OpenError::CutOff(at(2, 10)))]
#[case::nothing_in_it(b"// phanbo plan 2\n()\n", OpenError::MissingField { place: at(2, 2), field: "header".into() })]
#[case::only_line_one(b"// phanbo plan 2\n", OpenError::CutOff(at(1, 17)))]
fn what_is_no_plan_file_is_told_as_what_it_is(#[case] bytes: &[u8], #[case] expected: OpenError) {
    assert_eq!(from_bytes(bytes), Err(expected));
}

#[rstest]
#[case::little_endian(&[0xFF, 0xFE], u16::to_le_bytes)]
#[case::big_endian(&[0xFE, 0xFF], u16::to_be_bytes)]
#[case::little_endian_without_mark(&[], u16::to_le_bytes)]
#[case::big_endian_without_mark(&[], u16::to_be_bytes)]
fn a_plan_in_utf_16_is_told_as_such(#[case] mark: &[u8], #[case] bytes_of: fn(u16) -> [u8; 2]) {
    let text = small_text();
    let bytes: Vec<u8> = mark.iter().copied().chain(text.encode_utf16().flat_map(bytes_of)).collect();
    assert_eq!(from_bytes(&bytes), Err(OpenError::Utf16));
}

#[rstest]
#[case::misspelt_field(r#"name: "Nguyễn"#, r#"nmae: "Nguyễn"#, OpenError::UnknownField { place: at(28, 15), field: "nmae".into() })]
#[case::misspelt_table("doctors: [", "doctor: [", OpenError::UnknownField { place: at(27, 3), field: "doctor".into() })]
#[case::missing_field(r#"id: "d", "#, "", OpenError::MissingField { place: at(28, 52), field: "id".into() })]
#[case::field_twice(r#"name: "Nguyễn"#, r#"name: "", name: "Nguyễn"#, OpenError::FieldTwice { place: at(28, 25), field: "name".into() })]
#[case::table_twice("doctors: [", "doctors: [], doctors: [", OpenError::FieldTwice { place: at(27, 16), field: "doctors".into() })]
#[case::misspelt_word("kind: rotation", "kind: rotatoin", OpenError::UnknownWord { place: at(34, 21), word: "rotatoin".into() })]
#[case::misspelt_kind_of_facility("kind: station", "kind: statoin", OpenError::UnknownWord { place: at(20, 32), word: "statoin".into() })]
#[case::no_such_day("2026-07-03", "2026-02-30", OpenError::WrongValue(at(34, 115)))]
#[case::empty_date(r#""2026-07-03""#, r#""""#, OpenError::WrongValue(at(34, 115)))]
#[case::text_for_a_number("sessions: 10)]", r#"sessions: "10")]"#, OpenError::WrongValue(at(34, 81)))]
#[case::year_beyond_the_calendar(
    "qualification: ",
    "birth: year(10000), qualification: ",
    OpenError::WrongValue(at(28, 52))
)]
#[case::nine_marks_for_a_week(
    "sessions: 10)]",
    r#"sessions: 10, week: "xxxxxxxxx")]"#,
    OpenError::WrongValue(at(34, 93))
)]
#[case::number_for_a_text(r#"name: "Nguyễn Thị Hạnh""#, "name: 5", OpenError::WrongValue(at(28, 20)))]
#[case::negative_number("sessions: 10", "sessions: -1", OpenError::WrongValue(at(31, 52)))]
#[case::number_too_large("sessions: 10", "sessions: 4294967296", OpenError::WrongValue(at(31, 51)))]
#[case::list_without_brackets(r#"[(site: "p", sessions: 10)]"#, "5", OpenError::WrongValue(at(34, 58)))]
#[case::no_colon("qualification: doctor", "qualification doctor", OpenError::Syntax(at(28, 53)))]
#[case::no_comma(r#"id: "d", "#, r#"id: "d" "#, OpenError::Syntax(at(28, 14)))]
#[case::wrong_bracket("  ],\n  facilities", "  ),\n  facilities", OpenError::Syntax(at(17, 3)))]
#[case::open_comment(r#"(id: "p""#, r#"/* (id: "p""#, OpenError::CutOff(at(37, 3)))]
fn a_mistake_in_a_plan_file_is_told_with_its_place(
    #[case] right: &str,
    #[case] wrong: &str,
    #[case] expected: OpenError,
) {
    let text = small_text();
    assert_eq!(text.matches(right).count().min(1), 1, "{right} is in the file");
    assert_eq!(from_bytes(text.replacen(right, wrong, 1).as_bytes()), Err(expected));
}

#[test]
fn a_text_or_note_too_long_is_refused_and_the_longest_is_not() {
    let with_name = |length: usize| small_text().replacen("Nguyễn Thị Hạnh", &"x".repeat(length), 1);
    assert!(from_bytes(with_name(4096).as_bytes()).is_ok());
    assert_eq!(from_bytes(with_name(4097).as_bytes()), Err(OpenError::TextTooLong(at(28, 22))));
    let with_note = |length: usize| {
        let note = format!("qualification: doctor, note: \"{}\"", "x".repeat(length));
        small_text().replacen("qualification: doctor", &note, 1)
    };
    assert!(from_bytes(with_note(64 * 1024).as_bytes()).is_ok());
    assert!(matches!(from_bytes(with_note(64 * 1024 + 1).as_bytes()), Err(OpenError::TextTooLong(_))));
}

#[test]
fn more_facilities_than_the_cap_are_refused() {
    let with = |count: usize| {
        let rows = "    (id: \"same\", name: \"\", kind: station(())),\n".repeat(count);
        small_text().replacen("  facilities: [\n", &format!("  facilities: [\n{rows}"), 1)
    };
    assert!(from_bytes(with(9_998).as_bytes()).is_ok());
    assert_eq!(from_bytes(with(9_999).as_bytes()), Err(OpenError::TooMany { limit: 10_000 }));
}

#[test]
fn a_file_cut_anywhere_is_told_as_cut_off_or_opens_whole_with_a_warning() {
    let (plan, text) = (small(), small_text());
    let body = text.rfind("\n//").expect("the last line is a comment");
    for cut in 0..text.len() - 1 {
        match from_bytes(&text.as_bytes()[..cut]) {
            Err(OpenError::Empty) => assert_eq!(cut, 0),
            Err(OpenError::Foreign) => assert!(cut < "// phanbo plan 2".len(), "{cut}"),
            Err(OpenError::CutOff(place)) => assert!(place.line <= text[..body].lines().count() + 1, "{cut}: {place}"),
            Err(error) => panic!("cut at {cut}: {error}"),
            Ok(read) => {
                assert!(cut >= body, "half a plan opened, cut at {cut}");
                assert_eq!((read.remark, &read.plan), (Some(Remark::Changed), &plan), "cut at {cut}");
            }
        }
    }
}

#[test]
fn no_flipped_bit_opens_with_other_contents_unnoticed() {
    let (plan, bytes) = (small(), to_bytes(&small()));
    let (mut refused, mut changed) = (0, 0);
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        match from_bytes(&damaged) {
            Err(_) => refused += 1,
            Ok(read) if read.plan == plan => {}
            Ok(read) => {
                assert!(read.remark.is_some(), "bit {bit} changed the contents in silence");
                changed += 1;
            }
        }
    }
    // What the hash is for: without it these would have opened as if nothing had happened.
    assert!(changed > bytes.len() / 2 && refused > bytes.len(), "{changed} changed, {refused} refused");
}

#[rstest]
#[case::a_comment("  doctors: [", "  // checked by hand\n  doctors: [")]
#[case::a_trailing_blank_in_the_body("  doctors: [", "  doctors: [ ")]
#[case::the_hash_in_capitals("sha256", "SHA256")]
fn a_file_touched_by_hand_opens_with_a_warning(#[case] was: &str, #[case] is: &str) {
    let read = from_bytes(small_text().replace(was, is).as_bytes());
    assert_eq!(read.map(|read| (read.remark, read.plan)), Ok((Some(Remark::Changed), small())));
}

#[test]
fn a_line_taken_out_or_put_in_twice_opens_with_a_warning() {
    let text = small_text();
    let line = text.lines().find(|line| line.contains("d@h")).expect("the posting has a line");
    for count in [0, 2] {
        let edited = text.replacen(&format!("{line}\n"), &format!("{line}\n").repeat(count), 1);
        let read = from_bytes(edited.as_bytes()).expect("it is well-formed");
        assert_eq!((read.remark, read.plan.postings.iter_with_copies().count()), (Some(Remark::Changed), count));
    }
}

#[test]
fn what_cannot_be_read_from_the_disk_is_told() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = |name: &str| folder.path().join(name);
    assert_eq!(open(&file("missing.phanbo")), Err(OpenError::NotFound));
    assert_eq!(open(&file("missing").join("plan.phanbo")), Err(OpenError::NotFound));
    assert_eq!(open(folder.path()), Err(OpenError::Folder));

    // Sparse: it takes no room.
    let large = std::fs::File::create(file("large.phanbo")).expect("the folder may be written");
    large.set_len(phanbo::file::FILE_CAP + 1).expect("a sparse file can be made");
    assert_eq!(open(&file("large.phanbo")), Err(OpenError::TooLarge { limit_mb: 64 }));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let file = tempfile::NamedTempFile::new().expect("there is a temporary folder");
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o000)).expect("it is ours");
    if std::fs::File::open(file.path()).is_ok() {
        println!("not checked: whoever runs this (root?) may read every file");
        return;
    }
    assert!(matches!(open(file.path()), Err(OpenError::Unreadable(_))));
}
