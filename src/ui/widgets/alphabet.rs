//! Words spelled from letters that were laid out before, in whatever word: drawing letters is dear, and is asked for a letter
//! once.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use egui::epaint::text::{Glyph, LayoutJob, Row, TextFormat};
use egui::{Color32, FontId};
use foldhash::fast::FixedState;

use super::advances::advances;

/// Where within a pixel a letter may stand: at every fourth part of it, as in egui.
pub const PARTS: u8 = 4;

/// Where a word may begin: at every second of them. Nobody sees a quarter of a pixel, and half as many pictures of letters
/// are to be drawn and held.
const BEGINNINGS: f32 = 2.0;

/// A font as letters are looked up in it: the numbers of family and font are reckoned once for all words.
#[derive(Clone, Debug)]
pub struct Font<'a> {
    pub id: &'a FontId,
    /// In a point.
    pub pixels: f32,
    family: u64,
    number: u64,
}

impl<'a> Font<'a> {
    pub fn new(id: &'a FontId, pixels: f32) -> Self {
        let hash = FixedState::default();
        Self { id, pixels, family: hash.hash_one(&id.family), number: hash.hash_one((id, pixels.to_bits())) }
    }

    /// Under which the picture of a letter is kept that stands that part of a pixel from the left.
    fn picture(&self, letter: char, part: u8) -> u64 {
        self.number.wrapping_add(u64::from(letter) * u64::from(PARTS) + u64::from(part))
    }

    /// Under which it is kept how far it is from a letter to the next.
    fn advance(&self, letter: char, next: Option<char>) -> u64 {
        self.family.wrapping_add(u64::from(letter) << 32 | next.map_or(0, u64::from))
    }
}

/// What is known of letters.
#[derive(Default)]
pub struct Alphabet {
    /// How each looks.
    pictures: HashMap<u64, Glyph, FixedState>,
    /// How far it is from each to the one after it, or to the end of a word, of one point's size: as the font has it, or as
    /// it was laid out.
    advances: HashMap<u64, f32, FixedState>,
}

impl Alphabet {
    /// Appends the letters of a word, from a whole pixel on and so many parts of one from there, if all were seen as they
    /// stand there; with the word's width.
    pub fn spell(&mut self, text: &str, font: &Font, parts: u8, glyphs: &mut Vec<Glyph>) -> Option<f32> {
        let before = glyphs.len();
        let mut x = pixels_of(parts);
        for (letter, next) in pairs(text) {
            let advance = self.advance(text, font, (letter, next));
            let (pixel, part) = whole_and_parts(x);
            let picture = self.pictures.get(&font.picture(letter, part));
            let Some((advance, picture)) = advance.zip(picture) else {
                glyphs.truncate(before);
                return None;
            };
            let mut glyph = *picture;
            glyph.pos.x = pixel / font.pixels;
            glyph.advance_width = advance;
            glyphs.push(glyph);
            x += advance * font.pixels;
        }
        Some(x / font.pixels - points(parts, font.pixels))
    }

    /// How wide a word is, in points to the fraction of a pixel, if the font itself can tell.
    pub fn width(&mut self, text: &str, font: &Font) -> Option<f32> {
        pairs(text).map(|pair| self.advance(text, font, pair)).sum()
    }

    /// How far it is from a letter of a word to the one after it.
    fn advance(&mut self, text: &str, font: &Font, (letter, next): (char, Option<char>)) -> Option<f32> {
        let pair = font.advance(letter, next);
        let known = self.advances.get(&pair).copied();
        Some(known.or_else(|| self.measure(text, font, pair))? * font.id.size)
    }

    /// Asks the font how far it is from each letter of a word to the next; one of these distances is wanted.
    fn measure(&mut self, text: &str, font: &Font, wanted: u64) -> Option<f32> {
        let advances = advances(&font.id.family, text)?;
        for ((letter, next), advance) in pairs(text).zip(advances) {
            self.advances.insert(font.advance(letter, next), advance);
        }
        self.advances.get(&wanted).copied()
    }

    /// Looks at a word that was laid out in a row of its own, so many parts of a pixel from the left. Its letters are known
    /// from then on, unless some are part of others.
    pub fn learn(&mut self, row: &Row, font: &Font, parts: u8) {
        if !are_letters(&row.glyphs, parts, font.pixels) {
            return;
        }
        let mut x = pixels_of(parts);
        let next = row.glyphs.iter().skip(1).map(|glyph| Some(glyph.chr)).chain([None]);
        for (glyph, next) in row.glyphs.iter().zip(next) {
            let part = whole_and_parts(x).1;
            self.pictures.entry(font.picture(glyph.chr, part)).or_insert(*glyph);
            self.advances.entry(font.advance(glyph.chr, next)).or_insert(glyph.advance_width / font.id.size);
            x += glyph.advance_width * font.pixels;
        }
    }

    /// Whether a letter was seen that part of a pixel from the left.
    pub fn knows(&self, letter: char, font: &Font, part: u8) -> bool {
        self.pictures.contains_key(&font.picture(letter, part))
    }
}

/// A word as it is asked for by itself: in no colour yet, so many parts of a pixel from the left, and as wide as that and
/// the word are to the fraction of a pixel.
pub fn word(text: &str, font: &Font, parts: u8) -> LayoutJob {
    let mut job = LayoutJob { round_output_to_gui: false, ..LayoutJob::default() };
    job.append(text, points(parts, font.pixels), TextFormat::simple(font.id.clone(), Color32::PLACEHOLDER));
    job
}

/// How wide a word is that was laid out in a row of its own, so many parts of a pixel from the left.
pub fn width_of(row: &Row, font: &Font, parts: u8) -> f32 {
    row.size.x - points(parts, font.pixels)
}

/// Each letter with the one after it, and the last with the end of the word.
fn pairs(text: &str) -> impl Iterator<Item = (char, Option<char>)> {
    text.chars().zip(text.chars().skip(1).map(Some).chain([None]))
}

/// The whole pixel from which a word is set that is to begin at a place, in pixels, and the parts of one it begins after it.
pub fn beginning(place: f32) -> (f32, u8) {
    whole_and_parts((place * BEGINNINGS).round() / BEGINNINGS)
}

/// So many parts of a pixel, in points.
fn points(parts: u8, pixels: f32) -> f32 {
    pixels_of(parts) / pixels
}

fn pixels_of(parts: u8) -> f32 {
    f32::from(parts) / f32::from(PARTS)
}

/// The pixel at or before a place, and how many parts of one lie between.
fn whole_and_parts(place: f32) -> (f32, u8) {
    let parts = (place * f32::from(PARTS)).round();
    let whole = (parts / f32::from(PARTS)).floor();
    (whole, (parts - whole * f32::from(PARTS)) as u8)
}

/// Whether each glyph is a letter of its own that stands where the one before it ends, with no mark that may have become part
/// of it.
fn are_letters(glyphs: &[Glyph], parts: u8, pixels: f32) -> bool {
    let mut x = pixels_of(parts);
    glyphs.iter().all(|glyph| {
        let there = whole_and_parts(x).0;
        x += glyph.advance_width * pixels;
        let is_mark = matches!(glyph.chr, '\u{300}'..'\u{370}' | '\u{483}'..'\u{48a}' | '\u{20d0}'..);
        !is_mark && glyph.advance_width > 0.0 && (glyph.pos.x * pixels - there).abs() < 0.5
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use egui::{Context, Painter, RawInput};

    use super::*;
    use crate::ui::fonts;

    const WORDS: [&str; 12] =
        ["Đã", "điều", "động", "bác", "sĩ", "Trần", "AVATAR", "(Yên,", "12/2026", "“Vân", "Hạ”", "T.Ý…"];

    /// What is laid out in a frame in the fonts of the window.
    fn in_a_frame(laid: impl Fn(&Painter)) {
        let context = Context::default();
        fonts::install(&context);
        context.run_ui(RawInput::default(), |_| ()).textures_delta.clear();
        context.run_ui(RawInput::default(), |ui| laid(ui.painter())).textures_delta.clear();
    }

    fn row(painter: &Painter, text: &str, font: &Font, parts: u8) -> Arc<Row> {
        Arc::clone(&painter.layout_job(word(text, font, parts)).rows[0].row)
    }

    /// The letters of a word as they are spelled, and its width.
    fn spelled(alphabet: &mut Alphabet, text: &str, font: &Font, parts: u8) -> Option<(Vec<Glyph>, f32)> {
        let mut glyphs = Vec::new();
        let width = alphabet.spell(text, font, parts, &mut glyphs);
        assert!(width.is_some() || glyphs.is_empty(), "{text}: all of it or nothing");
        width.map(|width| (glyphs, width))
    }

    /// Each letter, where it stands, and the picture it has there.
    fn seen(glyphs: &[Glyph]) -> Vec<(char, f32, [u16; 2])> {
        glyphs.iter().map(|glyph| (glyph.chr, glyph.pos.x, glyph.uv_rect.min)).collect()
    }

    #[test]
    fn a_word_is_spelled_as_egui_lays_it_out_wherever_within_a_pixel_it_begins() {
        in_a_frame(|painter| {
            for id in [fonts::regular(11.5), fonts::regular(13.0), fonts::semibold(20.0)] {
                let font = Font::new(&id, 1.0);
                for text in WORDS {
                    let mut alphabet = Alphabet::default();
                    for letter in text.chars().map(String::from) {
                        for part in 0..PARTS {
                            alphabet.learn(&row(painter, &letter, &font, part), &font, part);
                        }
                    }
                    let whole = alphabet.width(text, &font).expect("the font can tell");
                    for parts in 0..PARTS {
                        let laid = row(painter, text, &font, parts);
                        let (glyphs, width) = spelled(&mut alphabet, text, &font, parts).expect("all is known");
                        assert_eq!(seen(&glyphs), seen(&laid.glyphs), "{text} at {parts}");
                        assert!((width - whole).abs() < 0.001, "{text}: {width} and {whole}");
                        assert!((width - width_of(&laid, &font, parts)).abs() < 0.001, "{text}");
                    }
                }
            }
        });
    }

    #[test]
    fn letters_of_one_family_stand_as_far_apart_in_every_size() {
        in_a_frame(|painter| {
            let [small, large, other] = [fonts::regular(11.0), fonts::regular(17.0), fonts::semibold(17.0)];
            let [small, large, other] = [&small, &large, &other].map(|id| Font::new(id, 1.0));
            for text in WORDS {
                let mut alphabet = Alphabet::default();
                alphabet.learn(&row(painter, text, &small, 0), &small, 0);
                assert!(spelled(&mut alphabet, text, &large, 0).is_none(), "{text}: no picture is known");
                for (letter, part) in text.chars().flat_map(|letter| (0..PARTS).map(move |part| (letter, part))) {
                    alphabet.learn(&row(painter, &letter.to_string(), &large, part), &large, part);
                }
                let (glyphs, _) = spelled(&mut alphabet, text, &large, 2).expect("all is known");
                assert_eq!(seen(&glyphs), seen(&row(painter, text, &large, 2).glyphs), "{text}");
                assert!(spelled(&mut alphabet, text, &other, 2).is_none(), "{text} of another family");
            }
        });
    }

    #[test]
    fn nothing_is_learned_of_letters_that_may_be_part_of_others() {
        in_a_frame(|painter| {
            let id = fonts::regular(13.0);
            let font = Font::new(&id, 1.0);
            let mut alphabet = Alphabet::default();
            alphabet.learn(&row(painter, "e\u{302}n", &font, 0), &font, 0);
            assert!(!alphabet.knows('n', &font, 0) && !alphabet.knows('e', &font, 0));
            assert!(alphabet.width("e\u{302}n", &font).is_none());
            alphabet.learn(&row(painter, "n", &font, 0), &font, 0);
            assert!(spelled(&mut alphabet, "n", &font, 0).is_some() && alphabet.knows('n', &font, 0));
            assert!(spelled(&mut alphabet, "n", &Font::new(&id, 2.0), 0).is_none(), "pixels are of another size");
        });
    }

    #[test]
    fn a_word_begins_at_the_nearest_half_of_a_pixel() {
        let beginnings = [0.0, 0.2, 0.3, 0.7, 0.8, 7.25, 7.5].map(beginning);
        assert_eq!(beginnings, [(0.0, 0), (0.0, 0), (0.0, 2), (0.0, 2), (1.0, 0), (7.0, 2), (7.0, 2)]);
    }
}
