//! Disks that are full, that may not be written, and that lose their power: real file systems on loop files and in
//! memory. They need root; elsewhere the family says that it was skipped, and why.

use std::path::{Path, PathBuf};
use std::process::Command;

use phanbo::file::{Disk, SaveError, open_with, save_with};

use crate::child::{Saver, Way, Work, generation, plan};
use crate::figures::{Figures, skipped};

const POWER_CUTS: usize = 200;
const CONTROL_CUTS: usize = 20;
const FULL: usize = 40;

/// A mount that is taken away again.
struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        run("umount", &["-l", &self.0.to_string_lossy()]);
    }
}

fn run(program: &str, words: &[&str]) -> bool {
    Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
}

fn mount(words: &[&str], place: &Path) -> Option<Mounted> {
    std::fs::create_dir_all(place).ok()?;
    let place_name = place.to_string_lossy();
    run("mount", &[words, &[&place_name]].concat()).then(|| Mounted(place.to_owned()))
}

#[test]
#[ignore = "needs root"]
fn a_full_disk() {
    const FAMILY: &str = "full disk (tmpfs of 4 MB)";
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let place = folder.path().join("full");
    let Some(_mounted) = mount(&["-t", "tmpfs", "-o", "size=4m", "none"], &place) else {
        return skipped(FAMILY, "no right to mount");
    };
    let path = place.join("plan.phanbo");
    let disk = Disk::at_once();
    let mut figures = Figures::default();
    for round in 0..FULL {
        let _ = std::fs::remove_file(&path);
        let mut seen = save_with(&disk, &plan(0, 5_000), &path, None).expect("it fits").stamp;
        // From what still fits beside the old file to what never does.
        let larger = plan(1, 5_000 + round * 2_000);
        let result = save_with(&disk, &larger, &path, Some(&seen));
        let alone = std::fs::read_dir(&place).expect("a folder").count() == 1;
        let expected = if result.is_ok() { Some(1) } else { Some(0) };
        let told_why = result.as_ref().err().is_none_or(|failed| failed.error == SaveError::DiskFull);
        figures.case(generation(&path) == expected && alone && told_why, result.is_err());
        // Another place, or a smaller plan: work goes on.
        if let Ok(saved) = result {
            seen = saved.stamp;
        }
        save_with(&disk, &plan(2, 100), &path, Some(&seen)).expect("the small one fits");
    }
    assert!(figures.told > 0 && figures.told < figures.cases, "{figures:?}");
    figures.hold(FAMILY);

    let mut control = Figures::default();
    let large = phanbo::file::to_bytes(&plan(1, 100_000));
    let result = std::fs::write(&path, large);
    control.case(generation(&path).is_some(), result.is_err());
    control.must_lose("full disk, written in place");
}

#[test]
#[ignore = "needs root"]
fn a_disk_that_may_not_be_written() {
    const FAMILY: &str = "read-only disk";
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let source = folder.path().join("source");
    std::fs::create_dir(&source).expect("writable");
    let path = source.join("plan.phanbo");
    save_with(&Disk::at_once(), &plan(0, 10), &path, None).expect("writable");
    let place = folder.path().join("place");
    let Some(mounted) = mount(&["--bind", &source.to_string_lossy()], &place) else {
        return skipped(FAMILY, "no right to mount");
    };
    if !run("mount", &["-o", "remount,bind,ro", &place.to_string_lossy()]) {
        return skipped(FAMILY, "no right to mount read-only");
    }
    let mut figures = Figures::default();
    let document = place.join("plan.phanbo");
    let seen = open_with(&Disk::at_once(), &document).expect("it can be read").stamp;
    for target in [document.clone(), place.join("new.phanbo")] {
        let failed = save_with(&Disk::at_once(), &plan(1, 10), &target, Some(&seen)).expect_err("it is read-only");
        figures.case(generation(&path) == Some(0) && failed.error == SaveError::ReadOnly, true);
    }
    drop(mounted);
    figures.hold(FAMILY);
    // The harness sees a save where there may be one.
    save_with(&Disk::at_once(), &plan(1, 10), &path, Some(&seen)).expect("writable again");
    assert_eq!(generation(&path), Some(1));
}

/// Saves on a file system in a file, copies that file in the moment a save is acknowledged, and looks at the copy: what
/// is in it is what a power cut would have left.
fn cut_power(way: Way, cuts: usize, figures: &mut Figures) -> Option<()> {
    let folder = tempfile::tempdir().ok()?;
    let (image, copy) = (folder.path().join("image"), folder.path().join("copy"));
    std::fs::File::create(&image).ok()?.set_len(24 << 20).ok()?;
    let name = |path: &Path| path.to_string_lossy().into_owned();
    // Nothing is written by and by: only what is flushed is there.
    run("mkfs.ext4", &["-q", "-F", "-O", "^lazy_itable_init", &name(&image)]);
    run("mkfs.ext4", &["-q", "-F", &name(&image)]).then_some(())?;
    let place = folder.path().join("place");
    let mounted = mount(&["-o", "loop,commit=300", &name(&image)], &place)?;
    let path = place.join("plan.phanbo");
    phanbo::file::save(&plan(0, 1_000), &path).ok()?;
    run("sync", &["-f", &name(&path)]);
    let mut saver = Saver::start(&path, Work { way, from: 1, count: 1_000_000, doctors: 1_000 });
    for _ in 0..cuts {
        let acknowledged = saver.acknowledged()?;
        std::fs::copy(&image, &copy).ok()?;
        let after = folder.path().join("after");
        let found = {
            let _mounted = mount(&["-o", "loop", &name(&copy)], &after)?;
            generation(&after.join("plan.phanbo"))
        };
        figures.case(found.is_some_and(|found| found >= acknowledged), false);
    }
    saver.process.kill().ok()?;
    saver.process.wait().ok()?;
    drop(mounted);
    Some(())
}

#[test]
#[ignore = "needs root, and minutes"]
fn power_cut() {
    const FAMILY: &str = "power cut (ext4 on a loop file)";
    let mut figures = Figures::default();
    if cut_power(Way::Ours, POWER_CUTS, &mut figures).is_none() {
        return skipped(FAMILY, "no right to mount, or no loop device");
    }
    figures.hold(FAMILY);
    let mut control = Figures::default();
    cut_power(Way::Unflushed, CONTROL_CUTS, &mut control).expect("it could be mounted before");
    control.must_lose("power cut, nothing flushed");
}
