//! One cell: its text, or the field it is edited in.

use egui::text_edit::TextEditState;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::wish;
use crate::session::Draft;
use crate::session::action::Actions;
use crate::session::pages::sheets::{SheetKind, SheetWish};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Phrase, cell_field, presses};

pub fn show(ui: &mut Ui, view: &View, kind: SheetKind, column: usize, text: &str, is_at: bool) {
    let palette = Palette::of(ui);
    let ink = if kind.is_written(column) { palette.ink } else { palette.muted };
    let laid = Phrase::new(&palette).with(text, palette.body(), ink).lay_out(ui.painter(), ui.available_width());
    let rect = ui.max_rect();
    let (_, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    laid.paint_in(ui.painter(), rect);
    if is_at {
        paint_ring(ui, rect, &palette);
        if view.session.pages.sheet(kind).follow {
            response.scroll_to_me(None);
        }
    }
    if laid.elided() {
        response.on_hover_text(text);
    }
}

/// The ring around the cell the keyboard is at. At the left it stands in the gap between the columns, off the text,
/// which begins below its heading; at the right the next cell's ground begins in the middle of the gap.
fn paint_ring(ui: &Ui, cell: Rect, palette: &Palette) {
    let seen = ui.clip_rect();
    if !seen.is_positive() {
        return;
    }
    // The ring is a point away from what it is around, and two wide.
    let (room, line) = (palette.px(2.0), palette.px(2.0));
    let within = Rect::from_min_max(
        pos2(cell.left() - room + 1.0, cell.top() + line + 1.0),
        pos2(cell.right() - 1.0, cell.bottom() - line - 1.0),
    );
    let mut painter = ui.painter().clone();
    painter.set_clip_rect(seen.expand2(vec2(room + line, 0.0)));
    paint_focus_ring(&painter, within, 2, palette);
}

/// The wish to edit a cell, with what has been typed or with what stands there.
pub fn begin(view: &View, kind: SheetKind, row: &str, column: usize, typed: Option<String>) -> SheetWish {
    let field = field_id(kind, row, column).value();
    SheetWish::Edit { field, label: label(view, kind, row, column), typed }
}

fn label(view: &View, kind: SheetKind, row: &str, column: usize) -> String {
    let name = kind.text(&view.session.document, view.language, row, 0);
    t!(view.language, "grid-cell", column = kind.title(view.language, column), name = name)
}

fn field_id(kind: SheetKind, row: &str, column: usize) -> Id {
    Id::unique(("cell of a sheet", kind, row, column))
}

/// The field. Enter goes a row down and Tab a column on, with Shift back; the arrows go up and down. Esc leaves the
/// cell as it was.
pub fn edit(ui: &mut Ui, view: &View, kind: SheetKind, row: &str, column: usize, actions: &mut Actions) {
    let document = &view.session.document;
    let id = field_id(kind, row, column);
    if view.session.pages.sheet(kind).follow {
        focus(ui, id);
    }
    let led = led(ui, id);
    if led.is_some() {
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    let rows = [row.to_owned()];
    let current = kind.text(document, view.language, row, column);
    let parse = |text: &str| {
        // Nothing is made of the ids: this only asks whether it can be written.
        let mut ids = String::new;
        kind.write(document, view.language, (&rows, column), text, &mut ids).map(|_| text.to_owned())
    };
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let edited = cell_field(ui, id, &label(view, kind, row, column), &current, parse);
    let response = edited.response;
    // Back from another page the keyboard is where it was.
    if is_free && led.is_none() && !response.lost_focus() {
        response.request_focus();
    }
    // Tab and the arrows up and down are ours, the others the text's.
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let is_told_wrong = |draft: &Draft| draft.field == id.value() && draft.wrong.is_some();
    let is_wrong = edited.value.is_none() && view.session.drafts.iter().any(is_told_wrong);
    if let Some(text) = edited.value {
        actions.push(wish(kind, SheetWish::Write { row: row.to_owned(), column, text }));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if is_wrong && (entered || led.is_some()) {
        // It stays in the field.
        response.request_focus();
        return;
    }
    let done = |down, right| wish(kind, SheetWish::Done { row: row.to_owned(), column, down, right });
    if let Some((down, right)) = led {
        actions.push(done(down, right));
    } else if response.lost_focus() {
        let way = if ui.input(|input| input.modifiers.shift) { -1 } else { 1 };
        actions.push(done(if entered { way } else { 0 }, 0));
    }
}

/// The same while the cell is scrolled out of sight: drawn nowhere, the field keeps the keyboard and what stands in it.
pub fn edit_unseen(ui: &mut Ui, view: &View, kind: SheetKind, row: &str, column: usize, actions: &mut Actions) {
    let rect = Rect::from_min_size(ui.min_rect().min, Vec2::splat(Palette::of(ui).px(100.0)));
    let mut unseen = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("unseen"));
    unseen.set_clip_rect(Rect::NOTHING);
    edit(&mut unseen, view, kind, row, column, actions);
}

/// The keyboard comes before the field is drawn: what stands in one without it is handed over at once. Of what was
/// written there before, neither the place in the text is left nor what could be undone.
fn focus(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
    TextEditState::default().store(ui.ctx(), id);
}

/// So many rows down and columns on as keys in the field lead: the first ends it.
fn led(ui: &Ui, id: Id) -> Option<(isize, isize)> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let keys = [
        (Modifiers::SHIFT, Key::Tab, (0, -1)),
        (Modifiers::NONE, Key::Tab, (0, 1)),
        (Modifiers::NONE, Key::ArrowDown, (1, 0)),
        (Modifiers::NONE, Key::ArrowUp, (-1, 0)),
    ];
    let ways = presses(ui, &keys).into_iter();
    ways.reduce(|(down, right), (more_down, more_right)| (down + more_down, right + more_right))
}
