//! From when to when a move runs, and how long that is: each follows the others.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::form;
use crate::plan::{Date, FULL_TIME, Move, MoveKind};
use crate::roster::calendar::working_days;
use crate::roster::term::{self, Length};
use crate::text::numbers::{self, number};
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Edited, date_row, mark};

/// The longest a term is asked for, in working days and in months.
pub const MOST_DAYS: u32 = 3_650;
pub const MOST_MONTHS: u32 = 180;

pub fn show(ui: &mut Ui, view: &View, step: &mut Move) {
    let language = view.language;
    let mut start = step.start;
    form::day(ui, language, &t!(language, "inspector-start"), &mut start);
    if start != step.start {
        *step = term::begun(step, start);
    }
    if step.kind.is_permanent() && step.end.is_none() {
        return;
    }
    let label = t!(language, "inspector-end");
    let first = step.start;
    form::date_read(ui, language, (&label, first), &mut step.end, |typed| {
        let end = form::read_day(language, typed)?;
        let begins = || t!(language, "move-ends-first", start = dates::date(language, first));
        if end < first { Err(begins()) } else { Ok(end) }
    });
    let end = step.end.filter(|&end| end >= first);
    let (days, months) = (end.map(|end| working_days(first, end)), end.and_then(|end| term::months(first, end)));
    let asked = length(ui, view, &t!(language, "move-length-days"), days, MOST_DAYS);
    let asked = asked.value.map(|days| days.map(|days| Length::Days(days.into())));
    let in_months = length(ui, view, &t!(language, "move-length-months"), months, MOST_MONTHS);
    let asked = asked.or(in_months.value.map(|months| months.map(|months| Length::Months(months.into()))));
    if let Some(Some(length)) = asked {
        step.end = Some(length.end(first));
    }
    if step.kind == MoveKind::Rotation {
        rotation(ui, view, step);
    }
}

/// A length: a whole number from 1 on, or none.
pub fn length(ui: &mut Ui, view: &View, label: &str, now: Option<i64>, most: u32) -> Edited<Option<u32>> {
    let language = view.language;
    let current = now.map(|now| number(language, now)).unwrap_or_default();
    let words = |value: u32| number(language, value.into());
    let parse = |typed: &str| {
        if typed.trim().is_empty() && now.is_some() {
            return Ok(None);
        }
        let read = numbers::read_count(typed).filter(|count| (1..=most).contains(count));
        read.map(Some).ok_or_else(|| t!(language, "inspector-wrong-range", least = words(1), most = words(most)))
    };
    date_row(ui, label, &current, parse)
}

/// The working days of all the doctor's rotations, on a line from none to the most there may be.
pub fn rotation(ui: &mut Ui, view: &View, step: &Move) {
    let (Some(doctor), Some(end)) = (view.plan().doctors.slot(&step.doctor), step.end) else { return };
    let rules = view.rules();
    let counted = rules.rotation_days_tenths(doctor);
    // As it stands in the plan it is among those counted, unless it is parked.
    let is_counted = |as_it_is: &&Move| as_it_is.kind == MoveKind::Rotation && as_it_is.has_effect();
    let as_it_is = view.plan().moves.get(&step.id).filter(is_counted);
    let own = tenths(step, end) - as_it_is.and_then(|step| Some(tenths(step, step.end?))).unwrap_or(0);
    let (days, least, most) = ((counted + own) / 10, rules.rotation_minimum(), rules.rotation_maximum());
    gauge(ui, days, least, most);
    let language = view.language;
    let (minimum, maximum) = (number(language, least), number(language, most));
    let (tone, judged) = match () {
        () if days < least => (Tone::Warning, t!(language, "move-rotation-short", minimum = minimum)),
        () if days > most => (Tone::Bad, t!(language, "move-rotation-long", maximum = maximum)),
        () => (Tone::Good, t!(language, "move-rotation-fine", minimum = minimum, maximum = maximum)),
    };
    let days = t!(language, "move-rotation-days", days = number(language, days));
    mark(ui, tone, &format!("{days}: {judged}"));
}

/// Working days times sessions: a week of ten sessions counts whole days.
fn tenths(step: &Move, end: Date) -> i64 {
    working_days(step.start, end) * i64::from(step.sessions()) * 10 / i64::from(FULL_TIME)
}

/// A line up to half as much again as there may be; what is right is green.
fn gauge(ui: &mut Ui, days: i64, least: i64, most: i64) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(14.0)), Sense::hover());
    let full = (most + most / 2).max(days).max(1) as f32;
    let x = |days: i64| rect.left() + rect.width() * (days.max(0) as f32 / full).min(1.0);
    let thick = palette.px(4.0);
    let bar = |from: f32, to: f32| {
        let (top, bottom) = (rect.center().y - thick / 2.0, rect.center().y + thick / 2.0);
        Rect::from_min_max(pos2(from, top), pos2(to, bottom))
    };
    let painter = ui.painter();
    painter.rect_filled(bar(rect.left(), rect.right()), 2, palette.line);
    painter.rect_filled(bar(x(least), x(most)), 2, palette.tone(Tone::Good));
    painter.circle_filled(pos2(x(days), rect.center().y), palette.px(5.0), palette.accent);
}
