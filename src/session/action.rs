//! Everything a user can ask the program to do: a wish in one of eight groups, pushed while drawing, performed after
//! the frame.

use std::path::PathBuf;

use super::pages::{
    Page,
    changes::ChangesWish,
    compare::CompareWish,
    doctors::ShownDoctors,
    forecast::ForecastWish,
    map::MapWish,
    proposal::ProposalWish,
    sheets::{SheetKind, SheetWish},
    time::TimeWish,
};
use super::tasks::importing::ImportWish;
use super::tasks::merging::MergeWish;
use super::tasks::network::ActDraft;
use super::tasks::new_plan::NewPlan;
use super::tasks::pinning::PinAnswer;
use super::{
    Accepting, Copied, Export, Extent, FindingKey, Intended, Pick, Question, Renderer, Sample, Selection, Side,
    TaskWish, Theme, Typed, Zoom,
};
use crate::advise::Taken;
use crate::edit::{Amendment, Command, Placement};
use crate::plan::{Act, Date, Doctor, Facility, Id, Key, Move, PlaceKind, Site};
use crate::text::Language;

/// A wish of the user. Each group is performed by a file of its own in `app/perform`.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    File(FileAction),
    Out(OutAction),
    Edit(EditAction),
    Carry(CarryAction),
    Go(GoAction),
    Page(PageAction),
    Settings(SettingsAction),
    Task(TaskAction),
}

/// What concerns the file of the plan, and leaving the plan for another.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    Open,
    OpenSample(Sample),
    OpenFile(PathBuf),
    /// Begins the plan that a form asks for.
    Begin(Box<NewPlan>),
    /// Begins the guided tour on a sample of its own.
    Tour,
    /// Leaves the plan, and opens no other.
    Close,
    /// Takes a file off the list of those opened lately.
    Forget(PathBuf),
    ClearRecent,
    Save,
    SaveAs,
    /// Saves to a path chosen in the window itself: an existing other file is asked about.
    SaveFile(PathBuf),
    /// Asks for a file's path in the window itself.
    TypePath {
        saving: bool,
    },
    /// The file to save to may be replaced: the question has been answered.
    Overwrite(PathBuf),
    /// Overwrites what somebody else has saved, after copying it beside the file.
    OverwriteWithBackup(PathBuf),
    /// The answer to "save before closing?".
    SaveAndGoOn,
    GoOnWithoutSaving,
    /// Nobody waits any more for work beside the window, by its number.
    GiveUp(u64),
    /// The plan that somebody else has open becomes one whose file is not there yet.
    WorkOnCopy,
    /// The plan that somebody else has open is worked on all the same.
    WorkAnyway,
    /// Asks for a plan to be held against the open one.
    Compare,
    CompareWith(PathBuf),
    /// Asks for its path in the window itself.
    TypeComparePath {
        merging: bool,
    },
    /// Takes up what earlier merges have left to be decided.
    DecideOpen,
    /// Asks for a copy to be merged into the open plan.
    Merge,
    MergeWith(Vec<PathBuf>),
    EarlierVersions,
    CompareVersion(PathBuf),
    RestoreVersion(PathBuf),
    /// Unsaved work of a program that died, by the name of its run.
    Recover(String),
    RecoverSaved(String),
    CompareDied(String),
    DeleteDied(String),
    ForgetAll,
    ForgetAllNow,
    Quit,
}

/// What goes out of the plan to other programs.
#[derive(Clone, Debug, PartialEq)]
pub enum OutAction {
    /// Asks for a file in a dialog of the system, then writes.
    Export(Export),
    /// Asks for the file's path in the window itself.
    TypePath(Export),
    /// Writes to a path typed in the window: an existing file is asked about.
    ExportTo(Export, PathBuf),
    /// The file may be replaced: the question has been answered.
    Replace(Export, PathBuf),
    Copy(Copied),
    CopyPicture,
}

/// What changes the plan outright.
#[derive(Clone, Debug, PartialEq)]
pub enum EditAction {
    Undo,
    Redo,
    AddDoctor,
    /// Deletes a record with what would refer to nothing without it; without a key, what is looked at.
    Delete(Option<Key>),
    /// Pins all doctors within an extent, or none of them any longer.
    PinAll(Extent, bool),
    /// The doctors of the question in front are pinned.
    Pin(PinAnswer),
    /// Locks all places within an extent, or opens them again.
    LockAll(Extent, bool),
    /// Asks for the dates of a course, of leaving or of recruiting, and says what it would do.
    Intend(Box<Intended>),
    Make(Box<Command>),
    /// The move in the editor is to be like this: a part of the edit that it is.
    Amend(Box<Move>),
    /// What chosen moves are to have in common is written like this, and what it would do is said.
    WriteAmendment(Vec<Id<Move>>, Box<Amendment>),
    /// What is written is done.
    MakeAmendment,
    AddHospital,
    AddArea,
    AddCommune,
    /// Another place of work of a station or hospital, whatever the day.
    AddPoint(Id<Facility>),
    /// Asks before a facility is of another kind: what goes, and what it would do.
    Turn(Id<Facility>, PlaceKind),
    /// An act of the network is written like this, and what it would do is said.
    WriteAct(Box<ActDraft>),
    /// The act that is written is made.
    MakeAct,
    TakeBackAct {
        act: Id<Act>,
        anyway: bool,
    },
}

/// A doctor in the hand: taken up, held over a place, let go.
#[derive(Clone, Debug, PartialEq)]
pub enum CarryAction {
    /// Opens "move to…" for the chosen doctor.
    AskWhere,
    /// A doctor is taken up from a place (none from the tray), by hand or by key.
    Lift {
        doctor: Id<Doctor>,
        from: Option<Id<Site>>,
        grip: Grip,
    },
    /// The pointer carries the doctor over a place, and over a site of it where the card shows them; over none.
    Over(Option<Id<Facility>>, Option<Id<Site>>),
    /// A key chooses the place: it comes into sight. `at` is where the pointer is, if the doctor hangs on it.
    Aim {
        facility: Id<Facility>,
        at: Option<[f32; 2]>,
    },
    /// Lets go of the doctor where he or she is over: over nothing, all stays as it was. `at` is where the pointer is, if
    /// the doctor hangs on it.
    Drop {
        at: Option<[f32; 2]>,
    },
    /// The pointer has moved on from where it let go.
    MoveOn,
    /// The pointer has come to rest on a doctor of another place, or leaves the chip again.
    Rest(Option<Taken>),
    /// The two doctors picked change places.
    Swap,
    /// Puts the doctor in the hand at a site.
    DropOnSite(Id<Site>),
    /// Places doctors as if dropped there.
    Propose(Vec<Placement>),
    /// Moves the doctors of the question in front without asking again.
    DropAnyway {
        why: String,
    },
    LetGo,
}

/// What is looked at: the selection, the date, the search.
#[derive(Clone, Debug, PartialEq)]
pub enum GoAction {
    Find,
    Search(String),
    NextFinding,
    PreviousFinding,
    LaterMonth,
    EarlierMonth,
    /// To the next day on which a station's doctors change, or to the one before.
    NextChange,
    PreviousChange,
    FirstDay,
    SetDate(Date),
    Select(Selection),
    /// Selects and brings the thing onto the screen.
    Jump(Selection),
    JumpToFinding(FindingKey),
    Deselect,
    /// Picks a doctor on the board, besides others or alone.
    Pick(Pick),
    /// Nobody is picked any more.
    Unpick,
    /// The keyboard goes to the next part of the window, or to the one before.
    NextPart,
    PreviousPart,
}

/// How the page in the middle shows itself.
#[derive(Clone, Debug, PartialEq)]
pub enum PageAction {
    Show(Page),
    Changes(ChangesWish),
    Time(TimeWish),
    Proposal(ProposalWish),
    Forecast(ForecastWish),
    Map(MapWish),
    Sheet(SheetKind, SheetWish),
    Compare(CompareWish),
    ZoomIn,
    ZoomOut,
    Zoom(Zoom),
    SortByNeed,
    SortByName,
    ToggleBands,
    FoldBand(String, bool),
    /// All doctors of a hospital's card, or as many as fit.
    ExpandCard(Id<Facility>, bool),
    /// A group of findings, by its key.
    FoldFindings(String, bool),
    /// Something beside the page is clicked open, or closed again, by the number of its place.
    Flip(u64),
    /// What is written into the form that accepts a finding; none closes it.
    Accepting(Option<Accepting>),
    /// Which doctors of a hospital its page lists.
    ShowDoctors(ShownDoctors),
}

/// How the whole window looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SettingsAction {
    ToggleFindings,
    ToggleInspector,
    /// A panel has been drawn so wide, in points.
    Widen(Side, f32),
    UseLanguage(Language),
    UseTheme(Theme),
    /// Draws the window with this from the next start on.
    UseRenderer(Renderer),
}

/// What stands in front of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskAction {
    /// Opens the form of a new plan.
    NewPlan,
    /// What is written in it is this from now on.
    FillNewPlan(Box<NewPlan>),
    /// The form is done.
    MakeNewPlan,
    PlanDetails,
    /// Opens the acts of the network.
    Network,
    RuleBook,
    /// Opens the rule book at a rule, by its code.
    ShowRule(&'static str),
    /// Looks for the fewest moves that cure a finding.
    Cure(FindingKey),
    /// Opens the editor of a move; without one, of the move that what is selected is about.
    EditMove(Option<Id<Move>>),
    /// Closes it: what was changed stays, or is taken back. The keyboard goes back to the doctor's chip, or is elsewhere.
    LeaveMove {
        keep: bool,
        back: bool,
    },
    /// Opens the command palette.
    FindCommand,
    ShowShortcuts,
    About,
    /// Something is written or chosen in it.
    Wish(TaskWish),
    /// Asks for a unit's list to be imported.
    ImportList,
    /// Reads a list whose path was typed in the window.
    ImportFile(PathBuf),
    /// What is said about the list that is imported.
    Import(ImportWish),
    /// What is chosen and looked at while copies are merged.
    Merge(MergeWish),
    /// Shows which copies were merged into the plan, by whom, and what was chosen.
    PastMerges,
    /// Takes the merged plan over; what is undecided is kept in the plan as a list, where that is wanted.
    FinishMerge {
        keeps_open: bool,
    },
    /// The list goes into a new plan of the province with this code; without one, into the open plan.
    ImportInto(Option<String>),
    /// Takes the list over.
    ImportApply,
    /// Saves what is to be said of the list.
    ImportReport,
    /// Closes the task in front and goes on with something else.
    Run(Box<Action>),
    SkipTourStep,
    LeaveTour,
    Close,
    /// What was begun in front is given up, and what was to follow goes on.
    PutAway,
    CloseNotice,
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

impl Action {
    /// Whether what stands in fields has to be in the plan before it: it would be left behind otherwise.
    pub fn needs_fields(&self) -> bool {
        match self {
            Self::File(_) | Self::Out(_) | Self::Settings(_) => true,
            Self::Edit(wish) => !matches!(
                wish,
                EditAction::Make(_)
                    | EditAction::Amend(_)
                    | EditAction::WriteAmendment(..)
                    | EditAction::Intend(_)
                    | EditAction::WriteAct(_)
            ),
            Self::Carry(wish) => !matches!(
                wish,
                CarryAction::Aim { .. }
                    | CarryAction::Over(..)
                    | CarryAction::Rest(_)
                    | CarryAction::MoveOn
                    | CarryAction::LetGo
            ),
            Self::Go(wish) => !matches!(wish, GoAction::Find | GoAction::Search(_)),
            Self::Page(wish) => matches!(wish, PageAction::Show(_)),
            Self::Task(wish) => !matches!(
                wish,
                TaskAction::Wish(_)
                    | TaskAction::FillNewPlan(_)
                    | TaskAction::Import(_)
                    | TaskAction::LeaveMove { keep: false, .. }
                    | TaskAction::CloseNotice
            ),
        }
    }
}

macro_rules! groups {
    ($($group:ident: $wishes:ident),*) => {
        $(impl From<$wishes> for Action {
            fn from(wish: $wishes) -> Self {
                Self::$group(wish)
            }
        })*
    };
}

groups!(
    File: FileAction,
    Out: OutAction,
    Edit: EditAction,
    Carry: CarryAction,
    Go: GoAction,
    Page: PageAction,
    Settings: SettingsAction,
    Task: TaskAction
);

/// The wishes of a frame, in the order they were made; and what drawing it would like to know, worked out beside the
/// window until a later frame.
#[derive(Debug, Default)]
pub struct Actions {
    wishes: Vec<Action>,
    questions: Vec<Question>,
    /// What was left in fields.
    pub typed: Typed,
}

impl Actions {
    pub fn push(&mut self, action: impl Into<Action>) {
        self.wishes.push(action.into());
    }

    pub fn edit(&mut self, command: Command) {
        self.push(EditAction::Make(Box::new(command)));
    }

    pub fn is_empty(&self) -> bool {
        self.wishes.is_empty()
    }

    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.wishes)
    }

    /// Asks for advice about what is in sight.
    pub fn ask(&mut self, question: Question) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    /// What is to be worked out: first what is looked at, then the counts in sight from above.
    pub fn take_questions(&mut self) -> Vec<Question> {
        let mut questions = std::mem::take(&mut self.questions);
        questions.sort_by_key(|question| matches!(question, Question::HowManyCouldCome(_)));
        questions
    }
}
