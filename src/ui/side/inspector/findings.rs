//! What is wrong with the thing shown: the sentence, and on a click why, by what text, and what would help.

use crate::rules::checker::Rule;
use crate::rules::named;
use std::sync::Arc;

use egui::{CursorIcon, Id, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::exceptions;
use super::expand::{flip, is_on, paint_ground, paint_sign};
use crate::advise::proposal::can_be_cured;
use crate::plan::{Doctor, Id as RecordId, Severity};
use crate::roster::Subject;
use crate::rules::{Fact, Finding};
use crate::session::action::{Actions, TaskAction};
use crate::session::{FindingKey, Question, Selection};
use crate::text::names::capitalised;
use crate::text::{Language, dates, interface, numbers, sentences, t};
use crate::ui::View;
use crate::ui::subjects::status;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{FactLine, lines, link_like, muted, paint_mark, wrapped};

/// The finding being looked at, whole, then the others about these subjects, to be opened one by one.
pub fn about(ui: &mut Ui, view: &View, actions: &mut Actions, subjects: &[Subject]) {
    let focus = match &view.session.selection {
        Some(Selection::Finding(key)) => Some(key),
        _ => None,
    };
    ui.add_space(Palette::of(ui).px(3.0));
    if let Some(key) = focus {
        looked_at(ui, view, actions, key, subjects.first());
    }
    let findings = subjects.iter().flat_map(|subject| view.checked().about(subject));
    let mut findings: Vec<&Arc<Finding>> =
        findings.filter(|finding| focus.is_none_or(|key| !key.is_of(finding))).collect();
    findings.sort_by_key(|finding| (view.checked().is_accepted(finding), Arc::clone(finding)));
    for finding in findings {
        one(ui, view, actions, finding, subjects.first());
    }
}

/// The finding the user came for.
fn looked_at(ui: &mut Ui, view: &View, actions: &mut Actions, key: &FindingKey, page: Option<&Subject>) {
    let checked = view.checked();
    let Some(finding) = checked.findings().chain(checked.accepted()).find(|finding| key.is_of(finding)) else {
        super::state(ui, Tone::Good, &t!(view.language, "inspector-solved"));
        return;
    };
    let palette = Palette::of(ui);
    sentence(ui, tone(view, finding), &words(view, finding, page));
    since(ui, view, actions, finding);
    ui.add_space(palette.px(2.0));
    super::expand::block(ui, |ui, palette| {
        wrapped(ui, &sentences::explanation(view.language, finding.rule), palette.small(), palette.ink);
        basis(ui, view, finding);
        cure(ui, view, actions, finding);
        let id = Id::unique(("details of finding", key));
        if link_like(
            ui,
            &if is_on(ui, id) { t!(view.language, "inspector-less") } else { t!(view.language, "inspector-details") },
        )
        .clicked()
        {
            flip(ui, id);
        }
        if is_on(ui, id) {
            more(ui, view, actions, finding);
        }
    });
}

/// From when to when it holds, once that is worked out. What holds on the plan's first day is told without that day;
/// rules that foretell a day say it themselves.
fn since(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Arc<Finding>) {
    if finding.foretells_a_day() || view.checked().is_accepted(finding) {
        return;
    }
    actions.ask(Question::Held);
    let Some(held) = view.session.advice.held(&(&**finding).into(), view.date()) else { return };
    let since = Some(held.since).filter(|&since| since > view.plan().cover.baseline);
    let words = match (since, held.until) {
        (Some(since), until) => sentences::held(view.language, since, until),
        (None, Some(until)) => t!(view.language, "time-held-only-until", until = dates::date(view.language, until)),
        (None, None) => return,
    };
    muted(ui, &words);
}

/// The way to the moves that cure it.
fn cure(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Arc<Finding>) {
    let is_open = !view.checked().is_accepted(finding);
    if is_open && can_be_cured(finding) && link_like(ui, &t!(view.language, "action-cure")).clicked() {
        actions.push(TaskAction::Cure((&**finding).into()));
    }
}

/// The mark and the sentence over as many lines as it takes.
fn sentence(ui: &mut Ui, tone: Tone, words: &str) {
    let palette = Palette::of(ui);
    let indent = palette.px(18.0);
    let room = ui.available_width() - indent;
    let galley = lines::text(ui.painter(), words, palette.body_strong(), palette.ink, room);
    let size = vec2(ui.available_width(), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    paint_sentence_mark(ui, rect, tone, &palette);
    ui.painter().galley(rect.left_top() + vec2(indent, 0.0), galley, palette.ink);
}

fn paint_sentence_mark(ui: &Ui, rect: Rect, tone: Tone, palette: &Palette) {
    let mark = Rect::from_min_size(rect.left_top() + vec2(0.0, palette.px(2.0)), Vec2::splat(palette.px(13.0)));
    paint_mark(ui.painter(), mark, tone, palette);
}

/// A finding as a line; a click shows the rest of it.
fn one(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Arc<Finding>, page: Option<&Subject>) {
    let palette = Palette::of(ui);
    let key = FindingKey::from(&**finding);
    let id = Id::unique(("inspector finding", &key));
    let (tone, words) = (tone(view, finding), words(view, finding, page));
    let (indent, sign) = (palette.px(18.0), palette.px(12.0));
    let width = ui.available_width();
    let galley = lines::text(ui.painter(), &words, palette.body(), palette.ink, width - indent - sign);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::click());
    let name = format!("{}: {words}", severity(view, finding));
    // Asked beforehand: egui is locked while it asks what a widget is.
    let (enabled, open) = (ui.is_enabled(), is_on(ui, id));
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, open, &name));
    paint_ground(ui, rect, &response, &palette);
    paint_sentence_mark(ui, rect, tone, &palette);
    let at = rect.left_top() + vec2(indent, 0.0);
    let height = palette.px(17.0).min(rect.height());
    ui.painter().galley(at, galley, palette.ink);
    paint_sign(ui, rect.with_max_y(rect.top() + height), open, &palette);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        flip(ui, id);
    }
    if is_on(ui, id) {
        super::expand::block(ui, |ui, _| {
            details(ui, view, actions, finding);
            go_to(ui, view, actions, key);
        });
    }
}

/// The way to the finding on the board and in the list.
fn go_to(ui: &mut Ui, view: &View, actions: &mut Actions, key: FindingKey) {
    let words = t!(view.language, "inspector-show-finding");
    if ui.push_id(("go to", &key), |ui| link_like(ui, &words).clicked()).inner {
        actions.push(crate::session::action::Action::Go(crate::session::action::GoAction::JumpToFinding(key)));
    }
}

/// The sentence; without the name at its beginning on the page of that very thing.
fn words(view: &View, finding: &Finding, page: Option<&Subject>) -> String {
    let whole = sentences::finding(view.language, view.plan(), finding);
    if page != Some(&finding.subject) {
        return whole;
    }
    let name = sentences::subject_name(view.language, view.plan(), &finding.subject);
    whole.strip_prefix(&format!("{name}: ")).map_or_else(|| whole.clone(), capitalised)
}

/// Explanation, basis, and all that is known besides.
fn details(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Arc<Finding>) {
    let palette = Palette::of(ui);
    wrapped(ui, &sentences::explanation(view.language, finding.rule), palette.small(), palette.ink);
    basis(ui, view, finding);
    more(ui, view, actions, finding);
}

/// The document the rule rests on, its code, and how sure that is.
fn basis(ui: &mut Ui, view: &View, finding: &Finding) {
    let (language, palette, rule) = (view.language, Palette::of(ui), finding.rule);
    let confidence = sentences::rule_text(language, &format!("confidence-{}", rule.confidence.code()));
    let basis = t!(
        language,
        "inspector-basis",
        code = rule.code,
        basis = sentences::rule_basis(language, rule),
        confidence = confidence
    );
    wrapped(ui, &basis, palette.small(), palette.info);
}

/// Severity, remedy, facts; what was accepted of it, or the way to accept it; the way to the rule.
fn more(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Arc<Finding>) {
    let (language, rule) = (view.language, finding.rule);
    let remedy = sentences::rule_remedy(language, rule);
    let help = crate::ui::side::remedy::remedy(view, finding);
    help.asks.into_iter().for_each(|question| actions.ask(question));
    let remedy = match help.words.first() {
        Some(exactly) => format!("{remedy} ({exactly})"),
        None => remedy,
    };
    muted(ui, &t!(language, "inspector-remedy", severity = severity(view, finding), remedy = remedy));
    for (name, value) in facts(view, finding) {
        FactLine { label: &name, value: &value, note: "", opens: false }.show(ui);
    }
    exceptions::show(ui, view, actions, finding);
    if link_like(ui, &t!(language, "inspector-show-rule")).clicked() {
        actions.push(TaskAction::ShowRule(rule.code));
    }
}

fn severity(view: &View, finding: &Arc<Finding>) -> String {
    if view.checked().is_accepted(finding) {
        return t!(view.language, "inspector-accepted");
    }
    let key = match finding.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Info => "severity-info",
    };
    sentences::rule_text(view.language, key)
}

fn tone(view: &View, finding: &Arc<Finding>) -> Tone {
    if view.checked().is_accepted(finding) { Tone::Neutral } else { status::tone(finding.severity) }
}

/// The facts that have a name in the interface.
fn facts(view: &View, finding: &Finding) -> Vec<(String, String)> {
    let texts = interface(view.language);
    let named = finding.facts.iter().map(|(name, fact)| (format!("inspector-fact-{name}"), *name, fact));
    named
        .filter(|(key, ..)| texts.has(key))
        .map(|(key, name, fact)| (texts.get(&key), value(view, finding.rule, name, fact)))
        .collect()
}

fn value(view: &View, rule: &Rule, name: &str, fact: &Fact) -> String {
    let language = view.language;
    match fact {
        Fact::Unknown => t!(language, "unknown"),
        Fact::Number(value) => with_unit(language, rule, name, *value),
        Fact::Date(date) => dates::date(language, *date),
        Fact::Id(id) => doctor_name(view, id),
        Fact::Ids(ids) => ids.iter().map(|id| doctor_name(view, id)).collect::<Vec<_>>().join(", "),
    }
}

/// A number of a finding with what it counts: docs/rule-book.md lists the facts of each rule.
fn with_unit(language: Language, rule: &Rule, name: &str, value: i64) -> String {
    let number = numbers::number(language, value);
    match (rule, name) {
        (_, "have_tenths" | "target_tenths") => {
            t!(language, "unit-density", number = numbers::tenths(language, value))
        }
        (_, "days_tenths") => t!(language, "unit-days", number = numbers::tenths(language, value)),
        (rule, "minimum" | "maximum") if is_one_of(rule, &[&named::ROTATION_TOO_SHORT, &named::ROTATION_TOO_LONG]) => {
            t!(language, "unit-days", number = number)
        }
        (rule, "have" | "need") if is_one_of(rule, &[&named::POINT_WITH_FEW_SESSIONS]) => {
            t!(language, "unit-sessions", number = number)
        }
        (_, "most" | "sessions") => t!(language, "unit-sessions", number = number),
        (rule, "have" | "norm") if is_one_of(rule, &[&named::STATION_BELOW_STAFF_NORM]) => {
            t!(language, "unit-staff", number = number)
        }
        (_, "with" | "all") => t!(language, "unit-stations", number = number),
        (_, "catchment") => t!(language, "unit-people", number = number),
        (_, "need" | "have" | "present" | "floor" | "away" | "base" | "posts") => {
            t!(language, "unit-doctors", count = value, number = number)
        }
        _ => number,
    }
}

fn is_one_of(rule: &Rule, rules: &[&Rule]) -> bool {
    rules.iter().any(|one| one.code == rule.code)
}

/// Ids among the facts are those of doctors.
fn doctor_name(view: &View, id: &str) -> String {
    let doctor = view.plan().doctors.get(&RecordId::<Doctor>::new(id));
    doctor.map_or_else(|| id.to_owned(), |doctor| doctor.name.clone())
}
