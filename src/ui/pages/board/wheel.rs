//! Ctrl and the wheel, or two fingers, go nearer and farther: one level a notch.

use egui::{Event, Id, MouseWheelUnit, Rect, Ui};

use crate::session::action::{Actions, PageAction};

/// How far a touchpad scrolls for one level, in points, and how far two fingers part.
const POINTS: f32 = 60.0;
const FACTOR: f32 = 1.3;

/// Notches gone so far that did not make a whole one.
#[derive(Clone, Copy, Default)]
struct Begun(f32);

pub fn zoom(ui: &Ui, visible: Rect, actions: &mut Actions) {
    if !ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| visible.contains(at)) {
        return;
    }
    // egui spreads a notch over several frames, and each would count: what the hand did is in the events.
    let turned: f32 = ui.input(|input| input.events.iter().map(notches).sum());
    if turned == 0.0 {
        return;
    }
    let id = Id::unique("zoom begun");
    let Begun(before) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    // The other way begins anew.
    let all = if before * turned < 0.0 { turned } else { before + turned };
    let whole = all.trunc().clamp(-1.0, 1.0);
    ui.data_mut(|data| data.insert_temp(id, Begun(if whole == 0.0 { all } else { 0.0 })));
    if whole > 0.0 {
        actions.push(PageAction::ZoomIn);
    } else if whole < 0.0 {
        actions.push(PageAction::ZoomOut);
    }
}

fn notches(event: &Event) -> f32 {
    match event {
        Event::MouseWheel { unit, delta, modifiers, .. } if modifiers.command || modifiers.ctrl => match unit {
            MouseWheelUnit::Line | MouseWheelUnit::Page if delta.y != 0.0 => delta.y.signum(),
            MouseWheelUnit::Point => delta.y / POINTS,
            _ => 0.0,
        },
        Event::Zoom(factor) if *factor > 0.0 => factor.ln() / FACTOR.ln(),
        _ => 0.0,
    }
}
