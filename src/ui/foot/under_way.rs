//! What the user waits for: a file that is opened, saved or written, once it takes longer than one notices.

use std::time::Duration;

use egui::Ui;

use crate::session::action::{Actions, FileAction};
use crate::session::{Job, Work};
use crate::text::names::file_name;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, link_like};

/// Seconds of work nobody is told of: what flashes up and is gone only disturbs.
const UNNOTICED: f64 = 0.4;

/// The work to be told of now. Looks again as soon as there is one.
pub fn told<'a>(ui: &Ui, view: &View<'a>) -> Option<&'a Job> {
    let job = view.session.under_way.untold()?;
    let left = job.begun + UNNOTICED - ui.input(|input| input.time);
    if left > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    (left <= 0.0).then_some(job)
}

/// What is done, and a way to give it up where that leaves nothing half done.
pub fn show(ui: &mut Ui, view: &View, job: &Job, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    let file = job.work.file().map_or_else(String::new, file_name);
    let words = match &job.work {
        Work::Saving(_) => t!(language, "under-way-saving", file = file),
        Work::Exporting(..) => t!(language, "under-way-writing", file = file),
        Work::Version { .. } => t!(language, "under-way-version"),
        _ => t!(language, "start-opening", file = file),
    };
    Phrase::new(&palette).with(&words, palette.body(), palette.muted).show(ui);
    if job.work.can_be_given_up() && link_like(ui, &t!(language, "under-way-give-up")).clicked() {
        actions.push(FileAction::GiveUp(job.number));
    }
}
