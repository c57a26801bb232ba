//! The column at the left: who we are, what can be begun, the language and the ground.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::model::{self, Beginning};
use crate::session::action::{Actions, SettingsAction, TaskAction};
use crate::session::{Listed, Theme, possible};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::bar::shortcuts::keys_text;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::{paint_dashed, paint_focus_ring};
use crate::ui::widgets::{Phrase, Segment, link_like, muted, paint_icon, segmented};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    sign(ui, view);
    ui.add_space(palette.px(16.0));
    for beginning in model::beginnings(view) {
        if button(ui, view, &beginning).clicked() {
            actions.push(beginning.action);
        }
        ui.add_space(palette.px(4.0));
    }
    ui.add_space(palette.px(12.0));
    choices(ui, view, actions);
    ui.add_space(palette.px(16.0));
    for (name, wish) in [
        (t!(language, "action-show-shortcuts"), TaskAction::ShowShortcuts),
        (t!(language, "action-find-command"), TaskAction::FindCommand),
        (t!(language, "action-about"), TaskAction::About),
    ] {
        if link_like(ui, &name).clicked() {
            actions.push(wish);
        }
    }
    ui.add_space(palette.px(16.0));
    muted(ui, &t!(language, "start-offline"));
}

/// Name, version, and the painted sign: a doctor goes from one card to another.
fn sign(ui: &mut Ui, view: &View) {
    let palette = Palette::of(ui);
    let side = palette.px(44.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), side), Sense::hover());
    let square = Rect::from_min_size(rect.min, Vec2::splat(side));
    let painter = ui.painter();
    painter.rect(square, 7, palette.tinted_panel(), palette.hairline(), StrokeKind::Inside);
    let at = |x: f32, y: f32| pos2(square.left() + side * x, square.top() + side * y);
    let card = |x: f32, y: f32, height: f32| Rect::from_min_size(at(x, y), vec2(side * 0.26, side * height));
    painter.rect(card(0.16, 0.2, 0.6), 2, palette.panel, Stroke::new(1.5, palette.accent), StrokeKind::Inside);
    painter.rect(card(0.58, 0.2, 0.26), 2, palette.good_ground, Stroke::new(1.5, palette.good), StrokeKind::Inside);
    paint_dashed(painter, card(0.58, 0.54, 0.26), 2, Stroke::new(1.5, palette.accent));
    painter.line(vec![at(0.29, 0.55), at(0.5, 0.66), at(0.7, 0.67)], Stroke::new(1.5, palette.accent));
    painter.circle_filled(at(0.29, 0.55), side * 0.05, palette.accent);
    painter.circle_filled(at(0.71, 0.67), side * 0.05, palette.accent);
    let words = rect.with_min_x(square.right() + palette.px(12.0));
    let name = Phrase::new(&palette).with(&t!(view.language, "start-name"), palette.figure(), palette.ink);
    let about = t!(view.language, "start-what", version = env!("CARGO_PKG_VERSION"));
    let about = Phrase::new(&palette).muted(&about);
    name.lay_out(ui.painter(), words.width()).paint_in(ui.painter(), words.with_max_y(words.center().y + 2.0));
    about.lay_out(ui.painter(), words.width()).paint_in(ui.painter(), words.with_min_y(words.center().y + 2.0));
}

/// A large button: what it does, and a word about it.
fn button(ui: &mut Ui, view: &View, of: &Beginning) -> Response {
    let palette = Palette::of(ui);
    let enabled = possible(view.session, &of.action).is_ok();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(54.0)), sense);
    let name = of.spoken();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let (fill, line) = if response.hovered() || response.has_focus() {
        (palette.selected, Stroke::new(1.0, palette.accent))
    } else {
        (palette.panel, palette.hairline())
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(1.0), 6, &palette);
    }
    let inside = rect.shrink2(vec2(palette.px(14.0), palette.px(8.0)));
    let middle = pos2(inside.left() + palette.px(10.0), inside.center().y);
    let room = Rect::from_center_size(middle, Vec2::splat(palette.px(18.0)));
    paint_icon(ui.painter(), room, of.icon, palette.accent, &palette);
    let row = Listed::of(&of.action);
    let keys = row.and_then(|row| row.keys.first()).map(|&keys| keys_text(ui, keys)).unwrap_or_default();
    let keys = Phrase::new(&palette).muted(&keys).lay_out(ui.painter(), f32::INFINITY);
    keys.paint_right_in(ui.painter(), inside);
    let words = inside.with_min_x(room.right() + palette.px(12.0)).with_max_x(inside.right() - keys.size().x);
    let strong = Phrase::new(&palette).strong(&of.name).lay_out(ui.painter(), words.width());
    let small = Phrase::new(&palette).muted(&of.hint).lay_out(ui.painter(), words.width());
    strong.paint_in(ui.painter(), words.with_max_y(words.center().y));
    small.paint_in(ui.painter(), words.with_min_y(words.center().y));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if strong.elided() || small.elided() { response.on_hover_text(name) } else { response }
}

/// Language and ground.
fn choices(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let language = view.language;
    let names = ["Tiếng Việt", "English"];
    let segments = names.map(|name| Segment { text: name, name });
    let chosen = Language::ALL.iter().position(|one| *one == language).unwrap_or_default();
    let asked = labelled(ui, &t!(language, "start-language"), "language", &segments, chosen);
    if let Some(&language) = asked.and_then(|index| Language::ALL.get(index)) {
        actions.push(SettingsAction::UseLanguage(language));
    }
    let words = [t!(language, "start-light"), t!(language, "start-dark"), t!(language, "start-wall")];
    let names =
        [t!(language, "action-use-light"), t!(language, "action-use-dark"), t!(language, "action-use-projector")];
    let segments: Vec<Segment> = words.iter().zip(&names).map(|(text, name)| Segment { text, name }).collect();
    let chosen = Theme::ALL.iter().position(|theme| *theme == view.settings().theme).unwrap_or_default();
    let asked = labelled(ui, &t!(language, "start-theme"), "theme", &segments, chosen);
    if let Some(&theme) = asked.and_then(|index| Theme::ALL.get(index)) {
        actions.push(SettingsAction::UseTheme(theme));
    }
}

fn labelled(ui: &mut Ui, label: &str, salt: &str, segments: &[Segment], chosen: usize) -> Option<usize> {
    let palette = Palette::of(ui);
    muted(ui, label);
    let asked = ui.push_id(salt, |ui| segmented(ui, segments, chosen)).inner;
    ui.add_space(palette.px(4.0));
    asked
}
