//! The switch by which the figures count agreed moves alone.

use egui::{Checkbox, Ui};

use crate::session::Listed;
use crate::session::action::{Action, Actions, PageAction};
use crate::session::pages::changes::ChangesWish;
use crate::text::t;
use crate::ui::View;

/// Greyed where no move is proposed that could be left out.
pub fn switch(ui: &mut Ui, view: &View, actions: &mut Actions) {
    let wish = Action::from(PageAction::Changes(ChangesWish::SwitchCounting));
    let possible = Listed::of(&wish).is_some_and(|row| row.is_possible(view.session));
    let mut on = view.session.document.counts_agreed_alone();
    let switch = ui.add_enabled(possible, Checkbox::new(&mut on, t!(view.language, "changes-count-agreed")));
    if switch.on_hover_text(t!(view.language, "changes-count-agreed-hint")).changed() {
        actions.push(wish);
    }
}
