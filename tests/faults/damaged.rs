//! A plan file and a journal cut at every byte and flipped at every bit; and a clock that lies.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use phanbo::edit::{KeptEdit, difference};
use phanbo::file::journal::{Journal, Origin, read};
use phanbo::file::{Disk, Fs, from_bytes, snapshots, to_bytes};
use phanbo::plan::Plan;

use crate::child::plan;
use crate::figures::Figures;
use crate::journals::found;

/// Whether what a damaged file opens as is nothing, the plan itself, or something with a warning.
fn is_told(bytes: &[u8], plan: &Plan) -> (bool, bool) {
    match from_bytes(bytes) {
        Err(_) => (true, true),
        Ok(read) => (read.plan == *plan || read.remark.is_some(), read.remark.is_some()),
    }
}

#[test]
fn every_cut_and_every_flipped_bit_of_a_plan_is_told_or_changes_nothing() {
    let plan = plan(1, 3);
    let bytes = to_bytes(&plan);
    let (mut cuts, mut flips, mut control) = (Figures::default(), Figures::default(), Figures::default());
    for cut in 0..bytes.len() - 1 {
        let (survived, told) = is_told(&bytes[..cut], &plan);
        cuts.case(survived && told, told);
    }
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        let (survived, told) = is_told(&damaged, &plan);
        flips.case(survived, told);
        // Without the hash line: what opens with other contents opens in silence.
        control.case(from_bytes(&damaged).map_or(true, |read| read.plan == plan), false);
    }
    cuts.hold("plan file cut at every byte");
    flips.hold("plan file flipped at every bit");
    control.must_lose("the same, without the hash line");
}

#[test]
fn every_cut_and_every_flipped_bit_of_a_journal_recovers_what_is_whole() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let fs: Arc<dyn Fs> = Arc::new(Disk::at_once());
    let base = plan(0, 0);
    let mut journal = Journal::new(Arc::clone(&fs), folder.path(), "session").expect("writable");
    journal.begin(&base, &Origin::default(), &[]).expect("writable");
    let edits: Vec<KeptEdit> =
        (0..4).map(|doctors| difference(&plan(0, doctors), &plan(0, doctors + 1)).into()).collect();
    for edit in &edits {
        journal.append(edit).expect("writable");
    }
    drop(journal);
    let base = std::fs::read(folder.path().join("session/1.phanbo")).expect("it is there");
    let bytes = std::fs::read(folder.path().join("session/1.journal")).expect("it is there");
    let starts: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    let recovered = |bytes: &[u8]| read(bytes, &base).map(|read| (read.edits, read.whole));
    let (mut cuts, mut flips) = (Figures::default(), Figures::default());
    for cut in 0..bytes.len() {
        let whole = starts.iter().filter(|start| **start <= cut).count().saturating_sub(2);
        let found = recovered(&bytes[..cut]);
        let told = found.as_ref().is_none_or(|(_, whole)| !whole);
        cuts.case(found.map_or(0, |(found, _)| found.len()) == whole, told);
    }
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        // Every edit before the damaged line, and none after it.
        let before = starts.iter().filter(|start| **start <= bit / 8).count().saturating_sub(2);
        let found = recovered(&damaged);
        let survived = found.as_ref().map_or(before == 0, |(found, _)| *found == edits[..before]);
        flips.case(survived, found.is_none_or(|(_, whole)| !whole));
    }
    cuts.hold("journal cut at every byte");
    flips.hold("journal flipped at every bit");
}

#[test]
fn a_clock_set_back_or_far_ahead_loses_neither_journal_nor_history() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let fs: Arc<dyn Fs> = Arc::new(Disk::at_once());
    let mut figures = Figures::default();
    let day = 24 * 60 * 60;
    let now = 1_800_000_000;
    for (number, clock) in [now, now - 365 * day, now + 36_500 * day, 0, now - day].into_iter().enumerate() {
        let history = folder.path().join(format!("history {number}"));
        let id = plan(0, 0).lineage.plan;
        for generation in 0..5 {
            let time = now + generation as i64 * 600;
            snapshots::keep(&*fs, &history, &to_bytes(&plan(generation, 1)), time).expect("writable");
        }
        snapshots::keep(&*fs, &history, &to_bytes(&plan(9, 1)), clock).expect("writable");
        snapshots::thin(&*fs, &history, clock);
        figures.case(snapshots::list(&*fs, &history, &id).len() == 6, false);

        let recovery = folder.path().join(format!("recovery {number}"));
        let mut journal = Journal::new(Arc::clone(&fs), &recovery, "session").expect("writable");
        journal
            .begin(&plan(0, 0), &Origin::default(), &[difference(&plan(0, 0), &plan(0, 1)).into()])
            .expect("writable");
        drop(journal);
        let written =
            std::fs::File::options().append(true).open(recovery.join("session/1.journal")).expect("it is there");
        written.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(clock.unsigned_abs())).expect("it is ours");
        figures.case(found(&recovery).first().is_some_and(|died| died.edits == 1), false);
    }
    figures.hold("clock set back and ahead");
}

/// The seeds of the fuzz targets are written by this, and held to what the program writes today.
#[test]
fn the_seeds_of_the_fuzz_targets_are_what_the_program_writes() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let plan = plan(1, 3);
    let edits: Vec<KeptEdit> =
        (0..3).map(|doctors| difference(&self::plan(0, doctors), &self::plan(0, doctors + 1)).into()).collect();
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let fs: Arc<dyn Fs> = Arc::new(Disk::at_once());
    let mut journal = Journal::new(fs, folder.path(), "session").expect("writable");
    let base = phanbo::fixture::Fixture::new().station("s").doctor("d").build();
    journal.begin(&base, &Origin::default(), &edits).expect("writable");
    let journal = std::fs::read(folder.path().join("session/1.journal")).expect("it is there");
    let edit = journal.split(|byte| *byte == b'\n').nth(2).expect("an edit")[17..].to_vec();
    for (name, bytes) in [("open/small", to_bytes(&plan)), ("journal/whole", journal), ("journal/edit", edit)] {
        let path = seeds.join(name);
        if std::env::var_os("UPDATE_SEEDS").is_some() {
            std::fs::write(&path, &bytes).expect("writable");
        }
        assert!(std::fs::read(&path).expect("it is there") == bytes, "{name}: run this with UPDATE_SEEDS=1");
    }
}
