//! The province as a schematic map: every station a tile in its rough place, none over another, neighbours side by side.
//!
//! Whole numbers alone decide, so the same network gives the same map on every machine.

mod grid;
mod places;

pub use grid::Cell;
pub use places::{Network, Spot};

use crate::plan::{Area, Facility, Slot};

/// Where a station's tile lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    pub station: Slot<Facility>,
    pub area: Option<Slot<Area>>,
    pub cell: Cell,
}

/// The tiles of a network, and a free cell beside each area for its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pub tiles: Vec<Tile>,
    pub labels: Vec<(Slot<Area>, Cell)>,
}

impl Layout {
    pub fn new(network: &Network) -> Self {
        let cells = grid::assign(network);
        let tiles: Vec<Tile> = network
            .places
            .iter()
            .zip(cells)
            .map(|(place, cell)| Tile { station: place.station, area: place.area, cell })
            .collect();
        let labels = labels(&tiles);
        Self { tiles, labels }
    }

    pub fn at(&self, cell: Cell) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.cell == cell)
    }

    pub fn tile(&self, station: Slot<Facility>) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.station == station)
    }
}

/// For each area the free cell that most of its tiles touch, the upper left one of equals; none where there is no such
/// cell.
fn labels(tiles: &[Tile]) -> Vec<(Slot<Area>, Cell)> {
    let mut areas: Vec<Slot<Area>> = tiles.iter().filter_map(|tile| tile.area).collect();
    areas.sort_unstable();
    areas.dedup();
    let mut taken: Vec<Cell> = tiles.iter().map(|tile| tile.cell).collect();
    let mut labels = Vec::new();
    for area in areas {
        let own: Vec<Cell> = tiles.iter().filter(|tile| tile.area == Some(area)).map(|tile| tile.cell).collect();
        let touched = own.iter().flat_map(|cell| cell.neighbours()).filter(|cell| !taken.contains(cell));
        let best = touched.max_by_key(|cell| {
            let touching = own.iter().filter(|of_area| of_area.neighbours().contains(cell)).count();
            (touching, std::cmp::Reverse((cell.row, cell.column)))
        });
        if let Some(cell) = best {
            taken.push(cell);
            labels.push((area, cell));
        }
    }
    labels
}

/// Of each station's nearest three by coordinates, how many lie within two tiles of it; and of how many.
pub fn neighbours_kept(network: &Network, layout: &Layout) -> (usize, usize) {
    let known: Vec<(usize, (i64, i64))> =
        network.places.iter().enumerate().filter_map(|(at, place)| Some((at, place.at?))).collect();
    let apart = |a: (i64, i64), b: (i64, i64)| (a.0 - b.0).pow(2) + (a.1 - b.1).pow(2);
    let (mut kept, mut all) = (0, 0);
    for &(at, here) in &known {
        let mut others: Vec<_> = known.iter().filter(|(other, _)| *other != at).collect();
        others.sort_by_key(|(other, there)| (apart(here, *there), *other));
        for (other, _) in others.into_iter().take(3) {
            all += 1;
            kept += usize::from(layout.tiles[at].cell.steps(layout.tiles[*other].cell) <= 2);
        }
    }
    (kept, all)
}
