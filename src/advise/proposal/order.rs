//! The moves of a plan one after the other: what helps most first, with running totals (proposals.md, What comes out).

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::Row;
use super::figures::{OpenStation, Tally};
use super::givers::Giver;
use super::network::Transfer;
use crate::plan::{Facility, Slot};

/// What decides which move comes next: what it makes better, the most first; then its distance, giver, class, receiver.
type Key = (Gain, u16, usize, usize, usize);

/// By how much (F1, F2, F3, F4) becomes less, as numbers of which the least is the best: of two moves that fill a
/// shortage, the one for the station that lacks more leaves the lexicographically lesser shortages.
type Gain = (i64, i64, i64, i64);

/// The rows in their order. Gains only fall while rows are taken, so a heap whose top is looked at anew is enough.
pub fn in_order(tally: &mut Tally, givers: &[Giver], stations: &[OpenStation], transfers: &[Transfer]) -> Vec<Row> {
    let position: HashMap<Slot<Facility>, usize> =
        stations.iter().enumerate().map(|(at, station)| (station.slot, at)).collect();
    let at_giver =
        |giver: usize| position.get(&givers[giver].slot).copied().filter(|_| givers[giver].minimum.is_some());
    let key = |tally: &Tally, transfer: &Transfer| -> Key {
        let gain = gain(tally, at_giver(transfer.giver), transfer.station);
        (gain, transfer.distance, transfer.giver, transfer.class, transfer.station)
    };
    let mut left: Vec<i64> = transfers.iter().map(|transfer| transfer.doctors).collect();
    let mut heap: BinaryHeap<Reverse<(Key, usize)>> =
        transfers.iter().enumerate().map(|(at, transfer)| Reverse((key(tally, transfer), at))).collect();
    let mut rows = Vec::new();
    while let Some(Reverse((known, at))) = heap.pop() {
        let transfer = &transfers[at];
        let now = key(tally, transfer);
        if now != known {
            heap.push(Reverse((now, at)));
            continue;
        }
        if let Some(station) = at_giver(transfer.giver) {
            tally.change(station, -1);
        }
        tally.change(transfer.station, 1);
        rows.push(Row {
            from: givers[transfer.giver].slot,
            specialty: givers[transfer.giver].classes[transfer.class].specialty,
            to: stations[transfer.station].slot,
            distance: transfer.distance.into(),
            after: tally.figures(),
        });
        left[at] -= 1;
        if left[at] > 0 {
            heap.push(Reverse((key(tally, transfer), at)));
        }
    }
    rows
}

fn gain(tally: &Tally, from: Option<usize>, to: usize) -> Gain {
    let receiver = tally.station(to);
    let shortage = receiver.shortage();
    let density = if shortage == 0 { -i64::from(receiver.density_shortage() > 0) } else { 0 };
    let loss = from.map_or(0, |at| {
        let giver = tally.station(at);
        i64::from(giver.target >= giver.have && giver.have > giver.minimum)
    });
    let density = if tally.counts_density() { density + loss } else { 0 };
    (-i64::from(receiver.have == 0), -i64::from(shortage > 0), -shortage, density)
}
