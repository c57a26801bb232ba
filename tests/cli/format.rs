//! `phanbo format`: the same plan in the one form of the program.

use std::path::{Path, PathBuf};

use phanbo::file;
#[cfg(target_os = "linux")]
use phanbo::file::{Disk, Store, snapshots};

use super::{Folder, on, small};

/// A plan as it comes by mail, in other line ends; and as the program writes it.
fn mailed(folder: &Folder) -> (PathBuf, Vec<u8>) {
    let bytes = file::to_bytes(&small().build());
    let text = String::from_utf8(bytes.clone()).expect("text");
    (folder.put("thư.phanbo", text.replace('\n', "\r\n")), bytes)
}

/// A plan as somebody edited it by hand: other blanks, another name, no hash.
fn by_hand(folder: &Folder) -> PathBuf {
    let text = String::from_utf8(file::to_bytes(&small().build())).expect("text");
    let (body, _) = text.rsplit_once("// sha256: ").expect("a hash");
    folder.put("tay.phanbo", body.replace("  ", "\t").replace("name: \"bs-a\"", "name: \"Trần Thị Lan\""))
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("a file")
}

fn modified(path: &Path) -> std::time::SystemTime {
    std::fs::metadata(path).and_then(|file| file.modified()).expect("a time")
}

#[test]
fn a_file_is_rewritten_in_place() {
    let folder = Folder::new();
    let (path, canonical) = mailed(&folder);
    let run = on("format", &path, "");
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(run.out, format!("Đã ghi {} theo dạng chuẩn.\n", path.display()));
    assert_eq!(run.err, "", "line ends are no change");
    assert_eq!(read(&path), canonical);
    assert_eq!(folder.content().len(), 1);
}

#[test]
fn formatting_is_no_edit_and_doing_it_twice_does_nothing() {
    let folder = Folder::new();
    let (path, _) = mailed(&folder);
    let before = file::open(&path).expect("a plan").plan;
    on("format", &path, "");
    let (once, time) = (read(&path), modified(&path));
    let run = on("format", &path, "");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert_eq!(run.out, format!("Tệp {} đã ở dạng chuẩn.\n", path.display()));
    assert_eq!((read(&path), modified(&path)), (once, time));
    assert_eq!(file::open(&path).expect("a plan").plan, before);
}

#[test]
fn another_file_can_be_written_instead() {
    let folder = Folder::new();
    let (path, canonical) = mailed(&folder);
    let original = read(&path);
    let out = folder.path("chuẩn.phanbo");
    for _ in 0..2 {
        let run = on("format", &path, &format!("--lang en -o {}", out.display()));
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(run.out, format!("{} was written in its standard form.\n", out.display()));
        assert_eq!((read(&path), read(&out)), (original.clone(), canonical.clone()));
    }
    // A file in its standard form is copied all the same: it was asked for.
    let copy = folder.path("bản sao.phanbo");
    assert_eq!(super::phanbo([Path::new("format"), &out, Path::new("--output"), &copy]).code, 0);
    assert_eq!(read(&copy), canonical);
}

#[test]
fn looking_writes_nothing() {
    let folder = Folder::new();
    let (path, canonical) = mailed(&folder);
    let good = folder.put("chuẩn.phanbo", canonical);
    let before = folder.content();
    let run = on("format", &path, "--check");
    assert_eq!((run.code, run.out), (1, format!("Tệp {} chưa ở dạng chuẩn.\n", path.display())));
    let run = on("format", &path, "--check --lang en");
    assert_eq!((run.code, run.out), (1, format!("The file {} is not in its standard form.\n", path.display())));
    let run = on("format", &good, "--check");
    assert_eq!((run.code, run.out), (0, format!("Tệp {} đã ở dạng chuẩn.\n", good.display())));
    assert_eq!(folder.content(), before);
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_changes() {
    let folder = Folder::new();
    let (path, _) = mailed(&folder);
    std::fs::create_dir(folder.path("thư-mục")).expect("a folder");
    let before = folder.content();
    let to = |out: PathBuf| format!("-o {}", out.display());
    on("format", &path, &to(folder.path("không-có/a.phanbo"))).failed("thư mục không tồn tại");
    on("format", &path, &to(folder.path("thư-mục"))).failed("là một thư mục");
    on("format", &path, &(to(folder.path("thư-mục")) + " --lang en")).failed("is a folder");
    let mut locked = std::fs::metadata(&path).expect("a file").permissions();
    locked.set_readonly(true);
    std::fs::set_permissions(&path, locked).expect("permissions can be set");
    on("format", &path, "").failed("không có quyền ghi");
    assert_eq!(folder.content(), before);
}

#[test]
fn what_was_changed_outside_the_program_becomes_a_revision_of_its_own() {
    let folder = Folder::new();
    let path = by_hand(&folder);
    let run = on("format", &path, "");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("đã bị sửa ngoài chương trình"), "{run:?}");
    let (before, after) = (small().build(), file::open(&path).expect("a plan").plan);
    assert_eq!(after.doctors.get(&"bs-a".into()).map(|doctor| doctor.name.as_str()), Some("Trần Thị Lan"));
    assert_eq!(after.lineage.parents, [before.lineage.revision]);
    assert_ne!(after.lineage.revision, after.lineage.parents[0]);
    assert!(after.stamps.len() > 5, "nothing says what it was: every record counts as changed");
    assert!(after.stamps.values().all(|stamp| *stamp == after.lineage.revision));
    let run = on("format", &path, "");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert_eq!(file::open(&path).expect("a plan").plan, after, "once");
}

/// On Linux the environment says where earlier versions are kept.
#[cfg(target_os = "linux")]
#[test]
fn an_earlier_version_that_was_itself_changed_outside_says_nothing_of_what_the_plan_was() {
    let folder = Folder::new();
    let path = by_hand(&folder);
    let history = Store::new(folder.path("state/phanbo")).history();
    snapshots::keep(&Disk::at_once(), &history, &read(&path), 1_800_000_000).expect("writable");
    let mut command = super::program();
    let output = command.arg("format").arg(&path).env("XDG_STATE_HOME", folder.path("state")).output();
    assert_eq!(output.expect("the program runs").status.code(), Some(0));
    let after = file::open(&path).expect("a plan").plan;
    assert!(after.stamps.len() > 5 && after.stamps.values().all(|stamp| *stamp == after.lineage.revision));
}
