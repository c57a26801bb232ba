//! Units' lists: read, understood, and taken over into a plan.

mod again;
mod columns;
mod departments;
mod figures;
mod fuzzed;
mod hostile;
mod letters;
mod odd;
mod reports;
mod said;
mod sent;
mod shapes;
mod six;
mod taken;
mod units;
mod window;

use std::path::{Path, PathBuf};

use phanbo::exchange::import::book::{self, Book};
use phanbo::exchange::import::{Choices, Compared, Places, Understood, compare, understand, with_new_hospitals};
use phanbo::plan::Plan;

/// The workbooks that stand beside the tests.
fn workbook(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)
}

fn read(name: &str) -> Book {
    let bytes = std::fs::read(workbook(name)).expect("a workbook");
    book::read(name, &bytes).expect("it is read")
}

/// The first sheet of a book, understood for a plan.
fn list(plan: &Plan, book: &Book, choices: &Choices) -> (Understood, Compared) {
    let plan = with_new_hospitals(plan, choices);
    let understood = understand(&book.sheets[0], &plan, &Places::new(&plan), choices);
    let compared = compare(&plan, &understood, choices, plan.cover.baseline);
    (understood, compared)
}
