//! A new plan from one that is under way: how things are agreed to stand on a day becomes how they are at first.

use std::collections::BTreeSet;

use super::Ids;
use crate::plan::{
    Cover, Date, Doctor, Gone, Id, Lineage, Move, MoveKind, MoveStatus, Plan, Posting, Record, Records, Slot,
};
use crate::roster::{Roster, calendar};

/// What the new plan is to be.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// Of its own: a new plan id, no ancestors.
    pub lineage: Lineage,
    pub title: String,
    /// Its first day, not before the old one's.
    pub baseline: Date,
    /// Whether moves that are proposed or parked come along.
    pub keeps_open_moves: bool,
}

/// The plan that begins where the old one is on a day: home places become postings; agreed loans and trainings that
/// run on, and what is agreed for later, stay moves; the working days of rotations that have ended are credited, and
/// what courses brought is written down. Who has left or retired by then is left out. Exceptions about moves, what is
/// gone, and stamps are left behind.
pub fn renewed(old: &Plan, renewal: Renewal, ids: &mut Ids) -> Plan {
    let Renewal { lineage, title, baseline: date, keeps_open_moves } = renewal;
    let mut agreed = old.clone();
    agreed.moves = records(old.moves.iter().filter(|step| is_settled(step)));
    let roster = Roster::new(&agreed, date);
    let is_out = |doctor: &Doctor| agreed.doctors.slot(&doctor.id).is_some_and(|slot| has_left(&agreed, &roster, slot));
    let out: BTreeSet<Id<Doctor>> =
        old.doctors.iter().filter(|doctor| is_out(doctor)).map(|doctor| doctor.id.clone()).collect();
    let stays = |step: &&Move| {
        let wanted = if is_settled(step) { runs_on(step, date) } else { keeps_open_moves && !is_over(step, date) };
        wanted && !out.contains(&step.doctor)
    };
    let mut new = old.clone();
    new.lineage = lineage;
    new.cover = Cover { title, baseline: date, ..old.cover.clone() };
    new.postings = postings(&agreed, &roster, ids);
    new.moves = records(old.moves.iter().filter(stays));
    let doctors = agreed.doctors.iter().filter(|doctor| !out.contains(&doctor.id));
    let mut kept = Records::default();
    doctors.for_each(|doctor| kept.push(grown(&agreed, doctor, date)));
    new.doctors = kept;
    let is_of_nobody =
        |kind: &str, subject: &str| kind == "move" || kind == "doctor" && out.iter().any(|id| id.as_str() == subject);
    new.exceptions = records(old.exceptions.iter().filter(|one| !is_of_nobody(&one.subject_kind, &one.subject)));
    new.stamps.clear();
    new.gone = Gone::default();
    new
}

fn records<'a, R: Record + 'a>(all: impl Iterator<Item = &'a R>) -> Records<R> {
    let mut records = Records::default();
    all.for_each(|record| records.push(record.clone()));
    records
}

/// Agreed, or made by an act upon the network, which nobody has to agree to doctor by doctor.
fn is_settled(step: &Move) -> bool {
    step.status == MoveStatus::Agreed || step.is_of_act() && step.status.is_counted()
}

/// Whether a settled move still has something to do from a day on.
fn runs_on(step: &Move, date: Date) -> bool {
    if step.kind.is_permanent() { step.start > date } else { !is_over(step, date) }
}

fn is_over(step: &Move, date: Date) -> bool {
    step.end.is_some_and(|end| end < date)
}

/// Retired, or gone by an agreed leave without having come back.
fn has_left(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>) -> bool {
    let (career, date) = (roster.career(doctor), roster.date());
    let leaves = career.steps.iter().any(|step| step.kind == MoveKind::Leave && step.start <= date);
    let has_retired = career.last_day.is_some_and(|last| last < date);
    // Of a record that stands on several lines the first counts, here as everywhere.
    plan.doctors.in_slot(doctor).is_some() && (has_retired || leaves && roster.presence(doctor).home.is_empty())
}

/// One a site of the home layer; where it is as at first the posting itself, with its half-days and note.
fn postings(plan: &Plan, roster: &Roster, ids: &mut Ids) -> Records<Posting> {
    let mut postings = Records::default();
    for doctor in plan.doctors.slots() {
        for &(site, sessions) in &roster.presence(doctor).home {
            let id = &plan.sites[site].id;
            let known = roster.links().postings(doctor).iter().map(|&slot| &plan.postings[slot]);
            let known: Vec<&Posting> = known.filter(|posting| posting.site == *id).collect();
            if known.iter().map(|posting| i64::from(posting.sessions)).sum::<i64>() == sessions {
                for posting in known {
                    postings.push(posting.clone());
                }
                continue;
            }
            postings.push(Posting {
                id: Id::new(ids()),
                doctor: plan.doctors[doctor].id.clone(),
                site: id.clone(),
                sessions: sessions.try_into().unwrap_or_default(),
                week: None,
                note: String::new(),
            });
        }
    }
    postings
}

/// The record with what agreed rotations and courses that have ended by the day before have added to it.
fn grown(agreed: &Plan, doctor: &Doctor, date: Date) -> Doctor {
    let mut grown = doctor.clone();
    let ended = agreed.moves.iter().filter(|step| step.doctor == doctor.id && step.has_effect() && is_over(step, date));
    for step in ended {
        match (step.kind, step.end, &step.gain) {
            (MoveKind::Rotation, Some(end), _) => {
                let days = calendar::working_days(step.start, end).try_into().unwrap_or(u32::MAX);
                grown.rotation_days_before = grown.rotation_days_before.saturating_add(days);
            }
            (MoveKind::Training, _, Some(gain)) => {
                grown.qualification =
                    gain.qualification.map_or(grown.qualification, |gained| gained.max(grown.qualification));
                for &specialty in &gain.specialties {
                    if !grown.specialties.contains(&specialty) {
                        grown.specialties.push(specialty);
                    }
                }
            }
            _ => {}
        }
    }
    grown
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Gain, Qualification, Share, Specialty};

    fn renew(old: &Plan, day: Date, keeps_open_moves: bool) -> Plan {
        let lineage = Lineage { plan: "new".into(), ..Lineage::default() };
        let mut made = 0;
        let mut ids = || {
            made += 1;
            format!("made-{made}")
        };
        renewed(old, Renewal { lineage, title: "Mới".into(), baseline: day, keeps_open_moves }, &mut ids)
    }

    fn agreed(start: Date, end: Option<Date>) -> impl Fn(&mut Move) {
        move |step| (step.status, step.start, step.end) = (MoveStatus::Agreed, start, end)
    }

    fn places() -> Fixture {
        Fixture::new().station("s").station("t").hospital("h")
    }

    fn posted(plan: &Plan) -> Vec<(&str, &str, u32)> {
        plan.postings.iter().map(|one| (one.doctor.as_str(), one.site.as_str(), one.sessions)).collect()
    }

    #[test]
    fn an_agreed_transfer_becomes_a_posting_and_what_stays_keeps_its_record() {
        let old = places().doctor_at("a", "s").doctor_at("b", "h");
        let old = old.step_with("m", MoveKind::Transfer, "a", "s", "t", agreed(date(2026, 3, 2), None)).build();
        let new = renew(&old, date(2026, 7, 1), true);
        assert_eq!(posted(&new), [("b", "h", 10), ("a", "t", 10)]);
        assert!(new.moves.is_empty());
        let stayed = |plan: &Plan| plan.postings.iter().find(|one| one.doctor.as_str() == "b").cloned();
        assert_eq!(stayed(&new), stayed(&old));
        assert_eq!((new.lineage.plan.as_str(), new.cover.baseline), ("new", date(2026, 7, 1)));
    }

    #[test]
    fn the_day_before_it_starts_it_is_still_a_move() {
        let old = places().doctor_at("a", "s");
        let old = old.step_with("m", MoveKind::Transfer, "a", "s", "t", agreed(date(2026, 3, 2), None)).build();
        let new = renew(&old, date(2026, 3, 1), true);
        assert_eq!((posted(&new), new.moves.len()), (vec![("a", "s", 10)], 1));
        assert_eq!(posted(&renew(&old, date(2026, 3, 2), true)), [("a", "t", 10)]);
    }

    #[test]
    fn what_is_only_proposed_or_parked_is_offered_and_changes_nobodys_place() {
        let old = places().doctor_at("a", "s").doctor_at("b", "s");
        let proposed = |step: &mut Move| step.status = MoveStatus::Proposed;
        let old = old.step_with("m", MoveKind::Transfer, "a", "s", "t", proposed);
        let parked = |step: &mut Move| step.status = MoveStatus::Parked;
        let old = old.step_with("p", MoveKind::Transfer, "b", "s", "t", parked).build();
        let day = date(2027, 1, 1);
        assert_eq!(posted(&renew(&old, day, false)), [("a", "s", 10), ("b", "s", 10)]);
        assert_eq!((renew(&old, day, false).moves.len(), renew(&old, day, true).moves.len()), (0, 2));
    }

    #[test]
    fn a_rotation_that_runs_on_stays_and_one_that_has_ended_is_credited() {
        let (start, end) = (date(2026, 3, 2), date(2026, 9, 1));
        let old = places().doctor_at("a", "h");
        let old = old.step_with("m", MoveKind::Rotation, "a", "h", "s", agreed(start, Some(end))).build();
        let during = renew(&old, end, false);
        assert_eq!((posted(&during), during.moves.len()), (vec![("a", "h", 10)], 1), "its last day");
        assert_eq!(during.moves.iter().next().map(|step| step.start), Some(start));
        let after = renew(&old, date(2026, 9, 2), false);
        let days = after.doctors.get(&"a".into()).map(|doctor| i64::from(doctor.rotation_days_before));
        assert_eq!((after.moves.len(), days), (0, Some(calendar::working_days(start, end))));
    }

    #[test]
    fn a_course_that_has_ended_is_written_down() {
        let gain = Gain { qualification: Some(Qualification::SpecialistOne), specialties: vec![Specialty::ALL[0]] };
        let course = move |step: &mut Move| {
            agreed(date(2026, 1, 5), Some(date(2026, 6, 30)))(step);
            step.gain = Some(gain.clone());
        };
        let old = places().doctor_at("a", "h").step_with("m", MoveKind::Training, "a", "h", "h", course).build();
        let before = old.doctors.get(&"a".into()).expect("a").qualification;
        let of = |plan: &Plan| plan.doctors.get(&"a".into()).map(|doctor| doctor.qualification);
        assert_eq!(of(&renew(&old, date(2026, 6, 30), false)), Some(before), "still away");
        assert_eq!(of(&renew(&old, date(2026, 7, 1), false)), Some(Qualification::SpecialistOne));
    }

    #[test]
    fn who_has_left_is_left_out_with_what_is_said_of_them() {
        let old = places().doctor_at("a", "s").doctor_at("b", "s");
        let leaving = agreed(date(2026, 3, 2), None);
        let old = old.step_with("m", MoveKind::Leave, "a", "s", "s", leaving);
        let old =
            old.step_with("n", MoveKind::Transfer, "a", "s", "t", |step| step.to = vec![Share::new("t".into(), 10)]);
        let old = old.build();
        let new = renew(&old, date(2026, 3, 2), true);
        assert_eq!(new.doctors.iter().map(|doctor| doctor.id.as_str()).collect::<Vec<_>>(), ["b"]);
        assert!(new.moves.is_empty());
        assert_eq!(renew(&old, date(2026, 3, 1), true).doctors.len(), 2);
    }

    #[test]
    fn on_its_first_day_everybody_is_where_the_old_plan_has_them_agreed() {
        let plan = crate::sample::quang_ninh();
        for day in [date(2026, 1, 1), date(2026, 4, 1), date(2026, 12, 31)] {
            let new = renew(&plan, day, false);
            let (then, now) = (Roster::new(&plan, day), Roster::new(&new, day));
            for doctor in new.doctors.iter() {
                let at = |plan: &Plan, roster: &Roster| {
                    let slot = plan.doctors.slot(&doctor.id).expect("there");
                    let mut at: Vec<_> = roster
                        .presence(slot)
                        .at
                        .iter()
                        .map(|&(site, count)| (plan.sites[site].id.clone(), count))
                        .collect();
                    at.sort();
                    at
                };
                assert_eq!(at(&plan, &then), at(&new, &now), "{} on {day}", doctor.id);
            }
        }
    }
}
