//! The strips as they would be: while the end of a term is pulled to another day, or a doctor is held over another row.

use std::collections::BTreeSet;

use crate::edit::{Change, ChangeSet, Deed};
use crate::plan::{AnyRecord, Date, Doctor, Facility, Id, Move, Plan, Slot};
use crate::roster::Roster;
use crate::session::{Carried, Document, Foretold};
use crate::timeline::{Days, Line, line};

/// The end of a term in the hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulled {
    pub step: Id<Move>,
    /// The last day it is pulled to; nothing once that was given up, until the button is let go.
    pub last: Option<Date>,
}

/// The stations an edit is about with the plan as it would be, and what it would solve and break on the day shown.
#[derive(Debug)]
pub struct WouldBe {
    change: ChangeSet,
    version: u64,
    lines: Vec<Line>,
    /// Of what is carried the foot of the window says it.
    pub foretold: Option<Foretold>,
}

impl WouldBe {
    /// The steps of a station, where the edit is about it.
    pub fn line(&self, station: Slot<Facility>) -> Option<&Line> {
        self.lines.iter().find(|line| line.station == station)
    }

    fn new(document: &mut Document, change: ChangeSet, days: Days, foretells: bool) -> Self {
        let about = stations(document.plan(), document.roster(), &change);
        let lines = document.seen_with(&change, |view| {
            let about = about.union(&stations(view.plan, view.roster, &change)).copied().collect::<BTreeSet<_>>();
            about.into_iter().map(|station| line(view.plan, view.roster, view.settings, days, station)).collect()
        });
        let foretold = foretells.then(|| {
            let effect = document.effect_of(change.clone());
            Foretold::new(document.plan(), &effect)
        });
        Self { version: document.version(), change, lines, foretold }
    }
}

/// What is in the hand as it would be, worked out anew where the plan or the hand has moved on.
pub(super) fn foresee(
    before: Option<WouldBe>,
    document: &mut Document,
    (pulled, carried): (Option<&Pulled>, Option<&Carried>),
    days: Days,
) -> Option<WouldBe> {
    let change = pulled.map_or_else(|| let_go(document.plan(), carried?), |pulled| ended(document.plan(), pulled))?;
    let is_known = |known: &WouldBe| known.version == document.version() && known.change == change;
    if before.as_ref().is_some_and(is_known) {
        return before;
    }
    Some(WouldBe::new(document, change, days, pulled.is_some()))
}

/// The term with the end it is pulled to.
fn ended(plan: &Plan, pulled: &Pulled) -> Option<ChangeSet> {
    let before = plan.moves.get(&pulled.step)?;
    let after = Move { end: Some(pulled.last?), ..before.clone() };
    let changes = vec![Change::replace(before.clone(), after)];
    Some(ChangeSet { deed: Deed::Recovered, changes })
}

/// The move that letting go would make.
fn let_go(plan: &Plan, carried: &Carried) -> Option<ChangeSet> {
    let preview = carried.preview(carried.aim.as_ref()?)?.as_ref().ok()?;
    Some(preview.effect.change.clone().in_full(plan))
}

/// The stations that the doctors of an edit's moves have to do with.
fn stations(plan: &Plan, roster: &Roster, change: &ChangeSet) -> BTreeSet<Slot<Facility>> {
    let records = change.pairs().flat_map(|(before, after)| [before, after]).flatten();
    let doctors = records.filter_map(AnyRecord::as_move).filter_map(|step| plan.doctors.slot(&step.doctor));
    let doctors: BTreeSet<Slot<Doctor>> = doctors.collect();
    let follow = |station: &Slot<Facility>| roster.followers(*station).any(|doctor| doctors.contains(&doctor));
    let stations = plan.facilities.slots().filter(|&slot| plan.facilities[slot].is_station());
    stations.filter(follow).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::MoveKind;

    fn document() -> Document {
        let term = |step: &mut Move| (step.start, step.end) = (date(2026, 2, 2), Some(date(2026, 6, 30)));
        let plan = Fixture::new().hospital("h").station("s").station("t").doctor_at("d", "h");
        Document::new(plan.step_with("m", MoveKind::Rotation, "d", "h", "s", term).build(), None)
    }

    #[test]
    fn a_term_pulled_to_another_day_is_seen_at_its_station_alone_and_the_plan_stays() {
        let mut document = document();
        let days = Days::from(document.plan().cover.baseline);
        let before = document.plan().clone();
        let pulled = Pulled { step: "m".into(), last: Some(date(2027, 6, 30)) };
        let seen = foresee(None, &mut document, (Some(&pulled), None), days).expect("it is pulled");
        let slot = |id: &str| document.plan().facilities.slot(&id.into()).expect("it is there");
        let ends: Vec<Date> =
            seen.line(slot("s")).expect("it is about it").steps.iter().map(|step| step.date).collect();
        assert_eq!(ends, [date(2026, 1, 1), date(2026, 2, 2), date(2027, 7, 1)]);
        assert!(seen.line(slot("t")).is_none(), "nobody moves there");
        let created = &seen.foretold.as_ref().expect("it is told").created;
        assert!(created.iter().any(|finding| finding.code() == "D07"), "longer than a rotation may be: {created:?}");
        assert_eq!(*document.plan(), before);
        let given_up = Pulled { last: None, ..pulled };
        assert!(foresee(Some(seen), &mut document, (Some(&given_up), None), days).is_none());
    }
}
