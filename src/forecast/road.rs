//! What of a forecast takes a while to work out: the rest follows at once, whatever is assumed.

use super::{Assumptions, Forecast, Ground, Outlook, last_day, outlooks};
use crate::plan::{Date, Facility, Plan, Slot};
use crate::roster::Roster;
use crate::rules::checker::Settings;

/// What a plan knows of the years to come.
#[derive(Clone, Debug)]
pub struct Road {
    pub ground: Ground,
    /// The stations up to the last year a forecast can go to.
    outlooks: Vec<Outlook>,
}

impl Road {
    /// The roster may be of any day of the plan.
    pub fn new(plan: &Plan, roster: &Roster, settings: &Settings) -> Self {
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

    /// The first day on which a station is without a regular doctor, within the years a forecast can go to.
    pub fn without_from(&self, station: Slot<Facility>) -> Option<Date> {
        self.outlooks.iter().find(|outlook| outlook.station == station)?.without_from
    }

    /// The stations that are without a regular doctor in or before a year, the first of them first.
    pub fn without(&self, to: i16) -> impl Iterator<Item = Outlook> {
        let last = last_day(to);
        let without = self.outlooks.iter().filter(move |outlook| outlook.without_from.is_some_and(|day| day <= last));
        without.map(move |outlook| Outlook {
            events: outlook.events.iter().filter(|event| event.date < last).copied().collect(),
            ..*outlook
        })
    }
}
