//! `phanbo network`: the network reorganised, and the plan saved as a new revision.

use phanbo::file;
use phanbo::fixture::Fixture;
use phanbo::plan::{Facility, Figure, Station};

use super::{Folder, on, phanbo};

/// Two communes with a station each, and a doctor in the first.
fn plan() -> Fixture {
    let of = |commune: &'static str, name: &'static str| {
        move |facility: &mut Facility, station: &mut Station| {
            (facility.commune, facility.name) = (Some(commune.into()), name.to_owned());
            station.catchment = Some(Figure::new(10_000));
        }
    };
    let communes = Fixture::new().commune("c1", 10_000).commune("c2", 10_000);
    let stations = communes.station_with("tyt-1", of("c1", "Trạm Y tế Một")).point("tyt-1", "p");
    stations.station_with("tyt-2", of("c2", "Trạm Y tế Hai")).doctor_at("lan", "tyt-1")
}

const MERGE: &str = "merge station=tyt-1 into=tyt-2 as=point date=2026-07-01";

#[test]
fn acts_are_made_one_after_the_other_and_saved_as_a_new_revision() {
    let (folder, path) = Folder::with(&plan().build());
    let out = folder.path("ra.phanbo").display().to_string();
    let file = path.display().to_string();
    let add = "add point=moi to=tyt-2 date=2026-07-01 name=Điểm trạm Đồng  Mới";
    let run = phanbo(["network", &file, "--act", MERGE, "--act", add, "-o", &out, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""), "a commune is left without a station: {run:?}");
    let json = run.json();
    assert_eq!(json["date"], "2026-07-01");
    assert_eq!(json["acts"][0]["kind"], "merge_point");
    assert_eq!((&json["acts"][0]["place"], &json["acts"][0]["into"]), (&"tyt-1".into(), &"tyt-2".into()));
    assert_eq!(json["acts"][1]["made"][0]["id"], "moi");
    assert_eq!(json["moves"][0]["kind"], "transfer");
    let created = json["created"].as_array().expect("a list");
    assert!(created.iter().any(|finding| finding["rule"] == "P06" && finding["subject"]["id"] == "c1"), "{created:?}");
    let saved = file::open(std::path::Path::new(&out)).expect("a plan").plan;
    assert_eq!(json["revision"], saved.lineage.revision.as_str());
    assert_eq!((saved.acts.len(), saved.moves.len()), (2, 1));
    assert_eq!(saved.sites.get(&"moi".into()).map(|site| site.name.as_str()), Some("Điểm trạm Đồng  Mới"));
    assert_eq!(on("format", std::path::Path::new(&out), "--check").code, 0);
}

#[test]
fn the_acts_and_what_they_do_are_told_in_words() {
    let (folder, path) = Folder::with(&plan().build());
    let (file, out) = (path.display().to_string(), folder.path("ra.phanbo").display().to_string());
    let vietnamese = phanbo(["network", &file, "--act", MERGE, "-o", &out]);
    for text in [
        "  nhập Trạm Y tế Một vào Trạm Y tế Hai làm điểm trạm từ 01/07/2026\n",
        "    lượt điều động đi theo: 1\n",
        "  vi phạm: c1: chưa có trạm y tế nào đang hoạt động (cần 1)\n",
        "  cảnh báo: p – Trạm Y tế Hai: 0 buổi có bác sĩ mỗi tuần, cần 2 (thiếu 2)\n",
    ] {
        assert!(vietnamese.out.contains(text), "{text}: {vietnamese:?}");
    }
    let english = phanbo(["network", &file, "--act", MERGE, "-o", &out, "--lang", "en"]);
    assert!(
        english.out.contains("  merge Trạm Y tế Một into Trạm Y tế Hai as a point from 01/07/2026\n"),
        "{english:?}"
    );
}

#[test]
fn when_one_act_is_refused_nothing_is_written() {
    let (folder, path) = Folder::with(&plan().build());
    let (file, out) = (path.display().to_string(), folder.path("ra.phanbo").display().to_string());
    let before = folder.content();
    for (act, sentence) in [
        ("merge station=tyt-2 into=tyt-2 as=point date=2026-07-01", "Không thể nhập Trạm Y tế Hai vào chính nơi này."),
        ("merge station=tyt-1 into=tyt-2 as=point date=2025-12-31", "nằm trước ngày đầu của phương án (01/01/2026)"),
        ("merge station=tyt-1 into=tyt-9 as=point date=2026-07-01", "không có nơi nào mang mã “tyt-9”"),
        ("close station=tyt-1 date=2026-07-01", "bác sĩ không còn nơi làm việc: lan."),
        ("split point=p catchment=10000 date=2026-07-01 name=Trạm Y tế Ba", "không thể phục vụ 10.000 người"),
        ("add to=tyt-1 date=2026-07-01 name=P", "Tên “P” đã được dùng."),
        ("add point=p to=tyt-1 date=2026-07-01 name=Q", "Mã “p” đã được dùng."),
        ("nhập station=tyt-1", "Không có việc “nhập”."),
    ] {
        let run = phanbo(["network", &file, "--act", "area station=tyt-1 to=none", "-o", &out]);
        run.failed("không có khu vực nào mang mã “none”");
        phanbo(["network", &file, "--act", "add to=tyt-2 date=2026-07-01 name=Q", "--act", act, "-o", &out])
            .failed(sentence);
    }
    assert_eq!(folder.content(), before);
    phanbo(["network", &file, "-o", &out]).failed("Thiếu --act <ACT>.");
}

#[test]
fn a_name_longer_than_a_field_of_the_window_takes_is_refused() {
    let (folder, path) = Folder::with(&plan().build());
    let (file, out) = (path.display().to_string(), folder.path("ra.phanbo").display().to_string());
    let before = folder.content();
    let act = format!("add to=tyt-1 date=2026-07-01 name={}", "ẩ".repeat(2_000));
    phanbo(["network", &file, "--act", &act, "-o", &out])
        .failed("Giá trị của khóa “name” có 2.000 ký tự; nhiều nhất là 1.000.");
    assert_eq!(folder.content(), before);
}
