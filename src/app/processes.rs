//! Other processes of the program: windows for further files, and the one that waits behind a window.

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::ladder::{Behind, Rung};

/// More is no report of a failure.
const LONGEST: u64 = 4096;

/// Opens a file in a window of its own.
pub fn open_elsewhere(file: &Path) {
    let started = std::env::current_exe().and_then(|program| Command::new(program).arg(file).spawn());
    if let Err(error) = started {
        tracing::error!(file = %file.display(), %error, "no second window");
    }
}

/// Starts the program for a rung of the ladder; it waits for what is said on its standard input.
pub fn start_behind(rung: &Rung, file: Option<&Path>) -> io::Result<Box<dyn Behind>> {
    let program = std::env::current_exe()?;
    let child = Command::new(program).args(arguments(rung, file)).stdin(Stdio::piped()).spawn()?;
    Ok(Box::new(Waiting(child)))
}

/// What the command line reads as the same rung and file.
fn arguments(rung: &Rung, file: Option<&Path>) -> Vec<OsString> {
    let mut arguments = vec![OsString::from("--renderer"), rung.renderer.code().into()];
    for tried in &rung.tried {
        // A word of its own could be taken for an option.
        arguments.push(format!("--after={}={}", tried.renderer.code(), tried.cause).into());
    }
    arguments.extend(file.map(|file| [OsString::from("--"), PathBuf::from(file).into()]).into_iter().flatten());
    arguments
}

/// All that the process in front has to say; it has said it all when it is drawn, or gone.
pub fn hear() -> String {
    let mut heard = Vec::new();
    if let Err(error) = io::stdin().lock().take(LONGEST).read_to_end(&mut heard) {
        tracing::warn!(%error, "the window in front cannot be heard");
    }
    String::from_utf8_lossy(&heard).into_owned()
}

struct Waiting(Child);

impl Behind for Waiting {
    fn tell(&mut self, words: &str) {
        // Nobody listens any more: then there is nobody to tell.
        if let Some(mut pipe) = self.0.stdin.take()
            && let Err(error) = pipe.write_all(words.as_bytes())
        {
            tracing::warn!(%error, "the process behind is gone");
        }
    }

    fn wait(&mut self) -> u8 {
        let ended = self.0.wait().ok().and_then(|status| status.code());
        ended.and_then(|code| u8::try_from(code).ok()).unwrap_or(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Tried;
    use crate::session::Renderer;

    #[test]
    fn a_rung_and_its_file_are_told_in_words_of_their_own() {
        let tried = vec![Tried { renderer: Renderer::Automatic, cause: "--no adapter".into() }];
        let rung = Rung { renderer: Renderer::Gl, tried };
        let told = arguments(&rung, Some(Path::new("-đề án.phanbo")));
        assert_eq!(told, ["--renderer", "gl", "--after=auto=--no adapter", "--", "-đề án.phanbo"]);
        assert_eq!(arguments(&Rung::first(Renderer::Automatic), None), ["--renderer", "auto"]);
    }
}
