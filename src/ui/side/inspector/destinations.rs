//! Where a doctor could go, best first; then where not, and why.

use egui::Ui;

use super::expand::section;
use super::ranked;
use super::ranked::Ranked;
use crate::advise::{Destination, Destinations, Lifted, Verdict};
use crate::plan::{Doctor, Facility, Id, Slot};
use crate::session::action::{Action, Actions, CarryAction, GoAction};
use crate::session::{Question, Selection};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::widgets::muted;

/// Nothing for a doctor who is away or has left.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let Some(lifted) = Lifted::taken_up(view.plan(), view.roster(), slot, &view.session.user) else { return };
    let language = view.language;
    let question = Question::WhereCouldGo(lifted.doctor.clone());
    actions.ask(question.clone());
    let found = view.session.advice.where_could_go(&lifted.doctor);
    let count = found.map_or_else(String::new, |found| number(language, found.can.len() as i64));
    section(ui, "destinations", &t!(language, "destinations-title"), &count, |ui| {
        let Some(found) = found else { return drop(muted(ui, &ranked::awaited(view))) };
        if let Some(why) = &found.held {
            muted(ui, &sentences::why(language, view.plan(), why));
        } else if found.can.is_empty() {
            muted(ui, &t!(language, "destinations-none"));
        }
        let is_current = view.session.advice.is_current(&question, view.session.document.version());
        let key = ("destination", lifted.doctor.as_str());
        let wishes = ranked::can(
            ui,
            view,
            key,
            (&found.can, found.can.len()),
            is_current,
            |number| t!(language, "inspector-more-places", number = number),
            |one| ranked(view, &lifted, one),
        );
        for wish in wishes {
            actions.push(wish);
        }
        cannot(ui, view, &lifted.doctor, found);
    });
}

fn ranked<'a>(view: &View, lifted: &Lifted, destination: &'a Destination) -> Ranked<'a> {
    let language = view.language;
    let seat = view.plan().sites_of(&destination.facility).first().map(|site| site.id.clone());
    let look = Action::Go(GoAction::Jump(Selection::Facility(destination.facility.clone())));
    Ranked {
        title: name(view, &destination.facility),
        note: note(view, destination),
        side: receiver(view, destination),
        merit: &destination.merit,
        effect: &destination.effect,
        links: [
            (
                t!(language, "destinations-move"),
                seat.map(|seat| Action::Carry(CarryAction::Propose(vec![lifted.placed_at(seat)]))),
            ),
            (t!(language, "destinations-look"), Some(look)),
        ],
    }
}

fn area(view: &View, facility: &Id<Facility>) -> String {
    let (plan, links) = (view.plan(), view.roster().links());
    let area = plan.facilities.slot(facility).and_then(|slot| links.area(slot));
    area.map_or_else(String::new, |area| t!(view.language, "inspector-area", name = plan.areas[area].name.as_str()))
}

/// How many doctors the place would have.
fn receiver(view: &View, destination: &Destination) -> String {
    let language = view.language;
    let counts = view.plan().facilities.slot(&destination.facility);
    match counts.and_then(|slot| destination.effect.counts.get(&slot)) {
        Some(&(now, then)) if now != then => {
            t!(language, "destinations-receiver", now = number(language, now), then = number(language, then))
        }
        _ => String::new(),
    }
}

/// Where the place is, and what its card says while the doctor is carried; nothing more of a good one.
fn note(view: &View, destination: &Destination) -> String {
    let parts = [area(view, &destination.facility), judged(view, destination)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn judged(view: &View, destination: &Destination) -> String {
    if destination.verdict == Verdict::Good {
        return String::new();
    }
    let brief = |reason| sentences::reason_in_brief(view.language, view.plan(), reason, &destination.facility);
    let word = sentences::verdict(view.language, &destination.verdict);
    [word].into_iter().chain(destination.verdict.reasons().first().map(brief)).collect::<Vec<_>>().join(": ")
}

fn cannot(ui: &mut Ui, view: &View, doctor: &Id<Doctor>, found: &Destinations) {
    let language = view.language;
    let shows = t!(language, "destinations-cannot", number = number(language, found.cannot.len() as i64));
    let words = (shows.as_str(), &*t!(language, "destinations-cannot-hide"));
    ranked::cannot(
        ui,
        view,
        ("destination", doctor.as_str()),
        &found.cannot,
        words,
        |number| t!(language, "inspector-more-places", number = number),
        |(facility, why)| (name(view, facility), sentences::why(language, view.plan(), why)),
    );
}

fn name(view: &View, facility: &Id<Facility>) -> String {
    view.plan().facilities.slot(facility).map_or_else(|| facility.to_string(), |slot| view.short_name(slot))
}
