//! What can be done at the end of a move: find somebody to follow, lengthen the term, edit the move.

use egui::Ui;

use super::{Track, model};
use crate::edit::Command;
use crate::plan::{Date, Move, MoveKind};
use crate::roster::calendar::{day_reaching, is_working_day, next, working_days};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction, TaskAction};
use crate::session::pages::time::TimeWish;
use crate::text::numbers::number;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::tasks::{primary, secondary};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, strong};

const WIDTH: f32 = 400.0;

pub fn show(ui: &mut Ui, view: &View, track: &Track, step: &Move, actions: &mut Actions) {
    let Some(last) = step.end else { return };
    let language = view.language;
    let palette = Palette::of(ui);
    ui.set_width(palette.px(WIDTH));
    let kind = sentences::move_kind(language, step.kind);
    strong(ui, &t!(language, "time-end-title", kind = kind, date = dates::date(language, last)));
    let days = number(language, working_days(step.start, last));
    let from = step.from.as_ref().and_then(|id| view.plan().facilities.slot(id)).map(|slot| view.short_name(slot));
    let doctor = view.plan().doctors.get(&step.doctor).map_or("", |doctor| &doctor.name);
    muted(
        ui,
        &t!(
            language,
            "time-end-about",
            doctor = doctor,
            from = from.unwrap_or_default(),
            to = view.short_name(track.station),
            start = dates::date(language, step.start),
            days = days
        ),
    );
    let after = working_day_after(last);
    let left = model::line(track.timeline, track.station).map(|line| line.on(after).regular);
    let lacks = left == Some(0) && view.plan().facilities[track.station].is_open(after);
    if lacks && after <= track.timeline.days.last {
        mark(ui, Tone::Bad, &t!(language, "time-end-nobody", date = dates::date(language, after)));
    }
    buttons(ui, view, track, step, after, actions);
}

fn buttons(ui: &mut Ui, view: &View, track: &Track, step: &Move, after: Date, actions: &mut Actions) {
    let language = view.language;
    let mut close = false;
    ui.horizontal_wrapped(|ui| {
        let relief = ui.add(primary(ui, t!(language, "time-relief")));
        if relief.clicked() {
            // Who could come then is listed on the station's page.
            actions.push(GoAction::SetDate(after));
            actions.push(GoAction::Jump(Selection::Facility(view.plan().facilities[track.station].id.clone())));
            close = true;
        }
        if let Some(longest) = longest(view, step) {
            let name = t!(language, "time-lengthen", date = dates::date(language, longest));
            let button = ui.add_enabled(!view.session.document.is_read_only(), secondary(ui, name));
            if button.clicked() {
                actions.edit(Command::Put(Move { end: Some(longest), ..step.clone() }.into()));
                close = true;
            }
        }
        if ui.add(secondary(ui, t!(language, "time-edit"))).clicked() {
            actions.push(TaskAction::EditMove(Some(step.id.clone())));
            close = true;
        }
    });
    if close {
        actions.push(PageAction::Time(TimeWish::End(None)));
    }
}

/// Whoever follows begins on the next working day: over a weekend nobody is missed (rule T07).
fn working_day_after(last: Date) -> Date {
    let mut days = std::iter::successors(Some(next(last)), |&day| Some(next(day)));
    days.find(|&day| is_working_day(day)).unwrap_or(last)
}

/// The last day a rotation can be lengthened to: as far as all rotations of the doctor, each by its sessions, add up to
/// no more than the most (rule D07), and while he or she works (rule D04). Nothing for other moves and where there is no
/// room left.
fn longest(view: &View, step: &Move) -> Option<Date> {
    let (doctor, end) = (view.plan().doctors.slot(&step.doctor)?, step.end?);
    let sessions = i64::from(step.sessions());
    if step.kind != MoveKind::Rotation || sessions == 0 {
        return None;
    }
    let rules = view.rules();
    let others = rules.rotation_days_tenths(doctor) - working_days(step.start, end) * sessions;
    let longest = day_reaching(step.start, (rules.rotation_maximum() * 10 - others.max(0)) / sessions);
    let longest = view.roster().career(doctor).last_day.map_or(longest, |last| longest.min(last));
    (longest > end).then_some(longest)
}
