//! Everything about a doctor that can be edited.

use egui::Ui;

use super::choices::or_none;
use super::expand::section;
use super::{choices, doctor_limits, form, tag};
use crate::edit::Command;
use crate::plan::{Birth, Doctor, Slot};
use crate::session::action::Actions;
use crate::text::{Language, dates, t};
use crate::ui::View;
use crate::ui::widgets::number_row;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let doctor = &view.plan().doctors[slot];
    let mut changed = doctor.clone();
    section(ui, "form", &t!(view.language, "inspector-form"), "", |ui| {
        ui.push_id(&doctor.id, |ui| fields(ui, view, slot, &mut changed));
    });
    if changed != *doctor {
        actions.edit(Command::Put(changed.into()));
    }
}

fn fields(ui: &mut Ui, view: &View, slot: Slot<Doctor>, doctor: &mut Doctor) {
    let language = view.language;
    form::name(ui, language, &t!(language, "inspector-full-name"), &mut doctor.name);
    form::choice(ui, &t!(language, "inspector-sex"), &or_none(view, choices::sexes(view)), &mut doctor.sex);
    birth(ui, language, &mut doctor.birth);
    let ranks = choices::qualifications(view);
    form::choice(ui, &t!(language, "inspector-qualification"), &ranks, &mut doctor.qualification);
    tag::specialties(ui, view, &t!(language, "inspector-specialty"), &mut doctor.specialties);
    form::choice(ui, &t!(language, "inspector-post"), &choices::posts(view), &mut doctor.post);
    form::text(ui, &t!(language, "inspector-title"), &mut doctor.title);
    form::choice(ui, &t!(language, "inspector-level"), &or_none(view, choices::levels(view)), &mut doctor.level);
    doctor_limits::licence(ui, view, &mut doctor.licence);
    form::date(ui, language, &t!(language, "inspector-exempt-until"), &mut doctor.exempt_until);
    form::date(ui, language, &t!(language, "inspector-extension"), &mut doctor.extension);
    rotation_days(ui, language, &mut doctor.rotation_days_before);
    doctor_limits::bonds(ui, view, slot, &mut doctor.bonds);
    form::check(ui, &t!(language, "inspector-pinned"), &mut doctor.pinned);
    form::text(ui, &t!(language, "inspector-note"), &mut doctor.note);
}

/// A day, or a year where no more is known.
fn birth(ui: &mut Ui, language: Language, value: &mut Option<Birth>) {
    let current = match value {
        None => String::new(),
        Some(Birth::Date(date)) => dates::date(language, *date),
        Some(Birth::Year(year)) => year.to_string(),
    };
    let parse = |typed: &str| {
        let year = || typed.parse::<i16>().ok().filter(|year| typed.len() == 4 && *year >= 1900).map(Birth::Year);
        let birth = dates::parse_date(typed).map(Birth::Date).or_else(year);
        birth.ok_or_else(|| t!(language, "inspector-wrong-birth"))
    };
    form::optional(ui, &t!(language, "inspector-birth"), &current, parse, value);
}

fn rotation_days(ui: &mut Ui, language: Language, value: &mut u32) {
    let most = i64::from(*value).max(10_000);
    let row = number_row(ui, &t!(language, "inspector-rotation-before"), (*value).into(), 0..=most);
    if let Some(days) = row.value {
        *value = days as u32;
    }
}
