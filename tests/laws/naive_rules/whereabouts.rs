//! "Who is where" once more: one doctor on one day, from the text of the rule book.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use phanbo::plan::{Doctor, Id, Move, MoveKind, SiteKind};

use super::{Standing, service::last_working_day};

/// Sessions by site id; places without sessions are not listed.
pub type Sessions = BTreeMap<String, i64>;

/// A doctor on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Day {
    pub home: Sessions,
    pub at: Sessions,
}

/// Where a doctor is on a day.
pub fn day_of(standing: &Standing, doctor: &Doctor, day: Date) -> Day {
    if last_working_day(doctor).is_some_and(|last| last < day) {
        return Day::default();
    }
    let moves = effective(standing, doctor);
    let (home, left) = home_layer(standing, doctor, moves.iter().copied().filter(|step| step.start <= day));
    let runs = |step: &&&Move| step.start <= day && step.end.is_none_or(|end| day <= end);
    if moves.iter().filter(runs).any(|step| step.kind == MoveKind::Training) {
        return Day { home, at: Sessions::new() };
    }
    let mut remaining = home.clone();
    let mut away = Sessions::new();
    if !left {
        for loan in moves.iter().filter(runs).filter(|step| is_loan(step.kind)) {
            lend(standing, loan, &mut remaining);
            for share in &loan.to {
                *away.entry(share.site.to_string()).or_default() += i64::from(share.sessions);
            }
        }
    }
    for (site, sessions) in away {
        *remaining.entry(site).or_default() += sessions;
    }
    remaining.retain(|_, sessions| *sessions > 0);
    Day { home, at: remaining }
}

/// The home layer made by the permanent moves among `steps`, and whether a leave has not been followed by a recruit.
pub fn home_layer<'a>(standing: &Standing, doctor: &Doctor, steps: impl Iterator<Item = &'a Move>) -> (Sessions, bool) {
    let mut home = Sessions::new();
    let mut left = false;
    for posting in standing.postings.iter().filter(|posting| posting.doctor == doctor.id) {
        *home.entry(posting.site.to_string()).or_default() += i64::from(posting.sessions);
    }
    for step in steps {
        match step.kind {
            MoveKind::Leave => {
                home.clear();
                left = true;
                continue;
            }
            MoveKind::Recruit => left = false,
            MoveKind::Transfer => {
                home.retain(|site, _| Some(standing.facility_of(site)) != step.from.as_ref().map(Id::as_str));
            }
            _ => continue,
        }
        for share in &step.to {
            *home.entry(share.site.to_string()).or_default() += i64::from(share.sessions);
        }
    }
    home.retain(|_, sessions| *sessions > 0);
    (home, left)
}

/// The counted moves of a doctor that do not end before they start, in the order (start, id).
pub fn effective<'a>(standing: &Standing<'a>, doctor: &Doctor) -> Vec<&'a Move> {
    let mut moves = standing.counted_moves(doctor.id.as_str());
    moves.retain(|step| step.end.is_none_or(|end| step.start <= end));
    moves
}

pub fn is_loan(kind: MoveKind) -> bool {
    [MoveKind::Rotation, MoveKind::Secondment, MoveKind::Sessions, MoveKind::Support].contains(&kind)
}

/// Takes the sum of `to` session by session: from `from`, its main seat first, then its points by id; then from the
/// other home sites, the one with most sessions first, then by id.
fn lend(standing: &Standing, loan: &Move, remaining: &mut Sessions) {
    let mut wanted: i64 = loan.to.iter().map(|share| i64::from(share.sessions)).sum();
    let from = loan.from.as_ref().map(Id::as_str);
    let (mut own, mut others): (Vec<String>, Vec<String>) =
        remaining.keys().cloned().partition(|site| Some(standing.facility_of(site)) == from);
    own.sort_by_key(|site| {
        let is_point = standing.site(site).is_none_or(|site| site.kind == SiteKind::Point);
        (is_point, site.clone())
    });
    others.sort_by_key(|site| (-remaining[site], site.clone()));
    for site in own.into_iter().chain(others) {
        let there = remaining.entry(site).or_default();
        let taken = wanted.min(*there);
        *there -= taken;
        wanted -= taken;
    }
}

/// A run of days with the same positive sessions at one site: (first day, last day, site, sessions).
pub type Run = (Date, Date, String, i64);

/// The maximal runs of a doctor between two days, looked at day by day.
pub fn runs(standing: &Standing, doctor: &Doctor, first: Date, last: Date) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut day = first;
    while day <= last {
        let yesterday = day.saturating_sub(1.day());
        for (site, sessions) in day_of(standing, doctor, day).at {
            let run = runs
                .iter_mut()
                .find(|(_, until, at, so_many)| *until == yesterday && *at == site && *so_many == sessions);
            match run {
                Some((_, until, ..)) => *until = day,
                None => runs.push((day, day, site, sessions)),
            }
        }
        day = day.saturating_add(1.day());
    }
    runs.sort();
    runs
}
