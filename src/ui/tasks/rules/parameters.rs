//! The parameters of a rule: a number within its range, a deadline within the plan, a list of specialties.

use std::ops::RangeInclusive;

use egui::Ui;

use crate::plan::{Date, RuleSetting, Specialties, Specialty, Value};
use crate::rules::checker::{DefaultValue, Parameter, Rule};
use crate::text::{Language, dates, numbers, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::{form, tag};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, wide_row, wrapped};

pub fn show(ui: &mut Ui, view: &View, rule: &Rule, parameter: &'static Parameter, setting: &mut RuleSetting) {
    let label = sentences::rule_text(view.language, &format!("{}-parameter-{}", rule.code, parameter.name));
    ui.push_id(parameter.name, |ui| {
        let edited = match &parameter.default {
            DefaultValue::Number(first, range) => number(ui, view, &label, parameter, *first, range),
            DefaultValue::Date(first) => day(ui, view, &label, parameter, *first),
            DefaultValue::List(first) => list(ui, view, &label, parameter, first),
        };
        if let Some(value) = edited {
            parameter.set(setting, value);
        }
        // Read from a file: what does not fit is not used (X03).
        if setting.parameter(parameter.name).is_some_and(|value| !parameter.admits(value)) {
            mark(ui, Tone::Warning, &t!(view.language, "rules-not-used"));
        }
    });
}

/// How the numbers of a parameter are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Count,
    /// Kept in tenths, written with one decimal.
    Tenths,
    /// Of the calendar, written without grouping.
    Year,
}

impl Unit {
    fn of(parameter: &Parameter) -> Self {
        match parameter.name {
            name if name.ends_with("_tenths") => Self::Tenths,
            name if name.ends_with("_year") => Self::Year,
            _ => Self::Count,
        }
    }

    fn write(self, language: Language, value: i64) -> String {
        match self {
            Self::Count => numbers::number(language, value),
            Self::Tenths => numbers::tenths(language, value),
            Self::Year => value.to_string(),
        }
    }

    fn read(self, text: &str) -> Option<i64> {
        match self {
            Self::Tenths => crate::text::numbers::read_tenths(text).map(i64::from),
            Self::Count | Self::Year => crate::text::numbers::read_count(text).map(i64::from),
        }
    }
}

fn number(
    ui: &mut Ui,
    view: &View,
    label: &str,
    parameter: &'static Parameter,
    first: i64,
    range: &RangeInclusive<i64>,
) -> Option<Value> {
    let (language, unit) = (view.language, Unit::of(parameter));
    // A year to reach something by is no earlier than the plan.
    let least = match unit {
        Unit::Year => i64::from(view.plan().cover.baseline.year()).clamp(*range.start(), *range.end()),
        _ => *range.start(),
    };
    let (from, to) = (unit.write(language, least), unit.write(language, *range.end()));
    let parse = |text: &str| {
        let number = unit.read(text).filter(|number| (least..=*range.end()).contains(number));
        number.ok_or_else(|| t!(language, "rules-wrong-number", from = from.as_str(), to = to.as_str()))
    };
    let current = unit.write(language, view.rule_settings.number(parameter));
    let first = unit.write(language, first);
    let hint = t!(language, "rules-first-number", first = first, from = from.as_str(), to = to.as_str());
    wide_row(ui, label, &current, &hint, parse).value.map(Value::Number)
}

fn day(ui: &mut Ui, view: &View, label: &str, parameter: &'static Parameter, first: Date) -> Option<Value> {
    let language = view.language;
    let parse = |text: &str| form::read_deadline(language, view.plan().cover.baseline, text);
    let current = dates::date(language, view.rule_settings.date(parameter));
    let hint = t!(language, "rules-first", first = dates::date(language, first));
    wide_row(ui, label, &current, &hint, parse).value.map(Value::Date)
}

fn list(ui: &mut Ui, view: &View, label: &str, parameter: &'static Parameter, first: &[&str]) -> Option<Value> {
    let (language, palette) = (view.language, Palette::of(ui));
    wrapped(ui, label, palette.small(), palette.muted);
    let before = Specialties::from_vec(view.rule_settings.listed(parameter));
    let mut after = before.clone();
    tag::specialties(ui, view, &t!(language, "inspector-add"), &mut after);
    let names = first.iter().filter_map(|code| Specialty::from_code(code));
    let names: Vec<String> = names.map(|of| sentences::specialty(language, of)).collect();
    muted(ui, &t!(language, "rules-first", first = names.join(", ")));
    (after != before).then(|| Value::List(after.iter().map(|of| of.code().to_owned()).collect()))
}
