//! Merging copies: at the left what is to be decided and what was settled, in the middle what each copy has, at the right
//! the plan as it would be.

mod asked;
mod list;
mod outcome;
mod writing;

use egui::{Align, Key, Layout, Modifiers, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::{Front, buttons, primary, secondary};
use crate::compare::{Choice, Decision, Merge};
use crate::session::action::{Actions, FileAction, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, moments, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{muted, strong, wrapped};

/// Room for what is listed and for what comes of it, and the whole.
const LIST: f32 = 290.0;
const OUTCOME: f32 = 300.0;
const WIDTH: f32 = 1280.0;
const HEIGHT: f32 = 440.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, task: &MergeTask, actions: &mut Actions) {
    let language = view.language;
    let title = if is_of_one(task) { t!(language, "merge-title-open") } else { t!(language, "merge-title") };
    front.show(ui, &title, WIDTH, |ui, front| {
        let Some(merge) = &task.worked else {
            muted(ui, &read(language, task));
            return front.close_button(ui, t!(language, "dialog-cancel"));
        };
        copies(ui, language, task, merge, actions);
        let palette = Palette::of(ui);
        let height = palette.px(HEIGHT).min(ui.ctx().content_rect().height() - palette.px(272.0));
        let (whole, gap) = (ui.available_width(), palette.px(12.0));
        let side = |width: f32| palette.px(width).min(whole * 0.27);
        let middle = whole - side(LIST) - side(OUTCOME) - 2.0 * gap;
        ui.allocate_ui_with_layout(vec2(whole, height), Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = gap;
            column(ui, side(LIST), height, |ui| list::show(ui, language, task, merge, actions));
            column(ui, middle, height, |ui| {
                let area = ScrollArea::both().id_salt("merge decision").auto_shrink([false, false]);
                area.show(ui, |ui| match task.decision() {
                    Some(decision) => asked::show(ui, view, task, merge, decision, actions),
                    None => drop(muted(ui, &t!(language, "merge-nothing-asked"))),
                });
            });
            column(ui, side(OUTCOME), height, |ui| outcome::show(ui, language, task, actions));
        });
        keys(ui, task, actions);
        foot(ui, front, view, task, actions);
    });
}

/// A column as wide as it should be, whatever stands in it.
fn column(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let mut column = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    column.set_clip_rect(rect.expand(2.0).intersect(ui.clip_rect()));
    content(&mut column);
}

/// Whether it is only about what earlier merges have left open.
fn is_of_one(task: &MergeTask) -> bool {
    task.worked.as_ref().is_some_and(|merge| merge.copies().len() == 1)
}

/// How far the copies are read.
fn read(language: Language, task: &MergeTask) -> String {
    match task.read {
        Some((done, of)) if done < of => {
            let count = |number_of: usize| number(language, number_of as i64);
            t!(language, "merge-reading", number = count(done + 1), all = count(of))
        }
        _ => t!(language, "merge-working"),
    }
}

/// The copies by name and time, what they are compared with, and what was left out.
fn copies(ui: &mut Ui, language: Language, task: &MergeTask, merge: &Merge, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        for copy in merge.copies() {
            strong(ui, &copy.name);
            let saved = moments::local_of(language, &copy.plan.lineage.saved_at);
            muted(ui, &t!(language, "merge-saved", time = saved));
        }
        if ui.button(t!(language, "merge-add")).clicked() {
            actions.push(FileAction::Merge);
        }
    });
    if !is_of_one(task) {
        let told = match &task.base {
            Some(base) => t!(language, "merge-base", time = moments::local_of(language, base)),
            None => t!(language, "merge-no-base"),
        };
        muted(ui, &told);
    }
    let palette = Palette::of(ui);
    for sentence in &task.refused {
        wrapped(ui, sentence, palette.body(), palette.tone(Tone::Bad));
    }
    for (a, b) in merge.twins() {
        let name = |number: usize| merge.copies()[number].name.clone();
        let text = t!(language, "merge-twins", a = name(a), b = name(b));
        wrapped(ui, &text, palette.body(), palette.tone(Tone::Warning));
    }
}

/// What can be chosen of a decision: what each copy with a say has, and what an earlier merge has kept.
fn choices(decision: &Decision) -> Vec<Choice> {
    let copies = decision.sides().into_iter().map(Choice::Of);
    copies.chain((0..decision.kept.len()).map(Choice::Kept)).collect()
}

/// 1 to 9 choose, up and down walk the list.
fn keys(ui: &Ui, task: &MergeTask, actions: &mut Actions) {
    // What is written in a field chooses nothing.
    let Some(decision) = task.decision().filter(|_| !ui.text_edit_focused()) else { return };
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (choice, key) in choices(decision).into_iter().zip(numbers) {
        if pressed(key) {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(choice))));
        }
    }
    if pressed(Key::ArrowDown) {
        actions.push(TaskAction::Merge(MergeWish::Look(task.at + 1)));
    }
    if pressed(Key::ArrowUp) {
        actions.push(TaskAction::Merge(MergeWish::Look(task.at.saturating_sub(1))));
    }
}

fn foot(ui: &mut Ui, front: &mut Front, view: &View, task: &MergeTask, actions: &mut Actions) {
    let language = view.language;
    let open = task.open();
    ui.horizontal_wrapped(|ui| {
        muted(ui, &t!(language, "merge-open-count", number = number(language, open as i64)));
        muted(ui, &t!(language, "merge-promise"));
    });
    buttons(ui, |ui| {
        let may = view.session.document.changeable().is_ok();
        let finish = ui.add_enabled(may && open == 0, primary(ui, t!(language, "merge-finish")));
        if finish.clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: false });
        }
        let (name, is_new) = if is_of_one(task) {
            (t!(language, "merge-keep-rest"), open < task.choices.len())
        } else {
            (t!(language, "merge-keep-open"), true)
        };
        let keep = secondary(ui, name);
        if open > 0 && ui.add_enabled(may && is_new, keep).clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: true });
        }
        front.closed |= ui.add(secondary(ui, t!(language, "merge-cancel"))).clicked();
    });
}
