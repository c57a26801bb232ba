//! Several moves edited at once: each field is one for all of them, or left alone; what it would do stands below.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::edit::{Amendment, End};
use crate::plan::{Date, Move};
use crate::roster::term::Length;
use crate::session::action::{Actions, EditAction};
use crate::session::tasks::amending::{AmendTold, Amending};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::{form, movements, term_form};
use crate::ui::subjects::effect::effects;
use crate::ui::theme::Tone;
use crate::ui::widgets::{mark, muted, strong};

const WIDTH: f32 = 520.0;
/// The most of the window that the effects take before they scroll.
const HEIGHT: f32 = 110.0;
/// As many moves that would meet others are told by name.
const SHOWN: usize = 3;

pub(super) fn show(ui: &Ui, front: &mut Front, view: &View, written: &Amending, actions: &mut Actions) {
    let language = view.language;
    let count = written.steps.len() as i64;
    let title = t!(language, "amend-title", count = count, number = number(language, count));
    front.show(ui, &title, WIDTH, |ui, front| {
        muted(ui, &t!(language, "amend-about"));
        let mut changed = written.amendment.clone();
        fields(ui, front, view, written, &mut changed);
        if changed != written.amendment {
            actions.push(EditAction::WriteAmendment(written.steps.clone(), Box::new(changed)));
        }
        if let Some(told) = &written.told {
            ui.separator();
            would_do(ui, view, told);
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let moves = written.told.as_ref().map_or(count, |told| told.changed as i64);
            let name = t!(language, "amend-do", count = moves, number = number(language, moves));
            if ui.add_enabled(written.is_ready(), primary(ui, name)).clicked() {
                actions.push(EditAction::MakeAmendment);
            }
        });
    });
}

fn fields(ui: &mut Ui, front: &mut Front, view: &View, written: &Amending, changed: &mut Amendment) {
    let (language, plan) = (view.language, view.plan());
    let kept = |words: Option<String>| match words {
        Some(words) => t!(language, "amend-kept-value", value = words),
        None => t!(language, "amend-kept"),
    };
    let kind = |kind| sentences::move_kind(language, kind);
    let mut kinds = vec![(None, kept(common(view, written, |step| kind(step.kind))))];
    kinds.extend(written.kinds(plan).into_iter().map(|of| (Some(of), kind(of))));
    let first = form::choice(ui, &t!(language, "changes-kind"), &kinds, &mut changed.kind);
    front.begins_at(&first);
    let near = view.date();
    form::date(ui, language, &t!(language, "inspector-start"), near, &mut changed.start);
    if written.has_terms(plan) {
        ends(ui, view, near, &mut changed.end);
    }
    let status = |status| sentences::move_status(language, status);
    let mut statuses = vec![(None, kept(common(view, written, |step| status(step.status))))];
    statuses.extend(written.statuses(plan).into_iter().map(|of| (Some(of), status(of))));
    form::choice(ui, &t!(language, "inspector-status"), &statuses, &mut changed.status);
    form::optional_text(ui, &t!(language, "inspector-decision"), &mut changed.number);
    form::date(ui, language, &t!(language, "inspector-decision-date"), near, &mut changed.decided);
    form::optional_text(ui, &t!(language, "inspector-proposed-by"), &mut changed.by);
    form::optional_text(ui, &t!(language, "inspector-why"), &mut changed.why);
    // What was just written is not to be empty.
    changed.cleared = changed.clears();
    clears(ui, view, written, changed);
}

/// What is to be empty in all of them: a tick each, as an empty field leaves what there is.
fn clears(ui: &mut Ui, view: &View, written: &Amending, changed: &mut Amendment) {
    ui.horizontal_wrapped(|ui| {
        for field in written.clearable(view.plan()) {
            let label = t!(view.language, "amend-clear", field = sentences::cleared(view.language, field));
            let mut is_cleared = changed.cleared.contains(field);
            ui.add_enabled_ui(!changed.writes(field), |ui| form::check(ui, &label, &mut is_cleared));
            if is_cleared {
                changed.cleared.insert(field);
            } else {
                changed.cleared.remove(field);
            }
        }
    });
}

/// What all of the moves have, in words; nothing where they differ.
fn common(view: &View, written: &Amending, words: impl Fn(&Move) -> String) -> Option<String> {
    let mut all = written.steps.iter().filter_map(|step| view.plan().moves.get(step)).map(words);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The last day, or how long each lasts: the one that was written last holds.
fn ends(ui: &mut Ui, view: &View, near: Date, end: &mut Option<End>) {
    let language = view.language;
    let day = match *end {
        Some(End::On(day)) => Some(day),
        _ => None,
    };
    let mut typed = day;
    form::date(ui, language, &t!(language, "inspector-end"), near, &mut typed);
    if typed != day {
        *end = typed.map(End::On);
    }
    let length = match *end {
        Some(End::After(length)) => Some(length),
        _ => None,
    };
    let (days, months) = match length {
        Some(Length::Days(days)) => (Some(days), None),
        Some(Length::Months(months)) => (None, Some(months)),
        None => (None, None),
    };
    let label = t!(language, "move-length-days");
    let asked = term_form::length(ui, view, &label, days, term_form::MOST_DAYS);
    let asked = asked.value.map(|days| days.map(|days| Length::Days(days.into())));
    let label = t!(language, "move-length-months");
    let in_months = term_form::length(ui, view, &label, months, term_form::MOST_MONTHS);
    let asked = asked.or(in_months.value.map(|months| months.map(|months| Length::Months(months.into()))));
    if let Some(asked) = asked.filter(|asked| *asked != length) {
        *end = asked.map(End::After);
    }
}

fn would_do(ui: &mut Ui, view: &View, told: &AmendTold) {
    let language = view.language;
    if !told.backwards.is_empty() {
        let doctors = told.backwards.iter().filter_map(|step| view.plan().moves.get(step));
        let doctors: Vec<String> = doctors.map(|step| movements::doctor_name(view, step)).collect();
        mark(ui, Tone::Bad, &t!(language, "amend-ends-first", doctors = doctors.join(", ")));
        return;
    }
    for (step, other) in told.crossing.iter().take(SHOWN) {
        let kind = sentences::move_kind(language, other.kind);
        let (route, term) = (movements::route(view, other), movements::term(view, other));
        let words = t!(language, "move-crossing", kind = kind, route = route, term = term);
        let doctor = movements::doctor_name(view, step);
        mark(ui, Tone::Warning, &t!(language, "reason-of", doctor = doctor, reason = words));
    }
    let more = told.crossing.len().saturating_sub(SHOWN);
    if more > 0 {
        muted(ui, &t!(language, "dialog-intended-more", number = number(language, more as i64)));
    }
    if told.left > 0 {
        mark(ui, Tone::Warning, &t!(language, "amend-left", number = number(language, told.left as i64)));
    }
    if told.past > 0 {
        let date = dates::date(language, view.plan().cover.baseline);
        let past = number(language, told.past as i64);
        mark(ui, Tone::Warning, &t!(language, "amend-past", number = past, date = date));
    }
    let when = (told.on > view.date()).then(|| t!(language, "move-on-day", date = dates::date(language, told.on)));
    let parts = [Some(t!(language, "dialog-intended-effect")), when];
    strong(ui, &parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    effects(ui, view, &told.foretold, HEIGHT);
}
