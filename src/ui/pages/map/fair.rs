//! Beside the map, while nothing is looked at: how evenly the stations' doctors are spread over the people.

use std::cmp::Ordering;

use egui::{Align2, Color32, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::forecast::{AreaServed, Equity};
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::numbers::{number, tenths, thousandths};
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::remembered::remembered;
use crate::ui::side;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Phrase, Row, heading, link_like, muted, strong, wrapped};

/// Stations named as served worst.
const WORST: usize = 5;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    if let Some(equity) = view.session.carried.as_ref().and_then(|carried| carried.equity.as_ref()) {
        if_let_go(ui, view, equity);
    }
    if view.session.looked_at().is_some() {
        if link_like(ui, &t!(view.language, "map-show-fairness")).clicked() {
            actions.push(GoAction::Deselect);
        }
        return side::inspector::show(ui, view, actions);
    }
    ScrollArea::vertical().id_salt("fairness").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Palette::of(ui).px(4.0);
        let document = &view.session.document;
        let spread = || (document.baseline_equity(), Equity::of(&view.rules()));
        let spread = remembered(ui, "how evenly doctors are spread", document.version(), spread);
        let (before, now) = &*spread;
        heading(ui, &t!(view.language, "map-fairness"));
        muted(ui, &sentences::equity(view.language, now));
        change(ui, view, before, now);
        curve(ui, view, before, now);
        areas(ui, view, before, now, actions);
        worst(ui, view, now, actions);
        follow_focus(ui, "fairness");
    });
}

/// What letting go of the doctor in the hand would do to it.
fn if_let_go(ui: &mut Ui, view: &View, then: &Equity) {
    let now = Equity::of(&view.rules());
    let Some(change) = sentences::equity_change(view.language, &now, then) else { return };
    let palette = Palette::of(ui);
    let colour = colour(&palette, now.gini_thousandths, then.gini_thousandths);
    wrapped(ui, &t!(view.language, "map-let-go", change = change), palette.body_strong(), colour);
}

/// Less unevenly spread is better.
fn colour(palette: &Palette, was: Option<i64>, is: Option<i64>) -> Color32 {
    match is.cmp(&was) {
        Ordering::Less => palette.good,
        Ordering::Equal => palette.muted,
        Ordering::Greater => palette.bad,
    }
}

fn change(ui: &mut Ui, view: &View, before: &Equity, now: &Equity) {
    let (Some(was), Some(is)) = (before.gini_thousandths, now.gini_thousandths) else { return };
    let palette = Palette::of(ui);
    let said = |value| thousandths(view.language, value);
    let colour = colour(&palette, Some(was), Some(is));
    let words = t!(view.language, "map-gini-change", before = said(was), now = said(is));
    wrapped(ui, &words, palette.small(), colour);
    muted(ui, &t!(view.language, "map-gini-what"));
}

/// The Lorenz curve: people of the worst served stations across, their part of the sessions upwards.
fn curve(ui: &mut Ui, view: &View, before: &Equity, now: &Equity) {
    let palette = Palette::of(ui);
    let side = ui.available_width().min(palette.px(220.0));
    let (rect, response) = ui.allocate_exact_size(vec2(side, side * 0.72), Sense::hover());
    let title = t!(view.language, "map-lorenz");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &title));
    let painter = ui.painter();
    painter.rect(rect, 3, palette.panel, palette.hairline(), StrokeKind::Inside);
    let even = [rect.left_bottom(), rect.right_top()];
    painter.extend(Shape::dashed_line(&even, Stroke::new(1.0, palette.muted), 4.0, 3.0));
    for (equity, stroke) in
        [(before, Stroke::new(1.0, palette.muted)), (now, Stroke::new(palette.mark_width(), palette.accent))]
    {
        let points = equity.lorenz();
        let Some(&(people, sessions)) = points.last().filter(|last| last.0 > 0 && last.1 > 0) else { continue };
        let at = |&(x, y): &(u64, u64)| {
            pos2(
                rect.left() + rect.width() * x as f32 / people as f32,
                rect.bottom() - rect.height() * y as f32 / sessions as f32,
            )
        };
        painter.line(points.iter().map(at).collect(), stroke);
    }
    let corner = rect.left_top() + vec2(6.0, 4.0);
    painter.text(corner, Align2::LEFT_TOP, t!(view.language, "map-lorenz-up"), palette.small(), palette.muted);
    let corner = rect.right_bottom() - vec2(6.0, 4.0);
    painter.text(corner, Align2::RIGHT_BOTTOM, t!(view.language, "map-lorenz-across"), palette.small(), palette.muted);
    response.on_hover_text(title);
}

fn areas(ui: &mut Ui, view: &View, before: &Equity, now: &Equity, actions: &mut Actions) {
    ui.add_space(Palette::of(ui).px(4.0));
    strong(ui, &t!(view.language, "map-areas"));
    let most = now.areas.iter().chain(&before.areas).flat_map(|area| [area.density_tenths, area.target_tenths]);
    let most = most.flatten().max().unwrap_or(1).max(1);
    for (was, is) in before.areas.iter().zip(&now.areas) {
        bar(ui, view, (was, is), most, actions);
    }
    if !now.left_out.is_empty() {
        let names: Vec<String> = now.left_out.iter().map(|&slot| view.short_name(slot)).collect();
        muted(ui, &t!(view.language, "cli-equity-left-out", stations = names.join(", ")));
    }
}

/// The area's doctors for its people, a line where it was without the moves, a dashed one at its target.
fn bar(ui: &mut Ui, view: &View, (was, is): (&AreaServed, &AreaServed), most: i64, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let Some(area) = view.plan().areas.in_slot(is.area) else { return };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(34.0)), Sense::click());
    let density = is.density_tenths.map_or_else(|| t!(view.language, "unknown"), |value| tenths(view.language, value));
    let target = is.target_tenths.map(|target| t!(view.language, "map-target", target = tenths(view.language, target)));
    let spoken = [format!("{}: {density}", area.name)].into_iter().chain(target).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 4, palette.chip);
    }
    let name = Phrase::new(&palette).with(&area.name, palette.small(), palette.ink);
    let line = rect.with_max_y(rect.top() + palette.px(16.0));
    name.lay_out(painter, rect.width() - palette.px(50.0)).paint_in(painter, line);
    let figure = Phrase::new(&palette).with(&density, palette.small_strong(), palette.ink);
    figure.lay_out(painter, palette.px(60.0)).paint_right_in(painter, line);
    let track = Rect::from_min_max(pos2(rect.left(), line.bottom() + 2.0), pos2(rect.right(), rect.bottom() - 4.0));
    let x = |value: i64| track.left() + track.width() * value as f32 / most as f32;
    painter.rect_filled(track, 2, palette.ground);
    if let Some(value) = is.density_tenths {
        let short = is.target_tenths.is_some_and(|target| value < target);
        let colour = if short { palette.warn } else { palette.accent };
        painter.rect_filled(track.with_max_x(x(value)), 2, colour.gamma_multiply(0.55));
    }
    if let Some(value) = was.density_tenths {
        painter
            .line_segment([pos2(x(value), track.top()), pos2(x(value), track.bottom())], Stroke::new(2.0, palette.ink));
    }
    if let Some(target) = is.target_tenths {
        let ends = [pos2(x(target), track.top() - 2.0), pos2(x(target), track.bottom() + 2.0)];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, palette.bad), 3.0, 2.0));
    }
    if response.has_focus() {
        paint_focus_ring(painter, rect.shrink(1.0), 4, &palette);
    }
    if response.clicked() {
        actions.push(GoAction::Select(Selection::Area(area.id.clone())));
    }
}

/// Those with the fewest sessions for their people.
fn worst(ui: &mut Ui, view: &View, now: &Equity, actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.add_space(palette.px(4.0));
    strong(ui, &t!(view.language, "map-worst"));
    for served in now.served.iter().take(WORST) {
        let density = crate::rules::checker::rounded(served.sessions * 10_000, served.people);
        let words = Phrase::new(&palette).body(&view.short_name(served.station));
        let note = t!(
            view.language,
            "map-worst-note",
            density = tenths(view.language, density),
            people = number(view.language, served.people as i64),
        );
        let row = Row::new(words).right(Phrase::new(&palette).muted(&note));
        if ui.push_id(served.station.index(), |ui| row.show(ui)).inner.clicked() {
            actions.push(GoAction::Select(Selection::Facility(view.plan().facilities[served.station].id.clone())));
        }
    }
}
