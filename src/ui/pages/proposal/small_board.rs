//! Both places of a row on a small board: the stations and the hospital of their areas as tiles, the giver dashed, the
//! receiver framed, an arrow from one to the other.

use egui::{Pos2, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::model;
use super::model::small_board::{BoardEnd, SmallTile};
use crate::advise::proposal::ProposedMove;
use crate::session::Worked;
use crate::ui::View;
use crate::ui::subjects::effect::told;
use crate::ui::theme::Palette;
use crate::ui::widgets::outline::paint_dashed;
use crate::ui::widgets::{Phrase, muted};

/// Of the board and the words beneath it.
pub const WIDTH: f32 = 300.0;
const TILE: f32 = 20.0;
/// Tiles in a line.
const IN_A_LINE: usize = 3;

pub fn show(ui: &mut Ui, view: &View, worked: &Worked, made: &ProposedMove) {
    let palette = Palette::of(ui);
    let row = &worked.proposal.rows[made.row];
    ui.spacing_mut().item_spacing.y = palette.px(3.0);
    let mut ends: [Option<Rect>; 2] = [None, None];
    for band in model::small_board::small_board(view, (row.from, row.to), &made.counts) {
        if let Some(area) = band.area {
            muted(ui, area);
        }
        tiles(ui, &band.tiles, &mut ends);
    }
    if let [Some(from), Some(to)] = ends {
        arrow(ui, from, to, &palette);
    }
    ui.add_space(palette.px(2.0));
    told(ui, view, made);
}

fn tiles(ui: &mut Ui, tiles: &[SmallTile], ends: &mut [Option<Rect>; 2]) {
    let palette = Palette::of(ui);
    let width = (ui.available_width().min(palette.px(WIDTH)) / IN_A_LINE as f32).floor();
    let height = palette.px(TILE);
    let lines = tiles.len().div_ceil(IN_A_LINE);
    let size = vec2(width * IN_A_LINE as f32, height * lines as f32);
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    for (at, of) in tiles.iter().enumerate() {
        let corner = all.min + vec2(width * (at % IN_A_LINE) as f32, height * (at / IN_A_LINE) as f32);
        let rect = Rect::from_min_size(corner, vec2(width, height)).shrink(1.5);
        tile(ui, of, rect);
        match of.end {
            Some(BoardEnd::Giver) => {
                paint_dashed(ui.painter(), rect, 3, Stroke::new(1.5, palette.accent));
                ends[0] = Some(rect);
            }
            Some(BoardEnd::Receiver) => {
                ui.painter().rect_stroke(rect, 3, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
                ends[1] = Some(rect);
            }
            None => {}
        }
    }
}

/// On the ground of how the place stands.
fn tile(ui: &Ui, tile: &SmallTile, rect: Rect) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    painter.rect(rect, 3, palette.tone_ground(tile.tone), palette.hairline(), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(4.0, 0.0));
    let figures = Phrase::new(&palette).with(&tile.doctors, palette.small_strong(), palette.tone(tile.tone));
    let figures = figures.lay_out(painter, inner.width());
    let room = inner.width() - figures.size().x - 4.0;
    let name = Phrase::new(&palette).with(&tile.name, palette.small(), palette.ink);
    name.lay_out(painter, room.max(0.0)).paint_in(painter, inner);
    figures.paint_right_in(painter, inner);
}

/// From the edge of the giver's tile to the edge of the receiver's.
fn arrow(ui: &Ui, from: Rect, to: Rect, palette: &Palette) {
    let stroke = Stroke::new(palette.px(1.5), palette.accent);
    let (begin, tip) = (edge(from, to.center()), edge(to, from.center()));
    ui.painter().line_segment([begin, tip], stroke);
    let back = (begin - tip).normalized() * palette.px(6.0);
    for wing in [back + back.rot90() * 0.5, back - back.rot90() * 0.5] {
        ui.painter().line_segment([tip, tip + wing], stroke);
    }
}

/// Where a line from the middle of a tile toward a point leaves the tile.
fn edge(tile: Rect, toward: Pos2) -> Pos2 {
    let whole = toward - tile.center();
    let share = |length: f32, half: f32| if length == 0.0 { f32::INFINITY } else { half / length.abs() };
    let share = share(whole.x, tile.width() / 2.0).min(share(whole.y, tile.height() / 2.0));
    tile.center() + whole * share.min(1.0)
}
