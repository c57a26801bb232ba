//! Whatever the bytes are, reading them as a list answers.

#![no_main]

#[path = "../answers/book.rs"]
mod book;
#[path = "../answers/parts.rs"]
mod parts;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    book::answer(bytes);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // One in sixteen is changed as an archive, for the look before.
    let by_parts = (seed % 16 != 0).then(|| parts::changed(&data[..size], seed, &mut bytewise)).flatten();
    match by_parts.filter(|book| book.len() <= max_size) {
        Some(book) => {
            data[..book.len()].copy_from_slice(&book);
            book.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

fn bytewise(content: &mut Vec<u8>) {
    let length = content.len();
    content.resize(length + 64, 0);
    let longest = content.len();
    let new = fuzzer_mutate(content, length, longest);
    content.truncate(new);
}
