//! Lists written in other letters than Unicode's: by the whole tables of the standards, and by the files programs save.

use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::field::ListKind;
use phanbo::exchange::import::legacy::{Legacy, recognise};
use phanbo::exchange::import::sheet::At;
use phanbo::exchange::import::{Choices, glance};
use phanbo::sample;

use super::{list, shapes};

/// Every Vietnamese letter with a mark beside what stands for it: TCVN 5712:1993 (third table), then VNI for Windows, both
/// as a western Windows shows their bytes. Written from the tables of the standards, not from the program's.
const TABLE: &str = "á ¸ aù|à µ aø|ả ¶ aû|ã · aõ|ạ ¹ aï|ă ¨ aê|ắ ¾ aé|ằ » aè|ẳ ¼ aú|ẵ ½ aü|ặ Æ aë|â © aâ|ấ Ê aá|ầ Ç aà|ẩ È aå|\
ẫ É aã|ậ Ë aä|đ ® ñ|é Ð eù|è Ì eø|ẻ Î eû|ẽ Ï eõ|ẹ Ñ eï|ê ª eâ|ế Õ eá|ề Ò eà|ể Ó eå|ễ Ô eã|ệ Ö eä|í Ý í|ì × ì|ỉ Ø æ|ĩ Ü ó|\
ị Þ ò|ó ã où|ò ß oø|ỏ á oû|õ â oõ|ọ ä oï|ô « oâ|ố è oá|ồ å oà|ổ æ oå|ỗ ç oã|ộ é oä|ơ ¬ ô|ớ í ôù|ờ ê ôø|ở ë ôû|ỡ ì ôõ|\
ợ î ôï|ú ó uù|ù ï uø|ủ ñ uû|ũ ò uõ|ụ ô uï|ư \u{ad} ö|ứ ø öù|ừ õ öø|ử ö öû|ữ ÷ öõ|ự ù öï|ý ý yù|ỳ ú yø|ỷ û yû|ỹ ü yõ|\
ỵ þ î|Đ § Ñ|Ă ¡ AÊ|Â ¢ AÂ|Ê £ EÂ|Ô ¤ OÂ|Ơ ¥ Ô|Ư ¦ Ö|Ấ - AÁ|Ễ - EÃ|Ớ - ÔÙ|Ự - ÖÏ|Ị - Ò|Ỹ - YÕ";

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    TABLE.split('|').map(|row| {
        let mut cells = row.split(' ');
        [(); 3].map(|()| cells.next().expect("three cells"))
    })
}

/// The text as somebody typed it in an old font.
fn typed(way: Legacy, text: &str) -> String {
    let column = if way == Legacy::Tcvn3 { 1 } else { 2 };
    let letter = |letter: char| {
        let row = rows().find(|row| row[0].chars().eq([letter]) && row[column] != "-");
        row.map_or_else(|| letter.to_string(), |row| row[column].to_owned())
    };
    text.chars().map(letter).collect()
}

const PEOPLE: [&[&str]; 5] = [
    &["STT", "Họ và tên", "Năm sinh", "Giới tính", "Trình độ", "Chuyên khoa", "Đơn vị công tác"],
    &["1", "Nguyễn Thị Hường", "1980", "Nữ", "Bác sĩ", "Nội tổng hợp", "Trạm Y tế phường Hà An"],
    &["2", "Vũ Đức Thuỷ", "1981", "Nam", "Bác sĩ", "Y học cổ truyền", "Trạm Y tế phường Đông Mai"],
    &["3", "Ưng Quỳnh Ngọc", "1982", "Nữ", "Bác sĩ", "Sản phụ khoa", "Trạm Y tế xã Hải Hòa"],
    &["4", "Đỗ Ngỡi", "1983", "Nam", "Bác sĩ", "Nhi", "Trạm Y tế xã Điền Xá"],
];

const WAYS: [Legacy; 2] = [Legacy::Tcvn3, Legacy::Vni];

#[test]
fn every_letter_of_both_tables_is_read() {
    for way in WAYS {
        for [letter, ..] in rows() {
            assert_eq!(way.convert(&typed(way, letter)), letter, "{way:?}");
        }
        for text in PEOPLE.concat() {
            assert_eq!(way.convert(&typed(way, text)), text, "{way:?}");
        }
    }
}

#[test]
fn a_list_in_either_way_is_known_and_one_in_unicode_is_not() {
    assert_eq!(recognise(PEOPLE.concat()), None);
    for way in WAYS {
        let texts: Vec<String> = PEOPLE.concat().into_iter().map(|text| typed(way, text)).collect();
        assert_eq!(recognise(texts.iter().map(String::as_str)), Some(way));
    }
    // What is Latin and not Vietnamese is neither.
    assert_eq!(recognise(["Café Müller", "Niño à l'école", "Señor Ångström", "crème brûlée", "Größe"]), None);
}

#[test]
fn what_is_typed_in_capitals_is_read_in_capitals() {
    assert_eq!(Legacy::Tcvn3.convert("TRÇN V¡N B×NH"), "TRẦN VĂN BÌNH");
    assert_eq!(Legacy::Tcvn3.convert("Vò Tó"), "Vũ Tú", "short names are no capitals");
    assert_eq!(Legacy::Vni.convert("TRAÀN VAÊN BÌNH"), "TRẦN VĂN BÌNH");
}

/// The list as a program saves it, with these bytes for its letters.
fn separated(encoded: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let lines: Vec<String> = PEOPLE.iter().map(|row| row.join(";")).collect();
    encoded(&(lines.join("\r\n") + "\r\n"))
}

/// What Excel and Notepad save as text, by name: UTF-16 of both orders, Windows-1258, and old fonts.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    let wide = |bytes: fn(u16) -> [u8; 2]| {
        separated(|text| std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect())
    };
    let western = |way: Legacy| {
        separated(|text| typed(way, text).chars().map(|letter| u8::try_from(letter).expect("one byte")).collect())
    };
    vec![
        ("utf-16le", wide(u16::to_le_bytes)),
        ("utf-16be", wide(u16::to_be_bytes)),
        ("windows-1258", separated(windows_1258)),
        ("tcvn3", western(Legacy::Tcvn3)),
        ("vni", western(Legacy::Vni)),
    ]
}

/// The code page of a Vietnamese Windows: tones are letters of their own behind the vowel, some vowels one with them.
fn windows_1258(text: &str) -> Vec<u8> {
    use unicode_normalization::UnicodeNormalization as _;
    let byte = |letter: char| match letter {
        '\u{300}' => 0xCC,
        '\u{309}' => 0xD2,
        '\u{303}' => 0xDE,
        '\u{301}' => 0xEC,
        '\u{323}' => 0xF2,
        'ă' => 0xE3,
        'â' => 0xE2,
        'ê' => 0xEA,
        'ô' => 0xF4,
        'ơ' => 0xF5,
        'ư' => 0xFD,
        'Ư' => 0xDD,
        'đ' => 0xF0,
        'Đ' => 0xD0,
        letter => u8::try_from(letter).expect("a letter of the page"),
    };
    let mut bytes = Vec::new();
    for letter in text.nfc() {
        let mut parts: Vec<char> = letter.nfd().collect();
        // The mark that makes another letter stays with its vowel.
        if parts.len() > 1 {
            let with = |mark: char| [parts[0], mark].iter().collect::<String>().nfc().collect::<String>();
            let own = parts.iter().position(|mark| matches!(mark, '\u{302}' | '\u{306}' | '\u{31b}'));
            if let Some(at) = own {
                let vowel = with(parts[at]).chars().next().expect("a vowel");
                parts.remove(at);
                parts[0] = vowel;
            }
        }
        bytes.extend(parts.into_iter().map(byte));
    }
    bytes
}

#[test]
fn files_of_text_are_the_same_list_whatever_their_letters_are_saved_as() {
    let plan = sample::quang_ninh();
    let read = |book: &Book| {
        let (list, _) = list(&plan, book, &Choices::default());
        list.rows.iter().filter_map(|row| row.person().cloned()).collect::<Vec<_>>()
    };
    let workbook = book::read("a.xlsx", &shapes::bytes(|sheet| shapes::table(sheet, &PEOPLE))).expect("it is read");
    let wanted = read(&workbook);
    assert_eq!(wanted.len(), 4);
    assert!(wanted.iter().all(|person| person.facility.is_some() && !person.specialties.is_empty()), "{wanted:?}");
    for (name, bytes) in files() {
        let book = book::read("a.csv", &bytes).expect("it is read");
        assert_eq!(read(&book), wanted, "{name}");
    }
}

#[test]
fn what_is_typed_in_unicode_in_a_list_of_an_old_font_stays_as_it_is() {
    let plan = sample::quang_ninh();
    for way in WAYS {
        let old: Vec<Vec<String>> =
            PEOPLE.iter().map(|row| row.iter().map(|text| typed(way, text)).collect()).collect();
        let mut rows: Vec<Vec<&str>> = old.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        // Nothing in the name itself says that it is Unicode: the rest of its row does, or that it is a common one.
        rows.push(vec!["5", "Cô Tú", "1984", "Nam", "Bác sĩ", "Nội", "Trạm Y tế đặc khu Cô Tô"]);
        rows.push(vec!["6", "Lê Tú", "1985", "Nam", "BS", "", "TYT An Sinh"]);
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let book = shapes::made(|sheet| shapes::table(sheet, &rows));
        let (understood, _) = list(&plan, &book, &Choices::default());
        let people = shapes::people(&understood);
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        let wanted = PEOPLE[1..].iter().map(|row| row[1]).chain(["Cô Tú", "Lê Tú"]);
        assert_eq!(names, wanted.collect::<Vec<_>>(), "{way:?}");
        assert!(people.iter().all(|person| person.facility.is_some()), "{way:?}");
        assert_eq!(glance(&book.sheets[0]), Some(ListKind::Staff), "{way:?}");
    }
}

#[test]
fn what_is_put_right_in_a_list_of_an_old_font_is_read_as_it_was_typed() {
    let plan = sample::quang_ninh();
    let old: Vec<Vec<String>> =
        PEOPLE.iter().map(|row| row.iter().map(|text| typed(Legacy::Tcvn3, text)).collect()).collect();
    let rows: Vec<Vec<&str>> = old.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let book = shapes::made(|sheet| shapes::table(sheet, &rows));
    let choices = Choices { cells: [(At::new(2, 1), "Tô Mía".to_owned())].into(), ..Choices::default() };
    let (understood, _) = list(&plan, &book, &choices);
    assert_eq!(shapes::people(&understood)[0].name, "Tô Mía");
}

#[test]
fn a_text_of_two_bytes_a_letter_needs_no_mark_in_front() {
    use unicode_normalization::UnicodeNormalization as _;
    let composed = "Họ và tên\tNăm sinh\tTrình độ\r\nTrần Thị Hoà\t1980\tBác sĩ\r\n".to_owned();
    let apart: String = composed.nfd().collect();
    for text in [composed, apart] {
        let bytes = |of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<u8>>();
        for (encoding, bytes) in [("utf-16le", bytes(u16::to_le_bytes)), ("utf-16be", bytes(u16::to_be_bytes))] {
            let book = book::read("a.txt", &bytes).expect("it is read");
            assert_eq!(book.writing.expect("a text").encoding, encoding);
            assert_eq!(book.sheets[0].text(At::new(2, 0)), "Trần Thị Hoà");
        }
    }
}
