//! Danh mục: the lists from which cells are filled, on a sheet of their own. A list typed into a cell's own rule may
//! hold 255 letters only.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::moves::kind;
use super::sheet::{Choices, ExportSheet};
use super::xlsx::fitting;
use crate::plan::{MoveKind, Plan, Post, Qualification, Sex, Specialty};
use crate::text::collation::place_key;
use crate::text::names::capitalised;
use crate::text::{Language, sentences, t};

/// The items of every list that a sheet asks for.
pub type Lists = BTreeMap<Choices, Vec<String>>;

pub fn lists(language: Language, plan: Option<&Plan>, sheets: &[ExportSheet]) -> Lists {
    let asked = sheets.iter().flat_map(|sheet| &sheet.columns).filter_map(|column| column.choices);
    let lists = asked.map(|choices| (choices, items(language, plan, choices)));
    lists.filter(|(_, items)| !items.is_empty()).collect()
}

/// Where each list stands, as a rule of a cell names it.
pub fn places(language: Language, lists: &Lists) -> BTreeMap<Choices, Formula> {
    let sheet = t!(language, "sheet-choices");
    let place = |(at, (&choices, items)): (u8, (&Choices, &Vec<String>))| {
        let column = char::from(b'A' + at);
        (choices, Formula::new(format!("='{sheet}'!${column}$2:${column}${}", items.len() + 1)))
    };
    (0..).zip(lists).map(place).collect()
}

pub fn write(
    page: &mut Worksheet,
    language: Language,
    lists: &Lists,
    header: &Format,
    text: &Format,
) -> Result<(), XlsxError> {
    page.set_name(t!(language, "sheet-choices"))?;
    for (at, (&choices, items)) in (0..).zip(lists) {
        page.set_column_width(at, 38)?;
        page.write_string_with_format(0, at, name(language, choices), header)?;
        for (row, item) in (1..).zip(items) {
            page.write_string_with_format(row, at, fitting(item), text)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    Ok(())
}

fn name(language: Language, choices: Choices) -> String {
    match choices {
        Choices::Sexes => t!(language, "sheet-sex"),
        Choices::Qualifications => t!(language, "sheet-qualification"),
        Choices::Specialties => t!(language, "sheet-specialty"),
        Choices::Posts => t!(language, "sheet-post"),
        Choices::Facilities => t!(language, "sheet-facility"),
        Choices::Kinds => t!(language, "sheet-kind"),
    }
}

fn items(language: Language, plan: Option<&Plan>, choices: Choices) -> Vec<String> {
    use Qualification::{Doctor, Doctorate, Master, Resident, SpecialistOne, SpecialistTwo};
    let words: Vec<String> = match choices {
        Choices::Sexes => [Sex::Male, Sex::Female].map(|sex| sentences::sex(language, sex)).into(),
        Choices::Qualifications => [Doctor, Resident, SpecialistOne, Master, SpecialistTwo, Doctorate]
            .map(|qualification| sentences::qualification(language, qualification))
            .into(),
        Choices::Specialties => Specialty::ALL.iter().map(|&of| sentences::specialty(language, of)).collect(),
        Choices::Posts => [
            Post::StationDirector,
            Post::StationDeputy,
            Post::DepartmentHead,
            Post::DepartmentDeputy,
            Post::HospitalBoard,
        ]
        .map(|post| sentences::post(language, post))
        .into(),
        Choices::Facilities => return facilities(plan),
        Choices::Kinds => MoveKind::ALL.map(|of| kind(language, of)).into(),
    };
    words.iter().map(|word| capitalised(word)).collect()
}

fn facilities(plan: Option<&Plan>) -> Vec<String> {
    let mut names: Vec<String> =
        plan.into_iter().flat_map(|plan| plan.facilities.iter()).map(|facility| facility.name.clone()).collect();
    names.sort_by_cached_key(|name| place_key(name));
    names.dedup();
    names
}
