//! A search with a list under it: typed into, walked by the arrows, taken by Enter or a click.

use egui::{Id, Key, Modifiers, Response, ScrollArea, Sense, TextEdit, Ui, UiBuilder, vec2};

use super::Front;
use crate::session::action::{Actions, TaskAction};
use crate::session::{ListWish, SearchList, TaskWish};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Row, muted};

/// Lines of a list that has a dialog to itself.
pub const LINES: f32 = 16.0;

/// What stands in the empty field, and what is said where nothing is found.
pub struct Words {
    pub hint: String,
    pub nothing: String,
    /// So many lines are seen at once, where there is room.
    pub lines: f32,
}

/// Draws field and lines, and returns the line that was taken. `row` draws one of the `count` lines, by its place.
pub fn show(
    ui: &mut Ui,
    front: &Front,
    list: &SearchList,
    words: &Words,
    count: usize,
    actions: &mut Actions,
    row: impl Fn(&mut Ui, usize, bool) -> Response,
) -> Option<usize> {
    let keys = Keys::take(ui);
    let mut text = list.text.clone();
    let field = TextEdit::singleline(&mut text).id(search_id()).hint_text(&words.hint).desired_width(f32::INFINITY);
    let field = ui.add(field);
    front.begins_at(&field);
    if field.changed() {
        actions.push(TaskAction::Wish(TaskWish::List(ListWish::Search(text))));
    }
    let chosen = list.chosen.saturating_add_signed(keys.by).min(count.saturating_sub(1));
    if chosen != list.chosen {
        actions.push(TaskAction::Wish(TaskWish::List(ListWish::Choose(chosen))));
    }
    let clicked = lines(ui, words, count, chosen, keys.by != 0 || field.changed(), row);
    clicked.or((keys.take && chosen < count).then_some(chosen))
}

/// The keys that go to the list while the search has the keyboard.
struct Keys {
    by: isize,
    take: bool,
}

impl Keys {
    fn take(ui: &Ui) -> Self {
        if !ui.memory(|memory| memory.has_focus(search_id())) {
            return Self { by: 0, take: false };
        }
        ui.input_mut(|input| {
            let mut pressed = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
            let by = pressed(Key::ArrowDown) - pressed(Key::ArrowUp);
            let by = by + 10 * (pressed(Key::PageDown) - pressed(Key::PageUp));
            Self { by, take: pressed(Key::Enter) > 0 }
        })
    }
}

fn lines(
    ui: &mut Ui,
    words: &Words,
    count: usize,
    chosen: usize,
    follow: bool,
    row: impl Fn(&mut Ui, usize, bool) -> Response,
) -> Option<usize> {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = Row::height(&palette);
    let room = (ui.ctx().content_rect().height() - palette.px(240.0)).min(height * words.lines);
    let mut clicked = None;
    // Always as high, however few lines the search leaves: nothing jumps while one types.
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), room), Sense::hover());
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("lines"));
    if count == 0 {
        muted(&mut ui, &words.nothing);
    }
    ScrollArea::vertical().auto_shrink(false).show_rows(&mut ui, height, count, |ui, seen| {
        if follow {
            // Rows out of sight are not drawn, so the list is scrolled by reckoning.
            let top = ui.min_rect().top() + height * (chosen as f32 - seen.start as f32);
            let rect = egui::Rect::from_min_size(egui::pos2(ui.min_rect().left(), top), vec2(1.0, height));
            ui.scroll_to_rect(rect, None);
        }
        for line in seen {
            if ui.push_id(line, |ui| row(ui, line, line == chosen)).inner.clicked() {
                clicked = Some(line);
            }
        }
    });
    clicked
}

fn search_id() -> Id {
    Id::unique("search of the list in front")
}
