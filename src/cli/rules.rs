//! `phanbo rules`: the rules the program knows, with their settings as they are at first.

use serde_json::{Value, json};

use super::answer::{Reply, line};
use super::json;
use super::usage::{Form, RulesJob};
use crate::plan::Specialty;
use crate::rules::RULES;
use crate::rules::checker::{DefaultValue, Parameter, Rule};
use crate::text::{
    Language, dates,
    numbers::{number, tenths},
    sentences, t,
};

pub fn rules(job: &RulesJob) -> Reply {
    Reply::ok(match job.format {
        Form::Text => RULES.iter().map(|rule| text(job.wording.lang, rule)).collect::<Vec<_>>().join("\n"),
        Form::Json => json::pretty(&json!({ "rules": RULES.iter().map(|rule| json(rule)).collect::<Vec<_>>() })),
    })
}

fn json(rule: &Rule) -> Value {
    json!({
        "code": rule.code,
        "severity": rule.severity.code(),
        "parameters": rule.parameters.iter().map(|parameter| of_parameter(rule, parameter)).collect::<Vec<_>>(),
        "on": rule.on,
        "remedy": rule.remedy.code(),
        "confidence": rule.confidence.code(),
        "title": json::both(|language| sentences::rule_title(language, rule)),
        "explanation": json::both(|language| sentences::explanation(language, rule)),
        "basis": json::both(|language| sentences::rule_basis(language, rule)),
    })
}

fn of_parameter(rule: &Rule, parameter: &Parameter) -> Value {
    let (kind, default, range) = match &parameter.default {
        DefaultValue::Number(number, range) => ("number", json!(number), json!([range.start(), range.end()])),
        DefaultValue::Date(date) => ("date", json::day(*date), Value::Null),
        DefaultValue::List(codes) => ("list", json!(codes), Value::Null),
    };
    json!({
        "name": parameter.name,
        "kind": kind,
        "default": default,
        "range": range,
        "title": json::both(|language| parameter_title(language, rule, parameter)),
    })
}

fn text(language: Language, rule: &Rule) -> String {
    let severity = sentences::rule_text(language, &format!("severity-{}", rule.severity.code()));
    let title = sentences::rule_title(language, rule);
    let confidence = sentences::rule_text(language, &format!("confidence-{}", rule.confidence.code()));
    let basis = sentences::rule_basis(language, rule);
    let mut text = line(&if rule.on {
        t!(language, "cli-rule", code = rule.code, title = title, severity = severity)
    } else {
        t!(language, "cli-rule-off", code = rule.code, title = title, severity = severity)
    });
    text.push_str(&line(&t!(language, "cli-rule-basis", basis = basis, confidence = confidence)));
    for parameter in rule.parameters {
        let title = parameter_title(language, rule, parameter);
        let default = default(language, parameter);
        text.push_str(&line(&t!(
            language,
            "cli-rule-parameter",
            title = title,
            name = parameter.name,
            default = default
        )));
    }
    text
}

fn parameter_title(language: Language, rule: &Rule, parameter: &Parameter) -> String {
    sentences::rule_text(language, &format!("{}-parameter-{}", rule.code, parameter.name))
}

/// What a parameter is at first, as people write it.
fn default(language: Language, parameter: &Parameter) -> String {
    match &parameter.default {
        DefaultValue::Number(value, _) if parameter.name.ends_with("_tenths") => tenths(language, *value),
        DefaultValue::Number(value, _) if parameter.name.ends_with("_year") => value.to_string(),
        DefaultValue::Number(value, _) => number(language, *value),
        DefaultValue::Date(date) => dates::date(language, *date),
        DefaultValue::List(codes) => {
            let specialties = codes.iter().filter_map(|code| Specialty::from_code(code));
            specialties.map(|specialty| sentences::specialty(language, specialty)).collect::<Vec<_>>().join(", ")
        }
    }
}
