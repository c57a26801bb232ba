//! The network: the acts that have reorganised it, and one that is being written.

mod form;
mod list;
mod preview;

pub use preview::findings;

use egui::{ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::plan::Severity;
use crate::session::action::{Actions, EditAction};
use crate::session::tasks::network::NetworkTask;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, strong};

const WIDTH: f32 = 720.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, task: &NetworkTask, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "network-title"), WIDTH, |ui, front| {
        list::show(ui, view, task, actions);
        ui.separator();
        strong(ui, &t!(language, "network-new"));
        let palette = Palette::of(ui);
        // What is written may be longer than a low screen: only the buttons always stand.
        let beside = if view.plan().acts.is_empty() { 320.0 } else { 420.0 };
        let asked = if task.asked.is_some() { 80.0 } else { 0.0 };
        let room = (ui.ctx().content_rect().height() - palette.px(beside + asked)).max(palette.px(160.0));
        ScrollArea::vertical().id_salt("act").max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            let (changed, first) = form::show(ui, view, &task.draft);
            front.begins_at(&first);
            if changed != task.draft {
                actions.push(EditAction::WriteAct(Box::new(changed)));
            }
            match &task.foretold {
                None => drop(muted(ui, &t!(language, "network-incomplete"))),
                Some(Ok(foretold)) => preview::show(ui, view, foretold),
                Some(Err(why)) => drop(mark(ui, Tone::Bad, &sentences::rejected(language, why))),
            }
        });
        buttons(ui, |ui| {
            // Not "close": that is what an act does to a place.
            let close = ui.add(secondary(ui, t!(language, "network-done")));
            front.closed |= close.clicked();
            let created = task.foretold.iter().flatten().flat_map(|foretold| &foretold.created);
            // Where something is lost the button asks: it says that it is done all the same.
            let asks = created.into_iter().any(|finding| finding.severity == Severity::Error);
            let name = if asks { t!(language, "network-make-anyway") } else { t!(language, "network-make") };
            let ready = matches!(task.foretold, Some(Ok(_))) && view.session.document.changeable().is_ok();
            if ui.add_enabled(ready, primary(ui, name)).clicked() {
                actions.push(EditAction::MakeAct);
            }
        });
    });
}
