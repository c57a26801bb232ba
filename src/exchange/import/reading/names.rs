//! Names as lists write them: with ranks and addresses in front, remarks behind, in capitals throughout.

use super::ranks::training;
use crate::text::folding::fold;

/// Without a rank or address in front and a remark behind, and not in capitals throughout.
pub fn proper(text: &str) -> String {
    let text = spaced(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = &words[in_front(&words)..];
    let capital = words.iter().all(|word| !word.chars().any(char::is_lowercase));
    let cased = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        first + &letters.as_str().to_lowercase()
    };
    words.iter().map(|word| if capital { cased(word) } else { (*word).to_owned() }).collect::<Vec<_>>().join(" ")
}

/// The rank that stands in front of a name: "BSCKI. Nguyễn Văn An".
pub fn rank_in_front(text: &str) -> String {
    let text = spaced(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words[..in_front(&words)].join(" ")
}

fn spaced(text: &str) -> String {
    parted(text).0.replace('.', ". ")
}

/// A name, and what stands behind it: "(PT)", ", 1981", " - Trạm trưởng", "*".
pub fn parted(text: &str) -> (&str, &str) {
    let text = text.trim_end_matches(['*', ' ']);
    let ends = [text.find(['(', ',', ';']), text.find(" - "), text.find(" – ")];
    let end = ends.into_iter().flatten().min().unwrap_or(text.len());
    text.split_at(end)
}

/// Whether a cell names several people: "Nguyễn Văn An, Trần Thị Ba", or one below the other.
pub fn names_several(text: &str) -> bool {
    let parts = text.split(['\n', ';', ',', '/']).flat_map(|part| part.split(" và "));
    parts.filter(|part| is_whole(part)).count() > 1
}

/// Whether it is the name of a person by itself: the family's, and at least one of its own.
fn is_whole(text: &str) -> bool {
    /// Without diacritics; nine in ten people are of these families.
    const FAMILIES: [&str; 15] = [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    ];
    let name = proper(text.trim_start_matches(|letter: char| !letter.is_alphabetic()));
    let words: Vec<&str> = name.split(' ').collect();
    words.len() > 1
        && FAMILIES.contains(&fold(words[0]).as_str())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// How many words in front of a name are a rank or an address.
fn in_front(all: &[&str]) -> usize {
    let mut count = 0;
    while all.len() - count > 2 {
        let words = &all[count..];
        let first = words[0];
        let two = words[..2].join(" ");
        // "Bác sĩ Lê Phú" has its rank in two words. "Đồng" alone is a family.
        if words.len() > 3 && (fold(&two) == "bac si" || two.to_lowercase() == "đồng chí") {
            count += 2;
            continue;
        }
        let is_address = matches!(first.to_lowercase().as_str(), "ông" | "bà" | "đ/c");
        // No rank of one word is a name as well, in whatever case it is typed.
        let reads = training(first);
        if !is_address && !reads.doctor && reads.ranks.is_empty() {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_is_left_without_rank_address_and_remark() {
        for (text, name) in [
            ("BSCKI. Nguyễn Văn An", "Nguyễn Văn An"),
            ("ThS.BS Lê Văn Em", "Lê Văn Em"),
            ("Bác sĩ Lê Phú", "Lê Phú"),
            ("Đ/c Lê Hân", "Lê Hân"),
            ("Đồng chí Lê Hân", "Lê Hân"),
            ("Đồng Thị Hân", "Đồng Thị Hân"),
            ("NGUYỄN VĂN AN (PT)", "Nguyễn Văn An"),
            ("Nguyễn Văn An - Trạm trưởng", "Nguyễn Văn An"),
            ("Nguyễn Văn An *", "Nguyễn Văn An"),
            ("Bế Sĩ Lê", "Bế Sĩ Lê"),
            ("Bs Nguyễn Văn An", "Nguyễn Văn An"),
            ("Ths Nguyễn Văn An", "Nguyễn Văn An"),
            ("BS NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("BS.CKI NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ] {
            assert_eq!(proper(text), name, "{text}");
        }
        for text in
            ["Nguyễn Văn An, Trần Thị Ba", "1. Lê An\n2. BS. Ngô Thị Ba", "Lê Văn An và Đỗ Thị Ba", "LÊ AN; ĐỖ BA"]
        {
            assert!(names_several(text), "{text}");
        }
        for text in
            ["Nguyễn Văn An, Hà Nội", "Nguyễn Thị\nLê", "Đ/c Lê Hân", "Lê Hân - Trạm trưởng", "Ngô Văn Ba, 1981"]
        {
            assert!(!names_several(text), "{text}");
        }
        assert_eq!(parted("Ngô Văn Ba, 1981"), ("Ngô Văn Ba", ", 1981"));
        assert_eq!(rank_in_front("BSCKI. Nguyễn Văn An"), "BSCKI.");
    }
}
