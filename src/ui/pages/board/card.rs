//! A card: a station or a hospital with its doctors.

use egui::{Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::chips::{ChipWords, at_facility};
use super::foot::{CardState, state};
use super::layout::{CARD_HEAD, CHIP_GAP, Flow, PlacedCard, flow};
use super::status::{Status, figures, status};
use super::{card_menu, sites, spelled};
use crate::plan::{Facility, Slot};
use crate::session::action::{Actions, GoAction, Grip, PageAction};
use crate::session::{Selection, Zoom};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::side::parties;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Card, Chip, Footer, Icon, Outline, Phrase, paint_icon};

/// Draws one card at `rect` and says what was done with it. `hovered` is the place the carried doctor is over.
pub fn show(
    ui: &mut Ui,
    view: &View,
    placed: &PlacedCard,
    rect: Rect,
    hovered: Option<Slot<Facility>>,
    actions: &mut Actions,
) {
    let facility = &view.plan().facilities[placed.facility];
    let status = status(view, placed.facility);
    let state = state(view, placed.facility, hovered);
    let response = sense(ui, view, placed.facility, rect, &status, &state);
    if response.clicked() && view.session.carried.is_none() {
        response.request_focus();
        actions.push(GoAction::Select(Selection::Facility(facility.id.clone())));
    }
    card_menu::show(view, placed.facility, &response, actions);
    let tinted = !facility.is_station();
    let flash = flash(view, facility);
    let is_tile = view.settings().zoom == Zoom::Overview;
    let footer = state.foot.as_ref().map(|foot| Footer { tone: foot.tone, word: &foot.word, rank: foot.rank });
    let parties = parties::marked(ui, view);
    let is_party = parties.facilities.contains(&placed.facility);
    let outline = outline(view, facility, is_party, &state, &response);
    let card = Card::new()
        .outline(outline)
        .footer(footer.filter(|_| !is_tile))
        .tinted(tinted)
        .dimmed(state.dimmed)
        .flash(flash);
    let inner = card.paint(ui.painter(), rect);
    let inner = inner.with_max_y(rect.bottom() - 4.0);
    ui.scope_builder(UiBuilder::new().id_salt(facility.id.as_str()).max_rect(inner), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect));
        if state.dimmed {
            ui.set_opacity(Card::DIMMED);
        }
        if is_tile {
            tile(ui, view, placed.facility, rect, &status, &state);
        } else {
            content(ui, view, placed, inner, &status, &state, actions);
        }
    });
}

/// Under the doctor in the hand the card says all of it: egui shows no tooltip while a button is held.
pub fn paint_reasons(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect) {
    let Some(foot) = state(view, facility, Some(facility)).foot else { return };
    let footer = Footer { tone: foot.tone, word: &foot.word, rank: foot.rank };
    let is_told = matches!(&foot.why[..], [why] if *why == foot.word) && !footer.is_cut(ui.painter(), rect.width());
    if !foot.why.is_empty() && !is_told {
        footer.paint_open(ui.painter(), rect, &foot.why);
    }
}

fn sense(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect, status: &Status, state: &CardState) -> Response {
    let record = &view.plan().facilities[facility];
    let response = ui.interact(rect, egui::Id::unique(("card", record.id.as_str())), Sense::click());
    let foot = state.foot.as_ref().map_or("", |foot| &foot.word);
    let name = [record.name.as_str(), &status.word, &figures(view, facility).spoken, foot]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response
}

fn outline(view: &View, facility: &Facility, is_party: bool, state: &CardState, response: &Response) -> Outline {
    // Chosen by key: under the hand the place is plain to see.
    let is_aim = view.session.carried.as_ref().is_some_and(|carried| {
        let by_key = carried.grip == Grip::Key || carried.chosen_at.is_some();
        by_key && carried.aim.as_ref() == Some(&facility.id)
    });
    let selected = view.session.selection.as_ref() == Some(&Selection::Facility(facility.id.clone())) || is_party;
    if is_aim || response.has_focus() {
        Outline::Focused
    } else if state.gives {
        Outline::Giver
    } else if let Some(foot) = state.foot.as_ref().filter(|foot| foot.outlined) {
        Outline::Tone(foot.tone)
    } else if selected {
        Outline::Selected
    } else {
        Outline::Hairline
    }
}

fn flash(view: &View, facility: &Facility) -> f32 {
    let Some((places, since)) = &view.session.flashed else { return 0.0 };
    if !places.contains(&facility.id) {
        return 0.0;
    }
    (1.0 - since.elapsed().as_secs_f32() / crate::ui::FLASH.as_secs_f32()).max(0.0)
}

fn content(
    ui: &mut Ui,
    view: &View,
    placed: &PlacedCard,
    inner: Rect,
    status: &Status,
    state: &CardState,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    head(ui, view, placed.facility, inner, status, &palette);
    let second =
        Rect::from_min_size(pos2(inner.left(), inner.top() + palette.px(19.0)), vec2(inner.width(), palette.px(18.0)));
    let second = sites::opener(ui, view, placed.facility, second, actions);
    let figures = figures(view, placed.facility);
    figures.phrase(&palette, state.would_be).lay_out(ui.painter(), second.width()).paint_in(ui.painter(), second);
    if view.session.carried.is_none() && view.explains() {
        let id = egui::Id::unique(("figures", view.plan().facilities[placed.facility].id.as_str()));
        let response = ui.interact(second, id, Sense::hover());
        let _ = response.on_hover_ui(|ui| drop(ui.label(spelled::figures(view, placed.facility))));
    }
    let top = inner.top() + palette.px(CARD_HEAD);
    if sites::are_shown(view, placed.facility) {
        sites::show(ui, view, placed, inner.with_min_y(top), actions);
    } else {
        doctors(ui, view, placed, inner.with_min_y(top), actions);
    }
}

/// Seen from afar: the name, the mark of its state, and how many doctors there are of how many there should be; while a
/// doctor is carried, the mark and number of what letting go here would mean.
fn tile(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect, status: &Status, state: &CardState) {
    let palette = Palette::of(ui);
    let room = rect.shrink2(vec2(palette.px(7.0), 0.0));
    let mut words = figures(view, facility).brief(&palette, state.would_be);
    words = match &state.foot {
        Some(foot) => {
            let rank = foot.rank.map(|rank| number(view.language, rank.into())).unwrap_or_default();
            words.gap(5.0).mark(foot.tone).with(&rank, palette.small_strong(), palette.tone(foot.tone))
        }
        None if status.word.is_empty() => words,
        None => words.gap(5.0).mark(status.tone),
    };
    let words = words.lay_out(ui.painter(), room.width());
    words.paint_right_in(ui.painter(), room);
    let room = room.with_max_x(room.right() - words.size().x - palette.px(4.0));
    let name = Phrase::new(&palette).with(&view.short_name(facility), palette.small_strong(), palette.ink);
    name.lay_out(ui.painter(), room.width()).paint_in(ui.painter(), room);
}

/// The name at the left, mark and word at the right.
fn head(ui: &Ui, view: &View, facility: Slot<Facility>, inner: Rect, status: &Status, palette: &Palette) {
    let line = Rect::from_min_size(inner.min, vec2(inner.width(), palette.px(18.0)));
    let mut room = line;
    let name = Phrase::new(palette).strong(&view.short_name(facility));
    if !status.word.is_empty() {
        let words = Phrase::new(palette).mark(status.tone).toned(status.tone, &status.word);
        // The word has what the name leaves of the line, and half of it in any case.
        let gap = palette.px(6.0);
        let needs = name.clone().lay_out(ui.painter(), f32::INFINITY).size().x + gap;
        let laid = words.lay_out(ui.painter(), (line.width() - needs).max(line.width() * 0.5));
        laid.paint_right_in(ui.painter(), line);
        room.max.x -= laid.size().x + gap;
    }
    if view.plan().facilities[facility].locked {
        let size = palette.px(11.0);
        let lock = Rect::from_center_size(pos2(room.right() - size / 2.0, room.center().y), vec2(size, size));
        paint_icon(ui.painter(), lock, Icon::Lock, palette.muted, palette);
        room.max.x -= size + palette.px(4.0);
    }
    name.lay_out(ui.painter(), room.width()).paint_in(ui.painter(), room);
}

fn doctors(ui: &mut Ui, view: &View, placed: &PlacedCard, room: Rect, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let chips = at_facility(view, placed.facility);
    let Flow { lines, widest, hidden } = flow(ui, view, &chips, room.width(), placed.columns, placed.lines);
    let shown = lines.len();
    show_lines(ui, view, &lines, room.min, widest, actions);
    let facility = &view.plan().facilities[placed.facility];
    let others = hidden + facility.unlisted_doctors() as usize;
    let expanded = view.session.pages.board.expanded.contains(&facility.id);
    if others == 0 && !expanded {
        return;
    }
    let y = room.top() + shown as f32 * (Chip::height(&palette) + CHIP_GAP);
    let line = Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), Chip::height(&palette)));
    others_line(ui, view, facility, hidden, others, expanded, line, actions);
}

#[expect(clippy::too_many_arguments, reason = "one line of a card, drawn from what the card already knows")]
fn others_line(
    ui: &mut Ui,
    view: &View,
    facility: &Facility,
    hidden: usize,
    others: usize,
    expanded: bool,
    line: Rect,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let text = t!(view.language, "board-other-doctors", number = number(view.language, others as i64));
    let can_toggle = hidden > 0 || expanded;
    if !can_toggle {
        Phrase::new(&palette).muted(&text).lay_out(ui.painter(), line.width()).paint_in(ui.painter(), line);
        return;
    }
    let text = if expanded && hidden == 0 { t!(view.language, "board-fewer-doctors") } else { text };
    let laid = Phrase::new(&palette).toned(crate::ui::theme::Tone::Info, &text).lay_out(ui.painter(), line.width());
    let rect = Rect::from_min_size(line.min, vec2(laid.size().x, line.height()));
    let response = ui.interact(rect, egui::Id::unique(("others", facility.id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    laid.paint_in(ui.painter(), rect);
    if response.clicked() {
        actions.push(PageAction::ExpandCard(facility.id.clone(), !expanded));
    }
}

pub fn show_lines(
    ui: &mut Ui,
    view: &View,
    lines: &[Vec<(ChipWords, f32)>],
    left_top: Pos2,
    width: f32,
    actions: &mut Actions,
) {
    let palette = Palette::of(ui);
    let parties = parties::marked(ui, view);
    for (number, line) in lines.iter().enumerate() {
        let y = left_top.y + number as f32 * (Chip::height(&palette) + CHIP_GAP);
        for (words, x) in line {
            let name = words.name(view);
            let chip = words.chip(view, &name, parties.doctors.contains(&words.doctor)).max_width(width);
            let response = chip.show_at(ui, words.ui_id(view), pos2(left_top.x + x, y));
            words.react(ui, view, &response, actions);
        }
    }
}
