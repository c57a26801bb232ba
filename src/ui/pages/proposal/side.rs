//! Beside the page: the row looked at, why no plan is better, where doctors stay lacking, and what would help.

use egui::{Color32, FontId, Frame, Margin, ScrollArea, Ui};

use super::{model, small_board};
use crate::advise::proposal::{Help, Outlook, Proof, ProposedMove};
use crate::edit::Command;
use crate::plan::{Facility, Slot};
use crate::session::action::{Action, Actions, EditAction, GoAction, PageAction};
use crate::session::pages::Page;
use crate::session::pages::proposal::ProposalWish;
use crate::session::{Selection, Worked};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, heading, link_like, muted, strong, wrapped};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let area = ScrollArea::vertical().id_salt("proof").auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Palette::of(ui).px(4.0);
        match model::worked(view) {
            Some(worked) => {
                row(ui, view, worked, actions);
                why(ui, view, worked);
                helps(ui, view, worked, actions);
            }
            None => drop(muted(ui, &t!(view.language, "proposal-working"))),
        }
        follow_focus(ui, "proof");
    });
}

/// The row the user has chosen: both places, what it does, and what can be done with it.
fn row(ui: &mut Ui, view: &View, worked: &Worked, actions: &mut Actions) {
    let at = view.session.pages.proposal.at.as_ref();
    let Some(made) = at.and_then(|at| worked.moves.iter().find(|made| made.doctor == *at)) else { return };
    heading(ui, &model::name(view, made));
    small_board::show(ui, view, worked, made);
    for (name, wishes) in ways(view, worked, made) {
        if link_like(ui, &name).clicked() {
            for wish in wishes {
                actions.push(wish);
            }
        }
    }
    ui.add_space(Palette::of(ui).px(8.0));
}

/// What can be done with a row: the doctor is to stay, a place is to be left alone, the card is looked at.
pub fn ways(view: &View, worked: &Worked, made: &ProposedMove) -> Vec<(String, Vec<Action>)> {
    let (language, plan) = (view.language, view.plan());
    let of = &worked.proposal.rows[made.row];
    let mut ways = Vec::new();
    if let Some(doctor) = plan.doctors.get(&made.doctor).filter(|doctor| !doctor.pinned) {
        let mut pinned = doctor.clone();
        pinned.pinned = true;
        ways.push((t!(language, "proposal-pin", doctor = model::name(view, made)), vec![put(pinned.into())]));
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

fn put(record: crate::plan::AnyRecord) -> Action {
    EditAction::Make(Box::new(Command::Put(record))).into()
}

/// Why no plan by moving is better: the cut, and the sum of it.
fn why(ui: &mut Ui, view: &View, worked: &Worked) {
    let language = view.language;
    let count = |figure| number(language, figure);
    let proof = &worked.proposal.proof;
    heading(ui, &t!(language, "proposal-why"));
    if proof.left == 0 {
        muted(ui, &t!(language, "proposal-all-filled"));
        return;
    }
    muted(ui, &t!(language, "proposal-why-left", doctors = count(proof.left)));
    let palette = Palette::of(ui);
    Frame::new().fill(palette.ground).corner_radius(5).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for sentence in sentences::proof_summary(language, proof) {
            wrapped(ui, &sentence, palette.small(), palette.ink);
        }
    });
    if proof.wanted > 0 {
        cut(ui, view, proof);
    }
    lacking(ui, view, proof);
}

/// What is wanted, what each bound lets through, what is left.
fn cut(ui: &mut Ui, view: &View, proof: &Proof) {
    let language = view.language;
    let count = |figure| number(language, figure);
    let palette = Palette::of(ui);
    let (ink, font) = (palette.ink, palette.body());
    let stations = count(proof.stations.len() as i64);
    sum(ui, &t!(language, "proposal-cut-wanted", stations = stations), "", &count(proof.wanted), (font.clone(), ink));
    for barriers in proof.cut.chunk_by(|a, b| a.bound == b.bound) {
        let amount: i64 = barriers.iter().map(|barrier| barrier.amount).sum();
        let places = barriers.iter().map(|barrier| place(view, barrier.facility, barrier.amount));
        let places = places.collect::<Vec<_>>().join(", ");
        let bound = sentences::bound(language, barriers[0].bound);
        let words = t!(language, "proposal-cut-bound", bound = bound);
        sum(ui, &words, &places, &count(amount), (font.clone(), ink));
    }
    ui.separator();
    sum(ui, &t!(language, "proposal-cut-available"), "", &count(proof.available), (palette.body_strong(), ink));
    let lacking =
        t!(language, "proposal-cut-lacking", wanted = count(proof.wanted), available = count(proof.available));
    sum(ui, &lacking, "", &count(proof.wanted - proof.available), (palette.body_strong(), palette.bad));
    if proof.locked > 0 {
        sum(ui, &t!(language, "proposal-cut-locked"), "", &count(proof.locked), (font, ink));
    }
}

fn place(view: &View, facility: Slot<Facility>, amount: i64) -> String {
    format!("{} {}", view.short_name(facility), number(view.language, amount))
}

/// A line of the sum: words, places in a second rank, and the number at the right.
fn sum(ui: &mut Ui, words: &str, places: &str, number: &str, (font, ink): (FontId, Color32)) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - palette.px(36.0);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            wrapped(ui, words, palette.body(), ink);
            if !places.is_empty() {
                wrapped(ui, places, palette.small(), palette.muted);
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            Phrase::new(&palette).with(number, font, ink).show(ui);
        });
    });
}

/// Where doctors stay lacking, and how many can only be recruited.
fn lacking(ui: &mut Ui, view: &View, proof: &Proof) {
    let language = view.language;
    let palette = Palette::of(ui);
    let count = |figure| number(language, figure);
    ui.add_space(palette.px(4.0));
    let recruits = proof.wanted - proof.available;
    if recruits > 0 {
        strong(ui, &t!(language, "proposal-recruit", doctors = count(recruits)));
        for one in &proof.stations {
            let words = match proof.outlook(one.station) {
                Outlook::Recruiting(least) => t!(language, "proposal-recruit-here", number = count(least)),
                _ => t!(language, "proposal-recruit-shared"),
            };
            station(ui, view, one.station, one.short, &words);
        }
    }
    if !proof.locked_stations.is_empty() {
        strong(ui, &t!(language, "proposal-cut-locked"));
        for one in &proof.locked_stations {
            station(ui, view, one.station, one.short, "");
        }
    }
}

fn station(ui: &mut Ui, view: &View, station: Slot<Facility>, short: i64, words: &str) {
    let palette = Palette::of(ui);
    let short = t!(view.language, "proposal-short", number = number(view.language, short));
    let name = Phrase::new(&palette).body(&view.short_name(station)).gap(4.0).muted(&short);
    ui.horizontal(|ui| {
        let room = ui.available_width();
        let words = Phrase::new(&palette).muted(words);
        let width = words.clone().lay_out(ui.painter(), room * 0.5).size().x;
        ui.allocate_ui_with_layout(
            egui::vec2(room - width - palette.px(8.0), palette.px(16.0)),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| name.show(ui),
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| words.show(ui));
    });
}

/// What would help, the most first: a click shows the whole page as it would be.
fn helps(ui: &mut Ui, view: &View, worked: &Worked, actions: &mut Actions) {
    let language = view.language;
    let looks = view.session.pages.proposal.relaxed(view.session.document.version());
    if worked.proposal.would_help.is_empty() || looks.is_some() {
        return;
    }
    let palette = Palette::of(ui);
    ui.add_space(palette.px(6.0));
    strong(ui, &t!(language, "proposal-if"));
    ui.spacing_mut().item_spacing.y = 0.0;
    for (place, help) in worked.proposal.would_help.iter().enumerate() {
        let gain = t!(language, "proposal-gain", number = number(language, help.gain));
        let relaxed = help.relaxed();
        let ink = if relaxed.is_some() { palette.accent } else { palette.ink };
        let words = Phrase::new(&palette).with(&words(view, help), palette.body(), ink);
        let row = Row::new(words).right(Phrase::new(&palette).toned(Tone::Good, &gain));
        let response = ui.push_id(("help", place), |ui| row.show(ui)).inner;
        if let Some(relaxed) = relaxed.filter(|_| response.clicked()) {
            actions.push(PageAction::Proposal(ProposalWish::Look(Some(relaxed))));
        }
        if !help.reasons.is_empty() {
            response.on_hover_text(sentences::would_help(language, view.plan(), help));
        }
    }
    kept(ui, view, worked);
}

fn words(view: &View, help: &Help) -> String {
    sentences::help(view.language, help.bound, help.facility.map(|slot| view.short_name(slot)).as_deref())
}

/// Why those may not be moved who could help.
fn kept(ui: &mut Ui, view: &View, worked: &Worked) {
    let kept: Vec<&Help> = worked.proposal.would_help.iter().filter(|help| !help.reasons.is_empty()).collect();
    if kept.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = palette.px(3.0);
    ui.add_space(palette.px(6.0));
    strong(ui, &t!(view.language, "proposal-kept"));
    for help in kept {
        let Some(place) = help.facility else { continue };
        let reasons = sentences::kept(view.language, help);
        muted(ui, &format!("{}: {reasons}", view.short_name(place)));
    }
}
