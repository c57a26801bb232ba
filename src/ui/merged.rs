//! The line over the merged plan while it is looked at: that nothing of it is written yet, and the way back.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Ui};

use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

pub fn show(ui: &mut Ui, view: &View, task: &MergeTask, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    Frame::new().fill(palette.selected).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let is_left = ui.button(t!(language, "merge-back")).clicked();
            if is_left || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                actions.push(TaskAction::Merge(MergeWish::Show(false)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let open = number(language, task.open() as i64);
                wrapped(ui, &t!(language, "merge-looking", number = open), palette.body_strong(), palette.accent);
            });
        });
    });
}
