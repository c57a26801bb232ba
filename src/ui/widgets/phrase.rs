//! One line of words in several weights and colours, with painted arrows and marks among them.

use std::mem;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::text::{LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{
    Color32, FontId, Galley, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::mark::paint_mark;
use super::{icon, lines};
use crate::ui::theme::{Palette, Tone};

/// Written in a text, it becomes a painted arrow: the type family has none.
const ARROW: char = '→';
/// What an arrow, mark or triangle hangs on in the text: it takes no room of its own.
const ANCHOR: &str = "\u{2009}";

/// Builds the line piece by piece. Pieces follow each other without a gap; write the spaces or call `gap`.
#[derive(Clone)]
#[must_use]
pub struct Phrase {
    palette: Palette,
    job: LayoutJob,
    inlays: Vec<Inlay>,
    gap: f32,
    spoken: String,
}

/// Something painted into room left free in the text.
#[derive(Clone, Copy)]
struct Inlay {
    /// Which character of the text stands right after it.
    at: usize,
    shape: InlayShape,
    size: f32,
    colour: Color32,
}

#[derive(Clone, Copy)]
enum InlayShape {
    Arrow,
    Up,
    Down,
    Mark(Tone),
}

impl Phrase {
    pub fn new(palette: &Palette) -> Self {
        let job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        Self { palette: *palette, job, inlays: Vec::new(), gap: 0.0, spoken: String::new() }
    }

    pub fn body(self, text: &str) -> Self {
        let (font, colour) = (self.palette.body(), self.palette.ink);
        self.with(text, font, colour)
    }

    pub fn strong(self, text: &str) -> Self {
        let (font, colour) = (self.palette.body_strong(), self.palette.ink);
        self.with(text, font, colour)
    }

    pub fn muted(self, text: &str) -> Self {
        let (font, colour) = (self.palette.small(), self.palette.muted);
        self.with(text, font, colour)
    }

    pub fn toned(self, tone: Tone, text: &str) -> Self {
        let (font, colour) = (self.palette.small(), self.palette.tone(tone));
        self.with(text, font, colour)
    }

    /// Words in any font and colour. An arrow `→` among them is painted, and read aloud as it is written.
    pub fn with(mut self, text: &str, font: FontId, colour: Color32) -> Self {
        self.spoken.push_str(text);
        let format = TextFormat::simple(font, colour);
        for (index, part) in text.split(ARROW).enumerate() {
            if index > 0 {
                self = self.inlay(InlayShape::Arrow, &format);
            }
            self.append(part, &format);
        }
        self
    }

    /// Free room, in desk pixels.
    pub fn gap(mut self, width: f32) -> Self {
        self.gap += self.palette.px(width);
        self.part_spoken_words();
        self
    }

    /// The mark of a tone, and the little room that parts it from its word.
    pub fn mark(self, tone: Tone) -> Self {
        let format = TextFormat::simple(self.palette.small(), self.palette.tone(tone));
        self.inlay(InlayShape::Mark(tone), &format).gap(2.0)
    }

    pub fn up(self, colour: Color32) -> Self {
        let format = TextFormat::simple(self.palette.small(), colour);
        self.inlay(InlayShape::Up, &format).gap(1.0)
    }

    pub fn down(self, colour: Color32) -> Self {
        let format = TextFormat::simple(self.palette.small(), colour);
        self.inlay(InlayShape::Down, &format).gap(1.0)
    }

    fn append(&mut self, text: &str, format: &TextFormat) {
        if !text.is_empty() {
            self.job.append(text, mem::take(&mut self.gap), format.clone());
        }
    }

    fn inlay(mut self, shape: InlayShape, format: &TextFormat) -> Self {
        let size = match shape {
            InlayShape::Arrow => format.font_id.size * 0.9,
            InlayShape::Up | InlayShape::Down => format.font_id.size * 0.8,
            InlayShape::Mark(_) => self.palette.px(12.0),
        };
        self.gap += size;
        let at = self.job.text.chars().count();
        self.append(ANCHOR, format);
        self.inlays.push(Inlay { at, shape, size, colour: format.color });
        self
    }

    /// Whoever hears the line hears a gap as a space.
    fn part_spoken_words(&mut self) {
        if !self.spoken.is_empty() && !self.spoken.ends_with(' ') {
            self.spoken.push(' ');
        }
    }

    /// How wide the line is with all its words. It is not laid out for that.
    pub fn width(&self, painter: &Painter) -> f32 {
        lines::width(painter, &self.job) + self.gap
    }

    /// Ends the line with an ellipsis where it would be wider than `max_width`.
    pub fn lay_out(self, painter: &Painter, max_width: f32) -> LaidPhrase {
        self.lay_out_as(painter, max_width, lines::of)
    }

    /// The same for a line that will hardly be asked for again: it is not kept.
    pub fn lay_out_once(self, painter: &Painter, max_width: f32) -> LaidPhrase {
        self.lay_out_as(painter, max_width, lines::once)
    }

    fn lay_out_as(
        mut self,
        painter: &Painter,
        max_width: f32,
        lay_out: fn(&Painter, LayoutJob) -> Arc<Galley>,
    ) -> LaidPhrase {
        self.job.wrap = TextWrapping { max_rows: 1, break_anywhere: true, ..TextWrapping::wrap_at_width(max_width) };
        self.share_a_baseline(painter);
        let galley = lay_out(painter, self.job);
        LaidPhrase { palette: self.palette, galley, inlays: self.inlays, trailing: self.gap, spoken: self.spoken }
    }

    /// egui puts all sizes of type on the same lower edge; smaller words are raised to the baseline of the largest.
    fn share_a_baseline(&mut self, painter: &Painter) {
        /// How much of a line's height is below its baseline, in this type family.
        const BELOW: f32 = 0.21;
        let Some((first, others)) = self.job.sections.split_first() else { return };
        if others.iter().all(|section| section.format.font_id == first.format.font_id) {
            return;
        }
        let height = |section: &LayoutSection| lines::height(painter, &section.format.font_id);
        let tallest = self.job.sections.iter().map(height).fold(0.0, f32::max);
        for section in &mut self.job.sections {
            let own = height(section);
            section.format.line_height = Some(own + 2.0 * BELOW * (tallest - own));
        }
    }

    /// The line as a label in the flow of `ui`; whole in a tooltip where it is elided.
    pub fn show(self, ui: &mut Ui) -> Response {
        self.show_sensing(ui, Role::Label, Sense::hover())
    }

    /// The same, as something to click.
    pub fn show_button(self, ui: &mut Ui) -> Response {
        self.show_sensing(ui, Role::Button, Sense::click())
    }

    fn show_sensing(self, ui: &mut Ui, role: Role, sense: Sense) -> Response {
        self.lay_out(ui.painter(), ui.available_width()).show_sensing(ui, role, sense)
    }
}

/// A line ready to paint.
#[derive(Clone)]
pub struct LaidPhrase {
    palette: Palette,
    galley: Arc<Galley>,
    inlays: Vec<Inlay>,
    trailing: f32,
    spoken: String,
}

impl LaidPhrase {
    pub fn size(&self) -> Vec2 {
        self.galley.size() + vec2(self.trailing, 0.0)
    }

    pub fn elided(&self) -> bool {
        self.galley.elided
    }

    /// The words, whole.
    pub fn spoken(&self) -> &str {
        self.spoken.trim()
    }

    /// The words as they stand, with the ellipsis where they are cut.
    pub fn shown_text(&self) -> String {
        if self.elided() { self.galley.rows.iter().map(|row| row.text()).collect() } else { self.spoken.clone() }
    }

    /// The line as a label in the flow of `ui`; whole in a tooltip where it is elided.
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.show_sensing(ui, Role::Label, Sense::hover())
    }

    fn show_sensing(&self, ui: &mut Ui, role: Role, sense: Sense) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size(), sense);
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), self.spoken()));
        self.paint_in(ui.painter(), rect);
        if response.has_focus() {
            super::outline::paint_focus_ring(ui.painter(), rect, 3, &self.palette);
        }
        if self.elided() { response.on_hover_text(self.spoken()) } else { response }
    }

    /// At the left of `rect`, vertically centred.
    pub fn paint_in(&self, painter: &Painter, rect: Rect) {
        self.paint(painter, pos2(rect.left(), rect.center().y - self.galley.size().y / 2.0));
    }

    /// At the right of `rect`, vertically centred.
    pub fn paint_right_in(&self, painter: &Painter, rect: Rect) {
        let size = self.size();
        self.paint(painter, pos2(rect.right() - size.x, rect.center().y - size.y / 2.0));
    }

    pub fn paint(&self, painter: &Painter, left_top: Pos2) {
        let left_top = left_top.round_to_pixels(painter.pixels_per_point());
        painter.galley(left_top, Arc::clone(&self.galley), self.palette.ink);
        for inlay in &self.inlays {
            if let Some(rect) = self.room_of(inlay) {
                inlay.paint(painter, rect.translate(left_top.to_vec2()), &self.palette);
            }
        }
    }

    /// Where an inlay goes, relative to the line; nowhere when the text was cut before it.
    fn room_of(&self, inlay: &Inlay) -> Option<Rect> {
        let row = self.galley.rows.first()?;
        let next = row.row.glyphs.get(inlay.at)?;
        let is_cut_here = self.galley.elided && inlay.at + 1 == row.row.glyphs.len();
        // Half the height of a figure above the baseline, so that the shape sits in the middle of the words.
        let middle = row.pos.y + next.pos.y - next.font_height * 0.28;
        let centre = pos2(row.pos.x + next.pos.x + (next.advance_width - inlay.size) / 2.0, middle);
        (!is_cut_here).then(|| Rect::from_center_size(centre, Vec2::splat(inlay.size)))
    }
}

impl Inlay {
    fn paint(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        match self.shape {
            InlayShape::Arrow => paint_arrow(painter, rect, Stroke::new(palette.px(1.0), self.colour)),
            InlayShape::Up => drop(painter.add(triangle(rect, self.colour, 1.0))),
            InlayShape::Down => drop(painter.add(triangle(rect, self.colour, -1.0))),
            InlayShape::Mark(tone) => paint_mark(painter, rect, tone, palette),
        }
    }
}

fn paint_arrow(painter: &Painter, rect: Rect, stroke: Stroke) {
    let at = |x: f32, y: f32| icon::point(rect, x, y);
    painter.line_segment([at(0.08, 0.54), at(0.92, 0.54)], stroke);
    painter.line(vec![at(0.66, 0.28), at(0.92, 0.54), at(0.66, 0.8)], stroke);
}

fn triangle(rect: Rect, colour: Color32, up: f32) -> Shape {
    let at = |x: f32, y: f32| icon::point(rect, x, 0.54 + up * (y - 0.5));
    Shape::convex_polygon(vec![at(0.5, 0.1), at(0.95, 0.9), at(0.05, 0.9)], colour, Stroke::NONE)
}
