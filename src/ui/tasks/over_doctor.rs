//! A doctor let go over another one: to come there besides, or the two to change places, with what to think of each.

use egui::Ui;

use super::{Front, buttons, primary, secondary};
use crate::edit::Placement;
use crate::plan::{Doctor, Id};
use crate::session::Way;
use crate::session::action::{Actions, CarryAction, TaskAction};
use crate::text::{names, sentences, t};
use crate::ui::View;
use crate::ui::subjects::verdict::verdict_tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, wrapped};

pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    over: &Id<Doctor>,
    [besides, swaps]: [&Way; 2],
    actions: &mut Actions,
) {
    let language = view.language;
    let carried = besides.placements.first().map_or_else(String::new, |placement| name(view, &placement.doctor));
    let (place, other) = (place(view, besides.placements.first()), name(view, over));
    let title = t!(language, "over-title", doctor = carried.as_str(), other = other.as_str());
    front.show(ui, &title, 520.0, |ui, front| {
        let comes = t!(language, "over-besides", place = place);
        let change = t!(language, "over-swap", other = other);
        told(ui, view, &comes, besides);
        told(ui, view, &change, swaps);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let swap = ui.add(secondary(ui, change)).clicked();
            let come = ui.add(primary(ui, comes));
            front.begins_at(&come);
            let way = if swap { Some(swaps) } else { come.clicked().then_some(besides) };
            if let Some(way) = way {
                let go = CarryAction::Propose(way.placements.clone());
                actions.push(TaskAction::Run(Box::new(go.into())));
            }
        });
    });
}

/// What to think of one way, with every reason.
fn told(ui: &mut Ui, view: &View, name: &str, way: &Way) {
    let (language, palette) = (view.language, Palette::of(ui));
    let tone = verdict_tone(&way.verdict);
    let word = sentences::verdict(language, &way.verdict);
    Phrase::new(&palette).strong(name).gap(10.0).mark(tone).toned(tone, &word).show(ui);
    for reason in way.verdict.reasons() {
        wrapped(ui, &sentences::reason(language, view.plan(), reason), palette.body(), palette.ink);
    }
}

fn name(view: &View, doctor: &Id<Doctor>) -> String {
    let name = view.plan().doctors.get(doctor).map_or_else(|| doctor.to_string(), |doctor| doctor.name.clone());
    names::strip_controls(&name).into_owned()
}

fn place(view: &View, placement: Option<&Placement>) -> String {
    let facility = placement.and_then(|placement| view.plan().facility_of(&placement.to));
    let slot = facility.and_then(|facility| view.plan().facilities.slot(facility));
    slot.map_or_else(String::new, |slot| view.short_name(slot))
}
