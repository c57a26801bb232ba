//! Carries what stands in the fields from the session through a frame, and what stands there afterwards back.

use std::collections::HashSet;

use egui::{Id, Ui};

use crate::session::{Draft, Typed};

/// What the fields of a frame are told, and what they leave.
#[derive(Clone, Debug, Default)]
struct Fields {
    drafts: Vec<Draft>,
    /// Every field is to hand over what stands in it.
    taking_in: bool,
    /// The field that gets the keyboard back.
    refocus: Option<u64>,
    /// What a field of one line says to a text of several, in the language of the window.
    several_lines: String,
    drawn: HashSet<u64>,
    handed_over: bool,
}

/// Before the fields are drawn. `several_lines`: what a field of one line says to a text of several.
pub fn begin(ui: &Ui, drafts: Vec<Draft>, taking_in: bool, refocus: Option<u64>, several_lines: String) {
    let fields = Fields { drafts, taking_in, refocus, several_lines, ..Fields::default() };
    ui.data_mut(|data| {
        data.insert_temp(carrier(), fields);
    });
}

/// After the fields are drawn.
pub fn end(ui: &Ui) -> Typed {
    let fields: Fields = ui.data_mut(|data| data.remove_temp(carrier())).unwrap_or_default();
    let is_drawn = |draft: &Draft| fields.drawn.contains(&draft.field);
    let (drafts, left_behind) = fields.drafts.into_iter().partition(is_drawn);
    Typed { drafts, left_behind, handed_over: fields.handed_over }
}

/// What a field is told when it is drawn.
pub(super) struct Told {
    pub draft: Option<Draft>,
    pub taking_in: bool,
    pub refocus: bool,
    pub several_lines: String,
}

pub(super) fn told(ui: &Ui, id: Id) -> Told {
    let field = id.value();
    with(ui, |fields| {
        fields.drawn.insert(field);
        Told {
            draft: fields.drafts.iter().find(|draft| draft.field == field).cloned(),
            taking_in: fields.taking_in,
            refocus: fields.refocus == Some(field),
            several_lines: fields.several_lines.clone(),
        }
    })
}

/// What stands in a field from now on; none once it says what the record says.
pub(super) fn keep(ui: &Ui, id: Id, draft: Option<Draft>) {
    with(ui, |fields| {
        fields.drafts.retain(|kept| kept.field != id.value());
        fields.drafts.extend(draft);
    });
}

pub(super) fn hand_over(ui: &Ui) {
    with(ui, |fields| fields.handed_over = true);
}

fn with<R>(ui: &Ui, change: impl FnOnce(&mut Fields) -> R) -> R {
    ui.data_mut(|data| change(data.get_temp_mut_or_default(carrier())))
}

fn carrier() -> Id {
    Id::unique("fields of the frame")
}
