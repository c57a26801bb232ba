//! Several doctors picked on the board, to be moved, pinned or withdrawn together.

use crate::advise::{Taken, swapped};
use crate::edit::Placement;
use crate::plan::{Date, Doctor, Id, Plan};
use crate::roster::Roster;

/// How a click or a key picks a chip.
#[derive(Clone, Debug, PartialEq)]
pub enum Pick {
    /// This doctor alone.
    Only(Taken),
    /// This doctor besides the others, or no longer.
    Toggle(Taken),
    /// All from the one picked last to this one, in their order on the card; besides the others, or in place of them.
    Through { run: Vec<Taken>, besides: bool },
}

/// The doctors picked, in the order they were. A doctor alone is picked too: others may follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    all: Vec<Taken>,
    /// The chip from which a run is counted.
    anchor: Option<Taken>,
}

impl Picked {
    /// Those picked, where they are more than one.
    pub fn several(&self) -> &[Taken] {
        if self.all.len() > 1 { &self.all } else { &[] }
    }

    pub fn anchor(&self) -> Option<&Taken> {
        self.anchor.as_ref()
    }

    /// The doctor picked last.
    pub fn last(&self) -> Option<&Id<Doctor>> {
        self.all.last().map(|taken| &taken.doctor)
    }

    /// Where a doctor is picked, alone or with others.
    pub fn of(&self, doctor: &Id<Doctor>) -> Option<&Taken> {
        self.all.iter().find(|taken| taken.doctor == *doctor)
    }

    pub fn holds(&self, taken: &Taken) -> bool {
        self.all.contains(taken)
    }

    /// The others that are picked besides one of them; nobody where that one is not picked.
    pub fn besides(&self, taken: &Taken) -> Vec<Taken> {
        if !self.holds(taken) {
            return Vec::new();
        }
        self.all.iter().filter(|other| other.doctor != taken.doctor).cloned().collect()
    }

    /// A doctor is picked once, wherever he or she has chips.
    pub fn pick(&mut self, wish: Pick) {
        match wish {
            Pick::Only(taken) => (self.all, self.anchor) = (vec![taken.clone()], Some(taken)),
            Pick::Toggle(taken) if self.holds(&taken) => {
                self.all.retain(|other| *other != taken);
                self.anchor = Some(taken);
            }
            Pick::Toggle(taken) => {
                self.add(taken.clone());
                self.anchor = Some(taken);
            }
            Pick::Through { run, besides } => {
                if !besides {
                    self.all.clear();
                }
                self.anchor = run.first().cloned();
                for taken in run {
                    self.add(taken);
                }
            }
        }
    }

    fn add(&mut self, taken: Taken) {
        self.all.retain(|other| other.doctor != taken.doctor);
        self.all.push(taken);
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The plan or the date has changed: who is not there any more is picked no longer.
    pub fn follow(&mut self, plan: &Plan, roster: &Roster) {
        self.all.retain(|taken| taken.is_still_there(plan, roster));
        self.anchor = self.anchor.take().filter(|taken| taken.is_still_there(plan, roster));
    }

    /// The two that are picked changing places; nothing where they are not two, or not at two places.
    pub fn swapped(&self, plan: &Plan, start: Date, by: &str) -> Option<Vec<Placement>> {
        let [one, other] = self.several() else { return None };
        swapped(plan, one, other, start, by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(doctor: &str) -> Taken {
        Taken { doctor: doctor.into(), from: Some("s".into()) }
    }

    fn doctors(picked: &Picked) -> Vec<&str> {
        picked.several().iter().map(|taken| taken.doctor.as_str()).collect()
    }

    #[test]
    fn one_more_is_picked_and_no_longer_and_one_alone_is_not_several() {
        let mut picked = Picked::default();
        picked.pick(Pick::Only(taken("a")));
        assert_eq!(doctors(&picked), [""; 0]);
        picked.pick(Pick::Toggle(taken("b")));
        assert_eq!(doctors(&picked), ["a", "b"]);
        assert_eq!(picked.besides(&taken("a")), [taken("b")]);
        assert_eq!(picked.besides(&taken("c")), []);
        picked.pick(Pick::Toggle(taken("a")));
        assert_eq!(doctors(&picked), [""; 0]);
    }

    #[test]
    fn a_run_takes_the_place_of_the_others_unless_it_is_picked_besides() {
        let mut picked = Picked::default();
        picked.pick(Pick::Only(taken("z")));
        picked.pick(Pick::Through { run: vec![taken("a"), taken("b")], besides: true });
        assert_eq!(doctors(&picked), ["z", "a", "b"]);
        assert_eq!(picked.anchor(), Some(&taken("a")));
        picked.pick(Pick::Through { run: vec![taken("b"), taken("c")], besides: false });
        assert_eq!(doctors(&picked), ["b", "c"]);
    }

    #[test]
    fn a_doctor_is_picked_once_wherever_the_chips_are() {
        let mut picked = Picked::default();
        picked.pick(Pick::Only(taken("a")));
        picked.pick(Pick::Toggle(taken("b")));
        picked.pick(Pick::Toggle(Taken { doctor: "a".into(), from: Some("t".into()) }));
        assert_eq!(doctors(&picked), ["b", "a"]);
        let at = |doctor: &str| picked.of(&doctor.into()).and_then(|taken| taken.from.clone());
        assert_eq!((at("a"), at("b"), at("c")), (Some("t".into()), Some("s".into()), None));
    }
}
