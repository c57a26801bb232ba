//! Draws the screen from the session, and says what the user asked for. One part of the screen a file.
//!
//! Every part is a `fn show(&mut Ui, &View, &mut Actions)`: it reads, draws and pushes actions; it changes nothing.

mod bar;
pub mod fonts;
mod foot;
mod head;
mod pages;
mod remembered;
mod side;
mod tasks;
pub mod theme;
mod view;
pub mod widgets;

use std::time::Duration;

use egui::{CentralPanel, Frame, Panel, Ui};

pub use bar::shortcuts::shortcuts;
pub use view::View;

use crate::session::action::Actions;
use crate::text::t;
use theme::Palette;
use widgets::drafts;

/// How long cards light up after an edit.
pub const FLASH: Duration = Duration::from_millis(900);

/// Draws the whole window.
pub fn window(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let session = view.session;
    let several_lines = t!(view.language, "field-several-lines");
    drafts::begin(ui, session.drafts.clone(), session.taking_in, session.refocus_field, several_lines);
    parts(ui, view, actions);
    actions.typed = drafts::end(ui);
}

fn parts(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let bar = |margin: egui::Margin| Frame::new().fill(palette.panel).inner_margin(margin);
    let line = egui::Margin::symmetric(12, 4);
    Panel::top("menu bar").resizable(false).frame(bar(line)).show(ui, |ui| bar::show(ui, view, actions));
    Panel::top("headline").resizable(false).frame(bar(line)).show(ui, |ui| head::show(ui, view, actions));
    Panel::bottom("tray").resizable(false).frame(bar(line)).show(ui, |ui| foot::show(ui, view, actions));
    // Larger type needs wider panels: each size of type remembers its own.
    let scale = view.settings().theme.scale().to_bits();
    let findings = Panel::left(("findings", scale)).default_size(palette.px(264.0)).size_range(180.0..=420.0);
    if view.settings().findings_open {
        findings.frame(bar(egui::Margin::ZERO)).show(ui, |ui| side::findings::show(ui, view, actions));
    }
    let inspector = Panel::right(("inspector", scale)).default_size(palette.px(286.0)).size_range(220.0..=480.0);
    if view.settings().inspector_open {
        inspector
            .frame(bar(egui::Margin { left: 14, right: 4, top: 10, bottom: 10 }))
            .show(ui, |ui| side::inspector::show(ui, view, actions));
    }
    CentralPanel::no_frame().frame(Frame::new().fill(palette.ground)).show(ui, |ui| pages::show(ui, view, actions));
    tasks::show(ui, view, actions);
    foot::notice::show(ui, view, actions);
}
