//! What an edit did, as undo, redo and the toast after a drop call it.

use super::{act, act_kind, move_kind, place_kind, rule_text, rule_title, table};
use crate::edit::Deed;
use crate::plan::{MoveKind, MoveStatus, Table};
use crate::rules::RULES;
use crate::text::numbers::number;
use crate::text::{Language, dates, t};

/// The edit in words: "điều động Trần Thị Lan từ … đến …".
pub fn deed(language: Language, deed: &Deed) -> String {
    match deed {
        Deed::Moved { kind, doctor, from: Some(from), to } => t!(
            language,
            "deed-moved",
            kind = kind.code(),
            words = move_kind(language, *kind),
            doctor = doctor.clone(),
            from = from.clone(),
            to = to.clone()
        ),
        Deed::Moved { doctor, from: None, to, .. } => {
            t!(language, "deed-recruited", doctor = doctor.clone(), to = to.clone())
        }
        Deed::MovedAll { doctors, to } => {
            let (count, told) = (*doctors as i64, number(language, *doctors as i64));
            t!(language, "deed-moved-all", count = count, number = told, to = to.clone())
        }
        Deed::Swapped { one, other } => t!(language, "deed-swapped", one = one.clone(), other = other.clone()),
        Deed::Redistributed { doctor, facility } => {
            t!(language, "deed-redistributed", doctor = doctor.clone(), facility = facility.clone())
        }
        Deed::Redirected { doctor, to } => t!(language, "deed-redirected", doctor = doctor.clone(), to = to.clone()),
        Deed::Withdrawn { doctor } => t!(language, "deed-withdrawn", doctor = doctor.clone()),
        Deed::Away { kind: MoveKind::Training, doctor, start } => {
            t!(language, "deed-training", doctor = doctor.clone(), date = dates::date(language, *start))
        }
        Deed::Away { doctor, start, .. } => {
            t!(language, "deed-leave", doctor = doctor.clone(), date = dates::date(language, *start))
        }
        Deed::StatusSet { doctor, status } => status_set(language, doctor, *status),
        Deed::Both(one, other) => {
            t!(language, "deed-both", one = self::deed(language, one), other = self::deed(language, other))
        }
        Deed::AmendedAll { moves } => {
            let (count, number) = (*moves as i64, number(language, *moves as i64));
            t!(language, "deed-amended-all", count = count, number = number)
        }
        Deed::Decided { moves, status } => decided(language, *moves, *status),
        Deed::ProposedAll { moves } => {
            t!(language, "deed-proposed-new", count = (*moves as i64), number = number(language, *moves as i64))
        }
        Deed::WithdrawnAll { moves } => {
            t!(language, "deed-withdrawn-all", count = (*moves as i64), number = number(language, *moves as i64))
        }
        Deed::Entered { table: of, records } => {
            t!(language, "deed-entered", table = table(language, *of), number = number(language, *records as i64))
        }
        Deed::AreasArranged { by_hand: true } => t!(language, "deed-areas-arranged"),
        Deed::AreasArranged { by_hand: false } => t!(language, "deed-areas-not-arranged"),
        Deed::Turned { name, into } => {
            t!(language, "deed-turned", name = name.clone(), kind = place_kind(language, *into))
        }
        Deed::SeatMoved { facility, site } => {
            t!(language, "deed-seat-moved", facility = facility.clone(), site = site.clone())
        }
        Deed::Pinned { name, pinned: true } => t!(language, "deed-pinned", name = name.clone()),
        Deed::Pinned { name, pinned: false } => t!(language, "deed-unpinned", name = name.clone()),
        Deed::PinnedAll { doctors, pinned } => pinned_all(language, *doctors, *pinned),
        Deed::Locked { name, locked: true } => t!(language, "deed-locked", name = name.clone()),
        Deed::Locked { name, locked: false } => t!(language, "deed-unlocked", name = name.clone()),
        Deed::LockedAll { places, locked } => locked_all(language, *places, *locked),
        Deed::Accepted { rule, subject } => {
            t!(language, "deed-accepted", subject = subject.clone(), rule = title(language, rule))
        }
        Deed::NoLongerAccepted { rule, subject } => {
            t!(language, "deed-no-longer-accepted", subject = subject.clone(), rule = title(language, rule))
        }
        Deed::Imported { list, new, changed, removed } => {
            let told = |count: &usize| number(language, *count as i64);
            let (new, changed, removed) = (told(new), told(changed), told(removed));
            t!(language, "deed-imported", list = list.clone(), new = new, changed = changed, removed = removed)
        }
        Deed::RuleSet { rule } => t!(language, "deed-rule-set", code = rule.clone(), rule = title(language, rule)),
        Deed::RuleReset { rule } => t!(language, "deed-rule-reset", code = rule.clone(), rule = title(language, rule)),
        Deed::PresetUsed { preset } => {
            t!(language, "deed-preset-used", preset = rule_text(language, &format!("preset-{preset}")))
        }
        Deed::Added { table, name } => added(language, *table, name),
        Deed::Changed { table, name } => changed(language, *table, name),
        Deed::Deleted { table, name } => deleted(language, *table, name),
        Deed::Reorganised { kind, place, into, date } => act(language, *kind, place, into.as_deref(), *date),
        Deed::ActTakenBack { kind, place, date } => {
            let (kind, date) = (act_kind(language, *kind), dates::date(language, *date));
            t!(language, "deed-act-taken-back", kind = kind, place = place.clone(), date = date)
        }
        Deed::Merged { copies, records } if copies.is_empty() => {
            t!(language, "deed-decided-open", number = number(language, *records as i64))
        }
        Deed::Merged { copies, records } => {
            let (copies, records) = (copies.join(", "), number(language, *records as i64));
            t!(language, "deed-merged", copies = copies, number = records)
        }
        Deed::TakenOver { from, records } => {
            t!(language, "deed-taken-over", from = from.clone(), number = number(language, *records as i64))
        }
        Deed::Restored => t!(language, "deed-restored"),
        Deed::Recovered => t!(language, "deed-recovered"),
    }
}

fn status_set(language: Language, doctor: &str, status: MoveStatus) -> String {
    let doctor = doctor.to_owned();
    match status {
        MoveStatus::Proposed => t!(language, "deed-proposed", doctor = doctor),
        MoveStatus::Agreed => t!(language, "deed-agreed", doctor = doctor),
        MoveStatus::Parked => t!(language, "deed-parked", doctor = doctor),
    }
}

fn decided(language: Language, moves: usize, status: MoveStatus) -> String {
    let (count, number) = (moves as i64, number(language, moves as i64));
    match status {
        MoveStatus::Proposed => t!(language, "deed-proposed-all", count = count, number = number),
        MoveStatus::Agreed => t!(language, "deed-agreed-all", count = count, number = number),
        MoveStatus::Parked => t!(language, "deed-parked-all", count = count, number = number),
    }
}

fn pinned_all(language: Language, doctors: usize, pinned: bool) -> String {
    let (count, number) = (doctors as i64, number(language, doctors as i64));
    if pinned {
        t!(language, "deed-pinned-all", count = count, number = number)
    } else {
        t!(language, "deed-unpinned-all", count = count, number = number)
    }
}

fn locked_all(language: Language, places: usize, locked: bool) -> String {
    let (count, number) = (places as i64, number(language, places as i64));
    if locked {
        t!(language, "deed-locked-all", count = count, number = number)
    } else {
        t!(language, "deed-unlocked-all", count = count, number = number)
    }
}

fn added(language: Language, of: Table, name: &str) -> String {
    // A doctor just added has no name yet that would say anything.
    if of == Table::Doctor && name == t!(language, "new-doctor") {
        t!(language, "deed-added-doctor")
    } else if is_of_a_doctor(of) {
        t!(language, "deed-added-of", table = table(language, of), name = name.to_owned())
    } else {
        t!(language, "deed-added", table = table(language, of), name = name.to_owned())
    }
}

fn changed(language: Language, of: Table, name: &str) -> String {
    if is_of_a_doctor(of) {
        t!(language, "deed-changed-of", table = table(language, of), name = name.to_owned())
    } else {
        t!(language, "deed-changed", table = table(language, of), name = name.to_owned())
    }
}

fn deleted(language: Language, of: Table, name: &str) -> String {
    if is_of_a_doctor(of) {
        t!(language, "deed-deleted-of", table = table(language, of), name = name.to_owned())
    } else {
        t!(language, "deed-deleted", table = table(language, of), name = name.to_owned())
    }
}

/// A record as one plan has it and another has not, or has otherwise: nobody has deleted anything.
pub fn difference(language: Language, deed: &Deed) -> String {
    match deed {
        Deed::Deleted { table: of, name } if is_of_a_doctor(*of) => {
            t!(language, "difference-missing-of", table = table(language, *of), name = name.clone())
        }
        Deed::Deleted { table: of, name } => {
            t!(language, "difference-missing", table = table(language, *of), name = name.clone())
        }
        other => self::deed(language, other),
    }
}

/// Records that are called by the name of the doctor they are about.
pub(super) fn is_of_a_doctor(table: Table) -> bool {
    matches!(table, Table::Move | Table::Posting)
}

/// What a rule is called; its code where no rule has it.
fn title(language: Language, code: &str) -> String {
    let rule = RULES.iter().find(|rule| rule.code == code);
    rule.map_or_else(|| code.to_owned(), |rule| rule_title(language, rule))
}
