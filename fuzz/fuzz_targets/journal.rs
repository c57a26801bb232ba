//! Whatever the bytes are, a journal of them answers; an edit that is read can be made and taken back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use phanbo::edit::Change;
use phanbo::file::journal::{edit_of, read};
use phanbo::file::{VERSION, to_bytes};
use phanbo::fixture::Fixture;
use phanbo::plan::Plan;

fuzz_target!(|bytes: &[u8]| {
    let base = Fixture::new().station("s").doctor("d").build();
    if let Some(read) = read(bytes, &to_bytes(&base)) {
        let mut plan = base.clone();
        read.edits.iter().for_each(|edit| make(&edit.changes, &mut plan));
    }
    let text = std::str::from_utf8(bytes).ok();
    for version in 1..=VERSION {
        if let Some(changes) = text.and_then(|text| edit_of(version, text)).map(|edit| edit.changes) {
            make(&changes, &mut base.clone());
        }
    }
});

fn make(edit: &[Change], plan: &mut Plan) {
    for change in edit {
        plan.put_change(change.before.as_ref(), change.after.as_ref());
    }
}
