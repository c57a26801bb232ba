//! Every key the program knows.

use egui::{Grid, ScrollArea, Ui};

use super::Front;
use crate::session::action::Actions;
use crate::session::{LISTED, Listed};
use crate::text::t;
use crate::ui::View;
use crate::ui::bar::shortcuts::keys_text;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Phrase, strong};

pub fn show(ui: &Ui, front: &mut Front, view: &View, _actions: &mut Actions) {
    let language = view.language;
    front.show(ui, &t!(language, "dialog-keys-title"), 780.0, |ui, front| {
        let palette = Palette::of(ui);
        let room = ui.ctx().content_rect().height() - palette.px(160.0);
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            let actions = of_actions(ui, view);
            // The second column ends with the keys of the board.
            let half = (actions.len() + 7).div_ceil(2).min(actions.len());
            ui.columns(2, |columns| {
                table(&mut columns[0], "first", &actions[..half]);
                table(&mut columns[1], "second", &actions[half..]);
                columns[1].add_space(palette.px(8.0));
                strong(&mut columns[1], &t!(language, "dialog-keys-board"));
                table(&mut columns[1], "board", &of_board(view));
            });
        });
        front.close_button(ui, t!(language, "dialog-ok"));
    });
}

/// Keys, and what they do.
type Keys = (String, String);

fn of_actions(ui: &Ui, view: &View) -> Vec<Keys> {
    let keys = |row: &Listed| row.keys.iter().map(|&keys| keys_text(ui, keys)).collect::<Vec<_>>().join(", ");
    let rows = LISTED.iter().map(|row| (keys(row), row.name(view.language)));
    rows.filter(|(keys, _)| !keys.is_empty()).collect()
}

fn of_board(view: &View) -> Vec<Keys> {
    let language = view.language;
    vec![
        (t!(language, "dialog-keys-arrows"), t!(language, "dialog-keys-arrows-do")),
        (t!(language, "dialog-keys-space"), t!(language, "dialog-keys-space-do")),
        ("1–3".to_owned(), t!(language, "dialog-keys-numbers-do")),
        ("Enter".to_owned(), t!(language, "dialog-keys-enter-do")),
        ("Esc".to_owned(), t!(language, "dialog-keys-escape-do")),
        ("Menu, Shift+F10".to_owned(), t!(language, "dialog-keys-menu-do")),
    ]
}

fn table(ui: &mut Ui, salt: &str, rows: &[Keys]) {
    let palette = Palette::of(ui);
    Grid::new(salt).num_columns(2).min_col_width(palette.px(132.0)).show(ui, |ui| {
        for (keys, does) in rows {
            Phrase::new(&palette).with(keys, palette.small_strong(), palette.ink).show(ui);
            Phrase::new(&palette).body(does).show(ui);
            ui.end_row();
        }
    });
}
