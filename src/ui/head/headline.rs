//! The figures of the day, with the change against the plan's first state. Each opens to what it is made of.

use egui::{Id, Popup, PopupCloseBehavior, Ui};

use super::headline_lists;
use super::headline_lists::HeadList;
use crate::plan::{Figure, MoveStatus};
use crate::rules::Totals;
use crate::rules::checker::rounded;
use crate::session::Question;
use crate::session::action::Actions;
use crate::text::numbers::{number, tenths};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::remembered::{Appearance, remembered};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{FigureChange, Phrase, Stat, Trend, stat_divider};

/// Room between two figures, with a hairline in its middle; where room is short.
const APART: f32 = 20.0;
const APART_AT_LEAST: f32 = 13.0;

/// A figure ready to show.
struct HeadFigure {
    list: HeadList,
    figure: String,
    change: Option<(Trend, String, Tone)>,
    note: String,
    label: String,
}

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    actions.ask(Question::Best);
    actions.ask(Question::Road);
    let palette = Palette::of(ui);
    let (document, advice) = (&view.session.document, &view.session.advice);
    // Another day alone is told by its figures.
    let figures = (document.changed_in(), *document.counted_totals(), *document.baseline());
    let key = (figures, document.counts_agreed_alone(), advice.answers(), Appearance::of(ui, view));
    let head = remembered(ui, "headline", key, || Head::new(ui, view));
    let Head { figures, others, .. } = &*head;
    let (apart, at_least) = (palette.px(APART), palette.px(APART_AT_LEAST));
    let room = ui.available_width();
    let gaps = figures.len().saturating_sub(1) as f32;
    let needs = |widths: &[f32], apart: f32| widths.iter().sum::<f32>() + gaps * apart;
    // First the words beside the figures go, then the room between them, then the words below take a second line.
    let notes = needs(&head.with_notes, apart) <= room;
    let widths = if notes { &head.with_notes } else { &head.without };
    let apart = if needs(widths, apart) <= room { apart } else { at_least };
    let most = share(widths, room - gaps * apart);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (place, figures) in figures.iter().enumerate() {
            if place > 0 {
                stat_divider(ui, apart);
            }
            show_one(ui, view, figures, notes, most, actions);
        }
        let others = Phrase::new(&palette).gap(16.0).muted(others).lay_out(ui.painter(), f32::INFINITY);
        if others.size().x <= ui.available_width() {
            others.show(ui);
        }
    });
}

/// The figures, and what is to be said of those without a change: worded and measured when anything about them changes.
struct Head {
    figures: Vec<HeadFigure>,
    others: String,
    /// How wide each would like to be, with the words beside it and without them.
    with_notes: Vec<f32>,
    without: Vec<f32>,
}

impl Head {
    fn new(ui: &Ui, view: &View) -> Self {
        let (figures, others) = all(view);
        let with_notes: Vec<f32> = figures.iter().map(|figure| figure.stat(true).width(ui)).collect();
        let without = |(figure, &with): (&HeadFigure, &f32)| {
            if figure.note.is_empty() { with } else { figure.stat(false).width(ui) }
        };
        let without = figures.iter().zip(&with_notes).map(without).collect();
        Self { figures, others, with_notes, without }
    }
}

/// The width none may exceed so that all fit into the room: those that need less leave theirs to the others.
fn share(widths: &[f32], room: f32) -> f32 {
    let mut sorted = widths.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room.max(0.0);
    for (done, &width) in sorted.iter().enumerate() {
        let most = left / (sorted.len() - done) as f32;
        if width > most {
            return most;
        }
        left -= width;
    }
    f32::INFINITY
}

fn show_one(ui: &mut Ui, view: &View, figures: &HeadFigure, notes: bool, most: f32, actions: &mut Actions) {
    let response = ui.push_id(figures.list, |ui| figures.stat(notes).show(ui, most)).inner;
    Popup::from_toggle_button_response(&response)
        .id(Id::unique(("headline", figures.list)))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(&figures.label)
        .show(|ui| headline_lists::show(ui, view, figures.list, actions));
}

impl HeadFigure {
    fn stat(&self, notes: bool) -> Stat<'_> {
        let change = self.change.as_ref();
        Stat {
            figure: &self.figure,
            change: change.map(|(trend, amount, tone)| FigureChange { trend: *trend, amount, tone: *tone }),
            note: if notes { &self.note } else { "" },
            label: &self.label,
        }
    }
}

/// The figures, and what is to be said of those without a change.
fn all(view: &View) -> (Vec<HeadFigure>, String) {
    let document = &view.session.document;
    let (now, first) = (*document.counted_totals(), *document.baseline());
    let moves = headline_lists::proposed(view).count();
    let agreed = headline_lists::proposed(view).filter(|step| step.status == MoveStatus::Agreed).count();
    let compared = Compared { language: view.language };
    let figures = vec![
        with_regular(&compared, &now, &first),
        below_minimum(view, &compared, &now, &first),
        empty_points(&compared, &now, &first),
        station_density(view, &compared, &now, &first),
        province(view, &compared, &now, &first),
        proposed_moves(view, moves, agreed, headline_lists::parked(view).count()),
    ];
    // Only where the plan proposes something does "unchanged" say anything.
    let changed = figures.iter().filter(|figures| figures.change.is_some()).count();
    let others = match (moves == 0, changed) {
        (true, _) => String::new(),
        (false, 0) => t!(view.language, "headline-unchanged"),
        (false, _) => t!(view.language, "headline-others-unchanged"),
    };
    (figures, others)
}

/// How figures are compared with the baseline.
struct Compared {
    language: Language,
}

impl Compared {
    /// The change; none where there is none. `more`: what it means that the figure grew.
    fn change(by: i64, amount: String, more: Tone) -> Option<(Trend, String, Tone)> {
        let less = if more == Tone::Good { Tone::Bad } else { Tone::Good };
        match by {
            0 => None,
            1.. => Some((Trend::Up, amount, more)),
            _ => Some((Trend::Down, amount, less)),
        }
    }

    fn count(&self, now: u32, first: u32, more: Tone) -> Option<(Trend, String, Tone)> {
        let by = i64::from(now) - i64::from(first);
        Self::change(by, number(self.language, by.abs()), more)
    }

    fn of(&self, part: u32, all: u32) -> String {
        format!("{}/{}", number(self.language, part.into()), number(self.language, all.into()))
    }
}

fn with_regular(compared: &Compared, now: &Totals, first: &Totals) -> HeadFigure {
    let counts = (now.stations_with_regular_doctor, first.stations_with_regular_doctor);
    let change = compared.count(counts.0, counts.1, Tone::Good);
    let figure = compared.of(now.stations_with_regular_doctor, now.stations);
    let label = t!(compared.language, "headline-regular");
    HeadFigure { list: HeadList::WithoutRegular, figure, change, note: String::new(), label }
}

fn below_minimum(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> HeadFigure {
    let change = compared.count(now.stations_below_minimum, first.stations_below_minimum, Tone::Bad);
    let figure = number(compared.language, now.stations_below_minimum.into());
    let minimum = number(compared.language, view.counted().station_minimum());
    let label = t!(compared.language, "headline-below", minimum = minimum);
    HeadFigure { list: HeadList::BelowMinimum, figure, change, note: far_from_best(view), label }
}

/// How many doctors are lacking, and how many would be under the best plan by moving.
fn far_from_best(view: &View) -> String {
    // It is worked out for the whole plan.
    let best = view.session.advice.best().filter(|_| !view.session.document.counts_agreed_alone());
    let Some((_, best)) = best else { return String::new() };
    let (now, then) = (best.before.shortage, best.after.shortage);
    let count = |doctors| number(view.language, doctors);
    match now {
        0 => String::new(),
        _ if now == then => t!(view.language, "headline-is-best", now = count(now)),
        _ => t!(view.language, "headline-best", now = count(now), best = count(then)),
    }
}

fn empty_points(compared: &Compared, now: &Totals, first: &Totals) -> HeadFigure {
    let change = compared.count(now.points_without_sessions, first.points_without_sessions, Tone::Bad);
    let figure = compared.of(now.points_without_sessions, now.points);
    let label = t!(compared.language, "headline-points");
    HeadFigure { list: HeadList::EmptyPoints, figure, change, note: String::new(), label }
}

/// The distinct doctors at stations for the people of the province.
fn station_density(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> HeadFigure {
    let language = compared.language;
    let people = Figure::people(view.plan().province.population.as_ref());
    let density = |totals: &Totals| Some(rounded(u64::from(totals.station_doctors) * 100_000, people?.into()));
    let (now, first) = (density(now), density(first));
    let by = now.zip(first).map_or(0, |(now, first)| now - first);
    let change = Compared::change(by, tenths(language, by.abs()), Tone::Good);
    let figure = now.map_or_else(|| t!(language, "unknown"), |now| tenths(language, now));
    let label = t!(language, "headline-station-density");
    HeadFigure { list: HeadList::StationDensity, figure, change, note: String::new(), label }
}

fn province(view: &View, compared: &Compared, now: &Totals, first: &Totals) -> HeadFigure {
    let language = compared.language;
    let (target, year) = view.counted().province_target();
    let goal = if target % 10 == 0 { number(language, target / 10) } else { tenths(language, target) };
    let label = t!(language, "headline-province", kind = view.province_kind(), year = year.to_string());
    let (now, first) = (now.province_density_tenths, first.province_density_tenths);
    let by = now.zip(first).map_or(0, |(now, first)| now - first);
    let change = Compared::change(by, tenths(language, by.abs()), Tone::Good);
    let (figure, note) = match now {
        None => (t!(language, "unknown"), String::new()),
        Some(now) if now >= target => (tenths(language, now), t!(language, "headline-reached", target = goal)),
        Some(now) => (format!("{}/{goal}", tenths(language, now)), recruiting(view)),
    };
    HeadFigure { list: HeadList::Province, figure, change, note, label }
}

/// How many have to be recruited a year, once that is worked out.
fn recruiting(view: &View) -> String {
    let road = headline_lists::road(view).filter(|_| !view.session.document.counts_agreed_alone());
    let needed = road.and_then(|(_, forecast)| forecast.recruits_needed);
    match needed {
        Some(needed) => t!(view.language, "headline-recruits", needed = number(view.language, needed)),
        None => t!(view.language, "headline-recruiting"),
    }
}

/// The moves of the plan, and how many are agreed; where these alone count, that they do.
fn proposed_moves(view: &View, count: usize, agreed: usize, parked: usize) -> HeadFigure {
    let language = view.language;
    let said = |count: usize| (count > 0).then(|| number(language, count as i64));
    if view.session.document.counts_agreed_alone() {
        let figure = format!("{}/{}", number(language, agreed as i64), number(language, count as i64));
        let note = said(parked).map(|number| t!(language, "headline-parked", number = number)).unwrap_or_default();
        let label = t!(language, "headline-moves-agreed");
        return HeadFigure { list: HeadList::Moves, figure, change: None, note, label };
    }
    let figure = number(language, count as i64);
    let agreed = said(agreed).map(|number| t!(language, "headline-agreed", number = number));
    let parked = said(parked).map(|number| t!(language, "headline-parked", number = number));
    let note = agreed.into_iter().chain(parked).collect::<Vec<_>>().join(" · ");
    HeadFigure { list: HeadList::Moves, figure, change: None, note, label: t!(language, "headline-moves") }
}
