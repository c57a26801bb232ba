//! What a move does as it stands, in words, before its editor is closed.

use egui::Ui;

use crate::plan::{Move, MoveStatus};
use crate::session::MoveEditor;
use crate::text::{dates, sentences, t};
use crate::ui::View;
use crate::ui::side::inspector::movements;
use crate::ui::subjects::effect::effects;
use crate::ui::theme::Tone;
use crate::ui::widgets::{mark, muted};

/// The most of the window that the effects take before they scroll.
const HEIGHT: f32 = 104.0;

pub fn show(ui: &mut Ui, view: &View, editor: &MoveEditor, step: &Move) {
    let language = view.language;
    let Some(told) = editor.told(view.session.document.version()) else { return };
    for other in told.crossing.iter().filter_map(|id| view.plan().moves.get(id)) {
        let kind = sentences::move_kind(language, other.kind);
        let (route, term) = (movements::route(view, other), movements::term(view, other));
        mark(ui, Tone::Warning, &t!(language, "move-crossing", kind = kind, route = route, term = term));
    }
    if told.is_past {
        let date = dates::date(language, view.plan().cover.baseline);
        mark(ui, Tone::Warning, &t!(language, "move-past", date = date));
    }
    let when =
        (step.start > view.date()).then(|| t!(language, "move-on-day", date = dates::date(language, step.start)));
    let whether = (step.status == MoveStatus::Parked).then(|| t!(language, "move-as-if"));
    let parts = [Some(t!(language, "dialog-intended-effect")), when, whether];
    muted(ui, &parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    effects(ui, view, &told.foretold, HEIGHT);
}
