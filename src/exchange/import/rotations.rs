//! A list of moves: who goes from where to where, how, and when.

use super::field::Field;
use super::lines::Line;
use super::person_rows::{Trained, date, date_as, name, person, specialise, trained};
use super::problem::{Code, FixLabel, Problem};
use super::reading::dates::Day;
use super::reading::periods::{Period, period};
use super::reading::words::move_kind;
use super::sheet::{At, CellValue, shown};
use super::staff::twice;
use super::understood::{Entry, MoveRow, Row, Skipped};
use super::work::Work;
use crate::plan::{Basis, Date, FULL_TIME, Facility, Id, MoveKind, Sessions};

pub(super) fn rows(work: &mut Work) -> Vec<Row> {
    let lines = work.lines.clone();
    let mut rows = Vec::new();
    for (&row, line) in &lines {
        if !work.pass(row, line) {
            continue;
        }
        if name(work, row).is_empty() {
            let at = work.at(row, Field::Name).or_else(|| work.at(row, Field::GivenName)).unwrap_or(At::new(row, 0));
            work.tell(Problem::new(at, Code::NameMissing, ""));
            continue;
        }
        let before = work.problems.len();
        let (trained, behind) = trained(work, row);
        let rank = match trained {
            Trained::Doctor(rank) => rank,
            Trained::Other(other) => {
                let person = Some(name(work, row));
                work.problems.truncate(before);
                work.skip(Skipped { person, counts_as: Some(other), ..Skipped::new(row, "not_a_doctor") });
                continue;
            }
        };
        let kind = kind(work, row);
        let from =
            if kind == Some(MoveKind::Recruit) { named(work, row, Field::From) } else { place(work, row, Field::From) };
        let to = if kind.is_none_or(MoveKind::needs_place) {
            place(work, row, Field::To)
        } else {
            named(work, row, Field::To)
        };
        let mut person = person(work, row, from.clone());
        person.qualification = rank;
        specialise(work, row, &mut person, &behind);
        let step = step(work, row, kind);
        rows.push(Row { row, entry: Entry::Move(MoveRow { person, from, to, ..step }) });
    }
    twice(work, &rows);
    rows
}

/// A place that has to be there.
fn place(work: &mut Work, row: u32, field: Field) -> Option<Id<Facility>> {
    if work.value(row, field).is_none() && field == Field::From && !work.layout.has(Field::From) {
        return work.facility(row);
    }
    let place = named(work, row, field);
    if work.value(row, field).is_none() {
        let at = work.at(row, field).unwrap_or(At::new(row, 0));
        let mut above = (work.layout.first_row()..row).rev().map(|above| work.text(above, field));
        let above = above.find(|text| !text.is_empty()).filter(|_| work.layout.has(field));
        let problem = Problem::new(at, Code::PlaceMissing, "");
        work.tell(match above {
            Some(said) => problem.fix(FixLabel::Take(said.clone()), vec![(at, said)]),
            None => problem,
        });
    }
    place
}

fn named(work: &mut Work, row: u32, field: Field) -> Option<Id<Facility>> {
    let (at, value) = work.value(row, field)?;
    let said = shown(value);
    if work.is_refused(&said) {
        work.left_out.insert(row);
    }
    work.place(at, &said, None)
}

/// The kind of move; where no column says it, the title may.
fn kind(work: &mut Work, row: u32) -> Option<MoveKind> {
    if let Some((at, value)) = work.value(row, Field::MoveKind) {
        let text = shown(value);
        let kind = move_kind(&text);
        if kind.is_none() {
            let likely = "Luân phiên".to_owned();
            let cells = vec![(at, likely.clone())];
            work.tell(Problem::new(at, Code::KindUnknown, text).fix(FixLabel::Take(likely), cells));
        }
        return kind;
    }
    let titles: Vec<(At, String)> = work
        .lines
        .iter()
        .filter(|(_, line)| **line == Line::Title)
        .flat_map(|(&row, _)| {
            work.sheet.filled(row).into_iter().map(move |(column, text)| (At::new(row, column), text))
        })
        .collect();
    let told = titles.into_iter().find_map(|(at, text)| Some((at, move_kind(&text)?, text)));
    let at = work.at(row, Field::MoveKind).or_else(|| work.at(row, Field::Name)).unwrap_or(At::new(row, 0));
    let Some((title, kind, text)) = told else {
        work.tell(Problem::new(at, Code::KindUnknown, ""));
        return None;
    };
    if !work.problems.iter().any(|problem| problem.code == Code::KindFromTitle) {
        work.tell(Problem::new(title, Code::KindFromTitle, text));
    }
    Some(kind)
}

/// Days, sessions and grounds of a move.
fn step(work: &mut Work, row: u32, kind: Option<MoveKind>) -> MoveRow {
    let (start, end) = days(work, row, kind);
    let decision = work.text(row, Field::Decision);
    MoveRow {
        kind,
        start,
        end,
        sessions: sessions(work, row, kind),
        why: work.text(row, Field::Why),
        basis: (!decision.is_empty()).then_some(Basis { number: decision, date: None }),
        ..MoveRow::default()
    }
}

/// First and last day: in a column each, or together in one.
fn days(work: &mut Work, row: u32, kind: Option<MoveKind>) -> (Option<Date>, Option<Date>) {
    let within = period_of(work, row);
    let (mut start, mut end) = (date(work, row, Field::Start), date(work, row, Field::End));
    if let Some((at, value, period)) = &within {
        let mut read = |day: &Option<Day>| match day.as_ref()? {
            Day::TwoDigits(year) => {
                let year = (2000 + year % 100).to_string();
                work.tell(Problem::new(*at, Code::YearTwoDigits, shown(value)).more(year));
                None
            }
            day => date_as(work, *at, value, day),
        };
        start = start.or_else(|| read(&period.start));
        end = end.or_else(|| read(&period.end));
    }
    let at = |work: &Work, field: Field| {
        work.at(row, field).or_else(|| work.at(row, Field::Period)).unwrap_or(At::new(row, 0))
    };
    let told = |work: &Work, at: At| work.problems.iter().any(|problem| problem.at == Some(at));
    let (from, until) = (at(work, Field::Start), at(work, Field::End));
    if start.is_none() && !told(work, from) {
        work.tell(Problem::new(from, Code::StartMissing, ""));
    }
    if end.is_none() && kind.is_some_and(MoveKind::needs_end) && !told(work, until) {
        let text = within.as_ref().map(|(.., value, _)| shown(value)).unwrap_or_default();
        let problem = Problem::new(until, Code::EndMissing, text);
        let last = start.and_then(|start| Some((start, within.as_ref()?.2.last_day(start)?)));
        work.tell(match last {
            Some((start, last)) => {
                let (start, last) = (shown(&CellValue::Date(start)), shown(&CellValue::Date(last)));
                let is_own = work.at(row, Field::End).is_some();
                let whole = if is_own { last.clone() } else { format!("{start} – {last}") };
                problem.fix(FixLabel::Take(last), vec![(until, whole)])
            }
            None => problem,
        });
    }
    if let (Some(first), Some(last)) = (start, end)
        && last < first
    {
        let text = work.sheet.text(until);
        work.tell(Problem::new(until, Code::EndBeforeStart, text));
    }
    (start, end)
}

fn period_of<'a>(work: &Work<'a>, row: u32) -> Option<(At, &'a CellValue, Period)> {
    work.value(row, Field::Period).map(|(at, value)| (at, value, period(value)))
}

/// Half-days a week: said as such, or as days; full time where nothing is said and the kind does not ask for it.
fn sessions(work: &mut Work, row: u32, kind: Option<MoveKind>) -> Option<Sessions> {
    let days = work.value(row, Field::DaysAWeek).map(|found| (found, 2.0));
    let found = days.or_else(|| work.value(row, Field::SessionsAWeek).map(|found| (found, 1.0)));
    let Some(((at, value), each)) = found else {
        if kind == Some(MoveKind::Sessions) {
            let at = work
                .at(row, Field::DaysAWeek)
                .or_else(|| work.at(row, Field::SessionsAWeek))
                .unwrap_or(At::new(row, 0));
            work.tell(Problem::new(at, Code::SessionsDoubtful, ""));
            return None;
        }
        return Some(FULL_TIME);
    };
    let text = shown(value);
    let number = match value {
        CellValue::Number(number) => Some(*number),
        // "Thứ 2, 4, 6" names the days, and a number in it counts nothing.
        _ if text.to_lowercase().contains("thứ") => None,
        _ => text
            .split(|letter: char| letter.is_alphabetic() || letter == ' ' || letter == '/')
            .find(|part| !part.is_empty())
            .and_then(|part| part.replace(',', ".").parse().ok()),
    };
    let sessions = number
        .map(|number: f64| number * each)
        .filter(|sessions| sessions.fract() == 0.0 && (1.0..=14.0).contains(sessions));
    if sessions.is_none() {
        work.tell(Problem::new(at, Code::SessionsDoubtful, text));
    }
    sessions.map(|sessions| sessions as Sessions)
}
