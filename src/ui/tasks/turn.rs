//! Before a place is of another kind: what goes with the kind it was, and what the rules would find.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, differences, network, primary, secondary};
use crate::edit::Command;
use crate::plan::{Facility, Id, PlaceKind};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::network::ActForetold;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::wrapped;

/// The most of a window that what the rules would find takes before it scrolls.
const HEIGHT: f32 = 150.0;

pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    (facility, into): (&Id<Facility>, PlaceKind),
    (foretold, differing): (&ActForetold, &[String]),
    actions: &mut Actions,
) {
    let language = view.language;
    let deed = sentences::deed(language, &foretold.change.deed);
    front.show(ui, &t!(language, "dialog-delete-title", deed = deed), 560.0, |ui, front| {
        let palette = Palette::of(ui);
        wrapped(ui, &t!(language, "dialog-turn-stays"), palette.body(), palette.ink);
        differences::list(ui, language, differing);
        let area = ScrollArea::vertical().id_salt("found").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
        area.show(ui, |ui| network::findings(ui, view, foretold));
        wrapped(ui, &t!(language, "dialog-turn-undo"), palette.small(), palette.muted);
        buttons(ui, |ui| {
            // The careful answer is the one that Enter gives.
            let cancel = ui.add(primary(ui, t!(language, "dialog-cancel")));
            front.begins_at(&cancel);
            front.closed |= cancel.clicked();
            if ui.add(secondary(ui, t!(language, "dialog-turn"))).clicked() {
                actions.push(TaskAction::Close);
                actions.edit(Command::Turn { facility: facility.clone(), into });
            }
        });
    });
}
