//! The rows of the table in words: what a move is, and what the plan would lose without it. And what is said of those
//! that are chosen.

use super::act;
use crate::plan::{Date, Move, MoveStatus, Slot};
use crate::roster::calendar;
use crate::session::pages::changes::{MoveEffect, Row, RowKey};
use crate::text::numbers::number;
use crate::text::{Language, dates, names, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// A row in words; every cell has a first and a second line, the second may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub key: RowKey,
    /// Of an act, whether its moves are shown.
    pub open: Option<bool>,
    /// It stands under the row of its act.
    pub of_act: bool,
    /// Of an act, the place it is about.
    pub doctor: [String; 2],
    /// From where, and to where. Of an act, to where, and the number of its moves.
    pub route: [String; 2],
    /// And the sessions a week.
    pub kind: [String; 2],
    /// And its working days.
    pub term: [String; 2],
    /// How far what it stands for is: of an act in parts, how many of its moves are agreed.
    pub status: (Tone, String),
    /// None of it counts.
    pub parked: bool,
    /// Number and date of the decision.
    pub basis: String,
    pub effect: [String; 2],
    pub tone: Tone,
    pub chosen: bool,
}

/// All rows the page lists, in their order.
pub fn rows(view: &View) -> Vec<Row> {
    view.session.pages.changes.rows(view.plan(), view.session.document.keys())
}

/// What stands in their place where there are none.
pub fn none(view: &View) -> String {
    match view.session.pages.changes.status {
        None => t!(view.language, "changes-none"),
        Some(_) => t!(view.language, "changes-none-of-status"),
    }
}

/// One row in words. Only those in sight are asked for.
pub fn line(view: &View, row: &Row) -> Line {
    match row {
        Row::Act { act, steps, open } => {
            let line = act::line(view, (act, steps), *open);
            Line { chosen: view.session.pages.changes.is_chosen(view.plan(), row), ..line }
        }
        Row::Move { step, of_act } => Line { of_act: *of_act, ..of_move(view, *step) },
    }
}

fn of_move(view: &View, slot: Slot<Move>) -> Line {
    let (plan, language) = (view.plan(), view.language);
    let step = &plan.moves[slot];
    let changes = &view.session.pages.changes;
    let key = RowKey::Move(step.id.clone());
    let effect = changes.effect(view.session.document.version(), &key);
    let (effect, tone) = effect.map_or_else(|| (Default::default(), Tone::Neutral), |effect| said(view, step, effect));
    let facility = |slot| names::short_facility(&plan.facilities[slot].name);
    let from = step.from.as_ref().and_then(|id| plan.facilities.slot(id));
    let to = step.to.first().filter(|_| step.kind.needs_place());
    let to = to.and_then(|share| view.roster().links().facility(plan.sites.slot(&share.site)?));
    Line {
        key,
        open: None,
        of_act: false,
        doctor: doctor(view, step),
        route: route(from.map(facility), to.map(facility)),
        kind: [sentences::move_kind(language, step.kind), sessions(view, step)],
        term: term(view, step),
        status: status(language, step.status),
        parked: step.status == MoveStatus::Parked,
        basis: basis(view, step),
        effect,
        tone,
        chosen: changes.chosen.contains(&step.id),
    }
}

fn doctor(view: &View, step: &Move) -> [String; 2] {
    let Some(doctor) = view.plan().doctors.get(&step.doctor) else { return [step.doctor.to_string(), String::new()] };
    let rank = sentences::qualification_tag(doctor.qualification);
    let first = doctor.specialties.first();
    let specialty = first.map(|&of| sentences::specialty_tag(view.language, of)).unwrap_or_default();
    let tag: Vec<&str> = [rank, &specialty].into_iter().filter(|part| !part.is_empty()).collect();
    [doctor.name.clone(), tag.join(" ")]
}

/// `02/02/2026 – 04/08/2026` and how many working days that is; holidays are not taken off (rule book, Terms).
fn term(view: &View, step: &Move) -> [String; 2] {
    let language = view.language;
    let start = dates::date(language, step.start);
    match step.end {
        Some(end) if end >= step.start => {
            let days = number(language, calendar::working_days(step.start, end));
            let term = format!("{start} – {}", dates::date(language, end));
            [term, t!(language, "changes-working-days", number = days)]
        }
        Some(end) => [format!("{start} – {}", dates::date(language, end)), t!(language, "changes-ends-first")],
        None if step.kind.is_permanent() => [start, t!(language, "changes-for-good")],
        None => [start, t!(language, "changes-no-end")],
    }
}

/// Where the move comes from, and `→` where it goes; the goal alone for who comes from outside.
fn route(from: Option<String>, to: Option<String>) -> [String; 2] {
    match (from, to) {
        (Some(from), Some(to)) => [from, format!("→ {to}")],
        (None, Some(to)) => [format!("→ {to}"), String::new()],
        (from, None) => [from.unwrap_or_default(), String::new()],
    }
}

/// `6 + 4 buổi/tuần` where they are divided over sites, and which half-days of the week where that is settled.
fn sessions(view: &View, step: &Move) -> String {
    if step.to.is_empty() || !step.kind.needs_place() {
        return String::new();
    }
    let shares: Vec<String> = step.to.iter().map(|share| share.sessions.to_string()).collect();
    let sessions = t!(view.language, "changes-sessions", sessions = shares.join(" + "));
    let weeks: Option<Vec<String>> =
        step.to.iter().map(|share| Some(sentences::half_days(view.language, share.week?))).collect();
    weeks.map_or_else(|| sessions.clone(), |weeks| format!("{sessions}: {}", weeks.join(" + ")))
}

/// Agreed is good, proposed is still open, parked does not count.
pub fn status(language: Language, status: MoveStatus) -> (Tone, String) {
    let tone = match status {
        MoveStatus::Agreed => Tone::Good,
        MoveStatus::Proposed => Tone::Info,
        MoveStatus::Parked => Tone::Neutral,
    };
    (tone, sentences::move_status(language, status))
}

/// `1409/QĐ-SYT, 25/11/2025`; for an agreed move without one, that there is none.
pub fn basis(view: &View, step: &Move) -> String {
    let basis = step.basis.clone().unwrap_or_default();
    let date = basis.date.map(|date| dates::date(view.language, date)).unwrap_or_default();
    let parts: Vec<String> = [basis.number, date].into_iter().filter(|part| !part.is_empty()).collect();
    match step.status {
        MoveStatus::Agreed if parts.is_empty() => t!(view.language, "changes-no-basis"),
        _ => parts.join(", "),
    }
}

/// The counts of findings, and the doctors of each place without and with the move.
fn said(view: &View, step: &Move, effect: &MoveEffect) -> ([String; 2], Tone) {
    let language = view.language;
    let counts = counts_said(view, effect);
    if step.status == MoveStatus::Parked {
        return ([t!(language, "changes-parked"), counts], Tone::Neutral);
    }
    let last = step.end.filter(|_| !step.kind.is_permanent());
    ([told(view, effect, step.start, last), counts], tone(effect))
}

/// The counts of findings. That nothing changes on the day shown says little of what does not run on that day.
pub fn told(view: &View, effect: &MoveEffect, start: Date, last: Option<Date>) -> String {
    let is_nothing = *effect == MoveEffect::default();
    if is_nothing && start > view.date() {
        t!(view.language, "changes-not-yet")
    } else if is_nothing && last.is_some_and(|last| last < view.date()) {
        t!(view.language, "changes-over")
    } else {
        findings_said(view, effect)
    }
}

/// Good where it solves and breaks nothing.
pub fn tone(effect: &MoveEffect) -> Tone {
    match (effect.solved + effect.reduced, effect.created + effect.grown) {
        (0, 0) => Tone::Neutral,
        (_, 0) => Tone::Good,
        _ => Tone::Warning,
    }
}

/// "giải quyết 2, giảm nhẹ 1, phát sinh 1"; that nothing changes where nothing does.
fn findings_said(view: &View, effect: &MoveEffect) -> String {
    let language = view.language;
    let count = |number_of: usize| number(language, number_of as i64);
    let mut parts = Vec::new();
    if effect.solved > 0 {
        parts.push(t!(language, "changes-solved", number = count(effect.solved)));
    }
    if effect.reduced > 0 {
        parts.push(t!(language, "changes-reduced", number = count(effect.reduced)));
    }
    if effect.created > 0 {
        parts.push(t!(language, "changes-created", number = count(effect.created)));
    }
    if effect.grown > 0 {
        parts.push(t!(language, "changes-grown", number = count(effect.grown)));
    }
    if parts.is_empty() { t!(language, "changes-no-effect") } else { parts.join(", ") }
}

/// "Hải Lạng 0→1, BVĐKKV Tiên Yên 45→44"; who gains first.
pub fn counts_said(view: &View, effect: &MoveEffect) -> String {
    let mut counts = effect.counts.clone();
    counts.sort_by_key(|(_, without, with)| without - with);
    let place = |&(slot, without, with): &(_, i64, i64)| {
        let (without, with) = (number(view.language, without), number(view.language, with));
        format!("{} {without}→{with}", view.short_name(slot))
    };
    counts.iter().map(place).collect::<Vec<_>>().join(", ")
}

/// What the chosen moves do together. Of an act the same as its row says.
pub fn joint(view: &View) -> Option<String> {
    let (changes, plan) = (&view.session.pages.changes, view.plan());
    let act = changes.act_chosen(plan).and_then(|act| plan.acts.get(&act));
    let effect = match (changes.joint(), act) {
        (Some(joint), Some(act)) => told(view, joint, act.date, None),
        (Some(joint), None) => findings_said(view, joint),
        (None, Some(_)) => return Some(t!(view.language, "changes-act-rests")),
        (None, None) => return None,
    };
    Some(t!(view.language, "changes-joint", effect = effect))
}

/// Who later moves take from where the chosen ones lead: they would be taken from where they are not.
pub fn resting(view: &View) -> Option<String> {
    let resting = view.session.pages.changes.resting(view.plan());
    let said = resting.into_iter().map(|slot| {
        let step = &view.plan().moves[slot];
        let doctor = view.plan().doctors.get(&step.doctor).map_or("", |doctor| &doctor.name);
        let kind = sentences::move_kind(view.language, step.kind);
        format!("{doctor} ({kind} {})", dates::date(view.language, step.start))
    });
    let said = said.collect::<Vec<_>>().join(", ");
    (!said.is_empty()).then(|| t!(view.language, "changes-resting", moves = said))
}
