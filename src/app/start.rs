//! Opening the window.

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Vec2, ViewportBuilder};

use super::graphics::{self, Shown};
use super::ladder::{Behind, Fault, Rung, System, Watch, climb};
use super::no_window::{NoWindow, Tried};
use super::perform::importing::is_list;
use super::size::{SIZE, SMALLEST};
use super::works::clipboard::SystemClipboard;
use super::works::dialogs::SystemDialogs;
use super::works::listing::Apart;
use super::{Ahead, Folders, Keeping, Program, Stage, World, input_method, processes, settings_file};
use crate::file::{Disk, Store};
use crate::session::{Document, Renderer, Settings};

/// Opens the window on a file: the one given, else the last one, else on the start page. The exit code, when it has been
/// closed.
///
/// The file is read while the window is made. One process holds one plan: further files are opened by processes of their
/// own. What draws the window is what was asked for, else what worked before, else what there is (`ladder`). A process
/// that waits behind another one is given what was tried, and may find that it is not needed. Errs when there is no
/// window, or no longer one, after having told so in a box where that is possible.
pub fn run(files: Vec<PathBuf>, renderer: Option<Renderer>, tried: Vec<Tried>) -> Result<u8, NoWindow> {
    let waits = !tried.is_empty();
    let mut rung = Rung { renderer: renderer.unwrap_or_default(), tried };
    if waits {
        match rung.after(&processes::hear()) {
            Some(mine) => rung = mine,
            None => return Ok(0),
        }
    }
    let mut files = files.into_iter();
    let first = files.next();
    for file in files {
        processes::open_elsewhere(&file);
    }
    let place = settings_file::place();
    let settings = settings_file::load(place.as_deref());
    let language = settings.language;
    if renderer.is_none() {
        rung.renderer = settings.renderer;
    }
    let wanted = first.clone().or_else(|| settings.last.clone().filter(|path| path.is_file()));
    // Given by its name alone it is one of the folder the program was started in.
    let wanted = wanted.map(|file| std::path::absolute(&file).unwrap_or(file));
    let plan = wanted.clone().filter(|file| !is_list(file));
    let stage = Stage::new(settings.clone(), size_of(&settings));
    let fs = Arc::new(Disk::new(std::thread::sleep));
    let ahead = plan.and_then(|plan| Ahead::begin(fs, plan, stage.clone()));
    let mut screen = Screen { file: first, wanted, ahead, stage, settings, place };
    let run = climb(&rung, Renderer::HERE, &mut screen);
    if let Err(why) = &run {
        why.show(language);
    }
    run
}

/// The screen in front of the user.
struct Screen {
    /// The one given.
    file: Option<PathBuf>,
    /// The one to be opened.
    wanted: Option<PathBuf>,
    /// That one, while it is read; until there is a window.
    ahead: Option<Ahead>,
    stage: Stage,
    settings: Settings,
    /// Where the settings are kept.
    place: Option<PathBuf>,
}

impl System for Screen {
    fn start(&mut self, rung: &Rung) -> io::Result<Box<dyn Behind>> {
        processes::start_behind(rung, self.file.as_deref())
    }

    fn open(&mut self, renderer: Renderer, watch: &Watch) -> Result<(), Fault> {
        let options = options(&self.settings, renderer, &self.stage);
        let Self { wanted, ahead, stage, settings, place, .. } = self;
        let context = Some(stage.context().clone());
        let creator = |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
            cc.wgpu_render_state.iter().for_each(graphics::get_ready);
            let mut program = program(cc, settings.clone(), place.take());
            match (ahead.take(), wanted.take()) {
                (Some(ahead), _) => program.open_ahead(ahead),
                (None, Some(file)) => program.open(file),
                (None, None) => {}
            }
            let first = cc.egui_ctx.cumulative_frame_nr();
            Ok(Box::new(Shown { program, renderer, watch: watch.clone(), first }))
        };
        // Drivers break rather than err. What was edited until then is in the journal, and is offered at the next start.
        let run = || eframe::run_native_ext("phanbo", options, context, Box::new(creator));
        let run = panic::catch_unwind(AssertUnwindSafe(run));
        match run {
            Ok(Ok(())) => Ok(()),
            Ok(Err(eframe::Error::WinitEventLoop(error))) => {
                tracing::error!(%error, "no screen");
                Err(Fault::Display)
            }
            Ok(Err(error)) => Err(Fault::Drawing(error.to_string())),
            Err(panicked) => Err(Fault::Drawing(said(&*panicked))),
        }
    }
}

/// The words of a panic, in one line.
fn said(panicked: &(dyn Any + Send)) -> String {
    let words = panicked.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panicked.downcast_ref::<&str>().copied()).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How large the window is to be, in points.
fn size_of(settings: &Settings) -> Vec2 {
    settings.window.map_or(SIZE, Vec2::from)
}

fn options(settings: &Settings, renderer: Renderer, stage: &Stage) -> eframe::NativeOptions {
    eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("phanbo")
            .with_icon(icon())
            .with_inner_size(size_of(settings))
            .with_maximized(settings.maximized)
            .with_min_inner_size(SMALLEST)
            .with_drag_and_drop(true),
        system_font_fallback: false,
        // Surfaces have one colour each: there is nothing to smooth, and without a graphics card each point has its price.
        dithering: false,
        wgpu_options: graphics::configuration(renderer, stage),
        ..eframe::NativeOptions::default()
    }
}

fn program(window: &eframe::CreationContext<'_>, settings: Settings, place: Option<PathBuf>) -> Program {
    let mut program = Program::new(&window.egui_ctx, Document::nothing(), settings, world(window, place));
    if let Some(keeping) = keeping() {
        program.keep_in(keeping);
    }
    program
}

/// Two houses and a chip: what task bars and window lists show.
fn icon() -> egui::IconData {
    let picture = include_bytes!("../../assets/icon/phanbo-256.png");
    eframe::icon_data::from_png_bytes(picture).expect("the picture inside the program is a PNG")
}

fn world(window: &eframe::CreationContext<'_>, settings_place: Option<PathBuf>) -> World {
    // Each id is later than the one before, in one millisecond too: moves of one day have effect in their order.
    let mut ids = ulid::Generator::new();
    World {
        dialogs: Arc::new(SystemDialogs),
        clipboard: Arc::new(SystemClipboard::default()),
        camera: Box::new(egui::Context::request_screenshot),
        fs: Arc::new(Disk::new(std::thread::sleep)),
        lists: Arc::new(Apart),
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

/// What is kept beside the plans, in the user's own state folder.
fn keeping() -> Option<Keeping> {
    Some(Keeping {
        fs: Arc::new(Disk::new(std::thread::sleep)),
        store: Store::of_user()?,
        session: ulid::Ulid::generate().to_string(),
        machine: gethostname::gethostname().to_string_lossy().into_owned(),
    })
}

/// Who proposes what is done here, as the system knows them.
fn user_name() -> String {
    std::env::var("USERNAME").or_else(|_| std::env::var("USER")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_has_a_picture_that_stands_out_from_any_ground() {
        let icon = icon();
        assert_eq!((icon.width, icon.height), (256, 256));
        let pixel = |x: usize, y: usize| &icon.rgba[4 * (y * 256 + x)..][..4];
        assert_eq!(pixel(0, 0)[3], 0, "its corners are round");
        assert_ne!(pixel(128, 200), pixel(64, 120), "a house is told from what is behind it");
    }
}
