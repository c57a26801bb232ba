//! What stands beside the page: why no plan by moving is better, where doctors stay lacking, what would help, and what
//! can be done with a row.

use super::name;
use crate::advise::proposal::{Help, Outlook, Proof, ProposedMove, Relaxed};
use crate::edit::Command;
use crate::plan::{AnyRecord, Facility, Slot};
use crate::session::action::{Action, EditAction, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::{Selection, Worked};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;

/// What stands there whatever row is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    pub why: WhyBest,
    pub helps: Vec<HelpRow>,
    /// Of the doctors who may not be moved but could help, by place, why.
    pub kept: Vec<String>,
}

/// Why no plan by moving is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyBest {
    /// What is asked: how many are left lacking; or that nobody is, and then there is no more to it.
    pub left: String,
    /// The proof in sentences.
    pub proof: Vec<String>,
    pub cut: Option<Cut>,
    pub lacking: Vec<LackingGroup>,
}

/// The cut as a sum: what is wanted, what each bound lets through, what is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    pub wanted: SumLine,
    pub bounds: Vec<SumLine>,
    pub available: SumLine,
    pub lacking: SumLine,
    pub locked: Option<SumLine>,
}

/// A line of the sum: words, the places meant, and the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumLine {
    pub words: String,
    pub places: String,
    pub number: String,
}

/// Stations where doctors stay lacking, under what they have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LackingGroup {
    pub title: String,
    pub stations: Vec<LackingStation>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LackingStation {
    pub name: String,
    pub short: String,
    /// How many of them can only be recruited.
    pub recruits: String,
}

/// Something to relax, and what that would gain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRow {
    pub words: String,
    pub gain: String,
    /// What is to be thought away for a look; nothing where nobody could be freed.
    pub relaxed: Option<Relaxed>,
    /// The whole of it, where reasons are part of it.
    pub told: Option<String>,
}

pub fn reasons(view: &View, worked: &Worked) -> Reasons {
    let helps = &worked.proposal.would_help;
    Reasons {
        why: why(view, &worked.proposal.proof),
        helps: helps.iter().map(|of| help(view, of)).collect(),
        kept: helps.iter().filter_map(|of| kept(view, of)).collect(),
    }
}

pub fn why(view: &View, proof: &Proof) -> WhyBest {
    let language = view.language;
    if proof.left == 0 {
        let left = t!(language, "proposal-all-filled");
        return WhyBest { left, proof: Vec::new(), cut: None, lacking: Vec::new() };
    }
    WhyBest {
        left: t!(language, "proposal-why-left", doctors = number(language, proof.left)),
        proof: sentences::proof_summary(language, proof),
        cut: (proof.wanted > 0).then(|| cut(view, proof)),
        lacking: recruiting(view, proof).into_iter().chain(locked(view, proof)).collect(),
    }
}

fn cut(view: &View, proof: &Proof) -> Cut {
    let language = view.language;
    let count = |figure| number(language, figure);
    let line = |words, figure| SumLine { words, places: String::new(), number: count(figure) };
    let stations = count(proof.stations.len() as i64);
    let bounds = proof.cut.chunk_by(|a, b| a.bound == b.bound).map(|barriers| {
        let amount = barriers.iter().map(|barrier| barrier.amount).sum();
        let place = |facility, amount| format!("{} {}", view.short_name(facility), count(amount));
        let places = barriers.iter().map(|barrier| place(barrier.facility, barrier.amount));
        let places = places.collect::<Vec<_>>().join(", ");
        let bound = sentences::bound(language, barriers[0].bound);
        SumLine { places, ..line(t!(language, "proposal-cut-bound", bound = bound), amount) }
    });
    let lacking =
        t!(language, "proposal-cut-lacking", wanted = count(proof.wanted), available = count(proof.available));
    Cut {
        wanted: line(t!(language, "proposal-cut-wanted", stations = stations), proof.wanted),
        bounds: bounds.collect(),
        available: line(t!(language, "proposal-cut-available"), proof.available),
        lacking: line(lacking, proof.wanted - proof.available),
        locked: (proof.locked > 0).then(|| line(t!(language, "proposal-cut-locked"), proof.locked)),
    }
}

/// Those of which some can only be filled by recruiting.
fn recruiting(view: &View, proof: &Proof) -> Option<LackingGroup> {
    let language = view.language;
    let recruits = proof.wanted - proof.available;
    let stations = proof.stations.iter().map(|one| {
        let words = match proof.outlook(one.station) {
            Outlook::Recruiting(least) => t!(language, "proposal-recruit-here", number = number(language, least)),
            _ => t!(language, "proposal-recruit-shared"),
        };
        station(view, one.station, one.short, words)
    });
    let title = || t!(language, "proposal-recruit", doctors = number(language, recruits));
    (recruits > 0).then(|| LackingGroup { title: title(), stations: stations.collect() })
}

/// Those to which nobody may come.
fn locked(view: &View, proof: &Proof) -> Option<LackingGroup> {
    let stations = proof.locked_stations.iter().map(|one| station(view, one.station, one.short, String::new()));
    let title = || t!(view.language, "proposal-cut-locked");
    (!proof.locked_stations.is_empty()).then(|| LackingGroup { title: title(), stations: stations.collect() })
}

fn station(view: &View, station: Slot<Facility>, short: i64, recruits: String) -> LackingStation {
    let short = t!(view.language, "proposal-short", number = number(view.language, short));
    LackingStation { name: view.short_name(station), short, recruits }
}

pub fn help(view: &View, help: &Help) -> HelpRow {
    let language = view.language;
    let place = help.facility.map(|slot| view.short_name(slot));
    HelpRow {
        words: sentences::help(language, help.bound, place.as_deref()),
        gain: t!(language, "proposal-gain", number = number(language, help.gain)),
        relaxed: help.relaxed(),
        told: (!help.reasons.is_empty()).then(|| sentences::would_help(language, view.plan(), help)),
    }
}

/// Why those may not be moved who could help.
pub fn kept(view: &View, help: &Help) -> Option<String> {
    let place = help.facility.filter(|_| !help.reasons.is_empty())?;
    Some(format!("{}: {}", view.short_name(place), sentences::kept(view.language, help)))
}

/// What can be done with a row: the doctor is to stay, a place is to be left alone, the card is looked at.
pub fn ways(view: &View, worked: &Worked, made: &ProposedMove) -> Vec<(String, Vec<Action>)> {
    let (language, plan) = (view.language, view.plan());
    let of = &worked.proposal.rows[made.row];
    let mut ways = Vec::new();
    if let Some(doctor) = plan.doctors.get(&made.doctor).filter(|doctor| !doctor.pinned) {
        let mut pinned = doctor.clone();
        pinned.pinned = true;
        ways.push((t!(language, "proposal-pin", doctor = name(view, made)), vec![put(pinned.into())]));
    }
    for place in [of.from, of.to] {
        let facility = &plan.facilities[place];
        if !facility.locked {
            let mut locked = facility.clone();
            locked.locked = true;
            ways.push((t!(language, "proposal-lock", place = view.short_name(place)), vec![put(locked.into())]));
        }
    }
    let shown = [PageAction::Show(Page::Board).into(), GoAction::Jump(Selection::Doctor(made.doctor.clone())).into()];
    ways.push((t!(language, "proposal-show"), shown.to_vec()));
    ways
}

fn put(record: AnyRecord) -> Action {
    EditAction::Make(Box::new(Command::Put(record))).into()
}
