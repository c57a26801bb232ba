//! The command line: its commands and options, and the help in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Arg, ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::exchange::paper::Paper;
use crate::session::Renderer;
use crate::text::{Language, t, version};

/// A text in Vietnamese and, on the next line, in English.
macro_rules! both {
    ($key:literal) => {
        format!("{}\n{}", t!(Language::Vietnamese, $key), t!(Language::English, $key))
    };
}

/// A heading in both languages on one line.
macro_rules! heading {
    ($key:literal) => {
        format!("{} / {}", t!(Language::Vietnamese, $key), t!(Language::English, $key))
    };
}

mod compare;
mod forecast;

pub use compare::{DiffJob, MergeJob, Side};
pub use forecast::ForecastJob;

/// Nothing but files opens the window.
#[derive(Debug, Parser)]
#[command(name = "phanbo", about = both!("cli-about"), after_help = both!("cli-exit-codes"))]
#[command(override_usage = "phanbo [FILE ...] [--renderer auto|gl|software]\n  phanbo COMMAND [FILE] [OPTIONS]")]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true, disable_version_flag = true)]
pub struct Usage {
    #[arg(value_name = "FILE", help = both!("cli-files"))]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "auto|gl|software", value_parser = renderers(), help = both!("cli-renderer"))]
    #[arg(hide_possible_values = true)]
    pub renderer: Option<Renderer>,
    // A process behind a window: what was tried before, "gl=what was said about it".
    #[arg(long, hide = true, value_parser = tried)]
    pub after: Vec<(Renderer, String)>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = both!("cli-check-about"))]
    #[command(override_usage = "phanbo check FILE [--date YYYY-MM-DD] [--format text|json] [--lang vi|en]")]
    Check(CheckJob),
    #[command(about = both!("cli-format-about"))]
    #[command(override_usage = "phanbo format FILE [-o OUT | --check] [--lang vi|en]")]
    Format(FormatJob),
    #[command(about = both!("cli-rules-about"))]
    #[command(override_usage = "phanbo rules [--format text|json] [--lang vi|en]")]
    Rules(RulesJob),
    #[command(name = "whatif", about = both!("cli-whatif-about"), after_help = both!("cli-move-keys"))]
    #[command(
        override_usage = "phanbo whatif FILE --move MOVE ... [--date YYYY-MM-DD] [--format text|json] [--lang vi|en]"
    )]
    WhatIf(WhatIfJob),
    #[command(about = both!("cli-candidates-about"))]
    #[command(
        override_usage = "phanbo candidates FILE --station ID [--date YYYY-MM-DD] [--format text|json] [--lang vi|en]"
    )]
    Candidates(CandidatesJob),
    #[command(about = both!("cli-move-about"), after_help = both!("cli-move-keys"))]
    #[command(override_usage = "phanbo move FILE --move MOVE ... -o OUT [--by NAME] [--date YYYY-MM-DD] \
        [--format text|json] [--lang vi|en]")]
    Move(MoveJob),
    #[command(about = both!("cli-network-about"), after_help = both!("cli-act-keys"))]
    #[command(override_usage = "phanbo network FILE --act ACT ... -o OUT [--format text|json] [--lang vi|en]")]
    Network(NetworkJob),
    #[command(about = both!("cli-propose-about"))]
    #[command(override_usage = "phanbo propose FILE [--choice fair|most] [--density] [--keep-density] \
        [--within-areas] [--date YYYY-MM-DD] [-o OUT] [--by NAME] [--format text|json] [--lang vi|en]")]
    Propose(ProposeJob),
    #[command(about = both!("cli-timeline-about"))]
    #[command(
        override_usage = "phanbo timeline FILE [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--format text|json] [--lang vi|en]"
    )]
    Timeline(TimelineJob),
    #[command(about = both!("cli-forecast-about"))]
    #[command(override_usage = "phanbo forecast FILE [--to YEAR] [--recruits N] [--leavers N] [--retirements N] \
        [--growth TENTHS] [--format text|json] [--lang vi|en]")]
    Forecast(ForecastJob),
    #[command(about = both!("cli-equity-about"))]
    #[command(override_usage = "phanbo equity FILE [--date YYYY-MM-DD] [--format text|json] [--lang vi|en]")]
    Equity(CheckJob),
    #[command(about = both!("cli-diff-about"))]
    #[command(override_usage = "phanbo diff A B [--date YYYY-MM-DD] [--format text|json] [--lang vi|en]")]
    Diff(DiffJob),
    #[command(about = both!("cli-merge-about"))]
    #[command(override_usage = "phanbo merge OURS THEIRS ... [--base BASE] [--take ours|theirs | --keep-open] -o OUT \
        [--by NAME] [--format text|json] [--lang vi|en]")]
    Merge(MergeJob),
    #[command(about = both!("cli-generate-about"))]
    #[command(override_usage = "phanbo generate --stations N --doctors M [--seed S] -o OUT [--lang vi|en]")]
    Generate(GenerateJob),
    #[command(about = both!("cli-import-about"))]
    #[command(override_usage = "phanbo import BOOK [--sheet NAME] [--kind staff|stations|rotations] \
        [--into PLAN | --province CODE|NAME] [--map COLUMN=FIELD ...] \
        [--place NAME=ID|new_hospital|left_out ...] [--who ROW=ID|row:N|new ...] [--date YYYY-MM-DD] \
        [-o OUT | --dry-run] [--format text|json] [--lang vi|en]")]
    Import(ImportJob),
    #[command(about = both!("cli-new-about"))]
    #[command(override_usage = "phanbo new --province CODE|NAME --baseline YYYY-MM-DD \
        [--preset nq72|nghe-an|national-2026|hai-phong-2030] -o OUT [--lang vi|en]")]
    New(NewJob),
    #[command(about = both!("cli-provinces-about"))]
    #[command(override_usage = "phanbo provinces [--format text|json] [--lang vi|en]")]
    Provinces(ProvincesJob),
    #[command(about = both!("cli-export-about"))]
    #[command(override_usage = "phanbo export FILE ... -o OUT.xlsx|OUT.csv|OUT.jsonl|OUT.docx \
        [--table stations|doctors|moves|findings|areas] \
        [--paper moves|decision|submission|plan|staffing|findings|forecast|agenda] [--doctor ID] [--date YYYY-MM-DD] [--lang vi|en]")]
    Export(ExportJob),
    #[command(about = both!("cli-template-about"))]
    #[command(override_usage = "phanbo template -o OUT.xlsx [--for FILE] [--lang vi|en]")]
    Template(TemplateJob),
    // For those who make packages.
    #[command(hide = true, about = both!("cli-man-about"), override_usage = "phanbo man [--lang vi|en]")]
    Man(ManJob),
}

#[derive(Debug, Args)]
pub struct CheckJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-check-date"))]
    pub date: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct FormatJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(short, long, value_name = "OUT", help = both!("cli-format-output"))]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "output", help = both!("cli-format-check"))]
    pub check: bool,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct RulesJob {
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct WhatIfJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long = "move", value_name = "MOVE", required = true, help = both!("cli-whatif-move"))]
    pub moves: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-whatif-date"))]
    pub date: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct CandidatesJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "ID", help = both!("cli-candidates-station"))]
    pub station: String,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-check-date"))]
    pub date: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct MoveJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long = "move", value_name = "MOVE", required = true, help = both!("cli-move-move"))]
    pub moves: Vec<String>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-move-output"))]
    pub output: PathBuf,
    #[arg(long, value_name = "NAME", help = both!("cli-move-by"))]
    pub by: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-whatif-date"))]
    pub date: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct NetworkJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long = "act", value_name = "ACT", required = true, help = both!("cli-network-act"))]
    pub acts: Vec<String>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-move-output"))]
    pub output: PathBuf,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct ProposeJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "fair|most", default_value = "fair", help = both!("cli-propose-choice"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub choice: Chosen,
    #[arg(long, help = both!("cli-propose-density"))]
    pub density: bool,
    #[arg(long, help = both!("cli-propose-keep-density"))]
    pub keep_density: bool,
    #[arg(long, help = both!("cli-propose-within-areas"))]
    pub within_areas: bool,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-check-date"))]
    pub date: Option<String>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-propose-output"))]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "NAME", help = both!("cli-move-by"))]
    pub by: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct TimelineJob {
    #[arg(value_name = "FILE", help = both!("cli-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-timeline-from"))]
    pub from: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-timeline-to"))]
    pub to: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

/// Which of two best plans is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Chosen {
    Fair,
    Most,
}

#[derive(Debug, Args)]
pub struct GenerateJob {
    #[arg(long, value_name = "N", help = both!("cli-generate-stations-help"))]
    pub stations: String,
    #[arg(long, value_name = "M", help = both!("cli-generate-doctors-help"))]
    pub doctors: String,
    #[arg(long, value_name = "S", default_value = "1", hide_default_value = true, help = both!("cli-generate-seed"))]
    pub seed: String,
    #[arg(short, long, value_name = "OUT", help = both!("cli-move-output"))]
    pub output: PathBuf,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct ImportJob {
    #[arg(value_name = "BOOK", help = both!("cli-import-book"))]
    pub book: PathBuf,
    #[arg(long, value_name = "NAME", help = both!("cli-import-sheet"))]
    pub sheet: Option<String>,
    #[arg(long, value_name = "staff|stations|rotations", help = both!("cli-import-kind"))]
    pub kind: Option<String>,
    #[arg(long, value_name = "PLAN", conflicts_with = "province", help = both!("cli-import-into"))]
    pub into: Option<PathBuf>,
    #[arg(long, value_name = "CODE|NAME", help = both!("cli-import-province"))]
    pub province: Option<String>,
    #[arg(long, value_name = "COLUMN=FIELD", help = both!("cli-import-map"))]
    pub map: Vec<String>,
    #[arg(long, value_name = "NAME=ID|new_hospital|left_out", help = both!("cli-import-place"))]
    pub place: Vec<String>,
    #[arg(long, value_name = "ROW=ID|row:N|new", help = both!("cli-import-who"))]
    pub who: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-import-date"))]
    pub date: Option<String>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-import-output"))]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "output", help = both!("cli-import-dry-run"))]
    pub dry_run: bool,
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct NewJob {
    #[arg(long, value_name = "CODE|NAME", help = both!("cli-new-province"))]
    pub province: String,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-new-baseline"))]
    pub baseline: String,
    #[arg(long, value_name = "nq72|nghe-an|national-2026|hai-phong-2030", help = both!("cli-new-preset"))]
    pub preset: Option<String>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-move-output"))]
    pub output: PathBuf,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct ProvincesJob {
    #[arg(long, value_name = "text|json", default_value = "text", help = both!("cli-check-format"))]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Form,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct ExportJob {
    #[arg(value_name = "FILE", required = true, help = both!("cli-export-files"))]
    pub files: Vec<PathBuf>,
    #[arg(short, long, value_name = "OUT", help = both!("cli-export-output"))]
    pub output: PathBuf,
    #[arg(long, value_name = "TABLE", help = both!("cli-export-table"), hide_possible_values = true)]
    pub table: Option<Listed>,
    #[arg(long, value_name = "PAPER", value_parser = papers(), help = both!("cli-export-paper"))]
    #[arg(hide_possible_values = true)]
    pub paper: Option<Paper>,
    #[arg(long, value_name = "ID", requires = "paper", help = both!("cli-export-doctor"))]
    pub doctor: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", help = both!("cli-check-date"))]
    pub date: Option<String>,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct TemplateJob {
    #[arg(short, long, value_name = "OUT", help = both!("cli-template-output"))]
    pub output: PathBuf,
    #[arg(long = "for", value_name = "FILE", help = both!("cli-template-plan"))]
    pub plan: Option<PathBuf>,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub struct ManJob {
    #[command(flatten)]
    pub wording: Wording,
}

/// A table that goes into a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    Stations,
    Doctors,
    Moves,
    Findings,
    Areas,
}

/// Options every command has.
#[derive(Debug, Args)]
pub struct Wording {
    #[arg(long, value_name = "vi|en", value_parser = languages(), default_value = Language::default().code())]
    #[arg(hide_default_value = true, hide_possible_values = true, help = both!("cli-lang"))]
    pub lang: Language,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    Text,
    Json,
}

impl Command {
    pub fn language(&self) -> Language {
        match self {
            Self::Check(job) | Self::Equity(job) => job.wording.lang,
            Self::Format(job) => job.wording.lang,
            Self::Rules(job) => job.wording.lang,
            Self::WhatIf(job) => job.wording.lang,
            Self::Candidates(job) => job.wording.lang,
            Self::Move(job) => job.wording.lang,
            Self::Network(job) => job.wording.lang,
            Self::Propose(job) => job.wording.lang,
            Self::Timeline(job) => job.wording.lang,
            Self::Forecast(job) => job.wording.lang,
            Self::Diff(job) => job.wording.lang,
            Self::Merge(job) => job.wording.lang,
            Self::Generate(job) => job.wording.lang,
            Self::Import(job) => job.wording.lang,
            Self::New(job) => job.wording.lang,
            Self::Provinces(job) => job.wording.lang,
            Self::Export(job) => job.wording.lang,
            Self::Template(job) => job.wording.lang,
            Self::Man(job) => job.wording.lang,
        }
    }
}

/// What the arguments ask for. Help and version come as errors, as clap has them.
pub fn read(args: &[OsString]) -> Result<Usage, clap::Error> {
    Usage::from_arg_matches(&command().try_get_matches_from(args)?)
}

fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or_default())
}

fn papers() -> impl clap::builder::TypedValueParser<Value = Paper> {
    PossibleValuesParser::new(Paper::ALL.map(Paper::code))
        .map(|code| Paper::ALL.into_iter().find(|paper| paper.code() == code).unwrap_or(Paper::Moves))
}

fn renderers() -> impl clap::builder::TypedValueParser<Value = Renderer> {
    PossibleValuesParser::new(Renderer::HERE.iter().map(|renderer| renderer.code()))
        .map(|code| Renderer::from_code(&code).unwrap_or_default())
}

fn tried(text: &str) -> Result<(Renderer, String), &'static str> {
    let (code, cause) = text.split_once('=').ok_or("renderer=cause")?;
    Ok((Renderer::from_code(code).ok_or("renderer")?, cause.to_owned()))
}

/// The whole command line, in both languages.
pub fn command() -> clap::Command {
    let option = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(both!("cli-version"));
    bilingual(Usage::command().version(version::version()).arg(option)).mut_subcommands(bilingual)
}

/// What clap would say in English alone.
fn bilingual(command: clap::Command) -> clap::Command {
    let usage = heading!("cli-heading-usage");
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(both!("cli-help"));
    command
        .disable_help_flag(true)
        .arg(help)
        .help_template(format!("{{about-with-newline}}\n{usage}:\n  {{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(heading!("cli-heading-commands"))
        .mut_args(|arg| {
            let heading =
                if arg.is_positional() { heading!("cli-heading-arguments") } else { heading!("cli-heading-options") };
            arg.help_heading(heading)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn vietnamese_is_the_default() {
        let args = ["phanbo", "check", "a.phanbo"].map(OsString::from);
        let Ok(Usage { command: Some(command), .. }) = read(&args) else { panic!("a sound command line") };
        assert_eq!(command.language(), Language::Vietnamese);
    }
}
