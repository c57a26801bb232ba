//! A list as it is understood, for other programs.

use serde_json::{Map, Value, json};

use super::compare::{Compared, Standing};
use super::field::{Field, ListKind};
use super::lines::Line;
use super::person_rows::rank_code;
use super::sheet::column_name;
use super::understood::{Entry, MoveRow, Person, Row, Skipped, StationRow, Understood};
use super::wording;
use crate::plan::{Birth, Facility, Id, Licence, Plan, Post, Sex};
use crate::text::Language;

/// Everything that is understood of a list, and what it would do to the plan.
pub fn json(plan: &Plan, list: &Understood, compared: &Compared) -> Value {
    let header: Vec<u32> = list.layout.header.map(|(first, last)| (first..=last).collect()).unwrap_or_default();
    let numbers = list.lines.iter().find(|(_, line)| **line == Line::ColumnNumbers).map(|(row, _)| *row);
    let columns: Map<String, Value> = list
        .layout
        .columns
        .iter()
        .map(|(&at, column)| {
            let field = column.field.map(Field::code);
            (column_name(at), json!({ "header": column.header, "field": field, "sure": column.sure.code() }))
        })
        .collect();
    let rows: Vec<Value> =
        list.rows.iter().zip(&compared.standings).map(|(one, standing)| row(plan, list, one, standing)).collect();
    let problems = compared.doubts(list).map(|problem| {
        json!({
            "cell": problem.at.map(|at| at.to_string()),
            "level": problem.level().code(),
            "code": problem.code.code(),
            "text": problem.text,
            "says": { "vi": wording::problem(Language::Vietnamese, problem), "en": wording::problem(Language::English, problem) },
        })
    });
    let unknown = list.unknown_places.iter().map(|unknown| {
        json!({
            "text": unknown.text,
            "cells": unknown.cells.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "nearest": unknown.nearest.iter().map(|id| place(plan, id)).collect::<Vec<_>>(),
        })
    });
    json!({
        "sheet": list.sheet.name,
        "kind": list.layout.kind.code(),
        "header_rows": header,
        "number_row": numbers,
        "columns": columns,
        "rows": rows,
        "skipped": list.skipped.iter().map(skipped).collect::<Vec<_>>(),
        "problems": problems.collect::<Vec<_>>(),
        "unknown_places": unknown.collect::<Vec<_>>(),
        "missing": compared.missing.iter().map(|id| doctor(plan, id)).collect::<Vec<_>>(),
        "summary": summary(list, compared),
    })
}

pub fn summary(list: &Understood, compared: &Compared) -> Value {
    json!({
        "read": list.rows.len(),
        "new": compared.new_ones(),
        "new_rows": compared.new_rows(),
        "changed": compared.changed(),
        "same": compared.same(),
        "left_out": compared.left_out(),
    })
}

fn place(plan: &Plan, id: &Id<Facility>) -> Value {
    json!({ "id": id.as_str(), "name": plan.facilities.get(id).map(|facility| facility.name.as_str()) })
}

fn doctor(plan: &Plan, id: &Id<crate::plan::Doctor>) -> Value {
    json!({ "id": id.as_str(), "name": plan.doctors.get(id).map(|doctor| doctor.name.as_str()) })
}

fn row(plan: &Plan, list: &Understood, row: &Row, standing: &Standing) -> Value {
    let mut told = Map::new();
    told.insert("row".into(), row.row.into());
    if let Some(line) = list.sheet.lines.get(&row.row) {
        told.insert("line".into(), (*line).into());
    }
    match &row.entry {
        Entry::Person(person) => {
            put_person(&mut told, person);
            told.insert("facility".into(), id(person.facility.as_ref()));
            if person.unplaced {
                told.insert("unplaced".into(), true.into());
            }
        }
        Entry::Station(station) => put_station(&mut told, station),
        Entry::Move(step) => put_move(&mut told, step),
    }
    // Whoever is known keeps the post he or she has where the cell is empty.
    let has_none = list.layout.has(Field::Post) && row.person().is_some_and(|person| person.post.is_none());
    if has_none && matches!(standing, Standing::New | Standing::Also(_)) {
        told.insert("post".into(), Post::None.code().into());
    }
    told.insert("standing".into(), standing_of(plan, standing));
    Value::Object(told)
}

fn id<R>(id: Option<&Id<R>>) -> Value {
    id.map(Id::as_str).into()
}

fn put_person(told: &mut Map<String, Value>, person: &Person) {
    told.insert("name".into(), person.name.clone().into());
    let (birth, year) = match person.birth {
        Some(Birth::Date(date)) => (Some(date.to_string()), None),
        Some(Birth::Year(year)) => (None, Some(year)),
        None => (None, None),
    };
    told.insert("birth".into(), birth.into());
    if let Some(year) = year {
        told.insert("birth_year".into(), year.into());
    }
    let sex = person.sex.map(|sex| if sex == Sex::Male { "male" } else { "female" });
    told.insert("sex".into(), sex.into());
    told.insert("qualification".into(), person.qualification.map(rank_code).into());
    let specialties: Vec<&str> = person.specialties.iter().map(|specialty| specialty.code()).collect();
    told.insert("specialties".into(), specialties.into());
    match &person.licence {
        Some(Licence::Number { number, until }) => {
            told.insert("licence".into(), number.clone().into());
            if let Some(until) = until {
                told.insert("licence_until".into(), until.to_string().into());
            }
        }
        Some(_) => {
            told.insert("licence".into(), "none".into());
        }
        None => {
            told.insert("licence".into(), Value::Null);
        }
    }
    if let Some(post) = person.post {
        told.insert("post".into(), post.code().into());
    }
    if let Some(contract) = person.contract {
        told.insert("contract".into(), contract.into());
    }
    if let Some(site) = &person.site {
        told.insert("site".into(), site.as_str().into());
    }
}

fn put_station(told: &mut Map<String, Value>, station: &StationRow) {
    told.insert("facility".into(), id(station.facility.as_ref()));
    told.extend(station.figures.iter().map(|(field, value)| (field.code().to_owned(), (*value).into())));
    if !station.points.is_empty() {
        told.insert(Field::PointNames.code().into(), station.points.clone().into());
    }
}

fn put_move(told: &mut Map<String, Value>, step: &MoveRow) {
    put_person(told, &step.person);
    told.insert("from".into(), id(step.from.as_ref()));
    told.insert("to".into(), id(step.to.as_ref()));
    told.insert("kind".into(), step.kind.map(crate::plan::MoveKind::code).into());
    told.insert("start".into(), step.start.map(|date| date.to_string()).into());
    told.insert("end".into(), step.end.map(|date| date.to_string()).into());
    told.insert("sessions_a_week".into(), step.sessions.into());
}

fn standing_of(plan: &Plan, standing: &Standing) -> Value {
    match standing {
        Standing::New => json!({ "is": "new" }),
        Standing::NewOf(doctor) => json!({ "is": "new", "doctor": doctor.as_str() }),
        Standing::Also(row) => json!({ "is": "new", "row": row }),
        Standing::Same(doctor) => json!({ "is": "same", "doctor": id(doctor.as_ref()) }),
        Standing::Changed(doctor, differences) => {
            let said = |language| -> Vec<String> {
                differences.iter().map(|difference| wording::difference(language, plan, difference)).collect()
            };
            let [vi, en] = [Language::Vietnamese, Language::English].map(said);
            json!({ "is": "changed", "doctor": id(doctor.as_ref()), "differences": { "vi": vi, "en": en } })
        }
        Standing::Ask(ids) => {
            let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
            json!({ "is": "ask", "doctors": ids })
        }
        Standing::AskSame(rows) => json!({ "is": "ask", "rows": rows }),
        Standing::LeftOut => json!({ "is": "left_out" }),
    }
}

fn skipped(skipped: &Skipped) -> Value {
    let mut told = Map::new();
    told.insert("rows".into(), rows(skipped).into());
    told.insert("why".into(), skipped.why.into());
    if skipped.why == "group" {
        told.insert("facility".into(), id(skipped.facility.as_ref()));
    }
    if let Some(person) = &skipped.person {
        told.insert("person".into(), person.clone().into());
    }
    if let Some(profession) = skipped.counts_as {
        told.insert("counts_as".into(), profession.code().into());
    }
    if let Some(of) = &skipped.of {
        told.insert("of".into(), of.as_str().into());
    }
    match skipped.says[..] {
        [] => {}
        [one] => {
            told.insert("says".into(), one.into());
        }
        _ => {
            told.insert("says".into(), skipped.says.clone().into());
        }
    }
    Value::Object(told)
}

/// The rows in words: a block from its first to its last, empty ones one by one.
pub fn rows(skipped: &Skipped) -> String {
    match skipped.rows[..] {
        [first, .., last] if skipped.why != "empty" => format!("{first}-{last}"),
        _ => skipped.rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

/// Kinds by the words the command line knows.
pub fn kinds() -> String {
    ListKind::ALL.map(ListKind::code).join(", ")
}
