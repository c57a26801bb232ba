//! Beside the page: what it takes to reach the target, who is known to come and go, and what becomes of the stations.

use egui::{Button, Frame, Margin, ScrollArea, Ui};

use super::model::beside::Needed;
use super::model::{self, beside};
use crate::forecast::{Forecast, Outlook, Road};
use crate::plan::AssumptionName;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::forecast::ForecastWish;
use crate::text::t;
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
        needed(ui, beside::needed(view, &road, &forecast), actions);
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

fn needed(ui: &mut Ui, needed: Needed, actions: &mut Actions) {
    let palette = Palette::of(ui);
    for sentence in &needed.amiss {
        wrapped(ui, sentence, palette.small(), palette.tone(Tone::Warning));
    }
    heading(ui, &needed.heading);
    muted(ui, &needed.about);
    let Some(how) = needed.worked_out else { return };
    Frame::new().fill(palette.ground).corner_radius(5).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for sentence in &how.sentences {
            wrapped(ui, sentence, palette.small(), palette.ink);
        }
    });
    muted(ui, &how.reached);
    if let Some((recruits, words)) = how.set
        && ui.add(Button::new(words)).clicked()
    {
        actions.push(PageAction::Forecast(ForecastWish::Try(AssumptionName::Recruits, recruits)));
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
    let known = beside::named(view, road, forecast);
    ui.add_space(palette.px(4.0));
    strong(ui, &known.title);
    let is_of_year = view.session.pages.forecast.year.is_some();
    if is_of_year && link_like(ui, &t!(language, "forecast-all-years")).clicked() {
        actions.push(PageAction::Forecast(ForecastWish::Year(None)));
    }
    rows_in_sight(ui, known.people.len(), |ui, place| {
        let named = known.people[place];
        let doctor = &view.plan().doctors[named.doctor];
        let words = Phrase::new(&palette).body(&doctor.name);
        let note = beside::what_and_when(language, named);
        let row = Row::new(words).right(Phrase::new(&palette).muted(&note));
        if ui.push_id((named.doctor.index(), named.date, named.kind as u8), |ui| row.show(ui)).inner.clicked() {
            open(actions, Selection::Doctor(doctor.id.clone()));
        }
    });
}

/// The stations that will be without a regular doctor; the others can be shown after them.
fn stations(ui: &mut Ui, view: &View, road: &Road, forecast: &Forecast, actions: &mut Actions) {
    let language = view.language;
    let lists = beside::stations(view, road, forecast);
    let (without, kept) = (&lists.without, &lists.kept);
    let up_to = |outlook: &Outlook| Road::up_to(outlook, lists.last);
    ui.add_space(Palette::of(ui).px(4.0));
    if without.is_empty() {
        muted(ui, &lists.without_title);
    } else {
        strong(ui, &lists.without_title);
        rows_in_sight(ui, without.len(), |ui, place| station(ui, view, &up_to(without[place]), actions));
    }
    let Some(title) = &lists.kept_title else { return };
    strong(ui, title);
    let shown = expand::all_of(ui, "stations with a doctor throughout");
    let is_shown = expand::is_on(ui, shown);
    let words = if is_shown { t!(language, "forecast-stations-hide") } else { t!(language, "forecast-stations-show") };
    if link_like(ui, &words).clicked() {
        expand::flip(ui, shown);
    }
    if is_shown {
        rows_in_sight(ui, kept.len(), |ui, place| station(ui, view, &up_to(kept[place]), actions));
    }
}

/// A station with the day it is first without a regular doctor, or else how many end there.
fn station(ui: &mut Ui, view: &View, outlook: &Outlook, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let of = beside::station(view, outlook);
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
    let told = beside::others(view, forecast);
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
