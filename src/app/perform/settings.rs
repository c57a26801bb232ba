//! How the whole window looks.

use crate::app::Program;
use crate::session::action::SettingsAction;
use crate::session::{Side, Theme};
use crate::text::t;
use crate::ui::theme;

pub fn perform(program: &mut Program, wish: SettingsAction) {
    let settings = &mut program.session.settings;
    match wish {
        SettingsAction::ToggleFindings => program.session.toggle(Side::Findings),
        SettingsAction::ToggleInspector => program.session.toggle(Side::Inspector),
        SettingsAction::Widen(side, width) => settings.widths.set(settings.theme, side, width),
        SettingsAction::UseLanguage(language) => {
            settings.language = language;
            // It is in the language left.
            program.session.notice = None;
        }
        SettingsAction::UseTheme(chosen) => {
            // The projector's key turns the projector off again.
            let is_on = settings.theme == chosen && chosen == Theme::Projector;
            settings.theme = if is_on { Theme::Light } else { chosen };
            theme::apply(&program.context, settings.theme);
            program.session.asked = None;
        }
        SettingsAction::UseRenderer(renderer) => {
            settings.renderer = renderer;
            let words = t!(settings.language, "renderer-next-start", renderer = renderer.name(settings.language));
            program.session.notify(words, None);
        }
    }
}
