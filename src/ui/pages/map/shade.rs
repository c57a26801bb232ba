//! What a tile is coloured by: its state, its density, its points, or since when it has no regular doctor. Each is told
//! by shape and word too.

use crate::plan::{Facility, SiteKind, Slot};
use crate::rules::checker::StationCase;
use crate::session::Question;
use crate::session::action::Actions;
use crate::session::pages::map::Shading;
use crate::text::numbers::{number, tenths};
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::subjects::status::{CardFigures, figures, status};
use crate::ui::theme::Tone;

/// What is said of a station by the shading chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shade {
    pub tone: Tone,
    /// The figure beside the mark.
    pub figure: ShadeFigure,
    /// Both in words.
    pub words: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShadeFigure {
    /// Doctors, of how many, as on a card of the board.
    Doctors(CardFigures),
    Measure(String),
}

/// What the shading chosen has to know first.
pub fn ask(view: &View, actions: &mut Actions) {
    if view.session.pages.map.shading == Shading::FirstTrouble {
        actions.ask(Question::Road);
    }
}

pub fn name(view: &View, shading: Shading) -> String {
    match shading {
        Shading::State => t!(view.language, "map-by-state"),
        Shading::Density => t!(view.language, "map-by-density"),
        Shading::Points => t!(view.language, "map-by-points"),
        Shading::FirstTrouble => t!(view.language, "map-by-trouble"),
    }
}

pub fn shade(view: &View, station: Slot<Facility>) -> Shade {
    match view.session.pages.map.shading {
        Shading::State => {
            let (state, figures) = (status(view, station), figures(view, station));
            let words = vec![state.word, figures.spoken.clone()];
            Shade { tone: state.tone, figure: ShadeFigure::Doctors(figures), words }
        }
        Shading::Density => density(view, station),
        Shading::Points => points(view, station),
        Shading::FirstTrouble => first_trouble(view, station),
    }
}

/// What a colour means, in the order of the legend.
pub fn legend(view: &View) -> Vec<(Tone, String)> {
    let language = view.language;
    match view.session.pages.map.shading {
        Shading::State => vec![
            (Tone::Good, t!(language, "board-enough")),
            (Tone::Warning, t!(language, "map-warning")),
            (Tone::Bad, t!(language, "map-violation")),
            (Tone::Info, t!(language, "map-information")),
        ],
        Shading::Density => vec![
            (Tone::Good, t!(language, "map-density-enough")),
            (Tone::Warning, t!(language, "map-density-low")),
            (Tone::Bad, t!(language, "map-density-none")),
            (Tone::Neutral, t!(language, "map-density-unknown")),
        ],
        Shading::Points => vec![
            (Tone::Good, t!(language, "map-points-all")),
            (Tone::Warning, t!(language, "map-points-some")),
            (Tone::Bad, t!(language, "map-points-none")),
            (Tone::Neutral, t!(language, "map-without-points")),
        ],
        Shading::FirstTrouble => vec![
            (Tone::Good, t!(language, "map-trouble-never")),
            (Tone::Info, t!(language, "map-trouble-later")),
            (Tone::Warning, t!(language, "map-trouble-soon")),
            (Tone::Bad, t!(language, "map-trouble-now")),
        ],
    }
}

fn said(tone: Tone, figure: &str, word: String) -> Shade {
    Shade { tone, figure: ShadeFigure::Measure(figure.to_owned()), words: vec![word] }
}

/// Sessions ÷ 10 per 10,000 people of the catchment, against the target of rule T04.
fn density(view: &View, station: Slot<Facility>) -> Shade {
    let language = view.language;
    let unknown = || said(Tone::Neutral, "–", t!(language, "map-density-unknown"));
    let Some(station) = view.rules().open_station(station) else { return unknown() };
    let (Some(density), Some(need)) = (station.density_tenths(), station.density_need()) else { return unknown() };
    let tone = match station.sessions() {
        0 => Tone::Bad,
        sessions if (sessions as i64) < need => Tone::Warning,
        _ => Tone::Good,
    };
    let (density, target) = (tenths(language, density), tenths(language, station.density_target_tenths()));
    let word = t!(language, "map-density-told", density = density.as_str(), target = target);
    said(tone, &density, word)
}

/// Points with sessions, of all that are open.
fn points(view: &View, station: Slot<Facility>) -> Shade {
    let (language, rules) = (view.language, view.rules());
    let sites = view.roster().links().sites(station).iter();
    let points: Vec<bool> = sites.filter_map(|&site| rules.open_point(site)).map(|point| point.sessions > 0).collect();
    let covered = points.iter().filter(|&&covered| covered).count();
    let tone = match covered {
        _ if points.is_empty() => return said(Tone::Neutral, "–", t!(language, "map-without-points")),
        0 => Tone::Bad,
        covered if covered < points.len() => Tone::Warning,
        _ => Tone::Good,
    };
    let (covered, all) = (number(language, covered as i64), number(language, points.len() as i64));
    let figure = format!("{covered}/{all}");
    said(tone, &figure, t!(language, "board-points", covered = covered, all = all))
}

/// Since when there is no regular doctor, or from when on within the horizon of the rules or later. What is over on the
/// day shown is no trouble any more.
fn first_trouble(view: &View, station: Slot<Facility>) -> Shade {
    let language = view.language;
    let Some(road) = view.session.advice.road() else {
        return said(Tone::Neutral, "…", t!(language, "proposal-working"));
    };
    match road.without_from(station, view.date()) {
        None => said(Tone::Good, "–", t!(language, "map-trouble-never")),
        Some(day) => {
            let tone = match day {
                day if day <= view.date() => Tone::Bad,
                day if day <= view.rules().horizon() => Tone::Warning,
                _ => Tone::Info,
            };
            let word = t!(language, "forecast-without-from", date = dates::date(language, day));
            // A tile has no room for all of the year.
            let figure = format!("{:02}/{:02}", day.month(), day.year().rem_euclid(100));
            said(tone, &figure, word)
        }
    }
}

/// The card of a station as it is pointed at: all there is to say, whatever the tiles are coloured by.
pub fn card(view: &View, station: Slot<Facility>) -> Vec<String> {
    let language = view.language;
    let state = status(view, station);
    let figures = figures(view, station);
    let rules = view.rules();
    let open = rules.open_station(station);
    let people = open.as_ref().and_then(StationCase::catchment);
    let people = people.map(|people| t!(language, "map-card-people", people = number(language, people.into())));
    let density = open.as_ref().and_then(|station| {
        let (density, target) = (station.density_tenths()?, station.density_target_tenths());
        Some(t!(language, "map-density-told", density = tenths(language, density), target = tenths(language, target)))
    });
    let sites = view.roster().links().sites(station).iter();
    let empty = sites.filter_map(|&site| rules.open_point(site)).filter(|point| point.sessions == 0);
    let empty: Vec<String> =
        empty.filter(|point| point.site.kind == SiteKind::Point).map(|point| point.site.name.clone()).collect();
    let empty = (!empty.is_empty()).then(|| t!(language, "map-card-empty", points = empty.join(", ")));
    let area = view.plan().facilities[station].area.as_ref().and_then(|id| view.plan().areas.get(id));
    let area = area.map(|area| area.name.clone());
    let lines = [Some(state.word), Some(figures.spoken), density, people, empty, area];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}
