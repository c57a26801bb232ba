//! Opening the window.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;

use egui::ViewportBuilder;

use super::input_method;
use super::no_window::NoWindow;
use super::works::dialogs::SystemDialogs;
use super::{Folders, Keeping, Program, World, settings_file};
use crate::file::{Disk, Store};
use crate::sample;
use crate::session::Document;

/// The window the design is drawn for: a small office laptop.
const SIZE: [f32; 2] = [1366.0, 768.0];
const SMALLEST: [f32; 2] = [960.0, 560.0];

/// Opens the window on a file: the one given, else the last one, else the plan of Quảng Ninh.
///
/// One process holds one plan: further files are opened by processes of their own. Errs when there is no window, or no
/// longer one, after having told so in a box where that is possible.
pub fn run(files: Vec<PathBuf>) -> Result<(), NoWindow> {
    let mut files = files.into_iter();
    let first = files.next();
    for file in files {
        open_elsewhere(&file);
    }
    let place = settings_file::place();
    let settings = settings_file::load(place.as_deref());
    let language = settings.language;
    let size = settings.window.unwrap_or(SIZE);
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("phanbo")
            .with_inner_size(size)
            .with_min_inner_size(SMALLEST)
            .with_drag_and_drop(true),
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    let creator = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        let file = first.or_else(|| settings.last.clone().filter(|path| path.is_file()));
        let mut program =
            Program::new(&cc.egui_ctx, Document::new(sample::quang_ninh(), None), settings, world(cc, place));
        if let Some(keeping) = keeping() {
            program.keep_in(keeping);
        }
        if let Some(file) = file {
            // Given by its name alone it is one of the folder the program was started in.
            program.open(std::path::absolute(&file).unwrap_or(file));
        }
        Ok(Box::new(program))
    };
    // Drivers break rather than err. What was edited until then is in the journal, and is offered at the next start.
    let run = panic::catch_unwind(AssertUnwindSafe(|| eframe::run_native("phanbo", options, Box::new(creator))));
    let why = match run {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => {
            tracing::error!(%error, "no window");
            NoWindow::from(error)
        }
        Err(_) => NoWindow::Broke,
    };
    why.show(language);
    Err(why)
}

fn world(window: &eframe::CreationContext<'_>, settings_place: Option<PathBuf>) -> World {
    // Each id is later than the one before, in one millisecond too: moves of one day have effect in their order.
    let mut ids = ulid::Generator::new();
    World {
        dialogs: Arc::new(SystemDialogs),
        fs: Arc::new(Disk::new(std::thread::sleep)),
        folders: folders(),
        ids: Box::new(move || ids.generate().unwrap_or_else(ulid::Overflow::commit_overflow_increment).to_string()),
        clock: Box::new(|| {
            let now = jiff::Timestamp::now();
            now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
        }),
        user: user_name(),
        advises: true,
        end_word: input_method::end_word(window),
        settings_place,
    }
}

fn folders() -> Folders {
    let user = directories::UserDirs::new();
    let documents = user.map(|user| user.document_dir().unwrap_or(user.home_dir()).to_owned());
    Folders { documents, temporary: vec![std::env::temp_dir()] }
}

/// The user's own state folder: on Linux `~/.local/state`, on Windows `%LOCALAPPDATA%`. Never beside the plans, where
/// half-edited personal data would be carried off by whatever synchronises the folder.
fn keeping() -> Option<Keeping> {
    let folders = directories::ProjectDirs::from("", "", "phanbo")?;
    let folder = folders.state_dir().unwrap_or_else(|| folders.data_local_dir());
    Some(Keeping {
        fs: Arc::new(Disk::new(std::thread::sleep)),
        store: Store::new(folder.to_owned()),
        session: ulid::Ulid::generate().to_string(),
        machine: gethostname::gethostname().to_string_lossy().into_owned(),
    })
}

/// Opens a file in a window of its own.
pub fn open_elsewhere(file: &std::path::Path) {
    let started = std::env::current_exe().and_then(|program| std::process::Command::new(program).arg(file).spawn());
    if let Err(error) = started {
        tracing::error!(file = %file.display(), %error, "no second window");
    }
}

/// Who proposes what is done here, as the system knows them.
fn user_name() -> String {
    std::env::var("USERNAME").or_else(|_| std::env::var("USER")).unwrap_or_default()
}
