//! What stands in a field is taken into the plan before anything is done that would leave it behind.

use egui::{Context, Event};

use super::Program;
use crate::edit::Command;
use crate::session::action::{Action, EditAction, PageAction, TaskAction};
use crate::session::pages::sheets::SheetWish;
use crate::session::{Session, Typed};
use crate::text::t;

impl Program {
    /// Carries out one action as soon as what stands in fields is in the plan.
    pub(super) fn ask(&mut self, wish: impl Into<Action>) {
        let wish = wish.into();
        if self.session.drafts.is_empty() {
            self.act(wish);
        } else {
            self.waiting.push(wish);
            self.session.taking_in = true;
            self.context.request_repaint();
        }
    }

    /// Performs what was asked for in a frame. Where something stands in a field that would be left behind, the fields
    /// first hand it over, in a frame of its own; what is wrong there holds everything back. Says whether there is
    /// anything new to draw.
    pub(super) fn settle(&mut self, ctx: &Context, typed: Typed, mut wishes: Vec<Action>) -> bool {
        let taken_in = std::mem::take(&mut self.session.taking_in);
        self.session.refocus_field = None;
        let Typed { drafts, left_behind, handed_over } = typed;
        self.session.drafts = drafts;
        if handed_over {
            // It was in the field before whatever ended it.
            wishes.sort_by_key(|wish| !is_of_a_field(wish));
        }
        let stands = !self.session.drafts.is_empty();
        if stands && !taken_in && (wishes.iter().any(Action::needs_fields) || loses_focus(ctx)) {
            self.waiting.append(&mut wishes);
            self.session.taking_in = true;
            return true;
        }
        let something = !wishes.is_empty() || !left_behind.is_empty();
        let (version, told) = (self.session.document.version(), told(&self.session));
        let edits = wishes.iter().any(is_edit);
        for wish in wishes {
            self.act(wish);
        }
        // What is handed over may say what the plan has already: only an edit that something is said of was refused.
        let is_refused = edits && self.session.document.version() == version && told != self::told(&self.session);
        for draft in left_behind {
            let words = draft.wrong.unwrap_or_default();
            self.tell(&draft.label, &draft.text, &words);
        }
        if self.waiting.is_empty() || !taken_in {
            return something;
        }
        let waiting = std::mem::take(&mut self.waiting);
        if stands {
            self.hold_back();
        } else if !is_refused {
            for wish in waiting {
                self.act(wish);
            }
        }
        true
    }

    /// What was asked for is not done: a field holds what cannot be taken in.
    fn hold_back(&mut self) {
        let Some(draft) = self.session.drafts.first().cloned() else { return };
        self.session.refocus_field = Some(draft.field);
        self.tell(&draft.label, &draft.text, &draft.wrong.unwrap_or_default());
    }

    fn tell(&mut self, label: &str, text: &str, wrong: &str) {
        let words = t!(self.session.settings.language, "field-not-taken", label = label, text = text, wrong = wrong);
        self.session.notify(words, None);
    }
}

/// What a field hands over: a record as it is to be, or what is intended or to be begun. All other edits are worked out
/// from the plan as it is when they are made: those of a button that a field was left for come after it.
fn is_of_a_field(wish: &Action) -> bool {
    match wish {
        Action::Edit(EditAction::Make(command)) => matches!(**command, Command::Put(_)),
        wish => matches!(
            wish,
            Action::Edit(EditAction::Amend(_) | EditAction::Intend(_))
                | Action::Task(TaskAction::FillNewPlan(_))
                | Action::Page(PageAction::Sheet(_, SheetWish::Write { .. }))
        ),
    }
}

fn is_edit(wish: &Action) -> bool {
    matches!(
        wish,
        Action::Edit(EditAction::Make(_) | EditAction::Amend(_))
            | Action::Page(PageAction::Sheet(_, SheetWish::Write { .. }))
    )
}

/// What was last said to the user, and whether anything is asked.
fn told(session: &Session) -> (Option<u64>, bool) {
    (session.notice.as_ref().map(|notice| notice.number), session.task.is_some())
}

/// The user turns to another program, and this one may not be heard of again.
fn loses_focus(ctx: &Context) -> bool {
    ctx.input(|input| input.events.contains(&Event::WindowFocused(false)))
}
