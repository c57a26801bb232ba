//! The line of the guided tour: what to do now, and the way out.

use egui::{Align, Frame, Layout, Margin, Ui};

use crate::plan::{Facility, Id};
use crate::session::action::{Actions, TaskAction};
use crate::session::{Tour, TourStep};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, link_like, wrapped};

pub fn show(ui: &mut Ui, view: &View, tour: &Tour, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let language = view.language;
    Frame::new().fill(palette.selected).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let is_end = tour.step == TourStep::End;
            let leave = if is_end { t!(language, "tour-end") } else { t!(language, "tour-leave") };
            if link_like(ui, &leave).clicked() {
                actions.push(TaskAction::LeaveTour);
            }
            if !is_end && link_like(ui, &t!(language, "tour-skip")).clicked() {
                actions.push(TaskAction::SkipTourStep);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if !is_end {
                    let (step, all) = (tour.step.number() as i64, TourStep::ALL.len() as i64 - 1);
                    let step = t!(language, "tour-step", step = number(language, step), all = number(language, all));
                    Phrase::new(&palette).with(&step, palette.body_strong(), palette.accent).show(ui);
                }
                wrapped(ui, &words(view, tour), palette.body(), palette.ink);
            });
        });
    });
}

fn words(view: &View, tour: &Tour) -> String {
    let language = view.language;
    let name = |id: &Id<Facility>| view.plan().facilities.get(id).map_or_else(String::new, |place| place.name.clone());
    let station = name(&tour.station);
    match (tour.step, &tour.hospital) {
        (TourStep::Drag, Some(hospital)) => t!(language, "tour-drag", hospital = name(hospital), station = station),
        (TourStep::Drag, None) => t!(language, "tour-drag-any", station = station),
        (TourStep::Undo, _) => t!(language, "tour-undo"),
        (TourStep::Finding, _) => t!(language, "tour-finding"),
        (TourStep::WhoCouldCome, _) => t!(language, "tour-who", station = station),
        (TourStep::End, _) => t!(language, "tour-done"),
    }
}
