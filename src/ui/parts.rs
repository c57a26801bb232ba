//! The parts of the window the keyboard steps through, and the widgets in each that take it.

use egui::{Id, LayerId, Rect, Sense, Ui};

/// Where each part is in this frame, in the order of the keys.
#[derive(Default)]
pub struct Parts(Vec<Rect>);

impl Parts {
    pub fn push(&mut self, rect: Rect) {
        self.0.push(rect);
    }

    /// Gives the keyboard to the next part, or to the one before: to what had it there last, or else to the first that
    /// can take it.
    pub fn step(&self, ui: &Ui, forward: bool) {
        let count = self.0.len();
        let now = focused(ui).and_then(|(id, rect)| Some((id, self.part_at(rect)?)));
        if let Some((id, part)) = now {
            ui.data_mut(|data| data.insert_temp(last_in(part), id));
        }
        let first = match (now, forward) {
            (Some((_, part)), true) => part + 1,
            (Some((_, part)), false) => part + count - 1,
            (None, true) => 0,
            (None, false) => count - 1,
        };
        // A part where nothing takes the keyboard is passed over.
        let others = (0..count).map(|by| if forward { first + by } else { first + count - by });
        let found = others.map(|part| part % count).find_map(|part| self.widget_in(ui, part));
        if let Some(id) = found {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    fn part_at(&self, rect: Rect) -> Option<usize> {
        self.0.iter().position(|part| part.contains(rect.center()))
    }

    fn widget_in(&self, ui: &Ui, part: usize) -> Option<Id> {
        let last: Option<Id> = ui.data(|data| data.get_temp(last_in(part)));
        let widgets = focusable(ui, self.0[part]);
        last.filter(|last| widgets.contains(last)).or_else(|| widgets.first().copied())
    }
}

/// What takes the keyboard in a part and is in sight, in the order of the Tab key.
fn focusable(ui: &Ui, part: Rect) -> Vec<Id> {
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
        let takes = |sense: Sense| sense.is_focusable() && (sense.senses_click() || sense.senses_drag());
        let inside = widgets.filter(|widget| widget.enabled && takes(widget.sense));
        inside.filter(|widget| part.contains_rect(widget.rect)).map(|widget| widget.id).collect()
    })
}

/// What has the keyboard, and where it is. None where that stands in front of what is drawn here: it may lie over it, and
/// is no part of it.
pub fn focused(ui: &Ui) -> Option<(Id, Rect)> {
    let response = ui.read_response(ui.memory(egui::Memory::focused)?)?;
    (response.layer_id == ui.layer_id()).then_some((response.id, response.rect))
}

fn last_in(part: usize) -> Id {
    Id::unique(("last focused in part", part))
}

/// Brings what has just got the keyboard into sight, with a little more so that what comes next is there too. To be
/// called inside the scrolled area.
pub fn follow_focus(ui: &Ui, area: &'static str) {
    const MORE: f32 = 40.0;
    let seen = Id::unique(("focus followed", area));
    let before: Option<Id> = ui.data(|data| data.get_temp(seen));
    let now = focused(ui).filter(|(_, rect)| ui.min_rect().contains(rect.center()));
    if before == now.map(|(id, _)| id) {
        return;
    }
    match now {
        // What was clicked is in sight.
        Some((id, rect)) => {
            ui.data_mut(|data| data.insert_temp(seen, id));
            if !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
                ui.scroll_to_rect(rect.expand2(egui::vec2(0.0, MORE)), None);
            }
        }
        None => ui.data_mut(|data| data.remove::<Id>(seen)),
    }
}
