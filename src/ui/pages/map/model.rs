//! The map as data: its tiles with what is said of each, the names of areas, the moves from tile to tile, and what the
//! colours mean.

pub mod fair;

use std::collections::BTreeMap;

use super::shade::{self, Shade};
use crate::map::{self, Cell, Layout};
use crate::plan::{CommuneKind, Facility, Move, MoveStatus, SiteKind, Slot};
use crate::session::pages::map::Arrows;
use crate::text::numbers::number;
use crate::text::{Language, names, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// All that is drawn of a plan on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    pub tiles: Vec<StationTile>,
    /// The name of each area, in a free cell beside its tiles.
    pub areas: Vec<(String, Cell)>,
    pub arrows: Vec<Arrow>,
    pub legend: Vec<Colour>,
}

/// A station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StationTile {
    pub station: Slot<Facility>,
    pub cell: Cell,
    /// Whole, and as a tile has room for it.
    pub name: String,
    pub short: String,
    pub shade: Shade,
    /// Of each of its open points, whether somebody works there.
    pub points: Vec<bool>,
    /// It serves a special zone: all thirteen of the country are islands.
    pub is_island: bool,
    /// The open hospitals in its commune.
    pub hospitals: Vec<String>,
}

/// A move from one tile to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    pub from: Cell,
    pub to: Cell,
    pub is_agreed: bool,
}

/// How many tiles have a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    pub tone: Tone,
    pub count: String,
    /// With what the colour means: "vi phạm: 3".
    pub spoken: String,
}

impl Map {
    pub fn of(view: &View, layout: &Layout) -> Self {
        let mut hospitals = hospitals(view);
        let there = layout.tiles.iter().filter(|place| view.plan().facilities.in_slot(place.station).is_some());
        let tiles: Vec<StationTile> =
            there.map(|place| tile(view, place, hospitals.remove(&place.station).unwrap_or_default())).collect();
        let areas = layout.labels.iter();
        let areas = areas.filter_map(|&(area, cell)| Some((view.plan().areas.in_slot(area)?.name.clone(), cell)));
        let legend = legend(view, &tiles);
        Self { tiles, areas: areas.collect(), arrows: arrows(view, layout), legend }
    }
}

impl StationTile {
    /// All of it in words, one after the other.
    pub fn spoken(&self) -> String {
        let said = self.shade.words.iter().chain(&self.hospitals).filter(|part| !part.is_empty());
        std::iter::once(&self.name).chain(said).map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

fn tile(view: &View, place: &map::Tile, hospitals: Vec<String>) -> StationTile {
    let (plan, roster, station) = (view.plan(), view.roster(), place.station);
    let is_open_point = |&&site: &&Slot<_>| {
        let site = &plan.sites[site];
        site.kind == SiteKind::Point && site.is_open(view.date())
    };
    let points = roster.links().sites(station).iter().filter(is_open_point);
    let facility = &plan.facilities[station];
    let commune = facility.commune.as_ref().and_then(|id| plan.communes.get(id));
    StationTile {
        station,
        cell: place.cell,
        name: names::strip_controls(&facility.name).into_owned(),
        short: view.short_name(station),
        shade: shade::shade(view, station),
        points: points.map(|&site| roster.picture().at_site(site).sessions > 0).collect(),
        is_island: commune.is_some_and(|commune| commune.kind == CommuneKind::SpecialZone),
        hospitals,
    }
}

/// The open hospitals by the station in whose commune they are; of several stations there the first has them.
fn hospitals(view: &View) -> BTreeMap<Slot<Facility>, Vec<String>> {
    let plan = view.plan();
    let mut hospitals: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for slot in plan.facilities.slots() {
        let facility = &plan.facilities[slot];
        let is_there = facility.hospital().is_some() && facility.is_open(view.date());
        let commune = facility.commune.as_ref().filter(|_| is_there).and_then(|id| plan.communes.slot(id));
        let station = commune.and_then(|commune| view.roster().links().stations_of_commune(commune).first());
        if let Some(&station) = station {
            hospitals.entry(station).or_default().push(view.short_name(slot));
        }
    }
    hospitals
}

/// What moves are drawn is called.
pub fn arrows_name(language: Language, arrows: Arrows) -> String {
    match arrows {
        Arrows::All => t!(language, "map-moves-all"),
        Arrows::Agreed => t!(language, "map-moves-agreed"),
        Arrows::Proposed => t!(language, "map-moves-proposed"),
        Arrows::None => t!(language, "map-moves-none"),
    }
}

/// The moves the plan proposes, or those of them asked for.
fn arrows(view: &View, layout: &Layout) -> Vec<Arrow> {
    let (first, arrows) = (view.plan().cover.baseline, view.session.pages.map.arrows);
    let is_drawn = |step: &&Move| step.has_effect() && step.is_proposal(first) && arrows.shows(step);
    view.plan().moves.iter().filter(is_drawn).filter_map(|step| arrow(view, layout, step)).collect()
}

/// From tile to tile: nothing for who comes from outside, leaves, or stays on a tile.
fn arrow(view: &View, layout: &Layout, step: &Move) -> Option<Arrow> {
    let plan = view.plan();
    let to = step.to.first().and_then(|share| plan.facility_of(&share.site))?;
    let from = tile_of(view, layout, plan.facilities.slot(step.from.as_ref()?)?)?;
    let to = tile_of(view, layout, plan.facilities.slot(to)?)?;
    let is_agreed = step.status == MoveStatus::Agreed;
    (from.station != to.station).then_some(Arrow { from: from.cell, to: to.cell, is_agreed })
}

/// A station has a tile; a hospital stands on that of its commune, or else of its area.
fn tile_of<'a>(view: &View, layout: &'a Layout, facility: Slot<Facility>) -> Option<&'a map::Tile> {
    if let Some(tile) = layout.tile(facility) {
        return Some(tile);
    }
    let (plan, links) = (view.plan(), view.roster().links());
    let record = &plan.facilities[facility];
    let commune = record.commune.as_ref().and_then(|id| plan.communes.slot(id));
    let of_commune = commune.and_then(|slot| links.stations_of_commune(slot).first());
    let area = record.area.as_ref().and_then(|id| plan.areas.slot(id));
    let of_area = || area.and_then(|slot| links.stations_of_area(slot).first());
    of_commune.or_else(of_area).and_then(|&station| layout.tile(station))
}

/// The colours there are, in their order.
fn legend(view: &View, tiles: &[StationTile]) -> Vec<Colour> {
    let counted = shade::legend(view).into_iter().filter_map(|(tone, words)| {
        let tiles = tiles.iter().filter(|tile| tile.shade.tone == tone).count();
        let count = number(view.language, tiles as i64);
        (tiles > 0).then(|| Colour { tone, spoken: format!("{words}: {count}"), count })
    });
    counted.collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::shade::ShadeFigure;
    use super::*;
    use crate::fixture::Fixture;
    use crate::forecast::Road;
    use crate::plan::{Commune, MoveKind, Plan, Station};
    use crate::session::pages::map::Shading;
    use crate::session::{Advised, Document, Session, Settings};

    /// An island with two doctors, a hospital and two points, one of them empty; and a station without anybody. Moves
    /// begin in June: from tile to tile, from the hospital to the other tile and to its own, and from outside.
    fn plan() -> Plan {
        let station = |name: &'static str, commune: &'static str| {
            move |facility: &mut Facility, station: &mut Station| {
                facility.name = format!("Trạm Y tế {name}");
                (facility.commune, facility.area) = (Some(commune.into()), Some("k".into()));
                station.minimum = Some(1);
            }
        };
        let june = |step: &mut Move| step.start = date(2026, 6, 1);
        let proposed = |step: &mut Move| {
            (step.start, step.end) = (date(2026, 6, 1), Some(date(2026, 12, 31)));
            step.status = MoveStatus::Proposed;
        };
        Fixture::new()
            .commune("x", 10_000)
            .commune("y", 10_000)
            .change(|plan| {
                let known = plan.communes.get(&"x".into()).expect("it is there").clone();
                plan.communes.replace(Commune { kind: CommuneKind::SpecialZone, ..known });
            })
            .area("k", Some("h"))
            .station_with("s", station("Cô Tô", "x"))
            .point("s", "p")
            .point("s", "q")
            .station_with("t", station("Hải Lạng", "y"))
            .hospital_with("h", |facility, _| {
                facility.name = "Bệnh viện Đa khoa khu vực Vân Đồn".into();
                facility.commune = Some("x".into());
            })
            .doctor("mai")
            .posting("mai", "s", 6)
            .posting("mai", "p", 4)
            .doctor_at("lan", "s")
            .doctor_at("chi", "h")
            .doctor_at("hoa", "h")
            .doctor("new")
            .step_with("m", MoveKind::Transfer, "lan", "s", "t", june)
            .step_with("n", MoveKind::Rotation, "chi", "h", "t", proposed)
            .step_with("o", MoveKind::Transfer, "hoa", "h", "s", june)
            .step_with("r", MoveKind::Recruit, "new", "", "t", june)
            .build()
    }

    fn session() -> Session {
        let mut session = Session::new(Document::new(plan(), None), Settings::default(), String::new());
        session.pages.map.look(&session.document);
        session
    }

    fn map(session: &Session) -> Map {
        Map::of(&View::new(session, false), session.pages.map.layout().expect("it is laid out"))
    }

    fn drawn(map: &Map) -> Vec<String> {
        let name = |cell: Cell| map.tiles.iter().find(|tile| tile.cell == cell).map_or("?", |tile| tile.short.as_str());
        let way = |arrow: &Arrow| if arrow.is_agreed { "→" } else { "⇢" };
        map.arrows.iter().map(|arrow| format!("{} {} {}", name(arrow.from), way(arrow), name(arrow.to))).collect()
    }

    /// The whole map in words: full points are `●`.
    fn told(map: &Map) -> String {
        let mut text = String::new();
        for tile in &map.tiles {
            let points: String = tile.points.iter().map(|&served| if served { '●' } else { '○' }).collect();
            let island = if tile.is_island { " đảo" } else { "" };
            let _ = writeln!(text, "{:?}: {} [{}{island} {points}]", tile.shade.tone, tile.spoken(), tile.short);
        }
        for line in map.areas.iter().map(|(name, _)| name).chain(&drawn(map)) {
            let _ = writeln!(text, "{line}");
        }
        for colour in &map.legend {
            let _ = writeln!(text, "{:?} {}: {}", colour.tone, colour.count, colour.spoken);
        }
        text
    }

    #[test]
    fn a_map_has_its_tiles_with_their_signs_its_areas_its_arrows_and_the_colours_there_are() {
        let text = "\
Good: Trạm Y tế Cô Tô · đủ · 2/1 BS 2,0 1/2 điểm · BVĐKKV Vân Đồn [Cô Tô đảo ●○]
Bad: Trạm Y tế Hải Lạng · chưa có BS · 0/1 BS 0,0 [Hải Lạng ]
Khu vực k
Cô Tô → Hải Lạng
Cô Tô ⇢ Hải Lạng
Good 1: đủ: 1
Bad 1: vi phạm: 1
";
        assert_eq!(told(&map(&session())), text);
    }

    #[test]
    fn arrows_are_those_of_the_moves_asked_for() {
        let mut session = session();
        for (arrows, expected) in [
            (Arrows::Agreed, &["Cô Tô → Hải Lạng"][..]),
            (Arrows::Proposed, &["Cô Tô ⇢ Hải Lạng"][..]),
            (Arrows::None, &[][..]),
        ] {
            session.pages.map.arrows = arrows;
            assert_eq!(drawn(&map(&session)), expected, "{arrows:?}");
        }
        let names = Arrows::ALL.map(|arrows| arrows_name(Language::Vietnamese, arrows));
        assert_eq!(names, ["tất cả", "đã thống nhất", "đề xuất", "không hiện"]);
    }

    #[test]
    fn each_shading_has_its_colour_its_figure_and_its_words() {
        let mut session = session();
        let shades = |session: &Session| {
            let shade = |tile: StationTile| match &tile.shade.figure {
                ShadeFigure::Doctors(_) => tile.spoken(),
                ShadeFigure::Measure(figure) => {
                    format!("{:?} {figure}: {}", tile.shade.tone, tile.shade.words.join(" · "))
                }
            };
            map(session).tiles.into_iter().map(shade).collect::<Vec<_>>()
        };
        let told = |per: &str| format!("{per} bác sĩ trên 10.000 dân (chỉ tiêu 1,5)");
        session.pages.map.shading = Shading::Density;
        assert_eq!(shades(&session), [format!("Good 2,0: {}", told("2,0")), format!("Bad 0,0: {}", told("0,0"))]);
        session.pages.map.shading = Shading::Points;
        assert_eq!(shades(&session), ["Warning 1/2: 1/2 điểm", "Neutral –: không có điểm trạm"]);
        session.pages.map.shading = Shading::FirstTrouble;
        assert_eq!(shades(&session), ["Neutral …: Đang tính lại…", "Neutral …: Đang tính lại…"]);
        let document = &session.document;
        let road = Road::new(document.plan(), document.roster(), document.checked().settings());
        let version = document.version();
        session.advice.learn(version, Advised::Road(Arc::new(road)));
        let empty = "Bad 01/26: không có bác sĩ thường xuyên từ 01/01/2026";
        assert_eq!(shades(&session), ["Good –: về sau luôn có bác sĩ thường xuyên", empty]);
    }
}
