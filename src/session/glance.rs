//! What the start page says of a file without opening it: title, province, and the figures it had when last seen here.

use serde::{Deserialize, Serialize};

use super::Document;
use super::pages::changes::is_listed;

/// Of a plan when it was last opened or saved on this machine, on the day shown then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Glance {
    pub title: String,
    pub province: String,
    /// When it was last saved, RFC 3339.
    pub saved_at: String,
    pub stations: u32,
    /// Stations with a regular doctor, and how many more that are than without what the plan proposes.
    pub regular: u32,
    pub regular_more: i64,
    /// Stations below their minimum, and how many more.
    pub below: u32,
    pub below_more: i64,
    /// The minimum of a station that sets none of its own (rule T03).
    pub minimum: i64,
    /// Moves that count, from the first day on.
    pub moves: u32,
}

impl Glance {
    pub fn of(document: &Document) -> Self {
        let (plan, now, first) = (document.plan(), document.checked().totals(), document.baseline());
        let more = |now: u32, first: u32| i64::from(now) - i64::from(first);
        let moves = plan.moves.iter().filter(|step| is_listed(plan, step) && step.status.is_counted());
        Self {
            title: plan.cover.title.clone(),
            province: plan.province.name.clone(),
            saved_at: plan.lineage.saved_at.clone(),
            stations: now.stations,
            regular: now.stations_with_regular_doctor,
            regular_more: more(now.stations_with_regular_doctor, first.stations_with_regular_doctor),
            below: now.stations_below_minimum,
            below_more: more(now.stations_below_minimum, first.stations_below_minimum),
            minimum: document.station_minimum(),
            moves: moves.count() as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    #[test]
    fn the_figures_are_those_of_the_day_shown_beside_the_plan_without_its_moves() {
        let plan = Fixture::new().station("s").hospital("h").doctor("d").posting("d", "h", 10);
        let plan = plan.step_with("m", MoveKind::Transfer, "d", "h", "s", |step| {
            step.start = "2026-02-02".parse().expect("a date");
        });
        let mut document = Document::new(plan.build(), None);
        let before = Glance::of(&document);
        assert_eq!((before.stations, before.regular, before.regular_more, before.moves), (1, 0, 0, 1));
        document.set_date("2026-02-02".parse().expect("a date"));
        let after = Glance::of(&document);
        assert_eq!((after.regular, after.regular_more, after.minimum), (1, 1, 4));
    }
}
