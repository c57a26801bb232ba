//! Two programs save one file at the same time, over and over.

use std::io::Read;
use std::path::Path;

use phanbo::file::{Disk, SaveError, open_with, save_with};

use crate::child::{Way, Work, gated, generation, plan, wait_until_open};
use crate::figures::Figures;

const ROUNDS: usize = 100;
const QUICK_ROUNDS: usize = 5;

/// Both have opened the same file; both save. Whoever is second must be told, or what it replaced be kept.
fn save_together(way: Way, rounds: usize) -> Figures {
    let mut figures = Figures::default();
    for _ in 0..rounds {
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        let path = folder.path().join("plan.phanbo");
        phanbo::file::save(&plan(0, 200), &path).expect("writable");
        let start = |from: usize| {
            let mut child =
                gated(&path, Work { way, from, count: 1, doctors: 200 }).spawn().expect("it can be started");
            (wait_until_open(&mut child), child)
        };
        let mut children = [start(1), start(2)];
        // Both have it open. Go.
        for (_, child) in &mut children {
            drop(child.stdin.take());
        }
        let saved = children.map(|(mut lines, mut child)| {
            let mut words = String::new();
            lines.read_to_string(&mut words).expect("it talks");
            child.wait().expect("it ends");
            words.contains("saved ")
        });
        figures.case(is_accounted_for(folder.path(), &path, saved), saved.contains(&false));
    }
    figures
}

/// Every acknowledged save is in the file or beside it, and the file is whole.
fn is_accounted_for(folder: &Path, path: &Path, saved: [bool; 2]) -> bool {
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("listed").path());
    let found: Vec<usize> = files.filter_map(|file| generation(&file)).collect();
    generation(path).is_some() && [1, 2].iter().zip(saved).all(|(number, saved)| !saved || found.contains(number))
}

#[test]
fn two_programs_save_one_file_a_few_times() {
    save_together(Way::Ours, QUICK_ROUNDS).hold("two programs save one file, quick");
}

#[test]
#[ignore = "a minute"]
fn two_programs_save_one_file() {
    save_together(Way::Ours, ROUNDS).hold("two programs save one file at once");
    save_together(Way::InPlace, ROUNDS / 4).must_lose("the same, written in place");
}

/// The same with the worst of moments: a program that opened the file before the other one saved.
#[test]
fn the_second_to_save_is_told_a_hundred_times() {
    let mut figures = Figures::default();
    let disk = Disk::at_once();
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("plan.phanbo");
    phanbo::file::save(&plan(0, 5), &path).expect("writable");
    for round in 0..ROUNDS {
        let seen = open_with(&disk, &path).expect("it is whole").stamp;
        save_with(&disk, &plan(2 * round + 1, 5), &path, Some(&seen)).expect("nobody else has saved");
        let second = save_with(&disk, &plan(2 * round + 2, 5), &path, Some(&seen));
        let told = second.is_err_and(|failed| failed.error == SaveError::Changed);
        figures.case(told && generation(&path) == Some(2 * round + 1), told);
    }
    figures.hold("the second of two to save is told");
}
