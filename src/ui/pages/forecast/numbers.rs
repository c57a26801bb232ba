//! The numbers a forecast rests on, each as a line to pull and a field to write in; nothing here changes the plan.

use egui::{Align, Frame, Layout, Margin, Ui, vec2};

use super::model::numbers::{self, NumberRow};
use crate::forecast::{Assumptions, Forecast, Road};
use crate::plan::AssumptionName;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::forecast::ForecastWish;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::slider::{Slid, slider};
use crate::ui::widgets::{cell_field, elided, link_like};

/// Of one number, with its name, field, line and what the plan says.
const HEIGHT: f32 = 86.0;
const WIDTH: f32 = 138.0;
const FIELD: f32 = 56.0;
const EDGES: Margin = Margin::symmetric(12, 6);
/// The assumptions, and the last year.
const ALL: usize = AssumptionName::ALL.len() + 1;

/// All beside each other, or in two rows where there is no room.
fn across(ui: &Ui) -> usize {
    if ui.available_width() >= ALL as f32 * Palette::of(ui).px(WIDTH) { ALL } else { ALL.div_ceil(2) }
}

/// What the numbers take of the page.
pub fn height(ui: &Ui) -> f32 {
    Palette::of(ui).px(HEIGHT) * ALL.div_ceil(across(ui)) as f32 + EDGES.sum().y
}

pub fn show(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let planned = Assumptions::of(view.plan());
    let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
    let across = across(ui);
    sheet.inner_margin(EDGES).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(palette.px(14.0), palette.px(2.0));
        let names: Vec<Option<AssumptionName>> = AssumptionName::ALL.map(Some).into_iter().chain([None]).collect();
        for names in names.chunks(across) {
            ui.columns(across, |columns| {
                for (ui, name) in columns.iter_mut().zip(names) {
                    ui.set_min_height(palette.px(HEIGHT) - palette.px(2.0));
                    ui.push_id(name.map_or("last year", AssumptionName::code), |ui| match name {
                        Some(name) => assumed(ui, view, road, (*name, &planned, forecast), actions),
                        None => last_year(ui, view, road, actions),
                    });
                }
            });
        }
    });
}

/// Draws a number; says what becomes of it.
fn show_number(ui: &mut Ui, view: &View, of: &NumberRow, read: impl Fn(&str) -> Result<i64, String>) -> Option<Slid> {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.x = palette.px(6.0);
    elided(ui, &of.label, ui.available_width(), palette.body(), palette.ink);
    let typed = ui.horizontal_top(|ui| {
        let id = ui.make_persistent_id("number");
        let size = vec2(palette.px(FIELD), palette.px(24.0));
        let edited = ui.allocate_ui(size, |ui| {
            ui.set_width(size.x);
            cell_field(ui, id, &of.label, &of.written, read)
        });
        // Beside the field's text, also where a sentence stands below the field.
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            elided(ui, &of.unit, ui.available_width(), palette.small(), palette.muted);
        });
        edited.inner.value
    });
    let line = t!(view.language, "forecast-slider", name = of.label.as_str());
    let slid = slider(ui, &line, of.value, of.line.clone(), &of.marks);
    let back = match &of.back {
        None => {
            elided(ui, &of.note, ui.available_width(), palette.small(), palette.muted).on_hover_text(&of.known);
            None
        }
        Some(back) => link_like(ui, back).on_hover_text(&of.known).clicked().then_some(Slid::Back),
    };
    typed.inner.map(Slid::To).or(slid).or(back)
}

fn assumed(
    ui: &mut Ui,
    view: &View,
    road: &Road,
    of: (AssumptionName, &Assumptions, &Forecast),
    actions: &mut Actions,
) {
    let (name, number) = (of.0, numbers::assumed(view, road, of));
    let wish = match show_number(ui, view, &number, |text| numbers::read(view, name, text)) {
        Some(Slid::To(value)) => ForecastWish::Try(name, value),
        Some(Slid::Back) => ForecastWish::Back(name),
        None => return,
    };
    actions.push(PageAction::Forecast(wish));
}

/// The year up to which it goes.
fn last_year(ui: &mut Ui, view: &View, road: &Road, actions: &mut Actions) {
    let (usual, number) = (road.last_year(None), numbers::last_year(view, road));
    let to = match show_number(ui, view, &number, |text| numbers::read_year(view, road, text)) {
        Some(Slid::To(year)) => i16::try_from(year).ok().filter(|&year| year != usual),
        Some(Slid::Back) => None,
        None => return,
    };
    actions.push(PageAction::Forecast(ForecastWish::LastYear(to)));
}
