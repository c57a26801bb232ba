//! Merging copies, beside the page that shows the plan as it would be: what is to be decided and what was settled, then
//! what each copy has, what comes of it, and the way out.

mod asked;
mod list;
mod outcome;
mod writing;

use egui::{Frame, Key, Margin, Modifiers, Panel, Rect, ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::compare::{Choice, Merge};
use crate::session::action::{Actions, FileAction, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, moments, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{heading, muted, presses, strong, wrapped};

/// Room beside the page, and how far it can be drawn.
const WIDTH: f32 = 430.0;
const LEAST: f32 = 320.0;
const MOST: f32 = 680.0;
/// The part of the height that what is listed may take.
const LISTED: f32 = 0.28;
/// Below this height what was put together is told last, so that there is room for what is asked.
const LOW: f32 = 440.0;

/// While the copies are read.
pub(super) fn reading(ui: &Ui, front: &mut Front, language: Language, task: &MergeTask) {
    front.show(ui, &t!(language, "merge-title"), 420.0, |ui, front| {
        muted(ui, &read(language, task));
        front.close_button(ui, t!(language, "dialog-cancel"));
    });
}

/// The panel in which a merge is decided.
pub fn beside(
    ui: &mut Ui,
    view: &View,
    frame: Frame,
    (task, merge): (&MergeTask, &Merge),
    actions: &mut Actions,
) -> Rect {
    let (palette, language) = (Palette::of(ui), view.language);
    let half = ui.available_width() * 0.6;
    let (least, most) = (palette.px(LEAST).min(half), palette.px(MOST).min(half));
    let panel = Panel::right(("merge", view.session.room())).resizable(true).frame(frame);
    let panel = panel.default_size(palette.px(WIDTH).min(most)).size_range(least..=most);
    let shown = panel.show(ui, |ui| {
        let line = Frame::new().inner_margin(Margin::symmetric(0, 6));
        let is_low = ui.available_height() < palette.px(LOW);
        let foot = |ui: &mut Ui| foot(ui, view, (task, merge), is_low, actions);
        Panel::bottom("merge foot").resizable(false).frame(line).show(ui, foot);
        heading(ui, &title(language, merge));
        if !is_low {
            copies(ui, language, task, merge, actions);
            ui.separator();
        }
        let listed = ui.available_height() * LISTED;
        list::show(ui, language, task, merge, listed, actions);
        ui.separator();
        // Another conflict begins at the top, and what is written by hand where the writing is.
        let is_written = matches!(task.choices.get(task.at), Some(Some(Choice::Written(_))));
        let area = ScrollArea::vertical().id_salt(("merge conflict", task.at, is_written));
        let area = area.auto_shrink([false, false]);
        area.show(ui, |ui| {
            match task.conflict() {
                Some(conflict) => asked::show(ui, view, task, merge, conflict, actions),
                None => drop(muted(ui, &t!(language, "merge-nothing-asked"))),
            }
            ui.separator();
            outcome::show(ui, language, task);
            if is_low {
                ui.separator();
                copies(ui, language, task, merge, actions);
            }
        });
        keys(ui, task, actions);
    });
    shown.response.rect
}

fn title(language: Language, merge: &Merge) -> String {
    if is_of_one(merge) { t!(language, "merge-title-open") } else { t!(language, "merge-title") }
}

/// Whether it is only about what earlier merges have left open.
fn is_of_one(merge: &Merge) -> bool {
    merge.copies().len() == 1
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
    if !is_of_one(merge) {
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

/// 1 to 9 choose, up and down walk the list.
fn keys(ui: &Ui, task: &MergeTask, actions: &mut Actions) {
    // What is written in a field chooses nothing.
    let Some(conflict) = task.conflict().filter(|_| !ui.text_edit_focused()) else { return };
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (choice, key) in conflict.choices().into_iter().zip(numbers) {
        if pressed(key) {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(choice))));
        }
    }
    let arrows = [(Modifiers::NONE, Key::ArrowDown, 1), (Modifiers::NONE, Key::ArrowUp, -1)];
    let by: isize = presses(ui, &arrows).into_iter().sum();
    if by != 0 {
        actions.push(TaskAction::Merge(MergeWish::Look(task.at.saturating_add_signed(by))));
    }
}

fn foot(ui: &mut Ui, view: &View, (task, merge): (&MergeTask, &Merge), is_low: bool, actions: &mut Actions) {
    let language = view.language;
    let open = task.open();
    ui.horizontal_wrapped(|ui| {
        muted(ui, &t!(language, "merge-open-count", number = number(language, open as i64)));
        if !is_low {
            muted(ui, &t!(language, "merge-promise"));
        }
    });
    buttons(ui, |ui| {
        if ui.add(secondary(ui, t!(language, "merge-cancel"))).clicked() {
            actions.push(TaskAction::Close);
        }
        let may = view.session.document.changeable().is_ok();
        let (name, is_new) = if is_of_one(merge) {
            (t!(language, "merge-keep-rest"), open < task.choices.len())
        } else {
            (t!(language, "merge-keep-open"), true)
        };
        let keep = secondary(ui, name);
        if open > 0 && ui.add_enabled(may && is_new, keep).clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: true });
        }
        let finish = ui.add_enabled(may && open == 0, primary(ui, t!(language, "merge-finish")));
        if finish.clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: false });
        }
    });
}
