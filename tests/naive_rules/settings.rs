//! What the plan sets about rules.

use jiff::civil::Date;
use phanbo::plan::{Plan, RuleSetting, Severity, Value};

use super::standing::firsts;

/// The setting of a rule: the first record of its code.
fn setting<'a>(plan: &'a Plan, code: &str) -> Option<&'a RuleSetting> {
    firsts(&plan.rules).into_iter().find(|setting| setting.id.as_str() == code)
}

/// All rules but T09 are on unless switched off.
pub fn is_on(plan: &Plan, code: &str) -> bool {
    setting(plan, code).and_then(|setting| setting.on).unwrap_or(code != "T09")
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
    assert_eq!(range(code, name), Some((least, most)), "{code} {name}");
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
    match (code, name) {
        ("T02", "regular_sessions" | "part_time_sessions") => Some((1, 10)),
        ("T03" | "T05", "minimum") | ("B02" | "P07", "limit") => Some((0, 100)),
        ("T04", "target_tenths") => Some((0, 1000)),
        ("D01", "maximum") => Some((1, 20)),
        ("D05" | "D09", "months") => Some((1, 120)),
        ("D06", "minimum") | ("D07", "maximum") | ("P01" | "P02" | "P03" | "P04", "target_tenths") => Some((0, 10_000)),
        ("D08", "maximum_months") => Some((1, 600)),
        ("D14", "days") => Some((0, 365)),
        ("P01" | "P02" | "P03" | "P04", "deadline_year") => Some((2000, 2100)),
        _ => None,
    }
}

/// Whether a rule has a date or a list of that name; of what form its value is.
pub fn has_form(code: &str, name: &str, value: &Value) -> Option<bool> {
    match (code, name) {
        ("T03", "deadline") => Some(matches!(value, Value::Date(_))),
        ("T06" | "D10", "specialties") | ("B03", "critical") => Some(matches!(value, Value::List(_))),
        _ => range(code, name).map(|_| matches!(value, Value::Number(_))),
    }
}

/// The first value the plan gives.
fn value<'a>(plan: &'a Plan, code: &str, name: &str) -> Option<&'a Value> {
    let parameters = &setting(plan, code)?.parameters;
    parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}
