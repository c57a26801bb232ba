//! phanbo: the window, or the command line.

use std::alloc::System;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use cap::Cap;
use phanbo::app::Tried;
use phanbo::cli::{self, Request};
use phanbo::session::Renderer;
use phanbo::text::Language;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// The system's allocator. Only a process that reads a foreign file has a limit; else this counts and nothing more.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Request::Window { files, renderer, tried } => {
            let tried = tried.into_iter().map(|(renderer, cause)| Tried { renderer, cause }).collect();
            open_window(files, renderer, tried)
        }
        Request::ReadBook { file } => {
            // Refused only where more than that is in use already.
            match MEMORY.set_limit(cli::READER_MEMORY) {
                Ok(()) => cli::read_book(&file),
                Err(()) => ExitCode::FAILURE,
            }
        }
        Request::Done(code) => code,
    }
}

fn open_window(files: Vec<PathBuf>, renderer: Option<Renderer>, tried: Vec<Tried>) -> ExitCode {
    phanbo_heap::give_back_large_blocks();
    // What the program did goes to stderr; `RUST_LOG` chooses how much of it.
    let asked = std::env::var("RUST_LOG").ok().and_then(|levels| levels.parse::<Targets>().ok());
    let levels = asked
        .unwrap_or_else(|| Targets::new().with_default(LevelFilter::WARN).with_target("phanbo", LevelFilter::INFO));
    let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let log = tracing_subscriber::fmt::layer().with_ansi(colours).with_writer(std::io::stderr);
    tracing_subscriber::registry().with(log).with(levels).init();
    match phanbo::app::run(files, renderer, tried) {
        Ok(code) => ExitCode::from(code),
        Err(why) => cli::could_not(Language::ALL.map(|language| why.sentence(language))),
    }
}
