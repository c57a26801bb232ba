//! A doctor in the hand over the map: which tile is under it, and what letting go there would mean.

use egui::{Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::frame::Geometry;
use crate::advise::Preview;
use crate::map::{Layout, Tile};
use crate::plan::{Facility, Slot};
use crate::session::action::Actions;
use crate::text::sentences;
use crate::ui::View;
use crate::ui::carry::{self, DropTarget, Targets};
use crate::ui::subjects::verdict::verdict_tone;
use crate::ui::theme::Palette;
use crate::ui::widgets::paint_mark;

/// Follows a doctor who is carried over the tiles.
pub fn follow(ui: &mut Ui, view: &View, layout: &Layout, geometry: &Geometry, seen: Rect, actions: &mut Actions) {
    if view.session.carried.is_none() {
        return;
    }
    let target = |tile: &Tile| {
        view.plan().facilities.in_slot(tile.station)?;
        Some(DropTarget { facility: tile.station, rect: geometry.inner(tile.cell) })
    };
    let all: Vec<_> = layout.tiles.iter().filter_map(target).collect();
    carry::follow(ui, view, &Targets { all: &all, seen, scrolls: false, site_at: &|_, _, _| None }, actions);
}

/// What letting go at a tile would do, as far as anything can be let go of there.
pub fn judged<'a>(view: &View<'a>, station: Slot<Facility>) -> Option<&'a Preview> {
    let carried = view.session.carried.as_ref()?;
    carried.preview(&view.plan().facilities[station].id)?.as_deref().ok()
}

/// What letting go at a tile would mean, its mark and its word at the foot of a room; and whether the doctor is over it.
pub fn verdict(ui: &Ui, view: &View, station: Slot<Facility>, (inner, room): (Rect, Rect)) {
    let palette = Palette::of(ui);
    if let Some(preview) = judged(view, station) {
        let tone = verdict_tone(&preview.verdict);
        let words = sentences::verdict(view.language, &preview.verdict);
        let words = preview.rank.map_or_else(|| words.clone(), |rank| format!("{rank} · {words}"));
        let (colour, sign) = (palette.tone(tone), palette.px(11.0));
        let lines = |words| ui.painter().layout(words, palette.small(), colour, inner.width() - sign - 8.0);
        // The word takes as many lines as it needs. Where there is no room for them the mark stands for it, and the foot
        // of the window says it.
        let whole = lines(words);
        let is_too_high = whole.size().y > room.height().ceil();
        let rank = || preview.rank.map_or_else(String::new, |rank| rank.to_string());
        let galley = if is_too_high { lines(rank()) } else { whole };
        let size = vec2(galley.size().x + sign + 8.0, galley.size().y.max(sign));
        let room = Rect::from_center_size(pos2(room.center().x, room.bottom() - size.y / 2.0), size);
        ui.painter().rect(room, 3, palette.tone_ground(tone), palette.hairline(), StrokeKind::Inside);
        let mark = Rect::from_min_size(pos2(room.left() + 2.0, room.center().y - sign / 2.0), Vec2::splat(sign));
        paint_mark(ui.painter(), mark, tone, &palette);
        ui.painter().galley(pos2(mark.right() + 3.0, room.top()), galley, colour);
    }
    let aim = view.session.carried.as_ref().and_then(|carried| carried.aim.as_ref());
    if aim == Some(&view.plan().facilities[station].id) {
        ui.painter().rect_stroke(inner, 6, Stroke::new(2.5, palette.accent), StrokeKind::Outside);
    }
}
