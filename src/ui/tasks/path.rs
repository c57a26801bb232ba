//! The path of a file, typed, where the system shows no dialog for choosing one.

use std::path::PathBuf;

use egui::{Key, TextEdit, Ui};

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Actions, FileAction, TaskAction};
use crate::text::t;
use crate::ui::View;
use crate::ui::widgets::muted;

pub fn show(ui: &Ui, front: &mut Front, view: &View, saving: bool, actions: &mut Actions) {
    let language = view.language;
    let title = if saving { t!(language, "dialog-save-title") } else { t!(language, "dialog-open-title") };
    front.show(ui, &title, 520.0, |ui, front| {
        muted(ui, &t!(language, "dialog-path-why"));
        let mut text = front.draft(ui, || known_path(view));
        let label = ui.label(t!(language, "dialog-path"));
        let field = TextEdit::singleline(&mut text).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        front.begins_at(&field);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let path = text.trim().to_owned();
        front.keep(ui, text);
        buttons(ui, |ui| {
            let name = if saving { t!(language, "dialog-save") } else { t!(language, "dialog-open") };
            let button = primary(ui, name);
            let pressed = ui.add_enabled(!path.is_empty(), button).clicked();
            if (pressed || entered) && !path.is_empty() {
                go_on(PathBuf::from(&path), saving, actions);
            }
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
        });
    });
}

fn go_on(path: PathBuf, saving: bool, actions: &mut Actions) {
    if saving {
        actions.push(FileAction::SaveFile(path));
    } else {
        actions.push(TaskAction::Close);
        actions.push(FileAction::OpenFile(path));
    }
}

/// Where the open plan is, or the folder last used: a start that needs less typing.
fn known_path(view: &View) -> String {
    let own = view.session.document.path();
    let folder = view.settings().recent.first().and_then(|path| path.parent());
    own.or(folder).map_or_else(String::new, |path| path.display().to_string())
}
