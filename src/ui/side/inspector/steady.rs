//! What the hand is on stays where it is in the window, whatever comes and goes above it on the page: a finding that an
//! edit brings moves no field away from under the pointer, not for a frame.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder};

use crate::ui::parts::focused;

/// What has moved by no more than this has not moved.
const LEAST: f32 = 0.5;

/// What is known of the page from the frame before.
#[derive(Clone, Copy)]
struct Steady {
    page: Id,
    frame: u64,
    /// What the hand is on, and how far below the top of the page that is.
    hand: Option<(Id, f32)>,
    /// Where the page is to be scrolled to when it is drawn next.
    scroll: Option<f32>,
    /// Empty room above the page: what has become shorter cannot be scrolled back behind its top.
    above: f32,
    /// As far as this it can be scrolled, however short it is: what is missing is empty room below it.
    reach: f32,
}

/// Draws a page that can be scrolled, by a scroll position of its own.
pub fn show(ui: &mut Ui, page: impl Hash + Debug, content: impl FnOnce(&mut Ui)) {
    let mut steady = Steady::before(ui, ui.make_persistent_id(("steady", &page)));
    let mut area = ScrollArea::vertical().id_salt(page).auto_shrink([false, false]);
    if let Some(offset) = steady.scroll.take() {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show_viewport(ui, |ui, seen| {
        ui.add_space(steady.above);
        let top = ui.cursor().top();
        content(ui);
        steady.follow(ui, top, seen);
    });
    steady.scrolled_to(shown.state.clamped_offset().y);
    ui.data_mut(|data| data.insert_temp(memory(), steady));
}

/// A part of a page in which egui knows each thing again whatever comes and goes above the part: the keyboard stays on
/// what it is on.
pub fn part<R>(ui: &mut Ui, key: &'static str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.make_persistent_id(key);
    ui.scope_builder(UiBuilder::new().scope_id(id), content).inner
}

impl Steady {
    /// The page as it was, if it was there in the frame before.
    fn before(ui: &Ui, page: Id) -> Self {
        let frame = ui.ctx().cumulative_frame_nr();
        let before: Option<Self> = ui.data(|data| data.get_temp(memory()));
        let anew = Self { page, frame, hand: None, scroll: None, above: 0.0, reach: 0.0 };
        let before = before.filter(|before| before.page == page && before.frame + 1 >= frame);
        before.map_or(anew, |before| Self { frame, ..before })
    }

    /// Keeps what the hand is on where it was, or looks what that is now. To be called where the page ends, with the
    /// height it begins at and what of it is in sight.
    fn follow(&mut self, ui: &mut Ui, top: f32, seen: Rect) {
        match self.moved(ui, top) {
            Some((id, now, by)) => {
                let behind_top = seen.top() - self.above + by;
                self.hand = Some((id, now));
                self.reach = behind_top.max(0.0);
                self.scroll = Some(self.reach);
                self.above = (-behind_top).max(0.0);
                ui.request_discard("what the hand is on stays where it is");
                if !ui.ctx().will_discard() {
                    ui.request_repaint();
                }
            }
            None => {
                self.hand = on_hand(ui, top, self.hand.map(|(id, _)| id));
                self.reach = self.reach.min(seen.top());
                // Held by nothing it begins at the top again: it could not be scrolled there.
                if self.hand.is_none() && self.above > 0.0 {
                    self.above = 0.0;
                    ui.request_repaint();
                }
            }
        }
        if self.reach > 0.0 {
            ui.expand_to_include_y(ui.min_rect().top() + self.reach + seen.height());
        }
    }

    /// What the hand is on where that has moved on the page: how far it is below the top now, and by how much more.
    fn moved(&self, ui: &Ui, top: f32) -> Option<(Id, f32, f32)> {
        let (id, was) = self.hand?;
        let now = drawn(ui, id)?.top() - top;
        Some((id, now, now - was)).filter(|(_, _, by)| by.abs() > LEAST)
    }

    /// The empty room above is scrolled away first.
    fn scrolled_to(&mut self, offset: f32) {
        let room = self.above.min(offset);
        if self.scroll.is_none() && room > 0.0 {
            self.above -= room;
            self.scroll = Some(offset - room);
        }
    }
}

/// What the hand is on, and how far below the top that is: what has the keyboard, else what was clicked last. Nothing
/// where the hand is beside the page, or what it was on is out of sight.
fn on_hand(ui: &Ui, top: f32, before: Option<Id>) -> Option<(Id, f32)> {
    let id = match focused(ui) {
        Some((id, _)) => Some(id),
        None if is_pressed_beside(ui) => None,
        None => {
            let clicked = ui.interaction_snapshot(|now| now.clicked);
            clicked.filter(|&id| drawn(ui, id).is_some()).or(before)
        }
    }?;
    let place = drawn(ui, id).filter(|place| ui.clip_rect().contains(place.center()))?;
    Some((id, place.top() - top))
}

/// Whether the pointer was pressed beside the page, and on nothing that stands in front of it.
fn is_pressed_beside(ui: &Ui) -> bool {
    let pressed = ui.input(|input| input.pointer.interact_pos().filter(|_| input.pointer.any_pressed()));
    let is_beside = |at| !ui.clip_rect().contains(at) && ui.layer_id_at(at).is_none_or(|layer| layer == ui.layer_id());
    pressed.is_some_and(is_beside)
}

/// Where something was drawn in this frame, if not in front of the page.
fn drawn(ui: &Ui, id: Id) -> Option<Rect> {
    let widget = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).copied());
    widget.filter(|widget| widget.layer_id == ui.layer_id()).map(|widget| widget.rect)
}

fn memory() -> Id {
    Id::unique("what the hand is on beside the page")
}
