//! What would help against a finding: how many doctors could come, or that only recruiting can.

use crate::roster::Subject;
use crate::rules::Finding;
use crate::rules::checker::Remedy;
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;

/// How many could come, where moving is the remedy and it is worked out by now; that it takes recruiting, where nobody
/// could.
pub fn remedy(view: &View, finding: &Finding) -> Option<String> {
    let Subject::Station(slot) = finding.subject else { return None };
    if finding.rule.remedy != Remedy::Moving {
        return None;
    }
    let station = &view.plan().facilities[slot].id;
    let found = view.session.advice.who_could_come(station)?;
    let language = view.language;
    let count = found.can.len() as i64;
    Some(match count {
        0 => sentences::rule_text(language, "remedy-only-recruiting"),
        _ => t!(language, "remedy-could-come", count = count, number = number(language, count)),
    })
}
