//! Lines around things: boxes, dashed rounded rectangles and the ring that shows where the keyboard is.

use egui::emath::GuiRounding as _;
use egui::epaint::{RoundedRect, tessellator::path};
use egui::{Color32, Mesh, Painter, Rect, Shape, Stroke, StrokeKind};

use crate::ui::theme::Palette;

const DASH: f32 = 4.0;
const GAP: f32 = 3.0;

/// Pixels: of a larger radius egui has no disc. The largest in its picture of letters has 8, and is taken for what is
/// smaller than that by the fourth root of two.
const LARGEST_DISC: f32 = 6.7;

/// A dashed line just inside `rect`.
pub fn paint_dashed(painter: &Painter, rect: Rect, radius: u8, stroke: Stroke) {
    let mut corners = Vec::new();
    path::rounded_rectangle(&mut corners, RoundedRect::new(rect, f32::from(radius)).shrink(stroke.width / 2.0));
    corners.extend(corners.first().copied());
    painter.extend(Shape::dashed_line(&corners, stroke, DASH, GAP));
}

/// A filled box with a line of whole pixels just inside `rect`. A board has dozens of them, and each corner of a rounded rectangle
/// costs what draws dozens of triangles; here a corner is a disc out of the picture of letters, and the line what a box of
/// its colour leaves seen around another. For that both colours have to hide what is below them.
pub fn paint_box(painter: &Painter, rect: Rect, radius: u8, fill: Color32, line: Stroke) {
    let scale = painter.pixels_per_point();
    let width = (line.width * scale).floor().max(1.0) / scale;
    let is_solid = fill.is_opaque() && line.color.is_opaque() && painter.opacity() >= 1.0;
    if !is_solid || f32::from(radius) * scale > LARGEST_DISC {
        painter.rect(rect, radius, fill, Stroke::new(width, line.color), StrokeKind::Inside);
        return;
    }
    let outer = rect.round_to_pixels(scale);
    let (inner, radius) = (outer.shrink(width), f32::from(radius));
    let mut middle = Mesh::default();
    fill_between_corners(&mut middle, outer, radius, line.color);
    fill_between_corners(&mut middle, inner, radius - width, fill);
    painter.extend(corners(outer, radius, line.color));
    painter.add(middle);
    painter.extend(corners(inner, radius - width, fill));
}

/// The discs that round a box off.
fn corners(rect: Rect, radius: f32, colour: Color32) -> impl Iterator<Item = Shape> {
    let within = rect.shrink(radius);
    let at = [within.left_top(), within.right_top(), within.right_bottom(), within.left_bottom()];
    at.into_iter().map(move |middle| Shape::circle_filled(middle, radius, colour))
}

/// A box without its corners: the one rectangle as wide as it, the other as high.
fn fill_between_corners(mesh: &mut Mesh, rect: Rect, radius: f32, colour: Color32) {
    mesh.add_colored_rect(rect.shrink2(egui::vec2(0.0, radius)), colour);
    mesh.add_colored_rect(rect.shrink2(egui::vec2(radius, 0.0)), colour);
}

/// A ring just outside `rect`: what the keyboard acts on.
pub fn paint_focus_ring(painter: &Painter, rect: Rect, radius: u8, palette: &Palette) {
    let stroke = Stroke::new(palette.px(2.0), palette.accent);
    painter.rect_stroke(rect.expand(1.0), radius.saturating_add(1), stroke, StrokeKind::Outside);
}

#[cfg(test)]
mod tests {
    use egui::epaint::Primitive;
    use egui::{Context, Order, RawInput, pos2};

    use super::*;

    /// What is drawn of a box at so many pixels a point, seen so much.
    fn boxed(scale: f32, opacity: f32) -> (Vec<Shape>, Vec<Mesh>) {
        let context = Context::default();
        context.set_pixels_per_point(scale);
        let rect = Rect::from_min_max(pos2(10.3, 20.4), pos2(90.2, 40.1));
        let mut output = context.run_ui(RawInput::default(), |ui| {
            let mut painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, egui::Id::unique("box")));
            painter.set_opacity(opacity);
            paint_box(&painter, rect, 4, Color32::WHITE, Stroke::new(1.0, Color32::GRAY));
        });
        // Nothing is put on a screen: letters need not reach one.
        output.textures_delta.clear();
        let shapes = output.shapes.iter().map(|clipped| clipped.shape.clone()).collect();
        let drawn = context.tessellate(output.shapes, scale).into_iter();
        let meshes = drawn.filter_map(|clipped| match clipped.primitive {
            Primitive::Mesh(mesh) => Some(mesh),
            Primitive::Callback(_) => None,
        });
        (shapes, meshes.collect())
    }

    fn triangles(meshes: &[Mesh]) -> usize {
        meshes.iter().map(|mesh| mesh.indices.len() / 3).sum()
    }

    #[test]
    fn a_box_is_few_triangles_and_its_line_one_whole_pixel() {
        for scale in [1.0, 1.25, 1.5] {
            let (_, meshes) = boxed(scale, 1.0);
            assert_eq!(triangles(&meshes), 24, "two a disc, eight discs, and four rectangles, at {scale}");
            let reach = |colour: Color32| {
                let points = meshes.iter().flat_map(|mesh| &mesh.vertices).filter(|vertex| vertex.color == colour);
                // The picture of a disc has a margin around it, so only what lies between the corners is measured.
                let flat = points.filter(|vertex| vertex.uv == egui::epaint::WHITE_UV);
                flat.fold(Rect::NOTHING, |all, vertex| all.union(Rect::from_min_max(vertex.pos, vertex.pos)))
            };
            let (outer, inner) = (reach(Color32::GRAY), reach(Color32::WHITE));
            let pixels = [outer.left(), outer.top(), outer.right(), outer.bottom()].map(|edge| edge * scale);
            assert!(pixels.iter().all(|edge| (edge - edge.round()).abs() < 1e-3), "{pixels:?} at {scale}");
            for width in [inner.left() - outer.left(), outer.bottom() - inner.bottom()] {
                assert!((width * scale - 1.0).abs() < 1e-3, "{width} at {scale}");
            }
        }
    }

    #[test]
    fn a_box_too_round_for_a_disc_is_one_shape_of_no_more_triangles_than_that_takes() {
        let (shapes, meshes) = boxed(2.0, 1.0);
        assert!(
            matches!(&shapes[..], [Shape::Rect(shape)] if shape.stroke == Stroke::new(1.0, Color32::GRAY)),
            "{shapes:?}"
        );
        assert_eq!(triangles(&meshes), 138);
    }

    #[test]
    fn a_box_seen_through_is_one_shape_so_that_nothing_of_it_shines_through_itself() {
        let (shapes, _) = boxed(1.0, 0.6);
        assert!(matches!(shapes[..], [Shape::Rect(_)]), "{shapes:?}");
    }
}
