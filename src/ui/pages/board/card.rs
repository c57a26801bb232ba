//! A card: a station or a hospital with its doctors.

use egui::{CursorIcon, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::foot::{CardState, state};
use super::layout::{CARD_HEAD, CHIP_GAP, PlacedCard};
use super::words::{CardWords, Cards, GAP, LOCK, PlacedChip, SetChip};
use super::{card_menu, sites, spelled};
use crate::plan::{Facility, Id, Move, Slot};
use crate::session::action::{Actions, GoAction, Grip, PageAction};
use crate::session::{Selection, Zoom};
use crate::text::{numbers::number, t};
use crate::ui::View;
use crate::ui::side::inspector::movements;
use crate::ui::side::parties::Parties;
use crate::ui::subjects::status::{figures, status};
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::outline::paint_focus_ring;
use crate::ui::widgets::{Card, Chip, Footer, Icon, LaidPhrase, Outline, Phrase, explain, paint_icon};

/// Draws one card at `rect` and says what was done with it. `hovered` is the place the carried doctor is over. Out of sight
/// it can still be reached by key and is read aloud.
pub fn show(
    ui: &mut Ui,
    view: &View,
    cards: &mut Cards,
    (placed, rect): (&PlacedCard, Rect),
    hovered: Option<Slot<Facility>>,
    actions: &mut Actions,
) {
    let facility = &view.plan().facilities[placed.facility];
    let state = state(view, placed.facility, hovered);
    let response = sense(ui, view, placed.facility, rect, &state);
    if response.clicked() && view.session.carried.is_none() {
        response.request_focus();
        actions.push(GoAction::Select(Selection::Facility(facility.id.clone())));
    }
    card_menu::show(view, placed.facility, &response, actions);
    // A tile has a mark for the word, and seldom room for the name.
    if view.settings().zoom == Zoom::Overview && explains(view) {
        let told = || [spelled::place(view, placed.facility), spelled::figures(view, placed.facility)].join("\n");
        explain(&response, told);
    }
    let inner = Card::content_rect(rect, &Palette::of(ui), false);
    let words = cards.words(ui, view, placed, inner.width());
    let is_seen = ui.is_rect_visible(rect);
    if is_seen {
        let is_party = cards.parties.facilities.contains(&placed.facility);
        paint(ui, view, facility, rect, &state, outline(view, facility, is_party, &state, &response));
    }
    let content = Content { words: &words, parties: &cards.parties, is_seen };
    let inner = inner.with_max_y(rect.bottom() - 4.0);
    ui.scope_builder(UiBuilder::new().id_salt(facility.id.as_str()).max_rect(inner), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect));
        if state.dimmed {
            ui.set_opacity(Card::DIMMED);
        }
        if view.settings().zoom == Zoom::Overview {
            tile(ui, view, placed.facility, rect, &words, &state);
        } else {
            content.show(ui, view, placed, inner, &state, actions);
        }
    });
}

/// The frame of the card, with the strip at its foot.
fn paint(ui: &Ui, view: &View, facility: &Facility, rect: Rect, state: &CardState, outline: Outline) {
    let is_tile = view.settings().zoom == Zoom::Overview;
    let footer = state.foot.as_ref().map(|foot| Footer { tone: foot.tone, word: &foot.word, rank: foot.rank });
    let card = Card::new()
        .outline(outline)
        .footer(footer.filter(|_| !is_tile))
        .tinted(!facility.is_station())
        .dimmed(state.dimmed)
        .flash(flash(view, facility));
    card.paint(ui.painter(), rect);
}

/// Under the doctor in the hand the card says all of it: egui shows no tooltip while a button is held.
pub fn paint_reasons(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect, page: Rect) {
    let Some(foot) = state(view, facility, Some(facility)).foot else { return };
    let footer = Footer { tone: foot.tone, word: &foot.word, rank: foot.rank };
    let palette = Palette::of(ui);
    // A tile has no foot, and all of it is to be read: the strip hangs below.
    let is_tile = view.settings().zoom == Zoom::Overview;
    let (card, head) = if is_tile {
        (rect.with_max_y(rect.bottom() + Card::footer_height(&palette)), rect.height())
    } else {
        (rect, Card::content_rect(rect, &palette, false).top() - rect.top() + palette.px(CARD_HEAD))
    };
    let is_told =
        !is_tile && matches!(&foot.why[..], [why] if *why == foot.word) && !footer.is_cut(ui.painter(), rect.width());
    if !foot.why.is_empty() && !is_told {
        let more = |left: usize| t!(view.language, "board-more-reasons", number = number(view.language, left as i64));
        footer.paint_open(ui.painter(), (card, head), page, (&foot.why, &more));
    }
}

/// What stands for a move: the card of the place it leads to, or else of the one it leads away from.
pub fn id_of_move(view: &View, step: &Move) -> Option<egui::Id> {
    let place = movements::destination(view, step).map(|slot| &view.plan().facilities[slot].id);
    place.or(step.from.as_ref()).map(id_of_card)
}

fn id_of_card(facility: &Id<Facility>) -> egui::Id {
    egui::Id::unique(("card", facility.as_str()))
}

fn sense(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect, state: &CardState) -> Response {
    let record = &view.plan().facilities[facility];
    let response = ui.interact(rect, id_of_card(&record.id), Sense::click());
    response.widget_info(|| {
        let foot = state.foot.as_ref().map_or("", |foot| &foot.word);
        let name = [record.name.as_str(), &status(view, facility).word, &figures(view, facility).spoken, foot]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        WidgetInfo::labeled(Role::Button, true, name)
    });
    response
}

fn outline(view: &View, facility: &Facility, is_party: bool, state: &CardState, response: &Response) -> Outline {
    // Chosen by key: under the hand the place is plain to see.
    let is_aim = view.session.carried.as_ref().is_some_and(|carried| {
        let by_key = carried.grip == Grip::Key || carried.chosen_at.is_some();
        by_key && carried.aim.as_ref() == Some(&facility.id)
    });
    let is_chosen = matches!(&view.session.selection, Some(Selection::Facility(id)) if *id == facility.id);
    if is_aim || response.has_focus() {
        Outline::Focused
    } else if state.gives {
        Outline::Giver
    } else if let Some(foot) = state.foot.as_ref().filter(|foot| foot.outlined) {
        Outline::Tone(foot.tone)
    } else if is_chosen || is_party {
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

/// Whether a card explains itself: not under a doctor in the hand, for whom it has other words.
fn explains(view: &View) -> bool {
    view.session.carried.is_none() && view.explains()
}

/// What stands on a card.
struct Content<'a> {
    words: &'a CardWords,
    parties: &'a Parties,
    is_seen: bool,
}

impl Content<'_> {
    fn show(
        &self,
        ui: &mut Ui,
        view: &View,
        placed: &PlacedCard,
        inner: Rect,
        state: &CardState,
        actions: &mut Actions,
    ) {
        let palette = Palette::of(ui);
        let line = Rect::from_min_size(
            pos2(inner.left(), inner.top() + palette.px(19.0)),
            vec2(inner.width(), palette.px(18.0)),
        );
        let line = sites::opener(ui, view, placed.facility, line, actions);
        if self.is_seen {
            self.head(ui, view, placed.facility, inner, &palette);
            self.figures(ui, view, placed.facility, line, state);
        }
        let room = inner.with_min_y(inner.top() + palette.px(CARD_HEAD));
        let bottom = self.doctors(ui, view, placed, room, actions);
        self.others(ui, view, placed.facility, room.with_min_y(bottom), actions);
    }

    /// The name at the left, mark and word at the right.
    fn head(&self, ui: &Ui, view: &View, facility: Slot<Facility>, inner: Rect, palette: &Palette) {
        let line = Rect::from_min_size(inner.min, vec2(inner.width(), palette.px(18.0)));
        let mut right = line.right();
        if let Some(words) = &self.words.state {
            words.paint_right_in(ui.painter(), line);
            right -= words.size().x + palette.px(GAP);
        }
        if view.plan().facilities[facility].locked {
            let size = palette.px(LOCK);
            let lock = Rect::from_center_size(pos2(right - size / 2.0, line.center().y), vec2(size, size));
            paint_icon(ui.painter(), lock, Icon::Lock, palette.muted, palette);
        }
        self.words.name.paint_in(ui.painter(), line);
        let is_cut = self.words.name.elided() || self.words.state.as_ref().is_some_and(LaidPhrase::elided);
        if is_cut && explains(view) {
            let id = egui::Id::unique(("name", view.plan().facilities[facility].id.as_str()));
            explain(&ui.interact(line, id, Sense::hover()), || spelled::place(view, facility));
        }
    }

    /// As they are, or would be with the doctor in the hand.
    fn figures(&self, ui: &Ui, view: &View, facility: Slot<Facility>, line: Rect, state: &CardState) {
        if state.would_be.is_none() {
            self.words.line.paint_in(ui.painter(), line);
        } else {
            let words = self.words.figures.phrase(&Palette::of(ui), state.would_be);
            words.lay_out(ui.painter(), line.width()).paint_in(ui.painter(), line);
        }
        if explains(view) {
            let id = egui::Id::unique(("figures", view.plan().facilities[facility].id.as_str()));
            explain(&ui.interact(line, id, Sense::hover()), || spelled::figures(view, facility));
        }
    }

    /// The chips of those there is room for. Says where the last line ends.
    fn doctors(&self, ui: &Ui, view: &View, placed: &PlacedCard, room: Rect, actions: &mut Actions) -> f32 {
        if sites::are_shown(view, placed.facility) {
            return sites::show(ui, view, placed, (&self.words.parts, self.parties), room, actions);
        }
        let lines = self.words.parts.first().map_or(&[][..], |part| part.lines.as_slice());
        show_lines(ui, view, (placed.facility, self.parties), lines, room.min, actions);
        room.top() + lines.len() as f32 * (Chip::height(&Palette::of(ui)) + CHIP_GAP)
    }

    /// How many doctors there are besides, at the top of what is left of the card: to be clicked where some of them would
    /// have chips. On a card that is opened, what closes it, and how many there are whom no chip stands for.
    fn others(&self, ui: &Ui, view: &View, slot: Slot<Facility>, left: Rect, actions: &mut Actions) {
        let (palette, facility) = (Palette::of(ui), &view.plan().facilities[slot]);
        let hidden = self.words.hidden;
        let others = hidden as i64 + i64::from(facility.unlisted_doctors());
        let count = if others > 0 {
            t!(view.language, "board-other-doctors", number = number(view.language, others))
        } else {
            String::new()
        };
        let is_opened = is_opened(view, facility);
        let (press, remark) = match (is_opened, hidden) {
            (true, _) => (t!(view.language, "board-fewer-doctors"), count),
            (false, 0) => (String::new(), count),
            (false, _) => (count, String::new()),
        };
        let mut line = Rect::from_min_size(left.min, vec2(left.width(), Chip::height(&palette)));
        if !press.is_empty() {
            let (response, width) = opener(ui, facility, &press, line);
            if response.clicked() {
                actions.push(PageAction::ExpandCard(facility.id.clone(), !is_opened));
            }
            card_menu::show(view, slot, &response, actions);
            line.min.x += width + palette.px(GAP);
        }
        if !remark.is_empty() {
            Phrase::new(&palette).muted(&remark).lay_out(ui.painter(), line.width()).paint_in(ui.painter(), line);
        }
    }
}

/// Whether a hospital's card shows all its doctors. What is opened on a station's is closed by the sign that opened it.
pub fn is_opened(view: &View, facility: &Facility) -> bool {
    !facility.is_station() && view.session.pages.board.expanded.contains(&facility.id)
}

/// The words that open and close a hospital's card, and how wide they are.
fn opener(ui: &Ui, facility: &Facility, text: &str, line: Rect) -> (Response, f32) {
    let palette = Palette::of(ui);
    let laid = Phrase::new(&palette).toned(Tone::Info, text).lay_out(ui.painter(), line.width());
    let rect = line.with_max_x(line.left() + laid.size().x);
    let response = ui.interact(rect, egui::Id::unique(("others", facility.id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    laid.paint_in(ui.painter(), rect);
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect, 3, &palette);
    }
    (response.on_hover_cursor(CursorIcon::PointingHand), laid.size().x)
}

/// Seen from afar: the name, the mark of its state, and how many doctors there are of how many there should be; while a
/// doctor is carried, the mark and number of what letting go here would mean.
fn tile(ui: &Ui, view: &View, facility: Slot<Facility>, rect: Rect, said: &CardWords, state: &CardState) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = Palette::of(ui);
    let room = rect.shrink2(vec2(palette.px(7.0), 0.0));
    let mut words = said.figures.brief(&palette, state.would_be);
    words = match &state.foot {
        Some(foot) => {
            let rank = foot.rank.map(|rank| number(view.language, rank.into())).unwrap_or_default();
            words.gap(5.0).mark(foot.tone).with(&rank, palette.small_strong(), palette.tone(foot.tone))
        }
        None if said.status.word.is_empty() => words,
        None => words.gap(5.0).mark(said.status.tone),
    };
    let words = words.lay_out(ui.painter(), room.width());
    words.paint_right_in(ui.painter(), room);
    let room = room.with_max_x(room.right() - words.size().x - palette.px(4.0));
    let name = Phrase::new(&palette).with(&view.short_name(facility), palette.small_strong(), palette.ink);
    name.lay_out(ui.painter(), room.width()).paint_in(ui.painter(), room);
}

/// The chips of a place, or of one of its sites, marked where they are `parties`. `left_top`: of the first line.
pub fn show_lines(
    ui: &Ui,
    view: &View,
    (place, parties): (Slot<Facility>, &Parties),
    lines: &[Vec<PlacedChip>],
    left_top: Pos2,
    actions: &mut Actions,
) {
    let height = Chip::height(&Palette::of(ui)) + CHIP_GAP;
    for (number, line) in lines.iter().enumerate() {
        let y = left_top.y + number as f32 * height;
        for PlacedChip { chip, x } in line {
            let SetChip { words, laid } = &**chip;
            let name = || words.name(view);
            let chip = words.chip(view, &name, parties.doctors.contains(&words.says.doctor));
            let response = chip.show_laid(ui, words.id, pos2(left_top.x + x, y), laid);
            words.react(ui, view, &response, &|| sites::chips(view, place), actions);
        }
    }
}
