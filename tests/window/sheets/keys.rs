//! The keys of a spreadsheet on a sheet: typing, going on, emptying, copying and pasting a cell, choosing rows.

use egui::{Event, Key, Modifiers, OutputCommand, Role, Shape};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use phanbo::plan::Birth;
use phanbo::session::Task;
use phanbo::session::action::{EditAction, GoAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::changes::Choice;
use phanbo::session::pages::sheets::{Filter, SheetKind, SheetWish, doctors};
use phanbo::text::Language;
use phanbo::ui::theme::Palette;

use super::{Window, act, column, doctor, press, press_with, sheet, steps, window, wish, write};

const DOCTORS: SheetKind = SheetKind::Doctors;

fn go(window: &mut Window, row: &str, column: usize) {
    wish(window, DOCTORS, SheetWish::GoTo(row.to_owned(), column, Choice::Only));
}

/// The page of doctors, with the keyboard at a column of the first of them; and all of them in their order.
fn at_first(wanted: doctors::Column) -> (Window, Vec<String>, usize) {
    let mut window = window(Page::Doctors);
    let (rows, column) = (sheet(&window, DOCTORS).rows().to_vec(), column(wanted));
    go(&mut window, &rows[0], column);
    (window, rows, column)
}

fn text(window: &Window, row: &str, column: usize) -> String {
    DOCTORS.text(&window.state().session.document, Language::Vietnamese, row, column)
}

/// The row and the column the keyboard is at.
fn at(window: &Window) -> (String, usize) {
    sheet(window, DOCTORS).at.clone().expect("a cell")
}

/// What is on the clipboard after a key that fills it.
fn put(window: &mut Window, key: Event) -> String {
    window.event(key);
    window.step();
    let commands = &window.output().platform_output.commands;
    let texts = commands.iter().filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = texts.collect();
    window.run();
    copied
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

#[test]
fn a_letter_that_could_be_all_of_a_cell_is_not_written_before_the_rest() {
    let (mut window, rows, name) = at_first(doctors::Column::Name);
    let before = text(&window, &rows[0], name);
    write(&mut window, "T");
    assert!(sheet(&window, DOCTORS).is_editing);
    assert_eq!(text(&window, &rows[0], name), before);
    write(&mut window, "rần Thị Khác");
    press(&mut window, Key::Escape);
    assert_eq!((text(&window, &rows[0], name), steps(&window)), (before, 0), "as it was");
    // Of several letters that came since the last frame none is lost.
    let letters = ["L", "ê", " ", "A", "n"].map(|letter| Event::Text(letter.to_owned()));
    window.input_mut().events.extend(letters);
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!((text(&window, &rows[0], name).as_str(), steps(&window)), ("Lê An", 1));
}

#[test]
fn f2_goes_on_behind_what_stands_there_and_what_is_typed_begins_anew() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    let before = text(&window, &rows[0], licence);
    press(&mut window, Key::F2);
    write(&mut window, "-B");
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, &rows[0], licence), format!("{before}-B"));
    go(&mut window, &rows[0], licence);
    press(&mut window, Key::F2);
    press(&mut window, Key::Home);
    press(&mut window, Key::Escape);
    for letters in ["16", "/", "07"] {
        write(&mut window, letters);
    }
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, &rows[0], licence), "16/07", "not where the last text was left");
}

#[test]
fn the_arrows_and_enter_with_shift_end_a_cell_and_what_is_wrong_stays_in_it() {
    let (mut window, rows, birth) = at_first(doctors::Column::Birth);
    for (letters, key, next) in [("1980", Key::ArrowDown, 1), ("1981", Key::ArrowDown, 2), ("1982", Key::ArrowUp, 1)] {
        write(&mut window, letters);
        press(&mut window, key);
        assert_eq!(at(&window), (rows[next].clone(), birth), "{letters}");
    }
    for (row, year) in rows.iter().zip([1980, 1981, 1982]) {
        assert_eq!(doctor(&window, row).birth, Some(Birth::Year(year)));
    }
    press(&mut window, Key::F2);
    press_with(&mut window, Modifiers::SHIFT, Key::Enter);
    assert_eq!(at(&window), (rows[0].clone(), birth));
    for key in [Key::ArrowDown, Key::Tab] {
        write(&mut window, "31/02/1980");
        press(&mut window, key);
        assert!(sheet(&window, DOCTORS).is_editing, "{key:?}");
        assert_eq!(window.state().session.drafts.first().map(|draft| draft.text.as_str()), Some("31/02/1980"));
        press(&mut window, Key::Escape);
    }
    assert_eq!(steps(&window), 3);
}

#[test]
fn delete_empties_the_cell_and_asks_for_nobody_to_be_deleted() {
    let (mut window, rows, _) = at_first(doctors::Column::Birth);
    let before = doctor(&window, &rows[0]).birth;
    press(&mut window, Key::Delete);
    assert_eq!((doctor(&window, &rows[0]).birth, window.state().session.task.is_none()), (None, true));
    act(&mut window, EditAction::Undo);
    assert_eq!(doctor(&window, &rows[0]).birth, before);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Key::Delete);
    assert!(rows[..2].iter().all(|row| doctor(&window, row).birth.is_none()));
    assert_eq!(steps(&window), 1, "both at once");
    // A name cannot be empty.
    go(&mut window, &rows[5], 0);
    press(&mut window, Key::Delete);
    assert!(!text(&window, &rows[5], 0).is_empty());
    press(&mut window, Key::Backspace);
    write(&mut window, "Lê An");
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, &rows[5], 0), "Lê An");
}

#[test]
fn a_cell_is_copied_cut_and_pasted_and_of_several_rows_all_with_their_headings() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    let before = text(&window, &rows[0], licence);
    assert_eq!(put(&mut window, Event::Copy), before);
    press(&mut window, Key::ArrowDown);
    // A spreadsheet ends the line of a cell that is copied there.
    paste(&mut window, &format!("{before}\r\n"));
    assert_eq!((text(&window, &rows[1], licence), steps(&window)), (before.clone(), 1));
    assert!(window.state().session.task.is_none(), "nothing is asked");
    assert_eq!(put(&mut window, Event::Cut), before);
    assert_eq!((text(&window, &rows[1], licence), steps(&window)), (String::new(), 2));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    paste(&mut window, "002/QNI");
    assert!(rows[1..3].iter().all(|row| text(&window, row, licence) == "002/QNI"), "into all chosen rows");
    let copied = put(&mut window, Event::Copy);
    let lines: Vec<&str> = copied.lines().collect();
    assert!(lines.len() == 3 && lines[0].starts_with("Họ và tên\tNgày sinh\t"), "{copied}");
}

#[test]
fn what_is_cut_of_several_rows_is_what_is_copied_and_what_delete_empties() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    write(&mut window, "A1");
    press(&mut window, Key::Enter);
    let copied = put(&mut window, Event::Copy);
    assert_eq!(put(&mut window, Event::Cut), copied);
    assert!(copied.lines().count() == 3 && copied.contains("A1"), "{copied}");
    assert!(rows[..2].iter().all(|row| text(&window, row, licence).is_empty()));
    assert_eq!((steps(&window), sheet(&window, DOCTORS).chosen.len()), (2, 2), "both at once");
    act(&mut window, EditAction::Undo);
    assert!(rows[..2].iter().all(|row| text(&window, row, licence) == "A1"));
}

#[test]
fn a_name_pasted_alone_renames_nobody_before_it_is_seen_whom_it_is_about() {
    let (mut window, rows, name) = at_first(doctors::Column::Name);
    let before = text(&window, &rows[0], name);
    paste(&mut window, "Phạm Văn Mới");
    assert_eq!((text(&window, &rows[0], name), steps(&window)), (before, 0));
    let Some(Task::Pasted { pasted }) = &window.state().session.task else { panic!("it is to be asked") };
    assert_eq!(pasted.new, 1);
}

#[test]
fn whoever_goes_on_to_another_row_writes_into_that_one_alone() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(sheet(&window, DOCTORS).chosen.len(), rows.len());
    press(&mut window, Key::ArrowDown);
    write(&mut window, "A1");
    press(&mut window, Key::Enter);
    let written = || rows.iter().filter(|row| text(&window, row, licence) == "A1");
    assert_eq!(written().collect::<Vec<_>>(), [&rows[1]]);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Key::Escape);
    assert!(sheet(&window, DOCTORS).chosen.is_empty());
    assert_eq!(at(&window), (rows[2].clone(), licence), "the keyboard stays");
}

#[test]
fn after_a_text_for_several_rows_they_stay_chosen_and_the_keyboard_with_them() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    write(&mut window, "A1");
    press(&mut window, Key::Enter);
    assert!(rows[..2].iter().all(|row| text(&window, row, licence) == "A1"));
    assert_eq!((at(&window), sheet(&window, DOCTORS).chosen.len()), ((rows[1].clone(), licence), 2));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(sheet(&window, DOCTORS).chosen.len(), 1, "the range is drawn back");
}

#[test]
fn control_leads_to_the_ends_of_the_sheet_and_the_day_shown_stays() {
    let (mut window, rows, birth) = at_first(doctors::Column::Birth);
    act(&mut window, GoAction::SetDate(date(2026, 3, 2)));
    let (first, last, end) = (&rows[0], &rows[rows.len() - 1], DOCTORS.columns() - 1);
    for (key, (row, column)) in [
        (Key::ArrowDown, (last, birth)),
        (Key::ArrowRight, (last, end)),
        (Key::Home, (first, 0)),
        (Key::End, (last, end)),
        (Key::ArrowLeft, (last, 0)),
        (Key::ArrowUp, (first, 0)),
    ] {
        press_with(&mut window, Modifiers::COMMAND, key);
        assert_eq!(at(&window), (row.clone(), column), "{key:?}");
    }
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::End);
    assert_eq!(sheet(&window, DOCTORS).chosen.len(), rows.len());
    assert_eq!(window.state().session.document.roster().date(), date(2026, 3, 2));
}

#[test]
fn letters_that_come_in_parts_are_written_and_found_as_one() {
    let (mut window, rows, name) = at_first(doctors::Column::Name);
    // "Lê Hằng Ước", each letter before its signs.
    let in_parts = "Le\u{302} Ha\u{306}\u{300}ng U\u{31b}o\u{31b}\u{301}c";
    write(&mut window, in_parts);
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, &rows[0], name), "Lê Hằng Ước");
    wish(&mut window, DOCTORS, SheetWish::Filter(Filter { words: in_parts.to_owned(), ..Filter::default() }));
    assert_eq!(sheet(&window, DOCTORS).rows(), &rows[..1]);
}

#[test]
fn of_all_that_comes_in_one_frame_each_is_for_the_cell_it_was_meant_for() {
    let (mut window, rows, licence) = at_first(doctors::Column::Licence);
    let typed = |text: &str| Event::Text(text.to_owned());
    let key = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    // A keyboard that takes the letter back to put its sign on.
    let letters = [typed("d"), key(Key::Backspace), typed("đ"), typed("1")];
    let walk = [key(Key::ArrowDown), typed("A2"), key(Key::ArrowDown), key(Key::Delete)];
    window.input_mut().events.extend(letters.into_iter().chain(walk));
    window.run();
    let texts = [0, 1, 2].map(|row| text(&window, &rows[row], licence));
    assert_eq!(texts, ["đ1", "A2", ""]);
    assert_eq!(at(&window), (rows[2].clone(), licence));
}

#[test]
fn of_several_arrows_in_one_frame_each_leads_a_cell_on() {
    let (mut window, rows, birth) = at_first(doctors::Column::Birth);
    let at_once = |window: &mut Window, modifiers: Modifiers, keys: &[Key]| {
        let event = |&key: &Key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.input_mut().events.extend(keys.iter().map(event));
        window.run();
    };
    at_once(&mut window, Modifiers::NONE, &[Key::ArrowDown, Key::ArrowRight, Key::ArrowDown]);
    assert_eq!(at(&window), (rows[2].clone(), birth + 1));
    at_once(&mut window, Modifiers::SHIFT, &[Key::ArrowDown; 2]);
    assert_eq!((at(&window), sheet(&window, DOCTORS).chosen.len()), ((rows[4].clone(), birth + 1), 3));
    // The first ends the cell, for several rows too, and the next goes on.
    for (chosen, next) in [(1, 2), (2, 2)] {
        go(&mut window, &rows[0], birth);
        for _ in 1..chosen {
            press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
        }
        press(&mut window, Key::F2);
        at_once(&mut window, Modifiers::NONE, &[Key::ArrowDown; 2]);
        assert_eq!((at(&window), sheet(&window, DOCTORS).is_editing), ((rows[next].clone(), birth), false), "{chosen}");
        assert_eq!(sheet(&window, DOCTORS).chosen.len(), 1, "{chosen}");
    }
}

#[test]
fn the_ring_around_a_cell_is_seen_whole_and_stands_off_its_text_which_stands_below_its_heading() {
    let (window, rows, name) = at_first(doctors::Column::Name);
    let words = window.get_by_role_and_label(Role::Label, &text(&window, &rows[0], name)).rect();
    let accent = Palette::of(&window.ctx).accent;
    let ring = window.output().shapes.iter().rev().find_map(|clipped| match &clipped.shape {
        Shape::Rect(ring) if ring.stroke.color == accent && ring.rect.contains_rect(words) => {
            Some((ring.rect, ring.visual_bounding_rect(), clipped.clip_rect))
        }
        _ => None,
    });
    let (within, whole, seen) = ring.expect("the keyboard is there");
    assert!(seen.expand(0.1).contains_rect(whole), "{whole} in {seen}");
    assert!(words.left() - within.left() >= 1.5, "{words} in {within}");
    let is_heading = |label: String| label.starts_with("Họ và tên");
    let heading = window.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(is_heading)).rect();
    assert!((words.left() - heading.left()).abs() < 0.5, "{words} below {heading}");
}

#[test]
fn escape_closes_the_menu_of_rows_and_leaves_them_chosen() {
    let (mut window, _, _) = at_first(doctors::Column::Licence);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Key::Menu);
    assert!(egui::Popup::is_any_open(&window.ctx));
    press(&mut window, Key::Escape);
    assert!(!egui::Popup::is_any_open(&window.ctx));
    assert_eq!(sheet(&window, DOCTORS).chosen.len(), 2);
    press(&mut window, Key::Escape);
    assert!(sheet(&window, DOCTORS).chosen.is_empty());
}
