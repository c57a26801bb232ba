//! Where the editor stands: beside the card, the row or the end of the bar of its move, and off it where there is room.

use egui::{Id, Pos2, Rect, Ui, pos2};

use crate::plan::Move;
use crate::session::pages::Page;
use crate::ui::theme::Palette;
use crate::ui::{View, page_rect, pages};

/// As high as it is about to be, before it has been seen.
const HEIGHT: f32 = 380.0;

/// The left upper corner for a window so wide.
pub fn beside(ui: &Ui, view: &View, step: &Move, area: Id, width: f32) -> Pos2 {
    let palette = Palette::of(ui);
    let gap = palette.px(8.0);
    let screen = room(ui).shrink(gap);
    let height = ui.memory(|memory| memory.area_rect(area)).map_or(palette.px(HEIGHT), |rect| rect.height());
    let page = page_rect(ui.ctx()).unwrap_or(screen);
    let Some(anchor) = anchor(ui, view, step).filter(|rect| rect.intersects(page)) else {
        let centre = page.center();
        return pos2((centre.x - width / 2.0).max(screen.left()), page.top() + gap);
    };
    let top = anchor.top().min(screen.bottom() - height).max(screen.top());
    if view.session.pages.shown == Page::Changes {
        // A row is as wide as the page: who goes where stays in sight.
        return pos2((screen.right() - width).max(screen.left()), top);
    }
    if anchor.right() + gap + width <= screen.right() {
        return pos2(anchor.right() + gap, top);
    }
    if anchor.left() - gap - width >= screen.left() {
        return pos2(anchor.left() - gap - width, top);
    }
    let left = anchor.left().min(screen.right() - width).max(screen.left());
    let is_room_below = anchor.bottom() + gap + height <= screen.bottom();
    let below = if is_room_below { anchor.bottom() + gap } else { anchor.top() - gap - height };
    pos2(left, below.max(screen.top()))
}

/// Where it may stand: anywhere above the foot, which says what was just done and how to take it back.
pub fn room(ui: &Ui) -> Rect {
    let window = ui.content_rect();
    page_rect(ui.ctx()).map_or(window, |page| window.with_max_y(page.bottom()))
}

/// What the move is seen by on the page shown.
fn anchor(ui: &Ui, view: &View, step: &Move) -> Option<Rect> {
    let id = (pages::shown(view).id_of_move)(view, step)?;
    Some(ui.ctx().read_response(id)?.rect)
}
