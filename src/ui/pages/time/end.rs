//! What can be done at the end of a move: find somebody to follow, lengthen the term, edit the move.

use egui::Ui;

use super::Track;
use super::model::end::TermEnd;
use crate::edit::Command;
use crate::plan::Move;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::pages::time::TimeWish;
use crate::text::t;
use crate::ui::View;
use crate::ui::tasks::{primary, secondary};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, strong};

const WIDTH: f32 = 400.0;

pub fn show(ui: &mut Ui, view: &View, track: &Track, step: &Move, actions: &mut Actions) {
    let Some(end) = TermEnd::of(view, track.timeline, track.station, step) else { return };
    ui.set_width(Palette::of(ui).px(WIDTH));
    strong(ui, &end.title);
    muted(ui, &end.about);
    if let Some(words) = &end.nobody {
        mark(ui, Tone::Bad, words);
    }
    buttons(ui, view, track, (step, end), actions);
}

fn buttons(ui: &mut Ui, view: &View, track: &Track, (step, end): (&Move, TermEnd), actions: &mut Actions) {
    let language = view.language;
    let mut close = false;
    ui.horizontal_wrapped(|ui| {
        let relief = ui.add(primary(ui, t!(language, "time-relief")));
        if relief.clicked() {
            // Who could come then is listed on the station's page.
            actions.push(GoAction::SetDate(end.relief));
            actions.push(GoAction::Jump(Selection::Facility(view.plan().facilities[track.station].id.clone())));
            close = true;
        }
        if let Some((longest, words)) = end.longer {
            let button = ui.add_enabled(!view.session.document.is_read_only(), secondary(ui, words));
            if button.clicked() {
                actions.edit(Command::Put(Move { end: Some(longest), ..step.clone() }.into()));
                close = true;
            }
        }
        if ui.add(secondary(ui, t!(language, "time-edit"))).clicked() {
            actions.push(TaskAction::EditMove(Some(step.id.clone())));
            close = true;
        }
    });
    if close {
        actions.push(PageAction::Time(TimeWish::End(None)));
    }
}
