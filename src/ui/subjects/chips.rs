//! A doctor's chip: what it says, and what happens to it.

use std::sync::Arc;

use egui::{Id as UiId, Response, Ui};

use super::noted::Noted;
use super::picking::{self, Beside};
use super::status::tone;
use super::{chip_menu, spelled};
use crate::advise::Taken;
use crate::plan::{Doctor, Facility, Id, MoveStatus, Qualification, Severity, Site, Slot, Specialty};
use crate::roster::{ByDoctor, Subject};
use crate::rules::{Finding, named};
use crate::session::Selection;
use crate::session::action::{Actions, CarryAction, Grip, TaskAction};
use crate::text::{Language, names, sentences};
use crate::ui::View;
use crate::ui::carry::is_pulled;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Chip, ChipState, Icon, explain, width_of};

/// A doctor at a place, as a chip shows it.
#[derive(Clone, Debug)]
pub struct ChipWords {
    pub says: ChipSays,
    /// Stays the chip's own wherever the card stands.
    pub id: UiId,
    /// The name from whole to the given name alone.
    pub names: Vec<String>,
    pub tag: String,
    pub note: String,
    pub tone: Tone,
}

/// All that a chip's words follow from: as long as it is the same, so are they.
#[derive(Clone, Debug, PartialEq)]
pub struct ChipSays {
    pub doctor: Slot<Doctor>,
    /// The site the doctor is taken from when the chip is lifted; none in the tray.
    pub site: Option<Slot<Site>>,
    /// The same by id.
    pub taken: Taken,
    name: String,
    rank: (Qualification, Option<Specialty>),
    noted: Noted,
    /// What is wrong with being here by the move that brought the doctor.
    faults: Vec<Arc<Finding>>,
    /// Brought here by a move that is only proposed.
    dashed: bool,
    pub pinned: bool,
}

impl ChipWords {
    pub fn new(language: Language, says: ChipSays) -> Self {
        let (qualification, specialty) = says.rank;
        let rank = sentences::qualification_tag(qualification);
        let specialty = specialty.map(|of| sentences::specialty_tag(language, of)).unwrap_or_default();
        let tag = [rank, &specialty].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let (note, tone) = says.noted.said(language);
        let names = names::shorter_and_shorter(&names::strip_controls(&says.name));
        Self { id: chip_id(&says.taken), names, tag, note, tone, says }
    }

    /// The widget; its accessible name has the doctor's full name.
    /// `marked`: a party of the finding looked at.
    pub fn chip<'a>(&'a self, view: &View, name: &'a dyn Fn() -> String, marked: bool) -> Chip<'a> {
        let several = view.session.picked.several();
        let selected = match (several, &view.session.selection) {
            ([], Some(Selection::Doctor(id))) => *id == self.says.taken.doctor,
            ([], _) => false,
            _ => several.contains(&self.says.taken),
        };
        let (whole, shorter) = self.names.split_first().map_or(("", &[][..]), |(whole, rest)| (whole, rest));
        Chip::new(whole)
            .shorter(shorter)
            .mark(mark(&self.says.faults))
            .tag(&self.tag)
            .note(&self.note, self.tone)
            .icon(self.says.pinned.then_some(Icon::Pin))
            .name(name)
            .selected(selected || marked)
            .dashed(self.says.dashed)
            .state(if self.is_carried(view) { ChipState::Ghost } else { ChipState::Resting })
    }

    /// The doctor's full name with tag and note, and what is wrong with the move.
    pub fn name(&self, view: &View) -> String {
        let full = names::strip_controls(&view.plan().doctors[self.says.doctor].name).into_owned();
        let parts = [full, self.tag.clone(), self.note.clone(), self.faults(view).join("; ")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What the mark stands for.
    fn faults(&self, view: &View) -> Vec<String> {
        let say = |finding: &Arc<Finding>| {
            let short = sentences::finding_short(view.language, view.plan(), finding);
            let title = sentences::rule_title(view.language, finding.rule);
            if short.is_empty() { title } else { format!("{title}: {short}") }
        };
        self.says.faults.iter().map(say).collect()
    }

    /// All of it in full, a line each, for whoever rests on the chip.
    fn spelled(&self, view: &View) -> String {
        let doctor = spelled::doctor(view, self.says.doctor, self.says.site);
        [vec![doctor], self.faults(view)].concat().join("\n")
    }

    fn is_carried(&self, view: &View) -> bool {
        view.session.carried.as_ref().is_some_and(|carried| carried.lifted.all().any(|of| of == self.says.taken))
    }

    /// Turns what happened to the chip into actions: a drag or Space lifts, a click or Enter picks. `beside`: the chips
    /// among which it stands, in their order.
    pub fn react(&self, ui: &Ui, view: &View, response: &Response, beside: &Beside, actions: &mut Actions) {
        let ChipSays { doctor, site, taken, .. } = &self.says;
        if view.session.pages.refocus.as_ref() == Some(&taken.doctor) {
            response.request_focus();
        }
        if view.session.carried.is_some() {
            return;
        }
        if view.explains() {
            explain(response, || self.spelled(view));
        }
        if is_pulled(response) {
            let Taken { doctor, from } = taken.clone();
            actions.push(CarryAction::Lift { doctor, from, grip: Grip::Hand });
        } else {
            picking::react(ui, view, (taken, beside), response, actions);
        }
        if response.double_clicked()
            && let Some(step) = step_of(view, *doctor, *site)
        {
            actions.push(TaskAction::EditMove(Some(step.id.clone())));
        }
        chip_menu::show(view, self, response, actions);
    }
}

/// Stays a chip's own wherever it stands.
pub fn chip_id(taken: &Taken) -> UiId {
    UiId::unique(("chip", taken.doctor.as_str(), taken.from.as_ref().map(Id::as_str)))
}

/// A doctor, and where he or she is taken from.
pub fn taken(view: &View, doctor: Slot<Doctor>, site: Option<Slot<Site>>) -> Taken {
    let (plan, from) = (view.plan(), site.map(|site| view.plan().sites[site].id.clone()));
    Taken { doctor: plan.doctors[doctor].id.clone(), from }
}

/// The move that brought a doctor to a site.
pub fn step_of<'a>(view: &View<'a>, doctor: Slot<Doctor>, site: Option<Slot<Site>>) -> Option<&'a crate::plan::Move> {
    let slot = view.roster().brought_by(doctor, site?)?;
    Some(&view.plan().moves[slot])
}

/// What the rules find about a doctor at a place by a counted move of this plan, and about that move; but not about the
/// doctor's work at another place.
fn faults(view: &View, doctor: Slot<Doctor>, site: Option<Slot<Site>>) -> Vec<Arc<Finding>> {
    let Some(site) = site else { return Vec::new() };
    let Some(step) = view.roster().brought_by(doctor, site) else { return Vec::new() };
    let about = [Subject::Move(step), Subject::Doctor(doctor)];
    let found = about.iter().flat_map(|subject| view.checked().open_about(subject));
    let marked = found.filter(|finding| finding.severity <= Severity::Warning);
    marked.filter(|finding| !is_of_elsewhere(view, finding, site)).collect()
}

/// Whether a finding about a doctor names a place, and that is not the one a site belongs to.
fn is_of_elsewhere(view: &View, finding: &Finding, site: Slot<Site>) -> bool {
    let (plan, place) = (view.plan(), finding.detail.as_str());
    let names_a_place =
        finding.is_of(&named::SPECIALTY_UNFIT_FOR_STATION) || finding.is_of(&named::DOCTOR_AT_CLOSED_PLACE);
    let here = &plan.sites[site].facility;
    names_a_place && here.as_str() != place && plan.facility_of(&Id::new(place)) != Some(here)
}

/// The mark of the worst of these.
fn mark(faults: &[Arc<Finding>]) -> Option<Tone> {
    faults.iter().map(|finding| finding.severity).min().map(tone)
}

/// A doctor at a place, before anything is said of it.
#[derive(Clone, Copy, Debug)]
pub struct DoctorAtPlace {
    doctor: Slot<Doctor>,
    site: Option<Slot<Site>>,
    sessions: Option<i64>,
}

impl DoctorAtPlace {
    /// In the tray.
    pub fn waiting(doctor: Slot<Doctor>) -> Self {
        Self { doctor, site: None, sessions: None }
    }

    /// The doctor, and where lifting the chip takes him or her up.
    pub fn taken(&self, view: &View) -> Taken {
        taken(view, self.doctor, self.site)
    }

    /// What the chip says. Of a hospital's hundreds only those with room on the card are ever asked.
    pub fn words(&self, view: &View) -> ChipWords {
        ChipWords::new(view.language, self.says(view))
    }

    /// What its words follow from.
    pub fn says(&self, view: &View) -> ChipSays {
        let Self { doctor, site, sessions } = *self;
        let record = &view.plan().doctors[doctor];
        ChipSays {
            doctor,
            site,
            taken: self.taken(view),
            name: record.name.clone(),
            rank: (record.qualification, record.specialties.first().copied()),
            noted: Noted::of(view, doctor, site, sessions),
            faults: faults(view, doctor, site),
            dashed: step_of(view, doctor, site).is_some_and(|step| step.status == MoveStatus::Proposed),
            pinned: record.pinned,
        }
    }

    /// How wide the chip is where it may be no wider than `most`. It is worded only where no chip that says the same has
    /// been measured: what it says follows from these.
    pub fn width(&self, ui: &Ui, view: &View, most: f32) -> f32 {
        let record = &view.plan().doctors[self.doctor];
        let noted = Noted::of(view, self.doctor, self.site, self.sessions);
        let mark = mark(&faults(view, self.doctor, self.site));
        let rank = (record.qualification, record.specialties.first());
        let look = (view.language, view.settings().theme, most.to_bits());
        let key = (look, &record.name, rank, noted, mark, record.pinned);
        width_of(ui, key, || self.words(view).chip(view, &String::new, false).max_width(most).measure(ui).x)
    }
}

/// The doctors of a facility in the order of names: each once, lifted from the site with most of the sessions.
pub fn at_facility(view: &View, facility: Slot<Facility>) -> Vec<DoctorAtPlace> {
    let site = |doctor: Slot<Doctor>| {
        let at = &view.roster().presence(doctor).at;
        let here = at.iter().filter(|(site, _)| view.roster().links().facility(*site) == Some(facility));
        here.max_by_key(|(site, sessions)| (*sessions, std::cmp::Reverse(view.plan().sites[*site].kind)))
            .map(|(site, _)| *site)
    };
    by_name(view, &view.roster().picture().at_facility(facility).present, site)
}

/// The doctors of one site in the order of names.
pub fn at_site(view: &View, site: Slot<Site>) -> Vec<DoctorAtPlace> {
    by_name(view, &view.roster().picture().at_site(site).present, |_| Some(site))
}

/// The doctors of the tray in the order of names.
pub fn in_tray(view: &View) -> Vec<DoctorAtPlace> {
    waiting_by_name(view).into_iter().map(DoctorAtPlace::waiting).collect()
}

/// Who waits for a place, by name.
pub fn waiting_by_name(view: &View) -> Vec<Slot<Doctor>> {
    let document = &view.session.document;
    let mut doctors: Vec<_> = document.off_board().waiting.iter().copied().collect();
    doctors.sort_by(|&a, &b| document.keys().doctor(a).cmp(&document.keys().doctor(b)));
    doctors
}

fn by_name(
    view: &View,
    present: &ByDoctor<i64>,
    site: impl Fn(Slot<Doctor>) -> Option<Slot<Site>>,
) -> Vec<DoctorAtPlace> {
    let keys = view.session.document.keys();
    let named = |(&doctor, &sessions)| {
        (keys.doctor(doctor), DoctorAtPlace { doctor, site: site(doctor), sessions: Some(sessions) })
    };
    let mut named: Vec<_> = present.iter().map(named).collect();
    named.sort_by_key(|(name, _)| *name);
    named.into_iter().map(|(_, standing)| standing).collect()
}
