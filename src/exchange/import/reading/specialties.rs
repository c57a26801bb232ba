//! Every way of writing a specialty.

use crate::exchange::import::own::SPECIALTIES;
use crate::plan::Specialty;
use crate::text::folding::fold;

/// Words without diacritics, and the specialty they name.
#[rustfmt::skip]
const WAYS: &[(Specialty, &[&str])] = &[
    (Specialty::General, &["da khoa", "bac si da khoa", "y khoa", "y da khoa", "dk", "tong quat"]),
    (Specialty::Family, &["y hoc gia dinh", "yhgd", "gia dinh", "bac si gia dinh", "bsgd"]),
    (Specialty::Traditional, &["y hoc co truyen", "yhct", "co truyen", "dong y", "y hoc dan toc", "yhdt", "y duoc co truyen"]),
    (Specialty::Preventive, &["y hoc du phong", "yhdp", "du phong", "y te du phong", "ytdp"]),
    (Specialty::Dental, &["rang ham mat", "rhm", "nha khoa", "rang"]),
    (Specialty::Internal, &["noi", "noi khoa", "noi tong hop", "noi tong quat", "noi chung", "noi tq"]),
    (Specialty::Surgery, &["ngoai", "ngoai khoa", "ngoai tong hop", "ngoai chung", "ngoai tong quat", "phau thuat"]),
    (Specialty::Obstetrics, &["san", "phu san", "san phu", "san phu khoa", "phu khoa", "san khoa", "phu san khoa"]),
    (Specialty::Paediatrics, &["nhi", "nhi khoa", "nhi so sinh"]),
    (Specialty::EmergencyIntensive, &["hoi suc cap cuu", "hscc", "cap cuu", "hoi suc tich cuc", "hstc", "hoi suc tich cuc chong doc", "hscc cd", "hoi suc cap cuu chong doc", "hoi suc", "cap cuu hoi suc"]),
    (Specialty::Anaesthesia, &["gay me hoi suc", "gmhs", "gay me", "phau thuat gay me hoi suc"]),
    (Specialty::Imaging, &["chan doan hinh anh", "cdha", "x quang", "sieu am", "dien quang", "xquang"]),
    (Specialty::Laboratory, &["xet nghiem", "vi sinh", "hoa sinh", "sinh hoa", "xn"]),
    (Specialty::Haematology, &["huyet hoc", "huyet hoc truyen mau", "truyen mau"]),
    (Specialty::OrthopaedicTrauma, &["chan thuong chinh hinh", "ctch", "chan thuong", "chinh hinh", "ngoai chan thuong", "ngoai chan thuong chinh hinh"]),
    (Specialty::Cardiology, &["tim mach", "noi tim mach"]),
    (Specialty::Endocrinology, &["noi tiet", "noi tiet dai thao duong"]),
    (Specialty::Oncology, &["ung buou", "ung thu"]),
    (Specialty::Neurology, &["than kinh", "noi than kinh"]),
    (Specialty::Psychiatry, &["tam than"]),
    (Specialty::Infectious, &["truyen nhiem", "lay", "benh nhiet doi", "truyen nhiem va nhiet doi", "nhiem"]),
    (Specialty::TuberculosisLung, &["lao", "lao phoi", "lao va benh phoi", "lao benh phoi", "benh phoi", "phoi", "ho hap"]),
    (Specialty::Dermatology, &["da lieu"]),
    (Specialty::Ophthalmology, &["mat", "nhan khoa"]),
    (Specialty::Ent, &["tai mui hong", "tmh"]),
    (Specialty::Rehabilitation, &["phuc hoi chuc nang", "phcn", "vat ly tri lieu", "vat ly tri lieu phuc hoi chuc nang", "vltl", "vltl phcn"]),
    (Specialty::Geriatrics, &["lao khoa"]),
    (Specialty::Pathology, &["giai phau benh", "gpb"]),
    (Specialty::Forensic, &["phap y"]),
    (Specialty::Management, &["quan ly y te", "qlyt", "quan ly benh vien", "to chuc quan ly y te"]),
];

/// Words that stand around a specialty and say nothing.
const FILLERS: [&str; 19] = [
    "khoa",
    "bang",
    "kcb",
    "kbcb",
    "dinh huong",
    "chuyen nganh",
    "chuyen",
    "chuyen khoa",
    "va",
    "kham benh",
    "chua benh",
    "kham",
    "he",
    "thuoc",
    "nganh",
    "cac benh",
    "ve",
    "y hoc",
    "benh",
];

/// What a cell says of specialties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadSpecialties {
    pub found: Vec<Specialty>,
    /// Words that name none, or nothing.
    pub unknown: String,
}

/// Reads a cell of specialties: one, or several with whatever stands between.
pub fn specialties(text: &str) -> ReadSpecialties {
    // "Lão" and "lao" are one word without diacritics.
    let geriatric = text.to_lowercase().contains("lão");
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut read = ReadSpecialties::default();
    let mut unknown = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match longest(&words[at..]) {
            Some((length, Some(specialty))) => {
                let old = specialty == Specialty::TuberculosisLung && geriatric;
                let specialty = if old { Specialty::Geriatrics } else { specialty };
                if !read.found.contains(&specialty) {
                    read.found.push(specialty);
                }
                at += length;
            }
            Some((length, None)) => at += length,
            None => {
                unknown.push(words[at]);
                at += 1;
            }
        }
    }
    read.unknown = unknown.join(" ");
    read
}

/// Whether each stands by itself between semicolons, as the program's own lists write several.
pub fn is_listed(text: &str) -> bool {
    text.split(';').all(|part| specialties(part).found.len() == 1)
}

fn longest(words: &[&str]) -> Option<(usize, Option<Specialty>)> {
    let begins = |way: &str| {
        let length = way.split(' ').count();
        (words.len() >= length && words[..length].iter().copied().eq(way.split(' '))).then_some(length)
    };
    let named = WAYS
        .iter()
        .flat_map(|(specialty, ways)| ways.iter().filter_map(move |way| Some((begins(way)?, Some(*specialty)))));
    let own = SPECIALTIES.iter().filter_map(|(way, specialty)| Some((begins(way)?, Some(*specialty))));
    let filler = FILLERS.iter().filter_map(|way| Some((begins(way)?, None)));
    named.chain(own).chain(filler).max_by_key(|(length, specialty)| (*length, specialty.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, sentences};
    use Specialty as S;

    #[test]
    fn specialties_are_known_in_every_spelling() {
        for (text, wanted) in [
            ("Y học gia đình", S::Family),
            ("YHGĐ", S::Family),
            ("Sản phụ khoa", S::Obstetrics),
            ("Phụ sản", S::Obstetrics),
            ("Nội", S::Internal),
            ("Nội tiết", S::Endocrinology),
            ("Chuyên khoa Nội tổng hợp", S::Internal),
            ("HSCC", S::EmergencyIntensive),
            ("Hồi sức cấp cứu, chống độc", S::EmergencyIntensive),
            ("KBCB đa khoa", S::General),
            ("Lão khoa", S::Geriatrics),
            ("Lao", S::TuberculosisLung),
            ("Lão", S::Geriatrics),
            ("Đa khoa", S::General),
            ("Khám bệnh, chữa bệnh Nội khoa", S::Internal),
        ] {
            let read = specialties(text);
            assert_eq!((read.found.as_slice(), read.unknown.as_str()), (&[wanted][..], ""), "{text}");
        }
    }

    #[test]
    fn two_are_two_and_what_is_unknown_is_kept_in_words() {
        assert_eq!(specialties("Nội – Nhi").found, [S::Internal, S::Paediatrics]);
        assert_eq!(specialties("Nội – Nhi khoa").found, [S::Internal, S::Paediatrics]);
        assert_eq!(specialties("RHM, TMH").found, [S::Dental, S::Ent]);
        assert_eq!(specialties("Thiên văn").unknown, "thien van");
    }

    #[test]
    fn every_specialty_has_words_and_is_known_by_those_of_the_program_in_both_languages() {
        for specialty in S::ALL {
            assert!(WAYS.iter().any(|(known, ways)| known == specialty && !ways.is_empty()), "{specialty:?}");
            for language in Language::ALL {
                let words = sentences::specialty(language, *specialty);
                let read = specialties(&words);
                assert_eq!((read.found.as_slice(), read.unknown.as_str()), (&[*specialty][..], ""), "{words}");
            }
        }
    }

    #[test]
    fn several_between_semicolons_are_a_list_and_others_only_stand_together() {
        for text in ["Đa khoa; y học gia đình", "General practice; ear, nose and throat", "Nội"] {
            assert!(is_listed(text), "{text}");
        }
        for text in ["Nội – Nhi", "RHM, TMH", "Nội; Nhi – Lao", "Nội; thiên văn", ""] {
            assert!(!is_listed(text), "{text}");
        }
    }
}
