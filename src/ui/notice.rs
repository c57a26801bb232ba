//! To be drawn.

use egui::Ui;

use super::View;
use crate::app::action::Actions;

pub fn show(_ui: &mut Ui, _view: &View, _actions: &mut Actions) {}
