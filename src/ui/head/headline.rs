//! The figures of the day, with the change against the plan's first state. Each opens to what it is made of.

use egui::{Id, Popup, PopupCloseBehavior, Ui};

use super::headline_lists;
use super::headline_lists::List;
use crate::plan::Figure;
use crate::rules::Totals;
use crate::rules::checker::rounded;
use crate::session::action::Actions;
use crate::text::numbers::{number, tenths};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Change, Stat, Trend, stat_divider};

/// Below this width the words beside the figures are left out.
const ROOM_FOR_NOTES: f32 = 1180.0;

/// A figure ready to show.
struct Figures {
    list: List,
    figure: String,
    change: Option<(Trend, String, Tone)>,
    note: String,
    label: String,
}

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let with_notes = ui.available_width() >= Palette::of(ui).px(ROOM_FOR_NOTES);
    ui.horizontal_wrapped(|ui| {
        for (place, figures) in all(view).iter().enumerate() {
            if place > 0 {
                stat_divider(ui);
            }
            show_one(ui, view, figures, with_notes, actions);
        }
    });
}

fn show_one(ui: &mut Ui, view: &View, figures: &Figures, with_notes: bool, actions: &mut Actions) {
    let change = figures.change.as_ref();
    let stat = Stat {
        figure: &figures.figure,
        change: change.map(|(trend, amount, tone)| Change { trend: *trend, amount, tone: *tone }),
        note: if with_notes { &figures.note } else { "" },
        label: &figures.label,
    };
    let response = ui.push_id(figures.list, |ui| stat.show(ui)).inner;
    Popup::from_toggle_button_response(&response)
        .id(Id::unique(("headline", figures.list)))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(&figures.label)
        .show(|ui| headline_lists::show(ui, view, figures.list, actions));
}

fn all(view: &View) -> [Figures; 6] {
    let (now, first) = (*view.checked().totals(), *view.session.document.baseline());
    let moves = headline_lists::proposed(view);
    let agreed = moves.iter().filter(|step| step.status == crate::plan::MoveStatus::Agreed).count();
    let compared = Compared { language: view.language, proposes: !moves.is_empty() };
    [
        with_regular(&compared, &now, &first),
        below_minimum(view, &compared, &now, &first),
        empty_points(&compared, &now, &first),
        station_density(view, &compared, &now, &first),
        province(view, &compared, &now, &first),
        proposed_moves(view.language, moves.len(), agreed),
    ]
}

/// How figures are compared with the baseline.
struct Compared {
    language: Language,
    /// Only where the plan proposes something does "unchanged" say anything.
    proposes: bool,
}

impl Compared {
    /// The change and, where there is none, the words for that. `more`: what it means that the figure grew.
    fn change(&self, by: i64, amount: String, more: Tone) -> (Option<(Trend, String, Tone)>, String) {
        let less = if more == Tone::Good { Tone::Bad } else { Tone::Good };
        match by {
            0 if self.proposes => (None, t!(self.language, "headline-unchanged")),
            0 => (None, String::new()),
            1.. => (Some((Trend::Up, amount, more)), String::new()),
            _ => (Some((Trend::Down, amount, less)), String::new()),
        }
    }

    fn count(&self, now: u32, first: u32, more: Tone) -> (Option<(Trend, String, Tone)>, String) {
        let by = i64::from(now) - i64::from(first);
        self.change(by, number(self.language, by.abs()), more)
    }

    fn of(&self, part: u32, all: u32) -> String {
        format!("{}/{}", number(self.language, part.into()), number(self.language, all.into()))
    }
}

fn with_regular(compared: &Compared, now: &Totals, first: &Totals) -> Figures {
    let counts = (now.stations_with_regular_doctor, first.stations_with_regular_doctor);
    let (change, note) = compared.count(counts.0, counts.1, Tone::Good);
    let figure = compared.of(now.stations_with_regular_doctor, now.stations);
    let label = t!(compared.language, "headline-regular");
    Figures { list: List::WithoutRegular, figure, change, note, label }
}

fn below_minimum(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> Figures {
    let (change, note) = compared.count(now.stations_below_minimum, first.stations_below_minimum, Tone::Bad);
    let figure = number(compared.language, now.stations_below_minimum.into());
    let minimum = number(compared.language, view.rules().station_minimum());
    let label = t!(compared.language, "headline-below", minimum = minimum);
    Figures { list: List::BelowMinimum, figure, change, note, label }
}

fn empty_points(compared: &Compared, now: &Totals, first: &Totals) -> Figures {
    let (change, note) = compared.count(now.points_without_sessions, first.points_without_sessions, Tone::Bad);
    let figure = compared.of(now.points_without_sessions, now.points);
    let label = t!(compared.language, "headline-points");
    Figures { list: List::EmptyPoints, figure, change, note, label }
}

/// The distinct doctors at stations for the people of the province.
fn station_density(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> Figures {
    let language = compared.language;
    let people = Figure::people(view.plan().province.population.as_ref());
    let density = |totals: &Totals| Some(rounded(u64::from(totals.station_doctors) * 100_000, people?.into()));
    let (now, first) = (density(now), density(first));
    let by = now.zip(first).map_or(0, |(now, first)| now - first);
    let (change, note) = compared.change(by, tenths(language, by.abs()), Tone::Good);
    let figure = now.map_or_else(|| t!(language, "unknown"), |now| tenths(language, now));
    let label = t!(language, "headline-station-density");
    Figures { list: List::StationDensity, figure, change, note, label }
}

fn province(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> Figures {
    let language = compared.language;
    let (target, year) = view.rules().province_target();
    let goal = if target % 10 == 0 { number(language, target / 10) } else { tenths(language, target) };
    let label = t!(language, "headline-province", year = year.to_string());
    let (now, first) = (now.province_density_tenths, first.province_density_tenths);
    let by = now.zip(first).map_or(0, |(now, first)| now - first);
    let (change, _) = compared.change(by, tenths(language, by.abs()), Tone::Good);
    let (figure, note) = match now {
        None => (t!(language, "unknown"), String::new()),
        Some(now) if now >= target => (tenths(language, now), t!(language, "headline-reached", target = goal)),
        Some(now) => (format!("{}/{goal}", tenths(language, now)), t!(language, "headline-recruiting")),
    };
    Figures { list: List::Province, figure, change, note, label }
}

fn proposed_moves(language: Language, count: usize, agreed: usize) -> Figures {
    let figure = number(language, count as i64);
    let note = t!(language, "headline-agreed", number = number(language, agreed as i64));
    let note = if agreed == 0 { String::new() } else { note };
    Figures { list: List::Moves, figure, change: None, note, label: t!(language, "headline-moves") }
}
