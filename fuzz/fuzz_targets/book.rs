//! Whatever the bytes are, reading them as a list answers.

#![no_main]

#[path = "../answers/book.rs"]
mod book;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    book::answer(bytes);
});
