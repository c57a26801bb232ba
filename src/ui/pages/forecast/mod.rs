//! The page of the forecast: the road to the province's target as lines and as steps, with the numbers it rests on beside.

mod chart;
mod model;
mod numbers;
mod side;
mod steps;

pub use side::show as beside;

use egui::{Frame, Margin, ScrollArea, Ui, vec2};

use crate::session::action::{Actions, OutAction};
use crate::session::{Copied, Question};
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{link_like, muted};

const MARGIN: i8 = 12;
/// What copying takes above the page.
const COPY: f32 = 80.0;
/// What the lines get of the room that the numbers leave, and the least of it.
const LINES: f32 = 0.56;
const LEAST: f32 = 160.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    actions.ask(Question::Road);
    let wanted = Palette::of(ui).px(COPY);
    super::line(ui, view, wanted, actions, |ui, actions| {
        if link_like(ui, &t!(view.language, "forecast-copy")).clicked() {
            actions.push(OutAction::Copy(Copied::Forecast));
        }
    });
    let room = ui.available_height();
    let seen = Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 });
    // In a low window the whole page is moved, not the lines squeezed.
    ScrollArea::vertical().id_salt("forecast page").auto_shrink(false).show(ui, |ui| {
        seen.show(ui, |ui| page(ui, view, room - 12.0, actions));
    });
}

fn page(ui: &mut Ui, view: &View, room: f32, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let Some((road, forecast)) = model::forecast(view) else {
        return drop(muted(ui, &t!(view.language, "proposal-working")));
    };
    let apart = palette.px(6.0);
    ui.spacing_mut().item_spacing.y = apart;
    let width = ui.available_width();
    let room = room - numbers::height(ui) - 2.0 * apart;
    let lines = (room * LINES).max(palette.px(LEAST));
    chart::show(ui, view, &road, &forecast, vec2(width, lines));
    numbers::show(ui, view, &road, &forecast, actions);
    steps::show(ui, view, &forecast, vec2(width, (room - lines).max(palette.px(LEAST))), actions);
}
