//! A course, leaving, or taking up work: when, what for, and what it would do before it is proposed.

use egui::{Response, Ui};

use super::{Front, buttons, primary, secondary};
use crate::edit::Rejected;
use crate::plan::MoveKind;
use crate::session::action::{Actions, EditAction, TaskAction};
use crate::session::{Foretold, Intended, Leaving};
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::{choices, form, tag};
use crate::ui::subjects::effect::effects;
use crate::ui::theme::Tone;
use crate::ui::widgets::{mark, muted, strong};

/// The most of a window that the effects take before they scroll.
const HEIGHT: f32 = 150.0;

pub(super) fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    intended: &Intended,
    foretold: &Result<Box<Foretold>, Rejected>,
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &title(view, intended), 480.0, |ui, front| {
        let mut changed = intended.clone();
        let first = ui.push_id(&intended.doctor, |ui| fields(ui, view, &mut changed)).inner;
        front.begins_at(&first);
        if changed != *intended {
            actions.push(EditAction::Intend(Box::new(changed)));
        }
        if intended.end.is_some_and(|end| end < intended.start) {
            mark(ui, Tone::Bad, &t!(language, "dialog-intended-wrong-end"));
        } else {
            match foretold {
                Ok(foretold) => would_do(ui, view, foretold),
                Err(Rejected::NoSuchPlace) => drop(muted(ui, &t!(language, "dialog-intended-no-place"))),
                Err(why) => drop(mark(ui, Tone::Bad, &sentences::rejected(language, why))),
            }
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let ready = intended.is_complete() && foretold.is_ok();
            let button = primary(ui, t!(language, "dialog-intended-propose"));
            if ui.add_enabled(ready, button).clicked() {
                actions.push(TaskAction::Close);
                actions.edit(intended.command(&view.session.user, why(language, intended)));
            }
        });
    });
}

fn title(view: &View, intended: &Intended) -> String {
    let doctor = view.plan().doctors.get(&intended.doctor);
    let name = doctor.map_or_else(String::new, |doctor| doctor.name.clone());
    match intended.kind {
        MoveKind::Training => t!(view.language, "dialog-training-title", doctor = name),
        MoveKind::Recruit => t!(view.language, "dialog-recruit-title", doctor = name),
        _ => t!(view.language, "dialog-leave-title", doctor = name),
    }
}

/// The fields, and the first of them.
fn fields(ui: &mut Ui, view: &View, intended: &mut Intended) -> Response {
    let language = view.language;
    let first = match intended.kind {
        MoveKind::Training => {
            let mut qualification = intended.gain.qualification;
            let courses = courses(view);
            let first = form::choice(ui, &t!(language, "dialog-training-course"), &courses, &mut qualification);
            intended.set_qualification(qualification);
            tag::specialties(ui, view, &t!(language, "inspector-specialty"), &mut intended.gain.specialties);
            first
        }
        MoveKind::Recruit => {
            let places = choices::facilities(view, |facility| facility.is_open(view.date()));
            let places: Vec<_> = places.into_iter().map(|(id, name)| (Some(id), name)).collect();
            form::choice(ui, &t!(language, "inspector-to"), &places, &mut intended.to)
        }
        _ => {
            let mut leaving = intended.leaving;
            let first = form::choice(ui, &t!(language, "dialog-leave-how"), &ways(language), &mut leaving);
            intended.set_leaving(leaving, view.plan(), view.date());
            first
        }
    };
    form::day(ui, language, &t!(language, "inspector-start"), &mut intended.start);
    if let Some(end) = &mut intended.end {
        form::day(ui, language, &t!(language, "inspector-end"), end);
    }
    form::text(ui, &t!(language, "inspector-why"), &mut intended.why);
    first
}

/// A course that brings no qualification, and one for each that is above the doctor's degree.
fn courses(view: &View) -> Vec<(Option<crate::plan::Qualification>, String)> {
    let course = (None, t!(view.language, "dialog-training-short"));
    let degrees = choices::qualifications(view).into_iter().skip(1).map(|(value, words)| (Some(value), words));
    std::iter::once(course).chain(degrees).collect()
}

fn ways(language: Language) -> Vec<(Leaving, String)> {
    vec![
        (Leaving::Resigns, t!(language, "dialog-leave-resigns")),
        (Leaving::Retires, t!(language, "dialog-leave-retires")),
        (Leaving::GoesElsewhere, t!(language, "dialog-leave-elsewhere")),
    ]
}

/// The way a doctor leaves stands before the reason written.
fn why(language: Language, intended: &Intended) -> String {
    if intended.kind != MoveKind::Leave {
        return intended.why.clone();
    }
    let way = ways(language).into_iter().find(|(way, _)| *way == intended.leaving);
    let way = way.map_or_else(String::new, |(_, words)| words);
    if intended.why.is_empty() { way } else { format!("{way}: {}", intended.why) }
}

/// Who would be left where, what would be solved, and what would break.
fn would_do(ui: &mut Ui, view: &View, foretold: &Foretold) {
    strong(ui, &t!(view.language, "dialog-intended-effect"));
    effects(ui, view, foretold, HEIGHT);
}
