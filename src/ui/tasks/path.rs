//! The path of a file, typed, where the system shows no dialog for choosing one.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::{Key, TextEdit, Ui};

use super::{Front, buttons, primary, secondary};
use crate::session::action::{Action, Actions, FileAction, OutAction, TaskAction};
use crate::session::{Export, TaskWish};
use crate::text::names::strip_controls;
use crate::text::t;
use crate::ui::View;
use crate::ui::theme::{Palette, Tone};
use crate::ui::widgets::{muted, wrapped};

/// What the path is for.
#[derive(Clone, Copy, PartialEq)]
pub enum Wanted {
    Open,
    Save,
    List,
    Out(Export),
    Compare,
    Merge,
}

/// What is asked for.
pub struct PathPrompt<'a> {
    pub wanted: Wanted,
    /// Where a name typed without a folder belongs.
    pub folder: &'a Path,
    /// What stands in the field; at first it is selected.
    pub text: &'a str,
    /// Why the last attempt failed.
    pub problem: &'a Option<String>,
}

pub fn show(ui: &Ui, front: &mut Front, view: &View, prompt: &PathPrompt, actions: &mut Actions) {
    let language = view.language;
    let (title, why) = match prompt.wanted {
        Wanted::Open => (t!(language, "dialog-open-title"), t!(language, "dialog-path-why")),
        Wanted::Save => (t!(language, "dialog-save-title"), t!(language, "dialog-path-why")),
        Wanted::List => (t!(language, "import-dialog-title"), t!(language, "dialog-path-why-list")),
        Wanted::Merge => (t!(language, "merge-dialog-title"), t!(language, "dialog-path-why")),
        Wanted::Compare => (t!(language, "compare-dialog-title"), t!(language, "dialog-path-why")),
        Wanted::Out(export) => {
            let extension = export.extension();
            (t!(language, "dialog-export-title"), t!(language, "dialog-path-why-export", extension = extension))
        }
    };
    front.show(ui, &title, 520.0, |ui, front| {
        muted(ui, &why);
        let label = ui.label(t!(language, "dialog-path"));
        let (path, entered) = field(ui, front, prompt.text, label.id, actions);
        if !prompt.folder.as_os_str().is_empty() {
            let folder = strip_controls(&prompt.folder.display().to_string()).into_owned();
            muted(ui, &t!(language, "dialog-path-folder", folder = folder));
        }
        if let Some(problem) = prompt.problem {
            let palette = Palette::of(ui);
            wrapped(ui, problem, palette.body(), palette.tone(Tone::Bad));
        }
        buttons(ui, |ui| {
            front.closed |= ui.add(secondary(ui, t!(language, "dialog-cancel"))).clicked();
            let name = match prompt.wanted {
                Wanted::Open | Wanted::List => t!(language, "dialog-open"),
                Wanted::Save => t!(language, "dialog-save"),
                Wanted::Out(_) => t!(language, "dialog-export"),
                Wanted::Compare => t!(language, "dialog-compare"),
                Wanted::Merge => t!(language, "merge-title"),
            };
            let button = primary(ui, name);
            let pressed = ui.add_enabled(!path.is_empty(), button).clicked();
            if (pressed || entered) && !path.is_empty() {
                let path = PathBuf::from(&path);
                let wish: Action = match prompt.wanted {
                    Wanted::Open => FileAction::OpenFile(path).into(),
                    Wanted::List => TaskAction::ImportFile(path).into(),
                    Wanted::Save => FileAction::SaveFile(path).into(),
                    Wanted::Merge => FileAction::MergeWith(vec![path]).into(),
                    Wanted::Compare => FileAction::CompareWith(path).into(),
                    Wanted::Out(export) => OutAction::ExportTo(export, path).into(),
                };
                actions.push(wish);
            }
        });
    });
}

/// The path as typed, and whether Enter was pressed. What stands there at first is selected: typing replaces it.
fn field(ui: &mut Ui, front: &Front, written: &str, label: egui::Id, actions: &mut Actions) -> (String, bool) {
    let mut text = written.to_owned();
    let mut output = TextEdit::singleline(&mut text).desired_width(f32::INFINITY).show(ui);
    let field = output.response.response.labelled_by(label);
    front.begins_at(&field);
    if front.is_new {
        let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), field.id);
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        // It may be refused: what was typed can be mended at once.
        field.request_focus();
    }
    let path = text.trim().trim_matches('"').to_owned();
    if text != written {
        actions.push(TaskAction::Wish(TaskWish::Write(text)));
    }
    (path, entered)
}
