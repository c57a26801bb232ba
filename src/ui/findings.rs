//! The findings at the left, grouped by rule, worst first: what is wrong, and where.

use std::cmp::Reverse;
use std::sync::Arc;

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::View;
use super::findings_list::List;
use super::remembered::remembered;
use super::theme::{Palette, Tone};
use super::widgets::{Icon, Phrase, icon_button, muted, wrapped};
use crate::app::action::{Action, Actions};
use crate::plan::Severity;
use crate::rules::{Checked, Finding, RULES};
use crate::text::numbers::number;
use crate::text::{Language, dates, sentences, t};

const MARGIN: f32 = 12.0;

/// Findings under one heading.
pub struct Group {
    /// The rule's code; none for the findings somebody has accepted.
    pub code: Option<&'static str>,
    pub findings: Vec<Arc<Finding>>,
}

/// The findings in the order the panel lists them: by rule, the worst rule first.
pub fn findings_order(checked: &Checked) -> Vec<Arc<Finding>> {
    groups(checked).into_iter().filter(|group| group.code.is_some()).flat_map(|group| group.findings).collect()
}

fn groups(checked: &Checked) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in checked.findings() {
        match groups.iter_mut().find(|group| group.code == Some(finding.code())) {
            Some(group) => group.findings.push(Arc::clone(finding)),
            None => groups.push(Group { code: Some(finding.code()), findings: vec![Arc::clone(finding)] }),
        }
    }
    for group in &mut groups {
        group.findings.sort_by_key(|finding| (finding.severity, Reverse(finding.shortfall)));
    }
    // Rules of equal weight in the order of the rule book: stations before hospitals before doctors.
    let chapter = |code| RULES.iter().position(|rule| Some(rule.code) == code);
    groups.sort_by_key(|group| (group.findings.first().map(|worst| worst.severity), chapter(group.code)));
    let accepted: Vec<_> = checked.accepted().cloned().collect();
    if !accepted.is_empty() {
        groups.push(Group { code: None, findings: accepted });
    }
    groups
}

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let groups = remembered(ui, "finding groups", view.session.document.version(), || groups(view.checked()));
    summary(ui, view, &groups, actions);
    if groups.is_empty() {
        return nothing_wrong(ui, view);
    }
    let mut list = List::new(ui, view);
    list.follow_selection(ui, &groups);
    ScrollArea::vertical().id_salt("findings").auto_shrink(false).show_viewport(ui, |ui, seen| {
        list.show(ui, &groups, seen, actions);
    });
    list.remember_folded(ui);
}

/// How many of each severity, and the way to the previous and the next.
fn summary(ui: &mut Ui, view: &View, groups: &[Group], actions: &mut Actions) {
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
                    counts(view.language, &palette, groups).show(ui);
                },
            );
            // The triangles end where the counts below end; their buttons reach a little farther.
            let room = Rect::from_min_max(pos2(inner.right() - buttons, inner.top()), inner.max);
            let room = room.translate(vec2(palette.px(6.0), 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(room).layout(*ui.layout()), |ui| {
                for (icon, action) in
                    [(Icon::TriangleLeft, Action::PreviousFinding), (Icon::TriangleRight, Action::NextFinding)]
                {
                    let name = super::menu_bar::name_with_keys(ui, view.language, &action);
                    let any = groups.iter().any(|group| group.code.is_some());
                    if icon_button(ui, icon, &name, any).clicked() {
                        actions.push(action);
                    }
                }
            });
        });
    });
}

fn counts(language: Language, palette: &Palette, groups: &[Group]) -> Phrase {
    let open = || groups.iter().filter(|group| group.code.is_some()).flat_map(|group| &group.findings);
    let mut phrase = Phrase::new(palette);
    let mut is_first = true;
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let count = open().filter(|finding| finding.severity == severity).count();
        if count == 0 {
            continue;
        }
        let word = sentences::rule_text(language, &format!("severity-{}", severity.code()));
        let figure = number(language, count as i64);
        phrase = if is_first { phrase } else { phrase.gap(6.0) };
        phrase = phrase.toned(tone(severity), &format!("{figure} {word}"));
        is_first = false;
    }
    if is_first { phrase.mark(Tone::Good).toned(Tone::Good, &t!(language, "findings-none-short")) } else { phrase }
}

pub fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Warning,
        Severity::Info => Tone::Info,
    }
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

impl Group {
    pub fn key(&self) -> &'static str {
        self.code.unwrap_or("accepted")
    }

    pub fn title(&self, language: Language) -> String {
        match self.findings.first() {
            Some(finding) if self.code.is_some() => sentences::rule_title(language, finding.rule),
            _ => t!(language, "findings-accepted"),
        }
    }
}
