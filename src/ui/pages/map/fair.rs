//! Beside the map, while nothing is looked at: how evenly the stations' doctors are spread over the people.

use egui::{Align2, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::model::fair::{AreaBar, Fairness, LorenzPoint, WorstStation, if_let_go};
use crate::forecast::Equity;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::parts::follow_focus;
use crate::ui::remembered::remembered;
use crate::ui::side;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Phrase, Row, heading, link_like, muted, strong, wrapped};

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    if let Some(equity) = view.session.carried.as_ref().and_then(|carried| carried.equity.as_ref()) {
        let_go(ui, view, equity);
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
        let fairness = || Fairness::of(view, &document.baseline_equity(), &Equity::of(&view.rules()));
        let key = (document.version(), view.language);
        let fairness = remembered(ui, "how evenly doctors are spread", key, fairness);
        heading(ui, &t!(view.language, "map-fairness"));
        muted(ui, &fairness.now);
        change(ui, view, &fairness);
        curves(ui, view, &fairness.curves);
        areas(ui, view, &fairness, actions);
        worst(ui, view, &fairness.worst, actions);
        follow_focus(ui, "fairness");
    });
}

/// What letting go of the doctor in the hand would do to it.
fn let_go(ui: &mut Ui, view: &View, then: &Equity) {
    let Some(change) = if_let_go(view, &Equity::of(&view.rules()), then) else { return };
    let palette = Palette::of(ui);
    wrapped(ui, &change.words, palette.body_strong(), palette.tone(change.tone));
}

fn change(ui: &mut Ui, view: &View, fairness: &Fairness) {
    let Some(change) = &fairness.change else { return };
    let palette = Palette::of(ui);
    wrapped(ui, &change.words, palette.small(), palette.tone(change.tone));
    muted(ui, &t!(view.language, "map-gini-what"));
}

/// The Lorenz curve: people of the worst served stations across, their part of the sessions upwards.
fn curves(ui: &mut Ui, view: &View, [before, now]: &[Vec<LorenzPoint>; 2]) {
    let palette = Palette::of(ui);
    let side = ui.available_width().min(palette.px(220.0));
    let (rect, response) = ui.allocate_exact_size(vec2(side, side * 0.72), Sense::hover());
    let title = t!(view.language, "map-lorenz");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &title));
    let painter = ui.painter();
    painter.rect(rect, 3, palette.panel, palette.hairline(), StrokeKind::Inside);
    let even = [rect.left_bottom(), rect.right_top()];
    painter.extend(Shape::dashed_line(&even, Stroke::new(1.0, palette.muted), 4.0, 3.0));
    for (points, stroke) in
        [(before, Stroke::new(1.0, palette.muted)), (now, Stroke::new(palette.mark_width(), palette.accent))]
    {
        let at = |&(x, y): &LorenzPoint| pos2(rect.left() + rect.width() * x, rect.bottom() - rect.height() * y);
        if !points.is_empty() {
            painter.line(points.iter().map(at).collect(), stroke);
        }
    }
    let corner = rect.left_top() + vec2(6.0, 4.0);
    painter.text(corner, Align2::LEFT_TOP, t!(view.language, "map-lorenz-up"), palette.small(), palette.muted);
    let corner = rect.right_bottom() - vec2(6.0, 4.0);
    painter.text(corner, Align2::RIGHT_BOTTOM, t!(view.language, "map-lorenz-across"), palette.small(), palette.muted);
    response.on_hover_text(title);
}

fn areas(ui: &mut Ui, view: &View, fairness: &Fairness, actions: &mut Actions) {
    ui.add_space(Palette::of(ui).px(4.0));
    strong(ui, &t!(view.language, "map-areas"));
    for area in &fairness.areas {
        bar(ui, view, (area, fairness.most), actions);
    }
    if let Some(words) = &fairness.left_out {
        muted(ui, words);
    }
}

/// The area's doctors for its people, a line where it was without the moves, a dashed one at its target.
fn bar(ui: &mut Ui, view: &View, (area, most): (&AreaBar, i64), actions: &mut Actions) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), palette.px(34.0)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &area.spoken));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 4, palette.chip);
    }
    let name = Phrase::new(&palette).with(&area.name, palette.small(), palette.ink);
    let line = rect.with_max_y(rect.top() + palette.px(16.0));
    name.lay_out(painter, rect.width() - palette.px(50.0)).paint_in(painter, line);
    let figure = Phrase::new(&palette).with(&area.density, palette.small_strong(), palette.ink);
    figure.lay_out(painter, palette.px(60.0)).paint_right_in(painter, line);
    let track = Rect::from_min_max(pos2(rect.left(), line.bottom() + 2.0), pos2(rect.right(), rect.bottom() - 4.0));
    let x = |value: i64| track.left() + track.width() * value as f32 / most as f32;
    painter.rect_filled(track, 2, palette.ground);
    if let Some(value) = area.is {
        let colour = if area.is_short() { palette.warn } else { palette.accent };
        painter.rect_filled(track.with_max_x(x(value)), 2, colour.gamma_multiply(0.55));
    }
    if let Some(value) = area.was {
        painter
            .line_segment([pos2(x(value), track.top()), pos2(x(value), track.bottom())], Stroke::new(2.0, palette.ink));
    }
    if let Some(target) = area.target {
        let ends = [pos2(x(target), track.top() - 2.0), pos2(x(target), track.bottom() + 2.0)];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, palette.bad), 3.0, 2.0));
    }
    if response.has_focus() {
        paint_focus_ring(painter, rect.shrink(1.0), 4, &palette);
    }
    if response.clicked() {
        actions.push(GoAction::Select(Selection::Area(view.plan().areas[area.area].id.clone())));
    }
}

/// Those with the fewest sessions for their people.
fn worst(ui: &mut Ui, view: &View, worst: &[WorstStation], actions: &mut Actions) {
    let palette = Palette::of(ui);
    ui.add_space(palette.px(4.0));
    strong(ui, &t!(view.language, "map-worst"));
    for one in worst {
        let row = Row::new(Phrase::new(&palette).body(&one.name)).right(Phrase::new(&palette).muted(&one.note));
        if ui.push_id(one.station.index(), |ui| row.show(ui)).inner.clicked() {
            actions.push(GoAction::Select(Selection::Facility(view.plan().facilities[one.station].id.clone())));
        }
    }
}
