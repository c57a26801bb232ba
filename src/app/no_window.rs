//! Why there is no window: told in words, in a box where one can be shown.

use crate::session::Renderer;
use crate::text::{Language, t};

/// What hindered the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// There is no screen to show it on: nobody is logged in, or the program was started from afar.
    Display,
    /// There is a screen, and nothing that can draw on it: what was tried.
    Graphics(Vec<Tried>),
    /// The program, or a driver in it, broke while it ran.
    Broke,
}

/// A renderer that did not show a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub renderer: Renderer,
    /// What the system said; nothing where it ended without a word.
    pub cause: String,
}

impl NoWindow {
    /// What happened, and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Display => t!(language, "no-window-display"),
            Self::Graphics(tried) => {
                let tried: Vec<String> = tried.iter().map(|tried| tried.words(language)).collect();
                t!(language, "no-window-graphics", remedy = remedy(language), tried = tried.join("; "))
            }
            Self::Broke => t!(language, "no-window-broke"),
        }
    }

    /// Shows a box with the sentence, where the system can show one, and waits until it is closed.
    pub fn show(&self, language: Language) {
        if *self == Self::Display {
            return;
        }
        let shown = rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(t!(language, "app-title"))
            .set_description(self.sentence(language))
            .show();
        tracing::info!(?shown, "told in a box");
    }
}

/// What brings a driver on this system.
fn remedy(language: Language) -> String {
    if cfg!(windows) { t!(language, "no-window-remedy-windows") } else { t!(language, "no-window-remedy-linux") }
}

impl Tried {
    fn words(&self, language: Language) -> String {
        let renderer = self.renderer.name(language);
        if self.cause.is_empty() {
            return t!(language, "no-window-tried-silent", renderer = renderer);
        }
        t!(language, "no-window-tried", renderer = renderer, cause = self.cause.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_says_what_to_do_in_both_languages() {
        let tried = |renderer, cause: &str| Tried { renderer, cause: cause.to_owned() };
        let tried = vec![tried(Renderer::Automatic, "no adapter"), tried(Renderer::Gl, "")];
        for language in Language::ALL {
            let reasons = [NoWindow::Display, NoWindow::Graphics(tried.clone()), NoWindow::Broke];
            let mut sentences = reasons.map(|reason| reason.sentence(language)).to_vec();
            assert!(sentences[1].contains("no adapter"), "the system's own words stand in it");
            assert!(sentences[1].contains(&Renderer::Gl.name(language)), "and what ended without a word");
            assert_eq!(sentences[1].contains("mesa"), cfg!(not(windows)), "advice for another system is no advice");
            sentences.dedup();
            assert_eq!(sentences.len(), 3, "{sentences:?}");
        }
    }
}
