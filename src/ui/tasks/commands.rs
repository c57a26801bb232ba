//! The command palette: every action that stands in a menu, found by typing a part of its name.

use egui::Ui;

use super::search_list::Words;
use super::{Front, buttons, search_list, secondary};
use crate::session::action::{Actions, TaskAction};
use crate::session::tasks::commands::matching;
use crate::session::{Listed, SearchList};
use crate::text::t;
use crate::ui::View;
use crate::ui::bar::shortcuts::keys_text;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, Row};

pub fn show(ui: &Ui, front: &mut Front, view: &View, list: &SearchList, actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "commands-title"), 560.0, |ui, front| {
        let rows = matching(language, &list.text);
        let words = Words {
            hint: t!(language, "commands-search"),
            nothing: t!(language, "commands-nothing", text = list.text.trim()),
            lines: search_list::LINES,
        };
        let taken = search_list::show(ui, front, list, &words, rows.len(), actions, |ui, line, chosen| {
            let listed = rows[line];
            ui.add_enabled_ui(listed.is_possible(view.session), |ui| row(ui, view, listed).chosen(chosen).show(ui))
                .inner
        });
        if let Some(listed) = taken.map(|line| rows[line]).filter(|listed| listed.is_possible(view.session)) {
            actions.push(TaskAction::Run(Box::new(listed.action.clone())));
        }
        buttons(ui, |ui| front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked());
    });
}

/// The menu, the name, and at the right the keys that would have done it.
fn row(ui: &Ui, view: &View, listed: &Listed) -> Row {
    let palette = Palette::of(ui);
    let menu = t!(view.language, "commands-menu", menu = listed.menu().name(view.language));
    let name = listed.name_now(view.session);
    let ink = if ui.is_enabled() { palette.ink } else { palette.muted };
    let left = Phrase::new(&palette).muted(&menu).gap(4.0).with(&name, palette.body(), ink);
    match listed.keys.first() {
        Some(&keys) => Row::new(left).right(Phrase::new(&palette).muted(&keys_text(ui, keys))),
        None => Row::new(left),
    }
}
