//! What the last edit of moves did to the findings, at the foot of the window until the plan changes again: each count opens to
//! the findings it counts.

use std::sync::Arc;

use egui::{Id as UiId, Popup, PopupCloseBehavior, RectAlign, ScrollArea, Ui};

use crate::advise::EditEffect;
use crate::plan::{AnyRecord, Move, Table};
use crate::roster::Subject;
use crate::rules::{Finding, Totals};
use crate::session::action::{Action, Actions, GoAction};
use crate::session::{FindingKey, Selection, facility_of};
use crate::text::numbers::{number, tenths};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::subjects::status;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{Phrase, Row, link_like, strong};

const WIDTH: f32 = 480.0;
const HEIGHT: f32 = 260.0;
/// In less than this the counts alone are said.
const ROOM_FOR_DENSITY: f32 = 1000.0;

/// The findings of an edit by what became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum OutcomePart {
    Solved,
    Reduced,
    Created,
    Grown,
}

impl OutcomePart {
    const ALL: [Self; 4] = [Self::Solved, Self::Reduced, Self::Created, Self::Grown];

    fn of(self, made: &EditEffect) -> &[Arc<Finding>] {
        match self {
            Self::Solved => &made.difference.solved,
            Self::Reduced => &made.difference.reduced,
            Self::Created => &made.difference.created,
            Self::Grown => &made.difference.grown,
        }
    }

    fn words(self, view: &View, count: usize) -> String {
        let (language, count) = (view.language, number(view.language, count as i64));
        match self {
            Self::Solved => t!(language, "outcome-solved", number = count),
            Self::Reduced => t!(language, "outcome-reduced", number = count),
            Self::Created => t!(language, "outcome-created", number = count),
            Self::Grown => t!(language, "outcome-grown", number = count),
        }
    }

    fn title(self, view: &View) -> String {
        match self {
            Self::Solved => t!(view.language, "outcome-solved-title"),
            Self::Reduced => t!(view.language, "outcome-reduced-title"),
            Self::Created => t!(view.language, "outcome-created-title"),
            Self::Grown => t!(view.language, "outcome-grown-title"),
        }
    }
}

/// From right to left, as the foot of the window is filled.
pub fn show(ui: &mut Ui, view: &View, made: &EditEffect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let nothing = OutcomePart::ALL.into_iter().all(|part| part.of(made).is_empty());
    if ui.available_width() > palette.px(ROOM_FOR_DENSITY) {
        let density = density(view, &made.before, &made.after);
        // Links stand apart from it by themselves.
        let density = if nothing { format!("· {density}") } else { density };
        Phrase::new(&palette).muted(&density).show(ui);
    }
    for part in OutcomePart::ALL.into_iter().rev() {
        let findings = part.of(made);
        if findings.is_empty() {
            continue;
        }
        let words = part.words(view, findings.len());
        let response = ui.push_id(part, |ui| link_like(ui, &words)).inner;
        Popup::from_toggle_button_response(&response)
            .id(UiId::unique(("outcome", part)))
            .align(RectAlign::TOP_END)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(part.title(view))
            .show(|ui| list(ui, view, part, made, actions));
    }
    let title = if nothing { t!(view.language, "outcome-nothing") } else { t!(view.language, "outcome-title") };
    Phrase::new(&palette).muted(&title).show(ui);
}

fn list(ui: &mut Ui, view: &View, part: OutcomePart, made: &EditEffect, actions: &mut Actions) {
    let findings = part.of(made);
    let palette = Palette::of(ui);
    ui.set_width(palette.px(WIDTH));
    // The words above begin where those of the rows do.
    egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 4)).show(ui, |ui| strong(ui, &part.title(view)));
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows = ScrollArea::vertical().max_height(palette.px(HEIGHT));
    rows.show_rows(ui, Row::height(&palette), findings.len(), |ui, seen| {
        for (place, finding) in seen.clone().zip(&findings[seen]) {
            let tone = if part == OutcomePart::Solved { Tone::Good } else { status::tone(finding.severity) };
            let words = sentence(view, part, made, finding);
            let row = Row::new(Phrase::new(&palette).mark(tone).gap(4.0).body(&words));
            if ui.push_id(place, |ui| row.show(ui)).inner.clicked() {
                if let Some(action) = jump(view, part, made, finding) {
                    actions.push(action);
                }
                ui.close();
            }
        }
    });
}

/// A move that is no more is still told by its doctor; a solved finding by the move as it was.
fn sentence(view: &View, part: OutcomePart, made: &EditEffect, finding: &Finding) -> String {
    let (language, plan) = (view.language, view.plan());
    match step_of(made, finding, part == OutcomePart::Solved) {
        Some(step) => sentences::finding_of_move(language, plan, finding, step),
        None => sentences::finding(language, plan, finding),
    }
}

/// The move of the edit that a finding is about, as it was before or is after; else as it is on the other side.
fn step_of<'a>(made: &'a EditEffect, finding: &Finding, before: bool) -> Option<&'a Move> {
    if !matches!(finding.subject, Subject::Move(_) | Subject::Record(Table::Move, _)) {
        return None;
    }
    let pairs = made.change.pairs().map(|(was, is)| if before { was.or(is) } else { is.or(was) });
    let mut steps = pairs.flatten().filter_map(AnyRecord::as_move);
    steps.find(|step| step.id.as_str() == finding.subject_id)
}

/// To the finding; one that is solved leaves its subject to look at, and a move its doctor.
fn jump(view: &View, part: OutcomePart, made: &EditEffect, finding: &Finding) -> Option<Action> {
    let key = FindingKey::from(finding);
    if part != OutcomePart::Solved {
        return Some(Action::Go(GoAction::JumpToFinding(key)));
    }
    let selection = match (key.page(view.plan()), step_of(made, finding, true)) {
        (_, Some(step)) => Selection::Doctor(step.doctor.clone()),
        (Some(page @ (Selection::Doctor(_) | Selection::Area(_) | Selection::Province)), None) => page,
        (_, None) => {
            let place = facility_of(view.plan(), view.roster(), &Selection::Finding(key))?;
            Selection::Facility(view.plan().facilities[place].id.clone())
        }
    };
    Some(Action::Go(GoAction::Jump(selection)))
}

/// Moving people between places never changes the province's density; recruiting and leaving do.
pub fn density(view: &View, before: &Totals, after: &Totals) -> String {
    let tenths = |value: Option<i64>| value.map(|value| tenths(view.language, value));
    let more = i64::from(after.doctors_listed) - i64::from(before.doctors_listed);
    let (count, people, kind) = (more.abs(), number(view.language, more.abs()), view.province_kind());
    match (tenths(before.province_density_tenths), tenths(after.province_density_tenths)) {
        (Some(before), Some(after)) if before != after => {
            t!(view.language, "effect-density", kind = kind, before = before, after = after)
        }
        _ if more > 0 => t!(view.language, "effect-more", kind = kind, count = count, number = people),
        _ if more < 0 => t!(view.language, "effect-fewer", kind = kind, count = count, number = people),
        _ => t!(view.language, "effect-density-same", kind = kind),
    }
}
