//! What is held against what, and the figures of both side by side.

use egui::Ui;

use super::model;
use crate::compare::Difference;
use crate::session::pages::compare::Other;
use crate::text::numbers::number;
use crate::text::{dates, moments, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, figure_row, muted};

/// Room for the figures of both plans.
const FIGURES: f32 = 460.0;

pub fn show(ui: &mut Ui, view: &View, other: &Other, difference: &Difference) {
    let (palette, language) = (Palette::of(ui), view.language);
    let saved = moments::local_of(language, &other.saved_at);
    Phrase::new(&palette).strong(&t!(language, "compare-title", name = other.name.clone())).show(ui);
    let date = dates::date(language, difference.date);
    muted(ui, &t!(language, "compare-when", saved = saved, date = date));
    ui.scope(|ui| {
        ui.set_max_width(palette.px(FIGURES));
        figure_row(ui, "", [&t!(language, "compare-ours"), &t!(language, "compare-theirs")]);
        for (name, ours, theirs) in model::figures(view, &difference.before, &difference.after) {
            figure_row(ui, &name, [&ours, &theirs]);
        }
    });
    let (solved, created) = (difference.solved.len(), difference.created.len());
    let count = |of: usize| number(language, of as i64);
    let mut phrase = Phrase::new(&palette);
    if solved > 0 {
        phrase = phrase.toned(Tone::Good, &t!(language, "compare-solved", number = count(solved)));
    }
    if created > 0 {
        let apart = if solved > 0 { 12.0 } else { 0.0 };
        phrase = phrase.gap(apart).toned(Tone::Warning, &t!(language, "compare-created", number = count(created)));
    }
    if solved + created == 0 {
        phrase = phrase.muted(&t!(language, "compare-findings-same"));
    }
    phrase.show(ui);
    ui.add_space(palette.px(6.0));
}
