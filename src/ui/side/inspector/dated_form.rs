//! A station's figures from a day on, as they are edited.

use egui::Ui;

use super::form;
use crate::plan::{DatedFigures, Station, StationStaff};
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button, muted};

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
            let DatedFigures { catchment, posts, doctor_posts, staff, others, .. } = figures;
            form::figure(ui, language, &t!(language, "inspector-catchment"), catchment);
            form::figure(ui, language, &t!(language, "inspector-doctor-posts"), doctor_posts);
            form::figure(ui, language, &t!(language, "inspector-posts"), posts);
            form::figure(ui, language, &t!(language, "inspector-staff"), staff);
            staff_fields(ui, view, others);
        });
    }
    if let Some(index) = gone {
        station.figures.remove(index);
    }
    if ui.small_button(t!(language, "inspector-add-dated")).clicked() {
        station.figures.push(DatedFigures::from(view.date()));
    }
}

/// The people of a station who are not doctors.
pub fn staff_fields(ui: &mut Ui, view: &View, others: &mut StationStaff) {
    let language = view.language;
    form::figure(ui, language, &t!(language, "inspector-assistant-doctors"), &mut others.assistant_doctors);
    form::figure(ui, language, &t!(language, "inspector-nurses"), &mut others.nurses);
    form::figure(ui, language, &t!(language, "inspector-midwives"), &mut others.midwives);
    form::figure(ui, language, &t!(language, "inspector-pharmacists"), &mut others.pharmacists);
    form::figure(ui, language, &t!(language, "inspector-other-staff"), &mut others.other);
}
