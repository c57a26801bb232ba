//! What of a forecast takes a while to work out: the rest follows at once, whatever is assumed.

use super::{Assumptions, Forecast, Ground, Outlook, last_day, outlooks};
use crate::plan::{Date, Facility, Plan, Slot};
use crate::roster::Roster;
use crate::rules::checker::RuleSettings;

/// What a plan knows of the years to come.
#[derive(Clone, Debug)]
pub struct Road {
    pub ground: Ground,
    /// The stations up to the last year a forecast can go to.
    outlooks: Vec<Outlook>,
}

impl Road {
    /// The roster may be of any day of the plan.
    pub fn new(plan: &Plan, roster: &Roster, settings: &RuleSettings) -> Self {
        let ground = Ground::new(plan, roster, settings);
        let outlooks = outlooks(plan, roster, settings, last_day(ground.last_year()));
        Self { ground, outlooks }
    }

    /// The forecast up to a year, or up to that of the target; as near to it as a forecast can go.
    pub fn forecast(&self, assumptions: Assumptions, to: Option<i16>) -> Forecast {
        Forecast::new(&self.ground, assumptions, self.last_year(to))
    }

    /// The year a forecast that is asked for goes up to.
    pub fn last_year(&self, asked: Option<i16>) -> i16 {
        let usual = self.ground.usual_year();
        asked.map_or(usual, |year| year.clamp(self.ground.first_year(), self.ground.last_year()))
    }

    /// Since when a station is without a regular doctor on a day, or else from when on it will be, within the years a
    /// forecast can go to.
    pub fn without_from(&self, station: Slot<Facility>, date: Date) -> Option<Date> {
        let outlook = self.outlooks.iter().find(|outlook| outlook.station == station)?;
        let gap = outlook.gaps.iter().find(|gap| gap.last.is_none_or(|last| date <= last))?;
        Some(gap.first)
    }

    /// All stations; those that are without a regular doctor in or before a year before the others, the first of them
    /// first, and how many they are.
    pub fn stations(&self, to: i16) -> (&[Outlook], usize) {
        let last = last_day(to);
        // They are in the order of the day.
        let without = self.outlooks.partition_point(|outlook| outlook.without_from.is_some_and(|day| day <= last));
        (&self.outlooks, without)
    }

    /// What is known of a station up to and including a year.
    pub fn up_to(outlook: &Outlook, to: i16) -> Outlook {
        let last = last_day(to);
        Outlook {
            station: outlook.station,
            without_from: outlook.without_from.filter(|&day| day <= last),
            gaps: outlook.gaps.iter().filter(|gap| gap.first <= last).copied().collect(),
            events: outlook.events.iter().filter(|event| event.date <= last).copied().collect(),
        }
    }
}
