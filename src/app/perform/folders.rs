//! Where a plan belongs that has no file yet, or was typed without a folder.

use std::path::{Path, PathBuf};

use crate::app::Program;
use crate::file::is_passing;

/// A folder that will still be there: of the open plan, else of the last one, else the user's own documents.
pub fn sensible(program: &Program) -> PathBuf {
    let session = &program.session;
    let own = session.document.path().into_iter();
    let known = own.chain(session.settings.recent.iter().map(PathBuf::as_path));
    let mut lasting = known.filter(|path| path.is_absolute() && !is_passing(path, &program.folders.temporary));
    let folder = lasting.find_map(Path::parent).map(Path::to_owned);
    folder.or_else(|| program.folders.documents.clone()).unwrap_or_default()
}

/// A path as it was typed, whole: without a folder it is one of the sensible folder.
pub fn whole(program: &Program, typed: &Path) -> PathBuf {
    let path = sensible(program).join(typed);
    std::path::absolute(&path).unwrap_or(path)
}
