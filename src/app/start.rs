//! Opening the window.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Vec2, ViewportBuilder, vec2};

use super::input_method;
use super::no_window::NoWindow;
use super::works::dialogs::SystemDialogs;
use super::{Folders, Keeping, Program, World, settings_file};
use crate::file::{Disk, Store};
use crate::session::{DESK, Document};

/// The window on a screen that has room for it: what a small office laptop shows, less title and task bar.
pub(super) const SIZE: Vec2 = vec2(DESK, 720.0);
/// Fits a screen of 1366 × 768 pixels at 150 %, less title and task bar.
const SMALLEST: Vec2 = vec2(860.0, 420.0);
/// Screens up to this size have no room to spare, in points.
const SMALL_SCREEN: Vec2 = vec2(1400.0, 800.0);
/// What the title bar, the task bar and the frame of the window take of a screen.
const AROUND: Vec2 = vec2(16.0, 80.0);

/// Whether a window of that size is to have the whole screen.
pub(super) fn fills(screen: Vec2, window: Vec2) -> bool {
    let is_small = screen.x <= SMALL_SCREEN.x || screen.y <= SMALL_SCREEN.y;
    is_small || (window + AROUND).x > screen.x || (window + AROUND).y > screen.y
}

/// Opens the window on a file: the one given, else the last one, else on the start page.
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
    let size = settings.window.map_or(SIZE, Vec2::from);
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
        let mut program = Program::new(&cc.egui_ctx, Document::nothing(), settings, world(cc, place));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_screen_is_filled_and_a_large_one_is_not() {
        for screen in [[1366.0, 768.0], [1280.0, 720.0], [1366.0 / 1.5, 768.0 / 1.5], [960.0, 540.0], [1600.0, 760.0]] {
            assert!(fills(screen.into(), SIZE), "{screen:?}");
            // Whoever makes the window smaller can do so without reaching beyond the screen.
            assert!(SMALLEST.x <= screen[0] && SMALLEST.y + AROUND.y <= screen[1], "{screen:?}");
        }
        assert!(!fills(vec2(1920.0, 1080.0), SIZE));
        assert!(fills(vec2(1920.0, 1080.0), vec2(1920.0, 1040.0)), "as it was left");
    }
}
