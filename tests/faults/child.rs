//! The process that is killed: this test program again, in a role given by its surroundings. It saves generation
//! after generation and says so only when the save has been acknowledged.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use phanbo::file::{Disk, Fs, Stamp, from_bytes, open_with, save_with, to_bytes};
use phanbo::fixture::Fixture;
use phanbo::plan::Plan;

const FILE: &str = "PHANBO_FAULTS_FILE";
const WAY: &str = "PHANBO_FAULTS_WAY";
const FROM: &str = "PHANBO_FAULTS_FROM";
const COUNT: &str = "PHANBO_FAULTS_COUNT";
const DOCTORS: &str = "PHANBO_FAULTS_DOCTORS";
/// The child makes harmless calls first, [`RUN_UP`] of each kind.
const TRACED: &str = "PHANBO_FAULTS_TRACED";
/// More calls of one kind than the test program makes on its own main thread: a tracer counts calls by thread and kind,
/// so that beyond this number only the save itself is hit.
pub const RUN_UP: usize = 100;
/// The child waits for its standard input to end before it saves.
const GATE: &str = "PHANBO_FAULTS_GATE";

/// How the child saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the program does.
    Ours,
    /// The file is emptied and written again: the negative control of everything that kills.
    InPlace,
    /// Written beside and renamed, and nothing flushed: the negative control of the power cut.
    Unflushed,
}

/// A child at work.
pub struct Saver {
    pub process: Child,
    lines: BufReader<ChildStdout>,
}

/// What a child is to do.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    pub way: Way,
    /// The first generation it saves.
    pub from: usize,
    pub count: usize,
    /// So many doctors make the file longer.
    pub doctors: usize,
}

/// The plan of a generation.
pub fn plan(generation: usize, doctors: usize) -> Plan {
    let fixture =
        (0..doctors).fold(Fixture::new().station("s"), |fixture, number| fixture.doctor(&format!("d{number}")));
    let mut plan = fixture.build();
    plan.cover.title = format!("generation {generation:09}");
    plan
}

/// The generation in a file; nothing where the file is not whole.
pub fn generation(path: &Path) -> Option<usize> {
    let read = from_bytes(&std::fs::read(path).ok()?).ok().filter(|read| read.remark.is_none())?;
    read.plan.cover.title.strip_prefix("generation ")?.parse().ok()
}

/// The command that starts a child. `before` may be a tracer that runs it.
pub fn command(before: &[&str], path: &Path, work: Work) -> Command {
    let program = std::env::current_exe().expect("this program is a file");
    let mut words = before.iter().map(std::ffi::OsString::from).chain([program.into()]);
    let mut command = Command::new(words.next().expect("at least this program"));
    command.args(words).args(["--exact", "child::saves_when_told", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FILE, path).env(WAY, format!("{:?}", work.way)).env(FROM, work.from.to_string());
    command.env(COUNT, work.count.to_string()).env(DOCTORS, work.doctors.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).stdin(Stdio::null());
    command
}

/// The command of a child under a tracer.
pub fn traced(tracer: &[&str], path: &Path, work: Work) -> Command {
    let mut command = command(tracer, path, work);
    command.env(TRACED, "1");
    command
}

/// The command of a child that opens the file, says so, and saves once its input ends.
pub fn gated(path: &Path, work: Work) -> Command {
    let mut command = command(&[], path, work);
    command.env(GATE, "1").stdin(Stdio::piped());
    command
}

/// Waits until a gated child has opened the file.
pub fn wait_until_open(child: &mut Child) -> BufReader<ChildStdout> {
    let mut lines = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut line = String::new();
    while !line.starts_with("opened") {
        line.clear();
        assert!(lines.read_line(&mut line).expect("it talks") > 0, "it ended before it opened the file");
    }
    lines
}

impl Saver {
    pub fn start(path: &Path, work: Work) -> Self {
        let mut process = command(&[], path, work).spawn().expect("it can be started");
        let lines = BufReader::new(process.stdout.take().expect("it is piped"));
        Self { process, lines }
    }

    /// The next generation that was acknowledged; nothing once the child is gone.
    pub fn acknowledged(&mut self) -> Option<usize> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.lines.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if let Some(generation) = acknowledged(&line) {
                return Some(generation);
            }
        }
    }
}

/// The generation a line of the child's acknowledges.
pub fn acknowledged(line: &str) -> Option<usize> {
    line.trim_end().strip_prefix("saved ")?.parse().ok()
}

/// Not a check of its own: the child's part in those that kill it. Without its surroundings it checks that it has
/// none.
#[test]
#[ignore = "the part of the child in the families that kill it"]
fn saves_when_told() {
    let Some(path) = std::env::var_os(FILE).map(PathBuf::from) else {
        assert_eq!(std::env::var_os(WAY), None);
        return;
    };
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok()).expect("told by the parent");
    let (from, count, doctors): (usize, usize, usize) = (number(FROM), number(COUNT), number(DOCTORS));
    let way = std::env::var(WAY).expect("told by the parent");
    let disk = Disk::new(std::thread::sleep);
    let mut seen = open_with(&disk, &path).ok().map(|file| file.stamp);
    if std::env::var_os(GATE).is_some() {
        std::io::stdout().write_all(b"\nopened\n").expect("the parent reads");
        std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).expect("the parent ends it");
    }
    if std::env::var_os(TRACED).is_some() {
        run_up(disk);
    }
    for generation in from..from + count {
        seen = save(disk, &way, &plan(generation, doctors), &path, seen.as_ref());
        // In one write, so that it is there or not, and on a line of its own.
        let line = if seen.is_some() { format!("\nsaved {generation}\n") } else { format!("\ntold {generation}\n") };
        std::io::stdout().write_all(line.as_bytes()).expect("the parent reads");
        if seen.is_none() {
            return;
        }
    }
}

fn run_up(disk: Disk) {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    for _ in 0..RUN_UP {
        let mut file = disk.create(&one).expect("writable");
        file.write_all(b"x").expect("writable");
        file.sync().expect("writable");
        drop(file);
        disk.read(&one, 10).expect("it is there");
        disk.permit(&one, None).expect("it is ours");
        disk.place(&one, &other).expect("nothing is there");
        disk.facts(&other).expect("it is there");
        disk.link(&other).expect_err("it is no link");
        disk.remove(&other).expect("it is ours");
    }
}

fn save(disk: Disk, way: &str, plan: &Plan, path: &Path, seen: Option<&Stamp>) -> Option<Stamp> {
    let bytes = to_bytes(plan);
    match way {
        // A record at a time, as a program does that writes while it serialises.
        "InPlace" => {
            let mut file = std::fs::File::create(path).ok()?;
            bytes.split_inclusive(|&byte| byte == b'\n').try_for_each(|record| file.write_all(record)).ok()?;
        }
        "Unflushed" => {
            let beside = path.with_extension("new");
            std::fs::write(&beside, &bytes).ok()?;
            std::fs::rename(&beside, path).ok()?;
        }
        _ => return save_with(&disk, plan, path, seen).ok().map(|saved| saved.stamp),
    }
    Some(Stamp::new(&bytes, disk.facts(path).ok()))
}
