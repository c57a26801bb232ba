//! A bar at the bottom of the window that says what was just done and offers to take it back.

use std::time::Duration;

use egui::{
    Align2, Area, Button, Color32, Frame, Id, Margin, Memory, Order, Rect, RichText, Role, Shadow, Stroke, Ui,
    UiBuilder,
};

use super::{Icon, elided, icon_button};
use crate::ui::theme::Palette;

/// How long appearing and fading take.
const FADE: f32 = 0.15;
const WIDEST: f32 = 560.0;

/// What the bar says. Whoever keeps it gives every toast an `id` of its own, so that each has its full time.
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    pub id: Id,
    pub text: &'a str,
    pub action: Option<&'a str>,
    /// The name of the cross.
    pub close: &'a str,
    pub seconds: f32,
}

/// What became of a toast. After any of these it is no longer to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastEvent {
    Action,
    Close,
    /// Its time is over and it has faded.
    Expired,
}

impl Toast<'_> {
    /// Shows the toast above everything, `above_bottom` from the lower edge of the window.
    pub fn show(&self, ui: &Ui, above_bottom: f32) -> Option<ToastEvent> {
        let left = self.seconds_left(ui);
        let opacity = ui.ctx().animate_bool_with_time(self.id.with("opacity"), left > 0.0, FADE);
        if left <= 0.0 && opacity <= 0.0 {
            return Some(ToastEvent::Expired);
        }
        let area = Area::new(self.id).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, [0.0, -above_bottom]);
        let shown = area.fade_in(false).show(ui.ctx(), |ui| {
            ui.set_opacity(opacity);
            let region = UiBuilder::new().accessibility_role(Role::Alert);
            ui.scope_builder(region, |ui| self.bar(ui)).inner
        });
        let held = shown.response.contains_pointer() || has_focus_within(ui, shown.response.rect);
        self.keep_time(ui, held, left);
        shown.inner
    }

    fn bar(&self, ui: &mut Ui) -> Option<ToastEvent> {
        let palette = Palette::of(ui);
        let mut event = None;
        frame(&palette).show(ui, |ui| {
            ui.horizontal(|ui| {
                elided(ui, self.text, palette.px(WIDEST), palette.body(), palette.ink);
                if let Some(action) = self.action
                    && ui.add(action_button(action, &palette)).clicked()
                {
                    event = Some(ToastEvent::Action);
                }
                if icon_button(ui, Icon::Close, self.close, true).clicked() {
                    event = Some(ToastEvent::Close);
                }
            });
        });
        event
    }

    fn seconds_left(&self, ui: &Ui) -> f32 {
        let now = ui.input(|input| input.time);
        let ends = now + f64::from(self.seconds);
        let ends = ui.data_mut(|data| *data.get_temp_mut_or(self.ends_id(), ends));
        (ends - now) as f32
    }

    /// Nobody is hurried: the time starts anew while the pointer or the keyboard is on the bar.
    fn keep_time(&self, ui: &Ui, held: bool, left: f32) {
        if held {
            let ends = ui.input(|input| input.time) + f64::from(self.seconds);
            ui.data_mut(|data| data.insert_temp(self.ends_id(), ends));
        } else if left > 0.0 {
            ui.request_repaint_after(Duration::from_secs_f32(left));
        }
    }

    fn ends_id(&self) -> Id {
        self.id.with("ends")
    }
}

fn has_focus_within(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(Memory::focused);
    focused.and_then(|id| ui.read_response(id)).is_some_and(|response| rect.contains_rect(response.rect))
}

fn frame(palette: &Palette) -> Frame {
    let alpha = if palette.theme.is_dark() { 120 } else { 36 };
    Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.chip_line))
        .corner_radius(7)
        .inner_margin(Margin { left: 14, right: 6, top: 6, bottom: 6 })
        .shadow(Shadow { offset: [0, 3], blur: 14, spread: 0, color: Color32::from_black_alpha(alpha) })
}

fn action_button<'a>(text: &str, palette: &Palette) -> Button<'a> {
    let text = RichText::new(text).font(palette.body_strong()).color(palette.accent);
    Button::new(text).frame_when_inactive(false)
}
