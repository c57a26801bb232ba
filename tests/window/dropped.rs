//! Files let go over a window under test, as the window system hands them over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, RawInput};

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Lets go of files for the frame that follows.
pub fn drop_files(input: &mut RawInput, paths: &[PathBuf]) {
    input.dropped_files.extend(paths.iter().map(|path| Arc::new(Dropped(path.clone())) as _));
}
