//! The keys of a sheet, with the keyboard on no field: walk, choose, begin to write, copy and paste.

use egui::{Event, Key, Modifiers, Popup, Ui};

use super::{cell, table, wish};
use crate::session::action::{Actions, GoAction};
use crate::session::pages::changes::Choice;
use crate::session::pages::sheets::{SheetKind, SheetWish};
use crate::ui::View;
use crate::ui::widgets::presses;

/// `page` is so many rows as `PageUp` and `PageDown` go.
pub fn read(ui: &Ui, view: &View, kind: SheetKind, page: isize, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    if !hears(ui, view, kind) {
        return;
    }
    walk(ui, view, kind, page, actions);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        actions.push(wish(kind, SheetWish::ChooseAll(true)));
    }
    let (is_copied, is_cut) =
        ui.input(|input| (input.events.contains(&Event::Copy), input.events.contains(&Event::Cut)));
    if (is_copied || is_cut)
        && let Some(text) = copied(view, kind)
    {
        ui.copy_text(text);
    }
    let written = sheet.at.as_ref().filter(|(_, column)| kind.is_written(*column));
    if let Some((row, column)) = written {
        let begin = |typed| wish(kind, cell::begin(view, kind, row, *column, typed));
        // What is cut is copied as by Copy and emptied as by Delete: the column of all chosen rows.
        let is_emptied = pressed(Modifiers::NONE, Key::Delete) || is_cut;
        if let Some(typed) = typed(ui) {
            actions.push(begin(Some(typed)));
        } else if is_emptied {
            let (row, column) = (row.clone(), *column);
            actions.push(wish(kind, SheetWish::Write { row, column, text: String::new() }));
        } else if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            actions.push(begin(None));
        }
    }
    if let Some(text) = pasted(ui) {
        actions.push(wish(kind, SheetWish::Paste(text)));
    }
}

/// Whether keys are for the sheet.
pub fn hears(ui: &Ui, view: &View, kind: SheetKind) -> bool {
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some()) || Popup::is_any_open(ui.ctx());
    !(is_elsewhere || view.session.pages.sheet(kind).is_editing || view.session.task.is_some())
}

/// Tab goes on from a chosen cell, as in a spreadsheet; F6 leaves the sheet. Whether it was for the sheet.
pub fn take_tab(ui: &Ui, view: &View, kind: SheetKind, actions: &mut Actions) -> bool {
    let sheet = view.session.pages.sheet(kind);
    let is_behind = view.session.editor.is_some();
    if !hears(ui, view, kind) || is_behind || sheet.at.is_none() || sheet.rows().is_empty() {
        return false;
    }
    let keys = [(Modifiers::SHIFT, Key::Tab, (0, -1, Choice::Only)), (Modifiers::NONE, Key::Tab, (0, 1, Choice::Only))];
    go(ui, view, kind, &keys, actions);
    true
}

fn walk(ui: &Ui, view: &View, kind: SheetKind, page: isize, actions: &mut Actions) {
    let (all, ends) = (kind.columns() as isize, view.session.pages.sheet(kind).rows().len() as isize);
    let far = [
        (Key::Home, -ends, -all),
        (Key::End, ends, all),
        (Key::ArrowDown, ends, 0),
        (Key::ArrowUp, -ends, 0),
        (Key::ArrowRight, 0, all),
        (Key::ArrowLeft, 0, -all),
    ];
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
    let mut keys = Vec::with_capacity(2 * (far.len() + steps.len()));
    for (shift, choice) in [(Modifiers::SHIFT, Choice::Through), (Modifiers::NONE, Choice::Only)] {
        keys.extend(far.map(|(key, down, right)| (Modifiers::COMMAND | shift, key, (down, right, choice))));
        keys.extend(steps.map(|(key, down, right)| (shift, key, (down, right, choice))));
    }
    go(ui, view, kind, &keys, actions);
}

/// So many rows down and columns on, and what becomes of the rows.
type Way = (isize, isize, Choice);

/// Goes where keys lead, each from where the one before has led.
fn go(ui: &Ui, view: &View, kind: SheetKind, keys: &[(Modifiers, Key, Way)], actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    let mut at = sheet.at.clone();
    for (down, right, choice) in presses(ui, keys) {
        let Some((row, column)) = sheet.walked_from(at.as_ref(), down, right) else { return };
        actions.push(GoAction::Select(table::selection(kind, &row)));
        if choice == Choice::Only && down != 0 {
            // Whoever goes on to another row means that one alone.
            actions.push(wish(kind, SheetWish::ChooseAll(false)));
        }
        actions.push(wish(kind, SheetWish::GoTo(row.clone(), column, choice)));
        at = Some((row, column));
    }
}

/// Letters typed begin to write in the place of what stands there, and Backspace with nothing in it. Several may have
/// come since the last frame: some keyboards take a letter back to put its sign on.
fn typed(ui: &Ui) -> Option<String> {
    let typed = ui.input(|input| {
        input.events.iter().fold(None, |typed: Option<String>, event| match event {
            Event::Text(text) if typed.is_some() || !text.trim().is_empty() => Some(typed.unwrap_or_default() + text),
            Event::Key { key: Key::Backspace, pressed: true, modifiers, .. }
                if modifiers.matches_logically(Modifiers::NONE) =>
            {
                let mut typed = typed.unwrap_or_default();
                typed.pop();
                Some(typed)
            }
            _ => typed,
        })
    });
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace));
    typed
}

fn pasted(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    })
}

/// What stands in the cell; where several rows are chosen these with their headings, as spreadsheets take them.
fn copied(view: &View, kind: SheetKind) -> Option<String> {
    let sheet = view.session.pages.sheet(kind);
    if sheet.chosen.len() < 2 {
        let (row, column) = sheet.at.as_ref()?;
        return Some(kind.text(&view.session.document, view.language, row, *column));
    }
    let line = |cells: Vec<String>| cells.join("\t");
    let columns = || 0..kind.columns();
    let title = line(columns().map(|column| kind.title(view.language, column)).collect());
    let rows = sheet.rows().iter().filter(|row| sheet.chosen.contains(*row));
    let text = |row: &String, column| kind.text(&view.session.document, view.language, row, column);
    let rows = rows.map(|row| line(columns().map(|column| text(row, column)).collect()));
    Some(std::iter::once(title).chain(rows).collect::<Vec<_>>().join("\n"))
}
