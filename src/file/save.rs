//! Saving: the file is replaced whole or left as it was, and what somebody else saved meanwhile is never lost.

use std::{
    io,
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization as _;

use super::{
    SaveError, Stamp, format,
    system::{FileKind, Fs, patiently},
    v2,
};
use crate::plan::Plan;

/// A save that succeeded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What is in the file now.
    pub stamp: Stamp,
    /// Somebody else saved in the very moment between our last look and our own save: their file, kept beside ours.
    pub kept: Option<PathBuf>,
}

/// A save that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSaved {
    pub error: SaveError,
    /// Our own contents, if they are in the file all the same: the next save must not take them for somebody else's.
    pub left: Option<Stamp>,
}

/// Whose file may be read by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// As the file it replaces; a new one as any document.
    AsBefore,
    /// Its owner alone.
    Owner,
}

/// Replaces a file by the plan. `seen` is the file as it was last seen here: if it is another by now, nothing is
/// written. Without it whatever is there is replaced.
pub fn save(fs: &dyn Fs, plan: &Plan, path: &Path, seen: Option<&Stamp>) -> Result<Saved, NotSaved> {
    let bytes = sound_bytes(plan).ok_or(SaveError::Unsound)?;
    write(fs, &bytes, path, seen, Readers::AsBefore)
}

/// What is written of a plan: it is read back first, for a fault of the writer must not reach the disk. Text that came in
/// uncomposed, from a keyboard or with the name of a file, is written as it will be read; that nothing else differs is
/// looked at too.
fn sound_bytes(plan: &Plan) -> Option<Vec<u8>> {
    let bytes = format::to_bytes(plan);
    let read = format::from_bytes(&bytes).ok().filter(|read| read.remark.is_none())?.plan;
    if read == *plan {
        return Some(bytes);
    }
    let said = |plan: &Plan| serde_json::to_string(&v2::from_plan(plan)).ok();
    let composed: String = said(plan)?.nfc().collect();
    (said(&read)? == composed).then(|| format::to_bytes(&read))
}

/// The same for bytes that are known to be sound.
///
/// Written beside the target, flushed to the disk, put in its place in one step, the folder flushed, read back.
pub fn write(
    fs: &dyn Fs,
    bytes: &[u8],
    path: &Path,
    seen: Option<&Stamp>,
    readers: Readers,
) -> Result<Saved, NotSaved> {
    let target = target(fs, path)?;
    let folder = folder(&target);
    let is_there = is_there(fs, &target)?;
    let like = is_there.then_some(target.as_path());
    let beside = Beside::write(fs, folder, bytes, readers, like)?;
    // As late as can be: writing took its time, and others write too.
    if let Some(seen) = seen.filter(|_| is_there) {
        look_again(fs, &target, seen)?;
    }
    let own = Stamp::new(bytes, None);
    let old = beside.put_in_place(&target, is_there, &own)?;
    let failed = |error: SaveError| NotSaved { error, left: left(fs, &target, &own) };
    let synced = fs.sync_folder(folder);
    let kept = old.and_then(|old| keep_or_remove(fs, old, &target, seen));
    synced.map_err(|error| failed(error.into()))?;
    let facts = fs.facts(&target).ok();
    match patiently(fs, || fs.read(&target, bytes.len() as u64)) {
        Ok(read) if read == bytes => Ok(Saved { stamp: Stamp::new(bytes, facts), kept }),
        Ok(_) => Err(failed(SaveError::NotReadBack)),
        Err(error) => Err(failed(error.into())),
    }
}

/// Copies a file under a name of its own beside it, and says what was in it. Nothing where there is no file.
pub fn back_up(fs: &dyn Fs, path: &Path) -> Result<Option<(PathBuf, Stamp)>, NotSaved> {
    let target = target(fs, path)?;
    let bytes = match patiently(fs, || fs.read(&target, format::FILE_CAP)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SaveError::from(error).into()),
    };
    if bytes.len() as u64 > format::FILE_CAP {
        return Err(SaveError::InTheWay.into());
    }
    let stamp = Stamp::new(&bytes, None);
    let copy = beside_name(&target, stamp.short());
    write(fs, &bytes, &copy, None, Readers::AsBefore)?;
    Ok(Some((copy, stamp)))
}

/// The file a path stands for, links resolved.
fn target(fs: &dyn Fs, path: &Path) -> Result<PathBuf, SaveError> {
    /// As many links as Linux follows.
    const LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs.resolve(&path) {
            Ok(target) => return Ok(target),
            // A link whose target is not there yet is kept too.
            Err(error) if error.kind() == io::ErrorKind::NotFound => match fs.link(&path) {
                Ok(link) => path = path.parent().unwrap_or(Path::new("")).join(link),
                Err(_) => return Ok(path),
            },
            Err(error) => return Err(error.into()),
        }
    }
    Err(SaveError::NoFolder)
}

fn folder(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_there(fs: &dyn Fs, target: &Path) -> Result<bool, SaveError> {
    match fs.facts(target) {
        Ok(facts) => match facts.kind {
            FileKind::Folder => Err(SaveError::Folder),
            FileKind::Other => Err(SaveError::Device),
            FileKind::File if facts.read_only => Err(SaveError::ReadOnly),
            FileKind::File => Ok(true),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Errs unless the file still holds what was seen. What cannot be read counts as changed, for nothing is overwritten
/// unseen; but a file that another program does not let go of is told as that.
fn look_again(fs: &dyn Fs, target: &Path, seen: &Stamp) -> Result<(), SaveError> {
    match patiently(fs, || fs.read(target, format::FILE_CAP)) {
        Ok(bytes) if Stamp::new(&bytes, None).holds_the_same(seen) => Ok(()),
        // It was taken away: there is nothing to overwrite.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::ResourceBusy => Err(SaveError::InUse),
        _ => Err(SaveError::Changed),
    }
}

/// Our stamp, if the file holds what we wrote.
fn left(fs: &dyn Fs, target: &Path, own: &Stamp) -> Option<Stamp> {
    let bytes = fs.read(target, format::FILE_CAP).ok()?;
    Stamp::new(&bytes, None).holds_the_same(own).then(|| own.clone())
}

/// The old file, out of its place: removed if it is what we have seen, kept under a name of its own if it is not.
fn keep_or_remove(fs: &dyn Fs, old: PathBuf, target: &Path, seen: Option<&Stamp>) -> Option<PathBuf> {
    let Some(seen) = seen else {
        let _ = fs.remove(&old);
        return None;
    };
    let bytes = patiently(fs, || fs.read(&old, format::FILE_CAP)).ok();
    let stamp = bytes.map(|bytes| Stamp::new(&bytes, None));
    if stamp.as_ref().is_some_and(|stamp| stamp.holds_the_same(seen)) {
        // What is left behind under the name of a temporary file harms nobody; a scanner that has just looked at it lets
        // go of it soon.
        let _ = patiently(fs, || fs.remove(&old));
        return None;
    }
    let kept = beside_name(target, stamp.as_ref().map_or("other", Stamp::short));
    Some(if fs.place(&old, &kept).is_ok() { kept } else { old })
}

/// `plan.phanbo` and a word give `plan.word.phanbo`.
pub fn beside_name(target: &Path, word: &str) -> PathBuf {
    let mut name = target.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{word}"));
    if let Some(extension) = target.extension() {
        name.push(".");
        name.push(extension);
    }
    target.with_file_name(name)
}

/// The new contents in a file beside the target. Removed again if it does not take the target's place.
struct Beside<'a> {
    fs: &'a dyn Fs,
    path: PathBuf,
    remains: bool,
}

impl<'a> Beside<'a> {
    fn write(
        fs: &'a dyn Fs,
        folder: &Path,
        bytes: &[u8],
        readers: Readers,
        like: Option<&Path>,
    ) -> Result<Self, SaveError> {
        let (path, mut file) = fs.create_beside(folder)?;
        let beside = Self { fs, path, remains: false };
        file.write_all(bytes)?;
        file.flush()?;
        if readers == Readers::AsBefore {
            fs.permit(&beside.path, like)?;
        }
        file.sync()?;
        Ok(beside)
    }

    /// Takes the target's place in one step; says where the old file is, if the system kept it.
    fn put_in_place(mut self, target: &Path, is_there: bool, own: &Stamp) -> Result<Option<PathBuf>, NotSaved> {
        let fs = self.fs;
        let aside = self.path.with_extension("old");
        let put = if is_there {
            patiently(fs, || fs.swap(&self.path, target, &aside)).map(Some)
        } else {
            patiently(fs, || fs.place(&self.path, target)).map(|()| None)
        };
        let put = match put {
            Err(error) if is_there && error.kind() == io::ErrorKind::Unsupported => {
                patiently(fs, || fs.rename(&self.path, target)).map(|()| None)
            }
            put => put,
        };
        let error = match put {
            Ok(old) => {
                self.remains = true;
                return Ok(old);
            }
            // Somebody put a file where there was none.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => SaveError::Changed,
            Err(error) => error.into(),
        };
        // `ReplaceFile` can stop halfway, with the old file already aside and the new one not yet in place.
        if is_there && is_gone(fs, target) && fs.facts(&aside).is_ok() {
            let _ = fs.place(&aside, target);
        }
        // A network can carry out what it then reports as failed.
        let left = if is_gone(fs, &self.path) { left(fs, target, own) } else { None };
        Err(NotSaved { error, left })
    }
}

impl Drop for Beside<'_> {
    fn drop(&mut self) {
        if !self.remains {
            let _ = self.fs.remove(&self.path);
        }
    }
}

fn is_gone(fs: &dyn Fs, path: &Path) -> bool {
    fs.facts(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

impl From<SaveError> for NotSaved {
    fn from(error: SaveError) -> Self {
        Self { error, left: None }
    }
}
