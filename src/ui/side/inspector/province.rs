//! The page of the province: its density opened, its figures with their sources, and what alone changes it.

use crate::rules::named;
use egui::Ui;

use super::expand::{figure, section};
use super::{explain, findings, form, past_years};
use crate::edit::Command;
use crate::plan::{Figure, Table};
use crate::roster::Subject;
use crate::rules::checker::rounded;
use crate::session::action::Actions;
use crate::text::numbers::{number, tenths};
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::widgets::muted;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (province, language) = (&view.plan().province, view.language);
    let as_of = province.as_of.map(|date| t!(language, "inspector-as-of-line", date = dates::date(language, date)));
    super::title(ui, &province.name, &as_of.unwrap_or_default());
    let record = Subject::Record(Table::Province, Table::Province.name().into());
    findings::about(ui, view, actions, &[Subject::Province, record]);
    section(ui, "figures", &t!(language, "inspector-figures"), "", |ui| {
        density(ui, view);
        population(ui, view);
        doctors(ui, view);
        per_people(ui, view, &t!(language, "inspector-pharmacists"), province.pharmacists.as_ref());
        per_people(ui, view, &t!(language, "inspector-nurses"), province.nurses.as_ref());
        per_people(ui, view, &t!(language, "inspector-beds"), province.beds.as_ref());
        muted(ui, &t!(language, "inspector-province-changes", kind = view.province_kind()));
    });
    edit(ui, view, actions);
    past_years::show(ui, view, actions);
}

fn people(view: &View) -> Option<u32> {
    Figure::people(view.plan().province.population.as_ref())
}

/// A count in words; unknown where it is missing.
fn words(view: &View, value: Option<u64>) -> String {
    value.map_or_else(|| t!(view.language, "unknown"), |value| number(view.language, value as i64))
}

fn density(ui: &mut Ui, view: &View) {
    let language = view.language;
    let value = view.rules().province_density_tenths();
    let value = value.map_or_else(|| t!(language, "unknown"), |density| tenths(language, density));
    let target = explain::parameter(view, &named::PROVINCE_DOCTOR_DENSITY, "target_tenths")
        .map(|target| tenths(language, target));
    let year = explain::parameter(view, &named::PROVINCE_DOCTOR_DENSITY, "deadline_year").map(|year| year.to_string());
    let note =
        target.zip(year).map(|(target, year)| t!(language, "inspector-target-year", target = target, year = year));
    figure(ui, &t!(language, "inspector-density"), &value, &note.unwrap_or_default(), || {
        let mut lines = vec![
            t!(
                language,
                "inspector-ratio-how",
                doctors = words(view, Some(view.rules().province_doctors())),
                people = words(view, people(view).map(u64::from)),
                density = value.clone()
            ),
            explain::source_of(view, view.plan().province.population.as_ref()),
        ];
        lines.push(explain::rule(view, &named::PROVINCE_DOCTOR_DENSITY));
        lines
    });
}

fn population(ui: &mut Ui, view: &View) {
    let known = view.plan().province.population.as_ref();
    let value = words(view, people(view).map(u64::from));
    figure(ui, &t!(view.language, "inspector-population"), &value, "", || vec![explain::source_of(view, known)]);
}

fn doctors(ui: &mut Ui, view: &View) {
    let language = view.language;
    let all = view.rules().province_doctors();
    let listed = u64::from(view.roster().picture().doctors_with_home());
    figure(ui, &t!(language, "inspector-doctors"), &words(view, Some(all)), "", || {
        vec![t!(
            language,
            "inspector-province-doctors-how",
            listed = words(view, Some(listed)),
            unlisted = words(view, Some(all - listed)),
            date = dates::date(language, view.date())
        )]
    });
}

/// A count of the province, and what it is per 10,000 people.
fn per_people(ui: &mut Ui, view: &View, label: &str, known: Option<&Figure>) {
    let language = view.language;
    let value = words(view, known.map(|figure| figure.value.into()));
    let ratio =
        known.zip(people(view)).map(|(figure, people)| rounded(u64::from(figure.value) * 100_000, people.into()));
    let note = ratio.map(|ratio| t!(language, "inspector-per-people", number = tenths(language, ratio)));
    figure(ui, label, &value, &note.unwrap_or_default(), || vec![explain::source_of(view, known)]);
}

fn edit(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (province, language) = (&view.plan().province, view.language);
    let mut changed = province.clone();
    section(ui, "form", &t!(language, "inspector-form"), "", |ui| {
        ui.push_id("province", |ui| {
            form::name(ui, language, &t!(language, "inspector-name"), &mut changed.name);
            form::figure(ui, language, &t!(language, "inspector-population"), &mut changed.population);
            form::figure(ui, language, &t!(language, "inspector-pharmacists"), &mut changed.pharmacists);
            form::figure(ui, language, &t!(language, "inspector-nurses"), &mut changed.nurses);
            form::figure(ui, language, &t!(language, "inspector-beds"), &mut changed.beds);
            form::date(ui, language, &t!(language, "inspector-as-of"), view.date(), &mut changed.as_of);
        });
    });
    if changed != *province {
        actions.edit(Command::Put(changed.into()));
    }
}
