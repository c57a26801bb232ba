//! The offer of a guided tour: what it has to show, and the button that begins it.

use egui::{Align, Frame, Layout, Margin, Ui};

use super::title;
use crate::session::action::{Actions, FileAction};
use crate::session::possible;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{muted, strong};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    title(ui, &t!(language, "start-tour"), &t!(language, "start-tour-what"));
    let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
    sheet.inner_margin(Margin::same(12)).show(ui, |ui| {
        let steps = [
            (t!(language, "start-tour-drag"), t!(language, "start-tour-drag-what")),
            (t!(language, "start-tour-look"), t!(language, "start-tour-look-what")),
            (t!(language, "start-tour-undo"), t!(language, "start-tour-undo-what")),
            (t!(language, "start-tour-finding"), t!(language, "start-tour-finding-what")),
        ];
        ui.columns(steps.len(), |columns| {
            for (ui, (name, what)) in columns.iter_mut().zip(&steps) {
                // A column would have its lines as wide as itself.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    strong(ui, name);
                    muted(ui, what);
                });
            }
        });
        ui.add_space(palette.px(6.0));
        ui.horizontal(|ui| {
            let action = FileAction::Tour;
            let enabled = possible(view.session, &action.clone().into()).is_ok();
            let text = egui::RichText::new(t!(language, "start-tour-begin"));
            let text = text.font(palette.body_strong()).color(palette.on_fill());
            if ui.add_enabled(enabled, egui::Button::new(text).fill(palette.accent)).clicked() {
                actions.push(action);
            }
            muted(ui, &t!(language, "start-tour-again"));
        });
    });
}
