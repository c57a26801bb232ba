//! Several moves of one doctor on one day, on random plans: what is thought with one set of ids is what is made with
//! another, for the ids are made to sort after those that were there.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use phanbo::{
    advise::{Desk, Effect, Lifted, Taken, judge, previews, swapped},
    edit::{ChangeSet, Command, Placement, Proposal, change_set, propose_all},
    plan::{FULL_TIME, Id, Move, MoveKind, Plan, Table},
    roster::{Roster, Subject},
    rules::{Finding, Totals},
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{TestCaseResult, TestRunner},
};

use crate::random_plans::{edit, edited, pieces::day, plan};

/// Ids that somebody may have given moves by hand, or another program.
const BY_HAND: [&str; 9] = ["0", "01KAMJ7Q2V4X8Z3R5T6W9Y0BCD", "A", "m", "new-1", "zzz", "~", "điểm", "\u{10FFFF}"];

/// Where fresh ids come from: times that rise, a clock that runs backwards, always the same beginning, words.
#[derive(Clone, Copy, Debug)]
enum Source {
    Rising,
    Falling,
    Words,
}

impl Source {
    fn ids(self) -> impl FnMut() -> String {
        let mut made = 0_u32;
        move || {
            made += 1;
            match self {
                Self::Rising => format!("01KB{made:022}"),
                Self::Falling => format!("01KB{:022}", 9_000 - made),
                Self::Words => format!("word-{made}"),
            }
        }
    }
}

/// Of moves with one id only those of the first one's doctor. Where the move of one goes, a copy of another comes forth
/// and is carried out: before or after what is made for him on that day is then a matter of ids, which rule X04 tells.
fn with_copies_of_one_doctor(mut plan: Plan) -> Plan {
    let moves: Vec<Move> = plan.moves.iter_with_copies().cloned().collect();
    let mut whose = BTreeMap::new();
    let is_of_one = |step: &Move| *whose.entry(step.id.clone()).or_insert_with(|| step.doctor.clone()) == step.doctor;
    plan.moves = moves.into_iter().filter(is_of_one).collect();
    plan
}

/// A plan whose moves have ids of all kinds, and mostly start on few days.
fn plan_with_odd_ids() -> impl Strategy<Value = Plan> {
    (plan(), vec((select(BY_HAND.as_slice()), option::weighted(0.6, start())), 9)).prop_map(|(mut plan, odd)| {
        let old: Vec<Move> = plan.moves.iter_with_copies().cloned().collect();
        plan.moves = old
            .into_iter()
            .zip(odd)
            .map(|(step, (id, start))| Move { id: id.into(), start: start.unwrap_or(step.start), ..step })
            .collect();
        plan
    })
}

/// Few days, so that moves meet.
const STARTS: [Date; 2] = [date(2026, 1, 5), date(2026, 1, 6)];

fn start() -> impl Strategy<Value = Date> {
    select(STARTS.as_slice())
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let doctor = (1..3usize).prop_map(|number| format!("d{number}"));
    let to = (1..5usize).prop_map(|number| format!("f{number}"));
    (doctor, option::weighted(0.7, select(MoveKind::ALL.as_slice())), to, start(), 1..=FULL_TIME).prop_map(
        |(doctor, kind, to, start, sessions)| Proposal {
            doctor: Id::new(doctor),
            kind,
            from: None,
            to: Some(to),
            start,
            end: kind.is_some_and(MoveKind::needs_end).then(|| start.saturating_add(jiff::ToSpan::days(20))),
            sessions: Some(sessions),
            by: String::new(),
            why: String::new(),
        },
    )
}

/// Severity, rule, kind and name of the subject, detail and shortfall of a finding; a new move is called by its number.
type Told = (&'static str, &'static str, &'static str, String, String, i64);

fn told<'a>(findings: impl IntoIterator<Item = &'a std::sync::Arc<Finding>>, new: &[&Move]) -> Vec<Told> {
    let numbers: BTreeMap<&str, usize> = new.iter().zip(1..).map(|(step, number)| (step.id.as_str(), number)).collect();
    let name = |finding: &Finding| match (&finding.subject, numbers.get(finding.subject_id.as_str())) {
        (Subject::Move(_), Some(number)) => format!("the new move {number}"),
        _ => finding.subject_id.clone(),
    };
    let one = |finding: &Finding| {
        let (detail, kind) = (finding.detail.clone(), finding.subject.kind().name());
        (finding.severity.code(), finding.code(), kind, name(finding), detail, finding.shortfall)
    };
    let mut told: Vec<Told> = findings.into_iter().map(|finding| one(finding)).collect();
    told.sort();
    told
}

fn foretold(effect: &Effect) -> ([Vec<Told>; 4], Totals) {
    let new: Vec<_> = effect.steps().collect();
    let new: Vec<&Move> = new.iter().map(AsRef::as_ref).collect();
    let lists = [&effect.solved, &effect.created, &effect.reduced, &effect.grown];
    (lists.map(|list| told(list, &new)), effect.after)
}

/// The plan after the moves, checked from nothing.
fn made(plan: &Plan, changes: &[ChangeSet], on: Date) -> (Vec<Told>, Totals) {
    let mut plan = plan.clone();
    for change in changes {
        change.apply(&mut plan);
    }
    let new: Vec<&Move> = changes.iter().flat_map(ChangeSet::steps).collect();
    let desk = Desk::new(plan, on);
    (told(desk.checked().findings(), &new), *desk.checked().totals())
}

/// Every new id sorts after those of all standing moves of its doctor on its start, and after the one before it.
fn ids_rise(plan: &Plan, changes: &[ChangeSet]) -> TestCaseResult {
    let mut plan = plan.clone();
    let mut last: Option<Id<Move>> = None;
    for change in changes {
        let step = change.steps().next().expect("each makes a move");
        let roster = Roster::new(&plan, step.start);
        let doctor = plan.doctors.slot(&step.doctor).expect("it was found");
        let others = roster.links().moves(doctor).iter().map(|&slot| &plan.moves[slot]);
        for other in others.filter(|other| other.start == step.start) {
            prop_assert!(other.id < step.id, "{} after {}", step.id, other.id);
        }
        prop_assert!(last.is_none_or(|last| last < step.id), "{}", step.id);
        prop_assert!(!plan.contains(Table::Move, step.id.as_str()));
        last = Some(step.id.clone());
        change.apply(&mut plan);
    }
    Ok(())
}

fn foretold_is_made(plan: &Plan, proposals: &[Proposal], on: Date) -> Result<bool, TestCaseError> {
    let [rising, falling, words] =
        [Source::Rising, Source::Falling, Source::Words].map(|source| propose_all(plan, proposals, &mut source.ids()));
    prop_assert_eq!(rising.is_ok(), words.is_ok());
    let (Ok(rising), Ok(falling), Ok(words)) = (rising, falling, words) else { return Ok(false) };
    for changes in [&rising, &falling, &words] {
        ids_rise(plan, changes)?;
    }
    let all = made(plan, &rising, on);
    prop_assert_eq!(&all, &made(plan, &falling, on));
    prop_assert_eq!(&all, &made(plan, &words, on));
    let one = |changes: &[ChangeSet]| changes.iter().cloned().reduce(ChangeSet::and).expect("there is a move");
    let mut desk = Desk::new(plan.clone(), on);
    let [first, second] = [&rising, &words].map(|changes| foretold(&desk.effect_of(one(changes))));
    prop_assert_eq!(&first, &second);
    prop_assert_eq!(first.1, all.1);
    Ok(true)
}

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn what_is_foretold_is_what_is_made(
        plan in plan_with_odd_ids(),
        proposals in vec(proposal(), 1..5),
        on in day(),
    ) {
        foretold_is_made(&plan, &proposals, on)?;
    }

    #[test]
    fn what_every_place_shows_is_what_letting_go_there_does(
        plan in plan_with_odd_ids(),
        edits in vec(edit(), 0..3),
        on in start(),
    ) {
        let plan = edited(plan, &edits, on);
        let desk = Desk::new(plan.clone(), on);
        for doctor in plan.doctors.slots().take(2) {
            let Some(lifted) = Lifted::taken_up(&plan, desk.roster(), doctor, "") else { continue };
            let shown = previews(&mut desk.clone(), &lifted, &mut Source::Words.ids());
            for (facility, preview) in shown {
                let Ok(preview) = preview else { continue };
                let seat = plan.sites_of(&facility).first().map(|site| site.id.clone()).expect("it was shown");
                let placement: Placement = lifted.placed_at(seat);
                let command = Command::Place(placement);
                let change = change_set(&plan, desk.roster(), &command, &mut Source::Rising.ids());
                let change = change.expect("it was shown as possible");
                let effect = desk.clone().effect_of(change.clone());
                prop_assert_eq!(foretold(&preview.effect), foretold(&effect), "{}", facility);
                prop_assert_eq!(effect.after, made(&plan, &[change], on).1);
            }
        }
    }

    #[test]
    fn what_every_place_shows_of_several_is_what_letting_them_go_there_does(
        plan in plan_with_odd_ids().prop_map(with_copies_of_one_doctor),
        edits in vec(edit(), 0..3),
        on in start(),
    ) {
        let plan = edited(plan, &edits, on);
        let desk = Desk::new(plan.clone(), on);
        let taken = plan.doctors.slots().filter_map(|doctor| Lifted::taken_up(&plan, desk.roster(), doctor, "")?.all().next());
        let taken: Vec<Taken> = taken.take(3).collect();
        let Some((first, others)) = taken.split_first() else { return Ok(()) };
        let lifted = Lifted { others: others.to_vec(), ..Lifted::new(first.clone(), on, "") };
        let shown = previews(&mut desk.clone(), &lifted, &mut Source::Words.ids());
        for (facility, preview) in shown {
            let Ok(preview) = preview else { continue };
            let seat = plan.sites_of(&facility).first().map(|site| site.id.clone()).expect("it was shown");
            let placements = lifted.all_placed_at(&plan, &seat);
            prop_assert!(!placements.is_empty() && placements.len() <= lifted.count());
            let (effect, verdict) = judge(&mut desk.clone(), &placements, &mut Source::Rising.ids()).expect("it was shown");
            prop_assert_eq!(foretold(&preview.effect), foretold(&effect), "{}", facility);
            prop_assert_eq!(preview.verdict.class(), verdict.class(), "{}", facility);
            let change = effect.change.clone().in_full(&plan);
            prop_assert_eq!(made(&plan, &[change], on).1, effect.after);
        }
        if let [one, other, ..] = &taken[..]
            && let Some(placements) = swapped(&plan, one, other, on, "")
            && let Ok((effect, _)) = judge(&mut desk.clone(), &placements, &mut Source::Rising.ids())
        {
            let change = effect.change.clone().in_full(&plan);
            prop_assert_eq!(made(&plan, std::slice::from_ref(&change), on).1, effect.after);
            let mut there_and_back = plan.clone();
            change.apply(&mut there_and_back);
            change.take_back(&mut there_and_back);
            prop_assert_eq!(&there_and_back, &plan, "a swap and its undo leave no trace");
        }
    }
}

/// The laws above say something only if the random moves reach what they speak of, and wrong ids are seen.
#[test]
fn random_moves_crowd_on_one_day_and_ids_in_any_order_would_be_seen() {
    let mut runner = TestRunner::deterministic();
    let strategy = (plan_with_odd_ids(), vec(proposal(), 1..5), day());
    let (mut reached, mut crowded, mut wrong) = (0, 0, 0);
    for _ in 0..400 {
        let (plan, proposals, on) = strategy.new_tree(&mut runner).expect("nothing is rejected").current();
        if !foretold_is_made(&plan, &proposals, on).expect("the law holds") {
            continue;
        }
        reached += 1;
        let changes = propose_all(&plan, &proposals, &mut Source::Rising.ids()).expect("they were made");
        let mut after = plan.clone();
        for change in &changes {
            change.apply(&mut after);
        }
        let step = changes.last().and_then(|change| change.steps().next()).expect("there is a move");
        let same_day = |other: &&Move| other.doctor == step.doctor && other.start == step.start;
        crowded += usize::from(after.moves.iter().filter(same_day).count() > 2);
        // As ids of one millisecond once came: the last move before all others.
        let mut first = changes.clone();
        let last = first.last_mut().expect("there is a move");
        let early = Move { id: " ".into(), ..step.clone() };
        last.changes = vec![phanbo::edit::Change::insert(early)];
        wrong += usize::from(made(&plan, &first, on) != made(&plan, &changes, on));
    }
    assert!(reached >= 150 && crowded >= 40 && wrong >= 10, "{reached} made, {crowded} crowded, {wrong} seen");
}
