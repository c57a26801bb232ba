//! What the fuzz target feeds on, with a few broken books: the same code, built by every compiler.

#[path = "../../../fuzz/answers/book.rs"]
mod book;
#[path = "../../../fuzz/answers/parts.rs"]
mod parts;

use proptest::prelude::*;

/// The workbooks beside the tests, which the fuzz target begins with as well.
fn seeds() -> Vec<Vec<u8>> {
    let folder = super::workbook("");
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let lists = files.filter(|file| file.extension().is_some_and(|ending| ending != "json"));
    let mut lists: Vec<_> = lists.collect();
    lists.sort();
    lists.into_iter().map(|file| std::fs::read(file).expect("a workbook")).collect()
}

#[test]
fn what_the_fuzz_target_begins_with_is_read() {
    let read: Vec<usize> = seeds().iter().map(|bytes| book::answer(bytes)).collect();
    assert_eq!(read.len(), 6);
    assert!(read.iter().all(|sheets| *sheets > 0), "{read:?}");
    assert_eq!(book::answer(b"PK"), 0);
}

#[test]
fn a_book_changed_in_its_parts_is_still_a_book_and_a_text_is_none() {
    let seeds = seeds();
    for seed in seeds.iter().filter(|seed| seed.starts_with(b"PK")) {
        let whole = parts::unpacked(seed).and_then(|parts| parts::packed(&parts)).expect("a book");
        assert_eq!(book::answer(&whole), book::answer(seed));
        let mut changes = 0;
        for by in 0..40 {
            let new = parts::changed(seed, by, &mut |_| ()).expect("a book");
            changes += usize::from(new != whole);
            assert!(parts::unpacked(&new).is_some());
        }
        assert!(changes > 20, "only {changes} of 40 changed anything");
    }
    assert!(parts::changed(b"STT;Name", 1, &mut |_| ()).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_book_broken_anywhere_is_answered(
        seed in 0_usize..6,
        breaks in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut bytes = seeds().swap_remove(seed);
        for (at, byte) in breaks {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        book::answer(&bytes);
    }

    #[test]
    fn a_book_whose_rows_cells_and_texts_are_changed_is_answered(
        seed in 0_usize..6,
        changes in prop::collection::vec(any::<u32>(), 1..24),
        byte in any::<(prop::sample::Index, u8)>(),
    ) {
        let mut bytes = seeds().swap_remove(seed);
        let mut bytewise = |content: &mut Vec<u8>| {
            if !content.is_empty() {
                let at = byte.0.index(content.len());
                content[at] = byte.1;
            }
        };
        for change in changes {
            bytes = parts::changed(&bytes, change, &mut bytewise).unwrap_or(bytes);
        }
        book::answer(&bytes);
    }
}
