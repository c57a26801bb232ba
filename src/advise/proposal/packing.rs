//! The other choice: as many stations at their minimum as possible (proposals.md, most stations).

use super::figures::OpenStation;
use super::network::Demand;
use super::reach::Reach;

/// The stations that are filled.
pub struct Packing {
    filled: Vec<bool>,
    stations: Vec<OpenStation>,
}

/// Fills stations one after the other, those that lack least first, as long as the doctors suffice; before that, one
/// doctor for every station without any (F1). Without walls that is exact: who can go can go anywhere, so only how many
/// are lacking counts. With walls it is a packing problem, and this comes near.
pub fn pack(mut reach: Reach, stations: &[OpenStation]) -> Packing {
    let wants = reach.wants.clone();
    let mut without: Vec<usize> = (0..wants.len()).filter(|&at| wants[at] > 0 && stations[at].have == 0).collect();
    without.sort_by_key(|&at| wants[at]);
    for at in without {
        reach.bring(at);
    }
    let mut lacking: Vec<usize> = (0..wants.len()).filter(|&at| wants[at] > 0).collect();
    lacking.sort_by_key(|&at| wants[at] - reach.received(at));
    let mut filled = vec![false; wants.len()];
    for at in lacking {
        filled[at] = fill(&mut reach, at, wants[at]);
    }
    Packing { filled, stations: stations.to_vec() }
}

/// Brings a station all it lacks, or leaves it as it was.
fn fill(reach: &mut Reach, station: usize, wants: i64) -> bool {
    let before = reach.received(station);
    while reach.received(station) < wants {
        if !reach.bring(station) {
            reach.release(station, reach.received(station) - before);
            return false;
        }
    }
    true
}

impl Packing {
    /// Stations left below their minimum, those that cannot receive among them.
    pub fn below(&self) -> i64 {
        let short = self.stations.iter().filter(|station| station.shortage() > 0).count();
        (short - self.filled.iter().filter(|&&filled| filled).count()) as i64
    }

    /// What the stations may receive so that these are filled, then those without a doctor have one, then all the rest.
    pub fn demands(&self, columns: &[usize]) -> Vec<Demand> {
        let demand = |&at: &usize| {
            let station = &self.stations[at];
            let lacking = station.shortage();
            let first = i64::from(station.have == 0);
            let ranks = if self.filled[at] { vec![(3, lacking)] } else { vec![(2, first), (1, lacking - first)] };
            let ranks = ranks.into_iter().filter(|&(_, doctors)| doctors > 0).collect();
            Demand { station: at, ranks, density: 0 }
        };
        columns.iter().map(demand).collect()
    }
}
