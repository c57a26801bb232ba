//! Death from outside: at random moments, and at every system call.

use std::path::Path;
use std::time::Duration;

use crate::child::{RUN_UP, Saver, Way, Work, acknowledged, generation, plan, traced};
use crate::figures::{Figures, skipped};

const RANDOM_KILLS: usize = 500;
const QUICK_KILLS: usize = 20;
/// About a megabyte: a save takes long enough to be hit, and most of the time is spent in it.
const DOCTORS: usize = 20_000;

/// Moments spread evenly over the first sixty milliseconds, always in the same order.
fn moment(round: usize) -> Duration {
    Duration::from_micros((round as u64 * 7_919) % 60_000)
}

/// Kills a child that saves one generation after another; the file must hold the last acknowledged one or a later.
fn kill_at_random(way: Way, kills: usize, doctors: usize) -> Figures {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("plan.phanbo");
    let mut figures = Figures::default();
    let mut next = 1;
    phanbo::file::save(&plan(0, doctors), &path).expect("writable");
    for round in 0..kills {
        let mut child = Saver::start(&path, Work { way, from: next, count: 1_000, doctors });
        // The first word: it is at work.
        let mut last = child.acknowledged();
        std::thread::sleep(moment(round));
        child.process.kill().expect("it is ours");
        child.process.wait().expect("it is ours");
        while let Some(generation) = child.acknowledged() {
            last = Some(generation);
        }
        let found = generation(&path);
        figures.case(found.is_some() && found >= last, false);
        next = found.or(last).unwrap_or(next) + 1;
        if found.is_none() {
            phanbo::file::save(&plan(next, doctors), &path).expect("writable");
        }
    }
    figures
}

#[test]
fn killed_at_random_a_few_times() {
    kill_at_random(Way::Ours, QUICK_KILLS, 200).hold("killed at random, quick");
}

#[test]
#[ignore = "minutes"]
fn killed_at_random() {
    kill_at_random(Way::Ours, RANDOM_KILLS, DOCTORS).hold("killed at random while saving 1 MB");
    kill_at_random(Way::InPlace, 60, DOCTORS).must_lose("killed at random, written in place");
}

/// The system calls by which a save reaches the disk.
const CALLS: [&str; 9] = ["openat", "read", "write", "chmod", "fsync", "close", "renameat2", "statx", "unlink"];
/// Errors that a disk gives, and the calls that give them.
const ERRORS: [(&str, &str); 12] = [
    ("openat", "EMFILE"),
    ("openat", "EACCES"),
    ("openat", "EROFS"),
    ("openat", "ENOSPC"),
    ("read", "EIO"),
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("chmod", "EROFS"),
    ("fsync", "EIO"),
    ("renameat2", "EROFS"),
    ("renameat2", "EIO"),
    ("renameat2", "EACCES"),
];
/// No save makes so many calls of one kind: a child that does is not at work but in a loop.
const MOST: usize = 500;

/// What a child did that ran under the tracer with a fault at one call.
struct Traced {
    /// The fault came.
    hit: bool,
    /// It came at a call that has to do with the plan's folder.
    at_work: bool,
    acknowledged: bool,
}

fn run_traced(path: &Path, way: Way, call: &str, inject: &str) -> Traced {
    let folder = path.parent().expect("a folder").to_string_lossy().into_owned();
    let log = tempfile::NamedTempFile::new().expect("there is a temporary folder");
    let (log_name, trace) = (log.path().to_string_lossy().into_owned(), format!("trace={call}"));
    let tracer = ["strace", "-f", "-y", "-o", &log_name, "-e", &trace, "-e", inject];
    let output = traced(&tracer, path, Work { way, from: 1, count: 1, doctors: 50 }).output().expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let calls = std::fs::read_to_string(log.path()).unwrap_or_default();
    let injected = calls.lines().find(|line| line.contains("(INJECTED)"));
    let killed = calls.contains("+++ killed by SIGKILL +++");
    let last = calls.lines().rfind(|line| !line.contains("+++"));
    Traced {
        hit: injected.is_some() || killed,
        at_work: injected.or(last).is_some_and(|line| line.contains(&folder)),
        acknowledged: text.lines().any(|line| acknowledged(line).is_some()),
    }
}

/// One fault at call after call until a run completes without it. Only those count that come at the plan's folder.
fn at_every_system_call(way: Way, call: &str, fault: &str, figures: &mut Figures) {
    for number in RUN_UP + 1..RUN_UP + MOST {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        let path = folder.path().join("plan.phanbo");
        phanbo::file::save(&plan(0, 50), &path).expect("writable");
        let traced = run_traced(&path, way, call, &format!("inject={call}:{fault}:when={number}"));
        if !traced.hit {
            return;
        }
        if traced.at_work {
            let found = generation(&path);
            let survived = found == Some(1) || found == Some(0) && !traced.acknowledged;
            if !survived && way == Way::Ours {
                println!("{fault} at {call} {number}: {found:?}, acknowledged: {}", traced.acknowledged);
            }
            figures.case(survived, !traced.acknowledged);
        }
    }
    panic!("{fault}: more than {MOST} calls of {call}");
}

fn can_trace() -> bool {
    std::process::Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success())
}

#[test]
#[ignore = "minutes"]
fn killed_at_every_system_call() {
    const FAMILY: &str = "killed at every system call of a save";
    if !can_trace() {
        return skipped(FAMILY, "no strace that may trace");
    }
    let (mut figures, mut control) = (Figures::default(), Figures::default());
    for call in CALLS {
        at_every_system_call(Way::Ours, call, "signal=KILL", &mut figures);
        at_every_system_call(Way::InPlace, call, "signal=KILL", &mut control);
    }
    assert!(figures.cases > 20, "{figures:?}");
    figures.hold(FAMILY);
    control.must_lose("the same, written in place");
}

#[test]
#[ignore = "minutes"]
fn errors_at_every_system_call() {
    const FAMILY: &str = "error at every system call of a save (ENOSPC EIO EMFILE EACCES EROFS)";
    if !can_trace() {
        return skipped(FAMILY, "no strace that may trace");
    }
    let mut figures = Figures::default();
    for (call, error) in ERRORS {
        at_every_system_call(Way::Ours, call, &format!("error={error}"), &mut figures);
    }
    figures.hold(FAMILY);
    let mut control = Figures::default();
    at_every_system_call(Way::InPlace, "write", "error=ENOSPC", &mut control);
    control.must_lose("the same, written in place");
}
