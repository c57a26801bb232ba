//! What the program remembers between starts. Nothing of it is in a plan.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ron::value::RawValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Glance, Renderer, Side, SortBy, Theme, Zoom};
use crate::exchange::import::field::Field;
use crate::text::Language;

/// Recent files kept.
const RECENT_CAP: usize = 10;

/// The user's own settings. Unknown or missing fields are no reason to forget the rest, and neither is a value that only
/// another version knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    #[serde(deserialize_with = "known")]
    pub language: Language,
    #[serde(deserialize_with = "known")]
    pub theme: Theme,
    /// What draws the window: the one chosen, or the one that last worked.
    #[serde(deserialize_with = "known")]
    pub renderer: Renderer,
    #[serde(deserialize_with = "known")]
    pub zoom: Zoom,
    #[serde(deserialize_with = "known")]
    pub sort_by: SortBy,
    pub findings_open: bool,
    pub inspector_open: bool,
    #[serde(deserialize_with = "known")]
    pub widths: Widths,
    /// Newest first.
    pub recent: Vec<PathBuf>,
    /// What is known of them without opening them.
    #[serde(deserialize_with = "known")]
    pub glances: BTreeMap<PathBuf, Glance>,
    /// The file that was open when the program ended.
    pub last: Option<PathBuf>,
    /// Inner size of the window in points.
    pub window: Option<[f32; 2]>,
    /// Whether it had the whole screen.
    pub maximized: bool,
    /// What columns of imported lists hold, by their headings, as it was said by hand. What earlier programs kept as
    /// `columns`, also of those they had understood without help, is forgotten.
    #[serde(rename = "said_columns", deserialize_with = "known")]
    pub columns: BTreeMap<String, Option<Field>>,
}

/// A value as it was kept; the one of a new user where this version does not know it.
fn known<'de, T: DeserializeOwned + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let kept = Box::<RawValue>::deserialize(deserializer)?;
    Ok(kept.into_rust().unwrap_or_default())
}

/// How wide the user has drawn the panels, in points: at a desk and on a wall, where the type is larger.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Widths {
    desk: OfPanels,
    wall: OfPanels,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct OfPanels {
    findings: Option<f32>,
    inspector: Option<f32>,
}

impl Widths {
    /// None where the panel is as wide as it is made.
    pub fn of(&self, theme: Theme, side: Side) -> Option<f32> {
        let of = if theme == Theme::Projector { &self.wall } else { &self.desk };
        match side {
            Side::Findings => of.findings,
            Side::Inspector => of.inspector,
        }
    }

    pub fn set(&mut self, theme: Theme, side: Side, width: f32) {
        let of = if theme == Theme::Projector { &mut self.wall } else { &mut self.desk };
        match side {
            Side::Findings => of.findings = Some(width),
            Side::Inspector => of.inspector = Some(width),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Vietnamese,
            theme: Theme::Light,
            renderer: Renderer::default(),
            zoom: Zoom::Normal,
            sort_by: SortBy::Need,
            findings_open: true,
            inspector_open: true,
            widths: Widths::default(),
            recent: Vec::new(),
            glances: BTreeMap::new(),
            last: None,
            window: None,
            maximized: false,
            columns: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Puts a file at the top of the recent ones.
    pub fn remember(&mut self, path: &Path, glance: Glance) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_CAP);
        self.glances.insert(path.to_owned(), glance);
        self.glances.retain(|known, _| self.recent.contains(known));
        self.last = Some(path.to_owned());
    }

    /// Takes a file off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.glances.remove(path);
    }

    /// Takes all files off.
    pub fn forget_recent(&mut self) {
        self.recent.clear();
        self.glances.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opened_again_moves_to_the_top() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(Path::new(name), Glance { title: name.to_owned(), ..Glance::default() });
        }
        assert_eq!(settings.recent, [Path::new("a"), Path::new("b")]);
        settings.forget(Path::new("b"));
        assert_eq!(settings.recent, [Path::new("a")]);
        (0..20).for_each(|number| settings.remember(Path::new(&number.to_string()), Glance::default()));
        assert_eq!((settings.recent.len(), settings.glances.len()), (RECENT_CAP, RECENT_CAP));
        assert!(!settings.glances.contains_key(Path::new("a")), "nothing is known of what is not listed");
    }
}
