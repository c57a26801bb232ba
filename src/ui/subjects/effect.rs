//! What an edit of moves would do, in words: what it solves and creates.

use std::sync::Arc;

use egui::{ScrollArea, Sense, Ui, Vec2};

use super::status::tone;
use crate::advise::Reason;
use crate::advise::proposal::ProposedMove;
use crate::session::Foretold;
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, muted, paint_mark, wrapped};

/// As many findings are told of an edit, and of one move of a proposal; the line below says how many more.
const SHOWN: usize = 12;
const TOLD: usize = 6;

/// The effects in lines, which scroll where they are higher than `height`.
pub fn effects(ui: &mut Ui, view: &View, foretold: &Foretold, height: f32) {
    let (language, plan) = (view.language, view.plan());
    let palette = Palette::of(ui);
    let area = ScrollArea::vertical().id_salt("effect").max_height(palette.px(height)).auto_shrink([false, true]);
    area.show(ui, |ui| {
        if !foretold.counts.is_empty() {
            ui.horizontal_wrapped(|ui| {
                for (id, now, then) in &foretold.counts {
                    let place = plan.facilities.slot(id).map_or_else(|| id.to_string(), |slot| view.short_name(slot));
                    let (now, then) = (number(language, *now), number(language, *then));
                    let words = t!(language, "advice-count", place = place, now = now, then = then);
                    Phrase::new(&palette).with(&words, palette.body(), palette.ink).show(ui);
                }
            });
        }
        let created = foretold.created.iter().map(|finding| (tone(finding.severity), finding));
        let solved = foretold.solved.iter().map(|finding| (Tone::Good, finding));
        let all: Vec<_> = created.chain(solved).collect();
        for &(tone, finding) in all.iter().take(SHOWN) {
            let step = foretold.step.clone().map(Arc::new);
            let words = sentences::reason(language, plan, &Reason::Finding(finding.clone(), step));
            marked(ui, tone, &words);
        }
        if all.len() > SHOWN {
            muted(ui, &t!(language, "dialog-intended-more", number = number(language, (all.len() - SHOWN) as i64)));
        }
        if all.is_empty() {
            muted(ui, &t!(language, "dialog-intended-nothing"));
        }
    });
}

fn marked(ui: &mut Ui, tone: Tone, words: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(palette.px(16.0)), Sense::hover());
        paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone, &palette);
        wrapped(ui, words, palette.body(), palette.ink);
    });
}

/// What a move of a proposal does, against the move before it.
pub fn told(ui: &mut Ui, view: &View, made: &ProposedMove) {
    let palette = Palette::of(ui);
    let step = made.step().cloned().map(Arc::new);
    let solved = made.solved.iter().map(|finding| (Tone::Good, finding));
    let created = made.created.iter().map(|finding| (tone(finding.severity), finding));
    let all: Vec<_> = solved.chain(created).collect();
    for &(tone, finding) in all.iter().take(TOLD) {
        let words = sentences::reason(view.language, view.plan(), &Reason::Finding(finding.clone(), step.clone()));
        let words = match tone {
            Tone::Good => t!(view.language, "proposal-row-solves", finding = words),
            _ => t!(view.language, "proposal-row-creates", finding = words),
        };
        wrapped(ui, &words, palette.small(), palette.tone(tone));
    }
    if all.len() > TOLD {
        muted(
            ui,
            &t!(view.language, "dialog-intended-more", number = number(view.language, (all.len() - TOLD) as i64)),
        );
    }
    if all.is_empty() {
        muted(ui, &t!(view.language, "proposal-eases"));
    }
}
