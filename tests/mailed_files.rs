//! What editors and mail programs do to a plan file on its way: harmless changes open without alarm, what they add is
//! named with its line, and what they break is told.

use phanbo::file::{OpenError, Parsed, Position, Remark, from_bytes, to_bytes};
use phanbo::fixture::Fixture;
use phanbo::plan::{Doctor, Plan};
use rstest::rstest;

const NOTEPAD_BOM: &[u8] = include_bytes!("files/notepad_bom.phanbo");
const MAIL_CRLF: &[u8] = include_bytes!("files/mail_crlf.phanbo");
const MAIL_FOOTER: &[u8] = include_bytes!("files/mail_footer.phanbo");

fn small() -> Plan {
    let doctor = |doctor: &mut Doctor| {
        doctor.name = "Hà".into();
        doctor.note = "Trực khoa Hồi sức cấp cứu vào thứ hai và thứ năm hằng tuần".into();
    };
    Fixture::new().hospital("h").station("s").doctor_with("d", doctor).build()
}

fn text() -> String {
    String::from_utf8(to_bytes(&small())).expect("a plan file is text")
}

fn lines() -> usize {
    text().lines().count()
}

fn opened(bytes: impl AsRef<[u8]>) -> (Plan, Option<Remark>) {
    let Parsed { plan, remark } = from_bytes(bytes.as_ref()).expect("it opens");
    (plan, remark)
}

#[test]
fn the_three_files_seen_open_as_the_same_plan_and_only_the_footer_is_remarked() {
    let [(bom, _), (crlf, _), (footer, _)] = [NOTEPAD_BOM, MAIL_CRLF, MAIL_FOOTER].map(opened);
    assert_eq!((&bom, &crlf), (&footer, &footer));
    assert_eq!(
        [NOTEPAD_BOM, MAIL_CRLF, MAIL_FOOTER].map(|file| opened(file).1),
        [None, None, Some(Remark::Behind { line: 58 })]
    );
}

/// What the program writes after opening is what it would have written in the first place.
#[rstest]
#[case::as_written("", "\n", "")]
#[case::byte_order_mark("\u{FEFF}", "\n", "")]
#[case::windows("", "\r\n", "")]
#[case::windows_with_byte_order_mark("\u{FEFF}", "\r\n", "")]
#[case::old_macintosh("", "\r", "")]
#[case::made_windows_twice("", "\r\r\n", "")]
#[case::blank_lines_behind("", "\n", "\n  \n\t\n")]
#[case::blank_windows_lines_behind("\u{FEFF}", "\r\n", "\r\n\r\n")]
fn a_mark_line_ends_and_blank_lines_open_without_alarm(
    #[case] before: &str,
    #[case] line_end: &str,
    #[case] behind: &str,
) {
    let changed = before.to_owned() + &text().replace('\n', line_end) + behind;
    let (plan, remark) = opened(&changed);
    assert_eq!((to_bytes(&plan), remark), (text().into_bytes(), None));
    let without_last = changed.trim_end();
    assert_eq!(opened(without_last), (small(), None), "the end of the last line missing");
}

#[rstest]
#[case::signature("-- \nGửi từ hộp thư công vụ\n", 1)]
#[case::signature_after_blank_lines("\n\n-- \nPhòng Tổ chức cán bộ\n", 3)]
#[case::windows_signature("\r\n-- \r\nA\r\n", 2)]
#[case::a_comment("// checked by hand\n", 1)]
#[case::another_table("doctors: []\n", 1)]
#[case::end_of_file_of_old_systems("\x1A", 1)]
#[case::zeros("\0\0\0", 1)]
fn what_stands_behind_the_last_line_is_left_out_and_named_with_its_line(#[case] behind: &str, #[case] line: usize) {
    let left_out = Some(Remark::Behind { line: lines() + line });
    assert_eq!(opened(text() + behind), (small(), left_out));
    let windows = text().replace('\n', "\r\n") + behind;
    assert_eq!(opened("\u{FEFF}".to_owned() + &windows), (small(), left_out));
}

#[test]
fn another_plan_or_letters_of_another_encoding_behind_the_last_line_are_left_out_too() {
    assert_eq!(opened(text() + &text()), (small(), Some(Remark::Behind { line: lines() + 1 })));
    let old_encoding = [text().as_bytes(), b"--\nS\xF4 Y t\xEA\n"].concat();
    assert_eq!(opened(&old_encoding), (small(), Some(Remark::Behind { line: lines() + 1 })));
    let only_that = [text().as_bytes(), b"\xF4"].concat();
    assert_eq!(opened(&only_that), (small(), Some(Remark::Behind { line: lines() + 1 })));
    let on_the_last_line = text().trim_end().to_owned() + " gửi từ hộp thư";
    assert_eq!(opened(on_the_last_line), (small(), Some(Remark::Behind { line: lines() })));
}

/// Nothing says then where the plan was meant to end: it is not guessed.
#[test]
fn a_footer_behind_a_plan_that_was_changed_as_well_is_refused_with_its_place() {
    let changed = text().replace("Hà", "Hạ");
    assert_eq!(opened(&changed).1, Some(Remark::Changed));
    let behind = Err(OpenError::TextBehind(Position { line: lines() + 1, column: 1 }));
    assert_eq!(from_bytes((changed + "-- \nA\n").as_bytes()), behind);
    let (body, _) =
        text().rsplit_once("// sha256").map(|(body, hash)| (body.to_owned(), hash.to_owned())).expect("both");
    assert_eq!(
        from_bytes((body + "-- \n").as_bytes()),
        Err(OpenError::TextBehind(Position { line: lines(), column: 1 }))
    );
}

/// A letter changed behind the plan changes nothing in it; one changed in it is told.
#[test]
fn no_flipped_bit_of_a_file_with_a_mark_line_ends_and_a_footer_changes_the_plan_in_silence() {
    let whole = format!("\u{FEFF}{}-- \r\nA\r\n", text().replace('\n', "\r\n")).into_bytes();
    let mut refused = 0;
    for bit in 0..whole.len() * 8 {
        let mut damaged = whole.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        match from_bytes(&damaged) {
            Ok(read) => assert!(read.plan == small() && read.remark.is_some(), "bit {bit}: {:?}", read.remark),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > text().len(), "{refused} refused");
}

/// As `=\n` breaks lines off and `=C3=A0` stands for a letter.
fn quoted_printable(text: &str) -> String {
    let mut mailed = String::new();
    for line in text.lines() {
        let mut length = 0;
        for byte in line.bytes() {
            let letter = match byte {
                b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
                _ => format!("={byte:02X}"),
            };
            if length + letter.len() > 75 {
                mailed.push_str("=\r\n");
                length = 0;
            }
            length += letter.len();
            mailed.push_str(&letter);
        }
        mailed.push_str("\r\n");
    }
    mailed
}

#[test]
fn a_file_in_the_form_of_mail_is_told_as_that_and_a_comment_of_equals_signs_is_not() {
    let mailed = quoted_printable(&text());
    let line = mailed.lines().position(|line| line.ends_with('=')).expect("it has long lines") + 1;
    assert_eq!(from_bytes(mailed.as_bytes()), Err(OpenError::QuotedPrintable { line }));
    let by_hand = text().replacen("(\n", "(\n  // ====\n", 1);
    assert_eq!(opened(by_hand), (small(), Some(Remark::Changed)));
}

#[test]
fn a_plan_in_utf_16_and_one_in_an_old_encoding_are_told_as_before() {
    let marked: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(from_bytes(&marked), Err(OpenError::Utf16));
    let at = Position { line: 3, column: 12 };
    let old = [b"\xEF\xBB\xBF// phanbo plan 1\r\n(\r\n  header: (\xFAc".as_slice(), text().as_bytes()].concat();
    assert_eq!(from_bytes(&old), Err(OpenError::NotUtf8(at)));
}
