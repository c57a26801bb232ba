//! Why a plan file could not be opened or saved: cause and place. The sentences are in `wording`.

use std::io;

/// Why nothing was opened. Nothing was changed either.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum OpenError {
    #[error("no such file")]
    NotFound,
    #[error("a folder, not a file")]
    Folder,
    #[error("the file may not be read ({0})")]
    Unreadable(Cause),
    #[error("the file is larger than {limit_mb} MB")]
    TooLarge { limit_mb: u64 },
    #[error("the file is empty")]
    Empty,
    /// A workbook, a document, an archive.
    #[error("an Office document or archive, not a plan")]
    Office,
    #[error("binary data, not text")]
    Binary,
    #[error("text in UTF-16, not UTF-8")]
    Utf16,
    #[error("not UTF-8 at {0}")]
    NotUtf8(Position),
    /// As mail programs send text, and should not send a file.
    #[error("lines broken off and letters put into codes by a mail program (quoted-printable) from line {line} on")]
    QuotedPrintable { line: usize },
    #[error("does not begin with the line of a plan file")]
    Foreign,
    #[error("written by a newer program (file version {version})")]
    Newer { version: u32 },
    #[error("cut off at {0}")]
    CutOff(Position),
    #[error("unknown field {field:?} at {place}")]
    UnknownField { place: Position, field: String },
    #[error("missing field {field:?} at {place}")]
    MissingField { place: Position, field: String },
    #[error("field {field:?} twice at {place}")]
    FieldTwice { place: Position, field: String },
    #[error("unknown word {word:?} at {place}")]
    UnknownWord { place: Position, word: String },
    #[error("a text too long at {0}")]
    TextTooLong(Position),
    #[error("a value that does not fit at {0}")]
    WrongValue(Position),
    #[error("not in the form of a plan file at {0}")]
    Syntax(Position),
    /// And no line holds the hash of what stands before it, so that nothing says where the plan was meant to end.
    #[error("something stands behind the end of the plan at {0}")]
    TextBehind(Position),
    #[error("more than {limit} records of one kind")]
    TooMany { limit: usize },
}

/// A place in a file, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// What the system says of a failure: the kind, and its own number where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    pub kind: io::ErrorKind,
    pub code: Option<i32>,
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        // The disk may have put a kind of its own around what the system said.
        let within = || error.get_ref()?.downcast_ref::<io::Error>()?.raw_os_error();
        Self { kind: error.kind(), code: error.raw_os_error().or_else(within) }
    }
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.code {
            Some(code) => write!(f, "{}, code {code}", self.kind),
            None => write!(f, "{}", self.kind),
        }
    }
}

/// Why a plan was not saved. Of what was there before nothing is lost.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SaveError {
    #[error("the folder does not exist")]
    NoFolder,
    #[error("the target is a folder")]
    Folder,
    #[error("the target is a device, not a file")]
    Device,
    #[error("the target may not be written")]
    ReadOnly,
    #[error("the disk is full")]
    DiskFull,
    #[error("another program has the file in use")]
    InUse,
    /// Somebody else wrote the file since it was opened here.
    #[error("the file has changed on the disk since it was opened")]
    Changed,
    /// The device lies, or somebody else wrote in the same moment.
    #[error("what is on the disk after the save is not what was saved")]
    NotReadBack,
    /// What was written does not read back as the plan: nothing was touched.
    #[error("what was to be written does not read back as the plan")]
    Unsound,
    /// A file that is no plan stands there, too large to be copied aside.
    #[error("a file that is too large to be copied is in the way")]
    InTheWay,
    /// A fault of the program itself: a panic, and nothing is known of the file.
    #[error("a fault of the program")]
    Broken,
    #[error("{0}")]
    Other(Cause),
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Unreadable(error.into()),
        }
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::InUse,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull,
            _ => Self::Other(error.into()),
        }
    }
}

impl From<ron::error::SpannedError> for OpenError {
    fn from(error: ron::error::SpannedError) -> Self {
        use ron::Error;
        let place = Position { line: error.span.start.line, column: error.span.start.col };
        match error.code {
            Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => Self::CutOff(place),
            Error::NoSuchStructField { found, .. } => Self::UnknownField { place, field: found },
            Error::MissingStructField { field, .. } => Self::MissingField { place, field: field.to_owned() },
            Error::DuplicateStructField { field, .. } => Self::FieldTwice { place, field: field.to_owned() },
            Error::NoSuchEnumVariant { found, .. } => Self::UnknownWord { place, word: found },
            Error::Message(message) if message == super::v2::TOO_LONG => Self::TextTooLong(place),
            Error::Message(_)
            | Error::InvalidValueForType { .. }
            | Error::IntegerOutOfBounds
            | Error::ExpectedInteger
            | Error::ExpectedString
            | Error::ExpectedBoolean
            | Error::ExpectedArray => Self::WrongValue(place),
            _ => Self::Syntax(place),
        }
    }
}
