//! What went wrong with a file, in words that say what to do.

use super::{OpenError, Place, SaveError, VERSION};
use crate::text::{Language, numbers::number, t};

/// The sentence for a file that was not opened. `name` is the file as the user knows it.
pub fn open_sentence(language: Language, name: &str, error: &OpenError) -> String {
    let file = name.to_owned();
    match error {
        OpenError::NotFound => t!(language, "open-not-found", file = file),
        OpenError::Folder => t!(language, "open-folder", file = file),
        OpenError::Unreadable(cause) => t!(language, "open-unreadable", file = file, cause = cause.clone()),
        OpenError::TooLarge { limit_mb } => {
            t!(language, "open-too-large", file = file, limit = number(language, *limit_mb as i64))
        }
        OpenError::Empty => t!(language, "open-empty", file = file),
        OpenError::Office => t!(language, "open-office", file = file),
        OpenError::Binary => t!(language, "open-binary", file = file),
        OpenError::Utf16 => t!(language, "open-utf16", file = file),
        OpenError::ByteOrderMark => t!(language, "open-byte-order-mark", file = file),
        OpenError::NotUtf8(place) => t!(language, "open-not-utf8", file = file, place = at(language, *place)),
        OpenError::Foreign => t!(language, "open-foreign", file = file),
        OpenError::Newer { version } => {
            t!(language, "open-newer", file = file, version = version.to_string(), known = VERSION.to_string())
        }
        OpenError::CutOff(place) => t!(language, "open-cut-off", file = file, place = at(language, *place)),
        OpenError::UnknownField { place, field } => {
            t!(language, "open-unknown-field", file = file, place = at(language, *place), field = field.clone())
        }
        OpenError::MissingField { place, field } => {
            t!(language, "open-missing-field", file = file, place = at(language, *place), field = field.clone())
        }
        OpenError::FieldTwice { place, field } => {
            t!(language, "open-field-twice", file = file, place = at(language, *place), field = field.clone())
        }
        OpenError::UnknownWord { place, word } => {
            t!(language, "open-unknown-word", file = file, place = at(language, *place), word = word.clone())
        }
        OpenError::TextTooLong(place) => {
            t!(language, "open-text-too-long", file = file, place = at(language, *place))
        }
        OpenError::WrongValue(place) => t!(language, "open-wrong-value", file = file, place = at(language, *place)),
        OpenError::Syntax(place) => t!(language, "open-syntax", file = file, place = at(language, *place)),
        OpenError::TooMany { limit } => {
            t!(language, "open-too-many", file = file, limit = number(language, *limit as i64))
        }
    }
}

/// The sentence for a plan that was not saved.
pub fn save_sentence(language: Language, name: &str, error: &SaveError) -> String {
    let file = name.to_owned();
    match error {
        SaveError::NoFolder => t!(language, "save-no-folder", file = file),
        SaveError::Folder => t!(language, "save-folder", file = file),
        SaveError::Device => t!(language, "save-device", file = file),
        SaveError::InUse => t!(language, "save-in-use", file = file),
        SaveError::Changed => t!(language, "save-changed", file = file),
        SaveError::NotReadBack => t!(language, "save-not-read-back", file = file),
        SaveError::ReadOnly => t!(language, "save-read-only", file = file),
        SaveError::DiskFull => t!(language, "save-disk-full", file = file),
        SaveError::Unsound => t!(language, "save-unsound", file = file),
        SaveError::Other(cause) => t!(language, "save-other", file = file, cause = cause.clone()),
    }
}

fn at(language: Language, place: Place) -> String {
    let (line, column) = (number(language, place.line as i64), number(language, place.column as i64));
    t!(language, "file-place", line = line, column = column)
}
