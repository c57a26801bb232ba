//! Everything about a move that can be edited: kind, places and sessions, dates, status, reasons, basis, gain.

use egui::Ui;

use super::choices::or_none;
use super::expand::section;
use super::{choices, form, tag};
use crate::edit::{Command, rotation_end};
use crate::plan::{Basis, FULL_TIME, Facility, Gain, Id, Move, MoveKind, Share, Site, Slot};
use crate::roster::calendar;
use crate::session::action::Actions;
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::muted;

/// How long a term is set to where its kind needs an end and it has none.
const TERM_MONTHS: i64 = 6;

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
    let language = view.language;
    kind(ui, view, step);
    if step.kind.needs_from() || step.from.is_some() {
        let places = or_none(view, choices::facilities(view, |_| true));
        form::choice(ui, &t!(language, "inspector-from"), &places, &mut step.from);
    }
    if step.kind.needs_place() {
        ui.push_id("to", |ui| destination(ui, view, step));
    }
    form::day(ui, language, &t!(language, "inspector-start"), &mut step.start);
    if !step.kind.is_permanent() || step.end.is_some() {
        form::date(ui, language, &t!(language, "inspector-end"), &mut step.end);
    }
    form::choice(ui, &t!(language, "inspector-status"), &choices::statuses(view), &mut step.status);
    form::text(ui, &t!(language, "inspector-proposed-by"), &mut step.by);
    form::text(ui, &t!(language, "inspector-why"), &mut step.why);
    basis(ui, view, &mut step.basis);
    if step.kind.needs_place() {
        form::check(ui, &t!(language, "inspector-registered"), &mut step.registered);
    }
    if step.kind == MoveKind::Training {
        gain(ui, view, &mut step.gain);
    }
}

/// Another kind that needs an end gets the usual one.
fn kind(ui: &mut Ui, view: &View, step: &mut Move) {
    let before = step.kind;
    form::choice(ui, &t!(view.language, "inspector-kind"), &choices::move_kinds(view), &mut step.kind);
    if step.kind != before && step.kind.needs_end() && step.end.is_none() {
        step.end = Some(match step.kind {
            MoveKind::Rotation => rotation_end(view.plan(), step.start),
            _ => calendar::add_months(step.start, TERM_MONTHS),
        });
    }
}

/// The facility, and the sessions at each of its sites that takes part. Practice at another one is yet to be registered.
fn destination(ui: &mut Ui, view: &View, step: &mut Move) {
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
    sessions(ui, view, shares);
    add_site(ui, view, &plan.sites_of(&facility), shares);
}

fn sessions(ui: &mut Ui, view: &View, shares: &mut Vec<Share>) {
    let alone = shares.len() == 1;
    muted(ui, &t!(view.language, "inspector-sessions-at"));
    for (index, share) in shares.iter_mut().enumerate() {
        let site = view.plan().sites.get(&share.site);
        let label = site.map_or_else(|| share.site.to_string(), |site| choices::site_name(view, &site.name, site.kind));
        let mut sessions = share.sessions;
        let least = if alone { sessions.min(1) } else { 0 };
        let range = least..=sessions.max(FULL_TIME);
        ui.push_id(index, |ui| form::whole(ui, view.language, &label, &range, &mut sessions));
        if sessions != share.sessions {
            // Which half-days they are now is nobody's to guess.
            *share = Share::new(share.site.clone(), sessions);
        }
    }
    // A site given no sessions takes no part.
    if shares.iter().any(|share| share.sessions > 0) {
        shares.retain(|share| share.sessions > 0);
    }
}

fn add_site(ui: &mut Ui, view: &View, sites: &[&Site], shares: &mut Vec<Share>) {
    let free = sites.iter().filter(|site| shares.iter().all(|share| share.site != site.id));
    let options: Vec<(Id<Site>, String)> =
        free.map(|site| (site.id.clone(), choices::site_name(view, &site.name, site.kind))).collect();
    if options.is_empty() {
        return;
    }
    let (label, invitation) = (t!(view.language, "inspector-add"), t!(view.language, "inspector-add-site"));
    let picked = form::pick(ui, &label, &invitation, options);
    shares.extend(picked.map(|site| Share::new(site, 1)));
}

/// The decision; an empty one is none.
fn basis(ui: &mut Ui, view: &View, basis: &mut Option<Basis>) {
    let language = view.language;
    let mut changed = basis.clone().unwrap_or_default();
    form::text(ui, &t!(language, "inspector-decision"), &mut changed.number);
    form::date(ui, language, &t!(language, "inspector-decision-date"), &mut changed.date);
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
