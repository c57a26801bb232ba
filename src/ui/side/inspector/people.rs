//! The doctors at a place on the viewing date: how much they are there, and by what.

use egui::{Sense, Ui};

use super::doctor_table;
use super::entry::ListLine;
use super::expand::{first_of, section};
use crate::plan::{Doctor, Facility, MoveStatus, Slot};
use crate::session::Selection;
use crate::session::action::{Action, Actions, CarryAction, GoAction, Grip};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::carry;

/// As many as are listed before "and the others".
const CAP: usize = 15;
/// A hospital with more doctors than this lists them in a table.
const FEW: usize = 8;

pub fn present(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let (plan, language) = (view.plan(), view.language);
    let tally = view.roster().picture().at_facility(slot);
    let mut there: Vec<(Slot<Doctor>, i64)> =
        tally.present.iter().map(|(&doctor, &sessions)| (doctor, sessions)).collect();
    let keys = view.session.document.keys();
    there.sort_by(|&(a, _), &(b, _)| keys.doctor(a).cmp(&keys.doctor(b)));
    let title = t!(language, "inspector-present");
    section(ui, "present", &title, &number(language, there.len() as i64), |ui| {
        if there.is_empty() {
            crate::ui::widgets::muted(ui, &t!(language, "inspector-nobody"));
        }
        if !plan.facilities[slot].is_station() && there.len() > FEW {
            return doctor_table::show(ui, view, actions, &there);
        }
        let more = t!(language, "inspector-more", number = number(language, there.len().saturating_sub(CAP) as i64));
        let asked = std::cell::Cell::new(None);
        first_of(ui, "present", &there, CAP, &more, |ui, &(doctor, sessions)| {
            if let Some(action) = row(ui, view, slot, doctor, sessions) {
                asked.set(Some(action));
            }
        });
        if let Some(action) = asked.into_inner() {
            actions.push(action);
        }
    });
}

/// Clicked it leads to the doctor; pulled, the doctor is in the hand, as a chip would be.
fn row(ui: &mut Ui, view: &View, facility: Slot<Facility>, slot: Slot<Doctor>, sessions: i64) -> Option<Action> {
    let record = &view.plan().doctors[slot];
    let aside = t!(view.language, "inspector-sessions-of", number = number(view.language, sessions));
    let note = stay(view, facility, slot, sessions);
    let entry = ListLine { title: &record.name, aside: &aside, note: &note, tone: None };
    let response = entry.show(ui).interact(Sense::click_and_drag());
    let doctor = record.id.clone();
    if view.session.carried.is_none() && carry::is_pulled(&response) {
        let links = view.roster().links();
        let mut sites = view.roster().presence(slot).at.iter().map(|&(site, _)| site);
        let from = sites.find(|&site| links.facility(site) == Some(facility));
        let from = from.map(|site| view.plan().sites[site].id.clone());
        return Some(CarryAction::Lift { doctor, from, grip: Grip::Hand }.into());
    }
    response.clicked().then(|| GoAction::Select(Selection::Doctor(doctor)).into())
}

/// By what a doctor is there: own, by a move until a day, and whether part-time.
fn stay(view: &View, facility: Slot<Facility>, doctor: Slot<Doctor>, sessions: i64) -> String {
    let (plan, roster, language) = (view.plan(), view.roster(), view.language);
    let sites = roster.presence(doctor).at.iter().map(|&(site, _)| site);
    let mut here = sites.filter(|&site| roster.links().facility(site) == Some(facility));
    let step = here.find_map(|site| roster.brought_by(doctor, site)).map(|slot| &plan.moves[slot]);
    let mut parts = Vec::new();
    match step {
        None => parts.push(t!(language, "inspector-stay-own")),
        Some(step) => {
            let kind = sentences::move_kind(language, step.kind);
            let start = dates::date(language, step.start);
            parts.push(match step.end.filter(|_| step.kind.is_loan()) {
                Some(end) => t!(language, "inspector-stay-until", kind = kind, date = dates::date(language, end)),
                None => t!(language, "inspector-stay-since", kind = kind, date = start),
            });
            if step.status == MoveStatus::Proposed {
                parts.push(sentences::move_status(language, step.status));
            }
        }
    }
    if plan.facilities[facility].is_station() {
        parts.extend(weight(view, sessions));
    }
    parts.extend(specialties(view, doctor));
    parts.join(" · ")
}

/// A word for sessions that are fewer than a regular doctor's.
fn weight(view: &View, sessions: i64) -> Option<String> {
    let rules = view.rules();
    if sessions >= rules.regular_sessions() {
        None
    } else if sessions >= rules.part_time_sessions() {
        Some(t!(view.language, "inspector-part-time"))
    } else {
        Some(t!(view.language, "inspector-occasional"))
    }
}

fn specialties(view: &View, doctor: Slot<Doctor>) -> Option<String> {
    let tags: Vec<String> = view.plan().doctors[doctor]
        .specialties
        .iter()
        .map(|&specialty| sentences::specialty_tag(view.language, specialty))
        .collect();
    (!tags.is_empty()).then(|| tags.join(", "))
}
