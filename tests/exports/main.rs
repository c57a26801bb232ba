//! What goes out of a plan: tables, workbooks, separated values.

mod papers;
mod rendered;
mod tables;
mod workbook;

use std::io::Read as _;

use phanbo::advise::Desk;
use phanbo::exchange::export::{self, xlsx};
use phanbo::plan::{Date, MoveKind, Plan};
use phanbo::text::Language;
use phanbo::{fixture, sample};

/// The sample on a day on which its rotations run.
fn sample_desk() -> Desk {
    Desk::new(sample::quang_ninh(), jiff::civil::date(2026, 3, 2))
}

/// An area with a hospital, two stations, a point and three doctors, one of whom is to rotate.
fn small() -> Plan {
    let ends = jiff::civil::date(2026, 7, 31);
    fixture::Fixture::new()
        .area("kv", Some("bv"))
        .hospital_with("bv", |hospital, of| {
            hospital.name = "Bệnh viện Đa khoa khu vực Tiên Yên".into();
            of.unlisted_doctors = Some(phanbo::plan::Figure::new(40));
        })
        .station_with("tyt-a", |station, _| {
            station.area = Some("kv".into());
            station.name = "=HYPERLINK(\"http://x\")".into();
        })
        .station_with("tyt-b", |station, _| station.area = Some("kv".into()))
        .point("tyt-b", "tyt-b-1")
        .doctor_with("an", |doctor| fixture::born(doctor, 1980, 5))
        .posting("an", "bv", 10)
        .doctor_at("bình", "tyt-b")
        .doctor("chi")
        .step_with("m", MoveKind::Rotation, "an", "bv", "tyt-a", |step| step.end = Some(ends))
        .build()
}

fn desk(plan: &Plan) -> Desk {
    Desk::new(plan.clone(), fixture::DAY_ONE)
}

fn workbook(language: Language, desks: &[Desk]) -> Vec<u8> {
    let plan = (desks.len() == 1).then(|| desks[0].plan());
    let title = desks[0].plan().cover.title.clone();
    let day: Date = fixture::DAY_ONE;
    let book = xlsx::Book { language, plan, title, day };
    xlsx::write(&book, &export::book(language, desks)).expect("a workbook")
}

/// A part of a workbook or of a paper.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}
