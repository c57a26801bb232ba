//! "Move to…": every place in a list with a search, and what the move would do at each.

use egui::Ui;

use super::places::PlaceLine;
use super::search_list::Words;
use super::{Front, buttons, places, search_list, secondary};
use crate::plan;
use crate::session::SearchList;
use crate::session::action::{Actions, CarryAction};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::remembered::remembered;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, muted};

pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    doctor: &plan::Id<plan::Doctor>,
    from: Option<&plan::Id<plan::Site>>,
    list: &SearchList,
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &title(view, doctor), 660.0, |ui, front| {
        if let Some(place) = name_of(view, from).filter(|_| others(view) == 0) {
            muted(ui, &t!(language, "dialog-move-from", place = place));
        }
        let taken: Option<Vec<_>> = view.session.carried.as_ref().map(|carried| carried.lifted.all().collect());
        let key = (view.session.document.version(), taken, language);
        let places = remembered(ui, "places to move to", key.clone(), || places::all(view));
        let lines = remembered(ui, "places found", (key, list.text.clone()), || places::matching(&places, &list.text));
        let words = Words {
            hint: t!(language, "dialog-move-search"),
            nothing: t!(language, "dialog-move-nothing", text = list.text.trim()),
            lines: search_list::LINES,
        };
        let why = |line: usize| places[lines[line]].would_be.as_ref().map_or("", |would_be| would_be.why.as_str());
        let taken = search_list::show(ui, front, list, &words, lines.len(), actions, |ui, line, chosen| {
            let response = row(ui, view, &places[lines[line]]).chosen(chosen).show(ui);
            if why(line).is_empty() { response } else { response.on_hover_text(why(line)) }
        });
        if let Some(place) = taken.map(|line| &places[lines[line]]) {
            actions.push(CarryAction::DropOnSite(place.site.clone()));
        }
        buttons(ui, |ui| front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked());
    });
}

fn title(view: &View, doctor: &plan::Id<plan::Doctor>) -> String {
    let language = view.language;
    let count = 1 + others(view) as i64;
    if count > 1 {
        return t!(language, "dialog-move-several", count = count, number = number(language, count));
    }
    let name = view.plan().doctors.get(doctor).map_or_else(String::new, |doctor| doctor.name.clone());
    t!(language, "dialog-move-title", doctor = name)
}

/// How many go along.
fn others(view: &View) -> usize {
    view.session.carried.as_ref().map_or(0, |carried| carried.lifted.others.len())
}

fn name_of(view: &View, site: Option<&plan::Id<plan::Site>>) -> Option<String> {
    let facility = view.plan().facility_of(site?)?;
    view.plan().facilities.get(facility).map(|facility| facility.name.clone())
}

fn row(ui: &Ui, view: &View, place: &PlaceLine) -> Row {
    let palette = Palette::of(ui);
    if place.is_point {
        let name = Phrase::new(&palette).gap(18.0).with(&place.name, palette.body(), palette.muted);
        return Row::new(name).right(Phrase::new(&palette).muted(&t!(view.language, "dialog-move-point")));
    }
    let row = Row::new(Phrase::new(&palette).body(&place.name));
    let Some(would_be) = &place.would_be else { return row };
    let figures = Phrase::new(&palette).muted(&would_be.figures);
    row.right(figures.gap(12.0).mark(would_be.tone).toned(would_be.tone, &would_be.word))
}
