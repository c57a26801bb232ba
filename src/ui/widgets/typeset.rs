//! Lines set from words that were laid out before. Sentences are new in every edit, their words hardly ever: shaping
//! letters is dear, and is asked for a word once.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::Mesh;
use egui::epaint::text::{ByteRangeExt as _, Glyph, LayoutJob, LayoutSection, PlacedRow, Row, RowVisuals, TextFormat};
use egui::{Color32, FontId, Galley, Rect, pos2, vec2};

/// Where within a pixel a letter may stand: at every fourth part of it, as in egui.
const PARTS: u8 = 4;

/// Where a word may begin: at every second of them. Nobody sees a quarter of a pixel, and half as many pictures of letters
/// are to be drawn and held.
pub const BEGINNINGS: [u8; 2] = [0, 2];

/// Whether every word of a text looks the same whatever stands beside it: so do Latin, Greek and Cyrillic letters.
pub fn is_of_words(text: &str) -> bool {
    let stands_alone = |letter| matches!(letter, '\u{20}'..'\u{590}' | '\u{1e00}'..'\u{2100}');
    !text.is_empty() && text.chars().all(stands_alone)
}

/// A word as it is asked for by itself: in no colour yet, so many parts of a pixel from the left, and as wide as that and
/// the word are to the fraction of a pixel.
pub fn word(text: &str, font: &FontId, parts: u8, pixels: f32) -> LayoutJob {
    let mut job = LayoutJob { round_output_to_gui: false, ..LayoutJob::default() };
    job.append(text, points(parts, pixels), TextFormat::simple(font.clone(), Color32::PLACEHOLDER));
    job
}

/// A word known some parts of a pixel from the left as it is so many parts from there: its letters in the pictures they
/// have then, found without shaping it again. `picture` knows the letters by the part of a pixel at which they stand. None
/// where it does not know one, or one looks otherwise in the word.
pub fn moved(word: &Row, from: u8, to: u8, pixels: f32, picture: impl Fn(char, u8) -> Option<Glyph>) -> Option<Row> {
    let (mut moved, mut x) = (word.clone(), 0.0);
    for glyph in &mut moved.glyphs {
        let (there, was) = whole_and_parts(x + pixels_of(from));
        let is_itself = stands_at(glyph, there, pixels) && picture(glyph.chr, was)?.uv_rect == glyph.uv_rect;
        let (here, is) = whole_and_parts(x + pixels_of(to));
        glyph.uv_rect = is_itself.then(|| picture(glyph.chr, is)).flatten()?.uv_rect;
        glyph.pos.x = here / pixels;
        x += glyph.advance_width * pixels;
    }
    moved.size.x += points(to, pixels) - points(from, pixels);
    Some(moved)
}

/// The letters of a word laid out by itself, so many parts of a pixel from the left, each with the part of a pixel at which
/// it stands. Of one with marks that may have become part of a letter, none.
pub fn letters(word: &Row, parts: u8, pixels: f32) -> impl Iterator<Item = (u8, Glyph)> {
    let is_mark = |glyph: &Glyph| matches!(glyph.chr, '\u{300}'..'\u{370}' | '\u{483}'..'\u{48a}' | '\u{20d0}'..);
    let glyphs: &[Glyph] = if word.glyphs.iter().any(is_mark) { &[] } else { &word.glyphs };
    let mut x = pixels_of(parts);
    glyphs.iter().filter_map(move |&glyph| {
        let (there, part) = whole_and_parts(x);
        x += glyph.advance_width * pixels;
        stands_at(&glyph, there, pixels).then_some((part, glyph))
    })
}

fn stands_at(glyph: &Glyph, pixel: f32, pixels: f32) -> bool {
    (glyph.pos.x * pixels - pixel).abs() < 0.5
}

/// The pixel at or before a place, and how many parts of one lie between.
fn whole_and_parts(place: f32) -> (f32, u8) {
    let parts = (place * f32::from(PARTS)).round();
    let whole = (parts / f32::from(PARTS)).floor();
    (whole, (parts - whole * f32::from(PARTS)) as u8)
}

/// Where a word begins that is to begin at a place.
fn beginning(place: f32) -> (f32, u8) {
    let between = f32::from(BEGINNINGS[1]) / f32::from(PARTS);
    whole_and_parts((place / between).round() * between)
}

fn pixels_of(parts: u8) -> f32 {
    f32::from(parts) / f32::from(PARTS)
}

fn points(parts: u8, pixels: f32) -> f32 {
    pixels_of(parts) / pixels
}

/// The lines as egui would lay them out, from words as egui has laid them out, so many parts of a pixel from the left;
/// `word` knows those; but a space at the end of a line needs no room. What has none ends in an ellipsis. The job's
/// sections tell fonts, heights, colours and the room before them, and nothing else. None where there is a word that is not
/// known, or one that would have to be parted.
pub fn lines(
    job: &Arc<LayoutJob>,
    pixels: f32,
    word: impl Fn(&str, &FontId, u8) -> Option<Arc<Row>>,
) -> Option<Galley> {
    let mut set = Setting::new(job, pixels);
    'all: for section in &job.sections {
        set.sections.push(set.glyphs.len());
        set.width += section.leading_space;
        for text in words(section.byte_range.slice(&job.text)) {
            let font = &section.format.font_id;
            let mut known = word(text, font, set.parts())?;
            if !set.has_room(&known) && !text.starts_with(' ') {
                if set.rows.len() == job.wrap.max_rows {
                    set.append(&known, section);
                    break 'all;
                }
                set.break_line()?;
                known = word(text, font, 0)?;
                set.has_room(&known).then_some(())?;
            }
            set.append(&known, section);
        }
    }
    let elided = set.width > set.most;
    if elided {
        let ellipsis = job.wrap.overflow_character.map(String::from).unwrap_or_default();
        set.cut(|font, parts| word(&ellipsis, font, parts))?;
    }
    // A row can only be had from another one.
    let row = word(" ", &job.sections.first()?.format.font_id, 0)?;
    Some(set.finish(&row, elided))
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

    /// Whether the next word fits the line; it is as wide as it says with the parts of a pixel before it.
    fn has_room(&self, word: &Row) -> bool {
        self.after(word) <= self.most
    }

    fn after(&self, word: &Row) -> f32 {
        self.width + word.size.x - points(self.parts(), self.pixels)
    }

    /// Where the line is not empty.
    fn break_line(&mut self) -> Option<()> {
        (self.rows.last() < Some(&self.glyphs.len())).then_some(())?;
        self.rows.push(self.glyphs.len());
        self.width = 0.0;
        Some(())
    }

    fn append(&mut self, word: &Row, LayoutSection { format, .. }: &LayoutSection) {
        let left = beginning(self.width * self.pixels).0 / self.pixels;
        self.glyphs.extend(word.glyphs.iter().map(|&(mut glyph)| {
            glyph.pos.x += left;
            glyph.line_height = format.line_height.unwrap_or(glyph.font_height);
            glyph
        }));
        self.width = self.after(word);
    }

    /// Takes letters from the end until there is room for the ellipsis, in the font of what it stands for.
    fn cut(&mut self, ellipsis: impl Fn(&FontId, u8) -> Option<Arc<Row>>) -> Option<()> {
        let first = *self.rows.last()?;
        let fits = self.glyphs[first..].partition_point(|glyph| glyph.max_x() <= self.most);
        self.glyphs.truncate(first + fits + 1);
        loop {
            self.glyphs.pop();
            let section = self.job.sections.get(self.section_of(self.glyphs.len()))?;
            self.width = self.glyphs[first..].last().map_or(0.0, Glyph::max_x);
            let sign = ellipsis(&section.format.font_id, self.parts())?;
            if self.glyphs.len() <= first || self.has_room(&sign) {
                self.append(&sign, section);
                return Some(());
            }
        }
    }

    fn section_of(&self, glyph: usize) -> usize {
        self.sections.partition_point(|&first| first <= glyph).saturating_sub(1)
    }

    /// `blank`: a row to begin each from.
    fn finish(self, blank: &Row, elided: bool) -> Galley {
        let mut galley = Galley::concat(Arc::clone(self.job), &[], self.pixels);
        let ends = self.rows.iter().skip(1).copied().chain([self.glyphs.len()]);
        for (&first, end) in self.rows.iter().zip(ends) {
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

    fn row(&self, blank: &Row, first: usize, end: usize) -> Row {
        let mut row = blank.clone();
        row.glyphs = self.glyphs[first..end].to_vec();
        let tallest = row.glyphs.iter().map(|glyph| glyph.line_height).fold(0.0, f32::max);
        let height = tallest.round_to_pixels(self.pixels);
        let width = if end == self.glyphs.len() { self.width } else { row.glyphs.last().map_or(0.0, Glyph::max_x) };
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
    use egui::text::TextWrapping;
    use egui::{Context, Painter, RawInput};

    use super::*;
    use crate::ui::fonts;

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

    /// The same job as it is set, and as egui lays it out.
    fn both(painter: &Painter, job: LayoutJob) -> (Galley, Arc<Galley>) {
        let pixels = painter.pixels_per_point();
        let known = |text: &str, font: &FontId, parts| {
            let laid = painter.layout_job(word(text, font, parts, pixels));
            laid.rows.first().map(|placed| Arc::clone(&placed.row))
        };
        let set = lines(&Arc::new(job.clone()), pixels, known).expect("every word is known");
        (set, painter.layout_job(job))
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
    fn a_word_moved_by_parts_of_a_pixel_is_as_egui_lays_it_out_there() {
        in_a_frame(|painter| {
            for (text, size) in SENTENCE.split(' ').flat_map(|text| [(text, 11.5), (text, 13.0), (text, 20.0)]) {
                let font = fonts::regular(size);
                let laid =
                    |text: &str, parts| Arc::clone(&painter.layout_job(word(text, &font, parts, 1.0)).rows[0].row);
                let picture = |letter: char, parts| Some(laid(&letter.to_string(), parts).glyphs[0]);
                let seen = |row: &Row| {
                    row.glyphs.iter().map(|glyph| (glyph.chr, glyph.pos.x, glyph.uv_rect)).collect::<Vec<_>>()
                };
                for (from, to) in (0..PARTS).flat_map(|from| (0..PARTS).map(move |to| (from, to))) {
                    let moved = moved(&laid(text, from), from, to, 1.0, picture);
                    let moved = moved.expect("letters look the same by themselves");
                    assert_eq!(seen(&moved), seen(&laid(text, to)));
                    assert!((moved.size.x - laid(text, to).size.x).abs() < 0.001, "{text}");
                }
            }
        });
    }

    #[test]
    fn letters_of_a_word_look_as_they_do_by_themselves_unless_a_mark_may_have_changed_them() {
        in_a_frame(|painter| {
            let font = fonts::regular(13.0);
            let laid = |text: &str, parts| Arc::clone(&painter.layout_job(word(text, &font, parts, 1.0)).rows[0].row);
            for (text, parts) in SENTENCE.split(' ').flat_map(|text| (0..PARTS).map(move |parts| (text, parts))) {
                let known: Vec<(u8, Glyph)> = letters(&laid(text, parts), parts, 1.0).collect();
                assert_eq!(known.iter().map(|(_, glyph)| glyph.chr).collect::<String>(), text);
                for (part, glyph) in known {
                    assert_eq!(glyph.uv_rect, laid(&glyph.chr.to_string(), part).glyphs[0].uv_rect, "{text}");
                }
            }
            assert_eq!(letters(&laid("e\u{302}", 0), 0, 1.0).count(), 0);
        });
    }

    #[test]
    fn a_word_that_is_parted_is_left_to_egui_and_so_are_letters_that_join() {
        in_a_frame(|painter| {
            let job = LayoutJob::simple("Nghiêng".to_owned(), fonts::regular(13.0), Color32::RED, 20.0);
            let known = |text: &str, font: &FontId, parts| {
                Some(Arc::clone(&painter.layout_job(word(text, font, parts, 1.0)).rows[0].row))
            };
            assert!(lines(&Arc::new(job.clone()), 1.0, known).is_none());
            assert!(lines(&Arc::new(job), 1.0, |_, _, _| None).is_none());
        });
        assert!(is_of_words(SENTENCE) && is_of_words("3/4 · “Lan” …"));
        assert!(!is_of_words("") && !is_of_words("Lan\nHoa") && !is_of_words("لان") && !is_of_words("Lan 👩"));
        assert_eq!(words("  Trạm  y tế").collect::<Vec<_>>(), ["  ", "Trạm", "  ", "y", " ", "tế"]);
    }
}
