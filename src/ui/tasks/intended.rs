//! A course, leaving, or taking up work: when, what for, and what it would do before it is proposed.

use egui::{Response, ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::advise::Reason;
use crate::edit::Rejected;
use crate::plan::MoveKind;
use crate::session::action::{Actions, EditAction, TaskAction};
use crate::session::{Foretold, Intended, Leaving};
use crate::text::numbers::number;
use crate::text::{Language, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::{choices, form, tag};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, mark, muted, strong, wrapped};

/// The most of a window that the effects take before they scroll.
const HEIGHT: f32 = 150.0;
/// As many as are told; the line below says how many more.
const SHOWN: usize = 12;

pub(super) fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    intended: &Intended,
    foretold: &Result<Box<Foretold>, Rejected>,
    actions: &mut Actions,
) {
    let language = view.language;
    front.show(ui, &title(view, intended), 480.0, |ui, front| {
        let mut changed = intended.clone();
        let first = ui.push_id(&intended.doctor, |ui| fields(ui, view, &mut changed)).inner;
        front.begins_at(&first);
        if changed != *intended {
            actions.push(EditAction::Intend(Box::new(changed)));
        }
        if intended.end.is_some_and(|end| end < intended.start) {
            mark(ui, Tone::Bad, &t!(language, "dialog-intended-wrong-end"));
        } else {
            match foretold {
                Ok(foretold) => would_do(ui, view, foretold),
                Err(Rejected::NoSuchPlace) => drop(muted(ui, &t!(language, "dialog-intended-no-place"))),
                Err(why) => drop(mark(ui, Tone::Bad, &sentences::rejected(language, why))),
            }
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let ready = intended.is_complete() && foretold.is_ok();
            let button = primary(ui, t!(language, "dialog-intended-propose"));
            if ui.add_enabled(ready, button).clicked() {
                actions.push(TaskAction::Close);
                actions.edit(intended.command(&view.session.user, why(language, intended)));
            }
        });
    });
}

fn title(view: &View, intended: &Intended) -> String {
    let doctor = view.plan().doctors.get(&intended.doctor);
    let name = doctor.map_or_else(String::new, |doctor| doctor.name.clone());
    match intended.kind {
        MoveKind::Training => t!(view.language, "dialog-training-title", doctor = name),
        MoveKind::Recruit => t!(view.language, "dialog-recruit-title", doctor = name),
        _ => t!(view.language, "dialog-leave-title", doctor = name),
    }
}

/// The fields, and the first of them.
fn fields(ui: &mut Ui, view: &View, intended: &mut Intended) -> Response {
    let language = view.language;
    let first = match intended.kind {
        MoveKind::Training => {
            let mut qualification = intended.gain.qualification;
            let courses = courses(view);
            let first = form::choice(ui, &t!(language, "dialog-training-course"), &courses, &mut qualification);
            intended.set_qualification(qualification);
            tag::specialties(ui, view, &t!(language, "inspector-specialty"), &mut intended.gain.specialties);
            first
        }
        MoveKind::Recruit => {
            let places = choices::facilities(view, |facility| facility.is_open(view.date()));
            let places: Vec<_> = places.into_iter().map(|(id, name)| (Some(id), name)).collect();
            form::choice(ui, &t!(language, "inspector-to"), &places, &mut intended.to)
        }
        _ => {
            let mut leaving = intended.leaving;
            let first = form::choice(ui, &t!(language, "dialog-leave-how"), &ways(language), &mut leaving);
            intended.set_leaving(leaving, view.plan(), view.date());
            first
        }
    };
    form::day(ui, language, &t!(language, "inspector-start"), &mut intended.start);
    if let Some(end) = &mut intended.end {
        form::day(ui, language, &t!(language, "inspector-end"), end);
    }
    form::text(ui, &t!(language, "inspector-why"), &mut intended.why);
    first
}

/// A course that brings no qualification, and one for each that is above the doctor's degree.
fn courses(view: &View) -> Vec<(Option<crate::plan::Qualification>, String)> {
    let course = (None, t!(view.language, "dialog-training-short"));
    let degrees = choices::qualifications(view).into_iter().skip(1).map(|(value, words)| (Some(value), words));
    std::iter::once(course).chain(degrees).collect()
}

fn ways(language: Language) -> Vec<(Leaving, String)> {
    vec![
        (Leaving::Resigns, t!(language, "dialog-leave-resigns")),
        (Leaving::Retires, t!(language, "dialog-leave-retires")),
        (Leaving::GoesElsewhere, t!(language, "dialog-leave-elsewhere")),
    ]
}

/// The way a doctor leaves stands before the reason written.
fn why(language: Language, intended: &Intended) -> String {
    if intended.kind != MoveKind::Leave {
        return intended.why.clone();
    }
    let way = ways(language).into_iter().find(|(way, _)| *way == intended.leaving);
    let way = way.map_or_else(String::new, |(_, words)| words);
    if intended.why.is_empty() { way } else { format!("{way}: {}", intended.why) }
}

/// Who would be left where, what would be solved, and what would break.
fn would_do(ui: &mut Ui, view: &View, foretold: &Foretold) {
    strong(ui, &t!(view.language, "dialog-intended-effect"));
    effects(ui, view, foretold, HEIGHT);
}

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
        let created =
            foretold.created.iter().map(|finding| (crate::ui::side::findings::tone(finding.severity), finding));
        let solved = foretold.solved.iter().map(|finding| (Tone::Good, finding));
        let all: Vec<_> = created.chain(solved).collect();
        for &(tone, finding) in all.iter().take(SHOWN) {
            let step = foretold.step.clone().map(std::sync::Arc::new);
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
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(palette.px(16.0)), egui::Sense::hover());
        crate::ui::widgets::paint_mark(ui.painter(), rect.shrink(palette.px(2.0)), tone, &palette);
        wrapped(ui, words, palette.body(), palette.ink);
    });
}
