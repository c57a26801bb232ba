//! Merging copies: at the left what is to be decided and what was settled, at the right what each copy has.

use egui::{Align, Button, Key, Layout, Modifiers, ScrollArea, Ui, WidgetInfo, vec2};

use super::{Front, buttons, primary, secondary};
use crate::compare::{Choice, Decision, Merge};
use crate::session::action::{Actions, FileAction, TaskAction};
use crate::session::tasks::merging::{MergeTask, MergeWish};
use crate::text::numbers::number;
use crate::text::{Language, moments, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, link_like, muted, strong, wrapped};

/// Room for what is listed, and the whole.
const LIST: f32 = 300.0;
const WIDTH: f32 = 1180.0;
const HEIGHT: f32 = 420.0;
/// Room for what one copy has.
const CARD: f32 = 250.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, task: &MergeTask, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "merge-title"), WIDTH, |ui, front| {
        let Some(merge) = &task.worked else {
            muted(ui, &t!(language, "merge-working"));
            return front.close_button(ui, t!(language, "dialog-cancel"));
        };
        copies(ui, language, merge, &task.refused, actions);
        let palette = Palette::of(ui);
        let height = palette.px(HEIGHT).min(ui.ctx().content_rect().height() - palette.px(250.0));
        let room = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min), |ui| {
            let list = ScrollArea::vertical().id_salt("merge list").auto_shrink([false, false]);
            ui.allocate_ui_with_layout(vec2(palette.px(LIST), height), Layout::top_down(Align::Min), |ui| {
                list.show(ui, |ui| listed(ui, language, task, merge, actions));
            });
            ui.add_space(palette.px(12.0));
            let rest = ScrollArea::both().id_salt("merge decision").auto_shrink([false, false]);
            let room = vec2(ui.available_width(), height);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                rest.show(ui, |ui| match task.decision() {
                    Some(decision) => asked(ui, view, task, merge, decision, actions),
                    None => settled(ui, language, task),
                });
            });
        });
        keys(ui, task, actions);
        foot(ui, front, view, task, actions);
    });
}

/// The copies by name and time, and what was left out.
fn copies(ui: &mut Ui, language: Language, merge: &Merge, refused: &[String], actions: &mut Actions) {
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
    let palette = Palette::of(ui);
    for sentence in refused {
        wrapped(ui, sentence, palette.body(), palette.tone(Tone::Bad));
    }
    for (a, b) in merge.twins() {
        let name = |number: usize| merge.copies()[number].name.clone();
        let text = t!(language, "merge-twins", a = name(a), b = name(b));
        wrapped(ui, &text, palette.body(), palette.tone(Tone::Warning));
    }
}

/// What is to be decided, each a line that leads to it; then what was taken and what is the same.
fn listed(ui: &mut Ui, language: Language, task: &MergeTask, merge: &Merge, actions: &mut Actions) {
    let count = |of: usize| number(language, of as i64);
    strong(ui, &t!(language, "merge-conflicts", number = count(merge.decisions.len())));
    for (number, decision) in merge.decisions.iter().enumerate() {
        let name = sentences::decision_name(language, merge.copies(), decision);
        let table = sentences::table(language, decision.records[0].0);
        let what = t!(language, "merge-of", table = table, name = name);
        let line = match &task.choices[number] {
            None => what,
            Some(choice) => t!(language, "merge-decided", what = what, choice = chosen(language, merge, choice)),
        };
        let is_here = number == task.at;
        let response = ui.selectable_label(is_here, line);
        if response.clicked() {
            actions.push(TaskAction::Merge(MergeWish::Look(number)));
        }
    }
    for (number, copy) in merge.copies().iter().enumerate().skip(1) {
        let taken: Vec<_> = merge.taken.iter().filter(|taken| taken.from == number).collect();
        if taken.is_empty() {
            continue;
        }
        strong(ui, &t!(language, "merge-taken", file = copy.name.clone(), number = count(taken.len())));
        for taken in taken {
            let sentence = sentences::record_change(language, &merge.copies()[0].plan, &copy.plan, &taken.change);
            muted(ui, &sentence);
        }
    }
    if !merge.same.is_empty() {
        strong(ui, &t!(language, "merge-same", number = count(merge.same.len())));
        for same in &merge.same {
            let plan = &merge.copies()[same.from].plan;
            muted(ui, &sentences::record_change(language, plan, plan, &same.change));
        }
    }
}

fn chosen(language: Language, merge: &Merge, choice: &Choice) -> String {
    match choice {
        Choice::Of(copy) => merge.copies()[*copy].name.clone(),
        Choice::Both => t!(language, "merge-both"),
        Choice::Kept(_) | Choice::Written(_) => t!(language, "merge-kept"),
    }
}

/// The decision looked at: the question, and what each copy has with the button that chooses it.
fn asked(ui: &mut Ui, view: &View, task: &MergeTask, merge: &Merge, decision: &Decision, actions: &mut Actions) {
    let (language, palette) = (view.language, Palette::of(ui));
    let question = sentences::decision(language, merge.copies(), decision);
    wrapped(ui, &question, palette.body_strong(), palette.ink);
    let sides = sides(decision);
    ui.horizontal_top(|ui| {
        for (place, &copy) in sides.iter().enumerate() {
            let is_chosen = task.choices[task.at] == Some(Choice::Of(copy));
            card(ui, language, merge, decision, (place, copy), is_chosen, actions);
        }
    });
    ui.horizontal_wrapped(|ui| {
        if decision.can_be_both && ui.button(t!(language, "merge-take-both")).clicked() {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(Choice::Both))));
        }
        let is_decided = task.choices[task.at].is_some();
        if ui.add_enabled(is_decided, Button::new(t!(language, "merge-later"))).clicked() {
            actions.push(TaskAction::Merge(MergeWish::Choose(None)));
        }
        for &copy in &sides {
            let name = merge.copies()[copy].name.clone();
            if link_like(ui, &t!(language, "merge-all-of", file = name)).clicked() {
                actions.push(TaskAction::Merge(MergeWish::ChooseAll(copy)));
            }
        }
    });
    settled(ui, language, task);
}

/// The first copy, and every other that has something to say.
fn sides(decision: &Decision) -> Vec<usize> {
    std::iter::once(0).chain(decision.parties.iter().copied().filter(|&copy| copy > 0)).collect()
}

fn card(
    ui: &mut Ui,
    language: Language,
    merge: &Merge,
    decision: &Decision,
    (place, copy): (usize, usize),
    is_chosen: bool,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let of = &merge.copies()[copy];
    let stroke = if is_chosen { egui::Stroke::new(2.0, palette.accent) } else { palette.hairline() };
    egui::Frame::new().stroke(stroke).corner_radius(6).inner_margin(8).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(palette.px(CARD));
            strong(ui, &of.name);
            let saved = moments::local_of(language, &of.plan.lineage.saved_at);
            muted(ui, &t!(language, "merge-saved", time = saved));
            let value = sentences::decided_value(language, merge.copies(), decision, copy);
            wrapped(ui, &value, palette.body(), palette.ink);
            let name = t!(language, "merge-choose", number = (place + 1).to_string());
            let button = ui.add(Button::new(name).selected(is_chosen));
            let spoken = t!(language, "merge-choose-of", file = of.name.clone());
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if button.clicked() {
                actions.push(TaskAction::Merge(MergeWish::Choose(Some(Choice::Of(copy)))));
            }
        });
    });
}

/// The figures of the open plan and of the merged one with what is chosen.
fn settled(ui: &mut Ui, language: Language, task: &MergeTask) {
    let Some((ours, merged)) = &task.totals else { return };
    let palette = Palette::of(ui);
    let count = |of: u32| number(language, of.into());
    ui.add_space(palette.px(8.0));
    for (name, ours, merged) in [
        (t!(language, "headline-regular"), ours.stations_with_regular_doctor, merged.stations_with_regular_doctor),
        (t!(language, "compare-below"), ours.stations_below_minimum, merged.stations_below_minimum),
        (t!(language, "headline-points"), ours.points_without_sessions, merged.points_without_sessions),
    ] {
        let text = t!(language, "merge-figure", name = name, ours = count(ours), merged = count(merged));
        Phrase::new(&palette).body(&text).show(ui);
    }
    let findings = number(language, task.new_findings as i64);
    Phrase::new(&palette).body(&t!(language, "merge-new-findings", number = findings)).show(ui);
}

/// 1 to 9 choose, up and down walk the list.
fn keys(ui: &Ui, task: &MergeTask, actions: &mut Actions) {
    let Some(decision) = task.decision() else { return };
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (&copy, key) in sides(decision).iter().zip(numbers) {
        if pressed(key) {
            actions.push(TaskAction::Merge(MergeWish::Choose(Some(Choice::Of(copy)))));
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
    muted(ui, &t!(language, "merge-open-count", number = number(language, open as i64)));
    muted(ui, &t!(language, "merge-promise"));
    buttons(ui, |ui| {
        let may = view.session.document.changeable().is_ok();
        let finish = ui.add_enabled(may && open == 0, primary(ui, t!(language, "merge-finish")));
        if finish.clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: false });
        }
        let keep = secondary(ui, t!(language, "merge-keep-open"));
        if open > 0 && ui.add_enabled(may, keep).clicked() {
            actions.push(TaskAction::FinishMerge { keeps_open: true });
        }
        front.closed |= ui.add(secondary(ui, t!(language, "merge-cancel"))).clicked();
    });
}
