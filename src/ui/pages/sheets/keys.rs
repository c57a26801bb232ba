//! The keys of a sheet, with the keyboard on no field: walk, choose, begin to write, copy and paste.

use egui::{Event, Key, Modifiers, Popup, Ui};

use super::{cell, table, wish};
use crate::session::action::{Actions, GoAction};
use crate::session::pages::changes::Choice;
use crate::session::pages::sheets::{Kind, SheetWish};
use crate::ui::View;

/// `page` is so many rows as `PageUp` and `PageDown` go.
pub fn read(ui: &Ui, view: &View, kind: Kind, page: isize, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    if !hears(ui, view, kind) {
        return;
    }
    walk(ui, view, kind, page, actions);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        actions.push(wish(kind, SheetWish::ChooseAll(true)));
    }
    let written = sheet.at.as_ref().filter(|(_, column)| kind.is_written(*column));
    if let Some((row, column)) = written {
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            actions.push(wish(kind, cell::begin(view, kind, row, *column, None)));
        } else if let Some(typed) = typed(ui) {
            actions.push(wish(kind, cell::begin(view, kind, row, *column, Some(typed))));
        }
    }
    if let Some(text) = pasted(ui) {
        actions.push(wish(kind, SheetWish::Paste(text)));
    }
    if ui.input(|input| input.events.contains(&Event::Copy)) && !sheet.chosen.is_empty() {
        ui.copy_text(copied(view, kind));
    }
}

/// Whether keys are for the sheet.
fn hears(ui: &Ui, view: &View, kind: Kind) -> bool {
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some());
    !(is_elsewhere || view.session.pages.sheet(kind).is_editing || view.session.task.is_some())
}

/// Tab goes on from a chosen cell, as in a spreadsheet; F6 leaves the sheet. Whether it was for the sheet.
pub fn take_tab(ui: &Ui, view: &View, kind: Kind, actions: &mut Actions) -> bool {
    let sheet = view.session.pages.sheet(kind);
    let is_behind = view.session.editor.is_some() || Popup::is_any_open(ui.ctx());
    if !hears(ui, view, kind) || is_behind || sheet.at.is_none() || sheet.rows().is_empty() {
        return false;
    }
    for (modifiers, right) in [(Modifiers::SHIFT, -1), (Modifiers::NONE, 1)] {
        step(ui, view, kind, (modifiers, Key::Tab), (0, right), Choice::Only, actions);
    }
    true
}

fn walk(ui: &Ui, view: &View, kind: Kind, page: isize, actions: &mut Actions) {
    let all = kind.columns() as isize;
    let steps = [
        (Key::ArrowDown, 1, 0),
        (Key::ArrowUp, -1, 0),
        (Key::ArrowRight, 0, 1),
        (Key::ArrowLeft, 0, -1),
        (Key::PageDown, page, 0),
        (Key::PageUp, -page, 0),
        (Key::Home, 0, -all),
        (Key::End, 0, all),
    ];
    for (modifiers, choice) in [(Modifiers::SHIFT, Choice::Through), (Modifiers::NONE, Choice::Only)] {
        for (key, down, right) in steps {
            step(ui, view, kind, (modifiers, key), (down, right), choice, actions);
        }
    }
}

/// So many rows down and columns on by a key. Held down, it may have come several times since the last frame.
fn step(
    ui: &Ui,
    view: &View,
    kind: Kind,
    (modifiers, key): (Modifiers, Key),
    (down, right): (isize, isize),
    choice: Choice,
    actions: &mut Actions,
) {
    let times = ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) as isize;
    if times == 0 {
        return;
    }
    if let Some((row, column)) = view.session.pages.sheet(kind).walked(down * times, right * times) {
        actions.push(GoAction::Select(table::selection(kind, &row)));
        actions.push(wish(kind, SheetWish::GoTo(row, column, choice)));
    }
}

/// A letter typed begins to write in the place of what stands there.
fn typed(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        })
    })
}

fn pasted(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    })
}

/// The chosen rows with their headings, as spreadsheets take them.
fn copied(view: &View, kind: Kind) -> String {
    let sheet = view.session.pages.sheet(kind);
    let line = |cells: Vec<String>| cells.join("\t");
    let columns = || 0..kind.columns();
    let title = line(columns().map(|column| kind.title(view.language, column)).collect());
    let rows = sheet.rows().iter().filter(|row| sheet.chosen.contains(*row));
    let text = |row: &String, column| kind.text(&view.session.document, view.language, row, column);
    let rows = rows.map(|row| line(columns().map(|column| text(row, column)).collect()));
    std::iter::once(title).chain(rows).collect::<Vec<_>>().join("\n")
}
