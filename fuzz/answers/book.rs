//! Whatever the bytes are, reading them as a list answers: by the look before, by the reader of cells, and as a text; and
//! what is read is understood without dying of it. Built by the fuzz target, and by the tests, which feed it less.

use std::sync::LazyLock;

use phanbo::exchange::import::{Choices, Places, book, compare, understand};
use phanbo::plan::Plan;
use phanbo::sample;

static PLAN: LazyLock<Plan> = LazyLock::new(sample::quang_ninh);
static PLACES: LazyLock<Places> = LazyLock::new(|| Places::new(&PLAN));

/// Says how many sheets were read.
pub fn answer(bytes: &[u8]) -> usize {
    let name = if bytes.starts_with(b"PK") { "a.xlsx" } else { "a.csv" };
    let Ok(read) = book::read(name, bytes) else { return 0 };
    for sheet in &read.sheets {
        let choices = Choices::default();
        let list = understand(sheet, &PLAN, &PLACES, &choices);
        compare(&PLAN, &list, &choices, PLAN.cover.baseline);
    }
    read.sheets.len()
}
