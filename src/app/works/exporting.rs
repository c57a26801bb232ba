//! Writing what goes out to other programs: a workbook, a paper, a picture of the page.

use std::path::PathBuf;
use std::sync::Arc;

use egui::ColorImage;

use crate::advise::Desk;
use crate::exchange::export::{self, xlsx};
use crate::exchange::paper::{self, Only};
use crate::file::{self, FileKind, Fs, Readers, SaveError};
use crate::plan::{Date, Plan};
use crate::session::Export;
use crate::text::Language;

/// What is to be written, of a plan on a day.
pub struct ExportOrder {
    pub export: Export,
    pub path: PathBuf,
    /// An existing file may be replaced: the user was asked.
    pub replace: bool,
    pub language: Language,
    pub plan: Plan,
    pub date: Date,
    /// The moves a paper is about, where not all of them.
    pub only: Only,
    /// For a picture, the picture.
    pub picture: Option<Arc<ColorImage>>,
}

/// How it ended.
#[derive(Debug)]
pub struct Exported {
    pub export: Export,
    pub path: PathBuf,
    pub end: ExportEnd,
}

#[derive(Debug)]
pub enum ExportEnd {
    Done,
    /// Nothing was written, and nobody waits for it.
    GivenUp,
    /// Nothing was written: there is a file of that name, which has to be asked about.
    IsThere,
    NotWritten(SaveError),
    /// The form of the file cannot hold it, in the words of whoever made it.
    Impossible(String),
}

/// Asked to stop before the first byte is written, it writes none.
pub fn write(fs: &dyn Fs, order: ExportOrder, is_stopped: impl Fn() -> bool) -> Exported {
    let end = carry_out(fs, &order, is_stopped);
    Exported { export: order.export, path: order.path, end }
}

fn carry_out(fs: &dyn Fs, order: &ExportOrder, is_stopped: impl Fn() -> bool) -> ExportEnd {
    if !order.replace && fs.facts(&order.path).is_ok_and(|facts| facts.kind == FileKind::File) {
        return ExportEnd::IsThere;
    }
    let bytes = match bytes(order) {
        Ok(bytes) => bytes,
        Err(cause) => return ExportEnd::Impossible(cause),
    };
    if is_stopped() {
        return ExportEnd::GivenUp;
    }
    match file::write_with(fs, &bytes, &order.path, None, Readers::AsBefore) {
        Ok(_) => ExportEnd::Done,
        Err(failed) => ExportEnd::NotWritten(failed.error),
    }
}

fn bytes(order: &ExportOrder) -> Result<Vec<u8>, String> {
    let desk = || Desk::new(order.plan.clone(), order.date);
    match order.export {
        Export::Workbook => {
            let book = xlsx::Book {
                language: order.language,
                plan: Some(&order.plan),
                title: order.plan.cover.title.clone(),
                day: order.plan.cover.baseline,
            };
            xlsx::write(&book, &export::book(order.language, &[desk()])).map_err(|error| error.to_string())
        }
        Export::Paper(paper) => Ok(paper::write(paper, &desk(), &order.only)),
        Export::Picture => order.picture.as_deref().map_or_else(|| Err(String::new()), png_of),
    }
}

fn png_of(picture: &ColorImage) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let [width, height] = picture.size;
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels));
    written.map_err(|error| error.to_string())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use egui::Color32;

    use super::*;

    #[test]
    fn a_picture_is_read_back_as_it_was() {
        let picture = ColorImage::new([2, 1], vec![Color32::RED, Color32::from_rgb(1, 2, 3)]);
        let bytes = png_of(&picture).expect("a picture");
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a picture");
        let mut pixels = vec![0; 8];
        reader.next_frame(&mut pixels).expect("a picture");
        assert_eq!(pixels, [255, 0, 0, 255, 1, 2, 3, 255]);
    }
}
