//! What went wrong with a file, in words that say what to do.

use std::io::ErrorKind;

use super::{Cause, OpenError, Position, Remark, SaveError, VERSION};
use crate::text::{Language, numbers::number, t};

/// The sentence for a file that was not opened. `name` is the file as the user knows it.
pub fn open_sentence(language: Language, name: &str, error: &OpenError) -> String {
    let file = name.to_owned();
    match error {
        OpenError::NotFound => t!(language, "open-not-found", file = file),
        OpenError::Folder => t!(language, "open-folder", file = file),
        OpenError::Unreadable(cause) => {
            t!(language, "open-unreadable", file = file, cause = cause_words(language, *cause))
        }
        OpenError::TooLarge { limit_mb } => {
            t!(language, "open-too-large", file = file, limit = number(language, *limit_mb as i64))
        }
        OpenError::Empty => t!(language, "open-empty", file = file),
        OpenError::Office => t!(language, "open-office", file = file),
        OpenError::Binary => t!(language, "open-binary", file = file),
        OpenError::Utf16 => t!(language, "open-utf16", file = file),
        OpenError::NotUtf8(place) => t!(language, "open-not-utf8", file = file, place = at(language, *place)),
        OpenError::QuotedPrintable { line } => {
            t!(language, "open-quoted-printable", file = file, line = number(language, *line as i64))
        }
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
        OpenError::TextBehind(place) => t!(language, "open-text-behind", file = file, place = at(language, *place)),
        OpenError::TooMany { limit } => {
            t!(language, "open-too-many", file = file, limit = number(language, *limit as i64))
        }
    }
}

/// The sentence for a file that was opened although something is to be said of it.
pub fn remark_sentence(language: Language, name: &str, remark: Remark) -> String {
    match remark {
        Remark::Changed => t!(language, "open-changed-outside", file = name),
        Remark::Behind { line } => {
            t!(language, "open-left-out", file = name, line = number(language, line as i64))
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
        SaveError::InTheWay => t!(language, "save-in-the-way", file = file),
        SaveError::Broken => t!(language, "save-broken", file = file),
        SaveError::Other(cause) => t!(language, "save-other", file = file, cause = cause_words(language, *cause)),
    }
}

/// The cause in the user's language, and the system's number for whoever is asked for help.
pub fn cause_words(language: Language, cause: Cause) -> String {
    use ErrorKind as K;
    let words = match cause.kind {
        K::NotADirectory => t!(language, "cause-not-a-folder"),
        K::IsADirectory => t!(language, "cause-is-a-folder"),
        K::PermissionDenied | K::ReadOnlyFilesystem => t!(language, "cause-denied"),
        K::ResourceBusy | K::ExecutableFileBusy => t!(language, "cause-in-use"),
        K::TimedOut | K::WouldBlock | K::StaleNetworkFileHandle => t!(language, "cause-timed-out"),
        K::Interrupted | K::BrokenPipe | K::UnexpectedEof | K::WriteZero => t!(language, "cause-interrupted"),
        K::ConnectionRefused
        | K::ConnectionReset
        | K::ConnectionAborted
        | K::NotConnected
        | K::HostUnreachable
        | K::NetworkUnreachable
        | K::NetworkDown => t!(language, "cause-network"),
        K::InvalidInput | K::InvalidFilename => t!(language, "cause-name"),
        // What Linux and Windows say of a disk that answers with an error.
        _ if matches!(cause.code, Some(5 | 23 | 1117)) => t!(language, "cause-disk"),
        _ => t!(language, "cause-other"),
    };
    match cause.code {
        Some(code) => t!(language, "cause-with-code", cause = words, code = code.to_string()),
        None => words,
    }
}

fn at(language: Language, place: Position) -> String {
    let (line, column) = (number(language, place.line as i64), number(language, place.column as i64));
    t!(language, "file-place", line = line, column = column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_told_in_the_language_with_the_systems_number_behind_it() {
        let cause = Cause { kind: ErrorKind::NotADirectory, code: Some(20) };
        let words = open_sentence(Language::Vietnamese, "a/b", &OpenError::Unreadable(cause));
        assert!(words.contains("một phần của đường dẫn là tệp, không phải thư mục (mã 20)"), "{words}");
        for kind in [ErrorKind::TimedOut, ErrorKind::InvalidFilename, ErrorKind::Other, ErrorKind::BrokenPipe] {
            let words = save_sentence(Language::Vietnamese, "a", &SaveError::Other(Cause { kind, code: None }));
            assert!(!words.contains(&kind.to_string()), "{words}");
        }
    }
}
