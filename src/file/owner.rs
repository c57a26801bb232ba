//! A note beside a shared plan: who has it open. It asks for care and forbids nothing; the plan is safe without it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Fs;

/// Bytes a note may have: it lies in a folder where strangers write.
const CAP: u64 = 4 * 1024;

/// Who has a plan open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    pub name: String,
    pub machine: String,
    /// UTC, RFC 3339.
    pub opened_at: String,
    /// The run of the program, so that it knows its own note again.
    pub session: String,
}

/// Where the note of a plan file lies.
fn note_of(document: &Path) -> PathBuf {
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    document.with_file_name(format!(".~lock.{name}#"))
}

/// Who says to have the plan open. A note that cannot be read is none.
pub fn look(fs: &dyn Fs, document: &Path) -> Option<Owner> {
    let bytes = fs.read(&note_of(document), CAP).ok().filter(|bytes| bytes.len() as u64 <= CAP)?;
    let mut owner: Owner = ron::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    for text in [&mut owner.name, &mut owner.machine, &mut owner.opened_at] {
        *text = crate::text::names::strip_controls(text).chars().take(80).collect();
    }
    Some(owner)
}

/// Leaves the note, unless there is one. A folder that may not be written has none: nothing depends on it.
pub fn note(fs: &dyn Fs, document: &Path, owner: &Owner) -> bool {
    let Ok(text) = ron::ser::to_string(owner) else { return false };
    let path = note_of(document);
    let Ok(mut file) = fs.create(&path) else { return false };
    let written = file.write_all(text.as_bytes()).is_ok();
    // Others are meant to read it.
    let _ = fs.permit(&path, Some(document));
    written
}

/// Takes the note away, if it is that session's.
pub fn withdraw(fs: &dyn Fs, document: &Path, session: &str) {
    if look(fs, document).is_some_and(|owner| owner.session == session) {
        let _ = fs.remove(&note_of(document));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Disk;

    fn owner(session: &str) -> Owner {
        let (name, machine) = ("Lan\u{202e}\n".to_owned(), "SYT-04".to_owned());
        Owner { name, machine, opened_at: "2026-11-22T08:00:00Z".to_owned(), session: session.to_owned() }
    }

    #[test]
    fn the_note_of_the_first_stays_and_only_the_first_takes_it_away() {
        let (disk, folder) = (Disk::at_once(), tempfile::tempdir().expect("a temporary folder"));
        let document = folder.path().join("Phương án.phanbo");
        std::fs::write(&document, "").expect("writable");
        assert_eq!(look(&disk, &document), None);
        assert!(note(&disk, &document, &owner("a")));
        assert!(!note(&disk, &document, &owner("b")));
        let found = look(&disk, &document).expect("it was left");
        assert_eq!((found.name.as_str(), found.session.as_str()), ("Lan ", "a"), "nothing in it acts");
        withdraw(&disk, &document, "b");
        assert!(look(&disk, &document).is_some());
        withdraw(&disk, &document, "a");
        assert_eq!(look(&disk, &document), None);
    }

    #[test]
    fn rubbish_in_its_place_and_a_folder_that_is_not_there_do_no_harm() {
        let (disk, folder) = (Disk::at_once(), tempfile::tempdir().expect("a temporary folder"));
        let document = folder.path().join("plan.phanbo");
        std::fs::write(note_of(&document), vec![b'('; 10_000]).expect("writable");
        assert_eq!(look(&disk, &document), None);
        assert!(!note(&disk, &folder.path().join("missing/plan.phanbo"), &owner("a")));
    }
}
