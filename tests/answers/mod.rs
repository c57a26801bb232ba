//! Waiting for what is worked out beside the window.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use phanbo::app::Program;
use phanbo::session::Question;

/// Draws until these are answered for the plan as it is.
pub fn answered(harness: &mut Harness<'_, Program>, questions: &[Question]) {
    let begun = Instant::now();
    let is_known = |harness: &Harness<'_, Program>| {
        let session = &harness.state().session;
        questions.iter().all(|question| session.advice.is_current(question, session.document.version()))
    };
    harness.run();
    while !is_known(harness) {
        assert!(begun.elapsed() < Duration::from_mins(2), "no answer to one of {questions:?}");
        std::thread::sleep(Duration::from_millis(5));
        harness.run();
    }
    harness.run();
}
