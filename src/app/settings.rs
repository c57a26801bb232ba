//! What the program remembers between starts. Nothing of it is in a plan.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::text::Language;
use crate::ui::theme::Theme;
use crate::ui::{SortBy, Zoom};

/// Recent files kept.
const RECENT_CAP: usize = 10;

/// The user's own settings. Unknown or missing fields are no reason to forget the rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub language: Language,
    pub theme: Theme,
    pub zoom: Zoom,
    pub sort_by: SortBy,
    pub findings_open: bool,
    pub inspector_open: bool,
    /// Newest first.
    pub recent: Vec<PathBuf>,
    /// The file that was open when the program ended.
    pub last: Option<PathBuf>,
    /// Inner size of the window in points.
    pub window: Option<[f32; 2]>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Vietnamese,
            theme: Theme::Light,
            zoom: Zoom::Normal,
            sort_by: SortBy::Need,
            findings_open: true,
            inspector_open: true,
            recent: Vec::new(),
            last: None,
            window: None,
        }
    }
}

impl Settings {
    /// Puts a file at the top of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_CAP);
        self.last = Some(path.to_owned());
    }

    /// Where the settings lie on this machine; nowhere if it has no home folder.
    pub fn place() -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "phanbo").map(|folders| folders.config_dir().join("settings.ron"))
    }

    /// The settings last kept; the defaults where there are none or they cannot be read.
    pub fn load(place: Option<&Path>) -> Self {
        let text = place.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        if text.is_empty() {
            return Self::default();
        }
        ron::from_str(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "settings not understood, starting with the defaults");
            Self::default()
        })
    }

    pub fn keep(&self, place: Option<&Path>) {
        let Some(path) = place else { return };
        let Ok(text) = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().new_line("\n")) else { return };
        let folder = path.parent().unwrap_or(Path::new("."));
        let kept = fs::create_dir_all(folder)
            .map_err(|error| error.to_string())
            .and_then(|()| crate::file::write(text.as_bytes(), path).map_err(|error| error.to_string()));
        if let Err(error) = kept {
            tracing::warn!(%error, "settings not kept");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_a_restart_and_a_broken_file_gives_the_defaults() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("deep/settings.ron");
        let mut settings = Settings { language: Language::English, theme: Theme::Dark, ..Settings::default() };
        settings.remember(Path::new("/a.phanbo"));
        settings.keep(Some(&place));
        assert_eq!(Settings::load(Some(&place)), settings);
        fs::write(&place, "(language: Klingon").expect("writable");
        assert_eq!(Settings::load(Some(&place)), Settings::default());
        fs::write(&place, "(theme: dark, from_the_future: 1)").expect("writable");
        assert_eq!(Settings::load(Some(&place)).theme, Theme::Dark);
    }

    #[test]
    fn a_file_opened_again_moves_to_the_top() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(Path::new(name));
        }
        assert_eq!(settings.recent, [Path::new("a"), Path::new("b")]);
        (0..20).for_each(|number| settings.remember(Path::new(&number.to_string())));
        assert_eq!(settings.recent.len(), RECENT_CAP);
    }
}
