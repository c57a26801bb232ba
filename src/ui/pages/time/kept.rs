//! The rows from frame to frame: made anew only where they are others, and kept in their order while they are in use.

use std::sync::Arc;

use egui::Ui;

use super::model::{self, Row};
use crate::timeline::Timeline;
use crate::ui::View;
use crate::ui::remembered::remembered;

/// The rows of a frame.
#[derive(Clone)]
struct Shown {
    frame: u64,
    rows: Arc<Vec<Row>>,
}

/// All rows, made anew when the plan, the day or what is open changes. While `held`, rows keep their order: an end that
/// was pulled is found again where it was let go.
pub fn rows(ui: &Ui, view: &View, timeline: &Arc<Timeline>, held: bool) -> Arc<Vec<Row>> {
    let page = &view.session.pages.time;
    // The page's own scope: it is another one for another plan.
    let (id, frame) = (ui.scope_id().with("rows as shown"), ui.ctx().cumulative_frame_nr());
    let shown: Option<Shown> = ui.data(|data| data.get_temp(id));
    // What stood there before the page was left is no order to keep.
    let shown = shown.filter(|shown| held && shown.frame + 1 >= frame);
    let key = (
        (view.session.document.version(), Arc::as_ptr(timeline) as usize, view.language),
        (page.opened.clone(), page.folded.clone(), page.steady.clone(), shown.is_some()),
    );
    let rows: Arc<Vec<Row>> = remembered(ui, "rows of time", key, || {
        model::rows(view, timeline, shown.as_ref().map(|shown| &shown.rows[..]))
    });
    ui.data_mut(|data| data.insert_temp(id, Shown { frame, rows: Arc::clone(&rows) }));
    rows
}
