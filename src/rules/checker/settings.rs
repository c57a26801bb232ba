//! The rules as a plan sets them: on or off, severity, parameters.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use enumset::EnumSet;
use jiff::ToSpan;

use super::{About, DefaultValue, HORIZON_MONTHS, Look, Parameter, Rule};
use crate::plan::{Date, Id, Plan, RuleSetting, Severity, Specialty, Value};
use crate::roster::calendar::add_months;
use crate::rules::RULES;

/// What a plan changes about the rules. What it sets out of range, or in the wrong form, stays at the default; of
/// several values of a parameter the first counts.
#[derive(Clone, Debug)]
pub struct RuleSettings {
    overrides: Vec<(&'static Parameter, Value)>,
    /// The lists, of every rule that has one.
    specialties: Vec<(&'static Parameter, EnumSet<Specialty>)>,
    /// Rules that are on, with the severity the plan sets, by what they are about.
    rules: [Vec<(&'static Rule, Option<Severity>)>; About::COUNT],
}

impl RuleSettings {
    pub fn new(plan: &Plan) -> Self {
        let mut settings =
            Self { overrides: Vec::new(), specialties: Vec::new(), rules: std::default::Default::default() };
        for &rule in RULES {
            // Most plans set nothing.
            let setting = (!plan.rules.is_empty()).then(|| plan.rules.get(&Id::new(rule.code))).flatten();
            if setting.and_then(|setting| setting.on).unwrap_or(rule.on) {
                settings.rules[rule.check.about() as usize].push((rule, setting.and_then(|setting| setting.severity)));
            }
            for &parameter in rule.parameters {
                let value = setting.and_then(|setting| setting.parameter(parameter.name));
                if let Some(value) = value.filter(|value| parameter.admits(value)) {
                    settings.overrides.push((parameter, value.clone()));
                }
                if let DefaultValue::List(_) = parameter.default {
                    settings.specialties.push((parameter, settings.listed(parameter).into_iter().collect()));
                }
            }
        }
        settings
    }

    /// The rules about one kind of subject that are on, in the order of the rule list.
    pub fn rules(&self, about: About) -> &[(&'static Rule, Option<Severity>)] {
        &self.rules[about as usize]
    }

    pub fn is_on(&self, rule: &Rule) -> bool {
        self.rules(rule.check.about()).iter().any(|(known, _)| known.code == rule.code)
    }

    /// The days that a subject's days are compared with, between two viewing dates, both included: by the rules that are
    /// on, and by the window, which tells what comes within the horizon whatever rules are on.
    pub fn spans(&self, from: Date, to: Date) -> Vec<RangeInclusive<Date>> {
        let (first, last) = (from.min(to), from.max(to));
        let span = |look: &Look| {
            let (from, to) = (self.seen(*look, first)?, self.seen(*look, last)?);
            // What ends on a day is over on the next; what begins on a weekend may be worth a word only when the Monday
            // after it is in sight (rule T07).
            let days = if matches!(look, Look::Horizon) { 3 } else { 1 };
            Some(from.saturating_sub(days.days())..=to)
        };
        let on = self.rules.iter().flatten().flat_map(|(rule, _)| rule.looks);
        let mut spans: Vec<_> = on.chain(&[Look::Day, Look::Horizon]).filter_map(span).collect();
        spans.sort_unstable_by_key(|span| (*span.start(), *span.end()));
        spans.dedup();
        spans
    }

    /// The day a rule looks at, seen from a viewing date.
    fn seen(&self, look: Look, date: Date) -> Option<Date> {
        match look {
            Look::Day => Some(date),
            Look::Horizon => Some(add_months(date, HORIZON_MONTHS)),
            Look::Months(months) => Some(add_months(date, self.number(months))),
            Look::Days(days) => Some(date.saturating_add(self.number(days).days())),
            Look::From(_) | Look::Named => None,
        }
    }

    /// The last of the days rules look at, seen from a viewing date: what happens after it makes no difference yet.
    pub fn looks_ahead_to(&self, date: Date) -> Date {
        let looks = self.rules.iter().flatten().flat_map(|(rule, _)| rule.looks);
        looks.filter_map(|&look| self.seen(look, date)).fold(date, Date::max)
    }

    /// What rules are about that turn between two viewing dates: a day they name has come, or lies ahead again.
    pub fn turning_between(&self, from: Date, to: Date) -> BTreeSet<About> {
        let has_come = |look: &Look, date| matches!(look, Look::From(day) if self.date(day) <= date);
        let turns = |rule: &Rule| rule.looks.iter().any(|look| has_come(look, from) != has_come(look, to));
        let on = self.rules.iter().flatten().map(|(rule, _)| rule);
        on.filter(|rule| turns(rule)).map(|rule| rule.check.about()).collect()
    }

    pub fn number(&self, parameter: &'static Parameter) -> i64 {
        match (self.set(parameter), &parameter.default) {
            (Some(Value::Number(number)), _) | (_, DefaultValue::Number(number, _)) => *number,
            _ => 0,
        }
    }

    pub fn date(&self, parameter: &'static Parameter) -> Date {
        match (self.set(parameter), &parameter.default) {
            (Some(Value::Date(date)), _) | (_, DefaultValue::Date(date)) => *date,
            _ => Date::MAX,
        }
    }

    /// What a parameter is set to, or is at first.
    pub fn value(&self, parameter: &'static Parameter) -> Value {
        self.set(parameter).cloned().unwrap_or_else(|| parameter.first_value())
    }

    /// The codes of a list, as specialties; codes no specialty has are passed over.
    pub fn specialties(&self, parameter: &'static Parameter) -> EnumSet<Specialty> {
        let list = self.specialties.iter().find(|(known, _)| std::ptr::eq(*known, parameter));
        list.map_or(EnumSet::empty(), |&(_, specialties)| specialties)
    }

    /// The same in the order in which they are listed.
    pub fn listed(&self, parameter: &'static Parameter) -> Vec<Specialty> {
        match self.value(parameter) {
            Value::List(codes) => codes.iter().filter_map(|code| Specialty::from_code(code)).collect(),
            _ => Vec::new(),
        }
    }

    fn set(&self, parameter: &'static Parameter) -> Option<&Value> {
        self.overrides.iter().find(|(known, _)| std::ptr::eq(*known, parameter)).map(|(_, value)| value)
    }
}

impl Parameter {
    /// What it is where the plan does not say.
    pub fn first_value(&self) -> Value {
        match &self.default {
            DefaultValue::Number(number, _) => Value::Number(*number),
            DefaultValue::Date(date) => Value::Date(*date),
            DefaultValue::List(codes) => Value::List(codes.iter().map(|&code| code.to_owned()).collect()),
        }
    }

    /// Has a setting give this parameter a value; nothing is written down where it is so at first.
    pub fn set(&self, setting: &mut RuleSetting, value: Value) {
        setting.set_parameter(self.name, (!self.is_first(&value)).then_some(value));
    }

    /// Whether this is its value where the plan does not say. In a list the order does not matter.
    fn is_first(&self, value: &Value) -> bool {
        match (&self.default, value) {
            (DefaultValue::List(first), Value::List(codes)) => {
                let first: BTreeSet<&str> = first.iter().copied().collect();
                first == codes.iter().map(String::as_str).collect()
            }
            _ => *value == self.first_value(),
        }
    }

    /// Whether a value has the form and lies in the range of this parameter.
    pub fn admits(&self, value: &Value) -> bool {
        match (&self.default, value) {
            (DefaultValue::Number(_, range), Value::Number(number)) => range.contains(number),
            (DefaultValue::Date(_), Value::Date(_)) | (DefaultValue::List(_), Value::List(_)) => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    /// The list of a rule.
    fn list() -> &'static Parameter {
        RULES.iter().find(|rule| rule.code == "D10").expect("there is one").parameters[0]
    }

    fn setting(value: Value) -> RuleSetting {
        let parameters = vec![(list().name.to_owned(), value)];
        RuleSetting { id: "D10".into(), on: None, severity: None, parameters, note: String::new() }
    }

    #[test]
    fn a_list_keeps_the_order_the_plan_gives_it() {
        let listed = [Specialty::Oncology, Specialty::General];
        let codes = listed.iter().map(|of| of.code().to_owned()).collect();
        let plan = Fixture::new().change(|plan| plan.rules.push(setting(Value::List(codes)))).build();
        let settings = RuleSettings::new(&plan);
        assert_eq!(settings.listed(list()), listed);
        assert_eq!(settings.specialties(list()), EnumSet::from_iter(listed));
    }

    #[test]
    fn of_several_values_of_a_parameter_the_first_counts_even_where_it_is_out_of_range() {
        let number = |number| ("months".to_owned(), Value::Number(number));
        let of = |parameters: Vec<_>| {
            let setting = RuleSetting { id: "D05".into(), on: None, severity: None, parameters, note: String::new() };
            let plan = Fixture::new().change(|plan| plan.rules.push(setting)).build();
            RuleSettings::new(&plan).number(RULES.iter().find(|rule| rule.code == "D05").expect("there").parameters[0])
        };
        assert_eq!(of(vec![number(6), number(3)]), 6);
        assert_eq!(of(vec![number(121), number(3)]), 12);
    }

    #[test]
    fn a_list_with_all_it_has_at_first_is_not_written_down_whatever_its_order() {
        let parameter = list();
        let Value::List(mut codes) = parameter.first_value() else { panic!("it is a list") };
        codes.reverse();
        let mut changed = setting(Value::List(Vec::new()));
        parameter.set(&mut changed, Value::List(codes.clone()));
        assert_eq!(changed.parameters, []);
        codes.pop();
        parameter.set(&mut changed, Value::List(codes.clone()));
        assert_eq!(changed.parameters, [(parameter.name.to_owned(), Value::List(codes))]);
    }
}
