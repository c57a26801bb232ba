//! Rows of a form: facts to read, and fields to edit that hand over a value only when it is finished.

use std::any::Any;
use std::ops::RangeInclusive;

use egui::{
    Align, Align2, Checkbox, ComboBox, CursorIcon, DragValue, Id, Key, Layout, Rect, Response, Role, Sense, TextEdit,
    Ui, WidgetInfo, pos2, vec2,
};

use super::outline::paint_focus_ring;
use super::{Icon, LaidPhrase, Phrase, mark, muted, paint_icon, wrapped};
use crate::ui::theme::{Palette, Tone};

const LABEL_WIDTH: f32 = 100.0;
const VALUE_WIDTH: f32 = 44.0;
/// The share of a line that a long label takes.
const WIDE_LABEL: f32 = 0.5;

/// One known thing in three columns: what, how much, and where from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fact<'a> {
    pub label: &'a str,
    pub value: &'a str,
    pub note: &'a str,
    /// A click opens how the value came about.
    pub opens: bool,
}

impl Fact<'_> {
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let sense = if self.opens { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(16.0)), sense);
        let role = if self.opens { Role::Button } else { Role::Label };
        let name = self.accessible_name();
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &name));
        if self.opens && response.hovered() {
            ui.painter().rect_filled(rect, 4, palette.chip);
        }
        if response.has_focus() {
            paint_focus_ring(ui.painter(), rect, 4, &palette);
        }
        let cut = self.paint(ui, rect, &palette);
        let response = if self.opens { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        if cut { response.on_hover_text(name) } else { response }
    }

    /// Says whether anything had to be cut.
    fn paint(&self, ui: &Ui, rect: Rect, palette: &Palette) -> bool {
        let gap = palette.px(8.0);
        let lay = |phrase: Phrase, width: f32| phrase.lay_out(ui.painter(), width);
        let put = |laid: &LaidPhrase, x: f32| {
            laid.paint_in(ui.painter(), Rect::from_min_max(pos2(x, rect.top()), rect.max));
            x + laid.size().x + gap
        };
        let label = lay(Phrase::new(palette).with(self.label, palette.small(), palette.ink), palette.px(LABEL_WIDTH));
        let value_at = put(&label, rect.left()).max(rect.left() + palette.px(LABEL_WIDTH));
        let strong = Phrase::new(palette).with(self.value, palette.small_strong(), palette.ink);
        let value = lay(strong, rect.right() - value_at);
        let note_at = put(&value, value_at).max(value_at + palette.px(VALUE_WIDTH));
        let note = lay(Phrase::new(palette).muted(self.note), (rect.right() - note_at).max(0.0));
        put(&note, note_at);
        label.elided() || value.elided() || note.elided()
    }

    fn accessible_name(&self) -> String {
        let note = if self.note.is_empty() { String::new() } else { format!(", {}", self.note) };
        format!("{}: {}{note}", self.label, self.value)
    }
}

/// A field, and the new value once the user has finished with it: on Enter, or on leaving the field. Esc takes it back.
#[must_use]
pub struct Edited<T> {
    pub response: Response,
    pub value: Option<T>,
}

/// Rows are told apart by their label: wrap the form in `ui.push_id(subject)`, so that a text begun for one subject
/// can never land in another.
pub fn text_row(ui: &mut Ui, label: &str, current: &str) -> Edited<String> {
    row(ui, label, |ui, id| draft_field(ui, id, current, |text| Ok(text.to_owned())))
}

/// A date or anything else written as text. `parse` says in words what is wrong; the words stand below the field.
pub fn date_row<T>(ui: &mut Ui, label: &str, current: &str, parse: impl Fn(&str) -> Result<T, String>) -> Edited<T> {
    row(ui, label, |ui, id| draft_field(ui, id, current, parse))
}

/// A whole number, typed or dragged.
pub fn number_row(ui: &mut Ui, label: &str, current: i64, range: RangeInclusive<i64>) -> Edited<i64> {
    row(ui, label, |ui, id| {
        let id = id.with("draft");
        let mut draft = kept(ui, id).unwrap_or(current);
        let field = DragValue::new(&mut draft).range(range).max_decimals(0).update_while_editing(false);
        let response = ui.add(field);
        let busy = response.dragged() || (response.has_focus() && !response.lost_focus());
        let value = (!busy && draft != current).then_some(draft);
        keep(ui, id, (busy && draft != current).then_some(draft));
        Edited { response, value }
    })
}

/// One of several.
pub fn choice_row(ui: &mut Ui, label: &str, options: &[&str], chosen: usize) -> Edited<usize> {
    row(ui, label, |ui, id| {
        let mut picked = chosen;
        let combo = ComboBox::from_id_salt(id).width(ui.available_width()).truncate().icon(|ui, rect, _, _| {
            let palette = Palette::of(ui);
            paint_icon(ui.painter(), rect, Icon::ChevronDown, palette.muted, &palette);
        });
        let text = |index: usize| options.get(index).copied().unwrap_or_default().to_owned();
        let response = combo.show_index(ui, &mut picked, options.len(), text);
        Edited { response, value: (picked != chosen).then_some(picked) }
    })
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
    let palette = Palette::of(ui);
    let id = ui.make_persistent_id(("field", label));
    ui.horizontal_top(|ui| {
        let width = ui.available_width() * WIDE_LABEL;
        let size = vec2(width, ui.spacing().interact_size.y);
        let label = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            wrapped(ui, label, palette.small(), palette.muted)
        });
        let edited = ui.vertical(|ui| {
            let edited = draft_field(ui, id, current, parse);
            muted(ui, hint);
            edited
        });
        let Edited { response, value } = edited.inner;
        Edited { response: response.labelled_by(label.inner.id), value }
    })
    .inner
}

/// The label at the left, the field in the rest of the width, named by the label.
fn row<T>(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui, Id) -> Edited<T>) -> Edited<T> {
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

/// A text field with a draft of its own: the caller's text changes only when the draft is finished and right.
fn draft_field<T>(ui: &mut Ui, id: Id, current: &str, parse: impl Fn(&str) -> Result<T, String>) -> Edited<T> {
    let draft_id = id.with("draft");
    let mut draft = kept::<String>(ui, draft_id).unwrap_or_else(|| current.to_owned());
    let response =
        ui.add(TextEdit::singleline(&mut draft).id(id).desired_width(f32::INFINITY).align(Align2::LEFT_CENTER));
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        current.clone_into(&mut draft);
    }
    let parsed = parse(&draft);
    let changed = draft != current;
    if let (true, Err(reason)) = (changed, &parsed) {
        mark(ui, Tone::Bad, reason);
    }
    let finished = !response.has_focus();
    keep(ui, draft_id, (changed && !(finished && parsed.is_ok())).then_some(draft));
    Edited { response, value: if changed && finished { parsed.ok() } else { None } }
}

fn kept<T: Clone + Any + Send + Sync>(ui: &Ui, id: Id) -> Option<T> {
    ui.data(|data| data.get_temp(id))
}

fn keep<T: Clone + Any + Send + Sync>(ui: &Ui, id: Id, value: Option<T>) {
    ui.data_mut(|data| match value {
        Some(value) => drop(data.insert_temp(id, value)),
        None => data.remove::<T>(id),
    });
}
