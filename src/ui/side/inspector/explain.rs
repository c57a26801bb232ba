//! Where figures come from: the source, the rule, the arithmetic, each a line of an explanation.

use crate::plan::{Date, Figure, Id, Source};
use crate::rules::RULES;
use crate::rules::checker::{Default, Rule};
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
pub fn rule(view: &View, code: &str) -> Option<String> {
    let rule = rule_of(code)?;
    let basis = sentences::rule_basis(view.language, rule);
    Some(t!(view.language, "inspector-by-rule", code = code, basis = basis))
}

/// A number of a rule as this plan sets it.
pub fn parameter(view: &View, code: &str, name: &str) -> Option<i64> {
    let parameter = rule_of(code)?.parameters.iter().find(|parameter| parameter.name == name)?;
    Some(view.rule_settings.number(parameter))
}

/// A day of a rule as this plan sets it.
pub fn date(view: &View, code: &str, name: &str) -> Option<Date> {
    let parameter = rule_of(code)?.parameters.iter().find(|parameter| parameter.name == name)?;
    Some(view.rule_settings.date(parameter))
}

/// The most a number of a rule may be set to.
pub fn most(code: &str, name: &str) -> u32 {
    let parameter = rule_of(code).and_then(|rule| rule.parameters.iter().find(|parameter| parameter.name == name));
    match parameter.map(|parameter| &parameter.default) {
        Some(Default::Number(_, range)) => u32::try_from(*range.end()).unwrap_or(u32::MAX),
        _ => u32::MAX,
    }
}

fn rule_of(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code).copied()
}
