//! The panel about the one thing chosen: what is known of it, how each figure came about, and all that can be edited.

mod area;
mod area_form;
mod candidates;
pub(in crate::ui) mod choices;
mod commune;
mod dated_form;
mod destinations;
mod doctor;
mod doctor_form;
mod doctor_limits;
mod doctor_table;
mod employers;
mod entry;
mod exceptions;
pub mod expand;
mod explain;
mod facility;
mod facility_form;
mod figures;
mod findings;
pub(in crate::ui) mod form;
mod hospital;
pub(in crate::ui) mod movements;
pub(in crate::ui) mod past_years;
mod people;
mod postings;
mod province;
mod rank_row;
mod ranked;
mod sites_form;
mod sources_form;
mod stays;
mod steady;
mod step;
pub(in crate::ui) mod step_form;
pub(in crate::ui) mod tag;
pub(in crate::ui) mod term_form;
mod week_form;

use egui::Ui;

use crate::edit::{Deed, Rejected, in_use};
use crate::plan::{Id, Key, Table};
use crate::session::action::{Actions, EditAction};
use crate::session::{FindingKey, Selection};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{heading, mark, muted};

/// Draws the panel. Every selection keeps a scroll position of its own.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let selection = view.session.looked_at();
    let selection = selection.as_ref();
    steady::show(ui, ("inspector", selection), |ui| {
        match selection {
            None => nothing_chosen(ui, view),
            Some(Selection::Finding(key)) => finding(ui, view, actions, key),
            Some(selection) => subject(ui, view, actions, selection),
        }
        follow_focus(ui, "inspector");
    });
}

fn nothing_chosen(ui: &mut Ui, view: &View) {
    heading(ui, &t!(view.language, "inspector-empty-title"));
    muted(ui, &t!(view.language, "inspector-empty"));
}

/// A finding stands at the top of the page of what it is about.
fn finding(ui: &mut Ui, view: &View, actions: &mut Actions, key: &FindingKey) {
    match key.page(view.plan()) {
        Some(selection) => subject(ui, view, actions, &selection),
        None => findings::about(ui, view, actions, &[]),
    }
}

fn subject(ui: &mut Ui, view: &View, actions: &mut Actions, selection: &Selection) {
    let plan = view.plan();
    let drawn = match selection {
        Selection::Doctor(id) => plan.doctors.slot(id).map(|slot| doctor::show(ui, view, actions, slot)),
        Selection::Facility(id) => plan.facilities.slot(id).map(|slot| facility::show(ui, view, actions, slot)),
        Selection::Move(id) => plan.moves.slot(id).map(|slot| step::show(ui, view, actions, slot)),
        Selection::Area(id) => plan.areas.slot(id).map(|slot| area::show(ui, view, actions, slot)),
        Selection::Commune(id) => plan.communes.slot(id).map(|slot| commune::show(ui, view, actions, slot)),
        Selection::Province => {
            province::show(ui, view, actions);
            Some(())
        }
        Selection::Finding(_) => None,
    };
    if drawn.is_none() {
        muted(ui, &t!(view.language, "inspector-gone"));
    }
}

/// What a page is about, and a muted line with what belongs to it.
fn title(ui: &mut Ui, name: &str, line: &str) {
    ui.spacing_mut().item_spacing.y = Palette::of(ui).px(3.0);
    heading(ui, name);
    if !line.is_empty() {
        muted(ui, line);
    }
}

/// A word of the state something is in, beside its mark.
fn state(ui: &mut Ui, tone: Tone, words: &str) {
    mark(ui, tone, words);
}

/// Deletes a place, area or commune; while anything refers to it, that is said instead.
fn delete_button(ui: &mut Ui, view: &View, actions: &mut Actions, table: Table, id: &str) {
    let (plan, key) = (view.plan(), (table, id.into()));
    let is_free = !has_people(view, &key) && in_use(plan, &key).is_empty();
    let deed = Deed::Deleted { table, name: String::new() };
    let words = sentences::deed(view.language, &deed);
    let name = t!(view.language, "inspector-delete-this", deed = words.trim_end());
    let button = ui.add_enabled(is_free, egui::Button::new(name).small());
    let button = button.on_disabled_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        let refused = Rejected::InUse(in_use(plan, &key));
        ui.label(sentences::rejected(view.language, &refused));
    });
    if button.clicked() {
        actions.push(EditAction::Delete(Some(key)));
    }
}

/// Whether somebody is known to be at a place, or to come there or go: most places are in use by that, and nobody has to
/// walk through the whole plan in every frame to say so.
fn has_people(view: &View, key: &Key) -> bool {
    let (plan, roster) = (view.plan(), view.roster());
    let has = match key.0 {
        Table::Facility => {
            let place = plan.facilities.slot(&Id::new(&*key.1));
            place.is_some_and(|place| roster.followers(place).next().is_some())
        }
        Table::Site => {
            let site = plan.sites.slot(&Id::new(&*key.1));
            site.is_some_and(|site| !roster.picture().at_site(site).present.is_empty())
        }
        _ => false,
    };
    // The references may mean another record of that id.
    has && plan.lines(key).len() == 1
}
