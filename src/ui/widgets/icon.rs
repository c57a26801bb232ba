//! Painted icons, because the type family has no arrows and no signs, and the button that shows one.

use std::f32::consts::{PI, TAU};

use egui::{
    Color32, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2,
};

use super::outline::paint_focus_ring;
use super::text::explain;
use crate::ui::theme::Palette;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    Undo,
    Redo,
    TriangleLeft,
    TriangleRight,
    /// A part of the screen that is open.
    ChevronDown,
    /// A part of the screen that is folded away.
    ChevronRight,
    Close,
    Search,
    Pin,
    Lock,
    Calendar,
    Folder,
    /// Something to begin.
    New,
    /// A sheet of cells.
    Table,
    /// One less.
    Less,
    /// One more.
    More,
}

impl Icon {
    pub const ALL: [Self; 16] = [
        Self::Undo,
        Self::Redo,
        Self::TriangleLeft,
        Self::TriangleRight,
        Self::ChevronDown,
        Self::ChevronRight,
        Self::Close,
        Self::Search,
        Self::Pin,
        Self::Lock,
        Self::Calendar,
        Self::Folder,
        Self::New,
        Self::Table,
        Self::Less,
        Self::More,
    ];
}

/// A button without words on it; `name` is read aloud and shown when hovered, and may end with the shortcut.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str, enabled: bool) -> Response {
    icon_button_called(ui, icon, &|| name.to_owned(), enabled)
}

/// The same with a name that is put together only when there is somebody who listens or rests on it. It asks nothing of
/// egui.
pub fn icon_button_called(ui: &mut Ui, icon: Icon, name: &dyn Fn() -> String, enabled: bool) -> Response {
    let palette = Palette::of(ui);
    let enabled = enabled && ui.is_enabled();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(palette.px(24.0)), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name()));
    let hovered = enabled && response.hovered();
    if hovered {
        ui.painter().rect_filled(rect, 4, palette.chip);
    }
    if response.has_focus() {
        paint_focus_ring(ui.painter(), rect.shrink(2.0), 4, &palette);
    }
    let colour = match (enabled, hovered) {
        (true, true) => palette.ink,
        (true, false) => palette.muted,
        (false, _) => palette.chip_line,
    };
    let room = Rect::from_center_size(rect.center(), Vec2::splat(palette.px(14.0)));
    paint_icon(ui.painter(), room, icon, colour, &palette);
    let response = if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
    explain(&response, name);
    response
}

/// The icon as large as fits in `rect`.
pub fn paint_icon(painter: &Painter, rect: Rect, icon: Icon, colour: Color32, palette: &Palette) {
    let rect = Rect::from_center_size(rect.center(), Vec2::splat(rect.size().min_elem()));
    let pen = Pen { painter, rect, stroke: Stroke::new(palette.mark_width() * 0.85, colour) };
    match icon {
        Icon::Undo => pen.curved_arrow(false),
        Icon::Redo => pen.curved_arrow(true),
        Icon::TriangleLeft => pen.fill(&[(0.2, 0.5), (0.8, 0.14), (0.8, 0.86)]),
        Icon::TriangleRight => pen.fill(&[(0.8, 0.5), (0.2, 0.86), (0.2, 0.14)]),
        Icon::ChevronDown => pen.fill(&[(0.2, 0.3), (0.8, 0.3), (0.5, 0.75)]),
        Icon::ChevronRight => pen.fill(&[(0.3, 0.2), (0.75, 0.5), (0.3, 0.8)]),
        Icon::Close => pen.cross(),
        Icon::Search => pen.glass(),
        Icon::Pin => pen.pin(),
        Icon::Lock => pen.lock(),
        Icon::Calendar => pen.calendar(),
        Icon::Folder => pen.folder(),
        Icon::New => pen.sheet(),
        Icon::Table => pen.table(),
        Icon::Less => pen.line(&[(0.2, 0.5), (0.8, 0.5)]),
        Icon::More => {
            pen.line(&[(0.2, 0.5), (0.8, 0.5)]);
            pen.line(&[(0.5, 0.2), (0.5, 0.8)]);
        }
    }
}

/// A point in a rectangle whose sides count 1.
pub(super) fn point(rect: Rect, x: f32, y: f32) -> Pos2 {
    pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y)
}

/// How many straight pieces a curve is made of.
const STEPS: u8 = 16;

/// Draws in a square whose side counts 1.
struct Pen<'a> {
    painter: &'a Painter,
    rect: Rect,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        point(self.rect, x, y)
    }

    fn points(&self, points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|&(x, y)| self.at(x, y)).collect()
    }

    fn line(&self, points: &[(f32, f32)]) {
        self.painter.line(self.points(points), self.stroke);
    }

    fn fill(&self, points: &[(f32, f32)]) {
        self.painter.add(Shape::convex_polygon(self.points(points), self.stroke.color, Stroke::NONE));
    }

    fn arc(&self, centre: (f32, f32), radius: f32, from: f32, to: f32) {
        let on_arc = |step: u8| {
            let angle = from + (to - from) * f32::from(step) / f32::from(STEPS);
            self.at(centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin())
        };
        self.painter.line((0..=STEPS).map(on_arc).collect(), self.stroke);
    }

    fn block(&self, min: (f32, f32), max: (f32, f32), filled: bool) {
        let rect = Rect::from_min_max(self.at(min.0, min.1), self.at(max.0, max.1));
        if filled {
            self.painter.rect_filled(rect, 1, self.stroke.color);
        } else {
            self.painter.rect_stroke(rect, 1, self.stroke, StrokeKind::Middle);
        }
    }

    /// An arrow that bends back over itself, to the left or mirrored to the right.
    fn curved_arrow(&self, mirrored: bool) {
        let x = |x: f32| if mirrored { 1.0 - x } else { x };
        let on_arc = |step: u8| {
            let angle = TAU * (0.54 + 0.52 * f32::from(step) / f32::from(STEPS));
            self.at(x(0.54 + 0.34 * angle.cos()), 0.62 + 0.34 * angle.sin())
        };
        self.painter.line((0..=STEPS).map(on_arc).collect(), self.stroke);
        self.fill(&[(x(0.04), 0.26), (x(0.08), 0.66), (x(0.44), 0.56)]);
    }

    fn cross(&self) {
        self.line(&[(0.22, 0.22), (0.78, 0.78)]);
        self.line(&[(0.78, 0.22), (0.22, 0.78)]);
    }

    fn glass(&self) {
        self.painter.circle_stroke(self.at(0.43, 0.43), self.rect.width() * 0.29, self.stroke);
        self.line(&[(0.64, 0.64), (0.9, 0.9)]);
    }

    fn pin(&self) {
        self.fill(&[(0.3, 0.08), (0.7, 0.08), (0.64, 0.44), (0.36, 0.44)]);
        self.fill(&[(0.2, 0.58), (0.34, 0.42), (0.66, 0.42), (0.8, 0.58)]);
        self.line(&[(0.5, 0.56), (0.5, 0.95)]);
    }

    fn lock(&self) {
        self.block((0.2, 0.46), (0.8, 0.9), true);
        self.arc((0.5, 0.34), 0.19, PI, TAU);
        self.line(&[(0.31, 0.34), (0.31, 0.5)]);
        self.line(&[(0.69, 0.34), (0.69, 0.5)]);
    }

    fn folder(&self) {
        self.line(&[(0.08, 0.82), (0.08, 0.2), (0.4, 0.2), (0.5, 0.32), (0.92, 0.32), (0.92, 0.82), (0.08, 0.82)]);
    }

    fn sheet(&self) {
        self.block((0.16, 0.08), (0.84, 0.92), false);
        self.line(&[(0.5, 0.32), (0.5, 0.68)]);
        self.line(&[(0.32, 0.5), (0.68, 0.5)]);
    }

    fn table(&self) {
        self.block((0.08, 0.16), (0.92, 0.84), false);
        self.line(&[(0.08, 0.38), (0.92, 0.38)]);
        self.line(&[(0.08, 0.61), (0.92, 0.61)]);
        self.line(&[(0.38, 0.16), (0.38, 0.84)]);
    }

    fn calendar(&self) {
        self.block((0.12, 0.2), (0.88, 0.88), false);
        self.line(&[(0.12, 0.42), (0.88, 0.42)]);
        self.line(&[(0.34, 0.08), (0.34, 0.28)]);
        self.line(&[(0.66, 0.08), (0.66, 0.28)]);
    }
}
