//! Lượt điều động: a row a move, by the day it starts.

use super::doctors::{birth, specialties};
use super::sheet::{Cell, CellKind, Choices, Column};
use crate::advise::Desk;
use crate::plan::{Doctor, Facility, Move, MoveKind, Plan, Qualification, Share, SiteKind};
use crate::roster::calendar::working_days;
use crate::text::names::capitalised;
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};

pub fn columns(language: Language) -> Vec<Column> {
    vec![
        Column::new(t!(language, "sheet-name"), 26).asked(),
        Column::new(t!(language, "sheet-birth"), 12).for_a(CellKind::General).asked(),
        Column::new(t!(language, "sheet-rank-and-specialty"), 26).asked(),
        Column::new(t!(language, "sheet-from"), 34).of(Choices::Facilities).asked(),
        Column::new(t!(language, "sheet-to"), 34).of(Choices::Facilities).asked(),
        Column::new(t!(language, "sheet-kind"), 22).of(Choices::Kinds).asked(),
        Column::new(t!(language, "sheet-start"), 12).for_a(CellKind::Day).asked(),
        Column::new(t!(language, "sheet-end"), 12).for_a(CellKind::Day).asked(),
        Column::new(t!(language, "sheet-days-a-week"), 9).for_a(CellKind::General).asked(),
        Column::new(t!(language, "sheet-works-at"), 30),
        Column::new(t!(language, "sheet-working-days"), 11),
        Column::new(t!(language, "sheet-status"), 14),
        Column::new(t!(language, "sheet-decision"), 18),
        Column::new(t!(language, "sheet-decision-date"), 12).for_a(CellKind::Day),
        Column::new(t!(language, "sheet-by"), 20),
        Column::new(t!(language, "sheet-reason"), 30),
    ]
}

pub fn rows(language: Language, desk: &Desk) -> Vec<Vec<Cell>> {
    in_order(desk.plan()).into_iter().map(|step| row(language, desk.plan(), step)).collect()
}

/// The moves of a plan by their start, those of one day by id.
pub fn in_order(plan: &Plan) -> Vec<&Move> {
    let mut moves: Vec<&Move> = plan.moves.iter().collect();
    moves.sort_by_key(|step| (step.start, &step.id));
    moves
}

pub fn row(language: Language, plan: &Plan, step: &Move) -> Vec<Cell> {
    let doctor = plan.doctors.get(&step.doctor);
    let basis = step.basis.clone().unwrap_or_default();
    let end = step.end.filter(|_| !step.kind.is_permanent());
    vec![
        Cell::text(doctor.map_or(step.doctor.as_str(), |doctor| &doctor.name)),
        Cell::known(doctor.and_then(|doctor| doctor.birth), birth),
        Cell::text(doctor.map(|doctor| rank_and_specialty(language, doctor)).unwrap_or_default()),
        Cell::known(origin(plan, step), |from| Cell::text(&from.name)),
        Cell::known(goal(plan, step), |to| Cell::text(&to.name)),
        Cell::text(kind(language, step.kind)),
        Cell::Day(step.start),
        Cell::known(end, Cell::Day),
        // Two sessions are a day.
        Cell::known(step.kind.needs_place().then(|| i64::from(step.sessions()) * 5), Cell::Tenths),
        Cell::text(sites(language, plan, step)),
        // In tenths, of full time: a week of ten sessions counts whole days (rule D06). A training has no sessions.
        Cell::known(end.filter(|_| step.kind.needs_place()), |end| {
            Cell::Tenths(working_days(step.start, end).saturating_mul(step.sessions().into()))
        }),
        Cell::text(capitalised(&sentences::move_status(language, step.status))),
        Cell::text(basis.number),
        Cell::known(basis.date, Cell::Day),
        Cell::text(&step.by),
        Cell::text(&step.why),
    ]
}

/// "BSCKI Y học gia đình".
pub fn rank_and_specialty(language: Language, doctor: &Doctor) -> String {
    format!("{} {}", rank(language, doctor.qualification), specialties(language, doctor)).trim_end().to_owned()
}

/// The rank as lists write it before a specialty.
fn rank(language: Language, qualification: Qualification) -> String {
    match qualification {
        Qualification::Doctor => t!(language, "rank-doctor"),
        Qualification::Resident => t!(language, "rank-resident"),
        Qualification::SpecialistOne => t!(language, "rank-specialist-one"),
        Qualification::Master => t!(language, "rank-master"),
        Qualification::SpecialistTwo => t!(language, "rank-specialist-two"),
        Qualification::Doctorate => t!(language, "rank-doctorate"),
    }
}

/// The kind of a move in the words of a list.
pub fn kind(language: Language, kind: MoveKind) -> String {
    match kind {
        MoveKind::Rotation => t!(language, "sheet-kind-rotation"),
        kind => capitalised(&sentences::move_kind(language, kind)),
    }
}

/// The facility that is left or that lends.
pub fn origin<'a>(plan: &'a Plan, step: &Move) -> Option<&'a Facility> {
    plan.facilities.get(step.from.as_ref()?)
}

/// The facility that is gone to.
pub fn goal<'a>(plan: &'a Plan, step: &Move) -> Option<&'a Facility> {
    let share = step.to.first().filter(|_| step.kind.needs_place())?;
    plan.facilities.get(plan.facility_of(&share.site)?)
}

/// The sites with their sessions, where there is more than the main seat.
fn sites(language: Language, plan: &Plan, step: &Move) -> String {
    let site = |share: &Share| plan.sites.get(&share.site);
    let is_seat = |share: &Share| site(share).is_some_and(|site| site.kind == SiteKind::Seat);
    if !step.kind.needs_place() || step.to.iter().all(is_seat) {
        return String::new();
    }
    let told = step.to.iter().map(|share| {
        let place = site(share).map_or(share.site.as_str(), |site| site.name.as_str());
        t!(language, "sheet-place-sessions", place = place, sessions = number(language, share.sessions.into()))
    });
    told.collect::<Vec<_>>().join("; ")
}
