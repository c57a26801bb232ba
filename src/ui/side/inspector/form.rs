//! Rows of a form bound to a copy of a record: the caller compares the copy with the record and asks for the edit.

use std::ops::RangeInclusive;

use super::expand;
use crate::plan::{Date, Figure, Table};
use crate::text::dates::Misread;
use crate::text::{Language, dates, names, numbers, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{
    Edited, MonthWords, Phrase, Steps, check_row, choice_row, date_row, day_row, select_all, stepper_row, text_row,
};
use egui::{Response, Ui};

/// Any text, an empty one included.
pub fn text(ui: &mut Ui, label: &str, value: &mut String) -> Response {
    let row = text_row(ui, label, value);
    if let Some(typed) = row.value {
        *value = names::clean(&typed);
    }
    row.response
}

/// A text that must say something.
pub fn name(ui: &mut Ui, language: Language, label: &str, value: &mut String) -> Response {
    let parse = |typed: &str| {
        let typed = names::clean(typed);
        if typed.is_empty() { Err(t!(language, "inspector-wrong-empty")) } else { Ok(typed) }
    };
    let row = date_row(ui, label, value, parse);
    if let Some(typed) = row.value {
        *value = typed;
    }
    row.response
}

/// The name of what was just added takes the keyboard, once, with all of its text chosen: typing replaces it.
pub fn begin_if_added(ui: &Ui, view: &View, (table, id): (Table, &str), field: &Response) {
    if view.session.begins_with(table, id) {
        select_all(ui, field.id);
        field.request_focus();
        field.scroll_to_me(Some(egui::Align::Center));
    }
}

/// The section drawn next is unfolded where it holds the name of what was just added.
pub fn unfold_if_added(ui: &Ui, view: &View, section: &'static str, (table, id): (Table, &str)) {
    if view.session.begins_with(table, id) {
        expand::unfold(ui, section);
    }
}

/// A text that may be missing.
pub fn optional_text(ui: &mut Ui, label: &str, value: &mut Option<String>) {
    let mut words = value.clone().unwrap_or_default();
    text(ui, label, &mut words);
    if words != value.as_deref().unwrap_or_default() {
        *value = (!words.is_empty()).then_some(words);
    }
}

/// What was typed as a day, or in words why it is none.
pub fn read_day(language: Language, typed: &str) -> Result<Date, String> {
    dates::read_date(typed).map_err(|misread| match misread {
        Misread::Form => t!(language, "inspector-wrong-date"),
        Misread::NoSuchDay => t!(language, "inspector-no-such-day"),
    })
}

/// A day that must be given.
pub fn day(ui: &mut Ui, language: Language, label: &str, value: &mut Date) {
    day_read(ui, language, label, value, |typed| read_day(language, typed));
}

/// The first day of a plan.
pub fn first_day(ui: &mut Ui, language: Language, label: &str, value: &mut Date) {
    day_read(ui, language, label, value, |typed| {
        read_day(language, typed).and_then(|day| dates::first_day(language, day))
    });
}

fn day_read(
    ui: &mut Ui,
    language: Language,
    label: &str,
    value: &mut Date,
    read: impl Fn(&str) -> Result<Date, String>,
) {
    let current = dates::date(language, *value);
    if let Some(typed) = with_sheet(ui, language, (label, &current), *value, read).value {
        *value = typed;
    }
}

/// A day that may be missing: an empty field. Its sheet opens at `near` then.
pub fn date(ui: &mut Ui, language: Language, label: &str, near: Date, value: &mut Option<Date>) {
    date_read(ui, language, (label, near), value, |typed| read_day(language, typed));
}

/// The same where not every day will do.
pub fn date_read(
    ui: &mut Ui,
    language: Language,
    (label, near): (&str, Date),
    value: &mut Option<Date>,
    read: impl Fn(&str) -> Result<Date, String>,
) {
    let current = value.map(|date| dates::date(language, date)).unwrap_or_default();
    let parse = |typed: &str| if typed.trim().is_empty() { Ok(None) } else { read(typed).map(Some) };
    if let Some(typed) = with_sheet(ui, language, (label, &current), value.unwrap_or(near), parse).value {
        *value = typed;
    }
}

fn with_sheet<T>(
    ui: &mut Ui,
    language: Language,
    (label, current): (&str, &str),
    day: Date,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    let words = MonthWords {
        open: &t!(language, "month-open", label = label),
        earlier: &t!(language, "month-earlier"),
        later: &t!(language, "month-later"),
        weekdays: dates::weekdays_short(language),
        month: &|day| t!(language, "month-title", month = dates::month(day)),
        day: &|day| format!("{} {}", dates::weekday(language, day), dates::date(language, day)),
        written: &|day| dates::date(language, day),
    };
    day_row(ui, (label, current), day, &words, parse)
}

/// A day to reach something by: none before the plan begins.
pub fn read_deadline(language: Language, baseline: Date, typed: &str) -> Result<Date, String> {
    let day = read_day(language, typed)?;
    if day >= baseline {
        return Ok(day);
    }
    Err(t!(language, "inspector-wrong-deadline", date = dates::date(language, baseline)))
}

/// The same, or no day: an empty field.
pub fn deadline(ui: &mut Ui, language: Language, label: &str, baseline: Date, value: &mut Option<Date>) {
    let current = value.map(|date| dates::date(language, date)).unwrap_or_default();
    optional(ui, label, &current, |typed| read_deadline(language, baseline, typed), value);
}

/// Beneath an empty field: what holds as long as it is empty.
pub fn used(ui: &mut Ui, words: &str) {
    let palette = Palette::of(ui);
    let phrase = Phrase::new(&palette).muted(words);
    let laid = phrase.clone().lay_out(ui.painter(), f32::INFINITY);
    ui.horizontal(|ui| {
        ui.add_space((ui.available_width() - laid.size().x).max(0.0));
        phrase.show(ui);
    });
}

/// A whole number that may be missing.
pub fn count(ui: &mut Ui, language: Language, label: &str, value: &mut Option<u32>) {
    let parse = |typed: &str| numbers::read_count(typed).ok_or_else(|| t!(language, "inspector-wrong-number"));
    let current = value.map(|value| numbers::number(language, value.into())).unwrap_or_default();
    optional(ui, label, &current, parse, value);
}

/// The same within bounds.
pub fn count_up_to(ui: &mut Ui, language: Language, label: &str, most: u32, value: &mut Option<u32>) {
    let words = numbers::number(language, most.into());
    let parse = |typed: &str| {
        let number = numbers::read_count(typed).ok_or_else(|| t!(language, "inspector-wrong-number"))?;
        if number <= most { Ok(number) } else { Err(t!(language, "inspector-wrong-most", most = words.as_str())) }
    };
    let current = value.map(|value| numbers::number(language, value.into())).unwrap_or_default();
    optional(ui, label, &current, parse, value);
}

/// A year within bounds: without the point that parts thousands.
pub fn year(ui: &mut Ui, language: Language, label: &str, range: &RangeInclusive<u32>, value: &mut u32) {
    let parse = |typed: &str| {
        let year = typed.trim().parse().ok().filter(|year| range.contains(year));
        let (least, most) = (range.start().to_string(), range.end().to_string());
        year.ok_or_else(|| t!(language, "inspector-wrong-range", least = least, most = most))
    };
    if let Some(typed) = date_row(ui, label, &value.to_string(), parse).value {
        *value = typed;
    }
}

/// A whole number that must be given, within bounds.
pub fn whole(ui: &mut Ui, language: Language, label: &str, range: &RangeInclusive<u32>, value: &mut u32) {
    let parse = |typed: &str| read_whole(language, range, typed);
    if let Some(typed) = date_row(ui, label, &numbers::number(language, (*value).into()), parse).value {
        *value = typed;
    }
}

/// The same made one less or one more by buttons, which are called after what is counted. Says whether it has changed.
pub fn steps(
    ui: &mut Ui,
    language: Language,
    (label, place): (&str, &str),
    range: &RangeInclusive<u32>,
    value: &mut u32,
) -> bool {
    let parse = |typed: &str| read_whole(language, range, typed);
    let (less, more) = (t!(language, "sessions-less", place = place), t!(language, "sessions-more", place = place));
    let steps = Steps { less: (&less, *value > *range.start()), more: (&more, *value < *range.end()) };
    let before = *value;
    let (edited, step) = stepper_row(ui, label, &numbers::number(language, before.into()), steps, parse);
    *value = edited.value.unwrap_or(before.saturating_add_signed(step));
    *value != before
}

fn read_whole(language: Language, range: &RangeInclusive<u32>, typed: &str) -> Result<u32, String> {
    let number = numbers::read_count(typed).ok_or_else(|| t!(language, "inspector-wrong-number"))?;
    if range.contains(&number) {
        return Ok(number);
    }
    let words = |value: u32| numbers::number(language, value.into());
    Err(t!(language, "inspector-wrong-range", least = words(*range.start()), most = words(*range.end())))
}

/// A number of one decimal, kept in tenths, within bounds, that may be missing.
pub fn tenths_up_to(ui: &mut Ui, language: Language, label: &str, most: u32, value: &mut Option<u32>) {
    let words = numbers::tenths(language, most.into());
    let parse = |typed: &str| {
        let tenths = numbers::read_tenths(typed).ok_or_else(|| t!(language, "inspector-wrong-decimal"))?;
        if tenths <= most { Ok(tenths) } else { Err(t!(language, "inspector-wrong-most", most = words.as_str())) }
    };
    let current = value.map(|value| numbers::tenths(language, value.into())).unwrap_or_default();
    optional(ui, label, &current, parse, value);
}

/// A number with a source, which stays when the number changes.
pub fn figure(ui: &mut Ui, language: Language, label: &str, value: &mut Option<Figure>) {
    let mut number = value.as_ref().map(|figure| figure.value);
    count(ui, language, label, &mut number);
    if number != value.as_ref().map(|figure| figure.value) {
        let source = value.as_ref().and_then(|figure| figure.source.clone());
        *value = number.map(|value| Figure { value, source });
    }
}

/// One of several.
pub fn choice<T: Clone + PartialEq>(ui: &mut Ui, label: &str, options: &[(T, String)], value: &mut T) -> Response {
    let words: Vec<&str> = options.iter().map(|(_, words)| words.as_str()).collect();
    // A value that is no option shows as an empty field.
    let chosen = options.iter().position(|(option, _)| option == value).unwrap_or(options.len());
    let row = choice_row(ui, label, &words, chosen);
    if let Some((picked, _)) = row.value.and_then(|index| options.get(index)) {
        *value = picked.clone();
    }
    row.response
}

/// A list to add something from; its first line says so.
pub fn pick<T: Clone + PartialEq>(ui: &mut Ui, label: &str, invitation: &str, options: Vec<(T, String)>) -> Option<T> {
    let mut all: Vec<(Option<T>, String)> = vec![(None, invitation.to_owned())];
    all.extend(options.into_iter().map(|(option, words)| (Some(option), words)));
    let mut picked = None;
    choice(ui, label, &all, &mut picked);
    picked
}

/// Yes or no.
pub fn check(ui: &mut Ui, label: &str, value: &mut bool) {
    if let Some(checked) = check_row(ui, label, *value).value {
        *value = checked;
    }
}

/// A field that stands for nothing when empty.
pub fn optional<T>(
    ui: &mut Ui,
    label: &str,
    current: &str,
    parse: impl Fn(&str) -> Result<T, String>,
    value: &mut Option<T>,
) {
    let parse = |typed: &str| if typed.trim().is_empty() { Ok(None) } else { parse(typed.trim()).map(Some) };
    if let Some(typed) = date_row(ui, label, current, parse).value {
        *value = typed;
    }
}
