//! The start page: at the left what to begin with, at the right the files opened lately and the samples.

mod begin;
mod model;
mod recent;
mod samples;
mod tour;

use egui::{Align2, CentralPanel, Frame, LayerId, Margin, Order, Panel, ScrollArea, Ui};

use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// The column at the left, in a wide window and in a narrow one.
const LEFT: [f32; 2] = [352.0, 312.0];
/// In less than this the column is narrow.
const WIDE: f32 = 1100.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let [wide, narrow] = LEFT;
    let is_wide = ui.available_width() >= palette.px(WIDE);
    let side = if is_wide { 32 } else { 16 };
    let left = Panel::left("start left").resizable(false).exact_size(palette.px(if is_wide { wide } else { narrow }));
    left.frame(Frame::new().fill(palette.panel)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("start left").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(side, 16)).show(ui, |ui| begin::show(ui, view, actions));
        });
    });
    CentralPanel::no_frame().show(ui, |ui| {
        ScrollArea::vertical().id_salt("start right").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(side, 20)).show(ui, |ui| {
                // Who has never opened a file begins here.
                let is_first = view.settings().recent.is_empty();
                if is_first {
                    tour::show(ui, view, actions);
                    ui.add_space(palette.px(20.0));
                } else {
                    recent::show(ui, view, actions);
                    ui.add_space(palette.px(20.0));
                }
                samples::show(ui, view, actions);
                if !is_first {
                    ui.add_space(palette.px(20.0));
                    tour::show(ui, view, actions);
                }
            });
        });
    });
    ask_for_drop(ui, view);
}

/// The heading of a part: its name, and what is to be known of it.
fn title(ui: &mut Ui, name: &str, about: &str) {
    let palette = Palette::of(ui);
    let phrase = Phrase::new(&palette).strong(name);
    let phrase = if about.is_empty() { phrase } else { phrase.gap(6.0).with(about, palette.body(), palette.muted) };
    phrase.show(ui);
    ui.add_space(palette.px(4.0));
}

/// While a file is held over the window: it can be let go anywhere.
fn ask_for_drop(ui: &Ui, view: &View) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = Palette::of(ui);
    let window = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, egui::Id::unique("drop here")));
    painter.rect_filled(window, 0, palette.selected.gamma_multiply(0.92));
    crate::ui::widgets::outline::paint_dashed(&painter, window.shrink(12.0), 7, egui::Stroke::new(2.0, palette.accent));
    let words = t!(view.language, "start-drop");
    painter.text(window.center(), Align2::CENTER_CENTER, words, palette.heading(), palette.accent);
}
