//! The open plan with everything derived from it.

mod editing;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::counting::{CountingDesk, Without};
use super::last_touched::LastTouched;
use super::{OffBoard, SortKeys};
use crate::advise::{Desk, Effect, Lifted, Previewed, Previews, Verdict, judge, preview, previews};
use crate::edit::{ChangeSet, Deed, Descent, History, Ids, KeptEdit, Placement, Rejected, Unsaved};
use crate::file::Stamp;
use crate::forecast::Equity;
use crate::plan::{Cover, Date, Facility, Id, Lineage, MergeRecord, Plan, Province, Site, Slot};
use crate::roster::{Alone, Crew, Roster, Subject};
use crate::rules::{Checked, Finding, Totals, checker};

/// A plan that is only to be looked at is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOnly;

/// What a document is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StandsFor {
    /// No plan at all: nothing is open.
    Nothing,
    /// A plan that was begun here and has never been saved.
    NewPlan,
    Plan,
}

/// Documents made so far.
static OPENED: AtomicU64 = AtomicU64::new(0);

/// A plan being worked on. Its records change only through [`Document::make`], undo and redo, so that roster, findings
/// and history follow.
#[derive(Debug)]
pub struct Document {
    desk: Desk,
    /// The totals of the same day without what this plan proposes.
    baseline: CountingDesk,
    /// The same with what is agreed, while only that is to count.
    agreed: Option<CountingDesk>,
    keys: SortKeys,
    off_board: OffBoard,
    /// The version in which the plan itself last changed, whatever the day shown.
    changed_in: u64,
    touched: LastTouched,
    history: History,
    unsaved: Unsaved,
    /// Merges since the last save, each with the number of its edit and the version it was made in.
    merges: Vec<(usize, u64, Descent)>,
    /// Counts up with every change of plan or date. No two documents share one, so that what is worked out for one
    /// and kept between frames is never shown for another.
    version: u64,
    path: Option<PathBuf>,
    /// The file as it was last seen here: if it is another at the next save, somebody else wrote it.
    seen: Option<Stamp>,
    read_only: bool,
    stands_for: StandsFor,
    /// Its folder is one that is emptied by others.
    passing: bool,
    /// Edits the recovery journal has not been given yet.
    unkept: Vec<KeptEdit>,
    /// What merges leave for the next save, as the journal knows it.
    kept_merges: Vec<Descent>,
    /// Steps that others who follow the document have not been told of yet.
    steps: Vec<DeskStep>,
}

/// What a desk has to do to follow the document.
#[derive(Clone, Debug)]
pub enum DeskStep {
    Change(ChangeSet),
    Date(Date),
}

impl Document {
    /// `path` is where it was opened from; none for the sample.
    pub fn new(plan: Plan, path: Option<PathBuf>) -> Self {
        Self::by(&Alone, plan, path)
    }

    /// The same, whoever works it out.
    pub fn by(crew: &impl Crew, plan: Plan, path: Option<PathBuf>) -> Self {
        let date = plan.cover.baseline;
        let counted = || (CountingDesk::by(crew, &plan, date, Without::Proposals), SortKeys::new(&plan));
        let ((baseline, keys), derived) = crew.both(plan.doctors.len(), counted, || Desk::derived(crew, &plan, date));
        let (history, unsaved) = (History::default(), Unsaved::default());
        let version = OPENED.fetch_add(1, Ordering::Relaxed) << 32;
        let desk = Desk::of(plan, derived);
        Self {
            off_board: OffBoard::new(desk.plan(), desk.roster()),
            desk,
            baseline,
            agreed: None,
            keys,
            changed_in: version,
            touched: LastTouched::new(version),
            history,
            unsaved,
            merges: Vec::new(),
            version,
            path,
            seen: None,
            read_only: false,
            stands_for: StandsFor::Plan,
            passing: false,
            unkept: Vec::new(),
            kept_merges: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// What is open when no plan is: an empty one that cannot be changed or saved.
    pub fn nothing() -> Self {
        let (lineage, first_day) = (Lineage::default(), jiff::civil::date(2026, 1, 1));
        let cover = Cover { title: String::new(), note: String::new(), baseline: first_day };
        let plan = Plan::new(lineage, cover, Province::default());
        Self { stands_for: StandsFor::Nothing, read_only: true, ..Self::new(plan, None) }
    }

    /// A plan that was just begun: nothing of it is saved.
    pub fn begun(plan: Plan) -> Self {
        Self { stands_for: StandsFor::NewPlan, ..Self::new(plan, None) }
    }

    /// Whether no plan is open.
    pub fn is_nothing(&self) -> bool {
        self.stands_for == StandsFor::Nothing
    }

    pub fn plan(&self) -> &Plan {
        self.desk.plan()
    }

    /// The plan on the day shown, with all that follows from it.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    pub fn roster(&self) -> &Roster {
        self.desk.roster()
    }

    pub fn checked(&self) -> &Checked {
        self.desk.checked()
    }

    /// What an edit would do. It is tried on the plan itself, and taken back.
    pub fn effect_of(&mut self, change: ChangeSet) -> Effect {
        self.desk.effect_of(change)
    }

    /// What letting go of a doctor would do at every place; tried and taken back.
    pub fn previews(&mut self, lifted: &Lifted, ids: &mut Ids) -> Previews {
        previews(&mut self.desk, lifted, ids)
    }

    /// What letting go of a doctor would do at one site; tried and taken back.
    pub fn preview(&mut self, lifted: &Lifted, site: &Id<Site>, ids: &mut Ids) -> Previewed {
        preview(&mut self.desk, lifted, site, ids)
    }

    /// What putting doctors somewhere would do, and what to think of it; tried and taken back.
    pub fn judge(&mut self, placements: &[Placement], ids: &mut Ids) -> Result<(Effect, Verdict), Rejected> {
        judge(&mut self.desk, placements, ids)
    }

    /// Doctors a station must have where it sets no number of its own (rule T03).
    pub fn station_minimum(&self) -> i64 {
        let settings = self.checked().settings();
        checker::Situation { plan: self.plan(), roster: self.roster(), settings }.station_minimum()
    }

    /// What the totals would be without the moves that start on or after the plan's first day.
    pub fn baseline(&self) -> &Totals {
        self.baseline.totals()
    }

    /// The totals that count: of the plan as it is, or with what is agreed alone.
    pub fn counted_totals(&self) -> &Totals {
        self.agreed.as_ref().map_or_else(|| self.checked().totals(), CountingDesk::totals)
    }

    /// The plan as the rules see it, with the moves that count.
    pub fn counted(&self) -> checker::Situation<'_> {
        let desk =
            || checker::Situation { plan: self.plan(), roster: self.roster(), settings: self.checked().settings() };
        self.agreed.as_ref().map_or_else(desk, CountingDesk::situation)
    }

    /// Whether of the moves the plan proposes only those that are agreed count in the figures.
    pub fn counts_agreed_alone(&self) -> bool {
        self.agreed.is_some()
    }

    /// Figures count what is agreed alone, or all that the plan proposes. The plan stays what it is.
    pub fn count_agreed_alone(&mut self, on: bool) {
        let (plan, date) = (self.plan(), self.roster().date());
        self.agreed = on.then(|| CountingDesk::new(plan, date, Without::Undecided));
    }

    /// How evenly doctors are spread over people on the day without the plan's moves.
    pub fn baseline_equity(&self) -> Equity {
        self.baseline.equity()
    }

    /// What `look` sees of the plan after an edit; tried and taken back.
    pub fn seen_with<T>(&mut self, change: &ChangeSet, look: impl FnOnce(&checker::Situation) -> T) -> T {
        self.desk.seen_with(change, look)
    }

    pub fn keys(&self) -> &SortKeys {
        &self.keys
    }

    /// Who stands on no card on the day.
    pub fn off_board(&self) -> &OffBoard {
        &self.off_board
    }

    pub fn history(&self) -> &History {
        &self.history
    }

    pub fn version(&self) -> u64 {
        self.version
    }

    /// Whether a version is one of this document's, now or earlier.
    pub fn had(&self, version: u64) -> bool {
        version >> 32 == self.version >> 32
    }

    /// Whether the plan is another than in that version, or was one of another document; only another day is none.
    pub fn changed_since(&self, version: u64) -> bool {
        !self.had(version) || self.changed_in > version
    }

    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    pub fn seen(&self) -> Option<&Stamp> {
        self.seen.as_ref()
    }

    pub fn see(&mut self, stamp: Option<Stamp>) {
        self.seen = stamp;
    }

    /// Whether it is only to be looked at.
    pub fn is_read_only(&self) -> bool {
        self.read_only && !self.is_nothing()
    }

    pub fn set_read_only(&mut self, read_only: bool) {
        self.read_only = read_only;
    }

    /// Whether it may be changed.
    ///
    /// # Errors
    /// It is only to be looked at.
    pub fn changeable(&self) -> Result<(), ReadOnly> {
        if self.read_only { Err(ReadOnly) } else { Ok(()) }
    }

    /// Whether it was opened from a folder that will be emptied by others, as mail programs do.
    pub fn is_passing(&self) -> bool {
        self.passing
    }

    pub fn set_passing(&mut self, passing: bool) {
        self.passing = passing;
    }

    /// Whether saving replaces the file it was opened from, and asks for no other.
    pub fn is_saved_in_place(&self) -> bool {
        self.path.is_some() && !self.read_only && !self.passing
    }

    /// Becomes a plan whose file is not there yet.
    pub fn part_from_file(&mut self) {
        self.path = None;
        self.seen = None;
        self.read_only = false;
        self.passing = false;
    }

    /// The edits since this was last asked.
    pub fn take_unkept(&mut self) -> Vec<KeptEdit> {
        std::mem::take(&mut self.unkept)
    }

    /// The edits and dates since this was last asked.
    pub fn take_steps(&mut self) -> Vec<DeskStep> {
        std::mem::take(&mut self.steps)
    }

    /// Tells this document from any other that was open in this run of the program.
    pub fn number(&self) -> u64 {
        self.version >> 32
    }

    pub fn is_dirty(&self) -> bool {
        self.is_new() || self.unsaved.is_dirty(self.plan()) || !self.merges().is_empty()
    }

    /// Whether it was begun here and has never been saved.
    pub fn is_new(&self) -> bool {
        self.stands_for == StandsFor::NewPlan
    }

    /// How many records differ from the last save.
    pub fn unsaved_count(&self) -> usize {
        self.unsaved.count(self.plan())
    }

    /// What merges since the last save have left for the next; one that was taken back has left nothing.
    pub fn merges(&self) -> Vec<&Descent> {
        let is_done =
            |depth: usize| self.history.done_at(depth).is_some_and(|edit| matches!(edit.deed, Deed::Merged { .. }));
        self.merges.iter().filter(|(depth, ..)| is_done(*depth)).map(|(_, _, descent)| descent).collect()
    }

    /// The merges the plan has come through, the last first; those since the last save too.
    pub fn past_merges(&self) -> impl Iterator<Item = &MergeRecord> {
        let since = self.merges().into_iter().rev().map(|descent| &descent.record);
        since.chain(self.plan().merges.iter().rev())
    }

    /// The version in which anything about a place and its doctors last changed: what is worked out from them holds as
    /// long as this stays.
    pub fn touched_in(&self, place: Slot<Facility>) -> u64 {
        self.touched.place(place)
    }

    /// The same of those who wait for a place.
    pub fn waiting_touched_in(&self) -> u64 {
        self.touched.waiting()
    }

    /// The same of what records are called, which is said of others too.
    pub fn named_in(&self) -> u64 {
        self.touched.names()
    }

    /// The same of what a finding says as long as it is found: others that it names may be called otherwise; one about a
    /// move, or about how a record is written, tells of that as well.
    pub fn said_in(&self, finding: &Finding) -> u64 {
        match finding.subject {
            Subject::Move(step) => self.touched.step(step).max(self.named_in()),
            Subject::Record(..) => self.changed_in,
            _ => self.named_in(),
        }
    }

    /// The same of the plan itself, whatever the day shown.
    pub fn changed_in(&self) -> u64 {
        self.changed_in
    }

    /// What differs from the last save.
    pub fn unsaved(&self) -> &Unsaved {
        &self.unsaved
    }

    /// Follows a save that succeeded. `version` is the one that was saved: if the plan has moved on, what came after
    /// stays unsaved.
    pub fn saved(&mut self, plan: &Plan, path: PathBuf, version: u64) {
        self.path = Some(path);
        self.read_only = false;
        self.passing = false;
        self.stands_for = StandsFor::Plan;
        self.desk.follow_save(plan);
        // What was taken back when this was saved can be made again, and is written then; what is written is no more.
        self.merges.retain(|(_, made, merge)| *made > version || !has_written(plan, merge));
        self.kept_merges = self.merges().into_iter().cloned().collect();
        if version == self.version {
            self.unsaved = Unsaved::default();
        } else {
            self.unsaved = self.unsaved.since(plan);
        }
    }
}

/// Whether a plan that was saved tells of a merge: of one that was taken back at the time it does not.
fn has_written(saved: &Plan, merge: &Descent) -> bool {
    let written = MergeRecord { revision: saved.lineage.revision.clone(), ..merge.record.clone() };
    saved.merges.contains(&written)
}
