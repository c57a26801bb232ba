//! The page of the forecast: the numbers that are tried, and the year whose people are listed.

use std::collections::BTreeMap;

use super::PageState;
use crate::edit::Change;
use crate::forecast::{Assumptions, Forecast, Road};
use crate::plan::{Assumption, AssumptionName, Id, PastYear, Plan};

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum ForecastWish {
    /// Another number in the place of the plan's; nothing in the plan changes.
    Try(AssumptionName, i64),
    /// The plan's number again.
    Back(AssumptionName),
    BackAll,
    /// Lists the people of a year; of all years with none.
    Year(Option<i16>),
    /// The year up to which it goes; that of the target with none.
    LastYear(Option<i16>),
    /// A record for the latest year before the plan that has none.
    AddPastYear,
    /// Writes what is tried into the plan.
    Keep,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct ForecastPage {
    tried: BTreeMap<AssumptionName, i64>,
    pub year: Option<i16>,
    /// The year up to which it goes, where another than that of the target.
    pub to: Option<i16>,
}

impl PageState for ForecastPage {}

impl ForecastPage {
    /// The plan's assumptions, with what is tried in their place.
    pub fn assumptions(&self, plan: &Plan) -> Assumptions {
        self.tried.iter().fold(Assumptions::of(plan), |all, (&name, &value)| all.trying(name, value))
    }

    /// What the page shows.
    pub fn shown(&self, plan: &Plan, road: &Road) -> Forecast {
        road.forecast(self.assumptions(plan), self.to)
    }

    /// Whether another number than the plan's is tried.
    pub fn is_trying(&self, plan: &Plan) -> bool {
        self.assumptions(plan) != Assumptions::of(plan)
    }

    /// Carries out what concerns the page alone.
    pub fn update(&mut self, wish: &ForecastWish) {
        match *wish {
            ForecastWish::Try(name, value) => drop(self.tried.insert(name, value)),
            ForecastWish::Back(name) => drop(self.tried.remove(&name)),
            ForecastWish::BackAll => self.tried.clear(),
            ForecastWish::Year(year) => self.year = year,
            ForecastWish::LastYear(to) => self.to = to,
            ForecastWish::AddPastYear | ForecastWish::Keep => {}
        }
    }

    /// A record, without numbers yet, for the latest year before the plan that has none.
    pub fn past_year(plan: &Plan, id: String) -> PastYear {
        let known = |year: &i16| plan.past_years.iter().any(|record| record.year == *year);
        let before = (i16::MIN..plan.cover.baseline.year()).rev().find(|year| !known(year));
        let year = before.unwrap_or(plan.cover.baseline.year());
        PastYear { id: Id::new(id), year, doctors: None, people: None, source: None }
    }

    /// What makes the plan assume what is tried. A number of one's own has no spread, and no source until one is named.
    pub fn kept(&self, plan: &Plan, ids: &mut dyn FnMut() -> String) -> Vec<Change> {
        let (now, then) = (Assumptions::of(plan), self.assumptions(plan));
        let differs = then.iter().filter(|tried| now.get(tried.name).value != tried.value);
        let changes = differs.filter_map(|tried| {
            let before = plan.assumptions.iter().find(|record| record.name == tried.name);
            let after = Assumption {
                id: before.map_or_else(|| Id::new(ids()), |record| record.id.clone()),
                name: tried.name,
                value: i32::try_from(tried.value).ok()?,
                best: None,
                worst: None,
                source: None,
                remark: String::new(),
            };
            Some(match before {
                Some(before) => Change::replace(before.clone(), after),
                None => Change::insert(after),
            })
        });
        changes.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn what_is_tried_changes_no_plan_until_it_is_kept_and_then_the_plan_assumes_it() {
        let mut plan = Fixture::new().build();
        let mut page = ForecastPage::default();
        page.update(&ForecastWish::Try(AssumptionName::Recruits, 146));
        page.update(&ForecastWish::Try(AssumptionName::Growth, 0));
        assert!(page.is_trying(&plan) && plan.assumptions.is_empty());
        let mut number = 0;
        let mut ids = || {
            number += 1;
            format!("as-{number}")
        };
        let changes = page.kept(&plan, &mut ids);
        assert_eq!(changes.len(), 1, "a growth of zero is what the plan assumes");
        for change in &changes {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
        assert_eq!(page.assumptions(&plan), Assumptions::of(&plan));
        assert_eq!(plan.assumptions.iter().next().map(|record| record.value), Some(146));
        page.update(&ForecastWish::Try(AssumptionName::Recruits, 100));
        let again = page.kept(&plan, &mut ids);
        assert!(again.iter().all(|change| change.before.is_some()), "its record is replaced");
        page.update(&ForecastWish::Back(AssumptionName::Recruits));
        assert!(page.kept(&plan, &mut ids).is_empty());
    }
}
