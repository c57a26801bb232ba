//! The left of a row: its name, whether it is open, and from when on a station is without doctors.

use egui::{CursorIcon, Id, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::model::{Row, Without, words};
use crate::session::Selection;
use crate::session::action::{Action, Actions, GoAction, PageAction};
use crate::session::pages::time::TimeWish;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Icon, LaidPhrase, Phrase, paint_icon};

/// The room of the sign that a row opens.
const SIGN: f32 = 14.0;
/// How far stations stand in from areas, and doctors from stations.
const STEP: f32 = 10.0;

pub fn show(ui: &Ui, view: &View, row: &Row, rect: Rect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    match row {
        Row::Band { key, name, folded, .. } => {
            let wish = TimeWish::Fold(key.clone(), !folded);
            let name = Phrase::new(&palette).strong(name);
            if folding(ui, rect, ("band", key.as_str()), (name, None), (0.0, !folded)).clicked() {
                actions.push(PageAction::Time(wish));
            }
        }
        Row::Steady { key, shown, .. } => {
            let name = Phrase::new(&palette).muted(&words::name(view, row));
            if folding(ui, rect, ("steady", key.as_str()), (name, None), (STEP, *shown)).clicked() {
                actions.push(PageAction::Time(TimeWish::ShowSteady(key.clone(), !shown)));
            }
        }
        Row::Station { station, open, without } => {
            let facility = &view.plan().facilities[*station];
            let name = Phrase::new(&palette).body(&view.short_name(*station));
            let since = since(view, &palette, *without);
            let response = folding(ui, rect, ("station", facility.id.as_str()), (name, since), (STEP, *open));
            if response.clicked() {
                actions.push(PageAction::Time(TimeWish::Open(facility.id.clone(), !open)));
                actions.push(GoAction::Select(Selection::Facility(facility.id.clone())));
            }
        }
        Row::Doctor { doctor, station, .. } => {
            let record = &view.plan().doctors[*doctor];
            let id = ("doctor", record.id.as_str(), view.plan().facilities[*station].id.as_str());
            let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &record.name));
            let room = rect.with_min_x(rect.left() + palette.px(STEP * 2.0 + SIGN));
            let name = Phrase::new(&palette).with(&record.name, palette.small(), palette.ink);
            name.lay_out(ui.painter(), room.width()).paint_in(ui.painter(), room);
            focus(ui, &response, rect, &palette);
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                actions.push(Action::Go(GoAction::Select(Selection::Doctor(record.id.clone()))));
            }
        }
    }
}

/// A name that opens and closes what is below it.
fn folding(
    ui: &Ui,
    rect: Rect,
    id: (&'static str, &str),
    (name, right): (Phrase, Option<Phrase>),
    (indent, open): (f32, bool),
) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, Id::unique(("time", id)), Sense::click());
    let painter = ui.painter();
    let left = rect.left() + palette.px(indent);
    let side = palette.px(8.0);
    let sign = Rect::from_center_size(pos2(left + palette.px(6.0), rect.center().y), Vec2::splat(side));
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    paint_icon(painter, sign, icon, palette.muted, &palette);
    let room = rect.with_min_x(left + palette.px(SIGN));
    let right = right.map(|right| right.lay_out(painter, room.width()));
    let taken = right.as_ref().map_or(0.0, |right| right.size().x + palette.px(4.0));
    let name = name.lay_out(painter, (room.width() - taken).max(0.0));
    let words = [Some(name.spoken()), right.as_ref().map(LaidPhrase::spoken)];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &words));
    name.paint_in(painter, room);
    if let Some(right) = right {
        right.paint_right_in(painter, room);
    }
    focus(ui, &response, rect, &palette);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if name.elided() { response.on_hover_text(words) } else { response }
}

fn since(view: &View, palette: &Palette, without: Without) -> Option<Phrase> {
    words::since(view, without).map(|words| Phrase::new(palette).toned(Tone::Bad, &words))
}

/// Words over the strip's room, for rows without one.
pub fn note(ui: &Ui, words: &str, rect: Rect) {
    let palette = Palette::of(ui);
    let room = rect.with_min_x(rect.left() + palette.px(6.0));
    let laid = Phrase::new(&palette).muted(words).lay_out(ui.painter(), room.width());
    laid.paint_in(ui.painter(), room);
    if laid.elided() {
        ui.interact(room, ui.scope_id().with(("note", words)), Sense::hover()).on_hover_text(words);
    }
}

fn focus(ui: &Ui, response: &Response, rect: Rect, palette: &Palette) {
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(1.0), 3, palette);
    }
}
