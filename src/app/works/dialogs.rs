//! The system's own dialogs for choosing a file, on a thread: they can stay open for as long as the user likes.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::{Answer, Chosen};

/// No hand opens and closes a dialog faster.
const A_HAND: Duration = Duration::from_millis(400);

/// Words and starting points of a file dialog.
#[derive(Clone, Debug)]
pub struct DialogWords {
    pub title: String,
    pub filter: String,
    /// How names of such files end.
    pub extensions: &'static [&'static str],
    pub folder: Option<PathBuf>,
    pub file_name: String,
}

/// Asks the user for a file. Replaced in tests, where no dialog can be shown.
pub trait Dialogs: Send + Sync {
    fn pick(&self, words: &DialogWords, saving: bool) -> Option<PathBuf>;
}

/// The system's own dialogs.
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn pick(&self, words: &DialogWords, saving: bool) -> Option<PathBuf> {
        let mut dialog = rfd::FileDialog::new().set_title(&words.title).add_filter(&words.filter, words.extensions);
        if let Some(folder) = &words.folder {
            dialog = dialog.set_directory(folder);
        }
        if saving { dialog.set_file_name(&words.file_name).save_file() } else { dialog.pick_file() }
    }
}

/// Shows a dialog and waits for it. That it was closed and that none could be shown look alike; the time tells them
/// apart.
pub fn ask(dialogs: &dyn Dialogs, words: &DialogWords, saving: bool) -> Answer {
    let asked = Instant::now();
    match dialogs.pick(words, saving) {
        Some(path) if saving => {
            let whole = with_extension(path.clone(), words.extensions);
            Answer::Chosen(Some(Chosen { renamed: whole != path, path: whole }))
        }
        Some(path) => Answer::Chosen(Some(Chosen { path, renamed: false })),
        None if asked.elapsed() < A_HAND => Answer::NoDialog,
        None => Answer::Chosen(None),
    }
}

/// How names of plans end, new ones as the first.
pub const OF_PLANS: &[&str] = &["phanbo", "ron"];

/// Some dialogs leave the extension to the program: where none of these stands there, the first is added.
pub fn with_extension(path: PathBuf, extensions: &[&str]) -> PathBuf {
    let known = |extension: &std::ffi::OsStr| extensions.iter().any(|ours| extension.eq_ignore_ascii_case(ours));
    let Some(first) = extensions.first().filter(|_| !path.extension().is_some_and(known)) else { return path };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{first}"));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_extension_gets_one() {
        for (chosen, whole) in
            [("quy-hoach", "quy-hoach.phanbo"), ("2026.11", "2026.11.phanbo"), ("A.PHANBO", "A.PHANBO")]
        {
            assert_eq!(with_extension(PathBuf::from(chosen), OF_PLANS), PathBuf::from(whole));
        }
    }
}
