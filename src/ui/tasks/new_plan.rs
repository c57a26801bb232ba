//! A new plan on one page: what it begins with, the province by search, first day, title, goals and preset.

use egui::{Key, Modifiers, Ui};

use super::search_list::{self, Words};
use super::{Front, buttons, primary, secondary};
use crate::rules::checker::PRESETS;
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::new_plan::{NewPlan, ProvinceLine, StartingPoint, Unready};
use crate::text::numbers::number;
use crate::text::{Language, dates, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::form;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, Segment, mark, muted, segmented};

/// As many provinces as are seen at once; on a low screen, where they stand beside the rest.
const LINES: f32 = 6.0;
const LINES_WHERE_LOW: f32 = 8.0;
const WIDTH: f32 = 560.0;
const WIDTH_WHERE_LOW: f32 = 840.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, written: &NewPlan, actions: &mut Actions) {
    let language = view.language;
    let low = is_low(ui);
    front.show(ui, &t!(language, "new-plan-title"), if low { WIDTH_WHERE_LOW } else { WIDTH }, |ui, front| {
        let mut form = written.clone();
        origin(ui, language, &mut form);
        match form.origin {
            StartingPoint::Province if low => ui.columns(2, |columns| {
                provinces(&mut columns[0], front, view, &form, actions);
                fields(&mut columns[1], view, &mut form);
            }),
            // The list has no room between its lines; the form has.
            StartingPoint::Province => {
                ui.scope(|ui| provinces(ui, front, view, &form, actions));
                fields(ui, view, &mut form);
            }
            StartingPoint::OpenPlan => {
                open_plan(ui, language, &form);
                fields(ui, view, &mut form);
            }
            StartingPoint::Nothing => {
                form::text(ui, &t!(language, "new-plan-province-name"), &mut form.province_name);
                fields(ui, view, &mut form);
            }
        }
        if form != *written {
            actions.push(TaskAction::FillNewPlan(Box::new(form.clone())));
        }
        let ready = form.ready();
        if let Err(why) = ready {
            mark(ui, Tone::Warning, &said(language, why));
        }
        // Whatever field has the keyboard: what stands in it is taken in first.
        let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let button = primary(ui, t!(language, "new-plan-make"));
            let pressed = ui.add_enabled(ready.is_ok(), button).on_hover_text("Ctrl+Enter").clicked();
            if ready.is_ok() && (pressed || entered) {
                actions.push(TaskAction::MakeNewPlan);
            }
        });
    });
}

fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < Palette::of(ui).px(600.0)
}

fn origin(ui: &mut Ui, language: Language, form: &mut NewPlan) {
    let mut origins = vec![(StartingPoint::Province, t!(language, "new-plan-from-province"))];
    if form.open_plan.is_some() {
        origins.push((StartingPoint::OpenPlan, t!(language, "new-plan-from-open")));
    }
    origins.push((StartingPoint::Nothing, t!(language, "new-plan-from-nothing")));
    let segments: Vec<Segment> = origins.iter().map(|(_, name)| Segment { text: name, name }).collect();
    let chosen = origins.iter().position(|(origin, _)| *origin == form.origin).unwrap_or_default();
    if let Some((origin, _)) = segmented(ui, &segments, chosen).and_then(|index| origins.get(index)) {
        form.origin = *origin;
    }
}

fn provinces(ui: &mut Ui, front: &Front, view: &View, form: &NewPlan, actions: &mut Actions) {
    let language = view.language;
    let found = form.found();
    let words = Words {
        hint: t!(language, "new-plan-search"),
        nothing: t!(language, "new-plan-nothing", text = form.list.text.trim()),
        lines: if is_low(ui) { LINES_WHERE_LOW } else { LINES },
    };
    let taken = search_list::show(ui, front, &form.list, &words, found.len(), actions, |ui, line, chosen| {
        row(ui, language, &form.provinces[found[line]]).chosen(chosen).show(ui)
    });
    if let Some(line) = taken.filter(|line| *line != form.list.chosen) {
        actions.push(TaskAction::Wish(crate::session::TaskWish::List(crate::session::ListWish::Choose(line))));
    } else if taken.is_some() {
        // Enter on the province that is chosen already: the rest may stay as it is.
        actions.push(TaskAction::MakeNewPlan);
    }
}

fn row(ui: &Ui, language: Language, line: &ProvinceLine) -> Row {
    let palette = Palette::of(ui);
    let units = number(language, line.units as i64);
    let right = match line.people {
        Some(people) => t!(language, "new-plan-line-people", units = units, people = number(language, people.into())),
        None => t!(language, "new-plan-line", units = units),
    };
    Row::new(Phrase::new(&palette).body(&line.name)).right(Phrase::new(&palette).muted(&right))
}

fn open_plan(ui: &mut Ui, language: Language, form: &NewPlan) {
    if let Some(plan) = &form.open_plan {
        muted(ui, &t!(language, "new-plan-open-about", title = plan.title.as_str()));
    }
}

fn fields(ui: &mut Ui, view: &View, form: &mut NewPlan) {
    let language = view.language;
    form::first_day(ui, language, &t!(language, "new-plan-first-day"), &mut form.baseline);
    let mut title = form.title();
    form::text(ui, &t!(language, "new-plan-name"), &mut title);
    if title != form.title() {
        form.set_title(title);
    }
    if form.origin == StartingPoint::OpenPlan {
        let open = form.open_plan.as_ref().map_or(0, |plan| plan.open_moves);
        if open > 0 {
            let words = t!(language, "new-plan-keep", number = number(language, open as i64));
            form::check(ui, &words, &mut form.keeps_open_moves);
        }
        return;
    }
    let mut presets = vec![(None, t!(language, "new-plan-no-preset"))];
    presets.extend(
        PRESETS
            .iter()
            .map(|preset| (Some(preset.code), sentences::rule_text(language, &format!("preset-{}", preset.code)))),
    );
    let mut preset = form.preset().map(|preset| preset.code);
    form::choice(ui, &t!(language, "new-plan-preset"), &presets, &mut preset);
    if preset != form.preset().map(|preset| preset.code) {
        form.set_preset(preset);
    }
    goals(ui, language, form);
}

fn goals(ui: &mut Ui, language: Language, form: &mut NewPlan) {
    let mut target = Some(form.goals[0]);
    let most = *NewPlan::range(0).end();
    form::tenths_up_to(ui, language, &t!(language, "new-plan-target"), most, &mut target);
    form.goals[0] = target.unwrap_or(form.goals[0]);
    let year = |typed: &str| {
        let (least, most) = NewPlan::range(1).into_inner();
        let year = typed.trim().parse::<u32>().ok().filter(|year| (least..=most).contains(year));
        year.ok_or_else(|| t!(language, "inspector-wrong-range", least = least.to_string(), most = most.to_string()))
    };
    let row = crate::ui::widgets::date_row(ui, &t!(language, "new-plan-year"), &form.goals[1].to_string(), year);
    form.goals[1] = row.value.unwrap_or(form.goals[1]);
    form::whole(ui, language, &t!(language, "new-plan-minimum"), &NewPlan::range(2), &mut form.goals[2]);
}

fn said(language: Language, why: Unready) -> String {
    match why {
        Unready::NoProvince => t!(language, "new-plan-no-province"),
        Unready::NoName => t!(language, "new-plan-no-name"),
        Unready::BeforeFirstDay(day) => t!(language, "new-plan-before", date = dates::date(language, day)),
    }
}
