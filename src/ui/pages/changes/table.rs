//! The table itself: only rows in sight are put into words and drawn.

use egui::text::LayoutJob;
use egui::{
    Align, Checkbox, Color32, FontId, Id, Key, Layout, Modifiers, Popup, Rect, Response, Role, ScrollArea, Sense, Ui,
    Vec2, WidgetInfo, vec2,
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::model::{self, Line};
use super::{act, head};
use crate::plan::{Move, MoveStatus};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::pages::changes::{ChangesWish, Choice, Column, Row, RowKey};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, Phrase, context_menu, lines, paint_icon, presses, table_cell};

/// Height of a row, of two lines.
const ROW: f32 = 39.0;
const HEAD: f32 = 26.0;
/// The sign that an act opens.
const SIGN: f32 = 16.0;

/// The table; where the page is narrow it is moved sideways.
pub fn show(ui: &mut Ui, view: &View, rows: &[Row], actions: &mut Actions) {
    ScrollArea::horizontal().id_salt("changes sideways").auto_shrink(false).show(ui, |ui| {
        table(ui, view, rows, actions);
    });
    keys(ui, view, rows, actions);
}

fn table(ui: &mut Ui, view: &View, rows: &[Row], actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(palette.px(5.0), 0.0);
    let px = |width: f32| palette.px(width);
    let changes = &view.session.pages.changes;
    let walked = changes.place_walked(view.plan(), rows).filter(|_| changes.follow);
    // Widths are kept for as long as letters are as large.
    let mut table = TableBuilder::new(ui)
        .id_salt(("changes", px(100.0) as i32))
        // The keyboard is at rows, and walks to them by arrows: no cell takes it.
        .sense(Sense::CLICK)
        // In a low window its end, with the bar to move it sideways, stays in sight.
        .min_scrolled_height(0.0)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(px(22.0)))
        .column(Width::initial(px(114.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(120.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(82.0)).at_least(px(60.0)).clip(true).resizable(true))
        .column(Width::initial(px(172.0)).at_least(px(80.0)).clip(true).resizable(true))
        .column(Width::initial(px(96.0)).at_least(px(60.0)).clip(true).resizable(true))
        .column(Width::remainder().at_least(px(100.0)).clip(true));
    if let Some(at) = walked {
        table = table.scroll_to_row(at, None);
    }
    table.header(px(HEAD), |row| header(row, view, rows, actions)).body(|body| {
        body.rows(px(ROW), rows.len(), |mut table_row| {
            let line = model::line(view, &rows[table_row.index()]);
            table_row.set_selected(line.chosen);
            cells(&mut table_row, view, &line, actions);
            let response = table_row.response();
            clicked(&response, &line, actions);
            if view.session.carried.is_none() {
                context_menu(&response, line.chosen, |ui| head::items(ui, view, actions));
            }
        });
    });
}

fn header(mut row: TableRow<'_, '_>, view: &View, rows: &[Row], actions: &mut Actions) {
    let changes = &view.session.pages.changes;
    table_cell(&mut row, |ui| {
        let mut all = !rows.is_empty() && rows.iter().all(|row| changes.is_chosen(view.plan(), row));
        if tick(ui, &mut all, &t!(view.language, "changes-choose-all")).clicked() {
            actions.push(PageAction::Changes(ChangesWish::ChooseAll(all)));
        }
    });
    for column in Column::ALL {
        table_cell(&mut row, |ui| {
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
    table_cell(&mut row, |ui| {
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

/// The row of a move.
pub fn id_of_row(step: &crate::plan::Id<Move>) -> Id {
    Id::unique(("row of", step.as_str()))
}

fn cells(table_row: &mut TableRow<'_, '_>, view: &View, row: &Line, actions: &mut Actions) {
    table_cell(table_row, |ui| {
        if let RowKey::Move(id) = &row.key {
            // The editor of the move stands beside its row.
            ui.interact(ui.max_rect(), id_of_row(id), Sense::hover());
        }
        let mut chosen = row.chosen;
        let name = match &row.key {
            RowKey::Move(_) => t!(view.language, "changes-choose", doctor = row.doctor[0].as_str()),
            RowKey::Act(act) => t!(view.language, "changes-choose-act", deed = act::deed(view, act)),
        };
        if tick(ui, &mut chosen, &name).clicked() {
            actions.push(PageAction::Changes(ChangesWish::Choose(row.key.clone(), Choice::Toggle)));
        }
    });
    let parked = row.parked;
    let ink = move |palette: &Palette| if parked { palette.muted } else { palette.ink };
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        if let (RowKey::Act(act), Some(open)) = (&row.key, row.open) {
            sign(ui, view, (act, open), actions);
        } else if row.of_act {
            ui.add_space(palette.px(SIGN));
        }
        words(ui, &row.doctor, palette.body_strong(), ink(&palette));
    });
    for both in [&row.route, &row.kind, &row.term] {
        table_cell(table_row, |ui| {
            let palette = Palette::of(ui);
            words(ui, both, palette.body(), ink(&palette));
        });
    }
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        let (tone, word) = &row.status;
        pair(ui, Phrase::new(&palette).mark(*tone).toned(*tone, word), Phrase::new(&palette).muted(&row.basis));
    });
    table_cell(table_row, |ui| {
        let palette = Palette::of(ui);
        words(ui, &row.effect, palette.small(), palette.tone(row.tone));
    });
}

/// The sign that an act's row opens to its moves.
fn sign(ui: &mut Ui, view: &View, (act, open): (&str, bool), actions: &mut Actions) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(palette.px(SIGN), palette.px(SIGN)), Sense::click());
    let deed = act::deed(view, act);
    let name = if open {
        t!(view.language, "changes-act-close", deed = deed)
    } else {
        t!(view.language, "changes-act-open", deed = deed)
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let middle = Rect::from_center_size(rect.center(), Vec2::splat(palette.px(8.0)));
    paint_icon(ui.painter(), middle, icon, palette.muted, &palette);
    if response.has_focus() {
        // The cell begins where the sign does.
        paint_focus_ring(ui.painter(), rect.shrink(3.0), 3, &palette);
    }
    if response.on_hover_text(name).clicked() {
        actions.push(PageAction::Changes(ChangesWish::Open(act.to_owned(), !open)));
    }
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

fn pair(ui: &mut Ui, first: Phrase, second: Phrase) {
    stacked(ui, |ui| {
        one(ui, first);
        one(ui, second);
    });
}

/// Words with nothing below them have the room of both lines. An arrow is painted in one line alone.
fn words(ui: &mut Ui, [first, second]: &[String; 2], font: FontId, colour: Color32) {
    if second.is_empty() && !first.contains('→') {
        return stacked(ui, |ui| in_two_lines(ui, first, font, colour));
    }
    let palette = Palette::of(ui);
    pair(ui, Phrase::new(&palette).with(first, font, colour), Phrase::new(&palette).muted(second));
}

fn in_two_lines(ui: &mut Ui, text: &str, font: FontId, colour: Color32) {
    let mut job = LayoutJob::simple(text.to_owned(), font, colour, ui.available_width());
    job.wrap.max_rows = 2;
    let galley = lines::of(ui.painter(), job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, colour);
    if cut {
        response.on_hover_text(text);
    }
}

fn stacked(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(Palette::of(ui).px(3.0));
        content(ui);
    });
}

/// A click chooses; a double click edits a move, and opens an act to its moves. The menu is about the rows chosen, among
/// which is the one it opens at.
fn clicked(response: &Response, line: &Line, actions: &mut Actions) {
    if response.double_clicked() {
        return enter(&line.key, line.open, actions);
    }
    if response.secondary_clicked() && !line.chosen {
        choose(&line.key, Choice::Only, actions);
    }
    if !response.clicked() {
        return;
    }
    let modifiers = response.ctx.input(|input| input.modifiers);
    let choice = match (modifiers.command, modifiers.shift) {
        (_, true) => Choice::Through,
        (true, false) => Choice::Toggle,
        (false, false) => Choice::Only,
    };
    choose(&line.key, choice, actions);
}

fn choose(row: &RowKey, choice: Choice, actions: &mut Actions) {
    actions.push(PageAction::Changes(ChangesWish::Choose(row.clone(), choice)));
    if let RowKey::Move(step) = row {
        actions.push(GoAction::Select(Selection::Move(step.clone())));
    }
}

fn enter(row: &RowKey, open: Option<bool>, actions: &mut Actions) {
    match row {
        RowKey::Move(step) => actions.push(TaskAction::EditMove(Some(step.clone()))),
        RowKey::Act(act) => {
            actions.push(PageAction::Changes(ChangesWish::Open(act.clone(), open != Some(true))));
        }
    }
}

/// With the keyboard on no field: arrows walk the rows (with Shift they take along), right and left open and close an
/// act, Enter edits, Delete withdraws, T agrees, G parks.
fn keys(ui: &Ui, view: &View, rows: &[Row], actions: &mut Actions) {
    let busy = ui.text_edit_focused() || view.session.task.is_some() || Popup::is_any_open(ui.ctx());
    if busy || ui.memory(|memory| memory.focused().is_some_and(|id| id != table_id())) {
        return;
    }
    let changes = &view.session.pages.changes;
    let arrows = [
        (Modifiers::SHIFT, Key::ArrowDown, (1, Choice::Through)),
        (Modifiers::SHIFT, Key::ArrowUp, (-1, Choice::Through)),
        (Modifiers::NONE, Key::ArrowDown, (1, Choice::Only)),
        (Modifiers::NONE, Key::ArrowUp, (-1, Choice::Only)),
    ];
    let mut at = changes.place_walked(view.plan(), rows);
    let before = at;
    for (by, choice) in presses(ui, &arrows) {
        at = changes.place_walked_to(view.plan(), rows, at, by);
        if let Some(row) = at.map(|at| &rows[at]) {
            choose(&row.key(view.plan()), choice, actions);
        }
    }
    if changes.chosen.is_empty() && at == before {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let walked = at.map(|at| &rows[at]).filter(|row| at != before || changes.is_chosen(view.plan(), row));
    if let Some(Row::Act { act, open, .. }) = walked {
        let key = if *open { Key::ArrowLeft } else { Key::ArrowRight };
        if pressed(Modifiers::NONE, key) || pressed(Modifiers::NONE, Key::Enter) {
            actions.push(PageAction::Changes(ChangesWish::Open(act.clone(), !open)));
        }
    } else if pressed(Modifiers::NONE, Key::Enter) {
        actions.push(PageAction::Changes(ChangesWish::Edit));
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
