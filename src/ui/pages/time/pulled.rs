//! Beside the end of a term that is pulled: the day and the working days it would have, and what that would break.

use egui::{Align2, Area, Frame, Id, Order, Ui, vec2};

use super::bars::id_of_end;
use super::model::words;
use crate::plan::{Move, MoveKind};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::time::TimeWish;
use crate::ui::View;
use crate::ui::side::inspector::term_form;
use crate::ui::subjects::effect::effects;
use crate::ui::theme::Palette;
use crate::ui::widgets::strong;

const WIDTH: f32 = 320.0;
/// The most of the window that the effects take.
const HEIGHT: f32 = 240.0;

pub fn show(ui: &Ui, view: &View, actions: &mut Actions) {
    let page = &view.session.pages.time;
    let Some(pulled) = &page.pulled else { return };
    let id = id_of_end(&pulled.step);
    if !ui.ctx().is_being_dragged(id) {
        // Let go of, or the row is gone from under the hand.
        return actions.push(PageAction::Time(TimeWish::Pull(None)));
    }
    let (step, end) = (view.plan().moves.get(&pulled.step), ui.ctx().read_response(id));
    let (Some(step), Some(last), Some(end)) = (step, pulled.last, end) else { return };
    let palette = Palette::of(ui);
    // Away from the row and its station's strip, which are looked at.
    let (window, gap) = (ui.content_rect(), end.rect.height() * 2.0);
    let is_low = end.rect.center().y > window.center().y;
    let (pivot, top) = if is_low {
        (Align2::CENTER_BOTTOM, end.rect.top() - gap)
    } else {
        (Align2::CENTER_TOP, end.rect.bottom() + gap / 2.0)
    };
    let at = end.interact_pointer_pos().unwrap_or(end.rect.center());
    let area = Area::new(Id::unique("the end that is pulled")).order(Order::Tooltip).interactable(false);
    area.pivot(pivot).fixed_pos(egui::pos2(at.x, top)).constrain_to(window.shrink(4.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).corner_radius(6).show(ui, |ui| {
            ui.set_width(palette.px(WIDTH));
            // It has the room it needs, and not what it took in the frame before: nobody scrolls what moves with the hand.
            ui.set_max_height(palette.px(HEIGHT * 2.0));
            ui.spacing_mut().item_spacing = vec2(palette.px(6.0), palette.px(4.0));
            told(ui, view, &Move { end: Some(last), ..step.clone() });
        });
    });
}

fn told(ui: &mut Ui, view: &View, step: &Move) {
    let Some(last) = step.end else { return };
    strong(ui, &words::pulled(view, step, last));
    if step.kind == MoveKind::Rotation {
        term_form::rotation(ui, view, step);
    }
    let would_be = view.session.pages.time.would_be.as_ref();
    if let Some(foretold) = would_be.and_then(|would_be| would_be.foretold.as_ref()) {
        effects(ui, view, foretold, HEIGHT);
    }
}
