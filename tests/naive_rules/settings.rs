//! What the plan sets about rules.

use jiff::civil::Date;
use phanbo::plan::{Plan, RuleSetting, Severity, Value};

use super::standing::firsts;

/// The setting of a rule: the first record of its code.
fn setting<'a>(plan: &'a Plan, code: &str) -> Option<&'a RuleSetting> {
    firsts(&plan.rules).into_iter().find(|setting| setting.id.as_str() == code)
}

/// All thirteen rules are on unless switched off.
pub fn is_on(plan: &Plan, code: &str) -> bool {
    setting(plan, code).and_then(|setting| setting.on).unwrap_or(true)
}

pub fn severity(plan: &Plan, code: &str) -> Option<&'static str> {
    setting(plan, code).and_then(|setting| setting.severity).map(word)
}

pub fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A number of a rule, its default unless the plan sets one in range. Of several, the first in range.
pub fn number(plan: &Plan, code: &str, name: &str, default: i64, least: i64, most: i64) -> i64 {
    values(plan, code, name)
        .find_map(|value| match value {
            Value::Number(number) if (least..=most).contains(number) => Some(*number),
            _ => None,
        })
        .unwrap_or(default)
}

pub fn date(plan: &Plan, code: &str, name: &str, default: Date) -> Date {
    values(plan, code, name)
        .find_map(|value| match value {
            Value::Date(date) => Some(*date),
            _ => None,
        })
        .unwrap_or(default)
}

fn values<'a>(plan: &'a Plan, code: &str, name: &'a str) -> impl Iterator<Item = &'a Value> {
    let parameters = setting(plan, code).into_iter().flat_map(|setting| &setting.parameters);
    parameters.filter(move |(known, _)| known == name).map(|(_, value)| value)
}
