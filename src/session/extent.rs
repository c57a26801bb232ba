//! How far pinning and locking reaches: the doctors chosen, the place looked at, its area, the whole board.

use super::pages::sheets::SheetKind;
use super::pages::{Page, bands};
use super::{Selection, Session};
use crate::plan::{Doctor, Facility, Id, Slot};

/// Whom an edit of many is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The doctors picked, or chosen on their page, or the one looked at.
    Chosen,
    /// The place looked at.
    Place,
    /// The area looked at, or that of the place.
    Area,
    Board,
}

impl Extent {
    /// The doctors within it who are at work there on the day shown.
    pub fn doctors(self, session: &Session) -> Vec<Id<Doctor>> {
        let plan = session.document.plan();
        if self == Self::Chosen {
            return chosen(session);
        }
        let present = |slot| session.document.roster().picture().at_facility(slot).present.keys().copied();
        let slots = self.slots(session).into_iter().flat_map(present);
        slots.map(|doctor| plan.doctors[doctor].id.clone()).collect()
    }

    /// The places within it that are open on the day shown.
    pub fn places(self, session: &Session) -> Vec<Id<Facility>> {
        let plan = session.document.plan();
        self.slots(session).into_iter().map(|slot| plan.facilities[slot].id.clone()).collect()
    }

    /// Whether pinning, or taking pins away, would change anybody.
    pub fn can_pin(self, session: &Session, pinned: bool) -> bool {
        let doctors = &session.document.plan().doctors;
        self.doctors(session).iter().any(|id| doctors.get(id).is_some_and(|doctor| doctor.pinned != pinned))
    }

    /// Whether locking, or opening, would change any place.
    pub fn can_lock(self, session: &Session, locked: bool) -> bool {
        let places = &session.document.plan().facilities;
        self.places(session).iter().any(|id| places.get(id).is_some_and(|place| place.locked != locked))
    }

    fn slots(self, session: &Session) -> Vec<Slot<Facility>> {
        let (plan, roster) = (session.document.plan(), session.document.roster());
        let band_of = |slot| bands::band_of(plan, roster, slot);
        match (self, &session.selection) {
            (Self::Chosen, _) => Vec::new(),
            (Self::Place, _) => session.place_looked_at().into_iter().collect(),
            (Self::Area, Some(Selection::Area(area))) => bands::places(plan, roster, Some(area.as_str())),
            (Self::Area, _) => session
                .place_looked_at()
                .and_then(band_of)
                .map_or_else(Vec::new, |band| bands::places(plan, roster, Some(&band))),
            (Self::Board, _) => bands::places(plan, roster, None),
        }
    }
}

/// Chips that are picked were chosen after the rows: whoever goes on to a row lets go of them.
fn chosen(session: &Session) -> Vec<Id<Doctor>> {
    let rows = &session.pages.sheet(SheetKind::Doctors).chosen;
    match (session.picked.several(), &session.selection) {
        ([], _) if session.pages.shown == Page::Doctors && rows.len() > 1 => rows.iter().map(Id::new).collect(),
        ([], Some(Selection::Doctor(doctor))) => vec![doctor.clone()],
        (several, _) => several.iter().map(|taken| taken.doctor.clone()).collect(),
    }
}
