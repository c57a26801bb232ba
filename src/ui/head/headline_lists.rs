//! What the headline figures are made of: the places and moves they count, each a jump.

use egui::{ScrollArea, Ui};

use super::counting;
use crate::forecast::{Assumptions, Forecast, Road};
use crate::plan::{AssumptionName, Figure, Move};
use crate::rules::checker::StationCase;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::Page;
use crate::text::numbers::{number, tenths};
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, link_like, muted, strong};

const WIDTH: f32 = 400.0;
const HEIGHT: f32 = 380.0;

/// What a figure opens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadList {
    WithoutRegular,
    BelowMinimum,
    EmptyPoints,
    StationDensity,
    Province,
    Moves,
}

/// A line of a list.
struct Item {
    name: String,
    note: String,
    tone: Tone,
    to: Selection,
    /// How much is lacking; what lacks most comes first.
    lack: i64,
}

pub fn show(ui: &mut Ui, view: &View, list: HeadList, actions: &mut Actions) {
    ui.set_width(Palette::of(ui).px(WIDTH));
    let items = items(view, list);
    // The words above begin where those of the rows do.
    egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 4)).show(ui, |ui| {
        if list == HeadList::Province {
            province(ui, view);
            to_forecast(ui, view, actions);
        } else {
            strong(ui, &title(view, list, items.len()));
            if list == HeadList::Moves {
                counting::switch(ui, view, actions);
            }
            if list == HeadList::BelowMinimum {
                best(ui, view, actions);
            }
        }
    });
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().max_height(palette.px(HEIGHT)).show_rows(
        ui,
        Row::height(&palette),
        items.len(),
        |ui, seen| {
            for (place, item) in seen.clone().zip(&items[seen]) {
                let name = Phrase::new(&palette).body(&item.name);
                let row = Row::new(name).right(Phrase::new(&palette).toned(item.tone, &item.note));
                if ui.push_id(place, |ui| row.show(ui)).inner.clicked() {
                    actions.push(GoAction::Jump(item.to.clone()));
                    ui.close();
                }
            }
        },
    );
}

/// What the plan knows of the years to come, and its forecast under what it assumes.
pub fn road<'a>(view: &'a View) -> Option<(&'a Road, Forecast)> {
    let road = view.session.advice.road()?;
    Some((road, road.forecast(Assumptions::of(view.plan()), None)))
}

/// "19 vào 2030: cần tuyển 146/năm (nay 84)", and the way to the page that says how.
fn to_forecast(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let language = view.language;
    let Some((road, forecast)) = road(view) else { return };
    let words = match forecast.recruits_needed {
        Some(needed) => t!(
            language,
            "headline-forecast",
            target = tenths(language, road.ground.target_tenths),
            year = road.ground.target_year.to_string(),
            needed = number(language, needed),
            now = number(language, forecast.assumptions.get(AssumptionName::Recruits).value),
        ),
        None => t!(language, "headline-show-forecast"),
    };
    if link_like(ui, &words).clicked() {
        actions.push(PageAction::Show(Page::Forecast));
        ui.close();
    }
}

/// How far moving alone comes, and the way to the page that says how.
fn best(ui: &mut Ui, view: &View, actions: &mut Actions) {
    // It is worked out for the whole plan.
    let best = view.session.advice.best().filter(|_| !view.session.document.counts_agreed_alone());
    let Some((_, best)) = best else { return };
    muted(ui, &sentences::proposal_headline(view.language, best));
    if link_like(ui, &t!(view.language, "headline-show-proposal")).clicked() {
        actions.push(PageAction::Show(Page::Proposal));
        ui.close();
    }
}

fn title(view: &View, list: HeadList, count: usize) -> String {
    let language = view.language;
    let count = number(language, count as i64);
    let minimum = number(language, view.counted().station_minimum());
    match list {
        HeadList::WithoutRegular => t!(language, "headline-list-regular", number = count),
        HeadList::BelowMinimum => t!(language, "headline-list-below", number = count, minimum = minimum),
        HeadList::EmptyPoints => t!(language, "headline-list-points", number = count),
        HeadList::StationDensity => t!(language, "headline-list-density"),
        HeadList::Moves if count_of_moves(view) == 0 => t!(language, "headline-list-no-moves"),
        HeadList::Moves | HeadList::Province => {
            let moves = t!(language, "headline-list-moves", number = number(language, proposed(view).count() as i64));
            let parked = parked(view).count() as i64;
            let parked = (parked > 0).then(|| t!(language, "headline-parked", number = number(language, parked)));
            [moves].into_iter().chain(parked).collect::<Vec<_>>().join(" · ")
        }
    }
}

fn count_of_moves(view: &View) -> usize {
    proposed(view).count() + parked(view).count()
}

fn items(view: &View, list: HeadList) -> Vec<Item> {
    match list {
        HeadList::WithoutRegular => stations(
            view,
            |station| station.regular_doctors() == 0,
            |view, station| {
                let sessions = number(view.language, station.sessions() as i64);
                (Tone::Neutral, t!(view.language, "headline-sessions", number = sessions))
            },
        ),
        HeadList::BelowMinimum => stations(view, below_minimum, have_of_minimum),
        HeadList::EmptyPoints => points(view),
        HeadList::StationDensity => densities(view),
        HeadList::Province => vec![Item {
            name: view.plan().province.name.clone(),
            note: t!(view.language, "headline-open-province"),
            tone: Tone::Info,
            to: Selection::Province,
            lack: 0,
        }],
        HeadList::Moves => {
            let steps = by_start(proposed(view)).into_iter().chain(by_start(parked(view)));
            steps.map(|step| moved(view, step)).collect()
        }
    }
}

/// Counted moves that start on or after the plan's first day. What a network act has made is part of the network.
pub fn proposed<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Move> {
    let first = view.plan().cover.baseline;
    let counts = move |step: &&Move| step.start >= first && step.status.is_counted() && !step.is_of_act();
    view.plan().moves.iter().filter(counts)
}

/// Moves put aside.
pub fn parked<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Move> {
    view.plan().moves.iter().filter(|step| step.status == crate::plan::MoveStatus::Parked)
}

/// In the order they start.
fn by_start<'a>(steps: impl Iterator<Item = &'a Move>) -> Vec<&'a Move> {
    let mut steps: Vec<_> = steps.collect();
    steps.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    steps
}

/// Open stations, those that lack most doctors first, then by name.
fn stations(
    view: &View,
    wanted: fn(&StationCase) -> bool,
    note: fn(&View, &StationCase) -> (Tone, String),
) -> Vec<Item> {
    let rules = view.counted();
    let mut open: Vec<StationCase> = rules.open_stations().filter(wanted).collect();
    let keys = view.session.document.keys();
    open.sort_by(|a, b| keys.facility(a.slot).cmp(&keys.facility(b.slot)));
    let item = |station: StationCase| {
        let (tone, note) = note(view, &station);
        let to = Selection::Facility(station.facility.id.clone());
        let lack = station.minimum() - i64::from(station.regular_doctors());
        Item { name: station.facility.name.clone(), note, tone, to, lack }
    };
    let mut items: Vec<Item> = open.into_iter().map(item).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.lack));
    items
}

fn below_minimum(station: &StationCase) -> bool {
    i64::from(station.regular_doctors()) < station.minimum()
}

fn have_of_minimum(view: &View, station: &StationCase) -> (Tone, String) {
    let (have, need) = (i64::from(station.regular_doctors()), station.minimum());
    let language = view.language;
    let note = t!(
        language,
        "headline-lacking",
        have = number(language, have),
        need = number(language, need),
        missing = number(language, need - have)
    );
    (if have == 0 { Tone::Bad } else { Tone::Warning }, note)
}

/// Points of open stations where no doctor comes.
fn points(view: &View) -> Vec<Item> {
    // Places have the same slots whatever moves count.
    let (plan, rules) = (view.plan(), view.counted());
    let empty = plan.sites.slots().filter_map(|slot| rules.open_point(slot)).filter(|point| point.sessions == 0);
    let keys = view.session.document.keys();
    let mut items: Vec<_> = empty
        .filter_map(|point| {
            let slot = view.roster().links().facility(point.slot)?;
            let station = &plan.facilities[slot];
            let to = Selection::Facility(station.id.clone());
            let item =
                Item { name: point.site.name.clone(), note: station.name.clone(), tone: Tone::Neutral, to, lack: 0 };
            Some(((keys.facility(slot), keys.site(point.slot)), item))
        })
        .collect();
    items.sort_by_key(|(place, _)| *place);
    items.into_iter().map(|(_, item)| item).collect()
}

/// Stations by doctors for their people, fewest first; last those whose people are not known.
fn densities(view: &View) -> Vec<Item> {
    let rules = view.counted();
    let mut open: Vec<StationCase> = rules.open_stations().collect();
    let keys = view.session.document.keys();
    open.sort_by(|a, b| {
        let density = |station: &StationCase| station.density_tenths().unwrap_or(i64::MAX);
        density(a).cmp(&density(b)).then_with(|| keys.facility(a.slot).cmp(&keys.facility(b.slot)))
    });
    let item = |station: StationCase| {
        let density = station.density_tenths();
        let lacks = density.is_some_and(|density| density < station.density_target_tenths());
        Item {
            name: station.facility.name.clone(),
            note: density.map_or_else(|| t!(view.language, "unknown"), |density| tenths(view.language, density)),
            tone: if lacks { Tone::Warning } else { Tone::Neutral },
            to: Selection::Facility(station.facility.id.clone()),
            lack: 0,
        }
    };
    open.into_iter().map(item).collect()
}

fn moved(view: &View, step: &Move) -> Item {
    let (plan, language) = (view.plan(), view.language);
    let doctor = plan.doctors.get(&step.doctor).map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone());
    let name = |id| plan.facilities.slot(id).map(|slot| view.short_name(slot));
    let from = step.from.as_ref().and_then(name);
    let to = step.to.first().and_then(|share| plan.facility_of(&share.site)).and_then(name);
    let places = [from, to].into_iter().flatten().collect::<Vec<_>>().join(" → ");
    let kind = sentences::move_kind(language, step.kind);
    let status = sentences::move_status(language, step.status);
    let start = dates::date(language, step.start);
    Item {
        name: doctor,
        note: format!("{kind} {places} · {start} · {status}"),
        tone: if step.status.is_counted() { Tone::Info } else { Tone::Neutral },
        to: Selection::Move(step.id.clone()),
        lack: 0,
    }
}

/// How the province's figure is reckoned, and what changes it.
fn province(ui: &mut Ui, view: &View) {
    let language = view.language;
    let (target, year) = view.counted().province_target();
    strong(ui, &t!(language, "headline-province", kind = view.province_kind(), year = year.to_string()));
    if let Some(people) = Figure::people(view.plan().province.population.as_ref()) {
        let doctors = view.counted().province_doctors() as i64;
        let text = t!(
            language,
            "headline-reckoned",
            doctors = number(language, doctors),
            people = number(language, people.into()),
            target = tenths(language, target)
        );
        muted(ui, &text);
    }
    muted(ui, &t!(language, "headline-moving-is-neutral"));
}
