//! What `phanbo merge` leaves in the plan about itself, and copies of newer programs.

use phanbo::plan::AnyRecord;

use super::merge::{Copies, doctor, saved, sent};

/// Who merged, which copies, what was chosen; what lost is still there to be read.
#[test]
fn the_merge_is_remembered_in_the_plan_and_is_no_difference() {
    let sent = sent();
    let ours = saved(&sent, "OURS000001", |plan| doctor(plan, "lan", |doctor| doctor.note = "một".into()));
    let theirs = saved(&sent, "THEIRS0001", |plan| {
        doctor(plan, "lan", |doctor| doctor.note = "hai".into());
        doctor(plan, "nga", |doctor| doctor.note = "ba".into());
    });
    let copies = Copies::new(&[("ta", &ours), ("huyện", &theirs)]);
    assert_eq!(copies.merge(&["ta", "huyện"], "--take theirs --by Thủy").code, 0);
    let out = copies.out().expect("it was written");
    let [record] = &out.merges[..] else { panic!("one merge: {:?}", out.merges) };
    assert_eq!((&*record.by, &record.revision, &record.time), ("Thủy", &out.lineage.revision, &out.lineage.saved_at));
    let told = |copy: &phanbo::plan::MergedCopy| (copy.file.clone(), copy.revision.clone(), copy.taken);
    let known: Vec<_> = record.copies.iter().map(told).collect();
    assert_eq!(known, [("ta.phanbo".into(), "OURS000001".into(), 0), ("huyện.phanbo".into(), "THEIRS0001".into(), 1)]);
    let [decided] = &record.decided[..] else { panic!("one conflict: {:?}", record.decided) };
    let note = |value: &phanbo::plan::OpenValue| match &value.records[0].record {
        Some(AnyRecord::Doctor(doctor)) => doctor.note.clone(),
        other => panic!("{other:?}"),
    };
    let notes: Vec<String> = decided.values.iter().map(note).collect();
    assert_eq!((&*decided.record, notes, &decided.chosen), ("lan", vec!["một".into(), "hai".into()], &vec![1]));
    let vietnamese = phanbo::text::Language::Vietnamese;
    assert_eq!(
        phanbo::text::sentences::merge_lines(vietnamese, &out, record)[2..],
        [
            "bác sĩ lan: đã chọn huyện.phanbo: bác sĩ lan (ghi chú: hai). Không chọn: ta.phanbo: bác sĩ lan (ghi chú: một)."
        ]
    );

    // Merged on: the record goes along, and is no difference between two plans.
    let mut without = out.clone();
    without.merges.clear();
    assert!(phanbo::compare::record_changes(&without, &out).is_empty());
    let more = Copies::new(&[("ta", &theirs), ("chung", &out)]);
    assert_eq!(more.merge(&["ta", "chung"], "").code, 0);
    let merges = more.out().expect("it was written").merges;
    assert_eq!((merges.len(), &merges[0]), (2, record));
}

/// A program of a later version that writes the same format is merged as any; a field this one does not know is told with
/// its place, and nothing is written.
#[test]
fn a_copy_of_a_newer_program_is_merged_or_told() {
    let sent = sent();
    let mut newer = saved(&sent, "NEWER00001", |plan| doctor(plan, "lan", |doctor| doctor.note = "mới".into()));
    newer.lineage.app = "99.1.0".into();
    let copies = Copies::new(&[("ta", &sent), ("mới", &newer)]);
    assert_eq!(copies.merge(&["ta", "mới"], "").code, 0);
    let merged = copies.out().expect("it was written");
    assert_eq!(merged.doctors.get(&"lan".into()).map(|doctor| doctor.note.as_str()), Some("mới"));

    let text = std::fs::read_to_string(copies.path("mới")).expect("text");
    let unknown = text.replacen("note: \"mới\"", "note: \"mới\", shift: \"night\"", 1);
    assert_ne!(text, unknown);
    std::fs::write(copies.path("mới"), unknown).expect("writable");
    std::fs::remove_file(copies.path("ra")).expect("it is there");
    let run = copies.merge(&["ta", "mới"], "");
    assert_eq!((run.code, copies.out()), (2, None), "{run:?}");
    assert!(run.err.contains("shift") && run.err.contains("mới.phanbo"), "{}", run.err);
}
