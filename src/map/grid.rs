//! A honeycomb, and which cell of it each station gets.

use std::cmp::Reverse;

use super::{Network, Spot};

/// A cell: rows are counted downwards, and every odd one is shifted by half a cell to the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    pub row: i64,
    pub column: i64,
}

/// Width of a cell, and the height of a row, in the units of a plane.
const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 866;
/// Cells for ten stations: free ones let the coast be seen.
const CELLS_FOR_TEN: i64 = 15;
/// How much more it counts that stations of one commune lie apart than that one lies off its place.
const APART: i64 = 8;
/// How much farther off, squared, a station may come to lie so that another lies better.
const FARTHER: i64 = 9 * WIDTH * WIDTH;
/// Rounds of improving; the last ones change nothing.
const ROUNDS: usize = 60;
/// What places are measured in before they are put on the honeycomb.
const WHOLE: i64 = 1_000_000;

impl Cell {
    /// Its middle in the plane.
    pub fn middle(self) -> (i64, i64) {
        (WIDTH * self.column + WIDTH / 2 * self.row.rem_euclid(2), HEIGHT * self.row)
    }

    /// The six around it: right, lower right, lower left, left, upper left, upper right.
    pub fn neighbours(self) -> [Self; 6] {
        let shift = self.row.rem_euclid(2);
        let by = |row: i64, column: i64| Self { row: self.row + row, column: self.column + column };
        [by(0, 1), by(1, shift), by(1, shift - 1), by(0, -1), by(-1, shift - 1), by(-1, shift)]
    }

    /// How many steps from cell to cell it takes.
    pub fn steps(self, other: Self) -> i64 {
        let cube = |cell: Self| (cell.column - (cell.row - cell.row.rem_euclid(2)) / 2, cell.row);
        let ((q, r), (s, t)) = (cube(self), cube(other));
        let (across, down) = (q - s, r - t);
        (across.abs() + down.abs() + (across + down).abs()) / 2
    }
}

/// A cell for each place, in their order; no two get the same.
pub fn assign(network: &Network) -> Vec<Cell> {
    let places = &network.places;
    let wanted = evened(places);
    let (columns, rows) = size(places);
    let cells: Vec<Cell> = (0..rows).flat_map(|row| (0..columns).map(move |column| Cell { row, column })).collect();
    let (wide, high) = (WIDTH * columns - WIDTH / 2, HEIGHT * (rows - 1));
    let wanted: Vec<(i64, i64)> = wanted.iter().map(|&(x, y)| (x * wide / WHOLE, y * high / WHOLE)).collect();
    let mut search = Search::begin(places, &wanted, &cells);
    for _ in 0..ROUNDS {
        if !search.improve() {
            break;
        }
    }
    search.at.iter().map(|&cell| cells[cell]).collect()
}

/// Columns and rows: room for all, about as wide and high as the province.
fn size(places: &[Spot]) -> (i64, i64) {
    let cells = ((places.len() as i64 * CELLS_FOR_TEN + 9) / 10).max(1);
    let range = |axis: fn((i64, i64)) -> i64| {
        let known = places.iter().filter_map(|place| place.at).map(axis);
        known.clone().max().unwrap_or(1) - known.min().unwrap_or(0)
    };
    // In hundredths. Screens are wide: a long narrow province is drawn a little squatter.
    let aspect = (range(|at| at.0) * 100 / range(|at| at.1).max(1)).clamp(70, 220);
    let columns = (cells * aspect * HEIGHT / (100 * WIDTH)).isqrt().max(1);
    (columns, (cells + columns - 1) / columns)
}

/// Places from 0 to a million each way: half by where they are, half by their rank, so that a crowded town spreads and
/// empty hills shrink, and whoever lies west of another still does.
fn evened(places: &[Spot]) -> Vec<(i64, i64)> {
    let known: Vec<Option<(i64, i64)>> = places.iter().map(|place| place.at).collect();
    let of_area = |place: &Spot| {
        let of_it = places.iter().filter(|other| other.area.is_some() && other.area == place.area);
        let at: Vec<(i64, i64)> = of_it.filter_map(|other| other.at).collect();
        let mean = |axis: fn(&(i64, i64)) -> i64| at.iter().map(axis).sum::<i64>() / at.len() as i64;
        (!at.is_empty()).then(|| (mean(|at| at.0), mean(|at| at.1)))
    };
    // Whoever is nowhere lies in the middle of the area, or below all others.
    let lowest = known.iter().flatten().map(|at| at.1).max().unwrap_or(0);
    let middle = known.iter().flatten().map(|at| at.0).sum::<i64>() / (known.iter().flatten().count() as i64).max(1);
    let at: Vec<(i64, i64)> =
        places.iter().map(|place| place.at.or_else(|| of_area(place)).unwrap_or((middle, lowest))).collect();
    let east = evened_axis(&at.iter().map(|at| at.0).collect::<Vec<_>>());
    let south = evened_axis(&at.iter().map(|at| at.1).collect::<Vec<_>>());
    east.into_iter().zip(south).collect()
}

fn evened_axis(values: &[i64]) -> Vec<i64> {
    let (least, most) = (values.iter().min().copied().unwrap_or(0), values.iter().max().copied().unwrap_or(0));
    let others = (values.len() as i64 - 1).max(1);
    let even = |value: i64| {
        let place = (value - least) * WHOLE / (most - least).max(1);
        // Equal values share the middle of their ranks.
        let below = values.iter().filter(|&&other| other < value).count() as i64;
        let equal = values.iter().filter(|&&other| other == value).count() as i64;
        i64::midpoint(place, (2 * below + equal - 1) * WHOLE / (2 * others))
    };
    values.iter().map(|&value| even(value)).collect()
}

/// Stations on cells, and what a change would cost.
struct Search<'a> {
    wanted: &'a [(i64, i64)],
    cells: &'a [Cell],
    /// The others of the same commune.
    beside: Vec<Vec<usize>>,
    /// The cell of each station, and the station on each cell.
    at: Vec<usize>,
    on: Vec<Option<usize>>,
}

impl<'a> Search<'a> {
    /// One after the other, from the middle outwards, each to the nearest cell that is free.
    fn begin(places: &[Spot], wanted: &'a [(i64, i64)], cells: &'a [Cell]) -> Self {
        let of_commune = |at: usize| {
            let same = |other: &usize| {
                *other != at && places[at].commune.is_some() && places[*other].commune == places[at].commune
            };
            (0..places.len()).filter(same).collect()
        };
        let beside = (0..places.len()).map(of_commune).collect();
        let mut search = Self { wanted, cells, beside, at: vec![0; places.len()], on: vec![None; cells.len()] };
        let count = (wanted.len() as i64).max(1);
        let middle =
            (wanted.iter().map(|at| at.0).sum::<i64>() / count, wanted.iter().map(|at| at.1).sum::<i64>() / count);
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|&station| (squared(wanted[station], middle), station));
        for station in order {
            let free = (0..cells.len()).filter(|&cell| search.on[cell].is_none());
            let nearest = free.min_by_key(|&cell| (squared(wanted[station], cells[cell].middle()), cell));
            // There are more cells than stations.
            let Some(cell) = nearest else { continue };
            search.at[station] = cell;
            search.on[cell] = Some(station);
        }
        search
    }

    /// Moves each station where that is better for all, exchanging it with whoever is there. Says whether anything moved.
    fn improve(&mut self) -> bool {
        let mut moved = false;
        for station in 0..self.at.len() {
            // What a station gains by going is less than what it is off; the other may gain a little more.
            let reach = self.cost(station) + FARTHER;
            let near = (0..self.cells.len())
                .filter(|&cell| squared(self.wanted[station], self.cells[cell].middle()) <= reach)
                .collect::<Vec<_>>();
            let gains = near.into_iter().map(|cell| (self.gain(station, cell), Reverse(cell)));
            if let Some((gain, Reverse(cell))) = gains.max()
                && gain > 0
            {
                self.exchange(station, cell);
                moved = true;
            }
        }
        moved
    }

    fn gain(&mut self, station: usize, cell: usize) -> i64 {
        let from = self.at[station];
        if from == cell {
            return 0;
        }
        let other = self.on[cell];
        let cost = |search: &Self| search.cost(station) + other.map_or(0, |other| search.cost(other));
        let before = cost(self);
        self.exchange(station, cell);
        let after = cost(self);
        self.exchange(station, from);
        before - after
    }

    fn exchange(&mut self, station: usize, cell: usize) {
        let from = self.at[station];
        let other = self.on[cell];
        self.at[station] = cell;
        self.on[cell] = Some(station);
        self.on[from] = other;
        if let Some(other) = other {
            self.at[other] = from;
        }
    }

    /// How far a station lies off its place, and from those of its commune.
    fn cost(&self, station: usize) -> i64 {
        let here = self.cells[self.at[station]].middle();
        let apart = |&other: &usize| squared(here, self.cells[self.at[other]].middle()) - WIDTH * WIDTH;
        let apart: i64 = self.beside[station].iter().map(apart).map(|apart| apart.max(0)).sum();
        squared(self.wanted[station], here) + APART * apart
    }
}

fn squared(a: (i64, i64), b: (i64, i64)) -> i64 {
    (a.0 - b.0).pow(2) + (a.1 - b.1).pow(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_around_a_cell_are_one_step_away_and_touch_it() {
        for row in 0..2 {
            let cell = Cell { row, column: 3 };
            for next in cell.neighbours() {
                let (a, b) = (cell.middle(), next.middle());
                assert_eq!((cell.steps(next), next.neighbours().contains(&cell)), (1, true), "{next:?}");
                assert!((990_000..=1_010_000).contains(&squared(a, b)), "{next:?}");
            }
            assert_eq!(cell.steps(Cell { row: row + 2, column: 5 }), 3);
        }
    }
}
