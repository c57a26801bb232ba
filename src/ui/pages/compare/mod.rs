//! The page of comparing: what another plan has otherwise than the open one, by kind, each to be looked at and taken
//! over.

mod head;
mod model;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::compare::{ChangeGroup, RecordChange};
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::compare::CompareWish;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, elided, link_like, wrapped};
use model::Row;

/// Height of a row.
const ROW: f32 = 28.0;
/// The room around the list.
const MARGIN: i8 = 12;
/// What the way out of it takes above the page.
const WAY_OUT: f32 = 130.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wanted = Palette::of(ui).px(WAY_OUT);
    super::line(ui, view, wanted, actions, |ui, actions| {
        if ui.button(t!(view.language, "compare-close")).clicked() {
            actions.push(PageAction::Compare(CompareWish::Close));
        }
    });
    let page = &view.session.pages.compare;
    let Some(other) = page.other() else { return };
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        let palette = Palette::of(ui);
        let Some(difference) = page.difference() else {
            wrapped(ui, &t!(view.language, "compare-working"), palette.body(), palette.muted);
            return;
        };
        head::show(ui, view, other, difference);
        if difference.is_none() {
            ui.add_space(palette.px(12.0));
            wrapped(ui, &t!(view.language, "compare-same"), palette.body(), palette.muted);
            return;
        }
        let rows = model::rows(difference, &page.folded);
        let height = palette.px(ROW);
        let area = ScrollArea::vertical().id_salt("compare").auto_shrink([false, false]);
        area.show_rows(ui, height, rows.len(), |ui, range| {
            for row in &rows[range] {
                let words = model::words(view.language, view.plan(), &other.plan, row);
                match *row {
                    Row::Heading { group, folded, .. } => heading(ui, view, (group, folded), &words, height, actions),
                    Row::Change(of) => change(ui, view, of, &words, height, actions),
                }
            }
        });
    });
}

/// Whether anything can be taken over: the plan may be changed, and what is shown is of the plan as it is.
fn can_take(view: &View) -> bool {
    let document = &view.session.document;
    document.changeable().is_ok() && view.session.pages.compare.is_current(document)
}

/// A group with how many there are: folded by a click, and taken over as a whole.
fn heading(
    ui: &mut Ui,
    view: &View,
    (group, is_folded): (ChangeGroup, bool),
    words: &str,
    height: f32,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.set_height(height);
        let phrase = Phrase::new(&palette).strong(words).gap(4.0);
        let phrase = if is_folded { phrase.down(palette.muted) } else { phrase.up(palette.muted) };
        if phrase.show_button(ui).clicked() {
            actions.push(PageAction::Compare(CompareWish::Fold(group, !is_folded)));
        }
        let name = t!(view.language, "compare-take-group", group = sentences::compare_group(view.language, group));
        let button = ui.add_enabled(can_take(view), egui::Button::new(name));
        if button.clicked() {
            let page = &view.session.pages.compare;
            let Some(difference) = page.difference() else { return };
            let of_group = difference.changes.iter().filter(|change| change.group() == group);
            let keys = of_group.map(|change| change.key.clone()).collect();
            actions.push(PageAction::Compare(CompareWish::Take(keys)));
        }
    });
}

/// A record that differs, in a sentence that leads to it, and the button that takes it over.
fn change(ui: &mut Ui, view: &View, change: &RecordChange, sentence: &str, height: f32, actions: &mut Actions) {
    ui.horizontal(|ui| {
        ui.set_height(height);
        let palette = Palette::of(ui);
        let name = t!(view.language, "compare-take-one", change = sentence);
        let button = egui::Button::new(t!(view.language, "compare-take"));
        let button = ui.add_enabled(can_take(view), button);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if button.clicked() {
            actions.push(PageAction::Compare(CompareWish::Take(vec![change.key.clone()])));
        }
        match model::place(view.plan(), change) {
            Some(place) => {
                if link_like(ui, sentence).clicked() {
                    actions.push(GoAction::Jump(place));
                }
            }
            None => drop(elided(ui, sentence, ui.available_width(), palette.body(), palette.muted)),
        }
    });
}
