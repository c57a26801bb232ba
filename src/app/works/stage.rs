//! The first frame of a plan, laid out while the window is made: letters take longest where they were never shown.

use std::sync::{Arc, Mutex, PoisonError};

use egui::epaint::textures::TexturesDelta;
use egui::{Context, Pos2, RawInput, Rect, TextureId, Vec2};

use crate::app::program;
use crate::session::action::Actions;
use crate::session::{Document, Session, Settings};

/// How wide the picture of all letters is, in its own points: as egui has it by itself. As wide as what draws allows it
/// would be mostly empty: one more row of letters doubles its height, and it is held three times.
pub const LETTERS: usize = 2048;

/// What a window will be drawn with, while there is none. Whoever has it draws: first the thread that reads the plan, and
/// from then on the window.
#[derive(Clone)]
pub struct Stage {
    context: Context,
    settings: Settings,
    /// The window, in points.
    size: Vec2,
    /// Whether the window is there; held while something is drawn before.
    is_taken: Arc<Mutex<bool>>,
}

impl Stage {
    /// For a window that will be of this size.
    pub fn new(settings: Settings, size: Vec2) -> Self {
        let context = Context::default();
        // As eframe has it in a context of its own making.
        context.set_embed_viewports(false);
        Self { context, settings, size, is_taken: Arc::default() }
    }

    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Lays out the frame in which this plan is first seen, unless the window is there already.
    ///
    /// Nothing becomes of it but what egui remembers of letters and lines, which the window's first frame then finds. A
    /// window of another scale begins anew, as it would have.
    pub fn rehearse(&self, document: Document) -> Document {
        let is_taken = self.is_taken.lock().unwrap_or_else(PoisonError::into_inner);
        if *is_taken {
            return document;
        }
        program::dress(&self.context, &self.settings);
        let mut session = Session::new(document, self.settings.clone(), String::new());
        session.width = self.size.x;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            max_texture_side: Some(LETTERS),
            ..RawInput::default()
        };
        let mut output = self.context.run_ui(input, |ui| {
            program::draw(ui, &mut session, false, &mut Actions::default());
        });
        self.show_again(&mut output.textures_delta);
        session.document
    }

    /// Nobody has seen these letters yet: they are handed over once more with the first frame.
    fn show_again(&self, letters: &mut TexturesDelta) {
        let textures = self.context.tex_manager();
        let mut textures = textures.write();
        for picture in letters.set.remove(&TextureId::default()).unwrap_or_default() {
            textures.set(TextureId::default(), picture);
        }
        letters.clear();
    }

    /// From now on the window draws. What is being drawn before is waited for.
    pub fn take(&self) {
        *self.is_taken.lock().unwrap_or_else(PoisonError::into_inner) = true;
    }
}
