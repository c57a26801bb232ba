//! A new plan from one that is under way: how things are agreed to stand on a day becomes how they are at first.

use std::collections::BTreeSet;

use super::Ids;
use super::brought::{begun_from, following, in_their_order};
use crate::plan::{
    Cover, Date, Doctor, Exception, Facility, Gain, Gone, Id, Lineage, Move, MoveKind, MoveStatus, Open, Plan, Posting,
    Record, Records, Site, Slot, SubjectKind, Table, Week,
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
/// run on, from where the doctor is at home by then, and what is agreed for later, stay moves; the working days of
/// rotations that have ended are credited, and what courses brought is written down. Who has left or retired by then is
/// left out, unless agreed to come back. Exceptions about moves and about postings that are no more, conflicts about
/// what is no more, merges, what is gone, and stamps are left behind.
pub fn renewed(old: &Plan, renewal: Renewal, ids: &mut Ids) -> Plan {
    let Renewal { lineage, title, baseline: date, keeps_open_moves } = renewal;
    let Agreed { plan: agreed, roster, out } = Agreed::new(old, date);
    let mut new = old.clone();
    new.lineage = lineage;
    new.cover = Cover { title, baseline: date, ..old.cover.clone() };
    new.postings = postings(&agreed, &roster, ids);
    let running = agreed.moves.iter().filter(|step| runs_on(step, date) && !out.contains(&step.doctor));
    new.moves = running.map(|step| from_home(&agreed, &roster, step)).collect();
    let open_moves = if keeps_open_moves { offered(old, date) } else { Vec::new() };
    let (open_moves, renamed) = in_their_order(open_moves, ids);
    for step in open_moves {
        new.moves.push(step);
    }
    let doctors = agreed.doctors.iter().filter(|doctor| !out.contains(&doctor.id));
    new.doctors = doctors.map(|doctor| grown(&agreed, doctor, date)).collect();
    new.exceptions = records(old.exceptions.iter().filter(|exception| is_still_about(exception, &new)));
    // What is to be decided about a record that is no more cannot be carried out.
    let open: Vec<Open> = old.open.iter().map(|open| following(open, &renamed, date)).collect();
    new.open = records(open.iter().filter(|open| open.keys().iter().all(|key| new.record(key).is_some())));
    // They belong to the ancestors, and it has none.
    new.merges.clear();
    new.stamps.clear();
    new.gone = Gone::default();
    new
}

/// The moves nobody has agreed to that can come along into a plan that begins on a day, in the order in which they have
/// effect. What should have begun before begins on that day, for as long: earlier it would have its effect and be no
/// proposal. Terms that followed each other follow each other still.
pub fn offered(old: &Plan, date: Date) -> Vec<Move> {
    let out = Agreed::new(old, date).out;
    let open = old.moves.iter().filter(|step| !is_settled(step) && !is_over(step, date));
    let mut offered: Vec<&Move> = open.filter(|step| !out.contains(&step.doctor)).collect();
    offered.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    begun_from(&offered, date)
}

/// What is agreed of a plan, on a day.
struct Agreed {
    /// Without the moves that nobody has agreed to.
    plan: Plan,
    roster: Roster,
    /// Who has left for good.
    out: BTreeSet<Id<Doctor>>,
}

impl Agreed {
    fn new(old: &Plan, date: Date) -> Self {
        let mut plan = old.clone();
        plan.moves = records(old.moves.iter().filter(|step| is_settled(step)));
        let roster = Roster::new(&plan, date);
        let leavers = plan.doctors.slots().filter(|&doctor| has_left(&roster, doctor));
        let out = leavers.map(|doctor| plan.doctors[doctor].id.clone()).collect();
        Self { plan, roster, out }
    }
}

fn records<'a, R: Record + 'a>(all: impl Iterator<Item = &'a R>) -> Records<R> {
    let mut records = Records::default();
    all.for_each(|record| records.push(record.clone()));
    records
}

/// Agreed, or made by an act upon the network, which nobody has to agree to doctor by doctor.
pub(super) fn is_settled(step: &Move) -> bool {
    step.status == MoveStatus::Agreed || step.is_of_act() && step.status.is_counted()
}

/// Whether a settled move still has something to do from a day on.
fn runs_on(step: &Move, date: Date) -> bool {
    if step.kind.is_permanent() { step.start > date } else { !is_over(step, date) }
}

fn is_over(step: &Move, date: Date) -> bool {
    step.end.is_some_and(|end| end < date)
}

/// A term that runs on: what it takes from is where the doctor is at home on the first day, for the plan knows no other
/// home.
fn from_home(agreed: &Plan, roster: &Roster, step: &Move) -> Move {
    let (mut step, runs) = (step.clone(), step.start < roster.date());
    let Some(doctor) = agreed.doctors.slot(&step.doctor).filter(|_| runs) else { return step };
    let home = &roster.presence(doctor).home;
    let is_home = |place: &Id<Facility>| home.iter().any(|&(site, _)| agreed.sites[site].facility == *place);
    let lends = step.from.as_ref().is_none_or(is_home);
    if let Some(place) = roster.main_home(agreed, doctor).filter(|_| !lends) {
        step.from = Some(agreed.facilities[place].id.clone());
    }
    step
}

/// Whether what was accepted is still about something: not about a move, nor about whom or what is left out.
fn is_still_about(exception: &Exception, new: &Plan) -> bool {
    match exception.kind().map(SubjectKind::table) {
        Some(Table::Move) => false,
        Some(Table::Doctor) => new.doctors.find(&exception.subject).is_some(),
        Some(Table::Posting) => new.postings.find(&exception.subject).is_some(),
        _ => true,
    }
}

/// Retired, or gone by an agreed leave without having come back; and not agreed to come back later.
fn has_left(roster: &Roster, doctor: Slot<Doctor>) -> bool {
    let (career, date) = (roster.career(doctor), roster.date());
    let leaves = career.steps.iter().any(|step| step.kind == MoveKind::Leave && step.start <= date);
    let returns = career.steps.iter().any(|step| step.kind == MoveKind::Recruit && step.start > date);
    let has_retired = career.last_day.is_some_and(|last| last < date);
    !returns && (has_retired || leaves && roster.presence(doctor).home.is_empty())
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
                week: week_of(plan, roster, doctor, (id, sessions)),
                note: String::new(),
            });
        }
    }
    postings
}

/// The half-days of sessions at a site, where one line says them.
fn week_of(plan: &Plan, roster: &Roster, doctor: Slot<Doctor>, (site, sessions): (&Id<Site>, i64)) -> Option<Week> {
    let known = roster.links().postings(doctor).iter().map(|&slot| &plan.postings[slot]);
    let known = known.filter(|posting| posting.site == *site);
    let mut said: Vec<_> = known.map(|posting| (posting.sessions, posting.week)).collect();
    let steps = roster.links().moves(doctor).iter().map(|&slot| &plan.moves[slot]);
    let steps = steps.filter(|step| step.kind.is_permanent() && step.has_effect() && step.start <= roster.date());
    let shares = steps.flat_map(|step| &step.to).filter(|share| share.site == *site);
    said.extend(shares.map(|share| (share.sessions, share.week)));
    if let [(whole, week)] = said[..] { week.filter(|_| i64::from(whole) == sessions) } else { None }
}

/// The record with what agreed rotations and courses that have ended by the day before have added to it.
fn grown(agreed: &Plan, doctor: &Doctor, date: Date) -> Doctor {
    let mut grown = doctor.clone();
    let mut days_tenths: i64 = 0;
    let ended = agreed.moves.iter().filter(|step| step.doctor == doctor.id && step.has_effect() && is_over(step, date));
    for step in ended {
        match (step.kind, step.end, &step.gain) {
            (MoveKind::Rotation, Some(end), _) => {
                // A full week's day is ten tenths, as in the rule that asks for enough of them.
                days_tenths += calendar::working_days(step.start, end) * i64::from(step.sessions());
            }
            (MoveKind::Training, _, Some(gain)) => learn(&mut grown, gain),
            _ => {}
        }
    }
    // Rounded once, so that parts of days add up.
    let days = ((days_tenths + 5) / 10).try_into().unwrap_or(u32::MAX);
    grown.rotation_days_before = grown.rotation_days_before.saturating_add(days);
    grown
}

fn learn(doctor: &mut Doctor, gain: &Gain) {
    doctor.qualification = gain.qualification.map_or(doctor.qualification, |gained| gained.max(doctor.qualification));
    for &specialty in &gain.specialties {
        if !doctor.specialties.contains(&specialty) {
            doctor.specialties.push(specialty);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{Held, MergeRecord, OpenKind, OpenValue, Qualification, Severity, Share, Specialty, Table};

    fn renew(old: &Plan, day: Date, keeps_open_moves: bool) -> Plan {
        let lineage = Lineage { plan: "new".into(), ..Lineage::default() };
        let mut made = 0;
        let mut ids = || {
            made += 1;
            format!("made-{made}")
        };
        renewed(old, Renewal { lineage, title: "Mới".into(), baseline: day, keeps_open_moves }, &mut ids)
    }

    fn dated(status: MoveStatus, start: Date, end: Option<Date>) -> impl Fn(&mut Move) {
        move |step: &mut Move| (step.status, step.start, step.end) = (status, start, end)
    }

    fn agreed(start: Date, end: Option<Date>) -> impl Fn(&mut Move) {
        dated(MoveStatus::Agreed, start, end)
    }

    /// Who works where on a day by what is agreed: what is not is parked.
    fn agreed_places(plan: &Plan, day: Date) -> Vec<(String, String, i64)> {
        let first = plan.cover.baseline;
        let plan = plan.with_each_move(|step| step.parked_if_undecided(first));
        let roster = Roster::new(&plan, day);
        let mut places = Vec::new();
        for doctor in plan.doctors.slots() {
            for &(site, sessions) in &roster.presence(doctor).at {
                places.push((plan.doctors[doctor].id.to_string(), plan.sites[site].id.to_string(), sessions));
            }
        }
        places
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
        let gain =
            Gain { qualification: Some(Qualification::SpecialistOne), specialties: vec![Specialty::ALL[0]].into() };
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
    fn what_nobody_has_agreed_begins_on_the_first_day_and_puts_nobody_elsewhere() {
        let (day, proposed) = (date(2027, 1, 1), MoveStatus::Proposed);
        let old = places().doctor_at("a", "s").doctor_at("b", "s").doctor_at("c", "h").doctor_at("d", "s");
        let early = dated(proposed, date(2026, 3, 2), None);
        let running = dated(proposed, date(2026, 10, 1), Some(date(2027, 3, 31)));
        let over = dated(proposed, date(2026, 10, 1), Some(date(2026, 12, 31)));
        let old = old
            .step_with("early", MoveKind::Transfer, "a", "s", "t", early)
            .step_with("later", MoveKind::Transfer, "b", "s", "t", dated(proposed, date(2027, 2, 1), None))
            .step_with("over", MoveKind::Rotation, "b", "s", "h", over)
            .step_with("running", MoveKind::Rotation, "c", "h", "s", running)
            .step_with("left", MoveKind::Leave, "d", "s", "", agreed(date(2026, 5, 4), None))
            .step_with("nobody", MoveKind::Transfer, "d", "s", "t", dated(MoveStatus::Parked, day, None))
            .build();
        let new = renew(&old, day, true);
        let moves: Vec<_> = new.moves.iter().map(|step| (step.id.as_str(), step.start, step.end)).collect();
        let expected =
            [("early", day, None), ("later", date(2027, 2, 1), None), ("running", day, Some(date(2027, 6, 30)))];
        assert_eq!(moves, expected);
        assert!(new.moves.iter().all(|step| step.is_proposal(day)), "counted and listed");
        assert_eq!(offered(&old, day).len(), 3, "as many as are kept");
        assert_eq!(agreed_places(&new, day), agreed_places(&old, day));
        assert_eq!(agreed_places(&new, day)[0], ("a".to_owned(), "s".to_owned(), 10));
    }

    #[test]
    fn a_loan_that_runs_on_is_from_where_the_doctor_has_been_transferred_meanwhile() {
        let old = places().hospital("k").doctor_at("a", "h");
        let lent = agreed(date(2026, 2, 2), Some(date(2026, 12, 31)));
        let old = old.step_with("m", MoveKind::Rotation, "a", "h", "s", lent);
        let old = old.step_with("n", MoveKind::Transfer, "a", "h", "k", agreed(date(2026, 6, 1), None)).build();
        let (before, day) = (date(2026, 5, 1), date(2026, 7, 1));
        let from = |plan: &Plan| plan.moves.get(&"m".into()).and_then(|step| step.from.clone());
        assert_eq!(from(&renew(&old, before, false)), Some("h".into()), "it is home still");
        let new = renew(&old, day, false);
        assert_eq!((posted(&new), from(&new)), (vec![("a", "k", 10)], Some("k".into())));
        assert_eq!(agreed_places(&new, day), agreed_places(&old, day));
        let mut unsaid = old.clone();
        unsaid.moves.replace(Move { from: None, ..old.moves.get(&"m".into()).expect("it is there").clone() });
        assert_eq!(from(&renew(&unsaid, day, false)), None, "what nobody has said is not made up");
    }

    #[test]
    fn rotations_are_credited_by_their_sessions_and_rounded_once() {
        let credited = |terms: &[i64]| {
            let rotation = |old: Fixture, (number, &days): (usize, &i64)| {
                let half = |step: &mut Move| {
                    agreed(DAY_ONE, Some(calendar::day_reaching(DAY_ONE, days)))(step);
                    step.to[0].sessions = 5;
                };
                old.step_with(&format!("m{number}"), MoveKind::Rotation, "a", "h", "s", half)
            };
            let old = terms.iter().enumerate().fold(places().doctor_at("a", "h"), rotation).build();
            renew(&old, date(2028, 1, 1), false).doctors.get(&"a".into()).map(|doctor| doctor.rotation_days_before)
        };
        assert_eq!(credited(&[264]), Some(132));
        assert_eq!(credited(&[1]), Some(1), "half a day is rounded up");
        assert_eq!(credited(&[1, 1]), Some(1), "two halves are one");
    }

    #[test]
    fn what_is_said_of_a_posting_goes_with_it() {
        let exception = |id: &str, subject: &str| Exception {
            id: id.into(),
            rule: "X03".into(),
            subject_kind: "posting".into(),
            subject: subject.into(),
            detail: String::new(),
            severity: Severity::Error,
            shortfall: 0,
            reason: "agreed".into(),
            by: "Lan".into(),
        };
        let old = places().doctor_at("a", "s").doctor_at("b", "h");
        let old = old.step_with("m", MoveKind::Transfer, "a", "s", "t", agreed(date(2026, 3, 2), None));
        let old =
            old.change(|plan| plan.exceptions = [exception("1", "a@s"), exception("2", "b@h")].into_iter().collect());
        let new = renew(&old.build(), date(2026, 7, 1), true);
        assert_eq!(new.exceptions.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["b@h"]);
    }

    #[test]
    fn half_days_come_along_where_one_move_says_them_all() {
        let week = Week::from_marks("xxxx------");
        let brought = |step: &mut Move| {
            agreed(date(2026, 3, 2), None)(step);
            step.to = vec![Share { week, ..Share::new("t".into(), 4) }];
        };
        let old = places().doctor_at("a", "s").doctor("b").doctor("c");
        let old = old
            .step_with("m", MoveKind::Transfer, "a", "s", "t", brought)
            .step_with("n", MoveKind::Recruit, "b", "", "t", brought)
            .step_with("o", MoveKind::Recruit, "c", "", "t", brought)
            .step_with("p", MoveKind::Recruit, "c", "", "t", brought)
            .build();
        let new = renew(&old, date(2026, 7, 1), false);
        let mut weeks: Vec<_> = new.postings.iter().map(|one| (one.doctor.as_str(), one.sessions, one.week)).collect();
        weeks.sort_by_key(|&(doctor, ..)| doctor);
        assert!(week.is_some());
        assert_eq!(weeks, [("a", 4, week), ("b", 4, week), ("c", 8, None)]);
    }

    #[test]
    fn who_is_agreed_to_come_back_is_not_left_out() {
        let (day, back) = (date(2026, 7, 1), date(2026, 9, 1));
        let old = |status| {
            let old = places().doctor_at("a", "s");
            let old = old.step_with("m", MoveKind::Leave, "a", "s", "", agreed(date(2026, 3, 2), None));
            old.step_with("n", MoveKind::Recruit, "a", "", "t", dated(status, back, None)).build()
        };
        let returning = old(MoveStatus::Agreed);
        let new = renew(&returning, day, false);
        assert_eq!((new.doctors.len(), new.postings.len(), new.moves.len()), (1, 0, 1));
        for day in [day, back] {
            assert_eq!(agreed_places(&new, day), agreed_places(&returning, day), "{day}");
        }
        assert!(renew(&old(MoveStatus::Proposed), day, true).doctors.is_empty());
    }

    #[test]
    fn merges_stay_behind_and_conflicts_only_come_along_with_their_records() {
        let open = |id: &str, table: Table, record: &str, held: &[&str]| {
            let held = held.iter().map(|&id| Held { table: Table::Move, id: id.to_owned(), record: None });
            let (file, time, revision) = (String::new(), String::new(), String::new());
            let values = vec![OpenValue { file, time, revision, records: held.collect() }];
            Open { id: id.into(), kind: OpenKind::Record, table, record: record.to_owned(), field: None, values }
        };
        let old = places().doctor_at("a", "s").doctor_at("b", "h");
        let old = old.step_with("m", MoveKind::Transfer, "a", "s", "t", agreed(date(2026, 3, 2), None));
        let old = old.change(|plan| {
            plan.merges.push(MergeRecord::default());
            plan.open.push(open("1", Table::Doctor, "b", &[]));
            plan.open.push(open("2", Table::Doctor, "b", &["m"]));
            plan.open.push(open("3", Table::Move, "m", &[]));
            plan.open.push(open("4", Table::Province, "province", &[]));
        });
        let old = old.build();
        let new = renew(&old, date(2026, 7, 1), true);
        assert_eq!(new.open.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["1", "4"]);
        assert_eq!((old.merges.len(), new.merges.len()), (1, 0));
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
