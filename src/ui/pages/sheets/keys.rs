//! The keys of a sheet, with the keyboard on no field: walk, choose, begin to write, copy and paste.

use egui::{Event, Key, Modifiers, Ui};

use super::{cell, table, wish};
use crate::session::action::{Actions, GoAction};
use crate::session::pages::changes::Choice;
use crate::session::pages::sheets::{Kind, SheetWish};
use crate::ui::View;

/// Rows that `PageUp` and `PageDown` go.
const PAGE: isize = 15;

pub fn read(ui: &Ui, view: &View, kind: Kind, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some());
    if is_elsewhere || sheet.is_editing || view.session.task.is_some() {
        return;
    }
    walk(ui, view, kind, actions);
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

fn walk(ui: &Ui, view: &View, kind: Kind, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    let all = kind.columns() as isize;
    let steps = [
        (Key::ArrowDown, 1, 0),
        (Key::ArrowUp, -1, 0),
        (Key::ArrowRight, 0, 1),
        (Key::ArrowLeft, 0, -1),
        (Key::PageDown, PAGE, 0),
        (Key::PageUp, -PAGE, 0),
        (Key::Home, 0, -all),
        (Key::End, 0, all),
    ];
    for (modifiers, choice) in [(Modifiers::SHIFT, Choice::Through), (Modifiers::NONE, Choice::Only)] {
        for (key, down, right) in steps {
            // Held down, a key may have come several times since the last frame.
            let times = ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) as isize;
            if times == 0 {
                continue;
            }
            if let Some((row, column)) = sheet.walked(down * times, right * times) {
                actions.push(GoAction::Select(table::selection(kind, &row)));
                actions.push(wish(kind, SheetWish::GoTo(row, column, choice)));
            }
        }
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
