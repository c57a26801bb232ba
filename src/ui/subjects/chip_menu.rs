//! The menu of a doctor's chip: what can be done with the doctor, or with all that are picked.

use egui::{Response, Ui};

use super::chips::{ChipWords, step_of, taken};
use crate::advise::Taken;
use crate::edit::Command;
use crate::plan::{Doctor, Id, Move, MoveKind, MoveStatus, Site, Slot};
use crate::session::action::{Action, Actions, CarryAction, EditAction, GoAction, TaskAction};
use crate::session::{Extent, Intended, Listed, Pick, Selection};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::widgets::{context_menu, menu_item};

pub fn show(view: &View, words: &ChipWords, response: &Response, actions: &mut Actions) {
    let taken = &words.says.taken;
    // Of a doctor's chips the one that was picked.
    let is_chosen = match (view.session.picked.of(&taken.doctor), &view.session.selection) {
        (Some(picked), _) => picked == taken,
        (None, Some(Selection::Doctor(id))) => *id == taken.doctor,
        (None, _) => false,
    };
    context_menu(response, is_chosen, |ui| {
        let several = view.session.picked.several();
        if several.contains(taken) {
            of_several(ui, view, several, actions);
        } else {
            of_one(ui, view, (words.says.doctor, words.says.site), actions);
        }
    });
}

fn of_several(ui: &mut Ui, view: &View, several: &[Taken], actions: &mut Actions) {
    let language = view.language;
    let told = |count: usize| (count as i64, number(language, count as i64));
    let (count, told_count) = told(several.len());
    if menu_item(ui, t!(language, "board-move-several", count = count, number = told_count)) {
        actions.push(CarryAction::AskWhere);
    }
    listed(ui, view, CarryAction::Swap.into(), actions);
    pin_chosen(ui, view, actions);
    let steps: Vec<Id<Move>> = several.iter().filter_map(|taken| proposal_of(view, taken)).collect();
    let (count, told_count) = told(steps.len());
    if count > 0 && menu_item(ui, t!(language, "board-withdraw-several", count = count, number = told_count)) {
        actions.edit(Command::WithdrawAll(steps));
    }
}

/// Pinning all who are chosen, and no longer.
pub fn pin_chosen(ui: &mut Ui, view: &View, actions: &mut Actions) {
    for pinned in [true, false] {
        listed(ui, view, EditAction::PinAll(Extent::Chosen, pinned).into(), actions);
    }
}

/// A listed action by its name, where it is possible now.
fn listed(ui: &mut Ui, view: &View, action: Action, actions: &mut Actions) {
    let row = Listed::of(&action).filter(|row| row.is_possible(view.session));
    if row.is_some_and(|row| menu_item(ui, row.name(view.language))) {
        actions.push(action);
    }
}

/// The proposed move by which a doctor is where he or she is picked.
fn proposal_of(view: &View, taken: &Taken) -> Option<Id<Move>> {
    let (doctor, site) = (view.plan().doctors.slot(&taken.doctor)?, view.plan().sites.slot(taken.from.as_ref()?)?);
    let step = step_of(view, doctor, Some(site))?;
    (step.status == MoveStatus::Proposed).then(|| step.id.clone())
}

/// What can be done with a doctor, taken from a site, or from nowhere.
pub fn of_one(ui: &mut Ui, view: &View, (doctor, site): (Slot<Doctor>, Option<Slot<Site>>), actions: &mut Actions) {
    let language = view.language;
    let record = &view.plan().doctors[doctor];
    if menu_item(ui, t!(language, "action-move-to")) {
        actions.push(GoAction::Pick(Pick::Only(taken(view, doctor, site))));
        actions.push(CarryAction::AskWhere);
    }
    let has_home = view.roster().main_home(view.plan(), doctor).is_some();
    let dated = [
        (has_home, MoveKind::Training, t!(language, "inspector-send-training")),
        (has_home, MoveKind::Leave, t!(language, "inspector-send-leave")),
        (!has_home, MoveKind::Recruit, t!(language, "inspector-recruit")),
    ];
    for (_, kind, name) in dated.into_iter().filter(|(can, ..)| *can) {
        if menu_item(ui, name) {
            let intended = Intended::new(record.id.clone(), kind, view.roster());
            actions.push(EditAction::Intend(Box::new(intended)));
        }
    }
    let pin = if record.pinned { t!(language, "board-unpin") } else { t!(language, "board-pin") };
    if menu_item(ui, pin) {
        actions.edit(Command::Pin { doctors: vec![record.id.clone()], pinned: !record.pinned });
    }
    let brought = step_of(view, doctor, site);
    if let Some(step) = brought
        && menu_item(ui, t!(language, "action-edit-move"))
    {
        actions.push(TaskAction::EditMove(Some(step.id.clone())));
    }
    if let Some(step) = brought.filter(|step| step.status == MoveStatus::Proposed)
        && menu_item(ui, t!(language, "board-withdraw"))
    {
        actions.edit(Command::Withdraw(step.id.clone()));
    }
}
