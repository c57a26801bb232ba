//! The one thing most worth knowing about a doctor at a place: what it is, and how a chip says it.

use super::chips::step_of;
use crate::plan::{Date, Doctor, FULL_TIME, MoveKind, MoveStatus, Site, Slot};
use crate::roster::{calendar, retirement};
use crate::rules::checker::HORIZON_MONTHS;
use crate::text::{Language, dates, numbers::number, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// What it is, before it is said: chips that have the same to say take the same room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Noted {
    /// On loan, with so many sessions a week there; its last day, and whether that is in the year shown.
    Loan(MoveKind, i64, Option<(Date, bool)>),
    Recruited,
    Proposed,
    NoPlace,
    /// Fewer sessions a week than a full time.
    Sessions(i64),
    /// The last day of service.
    Retires(Date),
    Exempt,
    /// The year until which the doctor is bound.
    Bound(i16),
    Nothing,
}

impl Noted {
    /// Of a doctor with `sessions` a week at a site; none for both in the tray.
    pub fn of(view: &View, doctor: Slot<Doctor>, site: Option<Slot<Site>>, sessions: Option<i64>) -> Self {
        let record = &view.plan().doctors[doctor];
        let step = step_of(view, doctor, site);
        if let Some(step) = step.filter(|step| step.kind.is_loan()) {
            let end = step.end.map(|end| (end, end.year() == view.date().year()));
            // Where a card shows its sites only some of the sessions are at this one.
            let all = i64::from(step.sessions());
            return Self::Loan(step.kind, sessions.map_or(all, |here| here.min(all)), end);
        }
        if let Some(step) = step.filter(|step| step.status == MoveStatus::Proposed) {
            return if step.kind == MoveKind::Recruit { Self::Recruited } else { Self::Proposed };
        }
        if site.is_none() {
            return Self::NoPlace;
        }
        if let Some(sessions) = sessions.filter(|&sessions| sessions < FULL_TIME.into()) {
            return Self::Sessions(sessions);
        }
        let year = calendar::add_months(view.date(), HORIZON_MONTHS);
        if let Some(last) = retirement::last_working_day(record).filter(|&last| last <= year) {
            return Self::Retires(last);
        }
        if record.exempt_until.is_some_and(|until| until >= view.date()) {
            return Self::Exempt;
        }
        let bond = record.bonds.iter().map(|bond| bond.until).filter(|&until| until >= view.date()).max();
        bond.map_or(Self::Nothing, |until| Self::Bound(until.year()))
    }

    /// As a chip says it.
    pub fn said(self, language: Language) -> (String, Tone) {
        let words = match self {
            Self::Loan(kind, sessions, end) => loan(language, kind, sessions, end),
            Self::Recruited => t!(language, "chip-recruited"),
            Self::Proposed => t!(language, "chip-proposed"),
            Self::NoPlace => t!(language, "chip-no-place"),
            Self::Sessions(sessions) => t!(language, "chip-sessions", sessions = number(language, sessions)),
            Self::Retires(last) => t!(language, "chip-retires", month = dates::month(last)),
            Self::Exempt => t!(language, "chip-exempt"),
            Self::Bound(year) => t!(language, "chip-bond", year = year.to_string()),
            Self::Nothing => String::new(),
        };
        (words, Tone::Info)
    }
}

fn loan(language: Language, kind: MoveKind, sessions: i64, end: Option<(Date, bool)>) -> String {
    let kind = match kind {
        MoveKind::Rotation => t!(language, "chip-rotation"),
        MoveKind::Secondment => t!(language, "chip-secondment"),
        MoveKind::Support => t!(language, "chip-support"),
        _ => t!(language, "chip-sessions", sessions = number(language, sessions)),
    };
    let until = end.map(
        |(end, same_year)| {
            if same_year { format!("{:02}/{:02}", end.day(), end.month()) } else { dates::month(end) }
        },
    );
    until.map_or(kind.clone(), |until| format!("{kind} → {until}"))
}
