//! The moves of the proposal, what helps most first, with running totals of those that are ticked.

use std::sync::Arc;

use egui::{
    Align, Checkbox, Key, Layout, Modifiers, Popup, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::model::{self, Row};
use super::small_board;
use crate::advise::proposal::ProposedMove;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::proposal::ProposalWish;
use crate::session::{Selection, Worked};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, context_menu, menu_item, presses, table_cell, wrapped};

const ROW: f32 = 24.0;
/// Three lines of small words.
const HEAD: f32 = 52.0;
/// Widths of ticks, and of the numbers of rows.
const TICK: f32 = 20.0;
const NUMBER: f32 = 22.0;
/// Widths of doctors and places on a wide page, and the least part of it that a narrow one leaves them.
const NAMES: [f32; 3] = [142.0, 168.0, 104.0];
const NARROWEST: f32 = 0.7;
/// What a move does by itself has at least this width.
const EFFECT: f32 = 72.0;
/// Widths of the figures that are counted up.
const FIGURES: [f32; 3] = [64.0, 48.0, 46.0];
/// Between two columns.
const GAP: f32 = 6.0;

/// What there is room for beside doctors and places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Columns {
    /// What a move does by itself.
    effect: bool,
    /// The first of the figures that are counted up.
    first_figure: usize,
}

impl Columns {
    /// What tells least is left out where names would be cut: nobody reads half a name, and on a wall nobody moves a table
    /// sideways. The width is that at the size of type of a desk.
    fn of(width: f32) -> Self {
        let all = Self { effect: true, first_figure: 0 };
        let fits = |columns: &Self| columns.share(width) >= NARROWEST;
        let more = [all, Self { effect: false, ..all }].into_iter().find(fits);
        more.unwrap_or(Self { effect: false, first_figure: 2 })
    }

    /// The part of their widths that is left for doctors and places.
    fn share(self, width: f32) -> f32 {
        let figures = FIGURES.into_iter().skip(self.first_figure);
        let others = [TICK, NUMBER].into_iter().chain(self.effect.then_some(EFFECT)).chain(figures);
        let left = width - others.map(|other| other + GAP).sum::<f32>() - 2.0 * GAP;
        let share = left / NAMES.iter().sum::<f32>();
        // Where there is more room, effects have a part of it.
        if self.effect { share.min((width - 264.0) / 506.0) } else { share }
    }
}

/// The least height at which rows can be compared: the head and some of them.
pub fn least_height(ui: &Ui) -> f32 {
    Palette::of(ui).px(HEAD + 5.5 * ROW)
}

/// The table at a height of its own.
pub fn show(ui: &mut Ui, view: &View, worked: &Arc<Worked>, height: f32, actions: &mut Actions) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ScrollArea::horizontal().id_salt("proposal sideways").auto_shrink(false).show(ui, |ui| {
            rows(ui, view, worked, height, actions);
        });
    });
}

fn rows(ui: &mut Ui, view: &View, worked: &Arc<Worked>, height: f32, actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(palette.px(GAP), 0.0);
    let running = super::running(ui, view, worked);
    let at = view.session.pages.proposal.at.as_ref();
    let place = at.and_then(|at| worked.moves.iter().position(|made| made.doctor == *at));
    let px = |width: f32| palette.px(width);
    let width = (ui.available_width() - ui.spacing().scroll.allocated_width()) / px(1.0);
    let columns = Columns::of(width);
    // Names and places share what a narrow page leaves them: all figures stay in sight beside the panel at 150 %.
    // Never more than there is: in thousandths, rounded down.
    let share = (columns.share(width).clamp(NARROWEST, 1.0) * 1_000.0).floor();
    let walked = view.session.pages.proposal.follow;
    // Widths are kept, also those pulled by hand, for as long as the page is as wide and letters are as large.
    let kept_for = (share as i32, px(100.0) as i32, columns);
    let mut table = TableBuilder::new(ui)
        .id_salt(("proposal", kept_for))
        // The keyboard walks the rows by arrows: no cell takes it.
        .sense(Sense::CLICK)
        .min_scrolled_height(0.0)
        .max_scroll_height(height - px(HEAD))
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(px(TICK)))
        .column(Width::exact(px(NUMBER)));
    for (name, least) in NAMES.into_iter().zip([80.0, 80.0, 60.0]) {
        let name = Width::initial(px(name * share / 1_000.0)).at_least(px(least));
        table = table.column(name.clip(true).resizable(true));
    }
    if columns.effect {
        table = table.column(Width::remainder().at_least(px(EFFECT)).clip(true));
    }
    for width in FIGURES.into_iter().skip(columns.first_figure) {
        table = table.column(Width::exact(px(width)));
    }
    if walked {
        table = table.scroll_to_row(place.map_or(0, |place| place + 1), None);
    }
    table.header(px(HEAD), |row| header(row, view, worked, columns, actions)).body(|body| {
        body.rows(px(ROW), worked.moves.len() + 1, |mut table_row| match table_row.index().checked_sub(1) {
            None => today(&mut table_row, view, worked, columns),
            Some(place) => {
                let row = model::row(view, worked, &running, place);
                table_row.set_selected(at == Some(&row.made.doctor));
                cells(&mut table_row, view, &row, (place, columns), actions);
                reacts(&table_row.response(), view, worked, row.made, actions);
            }
        });
    });
    keys(ui, view, worked, place, actions);
}

fn header(mut row: TableRow<'_, '_>, view: &View, worked: &Worked, columns: Columns, actions: &mut Actions) {
    let language = view.language;
    let page = &view.session.pages.proposal;
    table_cell(&mut row, |ui| {
        let mut all = page.chosen(worked).len() == worked.moves.len();
        let name = t!(language, "changes-choose-all");
        let layout = Layout::bottom_up(Align::Min);
        if ui.with_layout(layout, |ui| tick(ui, view, &mut all, &name)).inner.clicked() {
            actions.push(PageAction::Proposal(ProposalWish::TickAll(all)));
        }
    });
    let ends = [t!(language, "proposal-from"), t!(language, "proposal-to")];
    let names = [String::new(), t!(language, "changes-doctor")].into_iter().chain(ends);
    let effect = columns.effect.then(|| t!(language, "proposal-effect"));
    let figures = [
        t!(language, "proposal-column-without"),
        t!(language, "proposal-column-below"),
        t!(language, "proposal-column-lacking"),
    ];
    let names = names.chain(effect).map(|words| (words, Align::Min));
    let figures = figures.into_iter().skip(columns.first_figure).map(|words| (words, Align::Max));
    for (words, align) in names.chain(figures) {
        table_cell(&mut row, |ui| {
            let palette = Palette::of(ui);
            // Right above what it heads.
            ui.with_layout(Layout::bottom_up(align), |ui| wrapped(ui, &words, palette.small(), palette.muted));
        });
    }
}

/// The first line: how things are without any of the moves.
fn today(table_row: &mut TableRow<'_, '_>, view: &View, worked: &Worked, columns: Columns) {
    table_cell(table_row, |_| {});
    table_cell(table_row, |_| {});
    table_cell(table_row, |ui| {
        Phrase::new(&Palette::of(ui)).muted(&t!(view.language, "proposal-today")).show(ui);
    });
    for _ in 0..2 + usize::from(columns.effect) {
        table_cell(table_row, |_| {});
    }
    counted(table_row, columns, &model::figures(view, &worked.proposal.before), true);
}

/// The figures that are counted up. What does not count is muted.
fn counted(table_row: &mut TableRow<'_, '_>, columns: Columns, figures: &[String; 3], counts: bool) {
    for (place, figure) in figures.iter().enumerate().skip(columns.first_figure) {
        table_cell(table_row, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let palette = Palette::of(ui);
                let ink = if counts { palette.ink } else { palette.muted };
                let is_last = place + 1 == figures.len();
                let font = if is_last && counts { palette.body_strong() } else { palette.body() };
                Phrase::new(&palette).with(figure, font, ink).show(ui);
            });
        });
    }
}

fn cells(
    table_row: &mut TableRow<'_, '_>,
    view: &View,
    row: &Row,
    (place, columns): (usize, Columns),
    actions: &mut Actions,
) {
    let language = view.language;
    table_cell(table_row, |ui| {
        let mut ticked = row.ticked;
        if tick(ui, view, &mut ticked, &t!(language, "proposal-tick", doctor = row.doctor.as_str())).clicked() {
            actions.push(PageAction::Proposal(ProposalWish::Tick(row.made.doctor.clone(), ticked)));
        }
    });
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        Phrase::new(&palette).muted(&number(language, place as i64 + 1)).show(ui);
    });
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        Phrase::new(&palette).strong(&row.doctor).gap(4.0).muted(&row.tag).show(ui);
    });
    for (name, counts) in &row.ends {
        table_cell(table_row, |ui| {
            let palette = Palette::of(ui);
            let counts = Phrase::new(&palette).muted(counts);
            // The numbers are what is compared: the name gives way.
            let width = counts.clone().lay_out(ui.painter(), f32::INFINITY).size().x;
            let room = ui.available_width() - width - ui.spacing().item_spacing.x;
            ui.scope(|ui| {
                ui.set_max_width(room.max(0.0));
                Phrase::new(&palette).body(name).show(ui);
            });
            counts.show(ui);
        });
    }
    if columns.effect {
        table_cell(table_row, |ui| effect(ui, row));
    }
    counted(table_row, columns, &row.figures, row.ticked);
}

fn effect(ui: &mut Ui, row: &Row) {
    let palette = Palette::of(ui);
    let parts = row.effect.iter().enumerate().fold(Phrase::new(&palette), |phrase, (place, (tone, words))| {
        let phrase = if place == 0 { phrase } else { phrase.gap(4.0) };
        let phrase = if *tone == Tone::Neutral { phrase } else { phrase.mark(*tone) };
        phrase.toned(*tone, words)
    });
    parts.show(ui);
}

fn tick(ui: &mut Ui, view: &View, ticked: &mut bool, name: &str) -> Response {
    let chooses = !model::looks(view);
    let response = ui.add_enabled(chooses, Checkbox::without_text(ticked));
    let (enabled, ticked) = (ui.is_enabled() && chooses, *ticked);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, ticked, name));
    response
}

/// Under the pointer the row shows both places on a small board; a click keeps it at the right; a double click goes to
/// the doctor on the board; the menu pins and locks.
fn reacts(response: &Response, view: &View, worked: &Worked, made: &ProposedMove, actions: &mut Actions) {
    response.clone().on_hover_ui(|ui| {
        ui.set_max_width(Palette::of(ui).px(small_board::WIDTH));
        small_board::show(ui, view, worked, made);
    });
    if response.double_clicked() {
        actions.push(PageAction::Show(Page::Board));
        actions.push(GoAction::Jump(Selection::Doctor(made.doctor.clone())));
    } else if response.clicked() {
        actions.push(PageAction::Proposal(ProposalWish::At(Some(made.doctor.clone()))));
    }
    let is_chosen = view.session.pages.proposal.at.as_ref() == Some(&made.doctor);
    context_menu(response, is_chosen, |ui| {
        for (name, wishes) in model::beside::ways(view, worked, made) {
            if menu_item(ui, name) {
                for wish in wishes {
                    actions.push(wish);
                }
            }
        }
    });
}

/// With the keyboard on no field and no menu open: arrows walk the rows, Space ticks.
fn keys(ui: &Ui, view: &View, worked: &Worked, place: Option<usize>, actions: &mut Actions) {
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some()) || Popup::is_any_open(ui.ctx());
    if ui.text_edit_focused() || view.session.task.is_some() || is_elsewhere {
        return;
    }
    let last = worked.moves.len() - 1;
    let keys = [Key::ArrowDown, Key::ArrowUp, Key::Home, Key::End].map(|key| (Modifiers::NONE, key, key));
    let place = presses(ui, &keys).into_iter().fold(place, |place, key| {
        let to = match key {
            Key::ArrowDown => place.map_or(0, |place| (place + 1).min(last)),
            Key::ArrowUp => place.map_or(last, |place| place.saturating_sub(1)),
            Key::Home => 0,
            _ => last,
        };
        actions.push(PageAction::Proposal(ProposalWish::At(Some(worked.moves[to].doctor.clone()))));
        Some(to)
    });
    if let Some(made) = place.map(|place| &worked.moves[place])
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space))
    {
        let on = !view.session.pages.proposal.is_ticked(&made.doctor);
        actions.push(PageAction::Proposal(ProposalWish::Tick(made.doctor.clone(), on)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_least_is_left_out_where_names_would_be_cut() {
        let columns = [619.0, 618.0, 532.0, 531.0].map(|width| {
            let columns = Columns::of(width);
            (columns.effect, columns.first_figure)
        });
        assert_eq!(columns, [(true, 0), (false, 0), (false, 0), (false, 2)]);
    }
}
