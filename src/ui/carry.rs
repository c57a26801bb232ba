//! A doctor in the hand: which place is under it, letting go, and the same by keyboard; a page says where its places lie.

use egui::style::ScrollAnimation;
use egui::{CursorIcon, EventFilter, Key, Modifiers, PointerButton, Pos2, Rect, Response, Ui, Vec2, vec2};

use super::View;
use super::subjects::chips::DoctorAtPlace;
use super::theme::Palette;
use super::widgets::{Chip, presses};
use crate::advise::Previewed;
use crate::plan::{Facility, Id, Site, Slot};
use crate::session::Carried;
use crate::session::action::{Actions, CarryAction, Grip};
use crate::text::numbers::number;

/// How near an edge a page begins to scroll by itself, and how fast, in points a second.
const EDGE: f32 = 40.0;
const SPEED: f32 = 700.0;
/// A hand is never quite still: only so far away the pointer takes the doctor from the place a key has chosen.
const MOVED_ON: f32 = 12.0;

/// A place a doctor can be let go at, and where it lies on the screen.
#[derive(Clone, Copy, Debug)]
pub struct DropTarget {
    pub facility: Slot<Facility>,
    pub rect: Rect,
}

/// Finds the site under a point of a place.
pub type SiteAt<'a> = dyn Fn(&Ui, &DropTarget, Pos2) -> Option<Id<Site>> + 'a;

/// Where the places of a page lie, seen or not, and the part of the page that is seen.
pub struct Targets<'a> {
    pub all: &'a [DropTarget],
    pub seen: Rect,
    /// Whether the page scrolls while a doctor is held at its edge.
    pub scrolls: bool,
    /// The site under a point of a place, where the page shows sites.
    pub site_at: &'a SiteAt<'a>,
}

impl Targets<'_> {
    /// The place under a point of the part that is seen.
    pub fn at(&self, point: Pos2) -> Option<&DropTarget> {
        let is_seen = self.seen.contains(point);
        self.all.iter().find(|target| is_seen && target.rect.contains(point))
    }
}

/// The place the doctor is over, as the session knows it.
pub fn aimed_at(view: &View) -> Option<Slot<Facility>> {
    view.plan().facilities.slot(view.session.carried.as_ref()?.aim.as_ref()?)
}

/// The doctor in the hand, while nothing stands in front.
pub fn in_hand<'a>(view: &View<'a>) -> Option<&'a Carried> {
    let carried = view.session.carried.as_ref()?;
    (carried.grip == Grip::Hand && view.session.task.is_none()).then_some(carried)
}

/// Whether something is pulled away with the left button from where it was pressed. egui looks for what is pressed where the
/// pointer is at the end of the frame: where it was pressed and has moved on within one, that is another thing, or none.
pub fn is_pulled(response: &Response) -> bool {
    let (origin, latest, begins) = response.ctx.input(|input| {
        let pointer = &input.pointer;
        (pointer.press_origin(), pointer.latest_pos(), pointer.primary_pressed() && pointer.primary_down())
    });
    let Some(origin) = origin else { return false };
    if response.drag_started_by(PointerButton::Primary) {
        return response.rect.expand(response.ctx.global_style().interaction.interact_radius).contains(origin);
    }
    let is_left = begins
        && response.interact_rect.contains(origin)
        && latest.is_some_and(|at| !response.rect.contains(at))
        && response.ctx.layer_id_at(origin) == Some(response.layer_id);
    if is_left {
        response.ctx.set_dragged_id(response.id);
    }
    is_left
}

/// Follows the hand or the keyboard for a frame. What has come in front meanwhile has the keys to itself, and a doctor
/// the hand lets go of behind it stays where he or she was.
pub fn follow(ui: &mut Ui, view: &View, targets: &Targets, actions: &mut Actions) {
    let is_behind = view.session.task.is_some();
    match view.session.carried.as_ref().map(|carried| carried.grip) {
        Some(Grip::Hand) if is_behind => {
            if !ui.input(|input| input.pointer.primary_down()) {
                actions.push(CarryAction::LetGo);
            }
        }
        Some(Grip::Hand) => follow_hand(ui, view, targets, actions),
        Some(Grip::Key) if !is_behind => follow_keys(ui, view, targets, actions),
        Some(Grip::Key | Grip::List) | None => {}
    }
}

/// Says when the pointer has moved on from where it let go of a doctor.
pub fn leave_drop(ui: &Ui, view: &View, actions: &mut Actions) {
    let Some(at) = view.session.dropped_at else { return };
    if ui.input(|input| input.pointer.latest_pos()).is_none_or(|now| now.distance(at.into()) >= MOVED_ON) {
        actions.push(CarryAction::MoveOn);
    }
}

fn follow_hand(ui: &mut Ui, view: &View, targets: &Targets, actions: &mut Actions) {
    let Some(carried) = in_hand(view) else { return };
    let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    if let Some(facility) = ranked_key(ui, carried) {
        return actions.push(CarryAction::Aim { facility, at: pointer.map(Into::into) });
    }
    let is_chosen = carried.chosen_at.is_some_and(|at| pointer.is_none_or(|now| now.distance(at.into()) < MOVED_ON));
    if !is_chosen {
        let over = pointer.and_then(|at| Some((at, targets.at(at)?)));
        let facility = over.map(|(_, target)| view.plan().facilities[target.facility].id.clone());
        let site = over.and_then(|(at, target)| (targets.site_at)(ui, target, at));
        if (&carried.aim, &carried.site) != (&facility, &site) || carried.chosen_at.is_some() {
            actions.push(CarryAction::Over(facility, site));
        }
    }
    // That the pointer went elsewhere is performed before.
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) || !is_down {
        return actions.push(CarryAction::Drop { at: pointer.map(Into::into) });
    }
    if let Some(at) = pointer {
        paint_lifted(ui, view, at);
        if !is_chosen && targets.scrolls {
            scroll_at_edge(ui, targets.seen, at);
        }
    }
}

fn paint_lifted(ui: &Ui, view: &View, at: Pos2) {
    let Some(carried) = &view.session.carried else { return };
    let Some(doctor) = view.plan().doctors.slot(&carried.lifted.doctor) else { return };
    let words = DoctorAtPlace::waiting(doctor).words(view);
    let chip = Chip::new(words.names.first().map_or("", String::as_str)).tag(&words.tag);
    let count = carried.lifted.count() as i64;
    let badge = (count > 1).then(|| number(view.language, count));
    // Above the pointer: what lies under it is what is read.
    chip.paint_lifted(ui.ctx(), at - vec2(0.0, Palette::of(ui).px(16.0)), badge.as_deref());
    ui.set_cursor_icon(CursorIcon::Grabbing);
}

/// A page scrolls while something is held at its edge, as long as there is more of it beyond: egui draws again whenever it
/// is asked to scroll, however little is left. To be called inside the scrolled area.
pub fn scroll_at_edge(ui: &Ui, visible: Rect, at: Pos2) {
    if !(visible.left()..=visible.right()).contains(&at.x) {
        return;
    }
    let all = ui.min_rect();
    let reach = |beyond: f32, depth: f32| if beyond > 0.5 { depth.clamp(0.0, EDGE) / EDGE } else { 0.0 };
    let up = reach(visible.top() - all.top(), visible.top() + EDGE - at.y);
    let down = reach(all.bottom() - visible.bottom(), at.y - (visible.bottom() - EDGE));
    let pull = up - down;
    if pull != 0.0 {
        let step = ui.input(|input| input.stable_dt).min(0.1) * SPEED * pull;
        ui.scroll_with_delta_animation(Vec2::new(0.0, step), ScrollAnimation::none());
    }
}

/// The place of the pressed digit among the best.
fn ranked_key(ui: &Ui, carried: &Carried) -> Option<Id<Facility>> {
    let digit = [(Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3)]
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))?
        .1;
    let has_rank = |preview: &Previewed| preview.as_ref().is_ok_and(|preview| preview.rank == Some(digit));
    carried.previews.iter().find(|(_, preview)| has_rank(preview)).map(|(id, _)| id.clone())
}

fn follow_keys(ui: &mut Ui, view: &View, targets: &Targets, actions: &mut Actions) {
    let Some(carried) = &view.session.carried else { return };
    // The arrows walk the places now, not the widgets.
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        let keys = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, keys));
    }
    if let Some(facility) = ranked_key(ui, carried) {
        return actions.push(CarryAction::Aim { facility, at: None });
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        return actions.push(CarryAction::Drop { at: None });
    }
    let arrows = [
        (Modifiers::NONE, Key::ArrowLeft, vec2(-1.0, 0.0)),
        (Modifiers::NONE, Key::ArrowRight, vec2(1.0, 0.0)),
        (Modifiers::NONE, Key::ArrowUp, vec2(0.0, -1.0)),
        (Modifiers::NONE, Key::ArrowDown, vec2(0.0, 1.0)),
    ];
    let before = aimed_at(view);
    let next = |from, direction| next_target(targets, from, direction).or(from);
    let aim = presses(ui, &arrows).into_iter().fold(before, next);
    if let Some(aim) = aim.filter(|_| aim != before) {
        actions.push(CarryAction::Aim { facility: view.plan().facilities[aim].id.clone(), at: None });
    }
}

/// The nearest place in a direction from another; the first where there is none.
fn next_target(targets: &Targets, from: Option<Slot<Facility>>, direction: Vec2) -> Option<Slot<Facility>> {
    let from = from.and_then(|slot| targets.all.iter().find(|target| target.facility == slot));
    let Some(from) = from else { return targets.all.first().map(|target| target.facility) };
    let distance = |target: &DropTarget| {
        let gap = target.rect.center() - from.rect.center();
        let along = gap.dot(direction);
        let aside = (gap - direction * along).length();
        (along > 1.0 && target.facility != from.facility).then_some(along + 3.0 * aside)
    };
    let candidates = targets.all.iter().filter_map(|target| Some((distance(target)?, target.facility)));
    candidates.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, facility)| facility)
}
