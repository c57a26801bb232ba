//! Agreeing chosen moves: the decision they rest on, asked once for all of them.

use egui::{Key, TextEdit, Ui};

use super::{Front, buttons, primary, secondary};
use crate::edit::Command;
use crate::plan::{Basis, Date, Id, Move, MoveStatus};
use crate::session::action::{Actions, TaskAction};
use crate::session::{Decision, TaskWish};
use crate::text::names::clean;
use crate::text::numbers::number;
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::side::inspector::form::read_day;
use crate::ui::theme::Palette;
use crate::ui::widgets::{LINE_LETTERS, muted, wrapped};

/// `written`: the decision as it stands in the fields.
pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    (steps, written): (&[Id<Move>], &Decision),
    actions: &mut Actions,
) {
    let language = view.language;
    let count = number(language, steps.len() as i64);
    let title = t!(language, "agree-title", count = (steps.len() as i64), number = count);
    front.show(ui, &title, 420.0, |ui, front| {
        muted(ui, &t!(language, "agree-about"));
        let (basis, entered) = decision(ui, front, language, written, actions);
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let pressed = ui.add_enabled(basis.is_ok(), primary(ui, t!(language, "agree-agree"))).clicked();
            if let (true, Ok(basis)) = (pressed || entered, basis) {
                actions.edit(Command::Decide { steps: steps.to_vec(), status: MoveStatus::Agreed, basis });
                actions.push(TaskAction::Close);
            }
        });
    });
}

/// Number and date of a decision. What they say, or in words why they say nothing right; and whether Enter was pressed in
/// one of them.
pub(super) fn decision(
    ui: &mut Ui,
    front: &mut Front,
    language: Language,
    written: &Decision,
    actions: &mut Actions,
) -> (Result<Option<Basis>, String>, bool) {
    let mut decision = written.clone();
    let label = ui.label(t!(language, "agree-number"));
    let hint = t!(language, "agree-number-hint");
    let field = TextEdit::singleline(&mut decision.number)
        .char_limit(LINE_LETTERS)
        .hint_text(hint)
        .desired_width(f32::INFINITY);
    let first = ui.add(field).labelled_by(label.id);
    front.begins_at(&first);
    let label = ui.label(t!(language, "agree-date"));
    let hint = t!(language, "agree-date-hint");
    let field = TextEdit::singleline(&mut decision.date).hint_text(hint).desired_width(f32::INFINITY);
    let second = ui.add(field).labelled_by(label.id);
    let entered = (first.lost_focus() || second.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
    let basis = basis(language, &decision);
    if decision != *written {
        actions.push(TaskAction::Wish(TaskWish::Decide(decision)));
    }
    if let Err(words) = &basis {
        let palette = Palette::of(ui);
        wrapped(ui, words, palette.small(), palette.bad);
    }
    (basis, entered)
}

/// What stands in the fields, or what is wrong with the date; nothing where both are empty: the moves are agreed and keep the basis they have.
fn basis(language: Language, decision: &Decision) -> Result<Option<Basis>, String> {
    let (number, date) = (clean(&decision.number), decision.date.trim());
    let date: Option<Date> = if date.is_empty() { None } else { Some(read_day(language, date)?) };
    let says_something = !number.is_empty() || date.is_some();
    Ok(says_something.then_some(Basis { number, date }))
}
