//! A save replaces the whole file or leaves it byte for byte, and keeps what the file system knows of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use phanbo::{
    file::{SaveError, open, save, to_bytes},
    fixture::Fixture,
    plan::Plan,
};
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().expect("there is a temporary folder")
}

fn plan(doctor: &str) -> Plan {
    Fixture::new().station("s").doctor_at(doctor, "s").build()
}

/// A folder with a saved plan in it.
fn saved() -> (TempDir, PathBuf) {
    let folder = folder();
    let path = folder.path().join("plan.phanbo");
    save(&plan("old"), &path).expect("the folder may be written");
    (folder, path)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it is a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_saved_plan_opens_as_it_was_and_nothing_else_is_left_beside_it() {
    let (folder, path) = saved();
    save(&plan("new"), &path).expect("the file may be replaced");
    let read = open(&path).expect("it was just saved");
    assert_eq!((read.plan, read.remark), (plan("new"), None));
    assert_eq!(names(folder.path()), ["plan.phanbo"]);
}

#[test]
fn a_save_onto_a_folder_or_into_none_is_refused() {
    let (folder, path) = saved();
    assert_eq!(save(&plan("new"), folder.path()), Err(SaveError::Folder));
    assert_eq!(save(&plan("new"), &folder.path().join("missing/plan.phanbo")), Err(SaveError::NoFolder));
    assert_eq!(save(&plan("new"), &path.join("plan.phanbo")), Err(SaveError::NoFolder));
    assert_eq!(names(folder.path()), ["plan.phanbo"]);
}

#[test]
fn a_read_only_file_stays_byte_for_byte() {
    let (folder, path) = saved();
    let mut permissions = fs::metadata(&path).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("it is ours");
    assert_eq!(save(&plan("new"), &path), Err(SaveError::ReadOnly));
    assert_eq!(fs::read(&path).expect("it may be read"), to_bytes(&plan("old")));
    assert_eq!(names(folder.path()), ["plan.phanbo"]);
}

#[test]
fn what_would_not_read_back_is_not_written() {
    let (folder, path) = saved();
    let mut unsound = plan("new");
    unsound.cover.title = "x".repeat(5000);
    assert_eq!(save(&unsound, &path), Err(SaveError::Unsound));
    assert_eq!(fs::read(&path).expect("it may be read"), to_bytes(&plan("old")));
    assert_eq!(names(folder.path()), ["plan.phanbo"]);
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    }

    #[test]
    fn the_mode_of_the_old_file_is_kept_and_a_new_one_may_be_read_by_all() {
        let (_folder, path) = saved();
        assert_eq!(mode(&path), 0o644);
        for old in [0o600, 0o640, 0o664] {
            fs::set_permissions(&path, fs::Permissions::from_mode(old)).expect("it is ours");
            save(&plan("new"), &path).expect("the file may be replaced");
            assert_eq!(mode(&path), old);
        }
    }

    #[test]
    fn a_link_stays_a_link_and_what_it_leads_to_is_written() {
        let (folder, path) = saved();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("it is ours");
        let elsewhere = self::folder();
        let link = elsewhere.path().join("link.phanbo");
        symlink(&path, &link).expect("links can be made");
        save(&plan("new"), &link).expect("the target may be replaced");
        assert_eq!(fs::read_link(&link).expect("it is a link still"), path);
        assert_eq!(fs::read(&path).expect("it may be read"), to_bytes(&plan("new")));
        assert_eq!(mode(&path), 0o640);
        assert_eq!(names(folder.path()), ["plan.phanbo"]);
        assert_eq!(names(elsewhere.path()), ["link.phanbo"]);
    }

    #[test]
    fn a_link_to_nothing_yet_stays_a_link() {
        let folder = folder();
        let link = folder.path().join("link.phanbo");
        symlink("plan.phanbo", &link).expect("links can be made");
        save(&plan("new"), &link).expect("the folder may be written");
        assert_eq!(fs::read_link(&link).expect("it is a link still"), Path::new("plan.phanbo"));
        assert_eq!(open(&folder.path().join("plan.phanbo")).map(|read| read.plan), Ok(plan("new")));
    }
}
