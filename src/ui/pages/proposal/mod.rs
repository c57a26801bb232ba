//! The page of the best plan by moving: what it comes to, its moves to choose from, and at the right why none is better.

mod foot;
mod head;
mod model;
mod side;
mod small_board;
mod table;

pub use foot::show as foot;
pub use side::show as beside;

use std::sync::Arc;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::advise::proposal::Figures;
use crate::session::action::Actions;
use crate::session::{Question, Worked};
use crate::text::t;
use crate::ui::View;
use crate::ui::remembered::{Same, remembered};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, wrapped};

/// The room around the table.
const MARGIN: i8 = 12;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wanted = view.session.pages.proposal.wanted(view.session.document.version());
    actions.ask(Question::Proposed(wanted));
    let worked = model::worked(view);
    super::line(ui, view, 0.0, actions, |ui, _| {
        let working = (!model::is_current(view)).then(|| t!(view.language, "proposal-working"));
        Phrase::new(&Palette::of(ui)).muted(&working.unwrap_or_default()).show(ui);
    });
    let room = ui.available_height();
    let seen = Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 });
    // In a low window the whole page is moved, not the table squeezed.
    ScrollArea::vertical().id_salt("proposal page").auto_shrink(false).show(ui, |ui| {
        seen.show(ui, |ui| page(ui, view, worked, room, actions));
    });
}

fn page(ui: &mut Ui, view: &View, worked: Option<&Arc<Worked>>, room: f32, actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = palette.px(8.0);
    head::aims(ui, view, worked.map(|worked| &**worked), actions);
    let Some(worked) = worked else { return };
    head::sentence(ui, view, worked, actions);
    if worked.moves.is_empty() {
        return;
    }
    let edges = Margin::symmetric(6, 2);
    let left = room - ui.min_rect().height() - palette.px(8.0) - edges.sum().y - 14.0;
    let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6).inner_margin(edges);
    let height = left.max(table::least_height(ui));
    sheet.show(ui, |ui| table::show(ui, view, worked, height, actions));
}

/// The figures after each row, made anew only when the proposal is another or other rows are ticked.
fn running(ui: &Ui, view: &View, worked: &Arc<Worked>) -> Arc<Vec<Figures>> {
    let key = (Same(Arc::clone(worked)), view.session.pages.proposal.ticked.clone());
    remembered(ui, "figures of a proposal", key, || model::running(view, worked))
}

/// Words that take the whole width.
fn line(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    wrapped(ui, text, palette.small(), palette.muted);
}
