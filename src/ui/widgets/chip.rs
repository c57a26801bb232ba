//! A chip: a short name in a small box, with a tag and a note, that can be clicked, dragged and focused.

use egui::{
    Color32, Context, CursorIcon, Id, LayerId, Order, Painter, Pos2, Rect, Response, Role, Sense, Shadow, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::outline::{paint_box, paint_dashed, paint_focus_ring};
use super::{Icon, LaidPhrase, Phrase, paint_icon};
use crate::ui::fonts;
use crate::ui::theme::{Palette, Tone};

const RADIUS: u8 = 4;
const HEIGHT: f32 = 20.0;
const PADDING: f32 = 5.0;
const ICON: f32 = 10.0;

/// What is happening to the chip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipState {
    #[default]
    Resting,
    /// Left behind where it was, while the chip is carried elsewhere.
    Ghost,
    /// Carried at the pointer.
    Lifted,
}

/// What a chip says and how it stands. `Chip::new("T. T. Lan").tag("ĐK").note("đề xuất", Tone::Info)`.
#[derive(Clone)]
#[must_use]
pub struct Chip<'a> {
    text: &'a str,
    shorter: &'a [String],
    mark: Option<Tone>,
    tag: &'a str,
    note: &'a str,
    note_tone: Tone,
    icon: Option<Icon>,
    name: Option<&'a dyn Fn() -> String>,
    max_width: f32,
    selected: bool,
    dashed: bool,
    state: ChipState,
}

impl<'a> Chip<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            shorter: &[],
            mark: None,
            tag: "",
            note: "",
            note_tone: Tone::Info,
            icon: None,
            name: None,
            max_width: f32::INFINITY,
            selected: false,
            dashed: false,
            state: ChipState::Resting,
        }
    }

    /// Ways to say the text in less room, the longest first: the first that fits is taken. The last is cut only where it
    /// does not fit by itself.
    pub fn shorter(self, shorter: &'a [String]) -> Self {
        Self { shorter, ..self }
    }

    /// A tone's mark before the text: something is to be said about it.
    pub fn mark(self, mark: Option<Tone>) -> Self {
        Self { mark, ..self }
    }

    /// Smaller, muted words after the text.
    pub fn tag(self, tag: &'a str) -> Self {
        Self { tag, ..self }
    }

    /// Smaller words in a tone's colour at the end. An arrow `→` in them is painted.
    pub fn note(self, note: &'a str, note_tone: Tone) -> Self {
        Self { note, note_tone, ..self }
    }

    /// A small painted sign at the very end (a pin, a lock).
    pub fn icon(self, icon: Option<Icon>) -> Self {
        Self { icon, ..self }
    }

    /// What is read aloud instead of the words on the chip; asked for when there is somebody who listens.
    pub fn name(self, name: &'a dyn Fn() -> String) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Where the chip would be wider the text is said shorter, and then the words after it are cut.
    pub fn max_width(self, max_width: f32) -> Self {
        Self { max_width, ..self }
    }

    pub fn selected(self, selected: bool) -> Self {
        Self { selected, ..self }
    }

    /// Not yet certain.
    pub fn dashed(self, dashed: bool) -> Self {
        Self { dashed, ..self }
    }

    pub fn state(self, state: ChipState) -> Self {
        Self { state, ..self }
    }

    pub fn accessible_name(&self) -> String {
        let words = [self.text, self.tag, self.note].into_iter().filter(|part| !part.is_empty());
        self.name.map_or_else(|| words.collect::<Vec<_>>().join(" "), |name| name())
    }

    /// The height of every chip.
    pub fn height(palette: &Palette) -> f32 {
        palette.px(HEIGHT).round()
    }

    /// No chip is narrower, however little it says.
    pub fn least_width(palette: &Palette) -> f32 {
        palette.px(2.0 * PADDING)
    }

    /// What `show` would take, but neither laid out nor painted: the chip is out of sight, yet it can be reached by key
    /// and is read aloud.
    pub fn show_unseen(&self, ui: &mut Ui, id: Id, width: f32) -> Response {
        let (_, rect) = ui.allocate_space(vec2(width, Self::height(&Palette::of(ui))));
        self.sense(ui, id, rect)
    }

    /// The size it would be shown in. Its words are not kept: most chips of a board are out of sight.
    pub fn measure(&self, ui: &Ui) -> Vec2 {
        let fitted = self.fitted(ui.painter());
        let cut = || fitted.words.clone().lay_out_once(ui.painter(), fitted.room).size().x;
        self.size(fitted.width.unwrap_or_else(cut), &Palette::of(ui))
    }

    /// The chip in the flow of `ui`. `id` stays the chip's own wherever it stands.
    pub fn show(&self, ui: &mut Ui, id: Id) -> Response {
        self.show_as(ui, id, &self.lay_out(ui.painter()))
    }

    /// The same as it was laid out before.
    pub fn show_as(&self, ui: &mut Ui, id: Id, laid: &LaidChip) -> Response {
        let (_, rect) = ui.allocate_space(laid.size);
        self.show_laid(ui, id, rect.min, laid)
    }

    /// The chip as it was laid out, at a place; out of sight it can be reached by key and is read aloud, and is not painted.
    pub fn show_laid(&self, ui: &Ui, id: Id, left_top: Pos2, laid: &LaidChip) -> Response {
        let rect = Rect::from_min_size(left_top, laid.size);
        let response = self.sense(ui, id, rect);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        self.paint_laid(ui.painter(), rect, laid, &Palette::of(ui), response.hovered());
        if response.has_focus() {
            paint_focus_ring(ui.painter(), rect, RADIUS, &Palette::of(ui));
        }
        let response = response.on_hover_cursor(CursorIcon::Grab);
        // Who has a name of its own is told about by whoever knows more of it.
        if laid.elided && self.name.is_none() { response.on_hover_text(self.accessible_name()) } else { response }
    }

    fn sense(&self, ui: &Ui, id: Id, rect: Rect) -> Response {
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.selected, self.accessible_name()));
        response
    }

    pub fn paint(&self, painter: &Painter, rect: Rect) {
        let palette = Palette::of(painter.ctx());
        self.paint_laid(painter, rect, &self.lay_out(painter), &palette, false);
    }

    /// The chip carried: above everything, its middle at the pointer's place. Upright, as turned type would blur.
    /// `badge`: how many are carried, where this is the first of several.
    pub fn paint_lifted(&self, ctx: &Context, middle: Pos2, badge: Option<&str>) {
        let above = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("lifted chip")));
        let lifted = self.clone().state(ChipState::Lifted).dashed(false);
        let laid = lifted.lay_out(&above);
        let rect = Rect::from_center_size(middle, laid.size);
        lifted.paint_laid(&above, rect, &laid, &Palette::of(ctx), false);
        if let Some(count) = badge {
            paint_badge(&above, rect.right_top(), count, &Palette::of(ctx));
        }
    }

    fn paint_laid(&self, painter: &Painter, rect: Rect, laid: &LaidChip, palette: &Palette, hovered: bool) {
        let mut painter = painter.clone();
        match self.state {
            ChipState::Ghost => painter.multiply_opacity(0.5),
            ChipState::Lifted => drop(painter.add(soft_shadow(palette).as_shape(rect, RADIUS))),
            ChipState::Resting => {}
        }
        self.paint_box(&painter, rect, palette, hovered);
        laid.words.paint_in(&painter, rect.shrink2(vec2(palette.px(PADDING), 0.0)));
        if let Some(icon) = self.icon {
            let centre = pos2(rect.right() - palette.px(PADDING + ICON / 2.0), rect.center().y);
            let room = Rect::from_center_size(centre, Vec2::splat(palette.px(ICON)));
            paint_icon(&painter, room, icon, palette.muted, palette);
        }
    }

    fn paint_box(&self, painter: &Painter, rect: Rect, palette: &Palette, hovered: bool) {
        let marked = self.selected || self.state == ChipState::Lifted;
        let dashed = self.dashed || self.state == ChipState::Ghost;
        let fill = match (self.state, marked) {
            (ChipState::Ghost, _) => Color32::TRANSPARENT,
            (_, true) => palette.selected,
            (_, false) => palette.chip,
        };
        let line = match (self.state, marked || self.dashed) {
            (ChipState::Ghost, _) => palette.muted,
            (_, true) => palette.accent,
            (_, false) if hovered => palette.muted,
            (_, false) => palette.chip_line,
        };
        // Chosen, a proposal has a line all around like everything chosen; its note still says what it is.
        let dashed = dashed && !(self.selected && self.state == ChipState::Resting);
        let width = if self.selected { palette.mark_width() } else { palette.mark_width().floor() };
        let stroke = Stroke::new(width, line);
        if dashed {
            painter.rect_filled(rect, RADIUS, fill);
            paint_dashed(painter, rect, RADIUS, stroke);
        } else if self.selected {
            painter.rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
        } else {
            paint_box(painter, rect, RADIUS, fill, stroke);
        }
    }

    /// How its words lie in the room it may take: dear enough to be kept between frames.
    pub fn lay_out(&self, painter: &Painter) -> LaidChip {
        let Fitted { words, is_whole, width, room } = self.fitted(painter);
        let words = words.lay_out(painter, if width.is_some() { f32::INFINITY } else { room });
        let size = self.size(words.size().x, &Palette::of(painter.ctx()));
        LaidChip { elided: words.elided() || !is_whole, words, size }
    }

    /// What of it is said: all as long as it fits; then the name shorter, then the tag goes, then the note: a name is worth
    /// most.
    fn fitted(&self, painter: &Painter) -> Fitted {
        let palette = Palette::of(painter.ctx());
        let room = self.max_width - self.around(&palette);
        let said = |(text, tag, note): (&str, bool, bool)| {
            let phrase = self.begin(&palette).with(text, fonts::regular(palette.px(12.0)), palette.ink);
            self.rest(&palette, phrase, tag, note)
        };
        let ways = || [self.text].into_iter().chain(self.shorter.iter().map(String::as_str));
        let forms = ways().map(|text| (text, true, true)).take(2).chain(ways().skip(1).map(|text| (text, false, true)));
        let forms = forms.chain(ways().skip(1).flat_map(|text| [(text, true, false), (text, false, false)]));
        let mut fitting = forms.map(|form| {
            let words = said(form);
            let width = words.width(painter);
            Fitted { words, is_whole: form == (self.text, true, true), width: Some(width), room }
        });
        fitting.find(|form| form.width <= Some(room)).unwrap_or_else(|| {
            let last = (ways().last().unwrap_or_default(), true, true);
            Fitted { words: said(last), is_whole: false, width: None, room }
        })
    }

    /// The size with words so wide.
    fn size(&self, words: f32, palette: &Palette) -> Vec2 {
        vec2((words + self.around(palette)).ceil(), Self::height(palette))
    }

    /// What it takes beside its words.
    fn around(&self, palette: &Palette) -> f32 {
        palette.px(2.0 * PADDING) + if self.icon.is_some() { palette.px(ICON + 3.0) } else { 0.0 }
    }

    fn begin(&self, palette: &Palette) -> Phrase {
        self.mark.map_or_else(|| Phrase::new(palette), |tone| Phrase::new(palette).mark(tone).gap(1.0))
    }

    fn rest(&self, palette: &Palette, mut phrase: Phrase, tag: bool, note: bool) -> Phrase {
        let font = fonts::regular(palette.px(11.0));
        if tag && !self.tag.is_empty() {
            phrase = phrase.gap(4.0).with(self.tag, font.clone(), palette.muted);
        }
        if note && !self.note.is_empty() {
            phrase = phrase.gap(4.0).with(self.note, font, palette.tone(self.note_tone));
        }
        phrase
    }
}

/// What of a chip is said in the room it may take.
struct Fitted {
    words: Phrase,
    is_whole: bool,
    /// None where even the least has to be cut.
    width: Option<f32>,
    room: f32,
}

/// A chip's words ready to paint.
#[derive(Clone)]
pub struct LaidChip {
    words: LaidPhrase,
    size: Vec2,
    elided: bool,
}

/// A number on a disc at a corner.
fn paint_badge(painter: &Painter, middle: Pos2, number: &str, palette: &Palette) {
    let galley = painter.layout_no_wrap(number.to_owned(), palette.small_strong(), palette.on_fill());
    let size = (galley.size() + Vec2::splat(palette.px(4.0))).max(Vec2::splat(palette.px(18.0)));
    let disc = Rect::from_center_size(middle, vec2(size.x.max(size.y), size.y));
    painter.rect_filled(disc, disc.height() / 2.0, palette.accent);
    painter.galley(disc.center() - galley.size() / 2.0, galley, palette.on_fill());
}

/// What lies over the page throws it.
pub(super) fn soft_shadow(palette: &Palette) -> Shadow {
    let alpha = if palette.theme.is_dark() { 110 } else { 40 };
    Shadow { offset: [0, 4], blur: 12, spread: 0, color: Color32::from_black_alpha(alpha) }
}
