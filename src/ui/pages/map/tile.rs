//! One station as a tile: its state by shape, colour and word, its doctors, its points as dots, a hospital beside it.

use egui::{Align2, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::frame::Geometry;
use super::model::StationTile;
use super::shade::ShadeFigure;
use crate::session::Selection;
use crate::session::action::{Actions, GoAction, PageAction};
use crate::session::pages::map::MapWish;
use crate::text::names;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Phrase, explain_with, hatch, muted, paint_mark, strong};

/// Narrower or lower tiles have room for a mark and the figures alone.
const ROOM_FOR_NAMES: Vec2 = vec2(44.0, 29.0);
/// In lower ones a second line of the name would lie over the tile below.
const ROOM_FOR_TWO_LINES: f32 = 58.0;

pub fn show(
    ui: &mut Ui,
    view: &View,
    (tile, figure): (&StationTile, &Phrase),
    (geometry, seen): (&Geometry, Rect),
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let facility = &view.plan().facilities[tile.station];
    let inner = geometry.inner(tile.cell);
    let chosen = super::looked_at(view) == Some(tile.station);
    // Where nobody can be taken up the map is pulled as on its ground.
    let is_empty = view.roster().picture().at_facility(tile.station).present.is_empty();
    let sense = if is_empty { Sense::click() } else { Sense::click_and_drag() };
    let response = ui.interact(inner, ui.scope_id().with(("tile", facility.id.as_str())), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, tile.spoken()));
    let (corners, tone) = (geometry.corners(tile.cell).to_vec(), tile.shade.tone);
    let ground = if chosen { palette.selected } else { palette.tone_ground(tone) };
    let ground = if tone == Tone::Neutral && !chosen { palette.chip } else { ground };
    let line = Stroke::new(1.0, palette.tone(tone).gamma_multiply(0.5));
    ui.painter().add(Shape::convex_polygon(corners.clone(), ground, line));
    if tone == Tone::Bad {
        hatch(ui.painter(), inner.shrink(geometry.tile().min_elem() * 0.06), palette.bad.gamma_multiply(0.3));
    }
    let judged = words(ui, view, (tile, figure), (inner, geometry.tile()));
    dots(ui.painter(), &tile.points, (inner, geometry.tile().y), &palette);
    if tile.is_island {
        // In the upper corner of the tile, above the figures.
        wave(ui.painter(), inner.center() - vec2(0.0, geometry.tile().y * 0.465), &palette);
    }
    if chosen || response.hovered() {
        let colour = if chosen { palette.accent } else { palette.muted };
        ui.painter().add(Shape::closed_line(corners, Stroke::new(2.0, colour)));
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), inner, 6, &palette);
    }
    if response.gained_focus() && !seen.contains_rect(inner) {
        // Whoever walks by keyboard sees where.
        let page = &view.session.pages.map;
        let shift = egui::Vec2::from(page.shift) + (seen.center() - inner.center());
        actions.push(PageAction::Map(MapWish::Look { shift: shift.into(), zoom: page.zoom }));
    }
    // Where the keyboard goes on to a list it is no longer on the tile.
    let is_lifted = super::handles::is_lifted(ui, &response);
    super::handles::react(ui, view, tile.station, &response, actions);
    if view.session.carried.is_some() {
        return super::carry::verdict(ui, view, tile.station, (inner, judged));
    }
    if view.explains() {
        explain_with(&response, |ui| {
            strong(ui, &tile.name);
            for line in super::shade::card(view, tile.station).iter().chain(&tile.hospitals) {
                muted(ui, line);
            }
        });
    }
    if response.clicked() && !is_lifted {
        actions.push(GoAction::Select(Selection::Facility(facility.id.clone())));
    }
}

/// The figure beside the mark.
pub fn figure(figure: &ShadeFigure, palette: &Palette) -> Phrase {
    match figure {
        ShadeFigure::Doctors(figures) => figures.brief(palette, None),
        ShadeFigure::Measure(measure) => Phrase::new(palette).with(measure, palette.small(), palette.ink),
    }
}

/// The mark, the figure and the sign of hospitals beside each other, and below them the name in two lines; in a small
/// tile the first of them. What letting go of a doctor there would mean has the room that is returned: that from the
/// second line of the name on, and where there is none that of the mark.
fn words(ui: &Ui, view: &View, (of, figure): (&StationTile, &Phrase), (inner, tile): (Rect, Vec2)) -> Rect {
    let palette = Palette::of(ui);
    let (side, apart) = (palette.px(11.0), palette.px(2.0));
    let (laid, hospitals) = (figure.clone().lay_out(ui.painter(), f32::INFINITY), of.hospitals.len());
    // Where the figures stand a tile is as wide as it gets. What it has no room for is on its card.
    let room = tile.x - side;
    // Whichever its digits: beside 0/4 there would else be room for 1/4. No digit is wider than 4.
    let widest = laid.spoken().replace(char::is_numeric, "4");
    let widest = ui.painter().layout_no_wrap(widest, palette.small(), palette.ink).size().x;
    let figure = if apart + widest <= room { apart + laid.size().x } else { 0.0 };
    let has_cross = hospitals > 0 && figure > 0.0 && figure + apart + side <= room;
    let beside = if has_cross { apart + side } else { 0.0 };
    let rows = rows_for_name(tile, &palette);
    let line = laid.size().y;
    // In a low tile they stand closer: nothing of a figure is below its line.
    let between = if inner.height() < line * 2.0 { -palette.px(2.0) } else { 1.0 };
    let (whole, alone) = (line * f32::from(rows + 1) + between, inner.center().y - line / 2.0);
    let lined = (inner.center().y - whole / 2.0).min(inner.top() + palette.px(2.0));
    let top = if rows == 0 { alone } else { lined };
    let below = top + line + between;
    let is_judged = super::carry::judged(view, of.station).is_some();
    let is_high = rows > 1;
    if is_high || !is_judged {
        let left = inner.center().x - (side + figure + beside) / 2.0;
        let sign = Rect::from_min_size(pos2(left, top + (line - side) / 2.0), Vec2::splat(side));
        paint_mark(ui.painter(), sign, of.shade.tone, &palette);
        if figure > 0.0 {
            laid.paint(ui.painter(), pos2(sign.right() + apart, top));
        }
        if has_cross {
            let middle = pos2(sign.right() + figure + apart + side / 2.0, sign.center().y);
            cross(ui.painter(), middle, hospitals, &palette);
        }
    }
    if rows > 0 {
        let rows = if is_judged { 1 } else { rows };
        name(ui.painter(), of.short.clone(), (pos2(inner.center().x, below), inner.width(), rows), &palette);
    }
    if is_high { inner.with_min_y(below + line) } else { inner.with_min_y(top).with_max_y(top + line) }
}

/// How many lines of the name a tile has room for.
fn rows_for_name(tile: Vec2, palette: &Palette) -> u16 {
    if tile.x < palette.px(ROOM_FOR_NAMES.x) || tile.y < palette.px(ROOM_FOR_NAMES.y) {
        0
    } else if tile.y < palette.px(ROOM_FOR_TWO_LINES) {
        1
    } else {
        2
    }
}

/// In so many lines at most, below a point in their middle.
fn name(painter: &Painter, name: String, (at, width, rows): (Pos2, f32, u16), palette: &Palette) {
    let name = name_in(painter, name, width * f32::from(rows), palette);
    let mut job = egui::text::LayoutJob::simple(name, palette.small(), palette.ink, width);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = rows.into();
    // On one line as much of the last word as there is room for: its first letters are what a name is known by.
    job.wrap.break_anywhere = rows == 1;
    painter.galley(at, painter.layout_job(job), palette.ink);
}

/// A name too long for its room is shortened from its front: Quảng Đức and Quảng Hà differ at their ends.
fn name_in(painter: &Painter, name: String, room: f32, palette: &Palette) -> String {
    let fits = painter.layout_no_wrap(name.clone(), palette.small(), palette.ink).size().x <= room;
    // What stands in brackets is no part of such a name.
    if fits || name.contains('(') { name } else { names::short_name(&name) }
}

/// The points of the station: full where somebody works, else a ring.
fn dots(painter: &Painter, points: &[bool], (inner, high): (Rect, f32), palette: &Palette) {
    let apart = palette.px(5.5);
    // In the lower corner of the tile, below the name.
    let low = inner.center().y + high * 0.47;
    let mut at = pos2(inner.center().x - apart * (points.len() as f32 - 1.0) / 2.0, low);
    for &is_served in points {
        if is_served {
            painter.circle_filled(at, palette.px(2.2), palette.muted);
        } else {
            painter.circle_stroke(at, palette.px(2.0), Stroke::new(1.0, palette.muted));
        }
        at.x += apart;
    }
}

/// A boxed cross, with their number where there are several.
fn cross(painter: &Painter, at: Pos2, count: usize, palette: &Palette) {
    let half = palette.px(5.5);
    let rect = Rect::from_center_size(at, Vec2::splat(2.0 * half));
    painter.rect(rect, 2, palette.panel, Stroke::new(1.2, palette.ink), StrokeKind::Inside);
    let arm = half * 0.55;
    let stroke = Stroke::new(1.4, palette.ink);
    if count == 1 {
        painter.line_segment([at - vec2(arm, 0.0), at + vec2(arm, 0.0)], stroke);
        painter.line_segment([at - vec2(0.0, arm), at + vec2(0.0, arm)], stroke);
    } else {
        painter.text(at, Align2::CENTER_CENTER, count.to_string(), palette.small(), palette.ink);
    }
}

/// Water.
pub fn wave(painter: &Painter, middle: Pos2, palette: &Palette) {
    let (step, high) = (palette.px(2.2), palette.px(1.6));
    let at = |number: i8| {
        let up = if number.rem_euclid(2) == 0 { high } else { -high };
        middle + vec2(f32::from(number) * step, up)
    };
    painter.line((-3..=3).map(at).collect(), Stroke::new(1.5, palette.accent));
}
