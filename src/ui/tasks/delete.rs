//! Before a record goes: what goes with it.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::edit::{Command, Deed, dependents};
use crate::plan::{AnyRecord, Key, Table};
use crate::session::action::{Actions, TaskAction};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::movements;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, wrapped};

const HEIGHT: f32 = 200.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, key: &Key, actions: &mut Actions) {
    let (language, plan) = (view.language, view.plan());
    let Some(record) = plan.record(key) else {
        front.closed = true;
        return;
    };
    front.show(ui, &title(view, &record), 520.0, |ui, front| {
        let palette = Palette::of(ui);
        let going = dependents(plan, key);
        let what = if going.is_empty() {
            t!(language, "dialog-delete-alone")
        } else {
            t!(language, "dialog-delete-with", count = going.len(), number = number(language, going.len() as i64))
        };
        wrapped(ui, &what, palette.body(), palette.ink);
        let area = ScrollArea::vertical().id_salt("going").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
        area.show(ui, |ui| going.iter().for_each(|record| line(ui, view, record)));
        wrapped(ui, &t!(language, "dialog-delete-undo"), palette.small(), palette.muted);
        buttons(ui, |ui| {
            // The careful answer is the one that Enter gives.
            let cancel = ui.add(primary(ui, t!(language, "dialog-cancel")));
            front.begins_at(&cancel);
            front.closed |= cancel.clicked();
            if ui.add(secondary(ui, t!(language, "dialog-delete"))).clicked() {
                actions.push(TaskAction::Close);
                actions.edit(Command::Delete(key.clone()));
            }
        });
    });
}

fn title(view: &View, record: &AnyRecord) -> String {
    let (language, table) = (view.language, record.key().0);
    let name = match record {
        AnyRecord::Doctor(doctor) => doctor.name.clone(),
        AnyRecord::Move(step) => movements::doctor_name(view, step),
        AnyRecord::Posting(posting) => doctor_of(view, &posting.doctor),
        AnyRecord::Facility(facility) => facility.name.clone(),
        AnyRecord::Site(site) => site.name.clone(),
        AnyRecord::Area(area) => area.name.clone(),
        AnyRecord::Commune(commune) => commune.name.clone(),
        _ => String::new(),
    };
    t!(language, "dialog-delete-title", deed = sentences::deed(language, &Deed::Deleted { table, name }))
}

fn doctor_of(view: &View, id: &crate::plan::Id<crate::plan::Doctor>) -> String {
    view.plan().doctors.get(id).map_or_else(|| id.to_string(), |doctor| doctor.name.clone())
}

/// What goes along, in a line.
fn line(ui: &mut Ui, view: &View, record: &AnyRecord) {
    let (plan, language) = (view.plan(), view.language);
    let words = match record {
        AnyRecord::Posting(posting) => {
            let place = plan.facility_of(&posting.site).and_then(|id| plan.facilities.slot(id));
            let place = place.map_or_else(|| posting.site.to_string(), |slot| view.short_name(slot));
            let sessions = number(language, posting.sessions.into());
            t!(language, "dialog-delete-posting", place = place, sessions = sessions)
        }
        AnyRecord::Move(step) => {
            let kind = sentences::move_kind(language, step.kind);
            let parts = [movements::route(view, step), movements::term(view, step)];
            let what = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            let status = sentences::move_status(language, step.status);
            t!(language, "dialog-delete-move", kind = kind, what = what, status = status)
        }
        AnyRecord::Exception(exception) => {
            t!(language, "dialog-delete-exception", rule = exception.rule.as_str(), reason = exception.reason.as_str())
        }
        other => sentences::deed(language, &Deed::Deleted { table: other.key().0, name: String::new() }),
    };
    let palette = Palette::of(ui);
    if record.key().0 == Table::Move {
        // An arrow among the words is painted, so that they stand on one line.
        Phrase::new(&palette).muted("– ").with(&words, palette.body(), palette.ink).show(ui);
    } else {
        wrapped(ui, &format!("– {words}"), palette.body(), palette.ink);
    }
}
