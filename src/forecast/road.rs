//! What of a forecast takes a while to work out: the rest follows at once, whatever is assumed.

use super::{Assumptions, Forecast, Ground, Outlook, last_day, outlooks};
use crate::plan::Plan;
use crate::roster::Roster;
use crate::rules::checker::Settings;

/// What a plan knows of the years to come.
#[derive(Clone, Debug)]
pub struct Road {
    pub ground: Ground,
    /// The stations up to the year of the target.
    pub outlooks: Vec<Outlook>,
}

impl Road {
    /// The roster may be of any day of the plan.
    pub fn new(plan: &Plan, roster: &Roster, settings: &Settings) -> Self {
        let ground = Ground::new(plan, roster, settings);
        let outlooks = outlooks(plan, roster, settings, last_day(ground.usual_year()));
        Self { ground, outlooks }
    }

    /// The forecast up to the year of the target.
    pub fn forecast(&self, assumptions: Assumptions) -> Forecast {
        Forecast::new(&self.ground, assumptions, self.ground.usual_year())
    }
}
