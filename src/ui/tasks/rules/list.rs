//! Every rule of the book in its chapters: what it is called, how bad it is, whether the plan changes it.

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use crate::plan::Severity;
use crate::rules::RULES;
use crate::rules::checker::{Chapter, Rule};
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::remembered::remembered;
use crate::ui::subjects::status::tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, strong};

/// The column of the codes.
const CODES: f32 = 32.0;

/// Gives the code of a rule that was clicked. The chosen one is brought into sight when the page opens.
pub fn show(ui: &mut Ui, view: &View, chosen: &str, opened: bool) -> Option<&'static str> {
    let counts = remembered(ui, "findings of rules", view.session.document.version(), || counts(view));
    let mut clicked = None;
    ScrollArea::vertical().id_salt("rules").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chapter = None;
        for &rule in RULES {
            let begins = rule.chapter();
            if chapter != Some(begins) {
                ui.add_space(Palette::of(ui).px(if chapter.is_none() { 0.0 } else { 10.0 }));
                strong(ui, &title(view.language, begins));
                ui.add_space(Palette::of(ui).px(4.0));
                chapter = Some(begins);
            }
            let is_chosen = rule.code == chosen;
            let response = row(ui, view, rule, is_chosen, counts.get(rule.code).copied());
            if response.clicked() {
                clicked = Some(rule.code);
            }
            if opened && is_chosen {
                response.scroll_to_me(Some(egui::Align::Center));
                response.request_focus();
            }
        }
    });
    clicked
}

/// How many findings each rule has, and how bad the worst is; accepted ones left out.
fn counts(view: &View) -> BTreeMap<&'static str, (usize, Severity)> {
    let mut counts = BTreeMap::new();
    // The worst come first.
    for finding in view.checked().findings() {
        counts.entry(finding.code()).or_insert((0, finding.severity)).0 += 1;
    }
    counts
}

fn row(ui: &mut Ui, view: &View, rule: &Rule, chosen: bool, found: Option<(usize, Severity)>) -> egui::Response {
    let (palette, language) = (Palette::of(ui), view.language);
    let colour = if is_on(view, rule) { palette.ink } else { palette.muted };
    let title = sentences::rule_title(language, rule);
    let code = Phrase::new(&palette).muted(rule.code);
    // Codes are of different width; the titles stand in a column.
    let width = code.clone().lay_out(ui.painter(), f32::INFINITY).size().x / palette.px(1.0);
    let left = code.gap((CODES - width).max(4.0)).with(&title, palette.body(), colour);
    let mut right = Phrase::new(&palette);
    if is_changed(view, rule) {
        let word = t!(language, "rules-changed");
        right = right.with(&word, palette.small_strong(), palette.accent).gap(10.0);
    }
    right = match found {
        _ if !is_on(view, rule) => right.muted(&t!(language, "rules-off")),
        Some((count, worst)) => right.mark(tone(worst)).toned(tone(worst), &number(language, count as i64)),
        None => right.muted(&number(language, 0)),
    };
    Row::new(left).right(right).chosen(chosen).show(ui)
}

pub fn is_on(view: &View, rule: &Rule) -> bool {
    view.rule_settings.rules(rule.check.about()).iter().any(|(on, _)| on.code == rule.code)
}

/// Whether the plan says anything about the rule.
pub fn is_changed(view: &View, rule: &Rule) -> bool {
    view.plan().rules.get(&rule.code.into()).is_some_and(|setting| !setting.says_nothing())
}

fn title(language: Language, chapter: Chapter) -> String {
    match chapter {
        Chapter::Stations => t!(language, "rules-stations"),
        Chapter::Hospitals => t!(language, "rules-hospitals"),
        Chapter::Doctors => t!(language, "rules-doctors"),
        Chapter::Province => t!(language, "rules-province"),
        Chapter::Data => t!(language, "rules-data"),
    }
}
