//! Small random plans in which everything collides: few ids, few days, every oddity a file may hold.

pub mod edits;
pub mod pieces;
pub mod records;

pub use edits::{Doing, Editor, doings, edit, edited, make};

use phanbo::{
    fixture::Fixture,
    plan::{AnyRecord, Key, Plan, Table},
};
use proptest::{bool::weighted, collection::vec, option, prelude::*};

use pieces::revision;
use records::with_number;

/// A plan with whatever a file may hold.
pub fn plan() -> impl Strategy<Value = Plan> {
    use records as some;
    let places = (rows(some::area(), 2), rows(some::commune(), 3), rows(some::facility(), 4), rows(some::site(), 8));
    let people = (rows(some::doctor(), 6), rows(some::posting(), 9), rows(some::step(), 9));
    let others = (rows(some::rule_setting(), 5), rows(some::source(), 2), rows(some::target(), 2));
    let forecast = (rows(some::assumption(), 3), rows(some::past_year(), 3));
    let exceptions = (rows(some::exception(), 6), (rows(some::act_record(), 3), forecast));
    let single = (some::province(), some::cover(), history(), weighted(0.3));
    (places, people, others, exceptions, single).prop_map(
        |(places, people, others, (exceptions, (acts, (assumptions, past))), (province, cover, history, is_whole))| {
            let mut plan = Fixture::new().build();
            push(&mut plan, province);
            push(&mut plan, cover);
            let places = [places.0, places.1, places.2, places.3];
            let people = [people.0, people.1, people.2, others.0, others.1, others.2];
            for rows in places.into_iter().chain(people) {
                rows.write(is_whole, &mut plan);
            }
            acts.write(is_whole, &mut plan);
            assumptions.write(is_whole, &mut plan);
            past.write(is_whole, &mut plan);
            if !is_whole {
                exceptions.write(false, &mut plan);
            }
            history.write(&mut plan);
            plan
        },
    )
}

/// Rows of one table. A row's id is its number; now and then it borrows another's, and that id stands twice.
#[derive(Clone, Debug)]
struct Rows {
    rows: Vec<(Option<usize>, AnyRecord)>,
    count: usize,
}

fn rows(record: impl Strategy<Value = AnyRecord> + 'static, most: usize) -> BoxedStrategy<Rows> {
    let rows = vec((option::weighted(0.03, 0..most), record), most);
    (rows, most.div_ceil(3)..=most).prop_map(|(rows, count)| Rows { rows, count }).boxed()
}

impl Rows {
    /// In a whole plan every row is there under its own number: nearly all references lead somewhere.
    fn write(self, is_whole: bool, plan: &mut Plan) {
        let count = if is_whole { self.rows.len() } else { self.count };
        for (number, (borrowed, record)) in self.rows.into_iter().take(count).enumerate() {
            let borrowed = borrowed.filter(|_| !is_whole);
            push(plan, with_number(record, borrowed.unwrap_or(number)));
        }
    }
}

pub fn push(plan: &mut Plan, record: AnyRecord) {
    match record {
        AnyRecord::Cover(cover) => plan.cover = *cover,
        AnyRecord::Province(province) => plan.province = *province,
        AnyRecord::Target(record) => plan.targets.push(*record),
        AnyRecord::Rule(record) => plan.rules.push(*record),
        AnyRecord::Source(record) => plan.sources.push(*record),
        AnyRecord::Area(record) => plan.areas.push(*record),
        AnyRecord::Commune(record) => plan.communes.push(*record),
        AnyRecord::Facility(record) => plan.facilities.push(*record),
        AnyRecord::Site(record) => plan.sites.push(*record),
        AnyRecord::Doctor(record) => plan.doctors.push(*record),
        AnyRecord::Posting(record) => plan.postings.push(*record),
        AnyRecord::Move(record) => plan.moves.push(*record),
        AnyRecord::Exception(record) => plan.exceptions.push(*record),
        AnyRecord::Open(record) => plan.open.push(*record),
        AnyRecord::Act(record) => plan.acts.push(*record),
        AnyRecord::Assumption(record) => plan.assumptions.push(*record),
        AnyRecord::PastYear(record) => plan.past_years.push(*record),
    }
}

/// What earlier saves left behind.
#[derive(Clone, Debug)]
struct History {
    ancestors: Vec<String>,
    stamped: Vec<(Table, usize, String)>,
    gone: Vec<(Table, usize, String)>,
}

fn history() -> impl Strategy<Value = History> {
    let marks = || vec((prop::sample::select(Table::ALL.as_slice()), 0..4usize, revision()), 0..4);
    (vec(revision(), 0..3), marks(), marks()).prop_map(|(ancestors, stamped, gone)| History {
        ancestors,
        stamped,
        gone,
    })
}

impl History {
    fn write(self, plan: &mut Plan) {
        plan.lineage.parents = self.ancestors.last().cloned().into_iter().collect();
        plan.lineage.ancestors = self.ancestors;
        let key = |table, number| -> Key { (table, pieces::id(table, number).into()) };
        for (table, number, revision) in self.stamped {
            // A file has no place for the stamp of a record that is not there.
            if plan.record(&key(table, number)).is_some() {
                plan.stamps.insert(key(table, number), revision);
            }
        }
        for (table, number, revision) in self.gone {
            plan.gone.insert(key(table, number), revision);
        }
    }
}
