//! The options of `phanbo forecast`.

use std::path::PathBuf;

use clap::Args;

use super::{Form, Wording};
use crate::text::{Language, t};

#[derive(Debug, Args)]
pub struct ForecastJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "YEAR", allow_hyphen_values = true, help = both!("cli-forecast-to"))]
    pub to: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true, help = both!("cli-forecast-recruits"))]
    pub recruits: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true, help = both!("cli-forecast-leavers"))]
    pub leavers: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true, help = both!("cli-forecast-retirements"))]
    pub retirements: Option<String>,
    #[arg(long, value_name = "TENTHS", allow_hyphen_values = true, help = both!("cli-forecast-growth"))]
    pub growth: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}
