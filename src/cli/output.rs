//! Where a command writes.

use std::path::{Path, PathBuf};

use super::usage::Command;
use crate::text::t;

/// Why nothing can be written there: plans and tables go into files, and `-` is none. A file of that name is `./-`.
pub fn refusal(command: &Command) -> Option<String> {
    let is_dash = output(command).is_some_and(|output| output == Path::new("-"));
    is_dash.then(|| t!(command.language(), "cli-output-dash"))
}

fn output(command: &Command) -> Option<&PathBuf> {
    match command {
        Command::Format(job) => job.output.as_ref(),
        Command::Move(job) => Some(&job.output),
        Command::Network(job) => Some(&job.output),
        Command::Propose(job) => job.output.as_ref(),
        Command::Merge(job) => Some(&job.output),
        Command::Generate(job) => Some(&job.output),
        Command::Import(job) => job.output.as_ref(),
        Command::New(job) => Some(&job.output),
        Command::Export(job) => Some(&job.output),
        Command::Template(job) => Some(&job.output),
        Command::Check(_)
        | Command::Rules(_)
        | Command::WhatIf(_)
        | Command::Candidates(_)
        | Command::Timeline(_)
        | Command::Forecast(_)
        | Command::Equity(_)
        | Command::Diff(_)
        | Command::Provinces(_)
        | Command::Man(_) => None,
    }
}
