//! A proposed or agreed change of where a doctor works, with its dates.

use super::{Date, Doctor, Facility, Id, Qualification, Record, Sessions, Site, Specialties, Table, Week};

/// A move (lượt điều động). May start before the baseline: a rotation already running on day one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub id: Id<Move>,
    pub kind: MoveKind,
    pub doctor: Id<Doctor>,
    /// The facility left, or lending; absent only for a recruit.
    pub from: Option<Id<Facility>>,
    /// Sessions a week at sites of one facility; ignored for leave and training.
    pub to: Vec<Share>,
    /// First day of the effect. For a leave the first day absent.
    pub start: Date,
    /// Last day of a loan or training; without one it lasts.
    pub end: Option<Date>,
    pub status: MoveStatus,
    /// Who proposed it.
    pub by: String,
    pub why: String,
    /// The decision it rests on, once agreed.
    pub basis: Option<Basis>,
    /// What a training brings, counted from the day after its end.
    pub gain: Option<Gain>,
    /// Practice at the new place is registered (NĐ 96/2023/NĐ-CP Đ.29; rule D14).
    pub registered: bool,
    /// The network act it came from, or was cut by: a text that refers to nothing.
    pub act: Option<String>,
}

/// Sessions a week at a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub site: Id<Site>,
    pub sessions: Sessions,
    /// Which half-days they are, where that is settled; as many as the sessions (rule X05).
    pub week: Option<Week>,
}

impl Share {
    /// Sessions at a site, on whatever half-days.
    pub fn new(site: Id<Site>, sessions: Sessions) -> Self {
        Self { site, sessions, week: None }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoveKind {
    /// điều động
    Transfer,
    /// luân phiên có thời hạn
    Rotation,
    /// biệt phái
    Secondment,
    /// làm việc theo buổi
    Sessions,
    /// tăng cường
    Support,
    /// cử đi đào tạo
    Training,
    /// tuyển dụng, tiếp nhận
    Recruit,
    /// thôi việc, nghỉ hưu, chuyển đi
    Leave,
}

impl MoveKind {
    pub const ALL: [Self; 8] = [
        Self::Transfer,
        Self::Rotation,
        Self::Secondment,
        Self::Sessions,
        Self::Support,
        Self::Training,
        Self::Recruit,
        Self::Leave,
    ];

    /// Changes the home layer for good.
    pub fn is_permanent(self) -> bool {
        matches!(self, Self::Transfer | Self::Recruit | Self::Leave)
    }

    /// Lends sessions for a while.
    pub fn is_loan(self) -> bool {
        matches!(self, Self::Rotation | Self::Secondment | Self::Sessions | Self::Support)
    }

    pub fn needs_end(self) -> bool {
        matches!(self, Self::Rotation | Self::Secondment | Self::Support | Self::Training)
    }

    pub fn needs_from(self) -> bool {
        self != Self::Recruit
    }

    pub fn needs_place(self) -> bool {
        !matches!(self, Self::Leave | Self::Training)
    }

    /// The code files and JSON give.
    pub fn code(self) -> &'static str {
        match self {
            Self::Transfer => "transfer",
            Self::Rotation => "rotation",
            Self::Secondment => "secondment",
            Self::Sessions => "sessions",
            Self::Support => "support",
            Self::Training => "training",
            Self::Recruit => "recruit",
            Self::Leave => "leave",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MoveStatus {
    /// Dashed, counted.
    Proposed,
    /// Solid, counted.
    Agreed,
    /// Kept aside, not counted.
    Parked,
}

impl MoveStatus {
    pub fn is_counted(self) -> bool {
        self != Self::Parked
    }
}

/// The decision a move rests on: complete with number and date (rule D12).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Basis {
    pub number: String,
    pub date: Option<Date>,
}

/// What a training brings.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gain {
    pub qualification: Option<Qualification>,
    pub specialties: Specialties,
}

impl Move {
    /// A move that is proposed and says no more yet than who, how and from when: nowhere from, nowhere to, without an
    /// end.
    pub fn proposed(id: Id<Self>, kind: MoveKind, doctor: Id<Doctor>, start: Date) -> Self {
        Self {
            id,
            kind,
            doctor,
            from: None,
            to: Vec::new(),
            start,
            end: None,
            status: MoveStatus::Proposed,
            by: String::new(),
            why: String::new(),
            basis: None,
            gain: None,
            registered: false,
            act: None,
        }
    }

    /// Sessions a week asked for at the new place.
    pub fn sessions(&self) -> Sessions {
        self.to.iter().fold(0, |sum, share| sum.saturating_add(share.sessions))
    }

    /// Has it lead to another site, with the sessions it has.
    pub fn lead_to(&mut self, site: &Id<Site>) {
        self.to.iter_mut().for_each(|share| share.site = site.clone());
    }

    /// Whether it has effect on the roster: counted, and not ending before it starts (docs/rule-book.md, Who is where).
    pub fn has_effect(&self) -> bool {
        self.status.is_counted() && !self.ends_before_start()
    }

    pub fn ends_before_start(&self) -> bool {
        self.end.is_some_and(|end| end < self.start)
    }

    /// Whether a network act made or cut it: nobody has decided it about the doctor.
    pub fn is_of_act(&self) -> bool {
        self.act.is_some()
    }

    /// Whether a plan that begins on `first` proposes it: it starts on that day or later, and no network act made it.
    pub fn is_proposal(&self, first: Date) -> bool {
        self.start >= first && !self.is_of_act()
    }

    /// The move as it counts for a plan that proposes nothing: what such a plan would propose is parked.
    #[must_use]
    pub fn parked_if_proposal(&self, first: Date) -> Self {
        let status = if self.is_proposal(first) { MoveStatus::Parked } else { self.status };
        Self { status, ..self.clone() }
    }

    /// The move as it counts for a plan that proposes only what is agreed: what is not is parked.
    #[must_use]
    pub fn parked_if_undecided(&self, first: Date) -> Self {
        if self.status == MoveStatus::Agreed { self.clone() } else { self.parked_if_proposal(first) }
    }

    /// Whether two counted moves of one doctor are meant for the same days: two terms that have a day in common, a move
    /// for good while a term runs, or two for good on one day. A term that begins where a move for good has led is none.
    pub fn crosses(&self, other: &Self) -> bool {
        let same = self.doctor == other.doctor && self.id != other.id;
        if !(same && self.has_effect() && other.has_effect()) {
            return false;
        }
        match (self.kind.is_permanent(), other.kind.is_permanent()) {
            (true, true) => self.start == other.start,
            (true, false) => self.start > other.start && other.is_active(self.start),
            (false, true) => other.start > self.start && self.is_active(other.start),
            (false, false) => self.is_active(other.start) || other.is_active(self.start),
        }
    }

    /// Whether it runs on `date`; without an end it lasts.
    pub fn is_active(&self, date: Date) -> bool {
        self.start <= date && self.end.is_none_or(|end| date <= end)
    }
}

impl Record for Move {
    const TABLE: Table = Table::Move;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn step(id: &str, kind: MoveKind, month: i8, end: Option<i8>) -> Move {
        let end = end.map(|month| date(2026, month, 28));
        Move { end, ..Move::proposed(id.into(), kind, "d".into(), date(2026, month, 1)) }
    }

    #[test]
    fn terms_cross_where_they_share_a_day_and_a_move_for_good_crosses_a_term_that_runs() {
        let term = step("a", MoveKind::Rotation, 3, Some(6));
        let crosses = |other: &Move| (term.crosses(other), other.crosses(&term));
        assert_eq!(crosses(&step("b", MoveKind::Training, 6, Some(8))), (true, true));
        assert_eq!(crosses(&step("b", MoveKind::Training, 7, Some(8))), (false, false));
        assert_eq!(crosses(&step("b", MoveKind::Transfer, 5, None)), (true, true));
        assert_eq!(crosses(&step("b", MoveKind::Transfer, 2, None)), (false, false), "it begins where that has led");
        assert_eq!(
            crosses(&Move { status: MoveStatus::Parked, ..step("b", MoveKind::Support, 5, Some(5)) }),
            (false, false)
        );
        assert_eq!(crosses(&term.clone()), (false, false), "itself");
        let leave = step("c", MoveKind::Leave, 3, None);
        assert!(leave.crosses(&step("b", MoveKind::Transfer, 3, None)));
    }
}
