//! The second step: where the header is, what each column holds and how surely, and how the first rows read then.

use egui::{ScrollArea, Ui};

use super::{grid, rows};
use crate::exchange::import::field::{Column, Field, Kind, Sure};
use crate::exchange::import::sheet::column_name;
use crate::exchange::import::wording;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, check_row, date_row, drawable, strong, wide_choice_row};

/// The share of the height the sheet has.
const SHEET: f32 = 0.38;
const FIRST: usize = 4;
/// What stands below the columns takes: the first rows, their heading, and the tick.
const BELOW: f32 = 172.0;

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    let list = &found.0;
    header(ui, view, import, actions);
    let height = ui.available_height();
    grid::show(ui, view, import, height * SHEET, actions);
    strong(ui, &t!(language, "import-columns"));
    let remaining = (ui.available_height() - Palette::of(ui).px(BELOW)).max(60.0);
    ScrollArea::vertical().id_salt("columns").max_height(remaining).auto_shrink([false, false]).show(ui, |ui| {
        for (&at, column) in &list.layout.columns {
            ui.push_id(at, |ui| choose(ui, view, list.layout.kind, (at, column), actions));
        }
    });
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
fn choose(ui: &mut Ui, view: &View, kind: Kind, (at, column): (u16, &Column), actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let fields: Vec<Field> = Field::ALL.iter().copied().filter(|field| field.fits(kind)).collect();
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
    ui.columns(2, |columns| {
        let picked = wide_choice_row(&mut columns[0], &label, &options, chosen.map_or(0, |place| place + before)).value;
        if let Some(place) = picked {
            let field = place.checked_sub(before).map(|place| fields[place]);
            actions.push(TaskAction::Import(ImportWish::Column(at, field)));
        }
        let tone = match column.sure {
            Sure::Certain => Tone::Good,
            Sure::Likely => Tone::Warning,
            Sure::Unknown => Tone::Bad,
            Sure::Ignored => Tone::Neutral,
        };
        let word = wording::sure(language, column.sure);
        let phrase = Phrase::new(&palette);
        let phrase = if tone == Tone::Neutral { phrase.muted(&word) } else { phrase.mark(tone).toned(tone, &word) };
        phrase.show(&mut columns[1]);
    });
}
