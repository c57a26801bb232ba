//! phanbo: the window, or the command line.

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    // What the program did goes to stderr; `RUST_LOG` chooses how much of it.
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,phanbo=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    phanbo::app::run(std::env::args_os().skip(1).map(Into::into).collect())
}
