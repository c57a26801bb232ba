//! Reading and replacing a plan file on disk.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
};

use super::{OpenError, Parsed, SaveError, format};
use crate::plan::Plan;

/// Opens a plan file.
pub fn open(path: &Path) -> Result<Parsed, OpenError> {
    format::from_bytes(&read(path)?)
}

/// The bytes of a file that may be a plan.
pub fn read(path: &Path) -> Result<Vec<u8>, OpenError> {
    if fs::metadata(path)?.is_dir() {
        return Err(OpenError::Folder);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(format::FILE_CAP + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Replaces the file by the plan, or leaves it as it was: nothing in between, whatever happens.
///
/// Written beside the target, flushed to the disk, then renamed over it. A link is kept and its target written.
pub fn save(plan: &Plan, path: &Path) -> Result<(), SaveError> {
    let bytes = format::to_bytes(plan);
    // A fault of the writer must not reach the disk.
    if format::from_bytes(&bytes).map_or(true, |read| read.plan != *plan || !read.intact) {
        return Err(SaveError::Unsound);
    }
    write(&bytes, path)
}

/// The same for bytes that are known to be sound.
pub fn write(bytes: &[u8], path: &Path) -> Result<(), SaveError> {
    let target = target(path)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(SaveError::ReadOnly);
    }
    let mut temporary = tempfile::Builder::new().prefix(".~phanbo-").suffix(".tmp").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    if let Some(old) = old {
        temporary.as_file().set_permissions(old.permissions())?;
    } else {
        make_ordinary(temporary.as_file())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&target).map_err(|error| SaveError::from(error.error))?;
    sync_folder(folder)
}

/// The file a path stands for, links resolved.
fn target(path: &Path) -> Result<PathBuf, SaveError> {
    match fs::canonicalize(path) {
        Ok(target) if target.is_dir() => Err(SaveError::Folder),
        Ok(target) => Ok(target),
        // A link whose target is not there yet is kept too.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => match fs::read_link(path) {
            Ok(link) => target(&path.parent().unwrap_or(Path::new("")).join(link)),
            Err(_) => Ok(path.to_owned()),
        },
        Err(error) => Err(error.into()),
    }
}

/// A temporary file may be read by its owner alone; a new document is like any other file.
#[cfg(unix)]
fn make_ordinary(file: &File) -> Result<(), SaveError> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.set_permissions(fs::Permissions::from_mode(0o644))?)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature everywhere")]
fn make_ordinary(_: &File) -> Result<(), SaveError> {
    Ok(())
}

/// Without this a power cut can bring back the old file after the rename.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), SaveError> {
    Ok(File::open(folder)?.sync_all()?)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature everywhere")]
fn sync_folder(_: &Path) -> Result<(), SaveError> {
    Ok(())
}
