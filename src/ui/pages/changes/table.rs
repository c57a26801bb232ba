//! The table itself: only rows in sight are put into words and drawn.

use egui::{Align, Checkbox, Id, Key, Layout, Modifiers, Response, Role, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::model::{self, Row};
use crate::plan::{Move, MoveStatus, Slot};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::pages::changes::{ChangesWish, Choice, Column};
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

/// Height of a row, of two lines.
const ROW: f32 = 39.0;
const HEAD: f32 = 26.0;

pub fn show(ui: &mut Ui, view: &View, rows: &[Slot<Move>], actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(palette.px(6.0), 0.0);
    let px = |width: f32| palette.px(width);
    let table = TableBuilder::new(ui)
        .id_salt("changes")
        .sense(Sense::click())
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(px(22.0)))
        .column(Width::initial(px(118.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(122.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(94.0)).at_least(px(60.0)).clip(true).resizable(true))
        .column(Width::initial(px(158.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(88.0)).at_least(px(60.0)).clip(true).resizable(true))
        .column(Width::remainder().at_least(px(100.0)).clip(true));
    table.header(px(HEAD), |row| header(row, view, rows, actions)).body(|body| {
        body.rows(px(ROW), rows.len(), |mut table_row| {
            let row = model::row(view, rows[table_row.index()]);
            table_row.set_selected(row.chosen);
            cells(&mut table_row, view, &row, actions);
            let response = table_row.response();
            clicked(&response, view, &row, actions);
        });
    });
    keys(ui, view, rows, actions);
}

fn header(mut row: TableRow<'_, '_>, view: &View, rows: &[Slot<Move>], actions: &mut Actions) {
    let changes = &view.session.pages.changes;
    row.col(|ui| {
        let mut all = !rows.is_empty() && rows.iter().all(|&slot| changes.chosen.contains(&view.plan().moves[slot].id));
        if tick(ui, &mut all, &t!(view.language, "changes-choose-all")).clicked() {
            actions.push(PageAction::Changes(ChangesWish::ChooseAll(all)));
        }
    });
    for column in Column::ALL {
        row.col(|ui| {
            let palette = Palette::of(ui);
            let title = title(view.language, column);
            let mut phrase = Phrase::new(&palette).with(&title, palette.small_strong(), palette.muted);
            if changes.column == column {
                phrase = phrase.gap(3.0);
                phrase = if changes.descending { phrase.down(palette.muted) } else { phrase.up(palette.muted) };
            }
            if phrase.show_button(ui).clicked() {
                actions.push(PageAction::Changes(ChangesWish::SortBy(column)));
            }
        });
    }
    row.col(|ui| {
        let palette = Palette::of(ui);
        let title = t!(view.language, "changes-effect");
        Phrase::new(&palette).with(&title, palette.small_strong(), palette.muted).show(ui);
    });
}

fn title(language: Language, column: Column) -> String {
    match column {
        Column::Doctor => t!(language, "changes-doctor"),
        Column::Route => t!(language, "changes-route"),
        Column::Kind => t!(language, "changes-kind"),
        Column::Start => t!(language, "changes-term"),
        Column::Status => t!(language, "changes-status"),
    }
}

fn cells(table_row: &mut TableRow<'_, '_>, view: &View, row: &Row, actions: &mut Actions) {
    let id = &view.plan().moves[row.slot].id;
    table_row.col(|ui| {
        // The editor of the move stands beside its row.
        ui.interact(ui.max_rect(), Id::unique(("row of", id.as_str())), Sense::hover());
        let mut chosen = row.chosen;
        if tick(ui, &mut chosen, &t!(view.language, "changes-choose", doctor = row.doctor[0].as_str())).clicked() {
            actions.push(PageAction::Changes(ChangesWish::Choose(id.clone(), Choice::Toggle)));
        }
    });
    let parked = row.status == MoveStatus::Parked;
    let ink = move |palette: &Palette| if parked { palette.muted } else { palette.ink };
    table_row.col(|ui| {
        let palette = Palette::of(ui);
        lines(
            ui,
            Phrase::new(&palette).with(&row.doctor[0], palette.body_strong(), ink(&palette)),
            Phrase::new(&palette).muted(&row.doctor[1]),
        );
    });
    for [first, second] in [&row.route, &row.kind, &row.term] {
        table_row.col(|ui| {
            let palette = Palette::of(ui);
            let first = Phrase::new(&palette).with(first, palette.body(), ink(&palette));
            lines(ui, first, Phrase::new(&palette).muted(second));
        });
    }
    table_row.col(|ui| {
        let palette = Palette::of(ui);
        lines(ui, status(&palette, view.language, row.status), Phrase::new(&palette).muted(&row.basis));
    });
    table_row.col(|ui| {
        let palette = Palette::of(ui);
        lines(ui, Phrase::new(&palette).toned(row.tone, &row.effect[0]), Phrase::new(&palette).muted(&row.effect[1]));
    });
}

/// A mark and a word: agreed is good, proposed is still open, parked does not count.
fn status(palette: &Palette, language: Language, status: MoveStatus) -> Phrase {
    let word = sentences::move_status(language, status);
    let tone = match status {
        MoveStatus::Agreed => Tone::Good,
        MoveStatus::Proposed => Tone::Info,
        MoveStatus::Parked => Tone::Neutral,
    };
    Phrase::new(palette).mark(tone).gap(4.0).toned(tone, &word)
}

fn tick(ui: &mut Ui, chosen: &mut bool, name: &str) -> Response {
    let response = ui.add(Checkbox::without_text(chosen));
    let (enabled, chosen) = (ui.is_enabled(), *chosen);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, chosen, name));
    response
}

fn one(ui: &mut Ui, phrase: Phrase) {
    let laid = phrase.lay_out(ui.painter(), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
    let name = laid.spoken().to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    laid.paint_in(ui.painter(), rect);
    if laid.elided() {
        response.on_hover_text(name);
    }
}

fn lines(ui: &mut Ui, first: Phrase, second: Phrase) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(Palette::of(ui).px(3.0));
        one(ui, first);
        one(ui, second);
    });
}

/// A click chooses; a double click edits.
fn clicked(response: &Response, view: &View, row: &Row, actions: &mut Actions) {
    let id = &view.plan().moves[row.slot].id;
    if response.double_clicked() {
        actions.push(TaskAction::EditMove(Some(id.clone())));
    } else if response.clicked() {
        let modifiers = response.ctx.input(|input| input.modifiers);
        let choice = match (modifiers.command, modifiers.shift) {
            (_, true) => Choice::Through,
            (true, false) => Choice::Toggle,
            (false, false) => Choice::Only,
        };
        actions.push(PageAction::Changes(ChangesWish::Choose(id.clone(), choice)));
        actions.push(GoAction::Select(Selection::Move(id.clone())));
    }
}

/// With the keyboard on no field: arrows walk the rows (with Shift they take along), Delete withdraws, T agrees, G parks.
fn keys(ui: &Ui, view: &View, rows: &[Slot<Move>], actions: &mut Actions) {
    let busy = ui.text_edit_focused() || view.session.task.is_some();
    if busy || ui.memory(|memory| memory.focused().is_some_and(|id| id != table_id())) {
        return;
    }
    let chosen = &view.session.pages.changes.chosen;
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (modifiers, choice) in [(Modifiers::SHIFT, Choice::Through), (Modifiers::NONE, Choice::Only)] {
        for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
            if pressed(modifiers, key) {
                let at = view.session.pages.changes.place_walked_to(view.plan(), rows, by);
                if let Some(slot) = at {
                    let id = view.plan().moves[slot].id.clone();
                    actions.push(PageAction::Changes(ChangesWish::Choose(id.clone(), choice)));
                    actions.push(GoAction::Select(Selection::Move(id)));
                }
            }
        }
    }
    if chosen.is_empty() {
        return;
    }
    if let Some(step) = chosen.first().filter(|_| chosen.len() == 1 && pressed(Modifiers::NONE, Key::Enter)) {
        actions.push(TaskAction::EditMove(Some(step.clone())));
    }
    for (key, wish) in [
        (Key::T, ChangesWish::Set(MoveStatus::Agreed)),
        (Key::G, ChangesWish::Set(MoveStatus::Parked)),
        (Key::Delete, ChangesWish::Withdraw),
    ] {
        if pressed(Modifiers::NONE, key) {
            actions.push(PageAction::Changes(wish));
        }
    }
}

fn table_id() -> Id {
    Id::unique("table of changes")
}
