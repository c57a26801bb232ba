//! Ctrl and the wheel, or two fingers, go nearer and farther: one level a notch.

use egui::{Event, Id, MouseWheelUnit, Rect, Ui};

/// How far a touchpad scrolls for one level, in points, and how far two fingers part.
const POINTS: f32 = 60.0;
const FACTOR: f32 = 1.3;

/// Notches gone so far that did not make a whole one.
#[derive(Clone, Copy, Default)]
struct Begun(f32);

/// How many levels nearer the hand asks for over a part of the window: one at most, or one farther, −1.
pub fn levels(ui: &Ui, visible: Rect) -> i8 {
    if !ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| visible.contains(at)) {
        return 0;
    }
    // egui spreads a notch over several frames, and each would count: what the hand did is in the events.
    let turned: f32 = ui.input(|input| input.events.iter().map(notches).sum());
    if turned == 0.0 {
        return 0;
    }
    let id = Id::unique("zoom begun");
    let Begun(before) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    // The other way begins anew.
    let all = if before * turned < 0.0 { turned } else { before + turned };
    let whole = all.trunc().clamp(-1.0, 1.0);
    ui.data_mut(|data| data.insert_temp(id, Begun(if whole == 0.0 { all } else { 0.0 })));
    whole as i8
}

/// How far the hand goes sideways over a part of the window, in points: with Shift and the wheel, or by a wheel that
/// turns sideways.
pub fn sideways(ui: &Ui, visible: Rect) -> f32 {
    if !ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| visible.contains(at)) {
        return 0.0;
    }
    ui.input(|input| input.events.iter().map(aside).sum())
}

fn aside(event: &Event) -> f32 {
    match event {
        Event::MouseWheel { unit, delta, modifiers, .. } if !(modifiers.command || modifiers.ctrl) => {
            let by = if modifiers.shift && delta.x == 0.0 { delta.y } else { delta.x };
            match unit {
                MouseWheelUnit::Line | MouseWheelUnit::Page => by * POINTS,
                MouseWheelUnit::Point => by,
            }
        }
        _ => 0.0,
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
