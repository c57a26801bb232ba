//! What the rows of the page and the signs on them say.

use super::{Row, Run, Stay, Without};
use crate::plan::{Date, Doctor, Move, Slot};
use crate::roster::calendar::working_days;
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::timeline::{Line, Step};
use crate::ui::View;
use crate::ui::theme::Tone;

/// The name of a row, at its left.
pub fn name(view: &View, row: &Row) -> String {
    match row {
        Row::Band { name, .. } => name.clone(),
        Row::Steady { count, .. } => t!(view.language, "time-steady", number = number(view.language, *count as i64)),
        Row::Station { station, .. } => view.short_name(*station),
        Row::Doctor { doctor, .. } => view.plan().doctors[*doctor].name.clone(),
    }
}

/// From when on a station is without a regular doctor; nothing where it never is.
pub fn since(view: &View, without: Without) -> Option<String> {
    match without {
        Without::Now => Some(t!(view.language, "time-now")),
        Without::From(date) => Some(dates::date(view.language, date)),
        Without::Never => None,
    }
}

/// What is said where no station is ever without a regular doctor, whatever is folded away.
pub fn no_trouble(view: &View, rows: &[Row], last: Date) -> Option<String> {
    let has_trouble = |row: &Row| matches!(row, Row::Band { without: 1.., .. });
    let is_fine = !rows.iter().any(has_trouble);
    is_fine.then(|| t!(view.language, "time-no-trouble", date = dates::date(view.language, last)))
}

/// What a doctor is at a station by: the kind of the move, or that it is home.
pub fn by(view: &View, stay: &Stay) -> String {
    let step = stay.by.map(|slot| &view.plan().moves[slot]);
    step.map_or_else(|| t!(view.language, "time-home"), |step| sentences::move_kind(view.language, step.kind))
}

/// "đến 30/06/2026", "nghỉ hưu 31/05/2026"; nothing where it goes on beyond the last day looked at.
pub fn until(view: &View, stay: &Stay, last: Date) -> String {
    let is_end = stay.by.is_some_and(|slot| view.plan().moves[slot].end == Some(stay.last));
    if stay.retires {
        retires(view, stay.last)
    } else if stay.last < last || is_end {
        t!(view.language, "time-until", date = dates::date(view.language, stay.last))
    } else {
        String::new()
    }
}

/// "đến 22/11/2026 · 270 ngày làm việc": a move that ended on that day.
pub fn pulled(view: &View, step: &Move, last: Date) -> String {
    let days = number(view.language, working_days(step.start, last));
    t!(view.language, "time-pulled", date = dates::date(view.language, last), days = days)
}

/// On the last day of somebody who retires.
pub fn retires(view: &View, last: Date) -> String {
    t!(view.language, "time-retires", date = dates::date(view.language, last))
}

/// Where a commitment ends.
pub fn bond(view: &View, until: Date) -> String {
    t!(view.language, "time-bond", date = dates::date(view.language, until))
}

/// Where a practice licence ends, on the row of its doctor.
pub fn licence(view: &View, until: Date) -> String {
    t!(view.language, "time-licence", date = dates::date(view.language, until))
}

/// The same on the strip of a station.
pub fn licence_of(view: &View, doctor: Slot<Doctor>, until: Date) -> String {
    let (name, date) = (view.plan().doctors[doctor].name.as_str(), dates::date(view.language, until));
    t!(view.language, "time-licence-of", doctor = name, date = date)
}

/// A run of the strip.
pub fn run(view: &View, run: &Run) -> String {
    match (run.tone, run.part_time) {
        (Tone::Bad, 0) => t!(view.language, "time-run-nobody"),
        (Tone::Bad, _) => t!(view.language, "time-run-part-time"),
        (Tone::Neutral, _) => t!(view.language, "time-run-closed"),
        _ => number(view.language, run.regular.into()),
    }
}

/// A run under the pointer: since when, until when, and why.
pub fn told(view: &View, step: &Step, until: Option<Date>) -> String {
    let (language, plan) = (view.language, view.plan());
    let run = sentences::held(language, step.date, until);
    let numbers =
        if step.open { sentences::station_numbers(language, step.numbers) } else { t!(language, "time-run-closed") };
    let causes: Vec<String> = step.causes.iter().map(|cause| sentences::cause(language, plan, cause)).collect();
    let told = format!("{run}: {numbers}");
    if causes.is_empty() { told } else { format!("{told}\n{}", causes.join("\n")) }
}

/// The whole strip for who hears it.
pub fn spoken(view: &View, line: &Line) -> String {
    let name = view.short_name(line.station);
    let runs = line.shown.iter().map(|step| {
        let date = dates::date(view.language, step.date);
        let count = number(view.language, step.numbers.regular.into());
        if step.proposed {
            t!(view.language, "time-spoken-proposed", date = date, number = count)
        } else if step.open {
            t!(view.language, "time-spoken", date = date, number = count)
        } else {
            t!(view.language, "time-spoken-closed", date = date)
        }
    });
    format!("{name}: {}", runs.collect::<Vec<_>>().join(", "))
}
