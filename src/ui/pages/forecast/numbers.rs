//! The numbers a forecast rests on, each as a line to pull and a field to write in; nothing here changes the plan.

use egui::{Align, Frame, Layout, Margin, Ui, vec2};

use crate::forecast::{Assumptions, Forecast, Road, range};
use crate::plan::AssumptionName;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::forecast::ForecastWish;
use crate::text::numbers::{number, read_count, read_signed_tenths, signed_tenths};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::slider::{Slid, slider};
use crate::ui::widgets::{cell_field, elided, link_like};

/// Of one number, with its name, field, line and what the plan says.
const HEIGHT: f32 = 86.0;
const WIDTH: f32 = 150.0;
const FIELD: f32 = 56.0;
const EDGES: Margin = Margin::symmetric(12, 6);

/// All four beside each other, or in two rows where there is no room.
fn across(ui: &Ui) -> usize {
    if ui.available_width() >= 4.0 * Palette::of(ui).px(WIDTH) { 4 } else { 2 }
}

/// What the numbers take of the page.
pub fn height(ui: &Ui) -> f32 {
    Palette::of(ui).px(HEIGHT) * (4 / across(ui)) as f32 + EDGES.sum().y
}

pub fn show(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let planned = Assumptions::of(view.plan());
    let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
    let across = across(ui);
    sheet.inner_margin(EDGES).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(palette.px(16.0), palette.px(2.0));
        for names in AssumptionName::ALL.chunks(across) {
            ui.columns(across, |columns| {
                for (ui, &name) in columns.iter_mut().zip(names) {
                    ui.set_min_height(palette.px(HEIGHT) - palette.px(2.0));
                    ui.push_id(name.code(), |ui| one(ui, view, road, (name, &planned, forecast), actions));
                }
            });
        }
    });
}

fn one(
    ui: &mut Ui,
    view: &View,
    road: &Road,
    (name, planned, forecast): (AssumptionName, &Assumptions, &Forecast),
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let language = view.language;
    let label = sentences::assumption_name(language, name);
    let value = forecast.assumptions.get(name).value;
    let of_plan = planned.get(name);
    let wish = |value| PageAction::Forecast(ForecastWish::Try(name, value));
    ui.spacing_mut().item_spacing.x = palette.px(6.0);
    elided(ui, &label, ui.available_width(), palette.body(), palette.ink);
    ui.horizontal_top(|ui| {
        let id = ui.make_persistent_id("number");
        let size = vec2(palette.px(FIELD), palette.px(24.0));
        let edited = ui
            .allocate_ui(size, |ui| {
                ui.set_width(size.x);
                cell_field(ui, id, &label, &written(view, name, value), |text| read(view, name, text))
            })
            .inner;
        if let Some(value) = edited.value {
            actions.push(wish(value));
        }
        let unit = match name {
            AssumptionName::Growth => t!(language, "forecast-unit-percent"),
            _ => t!(language, "forecast-unit-people"),
        };
        // Beside the field's text, also where a sentence stands below the field.
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            elided(ui, &unit, ui.available_width(), palette.small(), palette.muted);
        });
    });
    let line = t!(language, "forecast-slider", name = label);
    let marks = [of_plan.value, of_plan.best, of_plan.worst];
    match slider(ui, &line, value, reach(road, planned, name, value), &marks) {
        Some(Slid::To(value)) => actions.push(wish(value)),
        Some(Slid::Back) => actions.push(PageAction::Forecast(ForecastWish::Back(name))),
        None => {}
    }
    let known = sentences::assumed(language, view.plan(), of_plan);
    if value == of_plan.value {
        let said = sentences::assumed_in_brief(language, of_plan);
        elided(ui, &said, ui.available_width(), palette.small(), palette.muted).on_hover_text(known);
    } else {
        let back = t!(language, "forecast-back", value = written(view, name, of_plan.value));
        if link_like(ui, &back).on_hover_text(known).clicked() {
            actions.push(PageAction::Forecast(ForecastWish::Back(name)));
        }
    }
}

/// How far a line reaches: it does not stretch while it is pulled.
fn reach(road: &Road, planned: &Assumptions, name: AssumptionName, value: i64) -> std::ops::RangeInclusive<i64> {
    if name == AssumptionName::Growth {
        return value.min(-30)..=value.max(30);
    }
    let of_plan = planned.get(name);
    let needed = if name == AssumptionName::Recruits {
        road.ground.recruits_needed(planned.numbers(crate::forecast::Case::Middle)).unwrap_or_default()
    } else {
        0
    };
    let most = (2 * of_plan.value).max(of_plan.best).max(of_plan.worst).max(needed + needed / 4).max(50);
    let round = (most + 49) / 50 * 50;
    0..=round.min(*range(name).end()).max(value)
}

/// A number as the field has it.
fn written(view: &View, name: AssumptionName, value: i64) -> String {
    match name {
        AssumptionName::Growth => signed_tenths(view.language, value),
        _ => number(view.language, value),
    }
}

/// What is written, or in words why it cannot be.
fn read(view: &View, name: AssumptionName, text: &str) -> Result<i64, String> {
    let value = match name {
        AssumptionName::Growth => read_signed_tenths(text),
        _ => read_count(text).map(i64::from),
    };
    value.filter(|value| range(name).contains(value)).ok_or_else(|| sentences::number_refused(view.language, name))
}
