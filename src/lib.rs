//! phanbo: deciding which doctors work at which commune health stations.
//!
//! One circle: file → plan → roster → rules → session → ui → action → command → change set → plan. Start reading in `plan`;
//! ARCHITECTURE.md draws the rooms and who may import whom.

pub mod advise;
pub mod app;
pub mod cli;
pub mod compare;
pub mod cores;
pub mod edit;
pub mod exchange;
pub mod file;
#[doc(hidden)]
pub mod fixture;
pub mod forecast;
pub mod generate;
pub mod map;
pub mod plan;
pub mod provinces;
pub mod roster;
pub mod rules;
pub mod sample;
pub mod session;
pub mod text;
pub mod timeline;
pub mod ui;
