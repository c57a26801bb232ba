//! Accepting a finding as an exception: who answers for it and why, and the way back.

use egui::{TextEdit, Ui};

use crate::edit::Command;
use crate::plan::{self, Exception};
use crate::rules::Finding;
use crate::session::action::{Actions, PageAction};
use crate::session::{Accepting, FindingKey};
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{FactLine, LINE_LETTERS, muted, wrapped};

/// What was accepted of a finding, or the form that accepts it.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Finding) {
    ui.push_id(("exception", FindingKey::from(finding)), |ui| match view.checked().exception(finding) {
        Some(exception) => accepted(ui, view, actions, exception),
        None => not_accepted(ui, view, actions, finding),
    });
}

fn accepted(ui: &mut Ui, view: &View, actions: &mut Actions, exception: &Exception) {
    let (language, palette) = (view.language, Palette::of(ui));
    let as_of = exception.id.made_on().map(|day| dates::date(language, day)).unwrap_or_default();
    let severity = sentences::rule_text(language, &format!("severity-{}", exception.severity.code()));
    FactLine { label: &t!(language, "exception-by"), value: &exception.by, note: &as_of, opens: false }.show(ui);
    FactLine { label: &t!(language, "exception-as"), value: &severity, note: "", opens: false }.show(ui);
    let reason = t!(language, "exception-because", reason = exception.reason.as_str());
    wrapped(ui, &reason, palette.small(), palette.ink);
    muted(ui, &t!(language, "exception-until-worse"));
    if ui.button(t!(language, "exception-take-back")).clicked() {
        actions.edit(Command::TakeBack(exception.id.clone()));
    }
}

fn not_accepted(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Finding) {
    let language = view.language;
    if let Some(Exception { by, reason, .. }) = view.checked().outgrown(finding) {
        let (by, reason) = (by.as_str(), reason.as_str());
        muted(ui, &t!(language, "exception-outgrown", by = by, reason = reason));
    }
    let key = FindingKey::from(finding);
    match &view.session.accepting {
        Some(written) if written.finding == key => form(ui, view, actions, finding, written),
        _ if ui.button(t!(language, "exception-accept")).clicked() => {
            let (reason, by) = (String::new(), view.session.user.clone());
            actions.push(PageAction::Accepting(Some(Accepting { finding: key, reason, by })));
        }
        _ => {}
    }
}

fn form(ui: &mut Ui, view: &View, actions: &mut Actions, finding: &Finding, written: &Accepting) {
    let language = view.language;
    let mut now = written.clone();
    field(ui, view, &t!(language, "exception-reason"), &mut now.reason, 2);
    field(ui, view, &t!(language, "exception-by"), &mut now.by, 1);
    let (reason, by) = (crate::text::names::clean(&now.reason), crate::text::names::clean(&now.by));
    let complete = !reason.is_empty() && !by.is_empty();
    if now != *written {
        actions.push(PageAction::Accepting(Some(now)));
    }
    ui.horizontal(|ui| {
        let confirm = ui.add_enabled(complete, egui::Button::new(t!(language, "exception-confirm")));
        if confirm.clicked() {
            actions.edit(Command::Accept(Box::new(exception(finding, reason, by))));
        }
        if confirm.clicked() || ui.button(t!(language, "dialog-cancel")).clicked() {
            actions.push(PageAction::Accepting(None));
        }
    });
}

/// A text that must say something: the empty field says so.
fn field(ui: &mut Ui, view: &View, label: &str, text: &mut String, rows: usize) {
    let label = muted(ui, label);
    let field = if rows > 1 { TextEdit::multiline(text).desired_rows(rows) } else { TextEdit::singleline(text) };
    let hint = t!(view.language, "exception-required");
    ui.add(field.char_limit(LINE_LETTERS).hint_text(hint).desired_width(f32::INFINITY)).labelled_by(label.id);
}

/// The finding as it is now. Its id is made when it is accepted.
fn exception(finding: &Finding, reason: String, by: String) -> Exception {
    Exception {
        id: plan::Id::new(""),
        rule: finding.code().to_owned(),
        subject_kind: finding.subject.kind().name().to_owned(),
        subject: finding.subject_id.clone(),
        detail: finding.detail.clone(),
        severity: finding.severity,
        shortfall: finding.shortfall,
        reason,
        by,
    }
}
