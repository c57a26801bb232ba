//! Why there is no window: told in words, in a box where one can be shown.

use crate::text::{Language, t};

/// What hindered the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// There is no screen to show it on: nobody is logged in, or the program was started from afar.
    Display,
    /// There is a screen, and nothing that can draw on it; what the system said.
    Graphics(String),
    /// The program, or a driver in it, broke while it ran.
    Broke,
}

impl From<eframe::Error> for NoWindow {
    fn from(error: eframe::Error) -> Self {
        match error {
            eframe::Error::WinitEventLoop(_) => Self::Display,
            error => Self::Graphics(error.to_string()),
        }
    }
}

impl NoWindow {
    /// What happened, and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Display => t!(language, "no-window-display"),
            Self::Graphics(cause) => t!(language, "no-window-graphics", cause = cause.as_str()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_says_what_to_do_in_both_languages() {
        for language in Language::ALL {
            let reasons = [NoWindow::Display, NoWindow::Graphics("no adapter".into()), NoWindow::Broke];
            let mut sentences = reasons.map(|reason| reason.sentence(language)).to_vec();
            assert!(sentences[1].contains("no adapter"), "the system's own words stand in it");
            sentences.dedup();
            assert_eq!(sentences.len(), 3, "{sentences:?}");
        }
    }
}
