//! One rule: what it asks for, by what text, and what this plan sets about it.

use egui::{Frame, Margin, ScrollArea, Ui};

use super::{list, parameters};
use crate::edit::Command;
use crate::plan::{RuleSetting, Severity, Table};
use crate::rules::checker::Rule;
use crate::session::action::Actions;
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::form;
use crate::ui::theme::Palette;
use crate::ui::widgets::{heading, muted, wide_choice_row, wide_row, wrapped};

/// A form wider than this is hard to read across.
const FORM_WIDTH: f32 = 560.0;

pub fn show(ui: &mut Ui, view: &View, rule: &'static Rule, actions: &mut Actions) {
    ScrollArea::vertical().id_salt(("rule", rule.code)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { right: 12, ..Margin::ZERO }).show(ui, |ui| {
            ui.push_id(rule.code, |ui| {
                what_it_asks(ui, view, rule);
                ui.separator();
                let before = RuleSetting::of(view.plan(), rule.code);
                let after = form(ui, view, rule, before.clone());
                if after != before {
                    actions.edit(asked(view, after));
                }
            });
        });
    });
}

/// A setting that says nothing is no record.
fn asked(view: &View, setting: RuleSetting) -> Command {
    if setting.says_nothing() && view.plan().rules.contains(&setting.id) {
        Command::Delete((Table::Rule, setting.id.as_str().into()))
    } else {
        Command::Put(setting.into())
    }
}

fn what_it_asks(ui: &mut Ui, view: &View, rule: &Rule) {
    let (language, palette) = (view.language, Palette::of(ui));
    heading(ui, &sentences::rule_title(language, rule));
    muted(ui, &found(view, rule));
    wrapped(ui, &sentences::explanation(language, rule), palette.body(), palette.ink);
    let confidence = sentences::rule_text(language, &format!("confidence-{}", rule.confidence.code()));
    let basis = sentences::rule_basis(language, rule);
    let basis = t!(language, "inspector-basis", code = rule.code, basis = basis, confidence = confidence);
    wrapped(ui, &basis, palette.small(), palette.info);
    muted(ui, &t!(language, "rules-remedy", remedy = sentences::rule_remedy(language, rule)));
}

/// How many findings it has on the viewing date.
fn found(view: &View, rule: &Rule) -> String {
    let language = view.language;
    if !list::is_on(view, rule) {
        return t!(language, "rules-is-off");
    }
    let of_rule = |count: usize| number(language, count as i64);
    let open = view.checked().findings().filter(|finding| finding.code() == rule.code).count();
    let accepted = view.checked().accepted().filter(|finding| finding.code() == rule.code).count();
    let date = dates::date(language, view.date());
    if accepted == 0 {
        return t!(language, "rules-found", number = of_rule(open), date = date);
    }
    t!(language, "rules-found-and-accepted", number = of_rule(open), accepted = of_rule(accepted), date = date)
}

/// The setting as it is after what was done in this frame.
fn form(ui: &mut Ui, view: &View, rule: &'static Rule, mut setting: RuleSetting) -> RuleSetting {
    let language = view.language;
    ui.set_max_width(Palette::of(ui).px(FORM_WIDTH).min(ui.available_width()));
    let mut on = setting.on.unwrap_or(rule.on);
    form::check(ui, &t!(language, "rules-on"), &mut on);
    if on != setting.on.unwrap_or(rule.on) {
        setting.on = (on != rule.on).then_some(on);
    }
    severity(ui, view, rule, &mut setting.severity);
    for parameter in rule.parameters {
        parameters::show(ui, view, rule, parameter, &mut setting);
    }
    let note =
        wide_row(ui, &t!(language, "rules-note"), &setting.note, "", |typed| Ok(crate::text::names::clean(typed)));
    setting.note = note.value.unwrap_or(setting.note);
    ui.add_space(Palette::of(ui).px(4.0));
    let changed = list::is_changed(view, rule);
    ui.horizontal(|ui| {
        let reset = ui.add_enabled(changed, egui::Button::new(t!(language, "rules-reset")));
        if reset.clicked() {
            setting = RuleSetting::nothing(setting.id.clone());
        }
        let state = if changed { t!(language, "rules-is-changed") } else { t!(language, "rules-is-default") };
        muted(ui, &state);
    });
    setting
}

fn severity(ui: &mut Ui, view: &View, rule: &Rule, severity: &mut Option<Severity>) {
    let language = view.language;
    let word = |severity: Severity| sentences::rule_text(language, &format!("severity-{}", severity.code()));
    let by_rule = t!(language, "rules-severity-of-rule", severity = word(rule.severity));
    let mut options = vec![(None, by_rule)];
    options.extend([Severity::Error, Severity::Warning, Severity::Info].map(|of| (Some(of), word(of))));
    let words: Vec<&str> = options.iter().map(|(_, words)| words.as_str()).collect();
    let chosen = options.iter().position(|(option, _)| option == severity).unwrap_or(options.len());
    let row = wide_choice_row(ui, &t!(language, "rules-severity"), &words, chosen);
    if let Some((picked, _)) = row.value.and_then(|index| options.get(index)) {
        *severity = *picked;
    }
}
