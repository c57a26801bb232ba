//! The journal under the same faults: an edit handed over is there at the next start, or its failure was told.

use std::path::Path;
use std::sync::Arc;

use phanbo::edit::{KeptEdit, difference};
use phanbo::file::journal::{Died, Journal, Origin, died};
use phanbo::file::{Disk, Fs};
use phanbo::fixture::Fixture;
use phanbo::plan::Plan;

use crate::faulty::{ERRORS, Fault, Faulty};
use crate::figures::Figures;

const EDITS: usize = 4;

fn plan(doctors: usize) -> Plan {
    (0..doctors).fold(Fixture::new().station("s"), |fixture, number| fixture.doctor(&format!("d{number}"))).build()
}

/// The edit that adds the doctor of that number.
fn edit(number: usize) -> KeptEdit {
    difference(&plan(number), &plan(number + 1)).into()
}

fn disk() -> Arc<dyn Fs> {
    Arc::new(Disk::at_once())
}

/// Works as the program does: a first generation, edits, a save in the middle, edits. Says how many edits were
/// acknowledged since the last save that was acknowledged, and which save that was.
fn work(fs: &Arc<dyn Fs>, recovery: &Path) -> (usize, usize) {
    let Ok(mut journal) = Journal::new(Arc::clone(fs), recovery, "session") else { return (0, 0) };
    let mut reached = (0, 0);
    for half in 0..2 {
        let base = half * EDITS;
        if journal.begin(&plan(base), &Origin::default(), &[]).is_err() {
            return reached;
        }
        reached = (base, 0);
        for number in 0..EDITS {
            if journal.append(&edit(base + number)).and_then(|()| journal.sync()).is_err() {
                return reached;
            }
            reached.1 += 1;
        }
    }
    reached
}

/// What died there. A process that another test is just starting has our locks for a moment: it is waited for.
pub fn found(recovery: &Path) -> Vec<Died> {
    for _ in 0..200 {
        let found = died(&disk(), recovery);
        if !found.is_empty() {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Vec::new()
}

fn doctors_of(died: &Died) -> usize {
    let recovered = died.recover().expect("it was just read");
    let mut plan = recovered.saved;
    for change in recovered.edits.iter().flat_map(|edit| &edit.changes) {
        plan.put_change(change.before.as_ref(), change.after.as_ref());
    }
    plan.doctors.len()
}

fn at_every_call(fault: Fault, figures: &mut Figures) {
    for call in 0.. {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        let faulty = Faulty::new(fault, call);
        let fs: Arc<dyn Fs> = Arc::new(faulty.clone());
        let (base, edits) = work(&fs, folder.path());
        if !faulty.was_hit() {
            assert_eq!((base, edits), (EDITS, EDITS));
            return;
        }
        let found = if edits == 0 { Vec::new() } else { found(folder.path()) };
        let doctors = found.first().map_or(0, doctors_of);
        // Never less than what was acknowledged; one edit more may have reached the disk. After a save the plan file
        // itself has what came before it.
        let survived = edits == 0 || (base + edits..=base + edits + 1).contains(&doctors);
        if !survived {
            println!("{fault:?} at {call}: {base} + {edits}, found {doctors}");
        }
        figures.case(survived, edits < EDITS);
    }
}

#[test]
fn no_acknowledged_edit_is_missing_from_the_journal_whatever_call_fails() {
    let mut figures = Figures::default();
    for error in ERRORS {
        at_every_call(Fault::Error(error), &mut figures);
    }
    at_every_call(Fault::Death, &mut figures);
    assert!(figures.cases > 100, "{figures:?}");
    figures.hold("error or death at every call of the journal");
}

#[test]
fn a_journal_being_made_is_not_cleared_away_by_a_program_that_looks_for_what_died() {
    let mut figures = Figures::default();
    for call in 0.. {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        let recovery = folder.path().to_owned();
        let looking = Faulty::meanwhile(call, move || drop(died(&disk(), &recovery)));
        let fs: Arc<dyn Fs> = Arc::new(looking.clone());
        let reached = work(&fs, folder.path());
        let found = found(folder.path());
        figures.case(reached == (EDITS, EDITS) && found.first().map(doctors_of) == Some(2 * EDITS), looking.was_hit());
        if !looking.was_hit() {
            break;
        }
    }
    assert!(figures.cases > 20, "{figures:?}");
    figures.hold("a search for what died before every call of the journal");
}

/// Recovers as the program does, on a disk with a fault, and then again on one without.
fn recover_at_every_call(fault: Fault, figures: &mut Figures) {
    for call in 0.. {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        work(&disk(), folder.path());
        let faulty = Faulty::new(fault, call);
        let fs: Arc<dyn Fs> = Arc::new(faulty.clone());
        drop(found(folder.path()));
        for died in died(&fs, folder.path()) {
            died.try_begins();
            let Some(recovered) = died.recover() else { continue };
            let mut journal = died.adopt();
            let _ = journal.begin(&recovered.saved, &recovered.origin, &recovered.edits);
            journal.try_ended();
        }
        let again = found(folder.path());
        let survived = again.len() == 1 && doctors_of(&again[0]) == 2 * EDITS;
        if !survived {
            println!("{fault:?} at {call}: {again:?} {:?}", again.first().map(doctors_of));
        }
        figures.case(survived, false);
        if !faulty.was_hit() {
            return;
        }
    }
}

#[test]
fn a_fault_during_recovery_is_survived_at_every_call() {
    let mut figures = Figures::default();
    recover_at_every_call(Fault::Death, &mut figures);
    for error in ERRORS {
        recover_at_every_call(Fault::Error(error), &mut figures);
    }
    assert!(figures.cases > 10, "{figures:?}");
    figures.hold("error or death at every call of a recovery, then recovered");
}

#[test]
fn what_has_nothing_to_recover_is_cleared_away_and_what_lives_or_cannot_be_read_is_left_alone() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let recovery = folder.path();
    let mut living = Journal::new(disk(), recovery, "living").expect("writable");
    living.begin(&plan(0), &Origin::default(), &[edit(0)]).expect("writable");
    drop(Journal::new(disk(), recovery, "idle").expect("writable"));
    let mut damaged = Journal::new(disk(), recovery, "damaged").expect("writable");
    damaged.begin(&plan(0), &Origin::default(), &[edit(0)]).expect("writable");
    drop(damaged);
    std::fs::write(recovery.join("damaged/1.phanbo"), "// phanbo plan 2\n").expect("writable");

    assert!(died(&disk(), recovery).is_empty());
    let exists = |name: &str| recovery.join(name).exists();
    assert!(exists("living/1.journal") && exists("damaged/1.journal") && !exists("idle"));

    // It dies; then it is found by one program and by no second one at the same time.
    drop(living);
    let found = found(recovery);
    assert_eq!((found.len(), died(&disk(), recovery).len()), (1, 0));
    // Later: it is still there. Then it is adopted, closed in peace, and gone.
    drop(found);
    let found = self::found(recovery).pop().expect("it is still there");
    found.adopt().close();
    assert!(!exists("living"));
}
