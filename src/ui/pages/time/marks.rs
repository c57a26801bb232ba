//! Marks on the row of a doctor and on the strip of a station: where a commitment or a licence ends. In words under the
//! pointer.

use egui::{Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::model::signs::{self, Sign};
use super::model::words;
use super::{Track, paint};
use crate::plan::{Date, Doctor, Slot};
use crate::roster::calendar::next;
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// How wide a mark is to the pointer.
const SIDE: f32 = 14.0;

/// On the row of a doctor.
pub fn of_doctor(ui: &Ui, view: &View, track: &Track, doctor: Slot<Doctor>, room: Rect) {
    bonds(ui, view, track, doctor, room);
    if let Some(until) = signs::licence_end(view, doctor).filter(|&until| track.scale.sees(next(until))) {
        let at = pos2(track.scale.x(next(until)), room.center().y);
        mark(ui, at, Sign::Licence, &words::licence(view, until), ("licence", track.station, doctor));
    }
}

/// On the strip of a station.
pub fn of_station(ui: &Ui, view: &View, track: &Track, room: Rect) {
    let is_seen = |until: Date| track.scale.sees(next(until));
    for (doctor, until) in signs::licences(view, track.station, is_seen) {
        let at = pos2(track.scale.x(next(until)), room.center().y);
        let words = words::licence_of(view, doctor, until);
        mark(ui, at, Sign::Licence, &words, ("licence on the strip", track.station, doctor));
    }
}

/// Where a commitment to the station ends; after what is seen at its right edge.
fn bonds(ui: &Ui, view: &View, track: &Track, doctor: Slot<Doctor>, room: Rect) {
    let (palette, days) = (Palette::of(ui), track.scale.days);
    let bonds = signs::bonds(view, (track.station, doctor), track.timeline.days.last);
    for bond in bonds.filter(|bond| bond.until >= days.first) {
        let at = pos2(track.scale.x(next(bond.until)), room.center().y);
        let words = words::bond(view, bond.until);
        let id = ("bond", track.station, doctor, (bond.facility.as_str(), bond.until));
        mark(ui, at, Sign::Bond, &words, id);
        if bond.until > days.last {
            let laid = Phrase::new(&palette).with(&words, palette.small(), palette.info);
            let laid = laid.lay_out(ui.painter(), f32::INFINITY);
            laid.paint_right_in(ui.painter(), room.with_max_x(at.x - palette.px(8.0)));
        }
    }
}

/// A sign that says under the pointer what it stands for.
pub fn mark(ui: &Ui, at: Pos2, sign: Sign, words: &str, id: impl std::hash::Hash + std::fmt::Debug) {
    let palette = Palette::of(ui);
    paint::sign(ui.painter(), at, sign, &palette);
    let rect = Rect::from_center_size(at, Vec2::splat(palette.px(SIDE)));
    let response = ui.interact(rect, ui.scope_id().with(("mark", id)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let _ = response.on_hover_text(words);
}
