//! The lines above a sheet: what it is filtered by, how many rows there are, and what can be done with them.

use egui::{Align, Key, Layout, Modifiers, Role, TextEdit, Ui, ViewportCommand, WidgetInfo, vec2};

use super::wish;
use crate::session::action::{Actions, EditAction};
use crate::session::pages::sheets::{Filter, Only, SheetKind, SheetWish};
use crate::text::numbers::number;
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::side::inspector::choices;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::choice::choice;
use crate::ui::widgets::{Phrase, mark};

/// The width of the search.
pub const SEARCH: f32 = 150.0;
/// The width of a list to filter by.
const LIST: f32 = 160.0;

/// The search, at the right of the line of tabs.
pub fn filters(ui: &mut Ui, view: &View, kind: SheetKind, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    let mut words = sheet.filter.words.clone();
    let hint = t!(view.language, "grid-search");
    let width = Palette::of(ui).px(SEARCH).min(ui.available_width());
    let field = TextEdit::singleline(&mut words).id(search_id(kind)).hint_text(&hint).desired_width(width);
    let response = ui.add(field);
    if response.lost_focus() {
        // Enter has done its work: it does not begin to write in a cell.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    if response.changed() {
        actions.push(wish(kind, SheetWish::Filter(Filter { words, ..sheet.filter.clone() })));
    }
}

fn search_id(kind: SheetKind) -> egui::Id {
    egui::Id::unique(("search of the sheet", kind))
}

pub fn show(ui: &mut Ui, view: &View, kind: SheetKind, actions: &mut Actions) {
    let language = view.language;
    let sheet = view.session.pages.sheet(kind);
    ui.horizontal_wrapped(|ui| {
        let mut filter = sheet.filter.clone();
        filter_by(ui, (kind, &t!(language, "grid-which")), &onlys(language, kind), &mut filter.only);
        if kind == SheetKind::Doctors {
            let all = t!(language, "grid-every-place");
            let places = choices::facilities(view, |_| true);
            filter_by(ui, (kind, &t!(language, "grid-place")), &with_all(all, places), &mut filter.place);
            let all = t!(language, "grid-every-specialty");
            let specialties = choices::specialties_beside(view, &[]);
            filter_by(
                ui,
                (kind, &t!(language, "grid-specialties")),
                &with_all(all, specialties),
                &mut filter.specialty,
            );
        }
        if filter != sheet.filter {
            actions.push(wish(kind, SheetWish::Filter(filter)));
        }
        buttons(ui, view, kind, actions);
    });
    told(ui, view, kind);
}

fn buttons(ui: &mut Ui, view: &View, kind: SheetKind, actions: &mut Actions) {
    ui.add_enabled_ui(!view.session.document.is_read_only(), |ui| {
        if kind == SheetKind::Doctors && ui.button(t!(view.language, "action-add-doctor")).clicked() {
            actions.push(EditAction::AddDoctor);
        }
        let about = t!(view.language, "grid-paste-about");
        if ui.button(t!(view.language, "grid-paste")).on_hover_text(about).clicked() {
            // What it holds comes with the next frame, as by the keys.
            ui.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    });
}

/// A line of its own, there or not: nothing jumps. What is wrong with the cell being edited goes first.
fn told(ui: &mut Ui, view: &View, kind: SheetKind) {
    let palette = Palette::of(ui);
    let language = view.language;
    let sheet = view.session.pages.sheet(kind);
    let wrong = view.session.drafts.iter().find_map(|draft| draft.wrong.as_ref()).filter(|_| sheet.is_editing);
    if let Some(wrong) = wrong {
        mark(ui, Tone::Bad, wrong);
        return;
    }
    let count = number(language, sheet.rows().len() as i64);
    let count = match kind {
        SheetKind::Doctors => t!(language, "grid-doctors", number = count),
        SheetKind::Stations => t!(language, "grid-stations", number = count),
    };
    let phrase = Phrase::new(&palette).muted(&count).gap(10.0);
    let chosen = sheet.chosen.len();
    let more = if chosen > 1 {
        t!(language, "grid-chosen", number = number(language, chosen as i64))
    } else {
        t!(language, "grid-hint")
    };
    phrase.muted(&more).show(ui);
}

/// A list to filter by, named for those who do not see it.
fn filter_by<T: Clone + PartialEq>(
    ui: &mut Ui,
    (kind, name): (SheetKind, &str),
    options: &[(T, String)],
    chosen: &mut T,
) {
    let palette = Palette::of(ui);
    let words: Vec<&str> = options.iter().map(|(_, words)| words.as_str()).collect();
    let at = options.iter().position(|(option, _)| option == chosen).unwrap_or(options.len());
    let size = vec2(palette.px(LIST), ui.spacing().interact_size.y);
    let id = egui::Id::unique(("filter of the sheet", kind, name));
    let edited =
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| choice(ui, id, name, &words, at)).inner;
    let (enabled, shown) = (ui.is_enabled(), words.get(at).copied().unwrap_or_default());
    edited.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    if let Some((picked, _)) = edited.value.and_then(|index| options.get(index)) {
        *chosen = picked.clone();
    }
}

fn with_all<T>(all: String, options: Vec<(T, String)>) -> Vec<(Option<T>, String)> {
    std::iter::once((None, all)).chain(options.into_iter().map(|(option, words)| (Some(option), words))).collect()
}

fn onlys(language: Language, kind: SheetKind) -> Vec<(Only, String)> {
    match kind {
        SheetKind::Doctors => vec![
            (Only::All, t!(language, "grid-all-doctors")),
            (Only::Unplaced, t!(language, "grid-unplaced")),
            (Only::InTraining, t!(language, "grid-in-training")),
            (Only::RetiringSoon, t!(language, "grid-retiring")),
        ],
        SheetKind::Stations => vec![
            (Only::All, t!(language, "grid-all-stations")),
            (Only::BelowMinimum, t!(language, "grid-below-minimum")),
            (Only::WithoutRegular, t!(language, "grid-without-regular")),
        ],
    }
}
