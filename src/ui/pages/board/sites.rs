//! A card opened to its sites: each with its own doctors, whose sessions are divided there by stepping.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::card::show_lines;
use super::layout::{CHIP_GAP, Flow, PlacedCard, SITE_HEAD, flow, one_a_line};
use super::words::{LaidFlow, PlacedChip};
use super::{card_menu, sessions};
use crate::edit::{Command, Division};
use crate::plan::{Doctor, Facility, Site, Slot};
use crate::roster::Subject;
use crate::session::Zoom;
use crate::session::action::{Actions, PageAction};
use crate::text::{names, numbers::number, t};
use crate::ui::View;
use crate::ui::side::parties::Parties;
use crate::ui::subjects::chips::{DoctorAtPlace, at_facility, at_site};
use crate::ui::subjects::sites::{is_open, sites_on_day};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Card, Chip, Icon, Phrase, Steps, explain, paint_icon, small_stepper};

/// What a stepper takes of a line.
const STEPPER: f32 = 64.0;
/// The side of the sign that opens a card.
const SIGN: f32 = 18.0;

/// Whether the card of a place shows its sites: seen in detail a station's does, and that of a hospital which has several;
/// and so does a station's that is opened.
pub fn are_shown(view: &View, facility: Slot<Facility>) -> bool {
    let has_any = || view.plan().facilities[facility].is_station() || has_several(view, facility);
    view.settings().zoom == Zoom::Detail && has_any() || are_divided(view, facility)
}

/// Whether the sessions of a station's doctors are divided on its card.
pub fn are_divided(view: &View, facility: Slot<Facility>) -> bool {
    let id = &view.plan().facilities[facility].id;
    has_points(view, facility) && view.session.pages.board.expanded.contains(id)
}

fn has_points(view: &View, facility: Slot<Facility>) -> bool {
    let is_station = view.plan().facilities[facility].is_station();
    is_station && has_several(view, facility) && view.settings().zoom != Zoom::Overview
}

fn has_several(view: &View, facility: Slot<Facility>) -> bool {
    view.roster().links().sites(facility).len() > 1 && sites_on_day(view, facility).len() > 1
}

/// Whoever has a chip on the card of a place, in their order there.
pub fn chips(view: &View, facility: Slot<Facility>) -> Vec<DoctorAtPlace> {
    if are_shown(view, facility) {
        sites_on_day(view, facility).into_iter().flat_map(|site| at_site(view, site)).collect()
    } else {
        at_facility(view, facility)
    }
}

/// The chips of a site in lines: one a line where there is a stepper beside each.
pub fn lines(ui: &Ui, view: &View, place: Slot<Facility>, site: Slot<Site>, (width, most): (f32, usize)) -> Flow {
    let chips = at_site(view, site);
    if are_divided(view, place) {
        let width = width - Palette::of(ui).px(STEPPER);
        return one_a_line(&chips, width, most);
    }
    flow(ui, view, &chips, width, 1, most)
}

/// Each site with its name and its own doctors, marked where they are `parties`. Says where the last one ends.
pub fn show(
    ui: &Ui,
    view: &View,
    placed: &PlacedCard,
    (parts, parties): (&[LaidFlow], &Parties),
    room: Rect,
    actions: &mut Actions,
) -> f32 {
    let palette = Palette::of(ui);
    let mut y = room.top();
    for (site, LaidFlow { lines, .. }) in sites_on_day(view, placed.facility).into_iter().zip(parts) {
        let height = palette.px(SITE_HEAD) + lines.len() as f32 * line_height(&palette);
        head(ui, view, site, Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), height)), &palette);
        let left_top = pos2(room.left(), y + palette.px(SITE_HEAD));
        show_lines(ui, view, (placed.facility, parties), lines, left_top, actions);
        if are_divided(view, placed.facility) {
            let area = Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), height));
            sessions::receive(ui, view, (placed.facility, site), area, actions);
            for (number, PlacedChip { chip, .. }) in lines.iter().flatten().enumerate() {
                let top = left_top.y + number as f32 * line_height(&palette);
                let line = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), Chip::height(&palette)));
                stepper(ui, view, (placed.facility, site), chip.words.says.doctor, line, actions);
            }
        }
        y += height;
    }
    y
}

/// The site under a point of a card; the main seat elsewhere on it.
pub fn at(ui: &Ui, view: &View, placed: &PlacedCard, rect: Rect, y: f32) -> Option<Slot<Site>> {
    let sites = sites_on_day(view, placed.facility);
    if !are_shown(view, placed.facility) {
        return sites.first().copied();
    }
    let palette = Palette::of(ui);
    let inner = Card::content_rect(rect, &palette, false);
    let mut bottom = inner.top() + palette.px(super::layout::CARD_HEAD);
    let mut left = placed.lines;
    for &site in &sites {
        let shown = lines(ui, view, placed.facility, site, (inner.width(), left)).lines.len();
        left -= shown;
        bottom += palette.px(SITE_HEAD) + shown as f32 * line_height(&palette);
        if y < bottom {
            return Some(site);
        }
    }
    sites.first().copied()
}

fn line_height(palette: &Palette) -> f32 {
    Chip::height(palette) + CHIP_GAP
}

/// The name of a site and its sessions, marked where they are too few.
fn head(ui: &Ui, view: &View, site: Slot<Site>, area: Rect, palette: &Palette) {
    let record = &view.plan().sites[site];
    let sessions = view.roster().picture().at_site(site).sessions;
    let sessions = t!(view.language, "board-site-sessions", sessions = number(view.language, sessions as i64));
    let line = area.with_max_y(area.top() + palette.px(SITE_HEAD));
    if super::carry::is_over_site(view, site) {
        ui.painter().rect_filled(area.expand(2.0), 4, palette.selected);
    }
    let is_short = !view.checked().open_about(&Subject::Point(site)).is_empty();
    let count = Phrase::new(palette);
    let count = if is_short { count.toned(Tone::Warning, &sessions) } else { count.muted(&sessions) };
    let count = count.lay_out(ui.painter(), line.width());
    // Where the name is long it is cut, and not the count.
    let gap = palette.px(6.0);
    let title = Phrase::new(palette).with(&record.name, palette.small_strong(), palette.ink);
    let title = title.lay_out(ui.painter(), line.width() - count.size().x - gap);
    let name = format!("{} {sessions}", record.name);
    let response = ui.interact(line, ui.scope_id().with(("site", record.id.as_str())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    title.paint_in(ui.painter(), line);
    count.paint_in(ui.painter(), line.with_min_x(line.left() + title.size().x + gap));
    if title.elided() && view.session.carried.is_none() && view.explains() {
        explain(&response, || name);
    }
}

/// One session more here comes from where the doctor has most; one less goes to the seat, or from the seat to a point. None
/// goes to where it is closed.
fn stepper(
    ui: &Ui,
    view: &View,
    (place, site): (Slot<Facility>, Slot<Site>),
    which: Slot<Doctor>,
    line: Rect,
    actions: &mut Actions,
) {
    let language = view.language;
    let has = |site| view.roster().picture().at_site(site).present.get(&which).copied().unwrap_or(0);
    let sites = sites_on_day(view, place);
    let others = || sites.iter().copied().filter(|&other| other != site);
    let giver = others().filter(|&other| has(other) > 0).max_by_key(|&other| (has(other), other == sites[0]));
    let giver = giver.filter(|_| is_open(view, site));
    let taker = others().find(|&other| is_open(view, other));
    let (doctor, name) = (&view.plan().doctors[which], &view.plan().sites[site].name);
    let spoken = names::strip_controls(&doctor.name);
    let less = t!(language, "board-session-less", doctor = spoken.as_ref(), site = name.as_str());
    let more = t!(language, "board-session-more", doctor = spoken.as_ref(), site = name.as_str());
    let steps = Steps { less: (&less, taker.is_some()), more: (&more, giver.is_some()) };
    let rect = line.with_min_x(line.right() - Palette::of(ui).px(STEPPER - 4.0));
    let id = Id::unique(("sessions of", doctor.id.as_str(), view.plan().sites[site].id.as_str()));
    let step = small_stepper(ui, id, rect, &number(language, has(site)), steps);
    let between = rect.shrink2(vec2(rect.height(), 0.0));
    sessions::lift(ui, view, (place, site), (which, has(site)), between);
    let way = match step {
        1 => giver.map(|giver| (giver, site)),
        -1 => taker.map(|taker| (site, taker)),
        _ => None,
    };
    if let Some((from, to)) = way {
        actions.edit(Command::Divide(division(view, which, (from, to))));
    }
}

fn division(view: &View, doctor: Slot<Doctor>, (from, to): (Slot<Site>, Slot<Site>)) -> Division {
    let plan = view.plan();
    let (doctor, by) = (plan.doctors[doctor].id.clone(), view.session.user.clone());
    let (from, to) = (plan.sites[from].id.clone(), plan.sites[to].id.clone());
    Division { doctor, from, to, sessions: 1, start: view.date(), by }
}

/// The sign at the right of a line that opens a card to its points, and closes it again. Says what the line has left.
pub fn opener(ui: &Ui, view: &View, facility: Slot<Facility>, line: Rect, actions: &mut Actions) -> Rect {
    if !has_points(view, facility) {
        return line;
    }
    let palette = Palette::of(ui);
    let side = palette.px(SIGN);
    let rect = Rect::from_center_size(pos2(line.right() - side / 2.0, line.center().y), vec2(side, side));
    let (record, is_open) = (&view.plan().facilities[facility], are_divided(view, facility));
    let name = || {
        let place = view.short_name(facility);
        if is_open {
            t!(view.language, "board-close-points", place = place)
        } else {
            t!(view.language, "board-open-points", place = place)
        }
    };
    let response = ui.interact(rect, Id::unique(("points of", record.id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name()));
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let colour = if response.hovered() { palette.ink } else { palette.muted };
    paint_icon(ui.painter(), rect.shrink(side * 0.22), icon, colour, &palette);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 4, &palette);
    }
    if response.clicked() {
        actions.push(PageAction::ExpandCard(record.id.clone(), !is_open));
    }
    card_menu::show(view, facility, &response, actions);
    if view.explains() {
        explain(&response, name);
    }
    line.with_max_x(line.right() - opener_width(view, facility, &palette))
}

/// What that sign takes of its line.
pub fn opener_width(view: &View, facility: Slot<Facility>, palette: &Palette) -> f32 {
    if has_points(view, facility) { palette.px(SIGN) + palette.px(4.0) } else { 0.0 }
}
