//! Which classes are near each station: nearly all doctors who move come from there.

use super::simplex::FlowNetwork;

/// How many classes are near a station.
pub const NEAR: usize = 32;
/// For how many stations the nearest classes are looked for at a time.
const AT_A_TIME: usize = 32;

/// The classes nearest to each station of a large network, equally near ones by their order.
pub fn nearest_classes<C>(network: &FlowNetwork<C>, many: usize) -> Vec<(u32, u16)> {
    let classes = network.rows.len();
    if classes * network.stations < many || classes <= NEAR {
        return Vec::new();
    }
    let mut near = Vec::with_capacity(network.stations * NEAR);
    // Some stations at a time: their costs lie side by side in each row.
    let mut orders: Vec<Vec<(u16, u32)>> = vec![Vec::new(); AT_A_TIME];
    for first in (0..network.stations).step_by(AT_A_TIME) {
        orders.iter_mut().for_each(Vec::clear);
        for (class, row) in (0u32..).zip(&network.rows) {
            for (order, &cost) in orders.iter_mut().zip(&row[first..]) {
                order.push((cost, class));
            }
        }
        for order in orders.iter_mut().filter(|order| !order.is_empty()) {
            order.select_nth_unstable(NEAR - 1);
            near.extend(order[..NEAR].iter().map(|&(cost, class)| (class, cost)));
        }
    }
    near
}
