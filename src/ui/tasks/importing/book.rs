//! The first step: which sheet is the list, what kind it is, and which plan it goes into.

use egui::{ScrollArea, Ui};

use super::grid;
use crate::exchange::import::field::ListKind;
use crate::exchange::import::wording;
use crate::provinces;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, choice_row, drawable, strong};

/// Sheets that are listed without scrolling.
const LISTED: f32 = 132.0;

pub fn show(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let (palette, language) = (Palette::of(ui), view.language);
    let Some(book) = import.book() else { return };
    strong(ui, &t!(language, "import-sheets"));
    ScrollArea::vertical().id_salt("sheets").max_height(palette.px(LISTED)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, sheet) in book.sheets.iter().enumerate() {
            let looks = match import.kinds.get(place).copied().flatten() {
                Some(kind) => wording::kind(language, kind),
                None if sheet.is_empty() => t!(language, "import-sheet-empty"),
                None => t!(language, "import-sheet-unknown"),
            };
            let looks = if sheet.hidden { t!(language, "import-sheet-hidden", looks = looks) } else { looks };
            let right = Phrase::new(&palette).muted(&looks);
            let row = Row::new(Phrase::new(&palette).body(&drawable(ui, &sheet.name)))
                .right(right)
                .chosen(place == import.sheet && import.alike.is_none());
            if ui.push_id(place, |ui| row.show(ui)).inner.clicked() {
                actions.push(TaskAction::Import(ImportWish::Sheet(place)));
            }
        }
    });
    kind(ui, view, import, actions);
    target(ui, view, import, actions);
    ui.add_space(palette.px(4.0));
    grid::show(ui, view, import, ui.available_height(), actions);
}

fn kind(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let Some(found) = &import.found else { return };
    let names = ListKind::ALL.map(|kind| wording::kind(view.language, kind));
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = ListKind::ALL.iter().position(|kind| *kind == found.0.layout.kind).unwrap_or_default();
    if let Some(place) = choice_row(ui, &t!(view.language, "import-kind"), &options, chosen).value {
        actions.push(TaskAction::Import(ImportWish::Kind(ListKind::ALL[place])));
    }
}

fn target(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let new = |name: &String| t!(language, "import-into-new", province = name.as_str());
    let names = provinces::all().iter().map(|province| new(&province.name));
    let open = if import.has_open { t!(language, "import-into-open") } else { t!(language, "import-choose-province") };
    let names: Vec<String> = std::iter::once(open).chain(names).collect();
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    let place = |code: &String| provinces::all().iter().position(|province| province.code == *code);
    let chosen = import.new_plan.as_ref().and_then(|(code, _)| place(code)).map_or(0, |place| place + 1);
    if let Some(picked) = choice_row(ui, &t!(language, "import-into"), &options, chosen).value {
        let province = picked.checked_sub(1).map(|place| provinces::all()[place].code.clone());
        actions.push(TaskAction::ImportInto(province));
    }
}
