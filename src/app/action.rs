//! Everything a user can ask the program to do: one list that menus, keys, buttons and tests share.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::selection::{FindingKey, Selection};
use crate::edit::{Command, Placement};
use crate::plan::{Date, Doctor, Facility, Id, Site};
use crate::text::{Language, t};
use crate::ui::theme::Theme;

/// A wish of the user. Pushed while drawing, performed after the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Open,
    OpenSample,
    Save,
    SaveAs,
    EarlierVersions,
    PlanDetails,
    ForgetAll,
    Quit,
    Undo,
    Redo,
    MoveTo,
    AddDoctor,
    RuleBook,
    Find,
    NextFinding,
    PreviousFinding,
    LaterMonth,
    EarlierMonth,
    FirstDay,
    ZoomIn,
    ZoomOut,
    SortByNeed,
    SortByName,
    ToggleBands,
    ToggleFindings,
    ToggleInspector,
    UseLanguage(Language),
    UseTheme(Theme),
    ShowShortcuts,
    About,

    OpenFile(PathBuf),
    SaveFile(PathBuf),
    ClearRecent,
    Edit(Box<Command>),
    Select(Selection),
    /// Selects and scrolls the board there.
    Jump(Selection),
    JumpToFinding(FindingKey),
    Deselect,
    /// Opens the rule book at a rule, by its code.
    ShowRule(&'static str),
    SetDate(Date),
    Search(String),
    FoldBand(String, bool),
    /// All doctors of a hospital's card, or as many as fit.
    ExpandCard(Id<Facility>, bool),
    /// A doctor is taken up from a place (none from the tray), by hand or by key.
    Lift {
        doctor: Id<Doctor>,
        from: Option<Id<Site>>,
        grip: Grip,
    },
    /// The place the keyboard holds the doctor over.
    Aim(Id<Facility>),
    /// Lets go of the doctor over a facility's main seat.
    DropAt(Id<Facility>),
    /// Lets go of the doctor over a site.
    Drop(Id<Site>),
    /// Places a doctor as if dropped there.
    Place(Box<Placement>),
    LetGo,
    /// Moves a doctor without asking again.
    DropAnyway {
        why: String,
    },
    CloseDialog,
    /// The answer to "save before closing?".
    SaveAndGoOn,
    GoOnWithoutSaving,
    Overwrite(PathBuf),
    /// Overwrites what somebody else has saved, after copying it beside the file.
    OverwriteWithBackup(PathBuf),
    /// The plan that somebody else has open becomes one whose file is not there yet.
    WorkOnCopy,
    /// The plan that somebody else has open is worked on all the same.
    WorkAnyway,
    /// Unsaved work of programs that died, by its place in the list.
    Recover(usize),
    RecoverSaved(usize),
    CompareDied(usize),
    DeleteDied(usize),
    CompareVersion(PathBuf),
    RestoreVersion(PathBuf),
    ForgetAllNow,
    /// Asks for a file's path in the window itself.
    TypePath {
        saving: bool,
    },
    CloseToast,
}

/// How a doctor is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// By the pointer.
    Hand,
    /// By the keyboard, over a card.
    Key,
    /// By the list of places.
    List,
}

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

    /// Its actions in groups.
    pub fn groups(self) -> Vec<Vec<Action>> {
        use Action as A;
        match self {
            Self::File => {
                vec![
                    vec![A::Open, A::OpenSample],
                    vec![A::Save, A::SaveAs, A::EarlierVersions],
                    vec![A::PlanDetails],
                    vec![A::ForgetAll],
                    vec![A::Quit],
                ]
            }
            Self::Edit => vec![vec![A::Undo, A::Redo], vec![A::MoveTo, A::AddDoctor], vec![A::RuleBook], vec![A::Find]],
            Self::View => vec![
                vec![A::NextFinding, A::PreviousFinding],
                vec![A::EarlierMonth, A::LaterMonth, A::FirstDay],
                vec![A::ZoomIn, A::ZoomOut],
                vec![A::SortByNeed, A::SortByName, A::ToggleBands],
                vec![A::ToggleFindings, A::ToggleInspector],
                Theme::ALL.map(A::UseTheme).to_vec(),
                Language::ALL.map(A::UseLanguage).to_vec(),
            ],
            Self::Help => vec![vec![A::ShowShortcuts], vec![A::About]],
        }
    }
}

impl Action {
    /// Every action that stands in a menu.
    pub fn listed() -> impl Iterator<Item = Self> {
        Menu::ALL.into_iter().flat_map(|menu| menu.groups().into_iter().flatten())
    }

    /// What a menu, a button or the list of shortcuts calls it; nothing for actions that stand in no menu.
    pub fn name(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::Open => t!(language, "action-open"),
            Self::OpenSample => t!(language, "action-open-sample"),
            Self::Save => t!(language, "action-save"),
            Self::SaveAs => t!(language, "action-save-as"),
            Self::EarlierVersions => t!(language, "action-earlier-versions"),
            Self::ForgetAll => t!(language, "action-forget-all"),
            Self::PlanDetails => t!(language, "action-plan-details"),
            Self::Quit => t!(language, "action-quit"),
            Self::Undo => t!(language, "action-undo"),
            Self::Redo => t!(language, "action-redo"),
            Self::MoveTo => t!(language, "action-move-to"),
            Self::AddDoctor => t!(language, "action-add-doctor"),
            Self::RuleBook => t!(language, "action-rule-book"),
            Self::Find => t!(language, "action-find"),
            Self::NextFinding => t!(language, "action-next-finding"),
            Self::PreviousFinding => t!(language, "action-previous-finding"),
            Self::LaterMonth => t!(language, "action-later-month"),
            Self::EarlierMonth => t!(language, "action-earlier-month"),
            Self::FirstDay => t!(language, "action-first-day"),
            Self::ZoomIn => t!(language, "action-zoom-in"),
            Self::ZoomOut => t!(language, "action-zoom-out"),
            Self::SortByNeed => t!(language, "action-sort-by-need"),
            Self::SortByName => t!(language, "action-sort-by-name"),
            Self::ToggleBands => t!(language, "action-toggle-bands"),
            Self::ToggleFindings => t!(language, "action-toggle-findings"),
            Self::ToggleInspector => t!(language, "action-toggle-inspector"),
            Self::UseLanguage(Language::Vietnamese) => t!(language, "action-use-vietnamese"),
            Self::UseLanguage(Language::English) => t!(language, "action-use-english"),
            Self::UseTheme(Theme::Light) => t!(language, "action-use-light"),
            Self::UseTheme(Theme::Dark) => t!(language, "action-use-dark"),
            Self::UseTheme(Theme::Projector) => t!(language, "action-use-projector"),
            Self::ShowShortcuts => t!(language, "action-show-shortcuts"),
            Self::About => t!(language, "action-about"),
            _ => return None,
        })
    }

    /// The keys that ask for it; the first is shown.
    pub fn shortcuts(&self) -> Vec<KeyboardShortcut> {
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        let shift = |key| KeyboardShortcut::new(Modifiers::SHIFT, key);
        let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let command_shift = |key| KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key);
        match self {
            Self::Open => vec![command(Key::O)],
            Self::Save => vec![command(Key::S)],
            Self::SaveAs => vec![command_shift(Key::S)],
            Self::Quit => vec![command(Key::Q)],
            Self::Undo => vec![command(Key::Z)],
            Self::Redo => vec![command(Key::Y), command_shift(Key::Z)],
            Self::MoveTo => vec![command(Key::M)],
            Self::AddDoctor => vec![command_shift(Key::N)],
            Self::RuleBook => vec![command(Key::R)],
            Self::Find => vec![command(Key::F)],
            Self::NextFinding => vec![plain(Key::F8)],
            Self::PreviousFinding => vec![shift(Key::F8)],
            Self::LaterMonth => vec![command(Key::CloseBracket)],
            Self::EarlierMonth => vec![command(Key::OpenBracket)],
            Self::FirstDay => vec![command(Key::Home)],
            Self::ZoomIn => vec![command(Key::Plus), command(Key::Equals)],
            Self::ZoomOut => vec![command(Key::Minus)],
            Self::ToggleFindings => vec![plain(Key::F9)],
            Self::ToggleInspector => vec![plain(Key::F10)],
            Self::UseTheme(Theme::Projector) => vec![plain(Key::F11)],
            Self::ShowShortcuts => vec![plain(Key::F1)],
            _ => Vec::new(),
        }
    }

    /// Whether it changes the plan, or begins to.
    pub fn changes_plan(&self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::MoveTo
                | Self::AddDoctor
                | Self::Edit(_)
                | Self::Lift { .. }
                | Self::Place(_)
                | Self::DropAnyway { .. }
                | Self::RestoreVersion(_)
        )
    }

    /// Whether its keys work while a text is being typed.
    pub fn works_while_typing(&self) -> bool {
        !matches!(self, Self::Undo | Self::Redo | Self::FirstDay)
    }
}

/// The wishes of a frame, in the order they were made.
#[derive(Debug, Default)]
pub struct Actions(Vec<Action>);

impl Actions {
    pub fn push(&mut self, action: Action) {
        self.0.push(action);
    }

    pub fn edit(&mut self, command: Command) {
        self.push(Action::Edit(Box::new(command)));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut owners: BTreeMap<String, Action> = BTreeMap::new();
        for action in Action::listed() {
            for shortcut in action.shortcuts() {
                let clash = owners.insert(format!("{shortcut:?}"), action.clone());
                assert_eq!(clash, None, "{shortcut:?} also asks for {action:?}");
            }
        }
    }

    #[test]
    fn every_action_in_a_menu_has_a_name_of_its_own() {
        for language in Language::ALL {
            let mut names: Vec<String> =
                Action::listed().map(|action| action.name(language).expect("listed")).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{language:?}");
        }
    }
}
