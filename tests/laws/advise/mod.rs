//! Advice holds its laws on random plans: what is shown before an edit is what happens, and whoever could come really
//! could, best first.

mod everywhere;
mod records;
mod worth;

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use phanbo::{
    advise::{
        Alike, Candidate, Candidates, Desk, Effect, HowMany, Lifted, Nearness, Taken, Verdict, Why, Within, candidates,
        destinations, how_many_could_come, judge, previews,
    },
    edit::{ChangeSet, Command},
    plan::{Bond, Doctor, Facility, FacilityKind, Id, Move, MoveStatus, Plan, Severity, Slot},
    roster::Roster,
    rules::{
        Checked, Finding,
        checker::{FindingsDifference, Situation},
    },
};
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestCaseError, TestCaseResult, TestRunner},
};
use records::{says_nothing, with_twins};
use worth::worth;

use crate::random_plans::{Editor, edit, pieces::day, plan};

/// Rule, kind and id of the subject, detail.
type Identity = (&'static str, &'static str, String, String);

/// A plan on a day, checked from nothing.
struct Checking {
    desk: Desk,
    plan: Plan,
    roster: Roster,
    checked: Checked,
}

impl Checking {
    fn new(plan: &Plan, on: Date) -> Self {
        let desk = Desk::new(plan.clone(), on);
        let (roster, checked) = (desk.roster().clone(), desk.checked().clone());
        Self { desk, plan: plan.clone(), roster, checked }
    }

    /// To try edits on.
    fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// The same plan after an edit.
    fn after(&self, change: &ChangeSet) -> Self {
        let mut plan = self.plan.clone();
        change.apply(&mut plan);
        Self::new(&plan, self.roster.date())
    }

    fn shortfalls(&self) -> BTreeMap<Identity, i64> {
        self.checked.findings().map(|finding| (identity(finding), finding.shortfall)).collect()
    }

    /// Doctors of a station, those present at a hospital; none where it is not open.
    fn doctors(&self, facility: &Id<Facility>) -> Option<i64> {
        let slot = self.plan.facilities.slot(facility)?;
        self.checked.doctors_of(&self.plan, &self.roster, slot)
    }

    /// The doctor's sessions at a facility.
    fn sessions(&self, doctor: &Id<Doctor>, facility: &Id<Facility>) -> i64 {
        let slots = self.plan.doctors.slot(doctor).zip(self.plan.facilities.slot(facility));
        slots.map_or(0, |(doctor, facility)| self.roster.sessions_at(doctor, facility))
    }
}

fn identity(finding: &Finding) -> Identity {
    (finding.code(), finding.subject.kind().name(), finding.subject_id.clone(), finding.detail.clone())
}

fn identities(findings: &[Arc<Finding>]) -> Vec<Identity> {
    let mut identities: Vec<_> = findings.iter().map(|finding| identity(finding)).collect();
    identities.sort();
    identities
}

/// Each effect is taken back before the next, so one id is enough.
fn ids() -> impl FnMut() -> String {
    || "new".to_owned()
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn what_is_shown_before_an_edit_is_what_happens(plan in plan(), edits in vec(edit(), 1..6), on in day()) {
        let (mut plan, mut editor) = (plan, Editor::default());
        for edit in &edits {
            let before = Checking::new(&plan, on);
            if let Some(command) = edit.command(&plan, &before.roster) {
                let mut desk = before.desk();
                if let Ok(effect) = desk.effect(&command, &mut ids()) {
                    happens(&before, &effect)?;
                }
                // It is afterwards as it was, and can be gone on with.
                prop_assert_eq!((desk.plan(), desk.roster()), (&before.plan, &before.roster));
                if let Some(change) = editor.change_set(edit, &plan, &before.roster) {
                    let shown = desk.effect_of(change.clone());
                    let (made, _) = desk.make(change.clone());
                    let FindingsDifference { solved, created, reduced, grown } = made.difference;
                    let did = (solved, created, reduced, grown, made.before, made.after);
                    let Effect { solved, created, reduced, grown, .. } = shown;
                    prop_assert_eq!(did, (solved, created, reduced, grown, shown.before, shown.after));
                    let anew = before.after(&change);
                    let found = |checked: &Checked| checked.findings().cloned().collect::<Vec<_>>();
                    prop_assert_eq!(found(desk.checked()), found(&anew.checked));
                    prop_assert_eq!(desk.checked().totals(), anew.checked.totals());
                }
            }
            if let Some(change) = editor.change_set(edit, &plan, &before.roster) {
                change.apply(&mut plan);
            }
        }
    }

    #[test]
    fn every_open_place_shows_what_happens_there_and_the_best_come_first(plan in plan(), edit in edit(), on in day()) {
        let before = Checking::new(&plan, on);
        let command = edit.command(&before.plan, &before.roster);
        if let Some(Command::Place(placement)) = command {
            let taken = Taken { doctor: placement.doctor.clone(), from: placement.from.clone() };
            let lifted = Lifted::new(taken, on, "");
            previews_hold(&before, &lifted)?;
        }
    }

    #[test]
    fn whoever_could_come_really_could_and_whoever_could_not_has_a_reason(plan in plan(), on in day()) {
        let before = Checking::new(&plan, on);
        for station in plan.facilities.iter().filter(|facility| facility.is_station()) {
            candidates_hold(&before, station)?;
        }
    }

    #[test]
    fn doctors_who_are_alike_are_worth_the_same_and_are_counted_as_if_each_were_asked(plan in plan(), on in day()) {
        let plan = with_twins(plan);
        let before = Checking::new(&plan, on);
        for station in plan.facilities.iter().filter(|facility| facility.is_station()) {
            candidates_hold(&before, station)?;
            let mut desk = before.desk();
            let alike = Alike::new(&desk);
            let can = candidates(&mut desk, &alike, &station.id, 0, "", &mut ids()).can;
            let known = can.iter().filter(|one| plan.doctors.get(&one.doctor).is_some_and(|doctor| !doctor.is_blank()));
            let known: Vec<_> = known.collect();
            let unknown = can.len() - known.len();
            let near = known.iter().filter(|one| one.merit.nearness == Nearness::SameArea).count();
            let count = how_many_could_come(&mut desk, &alike, &station.id, Within::Province, "", &mut ids(), &|| true);
            let whole = HowMany {
                in_area: near as u32,
                in_province: Some(known.len() as u32),
                unknown: unknown as u32,
            };
            prop_assert_eq!(count, Some(whole));
            let count = how_many_could_come(&mut desk, &alike, &station.id, Within::Area, "", &mut ids(), &|| true);
            let counted = count.map(|count| (count.in_area, count.in_province));
            prop_assert_eq!(counted, Some((near as u32, None)), "the area alone");
            let given_up =
                how_many_could_come(&mut desk, &alike, &station.id, Within::Area, "", &mut ids(), &|| false);
            prop_assert_eq!(given_up.unwrap_or_default(), HowMany::default(), "what nobody waits for is not counted");
        }
    }

    #[test]
    fn where_a_doctor_could_go_is_what_the_cards_say_and_what_a_drop_does(plan in plan(), on in day()) {
        let before = Checking::new(&plan, on);
        for doctor in plan.doctors.slots() {
            destinations_hold(&before, doctor)?;
        }
    }
}

/// Everybody for a station, each with the effect.
fn who(desk: &mut Desk, station: &Facility) -> Candidates {
    let alike = Alike::new(desk);
    candidates(desk, &alike, &station.id, usize::MAX, "", &mut ids())
}

/// The laws above say something only if the random plans reach what they speak of.
#[test]
fn random_edits_solve_create_reduce_and_grow_and_some_doctors_could_come() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan(), vec(edit(), 4), day());
    let (mut effects, mut can, mut cannot, mut ranked, mut wrong) = ([0; 4], 0, 0, 0, 0);
    let mut taken_up = [0; 3];
    for _ in 0..384 {
        let (plan, edits, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let before = Checking::new(&plan, on);
        let mut desk = before.desk();
        for edit in &edits {
            let Some(command) = edit.command(&plan, &before.roster) else { continue };
            let Ok(effect) = desk.effect(&command, &mut ids()) else { continue };
            let parts = [&effect.solved, &effect.created, &effect.reduced, &effect.grown];
            for (count, part) in effects.iter_mut().zip(parts) {
                *count += usize::from(!part.is_empty());
            }
            // An effect that says nothing must be seen to be wrong.
            let nothing = Effect { solved: Vec::new(), created: Vec::new(), ..effect };
            wrong += usize::from(happens(&before, &nothing).is_err());
        }
        for doctor in plan.doctors.slots() {
            let Some(lifted) = Lifted::taken_up(&plan, &before.roster, doctor, "") else { continue };
            let step = lifted.from.as_ref().and_then(|site| plan.sites.slot(site));
            let step = step.and_then(|site| before.roster.brought_by(doctor, site)).map(|slot| &plan.moves[slot]);
            taken_up[0] += usize::from(step.is_some_and(|step| step.status == MoveStatus::Proposed));
            taken_up[1] += usize::from(step.is_some_and(|step| step.kind.is_loan()));
            taken_up[2] += usize::from(lifted.from.is_none());
        }
        for station in plan.facilities.iter().filter(|facility| facility.is_station()) {
            let found = who(&mut desk, station);
            can += found.can.len();
            cannot += found.cannot.len();
            ranked += usize::from(found.can.len() > 1);
        }
    }
    assert!(effects.iter().all(|&count| count >= 20), "solved, created, reduced, grown: {effects:?}");
    assert!(can >= 50 && cannot >= 200 && ranked >= 8, "{can} could come, {cannot} not, {ranked} times several");
    assert!(wrong >= 200, "{wrong}");
    assert!(taken_up.iter().all(|&count| count >= 20), "by a proposal, on a loan, without a place: {taken_up:?}");
}

#[test]
fn in_random_plans_with_twins_many_are_alike() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan(), day());
    let (mut alike, mut alone) = (0, 0);
    for _ in 0..64 {
        let (plan, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        let desk = Desk::new(with_twins(plan), on);
        for group in Alike::new(&desk).groups() {
            *if group.len() > 1 { &mut alike } else { &mut alone } += 1;
        }
    }
    assert!(alike >= 32 && alone >= 32, "{alike} groups, {alone} alone");
}

/// An effect is the difference between the plan checked from nothing before the edit and after it.
fn happens(before: &Checking, effect: &Effect) -> TestCaseResult {
    let after = before.after(&effect.change.clone().in_full(&before.plan));
    let (was, is) = (before.shortfalls(), after.shortfalls());
    let missing = |from: &BTreeMap<Identity, i64>, of: &BTreeMap<Identity, i64>| {
        of.keys().filter(|identity| !from.contains_key(*identity)).cloned().collect::<Vec<_>>()
    };
    let moved = |is_so: fn(i64, i64) -> bool| {
        let both = is.iter().filter_map(|(identity, &now)| Some((identity, *was.get(identity)?, now)));
        both.filter(|&(_, old, now)| is_so(old, now)).map(|(identity, ..)| identity.clone()).collect::<Vec<_>>()
    };
    prop_assert_eq!(identities(&effect.solved), missing(&is, &was), "solved by {:?}", effect.change);
    prop_assert_eq!(identities(&effect.created), missing(&was, &is), "created by {:?}", effect.change);
    prop_assert_eq!(identities(&effect.reduced), moved(|old, now| now < old), "reduced by {:?}", effect.change);
    prop_assert_eq!(identities(&effect.grown), moved(|old, now| now > old), "grown by {:?}", effect.change);
    // Each in the order of the list, and told as it stands there.
    let told = |findings: &[Arc<Finding>], of: &Checking| {
        let mut listed = of.checked.findings();
        findings.iter().all(|finding| listed.any(|known| known == finding))
    };
    prop_assert!(told(&effect.solved, before), "as they were: {:?}", effect.solved);
    for part in [&effect.created, &effect.reduced, &effect.grown] {
        prop_assert!(told(part, &after), "as they would be: {part:?}");
    }
    prop_assert_eq!(&effect.before, before.checked.totals());
    prop_assert_eq!(&effect.after, after.checked.totals());
    for (&slot, &(now, then)) in &effect.counts {
        let facility = &before.plan.facilities[slot].id;
        prop_assert_eq!((before.doctors(facility), after.doctors(facility)), (Some(now), Some(then)));
    }
    Ok(())
}

fn previews_hold(before: &Checking, lifted: &Lifted) -> TestCaseResult {
    let plan = &before.plan;
    let origin = lifted.from.as_ref().and_then(|site| plan.sites.get(site)).map(|site| site.facility.clone());
    let shown = previews(&mut before.desk(), lifted, &mut ids());
    let mut merits = Vec::new();
    for facility in plan.facilities.iter() {
        let seat = plan.sites_of(&facility.id).first().map(|site| site.id.clone());
        let Some(seat) = seat.filter(|_| facility.is_open(lifted.start) && Some(&facility.id) != origin.as_ref())
        else {
            prop_assert!(!shown.contains_key(&facility.id), "{} is no place to go", facility.id);
            continue;
        };
        let alone = judge(&mut before.desk(), &[lifted.placed_at(seat)], &mut ids());
        match (&shown[&facility.id], alone) {
            (Ok(shown), Ok((effect, verdict))) => {
                prop_assert_eq!(&shown.verdict, &verdict);
                let changes = |effect: &Effect| effect.change.clone().in_full(plan).changes.len();
                prop_assert_eq!(changes(&shown.effect), changes(&effect));
                happens(before, &shown.effect)?;
                if shown.verdict == Verdict::Good {
                    let merit = worth(plan, &shown.effect, origin.as_ref(), &facility.id);
                    merits.push((merit, facility.name.clone(), facility.id.clone(), shown.rank));
                } else {
                    prop_assert_eq!(shown.rank, None);
                }
            }
            (Err(shown), Err(alone)) => prop_assert_eq!(shown, &alone),
            (shown, alone) => prop_assert!(false, "{shown:?} beside the others, {alone:?} alone"),
        }
    }
    merits.sort();
    let ranks: Vec<_> = merits.iter().map(|(.., rank)| *rank).collect();
    let best: Vec<_> = (1..=ranks.len() as u8).map(|rank| (rank <= 3).then_some(rank)).collect();
    prop_assert_eq!(ranks, best);
    Ok(())
}

fn candidates_hold(before: &Checking, station: &Facility) -> TestCaseResult {
    let plan = &before.plan;
    let Candidates { can, effects, cannot } = who(&mut before.desk(), station);
    let mut order = Vec::new();
    prop_assert_eq!(can.len(), effects.len());
    if !plan.sites_of(&station.id).is_empty() {
        let is_elsewhere = |slot: &Slot<Doctor>| before.sessions(&plan.doctors[*slot].id, &station.id) == 0;
        let can_be_taken_up = |slot: &Slot<Doctor>| Lifted::taken_up(plan, &before.roster, *slot, "").is_some();
        let asked = plan.doctors.slots().filter(is_elsewhere).filter(can_be_taken_up).count();
        prop_assert_eq!(can.len() + cannot.len(), asked, "everybody stands in one of the lists");
    }
    for (candidate, effect) in can.iter().zip(&effects) {
        let doctor = plan.doctors.get(&candidate.doctor).expect("a doctor of the plan");
        prop_assert_eq!(before.sessions(&doctor.id, &station.id), 0, "{} is there already", doctor.id);
        prop_assert!(candidate.from.is_some() || !doctor.is_blank(), "nothing is known of {}", doctor.id);
        happens(before, effect)?;
        let obstacles = obstacles(before, doctor, candidate.from.as_ref(), effect);
        prop_assert!(obstacles.is_empty(), "{} could come to {}, but {obstacles:?}", doctor.id, station.id);
        order.push((worth(plan, effect, origin(plan, candidate).as_ref(), &station.id), &doctor.name, &doctor.id));
    }
    prop_assert!(order.is_sorted(), "{order:?}");
    for (id, why) in &cannot {
        let doctor = plan.doctors.get(id).expect("a doctor of the plan");
        prop_assert!(can.iter().all(|candidate| candidate.doctor != *id));
        prop_assert_eq!(before.sessions(id, &station.id), 0, "{} is there already", id);
        let Some(seat) = plan.sites_of(&station.id).first().map(|site| site.id.clone()) else { continue };
        let from = main_site(before, doctor);
        let lifted = Lifted::new(Taken { doctor: id.clone(), from: from.clone() }, before.roster.date(), "");
        let Ok((effect, _)) = judge(&mut before.desk(), &[lifted.placed_at(seat)], &mut ids()) else { continue };
        let locked = |facility: &Id<Facility>| plan.facilities.get(facility).is_some_and(|facility| facility.locked);
        let from_locked =
            from.as_ref().and_then(|site| plan.sites.get(site)).is_some_and(|site| locked(&site.facility));
        let has_reason = !obstacles(before, doctor, from.as_ref(), &effect).is_empty();
        let has_reason = has_reason || from.is_none() && doctor.is_blank();
        prop_assert!(has_reason || station.locked || from_locked, "nothing keeps {id} from {}: {why:?}", station.id);
    }
    Ok(())
}

/// What the page of a doctor says of a place is what its card says while the doctor is carried, and what a drop there
/// does. Whoever could come to a station could go there.
fn destinations_hold(before: &Checking, doctor: Slot<Doctor>) -> TestCaseResult {
    let (plan, roster) = (&before.plan, &before.roster);
    let Some(lifted) = Lifted::taken_up(plan, roster, doctor, "") else { return Ok(()) };
    let found = destinations(&mut before.desk(), &lifted, &mut ids());
    let shown = previews(&mut before.desk(), &lifted, &mut ids());
    if let Some(held) = &found.held {
        prop_assert!(found.can.is_empty() && found.cannot.is_empty());
        let verdicts = shown.values().flatten().map(|preview| &preview.verdict);
        for verdict in verdicts {
            let stays = matches!(verdict, Verdict::Asks(_) | Verdict::Impossible(_));
            prop_assert!(stays, "{held:?} holds {}, but a card says {verdict:?}", &lifted.doctor);
        }
        return Ok(());
    }
    prop_assert_eq!(found.can.len() + found.cannot.len(), shown.len());
    for place in &found.can {
        let Ok(card) = &shown[&place.facility] else {
            return Err(TestCaseError::fail(format!("no move to {}", place.facility)));
        };
        prop_assert_eq!((&place.verdict, place.merit), (&card.verdict, card.merit));
        prop_assert_eq!(told(&place.effect), told(&card.effect));
        let seat = plan.sites_of(&place.facility)[0].id.clone();
        let dropped = judge(&mut before.desk(), &[lifted.placed_at(seat)], &mut ids());
        let dropped = dropped.map(|(effect, verdict)| (told(&effect), verdict));
        prop_assert_eq!(dropped, Ok((told(&place.effect), place.verdict.clone())));
        prop_assert!(!matches!(place.verdict, Verdict::Impossible(_)));
    }
    for (facility, why) in &found.cannot {
        match (&shown[facility], why) {
            (Ok(card), Why::Against(reasons)) => {
                prop_assert_eq!(&card.verdict, &Verdict::Impossible(reasons.clone()));
            }
            (Err(card), Why::Rejected(why)) => prop_assert_eq!(card, why),
            (card, why) => prop_assert!(false, "{facility}: {why:?} on the page, {card:?} on the card"),
        }
    }
    let order: Vec<_> = found.can.iter().map(|place| (place.verdict.class(), place.merit)).collect();
    prop_assert!(order.is_sorted(), "{order:?}");
    let ranks = found.can.iter().map(|place| shown[&place.facility].as_ref().ok().and_then(|card| card.rank));
    let best = (1..).zip(ranks).take_while(|(_, rank)| rank.is_some());
    prop_assert!(best.clone().all(|(place, rank)| rank == Some(place)));
    for station in plan.facilities.iter().filter(|facility| facility.is_station() && facility.is_open(lifted.start)) {
        let Candidates { can, effects, .. } = who(&mut before.desk(), station);
        let comes = can.iter().zip(&effects).find(|(candidate, _)| candidate.doctor == lifted.doctor);
        let Some((comes, effect)) = comes else { continue };
        let goes = found.can.iter().find(|place| place.facility == station.id);
        let goes = goes.map(|place| (place.merit, told(&place.effect)));
        prop_assert_eq!(Some((comes.merit, told(effect))), goes, "{} to {}", &lifted.doctor, &station.id);
    }
    Ok(())
}

fn told(effect: &Effect) -> [Vec<Identity>; 2] {
    [identities(&effect.solved), identities(&effect.created)]
}

fn origin(plan: &Plan, candidate: &Candidate) -> Option<Id<Facility>> {
    candidate.from.as_ref().and_then(|site| plan.sites.get(site)).map(|site| site.facility.clone())
}

/// The first site, seat before points, of the facility where the doctor works most.
fn main_site(before: &Checking, doctor: &Doctor) -> Option<Id<phanbo::plan::Site>> {
    let slot = before.plan.doctors.slot(&doctor.id)?;
    let facility = before.roster.main_place(&before.plan, slot)?;
    let at = &before.roster.presence(slot).at;
    let works_at = |id: &Id<phanbo::plan::Site>| at.iter().any(|&(site, _)| before.plan.sites[site].id == *id);
    let sites = before.plan.sites_of(&before.plan.facilities[facility].id);
    sites.into_iter().map(|site| site.id.clone()).find(works_at)
}

/// What keeps a doctor from coming by this move (docs/rule-book.md, Terms: could come).
fn obstacles(
    before: &Checking,
    doctor: &Doctor,
    from: Option<&Id<phanbo::plan::Site>>,
    effect: &Effect,
) -> Vec<&'static str> {
    let (plan, on, after) =
        (&before.plan, before.roster.date(), before.after(&effect.change.clone().in_full(&before.plan)));
    let proposal = from.and_then(|site| own_proposal(before, doctor, site));
    let was = before.shortfalls();
    // Taking back one's own proposal is no news.
    let known = proposal.map(|step| without(before, step).shortfalls()).unwrap_or_default();
    let is_new = |finding: &&Arc<Finding>| {
        let identity = identity(finding);
        !was.contains_key(&identity) && !known.contains_key(&identity)
    };
    let error = after.checked.findings().filter(is_new).any(|finding| finding.severity == Severity::Error);
    let stands_at = from.and_then(|site| plan.sites.get(site)).and_then(|site| plan.facilities.get(&site.facility));
    let giver = match proposal {
        Some(step) => step.from.as_ref().and_then(|from| plan.facilities.get(from)),
        None => stands_at,
    };
    let least = giver.and_then(|giver| match &giver.kind {
        FacilityKind::Station(_) => before.desk().least_at(plan.facilities.slot(&giver.id)?),
        FacilityKind::Hospital(hospital) => hospital.floor.as_ref().map(|floor| i64::from(floor.value)),
    });
    let left = giver.and_then(|giver| after.doctors(&giver.id));
    // A place that was put into another has its bonds there (rule D03); which one that is, another law holds.
    let situation = Situation { plan, roster: &before.roster, settings: before.checked.settings() };
    let binds_to = |bond: &Bond, place: &Facility| {
        bond.facility == place.id || situation.successor(&bond.facility, on) == place.id.as_str()
    };
    let bonded =
        stands_at.is_some_and(|place| doctor.bonds.iter().any(|bond| binds_to(bond, place) && on <= bond.until));
    let slot = plan.doctors.slot(&doctor.id).expect("a doctor of the plan");
    let end = effect.step().and_then(|step| step.end).unwrap_or(on);
    let all = [
        (error, "a new error"),
        (from.is_none() && says_nothing(doctor), "unknown"),
        (left.zip(least).is_some_and(|(left, least)| left < least), "too few would be left"),
        (doctor.pinned, "pinned"),
        (doctor.exempt_until.is_some_and(|until| on <= until), "exempt"),
        (bonded, "bonded"),
        (before.roster.career(slot).last_day.is_some_and(|last| last < end), "ends work"),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, obstacle)| obstacle).collect()
}

/// The proposed move by which a doctor works at a site.
fn own_proposal<'a>(before: &'a Checking, doctor: &Doctor, site: &Id<phanbo::plan::Site>) -> Option<&'a Move> {
    let slots = before.plan.doctors.slot(&doctor.id).zip(before.plan.sites.slot(site));
    let step = slots.and_then(|(doctor, site)| before.roster.brought_by(doctor, site));
    // What an act has brought for good is no proposal of anybody's.
    let is_own = |step: &&Move| step.status == MoveStatus::Proposed && !(step.is_of_act() && step.kind.is_permanent());
    step.map(|slot| &before.plan.moves[slot]).filter(is_own)
}

/// The plan without one of its moves.
fn without(before: &Checking, step: &Move) -> Checking {
    let mut plan = before.plan.clone();
    plan.moves.remove(&step.id);
    Checking::new(&plan, before.roster.date())
}
