//! Rows and cells copied from a table: what was understood of them, before any is taken.

use egui::{ScrollArea, Ui};

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, PageAction};
use crate::session::pages::sheets::copied::MOST_LINES;
use crate::session::pages::sheets::pasted::Pasted;
use crate::session::pages::sheets::{SheetKind, SheetWish};
use crate::text::numbers::number;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{mark, muted, wrapped};

/// As many lines and cells that are not taken are listed.
const SHOWN: usize = 200;
const HEIGHT: f32 = 180.0;

pub fn show(ui: &Ui, front: &mut Front, view: &View, pasted: &Pasted, actions: &mut Actions) {
    let language = view.language;
    let title = match pasted.kind {
        SheetKind::Doctors => t!(language, "pasted-doctors"),
        SheetKind::Stations => t!(language, "pasted-stations"),
    };
    front.show(ui, &title, 560.0, |ui, front| {
        let palette = Palette::of(ui);
        let count = |count: usize| number(language, count as i64);
        let (new, changed, same) = (count(pasted.new), count(pasted.changed), count(pasted.same));
        let understood = match pasted.kind {
            SheetKind::Doctors => t!(language, "pasted-understood", new = new, changed = changed, same = same),
            SheetKind::Stations => t!(language, "pasted-understood-stations", changed = changed, same = same),
        };
        wrapped(ui, &understood, palette.body_strong(), palette.ink);
        let columns = pasted.columns.iter().flatten().map(|&column| pasted.kind.title(language, column));
        muted(ui, &t!(language, "pasted-columns", columns = columns.collect::<Vec<_>>().join(", ")));
        if !pasted.passed_over.is_empty() {
            muted(ui, &t!(language, "pasted-passed-over", columns = pasted.passed_over.join(", ")));
        }
        if pasted.is_cut {
            mark(ui, Tone::Warning, &t!(language, "pasted-cut", number = count(MOST_LINES)));
        }
        if !pasted.wrong.is_empty() {
            let number = count(pasted.wrong.len());
            let told = if pasted.fills {
                t!(language, "pasted-wrong-cells", number = number)
            } else {
                t!(language, "pasted-wrong", number = number)
            };
            mark(ui, Tone::Warning, &told);
            let area =
                ScrollArea::vertical().id_salt("wrong").max_height(palette.px(HEIGHT)).auto_shrink([false, true]);
            area.show(ui, |ui| {
                for (line, why) in pasted.wrong.iter().take(SHOWN) {
                    muted(ui, &t!(language, "pasted-line", number = count(*line), why = why.as_str()));
                }
            });
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let name = t!(language, "pasted-take", number = count(pasted.new + pasted.changed));
            let button = ui.add_enabled(!pasted.changes.is_empty(), primary(ui, name));
            front.begins_at(&button);
            if button.clicked() {
                actions.push(PageAction::Sheet(pasted.kind, SheetWish::TakePasted));
            }
        });
    });
}
