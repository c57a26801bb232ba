//! The program without its window, run as a script runs it: what it prints, where, and how it ends.

mod candidates;
mod check;
mod diff;
mod equity;
mod export;
mod failures;
mod forecast;
mod foretold;
mod format;
mod generate;
mod import;
mod left_open;
mod merge;
mod merge_record;
mod merge_together;
mod moves;
mod network;
mod new;
mod propose;
mod rules;
mod timeline;
mod usage;
mod whatif;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use phanbo::file;
use phanbo::fixture::{Fixture, born};
use phanbo::plan::{Exception, Facility, Figure, MoveKind, Plan, Province, Severity, Station};
use serde_json::Value;
use tempfile::TempDir;

/// How a run of the program ended.
#[derive(Debug, PartialEq)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_phanbo"))
}

fn phanbo<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Run {
    let output = program().args(args).output().expect("the program runs");
    Run {
        code: output.status.code().expect("an exit code"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// The command on a file, with options as one writes them.
fn on(command: &str, file: &Path, options: &str) -> Run {
    let options = options.split_whitespace().map(OsStr::new);
    phanbo([OsStr::new(command), file.as_os_str()].into_iter().chain(options))
}

impl Run {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// It could not be done: a reason on standard error, nothing on standard output.
    #[track_caller]
    fn failed(&self, reason: &str) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{self:?}");
        assert!(self.err.contains(reason), "{self:?}");
    }
}

/// A folder for one test, and what lies in it.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn with(plan: &Plan) -> (Self, PathBuf) {
        let folder = Self::new();
        let path = folder.path("thử.phanbo");
        file::save(plan, &path).expect("a plan can be saved");
        (folder, path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).expect("a file can be written");
        path
    }

    /// Every file with its bytes, hidden and temporary ones too.
    fn content(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let entries = std::fs::read_dir(self.0.path()).expect("a folder can be read");
        let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
        files.into_iter().map(|path| (path.clone(), std::fs::read(path).ok())).collect()
    }
}

/// Two stations, one without a doctor, a point and a hospital that may not lend anybody, on 01/01/2026.
fn small() -> Fixture {
    Fixture::new()
        .commune("xã-a", 10_000)
        .station("tyt-a")
        .point("tyt-a", "điểm-a")
        .station("tyt-b")
        .hospital_with("bv", |_, hospital| hospital.floor = Some(Figure::new(2)))
        .doctor_at("bs-a", "tyt-b")
        .doctor_with("bs-b", |doctor| born(doctor, 1964, 10))
        .posting("bs-b", "bv", 10)
        .step_with("m-1", MoveKind::Support, "bs-b", "bv", "tyt-a", |step| {
            step.start = jiff::civil::date(2026, 4, 1);
            step.end = Some(jiff::civil::date(2026, 7, 31));
        })
        .change(|plan| plan.exceptions.push(accepted("T03", "station", "tyt-b", Severity::Warning, 3)))
}

/// An area with a hospital that can spare doctors, an empty station, and one with a doctor of its own.
fn lending() -> Fixture {
    let in_area = |facility: &mut Facility, _: &mut Station| facility.area = Some("kv".into());
    Fixture::new()
        .area("kv", Some("bv"))
        .station_with("tyt-a", in_area)
        .point("tyt-a", "điểm-a")
        .station_with("tyt-b", in_area)
        .hospital_with("bv", |_, hospital| hospital.floor = Some(Figure::new(1)))
        .doctor_at("lan", "bv")
        .doctor_at("mai", "bv")
        .doctor_with("pau", |doctor| doctor.pinned = true)
        .posting("pau", "tyt-b", 10)
        .doctor_with("vân", |doctor| doctor.sex = Some(phanbo::plan::Sex::Female))
}

/// A plan with nothing to find: one doctor for five hundred people.
fn faultless() -> Plan {
    let few = |province: &mut Province| province.population = Some(Figure::new(500));
    Fixture::new().province(few).hospital("bv").doctor_at("bs-a", "bv").build()
}

fn accepted(rule: &str, kind: &str, subject: &str, severity: Severity, shortfall: i64) -> Exception {
    Exception {
        id: format!("nl-{rule}-{subject}").as_str().into(),
        rule: rule.to_owned(),
        subject_kind: kind.to_owned(),
        subject: subject.to_owned(),
        detail: String::new(),
        severity,
        shortfall,
        reason: "Đang tuyển dụng".to_owned(),
        by: "Sở Y tế".to_owned(),
    }
}
