//! Times: one move checked again, a full check, on one core and on all, the preview of one doctor on every place, who could
//! come to one station, the best plan by moving, at three sizes; and two copies of a plan compared and merged.

mod desk;
mod list;

use std::cell::{LazyCell, OnceCell};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use desk::{Bench, Of};
use phanbo::advise::proposal::{Case, Options};
use phanbo::advise::{Alike, Desk, Within, candidates, how_many_could_come, previews};
use phanbo::compare::{Difference, Merge, PlanCopy};
use phanbo::cores::Cores;
use phanbo::edit::{Change, ChangeSet, Deed, Unsaved};
use phanbo::exchange::import::{Choices, Places, compare, glance, understand};
use phanbo::file::{Revision, next_revision};
use phanbo::map::{Layout, Network, neighbours_kept};
use phanbo::plan::{Doctor, Facility, Id, Lineage, Plan};
use phanbo::roster::{Alone, Roster};
use phanbo::rules::Checked;

const SIZES: [(&str, Of); 3] =
    [("province", Of::Province), ("large province", Of::LargeProvince), ("nation", Of::Nation)];

fn one_move(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one move");
    for (name, of) in SIZES {
        // Laid only if it is measured: a filter leaves out the others.
        let mut bench = OnceCell::<Bench>::new();
        group.bench_function(name, |bencher| {
            bench.get_or_init(|| Bench::new(of));
            let bench = bench.get_mut().expect("it was just laid");
            bencher.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    let start = Instant::now();
                    let change = black_box(bench.make());
                    taken += start.elapsed();
                    bench.take_back(&change);
                }
                taken
            });
        });
    }
    group.finish();
}

/// Two copies edited apart: what they differ in with its effect, and both put together.
fn copies(criterion: &mut Criterion) {
    let plan = LazyCell::new(|| Of::LargeProvince.plan());
    let apart = LazyCell::new(|| [edited(&plan, 0, "OURS"), edited(&plan, 1, "THEIRS")]);
    let mut group = criterion.benchmark_group("two copies");
    group.sample_size(10);
    group.bench_function("compared, large province", |bencher| {
        let [ours, theirs] = &*apart;
        bencher.iter_with_large_drop(|| Difference::new(black_box(ours), black_box(theirs), None));
    });
    group.bench_function("merged, large province", |bencher| {
        let [ours, theirs] = &*apart;
        let copy =
            |name: &str, plan: &Plan| PlanCopy { name: name.to_owned(), plan: Arc::new(plan.clone()), is_sound: true };
        let all = [copy("ours", ours), copy("theirs", theirs)];
        bencher.iter_with_large_drop(|| {
            let merge = Merge::new(black_box(all.to_vec()), None).expect("copies of one plan");
            assert_eq!((merge.conflicts.len(), merge.taken.len()), (0, 100));
            let plan = merge.finished(&[], &[], "", &Lineage::default());
            plan.map(|plan| merge.new_findings(&plan, plan.cover.baseline).len())
        });
    });
    group.finish();
}

/// A copy in which a hundred doctors have another note, every second one of this side.
fn edited(plan: &Plan, side: usize, revision: &str) -> Plan {
    let doctors = plan.doctors.iter().skip(side).step_by(2).take(100);
    let changes =
        doctors.map(|doctor| Change::replace(doctor.clone(), Doctor { note: revision.into(), ..doctor.clone() }));
    let edit = ChangeSet { deed: Deed::Restored, changes: changes.collect() };
    let (mut next, mut unsaved) = (plan.clone(), Unsaved::default());
    unsaved.note(&edit);
    edit.apply(&mut next);
    next_revision(&next, &unsaved, &Revision { id: revision.into(), saved_at: String::new() })
}

/// Who is where, worked out from nothing.
fn roster(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("roster");
    for (name, of) in SIZES {
        let plan = LazyCell::new(|| of.plan());
        group.bench_function(name, |bencher| {
            bencher.iter_with_large_drop(|| Roster::new(black_box(&plan), plan.cover.baseline));
        });
    }
    group.finish();
}

/// All rules over a roster that is there.
fn full_check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("full check");
    for (name, of) in SIZES {
        let checked = LazyCell::new(|| {
            let plan = of.plan();
            let roster = Roster::new(&plan, plan.cover.baseline);
            (plan, roster)
        });
        group.bench_function(name, |bencher| {
            let (plan, roster) = &*checked;
            bencher.iter_with_large_drop(|| Checked::new(black_box(plan), roster));
        });
    }
    group.finish();
}

/// A plan checked from nothing, who is where and then all rules: by one core, and by all as the program does it.
fn from_nothing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("from nothing");
    for (name, of) in SIZES {
        let plan = LazyCell::new(|| of.plan());
        group.bench_function(format!("one core, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| Desk::derived(&Alone, black_box(&plan), plan.cover.baseline));
        });
        group.bench_function(format!("all cores, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| Desk::derived(&Cores, black_box(&plan), plan.cover.baseline));
        });
    }
    group.finish();
}

fn every_place(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("every place");
    for (name, of) in SIZES {
        let mut hand = OnceCell::new();
        let mut number = 0_u64;
        group.bench_function(name, |bencher| {
            hand.get_or_init(|| Bench::new(of).carried());
            let (desk, lifted) = hand.get_mut().expect("it was just filled");
            bencher.iter_with_large_drop(|| {
                let mut ids = || {
                    number += 1;
                    format!("measured-{number}")
                };
                previews(desk, black_box(lifted), &mut ids)
            });
        });
    }
    group.finish();
}

/// Who could come to one station: how many, everybody ranked, and what both begin with.
fn who_could_come(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("who could come");
    for (name, of) in SIZES {
        let mut asked = OnceCell::new();
        let mut ask = |what: &str, measure: &mut dyn FnMut(&mut Desk, &Alike, &Id<Facility>)| {
            group.bench_function(format!("{name}: {what}"), |bencher| {
                asked.get_or_init(|| Bench::new(of).station_asked_about());
                let (desk, alike, station) = asked.get_mut().expect("it was just filled");
                bencher.iter(|| measure(desk, alike, station));
            });
        };
        let mut ids = || "measured".to_owned();
        ask("who is alike", &mut |desk, _, _| drop(black_box(Alike::new(desk))));
        ask("how many", &mut |desk, alike, station| {
            black_box(how_many_could_come(desk, alike, station, Within::Province, "", &mut ids, &|| true));
        });
        ask("how many in the area", &mut |desk, alike, station| {
            black_box(how_many_could_come(desk, alike, station, Within::Area, "", &mut ids, &|| true));
        });
        let mut ids = || "measured".to_owned();
        ask("everybody", &mut |desk, alike, station| {
            drop(black_box(candidates(desk, alike, station, 50, "", &mut ids)));
        });
    }
    group.finish();
}

/// The best plan by moving, in its parts: the network laid out, solved, proved, and the doctors chosen.
fn proposal(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("proposal");
    for (name, of) in SIZES {
        let desk = LazyCell::new(|| of.desk());
        group.bench_function(format!("build, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| Case::new(black_box(&desk), Options::default()));
        });
        let case = LazyCell::new(|| Case::new(&desk, Options::default()));
        group.bench_function(format!("solve, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| black_box(&*case).solve());
        });
        let solved = LazyCell::new(|| case.solve());
        group.bench_function(format!("proof, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| black_box(&*case).proposal(&solved));
        });
        let proposal = LazyCell::new(|| case.proposal(&solved));
        group.bench_function(format!("moves, {name}"), |bencher| {
            let moves = |desk: Desk| {
                let mut number = 0_u64;
                let mut ids = || {
                    number += 1;
                    format!("measured-{number}")
                };
                proposal.moves(desk, "", &mut ids)
            };
            bencher.iter_batched(|| desk.clone(), moves, BatchSize::PerIteration);
        });
    }
    group.finish();
}

/// A unit's list of 3,000 rows, from its cells to the wizard's third step.
fn lists(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("list");
    for (name, of) in &SIZES[..2] {
        let plan = LazyCell::new(|| of.plan());
        let sheet = LazyCell::new(|| list::of(&plan, 3_000));
        group.bench_function(format!("header, {name}"), |bencher| bencher.iter(|| glance(black_box(&*sheet))));
        group.bench_function(format!("understood, {name}"), |bencher| {
            let choices = Choices::default();
            bencher.iter_with_large_drop(|| {
                let list = understand(black_box(&*sheet), &plan, &Places::new(&plan), &choices);
                let compared = compare(&plan, &list, &choices, plan.cover.baseline);
                assert_eq!(list.rows.len(), 3_000);
                (list, compared)
            });
        });
    }
    group.finish();
}

/// The tiles of a map laid out; and, said once, how many neighbours stay near, of how many.
fn maps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("map");
    for (name, of) in SIZES {
        let network = LazyCell::new(|| Network::of(&of.plan()));
        let mut said = false;
        group.bench_function(name, |bencher| {
            bencher.iter_with_large_drop(|| Layout::new(black_box(&network)));
            if !said {
                let (kept, all) = neighbours_kept(&network, &Layout::new(&network));
                println!("map, {name}: {kept} of {all} nearest neighbours lie within two tiles");
                said = true;
            }
        });
    }
    group.finish();
}

fn unhurried() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args()
}

criterion_group! {
    name = speed;
    config = unhurried();
    targets = one_move, copies, roster, full_check, from_nothing, every_place, who_could_come, proposal, lists, maps
}
criterion_main!(speed);
