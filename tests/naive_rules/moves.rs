//! D04 and X05: what is wrong with a move, whatever the day.

use phanbo::plan::{Move, MoveKind};

use super::{
    Found, Standing,
    service::last_working_day,
    whereabouts::{effective, home_layer, is_loan},
};

/// Looks at every counted move.
pub fn check(standing: &Standing, found: &mut Vec<Found>) {
    for doctor in &standing.doctors {
        let last = last_working_day(doctor);
        for step in standing.counted_moves(doctor.id.as_str()) {
            let backwards = step.end.is_some_and(|end| end < step.start);
            if let Some(last) = last
                && step.kind != MoveKind::Leave
                && !backwards
                && (step.start > last || step.end.is_some_and(|end| end > last))
            {
                found.push(Found::new("D04", "move", step.id.as_str()).fact("last", last));
            }
            let home = if last.is_some_and(|last| step.start > last) {
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
                ("end_before_start", backwards),
                ("end_missing", needs_end(step.kind) && step.end.is_none()),
                ("place_missing", lacks_place(standing, step)),
                ("sessions", goes_somewhere(step.kind) && step.to.iter().any(|to| to.sessions < 1 || to.sessions > 10)),
                ("from_not_home", step.kind != MoveKind::Recruit && elsewhere),
            ] {
                if wrong {
                    found.push(Found::new("X05", "move", step.id.as_str()).detail(what));
                }
            }
        }
    }
}

fn is_loan_or_training(kind: MoveKind) -> bool {
    is_loan(kind) || kind == MoveKind::Training
}

fn needs_end(kind: MoveKind) -> bool {
    [MoveKind::Rotation, MoveKind::Secondment, MoveKind::Support, MoveKind::Training].contains(&kind)
}

/// `to` is ignored for leave and training.
fn goes_somewhere(kind: MoveKind) -> bool {
    kind != MoveKind::Leave && kind != MoveKind::Training
}

fn lacks_place(standing: &Standing, step: &Move) -> bool {
    if step.kind != MoveKind::Recruit && step.from.is_none() {
        return true;
    }
    let facilities: Vec<&str> = step.to.iter().map(|share| standing.facility_of(share.site.as_str())).collect();
    goes_somewhere(step.kind) && (facilities.is_empty() || facilities.iter().any(|facility| *facility != facilities[0]))
}
