//! `phanbo equity`: how evenly doctors are spread over people, without the plan's moves and with them.

use phanbo::fixture::Fixture;
use phanbo::plan::{Figure, MoveKind, Target};
use serde_json::{Value, json};

use super::{Folder, on};

/// Two stations of an area with 10,000 and 30,000 people, both doctors at the first; one goes to the second in March. A
/// third station has nobody to serve.
fn uneven() -> Fixture {
    Fixture::new()
        .area("kv", None)
        .station_with("a", |facility, _| facility.area = Some("kv".into()))
        .station_with("b", |facility, station| {
            facility.area = Some("kv".into());
            station.catchment = Some(Figure::new(30_000));
        })
        .station_with("c", |_, station| station.catchment = None)
        .doctor_at("lan", "a")
        .doctor_at("mai", "a")
        .step_with("m", MoveKind::Transfer, "lan", "a", "b", |step| step.start = jiff::civil::date(2026, 3, 1))
        .change(|plan| {
            let (area, source) = (Some("kv".into()), None);
            plan.targets.push(Target { id: "t".into(), area, density_tenths: 15, deadline: None, source });
        })
}

#[test]
fn json_tells_both_measures_areas_and_the_curve() {
    let (folder, path) = Folder::with(&uneven().build());
    let before = folder.content();
    let run = on("equity", &path, "--date 2026-03-02 --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let area = |gini: i64| {
        json!([{ "id": "kv", "name": "Khu vực kv", "people": 40_000, "sessions": 20, "density_tenths": 5,
            "target_tenths": 15, "gini_thousandths": gini }])
    };
    // All at a quarter of the people: 3/4 and ln 4. Half each: 1/4 and ½ ln 2 + ½ ln ⅔.
    assert_eq!(
        run.json(),
        json!({
            "baseline": { "gini_thousandths": 750, "theil_t_thousandths": 1_386, "stations": 2, "left_out": 1,
                "areas": area(750), "lorenz": [[0, 0], [30_000, 0], [40_000, 20]] },
            "date": { "gini_thousandths": 250, "theil_t_thousandths": 144, "stations": 2, "left_out": 1,
                "areas": area(250), "lorenz": [[0, 0], [30_000, 10], [40_000, 20]] },
        })
    );
    let first = on("equity", &path, "--format json").json();
    assert_eq!(first["baseline"], first["date"], "nobody has gone yet on the first day");
    assert_eq!(folder.content(), before);
}

#[test]
fn text_says_it_in_both_languages_and_names_who_is_left_out() {
    let (_folder, path) = Folder::with(&uneven().build());
    let run = on("equity", &path, "--date 2026-03-02");
    for sentence in [
        "Không có các lượt điều động của phương án: Gini 0,750, Theil 1,386 (2 trạm)\n",
        "Có các lượt điều động: Gini 0,250, Theil 0,144 (2 trạm)\n",
        "  Khu vực kv: 0,5 → 0,5 bác sĩ trên 10.000 dân, chỉ tiêu 1,5; Gini trong khu vực 0,250\n",
        "Không tính vì thiếu số dân phục vụ: c\n",
    ] {
        assert!(run.out.contains(sentence), "{sentence}\n{}", run.out);
    }
    let run = on("equity", &path, "--date 2026-03-02 --lang en");
    assert!(run.out.contains("With them: Gini 0.250, Theil 0.144 (2 stations)\n"), "{}", run.out);
}

#[test]
fn without_people_or_sessions_there_is_no_measure() {
    let (_folder, path) = Folder::with(&Fixture::new().station("a").build());
    let said = on("equity", &path, "--format json").json();
    let now = &said["date"];
    assert_eq!((&now["gini_thousandths"], &now["theil_t_thousandths"]), (&Value::Null, &Value::Null));
    assert_eq!(now["lorenz"], json!([[0, 0], [10_000, 0]]));
    assert!(on("equity", &path, "").out.contains("không tính được mức độ công bằng"));
    on("equity", &path, "--date 2025-12-31").failed("31/12/2025");
}
