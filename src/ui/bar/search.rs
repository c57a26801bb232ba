//! The search box and what it finds while one types.

use egui::{Align2, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, TextEdit, Ui, vec2};

use super::found::{Hit, Index};
use super::shortcuts::keys_text;
use crate::session::Listed;
use crate::session::action::{Actions, GoAction};
use crate::text::{numbers::number, sentences, t};
use crate::ui::View;
use crate::ui::remembered::remembered;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, muted, select_all};

const WIDTH: f32 = 222.0;
const NARROW: f32 = 140.0;
/// Narrower nothing can be read in it.
const LEAST: f32 = 70.0;
const LIST_WIDTH: f32 = 440.0;

/// How wide the box is where there is so much room for it.
pub fn width(ui: &Ui, view: &View, room: f32) -> f32 {
    let palette = Palette::of(ui);
    let width = if view.session.room().is_narrow() { NARROW } else { WIDTH };
    palette.px(width).min(room).max(palette.px(LEAST))
}

pub fn show(ui: &mut Ui, view: &View, width: f32, actions: &mut Actions) {
    let text = &view.session.search;
    let found = find(ui, view, text);
    let typing = ui.memory(|memory| memory.has_focus(box_id()));
    let wish = if typing && !found.is_empty() { ListKeys::take(ui) } else { ListKeys::default() };
    let response = text_box(ui, view, width, actions);
    let is_open = !text.trim().is_empty() && (response.has_focus() || is_pointed_at(ui));
    let chosen = step(ui, found.len(), &wish, response.changed());
    let clicked = Popup::from_response(&response)
        .open(is_open)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(t!(view.language, "search-results"))
        .show(|ui| list(ui, view, &found, chosen));
    let pointed_at = clicked.as_ref().is_some_and(|shown| shown.response.contains_pointer());
    ui.data_mut(|data| data.insert_temp(pointed_at_id(), pointed_at));
    let by_key = if wish.take { found.get(chosen) } else { None };
    let by_click = clicked.and_then(|shown| shown.inner);
    if let Some(selection) = by_click.or(by_key.copied()).and_then(|of| of.selection(&view.session.document)) {
        actions.push(GoAction::Jump(selection));
        actions.push(GoAction::Search(String::new()));
        ui.memory_mut(|memory| memory.surrender_focus(box_id()));
    }
}

/// Folding a whole province's names takes too long for every frame.
fn find(ui: &Ui, view: &View, text: &str) -> Vec<Hit> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let document = &view.session.document;
    let named = document.named_in();
    let index = remembered(ui, "search index", named, || Index::new(document.plan()));
    remembered(ui, "search results", (named, text.to_owned()), || index.find(text, document.keys())).to_vec()
}

/// The keys that go to the list instead of the box.
#[derive(Default)]
struct ListKeys {
    down: usize,
    up: usize,
    take: bool,
}

impl ListKeys {
    fn take(ui: &Ui) -> Self {
        ui.input_mut(|input| Self {
            down: input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown),
            up: input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp),
            take: input.consume_key(Modifiers::NONE, Key::Enter),
        })
    }
}

fn text_box(ui: &mut Ui, view: &View, width: f32, actions: &mut Actions) -> Response {
    let palette = Palette::of(ui);
    let mut text = view.session.search.clone();
    let keys = Listed::of(&GoAction::Find.into())
        .and_then(|row| row.keys.first())
        .map_or_else(String::new, |&keys| keys_text(ui, keys));
    let hint = if view.session.room().is_narrow() {
        t!(view.language, "search-hint-short")
    } else {
        t!(view.language, "search-hint", keys = keys)
    };
    let edit = TextEdit::singleline(&mut text)
        .id(box_id())
        .hint_text(hint)
        .align(Align2::LEFT_CENTER)
        .min_size(vec2(0.0, palette.px(24.0)))
        .desired_width(width);
    if view.focus_search {
        // Before it is drawn, so that a letter that has come meanwhile is in it.
        ui.memory_mut(|memory| memory.request_focus(box_id()));
        select_all(ui, box_id());
    }
    let response = ui.add(edit);
    let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if escaped && !text.is_empty() {
        actions.push(GoAction::Search(String::new()));
    } else if response.changed() {
        actions.push(GoAction::Search(text));
    }
    response
}

/// Which find Enter would choose.
fn step(ui: &Ui, count: usize, wish: &ListKeys, anew: bool) -> usize {
    let id = box_id().with("chosen");
    let before: usize = if anew { 0 } else { ui.data(|data| data.get_temp(id)).unwrap_or(0) };
    let chosen = (before + wish.down).min(count.saturating_sub(1)).saturating_sub(wish.up);
    ui.data_mut(|data| data.insert_temp(id, chosen));
    chosen
}

fn list(ui: &mut Ui, view: &View, found: &[Hit], chosen: usize) -> Option<Hit> {
    ui.set_width(Palette::of(ui).px(LIST_WIDTH));
    ui.spacing_mut().item_spacing.y = 0.0;
    if found.is_empty() {
        let nothing = t!(view.language, "search-nothing", text = view.session.search.trim());
        egui::Frame::new().inner_margin(egui::Margin::same(6)).show(ui, |ui| muted(ui, &nothing));
    }
    let mut clicked = None;
    for (place, &of) in found.iter().enumerate() {
        let row = ui.push_id(place, |ui| row(ui, view, of).chosen(place == chosen).show(ui)).inner;
        if row.clicked() {
            clicked = Some(of);
        }
    }
    clicked
}

fn row(ui: &Ui, view: &View, of: Hit) -> Row {
    let palette = Palette::of(ui);
    let (name, note) = words(view, of);
    Row::new(Phrase::new(&palette).body(&name)).right(Phrase::new(&palette).muted(&note))
}

/// What is found, and what it is or where.
fn words(view: &View, of: Hit) -> (String, String) {
    let (plan, roster, language) = (view.plan(), view.roster(), view.language);
    match of {
        Hit::Doctor(slot) => {
            let place = roster.main_place(plan, slot).map(|place| plan.facilities[place].name.clone());
            (plan.doctors[slot].name.clone(), place.unwrap_or_else(|| t!(language, "search-no-place")))
        }
        Hit::Facility(slot) => {
            let facility = &plan.facilities[slot];
            let area = roster.links().area(slot).map(|area| plan.areas[area].name.clone());
            let kind = facility.hospital().map(|hospital| sentences::hospital_kind(language, hospital.kind));
            (facility.name.clone(), kind.or(area).unwrap_or_default())
        }
        Hit::Point(slot) => {
            let facility = roster.links().facility(slot).map(|facility| plan.facilities[facility].name.clone());
            (plan.sites[slot].name.clone(), facility.unwrap_or_default())
        }
        Hit::Area(slot) => {
            let stations = roster.links().stations_of_area(slot).len() as i64;
            let note = t!(language, "search-area", count = stations, number = number(language, stations));
            (plan.areas[slot].name.clone(), note)
        }
    }
}

fn is_pointed_at(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(pointed_at_id())).unwrap_or(false)
}

fn pointed_at_id() -> Id {
    box_id().with("list is pointed at")
}

fn box_id() -> Id {
    Id::unique("search box")
}
