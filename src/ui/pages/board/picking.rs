//! Picking chips: alone, one more, or the run between two on a card; by click and by key.

use egui::{FocusDirection, Key, Modifiers, Response, Ui};

use super::chips::{at_facility, at_site, chip_id};
use super::sites;
use crate::advise::Taken;
use crate::plan::{Doctor, Slot};
use crate::session::action::{Actions, CarryAction, GoAction, Grip};
use crate::session::{Pick, nearest};
use crate::ui::View;

/// A click or Enter picks the doctor alone, with Ctrl one more or one less, with Shift all from the one picked last;
/// Ctrl+Space is as Ctrl+Enter, and Space alone lifts. Shift and an arrow pick the next one on the card as well.
pub fn react(ui: &Ui, view: &View, taken: &Taken, response: &Response, actions: &mut Actions) {
    if response.has_focus()
        && let Some(next) = next_by_key(ui, view, taken)
    {
        ui.memory_mut(|memory| {
            memory.request_focus(chip_id(&next));
            // The arrow is taken: egui does not walk on by itself.
            memory.move_focus(FocusDirection::None);
        });
        let from = view.session.picked.anchor().filter(|anchor| view.session.picked.holds(anchor)).unwrap_or(taken);
        return actions.push(GoAction::Pick(Pick::Through { run: run(ui, view, from, &next), besides: false }));
    }
    if !response.clicked() {
        return;
    }
    let modifiers = ui.input(|input| input.modifiers);
    let lifts = response.has_focus() && modifiers.is_none() && ui.input(|input| input.key_pressed(Key::Space));
    if lifts {
        let Taken { doctor, from } = taken.clone();
        return actions.push(CarryAction::Lift { doctor, from, grip: Grip::Key });
    }
    // The keyboard goes on from what was clicked.
    response.request_focus();
    let pick = match view.session.picked.anchor() {
        Some(anchor) if modifiers.shift => {
            Pick::Through { run: run(ui, view, anchor, taken), besides: modifiers.command }
        }
        _ if modifiers.command => Pick::Toggle(taken.clone()),
        _ => Pick::Only(taken.clone()),
    };
    actions.push(GoAction::Pick(pick));
}

/// The neighbour that Shift and an arrow lead to.
fn next_by_key(ui: &Ui, view: &View, taken: &Taken) -> Option<Taken> {
    let keys = [(Key::ArrowRight, 1), (Key::ArrowDown, 1), (Key::ArrowLeft, -1), (Key::ArrowUp, -1)];
    let pressed = |key: &(Key, isize)| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key.0));
    let (_, by) = keys.into_iter().find(pressed)?;
    let mut order = beside(view, taken);
    order.retain(|other| has_chip(ui, other));
    let here = order.iter().position(|other| other == taken)?;
    Some(order[here.saturating_add_signed(by).min(order.len() - 1)].clone())
}

/// Whether there is a chip to be seen: nobody is picked unseen.
fn has_chip(ui: &Ui, taken: &Taken) -> bool {
    ui.ctx().read_response(chip_id(taken)).is_some()
}

/// All from one chip to another, in their order; where they are on different cards the second alone. Where the first is
/// hidden, as on a card that was closed since, from the one nearest to it.
fn run(ui: &Ui, view: &View, from: &Taken, to: &Taken) -> Vec<Taken> {
    let mut order = beside(view, to);
    let from = its_chip(view, &order, from);
    let from = nearest(&order, from, |taken| has_chip(ui, taken)).unwrap_or(to).clone();
    order.retain(|taken| has_chip(ui, taken));
    let place = |taken: &Taken| order.iter().position(|other| other == taken);
    match (place(&from), place(to)) {
        (Some(from), Some(to)) if from <= to => order[from..=to].to_vec(),
        (Some(from), Some(to)) => order[to..=from].iter().rev().cloned().collect(),
        _ => vec![to.clone()],
    }
}

/// What stands for a chip on its card now: nearer, farther or opened the card may show the doctor at another of its sites.
fn its_chip<'a>(view: &View, order: &'a [Taken], chip: &'a Taken) -> &'a Taken {
    let card = |taken: &Taken| taken.from.as_ref().and_then(|site| view.plan().facility_of(site));
    let is_its = |other: &&Taken| other.doctor == chip.doctor && card(other) == card(chip);
    if order.contains(chip) { chip } else { order.iter().find(is_its).unwrap_or(chip) }
}

/// The chips of a chip's card, as they stand there; of the tray.
pub fn beside(view: &View, taken: &Taken) -> Vec<Taken> {
    let Some(site) = &taken.from else {
        let waiting = waiting_by_name(view).into_iter();
        return waiting.map(|doctor| Taken { doctor: view.plan().doctors[doctor].id.clone(), from: None }).collect();
    };
    let links = view.roster().links();
    let Some(facility) = view.plan().sites.slot(site).and_then(|site| links.facility(site)) else { return Vec::new() };
    let standing = if sites::are_shown(view, facility) {
        sites::sites_on_day(view, facility).into_iter().flat_map(|site| at_site(view, site)).collect()
    } else {
        at_facility(view, facility)
    };
    standing.iter().map(|standing| standing.taken(view)).collect()
}

/// Who waits for a place, by name.
pub fn waiting_by_name(view: &View) -> Vec<Slot<Doctor>> {
    let document = &view.session.document;
    let mut doctors: Vec<_> = document.off_board().waiting.iter().copied().collect();
    doctors.sort_by(|&a, &b| document.keys().doctor(a).cmp(&document.keys().doctor(b)));
    doctors
}
