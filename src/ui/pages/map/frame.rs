//! Where tiles lie on the screen, and the lines around areas.

use egui::{Painter, Pos2, Rect, Stroke, Vec2, pos2, vec2};

use crate::map::{Cell, Layout};
use crate::ui::theme::Palette;

/// From cells to points.
pub struct Geometry {
    /// The middle of the cell in row 0 and column 0.
    origin: Pos2,
    /// Points for a unit of the plane in which a cell is a thousand wide, across and down.
    scale: Vec2,
    /// What all cells take.
    size: Vec2,
}

/// How wide the tiles of a few stations are at most, before anybody zooms.
const MOST: f32 = 120.0;
/// How flat tiles get in a low room, of a regular one's height: as wide as they can be there they hold their words.
const FLATTEST: f32 = 0.6;

impl Geometry {
    /// The whole map in a room, then shifted and so many times as large.
    pub fn new(layout: &Layout, room: Rect, (shift, zoom): ([f32; 2], f32), palette: &Palette) -> Self {
        let labels = layout.labels.iter().map(|(_, cell)| *cell);
        let cells = layout.tiles.iter().map(|tile| tile.cell).chain(labels);
        let mut plane = Rect::NOTHING;
        for (x, y) in cells.map(Cell::middle) {
            let middle = pos2(x as f32, y as f32);
            plane = plane.union(Rect::from_center_size(middle, vec2(1_000.0, 1_155.0)));
        }
        let whole = (room.size() / plane.size()).min(Vec2::splat(palette.px(MOST) / 1_000.0));
        let across = whole.x.min(whole.y / FLATTEST);
        let scale = vec2(across, whole.y.min(across)) * zoom;
        let origin = room.center() + Vec2::from(shift) - plane.center().to_vec2() * scale;
        Self { origin, scale, size: plane.size() * scale }
    }

    /// How far the map can be shifted each way in a room, once it is so many times as large: no farther than to its edge.
    pub fn most_shift(&self, room: Rect, zoomed: f32) -> Vec2 {
        ((self.size * zoomed - room.size()) / 2.0).max(Vec2::ZERO)
    }

    pub fn middle(&self, cell: Cell) -> Pos2 {
        let (x, y) = cell.middle();
        self.origin + vec2(x as f32, y as f32) * self.scale
    }

    /// How wide a tile is, and how wide a regular one of its height would be.
    pub fn tile(&self) -> Vec2 {
        1_000.0 * self.scale
    }

    /// The room for words inside a tile.
    pub fn inner(&self, cell: Cell) -> Rect {
        Rect::from_center_size(self.middle(cell), vec2(0.9, 0.82) * self.tile())
    }

    /// The six corners, the one at the upper right first, then clockwise: the side after a corner faces the neighbour of
    /// the same number.
    pub fn corners(&self, cell: Cell) -> [Pos2; 6] {
        let (middle, side) = (self.middle(cell), self.tile() / 3f32.sqrt());
        [-30.0f32, 30.0, 90.0, 150.0, 210.0, 270.0].map(|degrees| middle + Vec2::angled(degrees.to_radians()) * side)
    }
}

/// A thick line where a tile of an area meets none of the same.
pub fn outlines(painter: &Painter, layout: &Layout, geometry: &Geometry, palette: &Palette) {
    let stroke = Stroke::new(palette.mark_width() * 1.2, palette.muted);
    for tile in &layout.tiles {
        let corners = geometry.corners(tile.cell);
        for (side, neighbour) in tile.cell.neighbours().into_iter().enumerate() {
            let other = layout.at(neighbour);
            if other.is_none_or(|other| other.area != tile.area) {
                painter.line_segment([corners[side], corners[(side + 1) % 6]], stroke);
            }
        }
    }
}
