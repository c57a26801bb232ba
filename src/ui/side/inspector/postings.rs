//! Where the baseline has a doctor: each line of it, to be looked at and to be deleted.

use egui::Ui;

use super::entry::ListLine;
use super::expand::section;
use super::stays;
use crate::plan::{Doctor, Posting, Slot, Table};
use crate::session::Selection;
use crate::session::action::{Actions, EditAction, GoAction};
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button};

/// Lines whose place is not there are shown as well: that is when one wants to be rid of them.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions, slot: Slot<Doctor>) {
    let (plan, language) = (view.plan(), view.language);
    let id = &plan.doctors[slot].id;
    let postings: Vec<&Posting> = plan.postings.iter().filter(|posting| posting.doctor == *id).collect();
    if postings.is_empty() {
        return;
    }
    let first_day = dates::date(language, plan.cover.baseline);
    section(ui, "postings", &t!(language, "inspector-postings"), &first_day, |ui| {
        for posting in postings {
            ui.push_id(&posting.id, |ui| line(ui, view, actions, posting));
        }
    });
}

fn line(ui: &mut Ui, view: &View, actions: &mut Actions, posting: &Posting) {
    let (plan, language) = (view.plan(), view.language);
    let site = plan.sites.slot(&posting.site);
    let place = site.map_or_else(|| posting.site.to_string(), |site| stays::place_name(view, site));
    let sessions = t!(language, "inspector-sessions-of", number = number(language, posting.sessions.into()));
    let half_days = posting.week.map(|week| sentences::half_days(language, week)).unwrap_or_default();
    let note = [half_days, posting.note.clone()].into_iter().filter(|part| !part.is_empty());
    let note = note.collect::<Vec<_>>().join(" · ");
    ui.horizontal(|ui| {
        let button = ui.spacing().interact_size.x + ui.spacing().item_spacing.x;
        let width = ui.available_width() - button;
        let clicked = ui
            .scope(|ui| {
                ui.set_width(width);
                ListLine { title: &place, aside: &sessions, note: &note, tone: None }.show(ui).clicked()
            })
            .inner;
        if let Some(facility) = site.and_then(|site| view.roster().links().facility(site)).filter(|_| clicked) {
            actions.push(GoAction::Select(Selection::Facility(plan.facilities[facility].id.clone())));
        }
        let name = t!(language, "inspector-delete-posting", place = place);
        if icon_button(ui, Icon::Close, &name, true).clicked() {
            actions.push(EditAction::Delete(Some((Table::Posting, posting.id.as_str().into()))));
        }
    });
}
