//! The plan as it would be with what is chosen so far: its figures beside those of the open one, and the findings that no
//! copy has by itself.

use egui::Ui;

use crate::session::tasks::merging::MergeTask;
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::subjects::status::tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::{figure_row, muted, strong, wrapped};

/// Findings drawn; the count above tells of the rest.
const SHOWN: usize = 100;

pub fn show(ui: &mut Ui, language: Language, task: &MergeTask) {
    let palette = Palette::of(ui);
    strong(ui, &t!(language, "merge-outcome"));
    let open = task.open();
    let told = match (&task.reckoned, task.reckoned_now(), open) {
        (None, ..) | (_, None, _) => t!(language, "merge-reckoning"),
        (_, Some(_), 0) => t!(language, "merge-all-counted"),
        (_, Some(_), open) => t!(language, "merge-not-counted", number = number(language, open as i64)),
    };
    muted(ui, &told);
    // Until the new one is known the last one stays.
    let Some(reckoned) = &task.reckoned else { return };
    let count = |of: u32| number(language, of.into());
    figure_row(ui, "", [&t!(language, "merge-ours"), &t!(language, "merge-merged")]);
    let (ours, merged) = (&reckoned.ours, &reckoned.merged);
    for (name, ours, merged) in [
        (t!(language, "headline-regular"), ours.stations_with_regular_doctor, merged.stations_with_regular_doctor),
        (t!(language, "compare-below"), ours.stations_below_minimum, merged.stations_below_minimum),
        (t!(language, "headline-points"), ours.points_without_sessions, merged.points_without_sessions),
    ] {
        figure_row(ui, &name, [&count(ours), &count(merged)]);
    }
    ui.add_space(palette.px(4.0));
    let findings = number(language, reckoned.new_findings.len() as i64);
    strong(ui, &t!(language, "merge-new-findings", number = findings));
    for finding in reckoned.new_findings.iter().take(SHOWN) {
        let sentence = sentences::finding(language, &reckoned.plan, finding);
        wrapped(ui, &sentence, palette.body(), palette.tone(tone(finding.severity)));
    }
}
