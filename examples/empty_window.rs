//! A window with nothing in it, drawn as the program's is: what starting and standing open cost at least.

use eframe::egui;

/// Frames after which the program says that its window is drawn.
const ENOUGH: u64 = 3;

#[derive(Default)]
struct Empty {
    is_told: bool,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
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
    eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty::default()))))
}
