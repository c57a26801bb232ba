//! What would help against a finding: how many doctors could come, or that only recruiting can.

use crate::roster::Subject;
use crate::rules::Finding;
use crate::rules::checker::Remedy;
use crate::session::Question;
use crate::session::action::Actions;
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;

/// How many could come, where moving is the remedy and it is worked out by now; that it takes recruiting, where nobody
/// could.
pub fn remedy(view: &View, actions: &mut Actions, finding: &Finding) -> Option<String> {
    let Subject::Station(slot) = finding.subject else { return None };
    if finding.rule.remedy != Remedy::Moving {
        return None;
    }
    let station = &view.plan().facilities[slot].id;
    actions.ask(Question::HowManyCouldCome(station.clone()));
    let found = view.session.advice.how_many_could_come(station)?;
    let language = view.language;
    let count = i64::from(found.in_province);
    match (count, found.unknown) {
        (0, 0) => Some(sentences::rule_text(language, "remedy-only-recruiting")),
        // Whether those could come of whom nothing is known, nobody knows.
        (0, _) => None,
        _ => Some(t!(language, "remedy-could-come", count = count, number = number(language, count))),
    }
}
