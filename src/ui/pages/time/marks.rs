//! Marks on the row of a doctor and on the strip of a station: where a commitment or a licence ends. In words under the
//! pointer.

use egui::{Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::Track;
use super::paint::{self, Sign};
use crate::plan::{Bond, Date, Doctor, Licence, Slot};
use crate::roster::calendar::next;
use crate::text::{dates, t};
use crate::ui::View;
use crate::ui::theme::Palette;
use crate::ui::widgets::Phrase;

/// How wide a mark is to the pointer.
const SIDE: f32 = 14.0;

/// On the row of a doctor.
pub fn of_doctor(ui: &Ui, view: &View, track: &Track, doctor: Slot<Doctor>, room: Rect) {
    bonds(ui, view, track, doctor, room);
    if let Some(until) = licence_end(view, doctor).filter(|&until| track.scale.sees(next(until))) {
        let words = t!(view.language, "time-licence", date = dates::date(view.language, until));
        let at = pos2(track.scale.x(next(until)), room.center().y);
        mark(ui, at, Sign::Licence, &words, ("licence", track.station, doctor));
    }
}

/// On the strip of a station: licences that run out while their doctors would still be there (rule D09).
pub fn of_station(ui: &Ui, view: &View, track: &Track, room: Rect) {
    let roster = view.roster();
    for doctor in roster.followers(track.station) {
        let Some(until) = licence_end(view, doctor).filter(|&until| track.scale.sees(next(until))) else { continue };
        let presence = roster.presence_on(view.plan(), doctor, next(until));
        if presence.at.iter().any(|&(site, _)| roster.links().facility(site) == Some(track.station)) {
            let (name, date) = (&view.plan().doctors[doctor].name, dates::date(view.language, until));
            let words = t!(view.language, "time-licence-of", doctor = name.as_str(), date = date);
            let at = pos2(track.scale.x(next(until)), room.center().y);
            mark(ui, at, Sign::Licence, &words, ("licence on the strip", track.station, doctor));
        }
    }
}

fn licence_end(view: &View, doctor: Slot<Doctor>) -> Option<Date> {
    match &view.plan().doctors[doctor].licence {
        Licence::Number { until, .. } => *until,
        Licence::Unknown | Licence::None => None,
    }
}

/// Where a commitment to the station ends; after what is seen at its right edge.
fn bonds(ui: &Ui, view: &View, track: &Track, doctor: Slot<Doctor>, room: Rect) {
    let (palette, days, rules) = (Palette::of(ui), track.scale.days, view.rules());
    let station = &view.plan().facilities[track.station].id;
    // A bond to a place that was put into another binds to that one (rule D03).
    let is_here = |bond: &&Bond| {
        let day = bond.until.min(track.timeline.days.last);
        rules.successor(&bond.facility, day) == station.as_str()
    };
    for bond in view.plan().doctors[doctor].bonds.iter().filter(is_here) {
        if bond.until < days.first {
            continue;
        }
        let at = pos2(track.scale.x(next(bond.until)), room.center().y);
        let words = t!(view.language, "time-bond", date = dates::date(view.language, bond.until));
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
