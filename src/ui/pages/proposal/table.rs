//! The moves of the proposal, what helps most first, with running totals of those that are ticked.

use std::sync::Arc;

use egui::{
    Align, Checkbox, Key, Layout, Modifiers, Popup, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::model::{self, Row};
use super::small_board;
use crate::advise::proposal::{Figures, ProposedMove};
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::proposal::ProposalWish;
use crate::session::{Selection, Worked};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, context_menu, menu_item, table_cell, wrapped};

const ROW: f32 = 24.0;
/// Three lines of small words.
const HEAD: f32 = 52.0;
/// Widths of the figures that are counted up.
const FIGURES: [f32; 3] = [64.0, 48.0, 46.0];

/// The least height at which rows can be compared: the head and some of them.
pub fn least_height(ui: &Ui) -> f32 {
    Palette::of(ui).px(HEAD + 5.5 * ROW)
}

/// The table at a height of its own; where the page is narrow it is moved sideways.
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
    ui.spacing_mut().item_spacing = vec2(palette.px(6.0), 0.0);
    let running = super::running(ui, view, worked);
    let at = view.session.pages.proposal.at.as_ref();
    let place = at.and_then(|at| worked.moves.iter().position(|made| made.doctor == *at));
    let px = |width: f32| palette.px(width);
    // Names and places share what a narrow page leaves them: all figures stay in sight beside the panel at 150 %.
    let narrow = ((ui.available_width() - px(276.0)) / px(506.0)).clamp(0.6, 1.0);
    let walked = view.session.pages.proposal.follow;
    // Widths are kept, also those pulled by hand, for as long as the page is as wide and letters are as large.
    let kept_for = [narrow, px(1.0)].map(|share| (share * 100.0) as i32);
    let mut table = TableBuilder::new(ui)
        .id_salt(("proposal", kept_for))
        // The keyboard walks the rows by arrows: no cell takes it.
        .sense(Sense::CLICK)
        .min_scrolled_height(0.0)
        .max_scroll_height(height - px(HEAD))
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(px(20.0)))
        .column(Width::exact(px(22.0)))
        .column(Width::initial(px(142.0 * narrow)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(168.0 * narrow)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(104.0 * narrow)).at_least(px(60.0)).clip(true).resizable(true))
        .column(Width::remainder().at_least(px(72.0)).clip(true));
    for width in FIGURES {
        table = table.column(Width::exact(px(width)));
    }
    if walked {
        table = table.scroll_to_row(place.map_or(0, |place| place + 1), None);
    }
    table.header(px(HEAD), |row| header(row, view, worked, actions)).body(|body| {
        body.rows(px(ROW), worked.moves.len() + 1, |mut table_row| match table_row.index().checked_sub(1) {
            None => today(&mut table_row, view, worked),
            Some(place) => {
                let row = model::row(view, worked, &running, place);
                table_row.set_selected(at == Some(&row.made.doctor));
                cells(&mut table_row, view, &row, place, actions);
                reacts(&table_row.response(), view, worked, row.made, actions);
            }
        });
    });
    keys(ui, view, worked, place, actions);
}

fn header(mut row: TableRow<'_, '_>, view: &View, worked: &Worked, actions: &mut Actions) {
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
    let words = [
        String::new(),
        t!(language, "changes-doctor"),
        t!(language, "proposal-from"),
        t!(language, "proposal-to"),
        t!(language, "proposal-effect"),
        t!(language, "proposal-column-without"),
        t!(language, "proposal-column-below"),
        t!(language, "proposal-column-lacking"),
    ];
    for (place, words) in words.into_iter().enumerate() {
        table_cell(&mut row, |ui| {
            let palette = Palette::of(ui);
            // Right above what it heads.
            let layout = Layout::bottom_up(if place > 4 { Align::Max } else { Align::Min });
            ui.with_layout(layout, |ui| wrapped(ui, &words, palette.small(), palette.muted));
        });
    }
}

/// The first line: how things are without any of the moves.
fn today(table_row: &mut TableRow<'_, '_>, view: &View, worked: &Worked) {
    table_cell(table_row, |_| {});
    table_cell(table_row, |_| {});
    table_cell(table_row, |ui| {
        Phrase::new(&Palette::of(ui)).muted(&t!(view.language, "proposal-today")).show(ui);
    });
    for _ in 0..3 {
        table_cell(table_row, |_| {});
    }
    counted(table_row, view, &worked.proposal.before, true);
}

fn counted(table_row: &mut TableRow<'_, '_>, view: &View, figures: &Figures, counts: bool) {
    let [without, below, lacking] = model::figures(view, figures);
    for (figure, strong) in [(without, false), (below, false), (lacking, true)] {
        table_cell(table_row, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let palette = Palette::of(ui);
                let ink = if counts { palette.ink } else { palette.muted };
                let font = if strong && counts { palette.body_strong() } else { palette.body() };
                Phrase::new(&palette).with(&figure, font, ink).show(ui);
            });
        });
    }
}

fn cells(table_row: &mut TableRow<'_, '_>, view: &View, row: &Row, place: usize, actions: &mut Actions) {
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
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        let parts = row.effect.iter().enumerate().fold(Phrase::new(&palette), |phrase, (place, (tone, words))| {
            let phrase = if place == 0 { phrase } else { phrase.gap(4.0) };
            let phrase = if *tone == Tone::Neutral { phrase } else { phrase.mark(*tone) };
            phrase.toned(*tone, words)
        });
        parts.show(ui);
    });
    let [without, below, lacking] = &row.figures;
    for (figure, strong) in [(without, false), (below, false), (lacking, true)] {
        table_cell(table_row, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let palette = Palette::of(ui);
                let ink = if row.ticked { palette.ink } else { palette.muted };
                let font = if strong && row.ticked { palette.body_strong() } else { palette.body() };
                Phrase::new(&palette).with(figure, font, ink).show(ui);
            });
        });
    }
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
        for (name, wishes) in super::side::ways(view, worked, made) {
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
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = worked.moves.len() - 1;
    for (key, to) in [
        (Key::ArrowDown, place.map_or(0, |place| (place + 1).min(last))),
        (Key::ArrowUp, place.map_or(last, |place| place.saturating_sub(1))),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        if pressed(key) {
            let doctor = worked.moves[to].doctor.clone();
            actions.push(PageAction::Proposal(ProposalWish::At(Some(doctor))));
        }
    }
    if let Some(made) = place.map(|place| &worked.moves[place])
        && pressed(Key::Space)
    {
        let on = !view.session.pages.proposal.is_ticked(&made.doctor);
        actions.push(PageAction::Proposal(ProposalWish::Tick(made.doctor.clone(), on)));
    }
}
