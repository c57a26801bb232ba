//! All stations together: the days on which any of them changes.

use std::collections::BTreeMap;

use super::{Days, Line, lines};
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::checker::RuleSettings;

/// What happens to the stations on the days looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub days: Days,
    /// By id of the station.
    pub lines: Vec<Line>,
    /// In the order of their days.
    pub ticks: Vec<Tick>,
}

/// A day on which a station's numbers change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub date: Date,
    /// Some station has no regular doctor any more from this day on.
    pub empties: bool,
}

impl Timeline {
    pub fn new(plan: &Plan, roster: &Roster, settings: &RuleSettings, days: Days) -> Self {
        let lines = lines(plan, roster, settings, days);
        let mut ticks: BTreeMap<Date, bool> = BTreeMap::new();
        for line in &lines {
            let station = &plan.facilities[line.station];
            for steps in line.steps.windows(2) {
                let (before, now) = (steps[0].numbers.regular, &steps[1]);
                // One that closes is not left without.
                let empties = before > 0 && now.numbers.regular == 0 && station.is_open(now.date);
                *ticks.entry(now.date).or_default() |= empties;
            }
        }
        let ticks = ticks.into_iter().map(|(date, empties)| Tick { date, empties }).collect();
        Self { days, lines, ticks }
    }

    /// The first change after a day.
    pub fn next_change(&self, after: Date) -> Option<Date> {
        self.ticks.iter().map(|tick| tick.date).find(|&date| date > after)
    }

    /// The last change before a day; before the first one, the first day looked at.
    pub fn previous_change(&self, before: Date) -> Option<Date> {
        let earlier = self.ticks.iter().map(|tick| tick.date).rfind(|&date| date < before);
        earlier.or_else(|| (before > self.days.first).then_some(self.days.first))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Move, MoveKind};

    #[test]
    fn a_tick_is_a_day_of_any_station_and_red_where_one_falls_to_zero() {
        let term = |step: &mut Move| (step.start, step.end) = (date(2026, 3, 2), Some(date(2026, 8, 31)));
        let plan = Fixture::new().station("a").hospital("h").doctor_at("d", "h");
        let plan = plan.step_with("m", MoveKind::Rotation, "d", "h", "a", term).build();
        let days = Days::from(plan.cover.baseline);
        let timeline = Timeline::new(&plan, &Roster::new(&plan, days.first), &RuleSettings::new(&plan), days);
        let (comes, goes) = (date(2026, 3, 2), date(2026, 9, 1));
        let ticks: Vec<_> = timeline.ticks.iter().map(|tick| (tick.date, tick.empties)).collect();
        assert_eq!(ticks, [(comes, false), (goes, true)]);
        assert_eq!(timeline.next_change(days.first), Some(comes));
        assert_eq!(timeline.next_change(comes), Some(goes));
        assert_eq!(timeline.next_change(goes), None);
        assert_eq!(timeline.previous_change(goes), Some(comes));
        assert_eq!(timeline.previous_change(comes), Some(days.first));
        assert_eq!(timeline.previous_change(days.first), None);
    }

    #[test]
    fn a_station_that_closes_is_not_left_without() {
        let closes = date(2026, 7, 1);
        let plan = Fixture::new().station_with("a", |facility, _| facility.closed = Some(closes)).doctor_at("d", "a");
        let plan = plan.build();
        let days = Days::from(plan.cover.baseline);
        let timeline = Timeline::new(&plan, &Roster::new(&plan, days.first), &RuleSettings::new(&plan), days);
        assert_eq!(timeline.ticks, [Tick { date: closes, empties: false }]);
    }
}
