//! What `phanbo merge --keep-open` leaves to be decided.

use phanbo::plan::{Plan, Table};

use super::merge::{Copies, doctor, rotation, saved, sent, told};

#[test]
fn what_is_left_open_is_kept_in_the_plan_until_somebody_decides_it() {
    let sent = sent();
    let note = |text: &str| {
        let text = text.to_owned();
        move |plan: &mut Plan| doctor(plan, "lan", |doctor| doctor.note = text)
    };
    let (ours, theirs) = (saved(&sent, "OURS000001", note("một")), saved(&sent, "THEIRS0001", note("hai")));
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs), ("gốc", &sent)]);
    let run = copies.merge(&["ta", "huyện"], "--keep-open");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("Còn 1 điểm khác nhau được giữ lại"), "{run:?}");
    let out = copies.out().expect("it was written");
    let open: Vec<_> = out.open.iter().collect();
    assert_eq!((open[0].kind.code(), open[0].table, open[0].record.as_str()), ("record", Table::Doctor, "lan"));
    let files: Vec<bool> = open[0].values.iter().map(|value| value.file.ends_with("huyện.phanbo")).collect();
    assert_eq!((files, open[0].values[1].revision.as_str()), (vec![false, true], "THEIRS0001"));
    assert_eq!(open[0].values[1].time, "2026-12-03T07:05:00Z");
    assert_eq!(out.doctors.get(&"lan".into()).map(|doctor| doctor.note.as_str()), Some("một"), "as OURS has it");

    std::fs::rename(copies.path("ra"), copies.path("chờ")).expect("writable");
    let run = copies.merge(&["chờ", "huyện"], "--keep-open");
    assert_eq!(run.code, 1, "it is still open: {run:?}");
    assert_eq!(std::fs::read(copies.path("ra")).ok(), std::fs::read(copies.path("chờ")).ok(), "and nothing was added");
    let run = copies.merge(&["gốc", "chờ"], "--format json");
    assert_eq!(told(&run.json()["conflicts"]), [("doctor", "lan")], "whatever the stamps say: {run:?}");
    let run = copies.merge(&["chờ", "huyện"], "--take theirs");
    assert_eq!(run.code, 0, "{run:?}");
    let out = copies.out().expect("it was written");
    assert_eq!((out.open.len(), out.doctors.get(&"lan".into()).map(|doctor| doctor.note.as_str())), (0, Some("hai")));
    std::fs::rename(copies.path("ra"), copies.path("xong")).expect("writable");
    let run = copies.merge(&["chờ", "xong"], "");
    assert_eq!(run.code, 0, "decided there is decided here: {run:?}");
    assert_eq!(copies.out().map(|plan| plan.open.len()), Some(0));
}

#[test]
fn an_overlap_left_open_keeps_both_moves_readable() {
    let sent = sent();
    let one = saved(&sent, "ONE0000001", |plan| plan.moves.push(rotation("m-1", "linh", "tyt-a")));
    let two = saved(&sent, "TWO0000001", |plan| plan.moves.push(rotation("m-2", "linh", "tyt-c")));
    let copies = Copies::new(&[("một", &one), ("hai", &two)]);
    assert_eq!(copies.merge(&["một", "hai"], "--keep-open").code, 1);
    let out = copies.out().expect("it was written");
    assert!(out.moves.contains(&"m-1".into()) && !out.moves.contains(&"m-2".into()));
    let kept = &out.open.iter().next().expect("one").values[1].records;
    assert!(kept.iter().any(|held| held.id == "m-2" && held.record.is_some()), "{kept:?}");
    let check = super::on("check", &copies.path("ra"), "");
    assert!(check.err.is_empty(), "{check:?}");
    assert_eq!(super::on("format", &copies.path("ra"), "--check").code, 0);
}
