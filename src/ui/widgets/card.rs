//! The frame of a card: outline, fill, and a strip at the foot saying in one word what would happen here.

use egui::{Align2, Color32, CornerRadius, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use super::outline::paint_dashed;
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
        painter.rect_filled(rect, RADIUS, self.fill(&palette));
        if let Some(footer) = &self.footer {
            footer.paint(&painter, Self::footer_rect(rect, &palette), &palette);
        }
        self.paint_outline(&painter, rect, &palette);
        Self::content_rect(rect, &palette, self.footer.is_some())
    }

    fn fill(&self, palette: &Palette) -> Color32 {
        let fill = if self.tinted { palette.tinted_panel() } else { palette.panel };
        fill.lerp_to_gamma(palette.selected, self.flash.clamp(0.0, 1.0))
    }

    fn paint_outline(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let solid = |width: f32, colour: Color32| {
            painter.rect_stroke(rect, RADIUS, Stroke::new(width, colour), StrokeKind::Inside);
        };
        match self.outline {
            Outline::Hairline => solid(1.0, palette.line.lerp_to_gamma(palette.accent, self.flash.clamp(0.0, 1.0))),
            Outline::Tone(tone) => solid(palette.mark_width(), palette.tone(tone)),
            Outline::Giver => {
                paint_dashed(painter, rect, RADIUS, Stroke::new(palette.mark_width(), palette.accent));
            }
            Outline::Selected => solid(palette.mark_width(), palette.accent),
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

    /// The strip with whole sentences under its word.
    pub fn paint_open(&self, painter: &Painter, card: Rect, sentences: &[String]) {
        let palette = Palette::of(painter.ctx());
        let width = card.width() - palette.px(2.0 * MARGIN_X);
        let text = |sentence: &String| lines::text(painter, sentence, palette.small(), palette.ink, width);
        let galleys: Vec<_> = sentences.iter().map(text).collect();
        let gap = palette.px(3.0);
        let told = galleys.iter().map(|galley| galley.size().y + gap).sum::<f32>() + palette.px(4.0);
        let foot = Card::footer_height(&palette);
        let strip = opened(card, foot, foot + told, painter.clip_rect().bottom());
        painter.rect_filled(strip, RADIUS, palette.tone_ground(self.tone));
        painter.rect_stroke(
            strip,
            RADIUS,
            Stroke::new(palette.mark_width(), palette.tone(self.tone)),
            StrokeKind::Inside,
        );
        self.paint_words(painter, strip.with_max_y(strip.top() + foot), &palette);
        let mut y = strip.top() + foot;
        for galley in galleys {
            let height = galley.size().y;
            painter.galley(pos2(card.left() + palette.px(MARGIN_X), y), galley, palette.ink);
            y += height + gap;
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

/// Where the strip of a card lies when it is so high: hanging from the foot, for the figures above it to be read, as long
/// as there is room above the `floor`; then it grows up over the card, and never beyond its top.
fn opened(card: Rect, foot: f32, height: f32, floor: f32) -> Rect {
    let top = (card.bottom() - foot).min(floor - height).max(card.top());
    Rect::from_min_size(pos2(card.left(), top), vec2(card.width(), height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_card_says_hangs_from_its_foot_and_stays_in_sight() {
        let card = |top: f32, bottom: f32| Rect::from_min_max(pos2(10.0, top), pos2(110.0, bottom));
        let lies = |card: Rect, height: f32| {
            let strip = opened(card, 20.0, height, 700.0);
            (strip.top(), strip.bottom())
        };
        assert_eq!(lies(card(100.0, 200.0), 300.0), (180.0, 480.0), "the figures above the foot are seen");
        assert_eq!(lies(card(450.0, 600.0), 240.0), (460.0, 700.0), "it grows up where there is no room below");
        assert_eq!(lies(card(600.0, 690.0), 240.0), (600.0, 840.0), "and not beyond the top, where its word stands");
        assert_eq!(lies(card(100.0, 3_000.0), 240.0), (460.0, 700.0), "the foot of a tall card is out of sight");
    }
}
