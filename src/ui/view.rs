//! What a frame is drawn from: the session, read only.

use crate::plan::{Date, Facility, Plan, Slot};
use crate::roster::Roster;
use crate::rules::{Checked, checker};
use crate::session::{Session, Settings};
use crate::text::{Language, names, sentences};

/// The session as the parts of the screen see it.
pub struct View<'a> {
    pub session: &'a Session,
    pub language: Language,
    /// The rules as this plan sets them.
    pub rule_settings: &'a checker::RuleSettings,
    /// The search box is to take the keyboard.
    pub focus_search: bool,
}

impl<'a> View<'a> {
    pub fn new(session: &'a Session, focus_search: bool) -> Self {
        let rule_settings = session.document.checked().settings();
        Self { session, language: session.settings.language, rule_settings, focus_search }
    }

    pub fn plan(&self) -> &'a Plan {
        self.session.document.plan()
    }

    pub fn roster(&self) -> &'a Roster {
        self.session.document.roster()
    }

    pub fn checked(&self) -> &'a Checked {
        self.session.document.checked()
    }

    pub fn settings(&self) -> &'a Settings {
        &self.session.settings
    }

    /// The viewing date.
    pub fn date(&self) -> Date {
        self.roster().date()
    }

    /// The plan as the rules see it: an open station's or hospital's figures.
    pub fn rules(&self) -> checker::Situation<'_> {
        checker::Situation { plan: self.plan(), roster: self.roster(), settings: self.rule_settings }
    }

    /// The same with the moves that count: all that are proposed, or what is agreed alone.
    pub fn counted(&self) -> checker::Situation<'_> {
        self.session.document.counted()
    }

    /// Whether what the pointer rests on may be explained: not over a question or beside the editor of a move, which it
    /// would cover, nor after a drop before the pointer has moved on.
    pub fn explains(&self) -> bool {
        let Session { editor, dropped_at, .. } = self.session;
        self.session.in_front().is_none() && editor.is_none() && dropped_at.is_none()
    }

    /// "tỉnh" or "thành phố": what sentences call the plan's province.
    pub fn province_kind(&self) -> String {
        sentences::province_kind(self.language, self.plan().province.kind())
    }

    /// A facility's name as a card has room for it.
    pub fn short_name(&self, facility: Slot<Facility>) -> String {
        names::short_facility(&self.plan().facilities[facility].name)
    }
}
