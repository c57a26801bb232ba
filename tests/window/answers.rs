//! Waiting for what is worked out beside the window.

use std::time::{Duration, Instant};

use phanbo::session::Question;

use crate::hand::Window;

/// Draws until these are answered for the plan as it is.
pub fn answered(harness: &mut Window, questions: &[Question]) {
    let begun = Instant::now();
    let is_known = |harness: &Window| {
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
