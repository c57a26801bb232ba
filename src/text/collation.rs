//! The order of names: the Vietnamese alphabet and its tones, people by given name, places by number where they have one.

use std::{cmp::Ordering, sync::LazyLock};

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::tailoring::Vietnamese;

/// Dictionary order: a ă â b c d đ …, and of equal letters ngang, huyền, hỏi, ngã, sắc, nặng (CLDR, locale vi).
/// Texts the dictionary holds equal are ordered by their bytes, so that the order never depends on where they stood.
pub fn compare(a: &str, b: &str) -> Ordering {
    COLLATOR.compare(a, b).then_with(|| a.cmp(b))
}

/// People as Vietnamese lists have them: by given name (the last word), then middle names, then family name.
/// For long lists make [`person_key`]s once.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    person_key(a).cmp(&person_key(b))
}

/// Places word by word, numbers by value: Móng Cái 2 before Móng Cái 10. For long lists make [`place_key`]s once.
pub fn compare_places(a: &str, b: &str) -> Ordering {
    place_key(a).cmp(&place_key(b))
}

/// What a name is sorted by; cheap to compare. Not for files: it changes with the collation data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    /// The first bytes as a number: most names differ in these, and hundreds are sorted when a card is drawn anew.
    begins: u128,
    bytes: Vec<u8>,
}

impl SortKey {
    fn new(bytes: Vec<u8>) -> Self {
        let mut first = [0; size_of::<u128>()];
        first.iter_mut().zip(&bytes).for_each(|(place, byte)| *place = *byte);
        Self { begins: u128::from_be_bytes(first), bytes }
    }
}

/// The sort key of a person's full name, in the order of [`compare_names`].
pub fn person_key(name: &str) -> SortKey {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (family, middle, given) = match words.as_slice() {
        [] => (&[][..], &[][..], &[][..]),
        [only] => (&[][..], &[][..], std::slice::from_ref(only)),
        [family, middle @ .., given] => (std::slice::from_ref(family), middle, std::slice::from_ref(given)),
    };
    key(&[given, middle, family], name)
}

/// The sort key of a place's name, in the order of [`compare_places`].
pub fn place_key(name: &str) -> SortKey {
    let words: Vec<&str> = name.split_whitespace().collect();
    key(&[&words], name)
}

/// One for all threads, and as long as the program runs.
static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let collator = Collator::try_new_unstable(&Vietnamese, preferences, CollatorOptions::default())
        .expect("the collation data of Vietnamese are inside the program");
    Box::leak(Box::new(collator)).as_borrowed()
});

/// Zero never occurs inside the collator's own keys, so these marks end a word before any longer word goes on, and a
/// group of words before any further word.
const NEXT_WORD: [u8; 2] = [0, 1];
const NEXT_GROUP: [u8; 2] = [0, 0];

/// Compares group by group and, within a group, word by word, tones included, as Vietnamese dictionaries do: letters of
/// the next word matter only when this word is the same. Capitals decide nothing before the whole name's bytes.
fn key(groups: &[&[&str]], whole: &str) -> SortKey {
    let mut bytes = Vec::with_capacity(whole.len() * 4);
    for group in groups {
        for word in *group {
            let Ok(()) = COLLATOR.write_sort_key_to(&word.to_lowercase(), &mut bytes);
            bytes.extend(NEXT_WORD);
        }
        bytes.extend(NEXT_GROUP);
    }
    bytes.extend(whole.as_bytes());
    SortKey::new(bytes)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// Whether each neighbour comes before the next, whatever order the words had before.
    fn in_order(compare: fn(&str, &str) -> Ordering, names: &[&str]) {
        for (index, a) in names.iter().enumerate() {
            for b in &names[index + 1..] {
                assert_eq!(compare(a, b), Ordering::Less, "{a} – {b}");
                assert_eq!(compare(b, a), Ordering::Greater, "{b} – {a}");
            }
        }
    }

    #[test]
    fn the_alphabet_is_the_vietnamese_one() {
        in_order(compare, &["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "p", "t", "u", "ư", "v"]);
        in_order(compare, &["Đa", "Đăng", "Đâu", "E"]);
    }

    #[test]
    fn tones_follow_the_dictionary() {
        in_order(compare, &["ma", "mà", "mả", "mã", "má", "mạ", "mă"]);
    }

    #[test]
    fn decomposed_letters_sort_like_composed_ones() {
        let decomposed: String = "Đặng Thị Hường".nfd().collect();
        in_order(compare_names, &["Đặng Thị Hường", "Đặng Thị Hượng"]);
        assert_eq!(compare_names(&decomposed, "Đặng Thị Hượng"), Ordering::Less);
        assert_eq!(compare_names(&decomposed, "Đặng Thị Hương"), Ordering::Greater);
    }

    #[test]
    fn people_sort_by_given_then_middle_then_family_name() {
        let given = ["Vũ Văn An", "Lê Thị Ánh", "Phạm Văn Bình", "Trần Đức", "Lan", "An Thị Lành"];
        in_order(compare_names, &given);
        let middle = ["Lan", "Trần Lan", "Nguyễn Thị Lan", "Trần Thị Lan", "Hà Thị Thu Lan", "Bùi Thúy Lan"];
        in_order(compare_names, &middle);
    }

    #[test]
    fn tones_of_one_word_come_before_letters_of_the_next() {
        in_order(compare_places, &["Hà Tu", "Hạ Long"]);
        in_order(compare_places, &["Hải", "Hải Hòa", "Hải Lạng", "Hải Ninh"]);
    }

    #[test]
    fn numbers_sort_by_value() {
        in_order(compare_places, &["Móng Cái 1", "Móng Cái 2", "Móng Cái 10", "Mông Dương"]);
        in_order(compare, &["Trạm 2", "Trạm 10"]);
    }

    #[test]
    fn equal_means_the_same_text() {
        assert_eq!(compare_names("Trần Thị Lan", "Trần Thị Lan"), Ordering::Equal);
        assert_ne!(compare_names("Trần Thị Lan", "Trần Thị LAN"), Ordering::Equal);
        assert_eq!(compare_names("", ""), Ordering::Equal);
    }
}
