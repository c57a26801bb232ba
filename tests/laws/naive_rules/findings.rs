//! All rules on one day, and what is accepted.

use jiff::civil::Date;
use phanbo::plan::Plan;

use super::{
    Found, Standing, ahead, data, doctors, figures, hospitals, moves, picture::Picture, province, rotations, settings,
    standing::firsts, stations, totals, twins, upcoming,
};

/// What a plan comes to on a day.
#[derive(Debug, PartialEq)]
pub struct Verdict {
    pub findings: Vec<Found>,
    pub accepted: Vec<Found>,
    /// By the names of docs/rule-book.md; a density that is not judged is −1.
    pub totals: Vec<(&'static str, i64)>,
}

/// Checks a plan on a day.
pub fn check(plan: &Plan, day: Date) -> Verdict {
    let standing = Standing::new(plan);
    let picture = Picture::new(&standing, day);
    let mut found = Vec::new();
    stations::check(&picture, &mut found);
    upcoming::check(&picture, &mut found);
    hospitals::check(&picture, &mut found);
    doctors::check(&picture, &mut found);
    ahead::check(&picture, &mut found);
    moves::check(&standing, &mut found);
    rotations::check(&standing, &mut found);
    province::check(&picture, &mut found);
    data::check(&standing, &mut found);
    twins::check(&standing, &mut found);
    figures::check(&standing, &mut found);

    found.retain(|finding| settings::is_on(plan, &finding.code));
    for finding in &mut found {
        finding.severity = settings::severity(plan, &finding.code).unwrap_or(finding.severity);
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let (accepted, findings) = found.into_iter().partition(|finding| is_accepted(plan, finding));
    Verdict { findings, accepted, totals: totals::of(&picture) }
}

/// Whether an exception of that identity holds: severity no worse, shortfall no larger.
fn is_accepted(plan: &Plan, finding: &Found) -> bool {
    let rank = |severity: &str| ["info", "warning", "error"].iter().position(|known| *known == severity);
    firsts(&plan.exceptions).into_iter().any(|exception| {
        exception.rule == finding.code
            && exception.subject_kind == finding.kind
            && exception.subject == finding.subject
            && exception.detail == finding.detail
            && rank(finding.severity) <= rank(settings::word(exception.severity))
            && finding.shortfall <= exception.shortfall
    })
}

/// What one verdict holds and the other does not, for whoever has to find out which of them is wrong.
pub fn difference(program: &Verdict, reading: &Verdict) -> String {
    let only = |one: &[Found], other: &[Found]| {
        let lines = one.iter().filter(|finding| !other.contains(finding)).map(|finding| format!("\n  {finding:?}"));
        lines.collect::<String>()
    };
    let both = |verdict: &Verdict| [verdict.findings.clone(), verdict.accepted.clone()].concat();
    format!(
        "only the program finds:{}\nonly the second reading finds:{}\naccepted: {}, in the same order: {}\ntotals: {:?}, {:?}",
        only(&both(program), &both(reading)),
        only(&both(reading), &both(program)),
        program.accepted == reading.accepted,
        program.findings == reading.findings,
        program.totals,
        reading.totals
    )
}
