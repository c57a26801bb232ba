//! What somebody is by training: a doctor of a rank, or of another profession.

use std::sync::LazyLock;

use super::specialties::specialties;
use crate::exchange::import::own;
use crate::plan::{Qualification, Specialty};
use crate::text::folding::fold;

/// People of a station who are not doctors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profession {
    AssistantDoctor,
    Nurse,
    Midwife,
    Pharmacist,
    Other,
}

impl Profession {
    pub fn code(self) -> &'static str {
        match self {
            Self::AssistantDoctor => "assistant_doctor",
            Self::Nurse => "nurse",
            Self::Midwife => "midwife",
            Self::Pharmacist => "pharmacist",
            Self::Other => "other",
        }
    }
}

/// What a cell says of training.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Training {
    /// It says doctor, or a rank that is taken to be a doctor's.
    pub doctor: bool,
    /// All it says is a degree that people of every trade have: what stands beside it may tell more.
    pub is_degree: bool,
    /// Ranks above the plain one, as they stand.
    pub ranks: Vec<Qualification>,
    pub profession: Option<Profession>,
    /// The words left over: mostly a specialty.
    pub rest: String,
}

impl Training {
    /// The rank of a doctor.
    pub fn highest(&self) -> Option<Qualification> {
        self.doctor.then(|| self.ranks.iter().copied().max().unwrap_or(Qualification::Doctor))
    }

    /// No doctor, but something else that is known.
    pub fn other(&self) -> Option<Profession> {
        self.profession.filter(|_| !self.doctor)
    }
}

enum RankWord {
    Doctor,
    Rank(Qualification),
    /// A rank in the English of the program's own lists.
    English(Qualification),
    Profession(Profession),
    /// A degree of any trade.
    Degree,
    /// Said beside a rank, and means nothing by itself.
    Filler,
}

/// Longer ways of saying a thing first. All are compared word by word, without diacritics.
#[rustfmt::skip]
const PHRASES: &[(&[&str], RankWord)] = &[
    (&["bac si chuyen khoa cap ii", "bac si chuyen khoa cap 2", "bac si chuyen khoa ii", "bac si chuyen khoa 2", "chuyen khoa cap ii", "chuyen khoa cap 2", "chuyen khoa ii", "chuyen khoa 2", "bs ck ii", "bs ck 2", "bs ckii", "bs ck2", "bsck ii", "bsck 2", "bsckii", "bsck2", "ck ii", "ck 2", "ckii", "ck2", "bac si ckii", "bac si ck2", "bac si ck ii", "bac si ck 2", "ck cap ii", "ck cap 2", "bs ck cap ii", "bs ck cap 2", "bsck cap ii", "bsck cap 2"], RankWord::Rank(Qualification::SpecialistTwo)),
    (&["bac si chuyen khoa cap i", "bac si chuyen khoa cap 1", "bac si chuyen khoa i", "bac si chuyen khoa 1", "chuyen khoa cap i", "chuyen khoa cap 1", "chuyen khoa i", "chuyen khoa 1", "bs ck i", "bs ck 1", "bs cki", "bs ck1", "bsck i", "bsck 1", "bscki", "bsck1", "ck i", "ck 1", "cki", "ck1", "ckl", "bac si cki", "bac si ck1", "bac si ck i", "bac si ck 1", "ck cap i", "ck cap 1", "bs ck cap i", "bs ck cap 1", "bsck cap i", "bsck cap 1"], RankWord::Rank(Qualification::SpecialistOne)),
    (&["bac si noi tru", "bs noi tru", "bsnt", "noi tru", "bs nt"], RankWord::Rank(Qualification::Resident)),
    (&["thac si", "thac sy", "ths", "th s", "thsbs", "bsths", "cao hoc", "msc"], RankWord::Rank(Qualification::Master)),
    (&["tien si", "tien sy", "tsbs", "ts", "phd"], RankWord::Rank(Qualification::Doctorate)),
    (&["pgs", "gs", "pho giao su", "giao su"], RankWord::Rank(Qualification::Doctorate)),
    (&["y si", "y sy", "ys", "ysi", "y si da khoa", "ysdk"], RankWord::Profession(Profession::AssistantDoctor)),
    (&["dieu duong", "dd", "cndd", "cddd", "ddcd", "ddtc", "ddth", "dddh", "y ta"], RankWord::Profession(Profession::Nurse)),
    (&["nu ho sinh", "ho sinh", "nhs", "cnhs", "hscd", "hsth", "hsdh", "hstc"], RankWord::Profession(Profession::Midwife)),
    (&["duoc si", "duoc sy", "duoc", "ds", "dsdh", "dscd", "dstc", "dsth"], RankWord::Profession(Profession::Pharmacist)),
    (&["ky thuat vien", "ky thuat y", "ktv", "ky thuat", "ky su", "dan so vien", "vien chuc dan so", "dan so", "ke toan", "van thu", "lai xe", "bao ve", "ho ly", "cu nhan y te cong cong", "cn ytcc", "cnytcc", "cu nhan ytcc", "can bo", "ho tro", "tap vu", "luong y", "cong nghe thong tin", "dinh duong", "cong tac xa hoi", "nghe khac"], RankWord::Profession(Profession::Other)),
    (&["bac si chuyen khoa dinh huong", "bs chuyen khoa dinh huong", "bs ckdh", "bsckdh", "ckdh", "bs dinh huong", "bac si dinh huong", "bac si", "bac sy", "bs", "bsi", "bsy", "bsdk", "bsyk"], RankWord::Doctor),
    (&["dai hoc", "cao dang", "trung cap", "trung hoc", "so cap", "cu nhan", "cn"], RankWord::Degree),
    (&["y khoa", "da khoa he", "chinh quy", "chuyen tu", "he", "lien thong", "chuyen khoa", "chuyen nganh"], RankWord::Filler),
];

/// The ranks of the program's own lists in English.
static ENGLISH: LazyLock<Vec<(String, RankWord)>> =
    LazyLock::new(|| own::ranks().map(|(words, rank)| (words, RankWord::English(rank))).collect());

/// What a degree is in that makes nobody a doctor; without diacritics.
const OTHER_TRADES: [&str; 19] = [
    "luat",
    "kinh te",
    "quan ly",
    "quan tri",
    "tai chinh",
    "ngan hang",
    "hanh chinh",
    "cong nghe",
    "tin hoc",
    "ngoai ngu",
    "tieng anh",
    "ngon ngu",
    "su pham",
    "giao duc",
    "xa hoi hoc",
    "chinh tri",
    "moi truong",
    "xay dung",
    "van hoa",
];

/// Doctors study these as well: "Thạc sĩ Quản lý bệnh viện" may be either.
const OF_HEALTH: [&str; 4] = ["y te", "benh vien", "suc khoe", "y hoc"];

/// Specialties that people who are no doctors have a degree in too.
const SHARED: [Specialty; 4] =
    [Specialty::Management, Specialty::Laboratory, Specialty::Imaging, Specialty::Rehabilitation];

/// Reads a cell of training. Everything it says is looked for, wherever it stands: `ThS. BS.CKII Nội`.
pub fn training(text: &str) -> Training {
    let folded = fold(text);
    // "BS đa khoa (đang học CKI)": what somebody is not yet.
    let folded = [" dang hoc", " dang theo hoc", " dang di hoc"]
        .iter()
        .fold(&folded[..], |kept, study| kept.split_once(study).map_or(kept, |(before, _)| before));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut training = Training::default();
    let mut rest = Vec::new();
    let (mut degree, mut english) = (false, false);
    let mut at = 0;
    while at < words.len() {
        let Some((length, part)) = phrase(&words[at..]) else {
            let field = field_of_doctor(words[at]);
            training.doctor |= field.is_some();
            rest.push(field.unwrap_or(words[at]));
            at += 1;
            continue;
        };
        match part {
            RankWord::Doctor => training.doctor = true,
            RankWord::Rank(rank) => {
                // A specialist of first or second degree can be a nurse or a pharmacist too; their word decides.
                if !training.ranks.contains(rank) {
                    training.ranks.push(*rank);
                }
            }
            RankWord::English(rank) => {
                english = true;
                training.ranks.extend((*rank != Qualification::Doctor).then_some(*rank));
            }
            RankWord::Profession(profession) => training.profession = training.profession.or(Some(*profession)),
            RankWord::Degree => degree = true,
            RankWord::Filler => {}
        }
        training.doctor |= words[at..at + length].iter().any(|word| word.starts_with("bs") || word.ends_with("bs"))
            || words[at..at + length].windows(2).any(|pair| pair == ["bac", "si"] || pair == ["bac", "sy"]);
        at += length;
    }
    training.rest = rest.join(" ");
    // Those lists are of doctors; beside a rank they name specialties, and nothing else.
    training.doctor |= english && specialties(&training.rest).unknown.is_empty();
    if !training.doctor && training.profession.is_none() {
        let is_special = training.ranks.iter().any(|rank| !is_academic(*rank));
        training.doctor = is_special;
        training.is_degree = !is_special && (degree || !training.ranks.is_empty());
    }
    if training.is_degree {
        let is_other = is_of_another_trade(&training.rest);
        training.profession = is_other.then_some(Profession::Other);
        training.doctor = !is_other && !training.ranks.is_empty() && is_of_medicine(&training.rest);
    }
    training
}

/// What a doctor is of, in one word with it: "BSYHDP", "BSGĐ".
fn field_of_doctor(word: &str) -> Option<&str> {
    let field = word.strip_prefix("bs")?;
    let is_known = |field: &&str| {
        let read = specialties(field);
        read.unknown.is_empty() && !read.found.is_empty()
    };
    [field, word].into_iter().find(is_known)
}

/// Whether people who are no doctors have that degree too.
pub fn is_academic(rank: Qualification) -> bool {
    matches!(rank, Qualification::Master | Qualification::Doctorate)
}

/// A degree in this makes nobody a doctor.
fn is_of_another_trade(field: &str) -> bool {
    let spaced = format!(" {field} ");
    let says = |all: &[&str]| all.iter().any(|words| spaced.contains(&format!(" {words} ")));
    says(&OTHER_TRADES) && !says(&OF_HEALTH)
}

/// A degree in this, or in nothing that is said, is taken to be a doctor's.
fn is_of_medicine(field: &str) -> bool {
    let words = field.split(' ').filter(|word| *word != "nam" && !word.bytes().all(|byte| byte.is_ascii_digit()));
    let field = words.collect::<Vec<_>>().join(" ");
    let is_general = field.is_empty() || field == "y" || field.starts_with("y hoc");
    is_general || specialties(&field).found.iter().any(|specialty| !SHARED.contains(specialty))
}

/// The longest phrase that the words begin with.
fn phrase(words: &[&str]) -> Option<(usize, &'static RankWord)> {
    let begins = |phrase: &str| {
        let length = phrase.split(' ').count();
        (words.len() >= length && words[..length].iter().copied().eq(phrase.split(' '))).then_some(length)
    };
    let all = PHRASES.iter().flat_map(|(ways, part)| ways.iter().filter_map(move |way| Some((begins(way)?, part))));
    let english = ENGLISH.iter().filter_map(|(way, part)| Some((begins(way)?, part)));
    all.chain(english).max_by_key(|(length, _)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Qualification as Q;

    #[test]
    fn every_way_of_writing_a_rank_is_that_rank() {
        for (rank, ways) in [
            (
                Q::Doctor,
                &[
                    "BS",
                    "Bác sĩ",
                    "bác sỹ",
                    "Bs đa khoa",
                    "BSĐK",
                    "Bác sĩ y khoa",
                    "BS.",
                    "BSCKĐH Mắt",
                    "BSYHDP",
                    "BSYHCT",
                    "Bs.RHM",
                    "BSGĐ",
                    "BS đa khoa (đang học CKI)",
                ][..],
            ),
            (
                Q::SpecialistOne,
                &[
                    "CKI",
                    "BSCKI",
                    "BS.CK1",
                    "BS CK I",
                    "Bác sĩ chuyên khoa I",
                    "Bác sĩ CKI",
                    "BS CK cấp I",
                    "bs ck1",
                    "Chuyên khoa cấp 1",
                ],
            ),
            (Q::SpecialistTwo, &["CKII", "BSCKII", "BS.CK2", "Bác sĩ chuyên khoa cấp II", "ThS.BSCKII"]),
            (Q::Master, &["ThS.BS", "Thạc sĩ", "ThS", "BS. Ths", "Thạc sỹ y học"]),
            (Q::Resident, &["BSNT", "Bác sĩ nội trú", "BS nội trú"]),
            (Q::Doctorate, &["TS.BS", "Tiến sĩ", "PGS.TS"]),
        ] {
            for way in ways {
                let training = training(way);
                assert!(training.doctor && training.other().is_none(), "{way}: {training:?}");
                assert_eq!(training.highest(), Some(rank), "{way}");
            }
        }
    }

    #[test]
    fn other_professions_are_told_whatever_their_rank() {
        for (profession, ways) in [
            (Profession::AssistantDoctor, &["Y sĩ", "Y sỹ đa khoa", "YS"][..]),
            (
                Profession::Nurse,
                &["Điều dưỡng cao đẳng", "CN điều dưỡng", "ĐD", "Điều dưỡng CKI", "Cử nhân ĐD", "ĐDĐH"],
            ),
            (Profession::Midwife, &["Hộ sinh trung cấp", "NHS"]),
            (Profession::Pharmacist, &["Dược sĩ đại học", "DS", "DS CKI"]),
            (Profession::Other, &["Dân số viên", "KTV xét nghiệm", "Kế toán", "Nghề khác"]),
            (
                Profession::Other,
                &["Thạc sĩ Luật", "ThS. Kinh tế", "Thạc sĩ Quản lý công", "Tiến sĩ Luật", "Cử nhân Luật"],
            ),
            (Profession::Nurse, &["Thạc sĩ Điều dưỡng"]),
            (Profession::Pharmacist, &["Thạc sĩ Dược", "ThS.DS"]),
        ] {
            for way in ways {
                assert_eq!(training(way).other(), Some(profession), "{way}");
            }
        }
    }

    #[test]
    fn ranks_in_the_english_of_the_program_s_own_lists_are_those_of_doctors() {
        for (text, rank, rest) in [
            ("Doctor", Q::Doctor, ""),
            ("Doctor General practice; family medicine", Q::Doctor, "general practice family medicine"),
            ("Resident-trained doctor", Q::Resident, ""),
            ("Specialist I Surgery", Q::SpecialistOne, "surgery"),
            ("Specialist level II", Q::SpecialistTwo, ""),
            ("Master Health management", Q::Master, "health management"),
            ("Doctorate", Q::Doctorate, ""),
        ] {
            let read = training(text);
            assert_eq!((read.highest(), read.rest.as_str(), read.is_degree), (Some(rank), rest, false), "{text}");
        }
        for text in ["Assistant doctor", "Master of law"] {
            assert_eq!(training(text).highest(), None, "{text}");
        }
    }

    #[test]
    fn a_degree_others_have_too_makes_a_doctor_by_what_it_is_in() {
        for way in
            ["Thạc sĩ", "ThS (2018)", "Thạc sĩ Nội khoa", "ThS. YHCT", "Thạc sĩ Y học dự phòng", "Tiến sĩ y khoa"]
        {
            let training = training(way);
            assert!(training.doctor && training.is_degree, "{way}: {training:?}");
        }
        for way in ["ThS. Y tế công cộng", "Thạc sĩ Quản lý bệnh viện", "Thạc sĩ Xét nghiệm", "Cử nhân", "Đại học"]
        {
            let training = training(way);
            assert!(training.is_degree && training.highest().is_none() && training.other().is_none(), "{way}");
        }
        for way in ["BS. Thạc sĩ Quản lý y tế", "CKII Quản lý y tế", "BSCKI", "ThS.BS Y tế công cộng"]
        {
            let training = training(way);
            assert!(training.doctor && !training.is_degree, "{way}: {training:?}");
        }
    }

    #[test]
    fn trades_are_said_in_words_as_they_are_compared() {
        for words in OTHER_TRADES.iter().chain(&OF_HEALTH) {
            assert_eq!(fold(words), *words);
        }
    }

    #[test]
    fn what_is_left_is_the_specialty() {
        assert_eq!(training("BSCKI Y học dự phòng").rest, "y hoc du phong");
        assert_eq!(training("BS CKI Nội khoa").rest, "noi khoa");
        assert_eq!(training("Bác sĩ chuyên khoa nội").rest, "noi");
        assert_eq!(training("BSYHDP").rest, "yhdp");
        assert_eq!(training("BSGĐ").rest, "bsgd");
        assert!(!training("BSXYZ").doctor, "what it is of is not known");
    }
}
