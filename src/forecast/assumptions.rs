//! The numbers a forecast takes for granted: those of the plan, or tried in their place.

use std::ops::RangeInclusive;

use crate::plan::{Assumption, AssumptionName, Id, Plan, Source};

/// Doctors a year that can be reckoned with: as many as a plan may list.
const DOCTORS: RangeInclusive<i64> = 0..=100_000;
/// Ten per cent a year either way, in tenths of a per cent.
const GROWTH: RangeInclusive<i64> = -100..=100;

/// What an assumption may be: doctors a year, or tenths of a per cent a year.
pub fn range(name: AssumptionName) -> RangeInclusive<i64> {
    if name == AssumptionName::Growth { GROWTH } else { DOCTORS }
}

/// One of the four numbers, with its spread: doctors a year, or tenths of a per cent a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    pub name: AssumptionName,
    pub value: i64,
    pub best: i64,
    pub worst: i64,
    pub source: Option<Id<Source>>,
    pub remark: String,
}

/// All four, each within its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumptions {
    /// In the order of [`AssumptionName::ALL`].
    all: [Assumed; 4],
    /// Whether the plan has any, or one is tried: without, all four are zero.
    pub is_given: bool,
    /// Records of the plan that are passed over, for a number of theirs is out of range.
    pub passed_over: Vec<Id<Assumption>>,
}

/// How things turn out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Middle,
    Best,
    Worst,
}

/// The four numbers of a case: doctors a year, and growth in tenths of a per cent a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    pub recruits: i64,
    pub leavers: i64,
    pub retirements: i64,
    pub growth: i64,
}

impl Assumptions {
    /// Those of a plan: of a name the first by id that is in range.
    pub fn of(plan: &Plan) -> Self {
        let is_sound = |record: &&Assumption| {
            let numbers = [Some(record.value), record.best, record.worst];
            numbers.into_iter().flatten().all(|number| range(record.name).contains(&number.into()))
        };
        let all = AssumptionName::ALL.map(|name| {
            let record = plan.assumptions.iter().filter(|record| record.name == name).find(is_sound);
            record.map_or_else(|| Assumed::fixed(name, 0), Assumed::from)
        });
        let faulty = plan.assumptions.iter().filter(|record| !is_sound(record));
        let passed_over: Vec<_> = faulty.map(|record| record.id.clone()).collect();
        Self { all, is_given: plan.assumptions.len() > passed_over.len(), passed_over }
    }

    /// The same with another number in the place of one. What is tried has no spread and no source. A number out of range
    /// is taken as the end of the range.
    #[must_use]
    pub fn trying(mut self, name: AssumptionName, value: i64) -> Self {
        let range = range(name);
        let value = value.clamp(*range.start(), *range.end());
        for assumed in &mut self.all {
            if assumed.name == name && assumed.value != value {
                *assumed = Assumed::fixed(name, value);
            }
        }
        self.is_given = true;
        self
    }

    pub fn iter(&self) -> impl Iterator<Item = &Assumed> {
        self.all.iter()
    }

    pub fn get(&self, name: AssumptionName) -> &Assumed {
        &self.all[name as usize]
    }

    pub fn numbers(&self, case: Case) -> Numbers {
        let [recruits, leavers, retirements, growth] = [0, 1, 2, 3].map(|at: usize| self.all[at].in_case(case));
        Numbers { recruits, leavers, retirements, growth }
    }
}

impl Assumed {
    fn fixed(name: AssumptionName, value: i64) -> Self {
        Self { name, value, best: value, worst: value, source: None, remark: String::new() }
    }

    /// Whether it is thought that it may turn out otherwise.
    pub fn has_spread(&self) -> bool {
        (self.best, self.worst) != (self.value, self.value)
    }

    fn in_case(&self, case: Case) -> i64 {
        match case {
            Case::Middle => self.value,
            Case::Best => self.best,
            Case::Worst => self.worst,
        }
    }
}

impl From<&Assumption> for Assumed {
    fn from(record: &Assumption) -> Self {
        Self {
            name: record.name,
            value: record.value.into(),
            best: record.best.unwrap_or(record.value).into(),
            worst: record.worst.unwrap_or(record.value).into(),
            source: record.source.clone(),
            remark: record.remark.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    fn record(id: &str, name: AssumptionName, value: i32) -> Assumption {
        Assumption { id: id.into(), name, value, best: None, worst: None, source: None, remark: String::new() }
    }

    fn of(records: Vec<Assumption>) -> Assumptions {
        Assumptions::of(&Fixture::new().change(|plan| plan.assumptions = records.into_iter().collect()).build())
    }

    #[test]
    fn without_assumptions_all_are_zero_and_it_can_be_told() {
        let none = of(Vec::new());
        assert_eq!((none.is_given, none.numbers(Case::Middle)), (false, Numbers::default()));
    }

    #[test]
    fn of_two_of_a_name_the_first_counts_and_what_is_out_of_range_is_passed_over() {
        let spread = Assumption { best: Some(112), worst: Some(58), ..record("b", AssumptionName::Recruits, 84) };
        let wild = Assumption { worst: Some(-1), ..record("a", AssumptionName::Recruits, 1) };
        let other = record("c", AssumptionName::Recruits, 2);
        let given = of(vec![wild, spread, other, record("d", AssumptionName::Growth, 101)]);
        let recruits = [Case::Middle, Case::Best, Case::Worst].map(|case| given.numbers(case).recruits);
        assert_eq!((recruits, given.numbers(Case::Middle).growth), ([84, 112, 58], 0));
        assert_eq!((given.is_given, given.passed_over.len()), (true, 2));
    }

    #[test]
    fn what_is_tried_has_no_spread_unless_it_is_what_the_plan_says() {
        let spread = Assumption { best: Some(112), ..record("a", AssumptionName::Recruits, 84) };
        let given = of(vec![spread]);
        assert_eq!(given.clone().trying(AssumptionName::Recruits, 84), given);
        let tried = given.trying(AssumptionName::Recruits, 146);
        assert_eq!(
            (tried.get(AssumptionName::Recruits).best, tried.get(AssumptionName::Recruits).has_spread()),
            (146, false)
        );
        let frozen = tried.trying(AssumptionName::Growth, -2_000);
        assert_eq!(frozen.get(AssumptionName::Growth).value, -100);
    }
}
