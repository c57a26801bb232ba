//! The words for the plan's own lists: kinds, specialties, qualifications, posts.

use super::rule_text;
use crate::plan::{
    CommuneKind, HospitalKind, MoveKind, MoveStatus, PlaceKind, Post, ProvinceKind, Qualification, Sex, Specialty,
    Table,
};
use crate::text::{Language, interface, t};

pub fn table(language: Language, table: Table) -> String {
    match table {
        Table::Cover => t!(language, "table-cover"),
        table => rule_text(language, &format!("table-{}", table.name())),
    }
}

pub fn move_kind(language: Language, kind: MoveKind) -> String {
    match kind {
        MoveKind::Transfer => t!(language, "kind-transfer"),
        MoveKind::Rotation => t!(language, "kind-rotation"),
        MoveKind::Secondment => t!(language, "kind-secondment"),
        MoveKind::Sessions => t!(language, "kind-sessions"),
        MoveKind::Support => t!(language, "kind-support"),
        MoveKind::Training => t!(language, "kind-training"),
        MoveKind::Recruit => t!(language, "kind-recruit"),
        MoveKind::Leave => t!(language, "kind-leave"),
    }
}

pub fn move_status(language: Language, status: MoveStatus) -> String {
    match status {
        MoveStatus::Proposed => t!(language, "status-proposed"),
        MoveStatus::Agreed => t!(language, "status-agreed"),
        MoveStatus::Parked => t!(language, "status-parked"),
    }
}

pub fn commune_kind(language: Language, kind: CommuneKind) -> String {
    match kind {
        CommuneKind::Ward => t!(language, "commune-ward"),
        CommuneKind::Commune => t!(language, "commune-commune"),
        CommuneKind::SpecialZone => t!(language, "commune-special-zone"),
    }
}

/// "tỉnh", "thành phố": what a province is called within a sentence.
pub fn province_kind(language: Language, kind: ProvinceKind) -> String {
    match kind {
        ProvinceKind::Province => t!(language, "province-province"),
        ProvinceKind::City => t!(language, "province-city"),
    }
}

pub fn hospital_kind(language: Language, kind: HospitalKind) -> String {
    match kind {
        HospitalKind::Provincial => t!(language, "hospital-provincial"),
        HospitalKind::Specialised => t!(language, "hospital-specialised"),
        HospitalKind::General => t!(language, "hospital-general"),
        HospitalKind::Regional => t!(language, "hospital-regional"),
        HospitalKind::HealthCentre => t!(language, "hospital-health-centre"),
        HospitalKind::Polyclinic => t!(language, "hospital-polyclinic"),
        HospitalKind::Private => t!(language, "hospital-private"),
        HospitalKind::Other => t!(language, "hospital-other"),
    }
}

/// What a facility is: a station, or a hospital of a kind.
pub fn place_kind(language: Language, kind: PlaceKind) -> String {
    match kind {
        PlaceKind::Station => t!(language, "place-station"),
        PlaceKind::Hospital(kind) => hospital_kind(language, kind),
    }
}

pub fn post(language: Language, post: Post) -> String {
    match post {
        Post::None => t!(language, "post-none"),
        Post::DepartmentHead => t!(language, "post-department-head"),
        Post::DepartmentDeputy => t!(language, "post-department-deputy"),
        Post::StationDirector => t!(language, "post-station-director"),
        Post::StationDeputy => t!(language, "post-station-deputy"),
        Post::HospitalBoard => t!(language, "post-hospital-board"),
    }
}

pub fn sex(language: Language, sex: Sex) -> String {
    match sex {
        Sex::Female => t!(language, "sex-female"),
        Sex::Male => t!(language, "sex-male"),
    }
}

pub fn qualification(language: Language, qualification: Qualification) -> String {
    match qualification {
        Qualification::Doctor => t!(language, "qualification-doctor"),
        Qualification::Resident => t!(language, "qualification-resident"),
        Qualification::SpecialistOne => t!(language, "qualification-specialist-one"),
        Qualification::Master => t!(language, "qualification-master"),
        Qualification::SpecialistTwo => t!(language, "qualification-specialist-two"),
        Qualification::Doctorate => t!(language, "qualification-doctorate"),
    }
}

/// The rank as a chip shows it; nothing for a plain doctor.
pub fn qualification_tag(qualification: Qualification) -> &'static str {
    match qualification {
        Qualification::Doctor => "",
        Qualification::Resident => "BSNT",
        Qualification::SpecialistOne => "CKI",
        Qualification::Master => "ThS",
        Qualification::SpecialistTwo => "CKII",
        Qualification::Doctorate => "TS",
    }
}

pub fn specialty(language: Language, specialty: Specialty) -> String {
    interface(language).get(&format!("specialty-{}", specialty.code()))
}

/// The specialty as a chip shows it.
pub fn specialty_tag(language: Language, specialty: Specialty) -> String {
    interface(language).get(&format!("tag-{}", specialty.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_specialty_has_a_name_and_a_tag_in_both_languages() {
        for language in Language::ALL {
            for &of in Specialty::ALL {
                for key in [format!("specialty-{}", of.code()), format!("tag-{}", of.code())] {
                    assert!(interface(language).has(&key), "{key} is missing in {language:?}");
                }
            }
        }
    }
}
