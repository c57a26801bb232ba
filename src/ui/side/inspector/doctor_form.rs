//! Everything about a doctor that can be edited.

use egui::Ui;

use super::choices::{or_not_written, or_unknown};
use super::expand::section;
use super::{choices, doctor_limits, form, tag};
use crate::edit::Command;
use crate::plan::{Birth, Doctor, Slot, Table};
use crate::session::action::Actions;
use crate::text::dates::{self, Misread};
use crate::text::{Language, t};
use crate::ui::View;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let doctor = &view.plan().doctors[slot];
    let mut changed = doctor.clone();
    form::unfold_if_added(ui, view, "form", (Table::Doctor, doctor.id.as_str()));
    section(ui, "form", &t!(view.language, "inspector-form"), "", |ui| {
        ui.push_id(&doctor.id, |ui| fields(ui, view, slot, &mut changed));
    });
    if changed != *doctor {
        actions.edit(Command::Put(changed.into()));
    }
}

fn fields(ui: &mut Ui, view: &View, slot: Slot<Doctor>, doctor: &mut Doctor) {
    let language = view.language;
    let name = form::name(ui, language, &t!(language, "inspector-full-name"), &mut doctor.name);
    form::begin_if_added(ui, view, (Table::Doctor, doctor.id.as_str()), &name);
    form::choice(ui, &t!(language, "inspector-sex"), &or_unknown(view, choices::sexes(view)), &mut doctor.sex);
    birth(ui, language, &mut doctor.birth);
    let ranks = choices::qualifications(view);
    form::choice(ui, &t!(language, "inspector-qualification"), &ranks, &mut doctor.qualification);
    tag::specialties(ui, view, &t!(language, "inspector-specialty"), &mut doctor.specialties);
    form::choice(ui, &t!(language, "inspector-post"), &choices::posts(view), &mut doctor.post);
    form::text(ui, &t!(language, "inspector-title"), &mut doctor.title);
    form::choice(ui, &t!(language, "inspector-level"), &or_not_written(view, choices::levels(view)), &mut doctor.level);
    doctor_limits::licence(ui, view, &mut doctor.licence);
    form::date(ui, language, &t!(language, "inspector-exempt-until"), view.date(), &mut doctor.exempt_until);
    form::date(ui, language, &t!(language, "inspector-extension"), view.date(), &mut doctor.extension);
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
        if let Some(year) = year() {
            return Ok(year);
        }
        dates::read_birth_date(typed).map(Birth::Date).map_err(|misread| match misread {
            Misread::Form => t!(language, "inspector-wrong-birth"),
            Misread::NoSuchDay => t!(language, "inspector-no-such-day"),
        })
    };
    form::optional(ui, &t!(language, "inspector-birth"), &current, parse, value);
}

fn rotation_days(ui: &mut Ui, language: Language, value: &mut u32) {
    let most = (*value).max(10_000);
    form::whole(ui, language, &t!(language, "inspector-rotation-before"), &(0..=most), value);
}
