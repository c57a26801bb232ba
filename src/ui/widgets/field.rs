//! Rows of a form: facts to read, and fields to edit that hand over a value only when it is finished.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Align2, Checkbox, CursorIcon, Event, Id, Key, Layout, Modifiers, Rect, Response, Role, Sense, TextEdit, Ui,
    Vec2, WidgetInfo, vec2,
};

use super::choice::choice;
use super::drafts::{self, Told};
use super::outline::paint_focus_ring;
use super::{LaidPhrase, Phrase, muted, paint_mark, wrapped};
use crate::session::Draft;
use crate::ui::theme::{Palette, Tone};

pub use crate::text::names::LINE_LETTERS;

const LABEL_WIDTH: f32 = 112.0;
/// The most of a line that the label of a fact takes.
const WIDEST_LABEL: f32 = 0.7;
const VALUE_WIDTH: f32 = 44.0;
/// What a choice takes beside its words: the sign and the padding.
const AROUND_CHOICE: f32 = 40.0;
/// The share of a line that a long label takes.
const WIDE_LABEL: f32 = 0.5;

/// Letters of a note: no more than a plan file takes of one (64 KiB; a letter has at most four bytes).
const NOTE_LETTERS: usize = 16_000;

/// One known thing in three columns: what, how much, and where from.
#[derive(Clone, Copy, Debug, Default)]
pub struct FactLine<'a> {
    pub label: &'a str,
    pub value: &'a str,
    pub note: &'a str,
    /// A click opens how the value came about.
    pub opens: bool,
}

impl FactLine<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let sense = if self.opens { Sense::click() } else { Sense::hover() };
        let laid = self.lay_out(ui, ui.available_width(), &palette);
        let lines = if laid.below { 2.0 } else { 1.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(16.0) * lines), sense);
        let role = if self.opens { Role::Button } else { Role::Label };
        let name = self.accessible_name();
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &name));
        if self.opens && response.hovered() {
            ui.painter().rect_filled(rect, 4, palette.chip);
        }
        if response.has_focus() {
            paint_focus_ring(ui.painter(), rect, 4, &palette);
        }
        let cut = laid.paint(ui, rect, &palette);
        let response = if self.opens { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        if cut { response.on_hover_text(name) } else { response }
    }

    /// A note that does not fit beside the value stands beneath it.
    fn lay_out(&self, ui: &Ui, width: f32, palette: &Palette) -> LaidFact {
        let gap = palette.px(8.0);
        let lay = |phrase: Phrase, width: f32| phrase.lay_out(ui.painter(), width.max(0.0));
        let label = Phrase::new(palette).with(self.label, palette.small(), palette.ink);
        let label = lay(label, width * WIDEST_LABEL);
        let value_at = (label.size().x + gap).max(palette.px(LABEL_WIDTH));
        let strong = Phrase::new(palette).with(self.value, palette.small_strong(), palette.ink);
        let value = lay(strong, width - value_at);
        let note_at = (value_at + value.size().x + gap).max(value_at + palette.px(VALUE_WIDTH));
        let whole = lay(Phrase::new(palette).muted(self.note), f32::INFINITY).size().x;
        let below = whole > width - note_at;
        let note_at = if below { (width - whole).clamp(0.0, value_at) } else { note_at };
        let note = lay(Phrase::new(palette).muted(self.note), width - note_at);
        LaidFact { label, value, note, value_at, note_at, below }
    }

    fn accessible_name(&self) -> String {
        let note = if self.note.is_empty() { String::new() } else { format!(", {}", self.note) };
        format!("{}: {}{note}", self.label, self.value)
    }
}

/// A fact, and where its three parts begin.
struct LaidFact {
    label: LaidPhrase,
    value: LaidPhrase,
    note: LaidPhrase,
    value_at: f32,
    note_at: f32,
    /// The note has a line of its own.
    below: bool,
}

impl LaidFact {
    /// Says whether anything had to be cut.
    fn paint(&self, ui: &Ui, rect: Rect, palette: &Palette) -> bool {
        let line = rect.with_max_y(rect.top() + palette.px(16.0));
        let from = |rect: Rect, x: f32| rect.with_min_x(rect.left() + x);
        self.label.paint_in(ui.painter(), line);
        self.value.paint_in(ui.painter(), from(line, self.value_at));
        let last = rect.with_min_y(rect.bottom() - palette.px(16.0));
        self.note.paint_in(ui.painter(), from(last, self.note_at));
        self.label.elided() || self.value.elided() || self.note.elided()
    }
}

/// A field, and the new value once the user has finished with it: on Enter, on leaving the field, or when something is
/// asked for that needs it. Esc takes it back.
#[must_use]
pub struct Edited<T> {
    pub response: Response,
    pub value: Option<T>,
}

/// Rows are told apart by their label: wrap the form in `ui.push_id(subject)`, so that a text begun for one subject
/// can never land in another.
pub fn text_row(ui: &mut Ui, label: &str, current: &str) -> Edited<String> {
    row(ui, label, |ui, id| draft_field(ui, id, label, current, |text| Ok(text.to_owned())))
}

/// A text of several lines, as wide as there is room, its name above it.
pub fn area_row(ui: &mut Ui, label: &str, current: &str, rows: usize) -> Edited<String> {
    let name = ui.label(label);
    let id = ui.make_persistent_id(("field", label));
    let drawn = Drawn::new(ui, id, label, current, false, |ui, text| {
        let field = TextEdit::multiline(text).char_limit(NOTE_LETTERS).id(id);
        let field = field.desired_rows(rows).desired_width(f32::INFINITY);
        ui.add(field).labelled_by(name.id)
    });
    let text = drawn.text.clone();
    let (response, is_taken) = drawn.finish(ui, None);
    Edited { response, value: is_taken.then_some(text) }
}

/// A date or anything else written as text. `parse` says in words what is wrong; the words stand below the field.
pub fn date_row<T>(ui: &mut Ui, label: &str, current: &str, parse: impl Fn(&str) -> Result<T, String>) -> Edited<T> {
    row(ui, label, |ui, id| draft_field(ui, id, label, current, parse))
}

/// One of several.
pub fn choice_row(ui: &mut Ui, label: &str, options: &[&str], chosen: usize) -> Edited<usize> {
    let palette = Palette::of(ui);
    let words = Phrase::new(&palette).body(options.get(chosen).copied().unwrap_or_default());
    let needed = words.lay_out(ui.painter(), f32::INFINITY).size().x + palette.px(AROUND_CHOICE);
    if needed <= ui.available_width() - palette.px(LABEL_WIDTH) {
        return row(ui, label, |ui, id| choice(ui, id, label, options, chosen));
    }
    // Words too long to stand beside the label stand beneath it.
    let id = ui.make_persistent_id(("field", label));
    ui.vertical(|ui| {
        let name = muted(ui, label);
        let Edited { response, value } = choice(ui, id, label, options, chosen);
        Edited { response: response.labelled_by(name.id), value }
    })
    .inner
}

/// Yes or no.
pub fn check_row(ui: &mut Ui, label: &str, current: bool) -> Edited<bool> {
    let mut checked = current;
    let response = ui.add(Checkbox::new(&mut checked, label));
    Edited { response, value: (checked != current).then_some(checked) }
}

/// The same with a name too long for a form's column, and below the field what is good to know of it.
pub fn wide_row<T>(
    ui: &mut Ui,
    label: &str,
    current: &str,
    hint: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    wide(ui, label, |ui, id| {
        let edited = draft_field(ui, id, label, current, parse);
        if !hint.is_empty() {
            muted(ui, hint);
        }
        edited
    })
}

/// One of several, in the columns of [`wide_row`].
pub fn wide_choice_row(ui: &mut Ui, label: &str, options: &[&str], chosen: usize) -> Edited<usize> {
    wide(ui, label, |ui, id| choice(ui, id, label, options, chosen))
}

fn wide<T>(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui, Id) -> Edited<T>) -> Edited<T> {
    let palette = Palette::of(ui);
    let id = ui.make_persistent_id(("field", label));
    ui.horizontal_top(|ui| {
        let width = ui.available_width() * WIDE_LABEL;
        let size = vec2(width, ui.spacing().interact_size.y);
        let label = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            wrapped(ui, label, palette.small(), palette.muted)
        });
        let Edited { response, value } = ui.vertical(|ui| field(ui, id)).inner;
        Edited { response: response.labelled_by(label.inner.id), value }
    })
    .inner
}

/// The label at the left, the field in the rest of the width, named by the label.
pub(super) fn row<T>(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui, Id) -> Edited<T>) -> Edited<T> {
    let palette = Palette::of(ui);
    let id = ui.make_persistent_id(("field", label));
    ui.horizontal_top(|ui| {
        let left = ui.cursor().left();
        let label = muted_label(ui, label, &palette);
        ui.add_space((left + palette.px(LABEL_WIDTH) - ui.cursor().left()).max(0.0));
        let mut edited = ui.vertical(|ui| field(ui, id)).inner;
        edited.response = edited.response.labelled_by(label.id);
        edited
    })
    .inner
}

fn muted_label(ui: &mut Ui, text: &str, palette: &Palette) -> Response {
    let laid = Phrase::new(palette).muted(text).lay_out(ui.painter(), palette.px(LABEL_WIDTH - 8.0));
    let size = vec2(laid.size().x, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    laid.paint_in(ui.painter(), rect);
    if laid.elided() { response.on_hover_text(text) } else { response }
}

/// A field of a cell of a table: without a label beside it, called by `label` where something is said of it.
pub fn cell_field<T>(
    ui: &mut Ui,
    id: Id,
    label: &str,
    current: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    let edited = draft_field(ui, id, label, current, parse);
    // Its name alone: what stands in it the field has said itself, as far as it is typed.
    ui.ctx().accesskit_node_builder(edited.response.id, |node| node.set_label(label));
    edited
}

/// A text field whose text stays a draft until it is finished and right.
fn draft_field<T>(
    ui: &mut Ui,
    id: Id,
    label: &str,
    current: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    draft_field_as_wide(ui, id, (label, f32::INFINITY), current, parse)
}

/// The same as wide as asked for.
pub(super) fn draft_field_as_wide<T>(
    ui: &mut Ui,
    id: Id,
    (label, width): (&str, f32),
    current: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Edited<T> {
    let drawn = Drawn::of_one_line(ui, id, (label, width), current);
    let parsed = parse(&drawn.text);
    let (response, is_taken) = drawn.finish(ui, parsed.as_ref().err());
    Edited { response, value: if is_taken { parsed.ok() } else { None } }
}

/// The whole text of a field is chosen: what is typed next takes its place.
pub fn select_all(ui: &Ui, id: Id) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(usize::MAX));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// A text field and what stands in it. In the program once, and not once for each thing that is parsed.
struct Drawn<'a> {
    id: Id,
    label: &'a str,
    current: &'a str,
    text: String,
    told: Told,
    /// Several lines were just turned away.
    several_lines: bool,
    response: Response,
}

impl<'a> Drawn<'a> {
    fn of_one_line(ui: &mut Ui, id: Id, (label, width): (&'a str, f32), current: &'a str) -> Self {
        let several_lines = ui.memory(|memory| memory.has_focus(id)) && turn_away_lines(ui);
        Self::new(ui, id, label, current, several_lines, |ui, text| {
            let field = TextEdit::singleline(text).char_limit(LINE_LETTERS);
            ui.add(field.id(id).desired_width(width).align(Align2::LEFT_CENTER))
        })
    }

    fn new(
        ui: &mut Ui,
        id: Id,
        label: &'a str,
        current: &'a str,
        several_lines: bool,
        field: impl FnOnce(&mut Ui, &mut String) -> Response,
    ) -> Self {
        let told = drafts::told(ui, id);
        let mut text = told.draft.as_ref().map_or_else(|| current.to_owned(), |draft| draft.text.clone());
        let response = field(ui, &mut text);
        if text != current && was_left_by(ui, &response, Key::Escape) {
            current.clone_into(&mut text);
            // That is all Esc does here: what the field stands in is not closed by it as well.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        }
        Self { id, label, current, text, told, several_lines, response }
    }

    /// What becomes of the text: it is handed over, which is told, or stands as a draft.
    fn finish(self, ui: &mut Ui, wrong: Option<&String>) -> (Response, bool) {
        let Self { id, label, current, text, told, response, .. } = self;
        let several_lines =
            self.several_lines || !response.changed() && told.draft.is_some_and(|draft| draft.several_lines);
        let changed = text != current;
        let wrong = wrong.filter(|_| changed);
        if told.refocus || wrong.is_some() && was_left_by(ui, &response, Key::Enter) {
            response.request_focus();
        }
        if let Some(words) = wrong.or(several_lines.then_some(&told.several_lines)) {
            say_wrong(ui, words);
        }
        let finished = told.taking_in || !response.has_focus();
        let is_taken = changed && finished && wrong.is_none();
        let stands = !is_taken && (changed || several_lines && !finished);
        let wrong = wrong.cloned();
        let draft = || Draft { field: id.value(), label: label.to_owned(), text, wrong, several_lines };
        drafts::keep(ui, id, stands.then(draft));
        if is_taken {
            drafts::hand_over(ui);
        }
        (response, is_taken)
    }
}

fn was_left_by(ui: &Ui, field: &Response, key: Key) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(key))
}

/// What is wrong with a field, below it, in as many lines as it takes.
fn say_wrong(ui: &mut Ui, words: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = palette.px(4.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(palette.px(14.0)), Sense::hover());
        paint_mark(ui.painter(), rect, Tone::Bad, &palette);
        wrapped(ui, words, palette.small(), palette.tone(Tone::Bad));
    });
}

/// Keeps several lines, or cells of a table, from running together in a field of one line.
fn turn_away_lines(ui: &Ui) -> bool {
    let is_several = |text: &str| text.trim_matches(['\r', '\n', '\t', ' ']).contains(['\r', '\n', '\t']);
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| match event {
            Event::Paste(text) | Event::MiddleClickPaste { text, .. } => !is_several(text),
            _ => true,
        });
        input.events.len() < before
    })
}
