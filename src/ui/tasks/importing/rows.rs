//! The third step: every row as it is understood, unknown units, people who may be known, and who is missing.

use egui::{Checkbox, Response, Role, ScrollArea, Ui, WidgetInfo};

use crate::exchange::import::field::ListKind;
use crate::exchange::import::{
    Entry, Meant, Person, Row as Read, Standing, Understood, UnknownPlace, Who, is_called, wording,
};
use crate::plan::{Doctor, Facility, Id, Plan};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::numbers::number;
use crate::text::{Language, dates, names, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, check_row, drawable, muted, strong, wide_choice_row};

/// The share of the height that questions may take.
const QUESTIONS: f32 = 0.4;
/// The numbers of rows end here, so that what follows begins one below the other.
const NUMBER: f32 = 30.0;

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    let (list, compared) = (&found.0, &found.1);
    if !list.unknown_places.is_empty() || !asked(import).is_empty() || !compared.missing.is_empty() {
        let height = ui.available_height() * QUESTIONS;
        ScrollArea::vertical().id_salt("questions").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            places(ui, view, import, actions);
            people(ui, view, import, actions);
            missing(ui, view, import, actions);
        });
        ui.separator();
    }
    strong(ui, &t!(language, "import-rows", number = number(language, list.rows.len() as i64)));
    if let Some(skipped) = skipped(language, list) {
        muted(ui, &skipped);
    }
    let height = Row::height(&Palette::of(ui));
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().id_salt("rows").auto_shrink(false);
    area.show_rows(ui, height, list.rows.len(), |ui, seen| {
        for place in seen {
            let (row, standing) = (&list.rows[place], &compared.standings[place]);
            ui.push_id(row.row, |ui| taken(ui, view, import, (row, standing), actions));
        }
    });
}

/// How many rows of the sheet are none of the list, and why; empty ones are not worth a word.
fn skipped(language: Language, list: &Understood) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for skipped in list.skipped.iter().filter(|skipped| skipped.why != "empty") {
        match counts.iter_mut().find(|(why, _)| *why == skipped.why) {
            Some((_, count)) => *count += skipped.rows.len(),
            None => counts.push((skipped.why, skipped.rows.len())),
        }
    }
    let told = counts.iter().map(|(why, count)| {
        let (number, why) = (number(language, *count as i64), wording::why(language, why));
        t!(language, "import-skipped-part", number = number, why = why)
    });
    let told = told.collect::<Vec<_>>().join(", ");
    (!told.is_empty()).then(|| t!(language, "import-skipped", what = told))
}

/// A row with its tick.
fn taken(ui: &mut Ui, view: &View, import: &Import, (row, standing): (&Read, &Standing), actions: &mut Actions) {
    ui.horizontal(|ui| {
        let left_out = import.choices().is_some_and(|choices| choices.left_out.contains(&row.row));
        let mut take = !left_out;
        let name = t!(view.language, "import-take", row = row.row.to_string());
        if tick(ui, &mut take, &name).clicked() {
            actions.push(TaskAction::Import(ImportWish::LeaveOut(row.row, !take)));
        }
        line(ui, view, import, row, standing);
    });
}

fn tick(ui: &mut Ui, on: &mut bool, name: &str) -> Response {
    let response = ui.add(Checkbox::without_text(on));
    let (enabled, on) = (ui.is_enabled(), *on);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, name));
    response
}

/// A row in words: who or what it is at the left, what would become of it at the right.
pub fn line(ui: &mut Ui, view: &View, import: &Import, row: &Read, standing: &Standing) {
    let (palette, language) = (Palette::of(ui), view.language);
    let plan = import.with_new(view.plan());
    let (name, about) = words(language, plan, &row.entry);
    let (name, about) = (drawable(ui, &name), drawable(ui, &about));
    let at = row.row.to_string();
    let width = Phrase::new(&palette).muted(&at).lay_out(ui.painter(), f32::INFINITY).size().x;
    let left = Phrase::new(&palette).gap((NUMBER - width / palette.px(1.0)).max(0.0)).muted(&at).gap(8.0);
    let left = left.with(&name, palette.body_strong(), palette.ink).gap(8.0).with(&about, palette.small(), palette.ink);
    let (tone, word) = standing_words(language, plan, standing);
    let right = Phrase::new(&palette).mark(tone).toned(tone, &word);
    Row::new(left).right(right).show(ui);
}

fn words(language: Language, plan: &Plan, entry: &Entry) -> (String, String) {
    match entry {
        Entry::Person(person) => {
            let mut about = of_person(language, person);
            about.extend(person.facility.as_ref().map(|id| place(plan, id)));
            about.extend(person.unplaced.then(|| t!(language, "grid-unplaced")));
            about.extend((!person.note.is_empty()).then(|| t!(language, "import-note", note = person.note.clone())));
            (person.name.clone(), about.join(" · "))
        }
        Entry::Move(step) => {
            let kind = step.kind.map(|kind| sentences::move_kind(language, kind));
            let day = |date: crate::plan::Date| dates::date(language, date);
            let route = format!(
                "{} → {}",
                step.from.as_ref().map_or_else(String::new, |id| place(plan, id)),
                step.to.as_ref().map_or_else(String::new, |id| place(plan, id))
            );
            let term =
                format!("{} – {}", step.start.map_or_else(String::new, day), step.end.map_or_else(String::new, day));
            let about: Vec<String> = kind.into_iter().chain([route, term]).collect();
            (step.person.name.clone(), about.join(" · "))
        }
        Entry::Station(station) => {
            let name = station.facility.as_ref().map_or_else(String::new, |id| place(plan, id));
            let figure = |(field, value): (&crate::exchange::import::field::Field, &u32)| {
                format!("{} {}", wording::field(language, *field), number(language, i64::from(*value)))
            };
            let points = (!station.points.is_empty()).then(|| station.points.join("; "));
            (name, station.figures.iter().map(figure).chain(points).collect::<Vec<_>>().join(" · "))
        }
    }
}

fn of_person(language: Language, person: &Person) -> Vec<String> {
    let mut about = Vec::new();
    about.extend(person.sex.map(|sex| sentences::sex(language, sex)));
    about.extend(person.birth.map(|birth| wording::birth(language, birth)));
    about.extend(person.qualification.map(|rank| sentences::qualification(language, rank)));
    if !person.specialties.is_empty() {
        about.push(wording::specialties(language, &person.specialties));
    }
    about.extend(person.licence.as_ref().map(|licence| wording::licence(language, licence)));
    about
}

fn place(plan: &Plan, id: &Id<Facility>) -> String {
    plan.facilities.get(id).map_or_else(|| id.to_string(), |facility| names::short_facility(&facility.name))
}

fn standing_words(language: Language, plan: &Plan, standing: &Standing) -> (Tone, String) {
    match standing {
        Standing::New | Standing::NewOf(_) => (Tone::Good, t!(language, "import-new")),
        Standing::Same(_) => (Tone::Neutral, t!(language, "import-same")),
        Standing::Changed(_, differences) => {
            let told: Vec<String> =
                differences.iter().map(|difference| wording::difference(language, plan, difference)).collect();
            (Tone::Info, t!(language, "import-changed", what = told.join("; ")))
        }
        Standing::Also(row) => (Tone::Good, same_as(language, *row)),
        Standing::Ask(_) | Standing::AskSame(_) => (Tone::Bad, t!(language, "import-asked")),
        Standing::LeftOut => (Tone::Warning, t!(language, "import-left-out")),
    }
}

/// Names no place is known by: each is answered once for all its rows. The answer stays, to be changed or revoked.
fn places(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    if found.0.unknown_places.is_empty() {
        return;
    }
    strong(ui, &t!(language, "import-unknown-places"));
    let plan = import.with_new(view.plan());
    for unknown in &found.0.unknown_places {
        let said = import.choices().and_then(|choices| choices.places.get(&unknown.text));
        let answers = answers(language, plan, unknown, said);
        let options: Vec<&str> = answers.iter().map(|(words, _)| words.as_str()).collect();
        let cells = number(language, unknown.cells.len() as i64);
        let label = t!(language, "import-unknown-place", text = drawable(ui, &unknown.text), cells = cells);
        let chosen = answers.iter().position(|(_, meant)| meant.as_ref() == said).unwrap_or_default();
        let picked = ui.push_id(&unknown.text, |ui| wide_choice_row(ui, &label, &options, chosen).value).inner;
        if let Some((_, meant)) = picked.and_then(|place| answers.get(place)) {
            let text = unknown.text.clone();
            actions.push(TaskAction::Import(match meant {
                None => ImportWish::AskPlace(text),
                Some(meant) => ImportWish::Place(text, meant.clone()),
            }));
        }
    }
}

/// What a name may mean, in words: nothing yet, none, a new hospital, the nearest places and all others.
fn answers(
    language: Language,
    plan: &Plan,
    unknown: &UnknownPlace,
    said: Option<&Meant>,
) -> Vec<(String, Option<Meant>)> {
    let mut answers =
        vec![(t!(language, "import-choose"), None), (t!(language, "import-leave-rows-out"), Some(Meant::Refused))];
    if unknown.may_be_hospital {
        answers.push((t!(language, "import-add-hospital"), Some(Meant::NewHospital)));
    }
    // The hospital that the name itself adds is there only as long as this is the answer.
    let is_own = |place: &Facility| said == Some(&Meant::NewHospital) && is_called(&unknown.text, &place.name);
    let nearest = unknown.nearest.iter().filter_map(|id| plan.facilities.get(id));
    let others = plan.facilities.iter().filter(|place| !unknown.nearest.contains(&place.id));
    let places = nearest.chain(others).filter(|place| !is_own(place));
    answers.extend(places.map(|place| (place.name.clone(), Some(Meant::Known(place.id.clone())))));
    answers
}

/// A row about somebody who may be in the plan, or begun by an earlier row.
struct AskedRow<'a> {
    row: &'a Read,
    known: &'a [Id<Doctor>],
    again: &'a [u32],
}

/// Those asked about, and those answered.
fn asked(import: &Import) -> Vec<AskedRow<'_>> {
    let (Some(found), Some(choices)) = (&import.found, import.choices()) else { return Vec::new() };
    let (list, compared) = (&found.0, &found.1);
    let rows = list.rows.iter().zip(&compared.standings);
    let of_row = rows.filter_map(|(row, standing)| {
        let is_asked =
            matches!(standing, Standing::Ask(_) | Standing::AskSame(_)) || choices.people.contains_key(&row.row);
        let known = compared.asked.get(&row.row).map(Vec::as_slice).unwrap_or_default();
        let again = compared.again.get(&row.row).map(Vec::as_slice).unwrap_or_default();
        (is_asked && !(known.is_empty() && again.is_empty())).then_some(AskedRow { row, known, again })
    });
    of_row.collect()
}

/// Who that may be, in words: nobody yet, somebody new, whom an earlier row begins, somebody of the plan.
fn people_meant(language: Language, plan: &Plan, asked: &AskedRow) -> Vec<(String, Option<Who>)> {
    let new = if asked.known.is_empty() { t!(language, "import-two-people") } else { t!(language, "import-new") };
    let mut meant = vec![(t!(language, "import-choose"), None), (new, Some(Who::New))];
    meant.extend(asked.again.iter().map(|&row| (same_as(language, row), Some(Who::SameAs(row)))));
    meant.extend(asked.known.iter().map(|id| (wording::doctor(language, plan, id), Some(Who::Known(id.clone())))));
    meant
}

fn same_as(language: Language, row: u32) -> String {
    t!(language, "import-same-as-row", row = row.to_string())
}

/// Who these are; the answer stays there as well.
fn people(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let plan = import.plan(view.plan());
    let asked = asked(import);
    let is_staff = import.found.as_ref().is_some_and(|found| found.0.layout.kind == ListKind::Staff);
    if is_staff && asked.iter().any(|asked| !asked.again.is_empty()) {
        muted(ui, &t!(language, "import-shared-hint"));
    }
    for asked in asked {
        let row = asked.row;
        let meant = people_meant(language, plan, &asked);
        let options: Vec<&str> = meant.iter().map(|(words, _)| words.as_str()).collect();
        let name = row.person().map_or_else(String::new, |person| drawable(ui, &person.name));
        let label = t!(language, "import-who", row = row.row.to_string(), name = name);
        let said = import.choices().and_then(|choices| choices.people.get(&row.row));
        let chosen = meant.iter().position(|(_, who)| who.as_ref() == said).unwrap_or_default();
        let picked = ui.push_id(row.row, |ui| wide_choice_row(ui, &label, &options, chosen).value).inner;
        if let Some((_, who)) = picked.and_then(|place| meant.get(place)) {
            actions.push(TaskAction::Import(match who {
                None => ImportWish::AskWho(row.row),
                Some(who) => ImportWish::Who(row.row, who.clone()),
            }));
        }
    }
}

/// Who works at the places of the list and is not in it: deleted only where it is ticked.
fn missing(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    if found.1.missing.is_empty() {
        return;
    }
    strong(ui, &t!(language, "import-missing", number = number(language, found.1.missing.len() as i64)));
    muted(ui, &t!(language, "import-missing-hint"));
    let plan = import.plan(view.plan());
    for id in &found.1.missing {
        let label = t!(language, "import-remove", doctor = wording::doctor(language, plan, id));
        let removed = import.choices().is_some_and(|choices| choices.removed.contains(id));
        if let Some(remove) = ui.push_id(id.as_str(), |ui| check_row(ui, &label, removed).value).inner {
            actions.push(TaskAction::Import(ImportWish::Remove(id.clone(), remove)));
        }
    }
}
