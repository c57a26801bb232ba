//! Licence and bonds of a doctor, as they are edited.

use egui::Ui;

use super::{choices, form};
use crate::plan::{Bond, Doctor, Licence, Slot};
use crate::roster::calendar;
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::{Icon, icon_button, muted};

/// Until when a new bond runs unless its end is changed.
const BOND_MONTHS: i64 = 60;

/// What is known of a licence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Unknown,
    None,
    Number,
}

pub fn licence(ui: &mut Ui, view: &View, licence: &mut Licence) {
    let language = view.language;
    let before = match licence {
        Licence::Unknown => Known::Unknown,
        Licence::None => Known::None,
        Licence::Number { .. } => Known::Number,
    };
    let options = [
        (Known::Unknown, t!(language, "unknown")),
        (Known::None, t!(language, "inspector-licence-none")),
        (Known::Number, t!(language, "inspector-licence-held")),
    ];
    let mut known = before;
    form::choice(ui, &t!(language, "inspector-licence"), &options, &mut known);
    if known != before {
        *licence = match known {
            Known::Unknown => Licence::Unknown,
            Known::None => Licence::None,
            Known::Number => Licence::Number { number: String::new(), until: None },
        };
    }
    if let Licence::Number { number, until } = licence {
        form::text(ui, &t!(language, "inspector-licence-number"), number);
        form::date(ui, language, &t!(language, "inspector-licence-until"), view.date(), until);
    }
}

/// Commitments to serve somewhere until a day.
pub fn bonds(ui: &mut Ui, view: &View, slot: Slot<Doctor>, bonds: &mut Vec<Bond>) {
    let language = view.language;
    let mut gone = None;
    let facilities = choices::facilities(view, |_| true);
    for (index, bond) in bonds.iter_mut().enumerate() {
        ui.push_id(("bond", index), |ui| {
            ui.horizontal(|ui| {
                muted(ui, &t!(language, "inspector-bond-number", number = (index + 1).to_string()));
                if icon_button(ui, Icon::Close, &t!(language, "inspector-remove-bond"), true).clicked() {
                    gone = Some(index);
                }
            });
            form::choice(ui, &t!(language, "inspector-bond-place"), &facilities, &mut bond.facility);
            form::day(ui, language, &t!(language, "inspector-bond-until"), &mut bond.until);
        });
    }
    if let Some(index) = gone {
        bonds.remove(index);
    }
    let plan = view.plan();
    let home = view.roster().main_home(plan, slot).map(|slot| plan.facilities[slot].id.clone());
    let place = home.or_else(|| facilities.first().map(|(id, _)| id.clone()));
    if let Some(facility) = place
        && ui.button(t!(language, "inspector-add-bond")).clicked()
    {
        let until = calendar::previous(calendar::add_months(view.date(), BOND_MONTHS));
        bonds.push(Bond { facility, until, source: None });
    }
}
