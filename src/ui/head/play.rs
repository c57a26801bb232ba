//! The buttons at the ends of the line of time: to the change before and to the next one. Held down they go on by
//! themselves, and the plan runs like a film.

use egui::{Response, Ui};

use crate::session::Listed;
use crate::session::action::{Action, Actions, GoAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::bar::menu_bar::name_with_keys;
use crate::ui::widgets::{Icon, icon_button_called};

/// Seconds between two changes.
const EVERY: f64 = 0.4;

pub fn button(ui: &mut Ui, view: &View, icon: Icon, wish: GoAction, actions: &mut Actions) {
    let action = Action::from(wish);
    let possible = Listed::of(&action).is_some_and(|row| row.is_possible(view.session));
    let change = name_with_keys(ui, view.session, &action);
    let name = || t!(view.language, "scrubber-play", change = change());
    let response = icon_button_called(ui, icon, &name, possible);
    let is_due = possible && is_held(ui, &response) && beats(ui);
    if response.clicked() || is_due {
        actions.push(action);
    }
}

/// Whether the button was pressed and still is, by a press that may long be none of a click.
fn is_held(ui: &Ui, response: &Response) -> bool {
    let began = ui.input(|input| input.pointer.press_origin().filter(|_| input.pointer.primary_down()));
    response.contains_pointer() && began.is_some_and(|at| response.rect.contains(at))
}

/// Whether, once a press is too long for a click, the time for another step has come since the last frame; there will be
/// a frame when the next one has.
fn beats(ui: &Ui) -> bool {
    let (now, last, is_click) = ui.input(|input| {
        (input.time, input.time - f64::from(input.unstable_dt), input.pointer.could_any_button_be_click())
    });
    ui.request_repaint_after_secs((EVERY - now.rem_euclid(EVERY)) as f32);
    !is_click && is_beat_between(last, now)
}

fn is_beat_between(last: f64, now: f64) -> bool {
    (last / EVERY).floor() < (now / EVERY).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_beat_every_so_often_however_many_frames_lie_between() {
        let beats = |step: f64| {
            (1..=(4.0 / step) as u32)
                .filter(move |&frame| is_beat_between(f64::from(frame - 1) * step, f64::from(frame) * step))
        };
        assert!((9..=10).contains(&beats(1.0 / 60.0).count()));
        assert!((9..=10).contains(&beats(0.1).count()));
        assert_eq!(beats(0.5).count(), 8, "not more than one a frame");
    }
}
