//! Beside the page: what it takes to reach the target, who is known to come and go, and what becomes of the stations.

use egui::{Button, Frame, Margin, ScrollArea, Ui};

use super::model;
use crate::forecast::{Forecast, Outlook, Road};
use crate::plan::AssumptionName;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::forecast::ForecastWish;
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::side::inspector::{expand, past_years};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, heading, link_like, muted, rows_in_sight, strong, wrapped};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let area = ScrollArea::vertical().id_salt("road").auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Palette::of(ui).px(4.0);
        let Some((road, forecast)) = model::forecast(view) else {
            return drop(muted(ui, &t!(view.language, "proposal-working")));
        };
        needed(ui, view, &road, &forecast, actions);
        tried(ui, view, actions);
        strong(ui, &t!(view.language, "forecast-moving-short", kind = view.province_kind()));
        muted(ui, &t!(view.language, "forecast-moving-why", kind = view.province_kind()));
        named(ui, view, &road, &forecast, actions);
        stations(ui, view, &road, &forecast, actions);
        others(ui, view, &forecast);
        past_years::show(ui, view, actions);
        follow_focus(ui, "road");
    });
}

fn needed(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let language = view.language;
    let palette = Palette::of(ui);
    for sentence in sentences::assumptions_amiss(language, forecast) {
        wrapped(ui, &sentence, palette.small(), palette.tone(Tone::Warning));
    }
    let Some(recruits) = forecast.recruits_needed else {
        heading(ui, &sentences::forecast_target(language, &road.ground));
        return drop(muted(ui, &sentences::recruits_needed(language, &road.ground, forecast)));
    };
    heading(ui, &t!(language, "forecast-needed-short", needed = number(language, recruits)));
    muted(ui, &sentences::forecast_target(language, &road.ground));
    Frame::new().fill(palette.ground).corner_radius(5).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for sentence in model::worked_out(view, road, forecast, recruits) {
            wrapped(ui, &sentence, palette.small(), palette.ink);
        }
    });
    muted(ui, &sentences::target_reached(language, &road.ground, forecast));
    if forecast.assumptions.get(AssumptionName::Recruits).value != recruits {
        let set = t!(language, "forecast-set", needed = number(language, recruits));
        if ui.add(Button::new(set)).clicked() {
            actions.push(PageAction::Forecast(ForecastWish::Try(AssumptionName::Recruits, recruits)));
        }
    }
    ui.add_space(palette.px(4.0));
}

/// What can be done with numbers that are tried.
fn tried(ui: &mut Ui, view: &View, actions: &mut Actions) {
    if !view.session.pages.forecast.is_trying(view.plan()) {
        return;
    }
    muted(ui, &t!(view.language, "forecast-tried"));
    if link_like(ui, &t!(view.language, "forecast-keep")).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::Keep));
    }
    if link_like(ui, &t!(view.language, "forecast-back-all")).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::BackAll));
    }
}

/// Those of the year chosen, or of all years.
fn named(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let language = view.language;
    let palette = Palette::of(ui);
    let chosen = view.session.pages.forecast.year;
    let last = forecast.years.last().map_or(0, |year| year.year);
    let is_meant = |year: i16| chosen.map_or(year <= last, |chosen| chosen == year);
    let known = road.ground.named.iter().filter(|named| is_meant(named.date.year()));
    // Worked out beside the window: whoever has been deleted since is left out.
    let known: Vec<_> = known.filter(|named| view.plan().doctors.in_slot(named.doctor).is_some()).collect();
    let count = number(language, known.len() as i64);
    let title = match chosen {
        Some(year) => t!(language, "forecast-named-of", year = year.to_string(), number = count),
        None => t!(language, "forecast-named", number = count),
    };
    ui.add_space(palette.px(4.0));
    strong(ui, &title);
    if chosen.is_some() && link_like(ui, &t!(language, "forecast-all-years")).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::Year(None)));
    }
    rows_in_sight(ui, known.len(), |ui, place| {
        let named = known[place];
        let doctor = &view.plan().doctors[named.doctor];
        let words = Phrase::new(&palette).body(&doctor.name);
        let note = model::what_and_when(language, named);
        let row = Row::new(words).right(Phrase::new(&palette).muted(&note));
        if ui.push_id((named.doctor.index(), named.date, named.kind as u8), |ui| row.show(ui)).inner.clicked() {
            open(actions, Selection::Doctor(doctor.id.clone()));
        }
    });
}

/// The stations that will be without a regular doctor, the first of them first; the others can be shown after them.
fn stations(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let language = view.language;
    let there = |outlook: &&Outlook| view.plan().facilities.in_slot(outlook.station).is_some();
    let last = forecast.years.last().map_or(road.ground.first_year(), |year| year.year);
    let (all, without) = road.stations(last);
    let (without, kept) = all.split_at(without);
    let [without, kept] = [without, kept].map(|part| part.iter().filter(there).collect::<Vec<_>>());
    let count = |of: &[&Outlook]| number(language, of.len() as i64);
    ui.add_space(Palette::of(ui).px(4.0));
    if without.is_empty() {
        muted(ui, &t!(language, "cli-forecast-no-station", to = last.to_string()));
    } else {
        strong(ui, &t!(language, "forecast-stations", number = count(&without)));
        rows_in_sight(ui, without.len(), |ui, place| station(ui, view, &Road::up_to(without[place], last), actions));
    }
    if kept.is_empty() {
        return;
    }
    strong(ui, &t!(language, "forecast-stations-kept", number = count(&kept)));
    let shown = expand::all_of(ui, "stations with a doctor throughout");
    let is_shown = expand::is_on(ui, shown);
    let words = if is_shown { t!(language, "forecast-stations-hide") } else { t!(language, "forecast-stations-show") };
    if link_like(ui, &words).clicked() {
        expand::flip(ui, shown);
    }
    if is_shown {
        rows_in_sight(ui, kept.len(), |ui, place| station(ui, view, &Road::up_to(kept[place], last), actions));
    }
}

/// A station with the day it is first without a regular doctor, or else how many end there.
fn station(ui: &mut Ui, view: &View, outlook: &Outlook, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let of = model::station(view, outlook);
    let note = Phrase::new(&palette);
    let note = if let Some((tone, words)) = &of.note { note.toned(*tone, words) } else { note };
    let row = Row::new(Phrase::new(&palette).body(&of.name)).right(note);
    let response = ui.push_id(("station", outlook.station.index()), |ui| row.show(ui)).inner;
    let response = if of.ends.is_empty() { response } else { response.on_hover_text(of.ends.join("\n")) };
    if response.clicked() {
        open(actions, Selection::Facility(view.plan().facilities[outlook.station].id.clone()));
    }
}

/// What else the province counts per 10,000 people, where the plan has it.
fn others(ui: &mut Ui, view: &View, forecast: &Forecast) {
    let told: Vec<String> =
        forecast.others.iter().filter_map(|other| sentences::forecast_other(view.language, other)).collect();
    if told.is_empty() {
        return;
    }
    ui.add_space(Palette::of(ui).px(4.0));
    strong(ui, &t!(view.language, "forecast-others"));
    for sentence in told {
        muted(ui, &sentence);
    }
}

/// Shows it where it has its page: on the board.
fn open(actions: &mut Actions, selection: Selection) {
    actions.push(PageAction::Show(Page::Board));
    actions.push(GoAction::Jump(selection));
}
