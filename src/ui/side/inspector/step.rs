//! The page of a move.

use egui::Ui;

use super::entry::Leading;
use super::steady::part;
use super::{findings, movements, stays, step_form};
use crate::plan::{Move, Slot, Table};
use crate::roster::{Subject, calendar};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{FactLine, Phrase};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Move>) {
    let (step, language) = (&view.plan().moves[slot], view.language);
    let kind = sentences::move_kind(language, step.kind);
    let name = movements::doctor_name(view, step);
    super::title(ui, &t!(language, "inspector-move-title", kind = kind, name = name.clone()), "");
    let status = sentences::move_status(language, step.status);
    let line = [movements::route(view, step), status].into_iter().filter(|part| !part.is_empty());
    Phrase::new(&Palette::of(ui)).muted(&line.collect::<Vec<_>>().join(" · ")).show(ui);
    let record = Subject::Record(Table::Move, step.id.as_str().into());
    findings::about(ui, view, actions, &[Subject::Move(slot), record]);
    part(ui, "move", |ui| {
        ui.add_space(4.0);
        stays::status_buttons(ui, view, actions, step);
        ui.add_space(4.0);
        places(ui, view, actions, step, &name);
        duration(ui, view, step);
    });
    step_form::show(ui, view, actions, slot);
}

/// The ways to the doctor and to both places.
fn places(ui: &mut Ui, view: &View, actions: &mut Actions, step: &Move, doctor: &str) {
    let (plan, language) = (view.plan(), view.language);
    let mut lead = |value: &str, label: String, selection: Selection| {
        if (Leading { label: &label, value }).show(ui).clicked() {
            actions.push(GoAction::Select(selection));
        }
    };
    lead(doctor, t!(language, "inspector-doctor"), Selection::Doctor(step.doctor.clone()));
    if let Some(from) = step.from.as_ref().and_then(|id| plan.facilities.get(id)) {
        lead(&from.name, t!(language, "inspector-from"), Selection::Facility(from.id.clone()));
    }
    if let Some(to) = movements::destination(view, step) {
        let to = &plan.facilities[to];
        lead(&to.name, t!(language, "inspector-to"), Selection::Facility(to.id.clone()));
    }
}

/// Working days from the first to the last day.
fn duration(ui: &mut Ui, view: &View, step: &Move) {
    let Some(end) = step.end else { return };
    let language = view.language;
    let days = number(language, calendar::working_days(step.start, end));
    let note = t!(language, "inspector-holidays");
    FactLine { label: &t!(language, "inspector-working-days"), value: &days, note: &note, opens: false }.show(ui);
}
