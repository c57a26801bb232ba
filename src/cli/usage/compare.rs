//! The options of `phanbo diff` and `phanbo merge`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Form, Wording};
use crate::text::{Language, t};

#[derive(Debug, Args)]
pub struct DiffJob {
    #[arg(value_name = "A", help = both!("cli-diff-a"))]
    pub a: PathBuf,
    #[arg(value_name = "B", help = both!("cli-diff-b"))]
    pub b: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-check-date"))]
    pub date: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct MergeJob {
    #[arg(value_name = "OURS", help = both!("cli-merge-ours"))]
    pub ours: PathBuf,
    #[arg(value_name = "THEIRS", required = true, help = both!("cli-merge-theirs"))]
    pub theirs: Vec<PathBuf>,
    #[arg(long, value_name = "BASE", help = both!("cli-merge-base"))]
    pub base: Option<PathBuf>,
    #[arg(long, value_name = "ours|theirs", conflicts_with = "keep_open", help = both!("cli-merge-take"))]
    #[arg(hide_possible_values = true)]
    pub take: Option<Side>,
    #[arg(long, help = both!("cli-merge-keep-open"))]
    pub keep_open: bool,
    #[arg(short, long, value_name = "OUT", help = both!("cli-move-output"))]
    pub output: PathBuf,
    #[arg(long, value_name = "NAME", help = both!("cli-merge-by"))]
    pub by: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

/// Whose word counts where a merge cannot settle something by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    Ours,
    Theirs,
}
