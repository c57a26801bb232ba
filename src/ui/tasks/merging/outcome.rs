//! The plan as it would be with what is chosen so far: its figures beside those of the open one, and the findings that no
//! copy has by itself.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::plan::Severity;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{elided, muted, strong, wrapped};

/// Findings drawn; the count above tells of the rest.
const SHOWN: usize = 100;

pub fn show(ui: &mut Ui, language: Language, task: &MergeTask, actions: &mut Actions) {
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
    figure(ui, "", [&t!(language, "merge-ours"), &t!(language, "merge-merged")]);
    let (ours, merged) = (&reckoned.ours, &reckoned.merged);
    for (name, ours, merged) in [
        (t!(language, "headline-regular"), ours.stations_with_regular_doctor, merged.stations_with_regular_doctor),
        (t!(language, "compare-below"), ours.stations_below_minimum, merged.stations_below_minimum),
        (t!(language, "headline-points"), ours.points_without_sessions, merged.points_without_sessions),
    ] {
        figure(ui, &name, [&count(ours), &count(merged)]);
    }
    if ui.button(t!(language, "merge-look")).clicked() {
        actions.push(TaskAction::Merge(MergeWish::Show(true)));
    }
    ui.add_space(palette.px(4.0));
    let findings = number(language, reckoned.new_findings.len() as i64);
    strong(ui, &t!(language, "merge-new-findings", number = findings));
    ScrollArea::vertical().id_salt("merge findings").auto_shrink([false, false]).show(ui, |ui| {
        for finding in reckoned.new_findings.iter().take(SHOWN) {
            let tone = match finding.severity {
                Severity::Error => Tone::Bad,
                Severity::Warning => Tone::Warning,
                Severity::Info => Tone::Neutral,
            };
            let sentence = sentences::finding(language, &reckoned.plan, finding);
            wrapped(ui, &sentence, palette.body(), palette.tone(tone));
        }
    });
}

/// A figure of both plans, its name cut where there is no room.
fn figure(ui: &mut Ui, name: &str, values: [&str; 2]) {
    let palette = Palette::of(ui);
    let (height, width) = (palette.px(20.0), palette.px(60.0));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let room = (ui.available_width() - 2.0 * width).max(0.0);
        let left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(room, height), left, |ui| {
            ui.set_width(room);
            elided(ui, name, room, palette.body(), palette.ink);
        });
        for value in values {
            let right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(vec2(width, height), right, |ui| {
                ui.set_width(width);
                elided(ui, value, width, palette.body(), palette.ink);
            });
        }
    });
}
