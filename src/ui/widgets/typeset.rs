//! Lines set from words. Sentences are new in every edit, their words hardly ever, and letters not at all.

use std::mem;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::Mesh;
use egui::epaint::text::{ByteRangeExt as _, Glyph, LayoutJob, LayoutSection, PlacedRow, Row, RowVisuals};
use egui::{Color32, Galley, Rect, pos2, vec2};

use super::alphabet::{Font, beginning};

/// Whether every word of a text looks the same whatever stands beside it: so do Latin, Greek and Cyrillic letters.
pub fn is_of_words(text: &str) -> bool {
    let stands_alone = |letter| matches!(letter, '\u{20}'..'\u{590}' | '\u{1e00}'..'\u{2100}');
    !text.is_empty() && text.chars().all(stands_alone)
}

/// The lines as egui would lay them out, from words so many parts of a pixel from the left: `word` appends the letters of
/// one, from a whole pixel on, and gives its width. But a space at the end of a line needs no room. What has none ends in an
/// ellipsis. The job's sections tell fonts, heights, colours and the room before them, and nothing else. None where there
/// is a word that cannot be had, or one that would have to be parted. `blank`: any row, as a row can only be had from
/// another one.
pub fn lines(
    job: &Arc<LayoutJob>,
    pixels: f32,
    blank: &Row,
    mut word: impl FnMut(&str, &Font, u8, &mut Vec<Glyph>) -> Option<f32>,
) -> Option<Galley> {
    let mut set = Setting::new(job, pixels);
    'all: for section in &job.sections {
        set.sections.push(set.glyphs.len());
        set.width += section.leading_space;
        let font = Font::new(&section.format.font_id, pixels);
        for text in words(section.byte_range.slice(&job.text)) {
            let first = set.glyphs.len();
            let mut width = word(text, &font, set.parts(), &mut set.glyphs)?;
            if !set.has_room(width) && !text.starts_with(' ') {
                if set.rows.len() == job.wrap.max_rows {
                    set.place(first, width, section);
                    break 'all;
                }
                set.glyphs.truncate(first);
                set.break_line()?;
                width = word(text, &font, 0, &mut set.glyphs)?;
                set.has_room(width).then_some(())?;
            }
            set.place(first, width, section);
        }
    }
    let elided = set.width > set.most;
    if elided {
        let ellipsis = job.wrap.overflow_character.map(String::from).unwrap_or_default();
        set.cut(|font, parts, glyphs| word(&ellipsis, font, parts, glyphs))?;
    }
    Some(set.finish(blank, elided))
}

/// How wide they would be in one line, by the widths of words.
pub fn width(job: &LayoutJob, pixels: f32, mut word: impl FnMut(&str, &Font) -> Option<f32>) -> Option<f32> {
    let mut width = 0.0;
    for section in &job.sections {
        width += section.leading_space;
        let font = Font::new(&section.format.font_id, pixels);
        for text in words(section.byte_range.slice(&job.text)) {
            width += word(text, &font)?;
        }
    }
    Some(width.round_ui())
}

/// Words, and what parts them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut left = text;
    std::iter::from_fn(move || {
        let is_space = left.starts_with(' ');
        let end = left.find(|letter| (letter == ' ') != is_space).unwrap_or(left.len());
        let (word, rest) = left.split_at(end);
        left = rest;
        (!word.is_empty()).then_some(word)
    })
}

/// Lines being set.
struct Setting<'a> {
    job: &'a Arc<LayoutJob>,
    pixels: f32,
    /// How wide a line may be.
    most: f32,
    /// Of all lines, each placed within its own.
    glyphs: Vec<Glyph>,
    /// The first glyph of each section of the job.
    sections: Vec<usize>,
    /// The first glyph of each line.
    rows: Vec<usize>,
    /// Of the line being set.
    width: f32,
}

impl<'a> Setting<'a> {
    fn new(job: &'a Arc<LayoutJob>, pixels: f32) -> Self {
        let (glyphs, sections) = (Vec::with_capacity(job.text.len()), Vec::with_capacity(job.sections.len()));
        Self { job, pixels, most: job.effective_wrap_width(), glyphs, sections, rows: vec![0], width: 0.0 }
    }

    /// How far from a whole pixel the next word begins.
    fn parts(&self) -> u8 {
        beginning(self.width * self.pixels).1
    }

    /// Whether the next word fits the line.
    fn has_room(&self, word: f32) -> bool {
        self.width + word <= self.most
    }

    /// Where the line is not empty.
    fn break_line(&mut self) -> Option<()> {
        (self.rows.last() < Some(&self.glyphs.len())).then_some(())?;
        self.rows.push(self.glyphs.len());
        self.width = 0.0;
        Some(())
    }

    /// Puts the letters appended last where the line has come to: the word that begins with `first`, so wide.
    fn place(&mut self, first: usize, width: f32, LayoutSection { format, .. }: &LayoutSection) {
        let left = beginning(self.width * self.pixels).0 / self.pixels;
        for glyph in &mut self.glyphs[first..] {
            glyph.pos.x += left;
            glyph.line_height = format.line_height.unwrap_or(glyph.font_height);
        }
        self.width += width;
    }

    /// Takes letters from the end until there is room for the ellipsis, in the font of what it stands for.
    fn cut(&mut self, mut ellipsis: impl FnMut(&Font, u8, &mut Vec<Glyph>) -> Option<f32>) -> Option<()> {
        let first = *self.rows.last()?;
        let fits = self.glyphs[first..].partition_point(|glyph| glyph.max_x() <= self.most);
        self.glyphs.truncate(first + fits + 1);
        loop {
            self.glyphs.pop();
            let end = self.glyphs.len();
            let section = self.job.sections.get(self.section_of(end))?;
            self.width = self.glyphs[first..].last().map_or(0.0, Glyph::max_x);
            let font = Font::new(&section.format.font_id, self.pixels);
            let sign = ellipsis(&font, self.parts(), &mut self.glyphs)?;
            if end <= first || self.has_room(sign) {
                self.place(end, sign, section);
                return Some(());
            }
            self.glyphs.truncate(end);
        }
    }

    fn section_of(&self, glyph: usize) -> usize {
        self.sections.partition_point(|&first| first <= glyph).saturating_sub(1)
    }

    /// `blank`: a row to begin each from.
    fn finish(mut self, blank: &Row, elided: bool) -> Galley {
        let mut galley = Galley::concat(Arc::clone(self.job), &[], self.pixels);
        let rows = mem::take(&mut self.rows);
        let ends = rows.iter().skip(1).copied().chain([self.glyphs.len()]);
        for (&first, end) in rows.iter().zip(ends) {
            let pos = pos2(0.0, galley.rect.bottom().round_to_pixels(self.pixels));
            let row = self.row(blank, first, end);
            galley.rect |= Rect::from_min_size(pos, row.size);
            galley.mesh_bounds |= row.visuals.mesh_bounds.translate(pos.to_vec2());
            galley.num_vertices += row.visuals.mesh.vertices.len();
            galley.num_indices += row.visuals.mesh.indices.len();
            galley.rows.push(PlacedRow { pos, row: Arc::new(row), ends_with_newline: false });
        }
        galley.elided = elided;
        // Never said to be wider than the room there is: that is what was reserved.
        galley.rect.max.x = galley.rect.max.x.min(self.job.wrap.max_width).floor_ui();
        galley
    }

    fn row(&mut self, blank: &Row, first: usize, end: usize) -> Row {
        let is_last = end == self.glyphs.len();
        let mut row = blank.clone();
        row.glyphs = if first == 0 && is_last { mem::take(&mut self.glyphs) } else { self.glyphs[first..end].to_vec() };
        let tallest = row.glyphs.iter().map(|glyph| glyph.line_height).fold(0.0, f32::max);
        let height = tallest.round_to_pixels(self.pixels);
        let width = if is_last { self.width } else { row.glyphs.last().map_or(0.0, Glyph::max_x) };
        row.size = vec2(width, height).round_ui();
        row.visuals = self.painted(&mut row.glyphs, first, height);
        row
    }

    /// Puts every glyph of a row at its height, and gives what is painted. `first`: the first of them among all.
    fn painted(&self, glyphs: &mut [Glyph], first: usize, height: f32) -> RowVisuals {
        let mut mesh = Mesh::default();
        mesh.reserve_triangles(2 * glyphs.len());
        mesh.reserve_vertices(4 * glyphs.len());
        let mut section = self.section_of(first);
        for (place, glyph) in (first..).zip(glyphs) {
            while self.sections.get(section + 1).is_some_and(|&next| next <= place) {
                section += 1;
            }
            let format = &self.job.sections[section].format;
            let beside = format.valign.to_factor() * (height - glyph.line_height);
            let within = (glyph.line_height - glyph.font_face_height) / 2.0;
            glyph.pos.y = (glyph.font_face_ascent + beside + within).round_to_pixels(self.pixels);
            glyph.first_vertex = mesh.vertices.len() as u32;
            paint(glyph, format.color, self.pixels, &mut mesh);
        }
        let (mesh_bounds, vertices) = (mesh.calc_bounds(), mesh.vertices.len());
        RowVisuals { mesh, mesh_bounds, glyph_index_start: 0, glyph_vertex_range: 0..vertices }
    }
}

fn paint(glyph: &Glyph, colour: Color32, pixels: f32, mesh: &mut Mesh) {
    let picture = glyph.uv_rect;
    if picture.is_nothing() {
        return;
    }
    let corner = |[x, y]: [u16; 2]| pos2(x.into(), y.into());
    let left_top = (glyph.pos + picture.offset).round_to_pixels(pixels);
    let rect = Rect::from_min_size(left_top, picture.size);
    mesh.add_rect_with_uv(rect, Rect::from_min_max(corner(picture.min), corner(picture.max)), colour);
}

#[cfg(test)]
mod tests {
    use egui::text::{TextFormat, TextWrapping};
    use egui::{Context, FontId, Painter, RawInput};

    use super::*;
    use crate::ui::fonts;
    use crate::ui::widgets::alphabet::{Alphabet, width_of, word};

    const SENTENCE: &str = "Đã điều động bác sĩ Trần Thị Lan từ Bệnh viện Đa khoa khu vực Tiên Yên, 12/2026";

    /// What is laid out in a frame in the fonts of the window.
    fn in_a_frame<T>(laid: impl FnOnce(&Painter) -> T) -> T {
        let context = Context::default();
        fonts::install(&context);
        context.run_ui(RawInput::default(), |_| ()).textures_delta.clear();
        let (mut laid, mut known) = (Some(laid), None);
        let mut output = context.run_ui(RawInput::default(), |ui| {
            known = laid.take().map_or(known.take(), |laid| Some(laid(ui.painter())));
        });
        output.textures_delta.clear();
        known.expect("the frame was drawn")
    }

    fn row(painter: &Painter, text: &str, font: &Font, parts: u8) -> Arc<Row> {
        Arc::clone(&painter.layout_job(word(text, font, parts)).rows[0].row)
    }

    fn blank(painter: &Painter, font: &FontId) -> Arc<Row> {
        row(painter, " ", &Font::new(font, painter.pixels_per_point()), 0)
    }

    /// The job as it is set from words that egui lays out.
    fn set(painter: &Painter, job: LayoutJob) -> Option<Galley> {
        let pixels = painter.pixels_per_point();
        let known = |text: &str, font: &Font, parts, glyphs: &mut Vec<Glyph>| {
            let row = row(painter, text, font, parts);
            glyphs.extend(&row.glyphs);
            Some(width_of(&row, font, parts))
        };
        lines(&Arc::new(job), pixels, &blank(painter, &fonts::regular(11.0)), known)
    }

    /// The same job as it is set, and as egui lays it out.
    fn both(painter: &Painter, job: LayoutJob) -> (Galley, Arc<Galley>) {
        (set(painter, job.clone()).expect("every word is known"), painter.layout_job(job))
    }

    /// Each glyph of all rows, and where it stands.
    fn places(galley: &Galley) -> Vec<(char, f32, f32)> {
        let of = |placed: &PlacedRow| {
            let at = placed.pos;
            placed
                .glyphs
                .iter()
                .map(move |glyph| (glyph.chr, at.x + glyph.pos.x, at.y + glyph.pos.y))
                .collect::<Vec<_>>()
        };
        galley.rows.iter().flat_map(of).collect()
    }

    fn assert_alike(set: &Galley, laid: &Galley) {
        let shown = |galley: &Galley| galley.rows.iter().map(|row| row.text()).collect::<Vec<_>>();
        assert_eq!(shown(set), shown(laid));
        assert_eq!((set.elided, set.size().y), (laid.elided, laid.size().y));
        assert!((set.size().x - laid.size().x).abs() < 2.0, "{} wide, not {}", set.size().x, laid.size().x);
        assert_eq!((set.num_vertices, set.num_indices), (laid.num_vertices, laid.num_indices));
        let (mut off, mut count) = (0.0, 0.0);
        for ((letter, x, y), (_, there, height)) in places(set).into_iter().zip(places(laid)) {
            assert!((x - there).abs() <= 1.0 && y.to_bits() == height.to_bits(), "{letter} {x} {y}: {there} {height}");
            (off, count) = (off + x - there, count + 1.0);
        }
        // Further lines begin at a whole pixel here.
        assert!((off / count).abs() < 0.25 || set.rows.len() > 1, "{off} for {count} letters of {:?}", shown(set));
    }

    #[test]
    fn every_letter_of_a_line_stands_within_a_pixel_of_where_egui_would_put_it() {
        in_a_frame(|painter| {
            let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
            let format = |font, height| TextFormat { line_height: height, ..TextFormat::simple(font, Color32::RED) };
            job.append(SENTENCE, 0.0, format(fonts::regular(13.0), None));
            job.append("\u{2009}", 12.0, format(fonts::regular(11.0), Some(18.5)));
            job.append("  ĐK · 4,5 ", 3.5, format(fonts::semibold(11.0), Some(18.5)));
            let (set, laid) = both(painter, job);
            assert_alike(&set, &laid);
            let colours =
                |galley: &Galley| galley.rows[0].visuals.mesh.vertices.iter().all(|at| at.color == Color32::RED);
            assert!(colours(&set));
        });
    }

    #[test]
    fn lines_break_where_egui_breaks_them_and_end_in_an_ellipsis_where_there_is_no_room() {
        in_a_frame(|painter| {
            for width in [60.0, 100.0, 150.0, 233.0, 400.0, 1000.0] {
                let text = LayoutJob::simple(SENTENCE.to_owned(), fonts::regular(13.0), Color32::RED, width);
                let (set, laid) = both(painter, text.clone());
                assert_alike(&set, &laid);
                let wrap = TextWrapping { max_rows: 1, break_anywhere: true, ..TextWrapping::wrap_at_width(width) };
                let (set, laid) = both(painter, LayoutJob { wrap, ..text });
                assert_alike(&set, &laid);
            }
        });
    }

    #[test]
    fn a_line_is_as_wide_as_its_words_say_before_it_is_laid_out() {
        in_a_frame(|painter| {
            let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
            job.append(SENTENCE, 7.3, TextFormat::simple(fonts::regular(12.0), Color32::RED));
            job.append(" 4,5 AVATAR", 3.0, TextFormat::simple(fonts::semibold(11.0), Color32::RED));
            let mut alphabet = Alphabet::default();
            let told = width(&job, 1.0, |text, font| alphabet.width(text, font)).expect("the font can tell");
            let (set, laid) = both(painter, job);
            assert!((told - set.size().x).abs() < 0.04 && (told - laid.size().x).abs() < 2.0, "{told}: {laid:?}");
        });
    }

    #[test]
    fn a_word_that_is_parted_is_left_to_egui_and_so_are_letters_that_join() {
        in_a_frame(|painter| {
            let font = fonts::regular(13.0);
            let job = |width| LayoutJob::simple("Nghiêng".to_owned(), font.clone(), Color32::RED, width);
            assert!(set(painter, job(200.0)).is_some() && set(painter, job(20.0)).is_none());
            let blank = blank(painter, &font);
            assert!(lines(&Arc::new(job(200.0)), 1.0, &blank, |_, _, _, _| None).is_none());
        });
        assert!(is_of_words(SENTENCE) && is_of_words("3/4 · “Lan” …"));
        assert!(!is_of_words("") && !is_of_words("Lan\nHoa") && !is_of_words("لان") && !is_of_words("Lan 👩"));
        assert_eq!(words("  Trạm  y tế").collect::<Vec<_>>(), ["  ", "Trạm", "  ", "y", " ", "tế"]);
    }
}
