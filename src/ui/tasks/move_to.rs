//! "Move to…": every place in a list with a search, and what the move would do at each.

use egui::{Id, Key, Modifiers, ScrollArea, Sense, TextEdit, Ui, UiBuilder, vec2};

use super::places::Place;
use super::{Front, buttons, places, secondary};
use crate::plan;
use crate::session::action::{Actions, CarryAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::remembered::remembered;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row, muted};

const HEIGHT: f32 = 400.0;

pub fn show(
    ui: &Ui,
    front: &mut Front,
    view: &View,
    doctor: &plan::Id<plan::Doctor>,
    from: Option<&plan::Id<plan::Site>>,
    actions: &mut Actions,
) {
    let language = view.language;
    let name = view.plan().doctors.get(doctor).map_or_else(String::new, |doctor| doctor.name.clone());
    front.show(ui, &t!(language, "dialog-move-title", doctor = name), 660.0, |ui, front| {
        if let Some(place) = name_of(view, from) {
            muted(ui, &t!(language, "dialog-move-from", place = place));
        }
        let key = (view.session.document.version(), doctor.to_string(), language);
        let places = remembered(ui, "places to move to", key.clone(), || places::all(view));
        let wish = Wish::take(ui);
        let (text, changed) = search(ui, front, view);
        let lines = remembered(ui, "places found", (key, text.clone()), || places::matching(&places, &text));
        let chosen = step(ui, front, lines.len(), &wish, changed);
        let clicked = list(ui, view, &places, &lines, chosen, wish.moves() || changed, &text);
        let taken = clicked.or(if wish.take { lines.get(chosen).copied() } else { None });
        if let Some(place) = taken.and_then(|line| places.get(line)) {
            actions.push(CarryAction::DropOnSite(place.site.clone()));
        }
        buttons(ui, |ui| front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked());
    });
}

fn name_of(view: &View, site: Option<&plan::Id<plan::Site>>) -> Option<String> {
    let site = view.plan().sites.get(site?)?;
    view.plan().facilities.get(&site.facility).map(|facility| facility.name.clone())
}

/// The keys that go to the list while the search has the keyboard.
struct Wish {
    by: isize,
    take: bool,
}

impl Wish {
    fn take(ui: &Ui) -> Self {
        let searching = ui.memory(|memory| memory.has_focus(search_id()));
        if !searching {
            return Self { by: 0, take: false };
        }
        ui.input_mut(|input| {
            let mut pressed = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
            let by = pressed(Key::ArrowDown) - pressed(Key::ArrowUp);
            let by = by + 10 * (pressed(Key::PageDown) - pressed(Key::PageUp));
            Self { by, take: pressed(Key::Enter) > 0 }
        })
    }

    fn moves(&self) -> bool {
        self.by != 0
    }
}

fn search(ui: &mut Ui, front: &Front, view: &View) -> (String, bool) {
    let mut text = front.draft(ui, String::new);
    let hint = t!(view.language, "dialog-move-search");
    let field = TextEdit::singleline(&mut text).id(search_id()).hint_text(hint).desired_width(f32::INFINITY);
    let field = ui.add(field);
    front.begins_at(&field);
    front.keep(ui, text.clone());
    (text, field.changed())
}

/// Which line Enter would take.
fn step(ui: &Ui, front: &Front, count: usize, wish: &Wish, changed: bool) -> usize {
    let id = search_id().with("chosen");
    let anew = front.is_new || changed;
    let before: usize = if anew { 0 } else { ui.data(|data| data.get_temp(id)).unwrap_or(0) };
    let chosen = before.saturating_add_signed(wish.by).min(count.saturating_sub(1));
    ui.data_mut(|data| data.insert_temp(id, chosen));
    chosen
}

/// Returns the place whose line was clicked.
fn list(
    ui: &mut Ui,
    view: &View,
    places: &[Place],
    lines: &[usize],
    chosen: usize,
    follow: bool,
    text: &str,
) -> Option<usize> {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = (ui.ctx().content_rect().height() - palette.px(240.0)).min(palette.px(HEIGHT));
    let height = Row::height(&palette);
    let mut clicked = None;
    // Always as high, however few lines the search leaves: nothing jumps while one types.
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), room), Sense::hover());
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("places"));
    if lines.is_empty() {
        muted(&mut ui, &t!(view.language, "dialog-move-nothing", text = text.trim()));
    }
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_rows(&mut ui, height, lines.len(), |ui, seen| {
        if follow {
            // Rows out of sight are not drawn, so the list is scrolled by reckoning.
            let top = ui.min_rect().top() + height * (chosen as f32 - seen.start as f32);
            let rect = egui::Rect::from_min_size(egui::pos2(ui.min_rect().left(), top), egui::vec2(1.0, height));
            ui.scroll_to_rect(rect, None);
        }
        for (place, &line) in seen.clone().zip(&lines[seen]) {
            let response = ui.push_id(line, |ui| row(ui, view, &places[line]).chosen(place == chosen).show(ui)).inner;
            let why = places[line].would_be.as_ref().map_or("", |would_be| would_be.why.as_str());
            let response = if why.is_empty() { response } else { response.on_hover_text(why) };
            if response.clicked() {
                clicked = Some(line);
            }
        }
    });
    clicked
}

fn row(ui: &Ui, view: &View, place: &Place) -> Row {
    let palette = Palette::of(ui);
    if place.is_point {
        let name = Phrase::new(&palette).gap(18.0).with(&place.name, palette.body(), palette.muted);
        return Row::new(name).right(Phrase::new(&palette).muted(&t!(view.language, "dialog-move-point")));
    }
    let row = Row::new(Phrase::new(&palette).body(&place.name));
    let Some(would_be) = &place.would_be else { return row };
    let figures = Phrase::new(&palette).muted(&would_be.figures);
    row.right(figures.gap(12.0).mark(would_be.tone).toned(would_be.tone, &would_be.word))
}

fn search_id() -> Id {
    Id::unique("move to: search")
}
