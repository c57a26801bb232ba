//! The years before the plan's first day, as they are entered: doctors and people at the end of each, with their source.

use std::cmp::Reverse;

use egui::Ui;

use super::choices::{or_none, sources};
use super::expand::section;
use super::form;
use crate::edit::Command;
use crate::plan::{PastYear, Record};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::forecast::ForecastWish;
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button, muted};

/// The earliest year that can be entered.
const EARLIEST: u32 = 1945;

/// The latest year first.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (plan, language) = (view.plan(), view.language);
    let count = number(language, plan.past_years.len() as i64);
    section(ui, "past years", &t!(language, "forecast-past"), &count, |ui| {
        let mut years: Vec<&PastYear> = plan.past_years.iter().collect();
        years.sort_by_key(|past| Reverse(past.year));
        if years.is_empty() {
            muted(ui, &t!(language, "forecast-past-none"));
        }
        for past in years {
            ui.push_id(past.id.as_str(), |ui| one(ui, view, past, actions));
        }
        if ui.small_button(t!(language, "forecast-past-add")).clicked() {
            actions.push(PageAction::Forecast(ForecastWish::AddPastYear));
        }
    });
}

fn one(ui: &mut Ui, view: &View, past: &PastYear, actions: &mut Actions) {
    let language = view.language;
    let mut changed = past.clone();
    ui.horizontal(|ui| {
        muted(ui, &t!(language, "forecast-past-year", year = past.year.to_string()));
        let remove = t!(language, "forecast-past-remove", year = past.year.to_string());
        if icon_button(ui, Icon::Close, &remove, true).clicked() {
            actions.edit(Command::Delete((PastYear::TABLE, past.id().shared())));
        }
    });
    year(ui, view, &mut changed.year);
    form::count(ui, language, &t!(language, "forecast-past-doctors"), &mut changed.doctors);
    form::count(ui, language, &t!(language, "inspector-population"), &mut changed.people);
    form::choice(ui, &t!(language, "forecast-past-source"), &or_none(view, sources(view)), &mut changed.source);
    if changed != *past {
        actions.edit(Command::Put(changed.into()));
    }
}

/// A year that is over on the plan's first day.
fn year(ui: &mut Ui, view: &View, value: &mut i16) {
    let latest = u32::try_from(view.plan().cover.baseline.year()).unwrap_or_default().saturating_sub(1);
    let mut typed = u32::try_from(*value).unwrap_or_default();
    form::year(ui, view.language, &t!(view.language, "sheet-year"), &(EARLIEST..=latest.max(EARLIEST)), &mut typed);
    *value = i16::try_from(typed).unwrap_or(*value);
}
