//! The actions that stand in menus, one row each: what it is called, its keys, its menu, when it can be asked for.
//! Menus, keys, buttons, the list of keys and the command palette read them from here.

use std::sync::LazyLock;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::action::{
    Action, CarryAction, EditAction, FileAction, GoAction, OutAction, PageAction, SettingsAction, TaskAction,
};
use super::pages::Page;
use super::pages::changes::{ChangesWish, is_listed};
use super::{Copied, Export, Extent, Renderer, Sample, Session, Side, SortBy, Theme, Zoom, possible};
use crate::edit::ChangeSet;
use crate::exchange::paper::{Paper, can_be_written};
use crate::text::{Language, sentences, t};

/// The menus of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Help,
}

impl Menu {
    pub const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    pub fn name(self, language: Language) -> String {
        match self {
            Self::File => t!(language, "menu-file"),
            Self::Edit => t!(language, "menu-edit"),
            Self::View => t!(language, "menu-view"),
            Self::Help => t!(language, "menu-help"),
        }
    }

    /// The letter of its name that opens it with Alt.
    pub fn letter(self, language: Language) -> Key {
        match (language, self) {
            (Language::Vietnamese, Self::File) => Key::T,
            (Language::Vietnamese, Self::Edit) => Key::S,
            (Language::Vietnamese, Self::View) => Key::X,
            (Language::Vietnamese, Self::Help) => Key::G,
            (Language::English, Self::File) => Key::F,
            (Language::English, Self::Edit) => Key::E,
            (Language::English, Self::View) => Key::V,
            (Language::English, Self::Help) => Key::H,
        }
    }

    /// Its rows, in groups that stand apart.
    pub fn groups(self) -> Vec<Vec<&'static Listed>> {
        let rows: Vec<&Listed> = LISTED.iter().filter(|row| row.menu == self).collect();
        rows.chunk_by(|a, b| a.group == b.group).map(<[&Listed]>::to_vec).collect()
    }
}

/// One action as menus, keys and the palette know it.
pub struct Listed {
    pub action: Action,
    name: fn(Language) -> String,
    /// The keys that ask for it; the first is shown.
    pub keys: Vec<KeyboardShortcut>,
    menu: Menu,
    /// Rows of one menu with the same number stand together.
    group: u8,
    /// The menu within the menu, for what is many or seldom wanted.
    within: Option<fn(Language) -> String>,
    /// Whether its keys work while a text is being typed: not where the text field has a use of its own for them.
    pub while_typing: bool,
    /// Whether its keys work on a sheet: not where the sheet has a use of its own for them.
    pub on_sheets: bool,
    possible: fn(&Session) -> bool,
    checked: Option<IsChecked>,
}

/// Whether a choice, which knows what it chooses, is the present one.
type IsChecked = Box<dyn Fn(&Session) -> bool + Send + Sync>;

impl Listed {
    /// The row of an action; none for actions that stand in no menu.
    pub fn of(action: &Action) -> Option<&'static Self> {
        LISTED.iter().find(|row| row.action == *action)
    }

    pub fn name(&self, language: Language) -> String {
        (self.name)(language)
    }

    pub fn menu(&self) -> Menu {
        self.menu
    }

    /// What the menu within its menu is called that it stands in.
    pub fn within(&self, language: Language) -> Option<String> {
        self.within.map(|name| name(language))
    }

    /// Its name now: undo and redo say what they take back or do again.
    pub fn name_now(&self, session: &Session) -> String {
        let language = session.settings.language;
        let history = session.document.history();
        let deed = |change: &ChangeSet| sentences::deed(language, &change.deed);
        let named = match &self.action {
            Action::Edit(EditAction::Undo) => {
                history.next_undo().map(|change| t!(language, "bar-undo", deed = deed(change)))
            }
            Action::Edit(EditAction::Redo) => {
                history.next_redo().map(|change| t!(language, "bar-redo", deed = deed(change)))
            }
            _ => None,
        };
        named.unwrap_or_else(|| self.name(language))
    }

    /// Whether it can be asked for now.
    pub fn is_possible(&self, session: &Session) -> bool {
        possible(session, &self.action).is_ok()
    }

    /// Whether there is anything for it to do, whatever else may be in its way.
    pub fn would_do_something(&self, session: &Session) -> bool {
        (self.possible)(session)
    }

    /// Whether a choice is the present one; nothing for what is no choice.
    pub fn is_checked(&self, session: &Session) -> Option<bool> {
        self.checked.as_ref().map(|checked| checked(session))
    }

    fn keys(self, keys: &[KeyboardShortcut]) -> Self {
        Self { keys: keys.to_vec(), ..self }
    }

    fn not_while_typing(self) -> Self {
        Self { while_typing: false, ..self }
    }

    fn not_on_sheets(self) -> Self {
        Self { on_sheets: false, ..self }
    }

    fn stands_in(self, within: fn(Language) -> String) -> Self {
        Self { within: Some(within), ..self }
    }

    fn when(self, possible: fn(&Session) -> bool) -> Self {
        Self { possible, ..self }
    }

    fn checked(self, checked: impl Fn(&Session) -> bool + Send + Sync + 'static) -> Self {
        Self { checked: Some(Box::new(checked)), ..self }
    }
}

fn row(menu: Menu, group: u8, action: impl Into<Action>, name: fn(Language) -> String) -> Listed {
    Listed {
        action: action.into(),
        name,
        keys: Vec::new(),
        menu,
        group,
        within: None,
        while_typing: true,
        on_sheets: true,
        possible: |_| true,
        checked: None,
    }
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn command_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// Every listed action, in the order of the menus.
pub static LISTED: LazyLock<Vec<Listed>> =
    LazyLock::new(|| [file(), edit(), pages(), view(), help()].into_iter().flatten().collect());

fn file() -> Vec<Listed> {
    use FileAction as F;
    use OutAction as O;
    let sample = |sample, name| row(Menu::File, 0, F::OpenSample(sample), name);
    vec![
        row(Menu::File, 0, TaskAction::NewPlan, |l| t!(l, "action-new-plan")).keys(&[command(Key::N)]),
        row(Menu::File, 0, F::Open, |l| t!(l, "action-open")).keys(&[command(Key::O)]),
        sample(Sample::QuangNinh, |l| t!(l, "start-sample", province = Sample::QuangNinh.name())),
        sample(Sample::QuangNinh2025, |l| t!(l, "start-sample", province = Sample::QuangNinh2025.name())),
        sample(Sample::HaiPhong, |l| t!(l, "start-sample", province = Sample::HaiPhong.name())),
        sample(Sample::NgheAn, |l| t!(l, "start-sample", province = Sample::NgheAn.name())),
        row(Menu::File, 0, PageAction::Show(Page::Start), |l| t!(l, "action-start"))
            .when(|session| !session.is_at_start()),
        row(Menu::File, 1, F::Save, |l| t!(l, "action-save")).keys(&[command(Key::S)]),
        row(Menu::File, 1, F::SaveAs, |l| t!(l, "action-save-as")).keys(&[command_shift(Key::S)]),
        row(Menu::File, 1, F::Compare, |l| t!(l, "action-compare")),
        row(Menu::File, 1, F::Merge, |l| t!(l, "action-merge")),
        row(Menu::File, 1, F::DecideOpen, |l| t!(l, "action-decide-open"))
            .when(|session| !session.document.plan().open.is_empty()),
        row(Menu::File, 1, TaskAction::PastMerges, |l| t!(l, "action-past-merges"))
            .when(|session| session.document.past_merges().next().is_some()),
        row(Menu::File, 1, F::EarlierVersions, |l| t!(l, "action-earlier-versions")),
        row(Menu::File, 5, TaskAction::ImportList, |l| t!(l, "action-import")),
        row(Menu::File, 5, O::Export(Export::Workbook), |l| t!(l, "action-export-workbook")).keys(&[command(Key::E)]),
        paper(Paper::Moves, |l| t!(l, "action-paper-moves"), |session| writes(session, Paper::Moves)),
        paper(Paper::Decision, |l| t!(l, "action-paper-decision"), |session| writes(session, Paper::Decision)),
        paper(Paper::Submission, |l| t!(l, "action-paper-submission"), |session| writes(session, Paper::Submission)),
        paper(Paper::Plan, |l| t!(l, "action-paper-plan"), |session| writes(session, Paper::Plan)),
        paper(Paper::Staffing, |l| t!(l, "action-paper-staffing"), |session| writes(session, Paper::Staffing)),
        paper(Paper::Findings, |l| t!(l, "action-paper-findings"), |session| writes(session, Paper::Findings)),
        paper(Paper::Forecast, |l| t!(l, "action-paper-forecast"), |session| writes(session, Paper::Forecast)),
        paper(Paper::Agenda, |l| t!(l, "action-paper-agenda"), |session| writes(session, Paper::Agenda)),
        row(Menu::File, 5, O::Export(Export::Picture), |l| t!(l, "action-save-picture")),
        row(Menu::File, 2, TaskAction::PlanDetails, |l| t!(l, "action-plan-details")),
        row(Menu::File, 3, F::ForgetAll, |l| t!(l, "action-forget-all")),
        row(Menu::File, 4, F::Close, |l| t!(l, "action-close")).keys(&[command(Key::W)]),
        row(Menu::File, 4, F::Quit, |l| t!(l, "action-quit")).keys(&[command(Key::Q)]),
    ]
}

/// A paper for Word, greyed where the plan has nothing it could be about.
fn paper(paper: Paper, name: fn(Language) -> String, possible: fn(&Session) -> bool) -> Listed {
    row(Menu::File, 5, OutAction::Export(Export::Paper(paper)), name).when(possible).stands_in(|l| t!(l, "menu-papers"))
}

fn writes(session: &Session, paper: Paper) -> bool {
    can_be_written(paper, session.document.plan(), &session.moves_meant())
}

fn edit() -> Vec<Listed> {
    let mut rows = vec![
        row(Menu::Edit, 0, EditAction::Undo, |l| t!(l, "action-undo"))
            .keys(&[command(Key::Z)])
            .not_while_typing()
            .when(|session| session.document.history().next_undo().is_some()),
        row(Menu::Edit, 0, EditAction::Redo, |l| t!(l, "action-redo"))
            .keys(&[command(Key::Y), command_shift(Key::Z)])
            .not_while_typing()
            .when(|session| session.document.history().next_redo().is_some()),
        row(Menu::Edit, 1, CarryAction::AskWhere, |l| t!(l, "action-move-to")).keys(&[command(Key::M)]),
        row(Menu::Edit, 1, CarryAction::Swap, |l| t!(l, "action-swap")).when(|session| session.swapped().is_some()),
        row(Menu::Edit, 1, TaskAction::EditMove(None), |l| t!(l, "action-edit-move"))
            .keys(&[KeyboardShortcut::new(Modifiers::ALT, Key::Enter)])
            .when(|session| session.move_meant().is_some()),
        row(Menu::Edit, 1, EditAction::AddDoctor, |l| t!(l, "action-add-doctor")).keys(&[command_shift(Key::N)]),
        row(Menu::Edit, 1, EditAction::Delete(None), |l| t!(l, "action-delete"))
            .keys(&[plain(Key::Delete)])
            .not_while_typing()
            .not_on_sheets()
            .when(|session| {
                let plan = session.document.plan();
                session.selection.as_ref().is_some_and(|selection| selection.deletable(plan).is_some())
            }),
        row(Menu::Edit, 2, TaskAction::Network, |l| t!(l, "action-network")).keys(&[command_shift(Key::M)]),
        row(Menu::Edit, 2, EditAction::AddHospital, |l| t!(l, "action-add-hospital")),
        row(Menu::Edit, 2, EditAction::AddArea, |l| t!(l, "action-add-area")),
        row(Menu::Edit, 2, EditAction::AddCommune, |l| t!(l, "action-add-commune")),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Findings), |l| t!(l, "action-copy-findings"))
            .when(|session| session.document.checked().findings().next().is_some()),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Changes), |l| t!(l, "action-copy-changes"))
            .when(|session| session.document.plan().moves.iter().any(|step| is_listed(session.document.plan(), step))),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Doctors), |l| t!(l, "action-copy-doctors"))
            .when(|session| session.document.plan().doctors.iter().next().is_some()),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Stations), |l| t!(l, "action-copy-stations"))
            .when(|session| session.document.plan().facilities.iter().any(crate::plan::Facility::is_station)),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Card), |l| t!(l, "action-copy-card"))
            .when(|session| session.place_looked_at().is_some()),
        row(Menu::Edit, 4, OutAction::Copy(Copied::Forecast), |l| t!(l, "action-copy-forecast"))
            .when(|session| session.advice.road().is_some()),
        row(Menu::Edit, 4, OutAction::CopyPicture, |l| t!(l, "action-copy-picture")),
        row(Menu::Edit, 3, TaskAction::RuleBook, |l| t!(l, "action-rule-book")).keys(&[command(Key::R)]),
        row(Menu::Edit, 5, GoAction::Find, |l| t!(l, "action-find")).keys(&[command(Key::F)]),
    ];
    rows.extend(pinning());
    rows
}

/// Leaving many alone at once, and no longer.
fn pinning() -> Vec<Listed> {
    use EditAction::{LockAll, PinAll};
    use Extent::{Area, Board, Chosen, Place};
    let row = |action, name, possible: fn(&Session) -> bool| {
        row(Menu::Edit, 6, action, name).when(possible).stands_in(|l| t!(l, "menu-pinning"))
    };
    vec![
        row(PinAll(Chosen, true), |l| t!(l, "action-pin-chosen"), |session| Chosen.can_pin(session, true)),
        row(PinAll(Chosen, false), |l| t!(l, "action-unpin-chosen"), |session| Chosen.can_pin(session, false)),
        row(PinAll(Place, true), |l| t!(l, "action-pin-place"), |session| Place.can_pin(session, true)),
        row(PinAll(Place, false), |l| t!(l, "action-unpin-place"), |session| Place.can_pin(session, false)),
        row(PinAll(Area, true), |l| t!(l, "action-pin-area"), |session| Area.can_pin(session, true)),
        row(PinAll(Area, false), |l| t!(l, "action-unpin-area"), |session| Area.can_pin(session, false)),
        row(PinAll(Board, true), |l| t!(l, "action-pin-board"), |session| Board.can_pin(session, true)),
        row(PinAll(Board, false), |l| t!(l, "action-unpin-board"), |session| Board.can_pin(session, false)),
        row(LockAll(Place, true), |l| t!(l, "action-lock-place"), |session| Place.can_lock(session, true)),
        row(LockAll(Place, false), |l| t!(l, "action-unlock-place"), |session| Place.can_lock(session, false)),
        row(LockAll(Area, true), |l| t!(l, "action-lock-area"), |session| Area.can_lock(session, true)),
        row(LockAll(Area, false), |l| t!(l, "action-unlock-area"), |session| Area.can_lock(session, false)),
        row(LockAll(Board, true), |l| t!(l, "action-lock-board"), |session| Board.can_lock(session, true)),
        row(LockAll(Board, false), |l| t!(l, "action-unlock-board"), |session| Board.can_lock(session, false)),
    ]
}

/// The keys of the pages, with Ctrl; more than there are of them now.
const NUMBERS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The pages in the order of their tabs.
fn pages() -> Vec<Listed> {
    let shows = |(at, page): (usize, Page)| {
        let keys = NUMBERS.get(at).map(|key| command(*key));
        row(Menu::View, 0, PageAction::Show(page), page.about().name)
            .checked(move |session| session.pages.shown == page)
            .keys(keys.as_slice())
    };
    Page::ALL.into_iter().enumerate().map(shows).collect()
}

fn view() -> Vec<Listed> {
    use PageAction as P;
    let any_finding = |session: &Session| session.document.checked().findings().next().is_some();
    let mut rows = vec![
        row(Menu::View, 1, GoAction::NextFinding, |l| t!(l, "action-next-finding"))
            .keys(&[plain(Key::F8)])
            .when(any_finding),
        row(Menu::View, 1, GoAction::PreviousFinding, |l| t!(l, "action-previous-finding"))
            .keys(&[shift(Key::F8)])
            .when(any_finding),
        row(Menu::View, 1, GoAction::NextPart, |l| t!(l, "action-next-part")).keys(&[plain(Key::F6)]),
        row(Menu::View, 1, GoAction::PreviousPart, |l| t!(l, "action-previous-part")).keys(&[shift(Key::F6)]),
        row(Menu::View, 2, GoAction::EarlierMonth, |l| t!(l, "action-earlier-month"))
            .keys(&[command(Key::OpenBracket)]),
        row(Menu::View, 2, GoAction::LaterMonth, |l| t!(l, "action-later-month")).keys(&[command(Key::CloseBracket)]),
        row(Menu::View, 2, GoAction::NextChange, |l| t!(l, "action-next-change"))
            .keys(&[plain(Key::PageDown)])
            .not_while_typing()
            .not_on_sheets()
            .when(|session| session.change_after().is_some()),
        row(Menu::View, 2, GoAction::PreviousChange, |l| t!(l, "action-previous-change"))
            .keys(&[plain(Key::PageUp)])
            .not_while_typing()
            .not_on_sheets()
            .when(|session| session.change_before().is_some()),
        row(Menu::View, 2, GoAction::FirstDay, |l| t!(l, "action-first-day"))
            .keys(&[command(Key::Home)])
            .not_while_typing()
            .not_on_sheets()
            .when(|session| session.document.roster().date() != session.document.plan().cover.baseline),
        row(Menu::View, 9, P::Changes(ChangesWish::SwitchCounting), |l| t!(l, "action-count-agreed"))
            .when(|session| session.document.counts_agreed_alone() || proposes(session))
            .checked(|session| session.document.counts_agreed_alone()),
        row(Menu::View, 3, P::ZoomIn, |l| t!(l, "action-zoom-in"))
            .keys(&[command(Key::Plus), command(Key::Equals)])
            .when(|session| can_zoom(session, true)),
        row(Menu::View, 3, P::ZoomOut, |l| t!(l, "action-zoom-out"))
            .keys(&[command(Key::Minus)])
            .when(|session| can_zoom(session, false)),
        row(Menu::View, 4, P::SortByNeed, |l| t!(l, "action-sort-by-need"))
            .checked(|session| session.settings.sort_by == SortBy::Need),
        row(Menu::View, 4, P::SortByName, |l| t!(l, "action-sort-by-name"))
            .checked(|session| session.settings.sort_by == SortBy::Name),
        row(Menu::View, 4, P::ToggleBands, |l| t!(l, "action-toggle-bands")),
    ];
    rows.extend(settings());
    rows
}

/// Whether there is a level nearer, or farther: of the page shown, or of the board where that has none.
fn can_zoom(session: &Session, closer: bool) -> bool {
    let last = if closer { Zoom::Detail } else { Zoom::Overview };
    session.pages.state().has_level(closer).unwrap_or(session.settings.zoom != last)
}

fn proposes(session: &Session) -> bool {
    let plan = session.document.plan();
    plan.moves.iter().any(|step| step.is_proposal(plan.cover.baseline))
}

fn settings() -> Vec<Listed> {
    use SettingsAction as S;
    let drawn_by = |renderer, name| {
        row(Menu::View, 8, S::UseRenderer(renderer), name)
            .checked(move |session| session.settings.renderer == renderer)
            .stands_in(|l| t!(l, "menu-renderers"))
    };
    let mut rows = looks();
    rows.extend([
        drawn_by(Renderer::Automatic, |l| t!(l, "action-draw-automatic")),
        drawn_by(Renderer::Gl, |l| t!(l, "action-draw-gl")),
        drawn_by(Renderer::Software, |l| t!(l, "action-draw-software")),
    ]);
    // A renderer of another system is no choice.
    rows.retain(|row| !matches!(row.action, Action::Settings(S::UseRenderer(by)) if !Renderer::HERE.contains(&by)));
    rows
}

fn looks() -> Vec<Listed> {
    use SettingsAction as S;
    let language = |language, name| {
        row(Menu::View, 7, S::UseLanguage(language), name).checked(move |session| session.settings.language == language)
    };
    let theme = |theme, name| {
        row(Menu::View, 6, S::UseTheme(theme), name).checked(move |session| session.settings.theme == theme)
    };
    vec![
        row(Menu::View, 5, S::ToggleFindings, |l| t!(l, "action-toggle-findings"))
            .keys(&[plain(Key::F9)])
            .checked(|session| session.shows(Side::Findings)),
        row(Menu::View, 5, S::ToggleInspector, |l| t!(l, "action-toggle-inspector"))
            .keys(&[plain(Key::F10)])
            .checked(|session| session.shows(Side::Inspector)),
        theme(Theme::Light, |l| t!(l, "action-use-light")),
        theme(Theme::Dark, |l| t!(l, "action-use-dark")),
        theme(Theme::Projector, |l| t!(l, "action-use-projector")).keys(&[plain(Key::F11)]),
        language(Language::Vietnamese, |l| t!(l, "action-use-vietnamese")),
        language(Language::English, |l| t!(l, "action-use-english")),
    ]
}

fn help() -> Vec<Listed> {
    vec![
        row(Menu::Help, 0, TaskAction::FindCommand, |l| t!(l, "action-find-command")).keys(&[command(Key::K)]),
        row(Menu::Help, 0, TaskAction::ShowShortcuts, |l| t!(l, "action-show-shortcuts")).keys(&[plain(Key::F1)]),
        row(Menu::Help, 0, FileAction::Tour, |l| t!(l, "action-tour")),
        row(Menu::Help, 1, TaskAction::About, |l| t!(l, "action-about")),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut owners: BTreeMap<String, &Action> = BTreeMap::new();
        for row in LISTED.iter() {
            for shortcut in &row.keys {
                let clash = owners.insert(format!("{shortcut:?}"), &row.action);
                assert_eq!(clash, None, "{shortcut:?} also asks for {:?}", row.action);
            }
        }
    }

    #[test]
    fn every_row_has_a_name_of_its_own_and_stands_in_a_menu_once() {
        for language in Language::ALL {
            let mut names: Vec<String> = LISTED.iter().map(|row| row.name(language)).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{language:?}");
        }
        let in_menus = Menu::ALL.into_iter().flat_map(Menu::groups).flatten().count();
        assert_eq!(in_menus, LISTED.len());
        for row in LISTED.iter() {
            assert!(Listed::of(&row.action).is_some_and(|found| std::ptr::eq(found, row)), "{:?} twice", row.action);
        }
    }
}
