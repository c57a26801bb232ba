//! How much of the period is seen: chosen from a list, by Ctrl and the wheel about the pointer, slid sideways by Shift
//! and the wheel or Shift and the arrows.

use egui::{Key, Modifiers, Popup, Rect, Ui};

use crate::roster::calendar::{days_between, next};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::time::{Span, TimeWish};
use crate::text::{Language, t};
use crate::ui::View;
use crate::ui::head::scrubber::Scale;
use crate::ui::pages::wheel;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, presses};

/// How much of what is seen an arrow slides.
const STEP: f32 = 0.25;

/// The list of what can be seen at once.
pub fn choice(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let palette = Palette::of(ui);
    let shown = view.session.pages.time.span;
    let words = name(view.language, shown);
    let button = Phrase::new(&palette).muted(&words).gap(3.0).down(palette.muted).show_button(ui);
    Popup::menu(&button).show(|ui| {
        for span in Span::ALL {
            if ui.selectable_label(span == shown, name(view.language, span)).clicked() {
                actions.push(PageAction::Time(TimeWish::Span(span)));
            }
        }
    });
    button.on_hover_text(t!(view.language, "time-span-hint"));
}

fn name(language: Language, span: Span) -> String {
    match span {
        Span::Period => t!(language, "time-span-period"),
        Span::Year => t!(language, "time-span-year"),
        Span::Quarter => t!(language, "time-span-quarter"),
    }
}

/// Follows the wheel over the strips.
pub fn follow_wheel(ui: &Ui, view: &View, scale: Scale, body: Rect, actions: &mut Actions) {
    if view.session.task.is_some() || !ui.rect_contains_pointer(body) {
        return;
    }
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let level = wheel::levels(ui, body);
    if level != 0 {
        let about = scale.date(at.x);
        actions.push(PageAction::Time(TimeWish::Zoom { closer: level > 0, about }));
    }
    let aside = wheel::sideways(ui, body);
    if aside != 0.0 {
        // What is below the pointer goes along with the hand.
        let days = -aside * days_seen(scale) / (scale.right - scale.left).max(1.0);
        actions.push(PageAction::Time(TimeWish::Slide(days)));
    }
}

/// With the keyboard on no field: Shift and an arrow slide.
pub fn keys(ui: &Ui, scale: Scale, actions: &mut Actions) {
    let arrows = [(Modifiers::SHIFT, Key::ArrowRight, STEP), (Modifiers::SHIFT, Key::ArrowLeft, -STEP)];
    for share in presses(ui, &arrows) {
        actions.push(PageAction::Time(TimeWish::Slide((share * days_seen(scale)).round())));
    }
}

fn days_seen(scale: Scale) -> f32 {
    days_between(scale.days.first, next(scale.days.last)) as f32
}
