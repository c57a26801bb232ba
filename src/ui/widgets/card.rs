//! The frame of a card: outline, fill, and a strip at the foot saying in one word what would happen here.

use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use super::chip::soft_shadow;
use super::outline::{paint_box, paint_dashed};
use super::{LaidPhrase, Phrase, lines};
use crate::ui::theme::{Palette, Tone};

const RADIUS: u8 = 6;
const FOOTER: f32 = 21.0;
const MARGIN_X: f32 = 9.0;
const MARGIN_Y: f32 = 7.0;

/// The line around a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outline {
    #[default]
    Hairline,
    /// In a tone's colour, twice as thick.
    Tone(Tone),
    /// Dashed: from here something is taken.
    Giver,
    /// Chosen.
    Selected,
    /// Where the keyboard is.
    Focused,
}

/// The strip at the foot of a card.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a> {
    pub tone: Tone,
    pub word: &'a str,
    /// Its place among the best, in a pill at the right.
    pub rank: Option<u8>,
}

/// A card without its content, which the caller draws into the rectangle that `paint` returns.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct Card<'a> {
    outline: Outline,
    footer: Option<Footer<'a>>,
    tinted: bool,
    dimmed: bool,
    flash: f32,
}

impl<'a> Card<'a> {
    /// The opacity of a dimmed card; the caller gives it to its content as well (`ui.set_opacity`).
    pub const DIMMED: f32 = 0.6;

    pub fn new() -> Self {
        Self::default()
    }

    pub fn outline(self, outline: Outline) -> Self {
        Self { outline, ..self }
    }

    pub fn footer(self, footer: Option<Footer<'a>>) -> Self {
        Self { footer, ..self }
    }

    /// A shade off the others: another kind of place.
    pub fn tinted(self, tinted: bool) -> Self {
        Self { tinted, ..self }
    }

    /// Out of the question just now.
    pub fn dimmed(self, dimmed: bool) -> Self {
        Self { dimmed, ..self }
    }

    /// From 0 (not) to 1 (fully) lit, for the moment after something arrived or left.
    pub fn flash(self, flash: f32) -> Self {
        Self { flash, ..self }
    }

    /// The height of the strip, which a card must leave free while anything is carried.
    pub fn footer_height(palette: &Palette) -> f32 {
        palette.px(FOOTER).round()
    }

    /// Where the strip is painted.
    pub fn footer_rect(rect: Rect, palette: &Palette) -> Rect {
        rect.with_min_y(rect.bottom() - Self::footer_height(palette))
    }

    /// Where the content of a card goes, above the strip if `with_footer`.
    pub fn content_rect(rect: Rect, palette: &Palette, with_footer: bool) -> Rect {
        let inner = rect.shrink2(vec2(palette.px(MARGIN_X), palette.px(MARGIN_Y)));
        if with_footer { inner.with_max_y(inner.bottom() - Self::footer_height(palette)) } else { inner }
    }

    /// Paints the frame and returns the room for the content.
    pub fn paint(&self, painter: &Painter, rect: Rect) -> Rect {
        let palette = Palette::of(painter.ctx());
        let mut painter = painter.clone();
        if self.dimmed {
            painter.multiply_opacity(Self::DIMMED);
        }
        let fill = self.fill(&palette);
        match (&self.footer, self.outline) {
            (None, Outline::Hairline) => paint_box(&painter, rect, RADIUS, fill, self.hairline(&palette)),
            (footer, _) => {
                painter.rect_filled(rect, RADIUS, fill);
                if let Some(footer) = footer {
                    footer.paint(&painter, Self::footer_rect(rect, &palette), &palette);
                }
                self.paint_outline(&painter, rect, &palette);
            }
        }
        Self::content_rect(rect, &palette, self.footer.is_some())
    }

    fn fill(&self, palette: &Palette) -> Color32 {
        let fill = if self.tinted { palette.tinted_panel() } else { palette.panel };
        fill.lerp_to_gamma(palette.selected, self.flash.clamp(0.0, 1.0))
    }

    fn hairline(&self, palette: &Palette) -> Stroke {
        Stroke::new(1.0, palette.line.lerp_to_gamma(palette.accent, self.flash.clamp(0.0, 1.0)))
    }

    fn paint_outline(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let solid = |line: Stroke| {
            painter.rect_stroke(rect, RADIUS, line, StrokeKind::Inside);
        };
        match self.outline {
            Outline::Hairline => solid(self.hairline(palette)),
            Outline::Tone(tone) => solid(Stroke::new(palette.mark_width(), palette.tone(tone))),
            Outline::Giver => {
                paint_dashed(painter, rect, RADIUS, Stroke::new(palette.mark_width(), palette.accent));
            }
            Outline::Selected => solid(Stroke::new(palette.mark_width(), palette.accent)),
            Outline::Focused => super::outline::paint_focus_ring(painter, rect.shrink(1.0), RADIUS, palette),
        }
    }
}

impl Footer<'_> {
    fn paint(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let round = CornerRadius { sw: RADIUS, se: RADIUS, ..CornerRadius::ZERO };
        painter.rect_filled(rect, round, palette.tone_ground(self.tone));
        self.paint_words(painter, rect, palette);
    }

    fn paint_words(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let mut inner = rect.shrink2(vec2(palette.px(MARGIN_X), 0.0));
        if let Some(rank) = self.rank {
            inner.max.x -= self.paint_rank(painter, inner, rank, palette) + palette.px(6.0);
        }
        self.words(painter, inner.width(), palette).paint_in(painter, inner);
    }

    /// The strip with whole sentences under its word, where the `page` has room for it, and never over the `head` of
    /// the card. Where there is not room for all of them, `more` says how many are left out.
    pub fn paint_open(
        &self,
        painter: &Painter,
        (card, head): (Rect, f32),
        page: Rect,
        (sentences, more): (&[String], &dyn Fn(usize) -> String),
    ) {
        let palette = Palette::of(painter.ctx());
        let (foot, gap) = (Card::footer_height(&palette), palette.px(3.0));
        let width = card.width() - palette.px(2.0 * MARGIN_X);
        let text = |sentence: &str| lines::text(painter, sentence, palette.small(), palette.ink, width);
        let height = |told: &[Arc<Galley>]| {
            let words: f32 = told.iter().map(|galley| galley.size().y + gap).sum();
            foot + words + palette.px(4.0)
        };
        let mut told: Vec<Arc<Galley>> = sentences.iter().map(|sentence| text(sentence)).collect();
        for kept in (0..sentences.len()).rev() {
            if opened(card, (head, foot), height(&told), page).height() > height(&told) - 0.5 {
                break;
            }
            told.truncate(kept);
            told.push(text(&more(sentences.len() - kept)));
        }
        let strip = opened(card, (head, foot), height(&told), page);
        // It touches its card, and lies over what is beside that.
        painter.add(soft_shadow(&palette).as_shape(strip, RADIUS));
        painter.rect_filled(strip, RADIUS, palette.tone_ground(self.tone));
        painter.rect_stroke(
            strip,
            RADIUS,
            Stroke::new(palette.mark_width(), palette.tone(self.tone)),
            StrokeKind::Inside,
        );
        self.paint_words(painter, strip.with_max_y(strip.top() + foot), &palette);
        let mut at = pos2(strip.left() + palette.px(MARGIN_X), strip.top() + foot);
        for galley in told {
            let step = galley.size().y + gap;
            painter.galley(at, galley, palette.ink);
            at.y += step;
        }
    }

    fn words(&self, painter: &Painter, width: f32, palette: &Palette) -> LaidPhrase {
        let phrase = Phrase::new(palette).mark(self.tone).gap(2.0).toned(self.tone, self.word);
        phrase.lay_out(painter, width)
    }

    fn paint_rank(&self, painter: &Painter, inner: Rect, rank: u8, palette: &Palette) -> f32 {
        let size = vec2(palette.px(20.0), palette.px(15.0));
        let centre = pos2(inner.right() - size.x / 2.0, inner.center().y);
        let pill = Rect::from_center_size(centre, size);
        painter.rect_filled(pill, CornerRadius::same(u8::MAX), palette.tone(self.tone));
        painter.text(centre, Align2::CENTER_CENTER, rank.to_string(), palette.small_strong(), palette.on_fill());
        size.x
    }

    /// Whether the word is cut on a card of this width, so that the caller shows it whole when hovered.
    pub fn is_cut(&self, painter: &Painter, card_width: f32) -> bool {
        let palette = Palette::of(painter.ctx());
        let rank = if self.rank.is_some() { palette.px(26.0) } else { 0.0 };
        self.words(painter, card_width - palette.px(2.0 * MARGIN_X) - rank, &palette).elided()
    }
}

/// Where the strip of a card lies when it is so high: hanging from the foot, or where the page ends before that, at its
/// right or left, above it, or over its chips; over its head nowhere. The first of these with room for
/// all of it, else the roomiest, and then it is as high as that.
fn opened(card: Rect, (head, foot): (f32, f32), height: f32, page: Rect) -> Rect {
    let from = card.bottom() - foot;
    let below = |top: f32| card.with_min_y(top.max(page.top())).with_max_y(page.bottom());
    let beside = |by: f32| below(page.top()).translate(vec2(by, 0.0));
    let above = card.with_min_y(page.top()).with_max_y(card.top());
    let mut rooms = vec![below(from), beside(card.width()), beside(-card.width()), above, below(card.top() + head)];
    rooms.retain(|room| room.left() >= page.left() && room.right() <= page.right());
    let roomiest = || rooms.iter().min_by(|a, b| b.height().total_cmp(&a.height()));
    let room = rooms.iter().find(|room| room.height() >= height).or_else(roomiest).copied().unwrap_or(card);
    let height = height.min(room.height());
    let top = from.min(room.bottom() - height).max(room.top());
    Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), height))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: f32 = 40.0;
    const FOOT: f32 = 20.0;

    /// A card in a column of a page of 400 by 700.
    fn card(left: f32, top: f32, bottom: f32) -> Rect {
        Rect::from_min_max(pos2(left, top), pos2(left + 100.0, bottom))
    }

    fn lies(card: Rect, height: f32) -> (f32, f32, f32) {
        let page = Rect::from_min_max(pos2(0.0, 0.0), pos2(400.0, 700.0));
        let strip = opened(card, (HEAD, FOOT), height, page);
        (strip.left(), strip.top(), strip.bottom())
    }

    #[test]
    fn what_a_card_says_hangs_from_its_foot_and_stands_beside_it_where_the_page_ends() {
        assert_eq!(lies(card(10.0, 100.0, 200.0), 300.0), (10.0, 180.0, 480.0), "the figures above the foot are seen");
        assert_eq!(lies(card(10.0, 450.0, 600.0), 240.0), (110.0, 460.0, 700.0), "at the right");
        assert_eq!(lies(card(290.0, 600.0, 690.0), 240.0), (190.0, 460.0, 700.0), "at the left, where the right ends");
        assert_eq!(lies(card(10.0, 100.0, 3_000.0), 240.0), (110.0, 460.0, 700.0), "its foot is out of sight");
        assert_eq!(lies(card(10.0, 100.0, 200.0), 900.0), (110.0, 0.0, 700.0), "what does not fit has the whole page");
    }

    #[test]
    fn what_a_card_as_wide_as_the_page_says_lies_above_it_or_over_its_chips_and_never_over_its_head() {
        let wide = |top: f32, bottom: f32| Rect::from_min_max(pos2(0.0, top), pos2(400.0, bottom));
        assert_eq!(lies(wide(500.0, 690.0), 240.0), (0.0, 260.0, 500.0));
        assert_eq!(lies(wide(100.0, 3_000.0), 240.0), (0.0, 460.0, 700.0));
        assert_eq!(lies(wide(100.0, 3_000.0), 900.0), (0.0, 140.0, 700.0));
        assert_eq!(lies(wide(-900.0, 3_000.0), 900.0), (0.0, 0.0, 700.0), "its head is out of sight");
    }
}
