//! The plan file a command is about.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::answer::Reply;
use super::date::{day, viewing_date};
use crate::file::{self, Disk, Fs as _, Parsed, Stamp, Store, revised_by_hand};
use crate::plan::{Date, Plan};
use crate::text::{Language, t};

/// A plan file as it lies on the disk.
pub struct Opened {
    pub plan: Plan,
    pub bytes: Vec<u8>,
    stamp: Stamp,
    /// What is to be said about the file although it opened.
    pub warning: Option<String>,
    /// Whether its hash fits.
    pub is_sound: bool,
}

impl Opened {
    /// The plan as edits go on from it. One that was changed outside the program is a revision of its own first, so that
    /// its records can be told from those of other copies.
    pub fn to_edit(&self) -> Cow<'_, Plan> {
        if self.is_sound {
            return Cow::Borrowed(&self.plan);
        }
        let history = Store::of_user().map(|store| store.history());
        Cow::Owned(revised_by_hand(&Disk::at_once(), &self.plan, &self.stamp, history.as_deref()))
    }
}

/// Opens a plan file, or says why not.
pub fn open(language: Language, path: &Path) -> Result<Opened, String> {
    let name = name(path);
    let read = || {
        let bytes = file::read(path)?;
        file::from_bytes(&bytes).map(|parsed| (bytes, parsed))
    };
    let (bytes, Parsed { plan, remark }) = read().map_err(|error| file::open_sentence(language, &name, &error))?;
    let warning = remark.map(|remark| file::remark_sentence(language, &name, remark));
    let is_sound = remark != Some(file::Remark::Changed);
    let stamp = Stamp::new(&bytes, Disk::at_once().facts(path).ok());
    Ok(Opened { plan, bytes, stamp, warning, is_sound })
}

/// What a command says of a plan on a day: the one asked for, else the plan's first.
pub fn on_day(
    language: Language,
    path: &Path,
    wanted: Option<&str>,
    say: impl FnOnce(&Opened, Date) -> Reply,
) -> Reply {
    let asked = || {
        let wanted = wanted.map(|text| day(language, text)).transpose()?;
        Ok((wanted, open(language, path)?))
    };
    let (wanted, opened) = match asked() {
        Ok(asked) => asked,
        Err(sentence) => return Reply::failed(sentence),
    };
    let answer = match viewing_date(language, &opened.plan, wanted) {
        Ok(date) => say(&opened, date),
        Err(sentence) => Reply::failed(sentence),
    };
    answer.warned(opened.warning)
}

/// Where a file is, however it was named.
pub fn place(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Every file is named once, however it is named.
pub fn each_once(language: Language, paths: &[&PathBuf]) -> Result<(), String> {
    let places: Vec<PathBuf> = paths.iter().map(|path| place(path)).collect();
    match (1..places.len()).find(|&number| places[..number].contains(&places[number])) {
        Some(twice) => Err(t!(language, "merge-named-twice", file = name(paths[twice]))),
        None => Ok(()),
    }
}

/// What is made of plans for other programs takes the place of none of them.
pub fn not_over(language: Language, plans: &[PathBuf], output: &Path) -> Result<(), String> {
    let target = place(output);
    if plans.iter().any(|plan| place(plan) == target) {
        return Err(t!(language, "cli-output-is-plan", file = name(output)));
    }
    Ok(())
}

/// A file as the user named it.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
