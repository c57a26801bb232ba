//! Doctors who are alike: what could be made of one of them could be made of all.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::Desk;
use crate::edit::rotation_end;
use crate::plan::{Date, Doctor, Id, Licence, Qualification, Slot};
use crate::roster::Places;

/// The doctors of a plan on a day in groups of equals.
///
/// Two are alike if their records differ in nothing a rule looks at, they work at the same places, and nothing else
/// speaks of either: exchanging them gives the same plan. So whether one could come somewhere, and what that would be
/// worth, is worked out once for the group. A law holds this to asking for each alone.
#[derive(Debug)]
pub struct Alike {
    groups: Vec<Vec<Slot<Doctor>>>,
}

/// What those who are alike have in common: the record without what tells people apart, the places, the last working
/// day as far as anybody looks ahead, and whether anything is known of them.
type Likeness = (Doctor, Places, Option<Date>, bool);

impl Alike {
    pub fn new(desk: &Desk) -> Self {
        let (plan, roster) = (desk.plan(), desk.roster());
        let date = roster.date();
        let far = desk.checked().settings().looks_ahead_to(date).max(rotation_end(plan, date));
        let excepted: BTreeSet<&str> =
            plan.exceptions.iter().flat_map(|exception| [&*exception.subject, &*exception.detail]).collect();
        let mut groups: Vec<Vec<Slot<Doctor>>> = Vec::new();
        let mut known: HashMap<Likeness, usize, RandomState> = HashMap::default();
        for doctor in plan.doctors.slots() {
            let record = &plan.doctors[doctor];
            let is_spoken_of = !roster.links().moves(doctor).is_empty()
                || roster.is_listed_twice(doctor)
                || excepted.contains(record.id.as_str());
            if is_spoken_of {
                groups.push(vec![doctor]);
                continue;
            }
            let career = roster.career(doctor);
            let last = career.last_day.map(|last| up_to(last, far));
            let likeness = (nameless(record, far), career.baseline.clone(), last, !record.is_blank());
            let group = *known.entry(likeness).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push(doctor);
        }
        Self { groups }
    }

    /// Each group by slot, none of them empty; the groups in the order of their first doctors.
    pub fn groups(&self) -> impl Iterator<Item = &[Slot<Doctor>]> {
        self.groups.iter().map(Vec::as_slice)
    }
}

/// The record without what makes no difference to where its doctor may work.
fn nameless(doctor: &Doctor, far: Date) -> Doctor {
    let licence = match &doctor.licence {
        Licence::Number { number, until } => {
            let number = if number.trim().is_empty() { String::new() } else { "1".to_owned() };
            Licence::Number { number, until: until.map(|until| up_to(until, far)) }
        }
        licence => licence.clone(),
    };
    // Whatever else a record may come to hold counts until it is known not to.
    Doctor {
        id: Id::new(""),
        name: String::new(),
        birth: None,
        qualification: Qualification::Doctor,
        licence,
        title: String::new(),
        level: None,
        note: String::new(),
        ..doctor.clone()
    }
}

/// All days beyond the horizon are as good as one another.
fn up_to(day: Date, far: Date) -> Date {
    if day > far { Date::MAX } else { day }
}
