//! What the plan calls itself, its first day, and what the file says about it.

use egui::{ScrollArea, Ui};

use super::Front;
use crate::edit::Command;
use crate::plan::Cover;
use crate::session::action::Actions;
use crate::text::names::{clean, clean_lines};
use crate::text::numbers::number;
use crate::text::{dates, moments, t};
use crate::ui::View;
use crate::ui::side::inspector::form;
use crate::ui::theme::Palette;
use crate::ui::widgets::{FactLine, area_row, date_row, text_row};

const NOTE_HEIGHT: f32 = 150.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-details-title"), 560.0, |ui, front| {
        let before = &view.plan().cover;
        let after = fields(ui, front, view, before);
        if after != *before {
            actions.edit(Command::Put(after.into()));
        }
        ui.separator();
        facts(ui, view);
        super::buttons(ui, |ui| {
            let name = t!(language, "dialog-ok");
            front.closed |= ui.add(super::primary(ui, name)).clicked();
        });
    });
}

fn fields(ui: &mut Ui, front: &Front, view: &View, cover: &Cover) -> Cover {
    let language = view.language;
    let mut after = cover.clone();
    let title = text_row(ui, &t!(language, "dialog-details-name"), &cover.title);
    front.begins_at(&title.response);
    after.title = title.value.map_or(after.title, |title| clean(&title));
    let day = dates::date(language, cover.baseline);
    let first_day = t!(language, "dialog-details-first-day");
    let first_day = date_row(ui, &first_day, &day, |text| {
        form::read_day(language, text).and_then(|day| dates::first_day(language, day))
    });
    after.baseline = first_day.value.unwrap_or(after.baseline);
    let palette = Palette::of(ui);
    let area = ScrollArea::vertical().id_salt("note").max_height(palette.px(NOTE_HEIGHT));
    let note = area.show(ui, |ui| area_row(ui, &t!(language, "dialog-details-note"), &cover.note, 4));
    after.note = note.inner.value.map_or(after.note, |note| clean_lines(&note));
    after
}

fn facts(ui: &mut Ui, view: &View) {
    let (language, plan) = (view.language, view.plan());
    let totals = view.checked().totals();
    let count = |value: usize| number(language, value as i64);
    let network = t!(
        language,
        "dialog-details-network-value",
        stations = number(language, totals.stations.into()),
        points = number(language, totals.points.into()),
        hospitals = number(language, totals.hospitals.into())
    );
    let people = t!(
        language,
        "dialog-details-people-value",
        doctors = count(plan.doctors.len()),
        moves = count(plan.moves.len())
    );
    let lineage = &plan.lineage;
    let facts = [
        (t!(language, "dialog-details-province"), plan.province.name.clone()),
        (t!(language, "dialog-details-network"), network),
        (t!(language, "dialog-details-people"), people),
        (t!(language, "dialog-details-saved"), moments::local_of(language, &lineage.saved_at)),
        (t!(language, "dialog-details-app"), format!("phanbo {}", lineage.app)),
    ];
    for (label, value) in &facts {
        FactLine { label, value, ..FactLine::default() }.show(ui);
    }
}
