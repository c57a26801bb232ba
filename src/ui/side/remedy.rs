//! What would help against a finding: how many doctors could come, or, by the proof, that only recruiting can.

use crate::advise::proposal::outlook_of;
use crate::roster::Subject;
use crate::rules::Finding;
use crate::rules::checker::Remedy;
use crate::session::Question;
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;

/// What would help, and what is asked to say it.
#[derive(Default)]
pub struct Help {
    pub words: Vec<String>,
    pub asks: Vec<Question>,
}

/// Where the best plan by moving leaves it, by how much; else how many could come, where moving is the remedy and it is
/// worked out by now; that it takes recruiting, where nobody could. Said in full, and then in less room; nothing where
/// nothing is to be said.
pub fn remedy(view: &View, finding: &Finding) -> Help {
    let mut asks = Vec::new();
    Help { words: told(view, &mut asks, finding).unwrap_or_default(), asks }
}

fn told(view: &View, asks: &mut Vec<Question>, finding: &Finding) -> Option<Vec<String>> {
    let Subject::Station(slot) = finding.subject else { return None };
    if finding.rule.remedy != Remedy::Moving {
        return None;
    }
    asks.push(Question::Best);
    let best = view.session.advice.best().and_then(|(_, best)| outlook_of(&best.proof, finding));
    if let Some(words) = best.and_then(|outlook| sentences::verdict_of_proof(view.language, outlook)) {
        return Some(vec![words]);
    }
    let station = &view.plan().facilities[slot].id;
    asks.push(Question::HowManyCouldCome(station.clone()));
    let found = view.session.advice.how_many_could_come(station)?;
    let language = view.language;
    let in_area = number(language, found.in_area.into());
    let near = t!(language, "remedy-in-area", area = in_area.clone());
    match (found.in_province, found.unknown) {
        (Some(0), 0) => Some(vec![sentences::rule_text(language, "remedy-only-recruiting")]),
        // Whether those could come of whom nothing is known, nobody knows.
        (Some(0), _) => None,
        // A number that is nearly the same everywhere says nothing: who is near comes first.
        (Some(count), _) => {
            let in_province = number(language, count.into());
            let kind = view.province_kind();
            Some(vec![t!(language, "remedy-could-come", kind = kind, area = in_area, province = in_province), near])
        }
        (None, _) => Some(vec![near]),
    }
}
