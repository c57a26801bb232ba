//! The proposal in words: its sentences, each row, and what the ticked rows come to.

use std::sync::Arc;

use egui::Ui;

use crate::advise::proposal::{Figures, ProposedMove};
use crate::plan::{Doctor, Facility, Slot};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::proposal::ProposalWish;
use crate::session::{Question, Worked};
use crate::text::numbers::number;
use crate::text::{names, sentences, t};
use crate::ui::View;
use crate::ui::remembered::{Same, remembered};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::Phrase;

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
pub fn running(ui: &Ui, view: &View, worked: &Arc<Worked>) -> Arc<Vec<Figures>> {
    let page = &view.session.pages.proposal;
    let key = (Same(Arc::clone(worked)), page.ticked.clone());
    remembered(ui, "figures of a proposal", key, || {
        let doctor = |row: usize| worked.moves.iter().find(|made| made.row == row).map(|made| &made.doctor);
        worked.proposal.running(|row| doctor(row).is_some_and(|doctor| page.is_ticked(doctor)))
    })
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
    let counts = made
        .counts
        .get(&place)
        .map(|&(before, after)| format!("{}→{}", number(view.language, before), number(view.language, after)));
    (view.short_name(place), counts.unwrap_or_default())
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

/// The line at the foot of the window: makes the ticked moves, and says what they come to.
pub fn foot(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (language, page) = (view.language, &view.session.pages.proposal);
    let Some(worked) = worked(view).filter(|worked| !worked.moves.is_empty()) else {
        Phrase::new(&Palette::of(ui)).muted(&t!(language, "proposal-nothing-to-choose")).show(ui);
        return;
    };
    let chosen = page.chosen(worked).len();
    let looks = looks(view);
    let count = number(language, chosen as i64);
    let apply = t!(language, "proposal-apply", count = (chosen as i64), number = count.clone());
    let possible = chosen > 0 && !looks && is_current(view) && !view.session.document.is_read_only();
    let button = crate::ui::tasks::primary(ui, apply);
    if ui.add_enabled(possible, button).clicked() {
        actions.push(PageAction::Proposal(ProposalWish::Apply));
    }
    let all = t!(language, "proposal-tick-all", number = number(language, worked.moves.len() as i64));
    for (name, on, enabled) in
        [(all, true, chosen < worked.moves.len()), (t!(language, "proposal-tick-none"), false, chosen > 0)]
    {
        let button = crate::ui::tasks::secondary(ui, name);
        if ui.add_enabled(enabled && !looks, button).clicked() {
            actions.push(PageAction::Proposal(ProposalWish::TickAll(on)));
        }
    }
    if chosen > 0 {
        Phrase::new(&Palette::of(ui)).gap(4.0).muted(&comes_to(ui, view, worked, &count)).show(ui);
    }
}

/// "5 lượt: trạm không có bác sĩ thường xuyên 4 → 0, thiếu 44 → 39".
fn comes_to(ui: &Ui, view: &View, worked: &Arc<Worked>, count: &str) -> String {
    let running = running(ui, view, worked);
    let is_ticked = |made: &&ProposedMove| view.session.pages.proposal.is_ticked(&made.doctor);
    let last = worked.moves.iter().rfind(is_ticked).map(|made| &running[made.row]);
    let before = &worked.proposal.before;
    let after = last.unwrap_or(before);
    let said = |figure| number(view.language, figure);
    t!(
        view.language,
        "proposal-comes-to",
        kind = view.province_kind(),
        number = count,
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
