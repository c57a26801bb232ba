//! The plan inside the program is what the newspapers said of Quảng Ninh, and reads well in both languages.

use std::collections::BTreeSet;

use assert_cmd::Command;
use phanbo::plan::{Area, Bond, Doctor, FacilityKind, Figure, Id, MoveStatus, Plan, Site, SiteKind, Source};
use phanbo::roster::Roster;
use phanbo::rules::Checked;
use phanbo::{file, generate, sample};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_plans/quang_ninh.phanbo");

fn checked(plan: &Plan) -> Checked {
    Checked::new(plan, &Roster::new(plan, plan.cover.baseline))
}

#[test]
fn it_opens_whole_and_is_in_standard_form() {
    let bytes = std::fs::read(PATH).expect("the sample is there");
    let parsed = file::from_bytes(&bytes).expect("a plan");
    assert_eq!(parsed.remark, None);
    assert!(file::to_bytes(&parsed.plan) == bytes, "not in standard form: run `phanbo format`");
    assert_eq!(parsed.plan, sample::quang_ninh());
}

#[test]
fn what_postings_and_moves_name_is_one_text_with_its_id() {
    let plan = file::from_bytes(&std::fs::read(PATH).expect("the sample is there")).expect("a plan").plan;
    let doctor = |id: &Id<Doctor>| plan.doctors.get(id).is_some_and(|doctor| doctor.id.is_one_with(id));
    let site = |id: &Id<Site>| plan.sites.get(id).is_some_and(|site| site.id.is_one_with(id));
    assert!(plan.postings.iter().all(|posting| doctor(&posting.doctor) && site(&posting.site)));
    assert!(!plan.moves.is_empty() && plan.moves.iter().all(|step| doctor(&step.doctor)));
    assert!(plan.sites.iter().all(|site| {
        plan.facilities.get(&site.facility).is_some_and(|facility| facility.id.is_one_with(&site.facility))
    }));
}

#[test]
fn it_has_the_facts_of_the_province() {
    let plan = sample::quang_ninh();
    let checked = checked(&plan);
    let totals = checked.totals();
    assert_eq!((totals.communes, totals.stations, totals.points), (54, 55, 92));
    assert_eq!(plan.sites.iter().filter(|site| site.kind == SiteKind::Seat).count(), plan.facilities.len());
    assert_eq!(totals.station_doctors, 253);
    assert_eq!(totals.province_density_tenths, Some(174));
}

#[test]
fn every_commune_has_its_station() {
    let plan = sample::quang_ninh();
    let served: BTreeSet<_> =
        plan.facilities.iter().filter(|place| place.is_station()).filter_map(|place| place.commune.as_ref()).collect();
    assert!(plan.communes.iter().all(|commune| served.contains(&commune.id)));
}

#[test]
fn only_the_population_of_mong_cai_1_is_missing() {
    let plan = sample::quang_ninh();
    let checked = checked(&plan);
    let missing: Vec<&str> = checked
        .findings()
        .filter(|finding| finding.code() == "X01")
        .map(|finding| finding.subject_id.as_str())
        .collect();
    let [station] = missing[..] else { panic!("{missing:?}") };
    let station = plan.facilities.get(&Id::new(station)).expect("the station");
    assert_eq!(station.name, "Trạm Y tế Móng Cái 1");
    assert!(station.station().is_some_and(|station| station.catchment.is_none()));
}

#[test]
fn nothing_in_it_is_malformed_or_still_only_proposed() {
    let plan = sample::quang_ninh();
    let checked = checked(&plan);
    let malformed = checked.findings().chain(checked.accepted()).find(|one| matches!(one.code(), "X04" | "X05"));
    assert_eq!(malformed, None);
    assert!(plan.moves.iter().all(|step| step.status == MoveStatus::Agreed && step.start < plan.cover.baseline));
    assert!(plan.exceptions.is_empty());
}

#[test]
fn sixty_five_doctors_are_bound_by_resolution_28() {
    let plan = sample::quang_ninh();
    let resolution = Id::<Source>::new("nq-28-2023");
    assert!(plan.sources.get(&resolution).is_some_and(|source| source.title.contains("28/2023/NQ-HĐND")));
    let under = |bonds: &[Bond]| bonds.iter().filter(|bond| bond.source.as_ref() == Some(&resolution)).count();
    let bound: Vec<usize> = plan.doctors.iter().map(|doctor| under(&doctor.bonds)).filter(|&bonds| bonds > 0).collect();
    assert_eq!(bound, [1; 65]);
}

#[test]
fn every_figure_names_a_source_that_exists() {
    let plan = sample::quang_ninh();
    let figures = figures(&plan);
    assert!(figures.len() > 200, "{}", figures.len());
    for (place, figure) in figures {
        let source = figure.source.as_ref().unwrap_or_else(|| panic!("{place} names no source"));
        assert!(plan.sources.contains(source), "{place}: {source}");
    }
    let cited = plan.doctors.iter().flat_map(|doctor| &doctor.bonds).filter_map(|bond| bond.source.as_ref());
    assert!(
        cited
            .chain(plan.targets.iter().filter_map(|target| target.source.as_ref()))
            .all(|id| plan.sources.contains(id))
    );
}

/// The samples that code in the repository makes, by the names of their files.
fn made() -> [(&'static str, Plan); 2] {
    [("hai_phong", generate::hai_phong()), ("nghe_an", generate::nghe_an())]
}

#[test]
fn the_samples_of_hai_phong_and_nghe_an_are_what_their_code_makes() {
    for (name, plan) in made() {
        let path = format!("{}/sample_plans/{name}.phanbo", env!("CARGO_MANIFEST_DIR"));
        let bytes = file::to_bytes(&plan);
        if std::env::var_os("PHANBO_WRITE_SAMPLES").is_some() {
            std::fs::write(&path, &bytes).expect("writable");
        }
        let is_same = std::fs::read(&path).is_ok_and(|known| known == bytes);
        assert!(
            is_same,
            "{name} is another: PHANBO_WRITE_SAMPLES=1 cargo test --test sample, and look at the difference"
        );
        assert_eq!(file::from_bytes(&bytes).expect("it opens").plan, plan);
    }
}

#[test]
fn they_have_the_public_facts_of_their_provinces() {
    let [(_, hai_phong), (_, nghe_an)] = made();
    let kinds = hai_phong.communes.iter().filter(|one| one.kind == phanbo::plan::CommuneKind::SpecialZone).count();
    let totals = *checked(&hai_phong).totals();
    assert_eq!((totals.communes, totals.stations, kinds), (114, 114, 2));
    let people = hai_phong.province.population.as_ref().map(|figure| figure.value).expect("known");
    let unlisted: u32 = hai_phong.facilities.iter().map(phanbo::plan::Facility::unlisted_doctors).sum();
    let doctors = hai_phong.doctors.len() as u32 + unlisted;
    let (doctors, people) = (u64::from(doctors), u64::from(people));
    assert_eq!((doctors * 1_000_000 + people / 2) / people, 1_446, "14,46 for 10.000");
    let totals = *checked(&nghe_an).totals();
    assert_eq!((totals.communes, totals.stations, totals.stations + totals.points), (130, 130, 460));
    let minimum = nghe_an.rules.get(&Id::new("T03")).and_then(|setting| setting.parameter("minimum")).cloned();
    assert_eq!(minimum, Some(phanbo::plan::Value::Number(2)));
}

#[test]
fn they_show_findings_of_at_least_ten_rules_and_nothing_malformed() {
    for (name, plan) in made() {
        let checked = checked(&plan);
        let rules: BTreeSet<&str> = checked.findings().map(|finding| finding.code()).collect();
        assert!(rules.len() >= 10, "{name}: {rules:?}");
        assert!(!rules.contains("X04") && !rules.contains("X05") && !rules.contains("X02"), "{name}: {rules:?}");
        assert!(plan.moves.iter().all(|step| step.status == MoveStatus::Agreed && step.start < plan.cover.baseline));
        for words in ["do tưởng tượng", "Số liệu công khai", "Giả định", "Assumed", "invented"] {
            assert!(plan.cover.note.contains(words), "{name} does not say: {words}");
        }
        for (place, figure) in figures(&plan) {
            let source = figure.source.as_ref().unwrap_or_else(|| panic!("{name}: {place} names no source"));
            assert!(plan.sources.contains(source), "{name}: {place}: {source}");
        }
    }
}

/// Every public figure of a plan, with the record it stands in.
fn figures(plan: &Plan) -> Vec<(String, &Figure)> {
    let province = &plan.province;
    let mut all = vec![(
        "province".to_owned(),
        [&province.population, &province.pharmacists, &province.nurses, &province.beds].to_vec(),
    )];
    all.extend(
        plan.communes.iter().map(|commune| (commune.id.to_string(), vec![&commune.population, &commune.hectares])),
    );
    all.extend(plan.facilities.iter().map(|facility| {
        let figures = match &facility.kind {
            FacilityKind::Station(station) => {
                let others = &station.others;
                vec![
                    &station.catchment,
                    &station.posts,
                    &station.doctor_posts,
                    &station.staff,
                    &others.assistant_doctors,
                    &others.nurses,
                    &others.midwives,
                    &others.pharmacists,
                    &others.other,
                ]
            }
            FacilityKind::Hospital(hospital) => vec![&hospital.floor, &hospital.unlisted_doctors],
        };
        (facility.id.to_string(), figures)
    }));
    all.into_iter().flat_map(|(place, figures)| present(&place, &figures)).collect()
}

fn present<'a>(place: &str, figures: &[&'a Option<Figure>]) -> Vec<(String, &'a Figure)> {
    figures.iter().filter_map(|figure| figure.as_ref()).map(|figure| (place.to_owned(), figure)).collect()
}

#[test]
fn every_station_has_an_area_and_every_area_but_ha_long_a_hospital() {
    let plan = sample::quang_ninh();
    assert!(plan.facilities.iter().filter(|place| place.is_station()).all(|place| place.area.is_some()));
    let alone: Vec<&Area> = plan.areas.iter().filter(|area| area.hospital.is_none()).collect();
    assert_eq!(alone.iter().map(|area| area.name.as_str()).collect::<Vec<_>>(), ["Hạ Long"]);
}

#[test]
fn its_findings_read_well_in_vietnamese() {
    insta::assert_snapshot!("quang_ninh_vi", said("vi"));
}

#[test]
fn its_findings_read_well_in_english() {
    insta::assert_snapshot!("quang_ninh_en", said("en"));
}

/// What `phanbo check` says of the file.
fn said(language: &str) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_phanbo")).args(["check", PATH, "--lang", language]).output();
    let run = run.expect("the program runs");
    assert_eq!((run.status.code(), run.stderr.len()), (Some(1), 0));
    String::from_utf8(run.stdout).expect("text")
}

#[test]
fn the_best_plan_by_moving_reads_well_in_vietnamese() {
    insta::assert_snapshot!("quang_ninh_proposal_vi", proposed("vi"));
}

#[test]
fn the_best_plan_by_moving_reads_well_in_english() {
    insta::assert_snapshot!("quang_ninh_proposal_en", proposed("en"));
}

/// What `phanbo propose` says of the file: doctors stay within their areas, so that something is left to prove.
fn proposed(language: &str) -> String {
    let args = ["propose", PATH, "--within-areas", "--lang", language];
    let run = Command::new(env!("CARGO_BIN_EXE_phanbo")).args(args).output().expect("the program runs");
    assert_eq!((run.status.code(), run.stderr.len()), (Some(0), 0));
    String::from_utf8(run.stdout).expect("text")
}
