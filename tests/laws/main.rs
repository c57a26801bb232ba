//! What holds for every plan, on random ones.

mod advise;
mod check;
mod compare;
mod document;
mod edit;
mod exceptions;
mod exchange;
mod file;
mod forecast;
mod gone;
mod moves;
mod naive_proposal;
mod naive_rules;
mod network;
mod proposal;
mod random_plans;
mod small_plans;
mod timeline;

use proptest::prelude::ProptestConfig;

/// How a law is tried. A shrunk case becomes a test of its own, with a name: no file of seeds.
fn without_seeds() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}
