//! A station's figures as they are edited: those of old, and those from a day on.

use egui::Ui;

use super::form;
use crate::plan::{DatedFigures, Station, StationFigure};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button, muted};

/// All of them in the order of the form.
pub const FIGURES: [StationFigure; 9] = [
    StationFigure::Catchment,
    StationFigure::DoctorPosts,
    StationFigure::Posts,
    StationFigure::Staff,
    StationFigure::AssistantDoctors,
    StationFigure::Nurses,
    StationFigure::Midwives,
    StationFigure::Pharmacists,
    StationFigure::OtherStaff,
];

/// What a figure of a station is called.
pub fn name(language: Language, which: StationFigure) -> String {
    match which {
        StationFigure::Catchment => t!(language, "inspector-catchment"),
        StationFigure::Posts => t!(language, "inspector-posts"),
        StationFigure::DoctorPosts => t!(language, "inspector-doctor-posts"),
        StationFigure::Staff => t!(language, "inspector-staff"),
        StationFigure::AssistantDoctors => t!(language, "inspector-assistant-doctors"),
        StationFigure::Nurses => t!(language, "inspector-nurses"),
        StationFigure::Midwives => t!(language, "inspector-midwives"),
        StationFigure::Pharmacists => t!(language, "inspector-pharmacists"),
        StationFigure::OtherStaff => t!(language, "inspector-other-staff"),
    }
}

/// Each entry with its first day; what is empty in it stays as it was before.
pub fn dated(ui: &mut Ui, view: &View, station: &mut Station) {
    let language = view.language;
    let mut gone = None;
    for (index, figures) in station.figures.iter_mut().enumerate() {
        ui.push_id(("figures", index), |ui| {
            ui.horizontal(|ui| {
                let act = if figures.act.is_some() { t!(language, "inspector-figures-of-act") } else { String::new() };
                muted(ui, &t!(language, "inspector-dated-number", number = (index + 1).to_string(), act = act));
                if icon_button(ui, Icon::Close, &t!(language, "inspector-remove-dated"), true).clicked() {
                    gone = Some(index);
                }
            });
            form::day(ui, language, &t!(language, "inspector-dated-from"), &mut figures.from);
            for which in FIGURES {
                form::figure(ui, language, &name(language, which), figures.figure_mut(which));
            }
        });
    }
    if let Some(index) = gone {
        station.figures.remove(index);
    }
    if ui.small_button(t!(language, "inspector-add-dated")).clicked() {
        station.figures.push(DatedFigures::from(view.date()));
    }
}
