//! What opening a plan costs beside parsing its RON alone: both in turn, the middle of the times.
//!
//! `cargo run --release --example opening -- sample_plans/quang_ninh.phanbo`

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 41;

fn main() {
    let file = std::env::args().nth(1).expect("a plan file");
    let text = std::fs::read_to_string(&file).expect("it can be read");
    let mut open = Vec::new();
    let mut parse = Vec::new();
    for _ in 0..ROUNDS {
        open.push(time(|| phanbo::file::open(Path::new(&file)).expect("a plan")));
        parse.push(time(|| ron::from_str::<ron::Value>(&text).expect("RON")));
    }
    let (open, parse) = (middle(open), middle(parse));
    let times = open.as_secs_f64() / parse.as_secs_f64();
    println!("{file}: opened in {open:.2?}, its RON alone parsed in {parse:.2?}: {times:.2} times");
}

fn time<T>(work: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    let made = black_box(work());
    let took = begun.elapsed();
    drop(made);
    took
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
