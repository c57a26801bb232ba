//! Moves as lines: whoever comes to or goes from a place later, and all the moves of a doctor.

use egui::Ui;

use super::entry::ListLine;
use super::expand::section;
use crate::plan::{Facility, Id, Move, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::{dates, sentences, t};
use crate::ui::View;

/// Who arrives at and who leaves a place after the viewing date.
pub fn later(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let (plan, language) = (view.plan(), view.language);
    let facility = &plan.facilities[slot];
    let mut steps: Vec<(&Move, bool)> = Vec::new();
    for step in plan.moves.iter().filter(|step| step.has_effect() && step.start > view.date()) {
        let arrives = destination(view, step) == Some(slot);
        if arrives || step.from.as_ref() == Some(&facility.id) {
            steps.push((step, arrives));
        }
    }
    if steps.is_empty() {
        return;
    }
    steps.sort_by_key(|(step, _)| (step.start, step.id.clone()));
    section(ui, "later", &t!(language, "inspector-later"), "", |ui| {
        for (step, arrives) in steps {
            let way = if arrives { t!(language, "inspector-arrives") } else { t!(language, "inspector-leaves") };
            let aside = format!("{way} {}", dates::date(language, step.start));
            let name = doctor_name(view, step);
            let note = format!("{} · {}", sentences::move_kind(language, step.kind), route(view, step));
            let entry = ListLine { title: &name, aside: &aside, note: &note, tone: None };
            open_move(entry.show(ui).clicked(), actions, step);
        }
    });
}

pub fn open_move(clicked: bool, actions: &mut Actions, step: &Move) {
    if clicked {
        actions.push(GoAction::Select(Selection::Move(step.id.clone())));
    }
}

/// The facility a move goes to.
pub fn destination(view: &View, step: &Move) -> Option<Slot<Facility>> {
    let share = step.to.first().filter(|_| step.kind.needs_place())?;
    view.roster().links().facility(view.plan().sites.slot(&share.site)?)
}

pub fn doctor_name(view: &View, step: &Move) -> String {
    let doctor = view.plan().doctors.get(&step.doctor);
    doctor.map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone())
}

/// `from → to`, as far as the kind has them. Only for texts in which arrows are painted.
pub fn route(view: &View, step: &Move) -> String {
    let plan = view.plan();
    let name =
        |id: &Id<Facility>| plan.facilities.slot(id).map_or_else(|| id.to_string(), |slot| view.short_name(slot));
    let from = step.from.as_ref().map(name);
    let to = destination(view, step).map(|slot| view.short_name(slot));
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (None, Some(to)) => format!("→ {to}"),
        (Some(from), None) => from,
        (None, None) => String::new(),
    }
}

/// `01/01/2026–03/07/2026`, or from a day on.
pub fn term(view: &View, step: &Move) -> String {
    let start = dates::date(view.language, step.start);
    match step.end {
        Some(end) => format!("{start}–{}", dates::date(view.language, end)),
        None => t!(view.language, "inspector-since", date = start),
    }
}
