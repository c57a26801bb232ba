//! Words: one line with an ellipsis, several lines, headings, second-rank text, and text to click.

use egui::{Color32, CursorIcon, FontId, Label, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Phrase;
use super::outline::paint_focus_ring;
use crate::ui::theme::Palette;

/// One line no wider than `width`; where it is cut, the whole text is the tooltip. Read aloud whole in any case.
pub fn elided(ui: &mut Ui, text: &str, width: f32, font: FontId, colour: Color32) -> Response {
    let laid = Phrase::new(&Palette::of(ui)).with(text, font, colour).lay_out(ui.painter(), width);
    let size = vec2(laid.size().x.min(width), laid.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    laid.paint_in(ui.painter(), rect);
    if laid.elided() { response.on_hover_text(text) } else { response }
}

/// As many lines as it takes.
pub fn wrapped(ui: &mut Ui, text: &str, font: FontId, colour: Color32) -> Response {
    ui.add(Label::new(RichText::new(text).font(font).color(colour)).wrap())
}

/// What a part of the screen is about.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let palette = Palette::of(ui);
    wrapped(ui, text, palette.heading(), palette.ink)
}

/// What matters in a line.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    let palette = Palette::of(ui);
    wrapped(ui, text, palette.body_strong(), palette.ink)
}

/// What is good to know besides.
pub fn muted(ui: &mut Ui, text: &str) -> Response {
    let palette = Palette::of(ui);
    wrapped(ui, text, palette.small(), palette.muted)
}

/// Words for whoever rests on something, in full.
pub fn explain(response: &Response, words: impl FnOnce() -> String) {
    explain_with(response, |ui| drop(ui.label(words())));
}

/// The same as more than words. Of the hundreds of things in a frame only what the pointer is on is asked whether it is
/// rested on.
pub fn explain_with(response: &Response, content: impl FnOnce(&mut Ui)) {
    let pointer = || response.ctx.input(|input| input.pointer.latest_pos());
    if response.hovered() || pointer().is_some_and(|at| response.rect.contains(at)) {
        show_beside(response, Box::new(content));
    }
}

/// In the program once, and not once for each thing that is explained.
fn show_beside(response: &Response, content: Box<dyn FnOnce(&mut Ui) + '_>) {
    let _ = response.clone().on_hover_ui(content);
}

/// A foreign text as the type family can draw it: a letter it has not shows as `?`, a tick as an `x`.
pub fn drawable(ui: &Ui, text: &str) -> String {
    let font = Palette::of(ui).body();
    let drawn = |letter: char| match letter {
        '✓' | '✔' | '√' | '☑' | '☒' | '✗' => 'x',
        '\t' | '\n' | '\r' => ' ',
        letter if ui.fonts_mut(|fonts| fonts.has_glyph(&font, letter)) => letter,
        _ => '?',
    };
    text.chars().map(drawn).collect()
}

/// Words that lead somewhere; underlined when hovered.
pub fn link_like(ui: &mut Ui, text: &str) -> Response {
    let palette = Palette::of(ui);
    let colour = if ui.is_enabled() { palette.accent } else { palette.muted };
    let phrase = Phrase::new(&palette).with(text, palette.body(), colour);
    let laid = phrase.lay_out(ui.painter(), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    laid.paint_in(ui.painter(), rect);
    if response.hovered() {
        let y = rect.bottom() - palette.px(2.0);
        ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], Stroke::new(1.0, colour));
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 3, &palette);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if laid.elided() { response.on_hover_text(text) } else { response }
}
