//! Whether an action can be asked for now, and if not, why. One answer for menus, keys, buttons and dropped files: what
//! is greyed and what is refused cannot differ.

use super::action::{Action, CarryAction, FileAction, OutAction, PageAction, SettingsAction, TaskAction};
use super::pages::Page;
use super::pages::changes::ChangesWish;
use super::pages::compare::CompareWish;
use super::pages::sheets::SheetWish;
use super::{Export, Listed, Selection, Session};

/// Why an action cannot be asked for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// It would do nothing.
    Nothing,
    /// No doctor is chosen to be moved.
    NoDoctor,
    /// The plan is only to be looked at.
    ReadOnly,
    /// Copies are being merged: what is shown is the plan that would come of it.
    Merging,
    /// A dialog of the system is open and has to be answered first; whether it asks where to save.
    Dialog { saving: bool },
    /// The same, where something is to go out to.
    OutDialog(Export),
}

impl From<super::ReadOnly> for Impossible {
    fn from(_: super::ReadOnly) -> Self {
        Self::ReadOnly
    }
}

/// Whether an action can be asked for.
///
/// # Errors
/// Why it cannot.
pub fn possible(session: &Session, action: &Action) -> Result<(), Impossible> {
    if Listed::of(action).is_some_and(|row| !row.would_do_something(session)) {
        return Err(Impossible::Nothing);
    }
    if !is_within_sight(session, action) {
        return Err(Impossible::Nothing);
    }
    if session.merging().is_some() && !goes_with_merging(action) {
        return Err(Impossible::Merging);
    }
    match action {
        Action::Carry(
            CarryAction::LetGo
            | CarryAction::Aim { .. }
            | CarryAction::Over(..)
            | CarryAction::Rest(_)
            | CarryAction::MoveOn,
        ) => Ok(()),
        Action::Carry(CarryAction::AskWhere) if !matches!(session.selection, Some(Selection::Doctor(_))) => {
            Err(Impossible::NoDoctor)
        }
        Action::Edit(_)
        | Action::Carry(_)
        | Action::Task(TaskAction::EditMove(_) | TaskAction::FinishMerge { .. })
        | Action::File(FileAction::RestoreVersion(_) | FileAction::MergeWith(_))
        | Action::Page(
            PageAction::Sheet(
                _,
                SheetWish::Edit { .. } | SheetWish::Write { .. } | SheetWish::Paste(_) | SheetWish::TakePasted,
            )
            | PageAction::Compare(CompareWish::Take(_))
            | PageAction::Changes(ChangesWish::Edit | ChangesWish::Set(_) | ChangesWish::Withdraw),
        ) => Ok(session.document.changeable()?),
        Action::File(wish) if is_in_the_way_of(session, wish) => no_dialog(session),
        Action::Out(OutAction::Export(_)) => no_dialog(session),
        Action::File(_) | Action::Out(_) | Action::Go(_) | Action::Page(_) | Action::Settings(_) | Action::Task(_) => {
            Ok(())
        }
    }
}

/// Whether an action only has to do with what is looked at, with the merge itself, or with leaving: all that is possible
/// while the window shows the plan that would come of a merge.
fn goes_with_merging(action: &Action) -> bool {
    match action {
        Action::Go(_) | Action::Settings(_) => true,
        Action::File(wish) => match wish {
            FileAction::Quit | FileAction::Merge | FileAction::MergeWith(_) => true,
            FileAction::TypeComparePath { merging } => *merging,
            _ => false,
        },
        Action::Task(wish) => matches!(
            wish,
            TaskAction::Merge(_) | TaskAction::FinishMerge { .. } | TaskAction::Close | TaskAction::CloseNotice
        ),
        Action::Page(PageAction::Changes(wish)) => wish.is_of_page_alone(),
        Action::Page(wish) => !matches!(
            wish,
            PageAction::Sheet(..)
                | PageAction::Compare(_)
                | PageAction::Proposal(_)
                | PageAction::Forecast(_)
                | PageAction::Accepting(_)
        ),
        Action::Edit(_) | Action::Carry(_) | Action::Out(_) => false,
    }
}

/// Whether there is what an action is about: nothing of a plan without one, and nothing that cannot be seen from the
/// start page.
fn is_within_sight(session: &Session, action: &Action) -> bool {
    use FileAction as F;
    let has_plan = !session.document.is_nothing();
    match action {
        Action::Page(PageAction::Show(Page::Compare)) => session.pages.compare.other().is_some(),
        Action::Page(PageAction::Show(page)) => has_plan || *page == Page::Start,
        Action::File(
            F::Save
            | F::SaveAs
            | F::SaveFile(_)
            | F::TypePath { saving: true }
            | F::Close
            | F::Compare
            | F::CompareWith(_)
            | F::TypeComparePath { .. }
            | F::DecideOpen
            | F::Merge
            | F::MergeWith(_)
            | F::EarlierVersions
            | F::CompareVersion(_)
            | F::RestoreVersion(_),
        ) => has_plan,
        Action::Edit(_)
        | Action::Carry(_)
        | Action::Go(_)
        | Action::Page(_)
        | Action::Settings(SettingsAction::ToggleFindings | SettingsAction::ToggleInspector)
        | Action::Out(_)
        | Action::Task(
            TaskAction::PlanDetails
            | TaskAction::PastMerges
            | TaskAction::RuleBook
            | TaskAction::ShowRule(_)
            | TaskAction::EditMove(_),
        ) => !session.is_at_start(),
        Action::File(_) | Action::Settings(_) | Action::Task(_) => true,
    }
}

/// Whether a dialog that is open is in the way: of another dialog, and of what would take away the plan it is about.
fn is_in_the_way_of(session: &Session, wish: &FileAction) -> bool {
    use FileAction as F;
    match wish {
        F::Open
        | F::Compare
        | F::Merge
        | F::SaveAs
        | F::OpenFile(_)
        | F::OpenSample(_)
        | F::Begin(_)
        | F::Tour
        | F::Close => true,
        F::Save => !session.document.is_saved_in_place(),
        _ => false,
    }
}

/// Whether a dialog of the system can be shown: there is one at a time.
pub fn no_dialog(session: &Session) -> Result<(), Impossible> {
    match (session.under_way.dialog(), session.under_way.out_dialog()) {
        (Some(saving), _) => Err(Impossible::Dialog { saving }),
        (None, Some(export)) => Err(Impossible::OutDialog(export)),
        (None, None) => Ok(()),
    }
}
