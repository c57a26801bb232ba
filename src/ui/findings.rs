//! To be drawn.

use std::sync::Arc;

use egui::Ui;

use super::View;
use crate::app::action::Actions;
use crate::rules::{Checked, Finding};

pub fn show(_ui: &mut Ui, _view: &View, _actions: &mut Actions) {}

/// The findings in the order the panel lists them: by rule, the worst rule first.
pub fn findings_order(checked: &Checked) -> Vec<Arc<Finding>> {
    checked.findings().cloned().collect()
}
