//! Everything about a move that can be edited: kind, places and sessions, dates, status, reasons, basis, gain.

use egui::{Response, Ui};

use super::choices::or_none;
use super::expand::section;
use super::{choices, form, tag, term_form, week_form};
use crate::edit::{Command, of_kind};
use crate::plan::{Basis, FULL_TIME, Facility, Gain, Id, Move, MoveKind, Share, Site, Slot};
use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::muted;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Move>) {
    let step = &view.plan().moves[slot];
    let mut changed = step.clone();
    section(ui, "form", &t!(view.language, "inspector-form"), "", |ui| {
        ui.push_id(&step.id, |ui| fields(ui, view, &mut changed));
    });
    if changed != *step {
        actions.edit(Command::Put(changed.into()));
    }
}

fn fields(ui: &mut Ui, view: &View, step: &mut Move) {
    places(ui, view, step);
    term_form::show(ui, view, step);
    decision(ui, view, step);
    reasons(ui, view, step);
}

/// What the move is: its kind, from where, and to where with the sessions at each site; of a training, what it brings.
/// The response is that of the first field.
pub fn places(ui: &mut Ui, view: &View, step: &mut Move) -> Response {
    let language = view.language;
    let first = kind(ui, view, step);
    if step.kind.needs_from() || step.from.is_some() {
        let places = or_none(view, choices::facilities(view, |_| true));
        form::choice(ui, &t!(language, "inspector-from"), &places, &mut step.from);
    }
    if step.kind.needs_place() {
        ui.push_id("to", |ui| destination(ui, view, step));
        form::check(ui, &t!(language, "inspector-registered"), &mut step.registered);
    }
    if step.kind == MoveKind::Training {
        gain(ui, view, &mut step.gain);
    }
    first
}

/// How far it is: its status, and the decision it rests on.
pub fn decision(ui: &mut Ui, view: &View, step: &mut Move) {
    form::choice(ui, &t!(view.language, "inspector-status"), &choices::statuses(view), &mut step.status);
    basis(ui, view, &mut step.basis);
}

/// Who proposed it, and why.
pub fn reasons(ui: &mut Ui, view: &View, step: &mut Move) {
    form::text(ui, &t!(view.language, "inspector-proposed-by"), &mut step.by);
    form::text(ui, &t!(view.language, "inspector-why"), &mut step.why);
}

/// Another kind that needs an end gets the usual one.
fn kind(ui: &mut Ui, view: &View, step: &mut Move) -> Response {
    let mut kind = step.kind;
    let response = form::choice(ui, &t!(view.language, "changes-kind"), &choices::move_kinds(view), &mut kind);
    if kind != step.kind {
        *step = of_kind(view.plan(), step, kind);
    }
    response
}

/// The facility, and the sessions at each of its sites that takes part. Practice at another one is yet to be registered.
fn destination(ui: &mut Ui, view: &View, step: &mut Move) {
    let elsewhere = week_form::elsewhere(view, step);
    let (plan, shares) = (view.plan(), &mut step.to);
    let before: Option<Id<Facility>> = shares.first().and_then(|share| plan.facility_of(&share.site)).cloned();
    let mut facility = before.clone();
    let places = choices::facilities(view, |_| true).into_iter().map(|(id, name)| (Some(id), name));
    form::choice(ui, &t!(view.language, "inspector-to"), &places.collect::<Vec<_>>(), &mut facility);
    let Some(facility) = facility else { return };
    if before.as_ref() != Some(&facility) {
        let all = shares.iter().fold(0, |sum: u32, share| sum.saturating_add(share.sessions));
        let sessions = if all == 0 { FULL_TIME } else { all };
        let seat = plan.sites_of(&facility).first().map(|site| site.id.clone());
        *shares = seat.into_iter().map(|site| Share::new(site, sessions)).collect();
        step.registered = false;
        return;
    }
    let sites = plan.sites_of(&facility);
    if week_form::is_settled(shares) {
        week_form::cells(ui, view, &sites, shares);
        week_form::twice(ui, view, shares, &elsewhere);
    } else {
        muted(ui, &t!(view.language, "inspector-sessions-at"));
        for site in sites {
            sessions_at(ui, view, site, shares);
        }
    }
    week_form::switch(ui, view, shares);
}

/// The sessions at a site; one without any takes no part, and the last that has any keeps one.
fn sessions_at(ui: &mut Ui, view: &View, site: &Site, shares: &mut Vec<Share>) {
    let had = shares.iter().find(|share| share.site == site.id).map_or(0, |share| share.sessions);
    let is_last = had > 0 && shares.iter().all(|share| share.site == site.id || share.sessions == 0);
    let least = if is_last { had.min(1) } else { 0 };
    let label = choices::site_name(view, &site.name, site.kind);
    let range = least..=had.max(FULL_TIME);
    let mut sessions = had;
    if !ui.push_id(&site.id, |ui| form::steps(ui, view.language, (&label, &label), &range, &mut sessions)).inner {
        return;
    }
    // Which half-days they are now is nobody's to guess.
    let changed = Share::new(site.id.clone(), sessions);
    match shares.iter_mut().find(|share| share.site == site.id) {
        Some(share) => *share = changed,
        None => shares.push(changed),
    }
    shares.retain(|share| share.sessions > 0);
}

/// The decision; an empty one is none.
fn basis(ui: &mut Ui, view: &View, basis: &mut Option<Basis>) {
    let language = view.language;
    let mut changed = basis.clone().unwrap_or_default();
    form::text(ui, &t!(language, "inspector-decision"), &mut changed.number);
    form::date(ui, language, &t!(language, "inspector-decision-date"), view.date(), &mut changed.date);
    if basis.as_ref() != Some(&changed) {
        *basis = (changed != Basis::default()).then_some(changed);
    }
}

/// What a training brings; nothing is none.
fn gain(ui: &mut Ui, view: &View, gain: &mut Option<Gain>) {
    let language = view.language;
    let mut changed = gain.clone().unwrap_or_default();
    muted(ui, &t!(language, "inspector-gain"));
    let ranks = or_none(view, choices::qualifications(view));
    form::choice(ui, &t!(language, "inspector-qualification"), &ranks, &mut changed.qualification);
    tag::specialties(ui, view, &t!(language, "inspector-specialty"), &mut changed.specialties);
    if gain.as_ref() != Some(&changed) {
        *gain = (changed != Gain::default()).then_some(changed);
    }
}
