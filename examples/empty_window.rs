//! A window with nothing in it, drawn as the program's is: what starting and standing open cost at least.
//! `empty_window painted` has a background: of what draws, everything is asked for that any window needs.

use eframe::egui;

/// Frames after which the program says that its window is drawn.
const ENOUGH: u64 = 3;

struct Empty {
    is_painted: bool,
    is_told: bool,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        if self.is_painted {
            egui::CentralPanel::default().show(ui, |_| {});
        }
        let drawn = ui.ctx().cumulative_frame_nr();
        if drawn == 1 {
            eprintln!("the first frame is drawn");
        }
        if drawn < ENOUGH {
            ui.ctx().request_repaint();
        } else if !self.is_told {
            self.is_told = true;
            eprintln!("the window is drawn");
        }
    }
}

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_app_id("empty").with_inner_size([1280.0, 720.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let is_painted = std::env::args().nth(1).is_some_and(|argument| argument == "painted");
    eframe::run_native("empty", options, Box::new(move |_| Ok(Box::new(Empty { is_painted, is_told: false }))))
}
