//! The page of the best plan by moving: what it comes to, its moves to choose from, and at the right why none is better.

mod head;
mod model;
mod side;
mod small_board;
mod table;

pub use model::foot;
pub use side::show as beside;
pub use small_board::told;

use egui::{Frame, Key, Margin, Modifiers, Ui};

use crate::session::Question;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::proposal::ProposalWish;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, wrapped};

/// The room around the table.
const MARGIN: i8 = 12;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wanted = view.session.pages.proposal.wanted(view.session.document.version());
    actions.ask(Question::Proposed(wanted));
    let worked = model::worked(view);
    super::line(ui, view, actions, |ui, _| {
        let working = (!model::is_current(view)).then(|| t!(view.language, "proposal-working"));
        Phrase::new(&Palette::of(ui)).muted(&working.unwrap_or_default()).show(ui);
    });
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Palette::of(ui).px(8.0);
        head::aims(ui, view, worked.map(|worked| &**worked), actions);
        let Some(worked) = worked else { return };
        head::sentence(ui, view, worked, actions);
        if worked.moves.is_empty() {
            return;
        }
        let palette = Palette::of(ui);
        let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
        sheet.inner_margin(Margin::symmetric(6, 2)).show(ui, |ui| table::show(ui, view, worked, actions));
    });
    leave_look(ui, view, actions);
}

/// Esc goes back from the proposal as it would be to the one as it is.
fn leave_look(ui: &Ui, view: &View, actions: &mut Actions) {
    let looks = view.session.pages.proposal.relaxed(view.session.document.version()).is_some();
    let is_free = view.session.task.is_none() && !ui.text_edit_focused();
    if looks && is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(PageAction::Proposal(ProposalWish::Look(None)));
    }
}

/// Words that take the whole width.
fn line(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    wrapped(ui, text, palette.small(), palette.muted);
}
