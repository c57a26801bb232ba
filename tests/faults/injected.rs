//! Errors at every call of a save, and death at every call.

use std::path::{Path, PathBuf};

use phanbo::file::{Disk, Fs, NotSaved, Saved, Stamp, open_with, save_with, to_bytes};
use phanbo::fixture::Fixture;
use phanbo::plan::Plan;
use tempfile::TempDir;

use crate::faulty::{ERRORS, Fault, Faulty};
use crate::figures::Figures;

pub fn plan(doctor: &str) -> Plan {
    Fixture::new().station("s").doctor_at(doctor, "s").build()
}

/// A folder with the plan "old" in it.
pub fn saved() -> (TempDir, PathBuf, Stamp) {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("plan.phanbo");
    let saved = save_with(&Disk::at_once(), &plan("old"), &path, None).expect("the folder may be written");
    (folder, path, saved.stamp)
}

/// The doctor of the plan in a file that is whole.
fn holds(path: &Path) -> Option<String> {
    let parsed = open_with(&Disk::at_once(), path).ok()?.parsed;
    let doctor = parsed.plan.doctors.iter().next()?.id.as_str().to_owned();
    parsed.remark.is_none().then_some(doctor)
}

type Way = fn(&dyn Fs, &Plan, &Path, &Stamp) -> Result<Saved, NotSaved>;

fn our_way(fs: &dyn Fs, plan: &Plan, path: &Path, seen: &Stamp) -> Result<Saved, NotSaved> {
    save_with(fs, plan, path, Some(seen))
}

/// How programs lose files: the old one is removed, then the new one written in its place.
fn naive_way(fs: &dyn Fs, plan: &Plan, path: &Path, seen: &Stamp) -> Result<Saved, NotSaved> {
    let bytes = to_bytes(plan);
    let write = || {
        fs.remove(path)?;
        let mut file = fs.create(path)?;
        file.write_all(&bytes)
    };
    let failed = |error: std::io::Error| NotSaved { error: error.into(), left: None };
    write().map(|()| Saved { stamp: seen.clone(), kept: None }).map_err(failed)
}

/// One fault at call after call, until it no longer comes.
fn at_every_call(way: Way, fault: Fault, figures: &mut Figures) {
    for call in 0.. {
        let (folder, path, stamp) = saved();
        let disk = Faulty::new(fault, call);
        let result = way(&disk, &plan("new"), &path, &stamp);
        if !disk.was_hit() {
            assert!(result.is_ok(), "nothing went wrong at {call}, and yet: {result:?}");
            return;
        }
        let holds = holds(&path);
        let survived = match &result {
            Ok(_) => holds.as_deref() == Some("new"),
            // Whole in any case. If it is the new one, the next save must know it for our own.
            Err(failed) => match holds.as_deref() {
                Some("old") => true,
                Some("new") => matches!(fault, Fault::Death) || failed.left.is_some() || is_seen_as_ours(&path, failed),
                _ => false,
            },
        };
        if !survived {
            println!("{fault:?} at call {call}: {holds:?} {result:?}");
        }
        figures.case(survived, result.is_err());
        drop(folder);
    }
}

/// What could not be looked at after the failure is at worst taken for somebody else's: told once more, not lost.
fn is_seen_as_ours(path: &Path, failed: &NotSaved) -> bool {
    let now = open_with(&Disk::at_once(), path).expect("it is whole").stamp;
    failed.left.as_ref().is_none_or(|left| left.holds_the_same(&now))
}

#[test]
fn an_error_at_any_call_loses_nothing_and_is_told() {
    let mut figures = Figures::default();
    for error in ERRORS {
        at_every_call(our_way, Fault::Error(error), &mut figures);
    }
    assert!(figures.cases > 50, "{figures:?}");
    figures.hold("error injected at every call of a save (ENOSPC EIO EACCES EROFS EMFILE)");

    let mut control = Figures::default();
    for error in ERRORS {
        at_every_call(naive_way, Fault::Error(error), &mut control);
    }
    control.must_lose("the same, old file removed first");
}

#[test]
fn death_at_any_call_leaves_the_old_plan_or_the_new_one() {
    let mut figures = Figures::default();
    at_every_call(our_way, Fault::Death, &mut figures);
    assert!(figures.cases > 10, "{figures:?}");
    figures.hold("death at every call of a save, in process");

    let mut control = Figures::default();
    at_every_call(naive_way, Fault::Death, &mut control);
    control.must_lose("the same, old file removed first");
}

#[test]
fn a_failed_save_that_goes_on_living_leaves_no_temporary_file() {
    for call in 0.. {
        let (folder, path, stamp) = saved();
        let disk = Faulty::new(Fault::Error(28), call);
        let result = save_with(&disk, &plan("new"), &path, Some(&stamp));
        if !disk.was_hit() {
            return;
        }
        // One failure more, of the removal itself, is nobody's fault.
        let left = std::fs::read_dir(folder.path()).expect("a folder").count() - 1;
        assert!(left == 0 || result.is_ok() && left == 1, "call {call}: {left} left, {result:?}");
    }
}
