//! The proposal in words: its sentences, each row, and what the ticked rows come to.

pub mod beside;
pub mod small_board;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::advise::proposal::{Figures, Proposal, ProposedMove, Switch};
use crate::plan::{Doctor, Facility, Slot};
use crate::session::{Question, Worked};
use crate::text::numbers::number;
use crate::text::{names, sentences, t};
use crate::ui::View;
use crate::ui::theme::Tone;

/// A row in words.
pub struct Row<'a> {
    pub made: &'a ProposedMove,
    pub doctor: String,
    pub tag: String,
    /// The places and their doctors before and after.
    pub ends: [(String, String); 2],
    /// What it does, each with its tone.
    pub effect: Vec<(Tone, String)>,
    pub ticked: bool,
    /// Stations without a regular doctor, stations below their minimum, doctors lacking.
    pub figures: [String; 3],
}

/// The proposal the page shows, as last worked out: every place it names is still there.
pub fn worked<'a>(view: &View<'a>) -> Option<&'a Arc<Worked>> {
    let session = view.session;
    let worked = session.advice.proposed(session.pages.proposal.wanted(session.document.version()))?;
    let facilities = &view.plan().facilities;
    worked.proposal.places().all(|place| facilities.in_slot(place).is_some()).then_some(worked)
}

/// Whether it is of the plan as it is now.
pub fn is_current(view: &View) -> bool {
    let session = view.session;
    let version = session.document.version();
    session.advice.is_current(&Question::Proposed(session.pages.proposal.wanted(version)), version)
}

/// Whether the proposal is only looked at as it would be: nothing is chosen from it.
pub fn looks(view: &View) -> bool {
    view.session.pages.proposal.relaxed(view.session.document.version()).is_some()
}

/// The figures after each row, counting those that are ticked.
pub fn running(view: &View, worked: &Worked) -> Vec<Figures> {
    let page = &view.session.pages.proposal;
    let doctor = |row: usize| worked.moves.iter().find(|made| made.row == row).map(|made| &made.doctor);
    worked.proposal.running(|row| doctor(row).is_some_and(|doctor| page.is_ticked(doctor)))
}

pub fn row<'a>(view: &View, worked: &'a Worked, running: &[Figures], place: usize) -> Row<'a> {
    let made = &worked.moves[place];
    let of = &worked.proposal.rows[made.row];
    let doctor = view.plan().doctors.get(&made.doctor);
    Row {
        made,
        doctor: doctor.map_or_else(|| made.doctor.to_string(), |doctor| doctor.name.clone()),
        tag: doctor.map_or_else(String::new, |doctor| tag(view, doctor)),
        ends: [end(view, made, of.from), end(view, made, of.to)],
        effect: effect(view, made),
        ticked: view.session.pages.proposal.is_ticked(&made.doctor),
        figures: figures(view, &running[made.row]),
    }
}

pub fn figures(view: &View, figures: &Figures) -> [String; 3] {
    [figures.without, figures.below, figures.shortage].map(|figure| number(view.language, figure))
}

fn tag(view: &View, doctor: &Doctor) -> String {
    let rank = sentences::qualification_tag(doctor.qualification);
    let first = doctor.specialties.first();
    let specialty = first.map(|&of| sentences::specialty_tag(view.language, of)).unwrap_or_default();
    [rank, &specialty].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A place, and its doctors before and after.
fn end(view: &View, made: &ProposedMove, place: Slot<Facility>) -> (String, String) {
    let counts = made.counts.get(&place).map(|&counts| before_and_after(view, counts));
    (view.short_name(place), counts.unwrap_or_default())
}

/// "3→2".
fn before_and_after(view: &View, (before, after): (i64, i64)) -> String {
    format!("{}→{}", number(view.language, before), number(view.language, after))
}

/// What a row does, as short as can be; the whole of it stands beside the page.
fn effect(view: &View, made: &ProposedMove) -> Vec<(Tone, String)> {
    let language = view.language;
    let count = |findings: usize| number(language, findings as i64);
    let solved = (!made.solved.is_empty())
        .then(|| (Tone::Good, t!(language, "proposal-solves", number = count(made.solved.len()))));
    let created = (!made.created.is_empty())
        .then(|| (Tone::Warning, t!(language, "proposal-creates", number = count(made.created.len()))));
    let parts: Vec<_> = solved.into_iter().chain(created).collect();
    if parts.is_empty() { vec![(Tone::Neutral, t!(language, "proposal-eases"))] } else { parts }
}

/// "5 lượt: trạm không có bác sĩ thường xuyên 4 → 0, thiếu 44 → 39": of the rows that are ticked.
pub fn comes_to(view: &View, worked: &Worked, running: &[Figures]) -> String {
    let page = &view.session.pages.proposal;
    let last = worked.moves.iter().rfind(|made| page.is_ticked(&made.doctor)).map(|made| &running[made.row]);
    let before = &worked.proposal.before;
    let after = last.unwrap_or(before);
    let said = |figure| number(view.language, figure);
    t!(
        view.language,
        "proposal-comes-to",
        kind = view.province_kind(),
        number = said(page.chosen(worked).len() as i64),
        without = said(before.without),
        without_then = said(after.without),
        lacking = said(before.shortage),
        lacking_then = said(after.shortage)
    )
}

/// The name of a doctor as it stands in a list.
pub fn name(view: &View, made: &ProposedMove) -> String {
    let doctor = view.plan().doctors.get(&made.doctor);
    doctor.map_or_else(|| made.doctor.to_string(), |doctor| names::strip_controls(&doctor.name).into_owned())
}

/// "Tốt nhất có thể chỉ bằng điều động: …".
pub fn best(view: &View, proposal: &Proposal) -> String {
    let language = view.language;
    let count = |figure| number(language, figure);
    if proposal.before.shortage == 0 && proposal.rows.is_empty() {
        return t!(language, "proposal-nothing-lacking");
    }
    let after = &proposal.after;
    let (without, stations, doctors) = (count(after.without), count(after.below), count(after.shortage));
    match (after.shortage, proposal.rows.is_empty()) {
        (0, _) => t!(language, "proposal-best-all"),
        (_, true) => t!(language, "proposal-best-none", without = without, stations = stations, doctors = doctors),
        (_, false) => t!(language, "proposal-best", without = without, stations = stations, doctors = doctors),
    }
}

/// From where, by how many moves, what does not count, and what remains.
pub fn besides(view: &View, proposal: &Proposal) -> String {
    let language = view.language;
    let count = |figure| number(language, figure);
    let before = &proposal.before;
    let (without, stations, doctors) = (count(before.without), count(before.below), count(before.shortage));
    let now = t!(language, "proposal-now", without = without, stations = stations, doctors = doctors);
    let density = sentences::proposal_density(language, proposal).map(|density| density + ".");
    let moves = proposal.rows.len() as i64;
    let by = (moves > 0).then(|| t!(language, "proposal-by", moves = count(moves)));
    let rotations = proposal.rotations(view.plan());
    let rotations =
        (rotations > 0).then(|| sentences::proposal_rotations(language, rotations, proposal.rotation_end) + ".");
    let uncounted = sentences::proposal_uncounted(language, proposal);
    let left = proposal.after.shortage;
    let left = (left > 0).then(|| t!(language, "proposal-rest", doctors = count(left)));
    let first = [Some(now), density, by, rotations].into_iter().flatten();
    first.chain(uncounted).chain(left).collect::<Vec<_>>().join(" ")
}

/// What a switch costs, or would cost.
pub fn price(view: &View, worked: &Worked, switch: Switch) -> Option<String> {
    let (_, turned) = worked.turned.iter().find(|(of, _)| *of == switch)?;
    let (without, with) =
        if switch.is_on(worked.proposal.options) { (turned, &worked.proposal) } else { (&worked.proposal, turned) };
    Some(sentences::proposal_price(view.language, switch, without, with))
}
