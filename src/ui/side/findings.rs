//! The findings at the left, grouped by rule, worst first: what is wrong, and where.

use std::collections::BTreeMap;

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::findings_list::FindingsList;
use crate::plan::Severity;
use crate::session::action::{Actions, GoAction};
use crate::session::{FindingGroup, Groups};
use crate::text::numbers::number;
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;
use crate::ui::bar::menu_bar::action_button;
use crate::ui::parts::follow_focus;
use crate::ui::remembered::{Appearance, Each, followed, remembered};
use crate::ui::subjects::status::tone;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Icon, Phrase, muted, wrapped};

const MARGIN: f32 = 12.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let found =
        followed(ui, "finding groups", view.session.document.version(), |before: Option<Groups>| match before {
            Some(mut groups) => {
                groups.follow(view.checked());
                groups
            }
            None => Groups::new(view.checked()),
        });
    let Groups { groups, counts, .. } = &*found;
    summary(ui, view, counts, actions);
    if groups.is_empty() {
        return nothing_wrong(ui, view);
    }
    let mut list = FindingsList::new(ui, view);
    ScrollArea::vertical().id_salt("findings").auto_shrink(false).show_viewport(ui, |ui, seen| {
        list.fit(ui);
        Each::kept(ui, "titles of findings", |ui, titles| {
            Each::kept(ui, "rows of findings", |ui, rows| list.show(ui, (titles, rows), groups, seen, actions));
        });
        follow_focus(ui, "findings");
    });
}

/// How many of each severity, and the way to the previous and the next.
fn summary(ui: &mut Ui, view: &View, counts: &BTreeMap<Severity, usize>, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), palette.px(32.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let inner = rect.shrink2(vec2(palette.px(MARGIN), palette.px(4.0)));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("summary"), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let buttons = palette.px(48.0);
            ui.scope_builder(
                UiBuilder::new().max_rect(inner.with_max_x(inner.right() - buttons + palette.px(6.0))),
                |ui| {
                    show_counts(ui, view, counts);
                },
            );
            // The triangles end where the counts below end; their buttons reach a little farther.
            let room = Rect::from_min_max(pos2(inner.right() - buttons, inner.top()), inner.max);
            let room = room.translate(vec2(palette.px(6.0), 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(room).layout(*ui.layout()), |ui| {
                action_button(ui, view, Icon::TriangleLeft, GoAction::PreviousFinding, actions);
                action_button(ui, view, Icon::TriangleRight, GoAction::NextFinding, actions);
            });
        });
    });
}

/// In words where they fit, else with marks for them.
fn show_counts(ui: &mut Ui, view: &View, counts: &BTreeMap<Severity, usize>) {
    let (palette, room) = (Palette::of(ui), ui.available_width());
    let key = (counts.clone(), Appearance::of(ui, view), room.to_bits());
    let said = remembered(ui, "counts of findings", key, || {
        let words = told(view.language, &palette, counts, true).lay_out(ui.painter(), f32::INFINITY);
        if words.size().x <= room {
            return (words, None);
        }
        let marks = told(view.language, &palette, counts, false).lay_out(ui.painter(), room);
        (marks, Some(words.spoken().to_owned()))
    });
    let (laid, whole) = &*said;
    let response = laid.show(ui);
    if let Some(whole) = whole {
        response.on_hover_text(whole);
    }
}

fn told(language: Language, palette: &Palette, counts: &BTreeMap<Severity, usize>, in_words: bool) -> Phrase {
    let mut phrase = Phrase::new(palette);
    let mut is_first = true;
    for (&severity, &count) in counts {
        let (number, count) = (number(language, count as i64), count as i64);
        let figure = number.clone();
        let words = match severity {
            Severity::Error => t!(language, "findings-errors", count = count, number = number),
            Severity::Warning => t!(language, "findings-warnings", count = count, number = number),
            Severity::Info => t!(language, "findings-infos", count = count, number = number),
        };
        phrase = if is_first { phrase } else { phrase.gap(if in_words { 6.0 } else { 12.0 }) };
        phrase = if in_words {
            phrase.toned(tone(severity), &words)
        } else {
            phrase.mark(tone(severity)).toned(tone(severity), &figure)
        };
        is_first = false;
    }
    if is_first { phrase.mark(Tone::Good).toned(Tone::Good, &t!(language, "findings-none-short")) } else { phrase }
}

fn nothing_wrong(ui: &mut Ui, view: &View) {
    let palette = Palette::of(ui);
    egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 4)).show(ui, |ui| {
        let date = dates::date(view.language, view.date());
        let text = t!(view.language, "findings-none", date = date);
        wrapped(ui, &text, palette.body(), palette.ink);
        muted(ui, &t!(view.language, "findings-none-next"));
    });
}

/// What stands over a group: the rule's title, or that the findings are accepted.
pub fn group_title(group: &FindingGroup, language: Language) -> String {
    match group.findings.first() {
        Some(finding) if group.code.is_some() => sentences::rule_title(language, finding.rule),
        _ => t!(language, "findings-accepted"),
    }
}
