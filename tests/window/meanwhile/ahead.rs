//! A file whose reading began before there was a window.

use std::sync::Arc;

use eframe::App as _;
use egui::{Context, Event, Pos2, RawInput, Rect, TextureId, vec2};
use phanbo::app::{Ahead, Program, Stage};
use phanbo::file::{self, Disk, owner};
use phanbo::sample;
use phanbo::session::{Document, Settings, Task};

use super::outside::{Desk, SlowDisk};
use crate::world::world;

/// The reading of one of the plans, from a disk of its own.
fn begin(window: &Desk, name: &str, disk: &SlowDisk) -> Ahead {
    Ahead::begin(Arc::new(disk.clone()), window.path(name), stage()).expect("there is a thread for it")
}

/// What the program of these tests would be drawn with, on a laptop.
fn stage() -> Stage {
    Stage::new(Settings::default(), vec2(1280.0, 720.0))
}

/// The last of so many frames of a program on this plan, in this context: what is painted, and how many texts are then laid
/// out.
fn frames(context: &Context, plan: Document, count: usize) -> (String, usize) {
    let mut program = Program::new(context, plan, Settings::default(), world());
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
    let mut painted = String::new();
    for frame in 0..count {
        let mut input = RawInput { screen_rect: Some(screen), max_texture_side: Some(8192), ..RawInput::default() };
        // As the system tells of a window that came up, and of no hand on it.
        input.events.push(Event::WindowFocused(true));
        program.raw_input_hook(context, &mut input);
        let mut output = context.run_ui(input, |ui| {
            program.before_frame(ui.ctx());
            program.frame(ui);
        });
        let letters = output.textures_delta.set.get(&TextureId::default());
        let are_whole = letters.is_some_and(|letters| letters[0].is_whole());
        assert_eq!(are_whole, frame == 0, "whoever paints has nothing of the letters before the first frame");
        output.textures_delta.clear();
        painted = format!("{:#?}", output.shapes);
    }
    (painted, laid_out(context))
}

/// How many texts egui keeps as it laid them out.
fn laid_out(context: &Context) -> usize {
    context.fonts_mut(|fonts| fonts.num_galleys_in_cache())
}

fn open(desk: &mut Desk, ahead: Ahead) {
    desk.window.state_mut().open_ahead(ahead);
    desk.window.run();
}

#[test]
fn what_was_begun_before_there_was_a_window_is_not_read_again() {
    let mut desk = Desk::new();
    let ahead = begin(&desk, "a", &SlowDisk::default());
    desk.disk.hold("a.phanbo");
    open(&mut desk, ahead);
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án a", None));
    assert_eq!(desk.document().path(), Some(desk.path("a").as_path()));
    assert!(desk.document().seen().is_some(), "what others save is noticed");
    let owner = owner::look(&Disk::at_once(), &desk.path("a")).map(|owner| owner.session);
    assert_eq!(owner.as_deref(), Some("one"), "others are told that it is open");
}

#[test]
fn a_file_opened_once_more_is_read_as_it_is_then() {
    let mut desk = Desk::new();
    let ahead = begin(&desk, "a", &SlowDisk::default());
    open(&mut desk, ahead);
    desk.settle();
    let mut plan = desk.plan().clone();
    "Do người khác lưu".clone_into(&mut plan.cover.title);
    file::save(&plan, &desk.path("a")).expect("writable");
    desk.open("a");
    desk.settle();
    assert_eq!(desk.title(), "Do người khác lưu");
}

#[test]
fn another_file_asked_for_while_it_is_read_is_the_one_opened() {
    let (mut desk, slow) = (Desk::new(), SlowDisk::default());
    slow.hold("a.phanbo");
    let ahead = begin(&desk, "a", &slow);
    open(&mut desk, ahead);
    desk.open("b");
    desk.until("b is open", |program| program.session.document.plan().cover.title == "Phương án b");
    slow.release("a.phanbo");
    desk.settle();
    assert_eq!((desk.title(), desk.task()), ("Phương án b", None));
    assert!(owner::look(&Disk::at_once(), &desk.path("a")).is_none(), "no note stays beside what was not opened");
}

#[test]
fn a_plan_that_is_read_in_time_is_the_first_thing_to_be_seen() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let file = folder.path().join("a.phanbo");
    file::save(&sample::quang_ninh(), &file).expect("writable");
    let ahead = Ahead::begin(Arc::new(SlowDisk::default()), file, stage()).expect("there is a thread for it");
    while !ahead.is_read() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let context = Context::default();
    let mut program = Program::new(&context, Document::nothing(), Settings::default(), world());
    program.open_ahead(ahead);
    let mut output = context.run_ui(RawInput::default(), |ui| {
        program.before_frame(ui.ctx());
        program.frame(ui);
    });
    output.textures_delta.clear();
    assert!(!program.session.document.is_nothing());
    assert!(program.session.pages.start.looked.samples.is_empty(), "nobody asked how the samples stand");
}

#[test]
fn a_reading_that_panics_is_told_once_there_is_a_window() {
    let (mut desk, broken) = (Desk::new(), SlowDisk::default());
    broken.doom("a.phanbo");
    let ahead = begin(&desk, "a", &broken);
    open(&mut desk, ahead);
    desk.settle();
    assert!(matches!(desk.task(), Some(Task::Message { .. })), "{:?}", desk.task());
    desk.open("a");
    desk.settle();
    assert_eq!(desk.title(), "Phương án a");
}

#[test]
fn what_was_laid_out_before_there_was_a_window_looks_as_it_would_have() {
    let plan = || Document::new(sample::quang_ninh(), None);
    let stage = stage();
    let rehearsed = stage.rehearse(plan());
    stage.take();
    let ready = laid_out(stage.context());
    let (seen, known) = frames(stage.context(), rehearsed, 1);
    let (_, first) = frames(&Context::default(), plan(), 1);
    let (alone, second) = frames(&Context::default(), plan(), 2);
    assert!(seen == alone, "it looks as a window that was drawn once before");
    assert_eq!((ready, known), (first, second), "no text was laid out anew");
}

#[test]
fn the_picture_of_all_letters_is_as_large_as_they_need() {
    let stage = stage();
    let rehearsed = stage.rehearse(Document::new(sample::quang_ninh(), None));
    stage.take();
    let size = || stage.context().fonts_mut(|fonts| fonts.font_image_size());
    assert_eq!(size(), [2048, 64]);
    frames(stage.context(), rehearsed, 60);
    assert_eq!(size(), [2048, 64], "neither a screen that may be 8192 points wide changes anything, nor rest");
}

#[test]
fn once_there_is_a_window_nobody_else_draws() {
    let stage = stage();
    stage.take();
    stage.rehearse(Document::new(sample::quang_ninh(), None));
    assert_eq!(stage.context().cumulative_pass_nr(), 0);
}
