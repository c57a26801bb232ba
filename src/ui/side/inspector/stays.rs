//! Where a doctor is: on the viewing date, through time, and by which moves.

use egui::{Ui, vec2};

use super::choices::site_name;
use super::entry::ListLine;
use super::expand::section;
use super::movements;
use crate::edit::Command;
use crate::plan::{Doctor, Facility, Move, MoveStatus, Site, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::{link_like, muted};

/// What one would look for in vain on the board: a course, no place at all, moves that are parked.
pub fn standing(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (plan, language) = (view.plan(), view.language);
    let training = view.roster().career(slot).training(view.date()).map(|step| &plan.moves[step]);
    if let Some(end) = training.and_then(|step| step.end) {
        let words = t!(language, "inspector-in-training", date = dates::date(language, end));
        super::state(ui, Tone::Info, words.trim_end_matches('.'));
    } else if view.roster().presence(slot).at.is_empty() && view.roster().main_home(plan, slot).is_none() {
        super::state(ui, Tone::Neutral, &t!(language, "search-no-place"));
    }
    let parked = plan.moves.iter().filter(|step| step.doctor == plan.doctors[slot].id);
    for step in parked.filter(|step| step.status == MoveStatus::Parked) {
        let kind = sentences::move_kind(language, step.kind);
        let words = t!(language, "inspector-parked", kind = kind, date = dates::date(language, step.start));
        let clicked = ui.push_id(("parked", &step.id), |ui| link_like(ui, &words).clicked()).inner;
        movements::open_move(clicked, actions, step);
    }
}

/// Places with sessions on the viewing date, and the home places a loan or course takes the doctor from.
pub fn on_date(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (language, presence) = (view.language, view.roster().presence(slot));
    let date = dates::date(language, view.date());
    section(ui, "where", &t!(language, "inspector-where"), &date, |ui| {
        for &(site, sessions) in &presence.at {
            place(ui, view, actions, site, &sessions_of(view, sessions), &by_what(view, slot, site));
        }
        if presence.at.is_empty() {
            let training = view.roster().career(slot).training(view.date()).map(|step| &view.plan().moves[step]);
            muted(
                ui,
                &match training.and_then(|step| step.end) {
                    Some(end) => t!(language, "inspector-in-training", date = dates::date(language, end)),
                    None => t!(language, "inspector-nowhere"),
                },
            );
        }
        let moved = presence.home.iter().filter(|home| !presence.at.contains(home));
        for &(site, sessions) in moved {
            let note = t!(language, "inspector-home-place");
            place(ui, view, actions, site, &sessions_of(view, sessions), &note);
        }
    });
}

fn sessions_of(view: &View, sessions: i64) -> String {
    t!(view.language, "inspector-sessions-of", number = number(view.language, sessions))
}

fn place(ui: &mut Ui, view: &View, actions: &mut Actions, site: Slot<Site>, aside: &str, note: &str) {
    let name = place_name(view, site);
    if (ListLine { title: &name, aside, note, tone: None }).show(ui).clicked()
        && let Some(facility) = view.roster().links().facility(site)
    {
        actions.push(GoAction::Select(Selection::Facility(view.plan().facilities[facility].id.clone())));
    }
}

/// The facility, and the site where it has several.
pub fn place_name(view: &View, site: Slot<Site>) -> String {
    let record = &view.plan().sites[site];
    let own = site_name(view, &record.name, record.kind);
    let links = view.roster().links();
    let several = |facility: Slot<Facility>| links.sites(facility).len() > 1;
    match links.facility(site) {
        Some(facility) if several(facility) => format!("{} – {own}", view.short_name(facility)),
        Some(facility) => view.short_name(facility),
        None => own,
    }
}

fn by_what(view: &View, doctor: Slot<Doctor>, site: Slot<Site>) -> String {
    let step = view.roster().brought_by(doctor, site).map(|slot| &view.plan().moves[slot]);
    step.map_or_else(
        || t!(view.language, "inspector-stay-own"),
        |step| format!("{} {}", sentences::move_kind(view.language, step.kind), movements::term(view, step)),
    )
}

/// Every run of days at a place.
pub fn through_time(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (language, stays) = (view.language, view.roster().stays(view.plan(), slot));
    if stays.len() < 2 {
        return;
    }
    section(ui, "stays", &t!(language, "inspector-stays"), "", |ui| {
        for stay in stays {
            let from =
                stay.from.map_or_else(|| t!(language, "inspector-from-before"), |day| dates::date(language, day));
            let until = stay.until.map_or_else(|| "…".to_owned(), |day| dates::date(language, day));
            place(ui, view, actions, stay.site, &sessions_of(view, stay.sessions), &format!("{from}–{until}"));
        }
    });
}

/// All moves of a doctor, each to be opened, agreed, parked or withdrawn.
pub fn moves(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (plan, language) = (view.plan(), view.language);
    let mut steps: Vec<&Move> = plan.moves.iter().filter(|step| step.doctor == plan.doctors[slot].id).collect();
    if steps.is_empty() {
        return;
    }
    steps.sort_by_key(|step| (step.start, step.id.clone()));
    section(ui, "moves", &t!(language, "inspector-moves"), &number(language, steps.len() as i64), |ui| {
        for step in steps {
            let title = sentences::move_kind(language, step.kind);
            let (note, term) = (movements::route(view, step), movements::term(view, step));
            let aside = sentences::move_status(language, step.status);
            let entry = ListLine { title: &title, aside: &aside, note: &note, tone: None };
            ui.push_id(&step.id, |ui| {
                movements::open_move(entry.show_with(ui, &term).clicked(), actions, step);
                status_buttons(ui, view, actions, step);
            });
        }
    });
}

/// What can be done with a move as a whole.
pub fn status_buttons(ui: &mut Ui, view: &View, actions: &mut Actions, step: &Move) {
    let language = view.language;
    let set = |status| Command::SetStatus { step: step.id.clone(), status };
    let offers = [
        (MoveStatus::Agreed, t!(language, "inspector-agree")),
        (MoveStatus::Proposed, t!(language, "inspector-propose")),
        (MoveStatus::Parked, t!(language, "inspector-park")),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (status, words) in offers {
            if status != step.status && ui.button(words).clicked() {
                actions.edit(set(status));
            }
        }
        let withdraw = match step.status {
            MoveStatus::Agreed => t!(language, "inspector-withdraw-agreed"),
            MoveStatus::Proposed | MoveStatus::Parked => t!(language, "inspector-withdraw"),
        };
        if ui.button(withdraw).clicked() {
            actions.edit(Command::Withdraw(step.id.clone()));
        }
    });
}
