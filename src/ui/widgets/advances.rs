//! How far it is from each letter of a word to the next one, asked of the font itself: nothing is laid out or drawn for it.

use std::sync::LazyLock;

use egui::FontFamily;
use harfrust::{Direction, FontRef, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};

use crate::ui::fonts;

/// Signs and digits, which are of no script, are set among Latin letters as by themselves.
const SCRIPT: Script = script::LATIN;
const DIRECTION: Direction = Direction::LeftToRight;

/// What a font has in place of letters it lacks.
const MISSING: u32 = 0;

/// Spaces whose width egui says itself.
const OF_EGUI: [char; 2] = ['\u{2009}', '\u{202f}'];

/// The distance from each letter of a word to the next, and of the last to the word's end, in parts of the type's size.
/// None where letters join or stand upon each other, are of another font, or have a width that egui says itself.
pub fn advances(family: &FontFamily, word: &str) -> Option<Vec<f32>> {
    static FACES: LazyLock<[Option<Face>; 2]> =
        LazyLock::new(|| [fonts::REGULAR_FILE, fonts::SEMIBOLD_FILE].map(Face::of));
    let face = FACES[usize::from(fonts::is_semibold(family))].as_ref()?;
    if word.contains(OF_EGUI) { None } else { face.advances(word) }
}

/// A file of letters, ready to be asked.
struct Face {
    font: FontRef<'static>,
    data: ShaperData,
    /// How words are set in it, worked out once; egui does so for each word anew, which takes longer than setting it.
    plan: ShapePlan,
}

impl Face {
    fn of(file: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(file).ok()?;
        let data = ShaperData::new(&font);
        let plan = ShapePlan::new(&data.shaper(&font).build(), DIRECTION, Some(SCRIPT), None, &[]);
        Some(Self { font, data, plan })
    }

    fn advances(&self, word: &str) -> Option<Vec<f32>> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(word);
        buffer.set_script(SCRIPT);
        buffer.set_direction(DIRECTION);
        let shaper = self.data.shaper(&self.font).build();
        let units = shaper.units_per_em() as f32;
        let set = shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plan)));
        let mut letters = word.char_indices();
        let glyphs = set.glyph_infos().iter().zip(set.glyph_positions());
        let advances = glyphs.map(|(glyph, at)| {
            let is_letter = letters.next().is_some_and(|(place, _)| place == glyph.cluster as usize);
            let stands_by_itself = at.x_advance > 0 && at.x_offset == 0 && at.y_offset == 0;
            let is_known = is_letter && stands_by_itself && glyph.glyph_id != MISSING;
            is_known.then(|| at.x_advance as f32 / units)
        });
        let advances = advances.collect::<Option<Vec<_>>>()?;
        letters.next().is_none().then_some(advances)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use egui::epaint::text::LayoutJob;
    use egui::text::TextFormat;
    use egui::{Color32, Context, RawInput};

    use super::*;
    use crate::ui::widgets::lines::LETTERS;

    #[test]
    fn any_two_letters_stand_as_far_apart_as_egui_sets_them() {
        const SIZE: f32 = 13.0;
        let context = Context::default();
        fonts::install(&context);
        context.run_ui(RawInput::default(), |_| ()).textures_delta.clear();
        let mut output = context.run_ui(RawInput::default(), |ui| {
            for font in [fonts::regular(SIZE), fonts::semibold(SIZE)] {
                let mut known = HashMap::new();
                for letter in LETTERS.chars() {
                    let word: String = LETTERS.chars().flat_map(|other| [letter, other]).collect();
                    let asked = advances(&font.family, &word).expect("every letter is of the house");
                    let mut job = LayoutJob { round_output_to_gui: false, ..LayoutJob::default() };
                    job.append(&word, 0.0, TextFormat::simple(font.clone(), Color32::BLACK));
                    let laid = ui.painter().layout_job(job);
                    let next = word.chars().skip(1).map(Some).chain([None]);
                    for ((glyph, next), advance) in laid.rows[0].glyphs.iter().zip(next).zip(asked) {
                        let pair = (glyph.chr, next);
                        assert!((glyph.advance_width - advance * SIZE).abs() < 0.001, "{pair:?}");
                        let before = *known.entry(pair).or_insert(advance);
                        assert_eq!(before.to_bits(), advance.to_bits(), "{pair:?} stand so far apart in any word");
                    }
                }
            }
        });
        output.textures_delta.clear();
    }

    #[test]
    fn nothing_is_said_of_letters_that_join_or_are_of_another_font_nor_of_spaces_that_egui_measures() {
        let family = fonts::regular(13.0).family;
        for word in ["e\u{302}", "x\u{302}", "a\u{2009}b", "\u{202f}", "Жя", "→", "安"] {
            assert_eq!(advances(&family, word), None, "{word}");
        }
        assert_eq!(advances(&family, "").map(|none| none.len()), Some(0));
        assert_ne!(advances(&family, "Trạm"), advances(&fonts::semibold(13.0).family, "Trạm"));
    }
}
