//! What goes out to other programs: files that are asked for, tables and pictures on the clipboard.

use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use egui::ColorImage;

use super::saving::folder_of;
use super::{folders, tasks};
use crate::app::Program;
use crate::app::works::clipboard::Pasted;
use crate::app::works::exporting::{self, ExportEnd, ExportOrder, Exported};
use crate::app::works::{Answer, Chosen, dialogs};
use crate::exchange::export::{self, ExportSheet, ExportTable, clip};
use crate::exchange::paper::Paper;
use crate::file;
use crate::plan::Move;
use crate::session::action::OutAction;
use crate::session::{Copied, Export, Job, Task, Work};
use crate::text::names::file_name;
use crate::text::{Language, t};
use crate::ui;

/// A window that draws nothing (it is minimised) gives no picture of itself.
const PATIENCE: Duration = Duration::from_secs(10);

pub fn perform(program: &mut Program, wish: OutAction) {
    match wish {
        OutAction::Export(Export::Picture) => picture(program, false),
        OutAction::Export(export) => ask(program, export),
        OutAction::TypePath(export) => type_path(program, export),
        OutAction::ExportTo(export, path) => {
            let path = dialogs::with_extension(folders::whole(program, &path), &[export.extension()]);
            write(program, export, path, false);
        }
        OutAction::Replace(export, path) => write(program, export, path, true),
        OutAction::Copy(what) => copy(program, what),
        OutAction::CopyPicture => picture(program, true),
    }
}

/// Asks in a dialog of the system where to.
fn ask(program: &mut Program, export: Export) {
    tasks::clear(program);
    let language = program.session.settings.language;
    let words = dialogs::DialogWords {
        title: t!(language, "dialog-export-title"),
        filter: kind_of_file(language, export),
        extensions: match export {
            Export::Workbook => &["xlsx"],
            Export::Paper(_) => &["docx"],
            Export::Picture => &["png"],
        },
        folder: Some(folders::sensible(program)).filter(|folder| !folder.as_os_str().is_empty()),
        file_name: suggested_name(program, export),
    };
    let system = Arc::clone(&program.dialogs);
    program.start(Work::OutDialog(export), move |_| Some(dialogs::ask(&*system, &words, true)));
}

fn kind_of_file(language: Language, export: Export) -> String {
    match export {
        Export::Workbook => t!(language, "dialog-workbooks"),
        Export::Paper(_) => t!(language, "dialog-papers"),
        Export::Picture => t!(language, "dialog-pictures"),
    }
}

/// The plan's own name and what it is, without what file systems dislike.
fn suggested_name(program: &Program, export: Export) -> String {
    let document = &program.session.document;
    let own = document.path().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
    let own = own.unwrap_or_else(|| document.plan().province.name.clone());
    let what = match export {
        Export::Workbook => "",
        Export::Picture => "-bang",
        Export::Paper(Paper::Moves) => "-danh-sach",
        Export::Paper(Paper::Decision) => "-quyet-dinh",
        Export::Paper(Paper::Submission) => "-to-trinh",
        Export::Paper(Paper::Plan) => "-ke-hoach",
        Export::Paper(Paper::Staffing) => "-nhan-luc",
        Export::Paper(Paper::Findings) => "-bao-cao",
        Export::Paper(Paper::Forecast) => "-du-bao",
        Export::Paper(Paper::Agenda) => "-chuong-trinh-hop",
    };
    let safe: String = own.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' }).collect();
    let safe = if safe.is_empty() { "phanbo" } else { &safe };
    format!("{safe}{what}.{}", export.extension())
}

/// Asks for the path in the window itself, after asking about what was begun in front. A dialog that hangs, or that
/// nobody finds, is waited for no longer.
pub fn type_path(program: &mut Program, export: Export) {
    if tasks::asks_about_work(program, Some(&OutAction::TypePath(export))) {
        return;
    }
    program.session.under_way.give_up(|work| matches!(work, Work::OutDialog(_)));
    let folder = folders::sensible(program);
    let text = folder.join(suggested_name(program, export)).display().to_string();
    program.session.task = Some(Task::OutPath { export, folder, text, problem: None });
}

/// A file was chosen in a dialog of the system, which has asked about one of that name, if it is the one.
pub fn chosen(program: &mut Program, job: &Job, export: Export, chosen: Chosen) {
    let session = &mut program.session;
    if !session.document.had(job.version) {
        let text = t!(session.settings.language, "export-of-another", file = file_name(&chosen.path));
        return session.notify(text, None);
    }
    write(program, export, chosen.path, !chosen.renamed);
}

fn write(program: &mut Program, export: Export, path: PathBuf, replace: bool) {
    // The field with a path stays until the file is there.
    if !matches!(program.session.task, Some(Task::OutPath { .. })) {
        tasks::clear(program);
    }
    let session = &program.session;
    let order = ExportOrder {
        export,
        path: path.clone(),
        replace,
        language: session.settings.language,
        plan: session.document.plan().clone(),
        date: session.document.roster().date(),
        only: session.moves_meant(),
        picture: program.picture.clone().filter(|_| export == Export::Picture),
    };
    let fs = Arc::clone(&program.fs);
    program.start(Work::Exporting(export, path), move |line| {
        Some(Answer::Exported(Box::new(exporting::write(&*fs, order, || line.is_stopped()))))
    });
}

/// Something has gone out, or not. The plan is as it was either way.
pub fn ended(program: &mut Program, exported: Exported) {
    let Exported { export, path, end } = exported;
    let language = program.session.settings.language;
    let problem = match end {
        ExportEnd::GivenUp => {
            return program.session.notify(t!(language, "export-given-up", file = file_name(&path)), None);
        }
        // What was begun in front stays there: nothing is written, and that is told beside it.
        ExportEnd::IsThere if tasks::is_begun(program) => {
            let folder = folder_of(&path);
            let text = t!(language, "dialog-export-overwrite", file = file_name(&path), folder = folder);
            let elsewhere = (t!(language, "dialog-elsewhere"), OutAction::TypePath(export).into());
            return program.session.notify(text, Some(elsewhere));
        }
        ExportEnd::IsThere => {
            program.session.task = Some(Task::OutOverwrite { export, path });
            return;
        }
        ExportEnd::Done => {
            tracing::info!(file = %path.display(), ?export, "exported");
            if matches!(program.session.task, Some(Task::OutPath { .. })) {
                program.session.task = None;
            }
            let text = t!(language, "exported", file = file_name(&path), folder = folder_of(&path));
            return program.session.notify(text, None);
        }
        ExportEnd::NotWritten(error) => file::save_sentence(language, &file_name(&path), &error),
        ExportEnd::Impossible(cause) => t!(language, "export-impossible", file = file_name(&path), cause = cause),
    };
    tracing::warn!(file = %path.display(), ?export, problem, "not exported");
    match &mut program.session.task {
        Some(Task::OutPath { problem: said, .. }) => *said = Some(problem),
        _ => tasks::tell(program, problem),
    }
}

/// Asks the window for a picture of itself.
fn picture(program: &mut Program, copy: bool) {
    let (sender, receiver) = mpsc::channel();
    (program.camera)(&program.context, Box::new(move |image| drop(sender.send(image))));
    // The picture is of the next frame.
    program.context.request_repaint();
    program.start(Work::Picturing { copy }, move |_| Some(Answer::Pictured(receiver.recv_timeout(PATIENCE).ok())));
}

/// The window has given a picture of itself; the page is cut out of it.
pub fn pictured(program: &mut Program, copy: bool, whole: Option<&ColorImage>) {
    let language = program.session.settings.language;
    let Some(whole) = whole else { return program.session.notify(t!(language, "no-picture"), None) };
    let page = match ui::page_rect(&program.context) {
        Some(page) => cut(whole, page, program.context.pixels_per_point()),
        None => whole.clone(),
    };
    if copy {
        program.context.copy_image(page);
        program.session.notify(t!(language, "copied-picture"), None);
        return;
    }
    program.picture = Some(Arc::new(page));
    match super::possible(&program.session, &OutAction::Export(Export::Picture).into()) {
        Ok(()) => ask(program, Export::Picture),
        Err(why) => super::refuse(program, why),
    }
}

/// The part of a picture under a rectangle given in points.
fn cut(whole: &ColorImage, part: egui::Rect, pixels_per_point: f32) -> ColorImage {
    let [width, height] = whole.size;
    let pixel = |points: f32, most: usize| ((points * pixels_per_point).round().max(0.0) as usize).min(most);
    let (left, right) = (pixel(part.left(), width), pixel(part.right(), width));
    let (top, bottom) = (pixel(part.top(), height), pixel(part.bottom(), height));
    if right <= left || bottom <= top {
        return whole.clone();
    }
    let rows = (top..bottom).flat_map(|y| whole.pixels[y * width + left..y * width + right].iter().copied());
    ColorImage::new([right - left, bottom - top], rows.collect())
}

/// A table as text and HTML; as text alone where the system's clipboard takes no more.
fn copy(program: &mut Program, what: Copied) {
    let language = program.session.settings.language;
    let Some(sheet) = sheet(program, what) else { return };
    let table = Pasted { text: clip::text(language, &sheet), html: clip::html(language, &sheet) };
    if !program.clipboard.put(&table) {
        program.context.copy_text(table.text);
    }
    program.session.notify(t!(language, "copied-table", table = sheet.name), None);
}

fn sheet(program: &Program, what: Copied) -> Option<ExportSheet> {
    let session = &program.session;
    let (language, document) = (session.settings.language, &session.document);
    let whole = |table| export::sheet(language, table, std::slice::from_ref(document.desk()));
    Some(match what {
        Copied::Findings => whole(ExportTable::Findings),
        Copied::Doctors => whole(ExportTable::Doctors),
        Copied::Stations => whole(ExportTable::Stations),
        Copied::Changes => {
            let rows = session.pages.changes.listed(document.plan(), document.keys());
            let moves: Vec<&Move> = rows.into_iter().map(|slot| &document.plan().moves[slot]).collect();
            export::move_list(language, document.desk(), &moves)
        }
        Copied::Card => export::card(language, document.desk(), session.place_looked_at()?),
        Copied::Forecast => {
            let road = session.advice.road()?;
            let forecast = session.pages.forecast.shown(document.plan(), road);
            export::forecast(language, document.desk(), &road.ground, &forecast)
        }
    })
}

#[cfg(test)]
mod tests {
    use egui::{Color32, pos2};

    use super::*;

    #[test]
    fn the_page_is_cut_out_of_the_window() {
        let pixels = (0..12).map(Color32::from_gray).collect();
        let whole = ColorImage::new([4, 3], pixels);
        let part = cut(&whole, egui::Rect::from_min_max(pos2(0.5, 0.5), pos2(1.5, 1.5)), 2.0);
        assert_eq!(
            (part.size, part.pixels[0], part.pixels[3]),
            ([2, 2], Color32::from_gray(5), Color32::from_gray(10))
        );
        let nothing = egui::Rect::from_min_max(pos2(9.0, 9.0), pos2(9.5, 9.5));
        assert_eq!(cut(&whole, nothing, 2.0).size, [4, 3]);
    }
}
