//! B04, D02–D04, D08, D11, D12 and X05: what is wrong with a move, whatever the day.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use phanbo::plan::{Doctor, Facility, FacilityKind, Move, MoveKind, MoveStatus, Post, Sessions, Week};

use super::{
    Found, Standing, dated,
    reorganised::{is_made_by_act, successor},
    service::last_working_day,
    settings::number,
    twins,
    whereabouts::{effective, home_layer, is_loan},
};

/// From this day on secondments are another law's.
const NEW_LAW: Date = date(2026, 7, 1);

/// Looks at every counted move.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    for doctor in &standing.doctors {
        for step in standing.counted_moves(doctor.id.as_str()) {
            impossible(standing, doctor, step, found);
        }
        for step in effective(standing, doctor) {
            beyond_service(doctor, step, found);
            let is_decided = !is_made_by_act(standing, step);
            if is_decided {
                exempt(doctor, step, found);
            }
            if is_within(standing, step) {
                continue;
            }
            if is_decided {
                head(standing, doctor, step, found);
                bond(standing, doctor, step, found);
                pinned_or_locked(standing, doctor, step, found);
            }
            decision(standing, step, found);
        }
        for rows in joined(standing, doctor, MoveKind::Secondment) {
            too_long(standing, &rows, found);
        }
    }
}

fn about(code: &str, step: &Move) -> Found {
    Found::new(code, "move", step.id.as_str())
}

/// Whether `to` is at the move's own `from`: it takes nobody out or in.
pub fn is_within(standing: &Standing, step: &Move) -> bool {
    let Some(from) = step.from.as_ref().filter(|_| needs_from(step.kind) && goes_somewhere(step.kind)) else {
        return false;
    };
    let to = destinations(standing, step);
    !to.is_empty() && to.iter().all(|facility| facility.id == *from)
}

/// The facilities `to` is at.
fn destinations<'a>(standing: &Standing<'a>, step: &Move) -> Vec<&'a Facility> {
    let to = step.to.iter().filter(|_| goes_somewhere(step.kind));
    to.filter_map(|share| standing.facility(standing.facility_of(share.site.as_str()))).collect()
}

/// D02.
fn exempt(doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    if [MoveKind::Rotation, MoveKind::Secondment].contains(&step.kind)
        && let Some(until) = doctor.exempt_until
        && step.start <= until
    {
        let mild = step.kind == MoveKind::Secondment && step.start >= NEW_LAW;
        found.push(about("D02", step).severity(if mild { "warning" } else { "error" }).fact("until", until));
    }
}

/// D04.
fn beyond_service(doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    if let Some(last) = last_working_day(doctor)
        && step.kind != MoveKind::Leave
        && (step.start > last || step.end.is_some_and(|end| end > last))
    {
        found.push(about("D04", step).fact("last", last));
    }
}

/// D08, of a secondment or of the rows of one: start and severity of the first, end of the last.
fn too_long(standing: &Standing, rows: &[&Move], found: &mut Vec<Found>) {
    let (step, last) = (rows[0], rows[rows.len() - 1]);
    let months = number(standing.plan, "D08", "maximum_months", 36, 1, 600);
    let allowed = step.start.saturating_add(months.months()).saturating_sub(1.day());
    let Some(end) = last.end.filter(|end| *end > allowed) else { return };
    let mut days = 0;
    let mut day = allowed;
    while day < end {
        day = day.saturating_add(1.day());
        days += 1;
    }
    let severity = if step.start >= NEW_LAW { "warning" } else { "error" };
    found.push(about("D08", step).severity(severity).fact("end", end).shortfall(days));
}

/// B04.
fn head(standing: &Standing, doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    let heads = [Post::DepartmentHead, Post::DepartmentDeputy, Post::HospitalBoard].contains(&doctor.post);
    let from = step.from.as_ref().filter(|_| needs_from(step.kind) && step.kind != MoveKind::Training);
    let from = from.and_then(|from| standing.facility(from.as_str()));
    if heads && from.is_some_and(|from| matches!(from.kind, FacilityKind::Hospital(_))) {
        let post = match doctor.post {
            Post::DepartmentHead => "department_head",
            Post::DepartmentDeputy => "department_deputy",
            _ => "hospital_board",
        };
        found.push(about("B04", step).warning().fact("post", post));
    }
}

/// D03.
fn bond(standing: &Standing, doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    if matches!(step.kind, MoveKind::Training | MoveKind::Recruit) {
        return;
    }
    let Some(from) = step.from.as_ref() else { return };
    let is_here = |at: &str| successor(standing, at, step.start) == from.as_str();
    let bonds = doctor.bonds.iter().filter(|bond| is_here(bond.facility.as_str()));
    if let Some(until) = bonds.map(|bond| bond.until).filter(|until| step.start <= *until).max() {
        found.push(about("D03", step).fact("until", until));
    }
}

/// D11.
fn pinned_or_locked(standing: &Standing, doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    let from = step.from.as_ref().filter(|_| needs_from(step.kind));
    let from = from.and_then(|from| standing.facility(from.as_str()));
    let locked = destinations(standing, step).into_iter().chain(from).any(|facility| facility.locked);
    if step.status == MoveStatus::Proposed && (doctor.pinned || locked) {
        found.push(about("D11", step));
    }
}

/// D12.
fn decision(standing: &Standing, step: &Move, found: &mut Vec<Found>) {
    let complete = step.basis.as_ref().is_some_and(|basis| !basis.number.trim().is_empty() && basis.date.is_some());
    let kind = step.kind == MoveKind::Transfer || is_loan(step.kind);
    if step.status != MoveStatus::Agreed || !kind || complete {
        return;
    }
    let from = step.from.as_ref().and_then(|from| standing.facility(from.as_str()));
    let Some(from) = from else { return };
    let is_same = |to: &Facility| {
        let (one, other) = (employer(standing, from, step.start), employer(standing, to, step.start));
        let (one, other) = (twins::name(&one), twins::name(&other));
        to.id == from.id || one == other && !one.is_empty()
    };
    if destinations(standing, step).into_iter().any(|to| !is_same(to)) {
        found.push(about("D12", step).warning());
    }
}

fn employer(standing: &Standing, facility: &Facility, day: Date) -> String {
    let employer = match &facility.kind {
        FacilityKind::Station(station) => {
            let commune = standing.commune(facility).map(|commune| commune.id.to_string());
            dated::employer(station, day).map(str::to_owned).or(commune)
        }
        FacilityKind::Hospital(hospital) => hospital.employer.clone(),
    };
    employer.unwrap_or_else(|| facility.id.to_string())
}

/// X05.
fn impossible(standing: &Standing, doctor: &Doctor, step: &Move, found: &mut Vec<Found>) {
    let is_retired = last_working_day(doctor).is_some_and(|last| last < step.start);
    let home = if is_retired && step.kind != MoveKind::Leave {
        Vec::new()
    } else {
        // Before its own effect: a loan has none on the home layer, a permanent move comes in order.
        let earlier = |other: &&Move| {
            (other.start, other.id.as_str()) < (step.start, step.id.as_str())
                || is_loan_or_training(step.kind) && other.start == step.start
        };
        let before = effective(standing, doctor).into_iter().filter(earlier);
        home_layer(standing, doctor, before).0.into_keys().collect()
    };
    let at_home = |from: &str| home.iter().any(|site| standing.facility_of(site) == from);
    let elsewhere = step.from.as_ref().is_some_and(|from| !at_home(from.as_str()));
    for (what, wrong) in [
        ("end_before_start", step.end.is_some_and(|end| end < step.start)),
        ("end_missing", needs_end(step.kind) && step.end.is_none()),
        ("place_missing", lacks_place(standing, step)),
        ("sessions", goes_somewhere(step.kind) && step.to.iter().any(|to| to.sessions < 1 || to.sessions > 10)),
        ("from_not_home", needs_from(step.kind) && elsewhere),
        ("week", goes_somewhere(step.kind) && step.to.iter().any(|to| !fits(to.week, to.sessions))),
    ] {
        if wrong {
            found.push(about("X05", step).detail(what));
        }
    }
}

/// Whether the half-days marked, if any are, are as many as the sessions.
pub fn fits(week: Option<Week>, sessions: Sessions) -> bool {
    week.is_none_or(|week| week.to_string().matches('x').count() as i64 == i64::from(sessions))
}

/// A doctor's moves of a kind that have effect; rows of an act, one starting the day after another ends, together in the
/// order (start, id).
pub fn joined<'a>(standing: &Standing<'a>, doctor: &Doctor, kind: MoveKind) -> Vec<Vec<&'a Move>> {
    let follows = |one: &Move, other: &Move| {
        one.act.is_some()
            && other.act.is_some()
            && one.end.is_some_and(|end| end.saturating_add(1.day()) == other.start)
    };
    let moves = effective(standing, doctor).into_iter().filter(|step| step.kind == kind);
    let mut groups: Vec<Vec<&Move>> = moves.map(|step| vec![step]).collect();
    let touches =
        |one: &[&Move], other: &[&Move]| one.iter().any(|a| other.iter().any(|b| follows(a, b) || follows(b, a)));
    let pair = |groups: &[Vec<&Move>]| {
        let mut pairs = (0..groups.len()).flat_map(|other| (0..other).map(move |one| (one, other)));
        pairs.find(|&(one, other)| touches(&groups[one], &groups[other]))
    };
    while let Some((one, other)) = pair(&groups) {
        let joining = groups.remove(other);
        groups[one].extend(joining);
    }
    for group in &mut groups {
        group.sort_by(|a, b| (a.start, a.id.as_str()).cmp(&(b.start, b.id.as_str())));
    }
    groups
}

fn is_loan_or_training(kind: MoveKind) -> bool {
    is_loan(kind) || kind == MoveKind::Training
}

fn needs_end(kind: MoveKind) -> bool {
    [MoveKind::Rotation, MoveKind::Secondment, MoveKind::Support, MoveKind::Training].contains(&kind)
}

/// A recruit's `from` is ignored.
fn needs_from(kind: MoveKind) -> bool {
    kind != MoveKind::Recruit
}

/// `to` is ignored for leave and training.
fn goes_somewhere(kind: MoveKind) -> bool {
    kind != MoveKind::Leave && kind != MoveKind::Training
}

fn lacks_place(standing: &Standing, step: &Move) -> bool {
    if needs_from(step.kind) && step.from.is_none() {
        return true;
    }
    let facilities: Vec<&str> = step.to.iter().map(|share| standing.facility_of(share.site.as_str())).collect();
    goes_somewhere(step.kind) && (facilities.is_empty() || facilities.iter().any(|facility| *facility != facilities[0]))
}
