//! A line that says what was just done for a while, and offers to take it back.

use std::time::Duration;

use egui::text::LayoutJob;
use egui::{Button, Id, Memory, Rect, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo};

use super::{Icon, icon_button, lines};
use crate::ui::theme::Palette;

/// How long appearing and fading take.
const FADE: f32 = 0.15;

/// What the line says. Whoever keeps it gives every toast an `id` of its own, so that each has its full time.
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
    /// The words no wider than `room`, in two lines where one is too short; then what can be done about them.
    pub fn show(&self, ui: &mut Ui, room: f32) -> Option<ToastEvent> {
        let left = self.seconds_left(ui);
        let opacity = ui.ctx().animate_bool_with_time(self.id.with("opacity"), left > 0.0, FADE);
        if left <= 0.0 && opacity <= 0.0 {
            return Some(ToastEvent::Expired);
        }
        let region = UiBuilder::new().accessibility_role(Role::Alert).layout(*ui.layout());
        let shown = ui.scope_builder(region, |ui| {
            ui.set_opacity(opacity);
            self.bar(ui, room)
        });
        let held = shown.response.contains_pointer() || has_focus_within(ui, shown.response.rect);
        self.keep_time(ui, held, left);
        shown.inner
    }

    fn bar(&self, ui: &mut Ui, room: f32) -> Option<ToastEvent> {
        let palette = Palette::of(ui);
        let mut event = None;
        // What follows the words, roughly: words are short, and the cross is as wide as it is high.
        let action = self.action.map(|action| RichText::new(action).font(palette.body_strong()).color(palette.accent));
        let after = action.as_ref().map_or(0.0, |_| palette.px(84.0)) + palette.px(36.0);
        self.words(ui, &palette, (room - after).max(palette.px(80.0)));
        if let Some(action) = action
            && ui.add(Button::new(action).frame_when_inactive(false)).clicked()
        {
            event = Some(ToastEvent::Action);
        }
        if icon_button(ui, Icon::Close, self.close, true).clicked() {
            event = Some(ToastEvent::Close);
        }
        event
    }

    /// In one line of the usual size, or else in two smaller ones.
    fn words(&self, ui: &mut Ui, palette: &Palette, room: f32) {
        let (usual, smaller) = (palette.body(), palette.small());
        let mut job = LayoutJob::simple(self.text.to_owned(), smaller.clone(), palette.ink, room);
        job.wrap.max_rows = 2;
        let two = lines::of(ui.painter(), job);
        let fits = two.rows.len() == 1 && two.size().x * usual.size / smaller.size <= room;
        let galley = if fits { lines::text(ui.painter(), self.text, usual, palette.ink, f32::INFINITY) } else { two };
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.text));
        let cut = galley.elided;
        ui.painter().galley(rect.min, galley, palette.ink);
        if cut {
            response.on_hover_text(self.text);
        }
    }

    fn seconds_left(&self, ui: &Ui) -> f32 {
        let now = ui.input(|input| input.time);
        let ends = now + f64::from(self.seconds);
        let ends = ui.data_mut(|data| *data.get_temp_mut_or(self.ends_id(), ends));
        (ends - now) as f32
    }

    /// Nobody is hurried: the time starts anew while the pointer or the keyboard is on the line.
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
