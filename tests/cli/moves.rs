//! `phanbo move`: moves made, and the plan saved as a new revision.

use phanbo::file;
use phanbo::fixture::born;
use phanbo::plan::{MoveKind, MoveStatus, Table};

use super::{Folder, lending, on, phanbo};

const LAN: &str = "--move doctor=lan,to=tyt-a,start=2026-03-02";

#[test]
fn a_move_is_saved_as_the_window_saves_it() {
    let plan = lending().build();
    let (folder, path) = Folder::with(&plan);
    let original = std::fs::read(&path).expect("a file");
    let out = folder.path("mới.phanbo");
    let mut args: Vec<_> = ["move", "--by", "Phòng Tổ chức", "--move", "doctor=lan,to=tyt-a,start=2026-03-02"].into();
    let (file, target) = (path.display().to_string(), out.display().to_string());
    args.extend(["-o", &target, &file]);
    let run = phanbo(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    let saved = file::open(&out).expect("a plan");
    assert_eq!(saved.remark, None);
    let saved = saved.plan;
    assert_eq!(std::fs::read(&path).expect("a file"), original, "the original is left alone");
    let step = saved.moves.iter().next().expect("one move");
    assert_eq!((step.kind, step.status, step.by.as_str()), (MoveKind::Rotation, MoveStatus::Proposed, "Phòng Tổ chức"));
    assert_eq!((step.start, step.end), (jiff::civil::date(2026, 3, 2), Some(jiff::civil::date(2026, 9, 1))));
    assert_ne!(saved.lineage.revision, plan.lineage.revision);
    assert_eq!(saved.lineage.parents, std::slice::from_ref(&plan.lineage.revision));
    assert_eq!((&saved.lineage.plan, saved.lineage.revision.len()), (&plan.lineage.plan, 10));
    let key = (Table::Move, step.id.as_str().into());
    assert_eq!(saved.stamps.get(&key), Some(&saved.lineage.revision), "the move carries its revision");
    assert!(run.out.ends_with(&format!("\nĐã lưu {target}, bản sửa đổi {}.\n", saved.lineage.revision)), "{run:?}");
    assert_eq!(on("format", &out, "--check").code, 0);
}

#[test]
fn a_plan_can_be_changed_in_its_place_and_again() {
    let (folder, path) = Folder::with(&lending().build());
    let json = on("move", &path, &format!("{LAN} --format json -o {}", path.display())).json();
    assert_eq!(json["moves"][0]["kind"], "rotation");
    let once = file::open(&path).expect("a plan").plan;
    assert_eq!(json["revision"], once.lineage.revision.as_str());
    assert_eq!(json["moves"][0]["id"], once.moves.iter().next().expect("one move").id.as_str());
    // Whoever is away already can still be told to go elsewhere later.
    let run = on("move", &path, &format!("--move doctor=mai,kind=leave,start=2026-05-01 -o {}", path.display()));
    assert!(run.code < 2, "{run:?}");
    let twice = file::open(&path).expect("a plan").plan;
    assert_eq!((twice.moves.len(), twice.lineage.ancestors.len()), (2, 2));
    assert_eq!(folder.content().len(), 1);
}

#[test]
fn a_move_that_brings_a_violation_is_made_and_ends_with_1() {
    let (folder, path) = Folder::with(&lending().build());
    let out = folder.path("ra.phanbo");
    let run = on("move", &path, &format!("--move doctor=pau,to=tyt-a,start=2026-01-01 --lang en -o {}", out.display()));
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("  violation: tyt-b: no doctor at all (needs 1)\n"), "{run:?}");
    assert!(run.out.contains("\nSaved "), "{run:?}");
    assert_eq!(file::open(&out).expect("a plan").plan.moves.len(), 1);
}

#[test]
fn who_retires_leaves_after_the_last_working_day_from_where_he_or_she_was() {
    // The last working day is 30/04/2026.
    let plan = lending().doctor_with("già", |doctor| born(doctor, 1964, 10)).posting("già", "bv", 10).build();
    let (folder, path) = Folder::with(&plan);
    let out = folder.path("ra.phanbo");
    let make = |step: &str| on("move", &path, &format!("--move doctor=già,{step} -o {}", out.display()));
    let run = make("kind=leave,start=2026-05-01");
    assert!(run.code < 2, "{run:?}");
    let saved = file::open(&out).expect("a plan").plan;
    let step = saved.moves.iter().next().expect("one move");
    assert_eq!((step.kind, &step.from), (MoveKind::Leave, &Some("bv".into())));
    make("kind=rotation,to=tyt-a,start=2026-05-01").failed("chưa có nơi công tác để rời đi");
    let again = "kind=leave,start=2026-05-01 --move doctor=già,kind=leave,start=2026-06-01";
    make(again).failed("chưa có nơi công tác để rời đi");
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_changes() {
    let (folder, path) = Folder::with(&lending().build());
    std::fs::create_dir(folder.path("thư-mục")).expect("a folder");
    let before = folder.content();
    let to = |name: &str| format!("{LAN} -o {}", folder.path(name).display());
    on("move", &path, &to("thư-mục")).failed("là một thư mục");
    on("move", &path, &(to("thư-mục") + " --lang en")).failed("is a folder");
    on("move", &path, &to("không-có/a.phanbo")).failed("thư mục không tồn tại");
    on("move", &path, LAN).failed("Thiếu --output <OUT>.");
    on("move", &path, &format!("-o {}", folder.path("a.phanbo").display())).failed("Thiếu --move <MOVE>.");
    assert_eq!(folder.content(), before);
}
