//! Beside the page: the row looked at, why no plan is better, where doctors stay lacking, and what would help.

use std::sync::Arc;

use egui::{Color32, FontId, Frame, Margin, ScrollArea, Ui};

use super::model::beside::{Cut, HelpRow, LackingStation, Reasons, SumLine, WhyBest};
use super::{model, small_board};
use crate::session::Worked;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::proposal::ProposalWish;
use crate::text::t;
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::remembered::{Same, remembered};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, heading, link_like, muted, strong, wrapped};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let area = ScrollArea::vertical().id_salt("proof").auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Palette::of(ui).px(4.0);
        match model::worked(view) {
            Some(worked) => {
                row(ui, view, worked, actions);
                let reasons = reasons(ui, view, worked);
                why(ui, view, &reasons.why);
                if !model::looks(view) {
                    helps(ui, view, &reasons, actions);
                }
            }
            None => drop(muted(ui, &t!(view.language, "proposal-working"))),
        }
        follow_focus(ui, "proof");
    });
}

/// Put into words anew only when the proposal, the plan or the language is another.
fn reasons(ui: &Ui, view: &View, worked: &Arc<Worked>) -> Arc<Reasons> {
    let key = (Same(Arc::clone(worked)), view.session.document.version(), view.language);
    remembered(ui, "beside a proposal", key, || model::beside::reasons(view, worked))
}

/// The row the user has chosen: both places, what it does, and what can be done with it.
fn row(ui: &mut Ui, view: &View, worked: &Worked, actions: &mut Actions) {
    let at = view.session.pages.proposal.at.as_ref();
    let Some(made) = at.and_then(|at| worked.moves.iter().find(|made| made.doctor == *at)) else { return };
    heading(ui, &model::name(view, made));
    small_board::show(ui, view, worked, made);
    for (name, wishes) in model::beside::ways(view, worked, made) {
        if link_like(ui, &name).clicked() {
            for wish in wishes {
                actions.push(wish);
            }
        }
    }
    ui.add_space(Palette::of(ui).px(8.0));
}

/// Why no plan by moving is better: the proof, the cut and the sum of it, and where doctors stay lacking.
fn why(ui: &mut Ui, view: &View, why: &WhyBest) {
    heading(ui, &t!(view.language, "proposal-why"));
    muted(ui, &why.left);
    if why.proof.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    Frame::new().fill(palette.ground).corner_radius(5).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for sentence in &why.proof {
            wrapped(ui, sentence, palette.small(), palette.ink);
        }
    });
    if let Some(of) = &why.cut {
        cut(ui, of);
    }
    ui.add_space(palette.px(4.0));
    for group in &why.lacking {
        strong(ui, &group.title);
        for one in &group.stations {
            station(ui, one);
        }
    }
}

fn cut(ui: &mut Ui, cut: &Cut) {
    let palette = Palette::of(ui);
    let (ink, font) = (palette.ink, palette.body());
    for line in std::iter::once(&cut.wanted).chain(&cut.bounds) {
        sum(ui, line, (font.clone(), ink));
    }
    ui.separator();
    sum(ui, &cut.available, (palette.body_strong(), ink));
    sum(ui, &cut.lacking, (palette.body_strong(), palette.bad));
    if let Some(locked) = &cut.locked {
        sum(ui, locked, (font, ink));
    }
}

/// A line of the sum: words, places in a second rank, and the number at the right.
fn sum(ui: &mut Ui, line: &SumLine, (font, ink): (FontId, Color32)) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - palette.px(36.0);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            wrapped(ui, &line.words, palette.body(), ink);
            if !line.places.is_empty() {
                wrapped(ui, &line.places, palette.small(), palette.muted);
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            Phrase::new(&palette).with(&line.number, font, ink).show(ui);
        });
    });
}

fn station(ui: &mut Ui, station: &LackingStation) {
    let palette = Palette::of(ui);
    let name = Phrase::new(&palette).body(&station.name).gap(4.0).muted(&station.short);
    ui.horizontal(|ui| {
        let room = ui.available_width();
        let words = Phrase::new(&palette).muted(&station.recruits);
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
fn helps(ui: &mut Ui, view: &View, reasons: &Reasons, actions: &mut Actions) {
    if reasons.helps.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    ui.add_space(palette.px(6.0));
    strong(ui, &t!(view.language, "proposal-if"));
    ui.spacing_mut().item_spacing.y = 0.0;
    for (place, of) in reasons.helps.iter().enumerate() {
        ui.push_id(("help", place), |ui| help(ui, of, actions));
    }
    if reasons.kept.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = palette.px(3.0);
    ui.add_space(palette.px(6.0));
    strong(ui, &t!(view.language, "proposal-kept"));
    for words in &reasons.kept {
        muted(ui, words);
    }
}

fn help(ui: &mut Ui, help: &HelpRow, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let ink = if help.relaxed.is_some() { palette.accent } else { palette.ink };
    let words = Phrase::new(&palette).with(&help.words, palette.body(), ink);
    let response = Row::new(words).right(Phrase::new(&palette).toned(Tone::Good, &help.gain)).show(ui);
    if let Some(relaxed) = help.relaxed.filter(|_| response.clicked()) {
        actions.push(PageAction::Proposal(ProposalWish::Look(Some(relaxed))));
    }
    if let Some(told) = &help.told {
        response.on_hover_text(told);
    }
}
