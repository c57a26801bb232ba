//! The page of a doctor.

use egui::Ui;

use super::expand::{figure, section};
use super::steady::part;
use super::{destinations, doctor_form, explain, findings, postings, stays};
use crate::edit::Command;
use crate::plan::{Birth, Date, Doctor, Licence, MoveKind, Post, Slot, Table};
use crate::roster::{Subject, retirement};
use crate::session::action::{Actions, CarryAction, EditAction, GoAction};
use crate::session::{Intended, Selection};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::FactLine;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let doctor = &view.plan().doctors[slot];
    super::title(ui, &doctor.name, &line(view, doctor));
    if doctor.pinned {
        super::state(ui, Tone::Info, &t!(view.language, "inspector-is-pinned"));
    }
    stays::standing(ui, view, actions, slot);
    let is_new = view.session.is_added(Table::Doctor, doctor.id.as_str());
    if is_new {
        doctor_form::show(ui, view, actions, slot);
    }
    findings::about(ui, view, actions, &subjects(view, slot));
    part(ui, "buttons", |ui| buttons(ui, view, actions, slot));
    section(ui, "figures", &t!(view.language, "inspector-facts"), "", |ui| facts(ui, view, doctor));
    destinations::show(ui, view, actions, slot);
    stays::on_date(ui, view, actions, slot);
    stays::through_time(ui, view, actions, slot);
    stays::moves(ui, view, actions, slot);
    if !is_new {
        doctor_form::show(ui, view, actions, slot);
    }
    postings::show(ui, view, actions, slot);
}

/// Rank, specialties and post beneath the name.
fn line(view: &View, doctor: &Doctor) -> String {
    let language = view.language;
    let mut parts = vec![sentences::qualification(language, doctor.qualification)];
    parts.extend(doctor.specialties.iter().map(|&specialty| sentences::specialty(language, specialty)));
    if doctor.post != Post::None {
        parts.push(sentences::post(language, doctor.post));
    }
    parts.join(" · ")
}

/// The doctor, the doctor's moves, and both as records.
fn subjects(view: &View, slot: Slot<Doctor>) -> Vec<Subject> {
    let plan = view.plan();
    let mut subjects =
        vec![Subject::Doctor(slot), Subject::Record(Table::Doctor, plan.doctors[slot].id.as_str().into())];
    for &step in view.roster().links().moves(slot) {
        subjects.push(Subject::Move(step));
        subjects.push(Subject::Record(Table::Move, plan.moves[step].id.as_str().into()));
    }
    for &posting in view.roster().links().postings(slot) {
        subjects.push(Subject::Record(Table::Posting, plan.postings[posting].id.as_str().into()));
    }
    subjects
}

fn buttons(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (doctor, language) = (&view.plan().doctors[slot], view.language);
    let has_home = view.roster().main_home(view.plan(), slot).is_some();
    let intend = |kind| EditAction::Intend(Box::new(Intended::new(doctor.id.clone(), kind, view.roster())));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(t!(language, "action-move-to")).clicked() {
            actions.push(GoAction::Select(Selection::Doctor(doctor.id.clone())));
            actions.push(CarryAction::AskWhere);
        }
        if has_home {
            if ui.button(t!(language, "inspector-send-training")).clicked() {
                actions.push(intend(MoveKind::Training));
            }
            if ui.button(t!(language, "inspector-send-leave")).clicked() {
                actions.push(intend(MoveKind::Leave));
            }
        } else if ui.button(t!(language, "inspector-recruit")).clicked() {
            actions.push(intend(MoveKind::Recruit));
        }
        let pin = if doctor.pinned { t!(language, "inspector-unpin") } else { t!(language, "inspector-pin") };
        if ui.button(pin).clicked() {
            actions.edit(Command::Pin { doctors: vec![doctor.id.clone()], pinned: !doctor.pinned });
        }
        if ui.button(t!(language, "inspector-delete")).clicked() {
            actions.push(EditAction::Delete(Some((Table::Doctor, doctor.id.as_str().into()))));
        }
    });
}

/// Age and retirement, licence, and whatever limits where the doctor may go.
fn facts(ui: &mut Ui, view: &View, doctor: &Doctor) {
    let language = view.language;
    age(ui, view, doctor);
    let (licence, until) = match &doctor.licence {
        Licence::Unknown => (t!(language, "unknown"), None),
        Licence::None => (t!(language, "inspector-licence-none"), None),
        Licence::Number { number, until } => (number.clone(), *until),
    };
    let note = until.map(|date| t!(language, "inspector-until", date = dates::date(language, date)));
    fact(ui, &t!(language, "inspector-licence"), &licence, &note.unwrap_or_default());
    for bond in &doctor.bonds {
        let place = view.plan().facilities.slot(&bond.facility);
        let place = place.map_or_else(|| bond.facility.to_string(), |slot| view.short_name(slot));
        let until = dates::date(language, bond.until);
        let label = t!(language, "inspector-bond");
        ui.push_id(("bond", &bond.facility, until.clone()), |ui| {
            figure(ui, &label, &until, &place, || vec![explain::source(view, bond.source.as_ref())]);
        });
    }
    if let Some(until) = doctor.exempt_until {
        fact(ui, &t!(language, "inspector-exempt"), &dates::date(language, until), "");
    }
    if doctor.rotation_days_before > 0 {
        let days = number(language, doctor.rotation_days_before.into());
        fact(ui, &t!(language, "inspector-rotation-before"), &days, &t!(language, "inspector-working-days"));
    }
}

fn fact(ui: &mut Ui, label: &str, value: &str, note: &str) {
    FactLine { label, value, note, opens: false }.show(ui);
}

fn age(ui: &mut Ui, view: &View, doctor: &Doctor) {
    let language = view.language;
    let birth = doctor.birth.and_then(Birth::reckoned);
    let value =
        birth.map_or_else(|| t!(language, "unknown"), |birth| number(language, retirement::age(birth, view.date())));
    let last = retirement::last_working_day(doctor);
    let note = last.map(|last| t!(language, "inspector-retires", date = dates::date(language, last)));
    figure(ui, &t!(language, "inspector-age"), &value, &note.unwrap_or_default(), || retirement_how(view, doctor));
}

/// How the last working day comes about.
fn retirement_how(view: &View, doctor: &Doctor) -> Vec<String> {
    let language = view.language;
    let known = (doctor.birth.and_then(Birth::reckoned), doctor.sex, retirement::statutory_date(doctor));
    let (Some(birth), Some(sex), Some(statutory)) = known else {
        return vec![t!(language, "inspector-retirement-unknown")];
    };
    let months = months(statutory) - months(birth);
    let mut lines = vec![t!(
        language,
        "inspector-retirement-how",
        birth = dates::date(language, birth),
        sex = sentences::sex(language, sex),
        years = number(language, months / 12),
        months = number(language, months % 12),
        date = dates::date(language, statutory)
    )];
    if matches!(doctor.birth, Some(Birth::Year(_))) {
        lines.push(t!(language, "inspector-retirement-year"));
    }
    if let Some(end) = doctor.extension {
        lines.push(t!(language, "inspector-extension-how", date = dates::date(language, end)));
    }
    let last = retirement::last_working_day(doctor).unwrap_or(statutory);
    lines.push(t!(language, "inspector-last-day-how", date = dates::date(language, last)));
    lines
}

fn months(date: Date) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month())
}
