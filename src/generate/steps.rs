//! The moves of a generated plan: some already running on its first day, most of them still to come.

use jiff::ToSpan;

use super::people::{Workforce, after_baseline};
use super::places::{Facilities, Place};
use super::{BASELINE, Chance};
use crate::plan::{
    Basis, Birth, Date, Doctor, FULL_TIME, Gain, Id, Move, MoveKind, MoveStatus, Plan, Qualification,
    ROTATION_MINIMUM_DAYS, Sessions, Share, Specialties,
};
use crate::roster::calendar::{add_months, day_reaching, previous};

/// Who was born in this year or later is in service until every generated move has ended.
const YOUNG_ENOUGH: i16 = 1975;

pub fn add(plan: &mut Plan, chance: &mut Chance, network: &Facilities, people: &Workforce) {
    for (doctor, at) in &people.at_hospitals {
        let from = &network.hospitals[*at];
        let to = chance.pick(&network.stations);
        let kind = match chance.below(1_000) {
            0..20 => MoveKind::Rotation,
            20..28 => MoveKind::Secondment,
            28..36 => MoveKind::Sessions,
            36..42 => MoveKind::Support,
            42..52 => MoveKind::Training,
            52..58 => MoveKind::Leave,
            _ => continue,
        };
        add_step(plan, chance, kind, doctor, Some(from), to);
    }
    for (doctor, at) in &people.at_stations {
        let from = &network.stations[*at];
        let to = chance.pick(&network.stations);
        if chance.permille(15) && from.facility != to.facility {
            add_step(plan, chance, MoveKind::Transfer, doctor, Some(from), to);
        }
    }
    for doctor in &people.waiting {
        if chance.permille(500) {
            let to = chance.pick(&network.stations);
            add_step(plan, chance, MoveKind::Recruit, doctor, None, to);
        }
    }
}

fn add_step(
    plan: &mut Plan,
    chance: &mut Chance,
    kind: MoveKind,
    doctor: &Id<Doctor>,
    from: Option<&Place>,
    to: &Place,
) {
    let is_young = |doctor: &Doctor| matches!(doctor.birth, Some(Birth::Date(birth)) if birth.year() >= YOUNG_ENOUGH);
    if !plan.doctors.get(doctor).is_some_and(|doctor| is_young(doctor) && !doctor.pinned) {
        return;
    }
    let runs_already = kind.is_loan() && chance.permille(250);
    let start = if runs_already { before_baseline(chance) } else { after_baseline(chance, 300) };
    let status = match chance.below(100) {
        _ if runs_already => MoveStatus::Agreed,
        0..50 => MoveStatus::Proposed,
        50..92 => MoveStatus::Agreed,
        _ => MoveStatus::Parked,
    };
    let sessions: Sessions = if kind == MoveKind::Sessions { chance.between(2, 4) } else { FULL_TIME };
    let number = plan.moves.len();
    let share = Share::new(to.sites[0].clone(), sessions);
    plan.moves.push(Move {
        id: Id::new(format!("ldd-{number:06}")),
        kind,
        doctor: doctor.clone(),
        from: from.map(|place| place.facility.clone()),
        to: kind.needs_place().then_some(share).into_iter().collect(),
        start,
        end: end(kind, start),
        status,
        by: "Phòng Tổ chức cán bộ".to_owned(),
        why: String::new(),
        basis: (status == MoveStatus::Agreed)
            .then(|| Basis { number: format!("{}/QĐ-SYT", number + 1), date: Some(previous(start)) }),
        gain: (kind == MoveKind::Training)
            .then(|| Gain { qualification: Some(Qualification::SpecialistOne), specialties: Specialties::new() }),
        registered: false,
        act: None,
    });
}

fn before_baseline(chance: &mut Chance) -> Date {
    BASELINE.saturating_sub(i64::from(chance.between(1, 80)).days())
}

fn end(kind: MoveKind, start: Date) -> Option<Date> {
    match kind {
        MoveKind::Rotation => Some(day_reaching(start, ROTATION_MINIMUM_DAYS)),
        MoveKind::Secondment | MoveKind::Training => Some(previous(add_months(start, 12))),
        MoveKind::Support => Some(previous(add_months(start, 1))),
        MoveKind::Transfer | MoveKind::Sessions | MoveKind::Recruit | MoveKind::Leave => None,
    }
}
