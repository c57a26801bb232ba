//! Where figures come from: the source, the rule, the arithmetic, each a line of an explanation.

use crate::plan::{Date, Figure, Id, Source};
use crate::rules::checker::{DefaultValue, Parameter, Rule};
use crate::text::{dates, sentences, t};
use crate::ui::View;

/// Where a figure was taken from.
pub fn source_of(view: &View, figure: Option<&Figure>) -> String {
    source(view, figure.and_then(|figure| figure.source.as_ref()))
}

/// The title and date of a source.
pub fn source(view: &View, id: Option<&Id<Source>>) -> String {
    let language = view.language;
    match id.and_then(|id| view.plan().sources.get(id)) {
        None => t!(language, "inspector-source-none"),
        Some(Source { title, date: Some(date), .. }) => {
            t!(language, "inspector-source-dated", title = title.as_str(), date = dates::date(language, *date))
        }
        Some(Source { title, .. }) => t!(language, "inspector-source", title = title.as_str()),
    }
}

/// A rule's code and the document it rests on.
pub fn rule(view: &View, rule: &Rule) -> String {
    let basis = sentences::rule_basis(view.language, rule);
    t!(view.language, "inspector-by-rule", code = rule.code, basis = basis)
}

/// A number of a rule as this plan sets it.
pub fn parameter(view: &View, rule: &Rule, name: &str) -> Option<i64> {
    Some(view.rule_settings.number(parameter_of(rule, name)?))
}

/// A day of a rule as this plan sets it.
pub fn date(view: &View, rule: &Rule, name: &str) -> Option<Date> {
    Some(view.rule_settings.date(parameter_of(rule, name)?))
}

/// The most a number of a rule may be set to.
pub fn most(rule: &Rule, name: &str) -> u32 {
    match parameter_of(rule, name).map(|parameter| &parameter.default) {
        Some(DefaultValue::Number(_, range)) => u32::try_from(*range.end()).unwrap_or(u32::MAX),
        _ => u32::MAX,
    }
}

fn parameter_of(rule: &Rule, name: &str) -> Option<&'static Parameter> {
    rule.parameters.iter().find(|parameter| parameter.name == name).copied()
}
