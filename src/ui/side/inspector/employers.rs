//! Who employs a station's people, from which day on, as it is edited.

use egui::Ui;

use super::form;
use crate::plan::{Employer, Facility};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button, muted};

/// Each with the first day it employs; without any, the commune does (rule D12). A new one is called `first` at first.
pub fn show(ui: &mut Ui, view: &View, first: &str, employers: &mut Vec<Employer>) {
    let language = view.language;
    let mut gone = None;
    for (index, employer) in employers.iter_mut().enumerate() {
        ui.push_id(("employer", index), |ui| {
            ui.horizontal(|ui| {
                muted(ui, &t!(language, "inspector-employer-number", number = (index + 1).to_string()));
                if icon_button(ui, Icon::Close, &t!(language, "inspector-remove-employer"), true).clicked() {
                    gone = Some(index);
                }
            });
            form::name(ui, language, &t!(language, "inspector-employer"), &mut employer.name);
            form::day(ui, language, &t!(language, "inspector-employer-from"), &mut employer.from);
        });
    }
    if let Some(index) = gone {
        employers.remove(index);
    }
    if ui.small_button(t!(language, "inspector-add-employer")).clicked() {
        employers.push(Employer { name: first.to_owned(), from: view.date() });
    }
}

/// The committee of the commune a station serves, to which stations are handed over; without a commune the station.
pub fn likely(view: &View, station: &Facility) -> String {
    let commune = station.commune.as_ref().and_then(|id| view.plan().communes.get(id));
    commune.map_or_else(
        || station.name.clone(),
        |commune| {
            let kind = sentences::commune_kind(view.language, commune.kind);
            t!(view.language, "inspector-employer-commune", kind = kind, name = commune.name.as_str())
        },
    )
}
