//! Importing a unit's list, in four steps: where one is at the left, what is doubtful at the right.

mod apply;
mod book;
mod columns;
mod doubts;
mod grid;
mod rows;
mod steps;

use egui::{Key, Label, Modifiers, ProgressBar, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::{Front, primary, secondary};
use crate::exchange::import::wording;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::importing::{Import, ImportStep, ImportWish, Reading};
use crate::text::names::file_name;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{at_right, mark, muted, wrapped};

const WIDTH: f32 = 1320.0;
const STEPS: f32 = 168.0;
const DOUBTS: f32 = 272.0;
const GAP: f32 = 16.0;
/// How wide it is shown how far reading is, and looking again.
const BAR: f32 = 420.0;
const SMALL_BAR: f32 = 120.0;
/// What heading, line and buttons take of the window's height, with what is left free around the dialog.
const AROUND: f32 = 192.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    // A click beside it must not lose what was chosen: only Esc and its own button close it.
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let mut cancelled = false;
    front.show(ui, &t!(language, "import-title"), WIDTH, |ui, front| {
        about(ui, view, import);
        ui.separator();
        let height = ui.ctx().content_rect().height() - Palette::of(ui).px(AROUND);
        let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height.max(200.0)), Sense::hover());
        match &import.reading {
            Reading::Read(_) if import.found.is_some() => panes(ui, view, import, room, actions),
            Reading::Read(_) => in_pane(ui, "looking", room, |ui| {
                muted(ui, &t!(language, "import-understanding"));
                bar(ui, import.looking.unwrap_or_default(), BAR);
            }),
            Reading::UnderWay(done) => in_pane(ui, "reading", room, |ui| {
                muted(ui, &t!(language, "import-reading", file = file_name(&import.file)));
                bar(ui, *done, BAR);
            }),
            Reading::Refused(refusal) => in_pane(ui, "refused", room, |ui| {
                let palette = Palette::of(ui);
                mark(ui, Tone::Bad, &t!(language, "import-refused"));
                let sentence = wording::refusal(language, &file_name(&import.file), *refusal);
                wrapped(ui, &sentence, palette.body(), palette.ink);
                if ui.add(secondary(ui, t!(language, "import-another"))).clicked() {
                    actions.push(TaskAction::ImportList);
                }
            }),
        }
        cancelled = foot(ui, front, view, import, actions);
    });
    front.closed = cancelled || front.closed && escape;
    keys(ui, actions);
}

/// How far it is.
fn bar(ui: &mut Ui, done: u8, width: f32) {
    let palette = Palette::of(ui);
    let bar =
        ProgressBar::new(f32::from(done) / 100.0).desired_width(palette.px(width)).desired_height(palette.px(6.0));
    ui.add(bar.fill(palette.accent));
}

/// F8 leads to the next doubt, with Shift to the one before.
fn keys(ui: &Ui, actions: &mut Actions) {
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::F8));
    let back = pressed(Modifiers::SHIFT);
    if back || pressed(Modifiers::NONE) {
        actions.push(TaskAction::Import(ImportWish::NextDoubt(!back)));
    }
}

fn about(ui: &mut Ui, view: &View, import: &Import) {
    let language = view.language;
    ui.horizontal(|ui| {
        let file = file_name(&import.file);
        match import.book().and_then(|book| book.sheets.get(import.sheet)) {
            Some(sheet) => {
                let (rows, columns) = (sheet.last_row().to_string(), sheet.width().to_string());
                let name = sheet.name.clone();
                muted(ui, &t!(language, "import-about", file = file, sheet = name, rows = rows, columns = columns));
            }
            None => drop(muted(ui, &file)),
        }
        if !view.session.document.is_nothing() {
            at_right(ui, "untouched", |ui| line(ui, &t!(language, "import-untouched")));
        }
    });
}

fn panes(ui: &mut Ui, view: &View, import: &Import, room: Rect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let left = room.with_max_x(room.left() + palette.px(STEPS));
    let right = room.with_min_x(room.right() - palette.px(DOUBTS));
    let gap = palette.px(GAP);
    let middle = Rect::from_min_max(pos2(left.right() + gap, room.top()), pos2(right.left() - gap, room.bottom()));
    for x in [left.right() + gap / 2.0, right.left() - gap / 2.0] {
        ui.painter().vline(x, room.y_range(), palette.hairline());
    }
    in_pane(ui, "steps", left, |ui| steps::show(ui, view, import, actions));
    in_pane(ui, "step", middle, |ui| match import.step {
        ImportStep::Book => book::show(ui, view, import, actions),
        ImportStep::Columns => columns::show(ui, view, import, actions),
        ImportStep::Rows => rows::show(ui, view, import, actions),
        ImportStep::Apply => apply::show(ui, view, import, actions),
    });
    in_pane(ui, "doubts", right, |ui| doubts::show(ui, view, import, actions));
}

/// Draws in a room that was laid out already: what is in it moves nothing beside or below.
fn in_pane(ui: &mut Ui, salt: &'static str, room: Rect, content: impl FnOnce(&mut Ui)) {
    let mut pane = ui.new_child(UiBuilder::new().max_rect(room).id_salt(salt));
    pane.set_clip_rect(room.expand(2.0).intersect(ui.clip_rect()));
    content(&mut pane);
}

/// Cancel at the left; back and on at the right, with what stands in the way.
fn foot(ui: &mut Ui, front: &Front, view: &View, import: &Import, actions: &mut Actions) -> bool {
    let language = view.language;
    ui.horizontal(|ui| {
        let cancel = ui.add(secondary(ui, t!(language, "dialog-cancel")));
        if import.found.is_none() {
            front.begins_at(&cancel);
        }
        at_right(ui, "back and on", |ui| {
            if import.book().is_none() {
                return;
            }
            // What is done at once is not worth a word.
            if let Some(done) = import.looking.filter(|done| *done > 0 && import.found.is_some()) {
                bar(ui, done, SMALL_BAR);
            }
            in_the_way(ui, view, import);
            if let Some(previous) = import.step.previous() {
                let name = t!(language, "import-back", step = steps::name(language, previous));
                if ui.add(secondary(ui, name)).clicked() {
                    actions.push(TaskAction::Import(ImportWish::Go(previous)));
                }
            }
            on(ui, view, import, actions);
        });
        cancel.clicked()
    })
    .inner
}

/// The next step, or at the last one taking the list over; Ctrl+Enter too, whatever has the keyboard.
fn on(ui: &mut Ui, view: &View, import: &Import, actions: &mut Actions) {
    let language = view.language;
    let (name, is_possible, wish) = if let Some(next) = import.step.next() {
        let name = t!(language, "import-next", step = steps::name(language, next));
        (name, import.can_go(next), TaskAction::Import(ImportWish::Go(next)))
    } else {
        (t!(language, "import-apply"), import.would_do_something(), TaskAction::ImportApply)
    };
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let button = primary(ui, name);
    let pressed = ui.add_enabled(is_possible, button).on_hover_text("Ctrl+Enter").clicked();
    if is_possible && (pressed || entered) {
        actions.push(wish);
    }
}

fn in_the_way(ui: &mut Ui, view: &View, import: &Import) {
    let language = view.language;
    let Some(found) = &import.found else { return };
    if let Some(several) = import.alike {
        return line(ui, &t!(language, "import-sheets-alike", number = several.to_string()));
    }
    if !import.has_target() {
        return line(ui, &t!(language, "import-choose-province"));
    }
    let unclear = import.unclear_columns();
    if found.0.layout.header.is_none() && found.0.rows.is_empty() {
        line(ui, &t!(language, "import-no-header"));
    } else if unclear > 0 {
        line(ui, &t!(language, "import-columns-left", count = (unclear as i64), number = unclear.to_string()));
    } else if found.0.rows.is_empty() {
        line(ui, &t!(language, "import-no-rows"));
    }
}

/// Words at the right end of a line: they keep their width, for what stands there is measured by it.
fn line(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    let text = RichText::new(text).font(palette.small()).color(palette.muted);
    ui.add(Label::new(text).extend());
}
