//! Above the table: what is to be best, and the sentence that says how far moving alone comes.

use egui::{Checkbox, Frame, Margin, Sense, Ui, vec2};

use super::{line, model};
use crate::advise::proposal::{Choice, Relaxed, Switch};
use crate::session::Worked;
use crate::session::action::{Actions, PageAction};
use crate::session::pages::proposal::ProposalWish;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Segment, link_like, paint_mark, segmented, wrapped};

/// The choice between two best plans, and the switches with the price of each.
pub fn aims(ui: &mut Ui, view: &View, worked: Option<&Worked>, actions: &mut Actions) {
    let language = view.language;
    let options = view.session.pages.proposal.options;
    sheet(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let palette = Palette::of(ui);
            ui.spacing_mut().item_spacing.x = palette.px(10.0);
            Phrase::new(&palette).muted(&t!(language, "proposal-aim")).show(ui);
            let (fair, most) = (t!(language, "proposal-aim-fair"), t!(language, "proposal-aim-most"));
            let segments = [&fair, &most].map(|name| Segment { text: name, name });
            if let Some(place) = segmented(ui, &segments, usize::from(options.choice == Choice::Most)) {
                let choice = if place == 0 { Choice::Fair } else { Choice::Most };
                actions.push(PageAction::Proposal(ProposalWish::Choose(choice)));
            }
            for switch in Switch::ALL {
                let mut on = switch.is_on(options);
                let response = ui.add(Checkbox::new(&mut on, sentences::proposal_switch(language, switch)));
                if response.clicked() {
                    actions.push(PageAction::Proposal(ProposalWish::Turn(switch)));
                }
                if let Some(price) = worked.and_then(|worked| model::price(view, worked, switch)) {
                    response.on_hover_text(price);
                }
            }
        });
        if let Some(worked) = worked {
            line(ui, &sentences::proposal_choices(language, &worked.proposal));
        }
    });
}

/// How far moving comes; while a bound is thought away, which.
pub fn sentence(ui: &mut Ui, view: &View, worked: &Worked, actions: &mut Actions) {
    let version = view.session.document.version();
    let proposal = &worked.proposal;
    sheet(ui, |ui| {
        if let Some(relaxed) = view.session.pages.proposal.relaxed(version) {
            looked_at(ui, view, relaxed, actions);
        }
        ui.horizontal_top(|ui| {
            let palette = Palette::of(ui);
            let (rect, _) = ui.allocate_exact_size(vec2(palette.px(20.0), palette.px(20.0)), Sense::hover());
            let tone = if proposal.after.shortage == 0 { Tone::Good } else { Tone::Info };
            paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone, &palette);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = palette.px(2.0);
                wrapped(ui, &model::best(view, proposal), palette.heading(), palette.ink);
                line(ui, &model::besides(view, proposal));
            });
        });
    });
}

fn looked_at(ui: &mut Ui, view: &View, relaxed: Relaxed, actions: &mut Actions) {
    let palette = Palette::of(ui);
    Frame::new().fill(palette.warn_ground).corner_radius(4).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let what = sentences::relaxed(view.language, view.plan(), relaxed);
        wrapped(ui, &t!(view.language, "proposal-look", what = what), palette.body(), palette.warn);
        if link_like(ui, &t!(view.language, "proposal-look-leave")).clicked() {
            actions.push(PageAction::Proposal(ProposalWish::Look(None)));
        }
    });
}

fn sheet(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    let sheet = Frame::new().fill(palette.panel).stroke(palette.hairline()).corner_radius(6);
    sheet.inner_margin(Margin::symmetric(10, 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = palette.px(4.0);
        content(ui);
    });
}
