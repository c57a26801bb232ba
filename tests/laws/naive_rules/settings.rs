//! What the plan sets about rules.

use jiff::civil::Date;
use phanbo::plan::{Plan, RuleSetting, Severity, Value};

use super::{
    book::{self, Form},
    standing::firsts,
};

/// The setting of a rule: the first record of its code.
fn setting<'a>(plan: &'a Plan, code: &str) -> Option<&'a RuleSetting> {
    firsts(&plan.rules).into_iter().find(|setting| setting.id.as_str() == code)
}

/// Whether a rule is on: where the plan does not say, unless the rule book says that it is off by default.
pub fn is_on(plan: &Plan, code: &str) -> bool {
    setting(plan, code)
        .and_then(|setting| setting.on)
        .unwrap_or_else(|| book::rule(code).is_some_and(|rule| !rule.is_off))
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

/// A number of a rule, its default unless the plan sets one in range. Of several values the first counts.
pub fn number(plan: &Plan, code: &str, name: &str, default: i64, least: i64, most: i64) -> i64 {
    assert_eq!(range(code, name), Some((least, most)), "docs/rule-book.md, the range of `{name}` of {code}");
    match value(plan, code, name) {
        Some(Value::Number(number)) if (least..=most).contains(number) => *number,
        _ => default,
    }
}

pub fn date(plan: &Plan, code: &str, name: &str, default: Date) -> Date {
    if let Some(Value::Date(date)) = value(plan, code, name) { *date } else { default }
}

/// Codes of a list, its default unless the plan sets one.
pub fn list(plan: &Plan, code: &str, name: &str, default: &[&str]) -> Vec<String> {
    match value(plan, code, name) {
        Some(Value::List(codes)) => codes.clone(),
        _ => default.iter().map(|&code| code.to_owned()).collect(),
    }
}

/// The range of a number that can be set, both ends included.
pub fn range(code: &str, name: &str) -> Option<(i64, i64)> {
    match book::rule(code)?.form(name)? {
        Form::Number(least, most) => Some((least, most)),
        Form::Date | Form::List => None,
    }
}

/// Whether a value has the form of the parameter of that name; nothing where the rule has none.
pub fn has_form(code: &str, name: &str, value: &Value) -> Option<bool> {
    Some(match book::rule(code)?.form(name)? {
        Form::Number(..) => matches!(value, Value::Number(_)),
        Form::Date => matches!(value, Value::Date(_)),
        Form::List => matches!(value, Value::List(_)),
    })
}

/// The first value the plan gives.
fn value<'a>(plan: &'a Plan, code: &str, name: &str) -> Option<&'a Value> {
    let parameters = &setting(plan, code)?.parameters;
    parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}
