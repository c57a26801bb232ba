//! The page of the map: a tile a station, areas outlined, moves as arrows; doctors are carried from tile to tile.

mod arrows;
mod carry;
mod fair;
mod frame;
mod handles;
mod legend;
mod model;
mod shade;
mod tile;

pub use fair::show as beside;

use egui::{Frame, Margin, PointerButton, Rect, Sense, Ui, Vec2, vec2};

use crate::map::Layout;
use crate::plan::{Facility, Slot};
use crate::session::action::{Action, Actions, PageAction};
use crate::session::facility_of;
use crate::session::pages::map::MapWish;
use crate::text::t;
use crate::ui::View;
use crate::ui::bar::menu_bar::name_with_keys;
use crate::ui::remembered::{Appearance, Same, remembered};
use crate::ui::subjects::chips::at_facility;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, explain, link_like, muted};
use frame::Geometry;
use model::Map;

const MARGIN: i8 = 12;
/// What going nearer and back takes above the page.
const NEARNESS: f32 = 165.0;
/// What the doctors of the place looked at take below the map, with the bar under them.
const CHIPS: f32 = 46.0;
/// How low the map gets before what is below it goes out of sight.
const LOWEST: f32 = 80.0;

pub fn show(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let page = &view.session.pages.map;
    shade::ask(view, actions);
    let wanted = Palette::of(ui).px(NEARNESS);
    super::line(ui, view, wanted, actions, |ui, actions| nearness(ui, view, actions));
    Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 4, bottom: 8 }).show(ui, |ui| {
        let palette = Palette::of(ui);
        let Some(layout) = page.layout().filter(|layout| !layout.tiles.is_empty()) else {
            return drop(muted(ui, &t!(view.language, "map-empty")));
        };
        let lines = legend::lines(ui);
        let below = palette.px(CHIPS) + legend::height(ui, lines);
        let room = vec2(ui.available_width(), (ui.available_height() - below).max(palette.px(LOWEST)));
        // The keyboard is at tiles.
        let (rect, ground) = ui.allocate_exact_size(room, Sense::CLICK | Sense::DRAG);
        ui.painter().rect(rect, 6, palette.panel, palette.hairline(), egui::StrokeKind::Inside);
        let room = rect.shrink(palette.px(8.0));
        let geometry = Geometry::new(layout, room, (page.shift, page.zoom), &palette);
        move_about(ui, view, (rect, &ground), &geometry, actions);
        let road = view.session.advice.road().cloned().map(Same);
        let key = (view.session.document.version(), Appearance::of(ui, view), (page.shading, page.arrows, road));
        let shown = remembered(ui, "tiles", key, || Shown::of(view, layout, &palette));
        map(ui, view, (layout, &shown), &geometry, rect, actions);
        legend::show(ui, view, &shown.map.legend, lines, actions);
        chips(ui, view, actions);
    });
}

/// A step nearer and, from there, the way back to the whole map.
fn nearness(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let (page, nearer) = (&view.session.pages.map, Action::from(PageAction::ZoomIn));
    // It stays where it is, so that it can be clicked again.
    let name = t!(view.language, "action-zoom-in");
    let link = ui.add_enabled_ui(page.can_zoom(true), |ui| link_like(ui, &name)).inner;
    explain(&link, name_with_keys(ui, view.session, &nearer));
    if link.clicked() {
        actions.push(nearer);
    }
    if page.can_zoom(false) && link_like(ui, &t!(view.language, "map-whole")).clicked() {
        actions.push(PageAction::Map(MapWish::Whole));
    }
}

/// The map, with the figure of each tile as a line of words.
struct Shown {
    map: Map,
    figures: Vec<Phrase>,
}

impl Shown {
    fn of(view: &View, layout: &Layout, palette: &Palette) -> Self {
        let map = Map::of(view, layout);
        let figures = map.tiles.iter().map(|one| tile::figure(&one.shade.figure, palette)).collect();
        Self { map, figures }
    }
}

fn map(
    ui: &mut Ui,
    view: &View,
    (layout, shown): (&Layout, &Shown),
    geometry: &Geometry,
    rect: Rect,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    ui.scope(|ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect));
        for (one, figure) in shown.map.tiles.iter().zip(&shown.figures) {
            tile::show(ui, view, (one, figure), (geometry, rect), actions);
        }
        frame::outlines(ui.painter(), layout, geometry, &palette);
        // Wide enough for a word.
        let width = (geometry.tile().x * 1.1).max(palette.px(58.0));
        let room = geometry.tile() * vec2(1.3, 1.155);
        for (area, cell) in &shown.map.areas {
            let galley = ui.painter().layout(area.clone(), palette.small_strong(), palette.muted, width);
            // Larger it would lie over the words of tiles: there it is read from nearer.
            if (galley.size() - room).max_elem() <= 0.0 {
                let words = Rect::from_center_size(geometry.middle(*cell), galley.size());
                // Where they reach over the edges of tiles they are read on a ground.
                ui.painter().rect_filled(words.expand(2.0), 4, palette.panel.gamma_multiply(0.85));
                ui.painter().galley(words.min, galley, palette.muted);
            }
        }
        arrows::show(ui, &shown.map.arrows, geometry);
        carry::follow(ui, view, layout, geometry, rect, actions);
    });
}

/// The ground is pulled, Ctrl and the wheel or two fingers zoom about the pointer, the wheel alone shifts.
fn move_about(
    ui: &Ui,
    view: &View,
    (rect, ground): (Rect, &egui::Response),
    geometry: &Geometry,
    actions: &mut Actions,
) {
    let page = &view.session.pages.map;
    let (mut shift, mut zoom) = (Vec2::from(page.shift), page.zoom);
    if view.session.carried.is_none() && ground.dragged_by(PointerButton::Primary) {
        shift += ground.drag_delta();
    }
    // What stands in front of the map has the wheel for itself.
    let is_over = |at: &egui::Pos2| rect.contains(*at) && ui.ctx().layer_id_at(*at) == Some(ui.layer_id());
    if let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(is_over) {
        let (by, rolled) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if (by - 1.0).abs() > f32::EPSILON {
            let next = (zoom * by).clamp(1.0, crate::session::pages::map::NEAREST);
            let from_centre = at - rect.center();
            shift = from_centre - (from_centre - shift) * (next / zoom);
            zoom = next;
        } else {
            shift += rolled;
        }
    }
    // Only what is larger than its room can be shifted.
    let most = geometry.most_shift(rect.shrink(Palette::of(ui).px(8.0)), zoom / page.zoom);
    shift = shift.clamp(-most, most);
    if shift != Vec2::from(page.shift) || (zoom - page.zoom).abs() > f32::EPSILON {
        actions.push(PageAction::Map(MapWish::Look { shift: shift.into(), zoom }));
    }
}

/// The place of what is looked at.
fn looked_at(view: &View) -> Option<Slot<Facility>> {
    facility_of(view.plan(), view.roster(), view.session.selection.as_ref()?)
}

/// The doctors of the place looked at, to be carried to a tile.
fn chips(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let Some(place) = looked_at(view) else {
        return drop(muted(ui, &t!(view.language, "map-hint")));
    };
    let standing = at_facility(view, place);
    let name = view.short_name(place);
    egui::ScrollArea::horizontal().id_salt("map chips").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = palette.px(6.0);
            muted(ui, &t!(view.language, "map-doctors-of", place = name));
            if standing.is_empty() {
                muted(ui, &t!(view.language, "map-nobody"));
            }
            for one in &standing {
                let words = one.words(view);
                let name = || words.name(view);
                let response = words.chip(view, &name, false).show(ui, words.id);
                words.react(ui, view, &response, &|| standing.clone(), actions);
            }
        });
    });
}
