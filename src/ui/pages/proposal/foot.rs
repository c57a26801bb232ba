//! The line at the foot of the window: makes the ticked moves, and says what they come to.

use egui::Ui;

use super::{model, running};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::proposal::ProposalWish;
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::tasks::{primary, secondary};
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// In less than this what the moves come to is not begun.
const ROOM_FOR_SUM: f32 = 120.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (language, page) = (view.language, &view.session.pages.proposal);
    let Some(worked) = model::worked(view).filter(|worked| !worked.moves.is_empty()) else {
        Phrase::new(&Palette::of(ui)).muted(&t!(language, "proposal-nothing-to-choose")).show(ui);
        return;
    };
    let chosen = page.chosen(worked).len();
    let looks = model::looks(view);
    let count = number(language, chosen as i64);
    let apply = t!(language, "proposal-apply", count = (chosen as i64), number = count);
    let possible = chosen > 0 && !looks && model::is_current(view) && !view.session.document.is_read_only();
    let button = primary(ui, apply);
    if ui.add_enabled(possible, button).clicked() {
        actions.push(PageAction::Proposal(ProposalWish::Apply));
    }
    let all = t!(language, "proposal-tick-all", number = number(language, worked.moves.len() as i64));
    for (name, on, enabled) in
        [(all, true, chosen < worked.moves.len()), (t!(language, "proposal-tick-none"), false, chosen > 0)]
    {
        let button = secondary(ui, name);
        if ui.add_enabled(enabled && !looks, button).clicked() {
            actions.push(PageAction::Proposal(ProposalWish::TickAll(on)));
        }
    }
    if chosen > 0 && ui.available_width() > Palette::of(ui).px(ROOM_FOR_SUM) {
        let words = model::comes_to(view, worked, &running(ui, view, worked));
        Phrase::new(&Palette::of(ui)).gap(4.0).muted(&words).show(ui);
    }
}
