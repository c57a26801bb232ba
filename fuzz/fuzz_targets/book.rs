//! Whatever the bytes are, reading them as a list answers: by the look before, by the reader of cells, and as a text; and
//! what is read is understood without dying of it.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use phanbo::exchange::import::{Choices, Places, book, compare, understand};
use phanbo::plan::Plan;
use phanbo::sample;

static PLAN: LazyLock<Plan> = LazyLock::new(sample::quang_ninh);

fuzz_target!(|bytes: &[u8]| {
    let places = Places::new(&PLAN);
    for name in ["a.xlsx", "a.csv"] {
        let Ok(read) = book::read(name, bytes) else { continue };
        for sheet in &read.sheets {
            let choices = Choices::default();
            let list = understand(sheet, &PLAN, &places, &choices);
            compare(&PLAN, &list, &choices, PLAN.cover.baseline);
        }
    }
});
