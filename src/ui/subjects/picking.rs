//! Picking chips: alone, one more, or the run between two that stand together; by click and by key.

use std::ops::Add;

use egui::{FocusDirection, Key, Modifiers, Response, Ui};

use super::chips::{DoctorAtPlace, chip_id};
use crate::advise::Taken;
use crate::session::action::{Actions, CarryAction, GoAction, Grip};
use crate::session::{Pick, nearest};
use crate::ui::View;
use crate::ui::widgets::presses;

/// The chips that stand together, in their order.
pub type Beside<'a> = dyn Fn() -> Vec<DoctorAtPlace> + 'a;

/// A click or Enter picks the doctor alone, with Ctrl one more or one less, with Shift all from the one picked last;
/// Ctrl+Space is as Ctrl+Enter, and Space alone lifts. Shift and an arrow pick the next one beside it as well.
pub fn react(ui: &Ui, view: &View, (taken, beside): (&Taken, &Beside), response: &Response, actions: &mut Actions) {
    if response.has_focus()
        && let Some(next) = next_by_key(ui, view, taken, beside)
    {
        ui.memory_mut(|memory| {
            memory.request_focus(chip_id(&next));
            // The arrow is taken: egui does not walk on by itself.
            memory.move_focus(FocusDirection::None);
        });
        let from = view.session.picked.anchor().filter(|anchor| view.session.picked.holds(anchor)).unwrap_or(taken);
        let run = run(ui, view, beside, (from, &next));
        return actions.push(GoAction::Pick(Pick::Through { run, besides: false }));
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
            Pick::Through { run: run(ui, view, beside, (anchor, taken)), besides: modifiers.command }
        }
        _ if modifiers.command => Pick::Toggle(taken.clone()),
        _ => Pick::Only(taken.clone()),
    };
    actions.push(GoAction::Pick(pick));
}

/// The neighbour that Shift and an arrow lead to.
fn next_by_key(ui: &Ui, view: &View, taken: &Taken, beside: &Beside) -> Option<Taken> {
    let keys = [(Key::ArrowRight, 1), (Key::ArrowDown, 1), (Key::ArrowLeft, -1), (Key::ArrowUp, -1)];
    let by: isize = presses(ui, &keys.map(|(key, by)| (Modifiers::SHIFT, key, by))).into_iter().reduce(Add::add)?;
    let mut order = order(view, beside);
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
fn run(ui: &Ui, view: &View, beside: &Beside, (from, to): (&Taken, &Taken)) -> Vec<Taken> {
    let mut order = order(view, beside);
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

fn order(view: &View, beside: &Beside) -> Vec<Taken> {
    beside().iter().map(|standing| standing.taken(view)).collect()
}
