//! What is held against what, and the figures of both side by side.

use egui::Ui;

use crate::compare::Difference;
use crate::rules::Totals;
use crate::session::pages::compare::Other;
use crate::text::numbers::{number, tenths};
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
        for (name, ours, theirs) in figures(view, &difference.before, &difference.after) {
            figure_row(ui, &name, [&ours, &theirs]);
        }
    });
    let (solved, created) = (difference.solved.len(), difference.created.len());
    let count = |of: usize| number(language, of as i64);
    let phrase = Phrase::new(&palette).toned(Tone::Good, &t!(language, "compare-solved", number = count(solved)));
    let tone = if created > 0 { Tone::Warning } else { Tone::Neutral };
    phrase.gap(12.0).toned(tone, &t!(language, "compare-created", number = count(created))).show(ui);
    ui.add_space(palette.px(6.0));
}

fn figures(view: &View, ours: &Totals, theirs: &Totals) -> [(String, String, String); 4] {
    let language = view.language;
    let count = |of: u32| number(language, of.into());
    let density = |of: Option<i64>| of.map_or_else(|| t!(language, "unknown"), |of| tenths(language, of));
    [
        (
            t!(language, "headline-regular"),
            count(ours.stations_with_regular_doctor),
            count(theirs.stations_with_regular_doctor),
        ),
        (t!(language, "compare-below"), count(ours.stations_below_minimum), count(theirs.stations_below_minimum)),
        (t!(language, "headline-points"), count(ours.points_without_sessions), count(theirs.points_without_sessions)),
        (
            t!(language, "compare-density", kind = view.province_kind()),
            density(ours.province_density_tenths),
            density(theirs.province_density_tenths),
        ),
    ]
}
