//! What is held against what, and the figures of both side by side.

use egui::{Grid, Ui};

use crate::compare::Difference;
use crate::rules::Totals;
use crate::session::pages::compare::Other;
use crate::text::numbers::{number, tenths};
use crate::text::{Language, dates, moments, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, muted};

pub fn show(ui: &mut Ui, view: &View, other: &Other, difference: &Difference) {
    let (palette, language) = (Palette::of(ui), view.language);
    let saved = moments::local_of(language, &other.saved_at);
    Phrase::new(&palette).strong(&t!(language, "compare-title", name = other.name.clone())).show(ui);
    let date = dates::date(language, difference.date);
    muted(ui, &t!(language, "compare-when", saved = saved, date = date));
    Grid::new("totals compared").spacing([palette.px(18.0), palette.px(2.0)]).show(ui, |ui| {
        for text in [String::new(), t!(language, "compare-ours"), t!(language, "compare-theirs")] {
            muted(ui, &text);
        }
        ui.end_row();
        for (name, ours, theirs) in figures(language, &difference.before, &difference.after) {
            ui.label(name);
            ui.label(&ours);
            let differs = ours != theirs;
            let phrase = Phrase::new(&palette);
            let phrase = if differs { phrase.strong(&theirs) } else { phrase.body(&theirs) };
            phrase.show(ui);
            ui.end_row();
        }
    });
    let (solved, created) = (difference.solved.len(), difference.created.len());
    let count = |of: usize| number(language, of as i64);
    let phrase = Phrase::new(&palette).toned(Tone::Good, &t!(language, "compare-solved", number = count(solved)));
    let tone = if created > 0 { Tone::Warning } else { Tone::Neutral };
    phrase.gap(12.0).toned(tone, &t!(language, "compare-created", number = count(created))).show(ui);
    ui.add_space(palette.px(6.0));
}

fn figures(language: Language, ours: &Totals, theirs: &Totals) -> [(String, String, String); 4] {
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
            t!(language, "compare-density"),
            density(ours.province_density_tenths),
            density(theirs.province_density_tenths),
        ),
    ]
}
