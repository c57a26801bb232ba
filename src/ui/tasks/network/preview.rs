//! What an act would do: what the rules would find, who goes where, what becomes of bonds and exceptions, and which
//! figures change.

use egui::Ui;

use crate::edit::Change;
use crate::plan::{AnyRecord, Facility, Id, Move, Plan, Site, SubjectKind, Table};
use crate::session::tasks::network::ActForetold;
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::subjects::status::tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::{mark, muted, strong, wrapped};

/// As many lines of a kind as are told; the line below says how many more.
const SHOWN: usize = 40;

pub fn show(ui: &mut Ui, view: &View, foretold: &ActForetold) {
    let language = view.language;
    let changes = &foretold.change.changes;
    findings(ui, view, foretold);
    strong(ui, &t!(language, "network-follows"));
    let mut lines: Vec<String> = changes.iter().filter_map(|change| followed(view, &foretold.plan, change)).collect();
    lines.extend(bonds(view, changes));
    lines.extend(exceptions(view, changes));
    if lines.is_empty() {
        muted(ui, &t!(language, "network-nobody-follows"));
    }
    let palette = Palette::of(ui);
    for line in lines.iter().take(SHOWN) {
        wrapped(ui, &format!("– {line}"), palette.body(), palette.ink);
    }
    if lines.len() > SHOWN {
        let more = number(language, (lines.len() - SHOWN) as i64);
        muted(ui, &t!(language, "dialog-intended-more", number = more));
    }
    if let Some(note) = changes.iter().find_map(|change| source_note(change)) {
        strong(ui, &t!(language, "network-figures"));
        wrapped(ui, note, palette.small(), palette.ink);
    }
}

/// What a move of the act does: who goes from where to where, or how a loan is cut or turned.
fn followed(view: &View, plan: &Plan, change: &Change) -> Option<String> {
    let language = view.language;
    let step = change.after.as_ref()?.as_move()?;
    let doctor = plan.doctors.get(&step.doctor).map_or_else(|| step.doctor.to_string(), |doctor| doctor.name.clone());
    let kind = sentences::move_kind(language, step.kind);
    let was = change.before.as_ref().and_then(AnyRecord::as_move);
    if let (Some(was), Some(end)) = (was, step.end)
        && was.end != step.end
    {
        let end = dates::date(language, end);
        return Some(t!(language, "network-line-cut", doctor = doctor, kind = kind, end = end));
    }
    let (from, start) = (place(plan, step.from.as_ref()), dates::date(language, step.start));
    if step.to.is_empty() {
        return Some(t!(language, "network-line-away", doctor = doctor, kind = kind, from = from, start = start));
    }
    let (to, sessions) = (destination(plan, step), number(language, step.sessions().into()));
    Some(t!(
        language,
        "network-line-goes",
        doctor = doctor,
        kind = kind,
        from = from,
        to = to,
        sessions = sessions,
        start = start
    ))
}

fn place(plan: &Plan, id: Option<&Id<Facility>>) -> String {
    let facility = id.and_then(|id| plan.facilities.get(id));
    facility.map_or_else(|| id.map(ToString::to_string).unwrap_or_default(), |facility| facility.name.clone())
}

/// The sites a move goes to, with their station.
fn destination(plan: &Plan, step: &Move) -> String {
    let sites: Vec<&Site> = step.to.iter().filter_map(|share| plan.sites.get(&share.site)).collect();
    let names: Vec<&str> = sites.iter().map(|site| site.name.as_str()).collect();
    format!("{} ({})", place(plan, sites.first().map(|site| &site.facility)), names.join(", "))
}

/// Bonds to a station that is put into another count there from then on.
fn bonds(view: &View, changes: &[Change]) -> Vec<String> {
    let act = changes.iter().find_map(|change| match &change.after {
        Some(AnyRecord::Act(act)) if act.kind.is_merger() => Some(&**act),
        _ => None,
    });
    let Some((act, into)) = act.and_then(|act| Some((act, act.into.as_deref()?))) else { return Vec::new() };
    let into = place(view.plan(), Some(&Id::new(into)));
    let bound =
        view.plan().doctors.iter().filter(|doctor| {
            doctor.bonds.iter().any(|bond| bond.facility.as_str() == act.place && bond.until >= act.date)
        });
    bound
        .map(|doctor| t!(view.language, "network-line-bond", doctor = doctor.name.as_str(), into = into.as_str()))
        .collect()
}

/// What was accepted of a place that closes is about nothing from then on.
fn exceptions(view: &View, changes: &[Change]) -> Vec<String> {
    let closed = changes.iter().filter_map(|change| match (&change.before, &change.after) {
        (Some(AnyRecord::Facility(before)), Some(AnyRecord::Facility(after))) if before.closed != after.closed => {
            Some((Table::Facility, after.id.to_string(), after.name.clone()))
        }
        (Some(AnyRecord::Site(before)), Some(AnyRecord::Site(after))) if before.closed != after.closed => {
            Some((Table::Site, after.id.to_string(), after.name.clone()))
        }
        _ => None,
    });
    let mut lines = Vec::new();
    for (table, id, name) in closed {
        let is_about = |kind: SubjectKind| kind.table() == table;
        let accepted = view.plan().exceptions.iter();
        let of_it = accepted.filter(|exception| exception.subject == id && exception.kind().is_some_and(is_about));
        lines.extend(of_it.map(|exception| {
            t!(view.language, "network-line-exception", rule = exception.rule.as_str(), name = name.as_str())
        }));
    }
    lines
}

/// How the figures were made.
fn source_note(change: &Change) -> Option<&str> {
    match (&change.before, &change.after) {
        (None, Some(AnyRecord::Source(source))) => Some(&source.note),
        _ => None,
    }
}

/// What the rules would find, and what they would find no longer.
pub fn findings(ui: &mut Ui, view: &View, foretold: &ActForetold) {
    let language = view.language;
    let count = |findings: usize| number(language, findings as i64);
    let (solved, created) = (count(foretold.solved.len()), count(foretold.created.len()));
    strong(ui, &t!(language, "network-effect", solved = solved, created = created));
    for finding in foretold.created.iter().take(SHOWN) {
        mark(ui, tone(finding.severity), &sentences::finding(language, &foretold.plan, finding));
    }
    if foretold.created.len() > SHOWN {
        let more = count(foretold.created.len() - SHOWN);
        muted(ui, &t!(language, "dialog-intended-more", number = more));
    }
}
