//! The program as the window system sees it.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Ui, ViewportCommand};

use super::perform::merging::MergedPlan;
use super::perform::saving::NextSave;
use super::perform::{answers, comparing, follow, merging, opening, perform, recovery};
use super::settings_file;
use super::size::{self, Seen};
use super::works::advisor::Advisor;
use super::works::clipboard::Clipboard;
use super::works::dialogs::Dialogs;
use super::works::job::{Line, Works};
use super::works::keeper::{Keeper, Keeping};
use super::works::listing::Lists;
use super::works::opening::Ahead;
use super::works::{Answer, InOrder, samples, stage};
use crate::file::journal::{Died, died};
use crate::file::{Fs, owner};
use crate::session::action::{Action, Actions, FileAction};
use crate::session::{Document, Session, Settings, Side, Task, Work};
use crate::text::t;
use crate::ui::widgets::typing::{EndWord, Typing};
use crate::ui::{self, View, fonts, theme};

/// How soon the frame that brings a picture follows.
const NEXT_FRAME: Duration = Duration::from_millis(20);
/// The first frame waits so long for a plan whose reading began before there was a window.
const AS_GOOD_AS_READ: Duration = Duration::from_millis(100);
/// How often a frame is drawn at most: what was asked for shows in the same frame; a table in it then knows how wide its
/// columns are; and what is of another size by that stands in its place.
const PASSES: NonZeroUsize = NonZeroUsize::new(4).expect("four is some");

/// The running program: the session, and what it needs of the outside world.
pub struct Program {
    pub session: Session,
    pub(super) works: Works,
    /// Notes beside plans are left and taken away in the order in which plans are opened and left.
    pub(super) notes: InOrder,
    pub(super) dialogs: Arc<dyn Dialogs>,
    pub(super) clipboard: Arc<dyn Clipboard>,
    pub(super) camera: Camera,
    /// The page in view when a picture of it was asked for.
    pub(super) picture: Option<Arc<egui::ColorImage>>,
    pub(super) fs: Arc<dyn Fs>,
    pub(super) lists: Arc<dyn Lists>,
    pub(super) folders: Folders,
    advisor: Advisor,
    /// Where earlier versions and the recovery journal are kept; nowhere in most tests.
    pub(super) keeping: Option<Keeping>,
    pub(super) keeper: Option<Keeper>,
    /// Unsaved work of programs that died.
    pub(super) died: Vec<Died>,
    /// It is not to be offered again in this run.
    pub(super) put_off: bool,
    /// When an earlier version was last kept, in seconds since 1970.
    pub(super) kept_at: Option<i64>,
    /// A plan whose reading began before there was a window.
    pub(super) ahead: Option<Ahead>,
    /// The plan beside which our note lies.
    pub(super) noted: Option<std::path::PathBuf>,
    /// Makes ids for new records.
    pub(super) ids: Box<dyn FnMut() -> String>,
    /// The time now, UTC, RFC 3339.
    pub(super) clock: Box<dyn Fn() -> String>,
    pub(super) context: Context,
    /// What to go on with once a save has succeeded.
    pub(super) after_save: Option<FileAction>,
    /// What to save to next, asked for while the open plan was being saved.
    pub(super) next_save: Option<NextSave>,
    pub(super) focus_search: bool,
    /// The plan that would come of the merge being decided, as far as it is worked out.
    pub(super) merged: Option<Box<MergedPlan>>,
    /// What was asked for while something stood in a field that has to be taken in first.
    pub(super) waiting: Vec<Action>,
    /// The window may close: the question has been answered.
    leaving: bool,
    /// The screen the window has been fitted to, in points.
    screen: Option<egui::Vec2>,
    /// The window as it was in the frame before.
    seen: Option<Seen>,
    title: String,
    settings_place: Option<std::path::PathBuf>,
    kept: Settings,
}

/// Asks a window for a picture of itself, which is handed to the second once it has been drawn.
pub type Camera = Box<dyn Fn(&Context, Box<dyn FnOnce(Arc<egui::ColorImage>) + Send>)>;

/// What the program takes from outside; tests pass their own.
pub struct World {
    pub dialogs: Arc<dyn Dialogs>,
    pub clipboard: Arc<dyn Clipboard>,
    pub camera: Camera,
    /// The disk.
    pub fs: Arc<dyn Fs>,
    /// Reads units' lists.
    pub lists: Arc<dyn Lists>,
    pub folders: Folders,
    pub ids: Box<dyn FnMut() -> String>,
    pub clock: Box<dyn Fn() -> String>,
    /// Who sits at this machine: named as the one who proposes what is done here.
    pub user: String,
    /// Whether who could come is worked out in the background.
    pub advises: bool,
    /// Asks the input method for the word it holds back.
    pub end_word: EndWord,
    /// Where the settings are kept; nowhere in tests.
    pub settings_place: Option<std::path::PathBuf>,
}

/// Folders of this machine that have a meaning.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    /// Where the user keeps documents.
    pub documents: Option<std::path::PathBuf>,
    /// What lies there is soon gone.
    pub temporary: Vec<std::path::PathBuf>,
}

/// Gives egui the letters, colours and ways of this window.
pub(super) fn dress(context: &Context, settings: &Settings) {
    fonts::install(context);
    theme::apply(context, settings.theme);
    context.options_mut(|options| options.max_passes = PASSES);
    // Zooming is the board's own; the type stays the size the theme gives it.
    context.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Draws the window once and collects what is asked for.
pub(super) fn draw(ui: &mut Ui, session: &mut Session, focus_search: bool, actions: &mut Actions) {
    let Session { pages, document, carried, settings, .. } = &mut *session;
    pages.state_mut().prepare(document, carried.as_ref(), settings.language);
    ui::shortcuts(ui, session, actions);
    ui::window(ui, &View::new(session, focus_search), actions);
}

impl Program {
    pub fn new(context: &Context, document: Document, settings: Settings, world: World) -> Self {
        context.add_plugin(Typing::new(world.end_word));
        dress(context, &settings);
        Self {
            kept: settings.clone(),
            advisor: Advisor::new(world.user.clone(), world.advises),
            session: Session::new(document, settings, world.user),
            works: Works::new(context.clone()),
            notes: InOrder::new(),
            dialogs: world.dialogs,
            clipboard: world.clipboard,
            camera: world.camera,
            picture: None,
            fs: world.fs,
            lists: world.lists,
            folders: world.folders,
            merged: None,
            keeping: None,
            keeper: None,
            died: Vec::new(),
            put_off: false,
            kept_at: None,
            ahead: None,
            noted: None,
            ids: world.ids,
            clock: world.clock,
            context: context.clone(),
            after_save: None,
            next_save: None,
            focus_search: false,
            waiting: Vec::new(),
            leaving: false,
            screen: None,
            seen: None,
            title: String::new(),
            settings_place: world.settings_place,
        }
    }

    /// Keeps earlier versions and unsaved work in this place from now on, and looks for what died there.
    pub fn keep_in(&mut self, keeping: Keeping) {
        self.keeper = Some(Keeper::new(&keeping));
        self.keeping = Some(keeping.clone());
        self.start(Work::LookingForDied, move |_| Some(Answer::Died(died(&keeping.fs, &keeping.store.recovery()))));
    }

    /// Asks nothing of the advisor from now on, or asks again.
    pub(super) fn rest_advisor(&mut self, rests: bool) {
        self.advisor.rests = rests;
    }

    /// Starts work beside the window for the open plan as it is now.
    pub(super) fn start(&mut self, work: Work, run: impl FnOnce(&Line) -> Option<Answer> + Send + 'static) -> u64 {
        let version = self.session.document.version();
        self.works.start(&mut self.session.under_way, (work, version), run)
    }

    /// Opens a file as if it had been chosen.
    pub fn open(&mut self, path: std::path::PathBuf) {
        perform(self, Action::File(FileAction::OpenFile(path)));
    }

    /// Opens a file whose reading has begun. A plan that is as good as read is waited for, so that the first thing to be
    /// seen is the plan.
    pub fn open_ahead(&mut self, ahead: Ahead) {
        let path = ahead.path().to_owned();
        self.ahead = Some(ahead);
        self.open(path);
        // Where it is not opened now, it is read anew once it is.
        self.ahead = None;
        if let Some(number) = self.session.under_way.opening() {
            self.works.wait(number, AS_GOOD_AS_READ);
        }
    }

    /// Carries out one action, as a menu or key would.
    pub fn act(&mut self, action: impl Into<Action>) {
        perform(self, action.into());
    }

    /// Whether a thread is still at work on what was asked for; advice is worked out unasked.
    pub fn is_busy(&self) -> bool {
        self.session.under_way.is_busy()
    }

    pub(super) fn quit(&mut self) {
        self.leaving = true;
        self.context.send_viewport_cmd(ViewportCommand::Close);
    }

    /// What is not drawing: answers of threads, dropped files, the close question, the title, the settings.
    pub fn before_frame(&mut self, ctx: &Context) {
        answers::take(self);
        follow(self);
        self.session.width = ctx.content_rect().width();
        self.fit_screen(ctx);
        self.keep_size(ctx);
        let dropped = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        opening::dropped(self, dropped);
        let is_begun = || self.session.task.as_ref().is_some_and(Task::holds_work);
        let holds = || self.session.is_unsaved() || self.session.under_way.is_saving_any() || is_begun();
        if ctx.input(|input| input.viewport().close_requested()) && !self.leaving && holds() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask(FileAction::Quit);
        }
        if self.session.under_way.is_picturing() {
            // The pixels come with a later frame, and there is none unless it is asked for.
            ctx.request_repaint_after(NEXT_FRAME);
        }
        recovery::offer(self);
        self.look_at_start();
        comparing::look(self);
        self.set_title(ctx);
        self.keep_settings(ctx);
    }

    /// The start page wants to know which files are still there, unless it is about to give way to a plan.
    fn look_at_start(&mut self) {
        let session = &mut self.session;
        let is_passing = session.under_way.opening().is_some();
        if is_passing || !session.is_at_start() || !session.pages.start.asks(&session.settings.recent) {
            return;
        }
        let (files, knows) = (session.settings.recent.clone(), !session.pages.start.looked.samples.is_empty());
        let fs = Arc::clone(&self.fs);
        self.start(Work::LookingAtStart, move |_| {
            Some(Answer::LookedAtStart(Box::new(samples::look(&*fs, files, knows))))
        });
    }

    /// Once the screen is known: where the window would not fit, it has all there is.
    fn fit_screen(&mut self, ctx: &Context) {
        let Some(screen) = ctx.input(|input| input.viewport().monitor_size) else { return };
        if self.screen.replace(screen).is_some() {
            return;
        }
        let wanted = self.session.settings.window.map_or(size::SIZE, egui::Vec2::from);
        if size::fills(screen, wanted) {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }

    /// On a monitor of another scale the window stays as large as it was, in points.
    fn keep_size(&mut self, ctx: &Context) {
        let now = ctx.input(|input| Seen::of(input.viewport()));
        let kept = self.seen.zip(now).and_then(|(before, now)| before.to_keep(now));
        if let Some(size) = kept {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        self.seen = now.map(|now| kept.map_or(now, |size| now.with(size)));
    }

    /// The program ends. What is unsaved was given up by the user, or stays in the journal for the next start.
    pub fn leave(&mut self) {
        let noted = self.noted.take().zip(self.keeping.clone());
        self.notes.ask(move || {
            if let Some((path, keeping)) = noted {
                owner::withdraw(&*keeping.fs, &path, &keeping.session);
            }
        });
        // A save that was not waited for may fail: what it was to save stays in the journal.
        let is_given_up = self.leaving && !self.session.under_way.is_saving(&self.session.document);
        if let Some(mut keeper) = self.keeper.take()
            && (is_given_up || !self.session.document.is_dirty())
        {
            keeper.close();
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let language = self.session.settings.language;
        let document = &self.session.document;
        let name = self.session.document_name();
        let mark = if self.session.is_unsaved() { "* " } else { "" };
        let only = if document.is_read_only() { t!(language, "title-read-only") } else { String::new() };
        let title = if name.is_empty() {
            t!(language, "app-title")
        } else {
            format!("{mark}{name}{only} – {}", t!(language, "app-title"))
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn keep_settings(&mut self, ctx: &Context) {
        let (inner, maximized) = ctx.input(|input| (input.viewport().inner_rect, input.viewport().maximized));
        let settings = &mut self.session.settings;
        settings.window = inner.map(|inner| inner.size().into()).or(settings.window);
        settings.maximized = maximized.unwrap_or(settings.maximized);
        let changed = Settings { window: None, ..self.session.settings.clone() }
            != Settings { window: None, ..self.kept.clone() };
        if changed {
            self.keep_settings_now();
        }
    }

    fn keep_settings_now(&mut self) {
        settings_file::keep(&self.session.settings, self.settings_place.as_deref());
        self.kept = self.session.settings.clone();
    }

    /// Draws a frame and performs what was asked for in it. An edit is drawn again within the same frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let mut actions = Actions::default();
        let focus_search = std::mem::take(&mut self.focus_search);
        merging::with_shown(&mut self.session, &mut self.merged, |session| {
            draw(ui, session, focus_search, &mut actions);
        });
        let asked_to_scroll = self.session.pages.board.scroll_to.take().is_some() | self.scrolled_list();
        self.session.pages.drawn();
        self.session.step = None;
        self.session.follow_finding = false;
        if let Some(editor) = &mut self.session.editor {
            editor.begins = false;
        }
        if self.session.shows(Side::Inspector) {
            self.session.begun.clone_from(&self.session.added);
        }
        let wishes = actions.take();
        let questions = actions.take_questions();
        if self.settle(ui, actions.typed, wishes) {
            ui.request_discard("what was asked for shows in the same frame");
        } else {
            merging::with_shown(&mut self.session, &mut self.merged, |session| {
                self.advisor.ask(session, &mut self.works, questions);
            });
            if asked_to_scroll {
                ui.request_repaint();
            }
        }
        self.let_flash_fade(ui);
    }

    /// Whether the list that is imported was asked to show a cell; it has by now.
    fn scrolled_list(&mut self) -> bool {
        match &mut self.session.task {
            Some(Task::Import(import)) => import.scroll_to.take().is_some(),
            _ => false,
        }
    }

    fn let_flash_fade(&mut self, ui: &Ui) {
        if let Some((_, since)) = &self.session.flashed {
            if since.elapsed() > ui::FLASH {
                self.session.flashed = None;
            } else {
                ui.request_repaint_after(Duration::from_millis(30));
            }
        }
    }
}

impl eframe::App for Program {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.before_frame(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut egui::RawInput) {
        input.max_texture_side = input.max_texture_side.map(|side| side.min(stage::LETTERS));
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        theme::Palette::of_theme(self.session.settings.theme).ground.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self) {
        self.keep_settings_now();
        self.leave();
    }
}
