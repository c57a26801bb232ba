//! The conflict looked at: the question, what each copy has, what an earlier merge has kept, and the buttons that choose.

use egui::{Align, Button, Layout, Ui, WidgetInfo, vec2};

use super::writing;
use crate::compare::{Broken, Choice, Conflict, Merge, Weight};
use crate::plan::{AnyRecord, Area, Id};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, moments, sentences, t};
use crate::ui::View;
use crate::ui::subjects::status::tone;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, link_like, mark, muted, wrapped};

/// Findings told of a value, of each kind; the rest are counted.
const SHOWN: usize = 4;

pub fn show(ui: &mut Ui, view: &View, task: &MergeTask, merge: &Merge, conflict: &Conflict, actions: &mut Actions) {
    let (language, palette) = (view.language, Palette::of(ui));
    let question = sentences::conflict_asked(language, merge.copies(), conflict);
    wrapped(ui, &question, palette.body_strong(), palette.ink);
    // What is being written stands above what it is written from.
    writing::show(ui, view, task, merge, conflict, actions);
    for (place, choice) in conflict.choices().into_iter().enumerate() {
        let is_chosen = task.choices[task.at].as_ref() == Some(&choice);
        let card = Card::new(language, merge, conflict, &choice);
        let weight = task.weight(&choice);
        if card.show(ui, language, (place, is_chosen), weight) {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(choice))));
        }
    }
    ui.horizontal_wrapped(|ui| {
        if conflict.can_be_both && ui.button(t!(language, "merge-take-both")).clicked() {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(Choice::Both))));
        }
        let is_decided = task.choices[task.at].is_some();
        if ui.add_enabled(is_decided, Button::new(t!(language, "merge-later"))).clicked() {
            actions.push(TaskAction::Merge(MergeWish::Choose(None)));
        }
        writing::begin(ui, language, task, merge, conflict, actions);
    });
    for copy in conflict.sides() {
        all_of(ui, view, task, merge, copy, actions);
    }
}

/// What is decided at once as one copy has it: all that is open of an area this conflict is about, and all that is open.
fn all_of(ui: &mut Ui, view: &View, task: &MergeTask, merge: &Merge, copy: usize, actions: &mut Actions) {
    let language = view.language;
    let name = || merge.copies()[copy].name.clone();
    let count = |of: usize| number(language, of as i64);
    for area in task.areas() {
        let open = task.open_of(copy, Some(area));
        if open > 0 {
            let area_name = area_name(merge, area);
            let text = t!(language, "merge-area-of", area = area_name, file = name(), number = count(open));
            if link_like(ui, &text).clicked() {
                actions.push(TaskAction::Merge(MergeWish::ChooseAll(copy, Some(area.clone()))));
            }
        }
    }
    let is_any_open = task.open_of(copy, None) > 0;
    if is_any_open && link_like(ui, &t!(language, "merge-all-of", file = name())).clicked() {
        actions.push(TaskAction::Merge(MergeWish::ChooseAll(copy, None)));
    }
}

fn area_name(merge: &Merge, area: &Id<Area>) -> String {
    let named = merge.copies().iter().find_map(|copy| copy.plan.areas.get(area));
    named.map_or_else(|| area.to_string(), |area| area.name.clone())
}

/// What a value would do: the findings it solves, and those it has and another value has not.
fn effects(ui: &mut Ui, language: Language, weight: Option<&Weight>) {
    let Some(weight) = weight else { return };
    let sentence = |of: &Broken| sentences::finding(language, &of.plan, &of.finding);
    for of in weight.solved.iter().take(SHOWN) {
        mark(ui, Tone::Good, &t!(language, "merge-solves", finding = sentence(of)));
    }
    for of in weight.found.iter().take(SHOWN) {
        mark(ui, tone(of.finding.severity), &sentence(of));
    }
    let more = weight.solved.len().saturating_sub(SHOWN) + weight.found.len().saturating_sub(SHOWN);
    if more > 0 {
        muted(ui, &t!(language, "merge-more-findings", number = number(language, more as i64)));
    }
}

/// What one side has.
struct Card {
    file: String,
    time: String,
    value: String,
}

impl Card {
    fn new(language: Language, merge: &Merge, conflict: &Conflict, choice: &Choice) -> Self {
        let copies = merge.copies();
        match choice {
            Choice::Kept(number) => {
                let kept = &conflict.kept[*number];
                let about = (&conflict.records[0], conflict.part.field());
                let of = |copy: &crate::compare::PlanCopy| {
                    conflict.records.iter().filter_map(|key| copy.plan.record(key)).collect::<Vec<_>>()
                };
                let others = conflict.kept.iter().flat_map(|kept| &kept.records).filter_map(|held| held.record.clone());
                let all: Vec<AnyRecord> = copies.iter().flat_map(of).chain(others).collect();
                let value = sentences::kept_words(language, &copies[0].plan, about, kept, &all);
                Self { file: kept.file.clone(), time: kept.time.clone(), value }
            }
            choice => {
                let copy = if let Choice::Of(copy) = choice { *copy } else { 0 };
                let (file, time) = (copies[copy].name.clone(), copies[copy].plan.lineage.saved_at.clone());
                Self { file, time, value: sentences::decided_value(language, copies, conflict, copy) }
            }
        }
    }

    /// Says whether it was chosen.
    fn show(
        &self,
        ui: &mut Ui,
        language: Language,
        (place, is_chosen): (usize, bool),
        weight: Option<&Weight>,
    ) -> bool {
        let palette = Palette::of(ui);
        let stroke = if is_chosen { egui::Stroke::new(2.0, palette.accent) } else { palette.hairline() };
        let frame = egui::Frame::new().stroke(stroke).corner_radius(6).inner_margin(8);
        let shown = frame.show(ui, |ui| {
            let content = |ui: &mut Ui| {
                ui.set_width(ui.available_width());
                let line = Layout::right_to_left(Align::Center);
                let chosen = ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), line, |ui| {
                    let name = t!(language, "merge-choose", number = (place + 1).to_string());
                    let button = ui.add(Button::new(name).selected(is_chosen));
                    let spoken = t!(language, "merge-choose-of", file = self.file.clone());
                    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let saved = t!(language, "merge-saved", time = moments::local_of(language, &self.time));
                        Phrase::new(&palette).strong(&self.file).gap(6.0).muted(&saved).show(ui);
                    });
                    button.clicked()
                });
                wrapped(ui, &self.value, palette.body(), palette.ink);
                effects(ui, language, weight);
                chosen.inner
            };
            ui.vertical(content).inner
        });
        shown.inner
    }
}
