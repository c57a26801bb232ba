//! The second step: where the header is, what each column holds and how surely, and how the first rows read then.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::{grid, rows};
use crate::exchange::import::field::{Column, Field, ListKind, Sure};
use crate::exchange::import::sheet::{At, column_name};
use crate::exchange::import::wording;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, check_row, date_row, drawable, strong, wide_choice_row};

/// The share of the height the sheet has, and the least that shows a header with rows below it.
const SHEET: f32 = 0.38;
const LEAST_SHEET: f32 = 150.0;
const FIRST: usize = 4;
/// From this width on two columns are asked about beside each other.
const TWO_ABREAST: f32 = 640.0;
/// What the words for how surely a column is known take of its line.
const SURE: f32 = 100.0;

/// All of it scrolls as one, so that in a low window as well every column is reached and nothing is cut.
pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let Some(found) = &import.found else { return };
    let list = &found.0;
    let sheet = (ui.available_height() * SHEET).max(palette.px(LEAST_SHEET));
    let mut area = ScrollArea::vertical().id_salt("columns").auto_shrink(false);
    // A doubt about a heading leads to where its column is chosen, any other into the sheet at the top.
    let is_heading = |at: &At| list.layout.header.is_some_and(|(first, last)| (first..=last).contains(&at.row));
    let asked = import.scroll_to.filter(is_heading).map(|at| at.column);
    if import.scroll_to.is_some() && asked.is_none() {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        header(ui, view, import, actions);
        grid::show(ui, view, import, sheet, actions);
        strong(ui, &t!(language, "import-columns"));
        let abreast = if ui.available_width() < palette.px(TWO_ABREAST) { 1 } else { 2 };
        let columns: Vec<(u16, &Column)> = list.layout.columns.iter().map(|(&at, column)| (at, column)).collect();
        for line in columns.chunks(abreast) {
            ui.columns(abreast, |rooms| {
                for (room, &(at, column)) in rooms.iter_mut().zip(line) {
                    if asked == Some(at) {
                        room.scroll_to_cursor(Some(Align::Center));
                    }
                    room.push_id(at, |ui| choose(ui, view, list.layout.kind, (at, column), actions));
                }
            });
        }
        strong(ui, &t!(language, "import-first-rows"));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (row, standing) in list.rows.iter().zip(import.standings()).take(FIRST) {
                ui.push_id(row.row, |ui| rows::line(ui, view, import, row, standing));
            }
        });
        if let Some(remember) = check_row(ui, &t!(language, "import-remember"), import.remember).value {
            actions.push(TaskAction::Import(ImportWish::Remember(remember)));
        }
    });
}

/// The rows of the header, found or typed.
fn header(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    let now = match found.0.layout.header {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => String::new(),
    };
    let read = |typed: &str| {
        let mut parts = typed.split(['-', '–']).map(|part| part.trim().parse::<u32>().ok().filter(|row| *row > 0));
        match (parts.next().flatten(), parts.next()) {
            (Some(row), None) => Ok((row, row)),
            (Some(first), Some(Some(last))) if first <= last && last - first < 4 => Ok((first, last)),
            _ => Err(t!(language, "import-header-wrong")),
        }
    };
    if let Some((first, last)) = date_row(ui, &t!(language, "import-header"), &now, read).value {
        actions.push(TaskAction::Import(ImportWish::Header(first, last)));
    }
}

/// One column: its heading, what it is taken for, and how surely.
fn choose(ui: &mut Ui, view: &View, kind: ListKind, (at, column): (u16, &Column), actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    // What is known and not kept is left out as well: one word for both.
    let is_offered = |field: &Field| field.fits(kind) && *field != Field::NotKept;
    let fields: Vec<Field> = Field::ALL.iter().copied().filter(is_offered).collect();
    let unknown = column.field.is_none() && column.sure == Sure::Unknown;
    let first = if unknown { t!(language, "import-choose") } else { t!(language, "import-leave-out") };
    let mut names = vec![first];
    if unknown {
        names.push(t!(language, "import-leave-out"));
    }
    let before = names.len();
    names.extend(fields.iter().map(|&field| wording::field(language, field)));
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = column.field.and_then(|field| fields.iter().position(|known| *known == field));
    let label = t!(language, "import-column", column = column_name(at), header = drawable(ui, &column.header));
    ui.horizontal_top(|ui| {
        let room = vec2(ui.available_width() - palette.px(SURE), ui.spacing().interact_size.y);
        let picked = ui.allocate_ui(room, |ui| {
            ui.set_max_width(room.x);
            wide_choice_row(ui, &label, &options, chosen.map_or(0, |place| place + before)).value
        });
        if let Some(place) = picked.inner {
            let field = place.checked_sub(before).map(|place| fields[place]);
            actions.push(TaskAction::Import(ImportWish::Column(at, field)));
        }
        sureness(ui, view, column.sure);
    });
}

/// How surely, on the line of the field beside it.
fn sureness(ui: &mut Ui, view: &View, sure: Sure) {
    let palette = Palette::of(ui);
    let tone = match sure {
        Sure::Certain => Tone::Good,
        Sure::Likely => Tone::Warning,
        Sure::Unknown => Tone::Bad,
        Sure::Ignored => Tone::Neutral,
    };
    let word = wording::sure(view.language, sure);
    let phrase = Phrase::new(&palette);
    let phrase = if tone == Tone::Neutral { phrase.muted(&word) } else { phrase.mark(tone).toned(tone, &word) };
    let (width, height) = (ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| phrase.show(ui));
}
