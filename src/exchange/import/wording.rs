//! Doubts, refusals and differences in words.

use super::compare::{Compared, FieldDifference};
use super::field::{Field, ListKind, Sure};
use super::problem::{Code, Level, Problem};
use super::refusal::Refusal;
use crate::plan::{Birth, Date, Doctor, Id, Licence, Plan, Specialty};
use crate::text::numbers::number;
use crate::text::{Language, dates, interface, sentences, t};

/// A doubt, without its cell.
pub fn problem(language: Language, problem: &Problem) -> String {
    let text = || problem.text.clone();
    let more = || problem.more.clone();
    match problem.code {
        Code::HeaderMissing => t!(language, "import-problem-header-missing"),
        Code::ColumnUnknown => t!(language, "import-problem-column-unknown", text = text()),
        Code::NameMissing => t!(language, "import-problem-name-missing"),
        Code::NamesSeveral => t!(language, "import-problem-names-several", text = text()),
        Code::NotADate => t!(language, "import-problem-not-a-date", text = text()),
        Code::NoBirth => t!(language, "import-problem-birth-missing"),
        Code::YearTwoDigits => t!(language, "import-problem-year-two-digits", text = text(), more = more()),
        Code::DateAsNumber => t!(language, "import-problem-date-as-number", text = text(), more = more()),
        Code::MonthOnly => t!(language, "import-problem-month-only", text = text(), more = more()),
        Code::BirthImplausible => t!(language, "import-problem-birth-implausible", text = text(), more = more()),
        Code::SexTwice => t!(language, "import-problem-sex-twice"),
        Code::SexMissing => t!(language, "import-problem-sex-missing"),
        Code::SexUnclear => t!(language, "import-problem-sex-unclear", text = text()),
        Code::QualificationTwice => t!(language, "import-problem-qualification-twice", more = more()),
        Code::QualificationMissing => t!(language, "import-problem-qualification-missing"),
        Code::QualificationUnclear => t!(language, "import-problem-qualification-unclear", text = text()),
        Code::MarkUnclear => t!(language, "import-problem-mark-unclear", text = text()),
        Code::SpecialtyUnknown => t!(language, "import-problem-specialty-unknown", text = text()),
        Code::SpecialtyTwice => t!(language, "import-problem-specialty-twice", text = text()),
        Code::UnknownPlace if problem.more.is_empty() => {
            t!(language, "import-problem-unknown-place-alone", text = text())
        }
        Code::UnknownPlace => t!(language, "import-problem-unknown-place", text = text(), more = more()),
        Code::PlaceMissing => t!(language, "import-problem-place-missing"),
        Code::PlaceKept => t!(language, "import-problem-place-kept", text = text(), more = more()),
        Code::OldPlace => t!(language, "import-problem-old-place", text = text(), more = more()),
        Code::PlaceFromTitle => t!(language, "import-problem-place-from-title", more = more()),
        Code::NotAStation => t!(language, "import-problem-not-a-station", text = text()),
        Code::PlaceTwice => t!(language, "import-problem-place-twice", text = text()),
        Code::LicenceZeros => t!(language, "import-problem-licence-zeros", text = text(), more = more()),
        Code::LicenceTerm => t!(language, "import-problem-licence-term", text = text()),
        Code::LicenceUnclear => t!(language, "import-problem-licence-unclear", text = text()),
        Code::OtherTable => t!(language, "import-problem-other-table", text = text()),
        Code::PeopleLeft => t!(language, "import-problem-people-left", text = text()),
        Code::LicenceSeveral => t!(language, "import-problem-licence-several", text = text()),
        Code::LicenceTwice => t!(language, "import-problem-licence-twice", text = text(), more = more()),
        Code::PersonTwice => t!(language, "import-problem-person-twice", text = text(), more = more()),
        Code::NumberDoubtful if problem.more.is_empty() => {
            t!(language, "import-problem-number-unclear", text = text())
        }
        Code::NumberDoubtful => t!(language, "import-problem-number-doubtful", text = text(), more = more()),
        Code::NotANumber => t!(language, "import-problem-not-a-number", text = text()),
        Code::SumDiffers => t!(language, "import-problem-sum-differs", text = text(), more = more()),
        Code::TotalDiffers => t!(language, "import-problem-total-differs", text = text(), more = more()),
        Code::CountDiffers => t!(language, "import-problem-count-differs", text = text(), more = more()),
        Code::PopulationImplausible => t!(language, "import-problem-population-implausible", text = text()),
        Code::PointUnclear => t!(language, "import-problem-point-unclear", text = text()),
        Code::PointsDiffer => t!(language, "import-problem-points-differ", text = text(), more = more()),
        Code::KindUnknown => t!(language, "import-problem-kind-unknown", text = text()),
        Code::KindFromTitle => t!(language, "import-problem-kind-from-title", text = text()),
        Code::StartMissing => t!(language, "import-problem-start-missing"),
        Code::EndMissing => t!(language, "import-problem-end-missing"),
        Code::EndBeforeStart => t!(language, "import-problem-end-before-start", text = text()),
        Code::SessionsDoubtful => t!(language, "import-problem-sessions-doubtful", text = text()),
        Code::PersonAsk => t!(language, "import-problem-person-ask", text = text(), more = more()),
        Code::PersonAgain => t!(language, "import-problem-person-again", text = text(), more = more()),
        Code::YearOnly => t!(language, "import-problem-year-only", text = text(), more = more()),
        Code::HiddenRow => t!(language, "import-problem-hidden-row", text = text()),
        Code::HiddenColumn => t!(language, "import-problem-hidden-column", text = text()),
        Code::Formulas => t!(language, "import-problem-formulas", text = text()),
        Code::FormulaEmpty => t!(language, "import-problem-formula-empty", text = text()),
        Code::FormulaFault => t!(language, "import-problem-formula-fault", text = text()),
        Code::LegacyFont => t!(language, "import-problem-legacy-font", text = text(), more = more()),
        Code::CutOff => t!(language, "import-problem-cut-off"),
        Code::PictureOfTable => t!(language, "import-problem-picture-of-table"),
    }
}

/// A doubt with its cell in front.
pub fn problem_at(language: Language, told: &Problem) -> String {
    let sentence = problem(language, told);
    match told.at {
        Some(at) => t!(language, "import-at-cell", cell = at.to_string(), sentence = sentence),
        None => sentence,
    }
}

/// Why a file was not read.
pub fn refusal(language: Language, file: &str, refusal: Refusal) -> String {
    match refusal {
        Refusal::NotFound => t!(language, "import-refused-not-found", file = file),
        Refusal::Folder => t!(language, "import-refused-folder", file = file),
        Refusal::OwnerFile => t!(language, "import-refused-owner-file", file = file),
        Refusal::Unreadable => t!(language, "import-refused-unreadable", file = file),
        Refusal::Empty => t!(language, "import-refused-empty", file = file),
        Refusal::TooLarge => t!(language, "import-refused-too-large", file = file),
        Refusal::Encrypted => t!(language, "import-refused-encrypted", file = file),
        Refusal::OldExcel => t!(language, "import-refused-old-excel", file = file),
        Refusal::BinaryExcel => t!(language, "import-refused-binary-excel", file = file),
        Refusal::OpenDocument => t!(language, "import-refused-open-document", file = file),
        Refusal::Html => t!(language, "import-refused-html", file = file),
        Refusal::Pdf => t!(language, "import-refused-pdf", file = file),
        Refusal::Picture => t!(language, "import-refused-picture", file = file),
        Refusal::Word => t!(language, "import-refused-word", file = file),
        Refusal::Foreign => t!(language, "import-refused-foreign", file = file),
        Refusal::Damaged => t!(language, "import-refused-damaged", file = file),
        Refusal::Swollen => t!(language, "import-refused-swollen", file = file),
        Refusal::Forged => t!(language, "import-refused-forged", file = file),
        Refusal::NoSheet => t!(language, "import-refused-no-sheet", file = file),
        Refusal::OnlyPicture => t!(language, "import-refused-only-picture", file = file),
        Refusal::Burst => t!(language, "import-refused-burst", file = file),
        Refusal::TooLong => t!(language, "import-refused-too-long", file = file),
        Refusal::Cancelled => t!(language, "import-refused-cancelled", file = file),
        Refusal::NoReader => t!(language, "import-refused-no-reader", file = file),
    }
}

fn word(language: Language, kind: &str, code: &str) -> String {
    interface(language).get(&format!("import-{kind}-{}", code.replace('_', "-")))
}

pub fn field(language: Language, field: Field) -> String {
    word(language, "field", field.code())
}

pub fn kind(language: Language, kind: ListKind) -> String {
    word(language, "kind", kind.code())
}

pub fn sure(language: Language, sure: Sure) -> String {
    word(language, "sure", sure.code())
}

pub fn level(language: Language, level: Level) -> String {
    word(language, "level", level.code())
}

/// Why rows are no rows of the list.
pub fn why(language: Language, why: &str) -> String {
    word(language, "why", why)
}

/// A field with what it was and what it becomes.
pub fn difference(language: Language, plan: &Plan, difference: &FieldDifference) -> String {
    let nothing = || t!(language, "import-nothing");
    let said = |text: &String| if text.is_empty() { nothing() } else { text.clone() };
    let count = |value: u32| number(language, i64::from(value));
    let day = |date: Date| dates::date(language, date);
    let place = |id: &crate::plan::Id<crate::plan::Facility>| {
        plan.facilities.get(id).map_or_else(|| id.to_string(), |facility| facility.name.clone())
    };
    let (what, old, new) = match difference {
        FieldDifference::Name(old, new) => (Field::Name, said(old), said(new)),
        FieldDifference::Birth(old, new) => {
            (Field::Birth, old.map_or_else(nothing, |old| birth(language, old)), birth(language, *new))
        }
        FieldDifference::Sex(old, new) => {
            (Field::Sex, old.map_or_else(nothing, |old| sentences::sex(language, old)), sentences::sex(language, *new))
        }
        FieldDifference::Qualification(old, new) => {
            (Field::Qualification, sentences::qualification(language, *old), sentences::qualification(language, *new))
        }
        FieldDifference::Specialties(old, new) => {
            (Field::Specialty, specialties(language, old), specialties(language, new))
        }
        FieldDifference::Licence(old, new) => (Field::Licence, licence(language, old), licence(language, new)),
        FieldDifference::Post(old, new) => {
            (Field::Post, sentences::post(language, *old), sentences::post(language, *new))
        }
        FieldDifference::Title(old, new) => (Field::Title, said(old), said(new)),
        FieldDifference::Place(old, new) => (Field::Facility, old.as_ref().map_or_else(nothing, place), place(new)),
        FieldDifference::Figure(field, old, new) => (*field, old.map_or_else(nothing, count), count(*new)),
        FieldDifference::Points(old, new) => (Field::PointNames, said(&old.join("; ")), new.join("; ")),
        FieldDifference::End(old, new) => (Field::End, old.map_or_else(nothing, day), new.map_or_else(nothing, day)),
    };
    t!(language, "import-difference", what = field(language, what), old = old, new = new)
}

/// How many are new, and in how many rows where one person stands in several.
pub fn new_ones(language: Language, compared: &Compared) -> String {
    let [new, rows] = [compared.new_ones(), compared.new_rows()].map(|of| number(language, of as i64));
    if new == rows { new } else { t!(language, "import-new-in-rows", new = new, rows = rows) }
}

/// A doctor of the plan as answers name one: with birth and licence.
pub fn doctor(language: Language, plan: &Plan, id: &Id<Doctor>) -> String {
    let Some(doctor) = plan.doctors.get(id) else { return id.to_string() };
    let birth = doctor.birth.map(|of| birth(language, of));
    let licence = Some(licence(language, &doctor.licence));
    std::iter::once(doctor.name.clone()).chain(birth).chain(licence).collect::<Vec<_>>().join(" · ")
}

pub fn birth(language: Language, birth: Birth) -> String {
    match birth {
        Birth::Date(date) => dates::date(language, date),
        Birth::Year(year) => year.to_string(),
    }
}

pub fn licence(language: Language, licence: &Licence) -> String {
    match licence {
        Licence::Unknown | Licence::None => t!(language, "import-nothing"),
        Licence::Number { number, until: None } => number.clone(),
        Licence::Number { number, until: Some(until) } => format!("{number} (→ {})", dates::date(language, *until)),
    }
}

pub fn specialties(language: Language, specialties: &[Specialty]) -> String {
    if specialties.is_empty() {
        return t!(language, "import-nothing");
    }
    specialties.iter().map(|&specialty| sentences::specialty(language, specialty)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_list_is_there_in_both_languages() {
        let codes = [
            ("field", Field::ALL.iter().map(|field| field.code()).collect::<Vec<_>>()),
            ("kind", ListKind::ALL.iter().map(|kind| kind.code()).collect()),
            ("problem", Code::ALL.iter().map(|code| code.code()).collect()),
            ("sure", vec!["certain", "likely", "unknown", "ignored"]),
            ("level", vec!["error", "ask", "warning", "info"]),
            (
                "why",
                vec![
                    "title",
                    "empty",
                    "column_numbers",
                    "header_again",
                    "group",
                    "subtotal",
                    "total",
                    "note",
                    "signature",
                    "other_table",
                    "left",
                    "not_a_doctor",
                    "vacant",
                ],
            ),
        ];
        for language in Language::ALL {
            for (kind, codes) in &codes {
                for code in codes {
                    let key = format!("import-{kind}-{}", code.replace('_', "-"));
                    assert!(interface(language).has(&key), "{key} is missing in {language:?}");
                }
            }
        }
    }
}
