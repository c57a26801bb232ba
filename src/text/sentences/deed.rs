//! What an edit did, as undo, redo and the toast after a drop call it.

use enumset::EnumSet;

use super::{act, act_kind, move_kind, place_kind, rule_text, rule_title, table};
use crate::edit::{Cleared, Deed, PartOfAct};
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
        Deed::AmendedAll { moves, cleared, left } => amended_all(language, *moves, *cleared, *left),
        Deed::Decided { moves, status, acts } => with_acts(language, decided(language, *moves, *status), acts),
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

/// Of moves that an act has made or cut it is told of which act, and whether they are all of it.
fn with_acts(language: Language, words: String, acts: &[PartOfAct]) -> String {
    if acts.is_empty() {
        return words;
    }
    let part = |PartOfAct { act, moves, all }: &PartOfAct| {
        let (moves, all) = (number(language, *moves as i64), number(language, *all as i64));
        t!(language, "deed-act-part", number = moves, all = all, act = deed(language, act))
    };
    let parts: Vec<String> = acts.iter().map(part).collect();
    t!(language, "deed-with-acts", deed = words, parts = parts.join(", "))
}

fn amended_all(language: Language, moves: usize, cleared: EnumSet<Cleared>, left: usize) -> String {
    let (count, told) = (moves as i64, number(language, moves as i64));
    let mut words = t!(language, "deed-amended-all", count = count, number = told);
    if !cleared.is_empty() {
        let fields: Vec<String> = cleared.iter().map(|field| self::cleared(language, field).to_lowercase()).collect();
        words = t!(language, "deed-cleared", deed = words, fields = fields.join(", "));
    }
    if left > 0 {
        words = t!(language, "deed-left-to-acts", deed = words, number = number(language, left as i64));
    }
    words
}

/// What of a move can be empty, as its form calls it.
pub fn cleared(language: Language, field: Cleared) -> String {
    match field {
        Cleared::End => t!(language, "inspector-end"),
        Cleared::Number => t!(language, "inspector-decision"),
        Cleared::Decided => t!(language, "inspector-decision-date"),
        Cleared::By => t!(language, "inspector-proposed-by"),
        Cleared::Why => t!(language, "inspector-why"),
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::edit::{Command, Reorganisation, change_set};
    use crate::fixture::Fixture;
    use crate::plan::{Facility, Id, Move, Station};
    use crate::roster::Roster;

    const VI: Language = Language::Vietnamese;

    #[test]
    fn what_is_decided_of_an_act_tells_the_act() {
        let named = |name: &'static str| move |place: &mut Facility, _: &mut Station| place.name = name.into();
        let fixture = Fixture::new().station_with("s", named("Trạm A")).station_with("t", named("Trạm B"));
        let mut plan = fixture.doctor_at("an", "s").doctor_at("binh", "s").build();
        let mut number = 0;
        let mut ids = || {
            number += 1;
            format!("id-{number}")
        };
        let (station, into, date) = ("s".into(), "t".into(), date(2026, 7, 1));
        let act = Command::Reorganise(Reorganisation::Merge { station, into, as_point: true, date });
        let roster = Roster::new(&plan, plan.cover.baseline);
        change_set(&plan, &roster, &act, &mut ids).expect("it can be made").apply(&mut plan);
        let steps: Vec<Id<Move>> = plan.moves.iter().map(|step| step.id.clone()).collect();
        assert_eq!(steps.len(), 2);
        let roster = Roster::new(&plan, plan.cover.baseline);
        let agreed = |steps: &[Id<Move>]| {
            let decide = Command::Decide { steps: steps.to_vec(), status: MoveStatus::Agreed, basis: None };
            let edit = change_set(&plan, &roster, &decide, &mut String::new).expect("it was only proposed");
            deed(VI, &edit.deed)
        };
        let act = "lượt của việc nhập Trạm A vào Trạm B làm điểm trạm từ 01/07/2026";
        assert_eq!(agreed(&steps[..1]), format!("thống nhất 1 lượt điều động, có 1/2 {act}"));
        assert_eq!(agreed(&steps[..]), format!("thống nhất 2 lượt điều động, có 2/2 {act}"));
    }

    #[test]
    fn what_is_emptied_and_what_is_left_is_told() {
        let cleared = EnumSet::only(Cleared::By) | EnumSet::only(Cleared::Why);
        let amended = |cleared, left| deed(VI, &Deed::AmendedAll { moves: 3, cleared, left });
        assert_eq!(amended(EnumSet::empty(), 0), "sửa 3 lượt điều động");
        assert_eq!(amended(cleared, 0), "sửa 3 lượt điều động, bỏ trống: người đề xuất, lý do");
        let left = "sửa 3 lượt điều động; giữ nguyên 2 lượt do sắp xếp mạng lưới";
        assert_eq!(amended(EnumSet::empty(), 2), left);
    }
}
