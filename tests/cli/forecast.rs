//! `phanbo forecast`: the road to the target, what it takes to reach it, and what cannot be asked.

use phanbo::fixture::{Fixture, born};
use phanbo::plan::{Assumption, AssumptionName, Figure, MoveKind, PastYear, RuleSetting, Source, Value as Setting};
use phanbo::sample;
use serde_json::{Value, json};

use super::{Folder, on};

fn assumption(name: AssumptionName, value: i32) -> Assumption {
    let id = name.code().into();
    Assumption { id, name, value, best: None, worst: None, source: None, remark: String::new() }
}

/// Eighteen doctors for 10,000 people, of whom one retires on 30/04/2026 and one leaves on 01/03/2027; one comes in 2028.
fn eighteen() -> Fixture {
    let source = Source {
        id: "báo".into(),
        title: "Báo tỉnh".into(),
        date: None,
        address: String::new(),
        note: String::new(),
        act: None,
    };
    let recruits = Assumption {
        best: Some(3),
        worst: Some(0),
        source: Some("báo".into()),
        ..assumption(AssumptionName::Recruits, 1)
    };
    Fixture::new()
        .province(|province| {
            province.population = Some(Figure::new(10_000));
            province.nurses = Some(Figure::new(20));
        })
        .station("tyt")
        .hospital_with("bv", |_, hospital| hospital.unlisted_doctors = Some(Figure::new(16)))
        .doctor_with("già", |doctor| born(doctor, 1964, 10))
        .posting("già", "tyt", 10)
        .doctor_at("đi", "bv")
        .doctor("đến")
        .step_with("m-1", MoveKind::Leave, "đi", "bv", "", |step| step.start = jiff::civil::date(2027, 3, 1))
        .step_with("m-2", MoveKind::Recruit, "đến", "", "tyt", |step| step.start = jiff::civil::date(2028, 2, 1))
        .change(|plan| {
            plan.sources.push(source);
            plan.assumptions.push(recruits);
            plan.assumptions.push(assumption(AssumptionName::Retirements, 2));
            plan.assumptions.push(assumption(AssumptionName::Growth, 10));
        })
}

#[test]
fn json_tells_years_target_needed_recruits_spread_and_stations() {
    let (folder, path) = Folder::with(&eighteen().build());
    let before = folder.content();
    let run = on("forecast", &path, "--to 2028 --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let said = run.json();
    let years = json!([
        { "year": 2026, "start": 18, "retire_named": 1, "retire_unlisted": 1, "leave": 0, "recruit": 1, "end": 17,
          "population": 10_100, "density_tenths": 168 },
        { "year": 2027, "start": 17, "retire_named": 0, "retire_unlisted": 2, "leave": 1, "recruit": 1, "end": 15,
          "population": 10_201, "density_tenths": 147 },
        { "year": 2028, "start": 15, "retire_named": 0, "retire_unlisted": 2, "leave": 0, "recruit": 2, "end": 15,
          "population": 10_303, "density_tenths": 146 },
    ]);
    assert_eq!(said["years"], years);
    assert_eq!((&said["target_tenths"], &said["target_year"]), (&json!(190), &json!(2030)));
    // 10,510 people at the end of 2030 want 20 doctors: 18 − 10 − 1 + 1 + 5 × 3 is 23, with 2 it is 18.
    assert_eq!((&said["recruits_needed_a_year"], &said["reached_in"]), (&json!(3), &Value::Null));
    let ends = |case: &str| said[case]["years"].as_array().expect("years")[2]["end"].clone();
    assert_eq!((ends("best"), ends("worst")), (json!(21), json!(12)));
    let recruits = json!({ "name": "recruits", "value": 1, "best": 3, "worst": 0, "source": "báo", "remark": "" });
    assert_eq!(said["assumptions"][0], recruits);
    let leavers = json!({ "name": "leavers", "value": 0, "best": 0, "worst": 0, "source": null, "remark": "" });
    assert_eq!(said["assumptions"][1], leavers);
    let station = json!([{ "id": "tyt", "name": "tyt", "first_without": 2026,
        "events": [{ "date": "2026-04-30", "kind": "retirement", "doctor": "già", "move": null }] }]);
    assert_eq!(said["stations"], station);
    let nurses = json!([{ "name": "nurses", "count": 20, "target_tenths": 330, "target_year": 2030, "years": [
        { "year": 2026, "density_tenths": 198 }, { "year": 2027, "density_tenths": 196 },
        { "year": 2028, "density_tenths": 194 }] }]);
    assert_eq!(said["others"], nurses);
    assert_eq!(folder.content(), before);
}

#[test]
fn past_years_are_told_before_the_years_to_come() {
    let past = |id: &str, year, people| PastYear { id: id.into(), year, doctors: Some(17), people, source: None };
    let years = [past("b", 2024, None), past("a", 2025, Some(9_900)), past("c", 2026, Some(1))];
    let plan = eighteen().change(|plan| plan.past_years = years.into_iter().collect()).build();
    let (_folder, path) = Folder::with(&plan);
    let said = on("forecast", &path, "--format json").json();
    let told = json!([
        { "year": 2024, "end": 17, "population": null, "density_tenths": null },
        { "year": 2025, "end": 17, "population": 9_900, "density_tenths": 172 },
    ]);
    assert_eq!(said["past"], told);
    let text = on("forecast", &path, "--lang en").out;
    let (first, then) = (text.find("2025, past: 17 doctors at the end"), text.find("2026: 18 doctors"));
    assert!(first.is_some() && first < then, "{text}");
}

#[test]
fn numbers_are_tried_in_the_place_of_the_plans() {
    let (_folder, path) = Folder::with(&eighteen().build());
    let run = on("forecast", &path, "--recruits 4 --leavers 1 --retirements 0 --growth -10 --format json").json();
    let last = &run["years"].as_array().expect("years")[4];
    // 18 − 1 named, − 1 and + 1 by name, + 5 × (4 − 1); people 9,900, 9,801, 9,703, 9,606, 9,510.
    assert_eq!((&last["end"], &last["population"]), (&json!(32), &json!(9_510)));
    assert_eq!(run["reached_in"], json!(2026));
    assert_eq!(run["assumptions"][0]["best"], json!(4), "what is tried has no spread");
}

#[test]
fn the_sample_needs_146_recruits_a_year() {
    let (_folder, path) = Folder::with(&sample::quang_ninh());
    let said = on("forecast", &path, "--format json").json();
    assert_eq!((&said["recruits_needed_a_year"], &said["reached_in"]), (&json!(146), &Value::Null));
    let last = &said["years"].as_array().expect("years")[4];
    assert_eq!(
        (&last["year"], &last["population"], &last["density_tenths"]),
        (&json!(2030), &json!(1_502_777), &json!(170))
    );
}

#[test]
fn a_first_year_that_begins_in_its_middle_has_its_part_of_everything() {
    let plan = eighteen().change(|plan| plan.cover.baseline = jiff::civil::date(2026, 7, 15)).build();
    let (_folder, path) = Folder::with(&plan);
    let said = on("forecast", &path, "--recruits 9 --leavers 3 --retirements 7 --to 2026 --format json").json();
    // Six months: 4.5, 1.5 and 3.5 are rounded half up; whoever retired in April is not there.
    let year = json!([{ "year": 2026, "start": 17, "retire_named": 0, "retire_unlisted": 4, "leave": 2, "recruit": 5,
        "end": 16, "population": 10_050, "density_tenths": 159 }]);
    assert_eq!(said["years"], year);
}

#[test]
fn plans_without_people_doctors_or_a_target_ahead_have_a_forecast_too() {
    let nobody = Fixture::new().province(|province| province.population = None).build();
    let (_folder, path) = Folder::with(&nobody);
    let said = on("forecast", &path, "--leavers 5 --to 2026 --format json").json();
    assert_eq!(said["years"][0]["end"], json!(0));
    assert_eq!((&said["years"][0]["population"], &said["years"][0]["density_tenths"]), (&Value::Null, &Value::Null));
    assert_eq!((&said["recruits_needed_a_year"], &said["reached_in"]), (&Value::Null, &Value::Null));
    let text = on("forecast", &path, "--leavers 5 --lang en").out;
    for sentence in ["more would go than there are", "population is missing", "The plan has no assumptions"] {
        assert!(sentence.starts_with("The plan") || text.contains(sentence), "{sentence}\n{text}");
    }
    assert!(on("forecast", &path, "").out.contains("Phương án chưa có giả định nào"));

    let past = RuleSetting {
        id: "P01".into(),
        on: None,
        severity: None,
        parameters: vec![("deadline_year".to_owned(), Setting::Number(2020))],
        note: String::new(),
    };
    let (_folder, path) = Folder::with(&eighteen().change(|plan| plan.rules.push(past)).build());
    let said = on("forecast", &path, "--format json").json();
    assert_eq!((said["years"].as_array().map(Vec::len), &said["recruits_needed_a_year"]), (Some(1), &Value::Null));
}

#[test]
fn text_says_it_in_sentences_of_both_languages() {
    let (_folder, path) = Folder::with(&eighteen().build());
    let run = on("forecast", &path, "--to 2027");
    for sentence in [
        "Dự báo từ 01/01/2026 đến hết năm 2027\nChỉ tiêu 19,0 bác sĩ trên 10.000 dân vào cuối năm 2030\n",
        "  Tuyển dụng: 1 bác sĩ mỗi năm (tốt nhất 3 bác sĩ mỗi năm, kém nhất 0 bác sĩ mỗi năm). Nguồn: Báo tỉnh\n",
        "  Tăng dân số: +1,0% mỗi năm\n",
        "Năm 2026: đầu kỳ 18 bác sĩ; tuyển dụng 1; nghỉ hưu 2 (1 biết tên, 1 ước tính); thôi việc, chuyển đi 0; \
         cuối năm 17; 10.100 dân, 16,8 trên 10.000 dân\n",
        "Cần tuyển ít nhất 3 bác sĩ mỗi năm để đạt 19,0 vào cuối năm 2030 (giả định đang là 1).\n",
        "Tuyển 1 bác sĩ mỗi năm: không đạt 19,0 trước năm 2041.\n",
        "Điều động trong tỉnh: +0,0.",
        "  30/04/2026: già nghỉ hưu\n  01/03/2027: đi thôi việc, chuyển đi\n",
        "  tyt: không có bác sĩ thường xuyên từ 01/05/2026\n    30/04/2026 già (nghỉ hưu)\n",
    ] {
        assert!(run.out.contains(sentence), "{sentence}\n{}", run.out);
    }
    let run = on("forecast", &path, "--to 2027 --lang en");
    assert!(
        run.out.contains("2026: 18 doctors at the start; 1 recruited; 2 retiring (1 by name, 1 estimated)"),
        "{run:?}"
    );
    assert!(run.out.contains("Moving within the province: +0.0."), "{run:?}");
}

#[test]
fn what_cannot_be_forecast_is_refused_in_a_sentence() {
    let (folder, path) = Folder::with(&eighteen().build());
    let before = folder.content();
    for (options, reason) in [
        ("--growth 101", "từ −10,0% đến +10,0%"),
        ("--growth -101", "từ −10,0% đến +10,0%"),
        ("--growth 1,5", "Mức tăng dân số"),
        ("--recruits -1", "số nguyên từ 0 đến 100.000"),
        ("--leavers -3", "số nguyên từ 0"),
        ("--retirements x", "số nguyên từ 0"),
        ("--retirements 100001", "đến 100.000"),
        ("--to 2025", "phương án bắt đầu từ năm 2026"),
        ("--to 2041", "đến năm 2040"),
        ("--to 20x6", "Nhập bốn chữ số"),
        ("--to -5", "Nhập bốn chữ số"),
    ] {
        on("forecast", &path, options).failed(reason);
    }
    on("forecast", &path, "--growth 101 --lang en").failed("from −10.0% to +10.0% a year");
    assert_eq!(on("forecast", &path, "--growth 100 --to 2040 --format json").code, 0);
    on("forecast", &folder.path("không có.phanbo"), "").failed("không có.phanbo");
    assert_eq!(folder.content(), before);
}

#[test]
fn what_else_is_counted_begins_with_the_density_of_the_first_day() {
    let (_folder, path) = Folder::with(&sample::quang_ninh());
    let run = on("forecast", &path, "");
    let told = "Dược sĩ đại học: giữ nguyên 1.058; 7,4 → ";
    assert!(run.out.contains(told), "{}", run.out);
}

#[test]
fn a_city_under_the_central_government_is_called_one() {
    let city = eighteen().province(|province| province.name = "Hải Phòng".into()).build();
    let (_folder, path) = Folder::with(&city);
    let run = on("forecast", &path, "");
    let told = "Điều động trong thành phố: +0,0. Đổi nơi làm việc không đổi số bác sĩ của thành phố.\n";
    assert!(run.out.contains(told), "{}", run.out);
    let run = on("check", &path, "");
    assert!(run.out.contains("Bác sĩ/10.000 dân toàn thành phố: ") && !run.out.contains("toàn tỉnh"), "{}", run.out);
    assert!(on("check", &path, "--lang en").out.contains("Doctors per 10,000 people in the city: "));
}
