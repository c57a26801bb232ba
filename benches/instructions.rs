//! Counts of instructions for what `speed` times: the same on every run, however busy the machine is.
//!
//! Needs valgrind and `cargo install gungraun-runner --version 0.20.0`, and says so where one is missing.

mod desk;

use std::hint::black_box;

use desk::{Bench, Of};
use gungraun::{library_benchmark, library_benchmark_group, main};
use phanbo::advise::proposal::{Options, Proposal, Proposed, propose};
use phanbo::advise::{Alike, Desk, HowMany, Lifted, Within, how_many_could_come, previews};
use phanbo::edit::ChangeSet;
use phanbo::plan::{Facility, Id, Plan};
use phanbo::roster::Roster;
use phanbo::rules::Checked;

/// One move before the measured one, so that nothing is done for the first time.
fn warm_bench(of: Of) -> Bench {
    let mut bench = Bench::new(of);
    let change = bench.make();
    bench.take_back(&change);
    bench
}

fn asked_about(of: Of) -> (Desk, Alike, Id<Facility>) {
    Bench::new(of).station_asked_about()
}

fn carried(of: Of) -> (Desk, Lifted) {
    Bench::new(of).carried()
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = asked_about)]
#[bench::large_province(args = (Of::LargeProvince), setup = asked_about)]
fn how_many((mut desk, alike, station): (Desk, Alike, Id<Facility>)) -> (Desk, Option<HowMany>) {
    let count = how_many_could_come(
        &mut desk,
        black_box(&alike),
        &station,
        Within::Province,
        "",
        &mut || "measured".to_owned(),
        &|| true,
    );
    (desk, count)
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = warm_bench)]
#[bench::large_province(args = (Of::LargeProvince), setup = warm_bench)]
#[bench::nation(args = (Of::Nation), setup = warm_bench)]
fn one_move(mut bench: Bench) -> (Bench, ChangeSet) {
    let change = black_box(bench.make());
    (bench, change)
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
fn every_place(hand: (Desk, Lifted)) -> (Desk, usize) {
    let (mut desk, lifted) = hand;
    let mut number = 0;
    let mut ids = || {
        number += 1;
        format!("measured-{number}")
    };
    let found = previews(&mut desk, black_box(&lifted), &mut ids);
    (desk, found.len())
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = Of::desk)]
#[bench::large_province(args = (Of::LargeProvince), setup = Of::desk)]
#[bench::nation(args = (Of::Nation), setup = Of::desk)]
fn proposal(desk: Desk) -> (Desk, Proposal) {
    let proposal = propose(black_box(&desk), Options::default());
    (desk, proposal)
}

fn proposed(of: Of) -> (Desk, Proposal) {
    let desk = of.desk();
    let proposal = propose(&desk, Options::default());
    (desk, proposal)
}

#[library_benchmark]
#[bench::province(args = (Of::Province), setup = proposed)]
#[bench::large_province(args = (Of::LargeProvince), setup = proposed)]
fn moves_of_proposal(of: (Desk, Proposal)) -> (Proposal, Proposed) {
    let (desk, proposal) = of;
    let mut number = 0;
    let mut ids = || {
        number += 1;
        format!("measured-{number}")
    };
    let proposed = proposal.moves(black_box(desk), "", &mut ids);
    (proposal, proposed)
}

library_benchmark_group!(
    name = instructions,
    benchmarks = [one_move, full_check, every_place, how_many, proposal, moves_of_proposal]
);
main!(library_benchmark_groups = instructions);
