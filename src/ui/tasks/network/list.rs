//! The acts of the plan in the order in which they reorganise it, each with a button that takes it back.

use egui::{ScrollArea, Ui};

use crate::edit::{Refusal, acts_in_order, told};
use crate::plan::Act;
use crate::session::action::{Actions, EditAction};
use crate::session::tasks::network::NetworkTask;
use crate::text::numbers::number;
use crate::text::{sentences, t};
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, strong, wrapped};

const HEIGHT: f32 = 150.0;

pub fn show(ui: &mut Ui, view: &View, task: &NetworkTask, actions: &mut Actions) {
    let language = view.language;
    let acts = acts_in_order(view.plan());
    strong(ui, &t!(language, "network-acts", number = number(language, acts.len() as i64)));
    if acts.is_empty() {
        muted(ui, &t!(language, "network-none"));
    }
    let palette = Palette::of(ui);
    let row = palette.px(26.0);
    let area = ScrollArea::vertical().id_salt("acts").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
    area.show_rows(ui, row, acts.len(), |ui, seen| {
        for act in &acts[seen] {
            line(ui, view, act, actions);
        }
    });
    if let Some((act, names)) = &task.asked {
        mark(ui, Tone::Warning, &t!(language, "network-edited", names = names.join(", ")));
        if ui.button(t!(language, "network-take-back-anyway")).clicked() {
            actions.push(EditAction::TakeBackAct { act: act.clone(), anyway: true });
        }
    }
}

/// "01/11/2025 · nhập A vào B làm điểm trạm", and a button that takes it back.
fn line(ui: &mut Ui, view: &View, act: &Act, actions: &mut Actions) {
    let (language, palette) = (view.language, Palette::of(ui));
    ui.horizontal(|ui| {
        let deed = sentences::deed(language, &told(view.plan(), act));
        let name = t!(language, "network-take-back-of", deed = deed.clone());
        // What an act did before the first day is part of what the plan begins with.
        let (date, first) = (act.date, view.plan().cover.baseline);
        let enabled = date >= first;
        let button = ui.add_enabled(enabled, egui::Button::new(t!(language, "network-take-back")));
        let button = button.on_disabled_hover_ui(|ui| {
            ui.label(sentences::network_refusal(language, &Refusal::BeforeFirstDay { date, first }));
        });
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
        if button.clicked() {
            actions.push(EditAction::TakeBackAct { act: act.id.clone(), anyway: false });
        }
        wrapped(ui, &deed, palette.body(), palette.ink);
    });
}
