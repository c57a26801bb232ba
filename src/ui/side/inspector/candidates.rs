//! Who could come to a station, best first; then who cannot, and why.

use egui::Ui;

use super::expand::section;
use super::ranked;
use super::ranked::Ranked;
use crate::advise::{Candidate, Candidates, Effect};
use crate::edit::Placement;
use crate::plan::{Doctor, Facility, Id, Slot};
use crate::session::action::{Action, Actions, CarryAction, GoAction};
use crate::session::{Question, Selection};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::widgets::muted;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Facility>) {
    let station = &view.plan().facilities[slot];
    if !station.is_open(view.date()) {
        return;
    }
    let language = view.language;
    let question = Question::WhoCouldCome(station.id.clone());
    actions.ask(question.clone());
    let found = view.session.advice.who_could_come(&station.id);
    // Of whom nothing is known can come only as long as nobody looks: they are not counted, nor ranked.
    let is_known =
        |candidate: &Candidate| view.plan().doctors.get(&candidate.doctor).is_some_and(|doctor| !doctor.is_blank());
    let known = found.map(|found| found.can.iter().filter(|candidate| is_known(candidate)).count());
    let count = known.map_or_else(String::new, |known| number(language, known as i64));
    section(ui, "candidates", &t!(language, "candidates-title"), &count, |ui| {
        let Some(found) = found else { return drop(muted(ui, &ranked::awaited(view))) };
        let known = known.unwrap_or_default();
        if known == 0 {
            muted(ui, &t!(language, "candidates-none"));
        }
        let is_current = view.session.advice.is_current(&question, view.session.document.version());
        let key = ("candidate", station.id.as_str());
        let looked_into = found.can.iter().zip(&found.effects);
        let looked_into: Vec<_> = looked_into.filter(|(candidate, _)| is_known(candidate)).collect();
        let listed = (looked_into.as_slice(), known);
        let wishes = ranked::can(
            ui,
            view,
            key,
            listed,
            is_current,
            |number| t!(language, "inspector-more", number = number),
            |one| ranked(view, station, *one),
        );
        for wish in wishes {
            actions.push(wish);
        }
        cannot(ui, view, station, found);
    });
}

fn ranked<'a>(view: &View, station: &Facility, (candidate, effect): (&'a Candidate, &'a Effect)) -> Ranked<'a> {
    let language = view.language;
    let look = Action::Go(GoAction::Jump(Selection::Doctor(candidate.doctor.clone())));
    Ranked {
        title: name(view, &candidate.doctor),
        note: origin_and_specialty(view, candidate),
        side: giver(view, candidate, effect),
        merit: &candidate.merit,
        effect,
        links: [
            (t!(language, "candidates-move"), placed(view, station, candidate)),
            (t!(language, "candidates-look"), Some(look)),
        ],
    }
}

/// The move a drop of the doctor on the station's card would be.
fn placed(view: &View, station: &Facility, candidate: &Candidate) -> Option<Action> {
    let to = view.plan().sites_of(&station.id).first()?.id.clone();
    Some(Action::Carry(CarryAction::Propose(vec![Placement {
        doctor: candidate.doctor.clone(),
        from: candidate.from.clone(),
        to,
        start: view.date(),
        kind: None,
        by: view.session.user.clone(),
        why: String::new(),
    }])))
}

fn cannot(ui: &mut Ui, view: &View, station: &Facility, found: &Candidates) {
    let language = view.language;
    let shows = t!(language, "candidates-cannot", number = number(language, found.cannot.len() as i64));
    let words = (shows.as_str(), &*t!(language, "candidates-cannot-hide"));
    ranked::cannot(
        ui,
        view,
        ("candidate", station.id.as_str()),
        &found.cannot,
        words,
        |number| t!(language, "inspector-more", number = number),
        |(doctor, why)| (name(view, doctor), sentences::why(language, view.plan(), why)),
    );
}

fn name(view: &View, doctor: &Id<Doctor>) -> String {
    view.plan().doctors.get(doctor).map_or_else(|| doctor.to_string(), |doctor| doctor.name.clone())
}

/// Where the doctor would come from, and the first specialty.
fn origin_and_specialty(view: &View, candidate: &Candidate) -> String {
    let doctor = view.plan().doctors.get(&candidate.doctor);
    let specialty = doctor.and_then(|doctor| doctor.specialties.first());
    let specialty = specialty.map(|&specialty| sentences::specialty(view.language, specialty));
    [Some(origin(view, candidate)), specialty].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many doctors the place left would keep; nothing where it loses nobody.
fn giver(view: &View, candidate: &Candidate, effect: &Effect) -> String {
    let language = view.language;
    let site = candidate.from.as_ref().and_then(|site| view.plan().sites.get(site));
    let facility = site.and_then(|site| view.plan().facilities.slot(&site.facility));
    match facility.and_then(|facility| effect.counts.get(&facility)) {
        Some(&(now, then)) if now != then => {
            t!(language, "candidates-giver", now = number(language, now), then = number(language, then))
        }
        _ => String::new(),
    }
}

/// Where the doctor would be taken from.
fn origin(view: &View, candidate: &Candidate) -> String {
    let from = candidate.from.as_ref().and_then(|site| view.plan().facility_of(site));
    let facility = from.and_then(|id| view.plan().facilities.slot(id));
    facility.map_or_else(|| t!(view.language, "chip-no-place"), |slot| view.short_name(slot))
}
