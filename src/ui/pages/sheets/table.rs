//! The table itself: only rows in sight are put into words and drawn.

use egui::{Align, Checkbox, Event, Layout, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{cell, wish};
use crate::advise::main_site;
use crate::plan::Id;
use crate::session::Selection;
use crate::session::action::{Actions, CarryAction, GoAction, Grip, PageAction};
use crate::session::pages::Page;
use crate::session::pages::changes::Choice;
use crate::session::pages::sheets::{SheetKind, SheetWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::carry::is_pulled;
use crate::ui::subjects::{chip_menu, place_menu};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, context_menu, table_cell};

const ROW: f32 = 26.0;
const HEAD: f32 = 26.0;

/// The widths columns have at first.
fn widths(kind: SheetKind) -> &'static [f32] {
    match kind {
        SheetKind::Doctors => &[150.0, 94.0, 48.0, 150.0, 198.0, 168.0, 62.0, 116.0, 88.0, 176.0, 94.0, 44.0],
        SheetKind::Stations => {
            &[172.0, 116.0, 84.0, 70.0, 62.0, 76.0, 62.0, 74.0, 84.0, 66.0, 88.0, 56.0, 62.0, 90.0, 104.0]
        }
    }
}

/// The rows of a page in the room there is: one of those in sight stays.
pub fn page(ui: &Ui) -> isize {
    let palette = Palette::of(ui);
    let rows = (ui.available_height() - palette.px(HEAD)) / palette.px(ROW);
    (rows as isize - 1).max(1)
}

pub fn show(ui: &mut Ui, view: &View, kind: SheetKind, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let sheet = view.session.pages.sheet(kind);
    let edited = sheet.at.as_ref().filter(|_| sheet.is_editing);
    let followed = sheet.at.as_ref().filter(|_| sheet.follow || edited.is_some() && is_typed(ui));
    let followed = followed.and_then(|(row, _)| sheet.rows().iter().position(|known| known == row));
    ScrollArea::horizontal().id_salt(("sheet", kind)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(palette.px(6.0), 0.0);
        // Widths are kept for as long as letters are as large.
        let mut table = TableBuilder::new(ui)
            .id_salt((kind, palette.px(100.0) as i32))
            // The keyboard walks the cells by arrows: none takes it.
            .sense(Sense::CLICK | Sense::DRAG)
            // In a low window its end, with the bar to move it sideways, stays in sight.
            .min_scrolled_height(0.0)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Width::exact(palette.px(22.0)));
        for &width in widths(kind) {
            let width = Width::initial(palette.px(width)).at_least(palette.px(36.0)).clip(true).resizable(true);
            table = table.column(width);
        }
        if let Some(row) = followed {
            table = table.scroll_to_row(row, None);
        }
        let mut is_in_sight = false;
        table.header(palette.px(HEAD), |row| header(row, view, kind, actions)).body(|body| {
            body.rows(palette.px(ROW), sheet.rows().len(), |mut row| {
                let id = &sheet.rows()[row.index()];
                is_in_sight |= edited.is_some_and(|(edited, _)| edited == id);
                row.set_selected(sheet.chosen.contains(id));
                cells(&mut row, view, kind, id, actions);
            });
        });
        if let Some((row, column)) = edited.filter(|_| !is_in_sight) {
            cell::edit_unseen(ui, view, kind, row, *column, actions);
        }
    });
}

/// A cell that is written in comes into sight.
fn is_typed(ui: &Ui) -> bool {
    ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Text(_) | Event::Key { .. })))
}

fn header(mut row: TableRow<'_, '_>, view: &View, kind: SheetKind, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    table_cell(&mut row, |ui| {
        let all = !sheet.rows().is_empty() && sheet.rows().iter().all(|row| sheet.chosen.contains(row));
        if tick(ui, all, &t!(view.language, "grid-choose-all")) {
            actions.push(wish(kind, SheetWish::ChooseAll(!all)));
        }
    });
    for column in 0..kind.columns() {
        table_cell(&mut row, |ui| {
            let palette = Palette::of(ui);
            let title = kind.title(view.language, column);
            let mut phrase = Phrase::new(&palette).with(&title, palette.small_strong(), palette.muted);
            if sheet.column == column {
                phrase = phrase.gap(3.0);
                phrase = if sheet.descending { phrase.down(palette.muted) } else { phrase.up(palette.muted) };
            }
            if phrase.show_button(ui).clicked() {
                actions.push(wish(kind, SheetWish::SortBy(column)));
            }
        });
    }
}

fn cells(row: &mut TableRow<'_, '_>, view: &View, kind: SheetKind, id: &str, actions: &mut Actions) {
    let sheet = view.session.pages.sheet(kind);
    let document = &view.session.document;
    table_cell(row, |ui| {
        let name = kind.text(document, view.language, id, 0);
        if tick(ui, sheet.chosen.contains(id), &t!(view.language, "grid-choose", name = name)) {
            actions.push(wish(kind, SheetWish::GoTo(id.to_owned(), 0, Choice::Toggle)));
        }
    });
    for column in 0..kind.columns() {
        let is_at = sheet.at.as_ref().is_some_and(|(row, at)| row == id && *at == column);
        if is_at && sheet.is_editing {
            table_cell(row, |ui| cell::edit(ui, view, kind, id, column, actions));
            continue;
        }
        let text = kind.text(document, view.language, id, column);
        let response = table_cell(row, |ui| cell::show(ui, view, kind, column, &text, is_at));
        if response.double_clicked() && kind.is_written(column) {
            actions.push(wish(kind, cell::begin(view, kind, id, column, None)));
        } else if response.clicked() || response.secondary_clicked() {
            let modifiers = response.ctx.input(|input| input.modifiers);
            let choice = match (modifiers.command, modifiers.shift) {
                (_, true) => Choice::Through,
                (true, false) => Choice::Toggle,
                (false, false) => Choice::Only,
            };
            // The keyboard is the sheet's from here.
            response.ctx.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
            actions.push(wish(kind, SheetWish::GoTo(id.to_owned(), column, choice)));
            actions.push(GoAction::Select(selection(kind, id)));
        }
        menu(&response, view, (kind, id), is_at, actions);
        if kind == SheetKind::Doctors && is_pulled(&response) {
            lift(view, id, actions);
        }
    }
}

pub fn selection(kind: SheetKind, id: &str) -> Selection {
    match kind {
        SheetKind::Doctors => Selection::Doctor(Id::new(id)),
        SheetKind::Stations => Selection::Facility(Id::new(id)),
    }
}

/// The menu of the row, opened at a cell: as on the board; of several doctors chosen what is done to all of them.
fn menu(response: &Response, view: &View, (kind, id): (SheetKind, &str), is_at: bool, actions: &mut Actions) {
    if view.session.carried.is_some() {
        return;
    }
    let plan = view.plan();
    context_menu(response, is_at, |ui| match kind {
        SheetKind::Doctors if view.session.pages.sheet(kind).written_to(id).len() > 1 => {
            chip_menu::pin_chosen(ui, view, actions);
        }
        SheetKind::Doctors => {
            if let Some(slot) = plan.doctors.find(id) {
                let site = main_site(plan, view.roster(), slot).and_then(|site| plan.sites.slot(&site));
                chip_menu::of_one(ui, view, (slot, site), actions);
            }
        }
        SheetKind::Stations => {
            if let Some(slot) = plan.facilities.find(id) {
                place_menu::items(ui, view, slot, actions);
            }
        }
    });
}

/// The doctor is in the hand, and the board is there to let go on.
fn lift(view: &View, id: &str, actions: &mut Actions) {
    let (plan, roster) = (view.plan(), view.roster());
    let Some(slot) = plan.doctors.find(id) else { return };
    let most = roster.presence(slot).at.iter().max_by_key(|(_, sessions)| *sessions);
    let from = most.map(|&(site, _)| plan.sites[site].id.clone());
    actions.push(PageAction::Show(Page::Board));
    actions.push(CarryAction::Lift { doctor: Id::new(id), from, grip: Grip::Hand });
}

fn tick(ui: &mut Ui, mut chosen: bool, name: &str) -> bool {
    let is = chosen;
    let response = ui.add(Checkbox::without_text(&mut chosen));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, is, name));
    response.clicked()
}
