//! A file opened lately in words: what is known of it without opening it.

use std::path::Path;

use crate::session::Glance;
use crate::text::names::{file_name, strip_controls};
use crate::text::numbers::number;
use crate::text::{Language, moments, t};
use crate::ui::View;

/// A row of the list.
pub struct Row {
    pub title: String,
    /// Province and whole path.
    pub place: String,
    /// Nothing is known of a file that earlier programs noted.
    pub figures: Vec<GlanceFigure>,
    pub saved: String,
    pub is_gone: bool,
    /// It is open, and has edits that are not in the file.
    pub is_unsaved: bool,
}

/// A number, by how much it is more than without what the plan proposes, and what it counts.
pub struct GlanceFigure {
    pub value: String,
    pub more: i64,
    /// Whether more is better.
    pub more_is_good: bool,
    pub label: String,
}

pub fn row(view: &View, path: &Path) -> Row {
    let language = view.language;
    let is_gone = view.session.pages.start.looked.gone.contains(path);
    let whole = strip_controls(&path.display().to_string()).into_owned();
    let session = view.session;
    let is_unsaved = session.document.path() == Some(path) && session.is_unsaved();
    let Some(glance) = view.settings().glances.get(path) else {
        let (figures, saved) = (Vec::new(), String::new());
        return Row { title: file_name(path), place: whole, figures, saved, is_gone, is_unsaved };
    };
    let title = strip_controls(&glance.title).into_owned();
    let province = strip_controls(&glance.province).into_owned();
    let parts = [province, whole].into_iter().filter(|part| !part.is_empty());
    Row {
        title: if title.trim().is_empty() { file_name(path) } else { title },
        place: parts.collect::<Vec<_>>().join(" · "),
        figures: figures(language, glance),
        saved: moments::local_of(language, &glance.saved_at),
        is_gone,
        is_unsaved,
    }
}

fn figures(language: Language, glance: &Glance) -> Vec<GlanceFigure> {
    let count = |value: u32| number(language, value.into());
    let minimum = number(language, glance.minimum);
    vec![
        GlanceFigure {
            value: format!("{}/{}", count(glance.regular), count(glance.stations)),
            more: glance.regular_more,
            more_is_good: true,
            label: t!(language, "start-regular"),
        },
        GlanceFigure {
            value: count(glance.below),
            more: glance.below_more,
            more_is_good: false,
            label: t!(language, "start-below", minimum = minimum),
        },
        GlanceFigure { value: count(glance.moves), more: 0, more_is_good: true, label: t!(language, "start-moves") },
    ]
}

impl Row {
    /// The row as it is read aloud.
    pub fn spoken(&self, language: Language) -> String {
        let figures = self.figures.iter().map(|figure| format!("{}: {}", figure.label, figure.value));
        let gone = self.is_gone.then(|| t!(language, "start-gone"));
        let unsaved = self.is_unsaved.then(|| t!(language, "start-unsaved"));
        let parts = [self.title.clone(), self.place.clone()].into_iter().chain(gone).chain(unsaved);
        let parts: Vec<String> = if self.is_gone { parts.collect() } else { parts.chain(figures).collect() };
        parts.join(", ")
    }
}
