//! A window with a plan in it, and what a hand does and an eye sees there, as most tests need it.

use std::time::Duration;

use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};
use phanbo::app::{Keeping, Program, World};
use phanbo::session::action::Action;
use phanbo::session::{Document, Settings};

use crate::world::world;

pub type Window = Harness<'static, Program>;

/// How a window is opened: as on a laptop, nothing kept and nothing advised, unless a test says otherwise.
pub struct Opening {
    pub settings: Settings,
    pub world: World,
    /// Where this run keeps what it keeps.
    pub keeping: Option<Keeping>,
    /// Points.
    pub size: [f32; 2],
    /// Pixels a point.
    pub scale: f32,
    /// Seconds from frame to frame. A quarter, as egui's own tests have it, makes two clicks in a row two clicks; a
    /// twentieth makes them a double click.
    pub pace: f32,
    /// Frames after which a window that does not rest yet never will.
    pub patience: u64,
}

impl Default for Opening {
    fn default() -> Self {
        let (settings, world) = (Settings::default(), world());
        Self { settings, world, keeping: None, size: [1366.0, 768.0], scale: 1.0, pace: 0.25, patience: 60 }
    }
}

pub fn opened(document: Document) -> Window {
    opened_with(document, Opening::default())
}

pub fn opened_with(document: Document, opening: Opening) -> Window {
    let Opening { settings, world, keeping, size, scale, pace, patience } = opening;
    let builder = Harness::builder().with_size(size).with_pixels_per_point(scale);
    let mut window = builder.with_step_dt(pace).with_max_steps(patience).build_eframe(move |cc| {
        let mut program = Program::new(&cc.egui_ctx, document, settings, world);
        if let Some(keeping) = keeping {
            program.keep_in(keeping);
        }
        program
    });
    window.run();
    window
}

pub fn act(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().act(action);
    window.run();
}

/// Until nothing is under way.
pub fn settle(window: &mut Window) {
    for _ in 0..4_000 {
        window.run();
        if !window.state().is_busy() {
            window.run();
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("something never ends: {:?}", window.state().session.under_way);
}

pub fn press(window: &mut Window, key: Key) {
    press_with(window, Modifiers::NONE, key);
}

pub fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
}

/// Whether anything in the window has this in its name or value.
pub fn says(window: &Window, part: &str) -> bool {
    let spoken = |node: &Node<'_>| {
        let node = node.accesskit_node();
        node.label().is_some_and(|label| label.contains(part)) || node.value().is_some_and(|value| value.contains(part))
    };
    window.root().children_recursive().any(|node| spoken(&node))
}
