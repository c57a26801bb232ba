//! Counts of instructions for what `speed` times: the same on every run, however busy the machine is.
//!
//! Needs valgrind and `cargo install gungraun-runner --version 0.20.0`, and says so where one is missing.

mod desk;

use std::hint::black_box;

use desk::{Desk, Of};
use gungraun::{library_benchmark, library_benchmark_group, main};
use phanbo::advise::{Lifted, Scratch, previews};
use phanbo::edit::ChangeSet;
use phanbo::plan::Plan;
use phanbo::roster::Roster;
use phanbo::rules::Checked;

/// One move before the measured one, so that nothing is done for the first time.
fn warm_desk(of: Of) -> Desk {
    let mut desk = Desk::new(of);
    let change = desk.make();
    desk.take_back(&change);
    desk
}

fn carried(of: Of) -> (Scratch, Lifted) {
    Desk::new(of).carried()
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = warm_desk)]
#[bench::large_province(args = (Of::LargeProvince), setup = warm_desk)]
#[bench::nation(args = (Of::Nation), setup = warm_desk)]
fn one_move(mut desk: Desk) -> (Desk, ChangeSet) {
    let change = black_box(desk.make());
    (desk, change)
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = Of::plan)]
#[bench::large_province(args = (Of::LargeProvince), setup = Of::plan)]
#[bench::nation(args = (Of::Nation), setup = Of::plan)]
fn full_check(plan: Plan) -> (Plan, Roster, Checked) {
    let roster = Roster::new(black_box(&plan), plan.cover.baseline);
    let checked = Checked::new(&plan, &roster);
    (plan, roster, checked)
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = carried)]
#[bench::large_province(args = (Of::LargeProvince), setup = carried)]
fn every_place(hand: (Scratch, Lifted)) -> (Scratch, usize) {
    let (mut scratch, lifted) = hand;
    let mut number = 0;
    let mut ids = || {
        number += 1;
        format!("measured-{number}")
    };
    let found = previews(&mut scratch, black_box(&lifted), &mut ids);
    (scratch, found.len())
}

library_benchmark_group!(name = instructions, benchmarks = [one_move, full_check, every_place]);
main!(library_benchmark_groups = instructions);
