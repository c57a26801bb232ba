//! Importing a unit's list in four steps: the file and its sheet, the columns, the rows, taking it over.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::exchange::import::book::Book;
use crate::exchange::import::field::{Column, Field, ListKind, Sure};
use crate::exchange::import::sheet::At;
use crate::exchange::import::{
    Choices, Compared, Level, Meant, Places, Problem, Refusal, Standing, Understood, Watch, Who, compare, glance,
    new_hospitals, unaided, understand_watched, with_new_hospitals,
};
use crate::plan::{Doctor, Facility, Id, Plan};
use crate::session::Document;

/// Its state while it stands in front. Going back and forth changes nothing of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub file: PathBuf,
    pub step: ImportStep,
    pub reading: Reading,
    /// What kind of list each sheet looks like.
    pub kinds: Vec<Option<ListKind>>,
    /// Which sheet of the book is meant.
    pub sheet: usize,
    /// How many sheets look like a list, where it is still to be said which is meant.
    pub alike: Option<usize>,
    /// What was said about each sheet.
    choices: Vec<Choices>,
    /// Columns as they were said of earlier lists, by their headings.
    remembered: BTreeMap<String, Option<Field>>,
    /// The columns are to be remembered.
    pub remember: bool,
    /// The cell looked at: the list of doubts leads there.
    pub looked_at: Option<At>,
    /// It is to come into sight, once.
    pub scroll_to: Option<At>,
    /// A plan of its own for the list, with the code of its province; nothing for the open plan.
    pub new_plan: Option<(String, Arc<Plan>)>,
    /// A plan is open that the list can go into.
    pub has_open: bool,
    /// The list as it is understood, beside the plan.
    pub found: Option<Arc<(Understood, Compared)>>,
    /// The plan it was held against, where that has hospitals besides which the list adds.
    with_new: Option<Arc<Plan>>,
    /// What is doubtful of it, the worst first, each in the order of the sheet.
    doubts: Arc<Vec<Problem>>,
    /// The version of the open plan it was held against.
    seen: u64,
    /// It is being understood anew, and so many hundredths are done.
    pub looking: Option<u8>,
}

/// What is to be understood: a sheet as it was chosen, beside a plan.
#[derive(Clone, Debug)]
pub struct Order {
    book: Arc<Book>,
    sheet: usize,
    choices: Choices,
    plan: Arc<Plan>,
}

/// A list that was understood, with its doubts in order.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadList {
    list: Understood,
    compared: Compared,
    doubts: Vec<Problem>,
    with_new: Option<Arc<Plan>>,
}

impl Order {
    /// Understands the list; nothing once the watch has said that nobody waits.
    pub fn carry_out(&self, watch: &mut Watch) -> Option<ReadList> {
        let sheet = self.book.sheets.get(self.sheet)?;
        let mut is_waited_for = true;
        let plan = with_new_hospitals(&self.plan, &self.choices);
        let list = understand_watched(sheet, &plan, &Places::new(&plan), &self.choices, &mut |done| {
            is_waited_for &= watch(done);
            is_waited_for
        });
        if !is_waited_for {
            return None;
        }
        let compared = compare(&plan, &list, &self.choices, plan.cover.baseline);
        let mut doubts: Vec<Problem> = compared.doubts(&list).cloned().collect();
        doubts.sort_by_key(|problem| (problem.level(), problem.at.map(|at| (at.row, at.column))));
        let with_new = match plan {
            Cow::Owned(plan) => Some(Arc::new(plan)),
            Cow::Borrowed(_) => None,
        };
        Some(ReadList { list, compared, doubts, with_new })
    }
}

/// A file that was read, and what kind of list each of its sheets looks like.
#[derive(Clone, Debug)]
pub struct Read {
    pub book: Book,
    pub kinds: Vec<Option<ListKind>>,
}

impl Read {
    pub fn new(book: Book) -> Self {
        Self { kinds: book.sheets.iter().map(glance).collect(), book }
    }
}

/// How far the file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// So many hundredths are read.
    UnderWay(u8),
    Refused(Refusal),
    Read(Arc<Book>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportStep {
    Book,
    Columns,
    Rows,
    Apply,
}

impl ImportStep {
    pub const ALL: [Self; 4] = [Self::Book, Self::Columns, Self::Rows, Self::Apply];

    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

/// What its user can wish.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportWish {
    Go(ImportStep),
    Sheet(usize),
    Kind(ListKind),
    /// First and last row of the header.
    Header(u32, u32),
    Column(u16, Option<Field>),
    Remember(bool),
    /// Cells are read as something else.
    Fix(Vec<(At, String)>),
    Place(String, Meant),
    /// What a name means is asked again.
    AskPlace(String),
    Who(u32, Who),
    /// Who a row is about is asked again.
    AskWho(u32),
    LeaveOut(u32, bool),
    Remove(Id<Doctor>, bool),
    KeepLegacy(bool),
    LookAt(At),
    /// The next doubt, or the one before.
    NextDoubt(bool),
}

impl Import {
    pub fn new(file: PathBuf, remembered: BTreeMap<String, Option<Field>>) -> Self {
        Self {
            file,
            step: ImportStep::Book,
            reading: Reading::UnderWay(0),
            kinds: Vec::new(),
            sheet: 0,
            alike: None,
            choices: Vec::new(),
            remembered,
            remember: true,
            looked_at: None,
            scroll_to: None,
            new_plan: None,
            has_open: false,
            found: None,
            with_new: None,
            doubts: Arc::default(),
            seen: 0,
            looking: None,
        }
    }

    /// The file was read, with what each of its sheets looks like. The one that looks like a list is begun with; of several
    /// the first is shown, and which is meant is asked.
    pub fn read(&mut self, result: Result<Read, Refusal>, open: &Document) {
        self.has_open = !open.is_nothing();
        match result {
            Err(refusal) => self.reading = Reading::Refused(refusal),
            Ok(Read { book, kinds }) => {
                let choices = Choices { remembered: self.remembered.clone(), ..Choices::default() };
                self.choices = vec![choices; book.sheets.len()];
                let looks =
                    |place: &usize| !book.sheets[*place].hidden && kinds.get(*place).is_some_and(Option::is_some);
                let lists: Vec<usize> = (0..book.sheets.len()).filter(looks).collect();
                self.sheet = lists.first().copied().unwrap_or(0);
                self.alike = Some(lists.len()).filter(|several| *several > 1);
                self.kinds = kinds;
                self.reading = Reading::Read(Arc::new(book));
            }
        }
    }

    pub fn book(&self) -> Option<&Arc<Book>> {
        match &self.reading {
            Reading::Read(book) => Some(book),
            Reading::UnderWay(_) | Reading::Refused(_) => None,
        }
    }

    /// Something was said about how it is to be read.
    pub fn is_begun(&self) -> bool {
        let as_read = Choices { remembered: self.remembered.clone(), ..Choices::default() };
        self.choices.iter().any(|choices| *choices != as_read)
    }

    pub fn choices(&self) -> Option<&Choices> {
        self.choices.get(self.sheet)
    }

    /// The plan the list goes into.
    pub fn plan<'a>(&'a self, open: &'a Plan) -> &'a Plan {
        self.new_plan.as_ref().map_or(open, |(_, plan)| plan)
    }

    /// The same with the hospitals that the list adds to it, as it was understood.
    pub fn with_new<'a>(&'a self, open: &'a Plan) -> &'a Plan {
        self.with_new.as_deref().unwrap_or_else(|| self.plan(open))
    }

    /// The hospitals that taking it over adds to the plan.
    pub fn new_hospitals<'a>(&'a self, open: &'a Plan) -> Vec<&'a Facility> {
        let Some((found, with)) = self.found.as_ref().zip(self.with_new.as_deref()) else { return Vec::new() };
        new_hospitals(self.plan(open), with, &found.0, &found.1)
    }

    /// Follows a wish; says whether the list has to be understood anew.
    pub fn update(&mut self, wish: ImportWish) -> bool {
        match wish {
            ImportWish::Go(step) => {
                if self.can_go(step) {
                    self.step = step;
                    self.scroll_to = self.below_header().filter(|_| step == ImportStep::Columns);
                }
                return false;
            }
            ImportWish::Remember(remember) => {
                self.remember = remember;
                return false;
            }
            ImportWish::LookAt(at) => {
                self.looked_at = Some(at);
                self.scroll_to = Some(at);
                return false;
            }
            ImportWish::NextDoubt(forward) => {
                self.next_doubt(forward);
                return false;
            }
            ImportWish::Sheet(sheet) => {
                self.sheet = sheet;
                self.alike = None;
            }
            other => {
                let Some(choices) = self.choices.get_mut(self.sheet) else { return false };
                choose(choices, other);
            }
        }
        true
    }

    /// What is to be understood now, beside the plan as it is; nothing while no file is read.
    pub fn order(&mut self, open: &Document) -> Option<Order> {
        let (book, choices) = (Arc::clone(self.book()?), self.choices()?.clone());
        let plan = match &self.new_plan {
            Some((_, plan)) => Arc::clone(plan),
            None => Arc::new(open.plan().clone()),
        };
        self.looking = Some(0);
        Some(Order { book, sheet: self.sheet, choices, plan })
    }

    /// The list is understood, beside the open plan as it was in that version.
    pub fn understood(&mut self, found: ReadList, version: u64) {
        let ReadList { list, compared, doubts, with_new } = found;
        self.looking = None;
        self.with_new = with_new;
        self.seen = version;
        self.doubts = Arc::new(doubts);
        self.found = Some(Arc::new((list, compared)));
    }

    /// What is known is of what was chosen, beside the open plan in this version.
    pub fn is_current(&self, version: u64) -> bool {
        self.looking.is_none() && (self.new_plan.is_some() || self.seen == version)
    }

    /// A cell some rows below the header: with it in sight the header is, and how what it heads looks.
    fn below_header(&self) -> Option<At> {
        const ROWS: u32 = 3;
        let (_, last) = self.found.as_ref()?.0.layout.header?;
        Some(At::new(last + ROWS, 0))
    }

    /// Steps can be gone back to; further ones once nothing stands in their way.
    pub fn can_go(&self, step: ImportStep) -> bool {
        let is_begun = self.has_target() && self.alike.is_none();
        let Some(found) = self.found.as_ref().filter(|_| is_begun) else { return step == ImportStep::Book };
        match step {
            ImportStep::Book | ImportStep::Columns => true,
            // What is looked at anew may hold back the next step, and never the one that is shown.
            _ if self.looking.is_some() => step <= self.step,
            ImportStep::Rows | ImportStep::Apply => self.unclear_columns() == 0 && !found.0.rows.is_empty(),
        }
    }

    /// Whether it is known which plan the list goes into.
    pub fn has_target(&self) -> bool {
        self.has_open || self.new_plan.is_some()
    }

    /// Columns nobody has said anything about.
    pub fn unclear_columns(&self) -> usize {
        let columns = self.found.iter().flat_map(|found| found.0.layout.columns.values());
        columns.filter(|column| column.sure == Sure::Unknown && !column.header.is_empty()).count()
    }

    /// The doubts, the worst first, each in the order of the sheet.
    pub fn doubts(&self) -> &[Problem] {
        &self.doubts
    }

    fn next_doubt(&mut self, forward: bool) {
        let places: Vec<At> = self.doubts.iter().filter_map(|problem| problem.at).collect();
        let now = self.looked_at.and_then(|at| places.iter().position(|place| *place == at));
        let last = places.len().saturating_sub(1);
        let next = match now {
            None => 0,
            Some(now) if forward => {
                if now == last {
                    0
                } else {
                    now + 1
                }
            }
            Some(now) => now.checked_sub(1).unwrap_or(last),
        };
        self.looked_at = places.get(next).copied().or(self.looked_at);
        self.scroll_to = self.looked_at;
    }

    /// How many doubts of a level there are.
    pub fn count(&self, level: Level) -> usize {
        self.doubts.iter().filter(|problem| problem.level() == level).count()
    }

    /// Whether taking it over would change anything.
    pub fn would_do_something(&self) -> bool {
        let removes = self.choices().is_some_and(|choices| !choices.removed.is_empty());
        let changes = |found: &Arc<(Understood, Compared)>| found.1.new_ones() + found.1.changed() > 0 || removes;
        self.looking.is_none() && self.found.as_ref().is_some_and(changes)
    }

    /// Remembers, by their headings, the columns that were said by hand. What is understood without help is understood
    /// again: it is remembered no longer. Nor is what a heading means that stands above columns of several meanings.
    pub fn remember_in(&self, remembered: &mut BTreeMap<String, Option<Field>>) {
        let (Some(found), Some(choices)) = (&self.found, self.choices()) else { return };
        let columns = &found.0.layout.columns;
        let alone = unaided(&found.0.sheet, choices);
        let mut headings: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
        for (&at, column) in columns.iter().filter(|(_, column)| !column.header.is_empty()) {
            headings.entry(column.header.as_str()).or_default().push(at);
        }
        for (heading, places) in headings {
            let is_found = |at: &u16| alone.get(at).is_some_and(|own| is_same(own, &columns[at]));
            let field = columns[&places[0]].field;
            let is_one = places.iter().all(|at| columns[at].field == field);
            let is_said = places.iter().any(|at| choices.columns.contains_key(at));
            if places.iter().all(is_found) || is_said && !is_one {
                remembered.remove(heading);
            } else if is_said {
                remembered.insert(heading.to_owned(), field);
            }
        }
    }

    /// The standing of each row beside it.
    pub fn standings(&self) -> &[Standing] {
        self.found.as_ref().map_or(&[], |found| &found.1.standings)
    }
}

/// Whether two columns hold the same: what is known and not kept is left out, as what is passed over.
fn is_same(one: &Column, other: &Column) -> bool {
    let kept = |column: &Column| column.field.filter(|field| *field != Field::NotKept);
    let is_asked = |column: &Column| column.sure == Sure::Unknown;
    kept(one) == kept(other) && is_asked(one) == is_asked(other)
}

fn choose(choices: &mut Choices, wish: ImportWish) {
    match wish {
        ImportWish::Kind(kind) => choices.kind = Some(kind),
        ImportWish::Header(first, last) => {
            choices.header = Some((first, last));
            choices.columns.clear();
        }
        ImportWish::Column(column, field) => {
            // One thing stands in one column: the one it was in before is free again.
            if let Some(single) = field.filter(|field| field.is_single()) {
                choices.columns.retain(|_, known| *known != Some(single));
            }
            choices.columns.insert(column, field);
        }
        ImportWish::Fix(cells) => choices.cells.extend(cells),
        ImportWish::Place(text, meant) => {
            choices.places.insert(text, meant);
        }
        ImportWish::AskPlace(text) => {
            choices.places.remove(&text);
        }
        ImportWish::Who(row, who) => {
            choices.people.insert(row, who);
        }
        ImportWish::AskWho(row) => {
            choices.people.remove(&row);
        }
        ImportWish::LeaveOut(row, true) => {
            choices.left_out.insert(row);
        }
        ImportWish::LeaveOut(row, false) => {
            choices.left_out.remove(&row);
        }
        ImportWish::Remove(doctor, true) => {
            choices.removed.insert(doctor);
        }
        ImportWish::Remove(doctor, false) => {
            choices.removed.remove(&doctor);
        }
        ImportWish::KeepLegacy(keep) => choices.keep_legacy = keep,
        ImportWish::Go(_)
        | ImportWish::Sheet(_)
        | ImportWish::Remember(_)
        | ImportWish::LookAt(_)
        | ImportWish::NextDoubt(_) => {}
    }
}
