//! The fewest moves that cure one finding, with what each does on both sides; or, by the proof, why there are none.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::advise::proposal::ProposedMove;
use crate::session::action::{Actions, TaskAction};
use crate::session::{FindingKey, Question, Worked};
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::subjects::effect::told;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, muted, wrapped};

const WIDTH: f32 = 520.0;
const HEIGHT: f32 = 340.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, finding: &FindingKey, actions: &mut Actions) {
    let language = view.language;
    actions.ask(Question::Cure(finding.clone()));
    front.show(ui, &t!(language, "cure-title"), WIDTH, |ui, front| {
        let palette = Palette::of(ui);
        let found = view.checked().findings().find(|open| finding.is_of(open));
        let Some(found) = found else {
            muted(ui, &t!(language, "inspector-solved"));
            return front.close_button(ui, t!(language, "dialog-ok"));
        };
        wrapped(ui, &sentences::finding(language, view.plan(), found), palette.body_strong(), palette.ink);
        match view.session.advice.cure(finding, view.session.document.version()) {
            None => return drop(muted(ui, &t!(language, "proposal-working"))),
            Some(None) => drop(muted(ui, &t!(language, "cure-impossible"))),
            Some(Some(worked)) if worked.proposal.after.shortage > 0 => why_not(ui, view, worked),
            Some(Some(worked)) => return moves(ui, front, view, worked, actions),
        }
        front.close_button(ui, t!(language, "dialog-ok"));
    });
}

/// What keeps the doctors from coming.
fn why_not(ui: &mut Ui, view: &View, worked: &Worked) {
    let palette = Palette::of(ui);
    muted(ui, &t!(view.language, "cure-none"));
    for sentence in sentences::proof_summary(view.language, &worked.proposal.proof) {
        wrapped(ui, &sentence, palette.body(), palette.ink);
    }
}

/// The moves, and the button that makes them.
fn moves(ui: &mut Ui, front: &mut Front, view: &View, worked: &Worked, actions: &mut Actions) {
    let language = view.language;
    let count = worked.moves.len() as i64;
    muted(ui, &t!(language, "cure-moves", count = count, number = number(language, count)));
    let palette = Palette::of(ui);
    let area = ScrollArea::vertical().id_salt("cure").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
    area.show(ui, |ui| {
        for made in &worked.moves {
            one(ui, view, worked, made);
        }
    });
    buttons(ui, |ui| {
        front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
        let apply = primary(ui, t!(language, "cure-apply", count = count, number = number(language, count)));
        let apply = ui.add_enabled(!view.session.document.is_read_only(), apply);
        // It comes when the moves are worked out: the keyboard begins here then.
        if ui.memory(|memory| memory.focused().is_none()) {
            apply.request_focus();
        }
        if apply.clicked() {
            actions.edit(worked.command(view.plan(), &view.session.user, |_| true));
            actions.push(TaskAction::Close);
        }
    });
}

/// A move: who, from where to where with the doctors of both places, and what it solves and creates.
fn one(ui: &mut Ui, view: &View, worked: &Worked, made: &ProposedMove) {
    let palette = Palette::of(ui);
    let row = &worked.proposal.rows[made.row];
    let doctor = view.plan().doctors.get(&made.doctor).map_or("", |doctor| &doctor.name);
    Phrase::new(&palette).strong(doctor).show(ui);
    let place = |slot| {
        let (now, then) = made.counts.get(&slot).copied().unwrap_or_default();
        let (now, then) = (number(view.language, now), number(view.language, then));
        t!(view.language, "advice-count", place = view.short_name(slot), now = now, then = then)
    };
    for slot in [row.from, row.to] {
        Phrase::new(&palette).with(&place(slot), palette.body(), palette.ink).show(ui);
    }
    told(ui, view, made);
    ui.add_space(palette.px(4.0));
}
