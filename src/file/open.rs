//! Reading a plan file.

use std::path::Path;

use super::{
    OpenError, Parsed, Stamp, format,
    system::{FileKind, Fs, patiently},
};

/// A plan file as it lies on the disk.
#[derive(Debug, PartialEq)]
pub struct OnDisk {
    pub parsed: Parsed,
    pub stamp: Stamp,
}

/// Opens a plan file.
pub fn open(fs: &dyn Fs, path: &Path) -> Result<OnDisk, OpenError> {
    let bytes = read(fs, path)?;
    let parsed = format::from_bytes(&bytes)?;
    Ok(OnDisk { parsed, stamp: Stamp::new(&bytes, fs.facts(path).ok()) })
}

/// The bytes of a file that may be a plan: of one that is too large, as many as show it.
pub fn read(fs: &dyn Fs, path: &Path) -> Result<Vec<u8>, OpenError> {
    match fs.facts(path)?.kind {
        FileKind::Folder => Err(OpenError::Folder),
        FileKind::Other => Err(std::io::Error::from(std::io::ErrorKind::InvalidInput).into()),
        FileKind::File => Ok(patiently(fs, || fs.read(path, format::FILE_CAP))?),
    }
}
