//! The page of comparing: what another plan has otherwise than the open one, by kind, each to be looked at and taken
//! over.

mod head;
mod model;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::compare::Group;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::compare::CompareWish;
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, elided, link_like, wrapped};
use model::Row;

/// The room around the list.
const MARGIN: i8 = 12;
/// What the way out of it takes beside the tabs.
const WAY_OUT: f32 = 130.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    // Where the tabs leave no room for it, as beside a merge, it stands below them.
    let mut is_beside = false;
    super::line(ui, view, actions, |ui, actions| {
        is_beside = ui.available_width() >= Palette::of(ui).px(WAY_OUT);
        if is_beside {
            way_out(ui, view, actions);
        }
    });
    let page = &view.session.pages.compare;
    let Some(other) = page.other() else { return };
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        let palette = Palette::of(ui);
        if !is_beside {
            way_out(ui, view, actions);
        }
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
        let rows = model::rows(difference);
        let height = palette.px(model::ROW);
        let area = ScrollArea::vertical().id_salt("compare").auto_shrink([false, false]);
        let shown: Vec<&Row> = rows.iter().filter(|row| row.is_shown(&page.folded)).collect();
        area.show_rows(ui, height, shown.len(), |ui, range| {
            for row in &shown[range] {
                match row {
                    Row::Heading { group, count } => heading(ui, view, *group, *count, height, actions),
                    Row::Change(number, _) => change(ui, view, *number, height, actions),
                }
            }
        });
    });
}

fn way_out(ui: &mut Ui, view: &View, actions: &mut Actions) {
    if ui.button(t!(view.language, "compare-close")).clicked() {
        actions.push(PageAction::Compare(CompareWish::Close));
    }
}

/// Whether anything can be taken over: the plan may be changed, and what is shown is of the plan as it is.
fn can_take(view: &View) -> bool {
    let document = &view.session.document;
    document.changeable().is_ok() && view.session.pages.compare.is_current(document)
}

/// A group with how many there are: folded by a click, and taken over as a whole.
fn heading(ui: &mut Ui, view: &View, group: Group, count: usize, height: f32, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let is_folded = view.session.pages.compare.folded.contains(&group);
    let words = sentences::compare_group(language, group);
    ui.horizontal(|ui| {
        ui.set_height(height);
        let text = t!(language, "compare-heading", group = words.clone(), number = number(language, count as i64));
        let phrase = Phrase::new(&palette).strong(&text).gap(4.0);
        let phrase = if is_folded { phrase.down(palette.muted) } else { phrase.up(palette.muted) };
        if phrase.show_button(ui).clicked() {
            actions.push(PageAction::Compare(CompareWish::Fold(group, !is_folded)));
        }
        let name = t!(language, "compare-take-group", group = words);
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
fn change(ui: &mut Ui, view: &View, number: usize, height: f32, actions: &mut Actions) {
    let page = &view.session.pages.compare;
    let (Some(other), Some(difference)) = (page.other(), page.difference()) else { return };
    let (language, change) = (view.language, &difference.changes[number]);
    let sentence = sentences::record_change(language, view.plan(), &other.plan, change);
    ui.horizontal(|ui| {
        ui.set_height(height);
        let palette = Palette::of(ui);
        let name = t!(language, "compare-take-one", change = sentence.clone());
        let button = egui::Button::new(t!(language, "compare-take"));
        let button = ui.add_enabled(can_take(view), button);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if button.clicked() {
            actions.push(PageAction::Compare(CompareWish::Take(vec![change.key.clone()])));
        }
        match model::place(view.plan(), change) {
            Some(place) => {
                if link_like(ui, &sentence).clicked() {
                    actions.push(GoAction::Jump(place));
                }
            }
            None => drop(elided(ui, &sentence, ui.available_width(), palette.body(), palette.muted)),
        }
    });
}
