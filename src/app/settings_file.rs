//! Where the settings are kept on this machine.

use std::fs;
use std::path::{Path, PathBuf};

use crate::session::Settings;

/// Where the settings lie on this machine; nowhere if it has no home folder.
pub fn place() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "phanbo").map(|folders| folders.config_dir().join("settings.ron"))
}

/// The settings last kept; the defaults where there are none or they cannot be read.
pub fn load(place: Option<&Path>) -> Settings {
    let text = place.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    if text.is_empty() {
        return Settings::default();
    }
    let mut settings = ron::from_str(&text).unwrap_or_else(|error| {
        tracing::warn!(%error, "settings not understood, starting with the defaults");
        Settings::default()
    });
    // A bare name was kept by earlier programs: nobody knows of which folder.
    settings.recent.retain(|path| path.is_absolute());
    settings
}

/// Writes them there.
pub fn keep(settings: &Settings, place: Option<&Path>) {
    let Some(path) = place else { return };
    let Ok(text) = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new().new_line("\n")) else { return };
    let folder = path.parent().unwrap_or(Path::new("."));
    let kept = fs::create_dir_all(folder)
        .map_err(|error| error.to_string())
        .and_then(|()| crate::file::write(text.as_bytes(), path).map_err(|error| error.to_string()));
    if let Err(error) = kept {
        tracing::warn!(%error, "settings not kept");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::field::Field;
    use crate::session::{Glance, Theme};
    use crate::text::Language;

    #[test]
    fn settings_survive_a_restart_and_a_broken_file_gives_the_defaults() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("deep/settings.ron");
        let mut settings = Settings { language: Language::English, theme: Theme::Dark, ..Settings::default() };
        settings.remember(Path::new("/a.phanbo"), Glance { title: "A".into(), ..Glance::default() });
        keep(&settings, Some(&place));
        assert_eq!(load(Some(&place)), settings);
        fs::write(&place, "(language: Klingon").expect("writable");
        assert_eq!(load(Some(&place)), Settings::default());
        fs::write(&place, "(theme: dark, from_the_future: 1)").expect("writable");
        assert_eq!(load(Some(&place)).theme, Theme::Dark);
    }

    #[test]
    fn columns_are_kept_but_not_those_of_programs_that_kept_what_they_understood_by_themselves() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("settings.ron");
        let mut settings = Settings::default();
        settings.columns.insert("Bằng".to_owned(), Some(Field::Qualification));
        keep(&settings, Some(&place));
        assert_eq!(load(Some(&place)), settings);
        fs::write(&place, "(theme: dark, columns: {\"Họ và tên\": Some(Name)})").expect("writable");
        let settings = load(Some(&place));
        assert_eq!((settings.theme, settings.columns.len()), (Theme::Dark, 0));
    }

    #[test]
    fn a_value_of_another_version_is_no_reason_to_forget_the_rest() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("settings.ron");
        let recent = folder.path().join("a.phanbo");
        let mut kept = Settings { theme: Theme::Dark, language: Language::English, ..Settings::default() };
        kept.remember(&recent, Glance { title: "A".into(), ..Glance::default() });
        keep(&kept, Some(&place));
        let text = fs::read_to_string(&place).expect("it is there");
        let newer = text.replace("theme: dark", "theme: sepia").replace("columns: {", "columns: {\"Tuổi\": Some(Age),");
        fs::write(&place, newer).expect("writable");
        assert_eq!(load(Some(&place)), Settings { theme: Theme::Light, ..kept });
    }
}
