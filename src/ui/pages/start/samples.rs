//! The samples as cards: their size, and how their stations stand.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::model::{self, StaffingCounts};
use super::title;
use crate::rules::Totals;
use crate::session::Sample;
use crate::session::action::{Actions, FileAction};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;
use crate::ui::widgets::outline::paint_focus_ring;

/// A card is no narrower.
const LEAST: f32 = 250.0;
const HEIGHT: f32 = 136.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    title(ui, &t!(view.language, "start-samples"), &t!(view.language, "start-samples-what"));
    let gap = palette.px(10.0);
    let room = ui.available_width();
    let most = (((room + gap) / (palette.px(LEAST) + gap)) as usize).clamp(1, 4);
    let width = ((room - gap * (most as f32 - 1.0)) / most as f32).min(palette.px(340.0));
    for row in Sample::ALL.chunks(most) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for &sample in row {
                if card(ui, view, sample, width).clicked() {
                    actions.push(FileAction::OpenSample(sample));
                }
            }
        });
        ui.add_space(gap - ui.spacing().item_spacing.y);
    }
}

fn card(ui: &mut Ui, view: &View, sample: Sample, width: f32) -> Response {
    let palette = Palette::of(ui);
    let language = view.language;
    let (rect, response) = ui.allocate_exact_size(vec2(width, palette.px(HEIGHT)), Sense::click());
    let totals = view.session.pages.start.looked.samples.get(&sample);
    let name = t!(language, "start-sample", province = sample.name());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let line = if response.hovered() { Stroke::new(1.0, palette.accent) } else { palette.hairline() };
    ui.painter().rect(rect, 6, palette.panel, line, StrokeKind::Inside);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(1.0), 6, &palette);
    }
    let inside = rect.shrink2(vec2(palette.px(12.0), palette.px(10.0)));
    let mut y = inside.top();
    let mut line = |ui: &Ui, phrase: Phrase, height: f32| {
        let at = Rect::from_min_size(pos2(inside.left(), y), vec2(inside.width(), palette.px(height)));
        phrase.lay_out(ui.painter(), at.width()).paint_in(ui.painter(), at);
        y += palette.px(height);
    };
    line(ui, Phrase::new(&palette).with(sample.name(), palette.heading(), palette.ink), 22.0);
    if let Some(totals) = totals {
        line(ui, Phrase::new(&palette).muted(&model::size(language, totals)), 20.0);
        line(ui, counts(&palette, language, totals), 30.0);
        let staffing = StaffingCounts::of(totals);
        let bar = Rect::from_min_size(pos2(inside.left(), y + 4.0), vec2(inside.width(), palette.px(9.0)));
        paint(ui, &staffing, bar);
        y += palette.px(20.0);
        let at = Rect::from_min_size(pos2(inside.left(), y), vec2(inside.width(), palette.px(20.0)));
        let words = words(&palette, language, &staffing).lay_out(ui.painter(), at.width());
        words.paint_in(ui.painter(), at);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    match totals {
        Some(totals) => response.on_hover_text(StaffingCounts::of(totals).told(language)),
        None => response,
    }
}

fn counts(palette: &Palette, language: Language, totals: &Totals) -> Phrase {
    let counts = model::counts(language, totals);
    counts.fold(Phrase::new(palette), |phrase, (count, label)| phrase.strong(&count).gap(3.0).muted(&label).gap(12.0))
}

fn paint(ui: &Ui, staffing: &StaffingCounts, at: Rect) {
    let palette = Palette::of(ui);
    let all: u32 = staffing.parts().map(|(_, count)| count).sum();
    let mut x = at.left();
    for (tone, count) in staffing.parts() {
        let width = at.width() * count as f32 / all as f32;
        let piece = Rect::from_min_max(pos2(x, at.top()), pos2(x + width - 1.0, at.bottom()));
        ui.painter().rect_filled(piece, 2, palette.tone(tone));
        x += width;
    }
}

fn words(palette: &Palette, language: Language, staffing: &StaffingCounts) -> Phrase {
    let words = staffing.words(language);
    words.fold(Phrase::new(palette), |phrase, (tone, words)| phrase.mark(tone).toned(tone, &words).gap(10.0))
}
