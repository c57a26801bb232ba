//! Why a file is not read as a list at all.

use serde::{Deserialize, Serialize};

/// Largest file, in bytes.
pub const FILE_LIMIT: u64 = 20 << 20;
/// Most files inside a workbook.
pub const ENTRY_LIMIT: usize = 1_000;
/// Largest file inside a workbook once unpacked, in bytes.
pub const UNPACKED_LIMIT: u64 = 64 << 20;
/// All of them together, in bytes.
pub const TOTAL_LIMIT: u64 = 128 << 20;
/// Rows and columns that are read of a sheet.
pub const ROW_LIMIT: u32 = 20_000;
pub const COLUMN_LIMIT: u16 = 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    NotFound,
    Folder,
    /// The note Excel lays beside a workbook that is open: `~$list.xlsx`.
    OwnerFile,
    /// It is there and cannot be read: locked, or without permission.
    Unreadable,
    Empty,
    TooLarge,
    /// It asks for a password.
    Encrypted,
    /// `.xls`
    OldExcel,
    /// `.xlsb`
    BinaryExcel,
    /// `.ods`
    OpenDocument,
    /// A web page, whatever its name says.
    Html,
    Pdf,
    Picture,
    Word,
    /// Nothing that can be a list.
    Foreign,
    Damaged,
    /// It holds more, unpacked, than any list needs.
    Swollen,
    /// It says of itself what is not so.
    Forged,
    NoSheet,
    /// There is a picture where the list should be.
    OnlyPicture,
    /// Reading it took more memory than allowed, or ended the reader.
    Burst,
    /// Reading it took too long.
    TooLong,
    Cancelled,
    /// The reader could not be started.
    NoReader,
}
