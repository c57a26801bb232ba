//! The same jobs without a window: one command a file.

mod answer;
mod author;
mod candidates;
mod check;
mod date;
mod diff;
mod effect;
mod equity;
mod export;
mod forecast;
mod format;
mod generate;
mod import;
pub mod json;
mod list_answers;
mod make_moves;
mod man;
mod merge;
mod misuse;
mod moves;
mod network;
mod new;
mod opened;
mod output;
mod propose;
mod provinces;
mod report;
mod rules;
mod saved;
mod shown;
mod tell;
mod tell_act;
mod template;
mod timeline;
mod usage;
mod whatif;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use answer::Reply;
use clap::error::ErrorKind;
use usage::{Command, Usage};

use crate::exchange::import::apart;
use crate::session::Renderer;
use crate::text::Language;

/// Memory a process may have that reads a list, in bytes.
pub const READER_MEMORY: usize = apart::MEMORY_LIMIT;

/// What the program was asked for.
#[derive(Debug, PartialEq)]
pub enum Request {
    /// To open the window with these files, drawn by this renderer if it can be; and what was tried already, with what
    /// was said about it.
    Window { files: Vec<PathBuf>, renderer: Option<Renderer>, tried: Vec<(Renderer, String)> },
    /// To read this list and say what is in it, as a process of its own.
    ReadBook { file: PathBuf },
    /// A job that is done; nothing remains but to end with this code.
    Done(ExitCode),
}

/// Does what the command line asks for; the first argument is the program's own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Request {
    let args: Vec<OsString> = args.into_iter().collect();
    if let [_, word, file] = &args[..]
        && word == apart::READER
    {
        return Request::ReadBook { file: file.into() };
    }
    if let Some(files) = only_plans(&args) {
        return Request::Window { files, renderer: None, tried: Vec::new() };
    }
    match usage::read(&args) {
        Ok(Usage { command: None, files, renderer, after }) => {
            let language = misuse::language(&args);
            match misuse::mistyped(language, &files) {
                Some(answer) => Request::Done(answer.deliver(language)),
                None => Request::Window { files, renderer, tried: after },
            }
        }
        Ok(Usage { command: Some(command), .. }) => Request::Done(perform(&command).deliver(command.language())),
        Err(error) => Request::Done(instead(&args, &error).deliver(misuse::language(&args))),
    }
}

/// The plans of a start as by a double click, which names nothing else. The usage of all commands, in two languages, need
/// not be put together for it: that takes memory for as long as the window is open.
fn only_plans(args: &[OsString]) -> Option<Vec<PathBuf>> {
    let is_plan = |arg: &OsString| arg.to_str().is_some_and(|word| word.ends_with(".phanbo") && !word.starts_with('-'));
    let plans = args.get(1..).unwrap_or_default();
    plans.iter().all(is_plan).then(|| plans.iter().map(PathBuf::from).collect())
}

/// Reads a list and says on standard output what is in it.
pub fn read_book(file: &Path) -> ExitCode {
    match apart::be_reader(file, std::io::stdout().lock(), std::io::stderr().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Says why what was asked for could not be done, a sentence each, and ends with 2.
pub fn could_not(sentences: impl IntoIterator<Item = String>) -> ExitCode {
    Reply::could_not(sentences.into_iter().collect()).deliver(Language::Vietnamese)
}

fn perform(command: &Command) -> Reply {
    if let Some(sentence) = output::refusal(command) {
        return Reply::failed(sentence);
    }
    match command {
        Command::Check(job) => check::check(job),
        Command::Format(job) => format::format(job),
        Command::Rules(job) => rules::rules(job),
        Command::WhatIf(job) => whatif::what_if(job),
        Command::Candidates(job) => candidates::find_candidates(job),
        Command::Move(job) => make_moves::make_moves(job),
        Command::Network(job) => network::reorganise(job),
        Command::Propose(job) => propose::propose_moves(job),
        Command::Timeline(job) => timeline::timeline(job),
        Command::Forecast(job) => forecast::forecast(job),
        Command::Equity(job) => equity::equity(job),
        Command::Diff(job) => diff::diff(job),
        Command::Merge(job) => merge::merge(job),
        Command::Generate(job) => generate::generate(job),
        Command::Import(job) => import::import(job),
        Command::New(job) => new::new_plan(job),
        Command::Provinces(job) => provinces::list(job),
        Command::Export(job) => export::export(job),
        Command::Template(job) => template::write(job),
        Command::Man(job) => man::page(job),
    }
}

/// Help and version are answers; anything else clap stops at is a mistake.
fn instead(args: &[OsString], error: &clap::Error) -> Reply {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Reply::ok(error.render().to_string()),
        _ => misuse::answer(misuse::language(args), error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Request {
        run(line.split(' ').map(OsString::from))
    }

    #[test]
    fn files_alone_open_the_window() {
        let window = |files: &[&str]| {
            let files = files.iter().map(PathBuf::from).collect();
            Request::Window { files, renderer: None, tried: Vec::new() }
        };
        assert_eq!(asked("phanbo"), window(&[]));
        assert_eq!(asked("phanbo a.phanbo b.phanbo"), window(&["a.phanbo", "b.phanbo"]));
        assert_eq!(asked("phanbo a.phanbo b"), window(&["a.phanbo", "b"]));
        assert_eq!(asked("phanbo a.phanbo -b.phanbo"), Request::Done(ExitCode::from(2)));
    }

    #[test]
    fn a_word_that_is_nearly_a_command_and_no_file_opens_no_window() {
        for wrong in ["chek", "chek a.phanbo", "EXPORT", "mvoe", "difff", "propse"] {
            let request = run(format!("phanbo {wrong}").split(' ').map(OsString::from));
            assert_eq!(request, Request::Done(ExitCode::from(2)), "{wrong}");
        }
        for file in ["chek.phanbo", "./chek", "src", "trạm", "nwe2"] {
            let files = vec![PathBuf::from(file)];
            assert_eq!(asked(&format!("phanbo {file}")), Request::Window { files, renderer: None, tried: Vec::new() });
        }
    }

    #[test]
    fn a_window_is_asked_for_by_its_renderer_and_after_others() {
        let files = vec![PathBuf::from("-a.phanbo")];
        let tried = vec![(Renderer::Automatic, "--no=adapter".to_owned())];
        let asked = asked("phanbo --renderer gl --after=auto=--no=adapter -- -a.phanbo");
        assert_eq!(asked, Request::Window { files, renderer: Some(Renderer::Gl), tried });
        for wrong in ["--renderer vesa", "--renderer", "--after=gl", "--after=vesa="] {
            let request = run(format!("phanbo {wrong}").split(' ').map(OsString::from));
            assert_eq!(request, Request::Done(ExitCode::from(2)), "{wrong}");
        }
    }

    #[test]
    fn a_command_is_done_without_a_window() {
        assert_eq!(asked("phanbo check no-such-file.phanbo"), Request::Done(ExitCode::from(2)));
        assert_eq!(asked("phanbo --no-such-option"), Request::Done(ExitCode::from(2)));
    }
}
