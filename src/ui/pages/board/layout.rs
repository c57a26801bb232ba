//! Where every card of the board lies. Worked out when something changes, not in every frame.

use std::cell::RefCell;
use std::sync::Arc;

use egui::{Rect, Ui, Vec2, pos2, vec2};

use super::card::is_opened;
use super::line_counts::LineCounts;
use super::sites;
use crate::plan::{Facility, Slot};
use crate::session::pages::bands::{Band, bands};
use crate::session::{SortBy, Theme, Zoom};
use crate::ui::View;
use crate::ui::subjects::chips::{DoctorAtPlace, at_facility};
use crate::ui::subjects::sites::sites_on_day;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Card, Chip};

/// Room between cards.
pub const GAP: f32 = 8.0;
/// Between chips.
pub const CHIP_GAP: f32 = 4.0;
/// The heading of a band.
pub const HEADING: f32 = 26.0;
/// Name, status and figures at the top of a card.
pub const CARD_HEAD: f32 = 42.0;
/// The name of a site on a card seen in detail.
pub const SITE_HEAD: f32 = 18.0;
/// Lines of chips a hospital's card shows until it is opened.
const HOSPITAL_LINES: usize = 9;
/// A tile of the board seen from afar.
const TILE: f32 = 24.0;

/// The board's cards, relative to its top left corner.
#[derive(Clone, Debug)]
pub struct Geometry {
    pub bands: Vec<PlacedBand>,
    pub size: Vec2,
}

#[derive(Clone, Debug)]
pub struct PlacedBand {
    pub band: Band,
    pub heading: Rect,
    pub cards: Vec<PlacedCard>,
}

impl PlacedBand {
    /// Where its cards end.
    pub fn bottom(&self) -> f32 {
        self.cards.iter().map(|card| card.rect.bottom()).fold(self.heading.bottom(), f32::max)
    }
}

#[derive(Clone, Debug)]
pub struct PlacedCard {
    pub facility: Slot<Facility>,
    pub rect: Rect,
    /// Lines of chips there is room for; all of them where none are left out.
    pub lines: usize,
    /// Columns of chips: several on the card of a hospital that is opened.
    pub columns: usize,
}

impl Geometry {
    pub fn cards(&self) -> impl Iterator<Item = &PlacedCard> {
        self.bands.iter().flat_map(|band| &band.cards)
    }

    pub fn card(&self, facility: Slot<Facility>) -> Option<&PlacedCard> {
        self.cards().find(|card| card.facility == facility)
    }
}

/// What a geometry depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    version: u64,
    width: u32,
    zoom: Zoom,
    sort_by: SortBy,
    theme: Theme,
    language: crate::text::Language,
    folded: std::collections::BTreeSet<String>,
    expanded: std::collections::BTreeSet<crate::plan::Id<Facility>>,
    plan: String,
    /// The order of the areas made by hand.
    arranged: Vec<Option<u32>>,
}

#[derive(Clone)]
struct KeptGeometry {
    key: Key,
    geometry: Arc<Geometry>,
    /// The order is an older one, kept because the pointer was on the board.
    held: bool,
}

/// The geometry for this width. While `held`, edits leave every card in its place in the order.
pub fn geometry(ui: &Ui, view: &View, width: f32, held: bool) -> Arc<Geometry> {
    let id = egui::Id::unique("board geometry");
    let session = view.session;
    let key = Key {
        version: session.document.version(),
        width: width.round() as u32,
        zoom: session.settings.zoom,
        sort_by: session.settings.sort_by,
        theme: session.settings.theme,
        language: view.language,
        folded: session.pages.board.folded.clone(),
        expanded: session.pages.board.expanded.clone(),
        plan: view.plan().lineage.plan.clone(),
        arranged: view.plan().areas.iter().map(|area| area.order).collect(),
    };
    let kept = ui.data(|data| data.get_temp::<KeptGeometry>(id));
    if let Some(kept) = &kept
        && kept.key == key
        && (held || !kept.held)
    {
        return Arc::clone(&kept.geometry);
    }
    let mut order = bands(session);
    let same = |kept: &KeptGeometry| {
        kept.key.sort_by == key.sort_by && kept.key.plan == key.plan && kept.key.arranged == key.arranged
    };
    let kept = kept.filter(|kept| held && same(kept));
    let held = kept.is_some();
    if let Some(kept) = kept {
        keep_order(&mut order, &kept.geometry);
    }
    let layout = Layout::new(ui, view, width);
    let geometry = Arc::new(layout.place(order));
    layout.counts.into_inner().keep(ui);
    ui.data_mut(|data| data.insert_temp(id, KeptGeometry { key, geometry: Arc::clone(&geometry), held }));
    geometry
}

/// Cards stay where the eye has them; only those that are new go where they belong.
fn keep_order(order: &mut Vec<Band>, old: &Geometry) {
    keep_places(order, |band| old.bands.iter().position(|placed| placed.band.key == band.key));
    for band in order {
        let Some(placed) = old.bands.iter().find(|placed| placed.band.key == band.key) else { continue };
        keep_places(&mut band.stations, |slot| placed.band.stations.iter().position(|old| old == slot));
        keep_places(&mut band.hospitals, |slot| placed.band.hospitals.iter().position(|old| old == slot));
    }
}

/// What had a place keeps to it; what had none stays behind what it is sorted behind.
fn keep_places<T>(sorted: &mut Vec<T>, place: impl Fn(&T) -> Option<usize>) {
    let mut behind = 0;
    let mut places = Vec::with_capacity(sorted.len());
    for thing in sorted.drain(..) {
        let place = place(&thing);
        behind = place.map_or(behind, |place| place + 1);
        places.push(((behind, place.is_none()), thing));
    }
    places.sort_by_key(|(place, _)| *place);
    sorted.extend(places.into_iter().map(|(_, thing)| thing));
}

/// Places cards from the top down.
struct Layout<'a> {
    ui: &'a Ui,
    view: &'a View<'a>,
    palette: Palette,
    columns: usize,
    card_width: f32,
    counts: RefCell<LineCounts>,
    /// Room between cards.
    gap: f32,
}

impl<'a> Layout<'a> {
    fn new(ui: &'a Ui, view: &'a View<'a>, width: f32) -> Self {
        let palette = Palette::of(ui);
        let wanted = palette.px(match view.settings().zoom {
            Zoom::Overview => 148.0,
            Zoom::Normal => 184.0,
            Zoom::Detail => 248.0,
        });
        let gap = if view.settings().zoom == Zoom::Overview { GAP / 2.0 } else { GAP };
        let columns = (((width + gap) / (wanted + gap)).floor() as usize).max(1);
        let card_width = ((width - gap * (columns - 1) as f32) / columns as f32).floor();
        let counts = RefCell::new(LineCounts::taken(ui, view, card_width));
        Self { ui, view, palette, columns, card_width, counts, gap }
    }

    fn place(&self, bands: Vec<Band>) -> Geometry {
        let mut top = 0.0;
        let mut placed = Vec::new();
        for band in bands {
            let heading = Rect::from_min_size(pos2(0.0, top), vec2(self.width(), self.palette.px(HEADING)));
            top = heading.bottom();
            let mut cards = Vec::new();
            if !self.view.session.pages.board.folded.contains(&band.key) {
                let height = self.place_cards(&band, top, &mut cards);
                top += height + GAP;
            }
            placed.push(PlacedBand { band, heading, cards });
        }
        Geometry { bands: placed, size: vec2(self.width(), top) }
    }

    fn width(&self) -> f32 {
        self.columns as f32 * (self.card_width + self.gap) - self.gap
    }

    /// The hospital at the left over the full height, the stations in the columns beside it; opened, over the full width
    /// above them.
    fn place_cards(&self, band: &Band, top: f32, cards: &mut Vec<PlacedCard>) -> f32 {
        if self.view.settings().zoom == Zoom::Overview {
            let all: Vec<_> = band.hospitals.iter().chain(&band.stations).copied().collect();
            return self.place_grid(&all, 0, top, cards);
        }
        let (opened, closed): (Vec<_>, Vec<_>) = band.hospitals.iter().partition(|&&slot| self.is_opened(slot));
        let mut y = top;
        for hospital in opened {
            let needs = self.needs(hospital, self.columns);
            let rect = Rect::from_min_size(pos2(0.0, y), vec2(self.width(), self.height(&needs, needs.lines)));
            cards.push(PlacedCard { facility: hospital, rect, lines: needs.lines, columns: self.columns });
            y = rect.bottom() + self.gap;
        }
        y += match closed[..] {
            [hospital] if !band.stations.is_empty() && self.columns > 1 => self.place_beside(hospital, band, y, cards),
            _ => {
                let all: Vec<_> = closed.iter().chain(&band.stations).copied().collect();
                self.place_grid(&all, 0, y, cards)
            }
        };
        (y - top).max(0.0)
    }

    fn place_beside(&self, hospital: Slot<Facility>, band: &Band, top: f32, cards: &mut Vec<PlacedCard>) -> f32 {
        let at = cards.len();
        let stations = self.place_grid(&band.stations, 1, top, cards);
        let needs = self.needs(hospital, 1);
        let height = self.height(&needs, needs.shown).max(stations);
        let rect = Rect::from_min_size(pos2(0.0, top), vec2(self.card_width, height));
        cards.insert(at, PlacedCard { facility: hospital, rect, lines: self.lines_in(&needs, height), columns: 1 });
        height
    }

    /// Rows of cards of equal height, from a column on.
    fn place_grid(&self, facilities: &[Slot<Facility>], first: usize, top: f32, cards: &mut Vec<PlacedCard>) -> f32 {
        let mut y = top;
        for row in facilities.chunks(self.columns - first) {
            let needs: Vec<Needs> = row.iter().map(|&slot| self.needs(slot, 1)).collect();
            let height = needs.iter().map(|needs| self.height(needs, needs.shown)).fold(0.0, f32::max);
            for (column, (&facility, needs)) in row.iter().zip(&needs).enumerate() {
                let left = (first + column) as f32 * (self.card_width + self.gap);
                let rect = Rect::from_min_size(pos2(left, y), vec2(self.card_width, height));
                cards.push(PlacedCard { facility, rect, lines: self.lines_in(needs, height), columns: 1 });
            }
            y += height + self.gap;
        }
        (y - top - self.gap).max(0.0)
    }

    fn is_opened(&self, facility: Slot<Facility>) -> bool {
        is_opened(self.view, &self.view.plan().facilities[facility])
    }

    /// What a card with so many columns of chips has to have room for.
    fn needs(&self, facility: Slot<Facility>, columns: usize) -> Needs {
        let record = &self.view.plan().facilities[facility];
        let lines = self.lines(facility, columns);
        let shown = if record.is_station() { lines } else { lines.min(HOSPITAL_LINES) };
        let are_shown = sites::are_shown(self.view, facility);
        let sites = if are_shown { sites_on_day(self.view, facility).len() } else { 0 };
        let heads = CARD_HEAD + sites as f32 * SITE_HEAD;
        let others = record.unlisted_doctors() > 0 || self.is_opened(facility);
        Needs { lines, shown, heads, others }
    }

    /// Lines the chips of a facility take in so many columns.
    fn lines(&self, facility: Slot<Facility>, columns: usize) -> usize {
        if sites::are_divided(self.view, facility) {
            return self.count_lines(facility, columns);
        }
        let kind = (columns, self.is_opened(facility));
        self.counts.borrow_mut().of(self.view, facility, kind, || self.count_lines(facility, columns))
    }

    /// At a hospital no further than a closed card can show: what else there is takes no room.
    fn count_lines(&self, facility: Slot<Facility>, columns: usize) -> usize {
        let is_station = self.view.plan().facilities[facility].is_station();
        let most = if is_station || self.is_opened(facility) { usize::MAX } else { HOSPITAL_LINES + 1 };
        if self.view.settings().zoom == Zoom::Overview {
            return 0;
        }
        if !sites::are_shown(self.view, facility) {
            let present = self.view.roster().picture().at_facility(facility).present.len();
            if columns > 1 {
                return present.div_ceil(columns);
            }
            // So many fill all lines, whoever they are.
            let width = self.inner_width(columns);
            let a_line = (width + CHIP_GAP) / (Chip::least_width(&self.palette) + CHIP_GAP);
            if present as f32 > most as f32 * a_line {
                return most;
            }
            return flow(self.ui, self.view, &at_facility(self.view, facility), width, columns, most).lines.len();
        }
        let width = self.inner_width(columns);
        let at = |site, most| sites::lines(self.ui, self.view, facility, site, (width, most)).lines.len();
        let all = sites_on_day(self.view, facility);
        all.iter().fold(0, |sum, &site| sum + at(site, most.saturating_sub(sum)))
    }

    fn inner_width(&self, columns: usize) -> f32 {
        let card = if columns > 1 { self.width() } else { self.card_width };
        inner_width(card, &self.palette)
    }

    /// The height of a card with that many lines of chips. The strip at its foot has its room at all times, so that
    /// no card grows when a doctor is taken up.
    fn height(&self, needs: &Needs, lines: usize) -> f32 {
        if self.view.settings().zoom == Zoom::Overview {
            return self.palette.px(TILE);
        }
        let more = usize::from(needs.others);
        self.palette.px(needs.heads + 6.0)
            + (lines + more) as f32 * self.line_height()
            + Card::footer_height(&self.palette)
    }

    fn line_height(&self) -> f32 {
        Chip::height(&self.palette) + CHIP_GAP
    }

    /// Lines of chips that fit into a card of that height; one is given up to say how many are left out.
    fn lines_in(&self, needs: &Needs, height: f32) -> usize {
        let room = height - self.palette.px(needs.heads + 6.0) - Card::footer_height(&self.palette);
        let fit = (room / self.line_height() + 0.01).floor() as usize;
        let all = needs.lines + usize::from(needs.others);
        let lines = if all <= fit { needs.lines } else { fit.saturating_sub(1) };
        lines.min(needs.shown)
    }
}

/// What the card of a place has to have room for.
struct Needs {
    /// All lines of its chips.
    lines: usize,
    /// Those a closed card has room for.
    shown: usize,
    /// The height of what stands above the chips and among them, in desk pixels.
    heads: f32,
    /// A line says how many doctors no chip stands for, or closes the card.
    others: bool,
}

/// Width for chips inside a card.
pub fn inner_width(card_width: f32, palette: &Palette) -> f32 {
    let card = Rect::from_min_size(pos2(0.0, 0.0), vec2(card_width, 100.0));
    Card::content_rect(card, palette, false).width()
}

/// Chips in lines.
pub struct Flow {
    /// Each line the chips in it with their left edge.
    pub lines: Vec<Vec<(DoctorAtPlace, f32)>>,
    /// How wide a chip may be.
    pub widest: f32,
}

/// One after the other as far as a line goes, or in columns; in at most so many lines.
pub fn flow(ui: &Ui, view: &View, chips: &[DoctorAtPlace], width: f32, columns: usize, most: usize) -> Flow {
    if columns > 1 {
        return in_columns(chips, width, columns, most);
    }
    let mut lines: Vec<Vec<(DoctorAtPlace, f32)>> = Vec::new();
    let mut x = f32::INFINITY;
    for standing in chips {
        let chip = standing.width(ui, view, width);
        if x + chip > width {
            if lines.len() == most {
                return Flow { lines, widest: width };
            }
            lines.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push((*standing, x));
        }
        x += chip + CHIP_GAP;
    }
    Flow { lines, widest: width }
}

/// Each in a line of its own.
pub fn one_a_line(chips: &[DoctorAtPlace], widest: f32, most: usize) -> Flow {
    let lines: Vec<_> = chips.iter().take(most).map(|standing| vec![(*standing, 0.0)]).collect();
    Flow { lines, widest }
}

fn in_columns(chips: &[DoctorAtPlace], width: f32, columns: usize, most: usize) -> Flow {
    let widest = ((width + GAP) / columns as f32 - GAP).floor();
    let line = |line: &[DoctorAtPlace]| {
        let places = line.iter().enumerate();
        places.map(|(column, standing)| (*standing, column as f32 * (widest + GAP))).collect()
    };
    let lines: Vec<_> = chips.chunks(columns).take(most).map(line).collect();
    Flow { lines, widest }
}

#[cfg(test)]
mod tests {
    use super::keep_places;

    #[test]
    fn what_is_new_goes_where_it_is_sorted_and_all_else_stays_where_it_was() {
        let kept = |sorted: &str, before: &str| {
            let mut things: Vec<char> = sorted.chars().collect();
            keep_places(&mut things, |thing| before.find(*thing));
            things.into_iter().collect::<String>()
        };
        assert_eq!(kept("abcd", "dbca"), "dbca");
        assert_eq!(kept("axbcd", "dbca"), "dbcax", "behind a, wherever that stays");
        assert_eq!(kept("xyabz", "ab"), "xyabz");
        assert_eq!(kept("bxa", "ab"), "abx");
        assert_eq!(kept("ba", "acb"), "ab", "what is gone leaves no gap");
    }
}
