//! What a card is called, and what its figures count: in full, for who rests on them.

use crate::plan::{Facility, Slot};
use crate::text::numbers::{number, tenths};
use crate::text::{names, t};
use crate::ui::View;
use crate::ui::subjects::status::{points_covered, status};

/// The name of a card and the word of its state, a line each.
pub fn place(view: &View, slot: Slot<Facility>) -> String {
    let name = names::strip_controls(&view.plan().facilities[slot].name).into_owned();
    let lines = [name, status(view, slot).word];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A line each figure of a card.
pub fn figures(view: &View, slot: Slot<Facility>) -> String {
    let (language, rules) = (view.language, view.rules());
    let counts = |value: i64| number(language, value);
    if let Some(station) = rules.open_station(slot) {
        let doctors = t!(
            language,
            "spelled-doctors",
            have = counts(station.regular_doctors().into()),
            need = counts(station.minimum())
        );
        let density = station
            .density_tenths()
            .map(|density| t!(language, "spelled-density", density = tenths(language, density)));
        let (with, all) = points_covered(view, slot);
        let points = (all > 0).then(|| t!(language, "spelled-points", with = counts(with), all = counts(all)));
        return [Some(doctors), density, points].into_iter().flatten().collect::<Vec<_>>().join("\n");
    }
    let Some(hospital) = rules.open_hospital(slot) else { return String::new() };
    let present = t!(language, "spelled-present", number = counts(hospital.present()));
    let floor = hospital.hospital.floor.as_ref();
    let floor = floor.map(|floor| t!(language, "spelled-floor", number = counts(floor.value.into())));
    [Some(present), floor].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
