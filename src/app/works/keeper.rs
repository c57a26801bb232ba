//! What the program keeps outside the plan files, and the thread that writes the recovery journal.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::app::Program;
use crate::edit::{ChangeSet, Deed, Descent, KeptEdit};
use crate::file::journal::{Died, Journal, Origin};
use crate::file::{Fs, Owner, Store};
use crate::plan::Plan;
use crate::session::Document;
use crate::text::t;

/// An edit is on the disk itself after this long at the latest.
const SYNC: Duration = Duration::from_secs(2);

/// Where this run of the program keeps things, and what it calls itself. None of it in tests of the window.
#[derive(Clone)]
pub struct Keeping {
    pub fs: Arc<dyn Fs>,
    pub store: Store,
    /// This run of the program: letters and digits.
    pub session: String,
    /// This machine, for the note beside a shared plan.
    pub machine: String,
}

impl Keeping {
    /// What others are told about who has the plan open.
    pub fn owner(&self, user: &str, now: String) -> Owner {
        let (machine, session) = (self.machine.clone(), self.session.clone());
        Owner { name: user.to_owned(), machine, opened_at: now, session }
    }
}

/// What the thread is told, in order.
enum Word {
    Begin { saved: Box<Plan>, origin: Box<Origin>, since: Vec<KeptEdit> },
    Append(KeptEdit),
    Adopt(Box<Journal>),
    Finish,
    Close,
}

/// Writes the recovery journal beside the window.
pub struct Keeper {
    sender: Option<Sender<Word>>,
    thread: Option<JoinHandle<()>>,
    /// There is a journal that edits can be added to.
    begun: bool,
    /// The journal could not be written.
    failed: Arc<AtomicBool>,
    told: bool,
}

impl Keeper {
    pub fn new(keeping: &Keeping) -> Self {
        let (sender, receiver) = mpsc::channel();
        let failed = Arc::new(AtomicBool::new(false));
        let (keeping, flag) = (keeping.clone(), Arc::clone(&failed));
        let thread = thread::spawn(move || write(&keeping, &receiver, &flag));
        Self { sender: Some(sender), thread: Some(thread), begun: false, failed, told: false }
    }

    /// Hands over the edits made since this was last called.
    pub fn note(&mut self, document: &mut Document) {
        let edits = document.take_unkept();
        if edits.is_empty() {
            return;
        }
        if self.begun {
            for edit in edits {
                self.say(Word::Append(edit));
            }
        } else {
            let saved = before(document.plan(), &edits);
            self.begin(saved, origin(document), edits);
        }
    }

    /// A save has succeeded: what is to be recovered begins there.
    pub fn saved(&mut self, saved: &Plan, document: &mut Document) {
        document.take_unkept();
        if document.is_dirty() {
            let changes = crate::edit::difference(saved, document.plan());
            let merges: Vec<Descent> = document.merges().into_iter().cloned().collect();
            let since = KeptEdit { changes, merges: (!merges.is_empty()).then_some(merges) };
            self.begin(saved.clone(), origin(document), vec![since]);
        } else {
            self.finish();
        }
    }

    /// Nothing is to be recovered any more.
    pub fn finish(&mut self) {
        self.begun = false;
        self.say(Word::Finish);
    }

    /// Goes on with the journal of a program that died. What it held stays on the disk throughout.
    pub fn adopt(&mut self, died: Died, saved: Plan, document: &mut Document) {
        let edits = document.take_unkept();
        self.say(Word::Adopt(Box::new(died.adopt())));
        self.begin(saved, origin(document), edits);
    }

    /// The program ends and everything is saved or given up.
    pub fn close(&mut self) {
        self.say(Word::Close);
        self.end();
    }

    fn begin(&mut self, saved: Plan, origin: Origin, since: Vec<KeptEdit>) {
        self.begun = true;
        self.say(Word::Begin { saved: Box::new(saved), origin: Box::new(origin), since });
    }

    fn say(&self, word: Word) {
        let gone = self.sender.as_ref().is_none_or(|sender| sender.send(word).is_err());
        if gone {
            self.failed.store(true, Ordering::Relaxed);
        }
    }

    fn end(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // It panicked: the journal has what was written until then.
            drop(thread.join());
        }
    }

    /// Whether a failure is to be told now: once.
    fn is_to_be_told(&mut self) -> bool {
        !std::mem::replace(&mut self.told, self.failed.load(Ordering::Relaxed)) && self.told
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.end();
    }
}

/// The plan before edits that have been made.
fn before(plan: &Plan, edits: &[KeptEdit]) -> Plan {
    let mut before = plan.clone();
    for edit in edits.iter().rev() {
        ChangeSet { deed: Deed::Recovered, changes: edit.changes.clone() }.take_back(&mut before);
    }
    before
}

fn origin(document: &Document) -> Origin {
    let path = document.path().and_then(|path| path.to_str()).map(str::to_owned);
    Origin { path, stamp: document.seen().cloned(), title: document.plan().cover.title.clone() }
}

/// The work of the thread: a journal, written at once and synced every two seconds.
fn write(keeping: &Keeping, words: &Receiver<Word>, failed: &AtomicBool) {
    let started = Journal::new(Arc::clone(&keeping.fs), &keeping.store.recovery(), &keeping.session);
    let mut own = started.inspect_err(|error| told(error, failed)).ok();
    // A journal adopted goes on in its own folder; ours stays, for its second lock says that we are alive.
    let mut adopted: Option<Journal> = None;
    let mut sync_at: Option<Instant> = None;
    loop {
        let wait = sync_at.map_or(Duration::MAX, |at| at.saturating_duration_since(Instant::now()));
        let word = words.recv_timeout(wait.min(Duration::from_hours(1)));
        let journal = adopted.as_mut().or(own.as_mut());
        let done = match (word, journal) {
            (Ok(Word::Begin { saved, origin, since }), Some(journal)) => journal.begin(&saved, &origin, &since),
            (Ok(Word::Append(edit)), Some(journal)) => {
                sync_at.get_or_insert_with(|| Instant::now() + SYNC);
                journal.append(&edit)
            }
            (Ok(Word::Adopt(journal)), _) => {
                adopted = Some(*journal);
                // When it has outlived its first seconds the recovery counts as survived.
                sync_at = Some(Instant::now() + SYNC);
                Ok(())
            }
            (Ok(Word::Finish), _) => {
                own.iter_mut().for_each(Journal::finish);
                adopted.take().into_iter().for_each(Journal::close);
                Ok(())
            }
            (Ok(Word::Close), _) => return [adopted, own].into_iter().flatten().for_each(Journal::close),
            (Err(RecvTimeoutError::Timeout), Some(journal)) if sync_at.is_some_and(|at| at <= Instant::now()) => {
                sync_at = None;
                journal.try_ended();
                journal.sync()
            }
            (Err(RecvTimeoutError::Disconnected), journal) => {
                // The program is dying: nothing is removed.
                let synced = journal.map_or(Ok(()), Journal::sync);
                return synced.unwrap_or_else(|error| told(&error, failed));
            }
            _ => Ok(()),
        };
        done.unwrap_or_else(|error| told(&error, failed));
    }
}

fn told(error: &std::io::Error, failed: &AtomicBool) {
    tracing::error!(%error, "the recovery journal is not written");
    failed.store(true, Ordering::Relaxed);
}

/// After every action: what was edited goes into the journal.
pub fn note_edits(program: &mut Program) {
    match &mut program.keeper {
        Some(keeper) => keeper.note(&mut program.session.document),
        None => drop(program.session.document.take_unkept()),
    }
    if program.keeper.as_mut().is_some_and(Keeper::is_to_be_told) {
        let text = t!(program.session.settings.language, "journal-failed");
        program.session.notify(text, None);
    }
}
